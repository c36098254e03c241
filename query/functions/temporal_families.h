// The parts of the temporal family that have files of their own; AddTemporalFunctions concatenates them.
#pragma once

#include <vector>

#include "query/functions/function.h"

namespace fasti {

void AddTruncateFunctions(std::vector<ScalarFunction>&);  // date.truncate, …
void AddDurationFunctions(std::vector<ScalarFunction>&);  // duration.between, …

/// Months, days and seconds from one instant to another, counted on the calendar of the first.
Result<Duration> DurationBetween(const DateTime& from, const DateTime& to);

}  // namespace fasti
