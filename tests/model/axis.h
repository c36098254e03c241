// The valid axis of the property tests: whole days of January 2000 and the two infinities, so that random
// bounds often touch; and its spelling in the language. Own code on purpose: it shares no interval arithmetic
// with the engine.
#pragma once

#include <climits>
#include <cstdint>
#include <string>

namespace fasti::model {

using Day = int;  // 0 is 2000-01-01
constexpr Day kNever = INT_MIN;
constexpr Day kForever = INT_MAX;
constexpr Day kDays = 28;
constexpr int64_t kDayUs = 86'400'000'000;
constexpr int64_t kOriginUs = 946'684'800'000'000;  // 2000-01-01T00:00Z

/// A bound: some day of [earliest, latest].
struct Moment {
  Day earliest = kNever;
  Day latest = kNever;
  bool precise() const { return earliest == latest; }
  friend bool operator==(const Moment&, const Moment&) = default;
  static Moment At(Day d) { return {d, d}; }
};

struct Span {
  Moment from = Moment::At(kNever);
  Moment to = Moment::At(kForever);
  bool always() const { return from == Moment::At(kNever) && to == Moment::At(kForever); }
  bool precise() const { return from.precise() && to.precise(); }
  static Span Of(Day from, Day to) { return {Moment::At(from), Moment::At(to)}; }
};

/// An instant of the valid axis in microseconds since 1970, as queries probe it.
inline int64_t InstantOf(Day d) {
  return d == kNever ? INT64_MIN : d == kForever ? INT64_MAX : kOriginUs + d * kDayUs;
}

/// `2000-01-05`
std::string DayText(Day d);
/// `date('2000-01-05')`, or `'[2000-01-03..2000-01-07]'`. @pre not an infinity.
std::string MomentText(const Moment& m);
/// ` VALID FROM … TO …`, or `always` for all time.
std::string ValidText(const Span& span, const std::string& always);
/// `2000-01-05T00:00:00.000001Z`, with a sign where the year needs one.
std::string TimestampText(int64_t us);
/// `datetime('2000-01-05T00:00:00.000001Z')`
std::string InstantText(int64_t us);

/// A date or timestamp of this notation that stands in a text.
struct Stamp {
  size_t begin = 0, length = 0;
  int64_t us = 0;
  bool day = false;  // without a time
};
/// The first one at or after `from`; length 0: none.
Stamp NextStamp(const std::string& text, size_t from);
/// The text with every date and timestamp moved by `us`; date('…') becomes datetime('…').
std::string Shifted(const std::string& text, int64_t us);

}  // namespace fasti::model
