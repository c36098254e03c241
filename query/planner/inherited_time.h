// What reads at the instants of a row that a clause before it bound (temporal model, section 4): later
// clauses without a context of their own, CALL { }, and subqueries in expressions. Rows over a range keep
// their periods for them, and are split where what they give changes. Pure.
#pragma once

#include <vector>

#include "query/planner/plan.h"

namespace fasti::plan {

/// True if a query holds operators that look across rows (or write): it then runs once per outer row.
bool LooksAcrossRows(const bound::Query& query);

/// True if what the query reads may depend on what it read before, other than by patterns: a look at a whole
/// period does not tell all that is read at its instants.
bool ReadsInTurn(const bound::Query& query);

/// True if a clause after `index` reads at the instants of the row: it inherits a context.
/// @param required only those count that a row must pass
bool LaterInherits(const bound::Branch& branch, size_t index, bool required = false);
/// True if rows of the MATCH at `index` hold over a range and a later projection splits them.
bool LaterSplits(const bound::Branch& branch, size_t index);
/// True if the rows of the MATCH at `index`, which reads a range, reach an OVER TIME.
bool LaterSweeps(const bound::Branch& branch, size_t index);
/// True if rows behind the clause at `index` reach an OVER TIME.
bool OverTimeFollows(const bound::Branch& branch, size_t index);

CallSubquery::OverRange CallOverRange(const bound::CallSubquery& call);
/// kSteps: true if the row does not hold where the query finds nothing; false if the query always gives a
/// row.
bool CallJudges(const bound::CallSubquery& call);

/// kSteps: true if each row that the query gives is there because of rows that it finds at the row's
/// instants, whatever others there are: patterns, DISTINCT and UNION; not aggregates nor the first few.
bool CallSelects(const bound::CallSubquery& call);

/// Expressions of a projection whose value may differ between the instants of a row: subqueries, and the
/// conditions and loops around them.
struct SplitUnits {
  std::vector<const bound::Expr*> before;  ///< read what the projection is given
  std::vector<const bound::Expr*> after;   ///< read what it makes
  std::vector<const bound::Expr*> judged;  ///< conjuncts of its WHERE with subqueries, which do not read w
};
/// @param period AS w: what reads it has its value only when the row is split
SplitUnits SplitUnitsOf(const bound::Project& project, VarId period);
/// True if the value of a unit depends on what was read before: a look at a whole period does not tell all.
bool IsReadInTurn(const bound::Expr& unit);
/// The same of the units that a condition holds.
bool HoldsReadInTurn(const bound::Expr& condition);
/// The operands of ANDs.
std::vector<const bound::Expr*> ConjunctsOf(const bound::Expr& condition);

}  // namespace fasti::plan
