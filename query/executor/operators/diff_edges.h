// DiffEdges: the rows that a DIFF of the edges of one node adds and removes, from what two instants of its
// lists differ in.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildDiffEdges(const plan::DiffEdges& node, std::vector<OperatorPtr> inputs,
                                   ExecContext& ctx);

}  // namespace fasti::exec
