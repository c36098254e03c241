#include "storage/graph/rows_by_other.h"

#include <algorithm>
#include <bit>

namespace fasti::graph {

RowsByOther::RowsByOther(std::span<const uint32_t> others, const int32_t* from, const int32_t* to)
    : rows_(others.size()) {
  const uint32_t last = others.empty() ? 0 : *std::max_element(others.begin(), others.end());
  const auto places = static_cast<uint32_t>(std::bit_ceil(std::max<size_t>(1, others.size() / 2)));
  while ((last >> shift_) >= places) ++shift_;
  starts_.assign((last >> shift_) + 2, 0);
  for (const uint32_t other : others) ++starts_[(other >> shift_) + 1];
  for (size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  // Eight to sixteen bits a row; fewer where the ids do not need them.
  const uint64_t bits = std::bit_ceil(std::max<uint64_t>(64, others.size() * 8));
  const uint64_t needed = std::bit_ceil(std::max<uint64_t>(64, uint64_t{last} + 1));
  mask_ = static_cast<uint32_t>(std::min({bits, needed, uint64_t{1} << 32}) - 1);
  bits_.resize(mask_ / 64 + 1);
  for (const uint32_t other : others) bits_[(other & mask_) / 64] |= uint64_t{1} << (other % 64);
  std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (uint32_t row = 0; row < others.size(); ++row) {
    Row& made = rows_[next[others[row] >> shift_]++];
    made.other = others[row], made.row = row;
    if (from != nullptr) made.from = from[row], made.to = to[row];
  }
  for (size_t i = 0; i + 1 < starts_.size(); ++i) {
    std::sort(rows_.begin() + starts_[i], rows_.begin() + starts_[i + 1]);
  }
}

RowsByOther::Place RowsByOther::PlaceOf(uint32_t other) const {
  const size_t place = other >> shift_;
  if (place + 1 >= starts_.size()) return {nullptr, nullptr};
  const Row* const end = rows_.data() + starts_[place + 1];
  const Row* begin = rows_.data() + starts_[place];
  // A few rows each, where ids are spread; all of them, where they crowd.
  if (end - begin > 16) {
    begin = std::partition_point(begin, end, [&](const Row& row) { return row.other < other; });
  }
  return {begin, end};
}

}  // namespace fasti::graph
