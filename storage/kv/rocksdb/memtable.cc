#include "storage/kv/rocksdb/memtable.h"

#include <new>

#include "storage/kv/memtable_list.h"
#include "storage/kv/rocksdb/rocks_status.h"

namespace fasti::kv {
namespace {

using rocksdb::Slice;

/// MemtableList as RocksDB asks for it.
class Memtable final : public rocksdb::MemTableRep {
 public:
  explicit Memtable(rocksdb::Allocator* allocator) : MemTableRep(allocator) {}
  rocksdb::KeyHandle Allocate(size_t n, char** entry) override {
    MemtableList::Node* node = list_.Make(n, [&](size_t bytes) {
      char* memory = nullptr;
      MemTableRep::Allocate(bytes, &memory);
      return memory;
    });
    *entry = node->entry();
    return node;
  }
  void Insert(rocksdb::KeyHandle handle) override { list_.Insert(static_cast<MemtableList::Node*>(handle)); }
  bool Contains(const char* key) const override { return list_.Contains(key); }
  size_t ApproximateMemoryUsage() override { return 0; }  // All of it is the allocator's.
  Iterator* GetIterator(rocksdb::Arena* arena) override;

 private:
  class Cursor : public Iterator {
   public:
    explicit Cursor(const MemtableList& list) : list_(list) {}
    bool Valid() const override { return at_ != nullptr; }
    const char* key() const override { return at_->entry(); }
    void Next() override { at_ = list_.After(at_); }
    void Prev() override { at_ = list_.Before(at_); }
    void Seek(const Slice& key, const char*) override { at_ = list_.AtOrAfter(ToView(key)); }
    void SeekForPrev(const Slice& key, const char*) override { at_ = list_.AtOrBefore(ToView(key)); }
    void SeekToFirst() override { at_ = list_.First(); }
    void SeekToLast() override { at_ = list_.Last(); }

   private:
    const MemtableList& list_;
    const MemtableList::Node* at_ = nullptr;
  };
  /// A cursor for an arena is destroyed in place and never deleted, and the arena's class is not public: the
  /// memory is its own, and goes with the base that is destroyed last.
  struct Memory {
    explicit Memory(void* bytes) : bytes(bytes) {}
    ~Memory() { ::operator delete(bytes); }
    void* const bytes;
  };
  struct ArenaCursor final : Memory, Cursor {
    ArenaCursor(void* bytes, const MemtableList& list) : Memory(bytes), Cursor(list) {}
  };
  MemtableList list_;
};

rocksdb::MemTableRep::Iterator* Memtable::GetIterator(rocksdb::Arena* arena) {
  if (arena == nullptr) return new Cursor(list_);
  void* bytes = ::operator new(sizeof(ArenaCursor));
  return new (bytes) ArenaCursor(bytes, list_);
}

class MemtableFactory final : public rocksdb::MemTableRepFactory {
 public:
  const char* Name() const override { return "FastiMemtable"; }
  using MemTableRepFactory::CreateMemTableRep;
  rocksdb::MemTableRep* CreateMemTableRep(const rocksdb::MemTableRep::KeyComparator&,
                                          rocksdb::Allocator* allocator, const rocksdb::SliceTransform*,
                                          rocksdb::Logger*) override {
    return new Memtable(allocator);
  }
};

}  // namespace

std::shared_ptr<rocksdb::MemTableRepFactory> NewMemtableFactory() {
  return std::make_shared<MemtableFactory>();
}

}  // namespace fasti::kv
