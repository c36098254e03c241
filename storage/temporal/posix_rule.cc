#include "storage/temporal/posix_rule.h"

#include "storage/temporal/calendar.h"

namespace fasti {

// A position in the text. Readers return false, and the rule is refused, where the notation is not met.
class PosixRuleReader {
 public:
  explicit PosixRuleReader(std::string_view text) : rest_(text) {}

  bool Read(PosixRule* rule) {
    int32_t west = 0;
    if (!Name() || !Time(&west)) return false;
    rule->standard_ = -west;
    if (rest_.empty()) return true;
    rule->has_summer_ = true;
    rule->summer_ = rule->standard_ + 3600;
    if (!Name()) return false;
    if (!rest_.empty() && rest_.front() != ',') {
      if (!Time(&west)) return false;
      rule->summer_ = -west;
    }
    return Take(',') && ReadChange(&rule->begin_) && Take(',') && ReadChange(&rule->end_) && rest_.empty();
  }

 private:
  bool Take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool Number(int32_t* out, int32_t most) {
    int32_t value = 0;
    size_t n = 0;
    for (; n < rest_.size() && n < 3 && rest_[n] >= '0' && rest_[n] <= '9'; ++n)
      value = value * 10 + (rest_[n] - '0');
    if (n == 0 || value > most) return false;
    rest_.remove_prefix(n);
    *out = value;
    return true;
  }
  // "CET" or "<+03>".
  bool Name() {
    size_t n = 0;
    if (!rest_.empty() && rest_.front() == '<') {
      n = rest_.find('>');
      if (n == std::string_view::npos) return false;
      ++n;
    } else {
      while (n < rest_.size() &&
             ((rest_[n] >= 'A' && rest_[n] <= 'Z') || (rest_[n] >= 'a' && rest_[n] <= 'z')))
        ++n;
      if (n < 3) return false;
    }
    rest_.remove_prefix(n);
    return true;
  }
  // [+-]hh[:mm[:ss]], hours to 167.
  bool Time(int32_t* out) {
    const bool negative = Take('-');
    if (!negative) Take('+');
    int32_t hours = 0, minutes = 0, seconds = 0;
    if (!Number(&hours, 167)) return false;
    if (Take(':') && (!Number(&minutes, 59) || (Take(':') && !Number(&seconds, 59)))) return false;
    const int32_t total = (hours * 60 + minutes) * 60 + seconds;
    *out = negative ? -total : total;
    return true;
  }
  bool ReadChange(PosixRule::Change* change) {
    using Kind = PosixRule::Change::Kind;
    if (Take('M')) {
      change->kind = Kind::kMonthWeekDay;
      if (!Number(&change->month, 12) || !Take('.') || !Number(&change->week, 5) || !Take('.') ||
          !Number(&change->day, 6) || change->month < 1 || change->week < 1) {
        return false;
      }
    } else {
      change->kind = Take('J') ? Kind::kJulian : Kind::kZeroBased;
      if (!Number(&change->day, 365)) return false;
    }
    return !Take('/') || Time(&change->seconds);
  }

  std::string_view rest_;
};

int64_t PosixRule::Change::In(int64_t year) const {
  int64_t days = DaysFromCivil(year, 1, 1);
  switch (kind) {
    case Kind::kMonthWeekDay: {
      // The week-th such weekday of the month (0 = Sunday); 5 is the last.
      const int64_t first = DaysFromCivil(year, month, 1);
      days = first + FloorMod(day - DayOfWeek(first), 7) + (week - 1) * 7;
      if (days >= first + DaysInMonth(year, month)) days -= 7;
      break;
    }
    case Kind::kJulian:  // 1 .. 365, 29 February is never counted
      days += day - 1 + (IsLeapYear(year) && day >= 60);
      break;
    case Kind::kZeroBased:  // 0 .. 365
      days += day;
      break;
  }
  return days * kSecondsPerDay + seconds;
}

std::optional<PosixRule> PosixRule::Parse(std::string_view text) {
  PosixRule rule;
  if (!PosixRuleReader(text).Read(&rule)) return std::nullopt;
  return rule;
}

int32_t PosixRule::OffsetAt(int64_t utc_seconds) const {
  if (!has_summer_) return standard_;
  const int64_t year = CivilFromDays(FloorDiv(utc_seconds + standard_, kSecondsPerDay)).year;
  const int64_t begin = begin_.In(year) - standard_, end = end_.In(year) - summer_;
  const bool summer = begin < end ? begin <= utc_seconds && utc_seconds < end
                                  : !(end <= utc_seconds && utc_seconds < begin);  // the southern hemisphere
  return summer ? summer_ : standard_;
}

}  // namespace fasti
