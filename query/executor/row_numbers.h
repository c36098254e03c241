// Feeding outer rows to an inner plan.
#pragma once

#include "query/executor/batch.h"

namespace fasti::exec {

/// The batch with each row's number in the hidden variable `row`.
Batch WithRowNumbers(const Batch& batch, VarId row);
/// One row of the batch as a batch of its own.
Batch SingleRow(const Batch& batch, size_t row);

}  // namespace fasti::exec
