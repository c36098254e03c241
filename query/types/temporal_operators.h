// Arithmetic of temporal values and durations: temporal ± duration, duration ± duration, duration × number,
// duration ÷ number. The computing is storage/temporal's; this maps values onto it.
#pragma once

#include "fasti/status.h"
#include "fasti/value.h"
#include "query/types/operators.h"

namespace fasti {

/// True if `op` is one of the above for these kinds.
bool IsTemporalOperation(Arithmetic op, const Value& a, const Value& b);
/// @pre IsTemporalOperation
Result<Value> ApplyTemporal(Arithmetic op, const Value& a, const Value& b);

}  // namespace fasti
