// MemoryCache: decoded pieces of the store in memory, shared by all readers of all snapshots: adjacency lists
// (cached_list.h), node records, edge blocks, holders of keys (cached_record.h). docs/decisions/0009.
//
// An item is immutable and true for every view from the instant `since` on and before commit `changed_at`,
// which the writer sets, before it publishes the commit, for all that the commit wrote. Who builds an item
// from a view gets it in only if nothing that shares its stamp was written after that view. So a reader never
// sees what is newer than its snapshot, nor older.
//
// Reading takes no lock: a hash table of chains of atomic pointers. What leaves it (replaced, evicted) goes
// into the bag of the current epoch; every view holds the epoch it was published in, each epoch holds the
// next one, and a bag is emptied when no view from before is left. Items found stay valid as long as the view
// lives.
//
// Owner: StoreImpl, and every view. Thread rule: free for all threads.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "fasti/temporal.h"
#include "storage/graph/stretch_account.h"

namespace fasti::graph {

class MemoryCache {
 public:
  /// About what an item costs besides itself: its place in the table, and what the allocator adds.
  static constexpr size_t kPlaceBytes = 24;

  /// What an item is about; the makers are in cached_list.h and cached_record.h.
  struct Key {
    uint64_t what = 0;  ///< kind, and what makes the id unique
    uint64_t id = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };

  /// What a commit wrote to: an item, or one part of it.
  struct Change {
    static constexpr uint8_t kWhole = 0xFF;
    Key key;
    uint8_t part = kWhole;
  };

  /// What can leave the table while it is still being read.
  class Retired {
   public:
    virtual ~Retired() = default;
    size_t bytes = 0;  ///< memory, estimated; set before Insert
  };
  class Item : public Retired {
   public:
    /// @param spare nobody asked for it yet: it goes before all that somebody did
    Item(Key key, Instant since, bool spare = false) : key_(key), since_(since), spare_(spare) {}
    const Key& key() const { return key_; }
    /// When what it holds came to be.
    Instant since() const { return since_; }
    /// Whether the view of this commit sees what it holds.
    bool IsTrueFor(uint64_t commit, Instant instant) const {
      return since_ <= instant && commit < changed_at_.load(std::memory_order_acquire);
    }

   protected:
    /// A commit that is not published yet writes to a part. @return false: the whole item is not true from
    /// then on. @param grown how many bytes noting it took
    virtual bool ChangePart(uint8_t part, uint64_t commit, size_t* grown);

   private:
    friend class MemoryCache;
    const Key key_;
    const Instant since_;
    std::atomic<uint64_t> changed_at_{~uint64_t{0}};
    std::atomic<Item*> next_{nullptr};
    mutable std::atomic<bool> used_{false};
    const bool spare_;
  };

  /// Keeps what its holder may have found.
  class Epoch;
  using Pin = std::shared_ptr<Epoch>;

  /// @param renew called when memory waits for the latest view to go: publish it anew with a new pin
  MemoryCache(uint64_t budget, std::function<void()> renew);
  ~MemoryCache();

  /// The item of this key that is true for the view, or nullptr. @pre the caller holds the view's pin
  const Item* Find(const Key& key, uint64_t commit, Instant instant) const;
  /// The same for many keys, whose places are fetched from memory together. @param out one per key
  void FindAll(std::span<const Key> keys, uint64_t commit, Instant instant, const Item** out) const;
  /// @param commit of the view that it was read from. @return whether it was taken in; if not, it is still
  /// the caller's.
  bool Insert(std::unique_ptr<Item>* item, uint64_t commit) { return InsertAll({item, 1}, commit) == 1; }
  /// The same for many, which costs less. @return how many were taken in; what was not is still there
  size_t InsertAll(std::span<std::unique_ptr<Item>> items, uint64_t commit);
  /// Notes that an item takes more memory from here on, as it made something that it keeps.
  void Grown(const Item& item, size_t bytes);
  /// Whether there is room for so many bytes that nobody asked for yet: nothing is to go for them.
  bool HasRoom(uint64_t bytes) const {
    return live_.load(std::memory_order_relaxed) + bytes <= budget_ - budget_ / 4;
  }
  /// Whether an item of so many bytes may be taken in at all.
  bool Takes(uint64_t bytes) const { return bytes <= budget_ - budget_ / 4; }
  /// What reading a long list past the cache has cost since it last changed, in about nanoseconds: tells when
  /// keeping it pays.
  uint64_t Spent(const Key& key) const {
    return spent_[HashOf(key) % kStamps].load(std::memory_order_relaxed);
  }
  void Spend(const Key& key, uint64_t cost) const {
    spent_[HashOf(key) % kStamps].fetch_add(cost, std::memory_order_relaxed);
  }

  /// It has been built: the next time is to be paid for again, should it not stay.
  void PayOff(const Key& key, uint64_t cost) const {
    std::atomic<uint64_t>& spent = spent_[HashOf(key) % kStamps];
    uint64_t old = spent.load(std::memory_order_relaxed);
    while (!spent.compare_exchange_weak(old, old - std::min(old, cost), std::memory_order_relaxed)) {
    }
  }

  // For the writer, before it publishes `commit`.
  void Changed(const std::vector<Change>& changes, uint64_t commit);
  void AllChanged(uint64_t commit);
  /// Takes everything out. @pre outside of renew
  void Clear();
  /// For the next view.
  Pin NewPin();

  /// When to take in stretches (cached_stretch.h).
  StretchAccount& stretches() { return stretches_; }

  uint64_t bytes() const { return live_.load(std::memory_order_relaxed); }
  uint64_t budget() const { return budget_; }

 private:
  struct Table;
  const Item* FindIn(const Item* chain, const Key& key, uint64_t commit, Instant instant) const;
  static constexpr size_t kStamps = 4096;
  static size_t HashOf(const Key& key);
  /// Into its place in the table, instead of what is there. @pre there is room
  void Place(std::unique_ptr<Item> item, size_t hash);
  void Retire(std::unique_ptr<Retired> gone);
  /// Notes that it left the table; it lives on as long as views that may read it.
  void Leave(Item* item);
  /// Takes out what is spare, then what was not used since the last time, until `live_` is well below the
  /// budget and there is room for so many bytes.
  void Evict(uint64_t bytes);
  /// Goes on through the table until no more than `goal` bytes are left, at most so many times around.
  void TakeOut(bool only_spare, uint64_t goal, size_t rounds);
  void Grow();

  const uint64_t budget_;
  const std::function<void()> renew_;
  std::atomic<Table*> table_;
  std::atomic<uint64_t> live_{0};
  std::shared_ptr<std::atomic<uint64_t>> retired_bytes_;
  mutable std::array<std::atomic<uint64_t>, kStamps> spent_{};
  StretchAccount stretches_;

  std::mutex mutex_;  // guards what follows, and all changes of the table
  Pin epoch_;
  std::array<uint64_t, kStamps> stamps_{};  ///< the last commit that changed something hashing there
  uint64_t items_ = 0, spare_items_ = 0;
  size_t hand_ = 0;  ///< where eviction goes on
};

}  // namespace fasti::graph
