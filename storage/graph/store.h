// Store: one open graph, on a directory or in memory. Owns the KV engine, the writer (one at a time, group
// commit), the published ReadView and the catalog. Thread rule: all methods may be called from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "fasti/status.h"
#include "fasti/temporal.h"
#include "storage/graph/transaction.h"

namespace fasti::kv {
class Engine;
}

namespace fasti::graph {

class StoreImpl;

struct StoreOptions {
  bool read_only = false;
  bool create_if_missing = true;
  Clock* clock = nullptr;  ///< nullptr: Clock::System()
  uint64_t block_cache_bytes = 64u << 20;
  /// Memory for decoded adjacency lists, records and keys (two thirds) and for what always holds of nodes
  /// (node_facts.h, a third); 0: none are kept.
  uint64_t graph_cache_bytes = 96u << 20;
  /// Threads that read for one query where it wants the edges of many nodes, its own among them; 1: no other.
  size_t reader_threads = 1;
  /// As many nodes as make it worth handing them to another thread.
  size_t nodes_per_thread = 256;
  uint64_t write_buffer_bytes = 64u << 20;
  Durability durability = Durability::kSync;
  uint64_t max_clock_jump_us = 0;  ///< 0: any; else a clock further ahead of the last commit is refused
  std::function<void(int level, std::string_view message)> log;
  /// Opens a store whose log ends in damage, as a disk may leave it that wrote zeros or garbage behind the
  /// last sync when the power went: keeps the commits before the damage. What is cut off is copied first, to
  /// `damaged-log-N` inside the store. Only ever on a person's explicit wish.
  bool drop_damaged_log_tail = false;
  std::shared_ptr<void> test_file_system;  ///< tests only: handed to the KV engine
};

struct CommitInfo {
  uint64_t commit = 0;
  Instant instant;
  Instant wall_clock;
  std::string note;
  std::string hash;
};

struct StoreMetrics {
  uint64_t commits = 0, conflicts = 0, active_transactions = 0;
  uint64_t bytes_on_disk = 0, cache_bytes = 0, memtable_bytes = 0;
};

struct VerifyReport {
  uint64_t nodes = 0, edges = 0, statements = 0, adjacency_rows = 0, commits = 0, index_entries = 0;
  std::vector<std::string> problems;  ///< empty: the store is sound
};

class Store {
 public:
  static constexpr std::string_view kMemory = ":memory:";
  /// @param path a directory, or kMemory.
  /// @error kBusy another process has it open; kIncompatible a newer format; kCorruption; kIOError.
  static Result<std::shared_ptr<Store>> Open(const std::string& path, StoreOptions options);
  /// On an engine made by the caller (tests wrap one to make it fail).
  static Result<std::shared_ptr<Store>> OpenOn(std::unique_ptr<kv::Engine> engine, StoreOptions options);
  ~Store();

  Result<Transaction> Begin(TransactionOptions options = {});
  /// Begins a transaction with the options of `ended`, in its place. @pre ended->EndToBeginAgain() was true
  Status BeginAgain(Transaction* ended);
  /// Runs `body` in a transaction and commits; begins again on conflict, at most `attempts` times.
  Result<CommitReceipt> Write(const std::function<Status(Transaction&)>& body, int attempts = 16);

  std::shared_ptr<const Catalog> catalog() const;
  /// Of the latest catalog, without a lock: its version, and whether all periods are precise.
  struct CatalogStamp {
    uint64_t version = 0;
    bool all_precise = false;
    friend bool operator==(const CatalogStamp&, const CatalogStamp&) = default;
  };
  CatalogStamp catalog_stamp() const;
  /// The catalog that held at `system`.
  Result<std::shared_ptr<const Catalog>> CatalogAt(Instant system) const;
  Instant last_commit_instant() const;
  Result<CommitInfo> Commit(uint64_t number) const;
  Result<std::vector<CommitInfo>> Commits(uint64_t from, size_t max) const;

  Status Flush();
  Status Compact();
  /// A consistent openable copy in a new directory, without stopping anything.
  Status Checkpoint(const std::string& directory) const;
  /// Reads everything and checks every cross reference, checksum and the hash chain.
  /// @param expect_commit, expect_hash a receipt; its absence from the chain is a problem found.
  Result<VerifyReport> Verify(uint64_t expect_commit = 0, std::string_view expect_hash = {}) const;
  StoreMetrics Metrics() const;
  bool read_only() const;
  /// @error kBusy transactions or readers are still open.
  Status Close();

  StoreImpl& impl() { return *impl_; }

 private:
  explicit Store(std::shared_ptr<StoreImpl> impl);
  std::shared_ptr<StoreImpl> impl_;
};

/// Brings a store of an older format to this one, in place; a no-op on a current store.
/// @error kIncompatible the store is newer than this build; kBusy it is open elsewhere.
Status Upgrade(const std::string& path);
/// Makes a store in the new directory `directory` out of a checkpoint, which stays as it is. All or nothing:
/// until everything is copied, opened and on disk, the directory does not appear.
/// @param original the store that the checkpoint was taken from, if it is still there: what was erased in it
/// since
///   is erased in the restored store too.
/// @error kAlreadyExists `directory` is there; kNotFound no store in `checkpoint`; kInvalidArgument
/// `original` is
///   another store.
Status Restore(const std::string& checkpoint, const std::string& directory, const std::string& original = {});

}  // namespace fasti::graph
