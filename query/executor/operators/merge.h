// MERGE (temporal model, section 6): find the pattern at any instant or make it; with VALID p, make it true
// throughout p.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildMerge(const plan::Merge& node, OperatorPtr outer, OperatorPtr pattern,
                               ExecContext& ctx);

}  // namespace fasti::exec
