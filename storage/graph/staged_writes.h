// StagedWrites: the pending puts and deletes of a group of commits over the snapshot they start from. The
// leader reads its own group's changes through it (a block changed by one commit is changed again by the
// next) and hands everything to the engine as one batch. A failing commit is taken back alone. Thread rule:
// the leader's.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/codec/key_layout.h"
#include "storage/graph/memory_cache.h"
#include "storage/graph/recent_writes.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class StagedWrites {
 public:
  /// @param recent what the writer remembers of the state that `base` shows
  /// @param can_roll_back false: what fails is not taken back, but all of it given up
  StagedWrites(const kv::Snapshot& base, RecentWrites* recent, bool can_roll_back = true)
      : base_(base), recent_(*recent), can_roll_back_(can_roll_back) {}

  /// False: no such key. `*value` is a copy.
  Result<bool> Get(kv::Space space, std::string_view key, std::string* value);
  /// Many at once; `(*values)[i]` is empty where there is no keys[i]. @pre `keys` ascend
  Status GetMany(kv::Space space, std::span<const codec::Key> keys,
                 std::vector<std::optional<std::string>>* values);
  void Put(kv::Space space, std::string_view key, std::string value);
  void Delete(kv::Space space, std::string_view key);

  struct Entry {
    std::string key;
    std::string value;
    /// No further entry that starts with the same prefix has a key below this one; nullopt: nobody has
    /// looked.
    std::optional<std::string> end;
  };
  /// The last entry with a key <= `key` that starts with `prefix`, or the first >= `key`.
  Result<std::optional<Entry>> Floor(kv::Space space, std::string_view prefix, std::string_view key);
  Result<std::optional<Entry>> Ceiling(kv::Space space, std::string_view prefix, std::string_view key);

  size_t Mark() const { return undo_.size(); }
  /// @pre can_roll_back
  void RollbackTo(size_t mark);
  /// Forgets how to take back what was staged so far.
  void Settle() { undo_.clear(); }

  /// Into an empty batch.
  void AddTo(kv::WriteBatch* batch) const;
  /// What was staged of one space, in key order, into an ingest.
  Status AddTo(kv::Space space, kv::SortedSink* sink) const;
  /// What of the memory cache is no longer true once the batch is committed.
  std::vector<MemoryCache::Change> CacheChanges() const;
  /// After the batch was committed: hands over what was written. Nothing is left here.
  void MoveToRecent();

 private:
  using Staged = std::map<std::string, std::optional<std::string>, std::less<>>;
  struct Undo {
    kv::Space space;
    std::string key;
    std::optional<std::optional<std::string>> before;
  };
  void Set(kv::Space space, std::string_view key, std::optional<std::string> value);
  Staged& staged(kv::Space space) { return staged_[static_cast<size_t>(space)]; }
  kv::Iterator& iterator(kv::Space space);

  const kv::Snapshot& base_;
  RecentWrites& recent_;
  const bool can_roll_back_;
  std::array<Staged, kv::kSpaceCount> staged_;
  std::array<std::unique_ptr<kv::Iterator>, kv::kSpaceCount> iterators_;
  kv::PinnedValue pinned_;
  std::vector<Undo> undo_;
};

}  // namespace fasti::graph
