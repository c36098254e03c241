#include "query/planner/match_planner.h"

#include <algorithm>

#include "query/binder/visit.h"
#include "storage/model/try.h"

namespace fasti::plan {

Status MatchPlanner::Run(Keeps keeps, VarId* pieces_out) {
  narrowed_ = keeps.narrowed;
  FASTI_TRY(FindUnits());
  frame_ = NewFrame();
  for (const NodePattern& n : pattern_.nodes) {
    if (!n.context) frame_.repin.push_back(n.var);
  }
  for (const EdgePattern& e : pattern_.edges) {
    if (e.context) continue;
    frame_.repin.push_back(e.var);
    AppendInside(e, &frame_.repin);
  }
  for (const bound::PathPattern& p : pattern_.paths) {
    if (p.var != kNoVar) frame_.repin.push_back(p.var);
  }
  if (match_.chronological) FASTI_TRY(StartChronological(keeps));
  Begin(context_, frame_);
  BranchState inner = *state_;
  inner.scope = match_.chronological ? range_scope_ : frame_.scope;
  inner.pieces = match_.chronological ? kNoVar : frame_.pieces;
  inner_ = inner;
  // Expressions inside the pattern may hold subqueries: they inherit this frame.
  Status status = Status::Ok();
  bound::ForEachExpr(match_, [&](const bound::Expr& e) {
    if (status.ok()) status = builder_.PlanSubqueries(e, inner_);
  });
  FASTI_TRY(status);
  StartElementFrames();
  CollectConditions();
  FASTI_TRY(match_.chronological ? SolveChronological() : Solve());
  FASTI_TRY(PlaceConditions(true));
  End(keeps, pieces_out);
  return knows_range_ && context_.as != kNoVar ? PlanKnownPeriods() : Status::Ok();
}

Status MatchPlanner::RunBound(const MatchFrame& frame) {
  all_bound_ = true;
  FASTI_TRY(FindUnits());
  frame_ = frame;
  Begin(context_, frame_);
  CollectConditions();
  FASTI_TRY(Solve());
  FASTI_TRY(PlaceConditions(true));
  EndFrame(match_, context_, frame_, {}, nullptr);
  auto end = std::make_shared<MatchEnd>(As<MatchEnd>(*state_->plan));
  end->filters_on_period = false;
  state_->plan = std::move(end);
  return Status::Ok();
}

PlanPtr MatchPlanner::WithAllPossible() const {
  auto end = std::make_shared<MatchEnd>(As<MatchEnd>(*state_->plan));
  end->modality.reset();
  end->inputs = {before_end_};
  return end;
}

Status MatchPlanner::PlanKnownPeriods() {
  for (const Unit& unit : units_) {
    if (unit.path != nullptr || unit.parts.edges[0]->group != nullptr) {
      return NotYet("AS w under a range of system time, over a path search or a repeated path,", match_.span);
    }
  }
  if (!element_frames_.empty()) {
    return NotYet("AS w under a range of system time, with elements that have contexts of their own,",
                  match_.span);
  }
  auto node = std::make_shared<KnownRange>();
  node->row = builder_.NewVar();
  node->scope = builder_.NewVar();
  node->row_pieces = As<MatchEnd>(*state_->plan).row_pieces;
  node->frame_scope = frame_.scope;
  node->elements = frame_.repin;
  node->period = context_.as;
  node->known = context_.known_as;
  auto state_of_one = std::make_unique<bound::Context>();
  state_of_one->modality = context_.modality;
  state_of_one->valid = bound::valid::Inherit{};
  state_of_one->known = bound::known::Inherit{};
  state_of_one->as = context_.as;
  state_of_one->span = context_.span;
  const bound::Context& context = *state_of_one;
  builder_.plan().contexts.push_back(std::move(state_of_one));
  BranchState inner;
  auto argument = std::make_shared<Argument>();
  argument->description = "Argument";
  inner.plan = argument;
  inner.scope = node->scope;
  inner.certain = state_->certain;
  FASTI_TRY(MatchPlanner(builder_, match_, context, &inner).RunBound(frame_));
  node->inputs = {state_->plan, inner.plan};
  node->estimated_rows = 2 * state_->plan->estimated_rows;
  node->description = "KnownRange";
  state_->plan = std::move(node);
  state_->known.push_back(context_.known_as);
  return builder_.FilterOnPeriod(match_, "Filter on the period", state_);
}

VarId MatchPlanner::NodeVar(uint32_t index) const { return pattern_.nodes[index].var; }

std::vector<VarId> MatchPlanner::PatternVars() const {
  std::vector<VarId> vars;
  for (const NodePattern& n : pattern_.nodes) vars.push_back(n.var);
  for (const EdgePattern& e : pattern_.edges) {
    vars.push_back(e.var);
    if (e.group == nullptr) continue;
    for (const bound::PathGroup::Collected& list : e.group->lists) vars.push_back(list.outside);
  }
  for (const bound::PathPattern& p : pattern_.paths) {
    if (p.var != kNoVar) vars.push_back(p.var);
  }
  for (const ElementFrame& e : element_frames_) {
    if (e.context->as != kNoVar) vars.push_back(e.context->as);
  }
  return vars;
}

Status PlanBuilder::PlanMatch(const bound::Match& match, BranchState* state, Keeps keeps, VarId* pieces_out) {
  return MatchPlanner(*this, match, match.context, state).Run(keeps, pieces_out);
}

Status PlanBuilder::PlanSide(const bound::Match& match, const bound::Context& context, BranchState* state,
                             PlanPtr* possible, VarId* pieces_out) {
  MatchPlanner planner(*this, match, context, state);
  FASTI_TRY(planner.Run({false, false, true}, pieces_out));
  if (possible != nullptr) *possible = planner.WithAllPossible();
  return Status::Ok();
}

}  // namespace fasti::plan
