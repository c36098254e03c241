// Arithmetic of openCypher's temporal values: adding durations (months first, then days, then seconds, the
// day of the month clipped), the parts of durations, and the four ways to measure the time between two
// values. Errors are ArithmeticError/NumberOutOfRange at run time. Pure functions.
#pragma once

#include "fasti/status.h"
#include "fasti/temporal.h"

namespace fasti {

/// A duration from components that may be fractional: a fraction of a month cascades into days (30.436875
/// each), of a day into seconds, as java.time-based openCypher implementations do.
Result<Duration> MakeDuration(double months, double days, double seconds, double nanos);
Result<Duration> MakeDuration(int64_t months, int64_t days, int64_t seconds, int64_t nanos);

Result<Date> Plus(Date d, const Duration& by);
LocalTime Plus(LocalTime t, const Duration& by);
Time Plus(Time t, const Duration& by);
Result<LocalDateTime> Plus(LocalDateTime t, const Duration& by);
Result<DateTime> Plus(const DateTime& t, const Duration& by);
Result<Duration> Plus(const Duration& a, const Duration& b);
Result<Duration> Negated(const Duration& d);
Result<Duration> Scaled(const Duration& d, double factor);
Result<Duration> Divided(const Duration& d, double divisor);

/// How durations compare where they must: by their average length in nanoseconds.
double AverageSeconds(const Duration& d);

/// A UTC instant as a DateTime with offset 0, and back (floored to microseconds; false if out of range).
DateTime DateTimeFromInstant(Instant t);
bool InstantFromDateTime(const DateTime& t, Instant* out);
bool InstantFromLocalDateTime(const LocalDateTime& t, Instant* out);

/// The local fields of a DateTime.
constexpr LocalDateTime LocalOf(const DateTime& t) { return {t.seconds + t.offset, t.nanos}; }
/// The DateTime that shows `local` at a fixed offset or, if `zone` is not empty, in that zone.
Result<DateTime> AtOffset(LocalDateTime local, int32_t offset);
Result<DateTime> AtZone(LocalDateTime local, const std::string& zone);

}  // namespace fasti
