// ListReader: adjacency lists for a GraphReader, out of the memory cache where they are in it, else packed
// out of the snapshot (adjacency_reader.h), building for the cache what is asked for. Heads of many lists are
// fetched together. Thread rule: one thread at a time; must not outlive the view.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "storage/graph/adjacency_reader.h"
#include "storage/graph/cached_list.h"
#include "storage/graph/read_view.h"
#include "storage/graph/stretch_reader.h"

namespace fasti::graph {

class ListReader {
 public:
  /// @param entries reads the same view, and is there as long as this
  ListReader(const ReadView& view, StretchReader* entries)
      : view_(&view), entries_(entries), packed_(view.kv()) {}
  /// Lets go of all that it holds of its view; nothing may be read before ReadFrom.
  void LetGo();
  void ReadFrom(const ReadView& view) {
    view_ = &view;
    packed_.ReadFrom(view.kv());
  }

  /// Before Append of these lists, best in this order: looks them up and fetches at once the heads of those
  /// that are not in the cache.
  Status Prepare(std::vector<codec::AdjacencyList> lists);
  /// Lets go of what Prepare fetched.
  void Release();

  /// As AdjacencyReader.
  Status Append(const codec::AdjacencyList& list, const codec::AdjacencyQuery& query,
                codec::AdjacencyMatches* out);
  /// Appends what holds at `a` alone, at `b` alone and at both, as CachedList. @return false: only reading
  /// both instants tells
  bool AppendDifference(const codec::AdjacencyList& list, Instant a, Instant b, codec::AdjacencyMatches* at_a,
                        codec::AdjacencyMatches* at_b, codec::AdjacencyMatches* at_both) const;
  /// False: each edge that Append named since NamedOnce() it named once, out of a very long list.
  bool may_repeat() const { return may_repeat_; }
  void NamedOnce() { may_repeat_ = false; }
  /// Appends the nodes with rows in both lists that possibly meet in time, in order, each once.
  /// @return false: nothing was done, for the lists are not in memory, both short, or their times not alike
  bool AppendCommonEnds(const codec::AdjacencyList& a, const codec::AdjacencyList& b,
                        std::vector<NodeId>* out) const;
  /// How many edges Append would name of each list; nullopt where it is not known without naming them.
  /// @param out one for each
  void CountCached(std::span<const codec::AdjacencyList> lists, const codec::AdjacencyQuery& query,
                   std::span<std::optional<uint64_t>> out);
  Result<uint64_t> CountRows(const codec::AdjacencyList& list);
  /// Whether reading it takes no look into the snapshot.
  bool IsInMemory(const codec::AdjacencyList& list) const {
    return IsAbsent(list) || FindList(CachedKind::kList, list) != nullptr;
  }
  struct Types {
    size_t size = 0;
    std::array<TypeId, 3> types;  ///< ascending
  };
  /// The types of the node's lists in one direction, or a few more, where they are known to be few.
  std::optional<Types> FewTypes(NodeId node, Direction direction) const;
  /// Calls f for the type of every list of the node in one direction, ascending.
  Status ForEachType(NodeId node, Direction direction, const std::function<Status(TypeId)>& f);

 private:
  const MemoryCache::Item* Find(const MemoryCache::Key& key) const {
    return view_->cache() == nullptr ? nullptr : view_->cache()->Find(key, view_->commit(), view_->instant());
  }
  /// Whether it is known that there is no such list.
  bool IsAbsent(const codec::AdjacencyList& list) const {
    return view_->facts() != nullptr && view_->facts()->ends()->absent().Holds(list);
  }
  /// Notes that there is no such list. @return false: that is not kept
  bool Learn(const codec::AdjacencyList& list) const {
    return view_->facts() != nullptr && view_->facts()->ends()->absent().Learn(list);
  }
  /// One of expected_ that is not in the cache.
  struct Missing {
    codec::AdjacencyList list;
    uint32_t expected;  ///< where
  };
  /// Builds the short ones of those whose heads were fetched. @param missing ascending
  Status BuildPrepared(std::span<const Missing> missing);
  /// Lists that are on their way from memory while one is read.
  static constexpr size_t kAhead = 12;
  void PrefetchFound(size_t i) const {
    if (i < found_.size() && found_[i] != nullptr) static_cast<const CachedList*>(found_[i])->Prefetch();
  }
  /// As Prepare found it, if it is the next of those, else looked up.
  const CachedList* NextList(const codec::AdjacencyList& list);
  const CachedList* FindList(CachedKind kind, const codec::AdjacencyList& list) const {
    return static_cast<const CachedList*>(Find(CacheKeyOf(kind, list)));
  }
  /// The bytes of the head; nullopt: no such list. Valid until the next call.
  Result<std::optional<std::string_view>> Head(const codec::AdjacencyList& list);
  /// The list decoded, from a cache miss on; nullptr where it is better read packed.
  Result<const CachedList*> Build(CachedKind kind, const codec::AdjacencyList& list,
                                  std::optional<std::string_view> head_bytes,
                                  const codec::AdjacencyHead& head,
                                  const codec::AdjacencyBlockView& inline_rows);

  const ReadView* view_;
  StretchReader* const entries_;
  AdjacencyReader packed_;
  kv::PinnedValue head_;
  std::optional<codec::AdjacencyList> head_of_;  ///< whose `head_` is; its rows are counted, then read
  bool head_found_ = false;
  std::vector<codec::AdjacencyList> expected_;   ///< in the order given
  std::vector<const MemoryCache::Item*> found_;  ///< for each of them
  std::vector<MemoryCache::Key> keys_;           ///< of them
  size_t next_ = 0;
  bool may_repeat_ = false;
  std::vector<codec::AdjacencyList> prepared_;  ///< whose heads were fetched, ascending
  std::vector<kv::PinnedValue> prepared_heads_;
  std::vector<std::unique_ptr<MemoryCache::Item>> built_;  ///< of prepared_, that the cache did not take
  std::unique_ptr<MemoryCache::Item> kept_;                ///< what the cache did not take
};

}  // namespace fasti::graph
