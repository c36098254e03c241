// CALL { }: a query for each row. A row over a range is split as the query's answer changes (temporal model,
// section 4); how, the plan says (plan::CallSubquery::OverRange).
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

OperatorPtr MakeCallSubquery(const plan::CallSubquery& node, OperatorPtr outer, OperatorPtr inner);

}  // namespace fasti::exec
