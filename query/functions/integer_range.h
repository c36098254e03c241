// The integers of range(): start, start + step, …; counted before any is made, so that UNWIND can walk them
// without a list.
#pragma once

#include <cstdint>
#include <span>

#include "query/functions/function.h"

namespace fasti {

struct IntegerRange {
  int64_t start = 0;
  int64_t step = 1;
  uint64_t count = 0;
  int64_t At(uint64_t i) const {
    return static_cast<int64_t>(static_cast<uint64_t>(start) + i * static_cast<uint64_t>(step));
  }
};

/// From the arguments of range(), none of them null.
/// @error ArgumentError: no integers, a step of 0, more than `context.max_list_size`
Result<IntegerRange> MakeRange(const FunctionContext& context, std::span<const Value> arguments);

}  // namespace fasti
