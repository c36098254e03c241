// A running total of numbers or durations, for sum() and avg(). Integers add exactly in 128 bits, so that the
// order of the rows never decides whether a sum overflows; floats add with Neumaier's compensation (1974), so
// that it hardly decides the last digit either.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti {

class NumberTotal {
 public:
  /// @error TypeError/InvalidArgumentValue if `v` is no number and no duration, or the two are mixed.
  Status Add(std::string_view function, const Value& v);
  /// Takes an integer back, if nothing but integers was added. False: it cannot be exact; nothing has
  /// changed.
  bool Remove(const Value& v);
  /// The same as adding each. @error as above
  Status AddInts(std::string_view function, std::span<const int64_t> values);
  int64_t count() const { return count_; }
  /// 0 if nothing was added. @error IntegerOverflow
  Result<Value> Sum() const;
  /// Null if nothing was added; a float, or a duration.
  Result<Value> Average() const;

 private:
  double Floats() const { return floats_ + compensation_; }

  enum class Family : uint8_t { kNone, kNumbers, kDurations };
  int64_t count_ = 0;
  Family family_ = Family::kNone;
  bool any_float_ = false;
  __int128 ints_ = 0;
  double floats_ = 0;
  double compensation_ = 0;
  Duration duration_;
};

}  // namespace fasti
