#include "storage/temporal/temporal_parse.h"

#include <cmath>
#include <optional>

#include "storage/model/try.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"
#include "storage/temporal/zone.h"

namespace fasti {
namespace {

Status Bad(std::string_view kind, std::string_view text, std::string_view why) {
  return Status::Query("ArgumentError", Phase::kRuntime, "InvalidArgumentValue",
                       "'" + std::string(text) + "' is not a " + std::string(kind) + ": " + std::string(why));
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A position in the text; every reader leaves it where the first unread character is.
struct Cursor {
  std::string_view rest;

  bool done() const { return rest.empty(); }
  char peek() const { return rest.empty() ? '\0' : rest.front(); }
  bool Take(char c) {
    if (peek() != c || rest.empty()) return false;
    rest.remove_prefix(1);
    return true;
  }
  size_t DigitsAhead() const {
    size_t n = 0;
    while (n < rest.size() && IsDigit(rest[n])) ++n;
    return n;
  }
  /// Exactly n digits (n <= 18), or nullopt and no move.
  std::optional<int64_t> Digits(size_t n) {
    if (DigitsAhead() < n) return std::nullopt;
    int64_t value = 0;
    for (size_t i = 0; i < n; ++i) value = value * 10 + (rest[i] - '0');
    rest.remove_prefix(n);
    return value;
  }
};

std::string DateProblem(int64_t year, int64_t month, int64_t day) {
  if (year < kMinYear || year > kMaxYear) return "the year is outside -999999999 .. 999999999";
  if (month < 1 || month > 12) return "month " + std::to_string(month) + " does not exist";
  return "day " + std::to_string(day) + " does not exist in that month";
}

// The date part; stops at 'T' or the end.
Result<Date> ReadDate(Cursor* in, std::string_view text) {
  constexpr std::string_view kKind = "date";
  const bool negative = in->peek() == '-';
  const bool is_signed = in->Take('-') || in->Take('+');
  // An unsigned year has four digits; a signed one as many as stand there, up to nine.
  size_t year_digits = 4;
  if (is_signed) {
    const size_t ahead = in->DigitsAhead();
    const bool extended = ahead < in->rest.size() && in->rest[ahead] == '-';
    year_digits = extended || ahead == in->rest.size() ? std::min<size_t>(ahead, 10) : 4;
  }
  const auto year_read = in->Digits(year_digits);
  if (!year_read || year_digits == 0) return Bad(kKind, text, "it must begin with a year of four digits");
  const int64_t year = negative ? -*year_read : *year_read;
  if (year < kMinYear || year > kMaxYear) return Bad(kKind, text, DateProblem(year, 1, 1));

  const bool dashed = in->Take('-');
  if (in->Take('W')) {
    const auto week = in->Digits(2);
    if (!week || *week < 1 || *week > WeeksInYear(year)) return Bad(kKind, text, "no such week in that year");
    int64_t day = 1;
    const bool more = dashed ? in->Take('-') : IsDigit(in->peek());
    if (more) {
      const auto d = in->Digits(1);
      if (!d || *d < 1 || *d > 7) return Bad(kKind, text, "the day of a week is 1 to 7");
      day = *d;
    }
    return Date{DaysFromWeek({year, static_cast<int32_t>(*week), static_cast<int32_t>(day)})};
  }
  if (in->Take('Q')) {
    const auto quarter = in->Digits(1);
    if (!quarter || *quarter < 1 || *quarter > 4) return Bad(kKind, text, "quarters are Q1 to Q4");
    int64_t day = 1;
    const bool more = dashed ? in->Take('-') : IsDigit(in->peek());
    if (more) {
      const auto d = in->Digits(2);
      if (!d || *d < 1) return Bad(kKind, text, "the day of a quarter has two digits");
      day = *d;
    }
    const int64_t first = DaysFromCivil(year, static_cast<int32_t>(*quarter) * 3 - 2, 1);
    if (QuarterOfMonth(CivilFromDays(first + day - 1).month) != *quarter) {
      return Bad(kKind, text, "no such day in that quarter");
    }
    return Date{first + day - 1};
  }
  if (!dashed && (in->done() || in->peek() == 'T')) return Date{DaysFromCivil(year, 1, 1)};
  const size_t ahead = in->DigitsAhead();
  if (ahead == 3) {
    const auto ordinal = in->Digits(3);
    if (*ordinal < 1 || *ordinal > DaysInYear(year)) return Bad(kKind, text, "no such day in that year");
    return Date{DaysFromCivil(year, 1, 1) + *ordinal - 1};
  }
  const auto month = in->Digits(2);
  if (!month) return Bad(kKind, text, "a month has two digits, as in '2015-07'");
  if (*month < 1 || *month > 12) return Bad(kKind, text, DateProblem(year, *month, 1));
  int64_t day = 1;
  if (dashed ? in->Take('-') : IsDigit(in->peek())) {
    const auto d = in->Digits(2);
    if (!d) return Bad(kKind, text, "a day has two digits, as in '2015-07-21'");
    day = *d;
  }
  if (!IsValidDate(year, *month, day)) return Bad(kKind, text, DateProblem(year, *month, day));
  return Date{DaysFromCivil(year, static_cast<int32_t>(*month), day)};
}

// The time part; stops at an offset, a zone or the end.
Result<LocalTime> ReadTime(Cursor* in, std::string_view text) {
  constexpr std::string_view kKind = "time";
  const auto hour = in->Digits(2);
  if (!hour || *hour > 23) return Bad(kKind, text, "hours have two digits, 00 to 23");
  int64_t minute = 0, second = 0, nanos = 0;
  const bool colons = in->Take(':');
  if (colons || IsDigit(in->peek())) {
    const auto m = in->Digits(2);
    if (!m || *m > 59) return Bad(kKind, text, "minutes have two digits, 00 to 59");
    minute = *m;
    if (colons ? in->Take(':') : IsDigit(in->peek())) {
      const auto s = in->Digits(2);
      if (!s || *s > 59) return Bad(kKind, text, "seconds have two digits, 00 to 59");
      second = *s;
      if (in->Take('.') || in->Take(',')) {
        const size_t n = in->DigitsAhead();
        if (n < 1 || n > 9) return Bad(kKind, text, "a fraction of a second has one to nine digits");
        nanos = *in->Digits(n);
        for (size_t i = n; i < 9; ++i) nanos *= 10;
      }
    }
  }
  return LocalTime{((hour.value() * 60 + minute) * 60 + second) * kNanosPerSecond + nanos};
}

std::optional<int32_t> ReadOffset(Cursor* in) {
  if (in->Take('Z') || in->Take('z')) return 0;
  const bool negative = in->peek() == '-';
  if (!in->Take('-') && !in->Take('+')) return std::nullopt;
  const auto hours = in->Digits(2);
  if (!hours) return std::nullopt;
  int64_t minutes = 0, seconds = 0;
  const bool colons = in->Take(':');
  if (colons || IsDigit(in->peek())) {
    const auto m = in->Digits(2);
    if (!m || *m > 59) return std::nullopt;
    minutes = *m;
    if (colons ? in->Take(':') : IsDigit(in->peek())) {
      const auto s = in->Digits(2);
      if (!s || *s > 59) return std::nullopt;
      seconds = *s;
    }
  }
  const int64_t total = (*hours * 60 + minutes) * 60 + seconds;
  if (total > 18 * 3600) return std::nullopt;
  return static_cast<int32_t>(negative ? -total : total);
}

// "[Europe/Stockholm]" at the end.
std::optional<std::string> ReadZone(Cursor* in) {
  if (!in->Take('[')) return std::nullopt;
  const size_t end = in->rest.find(']');
  if (end == std::string_view::npos) return std::nullopt;
  std::string zone(in->rest.substr(0, end));
  in->rest.remove_prefix(end + 1);
  return zone;
}

struct Tail {
  std::optional<int32_t> offset;
  std::string zone;
};
Result<Tail> ReadTail(Cursor* in, std::string_view kind, std::string_view text) {
  Tail tail;
  if (!in->done() && in->peek() != '[') {
    tail.offset = ReadOffset(in);
    if (!tail.offset) return Bad(kind, text, "an offset is Z, +01:00, +0100 or +01, up to 18 hours");
  }
  if (in->peek() == '[') {
    const auto zone = ReadZone(in);
    if (!zone || !IsKnownZone(*zone)) {
      return Bad(kind, text, "the name in brackets is no known time zone; try [Europe/Stockholm]");
    }
    tail.zone = *zone;
  }
  if (!in->done()) return Bad(kind, text, "'" + std::string(in->rest) + "' is left over");
  return tail;
}

Result<LocalDateTime> ReadLocal(Cursor* in, std::string_view text) {
  FASTI_TRY_ASSIGN(const Date date, ReadDate(in, text));
  LocalTime time;
  if (in->Take('T') || in->Take('t')) {
    FASTI_TRY_ASSIGN(time, ReadTime(in, text));
  }
  return LocalDateTime{date.days * kSecondsPerDay + time.nanos / kNanosPerSecond,
                       static_cast<uint32_t>(time.nanos % kNanosPerSecond)};
}

struct Quantity {
  double value = 0;
  int64_t whole = 0;  // exact parts of the same number, for integers and fractions of a second
  int64_t nanos = 0;  // |fraction| * 10^9, with the sign of the number
};
std::optional<Quantity> ReadQuantity(Cursor* in) {
  const bool negative = in->peek() == '-';
  if (!in->Take('-')) in->Take('+');
  const size_t n = in->DigitsAhead();
  if (n < 1 || n > 18) return std::nullopt;
  Quantity q;
  q.whole = *in->Digits(n);
  if (in->Take('.') || in->Take(',')) {
    const size_t f = in->DigitsAhead();
    if (f < 1 || f > 18) return std::nullopt;
    const std::string_view digits = in->rest.substr(0, f);
    for (size_t i = 0; i < 9; ++i) q.nanos = q.nanos * 10 + (i < f ? digits[i] - '0' : 0);
    const auto fraction = static_cast<long double>(*in->Digits(f));
    q.value = static_cast<double>(fraction / std::pow(10.0L, static_cast<long double>(f)));
  }
  q.value += static_cast<double>(q.whole);
  if (negative) q = {-q.value, -q.whole, -q.nanos};
  return q;
}

// 'P2012-02-02T14:37:21.545': the fields of a date and time as amounts.
Result<Duration> ReadDateFormDuration(Cursor in, std::string_view text) {
  constexpr std::string_view kKind = "duration";
  const int64_t year = in.Digits(4).value_or(-1);
  const int64_t month = in.Take('-') ? in.Digits(2).value_or(-1) : -1;
  const int64_t day = in.Take('-') ? in.Digits(2).value_or(-1) : -1;
  if (year < 0 || month < 0 || day < 0 || month > 12 || day > 31) {
    return Bad(kKind, text, "write it as P2012-02-02T14:37:21 or P2012Y2M2DT14H37M21S");
  }
  LocalTime time;
  if (in.Take('T')) {
    FASTI_TRY_ASSIGN(time, ReadTime(&in, text));
  }
  if (!in.done()) return Bad(kKind, text, "'" + std::string(in.rest) + "' is left over");
  return MakeDuration(year * 12 + month, day, time.nanos / kNanosPerSecond, time.nanos % kNanosPerSecond);
}

template <typename T, typename Read>
Result<T> Whole(std::string_view kind, std::string_view text, Read read) {
  Cursor in{text};
  Result<T> value = read(&in);
  if (value.ok() && !in.done()) return Bad(kind, text, "'" + std::string(in.rest) + "' is left over");
  return value;
}

}  // namespace

Result<Date> ParseDate(std::string_view text) {
  return Whole<Date>("date", text, [&](Cursor* in) { return ReadDate(in, text); });
}

Result<LocalTime> ParseLocalTime(std::string_view text) {
  return Whole<LocalTime>("local time", text, [&](Cursor* in) { return ReadTime(in, text); });
}

Result<Time> ParseTime(std::string_view text) {
  Cursor in{text};
  FASTI_TRY_ASSIGN(const LocalTime local, ReadTime(&in, text));
  FASTI_TRY_ASSIGN(const Tail tail, ReadTail(&in, "time", text));
  if (!tail.zone.empty() && !tail.offset) {
    return Bad("time", text,
               "a time of day has an offset, not a named zone, whose offset depends on the date");
  }
  return Time{local.nanos, tail.offset.value_or(0)};
}

Result<LocalDateTime> ParseLocalDateTime(std::string_view text) {
  return Whole<LocalDateTime>("local date and time", text, [&](Cursor* in) { return ReadLocal(in, text); });
}

Result<DateTime> ParseDateTime(std::string_view text) {
  Cursor in{text};
  FASTI_TRY_ASSIGN(const LocalDateTime local, ReadLocal(&in, text));
  FASTI_TRY_ASSIGN(const Tail tail, ReadTail(&in, "date and time", text));
  if (tail.zone.empty()) return AtOffset(local, tail.offset.value_or(0));
  if (!tail.offset) return AtZone(local, tail.zone);
  // A written offset chooses between the two readings of an overlap; it must be one of the zone's.
  FASTI_TRY_ASSIGN(const int32_t offset, ZoneOffsetAt(tail.zone, local.seconds - *tail.offset));
  if (offset != *tail.offset) {
    return Bad("date and time", text,
               tail.zone + " has the offset " + std::to_string(offset) + " s at that time");
  }
  return DateTime{local.seconds - offset, local.nanos, offset, tail.zone};
}

Result<Duration> ParseDuration(std::string_view text) {
  constexpr std::string_view kKind = "duration";
  constexpr std::string_view kForm = "write it as P1Y2M3W4DT5H6M7.5S";
  Cursor in{text};
  const bool negative = in.Take('-');
  if (!in.Take('P') || in.done()) return Bad(kKind, text, kForm);
  if (in.DigitsAhead() == 4 && in.rest.size() > 4 && in.rest[4] == '-') {
    FASTI_TRY_ASSIGN(const Duration d, ReadDateFormDuration(in, text));
    return negative ? Negated(d) : d;
  }
  double months = 0, days = 0, seconds = 0;
  int64_t whole_seconds = 0, nanos = 0;
  bool in_time = false;
  std::string_view units = "YMWD";  // what may still follow, so that each unit stands once and in order
  while (!in.done()) {
    if (!in_time && in.Take('T')) {
      in_time = true;
      units = "HMS";
      if (in.done()) return Bad(kKind, text, kForm);
    }
    const auto q = ReadQuantity(&in);
    const size_t unit = in.done() ? std::string_view::npos : units.find(in.peek());
    if (!q || unit == std::string_view::npos) return Bad(kKind, text, kForm);
    switch (units[unit]) {
      case 'Y':
        months += q->value * 12;
        break;
      case 'M':
        (in_time ? seconds : months) += in_time ? q->value * 60 : q->value;
        break;
      case 'W':
        days += q->value * 7;
        break;
      case 'D':
        days += q->value;
        break;
      case 'H':
        seconds += q->value * 3600;
        break;
      case 'S':
        whole_seconds += q->whole;
        nanos += q->nanos;
        break;
    }
    units.remove_prefix(unit + 1);
    in.rest.remove_prefix(1);
  }
  FASTI_TRY_ASSIGN(const Duration head, MakeDuration(months, days, seconds, 0.0));
  FASTI_TRY_ASSIGN(const Duration tail, MakeDuration(int64_t{0}, int64_t{0}, whole_seconds, nanos));
  FASTI_TRY_ASSIGN(const Duration sum, Plus(head, tail));
  return negative ? Negated(sum) : sum;
}

Result<int32_t> ParseOffset(std::string_view text) {
  Cursor in{text};
  const auto offset = ReadOffset(&in);
  if (!offset || !in.done())
    return Bad("time zone offset", text, "write Z, +01:00, +0100 or +01, up to 18 hours");
  return *offset;
}

}  // namespace fasti
