#include "storage/graph/bulk_write.h"

#include <algorithm>
#include <array>

#include "storage/codec/adjacency_head.h"
#include "storage/codec/edge_block.h"
#include "storage/codec/index_value.h"
#include "storage/codec/period_codec.h"
#include "storage/codec/sha256.h"
#include "storage/codec/value_codec.h"
#include "storage/graph/adjacency_writer.h"
#include "storage/graph/index_promises.h"
#include "storage/graph/schema_source.h"
#include "storage/model/try.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyColumn;
using codec::AdjacencyList;
using codec::AdjacencyRow;
using codec::EdgeColumns;
using codec::EdgeEntry;
using codec::Statement;

constexpr size_t kTimelessBlockRows = 224;  // room for some more below codec::kMaxBlockRows

constexpr size_t At(AdjacencyColumn c) { return static_cast<size_t>(c); }

void CountAt(std::vector<uint64_t>* counts, uint32_t id, uint64_t n) {
  if (n == 0) return;
  if (counts->size() <= id) counts->resize(id + 1);
  (*counts)[id] += n;
}

Statement Make(SlotId slot, const StoredPiece& piece, const PeriodValue& life, Instant instant) {
  Statement s;
  s.slot = slot;
  s.valid = piece.valid;
  s.value = piece.value;
  s.system_from = instant;
  if (slot != SlotId::Existence()) {
    if (SameInstant(life.period.from, piece.valid.period.from)) s.flags |= Statement::kFromIsExistence;
    if (SameInstant(life.period.to, piece.valid.period.to)) s.flags |= Statement::kToIsExistence;
  }
  return s;
}

void AddStatements(const ElementState& state, bool with_existence, Instant instant,
                   codec::ElementRecord* record) {
  for (const SlotPieces& s : state.slots) {
    if (!with_existence && s.slot == SlotId::Existence()) continue;
    for (const StoredPiece& p : s.pieces) {
      record->statements.push_back(Make(s.slot, p, state.existence().front().valid, instant));
      // A bound may be any stint's.
      for (const StoredPiece& stint : state.existence())
        record->statements.back().flags |= Make(s.slot, p, stint.valid, instant).flags;
    }
  }
}

Interval HullOfPeriod(const Period& p) { return {p.extent_from(), p.extent_to()}; }

bool HasTexts(const PeriodValue& v) { return !v.from_text.empty() || !v.to_text.empty(); }

}  // namespace

BulkWrite::BulkWrite(const BulkRows& rows, Instant instant, uint64_t* next_blob, Catalog* catalog,
                     const kv::Snapshot& stored, size_t adjacency_parts)
    : rows_(rows),
      instant_(instant),
      next_blob_(*next_blob),
      catalog_(*catalog),
      stored_(stored),
      staged_(stored, &recent_) {
  for (const IndexDef& i : catalog_.indexes) (i.on_node ? node_indexes_ : edge_indexes_) = true;
  const auto nodes = static_cast<uint32_t>(rows_.nodes.size());
  uint32_t node = 0;
  for (size_t p = 1; p <= adjacency_parts; ++p) {
    Part part;
    part.begin = node;
    if (p == adjacency_parts) node = nodes;
    // Each edge stands in two lists.
    const uint64_t most = 2 * uint64_t{rows_.edges.size()} * p / adjacency_parts;
    while (node < nodes && uint64_t{rows_.out_start[node]} + rows_.in_start[node] < most) ++node;
    part.end = node;
    part.sources.resize(catalog_.types.size());
    part.targets.resize(catalog_.types.size());
    parts_.push_back(std::move(part));
  }
}

Status BulkWrite::Prepare() {
  Statistics& s = catalog_.statistics;
  labelled_.resize(catalog_.labels.size());
  for (uint32_t i = 0; i < rows_.nodes.size(); ++i) {
    if (rows_.node_rejected[i] != 0) continue;
    ++nodes_;
    const BulkRows::NodeRow& row = rows_.nodes[i];
    for (const LabelId label : rows_.LabelsOf(row)) {
      // A label written twice in a row counts once.
      if (labelled_[label.value].empty() || labelled_[label.value].back() != i)
        labelled_[label.value].push_back(i);
    }
    for (const PeriodValue& stint : rows_.StintsOf(row)) {
      s.all_precise = s.all_precise && stint.period.precise();
      s.all_timeless = s.all_timeless && stint.period == Period::Always();
    }
    for (const BulkProperty& p : rows_.PropertiesOf(row)) {
      if (!p.valid) continue;
      s.all_precise = s.all_precise && p.valid->period.precise();
      s.all_timeless = s.all_timeless && p.valid->period == Period::Always();
    }
    if (node_indexes_) FASTI_TRY(NodePromises(i));
  }
  std::vector<uint64_t> per_type(catalog_.types.size());
  codec::ElementRecord record;
  for (uint32_t i = 0; i < rows_.edges.size(); ++i) {
    if (rows_.edge_flags[i] == BulkRows::kRejected) continue;
    ++edges_;
    const BulkRows::EdgeRow& row = rows_.edges[i];
    ++per_type[row.type];
    if (s.all_timeless) s.all_timeless = rows_.PeriodOf(row) == Period::Always();
    if (IsOrdinary(i)) continue;
    s.all_precise = s.all_precise && rows_.PeriodOf(row).precise();
    if ((rows_.edge_flags[i] & (AdjacencyRow::kHasProperties | AdjacencyRow::kHasText)) == 0) continue;
    FASTI_TRY(EdgeRecord(i, &record));
    for (const Statement& st : record.statements) s.all_precise = s.all_precise && st.valid.period.precise();
    FASTI_TRY(PutRecord(ElementId::Of(EdgeId{rows_.first_edge + i}), &record, &edge_records_));
    if (edge_indexes_) {
      FASTI_TRY_ASSIGN(const ElementState state, rows_.EdgeState(i));
      for (const IndexPromise& p : PromisesOf(state, catalog_)) {
        FASTI_TRY(Promise(*catalog_.FindIndex(p.index), p.value, state.id.value, p.hull));
      }
    }
  }
  s.nodes += nodes_;
  s.edges += edges_;
  for (uint32_t l = 0; l < labelled_.size(); ++l) CountAt(&s.nodes_per_label, l, labelled_[l].size());
  for (uint32_t t = 0; t < per_type.size(); ++t) {
    CountAt(&s.edges_per_type, t, per_type[t]);
  }
  return {};
}

Status BulkWrite::NodePromises(uint32_t row) {
  const BulkRows::NodeRow& node = rows_.nodes[row];
  const auto properties = rows_.PropertiesOf(node);
  const auto labels = rows_.LabelsOf(node);
  const uint64_t id = rows_.first_node + row;
  bool timed = node.stints > 1;
  for (size_t i = 0; i < properties.size(); ++i) {
    timed = timed || properties[i].valid;
    for (size_t k = 0; k < i; ++k) timed = timed || properties[i].key == properties[k].key;
  }
  if (timed) {
    FASTI_TRY_ASSIGN(const ElementState state, rows_.NodeState(row));
    for (const IndexPromise& p : PromisesOf(state, catalog_)) {
      FASTI_TRY(Promise(*catalog_.FindIndex(p.index), p.value, id, p.hull));
    }
    return {};
  }
  // Everything holds as long as the node.
  std::vector<Value> values;
  for (const IndexDef& index : catalog_.indexes) {
    if (!index.on_node ||
        std::find(labels.begin(), labels.end(), LabelId{index.label_or_type}) == labels.end()) {
      continue;
    }
    values.clear();
    for (const KeyId key : index.keys) {
      const auto it = std::find_if(properties.begin(), properties.end(),
                                   [&](const BulkProperty& p) { return p.key == key && !p.value.is_null(); });
      if (it != properties.end()) values.push_back(it->value);
    }
    if (values.size() != index.keys.size()) continue;
    FASTI_TRY(Promise(index, codec::EncodeIndexValue(values).bytes, id, HullOfPeriod(rows_.PeriodOf(node))));
  }
  return {};
}

Status BulkWrite::Promise(const IndexDef& index, std::string value, uint64_t id, const Interval& hull) {
  if (index.unique_key) {
    keys_.push_back({codec::UniqueKey(index.id, value), id, hull});
  } else {
    values_.emplace_back(codec::IndexEntryKey(index.id, value, id), codec::EncodeHull(hull));
  }
  return {};
}

Status BulkWrite::PutRecord(ElementId id, codec::ElementRecord* record, std::vector<Entry>* out) {
  const codec::EncodedElement encoded = codec::EncodeElementRecord(record, [&](std::string_view bytes) {
    blobs_.emplace_back(next_blob_, bytes);
    return next_blob_++;
  });
  out->emplace_back(codec::ElementKey(id).str(), encoded.record);
  for (const codec::SpilledStatement& s : encoded.spilled) {
    out->emplace_back(codec::StatementKey(id, s.slot, s.extent_from, s.seq).str(), s.body);
  }
  return {};
}

Status BulkWrite::NodeRecord(uint32_t i, codec::ElementRecord* record) const {
  const BulkRows::NodeRow& row = rows_.nodes[i];
  record->statements.clear();
  record->last_change = instant_;
  if (row.stints > 1) {
    FASTI_TRY_ASSIGN(const ElementState state, rows_.NodeState(i));
    AddStatements(state, true, instant_, record);
    codec::SortStatements(record);
    return {};
  }
  const PeriodValue valid = rows_.ValidOf(row);
  const StoredPiece life{{valid.period, valid.from_text, valid.to_text, PeriodValue::Mark::kNone}, Value()};
  record->statements.push_back(Make(SlotId::Existence(), life, valid, instant_));
  for (const LabelId label : rows_.LabelsOf(row)) {
    record->statements.push_back(Make(SlotId::Of(label), life, valid, instant_));
  }
  bool plain = true;
  for (const BulkProperty& p : rows_.PropertiesOf(row)) {
    plain = plain && !p.valid;
    if (p.value.is_null()) continue;
    record->statements.push_back(Make(SlotId::Of(p.key), life, valid, instant_));
    record->statements.back().value = p.value;
  }
  std::sort(record->statements.begin() + 1, record->statements.end(),
            [](const Statement& a, const Statement& b) { return a.slot < b.slot; });
  const auto twice =
      std::adjacent_find(record->statements.begin(), record->statements.end(),
                         [](const Statement& a, const Statement& b) { return a.slot == b.slot; });
  if (plain && twice == record->statements.end()) return {};
  record->statements.clear();
  FASTI_TRY_ASSIGN(const ElementState state, rows_.NodeState(i));
  AddStatements(state, true, instant_, record);
  codec::SortStatements(record);
  return {};
}

Status BulkWrite::EdgeRecord(uint32_t i, codec::ElementRecord* record) const {
  record->statements.clear();
  record->last_change = instant_;
  FASTI_TRY_ASSIGN(const ElementState state, rows_.EdgeState(i));
  AddStatements(state, HasTexts(state.existence().front().valid), instant_, record);
  codec::SortStatements(record);
  return {};
}

Status BulkWrite::Nodes(kv::SortedSink* sink) {
  codec::ElementRecord record;
  std::vector<Entry> entries;
  for (uint32_t i = 0; i < rows_.nodes.size(); ++i) {
    if (rows_.node_rejected[i] != 0) continue;
    FASTI_TRY(NodeRecord(i, &record));
    entries.clear();
    FASTI_TRY(PutRecord(ElementId::Of(NodeId{rows_.first_node + i}), &record, &entries));
    for (const Entry& e : entries) FASTI_TRY(sink->Add(e.first, e.second));
  }
  return {};
}

Status BulkWrite::BlobsAndEdgeRecords(kv::SortedSink* sink) {
  std::sort(blobs_.begin(), blobs_.end());
  for (const auto& [blob, bytes] : blobs_) {
    for (uint32_t chunk = 0; chunk * codec::kBlobChunkBytes < bytes.size(); ++chunk) {
      FASTI_TRY(
          sink->Add(codec::BlobKey(blob, chunk),
                    std::string_view(bytes).substr(chunk * codec::kBlobChunkBytes, codec::kBlobChunkBytes)));
    }
  }
  for (const Entry& e : edge_records_) FASTI_TRY(sink->Add(e.first, e.second));
  return {};
}

Status BulkWrite::EdgeTable(kv::SortedSink* sink) const {
  std::array<std::array<uint64_t, codec::kEdgesPerBlock>, EdgeColumns::kCount> raw;
  std::string bytes;
  for (size_t begin = 0; begin < rows_.edges.size(); begin += codec::kEdgesPerBlock) {
    const size_t n = std::min<size_t>(codec::kEdgesPerBlock, rows_.edges.size() - begin);
    bool ordinary = true;
    for (size_t k = 0; k < n; ++k) {
      const auto i = static_cast<uint32_t>(begin + k);
      ordinary = ordinary && IsOrdinary(i) && rows_.edge_flags[i] != BulkRows::kRejected;
    }
    if (!ordinary) {
      std::vector<EdgeEntry> entries(n);
      for (size_t k = 0; k < n; ++k) {
        const auto i = static_cast<uint32_t>(begin + k);
        const BulkRows::EdgeRow& row = rows_.edges[i];
        const uint8_t flags = rows_.edge_flags[i];
        if (flags == BulkRows::kRejected) continue;
        entries[k] = {TypeId{row.type},    rows_.IdOf(row.source), rows_.IdOf(row.target),
                      EdgeEntry::kPresent, rows_.PeriodOf(row),    instant_};
        if ((flags & AdjacencyRow::kContained) != 0) entries[k].flags |= EdgeEntry::kContained;
        if ((flags & AdjacencyRow::kHasText) != 0) {
          entries[k].flags |= EdgeEntry::kHasRecord | EdgeEntry::kExistenceInRecord;
        }
        if ((flags & AdjacencyRow::kHasProperties) != 0) entries[k].flags |= EdgeEntry::kHasRecord;
      }
      codec::EncodeEdgeBlock(entries, &bytes);
    } else {
      for (size_t k = 0; k < n; ++k) {
        const BulkRows::EdgeRow& row = rows_.edges[begin + k];
        raw[EdgeColumns::kType][k] = row.type;
        raw[EdgeColumns::kSource][k] = rows_.IdOf(row.source).value;
        raw[EdgeColumns::kTarget][k] = rows_.IdOf(row.target).value;
        raw[EdgeColumns::kFlags][k] =
            EdgeEntry::kPresent |
            ((rows_.edge_flags[begin + k] & AdjacencyRow::kContained) != 0 ? EdgeEntry::kContained : 0u);
        raw[EdgeColumns::kFrom][k] = codec::OrderedTime({row.from});
        raw[EdgeColumns::kTo][k] = codec::OrderedTime({row.to});
      }
      EdgeColumns columns;
      for (const auto c : {EdgeColumns::kType, EdgeColumns::kSource, EdgeColumns::kTarget,
                           EdgeColumns::kFlags, EdgeColumns::kFrom, EdgeColumns::kTo}) {
        columns.values[c] = raw[c].data();
      }
      columns.constants[EdgeColumns::kSystemFrom] = codec::OrderedTime(instant_);
      codec::EncodeEdgeColumns(columns, n, &bytes);
    }
    FASTI_TRY(sink->Add(codec::EdgeBlockKey(EdgeId{rows_.first_edge + begin}), bytes));
  }
  return {};
}

AdjacencyRow BulkWrite::RowOf(uint32_t edge, bool outgoing) const {
  const BulkRows::EdgeRow& row = rows_.edges[edge];
  return {rows_.IdOf(outgoing ? row.target : row.source),
          EdgeId{rows_.first_edge + edge},
          rows_.PeriodOf(row),
          instant_,
          Instant::PosInfinity(),
          rows_.edge_flags[edge]};
}

void BulkWrite::EncodeRows(const uint32_t* edges, size_t n, bool outgoing, Part* part,
                           std::string* out) const {
  bool ordinary = true;
  for (size_t i = 0; i < n; ++i) ordinary = ordinary && IsOrdinary(edges[i]);
  if (!ordinary) {
    part->decoded.clear();
    for (size_t i = 0; i < n; ++i) part->decoded.push_back(RowOf(edges[i], outgoing));
    return codec::EncodeAdjacencyBlock(part->decoded, out);
  }
  for (auto* column : {&part->from, &part->to, &part->other, &part->edge, &part->flags}) column->resize(n);
  for (size_t i = 0; i < n; ++i) {
    const BulkRows::EdgeRow& row = rows_.edges[edges[i]];
    part->from[i] = codec::OrderedTime({row.from});
    part->to[i] = codec::OrderedTime({row.to});
    part->other[i] = rows_.IdOf(outgoing ? row.target : row.source).value;
    part->edge[i] = rows_.first_edge + edges[i];
    part->flags[i] = rows_.edge_flags[edges[i]];
  }
  codec::RawColumns columns;
  columns.values[At(AdjacencyColumn::kFrom)] = part->from.data();
  columns.values[At(AdjacencyColumn::kTo)] = part->to.data();
  columns.values[At(AdjacencyColumn::kOther)] = part->other.data();
  columns.values[At(AdjacencyColumn::kEdge)] = part->edge.data();
  columns.values[At(AdjacencyColumn::kFlags)] = part->flags.data();
  columns.constants[At(AdjacencyColumn::kSystemFrom)] = codec::OrderedTime(instant_);
  columns.constants[At(AdjacencyColumn::kSystemTo)] = codec::OrderedTime(Instant::PosInfinity());
  codec::EncodeAdjacencyColumns(columns, n, out);
}

Status BulkWrite::List(const AdjacencyList& list, std::vector<uint32_t>* edges, Part* part,
                       kv::SortedSink* sink) const {
  const bool outgoing = list.direction == Direction::kOut;
  const auto start_of = [&](uint32_t e) {
    return IsOrdinary(e) ? rows_.edges[e].from : rows_.PeriodOf(rows_.edges[e]).extent_from().us;
  };
  // Rows mostly arrive in the order of their beginnings; ties stay in the order of their ids.
  const auto by_start = [&](uint32_t a, uint32_t b) {
    const int64_t x = start_of(a), y = start_of(b);
    return x != y ? x < y : a < b;
  };
  if (!std::is_sorted(edges->begin(), edges->end(), by_start))
    std::sort(edges->begin(), edges->end(), by_start);

  codec::AdjacencyHead head;
  head.rows = edges->size();
  head.last_change = instant_;
  std::string bytes, head_bytes;
  if (edges->size() <= codec::kInlineRows) {
    EncodeRows(edges->data(), edges->size(), outgoing, part, &bytes);
    head.block = bytes;
    codec::EncodeAdjacencyHead(head, &head_bytes);
    return sink->Add(codec::AdjacencyHeadKey(list), head_bytes);
  }
  // Segments of the list, each in its order.
  std::vector<std::pair<uint8_t, std::vector<uint32_t>>> segments;
  if (edges->size() <= codec::kUnsplitRows) {
    segments.emplace_back(codec::kSegmentUnsplit, std::move(*edges));
  } else {
    std::array<std::vector<uint32_t>, 256> by_segment;
    for (const uint32_t e : *edges) by_segment[codec::SegmentOf(rows_.PeriodOf(rows_.edges[e]))].push_back(e);
    for (size_t s = 0; s < by_segment.size(); ++s) {
      if (!by_segment[s].empty()) segments.emplace_back(static_cast<uint8_t>(s), std::move(by_segment[s]));
    }
  }
  for (const auto& [segment, members] : segments) head.segments |= codec::SegmentBit(segment);
  codec::EncodeAdjacencyHead(head, &head_bytes);
  FASTI_TRY(sink->Add(codec::AdjacencyHeadKey(list), head_bytes));
  for (auto& [segment, members] : segments) {
    if (segment == codec::kSegmentAlways) {
      const auto other = [&](uint32_t e) {
        return rows_.IdOf(outgoing ? rows_.edges[e].target : rows_.edges[e].source);
      };
      std::sort(members.begin(), members.end(),
                [&](uint32_t a, uint32_t b) { return other(a) != other(b) ? other(a) < other(b) : a < b; });
    }
    // Timeless rows are read all or sought by their end: longer blocks mean fewer steps.
    const size_t most = segment == codec::kSegmentAlways ? kTimelessBlockRows : codec::kTargetBlockRows;
    const size_t blocks = (members.size() + most - 1) / most;
    for (size_t b = 0; b < blocks; ++b) {
      const size_t begin = members.size() * b / blocks, end = members.size() * (b + 1) / blocks;
      EncodeRows(members.data() + begin, end - begin, outgoing, part, &bytes);
      const codec::BlockStart start =
          codec::StartOf(RowOf(members[begin], outgoing), codec::OrderOf(segment));
      FASTI_TRY(sink->Add(codec::AdjacencyBlockKey(list, segment, start), bytes));
    }
  }
  return {};
}

Status BulkWrite::ChangeStoredLists() {
  Statistics& statistics = catalog_.statistics;
  stored_sources_.resize(catalog_.types.size());
  std::vector<uint32_t> order(rows_.stored_nodes.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return rows_.stored_nodes[a] < rows_.stored_nodes[b]; });
  for (const uint32_t node : order) {
    for (const Direction direction : {Direction::kOut, Direction::kIn}) {
      const bool outgoing = direction == Direction::kOut;
      const std::vector<uint32_t>& start = outgoing ? rows_.stored_out_start : rows_.stored_in_start;
      const std::vector<uint32_t>& sorted = outgoing ? rows_.stored_by_source : rows_.stored_by_target;
      std::map<uint32_t, std::vector<RowChange>> by_type;
      for (uint32_t i = start[node]; i < start[node + 1]; ++i) {
        const uint32_t edge = sorted[i];
        if (rows_.edge_flags[edge] == BulkRows::kRejected) continue;
        by_type[rows_.edges[edge].type].push_back({RowChange::Kind::kInsert, RowOf(edge, outgoing)});
      }
      for (auto& [type, changes] : by_type) {
        const NodeId id = rows_.stored_nodes[node];
        const AdjacencyList list{id, direction, TypeId{type}};
        const codec::Key key = codec::AdjacencyHeadKey(list);
        std::vector<std::optional<std::string>> head;
        FASTI_TRY(staged_.GetMany(kv::Space::kAdj, {&key, 1}, &head));
        ListBefore before;
        FASTI_TRY(ChangeList(&staged_, list, head[0], std::move(changes), instant_, &before));
        if (!outgoing) {
          CountAt(&statistics.targets_per_type, type, before.existed ? 0 : 1);
          continue;
        }
        std::string unused;
        FASTI_TRY_ASSIGN(const bool found,
                         stored_.Get(kv::Space::kIdx, codec::TypeSourceKey(TypeId{type}, id), &unused));
        CountAt(&statistics.sources_per_type, type, found ? 0 : 1);
        if (!found) stored_sources_[type].push_back(id.value);
      }
    }
  }
  return {};
}

Status BulkWrite::Adjacency(size_t number, kv::SortedSink* sink) {
  Part& part = parts_[number];
  // Ids of stored nodes are below all new ones.
  if (number == 0) FASTI_TRY(staged_.AddTo(kv::Space::kAdj, sink));
  std::vector<uint64_t> here;
  std::vector<uint32_t> list;
  for (uint32_t node = part.begin; node < part.end; ++node) {
    for (const Direction direction : {Direction::kOut, Direction::kIn}) {
      const bool outgoing = direction == Direction::kOut;
      const std::vector<uint32_t>& start = outgoing ? rows_.out_start : rows_.in_start;
      const std::vector<uint32_t>& sorted = outgoing ? rows_.by_source : rows_.by_target;
      // Type and row in one number: sorts by type without losing the order of the rows.
      here.clear();
      for (uint32_t i = start[node]; i < start[node + 1]; ++i) {
        if (rows_.edge_flags[sorted[i]] == BulkRows::kRejected) continue;
        here.push_back(uint64_t{rows_.edges[sorted[i]].type} << 32 | sorted[i]);
      }
      if (!std::is_sorted(here.begin(), here.end())) std::sort(here.begin(), here.end());
      for (size_t begin = 0; begin < here.size();) {
        const auto type = static_cast<uint32_t>(here[begin] >> 32);
        list.clear();
        size_t end = begin;
        for (; end < here.size() && here[end] >> 32 == type; ++end)
          list.push_back(static_cast<uint32_t>(here[end]));
        if (outgoing) {
          part.sources[type].push_back(node);
        } else {
          ++part.targets[type];
        }
        FASTI_TRY(List({NodeId{rows_.first_node + node}, direction, TypeId{type}}, &list, &part, sink));
        begin = end;
      }
    }
  }
  return {};
}

Status BulkWrite::KeyEntries(kv::SortedSink* sink) {
  std::vector<IndexId> stored_keys;
  for (const IndexDef& index : catalog_.indexes) {
    if (!index.unique_key) continue;
    FASTI_TRY_ASSIGN(const bool any, HasStoredKeys(stored_, index.id));
    if (any) stored_keys.push_back(index.id);
  }
  // New ids are above all stored ones.
  std::sort(keys_.begin(), keys_.end(), [](const KeyAdded& a, const KeyAdded& b) {
    const int order = a.key.compare(b.key);
    return order != 0 ? order < 0 : a.id < b.id;
  });
  std::vector<codec::KeyHolder> holders;
  std::string bytes;
  for (size_t i = 0; i < keys_.size();) {
    const std::string& key = keys_[i].key;
    holders.clear();
    const auto parts = codec::ParseUniqueKey(key);
    bool found = false;
    if (!parts || std::find(stored_keys.begin(), stored_keys.end(), parts->index) != stored_keys.end()) {
      FASTI_TRY_ASSIGN(found, stored_.Get(kv::Space::kIdx, key, &bytes));
    }
    if (found) FASTI_TRY(codec::DecodeKeyHolders(bytes, &holders));
    for (; i < keys_.size() && keys_[i].key == key; ++i) {
      const KeyAdded& added = keys_[i];
      if (!holders.empty() && holders.back().id == added.id) {
        holders.back().hull = HullOf(holders.back().hull, added.hull);
      } else {
        holders.push_back({added.id, added.hull});
      }
    }
    if (parts && !found) CountAt(&catalog_.statistics.distinct_per_index, parts->index.value, 1);
    FASTI_TRY(sink->Add(key, codec::EncodeKeyHolders(holders)));
  }
  return {};
}

Status BulkWrite::Indexes(kv::SortedSink* sink) {
  // Entries of one element and value, from several pieces, are one.
  std::sort(values_.begin(), values_.end());
  std::string last;
  for (size_t i = 0; i < values_.size(); ++i) {
    Interval hull{};
    FASTI_TRY_ASSIGN(hull, codec::DecodeHull(values_[i].second));
    const size_t first = i;
    for (; i + 1 < values_.size() && values_[i + 1].first == values_[first].first; ++i) {
      FASTI_TRY_ASSIGN(const Interval more, codec::DecodeHull(values_[i + 1].second));
      hull = HullOf(hull, more);
    }
    FASTI_TRY(sink->Add(values_[first].first, codec::EncodeHull(hull)));
  }
  for (uint32_t label = 0; label < labelled_.size(); ++label) {
    for (const uint32_t row : labelled_[label]) {
      FASTI_TRY(sink->Add(codec::LabelIndexKey(LabelId{label}, NodeId{rows_.first_node + row}),
                          codec::EncodeHull(HullOfPeriod(rows_.PeriodOf(rows_.nodes[row])))));
    }
  }
  for (uint32_t type = 0; type < stored_sources_.size(); ++type) {
    for (const uint64_t node : stored_sources_[type])
      FASTI_TRY(sink->Add(codec::TypeSourceKey(TypeId{type}, NodeId{node}), ""));
    for (const Part& part : parts_) {
      CountAt(&catalog_.statistics.sources_per_type, type, part.sources[type].size());
      CountAt(&catalog_.statistics.targets_per_type, type, part.targets[type]);
      for (const uint32_t node : part.sources[type])
        FASTI_TRY(sink->Add(codec::TypeSourceKey(TypeId{type}, NodeId{rows_.first_node + node}), ""));
    }
  }
  return KeyEntries(sink);
}

std::string BulkWrite::Digest() const {
  codec::Sha256 sha;
  std::string bytes = "fasti bulk 1";
  codec::PutFixed(&bytes, rows_.first_node);
  codec::PutFixed(&bytes, rows_.first_edge);
  for (uint32_t i = 0; i < rows_.nodes.size(); ++i) {
    if (rows_.node_rejected[i] != 0) continue;
    const BulkRows::NodeRow& row = rows_.nodes[i];
    codec::PutVarint(&bytes, i);
    codec::EncodePeriod(rows_.PeriodOf(row), &bytes);
    if (row.stints > 1) {
      for (const PeriodValue& stint : rows_.StintsOf(row)) codec::EncodePeriod(stint.period, &bytes);
    }
    for (const LabelId label : rows_.LabelsOf(row)) codec::PutVarint(&bytes, label.value);
    for (const BulkProperty& p : rows_.PropertiesOf(row)) {
      codec::PutVarint(&bytes, p.key.value);
      codec::EncodeValue(p.value, &bytes);
    }
    if (bytes.size() < 1 << 14) continue;
    sha.Update(bytes);
    bytes.clear();
  }
  sha.Update(bytes);
  // Edge rows are hashed as they lie in memory, whose order and sizes are fixed; the rest of an edge follows.
  static_assert(sizeof(BulkRows::EdgeRow) == 32);
  bytes.clear();
  for (const NodeId node : rows_.stored_nodes) codec::PutFixed(&bytes, node.value);
  sha.Update(bytes);
  sha.Update(
      {reinterpret_cast<const char*>(rows_.edges.data()), rows_.edges.size() * sizeof(BulkRows::EdgeRow)});
  sha.Update({reinterpret_cast<const char*>(rows_.edge_flags.data()), rows_.edge_flags.size()});
  bytes.clear();
  for (const BulkRows::EdgeExtra& extra : rows_.extras) {
    if (extra.valid != BulkRows::kNone) codec::EncodePeriod(rows_.periods[extra.valid], &bytes);
    for (uint32_t p = 0; p < extra.properties; ++p) {
      const BulkProperty& property = rows_.properties[extra.first_property + p];
      codec::PutVarint(&bytes, property.key.value);
      codec::EncodeValue(property.value, &bytes);
    }
  }
  sha.Update(bytes);
  return sha.Finish();
}

}  // namespace fasti::graph
