#include "storage/graph/rows_by_other.h"

#include <algorithm>
#include <bit>

namespace fasti::graph {

RowsByOther::RowsByOther(std::span<const uint32_t> others) : others_(others), rows_(others.size()) {
  const uint32_t last = others.empty() ? 0 : *std::max_element(others.begin(), others.end());
  const auto places = static_cast<uint32_t>(std::bit_ceil(std::max<size_t>(1, others.size() / 8)));
  while ((last >> shift_) >= places) ++shift_;
  starts_.assign((last >> shift_) + 2, 0);
  for (const uint32_t other : others) ++starts_[(other >> shift_) + 1];
  for (size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (uint32_t row = 0; row < others.size(); ++row) rows_[next[others[row] >> shift_]++] = row;
  for (size_t i = 0; i + 1 < starts_.size(); ++i) {
    std::sort(rows_.begin() + starts_[i], rows_.begin() + starts_[i + 1],
              [&](uint32_t a, uint32_t b) { return others[a] != others[b] ? others[a] < others[b] : a < b; });
  }
}

void RowsByOther::Append(uint32_t other, std::vector<uint32_t>* rows) const {
  const size_t place = other >> shift_;
  if (place + 1 >= starts_.size()) return;
  const uint32_t* const end = rows_.data() + starts_[place + 1];
  const uint32_t* at = rows_.data() + starts_[place];
  // A few rows each, where ids are spread; all of them, where they crowd.
  if (end - at > 16) {
    at = std::partition_point(at, end, [&](uint32_t row) { return others_[row] < other; });
  }
  for (; at != end && others_[*at] <= other; ++at) {
    if (others_[*at] == other) rows->push_back(*at);
  }
}

}  // namespace fasti::graph
