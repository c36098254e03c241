// Columns with room in them: what a thread let go of is used again, with the buffers of its arrays, by the
// next columns that it makes. Short queries make a dozen columns of a few values each; allocating them was a
// third of their time. Bounded in columns and bytes; any thread may let go of a column that another one made.
#pragma once

#include <memory>

#include "query/executor/vector.h"

namespace fasti::exec {

/// An empty column, to be filled before it is shared.
std::shared_ptr<Column> NewColumn();

}  // namespace fasti::exec
