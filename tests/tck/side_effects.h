// Side effects as the TCK defines them: the observable difference of the graph before and after a query,
// whatever the engine counts. A changed property is one removed and one added; labels count distinct names in
// the graph.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "fasti/status.h"
#include "tests/tck/engine.h"
#include "tests/tck/feature.h"

namespace fasti::tck {

/// What can be seen of a graph through queries. Elements are "n1" and "r1", properties "n1.key=value".
struct GraphSnapshot {
  std::set<std::string> nodes, relationships, properties, labels;
  static Result<GraphSnapshot> Take(Engine* engine);
};

/// "+nodes" -> 2; what is zero is left out.
using SideEffects = std::map<std::string, int64_t>;
SideEffects Difference(const GraphSnapshot& before, const GraphSnapshot& after);
/// From the table of a step. @error kInvalidArgument for an unknown kind or a number that is none.
Result<SideEffects> ParseSideEffects(const Table& table);
/// "+nodes 2, -labels 1", or "none".
std::string ToString(const SideEffects& effects);

}  // namespace fasti::tck
