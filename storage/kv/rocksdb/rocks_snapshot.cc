#include "storage/kv/rocksdb/rocks_snapshot.h"

#include <new>
#include <utility>
#include <vector>

#include "storage/kv/pinned_value.h"
#include "storage/model/try.h"

namespace fasti::kv {
namespace {

using rocksdb::Slice;

std::string_view MovePin(void* from, void* to, std::string_view) {
  auto* old = static_cast<rocksdb::PinnableSlice*>(from);
  auto* pin = new (to) rocksdb::PinnableSlice(std::move(*old));
  old->~PinnableSlice();
  return ToView(*pin);
}
void DestroyPin(void* holder) { static_cast<rocksdb::PinnableSlice*>(holder)->~PinnableSlice(); }
constexpr PinnedValue::HolderType kPin = {MovePin, DestroyPin};
static_assert(sizeof(rocksdb::PinnableSlice) <= PinnedValue::kHolderBytes);

/// An empty pin inside `value`, reusing the one that is there.
rocksdb::PinnableSlice* PinIn(PinnedValue* value) {
  if (void* holder = value->HolderIf(&kPin)) {
    auto* pin = static_cast<rocksdb::PinnableSlice*>(holder);
    pin->Reset();
    return pin;
  }
  return new (value->NewHolder(&kPin)) rocksdb::PinnableSlice;
}

class RocksSnapshot;

class RocksIterator final : public Iterator {
 public:
  RocksIterator(std::shared_ptr<const RocksSnapshot> snapshot, Space space, std::string_view lower,
                std::string_view upper, bool fill_cache = true);
  ~RocksIterator() override;
  void Seek(std::string_view key) override {
    it_->Seek(ToSlice(key));
    Read();
  }
  void SeekForPrev(std::string_view key) override {
    it_->SeekForPrev(ToSlice(key));
    Read();
  }
  void SeekToFirst() override {
    it_->SeekToFirst();
    Read();
  }
  void SeekToLast() override {
    it_->SeekToLast();
    Read();
  }
  void Next() override {
    it_->Next();
    Read();
  }
  void Prev() override {
    it_->Prev();
    Read();
  }
  Status status() const override;

 private:
  void Read() {
    valid_ = it_->Valid();
    key_ = valid_ ? ToView(it_->key()) : std::string_view();
    value_ = valid_ ? ToView(it_->value()) : std::string_view();
  }
  // The order matters: RocksDB keeps pointers to the bounds, and the iterator must die before the database.
  std::shared_ptr<const RocksSnapshot> snapshot_;
  std::string lower_, upper_;
  Slice lower_slice_, upper_slice_;
  std::unique_ptr<rocksdb::Iterator> it_;
};

class RocksSnapshot final : public Snapshot, public std::enable_shared_from_this<RocksSnapshot> {
 public:
  explicit RocksSnapshot(std::shared_ptr<const RocksDatabase> base) : base_(std::move(base)) {
    base_->core->open_snapshots.fetch_add(1, std::memory_order_relaxed);
    // A read-only database never changes and cannot make snapshots.
    if (!base_->only_reads) read_.snapshot = base_->db->GetSnapshot();
    // We never delete ranges. Looking for such deletions is not only slower: at the border of two table files
    // it loses a failed read, so that a scan skips rows and says OK (pull request 11782, fixed in 8.6; our
    // disk_error_test.cc).
    read_.ignore_range_deletions = true;
  }
  ~RocksSnapshot() override {
    if (read_.snapshot != nullptr) base_->db->ReleaseSnapshot(read_.snapshot);
    base_->core->open_snapshots.fetch_sub(1, std::memory_order_release);
  }

  using Snapshot::Get;
  Result<bool> Get(Space space, std::string_view key, PinnedValue* value) const override {
    CountNothing();
    rocksdb::PinnableSlice* pin = PinIn(value);
    const rocksdb::Status s = base_->db->Get(read_, base_->family(space), ToSlice(key), pin);
    if (s.ok()) {
      value->SetFound(ToView(*pin));
      return true;
    }
    value->SetMissing();
    if (s.IsNotFound()) return false;
    return base_->core->Map(s, "read from");
  }

  Status MultiGet(Space space, std::span<const std::string_view> keys,
                  std::vector<PinnedValue>* values) const override;

  std::unique_ptr<Iterator> Scan(Space space, std::string_view lower, std::string_view upper) const override {
    auto it = std::make_unique<RocksIterator>(shared_from_this(), space, lower, upper);
    it->SeekToFirst();
    return it;
  }
  std::unique_ptr<Iterator> NewIterator(Space space) const override {
    return std::make_unique<RocksIterator>(shared_from_this(), space, std::string_view(), std::string_view());
  }
  std::unique_ptr<Iterator> NewPassingIterator(Space space) const override {
    return std::make_unique<RocksIterator>(shared_from_this(), space, std::string_view(), std::string_view(),
                                           /*fill_cache=*/false);
  }

 private:
  friend class RocksIterator;
  std::shared_ptr<const RocksDatabase> base_;
  rocksdb::ReadOptions read_;
};

Status RocksSnapshot::MultiGet(Space space, std::span<const std::string_view> keys,
                               std::vector<PinnedValue>* values) const {
  values->resize(keys.size());
  if (keys.empty()) return {};
  if (keys.size() == 1) return Get(space, keys[0], &(*values)[0]).status();
  CountNothing();
  // RocksDB wants three arrays of its own; a thread's are kept, as they would cost more than a read each.
  struct Scratch {
    std::vector<Slice> keys;
    std::vector<rocksdb::PinnableSlice> pins;
    std::vector<rocksdb::Status> statuses;
  };
  thread_local Scratch scratch;
  constexpr size_t kChunk = 256;  // Bounds the scratch memory; RocksDB itself works on 32 at a time.
  if (scratch.pins.empty()) {
    scratch.pins.resize(kChunk);
    scratch.statuses.resize(kChunk);
  }
  for (size_t begin = 0; begin < keys.size(); begin += kChunk) {
    const size_t n = std::min(kChunk, keys.size() - begin);
    scratch.keys.clear();
    for (size_t i = 0; i < n; ++i) scratch.keys.push_back(ToSlice(keys[begin + i]));
    base_->db->MultiGet(read_, base_->family(space), n, scratch.keys.data(), scratch.pins.data(),
                        scratch.statuses.data(), /*sorted_input=*/true);
    Status error;
    for (size_t i = 0; i < n; ++i) {
      PinnedValue& value = (*values)[begin + i];
      const rocksdb::Status& s = scratch.statuses[i];
      if (s.ok()) {
        rocksdb::PinnableSlice* pin = PinIn(&value);
        *pin = std::move(scratch.pins[i]);
        value.SetFound(ToView(*pin));
      } else {
        value.Reset();
        if (!s.IsNotFound() && error.ok()) error = base_->core->Map(s, "read from");
      }
      scratch.pins[i].Reset();
    }
    FASTI_TRY(error);
  }
  return {};
}

RocksIterator::RocksIterator(std::shared_ptr<const RocksSnapshot> snapshot, Space space,
                             std::string_view lower, std::string_view upper, bool fill_cache)
    : snapshot_(std::move(snapshot)),
      lower_(lower),
      upper_(upper),
      lower_slice_(lower_),
      upper_slice_(upper_) {
  const RocksDatabase& base = *snapshot_->base_;
  CountNothing();
  base.core->open_iterators.fetch_add(1, std::memory_order_relaxed);
  rocksdb::ReadOptions read = snapshot_->read_;
  read.fill_cache = fill_cache;
  if (!lower_.empty()) read.iterate_lower_bound = &lower_slice_;
  if (!upper_.empty()) read.iterate_upper_bound = &upper_slice_;
  it_.reset(base.db->NewIterator(read, base.family(space)));
}

RocksIterator::~RocksIterator() {
  it_.reset();
  snapshot_->base_->core->open_iterators.fetch_sub(1, std::memory_order_release);
}

Status RocksIterator::status() const {
  const rocksdb::Status s = it_->status();
  return s.ok() ? Status() : snapshot_->base_->core->Map(s, "read from");
}

}  // namespace

std::shared_ptr<const Snapshot> NewRocksSnapshot(std::shared_ptr<const RocksDatabase> base) {
  return std::make_shared<RocksSnapshot>(std::move(base));
}

}  // namespace fasti::kv
