// Rewrite rule: a walk of which only the set of ends is wanted becomes a breadth-first search that finds each
// once.
//
//   Aggregate | Distinct <- Project <- MatchEnd <- Filter* <- PathSearch (a)-[:R*1..3]-(b) <- X
//   becomes … <- MatchEnd <- Filter* <- Reach <- X
//
// Right where what reads the rows does not tell those apart that differ in the path alone (DISTINCT, or only
// aggregates to which duplicates are nothing), nothing reads the edges, steps have no conditions, every
// length up to the greatest is allowed, certainty is not tracked, and the origin is either included (length
// 0) or excluded by a condition `b <> a`: whether a walk leads back to where it began is the one thing that
// breadth-first search does not tell. A shortest way uses no edge twice, so that trails reach the same nodes.
#include <algorithm>
#include <limits>

#include "query/binder/visit.h"
#include "query/planner/conditions.h"
#include "query/planner/rules/rewrite.h"

namespace fasti::plan {
namespace {

/// `a <> b` between the two variables.
bool KeepsApart(const Condition& condition, VarId a, VarId b) {
  if (condition.expr == nullptr || condition.expr->kind != bound::ExprKind::kComparison) return false;
  const auto& c = bound::As<bound::Comparison>(*condition.expr);
  if (c.rest.size() != 1 || c.rest[0].first != bound::Comparison::Op::kNotEqual) return false;
  const bound::Expr &x = *c.first, &y = *c.rest[0].second;
  return (IsVariable(x, a) && IsVariable(y, b)) || (IsVariable(x, b) && IsVariable(y, a));
}

/// What looks at the rows of a MATCH.
struct Readers {
  const PlanPtr* match = nullptr;  ///< the rows' plan; nullptr: rows that are equal otherwise are told apart
  std::vector<const bound::Expr*> expressions;
  std::vector<const bound::Expr*>
      counted;  ///< variables of which only the number of different values is asked
};

Readers ReadersIn(const Node& node) {
  Readers out;
  if (node.kind == Kind::kAggregate) {
    const auto& aggregate = As<Aggregate>(node);
    for (const bound::Aggregate* a : aggregate.aggregates) {
      if (!a->IgnoresRepetition()) return {};
      for (const bound::ExprPtr& arg : a->args) {
        const bool variable = a->Counts() && arg->kind == bound::ExprKind::kVariable;
        (variable ? out.counted : out.expressions).push_back(arg.get());
      }
    }
    for (const bound::Item* key : aggregate.keys) out.expressions.push_back(key->expr.get());
    out.match = &node.inputs[0];
  } else if (node.kind == Kind::kDistinct && node.inputs[0]->kind == Kind::kProject) {
    const auto& project = As<Project>(*node.inputs[0]);
    for (const bound::Item* item : project.items) out.expressions.push_back(item->expr.get());
    out.match = &project.inputs[0];
  }
  return out;
}

/// The walk as Reach does it, if it is one edge, repeated without conditions, from a node that has a value to
/// one that is found. `edges`: what names its edges.
struct PlainWalk {
  std::shared_ptr<Reach> reach;
  std::vector<VarId> edges;
};

PlainWalk PlainWalkOf(const PathSearch& search) {
  if (search.segments.size() != 1 || search.joints.size() != 2 || search.to_is_bound) return {};
  const PathSegment& segment = search.segments[0];
  if (!segment.repeated || segment.steps.size() != 1 || segment.edges_given || !segment.lists.empty())
    return {};
  const bool plain = segment.conditions.empty() && segment.steps[0].conditions.empty() &&
                     search.conditions.empty() && search.joints[0].conditions.empty() &&
                     search.joints[1].conditions.empty() &&
                     search.joints[1].value == PathJoint::Value::kFound && search.differs.empty() &&
                     search.path == kNoVar && search.mode == bound::PathPattern::Mode::kTrail &&
                     search.selector == bound::PathPattern::Selector::kAll && segment.min <= 1;
  if (!plain) return {};
  PlainWalk walk;
  walk.reach = std::make_shared<Reach>();
  walk.reach->from = search.joints[0].var;
  walk.reach->to = search.joints[1].var;
  walk.reach->direction = segment.steps[0].direction;
  walk.reach->types = segment.steps[0].types;
  walk.reach->with_origin = segment.min == 0;
  walk.reach->max = segment.max.value_or(std::numeric_limits<uint64_t>::max());
  walk.reach->frame = search.frame;
  walk.edges = {segment.edges, segment.steps[0].edge};
  return walk;
}

PlainWalk PlainWalkOf(const StepExpand& step) {
  const bound::EdgePattern& e = *step.pattern;
  // Without a step the origin is read where no step begins.
  if (!e.length || e.length->min != 1 || !e.properties.empty() || e.property_map != nullptr) return {};
  if (e.where != nullptr || !step.first || step.reversed || step.to_is_bound || !step.differs.empty())
    return {};
  if (step.inputs[0]->kind == Kind::kStepExpand || step.from == step.to) return {};
  PlainWalk walk;
  walk.reach = std::make_shared<Reach>();
  walk.reach->in_order = true;
  walk.reach->from = step.from;
  walk.reach->to = step.to;
  walk.reach->direction = step.direction;
  walk.reach->types = step.types;
  walk.reach->max = e.length->max.value_or(std::numeric_limits<uint64_t>::max());
  walk.reach->frame = step.frame;
  walk.edges = {step.edge, e.step, step.order};
  return walk;
}

/// Notes the properties that the expression reads of the node. @return false: it reads more of it than those
/// and which node it is
bool NoteReads(const bound::Expr& e, VarId node, Reach* reach) {
  if (!bound::Reads(e, node)) return true;
  if (e.kind == bound::ExprKind::kProperty) {
    const auto& property = bound::As<bound::Property>(e);
    if (!IsVariable(*property.base, node)) return NoteReads(*property.base, node, reach);
    reach->keys_read.push_back(property.key);
    return true;
  }
  if (e.kind == bound::ExprKind::kVariable || e.kind == bound::ExprKind::kSubquery) return false;
  const bool compares = e.kind == bound::ExprKind::kComparison;
  bool noted = true;
  bound::ForEachPart(e, [&](const bound::Expr& part) {
    noted = noted && ((compares && IsVariable(part, node)) || NoteReads(part, node, reach));
  });
  return noted;
}

bool NoteReads(const Condition& c, VarId node, Reach* reach) {
  if (c.expr != nullptr && !NoteReads(*c.expr, node, reach)) return false;
  if (c.property != nullptr && !NoteReads(*c.property->value, node, reach)) return false;
  if (c.property_map != nullptr && (c.element == node || bound::Reads(*c.property_map, node))) return false;
  if (c.element != node) return c.labels == nullptr || !ReadsVariable(c, node);
  if (c.property != nullptr) reach->keys_read.push_back(c.property->key);
  if (c.labels == nullptr) return true;
  if (c.labels->kind != bound::LabelTest::Kind::kName) return false;
  reach->labels_read.push_back(c.labels->name);
  return true;
}

/// All that is read of both ends where their steps begin; counting nodes asks only which they are.
bool NoteAllReads(const Readers& readers, const std::vector<const Condition*>& conditions, Reach* reach) {
  for (const VarId node : {reach->from, reach->to}) {
    for (const bound::Expr* e : readers.expressions) {
      if (!NoteReads(*e, node, reach)) return false;
    }
    for (const Condition* c : conditions) {
      if (!NoteReads(*c, node, reach)) return false;
    }
  }
  return true;
}

/// The same rows of MatchEnd and filters, over `search` instead.
PlanPtr Rebuilt(const PlanPtr& top, const Node& old, PlanPtr search) {
  if (top.get() == &old) return search;
  PlanPtr input = Rebuilt(top->inputs[0], old, std::move(search));
  std::shared_ptr<Node> copy;
  if (top->kind == Kind::kFilter) {
    copy = std::make_shared<Filter>(As<Filter>(*top));
  } else {
    copy = std::make_shared<MatchEnd>(As<MatchEnd>(*top));
  }
  copy->inputs = {std::move(input)};
  return copy;
}

}  // namespace

void ReachedSet(PlanBuilder& builder, PlanPtr* node) {
  if (builder.tracks_certainty()) return;
  const Readers readers = ReadersIn(**node);
  if (readers.match == nullptr || (*readers.match)->kind != Kind::kMatchEnd) return;
  const auto& end = As<MatchEnd>(**readers.match);
  if (!end.match->where_on_period.empty() || end.period != kNoVar || end.row_pieces != kNoVar) return;
  std::vector<const Condition*> conditions;
  const Node* below = end.inputs[0].get();
  for (; below->kind == Kind::kFilter; below = below->inputs[0].get()) {
    for (const Condition& c : As<Filter>(*below).conditions) conditions.push_back(&c);
  }
  PlainWalk walk;
  std::shared_ptr<Node> ordinary;
  if (below->kind == Kind::kPathSearch) {
    walk = PlainWalkOf(As<PathSearch>(*below));
    ordinary = std::make_shared<PathSearch>(As<PathSearch>(*below));
  } else if (below->kind == Kind::kStepExpand) {
    walk = PlainWalkOf(As<StepExpand>(*below));
    ordinary = std::make_shared<StepExpand>(As<StepExpand>(*below));
  }
  if (walk.reach == nullptr || end.frame.scope != walk.reach->frame.scope) return;
  for (const VarId edge : walk.edges) {
    if (edge == kNoVar) continue;
    for (const auto* read : {&readers.expressions, &readers.counted}) {
      for (const bound::Expr* e : *read) {
        if (bound::Reads(*e, edge)) return;
      }
    }
    for (const Condition* c : conditions) {
      if (ReadsVariable(*c, edge)) return;
    }
  }
  Reach& reach = *walk.reach;
  const bool origin_told =
      reach.with_origin || std::any_of(conditions.begin(), conditions.end(), [&](const Condition* c) {
        return KeepsApart(*c, reach.from, reach.to);
      });
  if (!origin_told) return;
  if (reach.in_order && !NoteAllReads(readers, conditions, &reach)) return;

  auto argument = std::make_shared<Argument>();
  argument->description = "Argument";
  reach.inputs = {below->inputs[0], ordinary};
  reach.estimated_rows = below->estimated_rows;
  reach.description = DescriptionAs("Reach", *below);
  ordinary->inputs = {std::move(argument)};
  PlanPtr rows = Rebuilt(*readers.match, *below, walk.reach);
  if ((*node)->kind == Kind::kAggregate) {
    auto copy = std::make_shared<Aggregate>(As<Aggregate>(**node));
    copy->inputs = {std::move(rows)};
    *node = std::move(copy);
    return;
  }
  auto project = std::make_shared<Project>(As<Project>(*(*node)->inputs[0]));
  project->inputs = {std::move(rows)};
  auto distinct = std::make_shared<Distinct>(As<Distinct>(**node));
  distinct->inputs = {std::move(project)};
  *node = std::move(distinct);
}

}  // namespace fasti::plan
