// CountEdges and Reach: expansions of which only a number or a set is wanted. Where the rows' scope allows it
// they ask the reader for just that; else they run the ordinary operators of their second input.
#pragma once

#include "query/executor/operator.h"

namespace fasti::exec {

Result<OperatorPtr> BuildCountEdges(const plan::CountEdges& node, std::vector<OperatorPtr> inputs);
Result<OperatorPtr> BuildReach(const plan::Reach& node, std::vector<OperatorPtr> inputs);

}  // namespace fasti::exec
