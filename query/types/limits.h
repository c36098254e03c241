// The sizes past which a single value is refused with Code::kResourceExhausted. They keep one expression
// within the memory of a query (256 MiB), whatever it computes; the executor's budget watches the sum of all
// values.
#pragma once

#include <cstddef>

namespace fasti {

/// What one expression may build at once; with short strings in it, such a list takes 64 bytes an element.
inline constexpr size_t kMaxListSize = 4'000'000;
inline constexpr size_t kMaxStringBytes = size_t{16} << 20;

}  // namespace fasti
