// OVER TIME (temporal model, section 8): change points are swept once; between two of them keys and
// aggregates are those of the rows that hold there.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildOverTime(const plan::OverTime& node, OperatorPtr input, ExecContext& ctx);
Result<OperatorPtr> BuildMergeSteps(const plan::MergeSteps& node, OperatorPtr input, ExecContext& ctx);

}  // namespace fasti::exec
