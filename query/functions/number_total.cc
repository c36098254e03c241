#include "query/functions/number_total.h"

#include <cmath>
#include <limits>

#include "query/types/value_errors.h"
#include "storage/model/try.h"
#include "storage/temporal/temporal_arithmetic.h"

namespace fasti {

Status NumberTotal::Add(std::string_view function, const Value& v) {
  const Family family = v.kind() == Value::Kind::kDuration ? Family::kDurations : Family::kNumbers;
  if (family == Family::kNumbers && !v.is_number()) {
    return WrongArgument(std::string(function) + "() takes numbers or durations, not " + Shown(v));
  }
  if (family_ != Family::kNone && family_ != family) {
    return WrongArgument(std::string(function) + "() cannot mix numbers and durations; it met " + Shown(v));
  }
  family_ = family;
  ++count_;
  if (family == Family::kDurations) {
    FASTI_TRY_ASSIGN(duration_, Plus(duration_, v.as_duration()));
  } else if (v.is_int()) {
    ints_ += v.as_int();
  } else {
    any_float_ = true;
    const double x = v.as_float();
    const double next = floats_ + x;
    // Infinities have no rounding error; computing one would make a NaN of the total.
    if (std::isfinite(next)) {
      compensation_ += std::fabs(floats_) >= std::fabs(x) ? (floats_ - next) + x : (x - next) + floats_;
    }
    floats_ = next;
  }
  return {};
}

bool NumberTotal::Remove(const Value& v) {
  if (!v.is_int() || any_float_) return false;
  ints_ -= v.as_int();
  if (--count_ == 0) family_ = Family::kNone;
  return true;
}

Status NumberTotal::AddInts(std::string_view function, std::span<const int64_t> values) {
  if (values.empty()) return {};
  // The first goes the general way: it settles, or refuses, the kind.
  FASTI_TRY(Add(function, Value::Int(values[0])));
  __int128 total = 0;
  for (const int64_t v : values.subspan(1)) total += v;
  ints_ += total;
  count_ += static_cast<int64_t>(values.size()) - 1;
  return {};
}

Result<Value> NumberTotal::Sum() const {
  if (family_ == Family::kDurations) return Value::Of(duration_);
  if (any_float_) return Value::Float(static_cast<double>(ints_) + Floats());
  if (ints_ > std::numeric_limits<int64_t>::max() || ints_ < std::numeric_limits<int64_t>::min()) {
    return IntegerOverflow("the sum of " + std::to_string(count_) + " integers");
  }
  return Value::Int(static_cast<int64_t>(ints_));
}

Result<Value> NumberTotal::Average() const {
  if (count_ == 0) return Value::Null();
  const auto count = static_cast<double>(count_);
  if (family_ == Family::kDurations) {
    FASTI_TRY_ASSIGN(const Duration mean, Divided(duration_, count));
    return Value::Of(mean);
  }
  return Value::Float((static_cast<double>(ints_) + (any_float_ ? Floats() : 0.0)) / count);
}

}  // namespace fasti
