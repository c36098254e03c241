// The stints of some relationship types in memory, laid out for one question: what is valid on a day. Sorted
// by end node and first day; blocks carry their latest end, long lists the positions live at every 1024th
// start. Built once, then read-only.
#pragma once

#include <algorithm>
#include <climits>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace fasti_bench {

struct Stint {
  uint8_t type;
  uint32_t source, target;
  int32_t from, to;  ///< days since 1970-01-01, half open
};

class StintLists {
 public:
  enum class By { kSource, kTarget };
  struct List {
    uint32_t begin, end;
  };

  StintLists(uint32_t nodes, const std::vector<Stint>& all, By by, uint32_t type_mask)
      : offsets_(nodes + 1, 0) {
    std::vector<const Stint*> own;
    for (const Stint& s : all) {
      if ((type_mask >> s.type & 1) != 0) own.push_back(&s);
    }
    const auto node = [&](const Stint& s) { return by == By::kSource ? s.source : s.target; };
    std::sort(own.begin(), own.end(), [&](const Stint* a, const Stint* b) {
      return std::tuple(node(*a), a->from, a->to) < std::tuple(node(*b), b->from, b->to);
    });
    for (const Stint* s : own) ++offsets_[node(*s) + 1];
    for (uint32_t i = 0; i < nodes; ++i) offsets_[i + 1] += offsets_[i];
    latest_.assign(own.size() / kBlock + 1, INT_MIN);
    for (const Stint* s : own) {
      latest_[other.size() / kBlock] = std::max(latest_[other.size() / kBlock], s->to);
      other.push_back(by == By::kSource ? s->target : s->source);
      from.push_back(s->from);
      to.push_back(s->to);
      type.push_back(s->type);
    }
    ends = to;
    for (uint32_t i = 0; i < nodes; ++i) {
      const auto [begin, end] = Of(i);
      std::sort(ends.begin() + begin, ends.begin() + end);
      if (end - begin > kLong) AddCheckpoints(i);
    }
  }

  List Of(uint32_t node) const { return {offsets_[node], offsets_[node + 1]}; }
  /// The first position of the list that begins at or after the day.
  uint32_t FirstFrom(List list, int32_t day) const {
    return static_cast<uint32_t>(std::lower_bound(from.begin() + list.begin, from.begin() + list.end, day) -
                                 from.begin());
  }
  /// How many of the list overlap [first, end).
  int64_t CountOverlapping(List list, int32_t first, int32_t end) const {
    const auto begun = FirstFrom(list, end) - list.begin;
    const auto over = std::upper_bound(ends.begin() + list.begin, ends.begin() + list.end, first) -
                      (ends.begin() + list.begin);
    return static_cast<int64_t>(begun) - over;
  }

  /// Calls f(position) for each stint of the node that is valid on the day.
  template <typename F>
  void ForEachLive(uint32_t node, int32_t day, F&& f) const {
    const List list = Of(node);
    const uint32_t end = FirstFrom(list, day + 1);
    uint32_t at = list.begin;
    if (list.end - list.begin > kLong && end > at) {
      const size_t checkpoint = (end - 1 - list.begin) / kStride;
      for (const uint32_t p : live_.at(node)[checkpoint]) {
        if (to[p] > day) f(p);
      }
      at += static_cast<uint32_t>(checkpoint) * kStride;
    }
    while (at < end) {
      const uint32_t block_end = std::min(end, (at / kBlock + 1) * kBlock);
      if (latest_[at / kBlock] > day) {
        for (; at < block_end; ++at) {
          if (to[at] > day) f(at);
        }
      }
      at = block_end;
    }
  }

  std::vector<uint32_t> other;
  std::vector<int32_t> from, to;
  std::vector<uint8_t> type;
  std::vector<int32_t> ends;  ///< of each list, sorted

 private:
  static constexpr uint32_t kBlock = 64, kStride = 1024, kLong = 4096;

  void AddCheckpoints(uint32_t node) {
    const auto [begin, end] = Of(node);
    std::vector<uint32_t> live;
    for (uint32_t i = begin; i < end; ++i) {
      if ((i - begin) % kStride == 0) {
        std::erase_if(live, [&](uint32_t p) { return to[p] <= from[i]; });
        live_[node].push_back(live);
      }
      live.push_back(i);
    }
  }

  std::vector<uint32_t> offsets_;
  std::vector<int32_t> latest_;  ///< of each block of positions
  std::unordered_map<uint32_t, std::vector<std::vector<uint32_t>>> live_;
};

}  // namespace fasti_bench
