// From the parts of a path pattern to the program that a PathSearch walks: segments and joints in the
// direction of the walk, each condition at the earliest place where all that it reads is known.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "query/planner/conditions.h"
#include "query/planner/plan.h"

namespace fasti::plan {

/// Consecutive elements of a path in the order of the text: nodes[i], edges[i], nodes[i + 1], …
struct PathParts {
  std::vector<const bound::NodePattern*> nodes;
  std::vector<const bound::EdgePattern*> edges;
  /// True if the node stands between two edges of the path, and not at its ends too.
  bool HoldsInside(VarId node) const;
};

/// Which of `vars` must have values before the parts can be walked: what conditions on single steps read
/// beyond the step.
std::vector<VarId> NeededBefore(const PathParts& parts, const std::vector<VarId>& vars);

/// The program, but for frame, selector and what the rest of the pattern asks.
/// @param searched the path is looked for as a whole: its inner nodes and its edges are tested here only.
/// @param found what the clause finds: conditions of the ends that read more of it are tested on the rows.
std::shared_ptr<PathSearch> BuildPathSearch(const PathParts& parts, bool from_left, bool searched,
                                            const std::vector<VarId>& found,
                                            const std::function<bool(VarId)>& solved,
                                            const std::function<VarId()>& new_var);

}  // namespace fasti::plan
