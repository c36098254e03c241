#include "query/planner/path_planner.h"

#include <algorithm>

#include "query/binder/visit.h"

namespace fasti::plan {
namespace {

using bound::EdgePattern;
using bound::NodePattern;

Direction DirectionOf(EdgePattern::Direction direction, bool with_text) {
  if (direction == EdgePattern::Direction::kEither) return Direction::kBoth;
  return (direction == EdgePattern::Direction::kLeftToRight) == with_text ? Direction::kOut : Direction::kIn;
}

/// The names of one segment, and its conditions before they are placed.
struct Inside {
  PathSegment segment;
  std::vector<Condition> conditions;
};

Inside InsideOf(const EdgePattern& e, VarId left, VarId right, bool with_text,
                const std::function<VarId()>& new_var) {
  Inside out;
  PathSegment& segment = out.segment;
  segment.edges = e.var;
  segment.edges_given = e.bound_before;
  if (!e.length) {
    segment.first = with_text ? left : right;
    PathStep step;
    step.edge = e.var;
    step.node = with_text ? right : left;
    step.direction = DirectionOf(e.direction, with_text);
    if (e.types && !TypeNames(*e.types, &step.types)) step.types.clear();
    segment.steps.push_back(std::move(step));
    AppendConditions(e, e.var, &out.conditions);
    return out;
  }
  segment.repeated = true;
  segment.min = e.length->min;
  segment.max = e.length->max;
  if (e.group == nullptr) {
    segment.first = new_var();
    PathStep step;
    step.edge = e.step;
    step.node = new_var();
    step.direction = DirectionOf(e.direction, with_text);
    if (e.types && !TypeNames(*e.types, &step.types)) step.types.clear();
    segment.steps.push_back(std::move(step));
    AppendConditions(e, e.step, &out.conditions);
    return out;
  }
  const bound::PathGroup& group = *e.group;
  segment.lists = group.lists;
  const size_t n = group.edges.size();
  segment.first = group.nodes[group.path[with_text ? 0 : n]].var;
  for (size_t i = 0; i < n; ++i) {
    const size_t at = with_text ? i : n - 1 - i;
    const EdgePattern& edge = group.edges[at];
    PathStep step;
    step.edge = edge.var;
    step.node = group.nodes[group.path[with_text ? at + 1 : at]].var;
    step.direction = DirectionOf(edge.direction, with_text);
    if (edge.types && !TypeNames(*edge.types, &step.types)) step.types.clear();
    segment.steps.push_back(std::move(step));
    AppendConditions(edge, edge.var, &out.conditions);
  }
  for (const NodePattern& node : group.nodes) AppendConditions(node, &out.conditions);
  for (const bound::ExprPtr& where : group.where) {
    Condition c;
    c.expr = where.get();
    out.conditions.push_back(c);
  }
  return out;
}

/// Those of `vars` that the condition reads.
std::vector<VarId> ReadAmong(const Condition& condition, const std::vector<VarId>& vars) {
  std::vector<VarId> out;
  for (VarId var : vars) {
    if (ReadsVariable(condition, var) && std::find(out.begin(), out.end(), var) == out.end())
      out.push_back(var);
  }
  return out;
}

bool Within(const std::vector<VarId>& vars, std::initializer_list<VarId> allowed) {
  return std::all_of(vars.begin(), vars.end(), [&](VarId var) {
    return std::find(allowed.begin(), allowed.end(), var) != allowed.end();
  });
}

/// Puts the condition on the first step after which all that it reads of the segment is known; false if it
/// takes more than one step.
bool PlaceOnStep(PathSegment* segment, const Condition& condition, const std::vector<VarId>& reads) {
  VarId before = segment->first;
  for (PathStep& step : segment->steps) {
    if (Within(reads, {before, step.edge, step.node})) {
      step.conditions.push_back(condition);
      return true;
    }
    before = step.node;
  }
  return false;
}

std::vector<VarId> NamesInside(const PathSegment& segment) {
  std::vector<VarId> names{segment.first};
  for (const PathStep& step : segment.steps) {
    names.push_back(step.edge);
    names.push_back(step.node);
  }
  return names;
}

}  // namespace

bool PathParts::HoldsInside(VarId node) const {
  if (nodes.front()->var == node || nodes.back()->var == node) return false;
  return std::any_of(nodes.begin(), nodes.end(), [&](const NodePattern* n) { return n->var == node; });
}

std::vector<VarId> NeededBefore(const PathParts& parts, const std::vector<VarId>& vars) {
  std::vector<VarId> own;
  for (const NodePattern* node : parts.nodes) own.push_back(node->var);
  for (const EdgePattern* edge : parts.edges) {
    if (!edge->length) own.push_back(edge->var);
  }
  std::vector<VarId> needs;
  auto add = [&](const std::vector<Condition>& conditions, const std::vector<VarId>& known) {
    for (const Condition& condition : conditions) {
      for (VarId var : ReadAmong(condition, vars)) {
        if (std::find(known.begin(), known.end(), var) == known.end()) needs.push_back(var);
      }
    }
  };
  for (const EdgePattern* edge : parts.edges) {
    std::vector<Condition> conditions;
    if (edge->length) {
      const Inside inside = InsideOf(*edge, kNoVar, kNoVar, true, [] { return kNoVar; });
      add(inside.conditions, NamesInside(inside.segment));
    } else {
      AppendConditions(*edge, edge->var, &conditions);
      add(conditions, own);
    }
  }
  for (size_t i = 1; i + 1 < parts.nodes.size(); ++i) {
    std::vector<Condition> conditions;
    AppendConditions(*parts.nodes[i], &conditions);
    add(conditions, own);
  }
  return needs;
}

std::shared_ptr<PathSearch> BuildPathSearch(const PathParts& parts, bool from_left, bool searched,
                                            const std::vector<VarId>& found,
                                            const std::function<bool(VarId)>& solved,
                                            const std::function<VarId()>& new_var) {
  auto out = std::make_shared<PathSearch>();
  out->reversed = !from_left;
  const size_t n = parts.edges.size();
  std::vector<VarId> own;  // what the walk itself finds once
  for (size_t i = 0; i <= n; ++i) {
    const NodePattern& node = *parts.nodes[from_left ? i : n - i];
    PathJoint joint;
    joint.var = node.var;
    if (node.bound_before) {
      joint.value = PathJoint::Value::kGiven;
    } else if (solved(node.var)) {
      joint.value = i == 0 || i == n ? PathJoint::Value::kGiven : PathJoint::Value::kJoined;
    }
    out->joints.push_back(std::move(joint));
    own.push_back(node.var);
  }
  out->to_is_bound = solved(out->joints.back().var);
  for (const EdgePattern* edge : parts.edges) {
    if (!edge->length) own.push_back(edge->var);
  }
  for (size_t i = 0; i < n; ++i) {
    const size_t at = from_left ? i : n - 1 - i;
    Inside inside =
        InsideOf(*parts.edges[at], parts.nodes[at]->var, parts.nodes[at + 1]->var, from_left, new_var);
    for (const Condition& condition : inside.conditions) {
      const bool single = !inside.segment.repeated;
      const std::vector<VarId> reads = ReadAmong(condition, single ? own : NamesInside(inside.segment));
      if (PlaceOnStep(&inside.segment, condition, reads)) continue;
      (single ? out->conditions : inside.segment.conditions).push_back(condition);
    }
    out->segments.push_back(std::move(inside.segment));
  }
  if (!searched) return out;
  for (size_t i = 0; i <= n; ++i) {
    const NodePattern& node = *parts.nodes[from_left ? i : n - i];
    const bool end = i == 0 || i == n;
    if (node.context) continue;
    std::vector<Condition> conditions;
    AppendConditions(node, &conditions);
    for (const Condition& condition : conditions) {
      if (Within(ReadAmong(condition, end ? found : own), {node.var})) {
        out->joints[i].conditions.push_back(condition);
      } else if (!end) {
        out->conditions.push_back(condition);
      }
    }
  }
  return out;
}

}  // namespace fasti::plan
