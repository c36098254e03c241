#include "storage/catalog/catalog_codec.h"

#include "storage/model/try.h"

namespace fasti {
namespace {

constexpr uint8_t kSchemaVersion = 1;
constexpr uint8_t kStatisticsVersion = 1;

// Numbers as LEB128, texts with their length before them.
class Writer {
 public:
  void U64(uint64_t v) {
    while (v >= 0x80) {
      out_.push_back(static_cast<char>(v | 0x80));
      v >>= 7;
    }
    out_.push_back(static_cast<char>(v));
  }
  void Flag(bool b) { U64(b ? 1 : 0); }
  void Text(std::string_view s) {
    U64(s.size());
    out_.append(s);
  }
  template <typename T, typename F>
  void Each(const std::vector<T>& items, F&& f) {
    U64(items.size());
    for (const T& item : items) f(item);
  }
  void Optional(const std::optional<uint32_t>& v) {
    Flag(v.has_value());
    if (v) U64(*v);
  }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

// Reads what Writer wrote; after the first damage everything reads as zero and ok() is false.
class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}
  uint64_t U64() {
    uint64_t v = 0;
    for (int shift = 0; shift < 64 && !in_.empty(); shift += 7) {
      const auto byte = static_cast<uint8_t>(in_.front());
      in_.remove_prefix(1);
      v |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return v;
    }
    ok_ = false;
    return 0;
  }
  uint32_t U32() { return static_cast<uint32_t>(U64()); }
  bool Flag() { return U64() != 0; }
  std::string Text() {
    const uint64_t size = U64();
    if (size > in_.size()) {
      ok_ = false;
      return {};
    }
    std::string s(in_.substr(0, size));
    in_.remove_prefix(size);
    return s;
  }
  template <typename T, typename F>
  void Each(std::vector<T>* items, F&& f) {
    const uint64_t n = U64();
    items->clear();
    for (uint64_t i = 0; i < n && ok_; ++i) items->push_back(f());
  }
  std::optional<uint32_t> Optional() {
    if (!Flag()) return std::nullopt;
    return U32();
  }
  template <typename Enum>
  Enum Of(Enum last) {
    const uint64_t v = U64();
    if (v > static_cast<uint64_t>(last)) ok_ = false;
    return ok_ ? static_cast<Enum>(v) : Enum{};
  }
  bool ok() const { return ok_; }
  bool done() const { return ok_ && in_.empty(); }

 private:
  std::string_view in_;
  bool ok_ = true;
};

void WriteProperty(Writer& w, const PropertyDef& p) {
  w.U64(p.key.value);
  w.U64(static_cast<uint64_t>(p.type));
  w.U64(static_cast<uint64_t>(p.element_type));
  w.Flag(p.not_null);
  w.Flag(p.is_key);
}

PropertyDef ReadProperty(Reader& r) {
  PropertyDef p;
  p.key = {r.U32()};
  p.type = r.Of(PropertyType::kPeriod);
  p.element_type = r.Of(PropertyType::kPeriod);
  p.not_null = r.Flag();
  p.is_key = r.Flag();
  return p;
}

void WriteKeys(Writer& w, const std::vector<KeyId>& keys) {
  w.Each(keys, [&](KeyId k) { w.U64(k.value); });
}

void ReadKeys(Reader& r, std::vector<KeyId>* keys) {
  r.Each(keys, [&] { return KeyId{r.U32()}; });
}

std::optional<uint32_t> Raw(const std::optional<LabelId>& label) {
  if (!label) return std::nullopt;
  return label->value;
}

std::optional<LabelId> AsLabel(std::optional<uint32_t> raw) {
  if (!raw) return std::nullopt;
  return LabelId{*raw};
}

NodeTypeDef ReadNodeType(Reader& r) {
  NodeTypeDef n;
  n.label = {r.U32()};
  r.Each(&n.properties, [&] { return ReadProperty(r); });
  n.strict = r.Flag();
  n.valid_required = r.Flag();
  return n;
}

EdgeTypeDef ReadEdgeType(Reader& r) {
  EdgeTypeDef e;
  e.type = {r.U32()};
  e.source = AsLabel(r.Optional());
  e.target = AsLabel(r.Optional());
  r.Each(&e.properties, [&] { return ReadProperty(r); });
  e.strict = r.Flag();
  e.valid_required = r.Flag();
  e.without_overlaps = r.Flag();
  ReadKeys(r, &e.overlap_keys);
  e.max_per_source = r.Optional();
  e.max_per_target = r.Optional();
  return e;
}

ConstraintDef ReadConstraint(Reader& r) {
  ConstraintDef c;
  c.name = r.Text();
  c.kind = r.Of(ConstraintDef::Kind::kWithoutOverlaps);
  c.on_node = r.Flag();
  c.label_or_type = r.U32();
  ReadKeys(r, &c.keys);
  c.type = r.Of(PropertyType::kPeriod);
  c.end_is_source = r.Flag();
  return c;
}

IndexDef ReadIndex(Reader& r) {
  IndexDef i;
  i.id = {r.U32()};
  i.name = r.Text();
  i.on_node = r.Flag();
  i.label_or_type = r.U32();
  ReadKeys(r, &i.keys);
  i.unique_key = r.Flag();
  i.owned_by_constraint = r.Flag();
  return i;
}

}  // namespace

std::string EncodeSchema(const Catalog& catalog) {
  Writer w;
  w.U64(kSchemaVersion);
  w.U64(catalog.version);
  w.Flag(catalog.graph_type.declared);
  w.Flag(catalog.graph_type.strict);
  w.Each(catalog.graph_type.nodes, [&](const NodeTypeDef& n) {
    w.U64(n.label.value);
    w.Each(n.properties, [&](const PropertyDef& p) { WriteProperty(w, p); });
    w.Flag(n.strict);
    w.Flag(n.valid_required);
  });
  w.Each(catalog.graph_type.edges, [&](const EdgeTypeDef& e) {
    w.U64(e.type.value);
    w.Optional(Raw(e.source));
    w.Optional(Raw(e.target));
    w.Each(e.properties, [&](const PropertyDef& p) { WriteProperty(w, p); });
    w.Flag(e.strict);
    w.Flag(e.valid_required);
    w.Flag(e.without_overlaps);
    WriteKeys(w, e.overlap_keys);
    w.Optional(e.max_per_source);
    w.Optional(e.max_per_target);
  });
  w.Each(catalog.constraints, [&](const ConstraintDef& c) {
    w.Text(c.name);
    w.U64(static_cast<uint64_t>(c.kind));
    w.Flag(c.on_node);
    w.U64(c.label_or_type);
    WriteKeys(w, c.keys);
    w.U64(static_cast<uint64_t>(c.type));
    w.Flag(c.end_is_source);
  });
  w.Each(catalog.indexes, [&](const IndexDef& i) {
    w.U64(i.id.value);
    w.Text(i.name);
    w.Flag(i.on_node);
    w.U64(i.label_or_type);
    WriteKeys(w, i.keys);
    w.Flag(i.unique_key);
    w.Flag(i.owned_by_constraint);
  });
  return w.Take();
}

Status DecodeSchema(std::string_view bytes, Catalog* catalog) {
  Reader r(bytes);
  if (r.U64() != kSchemaVersion) return Status(Code::kCorruption, "the stored schema has an unknown version");
  catalog->version = r.U64();
  catalog->graph_type.declared = r.Flag();
  catalog->graph_type.strict = r.Flag();
  r.Each(&catalog->graph_type.nodes, [&] { return ReadNodeType(r); });
  r.Each(&catalog->graph_type.edges, [&] { return ReadEdgeType(r); });
  r.Each(&catalog->constraints, [&] { return ReadConstraint(r); });
  r.Each(&catalog->indexes, [&] { return ReadIndex(r); });
  if (!r.done()) return Status(Code::kCorruption, "the stored schema is damaged");
  return {};
}

std::string EncodeStatistics(const Statistics& s) {
  Writer w;
  w.U64(kStatisticsVersion);
  w.U64(s.nodes);
  w.U64(s.edges);
  for (const auto* counts : {&s.nodes_per_label, &s.edges_per_type, &s.sources_per_type, &s.targets_per_type,
                             &s.distinct_per_index}) {
    w.Each(*counts, [&](uint64_t n) { w.U64(n); });
  }
  w.Flag(s.all_precise);
  w.Flag(s.all_timeless);
  return w.Take();
}

Status DecodeStatistics(std::string_view bytes, Statistics* s) {
  Reader r(bytes);
  if (r.U64() != kStatisticsVersion) {
    return Status(Code::kCorruption, "the stored statistics have an unknown version");
  }
  s->nodes = r.U64();
  s->edges = r.U64();
  for (auto* counts : {&s->nodes_per_label, &s->edges_per_type, &s->sources_per_type, &s->targets_per_type,
                       &s->distinct_per_index}) {
    r.Each(counts, [&] { return r.U64(); });
  }
  s->all_precise = r.Flag();
  s->all_timeless = r.Flag();
  if (!r.done()) return Status(Code::kCorruption, "the stored statistics are damaged");
  return {};
}

}  // namespace fasti
