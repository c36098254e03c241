// The day of a bound: what date(b) gives.
#pragma once

#include "fasti/value.h"
#include "storage/temporal/calendar.h"

namespace fasti {

/// The day, in UTC, on which a precise bound lies; null where it is imprecise or infinite.
inline Value DateOfBound(const Bound& bound) {
  if (!bound.precise() || !bound.earliest.finite()) return Value::Null();
  constexpr int64_t kMicrosPerDay = 86'400'000'000;
  return Value::Of(Date{FloorDiv(bound.earliest.us, kMicrosPerDay)});
}

}  // namespace fasti
