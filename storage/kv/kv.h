// The narrow ordered key-value seam under the storage engine (storage.md, "The seam for other engines").
//
// Represents: six ordered maps from bytes to bytes (bytewise order), changed by atomic batches and read
// through immutable snapshots. Implementations: RocksDB (rocksdb_engine.h), memory (memory_engine.h), a
// fault-injecting double over either (fault_engine.h). Only what every ordered transactional store offers is
// here: no merge operator, no delete range, no custom order, no engine timestamps.
//
// Owners: the caller owns the engine, snapshots and iterators. Everything an engine hands out keeps what it
// needs alive, so dropping them in any order is safe; Close() refuses (kBusy) while any is open. Threads:
// Engine and Snapshot are free for all threads; an Iterator or PinnedValue serves one at a time.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "storage/kv/pinned_value.h"
#include "storage/kv/space.h"
#include "storage/kv/write_batch.h"

namespace fasti::kv {

/// A cursor over the keys of one space, or of a range of it. Keys outside the range do not exist for it: Seek
/// below the lower bound lands on the first key of the range, SeekForPrev beyond the upper bound on the last.
/// Seek again as often as you like: creating an iterator costs more than a seek.
class Iterator {
 public:
  virtual ~Iterator() = default;
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;

  bool Valid() const { return valid_; }
  /// The current entry; the views live until the next movement. @pre Valid()
  std::string_view key() const { return key_; }
  std::string_view value() const { return value_; }

  /// To the first key >= `key`.
  virtual void Seek(std::string_view key) = 0;
  /// To the last key <= `key`.
  virtual void SeekForPrev(std::string_view key) = 0;
  virtual void SeekToFirst() = 0;
  virtual void SeekToLast() = 0;
  /// @pre Valid()
  virtual void Next() = 0;
  virtual void Prev() = 0;
  /// Why the iterator is not Valid: OK at the end of the range, else an error. Check it after every loop.
  virtual Status status() const = 0;

 protected:
  Iterator() = default;
  // Kept here so that the reads in a loop are not virtual calls.
  bool valid_ = false;
  std::string_view key_, value_;
};

/// An immutable, consistent view of all spaces.
class Snapshot {
 public:
  virtual ~Snapshot() = default;
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  /// True and the value, or false when there is no such key. `value` is reused, without copying where
  /// possible.
  virtual Result<bool> Get(Space space, std::string_view key, PinnedValue* value) const = 0;
  /// As above with a copy.
  Result<bool> Get(Space space, std::string_view key, std::string* value) const;
  /// Many keys at once, ascending and without duplicates; (*values)[i] answers keys[i], see
  /// PinnedValue::found(). `values` is resized; pass the same vector again to reuse its memory.
  virtual Status MultiGet(Space space, std::span<const std::string_view> sorted_unique_keys,
                          std::vector<PinnedValue>* values) const = 0;
  /// The keys of [lower, upper), positioned at the first; an empty `upper` means to the end of the space.
  virtual std::unique_ptr<Iterator> Scan(Space space, std::string_view lower,
                                         std::string_view upper) const = 0;
  /// The whole space, not positioned yet: for a reader that seeks at once and often.
  virtual std::unique_ptr<Iterator> NewIterator(Space space) const = 0;
  /// The same for one whose entries are kept by the caller: the engine need not keep their blocks in memory.
  virtual std::unique_ptr<Iterator> NewPassingIterator(Space space) const { return NewIterator(space); }

 protected:
  Snapshot() = default;
};

/// Whether Commit returns only when the batch survives a power cut.
enum class Durability : uint8_t { kSync, kNoSync };

/// Receives the entries of one space during an ingest, in strictly ascending key order.
class SortedSink {
 public:
  virtual ~SortedSink() = default;
  /// @error kInvalidArgument the key is not greater than the one before.
  virtual Status Add(std::string_view key, std::string_view value) = 0;
  /// The key is gone after the ingest; its place is in the same order.
  virtual Status Delete(std::string_view key) = 0;
};

/// A part of an ingest: entries of one space. `fill` is called once.
struct IngestPart {
  Space space;
  std::function<Status(SortedSink*)> fill;
  /// The part before may be filled meanwhile, on another thread.
  bool beside_the_one_before = false;
};

/// What an engine can do; a caller with larger needs splits its work or reports kUnsupported.
struct Capabilities {
  std::string_view engine;         ///< "rocksdb", "memory".
  bool persistent = false;         ///< Outlives the process.
  bool checkpoint = false;         ///< Checkpoint() works.
  bool read_only = false;          ///< Opened read-only.
  size_t max_key_bytes = 1 << 10;  ///< The seam's own limits, so that other engines stay possible.
  size_t max_value_bytes = 64 << 10;
  size_t max_batch_bytes = 0;  ///< 0: no limit.
};

struct SpaceMetrics {
  uint64_t disk_bytes = 0;      ///< Of table files; the WAL is apart.
  uint64_t estimated_keys = 0;  ///< Counts overwritten entries until they are compacted away.
  uint64_t memtable_bytes = 0;
};
struct Metrics {
  std::array<SpaceMetrics, kSpaceCount> spaces;
  uint64_t wal_bytes = 0;
  uint64_t block_cache_bytes = 0;
  uint64_t block_cache_capacity_bytes = 0;
  uint64_t table_reader_bytes = 0;  ///< Index and filter blocks held outside of the cache.
  uint64_t open_snapshots = 0;
  uint64_t open_iterators = 0;
  uint64_t commits = 0;
};

/// A store of key spaces. After an error of the disk (a failed write or fsync, a background error) it is
/// read-only until reopened: what reached the disk is unknown, and retrying an fsync would hide a loss.
class Engine {
 public:
  /// Releases the store. Snapshots and iterators that are still open keep its files open until they go.
  virtual ~Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// The state after the last commit; never null. On a closed engine, a snapshot whose every read fails.
  virtual std::shared_ptr<const Snapshot> GetSnapshot() const = 0;

  /// Applies the batch as one.
  /// @error kUnknownOutcome the write or its fsync failed half way: nobody may be told that it succeeded, and
  /// it may
  ///   be found after reopening. @error kReadOnly opened read-only, or an earlier failure (named in the
  ///   message).
  virtual Status Commit(const WriteBatch& batch, Durability durability) = 0;

  /// Adds sorted entries to one or several spaces, all or nothing, durably; they replace entries of equal
  /// key. Meant for bulk loads: no other writer may be active. Of parts of one space the ranges of keys must
  /// not overlap. Parts are filled in their order, those that may be beside one another on up to two threads.
  virtual Status Ingest(std::span<const IngestPart> parts) = 0;

  /// A copy of the current state in a new directory, sharing unchanged files where the file system allows it.
  /// @error kAlreadyExists `directory` is there. @error kUnsupported an engine in memory.
  virtual Status Checkpoint(const std::string& directory) = 0;

  /// Moves everything from memory and the write-ahead log into table files and starts a new, empty log.
  virtual Status Flush() = 0;
  /// Rewrites a range down to the last level, so that overwritten and deleted entries that no snapshot sees
  /// are gone from the disk. An empty `upper` means to the end.
  virtual Status CompactRange(Space space, std::string_view lower, std::string_view upper) = 0;
  /// CompactRange over all spaces.
  Status CompactAll();
  /// Begins the list of the store's files anew: the old one names keys of files that are gone. After
  /// CompactAll no byte of what was deleted is left in the directory.
  virtual Status RenewFileList() = 0;
  /// Reads every stored block and compares its checksum. @error kCorruption with the file's name.
  virtual Status VerifyChecksums() = 0;

  /// Keeps a few bytes beside the spaces in place of those kept before. They outlive the process; without
  /// kSync a power cut may bring earlier ones back. Cheaper than a commit, in no order with commits, and not
  /// part of checkpoints. An engine in memory forgets them. @error kInvalidArgument more than kMaxNoteBytes.
  virtual Status PutNote(std::string_view bytes, Durability durability) = 0;
  /// Empty when there is none that can be trusted.
  virtual Result<std::string> GetNote() const = 0;
  static constexpr size_t kMaxNoteBytes = 48;

  virtual Metrics GetMetrics() const = 0;
  virtual Capabilities GetCapabilities() const = 0;
  /// OK, or why the engine is read-only or closed. Never returns to OK.
  virtual Status status() const = 0;

  /// Flushes (so that the log is empty) and releases the directory; on success only the destructor may
  /// follow.
  /// @error kBusy snapshots or iterators are open; nothing was done.
  virtual Status Close() = 0;

 protected:
  Engine() = default;
};

}  // namespace fasti::kv
