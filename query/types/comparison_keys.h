// What values are reduced to before they are compared: exact numbers, nanoseconds on the UTC line, classes of
// kinds. Shared by equality, order and hash so that the three cannot disagree.
#pragma once

#include <compare>
#include <optional>

#include "fasti/value.h"
#include "query/types/type.h"

namespace fasti::keys {

/// Wide enough for nanoseconds of years ±999 999 999, and for infinities beyond them.
using Nanos = __int128;

/// The stretch of instants that a DATETIME or BOUND (and, against a BOUND, a DATE or LOCAL DATETIME) may
/// stand for.
struct Stretch {
  Nanos earliest = 0;
  Nanos latest = 0;
  bool single() const { return earliest == latest; }
};

inline Nanos NanosOf(Instant t) {
  constexpr Nanos kInfinity = Nanos{1} << 126;
  if (t == Instant::NegInfinity()) return -kInfinity;
  if (t == Instant::PosInfinity()) return kInfinity;
  return Nanos{t.us} * 1000;
}
inline Nanos NanosOf(const DateTime& t) { return Nanos{t.seconds} * 1'000'000'000 + t.nanos; }
inline Nanos NanosOf(LocalDateTime t) { return Nanos{t.seconds} * 1'000'000'000 + t.nanos; }
inline Nanos NanosOf(Date d) { return Nanos{d.days} * 86'400 * 1'000'000'000; }
/// The instant of a zoned time of day on a day without name: its UTC nanoseconds, possibly negative.
inline int64_t UtcNanosOf(Time t) { return t.nanos - int64_t{t.offset} * 1'000'000'000; }

/// nullopt for kinds that are not on the time line.
inline std::optional<Stretch> StretchOf(const Value& v) {
  auto single = [](Nanos n) { return Stretch{n, n}; };
  switch (v.kind()) {
    case Value::Kind::kDate:
      return single(NanosOf(v.as_date()));
    case Value::Kind::kLocalDateTime:
      return single(NanosOf(v.as_local_date_time()));
    case Value::Kind::kDateTime:
      return single(NanosOf(v.as_date_time()));
    case Value::Kind::kBound: {
      const Bound& bound = v.as_bound().bound;
      return Stretch{NanosOf(bound.earliest), NanosOf(bound.latest)};
    }
    default:
      return std::nullopt;
  }
}

/// An integer against a float by exact mathematical value.
std::partial_ordering CompareExactly(int64_t i, double d);
/// @pre both are numbers.
std::partial_ordering CompareNumbers(const Value& a, const Value& b);

/// The identities of a path's elements, whether it has been read or not.
size_t PathLength(const Value& path);
uint64_t PathNode(const Value& path, size_t i);
uint64_t PathEdge(const Value& path, size_t i);

/// True if values of the two kinds can be equal at all: numbers among each other, nodes and their references,
/// …
inline bool SameClass(Value::Kind a, Value::Kind b) { return MaskOf(a) == MaskOf(b); }

}  // namespace fasti::keys
