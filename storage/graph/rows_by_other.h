// RowsByOther: the rows of a long adjacency list sorted by the node at the other end, so that the rows of few
// nodes are found at a cost that grows with them and not with the list, with their times where those take
// four bytes; and a bit for each of those nodes, by which most others are turned away with one load. Twenty
// bytes a row. Immutable. Thread rule: free for all threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fasti::graph {

class RowsByOther {
 public:
  struct Row {
    uint32_t other, row;
    int32_t from = 0, to = 0;  ///< if given
    friend bool operator<(const Row& a, const Row& b) {
      return a.other != b.other ? a.other < b.other : a.row < b.row;
    }
  };
  /// @param others by row. @param from, to likewise; nullptr: not given
  explicit RowsByOther(std::span<const uint32_t> others, const int32_t* from = nullptr,
                       const int32_t* to = nullptr);
  /// All rows, by other end.
  std::span<const Row> rows() const { return rows_; }
  /// Calls f(Row) for each row with this end, ascending.
  template <typename F>
  void ForEach(uint32_t other, F&& f) const {
    const auto [begin, end] = PlaceOf(other);
    for (const Row* row = begin; row != end && row->other <= other; ++row) {
      if (row->other == other) f(*row);
    }
  }
  /// True of every end of the list, and of few others.
  bool MayHold(uint32_t other) const { return (bits_[(other & mask_) / 64] >> (other % 64) & 1) != 0; }
  size_t bytes() const {
    return starts_.size() * sizeof(uint32_t) + rows_.size() * sizeof(Row) + bits_.size() * sizeof(uint64_t) +
           sizeof(RowsByOther);
  }

 private:
  struct Place {
    const Row *begin, *end;
  };
  /// Where rows with this end stand, if there are any, and few before them.
  Place PlaceOf(uint32_t other) const;

  uint32_t shift_ = 0;
  std::vector<uint32_t> starts_;  ///< by other >> shift_: where its rows begin; one more at the end
  std::vector<Row> rows_;         ///< sorted
  uint32_t mask_ = 0;
  std::vector<uint64_t> bits_;  ///< by other & mask_: each for itself where the ids lie close together
};

}  // namespace fasti::graph
