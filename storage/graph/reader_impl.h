// ReaderImpl: the state behind GraphReader: a view, the own writes over it, the system time, and small caches
// of what was read last. Owner: GraphReader. Thread rule: one thread at a time.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "storage/codec/element_record.h"
#include "storage/graph/element_reader.h"
#include "storage/graph/element_state.h"
#include "storage/graph/list_reader.h"
#include "storage/graph/read_set.h"
#include "storage/graph/read_view.h"
#include "storage/graph/reader.h"
#include "storage/graph/transaction_impl.h"

namespace fasti::graph {

/// Which ends of an edge are taken as existing wherever they may exist (ValidSelector).
struct GivenEnds {
  bool near = false, far = false;
};

class ReaderImpl {
 public:
  ReaderImpl(std::shared_ptr<const ReadView> view, const TransactionImpl* own, std::optional<Instant> system)
      : view_(std::move(view)), own_(own), system_(system), entries_(*view_), adjacency_(*view_, &entries_) {
    // A reader at or after the last commit sees the latest state: no test of system time is needed.
    if (system_ && *system_ >= view_->instant()) system_.reset();
    if (!system_) facts_ = view_->facts().get();
  }
  /// Lets go of the view and of all that was read from it; nothing may be read before ReadLatest.
  void LetGo();
  /// As made anew for the latest state in `view`. @pre LetGo
  void ReadLatest(std::shared_ptr<const ReadView> view, const TransactionImpl* own) {
    view_ = std::move(view);
    own_ = own;
    entries_.ReadFrom(*view_);
    adjacency_.ReadFrom(*view_);
    facts_ = view_->facts().get();
  }

  const kv::Snapshot& kv() const { return view_->kv(); }
  const ReadView& view() const { return *view_; }
  const std::shared_ptr<const ReadView>& view_ptr() const { return view_; }
  const TransactionImpl* own() const { return own_; }
  std::optional<Instant> system() const { return system_; }
  ListReader& adjacency() { return adjacency_; }
  /// Single entries: records, and holders of keys.
  StretchReader& entries() { return entries_; }
  /// Set: the reader stands on the system axis, at this instant of valid time.
  struct Axis {
    Instant valid;
    bool possibly = false;
  };
  const std::optional<Axis>& axis() const { return axis_; }
  /// What holds always says nothing of other instants of system time, so no facts are used from here on.
  void StandOnSystemAxis(const Axis& axis) { axis_ = axis, facts_ = nullptr; }
  /// Decoded facts as of this reader's commit; nullptr when it looks into the past.
  NodeFacts* facts() const { return facts_; }
  uint64_t commit() const { return view_->commit(); }
  const Catalog& catalog() const { return own_ != nullptr ? own_->catalog() : *view_->catalog(); }

  /// What the memory cache has for this view, or nullptr.
  const MemoryCache::Item* Cached(const MemoryCache::Key& key) const {
    return view_->cache() == nullptr ? nullptr : view_->cache()->Find(key, view_->commit(), view_->instant());
  }
  /// Offers an item to the cache; whoever ends up with it, it lives as long as the reader or `*kept`.
  void Keep(std::unique_ptr<MemoryCache::Item> item, std::unique_ptr<MemoryCache::Item>* kept) const {
    *kept = std::move(item);
    if (view_->cache() != nullptr) (void)view_->cache()->Insert(kept, view_->commit());
  }

  void Note(const Resource& resource) const {
    if (own_ != nullptr) own_->Note(resource);
  }
  const ElementState* Own(ElementId id) const { return own_ != nullptr ? own_->Own(id) : nullptr; }

  /// The whole element at the reader's system time; nullptr when it never was. Valid until the next call.
  Result<const ElementState*> State(ElementId id);
  /// The node's record in place; an empty view when there is none. Valid until the next call.
  Result<const codec::ElementRecordView*> NodeRecord(uint64_t id);
  Result<codec::EdgeEntry> Entry(EdgeId edge);

  /// How sure it is that the element exists at t; an edge only where its ends do.
  Result<Certainty> ExistsAt(ElementId id, Instant t);
  /// The certainty of an edge by itself, limited by that of its ends.
  Result<Certainty> WithEnds(Certainty certainty, NodeId near, NodeId far, Instant t, GivenEnds given = {});
  /// Into how many parts reading so many nodes is cut; 1: it is not. What a transaction that may write reads
  /// is noted, which is one thread's.
  size_t PartsFor(size_t nodes) const {
    if (helps_ || own_ != nullptr || axis_ || view_->workers() == nullptr) return 1;
    return view_->workers()->PartsFor(nodes);
  }
  /// Calls f(reader, part, begin, end) for each part of `n` nodes, at once where workers are idle, each time
  /// with a reader that no other call is using. @return the error of the first part that has one
  Status InParts(size_t parts, size_t n, const std::function<Status(ReaderImpl&, size_t, size_t, size_t)>& f);
  /// Answers of parts, kept for their memory.
  std::vector<Expansion>& part_answers() { return part_answers_; }
  bool has_own() const { return own_ != nullptr && own_->has_own_elements(); }
  /// True if the transaction changed lives of stored nodes: stored marks of containment do not count then.
  bool has_own_lives() const { return own_ != nullptr && own_->lives_changed(); }

 private:
  struct CachedRecord {
    uint64_t id = ~uint64_t{0};
    const codec::ElementRecordView* record = nullptr;  ///< nullptr: there is none
    kv::PinnedValue bytes;
    codec::ElementRecordView own;  ///< over `bytes`
  };
  struct CachedState {
    ElementId id{ElementId::Kind::kNode, ~uint64_t{0}};
    bool valid = false, found = false;
    ElementState state;
  };
  // Declared first: the pinned values below must die before the snapshot.
  std::shared_ptr<const ReadView> view_;
  const TransactionImpl* own_;
  std::optional<Instant> system_;
  std::optional<Axis> axis_;
  StretchReader entries_;
  ListReader adjacency_;
  NodeFacts* facts_ = nullptr;
  bool helps_ = false;  ///< for another reader, in a part
  std::vector<std::unique_ptr<ReaderImpl>> helpers_;
  std::vector<Expansion> part_answers_;
  std::unique_ptr<std::array<CachedRecord, 8>> records_;  ///< made when the first one is read
  CachedState& StateSlot(ElementId id);
  // Elements as they were read, by the last bits of their ids. Grows while they are read again and again.
  std::vector<std::unique_ptr<CachedState>> states_;
  size_t states_replaced_ = 0, pieces_held_ = 0;
  uint64_t edge_block_ = ~uint64_t{0};
  const codec::EdgeBlockView* edge_block_view_ = nullptr;  ///< nullptr: there is no such block
  std::unique_ptr<MemoryCache::Item> edge_block_item_;
};

/// The certainty of existence pieces at t.
Certainty CertaintyAt(const std::vector<StoredPiece>& pieces, Instant t);

/// The value of a slot at t, given that the element exists then.
struct SlotValue {
  Value value;
  bool uncertain = false;
};
SlotValue ValueAt(const ElementState& state, SlotId slot, Instant t);

}  // namespace fasti::graph
