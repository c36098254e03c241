// Access rule: the nodes at which an edge of a type ever began or ended instead of all nodes, or all with a
// label. Right where the pattern asks for such an edge at the node: one edge of a single type in a stated
// direction, in the node's own time context. Worth it where few nodes have one. Writing statements take the
// ordinary scan: they must note what they rely on.
#include "query/planner/conditions.h"
#include "query/planner/rules/access.h"

namespace fasti::plan {

void TypeEnds(const AccessInput& input, Access* access) {
  // CHRONOLOGICALLY chooses among the stints of a step by the end at which it starts: that is no matter of
  // cost.
  if (input.writes || input.node.context || input.match.chronological) return;
  const Statistics& s = input.catalog.statistics;
  const bound::PatternGraph& pattern = input.match.pattern;
  double best = access->rows / 4;
  for (const bound::EdgePattern& e : pattern.edges) {
    if (e.length || e.context || e.bound_before) continue;
    if (e.direction == bound::EdgePattern::Direction::kEither) continue;
    const bool left = pattern.nodes[e.left].var == input.node.var;
    if (!left && pattern.nodes[e.right].var != input.node.var) continue;
    std::vector<std::string> types;
    if (!e.types || !TypeNames(*e.types, &types) || types.size() != 1) continue;
    const auto id = input.catalog.FindType(types[0]);
    const bool out = (e.direction == bound::EdgePattern::Direction::kLeftToRight) == left;
    const std::vector<uint64_t>& ends = out ? s.sources_per_type : s.targets_per_type;
    if (!id || id->value >= ends.size() || static_cast<double>(ends[id->value]) >= best) continue;
    best = static_cast<double>(ends[id->value]);
    access->end_of_type = types[0];
    access->end_direction = out ? Direction::kOut : Direction::kIn;
    access->rows = best + 1;
  }
}

}  // namespace fasti::plan
