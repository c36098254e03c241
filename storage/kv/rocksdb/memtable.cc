#include "storage/kv/rocksdb/memtable.h"

#include <rocksdb/version.h>

#include <cstddef>
#include <cstdint>
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
  Iterator* GetDynamicPrefixIterator(rocksdb::Arena* arena) override;

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
  /// One in memory that is its thread's, which never has two.
  class CursorOfThread final : public Cursor {
   public:
    using Cursor::Cursor;
    static void* operator new(size_t bytes) {
      alignas(std::max_align_t) thread_local char memory[sizeof(Cursor)];
      static_assert(sizeof(CursorOfThread) == sizeof(Cursor));
      (void)bytes;
      return memory;
    }
    static void operator delete(void*) {}
  };
  MemtableList list_;
};

/// Hands out memory of RocksDB's arenas, whose class is not public. They are allocators (their only base),
/// and MemTableRep passes what it is asked for on to its allocator: that is all this is made for.
class ArenaMemory final : public rocksdb::MemTableRep {
 public:
  explicit ArenaMemory(rocksdb::Arena* arena) : MemTableRep(reinterpret_cast<rocksdb::Allocator*>(arena)) {}
  /// Bytes at an address that is a multiple of `alignment`.
  char* Take(size_t bytes, size_t alignment) {
    char* memory = nullptr;
    MemTableRep::Allocate(bytes + alignment - 1, &memory);
    return memory + (-reinterpret_cast<uintptr_t>(memory) & (alignment - 1));
  }

 private:
  void Insert(rocksdb::KeyHandle) override {}
  bool Contains(const char*) const override { return false; }
  size_t ApproximateMemoryUsage() override { return 0; }
  Iterator* GetIterator(rocksdb::Arena*) override { return nullptr; }
};

// A cursor for an arena is destroyed in place and never deleted: it holds nothing, and its memory is the
// arena's.
rocksdb::MemTableRep::Iterator* Memtable::GetIterator(rocksdb::Arena* arena) {
  if (arena == nullptr) return new Cursor(list_);
  return ::new (ArenaMemory(arena).Take(sizeof(Cursor), alignof(Cursor))) Cursor(list_);
}

// Without a prefix extractor only MemTableRep::Get asks for one of these, seeks and reads on; in 7.8.3 it
// never deletes it.
rocksdb::MemTableRep::Iterator* Memtable::GetDynamicPrefixIterator(rocksdb::Arena* arena) {
  if (arena != nullptr) return GetIterator(arena);
  return new CursorOfThread(list_);
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
  // Who deletes which cursor, and what an arena is, was read in 7.8: another RocksDB keeps its own memtable.
  if constexpr (ROCKSDB_MAJOR == 7 && ROCKSDB_MINOR == 8) return std::make_shared<MemtableFactory>();
  return std::make_shared<rocksdb::SkipListFactory>();
}

}  // namespace fasti::kv
