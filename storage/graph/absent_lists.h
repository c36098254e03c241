// AbsentLists: of which nodes there is no adjacency list in a direction and of a type, so that looking for
// edges costs one load where most nodes have few kinds of them. One word a node: for each of the first types
// and both directions whether the list was found to be absent, and whether a commit wrote to it since this
// began. A list that was ever stored never goes away but by erasing, after which another one of these is
// begun; so what is absent for one view is absent for every view from before, and until a commit marks it.
// Bounded: nodes past the budget are not known. Thread rule: free for all threads; MarkChanged is the
// writer's.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>

#include "storage/codec/key_layout.h"
#include "storage/graph/read_set.h"

namespace fasti::graph {

class AbsentLists {
 public:
  /// Lists of later types are not known of.
  static constexpr uint32_t kTypes = 16;
  explicit AbsentLists(uint64_t budget_bytes);
  ~AbsentLists();
  AbsentLists(const AbsentLists&) = delete;
  AbsentLists& operator=(const AbsentLists&) = delete;

  /// True: the list is not stored. False: it may be.
  bool Holds(const codec::AdjacencyList& list) const {
    const Page* page = list.type.value < kTypes ? Find(list.node) : nullptr;
    if (page == nullptr) return false;
    const uint64_t word = page->words[list.node.value % kPageNodes].load(std::memory_order_acquire);
    const uint32_t bit = BitOf(list.direction, list.type);
    return (word >> bit & 1) != 0 && (word >> (bit + kWritten) & 1) == 0;
  }
  /// Bit by bit, which of the first `types` types there may be lists of; nullopt: there are too many types,
  /// or nothing is known of the node.
  std::optional<uint32_t> PresentTypes(NodeId node, Direction direction, size_t types) const {
    const Page* page = types <= kTypes ? Find(node) : nullptr;
    if (page == nullptr) return std::nullopt;
    const uint64_t word = page->words[node.value % kPageNodes].load(std::memory_order_acquire);
    const uint64_t absent = word & ~(word >> kWritten);
    uint32_t present = 0;
    for (uint32_t type = 0; type < types; ++type) {
      present |= static_cast<uint32_t>(~absent >> BitOf(direction, TypeId{type}) & 1) << type;
    }
    return present;
  }
  /// A view of this or an earlier commit found no such list. @return false: that is not kept
  bool Learn(const codec::AdjacencyList& list);
  /// What a commit changed, before it is published.
  void MarkChanged(const Resource& changed);

 private:
  static constexpr uint64_t kPageNodes = 4096, kMaxPages = uint64_t{1} << 14;
  static constexpr uint32_t kWritten = 2 * kTypes;  ///< the upper half: written to
  struct Page {
    std::array<std::atomic<uint64_t>, kPageNodes> words{};
  };
  static uint32_t BitOf(Direction direction, TypeId type) {
    return type.value * 2 + (direction == Direction::kIn ? 1 : 0);
  }
  const Page* Find(NodeId node) const {
    const uint64_t page = node.value / kPageNodes;
    return page < kMaxPages ? pages_[page].load(std::memory_order_acquire) : nullptr;
  }
  /// Made if the budget allows.
  Page* Make(NodeId node);

  std::atomic<uint64_t> left_;
  const std::unique_ptr<std::atomic<Page*>[]> pages_;
};

}  // namespace fasti::graph
