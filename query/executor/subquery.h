// EXISTS {}, COUNT {} and COLLECT {} inside expressions: the inner plan runs once per batch of outer rows
// where it can, with the outer row's number in a hidden column, else once per row.
#pragma once

#include "query/executor/expression.h"

namespace fasti::exec {

Result<ExpressionPtr> CompileSubquery(const bound::Subquery& subquery, CompileEnv& env);

}  // namespace fasti::exec
