// RowsByOther: the rows of a long adjacency list sorted by the node at the other end, so that the rows of few
// nodes are found at a cost that grows with them and not with the list. Nine bytes a row. Immutable. Thread
// rule: free for all threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fasti::graph {

class RowsByOther {
 public:
  /// @param others by row
  explicit RowsByOther(std::span<const uint32_t> others);
  /// Calls f(row) for each row with this end, ascending.
  template <typename F>
  void ForEach(uint32_t other, F&& f) const {
    const auto [begin, end] = PlaceOf(other);
    for (const Row* row = begin; row != end && row->other <= other; ++row) {
      if (row->other == other) f(row->row);
    }
  }
  size_t bytes() const {
    return starts_.size() * sizeof(uint32_t) + rows_.size() * sizeof(Row) + sizeof(RowsByOther);
  }

 private:
  struct Row {
    uint32_t other, row;
    auto operator<=>(const Row&) const = default;
  };
  struct Place {
    const Row *begin, *end;
  };
  /// Where rows with this end stand, if there are any, and few before them.
  Place PlaceOf(uint32_t other) const;

  uint32_t shift_ = 0;
  std::vector<uint32_t> starts_;  ///< by other >> shift_: where its rows begin; one more at the end
  std::vector<Row> rows_;         ///< sorted
};

}  // namespace fasti::graph
