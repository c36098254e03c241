// SortKeys: the keys of all rows of a sort, by column: integers and dates as plain numbers for as long as
// every batch brings them so, else values in the total order of ORDER BY. One thread, one ExecContext.
#pragma once

#include <vector>

#include "query/executor/execution_context.h"
#include "query/executor/vector.h"

namespace fasti::exec {

class SortKeys {
 public:
  explicit SortKeys(std::vector<bool> descending);
  /// Appends the keys of `rows` rows, one vector a key.
  Status Add(const std::vector<Vector>& keys, size_t rows, ExecContext& ctx);
  size_t rows() const { return rows_; }
  /// Whether row `a` comes before row `b`; rows that are equal keep the order in which they came.
  bool Before(uint32_t a, uint32_t b) const {
    for (const Key& key : keys_) {
      const int c = key.numbered ? (key.numbers[a] > key.numbers[b]) - (key.numbers[a] < key.numbers[b])
                                 : OrderOf(key, a, b);
      if (c != 0) return key.descending ? c > 0 : c < 0;
    }
    return a < b;
  }

 private:
  struct Key {
    bool descending = false;
    bool numbered = true;
    Phys phys = Phys::kAny;
    std::vector<int64_t> numbers;
    std::vector<Value> values;
  };
  static int OrderOf(const Key& key, uint32_t a, uint32_t b);
  std::vector<Key> keys_;
  size_t rows_ = 0;
};

}  // namespace fasti::exec
