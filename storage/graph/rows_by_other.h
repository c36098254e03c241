// RowsByOther: the rows of a long adjacency list sorted by the node at the other end, so that the rows of few
// nodes are found at a cost that grows with them and not with the list. Five bytes a row. Immutable. Thread
// rule: free for all threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fasti::graph {

class RowsByOther {
 public:
  /// @param others by row. Must outlive this, as all that it is asked for
  explicit RowsByOther(std::span<const uint32_t> others);
  /// Appends the rows with this end, ascending.
  void Append(uint32_t other, std::vector<uint32_t>* rows) const;
  size_t bytes() const { return (starts_.size() + rows_.size()) * sizeof(uint32_t) + sizeof(RowsByOther); }

 private:
  const std::span<const uint32_t> others_;
  uint32_t shift_ = 0;
  std::vector<uint32_t> starts_;  ///< by other >> shift_: where its rows begin; one more at the end
  std::vector<uint32_t> rows_;    ///< sorted by (other, row)
};

}  // namespace fasti::graph
