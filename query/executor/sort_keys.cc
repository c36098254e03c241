#include "query/executor/sort_keys.h"

#include "query/executor/group_keys.h"
#include "query/types/compare.h"
#include "storage/model/try.h"
#include "storage/model/value_bytes.h"

namespace fasti::exec {

SortKeys::SortKeys(std::vector<bool> descending) : keys_(descending.size()) {
  for (size_t k = 0; k < keys_.size(); ++k) keys_[k].descending = descending[k];
}

Status SortKeys::Add(const std::vector<Vector>& keys, size_t rows, ExecContext& ctx) {
  for (size_t k = 0; k < keys_.size(); ++k) {
    Key& key = keys_[k];
    const Vector& v = keys[k];
    const bool number = (v.phys() == Phys::kInt || v.phys() == Phys::kDate) && NoNulls(v);
    if (key.numbered && number && (rows_ == 0 || key.phys == v.phys())) {
      key.phys = v.phys();
      for (size_t row = 0; row < rows; ++row) key.numbers.push_back(v.column().ints[v.Position(row)]);
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(rows * sizeof(int64_t))));
      continue;
    }
    if (key.numbered) {
      key.numbered = false;
      for (const int64_t n : key.numbers)
        key.values.push_back(ValueOfNumber(key.phys, static_cast<uint64_t>(n), 0));
      key.numbers.clear();
    }
    int64_t bytes = 0;
    for (size_t row = 0; row < rows; ++row) {
      key.values.push_back(v.At(row));
      bytes += static_cast<int64_t>(sizeof(Value) + ValueBytes(key.values.back()));
    }
    FASTI_TRY(ctx.Reserve(bytes));
  }
  rows_ += rows;
  return Status::Ok();
}

int SortKeys::OrderOf(const Key& key, uint32_t a, uint32_t b) { return Order(key.values[a], key.values[b]); }

}  // namespace fasti::exec
