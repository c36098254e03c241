// The sizes past which a single value is refused with Code::kResourceExhausted. They keep one expression
// within the memory of a query (256 MiB), whatever it computes; the executor's budget watches the sum of all
// values.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fasti {

/// What one expression may build at once; with short strings in it, such a list takes 64 bytes an element.
inline constexpr size_t kMaxListSize = 4'000'000;
inline constexpr size_t kMaxStringBytes = size_t{16} << 20;

/// The nesting that lists and maps may have, like that of query text: walks over values recurse.
inline constexpr uint32_t kMaxNesting = 128;
/// How many values one value may stand for. [a, a] repeated shares its parts, so memory alone does not bound
/// what a comparison, a hash or a print would walk.
inline constexpr uint64_t kMaxWeight = uint64_t{1} << 26;

}  // namespace fasti
