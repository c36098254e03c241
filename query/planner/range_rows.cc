// Rows over a range where a subquery is asked of them: SplitRows around projections, and CALL { }.
#include <algorithm>
#include <utility>

#include "query/binder/visit.h"
#include "query/planner/inherited_time.h"
#include "query/planner/plan_builder.h"
#include "storage/model/try.h"

namespace fasti::plan {

Status PlanBuilder::SplitRowsBy(const std::vector<const bound::Expr*>& units, const bound::Project& p,
                                bool made, BranchState* state) {
  if (units.empty() || state->scope == kNoVar || state->pieces == kNoVar) return Status::Ok();
  auto node = Over<SplitRows>(state->plan);
  if (state->period != kNoVar) node->periods.push_back(state->period);
  for (const bound::Item& item : p.items) {
    if (item.expr->kind != bound::ExprKind::kVariable) continue;
    const VarId var = bound::As<bound::VariableRef>(*item.expr).var;
    if (made) {
      if (var == state->period && var != kNoVar) node->periods.push_back(item.out);
    } else {
      node->aliases.emplace_back(item.out, var);
    }
  }
  for (const bound::Expr* unit : units) {
    FASTI_TRY(PlanSubqueries(*unit, *state));
    node->values.push_back(NewVar());
    node->again = node->again || IsReadInTurn(*unit);
    // What reads w is asked again of the finished row.
    const bool reads_period = std::any_of(node->periods.begin(), node->periods.end(),
                                          [&](VarId w) { return bound::Reads(*unit, w); });
    if (!reads_period) plan_->values.emplace(unit, node->values.back());
  }
  node->units = units;
  node->description =
      "SplitRows by " + std::to_string(units.size()) + (units.size() == 1 ? " subquery" : " subqueries");
  node->scope = state->scope;
  node->pieces = state->pieces;
  state->plan = std::move(node);
  return Status::Ok();
}

Status PlanBuilder::PlanWhere(const bound::Project& p, const std::vector<const bound::Expr*>& judged,
                              BranchState* state) {
  const VarId period = p.keep_input ? state->period : NameAfter(p, state->period);
  const bool periods = state->scope != kNoVar && state->pieces != kNoVar;
  // What is asked of w is asked of the finished row.
  std::vector<const bound::Expr*> before, over_periods, after;
  for (const bound::Expr* conjunct : ConjunctsOf(*p.where)) {
    FASTI_TRY(PlanSubqueries(*conjunct, *state));
    const bool judges = periods && std::find(judged.begin(), judged.end(), conjunct) != judged.end();
    const bool of_period = period != kNoVar && bound::Reads(*conjunct, period);
    (judges ? over_periods : of_period ? after : before).push_back(conjunct);
  }
  const auto conditions = [](const std::vector<const bound::Expr*>& conjuncts) {
    std::vector<Condition> out;
    for (const bound::Expr* conjunct : conjuncts) {
      out.emplace_back();
      out.back().expr = conjunct;
    }
    return out;
  };
  const auto filter = [&](const std::vector<const bound::Expr*>& conjuncts) {
    if (conjuncts.empty()) return;
    auto node = Over<Filter>(state->plan);
    node->conditions = conditions(conjuncts);
    node->certain = state->certain;
    node->modality = state->judge(state->modality);
    node->period = period;
    node->description = "Filter 1 condition";
    state->plan = std::move(node);
  };
  // One condition, evaluated from left to right.
  if (over_periods.empty()) {
    filter({p.where.get()});
    return Status::Ok();
  }
  filter(before);
  auto node = Over<JudgeRows>(state->plan);
  for (const bound::Expr* conjunct : over_periods) node->again = node->again || HoldsReadInTurn(*conjunct);
  node->description = "JudgeRows by " + std::to_string(over_periods.size()) +
                      (over_periods.size() == 1 ? " condition" : " conditions");
  node->conditions = conditions(over_periods);
  node->scope = state->scope;
  node->pieces = state->pieces;
  node->period = period;
  node->certain = state->certain;
  node->modality = state->judge(state->modality);
  state->plan = std::move(node);
  filter(after);
  return Status::Ok();
}

Status PlanBuilder::PlanCall(const bound::CallSubquery& call, const bound::Branch& branch, size_t index,
                             BranchState* state) {
  PlanPtr outer = state->plan;
  if (call.query->writes) {
    auto eager = Over<Eager>(outer);
    eager->description = "Eager";
    outer = std::move(eager);
  }
  auto node = std::make_shared<CallSubquery>();
  if (state->scope != kNoVar && state->pieces != kNoVar) node->over_range = CallOverRange(call);
  BranchState inner = *state, end;
  auto argument = std::make_shared<Argument>();
  argument->description = "Argument";
  inner.plan = argument;
  inner.hidden.clear();
  inner.keeps = {};
  if (node->over_range == CallSubquery::OverRange::kNarrows) {
    inner.keeps.for_later = true;
    inner.keeps.for_sweep = state->sweep.context != nullptr && OverTimeFollows(branch, index);
    inner.keeps.narrowed = state->keeps.narrowed || LaterInherits(branch, index, true);
  }
  if (node->over_range == CallSubquery::OverRange::kSteps && tracks_certainty() && CallSelects(call)) {
    node->whole = true;
    node->modality = state->judge(state->modality);
  }
  inner.judged_outside = node->whole;
  FASTI_TRY(PlanQuery(*call.query, inner, &end));
  node->inputs = {outer, end.plan};
  if (!call.query->outputs.empty()) node->outputs = call.query->outputs[0];
  node->later = &call.later;
  node->optional = call.optional;
  node->returns = call.returns;
  node->again = ReadsInTurn(*call.query);
  node->judges = CallJudges(call);
  node->certain = state->certain;
  node->scope = state->scope;
  node->pieces = state->pieces;
  node->inner_pieces = end.pieces;
  node->period = state->period;
  node->binding = state->sweep.binding;
  node->inner_binding = end.sweep.binding;
  node->estimated_rows = outer->estimated_rows * std::max(1.0, end.plan->estimated_rows);
  node->description = "CallSubquery";
  state->plan = std::move(node);
  if (call.query->writes) {
    auto eager = Over<Eager>(state->plan);
    eager->description = "Eager";
    state->plan = std::move(eager);
  }
  return Status::Ok();
}

}  // namespace fasti::plan
