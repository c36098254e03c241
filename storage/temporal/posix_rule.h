// The rule that a time zone follows for ever, as the last line of its tzdata file states it in POSIX TZ
// notation
// ("CET-1CEST,M3.5.0,M10.5.0/3"; RFC 8536, section 3.3). tzdata lists single transitions only up to 2037.
// Pure value type.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fasti {

class PosixRule {
 public:
  /// nullopt if the text is not in this notation.
  static std::optional<PosixRule> Parse(std::string_view text);
  /// The offset east of UTC in seconds at a UTC time.
  int32_t OffsetAt(int64_t utc_seconds) const;

 private:
  /// A day of the year and a time of that day (which may lie outside 0 .. 24 h).
  struct Change {
    enum class Kind : uint8_t { kMonthWeekDay, kJulian, kZeroBased };
    Kind kind = Kind::kMonthWeekDay;
    int32_t month = 1, week = 1, day = 0;
    int32_t seconds = 7200;
    /// Local seconds since the epoch in `year`.
    int64_t In(int64_t year) const;
  };
  friend class PosixRuleReader;

  int32_t standard_ = 0, summer_ = 0;
  bool has_summer_ = false;
  Change begin_, end_;
};

}  // namespace fasti
