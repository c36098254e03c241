// Reads openCypher's temporal strings: ISO 8601 dates in calendar, week, quarter and ordinal form, times,
// offsets and [Zone/Name], in extended and basic format, reduced precision included; and durations. These are
// property values: '2005-05' is 1 May 2005 here, and an uncertain day as a bound (bound.h).
// Errors are ArgumentError at run time, detail InvalidArgumentValue, with the value and what is wrong with
// it.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/temporal.h"

namespace fasti {

Result<Date> ParseDate(std::string_view text);
Result<LocalTime> ParseLocalTime(std::string_view text);
/// Without an offset the time is UTC.
Result<Time> ParseTime(std::string_view text);
Result<LocalDateTime> ParseLocalDateTime(std::string_view text);
/// Without an offset or zone the time is UTC. A named zone gives the offset; one that contradicts a written
/// offset is an error.
Result<DateTime> ParseDateTime(std::string_view text);
/// 'P1Y2M10DT2H30M', 'P0.75M', 'P-1D', 'P2012-02-02T14:37:21.545'.
Result<Duration> ParseDuration(std::string_view text);
/// "Z", "+01:00", "+0100", "+01", "-00:44:30" as seconds.
Result<int32_t> ParseOffset(std::string_view text);

}  // namespace fasti
