// StepExpand: a step of a CHRONOLOGICALLY path (temporal model, section 8). The steps need not hold together,
// but they begin in order, since(r1) ≤ since(r2) ≤ …, each beginning inside the window. An edge of several
// stints takes the first that keeps the order: later steps can then follow as early as possible.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildStepExpand(const plan::StepExpand& node, OperatorPtr input, ExecContext& ctx);

}  // namespace fasti::exec
