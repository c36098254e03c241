// Index values: property values as bytes whose order is the order of the values within a type (docs/
// storage-format.md, "Index values"). Numbers are one class (1 = 1.0, exact for every int64). Long values are
// cut: equal bytes then need not mean equal values. Pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "fasti/value.h"
#include "storage/model/ids.h"

namespace fasti::codec {

inline constexpr size_t kIndexStringBytes = 512;  ///< of a string or byte string
inline constexpr size_t kIndexValueBytes = 900;   ///< of a whole encoded (composite) value

struct IndexValue {
  std::string bytes;
  /// Equal bytes do not prove equality (cut, or a type whose equality sees more than its order): compare the
  /// values; a range must then include entries equal to its bound and compare.
  bool recheck = false;
};

/// One key or several (composite). Null has no index value: @pre no value is null and all are storable.
IndexValue EncodeIndexValue(const Value& value);
IndexValue EncodeIndexValue(std::span<const Value> values);
/// [first, last) of encoded values of the same class as `value` (numbers, strings, dates, ...): a range query
/// on one type stays inside it.
struct IndexClassRange {
  std::string first;
  std::string last;
};
IndexClassRange IndexClassOf(const Value& value);

/// The value under a unique key: who holds it and when, at most (hull). Ascending by id, ids unique.
struct KeyHolder {
  uint64_t id = 0;
  Interval hull;
  friend bool operator==(const KeyHolder&, const KeyHolder&) = default;
};
std::string EncodeKeyHolders(std::span<const KeyHolder> holders);
Status DecodeKeyHolders(std::string_view bytes, std::vector<KeyHolder>* out);

}  // namespace fasti::codec
