// ISO 8601 text of openCypher's temporal values, as its TCK expects them: '2015-07-21', '12:00',
// '1984-10-11T12:31:14.645876123+01:00[Europe/Stockholm]', 'P1Y2M10DT2.5S'. Seconds and fractions are left
// out where zero, fractions have as many digits as they need. Pure functions.
#pragma once

#include <string>

#include "fasti/temporal.h"

namespace fasti {

std::string FormatDate(Date d);
std::string FormatLocalTime(LocalTime t);
std::string FormatTime(Time t);
std::string FormatLocalDateTime(LocalDateTime t);
std::string FormatDateTime(const DateTime& t);
std::string FormatDuration(const Duration& d);
/// "Z", "+01:00", "-00:44:30".
std::string FormatOffset(int32_t seconds);

}  // namespace fasti
