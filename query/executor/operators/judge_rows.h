#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildJudgeRows(const plan::JudgeRows& node, OperatorPtr input, ExecContext& ctx);

}  // namespace fasti::exec
