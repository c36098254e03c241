#include "storage/graph/memory_cache.h"

#include <algorithm>
#include <utility>

namespace fasti::graph {

class MemoryCache::Epoch {
 public:
  explicit Epoch(std::shared_ptr<std::atomic<uint64_t>> retired_bytes)
      : retired_bytes_(std::move(retired_bytes)) {}
  ~Epoch() {
    for (const auto& gone : bag) retired_bytes_->fetch_sub(gone->bytes, std::memory_order_relaxed);
    bag.clear();
    // One after the other: thousands may have waited for a view that lived long.
    Pin after = std::move(next);
    while (after && after.use_count() == 1) {
      // The count is read without order: giving one back makes what its last other holder wrote visible.
      Pin(after).reset();
      Pin then = std::move(after->next);
      after = std::move(then);
    }
  }
  Epoch(const Epoch&) = delete;
  Epoch& operator=(const Epoch&) = delete;

  std::vector<std::unique_ptr<Retired>> bag;
  Pin next;

 private:
  std::shared_ptr<std::atomic<uint64_t>> retired_bytes_;
};

struct MemoryCache::Table final : Retired {
  explicit Table(size_t n) : mask(n - 1), chains(new std::atomic<Item*>[n]) {
    for (size_t i = 0; i < n; ++i) chains[i].store(nullptr, std::memory_order_relaxed);
    bytes = n * sizeof(chains[0]);
  }
  std::atomic<Item*>& chain(size_t hash) const { return chains[hash & mask]; }
  const size_t mask;
  const std::unique_ptr<std::atomic<Item*>[]> chains;
};

namespace {
constexpr size_t kFirstChains = 256;
}  // namespace

MemoryCache::MemoryCache(uint64_t budget, std::function<void()> renew)
    : budget_(budget),
      renew_(std::move(renew)),
      table_(new Table(kFirstChains)),
      retired_bytes_(std::make_shared<std::atomic<uint64_t>>(0)),
      epoch_(std::make_shared<Epoch>(retired_bytes_)) {}

MemoryCache::~MemoryCache() {
  const std::unique_ptr<Table> table(table_.load());
  for (size_t i = 0; i <= table->mask; ++i) {
    for (Item* item = table->chains[i].load(); item != nullptr;) {
      const std::unique_ptr<Item> gone(item);
      item = gone->next_.load();
    }
  }
}

size_t MemoryCache::HashOf(const Key& key) {
  uint64_t h = (key.id ^ key.what * 0x9E3779B97F4A7C15ull) * 0xFF51AFD7ED558CCDull;
  h ^= h >> 32;
  h *= 0xC4CEB9FE1A85EC53ull;
  return h ^ h >> 29;
}

const MemoryCache::Item* MemoryCache::Find(const Key& key, uint64_t commit, Instant instant) const {
  const Table& table = *table_.load(std::memory_order_acquire);
  return FindIn(table.chain(HashOf(key)).load(std::memory_order_acquire), key, commit, instant);
}

void MemoryCache::FindAll(std::span<const Key> keys, uint64_t commit, Instant instant,
                          const Item** out) const {
  constexpr size_t kTogether = 16;
  std::array<std::atomic<Item*>*, kTogether> chains;
  std::array<const Item*, kTogether> first;
  const Table& table = *table_.load(std::memory_order_acquire);
  for (size_t begin = 0; begin < keys.size(); begin += kTogether) {
    const size_t n = std::min(kTogether, keys.size() - begin);
    for (size_t i = 0; i < n; ++i) {
      chains[i] = &table.chain(HashOf(keys[begin + i]));
      __builtin_prefetch(chains[i]);
    }
    for (size_t i = 0; i < n; ++i) {
      first[i] = chains[i]->load(std::memory_order_acquire);
      __builtin_prefetch(first[i]);
    }
    for (size_t i = 0; i < n; ++i) out[begin + i] = FindIn(first[i], keys[begin + i], commit, instant);
  }
}

const MemoryCache::Item* MemoryCache::FindIn(const Item* chain, const Key& key, uint64_t commit,
                                             Instant instant) const {
  // The chain may be moved to a larger table meanwhile: then the item is at worst not found.
  for (const Item* item = chain; item != nullptr; item = item->next_.load(std::memory_order_acquire)) {
    // What the kinds of items add lies behind: on its way while the key is compared.
    __builtin_prefetch(reinterpret_cast<const char*>(item) + sizeof(Item));
    if (item->key_ != key) continue;
    if (!item->IsTrueFor(commit, instant)) return nullptr;
    if (!item->used_.load(std::memory_order_relaxed)) item->used_.store(true, std::memory_order_relaxed);
    return item;
  }
  return nullptr;
}

void MemoryCache::Retire(std::unique_ptr<Retired> gone) {
  retired_bytes_->fetch_add(gone->bytes, std::memory_order_relaxed);
  epoch_->bag.push_back(std::move(gone));
}

size_t MemoryCache::InsertAll(std::span<std::unique_ptr<Item>> items, uint64_t commit) {
  bool evicted = false;
  size_t taken = 0;
  {
    const std::lock_guard lock(mutex_);
    constexpr size_t kAhead = 8;
    const auto ask_for_place = [&](size_t i) {
      const Table& table = *table_.load(std::memory_order_relaxed);
      if (i < items.size()) __builtin_prefetch(&table.chain(HashOf(items[i]->key_)));
    };
    for (size_t i = 0; i < std::min(kAhead, items.size() - 1); ++i) ask_for_place(i);
    for (size_t i = 0; i < items.size(); ++i) {
      ask_for_place(i + kAhead);
      const size_t bytes = items[i]->bytes;
      const size_t hash = HashOf(items[i]->key_);
      if (!Takes(bytes) || stamps_[hash % kStamps] > commit) continue;  // something newer may be written
      if (live_.load(std::memory_order_relaxed) + bytes > budget_) {
        // What was evicted is still in memory until the views before are gone.
        if (retired_bytes_->load(std::memory_order_relaxed) <= budget_ / 4) {
          Evict(bytes);
          evicted = true;
        }
      }
      if (live_.load(std::memory_order_relaxed) + bytes > budget_) continue;
      Place(std::move(items[i]), hash);
      ++taken;
    }
  }
  if (evicted) renew_();
  return taken;
}

void MemoryCache::Place(std::unique_ptr<Item> owned, size_t hash) {
  if (items_ > table_.load(std::memory_order_relaxed)->mask) Grow();
  std::atomic<Item*>& chain = table_.load(std::memory_order_relaxed)->chain(hash);
  std::atomic<Item*>* place = &chain;
  for (Item* old = place->load(); old != nullptr; old = place->load()) {
    if (old->key_ == owned->key_) {
      place->store(old->next_.load(), std::memory_order_release);
      Leave(old);
      break;
    }
    place = &old->next_;
  }
  Item* item = owned.release();
  item->next_.store(chain.load(), std::memory_order_relaxed);
  chain.store(item, std::memory_order_release);
  live_.fetch_add(item->bytes, std::memory_order_relaxed);
  ++items_;
  spare_items_ += item->spare_ ? 1 : 0;
}

void MemoryCache::Grown(const Item& item, size_t bytes) {
  const std::lock_guard lock(mutex_);
  // What has left the table is counted as it was then.
  for (Item* other = table_.load(std::memory_order_relaxed)->chain(HashOf(item.key_)).load();
       other != nullptr; other = other->next_.load()) {
    if (other != &item) continue;
    other->bytes += bytes;
    live_.fetch_add(bytes, std::memory_order_relaxed);
  }
}

void MemoryCache::Evict(uint64_t bytes) {
  const uint64_t goal = std::min(budget_ - budget_ / 8, budget_ - bytes);
  if (spare_items_ != 0) TakeOut(/*only_spare=*/true, goal, 1);
  TakeOut(/*only_spare=*/false, goal, 2);
}

void MemoryCache::TakeOut(bool only_spare, uint64_t goal, size_t rounds) {
  const Table& table = *table_.load(std::memory_order_relaxed);
  for (size_t seen = 0; seen < rounds * (table.mask + 1) && live_.load(std::memory_order_relaxed) > goal;
       ++seen) {
    std::atomic<Item*>* place = &table.chains[hand_++ & table.mask];
    for (Item* item = place->load(); item != nullptr; item = place->load()) {
      if (only_spare ? !item->spare_ : item->used_.exchange(false, std::memory_order_relaxed)) {
        place = &item->next_;
        continue;
      }
      place->store(item->next_.load(), std::memory_order_release);
      Leave(item);
    }
  }
}

void MemoryCache::Leave(Item* item) {
  live_.fetch_sub(item->bytes, std::memory_order_relaxed);
  --items_;
  spare_items_ -= item->spare_ ? 1 : 0;
  Retire(std::unique_ptr<Retired>(item));
}

void MemoryCache::Grow() {
  Table* old = table_.load(std::memory_order_relaxed);
  auto larger = std::make_unique<Table>((old->mask + 1) * 2);
  // An item moved leads only to items moved, so that a reader on its way always comes to an end.
  for (size_t i = 0; i <= old->mask; ++i) {
    for (Item* item = old->chains[i].load(); item != nullptr;) {
      Item* next = item->next_.load();
      old->chains[i].store(next, std::memory_order_release);
      std::atomic<Item*>& chain = larger->chain(HashOf(item->key_));
      item->next_.store(chain.load(), std::memory_order_release);
      chain.store(item, std::memory_order_release);
      item = next;
    }
  }
  table_.store(larger.release(), std::memory_order_release);
  Retire(std::unique_ptr<Retired>(old));
}

bool MemoryCache::Item::ChangePart(uint8_t, uint64_t, size_t*) { return false; }

void MemoryCache::Changed(const std::vector<Change>& changes, uint64_t commit) {
  const std::lock_guard lock(mutex_);
  const Table& table = *table_.load(std::memory_order_relaxed);
  for (const auto& [key, part] : changes) {
    const size_t hash = HashOf(key);
    stamps_[hash % kStamps] = commit;
    spent_[hash % kStamps].store(0, std::memory_order_relaxed);
    for (Item* item = table.chain(hash).load(); item != nullptr; item = item->next_.load()) {
      if (item->key_ != key) continue;
      if (part != Change::kWhole) {
        size_t grown = 0;
        const bool noted = item->ChangePart(part, commit, &grown);
        item->bytes += grown;
        live_.fetch_add(grown, std::memory_order_relaxed);
        if (noted) continue;
      }
      if (item->changed_at_.load(std::memory_order_relaxed) > commit) {
        item->changed_at_.store(commit, std::memory_order_release);
      }
    }
  }
}

void MemoryCache::AllChanged(uint64_t commit) {
  const std::lock_guard lock(mutex_);
  stamps_.fill(commit);
  const Table& table = *table_.load(std::memory_order_relaxed);
  for (size_t i = 0; i <= table.mask; ++i) {
    for (Item* item = table.chains[i].load(); item != nullptr; item = item->next_.load()) {
      if (item->changed_at_.load(std::memory_order_relaxed) > commit) {
        item->changed_at_.store(commit, std::memory_order_release);
      }
    }
  }
}

void MemoryCache::Clear() {
  {
    const std::lock_guard lock(mutex_);
    const Table& table = *table_.load(std::memory_order_relaxed);
    for (size_t i = 0; i <= table.mask; ++i) {
      for (Item* item = table.chains[i].exchange(nullptr); item != nullptr;) {
        Item* next = item->next_.load();
        Leave(item);
        item = next;
      }
    }
  }
  renew_();
}

MemoryCache::Pin MemoryCache::NewPin() {
  const std::lock_guard lock(mutex_);
  if (!epoch_->bag.empty()) {
    auto next = std::make_shared<Epoch>(retired_bytes_);
    epoch_->next = next;
    epoch_ = std::move(next);
  }
  return epoch_;
}

}  // namespace fasti::graph
