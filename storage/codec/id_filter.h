// IdFilter: a set of node ids asked in long loops, as bits by the low part of the id: exact where ids lie
// close together, else it lets a few others pass as well. Immutable. Thread rule: free for all threads.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "storage/model/ids.h"

namespace fasti::codec {

class IdFilter {
 public:
  explicit IdFilter(std::span<const NodeId> ids)
      : ids_(ids.begin(), ids.end()),
        mask_(std::bit_ceil(std::max<uint64_t>(4096, ids.size() * 32)) - 1),
        words_((mask_ + 1) / 64) {
    for (const NodeId id : ids) words_[(id.value & mask_) / 64] |= uint64_t{1} << (id.value % 64);
  }
  /// True of every id of the set, and of few others.
  /// The set, each as often as it was named.
  const std::vector<NodeId>& ids() const { return ids_; }
  bool MayHold(uint64_t id) const { return (words_[(id & mask_) / 64] >> (id % 64) & 1) != 0; }

 private:
  std::vector<NodeId> ids_;
  uint64_t mask_;
  std::vector<uint64_t> words_;
};

}  // namespace fasti::codec
