// The ordered engine in memory: `:memory:` stores, the openCypher TCK, thread-sanitizer runs. Creating one
// costs less than a microsecond. Snapshots share a persistent B+-tree (persistent_tree.h) with the writer;
// readers never block it.
#pragma once

#include <memory>

#include "storage/kv/kv.h"

namespace fasti::kv {

std::unique_ptr<Engine> NewMemoryEngine();

}  // namespace fasti::kv
