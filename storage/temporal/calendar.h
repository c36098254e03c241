// The proleptic Gregorian calendar over openCypher's range of years, -999 999 999 to 999 999 999: civil
// dates, ISO weeks, ordinal days and quarters, all as days since 1970-01-01. Algorithms: Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms", widened to 64 bits. Pure functions; no tables, no time zone.
#pragma once

#include <cstdint>

#include "fasti/temporal.h"

namespace fasti {

inline constexpr int64_t kMinYear = -999'999'999;
inline constexpr int64_t kMaxYear = 999'999'999;
inline constexpr int64_t kSecondsPerDay = 86'400;
inline constexpr int64_t kNanosPerSecond = 1'000'000'000;
inline constexpr int64_t kNanosPerDay = kSecondsPerDay * kNanosPerSecond;
inline constexpr int64_t kMicrosPerSecond = 1'000'000;
inline constexpr int64_t kMicrosPerDay = kSecondsPerDay * kMicrosPerSecond;

/// Division that rounds towards -∞, and its remainder (0 <= FloorMod < b for b > 0).
constexpr int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0)); }
constexpr int64_t FloorMod(int64_t a, int64_t b) {
  return a % b + (a % b != 0 && (a % b < 0) != (b < 0) ? b : 0);
}

struct CivilDate {
  int64_t year = 1970;
  int32_t month = 1;  ///< 1 .. 12
  int32_t day = 1;    ///< 1 .. 31
  friend constexpr bool operator==(const CivilDate&, const CivilDate&) = default;
};

constexpr bool IsLeapYear(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
constexpr int32_t DaysInYear(int64_t year) { return IsLeapYear(year) ? 366 : 365; }
/// @pre 1 <= month <= 12
constexpr int32_t DaysInMonth(int64_t year, int32_t month) {
  constexpr int8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeapYear(year) ? 29 : kDays[month - 1];
}
constexpr bool IsValidDate(int64_t year, int64_t month, int64_t day) {
  return year >= kMinYear && year <= kMaxYear && month >= 1 && month <= 12 && day >= 1 &&
         day <= DaysInMonth(year, static_cast<int32_t>(month));
}

/// Days since the epoch. Months outside 1 .. 12 are not normalised; days may be any number.
constexpr int64_t DaysFromCivil(int64_t year, int32_t month, int64_t day) {
  year -= month <= 2;
  const int64_t era = FloorDiv(year, 400);
  const int64_t year_of_era = year - era * 400;
  const int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}
constexpr CivilDate CivilFromDays(int64_t days) {
  days += 719'468;
  const int64_t era = FloorDiv(days, 146'097);
  const int64_t day_of_era = days - era * 146'097;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<int32_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  const auto month = static_cast<int32_t>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {year_of_era + era * 400 + (month <= 2), month, day};
}

inline constexpr int64_t kMinDays = DaysFromCivil(kMinYear, 1, 1);
inline constexpr int64_t kMaxDays = DaysFromCivil(kMaxYear, 12, 31);
constexpr bool IsValidDay(int64_t days) { return days >= kMinDays && days <= kMaxDays; }

/// ISO 8601: 1 = Monday .. 7 = Sunday.
constexpr int32_t DayOfWeek(int64_t days) { return static_cast<int32_t>(FloorMod(days + 3, 7)) + 1; }
/// 1 .. 366
constexpr int32_t DayOfYear(int64_t days) {
  return static_cast<int32_t>(days - DaysFromCivil(CivilFromDays(days).year, 1, 1)) + 1;
}
constexpr int32_t QuarterOfMonth(int32_t month) { return (month - 1) / 3 + 1; }
/// 1 .. 92
constexpr int32_t DayOfQuarter(int64_t days) {
  const CivilDate d = CivilFromDays(days);
  return static_cast<int32_t>(days - DaysFromCivil(d.year, (QuarterOfMonth(d.month) - 1) * 3 + 1, 1)) + 1;
}

struct IsoWeek {
  int64_t year = 1970;  ///< The week-based year, which may differ from the calendar year.
  int32_t week = 1;     ///< 1 .. 53
  int32_t day = 1;      ///< 1 = Monday .. 7 = Sunday
  friend constexpr bool operator==(const IsoWeek&, const IsoWeek&) = default;
};
/// The Monday of week 1: the week that holds 4 January.
constexpr int64_t FirstDayOfWeekYear(int64_t week_year) {
  const int64_t january4 = DaysFromCivil(week_year, 1, 4);
  return january4 - (DayOfWeek(january4) - 1);
}
constexpr int32_t WeeksInYear(int64_t week_year) {
  return static_cast<int32_t>((FirstDayOfWeekYear(week_year + 1) - FirstDayOfWeekYear(week_year)) / 7);
}
constexpr IsoWeek WeekFromDays(int64_t days) {
  const int32_t weekday = DayOfWeek(days);
  const int64_t week_year = CivilFromDays(days + 4 - weekday).year;  // the year of this week's Thursday
  return {week_year, static_cast<int32_t>((days - FirstDayOfWeekYear(week_year)) / 7) + 1, weekday};
}
constexpr int64_t DaysFromWeek(IsoWeek week) {
  return FirstDayOfWeekYear(week.year) + int64_t{7} * (week.week - 1) + week.day - 1;
}

/// The first moment (UTC) of a day; false if it lies outside the range of instants (about year ±292 271).
constexpr bool InstantFromDays(int64_t days, Instant* out) {
  int64_t us = 0;
  if (__builtin_mul_overflow(days, kMicrosPerDay, &us)) return false;
  *out = {us};
  return out->finite();
}
/// Moves an instant; what leaves the range, and what is infinite, ends at or stays at ∞.
constexpr Instant PlusMicros(Instant t, int64_t us) {
  int64_t sum = 0;
  if (!t.finite()) return t;
  if (__builtin_add_overflow(t.us, us, &sum)) return us > 0 ? Instant::PosInfinity() : Instant::NegInfinity();
  return {sum};
}
/// The day (UTC) of a finite instant.
constexpr int64_t DaysFromInstant(Instant t) { return FloorDiv(t.us, kMicrosPerDay); }
constexpr bool IsMidnight(Instant t) { return t.finite() && FloorMod(t.us, kMicrosPerDay) == 0; }

}  // namespace fasti
