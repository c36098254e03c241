// Aggregate: rows become groups, each with its keys and the values of its aggregate functions.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildAggregate(const plan::Aggregate& node, OperatorPtr input, ExecContext& ctx);

}  // namespace fasti::exec
