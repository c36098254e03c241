// include/fasti/graph.h over Store, Transaction and GraphReader: only spelling is translated here.
#include "fasti/graph.h"

#include <algorithm>

#include "fasti/bulk_load.h"
#include "storage/graph/public_bulk_load.h"
#include "storage/graph/store.h"
#include "storage/model/try.h"

namespace fasti {
namespace {

using graph::GraphReader;
using graph::Store;
using graph::Transaction;

ElementId ToElement(GraphElement e) {
  return {e.is_node ? ElementId::Kind::kNode : ElementId::Kind::kEdge, e.id};
}

graph::WriteScope ToScope(const std::optional<PeriodValue>& valid, bool always = false) {
  return {valid, always};
}

graph::PropertyList ToProperties(const Properties& properties) {
  graph::PropertyList out;
  out.reserve(properties.size());
  for (const auto& [key, value] : properties) out.emplace_back(KeyId{key.id}, value);
  return out;
}

Sureness ToSureness(Certainty c) { return static_cast<Sureness>(c); }

GraphReceipt ToReceipt(graph::CommitReceipt r) { return {r.commit, r.instant, std::move(r.hash)}; }

}  // namespace

struct GraphStore::Impl {
  std::shared_ptr<Store> store;
  graph::Durability durability = graph::Durability::kSync;
};
struct GraphTransaction::Impl {
  Transaction tx;
  graph::Durability durability;
};
struct GraphSnapshot::Impl {
  std::optional<Transaction> tx;  // keeps the state alive; not set for a transaction's own reads
  GraphReader reader;
};

// --- GraphStore

GraphStore::GraphStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GraphStore::GraphStore(GraphStore&&) noexcept = default;
GraphStore& GraphStore::operator=(GraphStore&&) noexcept = default;
GraphStore::~GraphStore() = default;

GraphBulkLoad GraphStore::BeginBulkLoad(std::string note, std::optional<Instant> known_at) {
  graph::BulkOptions options;
  options.note = std::move(note);
  options.known_at = known_at;
  return GraphBulkLoad(std::make_unique<GraphBulkLoad::Impl>(impl_->store, std::move(options)));
}

Status GraphStore::Checkpoint(const std::string& directory) const {
  return impl_->store->Checkpoint(directory);
}

Result<std::vector<std::string>> GraphStore::Verify(const GraphReceipt& expect) const {
  FASTI_TRY_ASSIGN(graph::VerifyReport report, impl_->store->Verify(expect.commit, expect.hash));
  return std::move(report.problems);
}

Result<GraphStore> GraphStore::Open(const std::string& path, const GraphStoreOptions& options) {
  graph::StoreOptions o;
  o.read_only = options.read_only;
  o.create_if_missing = options.create_if_missing;
  o.clock = options.clock;
  o.block_cache_bytes = options.block_cache_bytes;
  o.graph_cache_bytes = options.graph_cache_bytes;
  o.durability = options.sync ? graph::Durability::kSync : graph::Durability::kNoSync;
  const graph::Durability durability = o.durability;
  FASTI_TRY_ASSIGN(std::shared_ptr<Store> store, Store::Open(path, std::move(o)));
  return GraphStore(std::make_unique<Impl>(Impl{std::move(store), durability}));
}

Result<GraphTransaction> GraphStore::Begin(std::optional<Instant> known_at) {
  graph::TransactionOptions options;
  options.known_at = known_at;
  FASTI_TRY_ASSIGN(Transaction tx, impl_->store->Begin(std::move(options)));
  return GraphTransaction(
      std::make_unique<GraphTransaction::Impl>(GraphTransaction::Impl{std::move(tx), impl_->durability}));
}

Result<GraphReceipt> GraphStore::Write(const std::function<Status(GraphTransaction&)>& body) {
  constexpr int kAttempts = 16;
  for (int attempt = 1;; ++attempt) {
    FASTI_TRY_ASSIGN(GraphTransaction tx, Begin());
    Status status = body(tx);
    if (status.ok()) {
      Result<GraphReceipt> receipt = tx.Commit();
      if (receipt.ok()) return receipt;
      status = receipt.status();
    }
    if (status.code() != Code::kConflict || attempt == kAttempts) return status;
  }
}

Result<GraphSnapshot> GraphStore::Read() const {
  graph::TransactionOptions options;
  options.read_only = true;
  FASTI_TRY_ASSIGN(Transaction tx, impl_->store->Begin(std::move(options)));
  GraphReader reader = tx.Reader();
  return GraphSnapshot(
      std::make_unique<GraphSnapshot::Impl>(GraphSnapshot::Impl{std::move(tx), std::move(reader)}));
}

Result<GraphSnapshot> GraphStore::ReadKnownAt(Instant system) const {
  graph::TransactionOptions options;
  options.read_only = true;
  FASTI_TRY_ASSIGN(Transaction tx, impl_->store->Begin(std::move(options)));
  FASTI_TRY_ASSIGN(GraphReader reader, tx.ReaderKnownAt(system));
  return GraphSnapshot(
      std::make_unique<GraphSnapshot::Impl>(GraphSnapshot::Impl{std::move(tx), std::move(reader)}));
}

Status GraphStore::Close() { return impl_->store->Close(); }

// --- GraphSnapshot

GraphSnapshot::GraphSnapshot(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GraphSnapshot::GraphSnapshot(GraphSnapshot&&) noexcept = default;
GraphSnapshot& GraphSnapshot::operator=(GraphSnapshot&&) noexcept = default;
GraphSnapshot::~GraphSnapshot() = default;

std::optional<Label> GraphSnapshot::FindLabel(std::string_view name) const {
  if (const auto id = impl_->reader.catalog().FindLabel(name)) return Label{id->value};
  return std::nullopt;
}
std::optional<EdgeType> GraphSnapshot::FindEdgeType(std::string_view name) const {
  if (const auto id = impl_->reader.catalog().FindType(name)) return EdgeType{id->value};
  return std::nullopt;
}
std::optional<PropertyKey> GraphSnapshot::FindPropertyKey(std::string_view name) const {
  if (const auto id = impl_->reader.catalog().FindKey(name)) return PropertyKey{id->value};
  return std::nullopt;
}

Result<Sureness> GraphSnapshot::Exists(GraphElement element, Instant valid) const {
  const ElementId id = ToElement(element);
  Certainty out = Certainty::kNo;
  FASTI_TRY(
      impl_->reader.ExistsAt(id.kind, std::span(&id.value, 1), std::span(&valid, 1), std::span(&out, 1)));
  return ToSureness(out);
}

Result<Sureness> GraphSnapshot::HasLabel(NodeId node, Label label, Instant valid) const {
  Certainty out = Certainty::kNo;
  FASTI_TRY(impl_->reader.HasLabelAt(std::span(&node, 1), LabelId{label.id}, std::span(&valid, 1),
                                     std::span(&out, 1)));
  return ToSureness(out);
}

Result<Value> GraphSnapshot::Get(GraphElement element, PropertyKey key, Instant valid) const {
  const ElementId id = ToElement(element);
  Value out;
  uint8_t uncertain = 0;
  FASTI_TRY(impl_->reader.PropertyAt(id.kind, std::span(&id.value, 1), KeyId{key.id}, std::span(&valid, 1),
                                     std::span(&out, 1), std::span(&uncertain, 1)));
  return out;
}

Result<std::vector<TimedValue>> GraphSnapshot::Timeline(GraphElement element, PropertyKey key) const {
  std::vector<graph::Piece> pieces;
  FASTI_TRY(impl_->reader.PropertyTimeline(ToElement(element), KeyId{key.id}, &pieces));
  std::vector<TimedValue> out;
  for (graph::Piece& p : pieces) out.push_back({p.period, std::move(p.value)});
  return out;
}

Result<std::vector<PeriodValue>> GraphSnapshot::Existence(GraphElement element) const {
  std::vector<PeriodValue> out;
  FASTI_TRY(impl_->reader.ExistenceWithText(ToElement(element), &out));
  return out;
}

Result<GraphEdge> GraphSnapshot::Edge(EdgeId edge) const {
  FASTI_TRY_ASSIGN(const graph::EdgeEnds ends, impl_->reader.Ends(edge));
  return GraphEdge{{ends.type.value}, ends.source, ends.target};
}

namespace {

// Runs one expansion and calls f(i, neighbour) for its entries.
template <typename F>
Status ForNeighbours(const GraphReader& reader, NodeId node, EdgeDirection direction,
                     std::optional<EdgeType> type, const graph::ValidSelector& valid, F&& f) {
  graph::Expansion x;
  const TypeId wanted{type ? type->id : 0};
  FASTI_TRY(reader.Expand(std::span(&node, 1), static_cast<Direction>(direction),
                          std::span(&wanted, type ? 1 : 0), valid, &x));
  for (size_t i = 0; i < x.others.size(); ++i) {
    Neighbour n{x.others[i], x.edges[i], type.value_or(EdgeType{}), direction == EdgeDirection::kOut, true};
    if (!x.types.empty()) n.type = {x.types[i].value};
    if (!x.outgoing.empty()) n.outgoing = x.outgoing[i] != 0;
    if (!x.certain.empty()) n.certain = x.certain[i] != 0;
    f(x, i, n);
  }
  return {};
}

template <typename Id>
Result<std::vector<Id>> Existing(const GraphReader& reader, std::unique_ptr<graph::IdScan> scan,
                                 Instant valid, std::optional<LabelId> label) {
  constexpr size_t kBatch = 1024;
  std::vector<Id> out;
  std::vector<uint64_t> ids;
  std::vector<Certainty> found;
  do {
    ids.clear();
    FASTI_TRY(scan->Next(kBatch, &ids));
    found.resize(ids.size());
    if constexpr (std::is_same_v<Id, NodeId>) {
      if (label) {
        std::vector<NodeId> nodes;
        for (const uint64_t id : ids) nodes.push_back({id});
        FASTI_TRY(reader.HasLabelAt(nodes, *label, std::span(&valid, 1), found));
      } else {
        FASTI_TRY(reader.ExistsAt(ElementId::Kind::kNode, ids, std::span(&valid, 1), found));
      }
    } else {
      FASTI_TRY(reader.ExistsAt(ElementId::Kind::kEdge, ids, std::span(&valid, 1), found));
    }
    for (size_t i = 0; i < ids.size(); ++i) {
      if (found[i] != Certainty::kNo) out.push_back(Id{ids[i]});
    }
  } while (ids.size() == kBatch);
  return out;
}

}  // namespace

Status GraphSnapshot::Neighbours(NodeId node, EdgeDirection direction, std::optional<EdgeType> type,
                                 Instant valid, std::vector<Neighbour>* out) const {
  out->clear();
  return ForNeighbours(impl_->reader, node, direction, type, graph::ValidSelector::At(valid),
                       [&](const graph::Expansion&, size_t, const Neighbour& n) { out->push_back(n); });
}

Status GraphSnapshot::NeighbourStints(NodeId node, EdgeDirection direction, std::optional<EdgeType> type,
                                      const Interval& window, std::vector<NeighbourStint>* out) const {
  out->clear();
  return ForNeighbours(impl_->reader, node, direction, type, graph::ValidSelector::Range(window),
                       [&](const graph::Expansion& x, size_t i, Neighbour n) {
                         n.certain = x.periods[i].has_core();
                         out->push_back({n, x.periods[i]});
                       });
}

Result<std::vector<NodeId>> GraphSnapshot::Nodes(Instant valid) const {
  return Existing<NodeId>(impl_->reader, impl_->reader.ScanNodes(), valid, std::nullopt);
}
Result<std::vector<NodeId>> GraphSnapshot::NodesWith(Label label, Instant valid) const {
  return Existing<NodeId>(impl_->reader, impl_->reader.ScanLabel({label.id}), valid, LabelId{label.id});
}
Result<std::vector<EdgeId>> GraphSnapshot::Edges(std::optional<EdgeType> type, Instant valid) const {
  std::optional<TypeId> wanted;
  if (type) wanted = TypeId{type->id};
  return Existing<EdgeId>(impl_->reader, impl_->reader.ScanEdges(wanted), valid, std::nullopt);
}

Result<std::vector<NodeId>> GraphSnapshot::FindByKey(Label label, PropertyKey key, const Value& value,
                                                     Instant valid) const {
  const IndexDef* index = impl_->reader.catalog().FindNodeIndex({label.id}, {key.id});
  if (index == nullptr || index->keys.size() != 1) {
    return Status(Code::kNotFound, "there is no KEY or index on this label and property; define one first");
  }
  FASTI_TRY_ASSIGN(std::vector<NodeId> candidates,
                   Existing<NodeId>(impl_->reader, impl_->reader.SeekIndex(index->id, std::span(&value, 1)),
                                    valid, LabelId{label.id}));
  std::vector<NodeId> out;
  const std::string wanted = value.ToString();
  for (const NodeId node : candidates) {
    FASTI_TRY_ASSIGN(const Value held, Get(node, key, valid));
    const bool same_number = held.is_number() && value.is_number() && held.as_number() == value.as_number();
    if (same_number || held.ToString() == wanted) out.push_back(node);
  }
  return out;
}

Result<std::vector<GraphFact>> GraphSnapshot::History(GraphElement element, const Interval& system) const {
  std::vector<graph::Rectangle> rectangles;
  FASTI_TRY(impl_->reader.Rectangles(ToElement(element), system, &rectangles));
  const Catalog& catalog = impl_->reader.catalog();
  std::vector<GraphFact> out;
  for (graph::Rectangle& r : rectangles) {
    GraphFact f;
    f.about = static_cast<GraphFact::About>(r.slot.kind);
    if (f.about == GraphFact::About::kLabel) f.name = catalog.labels.Name(r.slot.id);
    if (f.about == GraphFact::About::kProperty) f.name = catalog.keys.Name(r.slot.id);
    f.valid = r.valid.period;
    f.system = r.system;
    f.value = std::move(r.value);
    out.push_back(std::move(f));
  }
  return out;
}

// --- GraphTransaction

GraphTransaction::GraphTransaction(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GraphTransaction::GraphTransaction(GraphTransaction&&) noexcept = default;
GraphTransaction& GraphTransaction::operator=(GraphTransaction&&) noexcept = default;
GraphTransaction::~GraphTransaction() = default;

Label GraphTransaction::InternLabel(std::string_view name) { return {impl_->tx.InternLabel(name).value}; }
EdgeType GraphTransaction::InternEdgeType(std::string_view name) {
  return {impl_->tx.InternType(name).value};
}
PropertyKey GraphTransaction::InternPropertyKey(std::string_view name) {
  return {impl_->tx.InternKey(name).value};
}

Status GraphTransaction::DefineTypes(const std::vector<GraphNodeType>& nodes,
                                     const std::vector<GraphEdgeType>& edges, bool strict) {
  Transaction& tx = impl_->tx;
  const auto properties = [&](const std::vector<GraphProperty>& list) {
    std::vector<PropertyDef> out;
    for (const GraphProperty& p : list) {
      PropertyDef def;
      def.key = tx.InternKey(p.name);
      def.type = static_cast<PropertyType>(p.type);
      def.not_null = p.not_null;
      def.is_key = p.key;
      out.push_back(def);
    }
    return out;
  };
  GraphTypeDef def;
  def.declared = true;
  def.strict = strict;
  for (const GraphNodeType& n : nodes) {
    NodeTypeDef d;
    d.label = tx.InternLabel(n.label);
    d.properties = properties(n.properties);
    d.strict = n.strict;
    d.valid_required = n.valid_required;
    def.nodes.push_back(std::move(d));
  }
  for (const GraphEdgeType& e : edges) {
    EdgeTypeDef d;
    d.type = tx.InternType(e.type);
    if (e.source_label) d.source = tx.InternLabel(*e.source_label);
    if (e.target_label) d.target = tx.InternLabel(*e.target_label);
    d.properties = properties(e.properties);
    d.strict = e.strict;
    d.valid_required = e.valid_required;
    def.edges.push_back(std::move(d));
  }
  return tx.SetGraphType(std::move(def));
}

Result<NodeId> GraphTransaction::CreateNode(std::initializer_list<Label> labels, const Properties& properties,
                                            const std::optional<PeriodValue>& valid) {
  return CreateNode(std::span(labels.begin(), labels.size()), properties, valid);
}
Result<NodeId> GraphTransaction::CreateNode(std::span<const Label> labels, const Properties& properties,
                                            const std::optional<PeriodValue>& valid) {
  std::vector<LabelId> ids;
  for (const Label l : labels) ids.push_back({l.id});
  return impl_->tx.CreateNode(ids, ToProperties(properties), ToScope(valid));
}
Result<EdgeId> GraphTransaction::CreateEdge(EdgeType type, NodeId source, NodeId target,
                                            const Properties& properties,
                                            const std::optional<PeriodValue>& valid) {
  return impl_->tx.CreateEdge({type.id}, source, target, ToProperties(properties), ToScope(valid));
}
Status GraphTransaction::Set(GraphElement element, PropertyKey key, const Value& value,
                             const std::optional<PeriodValue>& valid, bool always) {
  return impl_->tx.SetProperty(ToElement(element), {key.id}, value, ToScope(valid, always));
}
Status GraphTransaction::SetLabel(NodeId node, Label label, bool present,
                                  const std::optional<PeriodValue>& valid) {
  return impl_->tx.SetLabel(node, {label.id}, present, ToScope(valid));
}
Status GraphTransaction::Delete(GraphElement element, const std::optional<PeriodValue>& valid, bool detach) {
  return impl_->tx.Delete(ToElement(element), ToScope(valid), detach);
}
Status GraphTransaction::SetExistence(GraphElement element, std::span<const PeriodValue> periods) {
  return impl_->tx.SetExistence(ToElement(element), periods);
}

GraphSnapshot GraphTransaction::Read() const {
  return GraphSnapshot(
      std::make_unique<GraphSnapshot::Impl>(GraphSnapshot::Impl{std::nullopt, impl_->tx.Reader()}));
}

Result<GraphReceipt> GraphTransaction::Commit() {
  FASTI_TRY_ASSIGN(graph::CommitReceipt receipt, impl_->tx.Commit(impl_->durability));
  return ToReceipt(std::move(receipt));
}
void GraphTransaction::Rollback() { impl_->tx.Rollback(); }

}  // namespace fasti
