// StoreImpl: the state behind Store: the engine, the published view, the writer, system time, names and
// counters. Shared by the Store and its running transactions. Thread rule: all methods from any thread.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "storage/codec/commit_record.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/read_set.h"
#include "storage/graph/read_view.h"
#include "storage/graph/store.h"
#include "storage/graph/system_time.h"
#include "storage/graph/writer.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

/// The dictionaries that all transactions intern into. Names get their ids at once; the next commit stores
/// whatever is not stored yet.
class NameRegistry {
 public:
  void Restore(NameDictionary labels, NameDictionary types, NameDictionary keys);
  uint32_t Intern(codec::NameKind kind, std::string_view name);
  /// Copies the dictionaries into `catalog`; true if any of them grew.
  bool CopyTo(Catalog* catalog) const;

 private:
  NameDictionary& dictionary(codec::NameKind kind);
  mutable std::mutex mutex_;
  NameDictionary labels_, types_, keys_;
};

class StoreImpl : public std::enable_shared_from_this<StoreImpl> {
 public:
  StoreImpl(StoreOptions options, std::unique_ptr<kv::Engine> engine, bool read_only);

  /// Reads the store's head, names and schema, or writes those of a new one.
  Status Load();

  Result<std::shared_ptr<TransactionImpl>> Begin(TransactionOptions options);
  Status BeginAgain(TransactionImpl* ended);
  /// A transaction on snapshot `commit` ended.
  void Ended(uint64_t commit, bool was_read_only);
  Status Close();

  std::shared_ptr<const ReadView> view() const;
  /// Of the latest view's catalog: its version, and in the last bit whether all periods are precise.
  uint64_t catalog_stamp() const { return catalog_stamp_.load(std::memory_order_acquire); }
  kv::Engine& engine() { return *engine_; }
  const StoreOptions& options() const { return options_; }
  SystemTime& time() { return time_; }
  NameRegistry& names() { return names_; }
  Writer& writer() { return writer_; }
  uint64_t NewNodeId() { return next_node_.fetch_add(1, std::memory_order_relaxed); }
  uint64_t NewEdgeId() { return next_edge_.fetch_add(1, std::memory_order_relaxed); }
  /// `n` consecutive ids for a bulk load, the first a multiple of `alignment`.
  uint64_t NewNodeIds(uint64_t n, uint64_t alignment) { return NewIds(&next_node_, n, alignment); }
  uint64_t NewEdgeIds(uint64_t n, uint64_t alignment) { return NewIds(&next_edge_, n, alignment); }
  uint64_t NewVersion() { return next_version_.fetch_add(1, std::memory_order_relaxed); }

  /// Rewrites the store's files, so that what was deleted is gone from the disk too. Snapshots that are open
  /// keep what they see.
  Status Purge();
  bool read_only() const { return read_only_; }
  /// OK, or why nothing can be written.
  Status CheckWritable() const;
  /// After a failed write: no more writing until reopened.
  void Fail(Status why);

  // For the writer's leader.
  /// An empty store of decoded facts, for views from `commit` on; nullptr where the options want none.
  /// @param ends of the one before, where all it says still stands
  std::shared_ptr<NodeFacts> NewFacts(uint64_t commit, std::shared_ptr<TypeEnds> ends) const {
    const uint64_t budget = options_.graph_cache_bytes / 3;
    if (budget == 0) return nullptr;
    return std::make_shared<NodeFacts>(commit, budget, std::move(ends));
  }
  /// The memory cache; nullptr if there is none.
  const std::shared_ptr<MemoryCache>& cache() const { return cache_; }
  /// Threads that help readers; nullptr if there are none.
  const std::shared_ptr<WorkerPool>& workers() const { return workers_; }
  /// Makes a new state visible.
  void Publish(std::shared_ptr<const ReadView> view);
  /// The oldest snapshot of a running transaction that writes; the latest commit if there is none.
  uint64_t OldestSnapshot() const;
  codec::StoreHead& head() { return head_; }
  uint64_t next_node() const { return next_node_.load(); }
  uint64_t next_edge() const { return next_edge_.load(); }
  /// At least this much of the readings given out is, or is about to be, covered by the stored head.
  Instant HighWater() const;

  std::atomic<uint64_t> commits{0}, conflicts{0};
  uint64_t active_transactions() const;

 private:
  static uint64_t NewIds(std::atomic<uint64_t>* next, uint64_t n, uint64_t alignment) {
    uint64_t old = next->load(std::memory_order_relaxed), first = 0;
    do {
      first = (old + alignment - 1) / alignment * alignment;
    } while (!next->compare_exchange_weak(old, first + n, std::memory_order_relaxed));
    return first;
  }
  Status Create();
  /// The state that a transaction begins with.
  struct Beginning {
    std::shared_ptr<const ReadView> view;
    Instant reading;
  };
  Result<Beginning> Enter(const TransactionOptions& options);
  /// @pre mutex_ held
  void SetView(std::shared_ptr<const ReadView> view);
  /// Publishes the latest state anew, so that the cache can let go of what it took out.
  void RenewView();
  /// Notes that readings up to a second ahead may be given out, so that a crash cannot take them back.
  void ReserveReadings(Instant reading);
  /// Notes the largest reading that may be given out from here on. @pre reserving_ held
  Status NoteReadings(Instant limit, kv::Durability durability);
  /// The last write before closing, if anything was written at all.
  Status StoreCleanHead();

  StoreOptions options_;
  std::unique_ptr<kv::Engine> engine_;
  const bool read_only_;
  std::shared_ptr<MemoryCache> cache_;
  std::shared_ptr<WorkerPool> workers_;
  SystemTime time_;
  NameRegistry names_;
  Writer writer_;
  codec::StoreHead head_;  ///< the leader's
  std::atomic<uint64_t> next_node_{1}, next_edge_{1}, next_version_{1};
  std::atomic<uint64_t> catalog_stamp_{0};
  std::atomic<int64_t> reserved_us_{Instant::NegInfinity().us};
  std::mutex reserving_;                    ///< guards the note
  Instant noted_ = Instant::NegInfinity();  ///< what the engine's note says

  mutable std::mutex mutex_;  // guards what follows
  std::shared_ptr<const ReadView> view_;
  std::multiset<uint64_t> writing_snapshots_;
  uint64_t active_ = 0;
  bool closed_ = false;
  Status failed_;
};

}  // namespace fasti::graph
