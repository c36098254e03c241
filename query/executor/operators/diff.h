// DIFF (temporal model, section 8): the answers of one MATCH at two instants of valid time, or in two states
// of knowledge, joined by the identity of what they bind.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

/// @param inputs outer rows; the MATCH; optionally the MATCH with all that is possible
Result<OperatorPtr> BuildDiff(const plan::Diff& node, std::vector<OperatorPtr> inputs, ExecContext& ctx);

}  // namespace fasti::exec
