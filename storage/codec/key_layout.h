// Every key of the store (docs/storage-format.md, "Keys"): builders into a small buffer without heap, and
// parsers. Integers are big-endian and times have their sign bit flipped, so that bytewise order is the order
// wanted. Pure functions; a key that does not parse gives nullopt.
#pragma once

#include <cassert>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "storage/codec/bytes.h"
#include "storage/codec/slot.h"
#include "storage/model/ids.h"

namespace fasti::codec {

/// A short key in place. Converts to string_view; the view lives as long as the Key.
class Key {
 public:
  static constexpr size_t kCapacity = 48;
  operator std::string_view() const { return {bytes_, size_}; }  // NOLINT: implicit by design
  std::string_view view() const { return {bytes_, size_}; }
  std::string str() const { return std::string(bytes_, size_); }
  size_t size() const { return size_; }

  Key& Byte(uint8_t v) {
    assert(size_ < kCapacity);
    bytes_[size_++] = static_cast<char>(v);
    return *this;
  }
  Key& Big16(uint16_t v) { return Put(__builtin_bswap16(v)); }
  Key& Big32(uint32_t v) { return Put(__builtin_bswap32(v)); }
  Key& Big64(uint64_t v) { return Put(__builtin_bswap64(v)); }
  Key& Time(Instant t) { return Big64(OrderedTime(t)); }
  Key& Text(std::string_view s) {
    assert(size_ + s.size() <= kCapacity);
    std::memcpy(bytes_ + size_, s.data(), s.size());
    size_ = static_cast<uint8_t>(size_ + s.size());
    return *this;
  }

 private:
  template <typename T>
  Key& Put(T v) {
    assert(size_ + sizeof v <= kCapacity);
    std::memcpy(bytes_ + size_, &v, sizeof v);
    size_ = static_cast<uint8_t>(size_ + sizeof v);
    return *this;
  }
  uint8_t size_ = 0;
  char bytes_[kCapacity];
};

/// The smallest key greater than every key that starts with `prefix`; empty when there is none (all 0xFF).
std::string PrefixEnd(std::string_view prefix);

// --- meta
// ----------------------------------------------------------------------------------------------------
/// On disk. Never renumber.
enum class NameKind : uint8_t { kLabel = 0, kType = 1, kKey = 2 };
/// Names longer than this cannot be stored (keys are at most 1 KB).
inline constexpr size_t kMaxNameBytes = 1000;

Key FormatKey();                                                  ///< FormatRecord
Key HeadKey();                                                    ///< StoreHead
Key NameKey(NameKind kind, uint32_t id);                          ///< → the name
std::string NameLookupKey(NameKind kind, std::string_view name);  ///< → id as fixed 4 bytes, little-endian
Key NamePrefix();                                                 ///< all NameKeys
Key CatalogKey(Instant system_from);                              ///< → the schema that holds from then on
Key CatalogPrefix();
struct NameKeyParts {
  NameKind kind;
  uint32_t id;
};
std::optional<NameKeyParts> ParseNameKey(std::string_view key);
std::optional<Instant> ParseCatalogKey(std::string_view key);

// --- log
// -----------------------------------------------------------------------------------------------------
Key CommitKey(uint64_t commit);                   ///< → CommitRecord
Key ChangedKey(uint64_t commit, uint16_t chunk);  ///< → chunk of changed elements
Key ChangedPrefix(uint64_t commit);
Key TombstoneKey(uint64_t commit, uint32_t seq);  ///< → Tombstone
Key TombstonePrefix();
std::optional<uint64_t> ParseCommitKey(std::string_view key);

// --- ent
// -----------------------------------------------------------------------------------------------------
inline constexpr uint64_t kEdgesPerBlock = 256;

Key NodeKey(NodeId node);  ///< → element record
Key EdgeRecordKey(EdgeId edge);
Key ElementKey(ElementId element);
/// A spilled statement. `seq` tells apart statements of one slot with equal extent_from.
Key StatementKey(ElementId element, SlotId slot, Instant extent_from, uint16_t seq);
Key StatementPrefix(ElementId element, SlotId slot);
Key NodeSpacePrefix();          ///< all node records and their spilled statements
Key EdgeRecordSpacePrefix();    ///< all edge records and their spilled statements
Key EdgeBlockKey(EdgeId edge);  ///< → the edge table block that holds it
Key EdgeBlockPrefix();
Key BlobKey(uint64_t blob, uint32_t chunk);  ///< → at most kBlobChunkBytes of an encoded value
Key BlobPrefix(uint64_t blob);
struct ElementKeyParts {
  ElementId element;
  bool spilled = false;  ///< a spilled statement; else the record itself
  SlotId slot;
  Instant extent_from;
  uint16_t seq = 0;
};
std::optional<ElementKeyParts> ParseElementKey(std::string_view key);
/// The first edge id of the block.
std::optional<EdgeId> ParseEdgeBlockKey(std::string_view key);
struct BlobKeyParts {
  uint64_t blob;
  uint32_t chunk;
};
std::optional<BlobKeyParts> ParseBlobKey(std::string_view key);

// --- adj
// -----------------------------------------------------------------------------------------------------
// Segments of a list. On disk. Never renumber; see adjacency_row.h.
inline constexpr uint8_t kSegmentUnsplit = 0;
inline constexpr uint8_t kSegmentFirstClass = 1;
inline constexpr uint8_t kSegmentLastClass = 32;
inline constexpr uint8_t kSegmentAlways = 0xFE;
inline constexpr uint8_t kSegmentOpen = 0xFF;

struct AdjacencyList {
  NodeId node;
  Direction direction = Direction::kOut;  ///< kOut or kIn
  TypeId type;
  friend constexpr auto operator<=>(const AdjacencyList&, const AdjacencyList&) = default;
};
/// Where a block starts: (extent_from, edge), or in kSegmentAlways (other end, edge).
struct BlockStart {
  uint64_t order = 0;  ///< OrderedTime(extent_from), or the other end's id
  EdgeId edge;
  friend constexpr auto operator<=>(const BlockStart&, const BlockStart&) = default;
};
Key AdjacencyHeadKey(const AdjacencyList& list);  ///< → AdjacencyHead
Key AdjacencySegmentPrefix(const AdjacencyList& list, uint8_t segment);
Key AdjacencyBlockKey(const AdjacencyList& list, uint8_t segment, const BlockStart& start);
/// All heads and blocks of a node in one direction, or in both.
Key AdjacencyPrefix(NodeId node, Direction direction);
Key AdjacencyPrefix(NodeId node);
struct AdjacencyKeyParts {
  AdjacencyList list;
  bool is_head = true;
  uint8_t segment = 0;
  BlockStart start;
};
std::optional<AdjacencyKeyParts> ParseAdjacencyKey(std::string_view key);

// --- hist
// ----------------------------------------------------------------------------------------------------
Key HistoryRowsPrefix(const AdjacencyList& list);
Key HistoryRowsPrefix(const AdjacencyList& list, uint8_t segment);
Key HistoryRowsPrefix(NodeId node);
/// A block of superseded rows in order of system_to; `first_system_to` is its first row's.
Key HistoryRowsKey(const AdjacencyList& list, uint8_t segment, Instant first_system_to, uint32_t seq);
Key HistoryStatementPrefix(ElementId element);
/// → statement body (element_record.h), superseded at `system_to`.
Key HistoryStatementKey(ElementId element, Instant system_to, SlotId slot, uint16_t seq);
struct HistoryRowsParts {
  AdjacencyList list;
  uint8_t segment;
  Instant first_system_to;
  uint32_t seq;
};
struct HistoryStatementParts {
  ElementId element;
  Instant system_to;
  SlotId slot;
  uint16_t seq;
};
std::optional<HistoryRowsParts> ParseHistoryRowsKey(std::string_view key);
std::optional<HistoryStatementParts> ParseHistoryStatementKey(std::string_view key);

// --- idx
// -----------------------------------------------------------------------------------------------------
/// `value` is an encoded index value (index_value.h).
std::string IndexEntryKey(IndexId index, std::string_view value, uint64_t id);  ///< → Hull
std::string IndexValuePrefix(IndexId index, std::string_view value);
Key IndexPrefix(IndexId index);
Key LabelIndexKey(LabelId label, NodeId node);  ///< → Hull
Key LabelIndexPrefix(LabelId label);
Key TypeSourceKey(TypeId type, NodeId source);  ///< → empty
Key TypeSourcePrefix(TypeId type);
std::string UniqueKey(IndexId index, std::string_view value);  ///< → KeyHolders
Key UniquePrefix(IndexId index);
struct IndexEntryParts {
  IndexId index;
  std::string_view value;
  uint64_t id;
};
std::optional<IndexEntryParts> ParseIndexEntryKey(std::string_view key);
struct LabelIndexParts {
  LabelId label;
  NodeId node;
};
std::optional<LabelIndexParts> ParseLabelIndexKey(std::string_view key);
struct TypeSourceParts {
  TypeId type;
  NodeId source;
};
std::optional<TypeSourceParts> ParseTypeSourceKey(std::string_view key);
struct UniqueKeyParts {
  IndexId index;
  std::string_view value;
};
std::optional<UniqueKeyParts> ParseUniqueKey(std::string_view key);

}  // namespace fasti::codec
