// Rewrite rule: an aggregate that only counts the edges of an expansion gets their number from each row
// instead of a row for each edge.
//
//   Aggregate <- MatchEnd <- Expand (a)-[r]->(b) <- X    becomes    Aggregate of weights <- CountEdges <- X
//
// Right where nothing but count(*), count(r) and count(b) reads r or b, no condition stands behind the
// expansion, and certainty is not tracked (which it is in transactions that have written, too). What
// CountEdges cannot answer at once, when it sees the row's scope, it runs the ordinary way, which therefore
// stays in the plan.
#include <algorithm>

#include "query/binder/visit.h"
#include "query/planner/conditions.h"
#include "query/planner/rules/rewrite.h"

namespace fasti::plan {
namespace {

/// count(*), count(edge), count(end): neither variable is ever null in a row of the match.
bool CountsRows(const bound::Aggregate& a, const Expand& expand) {
  if (a.function == nullptr) return true;
  if (!a.Counts() || a.distinct || a.args.size() != 1) return false;
  return IsVariable(*a.args[0], expand.edge) || IsVariable(*a.args[0], expand.to);
}

}  // namespace

void CountedEdges(PlanBuilder& builder, PlanPtr* node) {
  if (builder.tracks_certainty() || (*node)->kind != Kind::kAggregate) return;
  const auto& aggregate = As<Aggregate>(**node);
  if (aggregate.inputs[0]->kind != Kind::kMatchEnd) return;
  const auto& end = As<MatchEnd>(*aggregate.inputs[0]);
  if (end.inputs[0]->kind != Kind::kExpand) return;
  const auto& expand = As<Expand>(*end.inputs[0]);
  if (expand.to_is_bound || !expand.differs.empty() || !end.match->where_on_period.empty()) return;
  if (end.period != kNoVar || end.row_pieces != kNoVar || end.frame.scope != expand.frame.scope) return;
  const bool counts = std::all_of(aggregate.aggregates.begin(), aggregate.aggregates.end(),
                                  [&](const bound::Aggregate* a) { return CountsRows(*a, expand); });
  if (aggregate.aggregates.empty() || !counts) return;
  bool keys_read_match = false;
  for (const bound::Item* key : aggregate.keys) {
    if (bound::Reads(*key->expr, expand.edge) || bound::Reads(*key->expr, expand.to)) return;
    for (const VarId var : end.match->introduces) keys_read_match |= bound::Reads(*key->expr, var);
  }
  auto argument = std::make_shared<Argument>();
  argument->description = "Argument";
  auto ordinary_expand = std::make_shared<Expand>(expand);
  ordinary_expand->inputs = {std::move(argument)};
  auto ordinary = std::make_shared<MatchEnd>(end);
  ordinary->inputs = {std::move(ordinary_expand)};

  auto count = std::make_shared<CountEdges>();
  count->inputs = {expand.inputs[0], std::move(ordinary)};
  count->estimated_rows = expand.inputs[0]->estimated_rows;
  count->from = expand.from;
  count->direction = expand.direction;
  count->types = expand.types;
  count->frame = expand.frame;
  count->weight = builder.NewVar();
  // Over a range the end of the match pins its variables and splits rows by what is read later of them.
  count->over_ranges = !keys_read_match && end.match->later.empty();
  count->description = DescriptionAs("CountEdges", expand);
  auto counting = std::make_shared<Aggregate>(aggregate);
  counting->weight = count->weight;
  counting->inputs = {std::move(count)};
  *node = std::move(counting);
}

}  // namespace fasti::plan
