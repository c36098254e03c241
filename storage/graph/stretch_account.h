// StretchAccount: when taking a stretch of neighbouring entries in (cached_stretch.h) pays. Reading one entry
// out of the engine costs a search; taking in the stretch around it costs about `kTaking` of them. It is
// taken in once so many were paid for in it, so that nobody pays more than twice what he would have paid
// without; or at once, where what stretches have saved so far pays for it. Thread rule: free for all threads;
// counts are about right.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>

namespace fasti::graph {

class StretchAccount {
 public:
  /// Entries were read out of the engine, one by one or in a batch, that stand in the stretch with this hash.
  /// @return whether the stretch is to be taken in
  bool Missed(uint64_t hash, uint32_t entries) {
    std::atomic<uint8_t>& missed = missed_[hash % missed_.size()];
    const uint32_t before = missed.load(std::memory_order_relaxed);
    if (before + entries >= kTaking) {
      missed.store(0, std::memory_order_relaxed);
      return true;
    }
    missed.store(static_cast<uint8_t>(before + entries), std::memory_order_relaxed);
    if (saved_.load(std::memory_order_relaxed) < kTaking) return false;
    saved_.fetch_sub(kTaking, std::memory_order_relaxed);
    return true;
  }
  /// So many entries were answered by stretches.
  void Saved(uint32_t entries) {
    // What lies back long does not pay for what comes.
    if (saved_.load(std::memory_order_relaxed) < kMostSaved) {
      saved_.fetch_add(entries, std::memory_order_relaxed);
    }
  }

 private:
  static constexpr uint32_t kTaking = 6;
  static constexpr int64_t kMostSaved = 4096;
  std::array<std::atomic<uint8_t>, size_t{1} << 15> missed_{};
  std::atomic<int64_t> saved_{0};
};

}  // namespace fasti::graph
