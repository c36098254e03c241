// NodeFacts: what holds of nodes at every valid instant (existence, labels, property values), decoded and by
// node id, so that reading one costs a load instead of a look-up. It fills as readers read and is bounded by
// a budget; what is not here is read from records.
//
// Right under writes: all entries speak of one commit, the base. The writer marks what later commits change
// before it publishes them; a reader at commit c uses, and adds, an entry only where nothing was changed
// after the base up to c, for then the state at c is that of the base. When much has changed, the writer goes
// on with a new, empty one. Shared by the ReadViews of its commits. Thread rule: readers any; marks the
// leader's only.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <span>
#include <vector>

#include "fasti/value.h"
#include "storage/graph/read_set.h"
#include "storage/graph/type_ends.h"
#include "storage/model/ids.h"

namespace fasti::graph {

class NodeFacts {
 public:
  /// What is known of one slot of one node.
  enum class Fact : uint8_t {
    kUnknown,  ///< nothing
    kMixed,    ///< not the same at every instant, or too large: ask the store
    kNever,    ///< holds at no instant
    kAlways,   ///< existence, label: holds at every instant
    kInt,      ///< property: an integer, at every instant
    kValue,    ///< property: another value, at every instant
  };

  /// @param ends nullptr: begun anew
  NodeFacts(uint64_t base_commit, uint64_t budget_bytes, std::shared_ptr<TypeEnds> ends = nullptr);
  ~NodeFacts();
  NodeFacts(const NodeFacts&) = delete;
  NodeFacts& operator=(const NodeFacts&) = delete;

  // --- The writer's leader, before it publishes `commit`
  void MarkChanged(std::span<const Resource> changed, uint64_t commit);
  /// Which nodes the edges of a type begin and end at; outlives this.
  const std::shared_ptr<TypeEnds>& ends() const { return ends_; }
  /// So much has changed that a new one serves better.
  bool worn_out() const { return marked_ > 256 && marked_ * 8 > known_.load(std::memory_order_relaxed); }

  // --- Readers at `commit`
  Fact Existence(NodeId node, uint64_t commit) const;
  /// kAlways only where the node exists always, too.
  Fact HasLabel(NodeId node, LabelId label, uint64_t commit) const;
  /// @param out set for kInt and kValue; null for kNever
  Fact Property(NodeId node, KeyId key, uint64_t commit, Value* out) const;
  /// The integers of all nodes. @param out empty: only whether. @return false: not all are known to be such
  bool Ints(std::span<const uint64_t> nodes, KeyId key, uint64_t commit, std::span<int64_t> out) const;

  /// All exist at every instant and are known to hold one value, or none, there.
  /// @param unknown set: where nothing is known the nodes are appended to this, and are no reason for false
  bool HoldAlways(std::span<const uint64_t> nodes, KeyId key, uint64_t commit,
                  std::vector<uint64_t>* unknown = nullptr) const;
  /// Asks the processor for what is known of a node that is about to be read.
  void Prefetch(NodeId node) const;

  // What a reader at `commit` found in the store.
  void LearnExistence(NodeId node, uint64_t commit, bool always);
  void LearnLabel(NodeId node, LabelId label, uint64_t commit, Fact fact);
  /// @param value nullptr: not the same at every instant; null: never has one
  void LearnProperty(NodeId node, KeyId key, uint64_t commit, const Value* value);

  uint64_t bytes() const { return bytes_.load(std::memory_order_relaxed); }

 private:
  static constexpr size_t kPageNodes = 4096;
  static constexpr size_t kMaxPages = size_t{1} << 14;  ///< nodes past 64 million are read from the store
  static constexpr size_t kMaxColumns = 256;
  struct Page;
  struct Column;
  struct Marks;
  using Columns = std::array<std::atomic<Column*>, kMaxColumns>;

  bool Clean(NodeId node, uint64_t commit) const;
  /// The page of a column; nullptr where there is none yet.
  static Page* Find(const Columns& columns, uint32_t id, NodeId node);
  /// The same, made if the budget allows.
  Page* Make(Columns* columns, uint32_t id, NodeId node);
  Fact Read(const Columns& columns, uint32_t id, NodeId node, uint64_t commit) const;
  void Learn(Columns* columns, uint32_t id, NodeId node, uint64_t commit, Fact fact, const Value* value);
  bool Take(uint64_t bytes);
  /// What is there, else made anew if the budget allows.
  template <typename Array>
  Array* MakeArray(std::atomic<Array*>* place);

  const uint64_t base_, budget_;
  std::atomic<uint64_t> bytes_{0}, known_{0};
  uint64_t marked_ = 0;
  /// Commits after the base that first changed each node; 0: none did.
  std::unique_ptr<std::atomic<Marks*>[]> marks_;
  Columns labels_{}, properties_{}, existence_{};
  const std::shared_ptr<TypeEnds> ends_;
};

}  // namespace fasti::graph
