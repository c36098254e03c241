#include "storage/graph/commit_apply.h"

#include <algorithm>

#include "storage/codec/adjacency_head.h"
#include "storage/codec/key_layout.h"
#include "storage/codec/period_codec.h"
#include "storage/codec/value_codec.h"
#include "storage/graph/containment.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyRow;
using codec::EdgeEntry;
using codec::Statement;

Statement ToStatement(SlotId slot, const StoredPiece& piece, const std::vector<StoredPiece>& existence,
                      Instant instant) {
  Statement s;
  s.slot = slot;
  s.valid = piece.valid;
  s.value = piece.value;
  s.system_from = piece.system_from == kUncommitted ? instant : piece.system_from;
  s.blob = piece.blob;
  s.blob_bytes = piece.blob_bytes;
  if (slot != SlotId::Existence()) {
    for (const StoredPiece& e : existence) {
      if (SameInstant(e.valid.period.from, piece.valid.period.from)) s.flags |= Statement::kFromIsExistence;
      if (SameInstant(e.valid.period.to, piece.valid.period.to)) s.flags |= Statement::kToIsExistence;
    }
  }
  return s;
}

bool HasText(const std::vector<StoredPiece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const StoredPiece& p) {
    return !p.valid.from_text.empty() || !p.valid.to_text.empty();
  });
}

}  // namespace

uint64_t CommitApply::NewBlob(std::string_view encoded) {
  const uint64_t blob = next_blob_++;
  for (uint32_t i = 0; i * codec::kBlobChunkBytes < encoded.size(); ++i) {
    staged_.Put(kv::Space::kEnt, codec::BlobKey(blob, i),
                std::string(encoded.substr(i * codec::kBlobChunkBytes, codec::kBlobChunkBytes)));
  }
  return blob;
}

Status CommitApply::Run() {
  std::vector<const ElementState*> touched;
  touched.reserve(transaction_.elements().size());
  changed_.reserve(transaction_.elements().size());
  resources_.reserve(8 * transaction_.elements().size());
  for (const auto& [id, state] : transaction_.elements()) touched.push_back(state.get());
  // Ascending ids: appends to blocks and lists, and a digest that does not depend on hashing.
  std::sort(touched.begin(), touched.end(),
            [](const ElementState* a, const ElementState* b) { return a->id < b->id; });
  for (const ElementState* state : touched) FASTI_TRY(Element(*state));
  FASTI_TRY(EdgeTable());
  FASTI_TRY(Lists());
  for (const IndexId id : transaction_.new_indexes()) {
    if (const IndexDef* index = catalog_.FindIndex(id)) FASTI_TRY(BuildIndex(*index));
  }
  if (!transaction_.schema_changed()) return {};
  resources_.push_back({Resource::Kind::kSchema, 0, 0});
  for (const IndexDef& old : transaction_.view()->catalog()->indexes) {
    if (catalog_.FindIndex(old.id) != nullptr) continue;  // dropped: its entries must not outlive it
    FASTI_TRY(EraseKeys(kv::Space::kIdx, codec::IndexPrefix(old.id)));
    FASTI_TRY(EraseKeys(kv::Space::kIdx, codec::UniquePrefix(old.id)));
    std::vector<uint64_t>& distinct = catalog_.statistics.distinct_per_index;
    if (old.id.value < distinct.size()) distinct[old.id.value] = 0;
  }
  return {};
}

CommitApply::Difference CommitApply::Compare(const ElementState* base, const ElementState& now) const {
  Difference d;
  if (base != nullptr) {
    for (const SlotPieces& s : base->slots) {
      const std::vector<StoredPiece>& pieces = now.Pieces(s.slot);
      for (const StoredPiece& p : s.pieces) {
        if (FindFact(pieces, p) == nullptr) d.closed.push_back({s.slot, &p});
      }
    }
  }
  for (const SlotPieces& s : now.slots) {
    for (const StoredPiece& p : s.pieces) d.added = d.added || p.system_from == kUncommitted;
  }
  return d;
}

Status CommitApply::Element(const ElementState& now) {
  if (now.erased) return now.is_new ? Status() : Erase(now);
  if (now.is_new && !now.exists_ever()) return {};  // created and deleted within the transaction
  LoadedElement base;
  if (!now.is_new) {
    FASTI_TRY_ASSIGN(base, transaction_.Base(now.id));
  }
  const Difference difference = Compare(base.state.get(), now);
  if (now.id.is_node()) {
    if (!difference.changed()) return {};
    FASTI_TRY(Node(now, base, difference));
  } else {
    FASTI_TRY(Edge(now, base, difference));
  }
  if (!difference.changed()) return {};
  changed_.push_back(now.id);
  resources_.push_back(Resource::Of(now.id));
  FASTI_TRY(Promises(now, base));
  CountElement(now, now.is_new);
  Digest(now, difference);
  return {};
}

void CommitApply::Digest(const ElementState& now, const Difference& difference) {
  std::string& bytes = digested_;  // kept for its memory
  bytes.clear();
  codec::PutByte(&bytes, now.id.is_node() ? 0 : 1);
  codec::PutFixed(&bytes, now.id.value);
  if (!now.id.is_node()) {
    codec::PutFixed(&bytes, now.ends.type.value);
    codec::PutFixed(&bytes, now.ends.source.value);
    codec::PutFixed(&bytes, now.ends.target.value);
  }
  const auto add = [&](uint8_t kind, SlotId slot, const StoredPiece& p) {
    codec::PutByte(&bytes, kind);
    codec::PutFixed(&bytes, slot.value);
    codec::EncodePeriod(p.valid, &bytes);
    codec::EncodeValue(p.value, &bytes);
  };
  for (const auto& [slot, piece] : difference.closed) add(1, slot, *piece);
  for (const SlotPieces& s : now.slots) {
    for (const StoredPiece& p : s.pieces) {
      if (p.system_from == kUncommitted) add(2, s.slot, p);
    }
  }
  digest_.Update(bytes);
}

void CommitApply::CountElement(const ElementState& now, bool is_new) {
  Statistics& s = catalog_.statistics;
  if (is_new) {
    if (now.id.is_node()) {
      ++s.nodes;
    } else {
      ++s.edges;
      CountAt(&s.edges_per_type, now.ends.type.value);
    }
  }
  if (!s.all_precise && !s.all_timeless) return;
  const TimesOfElement times = TimesOf(now);
  s.all_precise = s.all_precise && times.precise;
  s.all_timeless = s.all_timeless && times.timeless;
}

Status CommitApply::History(ElementId id, const Difference& difference) {
  SlotId slot = SlotId::Existence();
  uint16_t seq = 0;
  for (const auto& [closed_slot, piece] : difference.closed) {
    seq = closed_slot == slot ? seq : 0;
    slot = closed_slot;
    Statement s = ToStatement(slot, *piece, {}, instant_);
    std::string body;
    codec::EncodeStatementBody(
        &s, [&](std::string_view v) { return NewBlob(v); }, &body);
    staged_.Put(kv::Space::kHist, codec::HistoryStatementKey(id, instant_, slot, seq++), std::move(body));
  }
  return {};
}

Status CommitApply::Record(const ElementState& now, const LoadedElement& base, bool has_history,
                           bool with_existence) {
  codec::ElementRecord record;
  for (const SlotPieces& s : now.slots) {
    if (!with_existence && s.slot == SlotId::Existence()) continue;
    for (const StoredPiece& p : s.pieces) {
      record.statements.push_back(ToStatement(s.slot, p, now.existence(), instant_));
    }
  }
  codec::SortStatements(&record);
  record.last_change = instant_;
  record.has_history = has_history;
  const codec::EncodedElement encoded =
      codec::EncodeElementRecord(&record, [&](std::string_view v) { return NewBlob(v); });
  const codec::Key key = codec::ElementKey(now.id);
  if (base.form.spilled) {  // the statements' own keys are written anew
    for (std::string after = key.str() + '\0';;) {
      FASTI_TRY_ASSIGN(const std::optional<StagedWrites::Entry> old,
                       staged_.Ceiling(kv::Space::kEnt, key, after));
      if (!old) break;
      staged_.Delete(kv::Space::kEnt, old->key);
      after = old->key + '\0';
    }
  }
  staged_.Put(kv::Space::kEnt, key, encoded.record);
  for (const codec::SpilledStatement& s : encoded.spilled) {
    staged_.Put(kv::Space::kEnt, codec::StatementKey(now.id, s.slot, s.extent_from, s.seq), s.body);
  }
  return {};
}

Status CommitApply::Node(const ElementState& now, const LoadedElement& base, const Difference& difference) {
  FASTI_TRY(History(now.id, difference));
  if (now.is_new) resources_.push_back({Resource::Kind::kNodeScan, 0, 0});
  return Record(now, base, base.form.has_history || !difference.closed.empty(), true);
}

Status CommitApply::Edge(const ElementState& now, const LoadedElement& base, const Difference& difference) {
  // Whether reads may skip the ends' lives. Never set again on rows that stay: KNOWN AT reads them too.
  std::shared_ptr<const ElementState> source, target;
  FASTI_TRY_ASSIGN(source, transaction_.Life(now.ends.source));
  FASTI_TRY_ASSIGN(target, transaction_.Life(now.ends.target));
  if (source == nullptr || target == nullptr) {
    return codec::Damaged("edge " + std::to_string(now.id.value), "an end of it is missing");
  }
  bool contained = CheckContainment(now, *source, *target).sure;
  const bool was_contained = (base.form.entry.flags & EdgeEntry::kContained) != 0;
  if (base.state != nullptr && base.state->exists_ever()) contained = contained && was_contained;
  if (!difference.changed() && contained == was_contained) return {};

  FASTI_TRY(History(now.id, difference));
  const std::vector<StoredPiece>& existence = now.existence();
  EdgeEntry entry;
  entry.type = now.ends.type;
  entry.source = now.ends.source;
  entry.target = now.ends.target;
  entry.flags = EdgeEntry::kPresent;
  if (contained) entry.flags |= EdgeEntry::kContained;
  const bool has_history = base.form.has_history || !difference.closed.empty();
  if (has_history) entry.flags |= EdgeEntry::kHasHistory;
  const bool in_record = existence.size() > 1 || HasText(existence);
  const bool has_properties = now.slots.size() > (existence.empty() ? 0u : 1u);
  const bool had_record = (base.form.entry.flags & EdgeEntry::kHasRecord) != 0;
  if (in_record) entry.flags |= EdgeEntry::kExistenceInRecord;
  if (existence.empty()) {
    entry.flags |= EdgeEntry::kRetracted;
    entry.valid = base.form.entry.valid;
    const bool was_retracted = (base.form.entry.flags & EdgeEntry::kRetracted) != 0;
    entry.system_from = was_retracted ? base.form.entry.system_from : instant_;
  } else {
    entry.valid = {existence.front().valid.period.from, existence.back().valid.period.to};
    entry.system_from = existence.front().system_from;
    for (const StoredPiece& p : existence) entry.system_from = std::max(entry.system_from, p.system_from);
    if (entry.system_from == kUncommitted) entry.system_from = instant_;
  }
  // A record, once there, stays: it knows when it last changed.
  if (in_record || has_properties || had_record) {
    entry.flags |= EdgeEntry::kHasRecord;
    if (difference.changed()) FASTI_TRY(Record(now, base, has_history, in_record));
  }
  entries_[now.id.value] = entry;
  FASTI_TRY(Adjacency(now, base, contained));
  if (now.is_new) {
    resources_.push_back({Resource::Kind::kEdgeScan, 0, 0});
    resources_.push_back({Resource::Kind::kTypeScan, now.ends.type.value, 0});
  }
  return {};
}

Status CommitApply::Adjacency(const ElementState& now, const LoadedElement& base, bool contained) {
  const auto flags_of = [&](const ElementState& state, bool inside) {
    uint8_t flags = inside ? AdjacencyRow::kContained : 0;
    const Period life = state.exists_ever() ? state.existence().front().valid.period : Period{};
    for (const SlotPieces& s : state.slots) {
      if (s.slot == SlotId::Existence()) continue;
      flags |= AdjacencyRow::kHasProperties;
      const bool timed =
          state.existence().size() != 1 || s.pieces.size() != 1 || !(s.pieces.front().valid.period == life);
      if (timed) flags |= AdjacencyRow::kTimedProperties;
    }
    if (HasText(state.existence())) flags |= AdjacencyRow::kHasText;
    return flags;
  };
  const EdgeId edge = now.id.edge();
  const uint8_t flags = flags_of(now, contained);
  const std::vector<StoredPiece> none;
  const std::vector<StoredPiece>& before = base.state != nullptr ? base.state->existence() : none;
  uint8_t old_flags = 0;
  if (base.state != nullptr) {
    old_flags = flags_of(*base.state, (base.form.entry.flags & EdgeEntry::kContained) != 0);
  }
  for (const Direction side : {Direction::kOut, Direction::kIn}) {
    const NodeId here = side == Direction::kOut ? now.ends.source : now.ends.target;
    const NodeId other = side == Direction::kOut ? now.ends.target : now.ends.source;
    std::vector<RowChange>& changes = lists_[{here, side, now.ends.type}];
    const size_t first = changes.size();
    for (const StoredPiece& p : before) {
      AdjacencyRow row{other, edge, p.valid.period, p.system_from, Instant::PosInfinity(), old_flags};
      if (FindFact(now.existence(), p) == nullptr) {
        changes.push_back({RowChange::Kind::kRemove, row});
      } else if (flags != old_flags) {
        row.flags = flags;
        changes.push_back({RowChange::Kind::kReplace, row});
      }
    }
    bool facts_changed = false;
    for (const StoredPiece& p : now.existence()) {
      if (p.system_from != kUncommitted) continue;
      changes.push_back(
          {RowChange::Kind::kInsert, {other, edge, p.valid.period, instant_, Instant::PosInfinity(), flags}});
    }
    for (size_t i = first; i < changes.size(); ++i)
      facts_changed = facts_changed || changes[i].kind != RowChange::Kind::kReplace;
    if (facts_changed) {
      resources_.push_back(Resource::Adjacency(here, side, now.ends.type));
      resources_.push_back(Resource::AdjacencyAll(here, side));
    }
  }
  return {};
}

Status CommitApply::Lists() {
  // Heads met one by one cost a search of the tables each. No list's change touches another's head.
  constexpr size_t kHeads = 256;
  std::vector<codec::Key> keys;
  std::vector<std::optional<std::string>> heads;
  size_t at = 0;
  std::erase_if(lists_, [](const auto& list) { return list.second.empty(); });
  for (auto it = lists_.begin(); it != lists_.end(); ++it, ++at) {
    auto& [list, changes] = *it;
    if (at == heads.size()) {
      keys.clear();
      for (auto next = it; next != lists_.end() && keys.size() < kHeads; ++next) {
        keys.push_back(codec::AdjacencyHeadKey(next->first));
      }
      FASTI_TRY(staged_.GetMany(kv::Space::kAdj, keys, &heads));
      at = 0;
    }
    ListBefore before;
    FASTI_TRY(ChangeList(&staged_, list, heads[at], std::move(changes), instant_, &before));
    if (!before.existed && list.direction == Direction::kIn) {
      CountAt(&catalog_.statistics.targets_per_type, list.type.value);
    }
    // Whoever has a row was promised with the first.
    if (!before.had_rows && list.direction == Direction::kOut) {
      FASTI_TRY(SourcePromise(list.type, list.node));
    }
  }
  for (const auto& [list, edges] : erased_from_) {
    FASTI_TRY(EraseFromHistory(&staged_, list, edges));
    if (list.direction != Direction::kOut) continue;
    std::string bytes;
    codec::AdjacencyHead head;
    FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kAdj, codec::AdjacencyHeadKey(list), &bytes));
    if (found) FASTI_TRY(codec::ParseAdjacencyHead(bytes, &head));
    if (head.rows == 0 && head.history_rows == 0) FASTI_TRY(EraseSource(list.type, list.node));
  }
  return {};
}

Status CommitApply::EdgeTable() {
  for (auto it = entries_.begin(); it != entries_.end();) {
    const uint64_t block = it->first / codec::kEdgesPerBlock;
    const codec::Key key = codec::EdgeBlockKey(EdgeId{it->first});
    std::vector<EdgeEntry> entries;
    std::string bytes;
    FASTI_TRY_ASSIGN(const bool found, staged_.Get(kv::Space::kEnt, key, &bytes));
    if (found) {
      codec::EdgeBlockView view;
      FASTI_TRY(codec::EdgeBlockView::Parse(bytes, &view));
      const auto next = std::next(it);
      const bool one = next == entries_.end() || next->first / codec::kEdgesPerBlock != block;
      std::string changed;
      if (one &&
          view.TryPut(static_cast<uint32_t>(it->first % codec::kEdgesPerBlock), it->second, &changed)) {
        staged_.Put(kv::Space::kEnt, key, std::move(changed));
        it = next;
        continue;
      }
      entries.reserve(codec::kEdgesPerBlock);
      for (uint32_t i = 0; i < view.size(); ++i) entries.push_back(view.Get(i));
    }
    for (; it != entries_.end() && it->first / codec::kEdgesPerBlock == block; ++it) {
      const uint64_t i = it->first % codec::kEdgesPerBlock;
      if (entries.size() <= i) entries.resize(i + 1);
      entries[i] = it->second;
    }
    std::string encoded;
    codec::EncodeEdgeBlock(entries, &encoded);
    staged_.Put(kv::Space::kEnt, key, std::move(encoded));
  }
  return {};
}

}  // namespace fasti::graph
