// Walking bound trees: the parts of an expression, the expressions of a clause. For passes of the binder and
// the planner.
#pragma once

#include <functional>

#include "query/binder/bound.h"

namespace fasti::bound {

/// The expressions that `expr` is made of, without the clauses of a subquery.
void ForEachPart(const Expr& expr, const std::function<void(const Expr&)>& visit);

/// The values inside a condition on labels.
void ForEachValue(const LabelTest& labels, const std::function<void(const Expr&)>& visit);

/// The expressions that a clause holds: patterns, contexts and periods of writes included, clauses of CALL {
/// } left out.
void ForEachExpr(const Clause& clause, const std::function<void(const Expr&)>& visit);

/// The same for the pattern, conditions and context of one MATCH.
void ForEachExpr(const Match& match, const std::function<void(const Expr&)>& visit);

/// The same for one element of a pattern, with what a repeated path holds inside.
void ForEachExpr(const NodePattern& node, const std::function<void(const Expr&)>& visit);
void ForEachExpr(const EdgePattern& edge, const std::function<void(const Expr&)>& visit);

/// Whether the expression reads the variable, in subqueries too.
bool Reads(const Expr& expr, VarId var);

}  // namespace fasti::bound
