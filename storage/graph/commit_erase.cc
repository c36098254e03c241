// CommitApply's part for ERASE (temporal model, section 9): record, history, blobs, index promises, adjacency
// on both sides and the edge table entry are deleted; the log keeps its digests, and a tombstone says what
// went when and why. The element's number is never given out again.
#include <algorithm>

#include "storage/codec/commit_record.h"
#include "storage/codec/index_value.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/adjacency_reader.h"
#include "storage/graph/commit_apply.h"
#include "storage/graph/index_promises.h"
#include "storage/model/try.h"

namespace fasti::graph {

using codec::EdgeEntry;

Status CommitApply::EraseKeys(kv::Space space, std::string_view prefix) {
  for (std::string after(prefix);;) {
    FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> entry, staged_.Ceiling(space, prefix, after));
    if (!entry) return {};
    staged_.Delete(space, entry->key);
    after = entry->key + '\0';
  }
}

Status CommitApply::EraseStatements(const ElementState& everything) {
  for (const SlotPieces& s : everything.slots) {
    for (const StoredPiece& p : s.pieces) {
      if (p.blob != 0) FASTI_TRY(EraseKeys(kv::Space::kEnt, codec::BlobPrefix(p.blob)));
    }
  }
  FASTI_TRY(EraseKeys(kv::Space::kEnt, codec::ElementKey(everything.id)));  // spilled statements too
  return EraseKeys(kv::Space::kHist, codec::HistoryStatementPrefix(everything.id));
}

Status CommitApply::ErasePromises(const ElementState& everything) {
  for (const IndexPromise& p : PromisesOf(everything, catalog_)) {
    const IndexDef& index = *catalog_.FindIndex(p.index);
    if (!index.unique_key) {
      staged_.Delete(kv::Space::kIdx, codec::IndexEntryKey(p.index, p.value, everything.id.value));
      continue;
    }
    const std::string key = codec::UniqueKey(p.index, p.value);
    std::string bytes;
    FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kIdx, key, &bytes));
    if (!found) continue;
    std::vector<codec::KeyHolder> holders;
    FASTI_TRY(codec::DecodeKeyHolders(bytes, &holders));
    std::erase_if(holders, [&](const codec::KeyHolder& h) { return h.id == everything.id.value; });
    if (holders.empty()) {
      staged_.Delete(kv::Space::kIdx, key);
    } else {
      staged_.Put(kv::Space::kIdx, key, codec::EncodeKeyHolders(holders));
    }
  }
  return {};
}

Status CommitApply::EraseSource(TypeId type, NodeId source) {
  const codec::Key key = codec::TypeSourceKey(type, source);
  std::string unused;
  FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kIdx, key, &unused));
  if (!found) return {};
  staged_.Delete(kv::Space::kIdx, key);
  uint64_t& sources = catalog_.statistics.sources_per_type[type.value];
  if (sources > 0) --sources;
  return {};
}

Status CommitApply::Erase(const ElementState& now) {
  FASTI_TRY_ASSIGN(const LoadedElement base, transaction_.Base(now.id));
  FASTI_TRY_ASSIGN(const ElementState everything, Everything(now.id));
  FASTI_TRY(EraseStatements(everything));
  FASTI_TRY(ErasePromises(everything));
  Statistics& s = catalog_.statistics;
  if (now.id.is_node()) {
    for (const SlotPieces& slot : everything.slots) {
      if (slot.slot.kind() != SlotId::Kind::kLabel) continue;
      staged_.Delete(kv::Space::kIdx, codec::LabelIndexKey(LabelId{slot.slot.id()}, now.id.node()));
      if (s.nodes_per_label[slot.slot.id()] > 0) --s.nodes_per_label[slot.slot.id()];
    }
    FASTI_TRY(EraseNode(now.id.node()));
    if (s.nodes > 0) --s.nodes;
  } else {
    FASTI_TRY(EraseEdge(everything, base));
    if (s.edges > 0) --s.edges;
    if (s.edges_per_type[now.ends.type.value] > 0) --s.edges_per_type[now.ends.type.value];
  }
  std::string tombstone;
  codec::EncodeTombstone({now.id, instant_, "", now.erase_reason}, &tombstone);
  staged_.Put(kv::Space::kLog, codec::TombstoneKey(commit_, tombstones_++), std::move(tombstone));
  changed_.push_back(now.id);
  resources_.push_back(Resource::Of(now.id));
  std::string digested;
  codec::PutByte(&digested, now.id.is_node() ? 2 : 3);
  codec::PutFixed(&digested, now.id.value);
  digest_.Update(digested);
  return {};
}

Status CommitApply::EraseNode(NodeId node) {
  // Its edges are erased by the same transaction: the lists go as a whole.
  for (const Direction side : {Direction::kOut, Direction::kIn}) {
    resources_.push_back(Resource::AdjacencyAll(node, side));
  }
  const codec::Key lists = codec::AdjacencyPrefix(node);
  for (std::string after = lists.str();;) {
    FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> entry,
                     staged_.Ceiling(kv::Space::kAdj, lists, after));
    if (!entry) break;
    after = entry->key + '\0';
    const auto parts = codec::ParseAdjacencyKey(entry->key);
    if (!parts) return codec::Damaged("adjacency key", "it does not parse");
    if (parts->is_head && parts->list.direction == Direction::kOut) {
      FASTI_TRY(EraseSource(parts->list.type, node));
    }
    staged_.Delete(kv::Space::kAdj, entry->key);
  }
  return EraseKeys(kv::Space::kHist, codec::HistoryRowsPrefix(node));
}

Status CommitApply::EraseEdge(const ElementState& edge, const LoadedElement& base) {
  const EdgeId id = edge.id.edge();
  EdgeEntry entry;
  entry.flags = EdgeEntry::kPresent | EdgeEntry::kErased;
  entry.system_from = instant_;
  entries_[id.value] = entry;
  const EdgeEnds& ends = base.state->ends;
  for (const Direction side : {Direction::kOut, Direction::kIn}) {
    const NodeId here = side == Direction::kOut ? ends.source : ends.target;
    const NodeId other = side == Direction::kOut ? ends.target : ends.source;
    resources_.push_back(Resource::Adjacency(here, side, ends.type));
    resources_.push_back(Resource::AdjacencyAll(here, side));
    const ElementState* end = transaction_.Own(ElementId::Of(here));
    if (end != nullptr && end->erased) continue;
    const codec::AdjacencyList list{here, side, ends.type};
    for (const StoredPiece& p : base.state->existence()) {
      lists_[list].push_back(
          {RowChange::Kind::kErase, {other, id, p.valid.period, p.system_from, Instant::PosInfinity(), 0}});
    }
    erased_from_[list].push_back(id);
  }
  return {};
}

}  // namespace fasti::graph
