#include "storage/codec/key_layout.h"

namespace fasti::codec {
namespace {

// First bytes within a space. On disk. Never renumber.
constexpr uint8_t kEntNode = 0x01, kEntEdgeBlock = 0x02, kEntBlob = 0x03, kEntEdge = 0x04;
constexpr uint8_t kHistNode = 0x01, kHistEdge = 0x02, kHistRows = 0x10;
constexpr uint8_t kIdxValue = 0x01, kIdxLabel = 0x02, kIdxTypeSource = 0x03, kIdxUnique = 0x04;
constexpr uint8_t kLogChanged = 'c', kLogTombstone = 'x';
constexpr uint8_t kMetaName = 'd', kMetaLookup = 'n', kMetaCatalog = 'g';
constexpr size_t kAdjacencyHeadBytes = 13, kAdjacencyBlockBytes = 30;

void AppendBig32(std::string* s, uint32_t v) { PutFixed(s, __builtin_bswap32(v)); }
void AppendBig64(std::string* s, uint64_t v) { PutFixed(s, __builtin_bswap64(v)); }

/// Reads the fixed parts of a key whose length was checked before.
class Parts {
 public:
  explicit Parts(std::string_view key) : p_(key.data()) {}
  uint8_t Byte() { return Get<uint8_t>(); }
  uint16_t Big16() { return __builtin_bswap16(Get<uint16_t>()); }
  uint32_t Big32() { return __builtin_bswap32(Get<uint32_t>()); }
  uint64_t Big64() { return __builtin_bswap64(Get<uint64_t>()); }
  Instant Time() { return UnorderedTime(Big64()); }

 private:
  template <typename T>
  T Get() {
    const T v = LoadLittle<T>(p_);
    p_ += sizeof(T);
    return v;
  }
  const char* p_;
};

bool Starts(std::string_view key, uint8_t first) {
  return !key.empty() && static_cast<uint8_t>(key[0]) == first;
}

Key ListKey(Key k, const AdjacencyList& list) {
  return k.Big64(list.node.value).Byte(static_cast<uint8_t>(list.direction)).Big32(list.type.value);
}

std::optional<AdjacencyList> ParseList(Parts* in) {
  AdjacencyList list;
  list.node = {in->Big64()};
  const uint8_t direction = in->Byte();
  if (direction > static_cast<uint8_t>(Direction::kIn)) return std::nullopt;
  list.direction = static_cast<Direction>(direction);
  list.type = {in->Big32()};
  return list;
}

}  // namespace

std::string PrefixEnd(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && static_cast<uint8_t>(end.back()) == 0xFF) end.pop_back();
  if (!end.empty()) end.back() = static_cast<char>(static_cast<uint8_t>(end.back()) + 1);
  return end;
}

// --- meta
Key FormatKey() { return Key().Text("fmt"); }
Key HeadKey() { return Key().Text("head"); }
Key NamePrefix() { return Key().Byte(kMetaName).Byte('/'); }
Key NameKey(NameKind kind, uint32_t id) { return NamePrefix().Byte(static_cast<uint8_t>(kind)).Big32(id); }
std::string NameLookupKey(NameKind kind, std::string_view name) {
  std::string key;
  PutByte(&key, kMetaLookup);
  PutByte(&key, '/');
  PutByte(&key, static_cast<uint8_t>(kind));
  key.append(name);
  return key;
}
Key CatalogPrefix() { return Key().Byte(kMetaCatalog).Byte('/'); }
Key CatalogKey(Instant system_from) { return CatalogPrefix().Time(system_from); }
std::optional<NameKeyParts> ParseNameKey(std::string_view key) {
  if (key.size() != 7 || !Starts(key, kMetaName) || key[1] != '/') return std::nullopt;
  Parts in(key.substr(2));
  const uint8_t kind = in.Byte();
  if (kind > static_cast<uint8_t>(NameKind::kKey)) return std::nullopt;
  return NameKeyParts{static_cast<NameKind>(kind), in.Big32()};
}
std::optional<Instant> ParseCatalogKey(std::string_view key) {
  if (key.size() != 10 || !Starts(key, kMetaCatalog) || key[1] != '/') return std::nullopt;
  return Parts(key.substr(2)).Time();
}

// --- log
// Commit numbers stay below 2^56, so that their first byte is 0 and no letter.
Key CommitKey(uint64_t commit) { return Key().Big64(commit); }
Key ChangedPrefix(uint64_t commit) { return Key().Byte(kLogChanged).Big64(commit); }
Key ChangedKey(uint64_t commit, uint16_t chunk) { return ChangedPrefix(commit).Big16(chunk); }
Key TombstonePrefix() { return Key().Byte(kLogTombstone); }
Key TombstoneKey(uint64_t commit, uint32_t seq) { return TombstonePrefix().Big64(commit).Big32(seq); }
std::optional<uint64_t> ParseCommitKey(std::string_view key) {
  if (key.size() != 8 || !Starts(key, 0)) return std::nullopt;
  return Parts(key).Big64();
}

// --- ent
Key NodeKey(NodeId node) { return Key().Byte(kEntNode).Big64(node.value); }
Key EdgeRecordKey(EdgeId edge) { return Key().Byte(kEntEdge).Big64(edge.value); }
Key ElementKey(ElementId element) {
  return element.is_node() ? NodeKey(element.node()) : EdgeRecordKey(element.edge());
}
Key StatementPrefix(ElementId element, SlotId slot) { return ElementKey(element).Big32(slot.value); }
Key StatementKey(ElementId element, SlotId slot, Instant extent_from, uint16_t seq) {
  return StatementPrefix(element, slot).Time(extent_from).Big16(seq);
}
Key NodeSpacePrefix() { return Key().Byte(kEntNode); }
Key EdgeRecordSpacePrefix() { return Key().Byte(kEntEdge); }
Key EdgeBlockPrefix() { return Key().Byte(kEntEdgeBlock); }
Key EdgeBlockKey(EdgeId edge) { return EdgeBlockPrefix().Big64(edge.value / kEdgesPerBlock); }
Key BlobPrefix(uint64_t blob) { return Key().Byte(kEntBlob).Big64(blob); }
Key BlobKey(uint64_t blob, uint32_t chunk) { return BlobPrefix(blob).Big32(chunk); }
std::optional<ElementKeyParts> ParseElementKey(std::string_view key) {
  if (!Starts(key, kEntNode) && !Starts(key, kEntEdge)) return std::nullopt;
  if (key.size() != 9 && key.size() != 23) return std::nullopt;
  Parts in(key);
  ElementKeyParts parts;
  parts.element.kind = in.Byte() == kEntNode ? ElementId::Kind::kNode : ElementId::Kind::kEdge;
  parts.element.value = in.Big64();
  if (key.size() == 9) return parts;
  parts.spilled = true;
  parts.slot = {in.Big32()};
  parts.extent_from = in.Time();
  parts.seq = in.Big16();
  if (!parts.slot.valid()) return std::nullopt;
  return parts;
}
std::optional<EdgeId> ParseEdgeBlockKey(std::string_view key) {
  if (key.size() != 9 || !Starts(key, kEntEdgeBlock)) return std::nullopt;
  const uint64_t block = Parts(key.substr(1)).Big64();
  if (block > UINT64_MAX / kEdgesPerBlock) return std::nullopt;
  return EdgeId{block * kEdgesPerBlock};
}
std::optional<BlobKeyParts> ParseBlobKey(std::string_view key) {
  if (key.size() != 13 || !Starts(key, kEntBlob)) return std::nullopt;
  Parts in(key.substr(1));
  const uint64_t blob = in.Big64();
  return BlobKeyParts{blob, in.Big32()};
}

// --- adj
Key AdjacencyHeadKey(const AdjacencyList& list) { return ListKey(Key(), list); }
Key AdjacencySegmentPrefix(const AdjacencyList& list, uint8_t segment) {
  return AdjacencyHeadKey(list).Byte(segment);
}
Key AdjacencyBlockKey(const AdjacencyList& list, uint8_t segment, const BlockStart& start) {
  return AdjacencySegmentPrefix(list, segment).Big64(start.order).Big64(start.edge.value);
}
Key AdjacencyPrefix(NodeId node) { return Key().Big64(node.value); }
Key AdjacencyPrefix(NodeId node, Direction direction) {
  return AdjacencyPrefix(node).Byte(static_cast<uint8_t>(direction));
}
std::optional<AdjacencyKeyParts> ParseAdjacencyKey(std::string_view key) {
  if (key.size() != kAdjacencyHeadBytes && key.size() != kAdjacencyBlockBytes) return std::nullopt;
  Parts in(key);
  const auto list = ParseList(&in);
  if (!list) return std::nullopt;
  AdjacencyKeyParts parts;
  parts.list = *list;
  parts.is_head = key.size() == kAdjacencyHeadBytes;
  if (parts.is_head) return parts;
  parts.segment = in.Byte();
  parts.start.order = in.Big64();
  parts.start.edge = {in.Big64()};
  if (parts.segment > kSegmentLastClass && parts.segment < kSegmentAlways) return std::nullopt;
  return parts;
}

// --- hist
Key HistoryRowsPrefix(NodeId node) { return Key().Byte(kHistRows).Big64(node.value); }
Key HistoryRowsPrefix(const AdjacencyList& list) { return ListKey(Key().Byte(kHistRows), list); }
Key HistoryRowsPrefix(const AdjacencyList& list, uint8_t segment) {
  return HistoryRowsPrefix(list).Byte(segment);
}
Key HistoryRowsKey(const AdjacencyList& list, uint8_t segment, Instant first_system_to, uint32_t seq) {
  return HistoryRowsPrefix(list, segment).Time(first_system_to).Big32(seq);
}
Key HistoryStatementPrefix(ElementId element) {
  return Key().Byte(element.is_node() ? kHistNode : kHistEdge).Big64(element.value);
}
Key HistoryStatementKey(ElementId element, Instant system_to, SlotId slot, uint16_t seq) {
  return HistoryStatementPrefix(element).Time(system_to).Big32(slot.value).Big16(seq);
}
std::optional<HistoryRowsParts> ParseHistoryRowsKey(std::string_view key) {
  if (key.size() != 1 + kAdjacencyHeadBytes + 1 + 8 + 4 || !Starts(key, kHistRows)) return std::nullopt;
  Parts in(key.substr(1));
  const auto list = ParseList(&in);
  if (!list) return std::nullopt;
  HistoryRowsParts parts{*list, in.Byte(), {}, 0};
  parts.first_system_to = in.Time();
  parts.seq = in.Big32();
  if (parts.segment > kSegmentLastClass) return std::nullopt;
  return parts;
}
std::optional<HistoryStatementParts> ParseHistoryStatementKey(std::string_view key) {
  if (key.size() != 23 || (!Starts(key, kHistNode) && !Starts(key, kHistEdge))) return std::nullopt;
  Parts in(key);
  HistoryStatementParts parts{};
  parts.element.kind = in.Byte() == kHistNode ? ElementId::Kind::kNode : ElementId::Kind::kEdge;
  parts.element.value = in.Big64();
  parts.system_to = in.Time();
  parts.slot = {in.Big32()};
  parts.seq = in.Big16();
  if (!parts.slot.valid()) return std::nullopt;
  return parts;
}

// --- idx
Key IndexPrefix(IndexId index) { return Key().Byte(kIdxValue).Big32(index.value); }
std::string IndexValuePrefix(IndexId index, std::string_view value) {
  std::string key;
  key.reserve(5 + value.size() + 8);
  key.append(IndexPrefix(index));
  key.append(value);
  return key;
}
std::string IndexEntryKey(IndexId index, std::string_view value, uint64_t id) {
  std::string key = IndexValuePrefix(index, value);
  AppendBig64(&key, id);
  return key;
}
Key LabelIndexPrefix(LabelId label) { return Key().Byte(kIdxLabel).Big32(label.value); }
Key LabelIndexKey(LabelId label, NodeId node) { return LabelIndexPrefix(label).Big64(node.value); }
Key TypeSourcePrefix(TypeId type) { return Key().Byte(kIdxTypeSource).Big32(type.value); }
Key TypeSourceKey(TypeId type, NodeId source) { return TypeSourcePrefix(type).Big64(source.value); }
Key UniquePrefix(IndexId index) { return Key().Byte(kIdxUnique).Big32(index.value); }
std::string UniqueKey(IndexId index, std::string_view value) {
  std::string key;
  key.reserve(5 + value.size());
  PutByte(&key, kIdxUnique);
  AppendBig32(&key, index.value);
  key.append(value);
  return key;
}
std::optional<IndexEntryParts> ParseIndexEntryKey(std::string_view key) {
  if (key.size() < 13 || !Starts(key, kIdxValue)) return std::nullopt;
  const uint32_t index = Parts(key.substr(1)).Big32();
  const uint64_t id = Parts(key.substr(key.size() - 8)).Big64();
  return IndexEntryParts{{index}, key.substr(5, key.size() - 13), id};
}
std::optional<LabelIndexParts> ParseLabelIndexKey(std::string_view key) {
  if (key.size() != 13 || !Starts(key, kIdxLabel)) return std::nullopt;
  Parts in(key.substr(1));
  const uint32_t label = in.Big32();
  return LabelIndexParts{{label}, {in.Big64()}};
}
std::optional<TypeSourceParts> ParseTypeSourceKey(std::string_view key) {
  if (key.size() != 13 || !Starts(key, kIdxTypeSource)) return std::nullopt;
  Parts in(key.substr(1));
  const uint32_t type = in.Big32();
  return TypeSourceParts{{type}, {in.Big64()}};
}
std::optional<UniqueKeyParts> ParseUniqueKey(std::string_view key) {
  if (key.size() < 5 || !Starts(key, kIdxUnique)) return std::nullopt;
  return UniqueKeyParts{{Parts(key.substr(1)).Big32()}, key.substr(5)};
}

}  // namespace fasti::codec
