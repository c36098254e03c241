// NodeSet: a set of small numbers, above all of nodes that a walk has met, a bit each: ids are given densely,
// so that the set of a walk through part of the graph lies in the processor's nearest caches where a hash
// table would not. What was set is cleared, not the whole. One thread.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/executor/id_table.h"

namespace fasti::exec {

class NodeSet {
 public:
  static constexpr uint64_t kMaxBits = uint64_t{1} << 26;  ///< 8 MB at most
  /// @param max_bits ids from here on are kept in a hash table
  explicit NodeSet(uint64_t max_bits = kMaxBits) : max_bits_(max_bits) {}
  /// @return whether it is new
  bool Insert(uint64_t id) {
    if (id >= max_bits_) return far_.Insert(0, id).second;
    const auto at = static_cast<size_t>(id / 64);
    if (at >= words_.size()) words_.resize(std::bit_ceil(at + 1));
    uint64_t& word = words_[at];
    const uint64_t bit = uint64_t{1} << (id % 64);
    if ((word & bit) != 0) return false;
    if (word == 0) touched_.push_back(static_cast<uint32_t>(at));
    word |= bit;
    ++near_;
    return true;
  }
  size_t size() const { return near_ + far_.size(); }
  /// Calls f(id) for every id, in no order.
  template <typename F>
  void ForEach(F&& f) const {
    for (const uint32_t at : touched_) {
      for (uint64_t bits = words_[at]; bits != 0; bits &= bits - 1)
        f(uint64_t{at} * 64 + static_cast<uint64_t>(std::countr_zero(bits)));
    }
    far_.ForEach([&](uint32_t, uint64_t id, uint32_t) { f(id); });
  }
  void Clear() {
    for (const uint32_t at : touched_) words_[at] = 0;
    touched_.clear();
    near_ = 0;
    far_.Clear();
  }

 private:
  uint64_t max_bits_;
  std::vector<uint64_t> words_;
  std::vector<uint32_t> touched_;  ///< words that are not zero
  size_t near_ = 0;                ///< how many bits are set
  IdTable far_;
};

}  // namespace fasti::exec
