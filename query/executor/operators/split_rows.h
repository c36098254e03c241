#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildSplitRows(const plan::SplitRows& node, OperatorPtr input, ExecContext& ctx);

}  // namespace fasti::exec
