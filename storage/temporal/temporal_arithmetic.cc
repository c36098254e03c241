#include "storage/temporal/temporal_arithmetic.h"

#include <algorithm>
#include <cmath>

#include "storage/model/try.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/zone.h"

namespace fasti {
namespace {

constexpr long double kDaysPerMonth = 30.436875L;  // 365.2425 / 12
constexpr int64_t kMinSeconds = kMinDays * kSecondsPerDay;
constexpr int64_t kMaxSeconds = kMaxDays * kSecondsPerDay + kSecondsPerDay - 1;

Status OutOfRange(std::string_view what) {
  return Status::Query("ArithmeticError", Phase::kRuntime, "NumberOutOfRange",
                       std::string(what) + " is outside the range of the type");
}

Result<int64_t> AddChecked(int64_t a, int64_t b, std::string_view what) {
  int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return OutOfRange(what);
  return sum;
}

Result<int64_t> ToInt(long double v, std::string_view what) {
  if (!(v > -9.2e18L && v < 9.2e18L)) return OutOfRange(what);  // also refuses NaN
  return static_cast<int64_t>(v);
}

Result<int64_t> AddMonths(int64_t days, int64_t months) {
  if (months == 0) return days;
  const CivilDate d = CivilFromDays(days);
  FASTI_TRY_ASSIGN(const int64_t total, AddChecked(d.year * 12 + d.month - 1, months, "the date"));
  const int64_t year = FloorDiv(total, 12);
  const auto month = static_cast<int32_t>(FloorMod(total, 12)) + 1;
  if (year < kMinYear || year > kMaxYear) return OutOfRange("the date");
  return DaysFromCivil(year, month, std::min(d.day, DaysInMonth(year, month)));
}

Result<int64_t> AddDays(int64_t days, int64_t more) {
  FASTI_TRY_ASSIGN(const int64_t sum, AddChecked(days, more, "the date"));
  if (!IsValidDay(sum)) return OutOfRange("the date");
  return sum;
}

int64_t TimePlus(int64_t nanos_of_day, const Duration& by) {
  // Only the time of the duration counts; days and months leave a time of day unchanged.
  const int64_t seconds = FloorMod(by.seconds, kSecondsPerDay);
  return FloorMod(nanos_of_day + seconds * kNanosPerSecond + by.nanos, kNanosPerDay);
}

// Adds the seconds and nanoseconds of `by` to a count of seconds.
Result<LocalDateTime> AddTime(int64_t seconds, uint32_t nanos, const Duration& by) {
  FASTI_TRY_ASSIGN(int64_t sum, AddChecked(seconds, by.seconds, "the date and time"));
  int64_t fraction = static_cast<int64_t>(nanos) + by.nanos;
  if (fraction >= kNanosPerSecond) fraction -= kNanosPerSecond, ++sum;
  if (sum < kMinSeconds || sum > kMaxSeconds) return OutOfRange("the date and time");
  return LocalDateTime{sum, static_cast<uint32_t>(fraction)};
}

Result<int64_t> AddCalendar(int64_t local_seconds, const Duration& by) {
  FASTI_TRY_ASSIGN(const int64_t months, AddMonths(FloorDiv(local_seconds, kSecondsPerDay), by.months));
  FASTI_TRY_ASSIGN(const int64_t days, AddDays(months, by.days));
  return days * kSecondsPerDay + FloorMod(local_seconds, kSecondsPerDay);
}

// 10^-3 ns absorbs the rounding of binary fractions, so that 0.1 s is 100 000 000 ns.
Result<int64_t> NanosOf(long double fraction) {
  return ToInt(std::trunc(fraction + (fraction < 0 ? -1e-3L : 1e-3L)), "the duration");
}

// Extended precision throughout: a third of a day is 8 hours, not a nanosecond less.
Result<Duration> Composed(long double months, long double days, long double seconds, long double nanos) {
  // Truncation towards zero at each level keeps the signs of a mixed duration apart.
  const long double whole_months = std::trunc(months);
  const long double month_days = (months - whole_months) * kDaysPerMonth;
  const long double from_month = std::trunc(month_days);
  const long double whole_days = std::trunc(days);
  const long double day_seconds = ((month_days - from_month) + (days - whole_days)) * kSecondsPerDay;
  const long double carry = std::trunc(day_seconds / kSecondsPerDay);
  const long double rest = seconds + (day_seconds - carry * kSecondsPerDay);
  const long double whole_seconds = std::trunc(rest);
  const long double fraction = (rest - whole_seconds) * kNanosPerSecond + nanos;
  FASTI_TRY_ASSIGN(const int64_t m, ToInt(whole_months, "the duration"));
  FASTI_TRY_ASSIGN(const int64_t d, ToInt(whole_days + from_month + carry, "the duration"));
  FASTI_TRY_ASSIGN(const int64_t s, ToInt(whole_seconds, "the duration"));
  FASTI_TRY_ASSIGN(const int64_t n, NanosOf(fraction));
  return MakeDuration(m, d, s, n);
}

bool IsWhole(double factor) { return factor == std::trunc(factor) && std::fabs(factor) < 9e15; }

// Whole factors stay exact.
Result<Duration> Multiple(const Duration& d, int64_t factor) {
  int64_t months = 0, days = 0, seconds = 0;
  const auto nanos = static_cast<__int128>(d.nanos) * factor;
  const auto carried = static_cast<int64_t>(nanos / kNanosPerSecond);
  if (__builtin_mul_overflow(d.months, factor, &months) || __builtin_mul_overflow(d.days, factor, &days) ||
      __builtin_mul_overflow(d.seconds, factor, &seconds) ||
      __builtin_add_overflow(seconds, carried, &seconds)) {
    return OutOfRange("the duration");
  }
  return MakeDuration(months, days, seconds, static_cast<int64_t>(nanos % kNanosPerSecond));
}

// Each part scaled by itself; what is left of a month goes into days, of a day into seconds.
template <typename Scale>
Result<Duration> Scaled(const Duration& d, Scale scale) {
  const long double seconds = scale(d.seconds), whole_seconds = std::trunc(seconds);
  FASTI_TRY_ASSIGN(const Duration calendar, Composed(scale(d.months), scale(d.days), 0, 0));
  FASTI_TRY_ASSIGN(const int64_t s, ToInt(whole_seconds, "the duration"));
  FASTI_TRY_ASSIGN(const int64_t n, NanosOf((seconds - whole_seconds) * kNanosPerSecond + scale(d.nanos)));
  FASTI_TRY_ASSIGN(const Duration clock, MakeDuration(int64_t{0}, int64_t{0}, s, n));
  return Plus(calendar, clock);
}

bool ToInstant(int64_t seconds, uint32_t nanos, Instant* out) {
  // Towards 0, so that the second in which the range begins is read as well.
  int64_t us = 0;
  const int64_t rest = static_cast<int64_t>(nanos / 1000) - (seconds < 0 ? kMicrosPerSecond : 0);
  if (__builtin_mul_overflow(seconds + (seconds < 0 ? 1 : 0), kMicrosPerSecond, &us)) return false;
  if (__builtin_add_overflow(us, rest, &us)) return false;
  *out = {us};
  return out->finite();
}

}  // namespace

Result<Duration> MakeDuration(int64_t months, int64_t days, int64_t seconds, int64_t nanos) {
  Duration d;
  d.months = months;
  d.days = days;
  FASTI_TRY_ASSIGN(d.seconds, AddChecked(seconds, FloorDiv(nanos, kNanosPerSecond), "the duration"));
  d.nanos = static_cast<int32_t>(FloorMod(nanos, kNanosPerSecond));
  return d;
}

Result<Duration> MakeDuration(double months, double days, double seconds, double nanos) {
  return Composed(months, days, seconds, nanos);
}

Result<Date> Plus(Date d, const Duration& by) {
  FASTI_TRY_ASSIGN(const int64_t months, AddMonths(d.days, by.months));
  // A date has no time: whole days of the time part count, the rest is dropped (towards zero).
  const int64_t seconds = by.seconds < 0 && by.nanos > 0 ? by.seconds + 1 : by.seconds;
  FASTI_TRY_ASSIGN(const int64_t by_days, AddChecked(by.days, seconds / kSecondsPerDay, "the date"));
  FASTI_TRY_ASSIGN(const int64_t days, AddDays(months, by_days));
  return Date{days};
}

LocalTime Plus(LocalTime t, const Duration& by) { return {TimePlus(t.nanos, by)}; }
Time Plus(Time t, const Duration& by) { return {TimePlus(t.nanos, by), t.offset}; }

Result<LocalDateTime> Plus(LocalDateTime t, const Duration& by) {
  FASTI_TRY_ASSIGN(const int64_t seconds, AddCalendar(t.seconds, by));
  return AddTime(seconds, t.nanos, by);
}

Result<DateTime> Plus(const DateTime& t, const Duration& by) {
  // Months and days move on the local calendar, time on the line of instants: as java.time.
  FASTI_TRY_ASSIGN(const int64_t local, AddCalendar(t.seconds + t.offset, by));
  int32_t offset = t.offset;
  if (!t.zone.empty() && (by.months != 0 || by.days != 0)) {
    FASTI_TRY_ASSIGN(offset, ZoneOffsetForLocal(t.zone, local));
  }
  FASTI_TRY_ASSIGN(const LocalDateTime utc, AddTime(local - offset, t.nanos, by));
  if (!t.zone.empty()) {
    FASTI_TRY_ASSIGN(offset, ZoneOffsetAt(t.zone, utc.seconds));
  }
  return DateTime{utc.seconds, utc.nanos, offset, t.zone};
}

Result<Duration> Plus(const Duration& a, const Duration& b) {
  FASTI_TRY_ASSIGN(const int64_t months, AddChecked(a.months, b.months, "the duration"));
  FASTI_TRY_ASSIGN(const int64_t days, AddChecked(a.days, b.days, "the duration"));
  FASTI_TRY_ASSIGN(const int64_t seconds, AddChecked(a.seconds, b.seconds, "the duration"));
  return MakeDuration(months, days, seconds, int64_t{a.nanos} + b.nanos);
}

Result<Duration> Negated(const Duration& d) {
  constexpr int64_t kMin = INT64_MIN;
  if (d.months == kMin || d.days == kMin || d.seconds == kMin) return OutOfRange("the duration");
  return MakeDuration(-d.months, -d.days, -d.seconds, -int64_t{d.nanos});
}

Result<Duration> Scaled(const Duration& d, double factor) {
  if (IsWhole(factor)) return Multiple(d, static_cast<int64_t>(factor));
  return Scaled(d, [factor](long double part) { return part * factor; });
}

Result<Duration> Divided(const Duration& d, double divisor) {
  if (divisor == 0) {
    return Status::Query("ArithmeticError", Phase::kRuntime, "DivisionByZero",
                         "a duration cannot be divided by zero");
  }
  // Dividing by a half is doubling. Else parts are divided, not multiplied by the reciprocal: 49 / 49 is 1.
  const double factor = 1.0 / divisor;
  if (IsWhole(factor) && factor * divisor == 1) return Multiple(d, static_cast<int64_t>(factor));
  return Scaled(d, [divisor](long double part) { return part / divisor; });
}

double AverageSeconds(const Duration& d) {
  const long double days = d.months * kDaysPerMonth + d.days;
  return static_cast<double>(days * kSecondsPerDay + d.seconds + d.nanos * 1e-9L);
}

DateTime DateTimeFromInstant(Instant t) {
  return {FloorDiv(t.us, kMicrosPerSecond),
          static_cast<uint32_t>(FloorMod(t.us, kMicrosPerSecond) * 1000),
          0,
          {}};
}
bool InstantFromDateTime(const DateTime& t, Instant* out) { return ToInstant(t.seconds, t.nanos, out); }
bool InstantFromLocalDateTime(const LocalDateTime& t, Instant* out) {
  return ToInstant(t.seconds, t.nanos, out);
}

Result<DateTime> AtOffset(LocalDateTime local, int32_t offset) {
  const int64_t utc = local.seconds - offset;
  return DateTime{utc, local.nanos, offset, {}};
}

Result<DateTime> AtZone(LocalDateTime local, const std::string& zone) {
  FASTI_TRY_ASSIGN(const int32_t before, ZoneOffsetForLocal(zone, local.seconds));
  // In a gap the offset after it is the one in force at the resulting instant.
  const int64_t utc = local.seconds - before;
  FASTI_TRY_ASSIGN(const int32_t offset, ZoneOffsetAt(zone, utc));
  return DateTime{utc, local.nanos, offset, zone};
}

}  // namespace fasti
