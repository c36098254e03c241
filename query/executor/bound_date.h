// date(since(p)) and date(until(p)) in one step: the bound between is never made. The answer, and every
// error, is that of the three calls.
#pragma once

#include "query/executor/expression.h"

namespace fasti::exec {

/// nullptr: the call is not of this form.
Result<ExpressionPtr> CompileBoundDate(const bound::Call& call, CompileEnv& env);

}  // namespace fasti::exec
