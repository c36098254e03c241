// CHRONOLOGICALLY: paths are walked from one end to the other, each step where it begins.
#include "query/planner/match_planner.h"

#include <algorithm>

#include "storage/model/try.h"

namespace fasti::plan {

Status MatchPlanner::StartChronological(Keeps keeps) {
  const auto refuse = [&](std::string message, Span span) {
    return Status::Query("SyntaxError", Phase::kCompileTime, "InvalidTemporalContext", std::move(message),
                         span);
  };
  if (context_.as != kNoVar) {
    return refuse(
        "the steps of a CHRONOLOGICALLY path need not hold together, so there is no period for AS; "
        "take since(validTime(r)) of a step",
        match_.span);
  }
  if (keeps.for_sweep) {
    return refuse(
        "OVER TIME counts what holds at each instant; the steps of a CHRONOLOGICALLY path need not "
        "hold together",
        match_.span);
  }
  if (knows_range_) return refuse("CHRONOLOGICALLY needs a range of valid time", match_.span);
  for (const Unit& unit : units_) {
    if (unit.path != nullptr || unit.parts.edges[0]->group != nullptr) {
      return NotYet("CHRONOLOGICALLY over a path search or a repeated path of several elements", match_.span);
    }
  }
  for (const bound::PathPattern& path : pattern_.paths) {
    if (path.edges.empty()) {
      return refuse("CHRONOLOGICALLY orders the steps of a path; this pattern has none", path.span);
    }
  }
  for (const NodePattern& n : pattern_.nodes) {
    if (n.context)
      return refuse("an element of a CHRONOLOGICALLY path is read where its step begins", n.span);
  }
  for (const EdgePattern& e : pattern_.edges) {
    if (e.context)
      return refuse("an element of a CHRONOLOGICALLY path is read where its step begins", e.span);
    if (e.bound_before) {
      return refuse("a relationship of a CHRONOLOGICALLY path must be a new variable", e.span);
    }
    std::vector<std::string> names;
    if (e.length && e.types && !TypeNames(*e.types, &names)) {
      return NotYet("a type expression other than A|B on a variable-length relationship", e.span);
    }
    if (e.length && e.where != nullptr) return NotYet("WHERE inside a variable-length relationship", e.span);
  }
  range_scope_ = builder_.NewVar();
  frame_.own_pins = true;
  return Status::Ok();
}

Status MatchPlanner::SolveChronological() {
  for (const NodePattern& n : pattern_.nodes) {
    if (!n.bound_before) continue;
    reached_.insert(n.var);
    solved_.insert(n.var);  // it keeps its pin
  }
  for (const bound::PathPattern& path : pattern_.paths) FASTI_TRY(WalkInOrder(path));
  return Status::Ok();
}

Status MatchPlanner::WalkInOrder(const bound::PathPattern& path) {
  const NodePattern& first = pattern_.nodes[path.nodes.front()];
  const NodePattern& last = pattern_.nodes[path.nodes.back()];
  const bool has_first = reached_.count(first.var) != 0, has_last = reached_.count(last.var) != 0;
  bool reversed = !has_first && has_last;
  if (!has_first && !has_last && builder_.optimize()) reversed = AccessTo(last).rows < AccessTo(first).rows;
  const NodePattern& start = reversed ? last : first;
  if (reached_.count(start.var) == 0) {
    // Candidates only: what the pattern asks of the node is asked where its step begins.
    AddAccess(start, frame_);
    reached_.insert(start.var);
  }
  const VarId order = builder_.NewVar();
  const size_t n = path.edges.size();
  for (size_t i = 0; i < n; ++i) {
    const size_t at = reversed ? n - 1 - i : i;
    AddStep(pattern_.edges[path.edges[at]], NodeVar(path.nodes[reversed ? at + 1 : at]),
            NodeVar(path.nodes[reversed ? at : at + 1]), order, i == 0, i + 1 == n, reversed);
    FASTI_TRY(AfterStep());
  }
  return Status::Ok();
}

void MatchPlanner::AddStep(const EdgePattern& e, VarId from, VarId to, VarId order, bool first, bool last,
                           bool reversed) {
  auto node = Over<StepExpand>(state_->plan);
  node->from = from;
  node->edge = e.var;
  node->to = to;
  node->direction = Direction::kBoth;
  if (e.direction != EdgePattern::Direction::kEither) {
    const bool forward = e.direction == EdgePattern::Direction::kLeftToRight;
    node->direction = forward != reversed ? Direction::kOut : Direction::kIn;
  }
  if (e.types && !TypeNames(*e.types, &node->types)) node->types.clear();
  node->to_is_bound = reached_.count(to) != 0;
  node->reversed = reversed;
  // A step pins the node that it reaches; the first in the text also the one from which it leaves.
  const VarId arrives = reversed ? from : to, leaves = reversed ? to : from;
  const bool opens = reversed ? last : first;
  const auto pins = [&](VarId var) {
    return solved_.count(var) == 0 && (var == arrives || (var == leaves && opens));
  };
  node->from_is_pinned_by_step = pins(from);
  node->to_is_pinned_by_step = pins(to);
  node->differs = Differs(e);
  node->pattern = &e;
  node->order = order;
  node->first = first;
  node->frame = frame_;
  node->estimated_rows = state_->plan->estimated_rows * std::max(1.0, FanOut(e, !reversed));
  node->description = "StepExpand (" + builder_.VarName(from) + ")-[" + TypesText(node->types) + "]-(" +
                      builder_.VarName(to) + ")";
  if (node->from_is_pinned_by_step) solved_.insert(from);
  if (node->to_is_pinned_by_step) solved_.insert(to);
  solved_.insert(e.var);
  reached_.insert(to);
  state_->plan = std::move(node);
}

}  // namespace fasti::plan
