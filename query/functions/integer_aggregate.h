// What an aggregate state may offer besides: taking many integers at once, as a column brings them.
#pragma once

#include <cstdint>
#include <span>

#include "query/functions/function.h"

namespace fasti {

class TakesIntegers {
 public:
  virtual ~TakesIntegers() = default;
  /// The same as adding each.
  virtual Status AddInts(FunctionContext& context, std::span<const int64_t> values) = 0;
};

}  // namespace fasti
