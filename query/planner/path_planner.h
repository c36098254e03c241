// From the parts of a path pattern to the program that a PathSearch walks: segments and joints in the
// direction of the walk, each condition at the earliest place where all that it reads is known.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "query/planner/plan.h"

namespace fasti::plan {

/// Consecutive elements of a path in the order of the text: nodes[i], edges[i], nodes[i + 1], …
struct PathParts {
  std::vector<const bound::NodePattern*> nodes;
  std::vector<const bound::EdgePattern*> edges;
  /// True if the node stands between two edges of the path, and not at its ends too.
  bool HoldsInside(VarId node) const;
};

/// What the pattern says of an element, as conditions.
void AppendConditions(const bound::NodePattern& node, std::vector<Condition>* out);
/// @param var what the conditions call the edge: `step` for a variable length.
void AppendConditions(const bound::EdgePattern& edge, VarId var, std::vector<Condition>* out);
/// True if the condition reads the variable.
bool ReadsVariable(const Condition& condition, VarId var);
/// The types of an edge as names, if the condition is a name or a disjunction of names.
bool TypeNames(const bound::LabelTest& test, std::vector<std::string>* out);

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
