// MatchEnd: the row is finished. Under an instant it applies the modality; under periods it tests the window,
// splits rows by what is read later, clamps, binds `w` and pins the variables (temporal model, section 4,
// "Ranges").
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildMatchEnd(const plan::MatchEnd& node, OperatorPtr input, ExecContext& ctx);

}  // namespace fasti::exec
