#include "query/planner/match_planner.h"

#include <algorithm>

#include "query/planner/conditions.h"
#include "storage/model/try.h"

namespace fasti::plan {

void MatchPlanner::AddCondition(const Condition& condition, const MatchFrame* frame) {
  Pending pending{condition, {}, frame};
  for (VarId var : PatternVars()) {
    if (ReadsVariable(condition, var)) pending.needs.push_back(var);
  }
  // What reads the period of an element is tested on the row, after the element's own frame has ended.
  for (const ElementFrame& e : element_frames_) {
    if (e.context->as != kNoVar && ReadsVariable(condition, e.context->as)) pending.frame = &frame_;
  }
  pending_.push_back(std::move(pending));
}

void MatchPlanner::CollectConditions() {
  for (const NodePattern& n : pattern_.nodes) {
    if (OnlyInside(n)) continue;  // the search tests it
    std::vector<Condition> conditions;
    AppendConditions(n, &conditions);
    for (const Condition& c : conditions) AddCondition(c, &FrameOf(n.var));
  }
  for (const EdgePattern& e : pattern_.edges) {
    if (e.length || IsSearched(e)) continue;  // each step's conditions belong to the walk
    std::vector<Condition> conditions;
    AppendConditions(e, e.var, &conditions);
    for (const Condition& c : conditions) AddCondition(c, &FrameOf(e.var));
  }
  for (const bound::ExprPtr& e : match_.where) {
    Condition c;
    c.expr = e.get();
    AddCondition(c, &frame_);
  }
}

Status MatchPlanner::PlaceConditions(bool all) {
  if (!all && !builder_.optimize()) return Status::Ok();
  // Conditions of elements with their own frame first: the frame ends before WHERE reads the element.
  for (ElementFrame& e : element_frames_) {
    if (e.ended || !Solved(e.var)) continue;
    PlaceIn(e.frame.get(), all);
    const bool waiting = std::any_of(pending_.begin(), pending_.end(),
                                     [&](const Pending& p) { return p.frame == e.frame.get(); });
    if (waiting) continue;
    EndFrame(*e.match, *e.context, *e.frame, {}, nullptr);
    if (e.context->as != kNoVar) solved_.insert(e.context->as);
    e.ended = true;
  }
  PlaceIn(&frame_, all);
  return Status::Ok();
}

void MatchPlanner::PlaceIn(const MatchFrame* frame, bool all) {
  std::vector<Condition> ready;
  std::erase_if(pending_, [&](const Pending& p) {
    if (p.frame != frame) return false;
    if (!all && !std::all_of(p.needs.begin(), p.needs.end(), [&](VarId v) { return Solved(v); }))
      return false;
    ready.push_back(p.condition);
    return true;
  });
  if (ready.empty()) return;
  // Labels are cheapest, then properties, then expressions; subqueries last.
  auto cost = [](const Condition& c) {
    if (c.labels != nullptr) return 0;
    if (c.property != nullptr) return 1;
    if (c.property_map != nullptr) return 2;
    return HasSubquery(*c.expr) ? 4 : 3;
  };
  if (builder_.optimize()) {
    std::stable_sort(ready.begin(), ready.end(),
                     [&](const Condition& a, const Condition& b) { return cost(a) < cost(b); });
  }
  auto filter = Over<Filter>(state_->plan);
  filter->description =
      "Filter " + std::to_string(ready.size()) + (ready.size() == 1 ? " condition" : " conditions");
  filter->estimated_rows = std::max(1.0, filter->estimated_rows * 0.3);
  filter->conditions = std::move(ready);
  filter->frame = *frame;
  state_->plan = std::move(filter);
}

}  // namespace fasti::plan
