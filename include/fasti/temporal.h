// Copyright 2026 The Fasti Authors. Licensed under the Apache License, Version 2.0.
//
// Time as Fasti stores it (docs/temporal-model.md, sections 1 and 3) and the temporal values of openCypher.
//
// Two families that must not be confused:
//  - Instant, Bound and Period place facts on the valid and system axes: microseconds, with real infinities.
//  - Date, LocalTime, Time, LocalDateTime, DateTime and Duration are property values: nanoseconds, years
//    -999 999 999 to 999 999 999, no infinities.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>

namespace fasti {

/// Microseconds since 1970-01-01T00:00:00Z (proleptic Gregorian). The two ends of the range are -∞ and +∞.
struct Instant {
  int64_t us = 0;
  static constexpr Instant NegInfinity() { return {std::numeric_limits<int64_t>::min()}; }
  static constexpr Instant PosInfinity() { return {std::numeric_limits<int64_t>::max()}; }
  constexpr bool finite() const { return us != NegInfinity().us && us != PosInfinity().us; }
  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

/// One end of a period: the interval [earliest, latest] (both inclusive) in which the true instant lies.
/// Precise bounds have earliest == latest. Never: earliest > latest.
struct Bound {
  static constexpr uint8_t kDoubted = 1;      ///< '?' or '%': the fact is never certain.
  static constexpr uint8_t kApproximate = 2;  ///< '~' or '%': the granule was widened by one on each side.
  static constexpr uint8_t kUnknown = 4;      ///< An unknown end ('a/'): prints as '?', not as a range.
  /// All three, which nobody writes: what an uncertain write left of a piece, empty in some completion and so
  /// never certain; unlike a doubt it says nothing about the neighbour that shares the change point.
  static constexpr uint8_t kRemainder = kDoubted | kApproximate | kUnknown;

  /// Nor this: within one timeline, one instant with the neighbouring bound although their limits differ.
  static constexpr uint8_t kJoined = kApproximate | kUnknown;

  Instant earliest;
  Instant latest;
  uint8_t flags = 0;

  static constexpr Bound At(Instant t) { return {t, t, 0}; }
  static constexpr Bound Between(Instant earliest, Instant latest, uint8_t flags = 0) {
    return {earliest, latest, flags};
  }
  constexpr bool precise() const { return earliest == latest && (flags & kDoubted) == 0; }
  constexpr bool doubted() const { return (flags & kDoubted) != 0; }
  constexpr bool remainder() const { return flags == kRemainder; }
  constexpr bool joined() const { return flags == kJoined; }
  friend constexpr bool operator==(const Bound&, const Bound&) = default;
};

/// A half-open stretch of time [from, to), each end possibly imprecise. In every completion from < to.
struct Period {
  Bound from = Bound::At(Instant::NegInfinity());
  Bound to = Bound::At(Instant::PosInfinity());

  static constexpr Period Always() { return {}; }
  static constexpr Period Of(Instant from, Instant to) { return {Bound::At(from), Bound::At(to)}; }
  constexpr bool precise() const { return from.precise() && to.precise(); }
  constexpr bool doubted() const { return from.doubted() || to.doubted(); }
  /// The certain core [core_from, core_to); empty when core_from >= core_to. A doubted period has none.
  constexpr Instant core_from() const { return from.latest; }
  constexpr Instant core_to() const { return doubted() ? from.latest : to.earliest; }
  constexpr bool has_core() const { return core_from() < core_to(); }
  /// The possible extent [extent_from, extent_to).
  constexpr Instant extent_from() const { return from.earliest; }
  constexpr Instant extent_to() const { return to.latest; }
  constexpr bool certain_at(Instant t) const { return core_from() <= t && t < core_to(); }
  constexpr bool possible_at(Instant t) const { return extent_from() <= t && t < extent_to(); }
  friend constexpr bool operator==(const Period&, const Period&) = default;
};

/// A half-open stretch of precise instants, used for windows and for system time.
struct Interval {
  Instant from = Instant::NegInfinity();
  Instant to = Instant::PosInfinity();
  constexpr bool empty() const { return !(from < to); }
  constexpr bool contains(Instant t) const { return from <= t && t < to; }
  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

/// A calendar date as days since 1970-01-01.
struct Date {
  int64_t days = 0;
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// A time of day as nanoseconds since midnight, 0 .. 86 399 999 999 999.
struct LocalTime {
  int64_t nanos = 0;
  friend constexpr auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

/// A time of day with an offset east of UTC in seconds, -64 800 .. 64 800. `nanos` is local.
struct Time {
  int64_t nanos = 0;
  int32_t offset = 0;
  friend constexpr bool operator==(const Time&, const Time&) = default;
};

/// A date and time without zone: seconds since 1970-01-01T00:00:00 (local) and nanoseconds 0 .. 999 999 999.
struct LocalDateTime {
  int64_t seconds = 0;
  uint32_t nanos = 0;
  friend constexpr auto operator<=>(const LocalDateTime&, const LocalDateTime&) = default;
};

/// An instant with the offset and, when `zone` is not empty, the IANA zone it is shown in.
/// `seconds` and `nanos` are UTC; the local fields are those of seconds + offset.
struct DateTime {
  int64_t seconds = 0;
  uint32_t nanos = 0;
  int32_t offset = 0;
  std::string zone;
  friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// openCypher's duration: months, days, seconds and nanoseconds, which do not convert into each other except
/// seconds and nanoseconds (0 <= nanos < 10^9; the sign is in seconds).
struct Duration {
  int64_t months = 0;
  int64_t days = 0;
  int64_t seconds = 0;
  int32_t nanos = 0;
  friend constexpr bool operator==(const Duration&, const Duration&) = default;
};

/// The source of "now". Nothing in Fasti reads the system clock except through one of these.
/// Thread rule: Now() may be called from any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant Now() = 0;
  /// The wall clock of the machine; lives as long as the process.
  static Clock& System();
};

}  // namespace fasti
