// GraphReader on single elements: existence, labels, properties, at instants and as timelines.
#include <algorithm>

#include "storage/graph/reader_impl.h"
#include "storage/graph/system_axis.h"
#include "storage/graph/value_identity.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

using codec::ElementRecordView;
using codec::StatementView;

Instant InstantOf(std::span<const Instant> at, size_t i) { return at.size() == 1 ? at[0] : at[i]; }

Status DecodeInto(const kv::Snapshot& kv, const StatementView& view, Value* out) {
  if (view.blob) return LoadBlob(kv, view.blob->id, view.blob->bytes, out);
  FASTI_TRY_ASSIGN(*out, view.DecodeValue());
  return {};
}

// Answers from the record in place where the timeline is precise around t. False: decode the element.
// `always` is set where the answer is that of every instant.
Result<bool> FastSlotAt(ReaderImpl& reader, const ElementRecordView& record, SlotId slot, Instant t,
                        std::optional<StatementView>* found, bool* always) {
  found->reset();
  *always = false;
  if (reader.system() && record.last_change() > *reader.system()) return false;
  if (record.spilled()) return false;
  FASTI_TRY(record.FindAlways(slot, found));
  if (found->has_value() || record.timed_count() == 0) {
    *always = true;
    return true;
  }
  auto timed = record.timed(slot);
  StatementView piece;
  for (;;) {
    FASTI_TRY_ASSIGN(const bool more, timed.Next(&piece));
    if (!more) return true;
    if (!piece.valid.precise()) return false;
    if (piece.valid.possible_at(t)) *found = piece;
  }
}

void CopyPieces(const std::vector<StoredPiece>& from, std::vector<Piece>* out) {
  out->clear();
  out->reserve(from.size());
  for (const StoredPiece& p : from) out->push_back({p.valid.period, p.value});
}

bool IsAlways(const std::vector<Piece>& timeline) {
  return timeline.size() == 1 && timeline[0].period == Period::Always();
}

/// A timeline of a node out of what is known to hold always. @return false: it is not known
template <typename Ask>
bool AnswerByFact(const ReaderImpl& reader, ElementId element, const Ask& ask, std::vector<Piece>* out) {
  if (reader.facts() == nullptr || !element.is_node() || reader.Own(element) != nullptr) return false;
  Value value;
  const NodeFacts::Fact fact = ask(*reader.facts(), &value);
  switch (fact) {
    case NodeFacts::Fact::kUnknown:
    case NodeFacts::Fact::kMixed:
      return false;
    case NodeFacts::Fact::kNever:
      break;
    case NodeFacts::Fact::kAlways:
    case NodeFacts::Fact::kInt:
    case NodeFacts::Fact::kValue:
      out->push_back({Period::Always(), std::move(value)});
      break;
  }
  reader.Note(Resource::Of(element));
  return true;
}

/// A timeline of a node out of its record in place, where the node exists always and all that the slot ever
/// holds now is in the record: without decoding the whole element. @return false: it is not such a one
Result<bool> AnswerByRecord(ReaderImpl& reader, ElementId element, SlotId slot, std::vector<Piece>* out) {
  if (!element.is_node() || reader.Own(element) != nullptr) return false;
  FASTI_TRY_ASSIGN(const ElementRecordView* record, reader.NodeRecord(element.value));
  if (record == nullptr || !record->exists_always() || record->spilled()) return false;
  if (reader.system() && record->last_change() > *reader.system()) return false;
  std::optional<StatementView> found;
  FASTI_TRY(record->FindAlways(slot, &found));
  if (found ? found->blob.has_value() : record->timed_count() != 0) return false;
  if (found) {
    Value value;
    FASTI_TRY(DecodeInto(reader.kv(), *found, &value));
    out->push_back({Period::Always(), std::move(value)});
  }
  reader.Note(Resource::Of(element));
  return true;
}

/// Takes the records of nodes that the cache lacks into it, with one call of the engine: met one by one, each
/// costs a search.
Status FetchRecords(ReaderImpl& reader, std::span<const uint64_t> nodes) {
  if (reader.view().cache() == nullptr) return {};
  std::vector<uint64_t> missing;
  for (const uint64_t node : nodes) {
    if (reader.Cached(CacheKeyOf(CachedKind::kNodeRecord, node)) == nullptr) missing.push_back(node);
  }
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  if (missing.size() < 2) return {};
  std::vector<codec::Key> keys;
  keys.reserve(missing.size());
  for (const uint64_t node : missing) keys.push_back(codec::NodeKey(NodeId{node}));
  const std::vector<std::string_view> views(keys.begin(), keys.end());
  std::vector<kv::PinnedValue> values;
  FASTI_TRY(reader.entries().MultiGet(kv::Space::kEnt, views, &values));
  for (size_t i = 0; i < missing.size(); ++i) {
    const bool found = values[i].found();
    if (found && values[i].size() > kMaxCachedRecordBytes) continue;
    ElementRecordView record;
    if (found) FASTI_TRY(ElementRecordView::Parse(values[i].view(), &record));
    FASTI_TRY_ASSIGN(auto built,
                     CachedNodeRecord::Of(CacheKeyOf(CachedKind::kNodeRecord, missing[i]),
                                          found ? record.last_change() : reader.view().instant(),
                                          found ? std::optional(values[i].view()) : std::nullopt));
    std::unique_ptr<MemoryCache::Item> refused;
    reader.Keep(std::move(built), &refused);
  }
  return {};
}

/// Where to note what the store says of an element; nullptr: nowhere.
NodeFacts* FactsToLearn(const ReaderImpl& reader, ElementId element) {
  return element.is_node() && reader.Own(element) == nullptr ? reader.facts() : nullptr;
}

}  // namespace

SlotValue ValueAt(const ElementState& state, SlotId slot, Instant t) {
  const std::vector<StoredPiece>& pieces = state.Pieces(slot);
  if (pieces.empty()) return {};
  // A precise piece that holds then, inside precise lives, leaves nothing open. To find it must not cost as
  // much as the timeline is long.
  const auto next = std::partition_point(
      pieces.begin(), pieces.end(), [&](const StoredPiece& p) { return p.valid.period.extent_from() <= t; });
  if (next != pieces.begin()) {
    const StoredPiece& here = *std::prev(next);
    const std::vector<StoredPiece>& lives = state.existence();
    const bool plain = here.valid.period.precise() && here.valid.period.certain_at(t) &&
                       std::all_of(lives.begin(), lives.end(),
                                   [](const StoredPiece& e) { return e.valid.period.precise(); }) &&
                       std::any_of(lives.begin(), lives.end(),
                                   [&](const StoredPiece& e) { return e.valid.period.certain_at(t); });
    if (plain) return {here.value, false};
  }
  std::vector<Period> periods;
  periods.reserve(pieces.size());
  for (const StoredPiece& p : pieces) periods.push_back(p.valid.period);
  const std::vector<Period> existence = state.ExistencePeriods();
  const PossibleStates states = StatesAt(periods, t, &existence);
  if (states.pieces.empty()) return {};
  const Value& first = pieces[states.pieces[0]].value;
  if (states.may_be_absent) return {Value(), true};
  for (const uint32_t i : states.pieces) {
    if (!SameValue(pieces[i].value, first)) return {Value(), true};
  }
  return {first, false};
}

Status GraphReader::ExistsAt(ElementId::Kind kind, std::span<const uint64_t> ids, std::span<const Instant> at,
                             std::span<Certainty> out) const {
  if (kind == ElementId::Kind::kNode && ids.size() > 1) {
    const NodeFacts* facts = impl_->facts();
    std::vector<uint64_t> unknown;
    for (const uint64_t id : ids) {
      const bool known =
          facts != nullptr && facts->Existence(NodeId{id}, impl_->commit()) == NodeFacts::Fact::kAlways;
      if (!known && impl_->Own({kind, id}) == nullptr) unknown.push_back(id);
    }
    FASTI_TRY(FetchRecords(*impl_, unknown));
  }
  for (size_t i = 0; i < ids.size(); ++i) {
    FASTI_TRY_ASSIGN(out[i], impl_->ExistsAt({kind, ids[i]}, InstantOf(at, i)));
  }
  return {};
}

Status GraphReader::HasLabelAt(std::span<const NodeId> ids, LabelId label, std::span<const Instant> at,
                               std::span<Certainty> out) const {
  const SlotId slot = SlotId::Of(label);
  bool fetched = ids.size() < 2;
  for (size_t i = 0; i < ids.size(); ++i) {
    const Instant t = InstantOf(at, i);
    const ElementId id = ElementId::Of(ids[i]);
    NodeFacts* const facts = impl_->facts();
    if (facts != nullptr && impl_->Own(id) == nullptr) {
      const NodeFacts::Fact fact = facts->HasLabel(ids[i], label, impl_->commit());
      if (fact == NodeFacts::Fact::kAlways || fact == NodeFacts::Fact::kNever) {
        impl_->Note(Resource::Of(id));
        out[i] = fact == NodeFacts::Fact::kAlways ? Certainty::kCertain : Certainty::kNo;
        continue;
      }
    }
    if (!fetched) {
      std::vector<uint64_t> rest;
      for (size_t k = i; k < ids.size(); ++k) rest.push_back(ids[k].value);
      FASTI_TRY(FetchRecords(*impl_, rest));
      fetched = true;
    }
    FASTI_TRY_ASSIGN(const Certainty exists, impl_->ExistsAt(id, t));
    out[i] = exists;
    if (exists == Certainty::kNo) continue;
    const ElementState* state = impl_->Own(id);
    if (state == nullptr) {
      FASTI_TRY_ASSIGN(const ElementRecordView* record, impl_->NodeRecord(ids[i].value));
      std::optional<StatementView> found;
      bool always = false;
      FASTI_TRY_ASSIGN(const bool answered, FastSlotAt(*impl_, *record, slot, t, &found, &always));
      if (answered) {
        if (!found) out[i] = Certainty::kNo;
        if (facts != nullptr) {
          const bool all = always && found && record->exists_always();
          facts->LearnLabel(ids[i], label, impl_->commit(),
                            all                ? NodeFacts::Fact::kAlways
                            : always && !found ? NodeFacts::Fact::kNever
                                               : NodeFacts::Fact::kMixed);
        }
        continue;
      }
      FASTI_TRY_ASSIGN(state, impl_->State(id));
    }
    const std::vector<StoredPiece>& pieces = state->Pieces(slot);
    std::vector<Period> periods;
    for (const StoredPiece& p : pieces) periods.push_back(p.valid.period);
    const std::vector<Period> existence = state->ExistencePeriods();
    const PossibleStates states = StatesAt(periods, t, &existence);
    if (states.pieces.empty()) {
      out[i] = Certainty::kNo;
      continue;
    }
    if (states.may_be_absent) out[i] = Certainty::kPossible;
  }
  return {};
}

Status GraphReader::PropertyAt(ElementId::Kind kind, std::span<const uint64_t> ids, KeyId key,
                               std::span<const Instant> at, std::span<Value> out,
                               std::span<uint8_t> uncertain) const {
  const SlotId slot = SlotId::Of(key);
  bool fetched = ids.size() < 2;
  for (size_t i = 0; i < ids.size(); ++i) {
    const ElementId id{kind, ids[i]};
    const Instant t = InstantOf(at, i);
    out[i] = Value();
    uncertain[i] = 0;
    const ElementState* state = impl_->Own(id);
    if (state == nullptr && id.is_node()) {
      impl_->Note(Resource::Of(id));
      NodeFacts* const facts = impl_->facts();
      if (facts != nullptr &&
          facts->Property(id.node(), key, impl_->commit(), &out[i]) > NodeFacts::Fact::kMixed)
        continue;
      if (!fetched) FASTI_TRY(FetchRecords(*impl_, ids.subspan(i)));
      fetched = true;
      FASTI_TRY_ASSIGN(const ElementRecordView* record, impl_->NodeRecord(ids[i]));
      if (record == nullptr) continue;
      std::optional<StatementView> found;
      bool always = false;
      FASTI_TRY_ASSIGN(const bool answered, FastSlotAt(*impl_, *record, slot, t, &found, &always));
      if (answered) {
        if (found) FASTI_TRY(DecodeInto(impl_->kv(), *found, &out[i]));
        if (facts != nullptr) {
          const bool small = always && !(found && found->blob);
          facts->LearnProperty(id.node(), key, impl_->commit(), small ? &out[i] : nullptr);
        }
        continue;
      }
    } else if (state == nullptr) {
      FASTI_TRY_ASSIGN(const codec::EdgeEntry entry, impl_->Entry(id.edge()));
      impl_->Note(Resource::Of(id));
      if (!entry.present() || (entry.flags & codec::EdgeEntry::kHasRecord) == 0) continue;
    }
    if (state == nullptr) {
      FASTI_TRY_ASSIGN(state, impl_->State(id));
    }
    if (state == nullptr) continue;
    SlotValue value = ValueAt(*state, slot, t);
    out[i] = std::move(value.value);
    uncertain[i] = value.uncertain ? 1 : 0;
  }
  return {};
}

Status GraphReader::Existence(ElementId element, std::vector<Piece>* out) const {
  out->clear();
  if (impl_->axis()) return Axis().Existence(element, out);
  const auto fact = [&](const NodeFacts& facts, Value*) {
    return facts.Existence(element.node(), impl_->commit());
  };
  if (AnswerByFact(*impl_, element, fact, out)) return {};
  FASTI_TRY_ASSIGN(const bool answered, AnswerByRecord(*impl_, element, SlotId::Existence(), out));
  if (!answered) {
    FASTI_TRY_ASSIGN(const ElementState* state, impl_->State(element));
    if (state == nullptr) return {};
    CopyPieces(state->existence(), out);
  }
  if (NodeFacts* facts = FactsToLearn(*impl_, element))
    facts->LearnExistence(element.node(), impl_->commit(), IsAlways(*out));
  return {};
}

Status GraphReader::LabelTimeline(NodeId node, LabelId label, std::vector<Piece>* out) const {
  out->clear();
  const ElementId element = ElementId::Of(node);
  if (impl_->axis()) return Axis().Timeline(element, {Slot::Kind::kLabel, label.value}, out);
  const auto fact = [&](const NodeFacts& facts, Value*) {
    return facts.HasLabel(node, label, impl_->commit());
  };
  if (AnswerByFact(*impl_, element, fact, out)) return {};
  FASTI_TRY_ASSIGN(const bool answered, AnswerByRecord(*impl_, element, SlotId::Of(label), out));
  if (answered) {
    if (NodeFacts* facts = FactsToLearn(*impl_, element)) {
      facts->LearnLabel(node, label, impl_->commit(),
                        out->empty() ? NodeFacts::Fact::kNever : NodeFacts::Fact::kAlways);
    }
    return {};
  }
  FASTI_TRY_ASSIGN(const ElementState* state, impl_->State(element));
  if (state == nullptr) return {};
  CopyPieces(state->Pieces(SlotId::Of(label)), out);
  if (NodeFacts* facts = FactsToLearn(*impl_, element)) {
    std::vector<Piece> lives;
    CopyPieces(state->existence(), &lives);
    facts->LearnLabel(node, label, impl_->commit(),
                      out->empty()                        ? NodeFacts::Fact::kNever
                      : IsAlways(*out) && IsAlways(lives) ? NodeFacts::Fact::kAlways
                                                          : NodeFacts::Fact::kMixed);
  }
  return {};
}

Status GraphReader::PropertyTimeline(ElementId element, KeyId key, std::vector<Piece>* out) const {
  out->clear();
  if (impl_->axis()) return Axis().Timeline(element, {Slot::Kind::kProperty, key.value}, out);
  const auto fact = [&](const NodeFacts& facts, Value* value) {
    return facts.Property(element.node(), key, impl_->commit(), value);
  };
  if (AnswerByFact(*impl_, element, fact, out)) return {};
  FASTI_TRY_ASSIGN(const bool answered, AnswerByRecord(*impl_, element, SlotId::Of(key), out));
  if (answered) {
    if (NodeFacts* facts = FactsToLearn(*impl_, element)) {
      const Value never;
      facts->LearnProperty(element.node(), key, impl_->commit(), out->empty() ? &never : &out->front().value);
    }
    return {};
  }
  FASTI_TRY_ASSIGN(const ElementState* state, impl_->State(element));
  if (state != nullptr) CopyPieces(state->Pieces(SlotId::Of(key)), out);
  return {};
}

Status GraphReader::LabelsOf(NodeId node, std::vector<LabelId>* out) const {
  out->clear();
  if (impl_->axis()) {
    std::vector<uint32_t> ids;
    FASTI_TRY(Axis().SlotsOf(ElementId::Of(node), Slot::Kind::kLabel, &ids));
    for (const uint32_t id : ids) out->push_back({id});
    return {};
  }
  FASTI_TRY_ASSIGN(const ElementState* state, impl_->State(ElementId::Of(node)));
  if (state == nullptr) return {};
  for (const SlotPieces& s : state->slots) {
    if (s.slot.kind() == SlotId::Kind::kLabel) out->push_back({s.slot.id()});
  }
  return {};
}

Status GraphReader::KeysOf(ElementId element, std::vector<KeyId>* out) const {
  out->clear();
  if (impl_->axis()) {
    std::vector<uint32_t> ids;
    FASTI_TRY(Axis().SlotsOf(element, Slot::Kind::kProperty, &ids));
    for (const uint32_t id : ids) out->push_back({id});
    return {};
  }
  FASTI_TRY_ASSIGN(const ElementState* state, impl_->State(element));
  if (state == nullptr) return {};
  for (const SlotPieces& s : state->slots) {
    if (s.slot.kind() == SlotId::Kind::kProperty) out->push_back({s.slot.id()});
  }
  return {};
}

Result<bool> GraphReader::HoldsAlways(NodeId node, KeyId key, Value* value) const {
  NodeFacts* const facts = impl_->facts();
  if (facts == nullptr || impl_->Own(ElementId::Of(node)) != nullptr) return false;
  for (const bool asked : {false, true}) {
    const NodeFacts::Fact life = facts->Existence(node, impl_->commit());
    const NodeFacts::Fact held =
        life == NodeFacts::Fact::kAlways ? facts->Property(node, key, impl_->commit(), value) : life;
    if (held > NodeFacts::Fact::kMixed) {
      impl_->Note(Resource::Of(ElementId::Of(node)));
      if (held == NodeFacts::Fact::kNever) *value = Value();
      return true;
    }
    if (held == NodeFacts::Fact::kMixed || asked) return false;
    // Reading at any instant teaches what holds at all.
    const Instant at{0};
    uint8_t uncertain = 0;
    FASTI_TRY_ASSIGN(const Certainty exists, impl_->ExistsAt(ElementId::Of(node), at));
    if (exists != Certainty::kCertain) return false;
    FASTI_TRY(PropertyAt(ElementId::Kind::kNode, std::span(&node.value, 1), key, std::span(&at, 1),
                         std::span(value, 1), std::span(&uncertain, 1)));
  }
  return false;
}

bool GraphReader::HoldAlways(std::span<const uint64_t> nodes, KeyId key) const {
  // Reads of a writing transaction are noted one by one, and its own writes come first.
  if (impl_->facts() == nullptr || impl_->own() != nullptr) return false;
  return impl_->facts()->HoldAlways(nodes, key, impl_->commit());
}

Result<bool> GraphReader::HoldAlwaysOrLearn(std::span<const uint64_t> nodes, KeyId key) const {
  if (impl_->facts() == nullptr || impl_->own() != nullptr) return false;
  std::vector<uint64_t> unknown;
  if (!impl_->facts()->HoldAlways(nodes, key, impl_->commit(), &unknown)) return false;
  if (unknown.empty()) return true;
  // Reading at any instant teaches what holds at all.
  const Instant at{0};
  std::vector<Certainty> lives(unknown.size());
  FASTI_TRY(ExistsAt(ElementId::Kind::kNode, unknown, {&at, 1}, lives));
  if (std::any_of(lives.begin(), lives.end(), [](Certainty c) { return c != Certainty::kCertain; }))
    return false;
  std::vector<Value> values(unknown.size());
  std::vector<uint8_t> uncertain(unknown.size());
  FASTI_TRY(PropertyAt(ElementId::Kind::kNode, unknown, key, {&at, 1}, values, uncertain));
  return impl_->facts()->HoldAlways(unknown, key, impl_->commit());
}

std::optional<bool> GraphReader::HasLabelAlways(NodeId node, LabelId label) const {
  const NodeFacts* const facts = impl_->facts();
  if (facts == nullptr || impl_->Own(ElementId::Of(node)) != nullptr) return std::nullopt;
  const NodeFacts::Fact fact = facts->HasLabel(node, label, impl_->commit());
  if (fact != NodeFacts::Fact::kAlways && fact != NodeFacts::Fact::kNever) return std::nullopt;
  impl_->Note(Resource::Of(ElementId::Of(node)));
  return fact == NodeFacts::Fact::kAlways;
}

bool GraphReader::IntsAt(std::span<const uint64_t> nodes, KeyId key, std::span<int64_t> out) const {
  // Reads of a writing transaction are noted one by one, and its own writes come first.
  if (impl_->facts() == nullptr || impl_->own() != nullptr) return false;
  return impl_->facts()->Ints(nodes, key, impl_->commit(), out);
}

Result<EdgeEnds> GraphReader::Ends(EdgeId edge) const {
  if (const ElementState* own = impl_->Own(ElementId::Of(edge))) return own->ends;
  FASTI_TRY_ASSIGN(const codec::EdgeEntry entry, impl_->Entry(edge));
  if (!entry.present() || (entry.flags & codec::EdgeEntry::kErased) != 0) {
    return Status(Code::kNotFound, "there is no edge " + std::to_string(edge.value));
  }
  return EdgeEnds{entry.type, entry.source, entry.target};
}

Status GraphReader::EndsOf(std::span<const EdgeId> edges, std::vector<EdgeEnds>* out) const {
  out->clear();
  out->reserve(edges.size());
  for (const EdgeId edge : edges) {
    FASTI_TRY_ASSIGN(const EdgeEnds ends, Ends(edge));
    out->push_back(ends);
  }
  return {};
}

Status GraphReader::ExistenceWithText(ElementId element, std::vector<PeriodValue>* out) const {
  out->clear();
  FASTI_TRY_ASSIGN(const ElementState* state, impl_->State(element));
  if (state == nullptr) return {};
  for (const StoredPiece& p : state->existence()) out->push_back(p.valid);
  return {};
}

}  // namespace fasti::graph
