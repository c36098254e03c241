// Value codec: property values to bytes and back (docs/storage-format.md, "Values"). A value is a tag byte
// and a payload that ends itself. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"
#include "storage/codec/bytes.h"

namespace fasti::codec {

/// On disk. Never renumber. Tags above kBound are reserved and read as kUnsupported.
enum class ValueTag : uint8_t {
  kNull = 0,  ///< only inside lists and maps
  kFalse = 1,
  kTrue = 2,
  kInt64 = 3,
  kFloat64 = 4,
  kString = 5,
  kBytes = 6,
  kList = 7,
  kMap = 8,
  kDate = 9,
  kLocalTime = 10,
  kTime = 11,
  kLocalDateTime = 12,
  kDateTime = 13,
  kDuration = 14,
  kPeriod = 15,
  kBound = 16,
  kDecimal = 17,        ///< reserved
  kPoint = 18,          ///< reserved
  kUuid = 19,           ///< reserved
  kExternalValue = 20,  ///< reserved
};

/// Lists and maps nest at most this deep; deeper ones are refused by IsStorable.
inline constexpr int kMaxValueDepth = 64;

/// OK, or why a value cannot be stored (a node, edge or path inside, or nested too deep).
/// @error kInvalidArgument
Status CheckStorable(const Value& value);
/// Appends the encoding. @pre CheckStorable(value).ok()
void EncodeValue(const Value& value, std::string* out);
/// Reads one value and leaves the reader after it. @error kCorruption; kUnsupported for a reserved tag.
Result<Value> DecodeValue(ByteReader* in);
/// The whole string must be one value.
Result<Value> DecodeValue(std::string_view bytes);

}  // namespace fasti::codec
