// KnownRange: AS w under a range of system time (temporal model, section 4, "System ranges"). Each binding
// comes with the system periods in which it holds; w, a period of valid time, is found in each state of
// knowledge in which something about its elements changed; neighbouring states with equal w are one row.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

/// @param inputs the bindings; what finds w for them
Result<OperatorPtr> BuildKnownRange(const plan::KnownRange& node, std::vector<OperatorPtr> inputs,
                                    ExecContext& ctx);

}  // namespace fasti::exec
