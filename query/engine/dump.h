// A store as a script of statements that rebuilds it.
#pragma once

#include <functional>
#include <string_view>

#include "fasti/status.h"
#include "storage/graph/store.h"

namespace fasti::engine {

/// Schema first, then nodes and edges with every timeline as of the latest commit. Loading it and dumping
/// again gives the same bytes.
Status DumpStore(graph::Store& store, const std::function<Status(std::string_view)>& sink);

}  // namespace fasti::engine
