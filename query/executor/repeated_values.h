// Where the rows of a batch repeat few values of the one variable that an expression reads, it is evaluated
// once for each value instead of once for each row.
#pragma once

#include <optional>

#include "query/executor/expression.h"

namespace fasti::exec {

/// The only variable that the expression reads; nullopt where it reads none or several, holds a subquery, or
/// calls a function that may answer differently each time.
std::optional<VarId> OnlyVariableOf(const bound::Expr& expr);

/// As Eval for all rows of the batch, by way of the values of `var`. @return false: they are not few, or one
/// that may stand in no row has no answer; nothing has been done
bool EvalByValue(Expression& expression, VarId var, const Batch& batch, ExecContext& ctx, Vector* out);

}  // namespace fasti::exec
