#include "storage/kv/memory_engine.h"

#include <atomic>
#include <mutex>

#include "storage/kv/closed_snapshot.h"
#include "storage/kv/persistent_tree.h"
#include "storage/model/try.h"

namespace fasti::kv {
namespace {

size_t Index(Space space) { return static_cast<size_t>(space); }

/// Outlives the engine with the last snapshot.
struct Counters {
  std::atomic<uint64_t> snapshots{0}, iterators{0};
};

class MemorySnapshot;

class MemoryIterator final : public Iterator {
 public:
  MemoryIterator(std::shared_ptr<const MemorySnapshot> snapshot, Space space, std::string_view lower,
                 std::string_view upper);
  ~MemoryIterator() override;
  void Seek(std::string_view key) override {
    cursor_.Seek(key < lower_ ? std::string_view(lower_) : key);
    Read();
  }
  void SeekForPrev(std::string_view key) override {
    if (!upper_.empty() && key >= upper_) return SeekToLast();
    cursor_.Seek(key);
    if (cursor_.entry() == nullptr) {
      cursor_.SeekToLast();
    } else if (cursor_.entry()->key() != key) {
      cursor_.Prev();
    }
    Read();
  }
  void SeekToFirst() override {
    cursor_.Seek(lower_);
    Read();
  }
  void SeekToLast() override {
    if (upper_.empty()) {
      cursor_.SeekToLast();
    } else {
      cursor_.SeekBefore(upper_);
    }
    Read();
  }
  void Next() override {
    cursor_.Next();
    Read();
  }
  void Prev() override {
    cursor_.Prev();
    Read();
  }
  Status status() const override { return {}; }

 private:
  void Read() {
    const TreeEntry* entry = cursor_.entry();
    valid_ = entry != nullptr && entry->key() >= lower_ && (upper_.empty() || entry->key() < upper_);
    key_ = valid_ ? entry->key() : std::string_view();
    value_ = valid_ ? entry->value() : std::string_view();
  }
  std::shared_ptr<const MemorySnapshot> snapshot_;
  std::string lower_, upper_;
  TreeCursor cursor_;
};

class MemorySnapshot final : public Snapshot, public std::enable_shared_from_this<MemorySnapshot> {
 public:
  using Roots = std::array<PersistentTree::Root, kSpaceCount>;
  MemorySnapshot(Roots roots, std::shared_ptr<Counters> counters)
      : roots_(std::move(roots)), counters_(std::move(counters)) {
    counters_->snapshots.fetch_add(1, std::memory_order_relaxed);
  }
  ~MemorySnapshot() override { counters_->snapshots.fetch_sub(1, std::memory_order_release); }

  using Snapshot::Get;
  Result<bool> Get(Space space, std::string_view key, PinnedValue* value) const override {
    return Find(space, key, value);
  }
  Status MultiGet(Space space, std::span<const std::string_view> keys,
                  std::vector<PinnedValue>* values) const override {
    values->resize(keys.size());
    for (size_t i = 0; i < keys.size(); ++i) Find(space, keys[i], &(*values)[i]);
    return {};
  }
  std::unique_ptr<Iterator> Scan(Space space, std::string_view lower, std::string_view upper) const override {
    auto it = std::make_unique<MemoryIterator>(shared_from_this(), space, lower, upper);
    it->SeekToFirst();
    return it;
  }
  std::unique_ptr<Iterator> NewIterator(Space space) const override {
    return std::make_unique<MemoryIterator>(shared_from_this(), space, std::string_view(),
                                            std::string_view());
  }

 private:
  friend class MemoryIterator;
  bool Find(Space space, std::string_view key, PinnedValue* value) const {
    value->Reset();
    const TreeEntry* entry = PersistentTree::Find(roots_[Index(space)], key);
    if (entry == nullptr) return false;
    value->SetFound(entry->value());  // No pin: the snapshot keeps the entry alive, and outlives the value.
    return true;
  }
  Roots roots_;
  std::shared_ptr<Counters> counters_;
};

MemoryIterator::MemoryIterator(std::shared_ptr<const MemorySnapshot> snapshot, Space space,
                               std::string_view lower, std::string_view upper)
    : snapshot_(std::move(snapshot)),
      lower_(lower),
      upper_(upper),
      cursor_(snapshot_->roots_[Index(space)].get()) {
  snapshot_->counters_->iterators.fetch_add(1, std::memory_order_relaxed);
}

MemoryIterator::~MemoryIterator() { snapshot_->counters_->iterators.fetch_sub(1, std::memory_order_release); }

/// Collects an ingest, so that a failing source leaves the store as it was.
class BatchSink final : public SortedSink {
 public:
  BatchSink(Space space, WriteBatch* batch) : space_(space), batch_(batch) {}
  Status Add(std::string_view key, std::string_view value) override {
    FASTI_TRY(Follow(key));
    batch_->Put(space_, key, value);
    return {};
  }
  Status Delete(std::string_view key) override {
    FASTI_TRY(Follow(key));
    batch_->Delete(space_, key);
    return {};
  }

 private:
  Status Follow(std::string_view key) {
    if (count_ > 0 && key <= last_key_) {
      return Status(Code::kInvalidArgument, "ingest into space '" + std::string(SpaceName(space_)) +
                                                "': keys must ascend strictly, but entry " +
                                                std::to_string(count_) +
                                                " does not follow the one before it");
    }
    ++count_;
    last_key_.assign(key);
    return {};
  }

  Space space_;
  WriteBatch* batch_;
  std::string last_key_;
  uint64_t count_ = 0;
};

class MemoryEngine final : public Engine {
 public:
  std::shared_ptr<const Snapshot> GetSnapshot() const override {
    const std::lock_guard lock(mutex_);
    if (closed_) return std::make_shared<ClosedSnapshot>(Closed());
    shared_ = true;
    MemorySnapshot::Roots roots;
    for (size_t i = 0; i < kSpaceCount; ++i) roots[i] = trees_[i].root();
    return std::make_shared<MemorySnapshot>(std::move(roots), counters_);
  }

  Status Commit(const WriteBatch& batch, Durability) override {
    const std::lock_guard lock(mutex_);
    if (closed_) return Closed();
    if (batch.empty()) return {};
    Apply(batch);
    return {};
  }

  Status Ingest(std::span<const IngestPart> parts) override {
    WriteBatch batch;
    for (const IngestPart& part : parts) {
      BatchSink sink(part.space, &batch);
      FASTI_TRY(part.fill(&sink));
    }
    return Commit(batch, Durability::kSync);
  }

  Status Checkpoint(const std::string& directory) override {
    return Status(Code::kUnsupported, "a store in memory cannot write a checkpoint to '" + directory +
                                          "'; export it, or open a store in a directory");
  }
  Status Flush() override { return status(); }
  Status CompactRange(Space, std::string_view, std::string_view) override { return status(); }
  Status RenewFileList() override { return status(); }
  Status VerifyChecksums() override { return status(); }

  Metrics GetMetrics() const override {
    const std::lock_guard lock(mutex_);
    Metrics m;
    for (size_t i = 0; i < kSpaceCount; ++i) {
      m.spaces[i].estimated_keys = trees_[i].size();
      m.spaces[i].memtable_bytes = trees_[i].bytes();
    }
    m.open_snapshots = counters_->snapshots.load(std::memory_order_relaxed);
    m.open_iterators = counters_->iterators.load(std::memory_order_relaxed);
    m.commits = commits_;
    return m;
  }
  Status PutNote(std::string_view, Durability) override { return {}; }
  Result<std::string> GetNote() const override { return std::string(); }

  Capabilities GetCapabilities() const override {
    Capabilities c;
    c.engine = "memory";
    return c;
  }
  Status status() const override {
    const std::lock_guard lock(mutex_);
    return closed_ ? Closed() : Status();
  }

  Status Close() override {
    const std::lock_guard lock(mutex_);
    if (closed_) return {};
    const uint64_t snapshots = counters_->snapshots.load(std::memory_order_acquire);
    const uint64_t iterators = counters_->iterators.load(std::memory_order_acquire);
    if (snapshots != 0 || iterators != 0) {
      return Status(Code::kBusy, "cannot close the store in memory: " + std::to_string(snapshots) +
                                     " snapshots and " + std::to_string(iterators) +
                                     " iterators are open; finish the readers first");
    }
    closed_ = true;
    trees_ = {};
    return {};
  }

 private:
  static Status Closed() { return Status(Code::kInvalidArgument, "the store in memory is closed"); }

  void Apply(const WriteBatch& batch) {
    if (shared_) {
      ++epoch_;
      shared_ = false;
    }
    batch.ForEach([this](const WriteBatch::Op& op) {
      PersistentTree& tree = trees_[Index(op.space)];
      if (op.kind == WriteBatch::Kind::kPut) {
        tree.Put(op.key, op.value, epoch_);
      } else {
        tree.Delete(op.key, epoch_);
      }
    });
    ++commits_;
  }

  mutable std::mutex
      mutex_;  // Guards all below; held for a commit or the copying of six roots, never for reads.
  std::array<PersistentTree, kSpaceCount> trees_;
  uint64_t epoch_ = 1;
  mutable bool shared_ = false;  // A snapshot of the current epoch was taken.
  uint64_t commits_ = 0;
  bool closed_ = false;
  std::shared_ptr<Counters> counters_ = std::make_shared<Counters>();
};

}  // namespace

std::unique_ptr<Engine> NewMemoryEngine() { return std::make_unique<MemoryEngine>(); }

}  // namespace fasti::kv
