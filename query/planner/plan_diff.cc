// DIFF: one plan of the MATCH, run at both instants, and what joins its answers.
#include "query/binder/visit.h"
#include "query/planner/plan_builder.h"
#include "storage/model/try.h"

namespace fasti::plan {

Status PlanBuilder::PlanDiff(const bound::Match& match, BranchState* state) {
  for (const bound::Expr* instant : {match.diff->from.get(), match.diff->to.get()}) {
    FASTI_TRY(PlanSubqueries(*instant, *state));
  }
  auto node = std::make_shared<Diff>();
  node->match = &match;
  node->row = NewVar();
  node->scope = NewVar();

  // Each side inherits the scope that the operator gives its rows.
  auto side = std::make_unique<bound::Context>();
  side->modality = match.context.modality;
  side->valid = bound::valid::Inherit{};
  side->known = bound::known::Inherit{};
  side->span = match.context.span;
  const bound::Context& context = *side;
  plan_->contexts.push_back(std::move(side));

  BranchState inner;
  auto argument = std::make_shared<Argument>();
  argument->description = "Argument";
  inner.plan = argument;
  inner.scope = node->scope;
  inner.hidden = state->hidden;
  inner.hidden.push_back(node->row);
  PlanPtr possible;
  const bool asks_for_certain = context.modality != bound::Modality::kPossibly;
  if (tracks_certainty()) inner.certain = node->certain = NewVar();
  FASTI_TRY(PlanSide(match, context, &inner, tracks_certainty() && asks_for_certain ? &possible : nullptr,
                     &node->row_pieces));

  // A row is the tuple of its named elements; of a named path too, as its elements need not be named.
  // A directed relationship tells its ends.
  std::vector<bool> told(match.pattern.nodes.size(), false);
  for (const bound::EdgePattern& e : match.pattern.edges) {
    if (!e.named || e.length || e.group != nullptr || e.direction == bound::EdgePattern::Direction::kEither)
      continue;
    told[e.left] = told[e.right] = true;
  }
  for (size_t i = 0; i < match.pattern.nodes.size(); ++i) {
    if (match.pattern.nodes[i].named && !told[i]) node->identity.push_back(match.pattern.nodes[i].var);
  }
  for (const bound::EdgePattern& e : match.pattern.edges) {
    if (e.named) node->identity.push_back(e.var);
    if (e.group == nullptr) continue;
    for (const bound::PathGroup::Collected& list : e.group->lists) node->identity.push_back(list.outside);
  }
  for (const bound::PathPattern& p : match.pattern.paths) {
    if (p.var != kNoVar) node->identity.push_back(p.var);
  }
  node->inputs = {state->plan, inner.plan};
  if (possible != nullptr) node->inputs.push_back(std::move(possible));
  node->estimated_rows = state->plan->estimated_rows * std::max(1.0, inner.plan->estimated_rows) * 0.1;
  node->description = match.diff->known_axis ? "Diff of two states of knowledge" : "Diff of two instants";

  // Inheriting clauses read at the row's pin.
  state->scope = node->scope;
  state->pieces = node->row_pieces;
  state->period = kNoVar;
  state->sweep = {};
  state->plan = std::move(node);
  return FilterOnPeriod(match, "Filter the differences", state);
}

}  // namespace fasti::plan
