#include "storage/graph/bulk_load.h"

#include <algorithm>
#include <map>

#include "storage/catalog/catalog_codec.h"
#include "storage/codec/value_codec.h"
#include "storage/graph/bulk_check.h"
#include "storage/graph/bulk_rows.h"
#include "storage/graph/bulk_write.h"
#include "storage/graph/index_promises.h"
#include "storage/graph/store_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

using Entries = std::map<std::string, std::string>;

constexpr size_t kRowsForTwoThreads = 100'000;

void PutNames(codec::NameKind kind, const NameDictionary& before, const NameDictionary& now, Entries* meta) {
  for (uint32_t id = before.size(); id < now.size(); ++id) {
    (*meta)[codec::NameKey(kind, id).str()] = now.Name(id);
    std::string number;
    codec::PutFixed(&number, id);
    (*meta)[codec::NameLookupKey(kind, now.Name(id))] = number;
  }
}

Status AddAll(const Entries& entries, kv::SortedSink* sink) {
  for (const auto& [key, value] : entries) FASTI_TRY(sink->Add(key, value));
  return {};
}

/// The ids of rows that were loaded, in chunks of the log.
void PutChanged(const BulkRows& rows, uint64_t commit, Entries* log) {
  std::vector<ElementId> chunk;
  uint16_t number = 0;
  const auto flush = [&](size_t at_least) {
    if (chunk.size() < at_least) return;
    std::string bytes;
    codec::EncodeChangedElements(chunk, &bytes);
    (*log)[codec::ChangedKey(commit, number++).str()] = std::move(bytes);
    chunk.clear();
  };
  for (uint64_t i = 0; i < rows.nodes.size(); ++i) {
    if (rows.node_rejected[i] == 0) chunk.push_back(ElementId::Of(NodeId{rows.first_node + i}));
    flush(codec::kChangedPerChunk);
  }
  for (uint64_t i = 0; i < rows.edges.size(); ++i) {
    if (rows.edge_flags[i] != BulkRows::kRejected)
      chunk.push_back(ElementId::Of(EdgeId{rows.first_edge + i}));
    flush(codec::kChangedPerChunk);
  }
  flush(1);
}

/// What running transactions may have looked for in vain.
std::vector<Resource> ResourcesOf(const BulkRows& rows, const Catalog& catalog) {
  std::vector<Resource> out = {
      {Resource::Kind::kNodeScan, 0, 0}, {Resource::Kind::kEdgeScan, 0, 0}, {Resource::Kind::kNames, 0, 0}};
  for (uint32_t l = 0; l < catalog.labels.size(); ++l) out.push_back({Resource::Kind::kLabelScan, l, 0});
  for (uint32_t t = 0; t < catalog.types.size(); ++t) out.push_back({Resource::Kind::kTypeScan, t, 0});
  for (const IndexDef& i : catalog.indexes) out.push_back({Resource::Kind::kIndexRange, i.id.value, 0});
  if (catalog.indexes.empty()) return out;
  for (uint64_t row = 0; row < rows.nodes.size() + rows.edges.size(); ++row) {
    const bool is_node = row < rows.nodes.size();
    const uint64_t i = is_node ? row : row - rows.nodes.size();
    if (is_node ? rows.node_rejected[i] != 0 : rows.PropertiesOf(rows.edges[i]).empty()) continue;
    Result<ElementState> state = is_node ? rows.NodeState(i) : rows.EdgeState(i);
    if (!state.ok()) continue;
    for (const IndexPromise& p : PromisesOf(*state, catalog))
      out.push_back(Resource::IndexValue(p.index, p.value));
  }
  return out;
}

uint32_t RowNumber(uint64_t row) {
  return row < BulkRows::kNone ? static_cast<uint32_t>(row) : BulkRows::kNone;
}

/// What transactions may have read of the stored nodes that edges were added to.
void AddStoredResources(const BulkRows& rows, std::vector<Resource>* out) {
  for (size_t i = 0; i < rows.edges.size(); ++i) {
    const BulkRows::EdgeRow& e = rows.edges[i];
    if (rows.edge_flags[i] == BulkRows::kRejected) continue;
    for (const auto& [end, side] :
         {std::pair(e.source, Direction::kOut), std::pair(e.target, Direction::kIn)}) {
      if (!BulkRows::IsStored(end)) continue;
      out->push_back(Resource::Adjacency(rows.IdOf(end), side, TypeId{e.type}));
      out->push_back(Resource::AdjacencyAll(rows.IdOf(end), side));
    }
  }
  const auto key = [](const Resource& r) { return std::tuple(r.kind, r.a, r.b); };
  std::sort(out->begin(), out->end(), [&](const Resource& a, const Resource& b) { return key(a) < key(b); });
  out->erase(std::unique(out->begin(), out->end(),
                         [&](const Resource& a, const Resource& b) { return key(a) == key(b); }),
             out->end());
}

uint32_t AddPeriod(const std::optional<PeriodValue>& valid, BulkRows* rows) {
  if (!valid) return BulkRows::kNone;
  rows->periods.push_back(*valid);
  return static_cast<uint32_t>(rows->periods.size() - 1);
}

bool IsOrdinary(const Period& p) {
  return p.from.earliest == p.from.latest && p.to.earliest == p.to.latest && p.from.flags == 0 &&
         p.to.flags == 0;
}

}  // namespace

BulkLoader::BulkLoader(Store& store, BulkOptions options)
    : store_(store), options_(std::move(options)), rows_(std::make_unique<BulkRows>()) {}
BulkLoader::~BulkLoader() = default;

LabelId BulkLoader::InternLabel(std::string_view name) {
  return {store_.impl().names().Intern(codec::NameKind::kLabel, name)};
}
TypeId BulkLoader::InternType(std::string_view name) {
  return {store_.impl().names().Intern(codec::NameKind::kType, name)};
}
KeyId BulkLoader::InternKey(std::string_view name) {
  return {store_.impl().names().Intern(codec::NameKind::kKey, name)};
}

void BulkLoader::Reserve(size_t nodes, size_t edges) {
  rows_->nodes.reserve(nodes);
  rows_->edges.reserve(edges);
}

uint64_t BulkLoader::AddNode(std::span<const LabelId> labels, std::span<const BulkProperty> properties,
                             std::span<const PeriodValue> stints) {
  BulkRows& r = *rows_;
  BulkRows::NodeRow row;
  row.first_label = static_cast<uint32_t>(r.labels.size());
  row.first_property = static_cast<uint32_t>(r.properties.size());
  row.properties = static_cast<uint32_t>(properties.size());
  row.labels = 0;
  for (const LabelId label : labels) {
    const auto first = r.labels.begin() + row.first_label;
    if (std::find(first, r.labels.end(), label) != r.labels.end()) continue;
    r.labels.push_back(label);
    ++row.labels;
  }
  r.properties.insert(r.properties.end(), properties.begin(), properties.end());
  row.valid = stints.empty() ? BulkRows::kNone : static_cast<uint32_t>(r.periods.size());
  row.stints = static_cast<uint32_t>(stints.size());
  r.periods.insert(r.periods.end(), stints.begin(), stints.end());
  r.nodes.push_back(row);
  return r.nodes.size() - 1;
}

uint64_t BulkLoader::AddNode(std::span<const LabelId> labels, std::span<const BulkProperty> properties,
                             const std::optional<PeriodValue>& valid) {
  return AddNode(labels, properties, valid ? std::span(&*valid, 1) : std::span<const PeriodValue>());
}

uint64_t BulkLoader::AddStoredNode(NodeId node) {
  const auto [it, fresh] = rows_->stored_numbers.try_emplace(node.value, rows_->stored_nodes.size());
  if (fresh) rows_->stored_nodes.push_back(node);
  return BulkRows::kStored | it->second;
}

uint64_t BulkLoader::AddEdge(TypeId type, uint64_t source, uint64_t target,
                             const std::optional<PeriodValue>& valid,
                             std::span<const BulkProperty> properties) {
  BulkRows& r = *rows_;
  if (properties.empty() && valid && valid->from_text.empty() && valid->to_text.empty() &&
      IsOrdinary(valid->period)) {
    return AddEdge(type, source, target, valid->period);
  }
  BulkRows::EdgeRow row{
      RowNumber(source), RowNumber(target), type.value, static_cast<uint32_t>(r.extras.size()), 0, 0};
  r.extras.push_back({AddPeriod(valid, &r), static_cast<uint32_t>(r.properties.size()),
                      static_cast<uint32_t>(properties.size())});
  r.properties.insert(r.properties.end(), properties.begin(), properties.end());
  r.edges.push_back(row);
  return r.edges.size() - 1;
}

uint64_t BulkLoader::AddEdge(TypeId type, uint64_t source, uint64_t target, const Period& valid) {
  if (!IsOrdinary(valid)) {
    PeriodValue value;
    value.period = valid;
    return AddEdge(type, source, target, std::optional<PeriodValue>(std::move(value)));
  }
  rows_->edges.push_back({RowNumber(source), RowNumber(target), type.value, BulkRows::kNone,
                          valid.from.earliest.us, valid.to.latest.us});
  return rows_->edges.size() - 1;
}

Result<BulkReport> BulkLoader::Finish() {
  if (rows_ == nullptr) return Status(Code::kInvalidArgument, "a bulk load can be finished only once");
  const std::unique_ptr<BulkRows> rows = std::move(rows_);
  StoreImpl& store = store_.impl();
  FASTI_TRY(store.CheckWritable());
  BulkReport report;
  rows->GroupEdges();
  rows->first_node = store.NewNodeIds(rows->nodes.size(), 1);
  // The edge table is written in whole blocks.
  rows->first_edge = store.NewEdgeIds(rows->edges.size(), codec::kEdgesPerBlock);
  report.first_node = {rows->first_node};
  report.first_edge = {rows->first_edge};

  const Status done = store.writer().Exclusively([&]() -> Status {
    FASTI_TRY(store.CheckWritable());
    const std::shared_ptr<const ReadView> view = store.view();
    auto catalog = std::make_shared<Catalog>(*view->catalog());
    if (store.names().CopyTo(catalog.get())) catalog->version = store.NewVersion();
    BulkCheck check(rows.get(), *catalog, view->kv());
    FASTI_TRY(check.Run(&report.rejected));
    if (report.rejected.size() > options_.max_rejected) {
      return Status(Code::kConstraintViolation, std::to_string(report.rejected.size()) +
                                                    " rows were rejected; nothing was loaded; the first: " +
                                                    report.rejected.front().reason);
    }
    Instant instant;
    if (options_.known_at) {
      instant = *options_.known_at;
      if (!instant.finite() || instant <= view->instant() || instant > store.time().Wall()) {
        return Status(Code::kInvalidArgument,
                      "a load must become known after the last commit and not after the clock");
      }
    } else {
      instant = store.time().NextCommit(view->instant());
    }
    codec::StoreHead head = store.head();
    // A thread more is worth it for a tenth of a second of work.
    const bool large = rows->nodes.size() + rows->edges.size() > kRowsForTwoThreads;
    BulkWrite write(*rows, instant, &head.next_blob, catalog.get(), view->kv(), large ? 2 : 1);
    std::vector<Resource> resources;
    const Status written = [&]() -> Status {
      FASTI_TRY(write.Prepare());
      FASTI_TRY(write.ChangeStoredLists());
      report.nodes = write.nodes();
      report.edges = write.edges();
      if (report.nodes + report.edges == 0) return {};

      codec::CommitRecord record;
      record.commit = head.commit + 1;
      record.instant = instant;
      record.wall_clock = store.time().Wall();
      record.transaction = head.next_transaction++;
      record.note = options_.note;
      record.changed_elements = report.nodes + report.edges;
      head.commit = record.commit;
      head.instant = instant;
      head.high_water = std::max(head.high_water, store.HighWater());
      head.next_node = store.next_node();
      head.next_edge = store.next_edge();
      head.clean_close = false;
      const auto log = [&](kv::SortedSink* sink) {
        record.digest = write.Digest();
        record.previous_hash = head.hash;
        record.hash = codec::ChainHash(record.commit, instant, record.previous_hash, record.digest);
        head.hash = record.hash;
        Entries entries;
        codec::EncodeCommitRecord(record, &entries[codec::CommitKey(record.commit).str()]);
        PutChanged(*rows, record.commit, &entries);
        resources = ResourcesOf(*rows, *catalog);
        AddStoredResources(*rows, &resources);
        return AddAll(entries, sink);
      };
      const auto meta = [&](kv::SortedSink* sink) {
        Entries entries;
        head.statistics = EncodeStatistics(catalog->statistics);
        codec::EncodeStoreHead(head, &entries[codec::HeadKey().str()]);
        PutNames(codec::NameKind::kLabel, view->catalog()->labels, catalog->labels, &entries);
        PutNames(codec::NameKind::kType, view->catalog()->types, catalog->types, &entries);
        PutNames(codec::NameKind::kKey, view->catalog()->keys, catalog->keys, &entries);
        return AddAll(entries, sink);
      };
      // Those that take longest first; the head last, with its statistics: the others decide what they say.
      using kv::Space;
      std::vector<kv::IngestPart> parts;
      for (size_t p = 0; p < write.adjacency_parts(); ++p) {
        parts.push_back(
            {Space::kAdj, [&write, p](kv::SortedSink* sink) { return write.Adjacency(p, sink); }, large});
      }
      parts.push_back({Space::kEnt, [&](kv::SortedSink* sink) { return write.Nodes(sink); }, large});
      parts.push_back({Space::kEnt, [&](kv::SortedSink* sink) { return write.EdgeTable(sink); }, large});
      parts.push_back({Space::kLog, log, large});
      parts.push_back({Space::kEnt, [&](kv::SortedSink* sink) { return write.BlobsAndEdgeRecords(sink); }});
      parts.push_back({Space::kIdx, [&](kv::SortedSink* sink) { return write.Indexes(sink); }, large});
      parts.push_back({Space::kMeta, meta});
      Status ingested = store.engine().Ingest(parts);
      if (!ingested.ok()) {
        if (ingested.code() == Code::kUnknownOutcome) store.Fail(ingested);
        return ingested;
      }
      report.receipt = {record.commit, instant, record.hash};
      return {};
    }();
    if (!written.ok() || report.receipt.commit == 0) {
      store.time().Settle(Instant::NegInfinity());
      return written;
    }
    store.writer().conflicts().Record(head.commit, std::move(resources));
    store.head() = head;
    if (store.cache() != nullptr) store.cache()->AllChanged(head.commit);
    store.Publish(std::make_shared<ReadView>(store.engine().GetSnapshot(), head.commit, instant, catalog,
                                             store.cache(), store.NewFacts(head.commit, nullptr),
                                             store.workers()));
    store.writer().conflicts().Forget(store.OldestSnapshot());
    return {};
  });
  FASTI_TRY(done);
  return report;
}

}  // namespace fasti::graph
