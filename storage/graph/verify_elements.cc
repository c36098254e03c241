// Verifier: nodes, edges, their statements, history, blobs and what the indexes promise about them.
#include <algorithm>
#include <set>

#include "storage/codec/element_record.h"
#include "storage/codec/index_value.h"
#include "storage/codec/key_layout.h"
#include "storage/codec/period_codec.h"
#include "storage/graph/element_reader.h"
#include "storage/graph/index_promises.h"
#include "storage/graph/verify.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyRow;
using codec::EdgeEntry;

bool Contains(const Interval& outer, const Interval& inner) {
  return outer.from <= inner.from && inner.to <= outer.to;
}

}  // namespace

void Verifier::Statements(const ElementState& state, const std::string& name) {
  const std::vector<StoredPiece>& existence = state.existence();
  for (const SlotPieces& s : state.slots) {
    report_.statements += s.pieces.size();
    const uint32_t names = s.slot.kind() == SlotId::Kind::kLabel      ? catalog_.labels.size()
                           : s.slot.kind() == SlotId::Kind::kProperty ? catalog_.keys.size()
                                                                      : 1;
    if (s.slot.id() >= names) Problem(name + " has a statement about a name that does not exist");
    const StoredPiece* before = nullptr;
    for (const StoredPiece& p : s.pieces) {
      if (p.system_from > head_.instant) Problem(name + " has a statement from after the last commit");
      UseBlob(p.blob, p.blob_bytes);
      if (before != nullptr && StandsBefore(p.valid.period, before->valid.period)) {
        Problem(name + " has statements out of order");
      }
      before = &p;
      // Pieces between uncertain bounds are kept in order by a few microseconds: only sure bounds are
      // compared.
      if (s.slot == SlotId::Existence() || !p.valid.period.precise()) continue;
      const bool inside = std::any_of(existence.begin(), existence.end(), [&](const StoredPiece& e) {
        return e.valid.period.extent_from() <= p.valid.period.extent_from() &&
               p.valid.period.extent_to() <= e.valid.period.extent_to();
      });
      // A timeline may go on over several stints that touch; then its ends must lie in some.
      const bool spanned = !existence.empty() &&
                           existence.front().valid.period.extent_from() <= p.valid.period.extent_from() &&
                           p.valid.period.extent_to() <= existence.back().valid.period.extent_to();
      if (!inside && !spanned) Problem(name + " has a statement that reaches outside of its existence");
    }
  }
}

void Verifier::Past(ElementId id, const EdgeEnds* ends, const ElementState& now, bool said) {
  const std::string name =
      (id.is_node() ? "history of node " : "history of edge ") + std::to_string(id.value);
  std::vector<PastStatement> past;
  if (!Check(LoadHistory(kv_, id, Instant::NegInfinity(), &past), name)) return;
  Digest(id, ends, now, past);
  if (!said && !past.empty()) Problem(name + " exists, but the element does not know of it");
  if (said && past.empty() && !erased_) Problem(name + " is missing");
  // Indexes serve KNOWN AT as well: what once held must still be promised.
  std::set<Instant> versions;
  for (const PastStatement& p : past) versions.insert(p.statement.system_from);
  for (const Instant version : versions) {
    ElementState then;
    StoredForm form;
    if (Check(LoadElement(kv_, id, version, &then, &form), name)) Promises(then, name);
  }
  for (const PastStatement& p : past) {
    ++report_.statements;
    UseBlob(p.statement.blob, p.statement.blob_bytes);
    if (p.statement.system_from >= p.system_to || p.system_to > head_.instant) {
      Problem(name + " has a statement with an impossible system period");
    }
    if (ends == nullptr || p.statement.slot != SlotId::Existence()) continue;
    AdjacencyRow row;
    row.valid = p.statement.valid.period;
    row.system_from = p.statement.system_from;
    row.system_to = p.system_to;
    TableRow(*ends, id.edge(), row, true);
  }
}

template <typename Visit>
void Verifier::EachRecord(const codec::Key& space, std::string_view one, std::string_view many, Visit visit) {
  auto it = kv_.Scan(kv::Space::kEnt, space, codec::PrefixEnd(space));
  uint64_t last = 0;
  bool spilled = false;
  for (; it->Valid(); it->Next()) {
    const auto parts = codec::ParseElementKey(it->key());
    if (!parts) {
      Problem("a key of the " + std::string(many) + " does not parse");
      continue;
    }
    const std::string name = std::string(one) + " " + std::to_string(parts->element.value);
    if (parts->spilled) {
      if (parts->element.value != last || !spilled)
        Problem(name + " has a statement that its record does not know");
      continue;
    }
    last = parts->element.value;
    codec::ElementRecordView view;
    const bool readable = Check(codec::ElementRecordView::Parse(it->value(), &view), name);
    spilled = readable && view.spilled();
    visit(parts->element, name, readable);
  }
  Check(it->status(), std::string(many));
}

void Verifier::Nodes() {
  EachRecord(codec::NodeSpacePrefix(), "node", "nodes",
             [this](ElementId id, const std::string& name, bool readable) {
               ++report_.nodes;
               if (id.value >= head_.next_node) Problem(name + " has an id that was never given out");
               ElementState state;
               StoredForm form;
               if (!readable || !Check(LoadElement(kv_, id, std::nullopt, &state, &form), name)) return;
               Statements(state, name);
               Promises(state, name);
               Past(id, nullptr, state, form.has_history);
             });
}

void Verifier::Edges() {
  const codec::Key prefix = codec::EdgeBlockPrefix();
  auto it = kv_.Scan(kv::Space::kEnt, prefix, codec::PrefixEnd(prefix));
  for (; it->Valid(); it->Next()) {
    const auto first = codec::ParseEdgeBlockKey(it->key());
    codec::EdgeBlockView view;
    if (!first) {
      Problem("a key of the edge table does not parse");
      continue;
    }
    if (!Check(codec::EdgeBlockView::Parse(it->value(), &view), "edges from " + std::to_string(first->value)))
      continue;
    for (uint32_t i = 0; i < view.size(); ++i) {
      const EdgeEntry entry = view.Get(i);
      if (entry.present() && (entry.flags & EdgeEntry::kErased) == 0) Edge(EdgeId{first->value + i}, entry);
    }
  }
  Check(it->status(), "edge table");
}

void Verifier::Edge(EdgeId id, const EdgeEntry& entry) {
  const std::string name = "edge " + std::to_string(id.value);
  ++report_.edges;
  if (id.value >= head_.next_edge) Problem(name + " has an id that was never given out");
  if (entry.type.value >= catalog_.types.size()) Problem(name + " has a type that does not exist");
  if (entry.system_from > head_.instant) Problem(name + " is from after the last commit");
  const EdgeEnds ends{entry.type, entry.source, entry.target};
  AdjacencyRow row;
  row.flags = (entry.flags & EdgeEntry::kContained) != 0 ? AdjacencyRow::kContained : 0;
  constexpr uint8_t kBesides = EdgeEntry::kHasRecord | EdgeEntry::kHasHistory | EdgeEntry::kRetracted;
  if ((entry.flags & kBesides) == 0) {
    ++report_.statements;
    row.valid = entry.valid;
    row.system_from = entry.system_from;
    if (digests_.contains(entry.system_from.us)) {
      ElementState plain;
      StoredPiece piece;
      piece.valid.period = entry.valid;
      piece.system_from = entry.system_from;
      plain.Put(SlotId::Existence(), {std::move(piece)});
      Digest(ElementId::Of(id), &ends, plain, {});
    }
    return TableRow(ends, id, row, false);
  }
  ElementState state;
  StoredForm form;
  if (!Check(LoadElement(kv_, ElementId::Of(id), std::nullopt, &state, &form), name)) return;
  if ((entry.flags & EdgeEntry::kRetracted) != 0 && state.exists_ever()) {
    Problem(name + " is retracted in the edge table, but exists");
  }
  Statements(state, name);
  Promises(state, name);
  for (const StoredPiece& p : state.existence()) {
    row.valid = p.valid.period;
    row.system_from = p.system_from;
    TableRow(ends, id, row, false);
  }
  Past(ElementId::Of(id), &ends, state, form.has_history);
}

void Verifier::EdgeRecords() {
  EachRecord(codec::EdgeRecordSpacePrefix(), "edge", "edge records",
             [this](ElementId id, const std::string& name, bool) {
               const auto entry = LoadEdgeEntry(kv_, id.edge());
               if (Check(entry.status(), name) && (entry->flags & EdgeEntry::kHasRecord) == 0) {
                 Problem(name + " has a record that the edge table does not know");
               }
             });
}

void Verifier::Blobs() {
  const codec::Key prefix = codec::BlobPrefix(0);
  auto it =
      kv_.Scan(kv::Space::kEnt, prefix.view().substr(0, 1), codec::PrefixEnd(prefix.view().substr(0, 1)));
  std::unordered_map<uint64_t, uint64_t> stored;
  for (; it->Valid(); it->Next()) {
    const auto parts = codec::ParseBlobKey(it->key());
    if (!parts) {
      Problem("a key of the large values does not parse");
      continue;
    }
    const std::string name = "large value " + std::to_string(parts->blob);
    if (parts->blob >= head_.next_blob) Problem(name + " has an id that was never given out");
    uint64_t& bytes = stored[parts->blob];
    if (bytes != uint64_t{parts->chunk} * codec::kBlobChunkBytes) Problem(name + " lacks a part");
    bytes += it->value().size();
  }
  Check(it->status(), "large values");
  for (const auto& [blob, bytes] : blobs_) {
    const auto found = stored.find(blob);
    if (found == stored.end() || found->second != bytes) {
      Problem("large value " + std::to_string(blob) + " is missing or has a wrong size");
    }
  }
  for (const auto& [blob, bytes] : stored) {
    if (!blobs_.contains(blob)) Problem("large value " + std::to_string(blob) + " belongs to no statement");
  }
}

void Verifier::Promises(const ElementState& state, const std::string& name) {
  if (state.id.is_node()) {
    for (const SlotPieces& s : state.slots) {
      if (s.slot.kind() != SlotId::Kind::kLabel) continue;
      Promised(codec::LabelIndexKey(LabelId{s.slot.id()}, state.id.node()), state.id.value, HullOf(s.pieces),
               false, name);
    }
  }
  if (catalog_.indexes.empty()) return;
  for (const IndexPromise& p : PromisesOf(state, catalog_)) {
    const IndexDef* index = catalog_.FindIndex(p.index);
    Promised(index->unique_key ? codec::UniqueKey(p.index, p.value)
                               : codec::IndexEntryKey(p.index, p.value, state.id.value),
             state.id.value, p.hull, index->unique_key, name);
  }
}

void Verifier::Promised(std::string_view key, uint64_t id, const Interval& hull, bool unique,
                        const std::string& name) {
  std::string bytes;
  const auto found = kv_.Get(kv::Space::kIdx, key, &bytes);
  if (!Check(found.status(), name)) return;
  std::optional<Interval> said;
  if (*found && unique) {
    std::vector<codec::KeyHolder> holders;
    if (!Check(codec::DecodeKeyHolders(bytes, &holders), "key of " + name)) return;
    for (const codec::KeyHolder& h : holders) {
      if (h.id == id) said = h.hull;
    }
  } else if (*found) {
    const auto decoded = codec::DecodeHull(bytes);
    if (!Check(decoded.status(), "index entry of " + name)) return;
    said = *decoded;
  }
  if (!said) return Problem(name + " is missing in an index");
  if (!Contains(*said, hull)) Problem(name + " holds a value outside of the time that its index entry says");
}

}  // namespace fasti::graph
