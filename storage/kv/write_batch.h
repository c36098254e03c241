// A list of puts and deletes over the spaces of a store, applied by Engine::Commit all or not at all.
//
// Represents: operations in the order they were added; of two on one key the later wins. Owns a copy of every
// key and value, packed in one buffer. Threads: one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/kv/space.h"

namespace fasti::kv {

class WriteBatch {
 public:
  enum class Kind : uint8_t { kPut, kDelete };
  struct Op {
    Kind kind;
    Space space;
    std::string_view key;
    std::string_view value;  ///< Empty for a delete.
  };

  void Put(Space space, std::string_view key, std::string_view value) { Add(Kind::kPut, space, key, value); }
  void Delete(Space space, std::string_view key) { Add(Kind::kDelete, space, key, {}); }
  /// Adds the operations of `other` after those of this batch.
  void Append(const WriteBatch& other) {
    for (size_t i = 0; i < other.size(); ++i) {
      const Op op = other.op(i);
      Add(op.kind, op.space, op.key, op.value);
    }
  }
  /// Forgets the operations and keeps the memory.
  void Clear() {
    bytes_.clear();
    entries_.clear();
  }

  bool empty() const { return entries_.empty(); }
  size_t size() const { return entries_.size(); }
  /// Bytes of keys and values plus a fixed estimate of the record framing of each.
  size_t ApproximateBytes() const { return bytes_.size() + entries_.size() * kFramingBytes; }
  /// The i-th operation; its views live until the next change of the batch. @pre i < size()
  Op op(size_t i) const {
    const Entry& e = entries_[i];
    const std::string_view all = bytes_;
    return {e.kind, e.space, all.substr(e.offset, e.key_size),
            all.substr(e.offset + e.key_size, e.value_size)};
  }
  /// Calls f(const Op&) for every operation in order.
  template <typename F>
  void ForEach(F&& f) const {
    for (size_t i = 0; i < entries_.size(); ++i) f(op(i));
  }

 private:
  static constexpr size_t kFramingBytes = 8;
  struct Entry {
    size_t offset;
    uint32_t key_size;
    uint32_t value_size;
    Kind kind;
    Space space;
  };
  void Add(Kind kind, Space space, std::string_view key, std::string_view value) {
    entries_.push_back(
        {bytes_.size(), static_cast<uint32_t>(key.size()), static_cast<uint32_t>(value.size()), kind, space});
    bytes_.append(key);
    bytes_.append(value);
  }

  std::string bytes_;
  std::vector<Entry> entries_;
};

}  // namespace fasti::kv
