#include "storage/catalog/catalog_codec.h"

#include "storage/codec/bytes.h"
#include "storage/codec/slot.h"

namespace fasti {
namespace {

using codec::ByteReader;
using codec::PutByte;
using codec::PutString;
using codec::PutVarint;

constexpr uint8_t kLayout = 1;
/// Of a schema in which a constraint states the type of a list's elements; others keep the first layout.
constexpr uint8_t kWithElementTypes = 2;

uint8_t Bits(bool a, bool b = false, bool c = false) {
  return static_cast<uint8_t>((a ? 1u : 0u) | (b ? 2u : 0u) | (c ? 4u : 0u));
}
uint8_t ReadBits(ByteReader* in, uint8_t known) {
  const uint8_t bits = in->Byte();
  if ((bits & ~known) != 0) in->Fail();
  return bits;
}
uint32_t ReadId(ByteReader* in) { return static_cast<uint32_t>(in->VarintUpTo(codec::SlotId::kMaxId)); }
PropertyType ReadType(ByteReader* in) {
  const uint8_t type = in->Byte();
  if (type > static_cast<uint8_t>(PropertyType::kPeriod)) in->Fail();
  return in->ok() ? static_cast<PropertyType>(type) : PropertyType::kAny;
}
/// Calls f for each of a counted list; each item takes a byte at least.
template <typename F>
void ReadEach(ByteReader* in, F&& f) {
  const uint64_t n = in->VarintUpTo(in->remaining());
  for (uint64_t i = 0; i < n && in->ok(); ++i) f();
}

void PutOptional(std::string* out, std::optional<uint64_t> v) { PutVarint(out, v ? *v + 1 : 0); }
std::optional<uint32_t> ReadOptional(ByteReader* in) {
  const uint64_t v = in->VarintUpTo(uint64_t{UINT32_MAX} + 1);
  if (v == 0) return std::nullopt;
  return static_cast<uint32_t>(v - 1);
}

void PutKeys(std::string* out, const std::vector<KeyId>& keys) {
  PutVarint(out, keys.size());
  for (const KeyId key : keys) PutVarint(out, key.value);
}
std::vector<KeyId> ReadKeys(ByteReader* in) {
  std::vector<KeyId> keys;
  ReadEach(in, [&] { keys.push_back({ReadId(in)}); });
  return keys;
}

void PutProperties(std::string* out, const std::vector<PropertyDef>& properties) {
  PutVarint(out, properties.size());
  for (const PropertyDef& p : properties) {
    PutVarint(out, p.key.value);
    PutByte(out, static_cast<uint8_t>(p.type));
    PutByte(out, static_cast<uint8_t>(p.element_type));
    PutByte(out, Bits(p.not_null, p.is_key));
  }
}
std::vector<PropertyDef> ReadProperties(ByteReader* in) {
  std::vector<PropertyDef> properties;
  ReadEach(in, [&] {
    PropertyDef p;
    p.key = {ReadId(in)};
    p.type = ReadType(in);
    p.element_type = ReadType(in);
    const uint8_t bits = ReadBits(in, 3);
    p.not_null = (bits & 1) != 0;
    p.is_key = (bits & 2) != 0;
    properties.push_back(p);
  });
  return properties;
}

void PutGraphType(std::string* out, const GraphTypeDef& type) {
  PutByte(out, Bits(type.declared, type.strict));
  PutVarint(out, type.nodes.size());
  for (const NodeTypeDef& n : type.nodes) {
    PutVarint(out, n.label.value);
    PutByte(out, Bits(n.strict, n.valid_required));
    PutProperties(out, n.properties);
  }
  PutVarint(out, type.edges.size());
  for (const EdgeTypeDef& e : type.edges) {
    PutVarint(out, e.type.value);
    PutByte(out, Bits(e.strict, e.valid_required, e.without_overlaps));
    PutOptional(out, e.source ? std::optional<uint64_t>(e.source->value) : std::nullopt);
    PutOptional(out, e.target ? std::optional<uint64_t>(e.target->value) : std::nullopt);
    PutOptional(out, e.max_per_source ? std::optional<uint64_t>(*e.max_per_source) : std::nullopt);
    PutOptional(out, e.max_per_target ? std::optional<uint64_t>(*e.max_per_target) : std::nullopt);
    PutKeys(out, e.overlap_keys);
    PutProperties(out, e.properties);
  }
}
GraphTypeDef ReadGraphType(ByteReader* in) {
  GraphTypeDef type;
  const uint8_t bits = ReadBits(in, 3);
  type.declared = (bits & 1) != 0;
  type.strict = (bits & 2) != 0;
  ReadEach(in, [&] {
    NodeTypeDef n;
    n.label = {ReadId(in)};
    const uint8_t b = ReadBits(in, 3);
    n.strict = (b & 1) != 0;
    n.valid_required = (b & 2) != 0;
    n.properties = ReadProperties(in);
    type.nodes.push_back(std::move(n));
  });
  ReadEach(in, [&] {
    EdgeTypeDef e;
    e.type = {ReadId(in)};
    const uint8_t b = ReadBits(in, 7);
    e.strict = (b & 1) != 0;
    e.valid_required = (b & 2) != 0;
    e.without_overlaps = (b & 4) != 0;
    if (const auto v = ReadOptional(in)) e.source = LabelId{*v};
    if (const auto v = ReadOptional(in)) e.target = LabelId{*v};
    e.max_per_source = ReadOptional(in);
    e.max_per_target = ReadOptional(in);
    e.overlap_keys = ReadKeys(in);
    e.properties = ReadProperties(in);
    type.edges.push_back(std::move(e));
  });
  return type;
}

void PutCounts(std::string* out, const std::vector<uint64_t>& counts) {
  PutVarint(out, counts.size());
  for (const uint64_t c : counts) PutVarint(out, c);
}
std::vector<uint64_t> ReadCounts(ByteReader* in) {
  std::vector<uint64_t> counts;
  ReadEach(in, [&] { counts.push_back(in->Varint()); });
  return counts;
}

}  // namespace

std::string EncodeSchema(const Catalog& catalog) {
  std::string bytes;
  std::string* out = &bytes;
  bool element_types = false;
  for (const ConstraintDef& c : catalog.constraints) {
    element_types = element_types || c.element_type != PropertyType::kAny;
  }
  PutByte(out, element_types ? kWithElementTypes : kLayout);
  PutVarint(out, catalog.version);
  PutVarint(out, catalog.next_index);
  PutGraphType(out, catalog.graph_type);
  PutVarint(out, catalog.constraints.size());
  for (const ConstraintDef& c : catalog.constraints) {
    PutString(out, c.name);
    PutByte(out, static_cast<uint8_t>(c.kind));
    PutByte(out, Bits(c.on_node, c.end_is_source));
    PutVarint(out, c.label_or_type);
    PutKeys(out, c.keys);
    PutByte(out, static_cast<uint8_t>(c.type));
    if (element_types) PutByte(out, static_cast<uint8_t>(c.element_type));
  }
  PutVarint(out, catalog.indexes.size());
  for (const IndexDef& i : catalog.indexes) {
    PutVarint(out, i.id.value);
    PutString(out, i.name);
    PutByte(out, Bits(i.on_node, i.unique_key, i.owned_by_constraint));
    PutVarint(out, i.label_or_type);
    PutKeys(out, i.keys);
  }
  return bytes;
}

Status DecodeSchema(std::string_view bytes, Catalog* catalog) {
  ByteReader in(bytes);
  const uint8_t layout = in.Byte();
  if (layout != kLayout && layout != kWithElementTypes) in.Fail();
  catalog->version = in.Varint();
  catalog->next_index = ReadId(&in);
  catalog->graph_type = ReadGraphType(&in);
  catalog->constraints.clear();
  catalog->indexes.clear();
  ReadEach(&in, [&] {
    ConstraintDef c;
    c.name = in.String();
    const uint8_t kind = in.Byte();
    if (kind > static_cast<uint8_t>(ConstraintDef::Kind::kWithoutOverlaps)) in.Fail();
    c.kind = in.ok() ? static_cast<ConstraintDef::Kind>(kind) : ConstraintDef::Kind::kUnique;
    const uint8_t bits = ReadBits(&in, 3);
    c.on_node = (bits & 1) != 0;
    c.end_is_source = (bits & 2) != 0;
    c.label_or_type = ReadId(&in);
    c.keys = ReadKeys(&in);
    c.type = ReadType(&in);
    if (layout == kWithElementTypes) c.element_type = ReadType(&in);
    catalog->constraints.push_back(std::move(c));
  });
  ReadEach(&in, [&] {
    IndexDef i;
    i.id = {ReadId(&in)};
    i.name = in.String();
    const uint8_t bits = ReadBits(&in, 7);
    i.on_node = (bits & 1) != 0;
    i.unique_key = (bits & 2) != 0;
    i.owned_by_constraint = (bits & 4) != 0;
    i.label_or_type = ReadId(&in);
    i.keys = ReadKeys(&in);
    catalog->indexes.push_back(std::move(i));
  });
  return in.Finish("catalog");
}

std::string EncodeStatistics(const Statistics& s) {
  std::string bytes;
  std::string* out = &bytes;
  PutByte(out, kLayout);
  PutVarint(out, s.nodes);
  PutVarint(out, s.edges);
  PutCounts(out, s.nodes_per_label);
  PutCounts(out, s.edges_per_type);
  PutCounts(out, s.sources_per_type);
  PutCounts(out, s.targets_per_type);
  PutCounts(out, s.distinct_per_index);
  PutByte(out, Bits(s.all_precise, s.all_timeless));
  return bytes;
}

Status DecodeStatistics(std::string_view bytes, Statistics* s) {
  ByteReader in(bytes);
  if (in.Byte() != kLayout) in.Fail();
  s->nodes = in.Varint();
  s->edges = in.Varint();
  s->nodes_per_label = ReadCounts(&in);
  s->edges_per_type = ReadCounts(&in);
  s->sources_per_type = ReadCounts(&in);
  s->targets_per_type = ReadCounts(&in);
  s->distinct_per_index = ReadCounts(&in);
  const uint8_t bits = ReadBits(&in, 3);
  s->all_precise = (bits & 1) != 0;
  s->all_timeless = (bits & 2) != 0;
  return in.Finish("statistics");
}

}  // namespace fasti
