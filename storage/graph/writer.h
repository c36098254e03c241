// Writer: the one that commits. Transactions queue; the first becomes the leader of the group that waits,
// validates and applies each in turn over one StagedWrites, writes one batch with one fsync, publishes one
// view and wakes them, and of those that have come meanwhile one. A failed write
// acknowledges nobody and makes the store read-only. Thread rule: Commit and Exclusively from any thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

#include "storage/graph/read_set.h"
#include "storage/graph/recent_writes.h"
#include "storage/graph/transaction.h"
#include "storage/kv/write_batch.h"

namespace fasti::graph {

class StoreImpl;
class StagedWrites;
class TransactionImpl;

class Writer {
 public:
  explicit Writer(StoreImpl& store) : store_(store) {}

  /// @pre the transaction's integrity was checked
  Result<CommitReceipt> Commit(TransactionImpl& transaction, Durability durability);
  /// Runs `f` while no commit is under way; what is remembered of the engine's contents is forgotten.
  Status Exclusively(const std::function<Status()>& f);
  /// For what is committed by other means. @pre inside Exclusively
  ConflictTable& conflicts() { return conflicts_; }

 private:
  struct Request {
    TransactionImpl* transaction = nullptr;
    Durability durability = Durability::kSync;
    bool done = false;
    bool accepted = false;
    std::condition_variable wake;  ///< done, or nobody leads any more
    Status status;
    CommitReceipt receipt;
  };
  static constexpr size_t kMaxGroup = 128;

  void Lead(std::unique_lock<std::mutex>* lock);
  /// Nobody leads any more: wakes one that waits to. Whoever comes first does, which is as a rule a thread
  /// that runs already; to wait for the one that was woken would be a pause between any two groups.
  /// @pre the lock is held
  void StepDown();
  void Process(const std::vector<Request*>& group);
  class Group;

  StoreImpl& store_;
  std::mutex mutex_;
  std::condition_variable alone_;  ///< those in Exclusively
  size_t waiting_alone_ = 0;
  std::deque<Request*> queue_;
  bool leading_ = false;
  ConflictTable conflicts_;  ///< the leader's
  RecentWrites recent_;      ///< the leader's
  kv::WriteBatch batch_;     ///< the leader's; kept for its memory
};

}  // namespace fasti::graph
