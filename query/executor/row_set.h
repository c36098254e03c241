// Hash tables over rows of values by equivalence (DISTINCT, grouping): null equals null, NaN equals NaN, 1
// equals 1.0.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "query/executor/batch.h"
#include "query/types/compare.h"
#include "storage/model/value_bytes.h"

namespace fasti::exec {

struct RowHash {
  size_t operator()(const RowValues& row) const {
    uint64_t h = 0x9E3779B97F4A7C15ull;
    for (const Value& v : row) h = (h ^ HashOf(v)) * 0x100000001B3ull + (h >> 29);
    return h;
  }
};
struct RowEquivalent {
  bool operator()(const RowValues& a, const RowValues& b) const {
    for (size_t i = 0; i < a.size(); ++i) {
      if (!Equivalent(a[i], b[i])) return false;
    }
    return true;
  }
};
/// Row -> a number (group, first position).
using RowTable = std::unordered_map<RowValues, uint32_t, RowHash, RowEquivalent>;

inline size_t RowBytes(const RowValues& row) {
  // The row, the node of the table and its share of the buckets while they double.
  size_t bytes = 160 + row.size() * sizeof(Value);
  for (const Value& v : row) bytes += ValueBytes(v);
  return bytes;
}

}  // namespace fasti::exec
