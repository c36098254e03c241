#include "query/types/temporal_operators.h"

#include <utility>

#include "query/types/value_errors.h"
#include "storage/model/try.h"
#include "storage/temporal/temporal_arithmetic.h"

namespace fasti {
namespace {

bool IsDuration(const Value& v) { return v.kind() == Value::Kind::kDuration; }
bool IsShiftable(const Value& v) { return v.is_temporal() || v.kind() == Value::Kind::kBound; }

template <typename T>
Result<Value> Wrap(Result<T> result) {
  if (!result.ok()) return result.status();
  return Value::Of(std::move(result).value());
}

Result<Instant> Shift(Instant t, const Duration& by) {
  if (!t.finite()) return t;
  FASTI_TRY_ASSIGN(const DateTime moved, Plus(DateTimeFromInstant(t), by));
  Instant out;
  if (!InstantFromDateTime(moved, &out)) {
    return OutOfRange("adding this duration leaves the range of instants, years -290308 to 294247");
  }
  return out;
}

// Both limits move alike; what was written no longer says what the bound is.
Result<Value> ShiftBound(const Bound& bound, const Duration& by) {
  FASTI_TRY_ASSIGN(const Instant earliest, Shift(bound.earliest, by));
  FASTI_TRY_ASSIGN(const Instant latest, Shift(bound.latest, by));
  return Value::Of(Bound::Between(earliest, latest, bound.flags & Bound::kDoubted));
}

Result<Value> AddTo(const Value& v, const Duration& by) {
  switch (v.kind()) {
    case Value::Kind::kDate:
      return Wrap(Plus(v.as_date(), by));
    case Value::Kind::kLocalTime:
      return Value::Of(Plus(v.as_local_time(), by));
    case Value::Kind::kTime:
      return Value::Of(Plus(v.as_time(), by));
    case Value::Kind::kLocalDateTime:
      return Wrap(Plus(v.as_local_date_time(), by));
    case Value::Kind::kDateTime:
      return Wrap(Plus(v.as_date_time(), by));
    case Value::Kind::kDuration:
      return Wrap(Plus(v.as_duration(), by));
    case Value::Kind::kBound:
      return ShiftBound(v.as_bound().bound, by);
    default:
      return WrongKind("a duration cannot be added to " + Shown(v));
  }
}

}  // namespace

bool IsTemporalOperation(Arithmetic op, const Value& a, const Value& b) {
  switch (op) {
    case Arithmetic::kAdd:
      return (IsDuration(b) && (IsShiftable(a) || IsDuration(a))) || (IsDuration(a) && IsShiftable(b));
    case Arithmetic::kSubtract:
      return IsDuration(b) && (IsShiftable(a) || IsDuration(a));
    case Arithmetic::kMultiply:
      return (IsDuration(a) && b.is_number()) || (a.is_number() && IsDuration(b));
    case Arithmetic::kDivide:
      return IsDuration(a) && b.is_number();
    case Arithmetic::kModulo:
    case Arithmetic::kPower:
      return false;
  }
  return false;
}

Result<Value> ApplyTemporal(Arithmetic op, const Value& a, const Value& b) {
  if (op == Arithmetic::kAdd) return IsDuration(b) ? AddTo(a, b.as_duration()) : AddTo(b, a.as_duration());
  if (op == Arithmetic::kSubtract) {
    FASTI_TRY_ASSIGN(const Duration back, Negated(b.as_duration()));
    return AddTo(a, back);
  }
  if (op == Arithmetic::kMultiply) {
    const Value& duration = IsDuration(a) ? a : b;
    const Value& factor = IsDuration(a) ? b : a;
    return Wrap(Scaled(duration.as_duration(), factor.as_number()));
  }
  if (b.as_number() == 0) return DivisionByZero(Shown(a) + " / 0");
  return Wrap(Divided(a.as_duration(), b.as_number()));
}

}  // namespace fasti
