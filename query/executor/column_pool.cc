#include "query/executor/column_pool.h"

#include <array>
#include <cstddef>
#include <new>

namespace fasti::exec {
namespace {

/// Longer columns go back to the system.
constexpr size_t kMaxColumnBytes = 512 << 10;
constexpr size_t kMaxBytes = 4 << 20;
constexpr size_t kMaxColumns = 64;

template <typename T>
size_t Room(const std::vector<T>& v) {
  return v.capacity() * sizeof(T);
}

/// Empties the column and says how many bytes its arrays keep.
size_t Empty(Column* column) {
  column->phys = Phys::kAny;
  column->nulls.clear();
  column->values.clear();
  column->bools.clear();
  column->ints.clear();
  column->floats.clear();
  column->ids.clear();
  column->pins.clear();
  column->pieces.clear();
  column->stints.clear();
  column->types.clear();
  return Room(column->nulls) + Room(column->values) + Room(column->bools) + Room(column->ints) +
         Room(column->floats) + Room(column->ids) + Room(column->pins) + Room(column->pieces) +
         Room(column->stints) + Room(column->types);
}

/// What this thread let go of. A column that dies after it, when the thread ends, is simply deleted.
struct Pool {
  Pool() { alive = true; }
  ~Pool() {
    alive = false;
    for (size_t i = 0; i < columns; ++i) delete column[i].kept;
    for (size_t i = 0; i < blocks; ++i) ::operator delete(block[i]);
  }
  struct Kept {
    Column* kept;
    size_t bytes;
  };
  std::array<Kept, kMaxColumns> column;
  size_t columns = 0, bytes = 0;
  /// For the counts that shared_ptr keeps beside.
  std::array<void*, kMaxColumns> block;
  size_t blocks = 0;
  static thread_local bool alive;
};
thread_local bool Pool::alive = false;

Pool& ThisThreads() {
  static thread_local Pool pool;
  return pool;
}

struct LetGo {
  void operator()(Column* column) const {
    if (Pool::alive) {
      Pool& pool = ThisThreads();
      const size_t bytes = Empty(column);
      if (pool.columns < kMaxColumns && bytes <= kMaxColumnBytes && pool.bytes + bytes <= kMaxBytes) {
        pool.bytes += bytes;
        pool.column[pool.columns++] = {column, bytes};
        return;
      }
    }
    delete column;
  }
};

constexpr size_t kBlockBytes = 64;

template <typename T>
struct Blocks {
  using value_type = T;
  Blocks() = default;
  template <typename U>
  Blocks(const Blocks<U>&) {}  // NOLINT: allocators convert
  T* allocate(size_t n) {
    static_assert(sizeof(T) <= kBlockBytes);
    if (Pool::alive && n == 1) {
      Pool& pool = ThisThreads();
      if (pool.blocks > 0) return static_cast<T*>(pool.block[--pool.blocks]);
    }
    return static_cast<T*>(::operator new(n* kBlockBytes));
  }
  void deallocate(T* block, size_t n) {
    if (Pool::alive && n == 1) {
      Pool& pool = ThisThreads();
      if (pool.blocks < kMaxColumns) {
        pool.block[pool.blocks++] = block;
        return;
      }
    }
    ::operator delete(block);
  }
  friend bool operator==(const Blocks&, const Blocks&) { return true; }
};

}  // namespace

std::shared_ptr<Column> NewColumn() {
  Pool& pool = ThisThreads();
  Column* column = nullptr;
  if (pool.columns > 0) {
    const Pool::Kept& kept = pool.column[--pool.columns];
    pool.bytes -= kept.bytes;
    column = kept.kept;
  } else {
    column = new Column();
  }
  return std::shared_ptr<Column>(column, LetGo(), Blocks<Column>());
}

}  // namespace fasti::exec
