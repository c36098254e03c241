// What the memory cache keeps besides lists: bytes of records and blocks with the view parsed over them, the
// types of a node's lists, the holders of a key. Immutable. Thread rule: free for all threads.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/codec/edge_block.h"
#include "storage/codec/element_record.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/memory_cache.h"
#include "storage/kv/space.h"

namespace fasti::graph {

/// The first byte of MemoryCache::Key::what.
enum class CachedKind : uint8_t {
  kList = 1,
  kPastList,
  kListTypes,
  kNodeRecord,
  kEdgeBlock,
  kKeyHolders,
  kStretch
};

constexpr MemoryCache::Key CacheKeyOf(CachedKind kind, const codec::AdjacencyList& list) {
  return {uint64_t{static_cast<uint8_t>(kind)} << 56 |
              uint64_t{list.direction == Direction::kIn ? 1u : 0u} << 40 | list.type.value,
          list.node.value};
}
constexpr MemoryCache::Key CacheKeyOf(CachedKind kind, uint64_t id) {
  return {uint64_t{static_cast<uint8_t>(kind)} << 56, id};
}
/// Different values may share a key: CachedHolders says whose it is.
MemoryCache::Key CacheKeyOf(IndexId index, std::string_view value);

/// Bytes as stored, and what reads them in place.
template <typename View>
class CachedBytes final : public MemoryCache::Item {
 public:
  /// nullopt: there is no such record. @error kCorruption
  static Result<std::unique_ptr<CachedBytes>> Of(MemoryCache::Key key, Instant since,
                                                 std::optional<std::string_view> bytes) {
    auto item = std::make_unique<CachedBytes>(key, since);
    item->found_ = bytes.has_value();
    if (bytes) {
      item->text_ = *bytes;
      if (Status s = View::Parse(item->text_, &item->view_); !s.ok()) return s;
    }
    item->bytes = sizeof(CachedBytes) + item->text_.size() + 32;
    return item;
  }
  CachedBytes(MemoryCache::Key key, Instant since) : Item(key, since) {}
  bool found() const { return found_; }
  const View& view() const { return view_; }

 private:
  bool found_ = false;
  std::string text_;
  View view_;
};
using CachedNodeRecord = CachedBytes<codec::ElementRecordView>;
using CachedEdgeBlock = CachedBytes<codec::EdgeBlockView>;

/// Longer records are rare, and read piece by piece.
inline constexpr size_t kMaxCachedRecordBytes = 4096;

class CachedTypes final : public MemoryCache::Item {
 public:
  CachedTypes(MemoryCache::Key key, Instant since, std::vector<TypeId> types)
      : Item(key, since), types_(std::move(types)) {
    bytes = sizeof(CachedTypes) + types_.size() * sizeof(TypeId) + 32;
  }
  const std::vector<TypeId>& types() const { return types_; }

 private:
  std::vector<TypeId> types_;
};

class CachedHolders final : public MemoryCache::Item {
 public:
  CachedHolders(MemoryCache::Key key, Instant since, std::string_view value, std::vector<uint64_t> ids)
      : Item(key, since), value_(value), one_(ids.size() == 1 ? ids[0] : 0) {
    if (ids.size() != 1) ids_ = std::move(ids);
    bytes = sizeof(CachedHolders) + value_.size() + ids_.size() * sizeof(uint64_t) + 48;
  }
  const std::string& value() const { return value_; }
  std::span<const uint64_t> ids() const {
    return one_ != 0 ? std::span(&one_, 1) : std::span<const uint64_t>(ids_);
  }

 private:
  std::string value_;
  uint64_t one_;  ///< nearly every key has one holder: no other line of memory is read for it
  std::vector<uint64_t> ids_;
};

/// What an entry written to the engine takes the truth from; appended.
void AppendCacheChanges(kv::Space space, std::string_view key, std::vector<MemoryCache::Change>* out);

}  // namespace fasti::graph
