// Components of temporal values: date.year, datetime.epochSeconds, duration.minutesOfHour, period.from, …
#pragma once

#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti {

/// The component `name` of a date, time, datetime, duration or period; null if the kind has no such
/// component.
/// @pre v is temporal, a DURATION, a PERIOD or a BOUND.
Result<Value> TemporalField(const Value& v, std::string_view name);

}  // namespace fasti
