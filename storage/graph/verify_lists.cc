// Verifier: adjacency lists and their history against the edge table, and the indexes by themselves.
#include <algorithm>

#include "storage/codec/adjacency_block.h"
#include "storage/codec/adjacency_head.h"
#include "storage/codec/index_value.h"
#include "storage/codec/key_layout.h"
#include "storage/codec/period_codec.h"
#include "storage/graph/element_reader.h"
#include "storage/graph/verify.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyBlockView;
using codec::AdjacencyHead;
using codec::AdjacencyList;
using codec::AdjacencyRow;

uint64_t Mix(uint64_t h, uint64_t v) {
  h = (h ^ v) * 0x9E3779B97F4A7C15ull;
  return h ^ (h >> 29);
}

/// Two independent hashes of a row in its list.
std::pair<uint64_t, uint64_t> HashOf(const AdjacencyList& list, const AdjacencyRow& row, bool past) {
  uint64_t a = 0x243F6A8885A308D3ull, b = 0x13198A2E03707344ull;
  const auto add = [&](uint64_t v) {
    a = Mix(a, v);
    b = Mix(b + 1, v * 0xD6E8FEB86659FD93ull);
  };
  add(list.node.value);
  add(uint64_t{list.type.value} << 1 | static_cast<uint64_t>(list.direction));
  add(row.other.value);
  add(row.edge.value);
  for (const Bound* bound : {&row.valid.from, &row.valid.to}) {
    add(static_cast<uint64_t>(bound->earliest.us));
    add(static_cast<uint64_t>(bound->latest.us));
    add(bound->flags);
  }
  add(static_cast<uint64_t>(row.system_from.us));
  // What a read may skip is said on both sides; history keeps what was said when it was written.
  add(past ? static_cast<uint64_t>(row.system_to.us) : row.flags & AdjacencyRow::kContained);
  return {a, b};
}

std::string NameOf(const AdjacencyList& list) {
  return std::string(list.direction == Direction::kOut ? "outgoing" : "incoming") + " edges of type " +
         std::to_string(list.type.value) + " at node " + std::to_string(list.node.value);
}

size_t Side(Direction direction) { return direction == Direction::kOut ? 0 : 1; }

}  // namespace

void Verifier::TableRow(const EdgeEnds& ends, EdgeId edge, const AdjacencyRow& row, bool past) {
  BlockSums& sums = SumsOf(edge);
  for (const Direction direction : {Direction::kOut, Direction::kIn}) {
    const bool out = direction == Direction::kOut;
    AdjacencyRow seen = row;
    seen.edge = edge;
    seen.other = out ? ends.target : ends.source;
    const auto [a, b] = HashOf({out ? ends.source : ends.target, direction, ends.type}, seen, past);
    (past ? sums.table_past : sums.table)[Side(direction)].Add(a, b);
  }
}

void Verifier::ListRow(const AdjacencyList& list, const AdjacencyRow& row, bool past) {
  ++report_.adjacency_rows;
  BlockSums& sums = SumsOf(row.edge);
  const auto [a, b] = HashOf(list, row, past);
  (past ? sums.lists_past : sums.lists)[Side(list.direction)].Add(a, b);
}

void Verifier::Lists() {
  auto it = kv_.Scan(kv::Space::kAdj, "", "");
  while (it->Valid()) {
    const auto parts = codec::ParseAdjacencyKey(it->key());
    if (!parts) {
      Problem("an adjacency key does not parse");
      it->Next();
    } else if (!parts->is_head) {
      Problem("a block of the " + NameOf(parts->list) + " has no head");
      it->Next();
    } else {
      const std::string head(it->value());
      List(parts->list, head, it.get());
    }
  }
  Check(it->status(), "adjacency");
}

void Verifier::List(const AdjacencyList& list, std::string_view head_bytes, kv::Iterator* it) {
  const std::string name = NameOf(list), head_key(it->key());
  AdjacencyHead head;
  const bool sound = Check(codec::ParseAdjacencyHead(head_bytes, &head), name);
  uint64_t rows = 0, segments = 0;
  const auto block = [&](std::string_view bytes, uint8_t segment, const codec::BlockStart* start) {
    AdjacencyBlockView view;
    if (!Check(AdjacencyBlockView::Parse(bytes, &view), name)) return;
    if (view.empty() || view.size() > codec::kMaxBlockRows) {
      Problem(name + ": a block of " + std::to_string(view.size()) + " rows");
    }
    const codec::RowOrder order = codec::OrderOf(segment);
    for (uint32_t i = 0; i < view.size(); ++i) {
      const AdjacencyRow row = view.Row(i);
      const codec::BlockStart here = codec::StartOf(row, order);
      if ((i > 0 && here < view.StartAt(i - 1, order)) || (i == 0 && start != nullptr && here < *start)) {
        Problem(name + ": rows out of order at edge " + std::to_string(row.edge.value));
      }
      if (segment != codec::kSegmentUnsplit && codec::SegmentOf(row.valid) != segment) {
        Problem(name + ": edge " + std::to_string(row.edge.value) + " lies in a segment for other lengths");
      }
      if (row.system_to != Instant::PosInfinity() || row.system_from > head_.instant ||
          row.system_from > head.last_change) {
        Problem(name + ": edge " + std::to_string(row.edge.value) + " has an impossible system time");
      }
      ListRow(list, row, false);
    }
    rows += view.size();
  };
  if (sound && head.is_inline() && !head.block.empty()) block(head.block, codec::kSegmentUnsplit, nullptr);
  codec::BlockStart last_start{};
  uint8_t last_segment = 0;
  for (it->Next(); it->Valid() && it->key().starts_with(head_key); it->Next()) {
    const auto parts = codec::ParseAdjacencyKey(it->key());
    if (!parts) {
      Problem(name + ": a block's key does not parse");
      continue;
    }
    const bool follows =
        (segments & codec::SegmentBit(parts->segment)) != 0 && last_segment == parts->segment;
    block(it->value(), parts->segment, &parts->start);
    if (follows && parts->start < last_start) Problem(name + ": blocks out of order");
    last_start = parts->start;
    last_segment = parts->segment;
    segments |= codec::SegmentBit(parts->segment);
  }
  if (!sound) return;
  // A segment that ran empty may keep its bit.
  if ((segments & ~head.segments) != 0) Problem(name + ": a segment that the head does not know");
  if (rows != head.rows) {
    Problem(name + ": the head says " + std::to_string(head.rows) + " rows, there are " +
            std::to_string(rows));
  }
  if (head.last_change > head_.instant) Problem(name + ": changed after the last commit");
  if (list.direction == Direction::kOut && head.rows + head.history_rows != 0) {
    ++sources_per_type_[list.type.value];
  }
  if (head.history_rows != 0) list_history_[head_key] = {head.history_rows, head.history_segments};
}

void Verifier::PastRows() {
  codec::Key prefix;
  prefix.Byte(0x10);
  auto it = kv_.Scan(kv::Space::kHist, prefix, codec::PrefixEnd(prefix));
  std::unordered_map<std::string, ListHistory> seen;
  for (; it->Valid(); it->Next()) {
    const auto parts = codec::ParseHistoryRowsKey(it->key());
    AdjacencyBlockView view;
    if (!parts) {
      Problem("a key of the superseded edges does not parse");
      continue;
    }
    const std::string name = "superseded " + NameOf(parts->list);
    if (!Check(AdjacencyBlockView::Parse(it->value(), &view), name)) continue;
    ListHistory& history = seen[codec::AdjacencyHeadKey(parts->list).str()];
    history.rows += view.size();
    history.segments |= codec::SegmentBit(parts->segment);
    Instant before = parts->first_system_to;
    for (uint32_t i = 0; i < view.size(); ++i) {
      const AdjacencyRow row = view.Row(i);
      if (row.system_from >= row.system_to || row.system_to > head_.instant || row.system_to < before) {
        Problem(name + ": edge " + std::to_string(row.edge.value) + " has an impossible system period");
      }
      before = row.system_to;
      ListRow(parts->list, row, true);
    }
  }
  Check(it->status(), "superseded edges");
  for (const auto& [key, said] : list_history_) {
    const ListHistory& found = seen[key];
    if (found.rows == said.rows && (found.segments & ~said.segments) == 0) continue;
    const auto parts = codec::ParseAdjacencyKey(key);
    Problem("the head of the " + (parts ? NameOf(parts->list) : std::string("list")) +
            " does not agree with its history");
  }
  for (const auto& [key, found] : seen) {
    if (found.rows != 0 && !list_history_.contains(key))
      Problem("superseded edges of a list that has no head");
  }
}

void Verifier::CompareSums() {
  for (const auto& [block, sums] : sums_) {
    const std::string edges = "edges " + std::to_string(block * codec::kEdgesPerBlock) + " to " +
                              std::to_string((block + 1) * codec::kEdgesPerBlock - 1);
    for (const size_t side : {0, 1}) {
      const char* lists = side == 0 ? "outgoing" : "incoming";
      if (sums.table[side] != sums.lists[side]) {
        Problem(edges + ": the " + lists + " lists do not agree with the edge table (" +
                std::to_string(sums.lists[side].count) + " rows for " +
                std::to_string(sums.table[side].count) + " stints)");
      }
      if (sums.table_past[side] != sums.lists_past[side]) {
        Problem(edges + ": the history of the " + lists + " lists does not agree with that of the edges (" +
                std::to_string(sums.lists_past[side].count) + " rows for " +
                std::to_string(sums.table_past[side].count) + " stints)");
      }
    }
  }
}

void Verifier::Indexes() {
  auto it = kv_.Scan(kv::Space::kIdx, "", "");
  std::unordered_map<uint32_t, uint64_t> sources;
  std::string unused;
  const auto node_exists = [&](NodeId node, const std::string& where) {
    const auto found = kv_.Get(kv::Space::kEnt, codec::NodeKey(node), &unused);
    if (Check(found.status(), where) && !*found) {
      Problem(where + ": node " + std::to_string(node.value) + " does not exist");
    }
  };
  for (; it->Valid(); it->Next()) {
    ++report_.index_entries;
    if (const auto label = codec::ParseLabelIndexKey(it->key()); label && it->key()[0] == 2) {
      node_exists(label->node, "label index");
      Check(codec::DecodeHull(it->value()).status(), "label index");
    } else if (const auto source = codec::ParseTypeSourceKey(it->key())) {
      ++sources[source->type.value];
      if (!it->value().empty()) Problem("sources of a type: an entry is not empty");
      node_exists(source->source, "sources of a type");
    } else if (const auto unique = codec::ParseUniqueKey(it->key())) {
      std::vector<codec::KeyHolder> holders;
      Check(codec::DecodeKeyHolders(it->value(), &holders), "key");
      if (catalog_.FindIndex(unique->index) == nullptr) Problem("a key of an index that is not there");
    } else if (const auto entry = codec::ParseIndexEntryKey(it->key())) {
      Check(codec::DecodeHull(it->value()).status(), "property index");
      if (catalog_.FindIndex(entry->index) == nullptr) Problem("an entry of an index that is not there");
    } else {
      Problem("an index key does not parse");
    }
  }
  Check(it->status(), "indexes");
  for (const auto& [type, lists] : sources_per_type_) {
    if (sources[type] == lists) continue;
    Problem("type " + std::to_string(type) + " has " + std::to_string(sources[type]) + " sources, but " +
            std::to_string(lists) + " nodes have outgoing lists of it");
  }
  for (const auto& [type, n] : sources) {
    if (n != 0 && !sources_per_type_.contains(type))
      Problem("type " + std::to_string(type) + " has sources, but no lists");
  }
}

}  // namespace fasti::graph
