// TypeEnds: which nodes are at one end of any edge of a type, in memory, so that a query over all of them
// starts from those instead of from every node. Candidates only: a superset for every reader that shares it.
// Built from the edge table when first asked for; the writer adds the ends of what later commits change.
// Bounded: when a type would take too much, it is given up for good, and so are all when what was written
// takes too much. Thread rule: free for all threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

#include "storage/graph/absent_lists.h"
#include "storage/graph/read_set.h"
#include "storage/kv/kv.h"
#include "storage/model/ids.h"

namespace fasti::graph {

/// The nodes that are the source (kOut) or target (kIn) of an edge of the type in this snapshot, ascending.
Status CollectEnds(const kv::Snapshot& kv, TypeId type, Direction direction, std::vector<uint64_t>* out);

class TypeEnds {
 public:
  enum class Knowledge : uint8_t { kUnknown, kKnown, kGivenUp };

  explicit TypeEnds(uint64_t budget_bytes) : budget_(budget_bytes), absent_(budget_bytes) {}
  /// The other way round: which nodes have no edge of a type.
  AbsentLists& absent() { return absent_; }
  /// What a commit changed. The leader's, before it publishes the commit.
  void MarkChanged(std::span<const Resource> changed);
  /// @param out candidates, ascending, where they are known
  Knowledge Find(TypeId type, Direction direction, std::vector<uint64_t>* out);
  /// What CollectEnds found in a snapshot that shares this.
  void Learn(TypeId type, Direction direction, std::vector<uint64_t> nodes);

 private:
  using Key = std::pair<TypeId, Direction>;
  static constexpr uint64_t kAddedBytes = 64;  ///< a node of a set
  const uint64_t budget_;
  mutable std::mutex mutex_;
  std::map<Key, std::vector<uint64_t>> known_;
  std::set<Key> given_up_;
  /// Ends of all commits since this began that are not among the known ones, whether or not the type is
  /// known: it may be learnt from an older snapshot. Who asks for a type's ends puts them among the known.
  std::map<Key, std::unordered_set<uint64_t>> added_;
  uint64_t bytes_ = 0;
  bool all_given_up_ = false;
  AbsentLists absent_;
};

}  // namespace fasti::graph
