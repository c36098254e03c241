// The writes of a transaction (temporal model, section 6): every one loads the element, changes its timelines
// in memory, and leaves it as it was when it returns an error.
#include <algorithm>

#include "storage/codec/value_codec.h"
#include "storage/graph/containment.h"
#include "storage/graph/store_impl.h"
#include "storage/graph/timeline_cover.h"
#include "storage/graph/transaction_impl.h"
#include "storage/graph/value_identity.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/portion_cut.h"

namespace fasti::graph {
namespace {

Status WriteError(std::string_view type, std::string_view detail, std::string message) {
  return Status::Query(type, Phase::kRuntime, detail, std::move(message));
}

std::string NameOf(ElementId id) { return (id.is_node() ? "node " : "edge ") + std::to_string(id.value); }

std::string NameOf(SlotId slot, const Catalog& catalog) {
  switch (slot.kind()) {
    case SlotId::Kind::kExistence:
      return "existence";
    case SlotId::Kind::kLabel:
      return "label '" + catalog.labels.Name(slot.id()) + "'";
    case SlotId::Kind::kProperty:
      return "property '" + catalog.keys.Name(slot.id()) + "'";
  }
  return "slot";
}

Status CheckPeriod(const Period& p) {
  if (p.from.earliest > p.from.latest || p.to.earliest > p.to.latest || p.from.earliest >= p.to.latest ||
      p.from.latest >= p.to.latest || p.from.earliest >= p.to.earliest) {
    return WriteError(
        "ArgumentError", "InvalidPeriod",
        "the period of a write must begin before it ends; write FROM the earlier bound TO the later");
  }
  return {};
}

Status CheckValue(KeyId key, const Value& value, const Catalog& catalog) {
  const Status s = codec::CheckStorable(value);
  if (s.ok()) return s;
  return WriteError("TypeError", "InvalidPropertyType",
                    "property '" + catalog.keys.Name(key.value) + "' cannot hold this " +
                        std::string(KindName(value.kind())) + ": " + s.message());
}

// Property timelines and labels never reach outside the element's existence.
void TruncateSlots(ElementState* state, const ElementState* base, const Existence* before = nullptr) {
  const Existence existence = state->ExistenceTimeline();
  std::vector<SlotId> slots;
  for (const SlotPieces& s : state->slots) {
    if (s.slot != SlotId::Existence()) slots.push_back(s.slot);
  }
  for (const SlotId slot : slots) {
    Timeline<Value> timeline = state->SlotTimeline(slot);
    timeline.Truncate(existence, SameValueAs{}, before);
    state->Replace(slot, timeline, nullptr, base);
  }
}

bool SamePieces(const std::vector<StoredPiece>& a, const std::vector<StoredPiece>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const StoredPiece& x, const StoredPiece& y) {
    return x.valid.period == y.valid.period && SameValue(x.value, y.value);
  });
}

bool HoldsDifferentValues(const std::vector<StoredPiece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const StoredPiece& p) { return !SameValue(p.value, pieces.front().value); });
}

// The value as the declared type of the property stores it (typed storage).
Value AsDeclared(const ElementState& state, KeyId key, const Value& value, const Catalog& catalog) {
  if (!value.is_int() && !value.is_list()) return value;
  const auto find = [&](const std::vector<PropertyDef>& properties) -> const PropertyDef* {
    for (const PropertyDef& p : properties) {
      if (p.key == key) return &p;
    }
    return nullptr;
  };
  const PropertyDef* found = nullptr;
  if (!state.id.is_node()) {
    const EdgeTypeDef* def = catalog.FindEdgeType(state.ends.type);
    if (def != nullptr) found = find(def->properties);
  } else if (catalog.graph_type.declared) {
    for (const SlotPieces& s : state.slots) {
      if (s.slot.kind() != SlotId::Kind::kLabel || found != nullptr) continue;
      const NodeTypeDef* def = catalog.FindNodeType(LabelId{s.slot.id()});
      if (def != nullptr) found = find(def->properties);
    }
  }
  if (found == nullptr) {
    for (const ConstraintDef& c : catalog.constraints) {
      if (c.kind != ConstraintDef::Kind::kPropertyType || c.on_node != state.id.is_node()) continue;
      const bool applies = c.on_node ? state.Find(SlotId::Of(LabelId{c.label_or_type})) != nullptr
                                     : state.ends.type.value == c.label_or_type;
      if (!applies || std::find(c.keys.begin(), c.keys.end(), key) == c.keys.end()) continue;
      PropertyDef def;
      def.key = key, def.type = c.type, def.element_type = c.element_type;
      return AsStored(def, value);
    }
    return value;
  }
  return AsStored(*found, value);
}

StoredPiece NewPiece(const PeriodValue& valid, Value value) {
  return {{valid.period, valid.from_text, valid.to_text, PeriodValue::Mark::kNone}, std::move(value)};
}

std::vector<StoredPiece> OnePiece(const PeriodValue& valid, Value value) {
  std::vector<StoredPiece> out;
  out.push_back(NewPiece(valid, std::move(value)));
  return out;
}

/// The period of what is made anew.
const PeriodValue& ValidOf(const WriteScope& scope) {
  static const PeriodValue kAlways;
  return scope.period ? *scope.period : kAlways;
}

}  // namespace

Status TransactionImpl::CheckWritable() const {
  if (finished_) return Status(Code::kInvalidArgument, "the transaction has ended; begin a new one");
  if (options_.read_only)
    return Status(Code::kReadOnly, "the transaction was begun read-only; begin one that writes");
  return store_->CheckWritable();
}

Result<NodeId> TransactionImpl::CreateNode(std::span<const LabelId> labels, const PropertyList& properties,
                                           const WriteScope& scope) {
  FASTI_TRY(CheckWritable());
  const PeriodValue& valid = ValidOf(scope);
  FASTI_TRY(CheckPeriod(valid.period));
  for (const LabelId label : labels) {
    const NodeTypeDef* def = catalog().FindNodeType(label);
    if (def != nullptr && def->valid_required && !scope.period) {
      return WriteError("ConstraintVerificationFailed", "ValidRequired",
                        "nodes labelled '" + catalog().labels.Name(label.value) +
                            "' are VALID REQUIRED: state a period with VALID FROM ... TO ...");
    }
  }
  for (const auto& [key, value] : properties) FASTI_TRY(CheckValue(key, value, catalog()));

  auto state = std::make_shared<ElementState>();
  state->id = ElementId::Of(NodeId{store_->NewNodeId()});
  state->is_new = true;
  WriteCounters counters = counters_;
  ++counters.nodes_created;
  state->slots.reserve(1 + labels.size() + properties.size());
  state->Put(SlotId::Existence(), OnePiece(valid, Value()));
  for (const LabelId label : labels) {
    if (state->Find(SlotId::Of(label)) != nullptr) continue;
    state->Put(SlotId::Of(label), OnePiece(valid, Value()));
    ++counters.labels_added;
  }
  for (const auto& [key, value] : properties) {
    if (value.is_null()) continue;
    state->Put(SlotId::Of(key), OnePiece(valid, AsDeclared(*state, key, value, catalog())));
    ++counters.properties_set;
  }
  const NodeId id = state->id.node();
  Store(std::move(state), counters);
  return id;
}

Result<EdgeId> TransactionImpl::CreateEdge(TypeId type, NodeId source, NodeId target,
                                           const PropertyList& properties, const WriteScope& scope) {
  FASTI_TRY(CheckWritable());
  const PeriodValue& valid = ValidOf(scope);
  FASTI_TRY(CheckPeriod(valid.period));
  const EdgeTypeDef* def = catalog().FindEdgeType(type);
  if (def != nullptr && def->valid_required && !scope.period) {
    return WriteError("ConstraintVerificationFailed", "ValidRequired",
                      "edges of type '" + catalog().types.Name(type.value) +
                          "' are VALID REQUIRED: state a period with VALID FROM ... TO ...");
  }
  for (const auto& [key, value] : properties) FASTI_TRY(CheckValue(key, value, catalog()));
  std::shared_ptr<const ElementState> ends[2];
  for (const int i : {0, 1}) {
    const NodeId end = i == 0 ? source : target;
    FASTI_TRY_ASSIGN(ends[i], Life(end));
    if (ends[i] == nullptr || !ends[i]->exists_ever()) {
      return WriteError(
          "EntityNotFound", "DeletedEntityAccess",
          "node " + std::to_string(end.value) + " does not exist at any time: no edge can end there");
    }
  }

  auto state = std::make_shared<ElementState>();
  state->is_new = true;
  state->ends = {type, source, target};
  state->slots.reserve(1 + properties.size());
  state->Put(SlotId::Existence(), OnePiece(valid, Value()));
  state->id = ElementId::Of(EdgeId{0});
  if (const Containment c = CheckContainment(*state, *ends[0], *ends[1]); !c.allowed) {
    return WriteError("ConstraintVerificationFailed", "EdgeOutsideEnds",
                      "the new edge of type '" + catalog().types.Name(type.value) + "' from node " +
                          std::to_string(source.value) + " to node " + std::to_string(target.value) + " " +
                          c.why);
  }
  state->id = ElementId::Of(EdgeId{store_->NewEdgeId()});
  WriteCounters counters = counters_;
  ++counters.edges_created;
  for (const auto& [key, value] : properties) {
    if (value.is_null()) continue;
    state->Put(SlotId::Of(key), OnePiece(valid, AsDeclared(*state, key, value, catalog())));
    ++counters.properties_set;
  }
  const EdgeId id = state->id.edge();
  // It lies inside its ends as they are now; what changes one of them looks at its edges again.
  Store(std::move(state), counters, !HasRulesOfEdges());
  return id;
}

Status TransactionImpl::SetSlot(ElementId id, SlotId slot, const Value* value, const WriteScope& scope) {
  FASTI_TRY(CheckWritable());
  const bool is_property = slot.kind() == SlotId::Kind::kProperty;
  if (value != nullptr && is_property) FASTI_TRY(CheckValue(KeyId{slot.id()}, *value, catalog()));
  if (scope.period) FASTI_TRY(CheckPeriod(scope.period->period));
  FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, MutableInPlace(id));
  if (!state->exists_ever()) {
    return WriteError("EntityNotFound", "DeletedEntityAccess",
                      NameOf(id) + " was deleted: its " + NameOf(slot, catalog()) + " cannot be changed");
  }
  Value declared;
  if (value != nullptr && is_property) {
    declared = AsDeclared(*state, KeyId{slot.id()}, *value, catalog());
    value = &declared;
  }
  const std::vector<StoredPiece>& before = state->Pieces(slot);
  WriteCounters counters = counters_;
  std::vector<Period> periods;
  if (scope.period) {
    bool clipped = false;
    periods = ClipToExistence(state->ExistenceTimeline(), scope.period->period, &clipped);
    if (periods.empty()) {
      if (value == nullptr) return {};  // what holds nothing is removed already
      return WriteError("ConstraintVerificationFailed", "WriteOutsideExistence",
                        NameOf(id) + " does not exist at any time of the written period: its " +
                            NameOf(slot, catalog()) +
                            " cannot hold then; extend its existence first (SET validTime(x) = ...)");
    }
    if (clipped) ++counters.clipped;
  } else {
    if (!scope.always && before.size() > 1 && HoldsDifferentValues(before)) {
      return WriteError(
          "ConstraintVerificationFailed", "WouldFlattenHistory",
          NameOf(slot, catalog()) + " of " + NameOf(id) +
              " holds different values over time, and a write without a period would replace them "
              "all; write VALID FROM ... for a change, or VALID ALWAYS to replace them");
    }
    periods = state->ExistencePeriods();
  }
  FASTI_TRY_ASSIGN(const LoadedElement base,
                   state->is_new ? Result<LoadedElement>(LoadedElement{}) : Base(id));
  bool changed;
  if (scope.period) {
    changed = state->WritePortions(slot, periods, value, &*scope.period, base.state.get(),
                                   catalog().statistics.all_precise);
  } else {
    // Piece by piece as the element lives: these bounds *are* those of the existence (section 2).
    std::vector<TimelinePiece<Value>> pieces;
    if (value != nullptr) {
      for (const Period& p : periods) pieces.push_back({p, *value});
    }
    const std::vector<StoredPiece> old = before;
    state->Replace(slot, Timeline<Value>(std::move(pieces)), nullptr, base.state.get());
    changed = !SamePieces(old, state->Pieces(slot));
  }
  if (!changed) return {};  // it held already: nothing changes, nothing counts
  if (is_property) {
    ++counters.properties_set;
  } else if (value != nullptr) {
    ++counters.labels_added;
  } else {
    ++counters.labels_removed;
  }
  StoreSlot(std::move(state), slot, scope.period ? std::optional(scope.period->period) : std::nullopt,
            counters);
  return {};
}

Status TransactionImpl::Delete(ElementId id, const WriteScope& scope, bool detach) {
  FASTI_TRY(CheckWritable());
  if (scope.period) FASTI_TRY(CheckPeriod(scope.period->period));
  std::vector<EdgeId> edges;
  if (id.is_node() && detach) {
    FASTI_TRY(EdgesAt(id.node(), &edges));
    for (const EdgeId edge : edges) FASTI_TRY(Delete(ElementId::Of(edge), scope, false));
  }
  FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, Mutable(id));
  if (!state->exists_ever()) return {};
  FASTI_TRY_ASSIGN(const LoadedElement base,
                   state->is_new ? Result<LoadedElement>(LoadedElement{}) : Base(id));
  if (!scope.period) {
    state->slots.clear();
  } else {
    const Existence before = state->ExistenceTimeline();
    Existence existence = before;
    existence.Cut(scope.period->period);
    const std::vector<StoredPiece> old = state->existence();
    state->ReplaceExistence(existence, &*scope.period, base.state.get());
    if (SamePieces(old, state->existence())) return {};
    if (state->exists_ever()) {
      TruncateSlots(state.get(), base.state.get(), &before);
    } else {
      state->slots.clear();
    }
  }
  WriteCounters counters = counters_;
  ++(id.is_node() ? counters.nodes_deleted : counters.edges_deleted);
  Store(std::move(state), counters);
  if (scope.period && !scope.period->period.precise()) {
    for (const EdgeId edge : edges) FASTI_TRY(DropStintsWithout(id.node(), edge));
  }
  return {};
}

Status TransactionImpl::DropStintsWithout(NodeId node, EdgeId edge) {
  const ElementId id = ElementId::Of(edge);
  FASTI_TRY_ASSIGN(const std::shared_ptr<ElementState> of_node, Mutable(ElementId::Of(node)));
  FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, Mutable(id));
  const std::vector<Period> lives = of_node->ExistencePeriods();
  std::vector<TimelinePiece<Held>> kept = state->ExistenceTimeline().pieces();
  const size_t dropped = std::erase_if(kept, [&](const TimelinePiece<Held>& stint) {
    return std::none_of(lives.begin(), lives.end(),
                        [&](const Period& life) { return PossiblyOverlap(life, stint.period); });
  });
  if (dropped == 0) return {};
  if (kept.empty()) {
    state->slots.clear();
  } else {
    FASTI_TRY_ASSIGN(const LoadedElement base,
                     state->is_new ? Result<LoadedElement>(LoadedElement{}) : Base(id));
    state->ReplaceExistence(Existence(std::move(kept)), nullptr, base.state.get());
    TruncateSlots(state.get(), base.state.get());
  }
  Store(std::move(state), counters_);
  return {};
}

Status TransactionImpl::SetExistence(ElementId id, std::span<const PeriodValue> periods) {
  FASTI_TRY(CheckWritable());
  if (periods.empty()) {
    return WriteError("ArgumentError", "InvalidPeriod",
                      "validTime(x) needs at least one period; DELETE x retracts it over all valid time");
  }
  FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, Mutable(id));
  FASTI_TRY_ASSIGN(const LoadedElement base,
                   state->is_new ? Result<LoadedElement>(LoadedElement{}) : Base(id));
  Existence existence;
  std::vector<StoredPiece> pieces;
  for (const PeriodValue& p : periods) {
    FASTI_TRY(CheckPeriod(p.period));
    existence.Write(p.period, Held{});
    pieces.push_back(NewPiece(p, Value()));
  }
  const std::vector<StoredPiece> old = state->existence();
  state->Put(SlotId::Existence(), std::move(pieces));
  state->ReplaceExistence(existence, nullptr, base.state.get());
  if (SamePieces(old, state->existence())) return {};
  TruncateSlots(state.get(), base.state.get());
  Store(std::move(state), counters_);
  return {};
}

// One timeline of an element that is there, as a dump states it. Whole elements: transaction_restate.cc,
// which says why there are two.
Status TransactionImpl::SetTimeline(ElementId id, SlotId slot,
                                    std::span<const std::pair<PeriodValue, Value>> pieces) {
  FASTI_TRY(CheckWritable());
  FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, Mutable(id));
  FASTI_TRY_ASSIGN(const LoadedElement base,
                   state->is_new ? Result<LoadedElement>(LoadedElement{}) : Base(id));
  const bool is_property = slot.kind() == SlotId::Kind::kProperty;
  const bool is_existence = slot == SlotId::Existence();
  const std::string name = NameOf(slot, catalog()) + " of " + NameOf(id);
  const auto refuse = [&](const PeriodValue& at, std::string_view why) {
    return WriteError("ArgumentError", "InvalidTimeline",
                      "the stated " + name + " is no timeline: " + PrintPeriod(at) + " " + std::string(why));
  };
  if (slot.kind() == SlotId::Kind::kLabel && !id.is_node()) {
    return WriteError("ArgumentError", "InvalidTimeline", NameOf(id) + " can have no labels");
  }
  const std::vector<StoredPiece>* base_pieces = base.state != nullptr ? base.state->Find(slot) : nullptr;
  std::vector<StoredPiece> stated;
  for (const auto& [valid, value] : pieces) {
    const Period& p = valid.period;
    if (p.from.earliest > p.from.latest || p.to.earliest > p.to.latest || p.from.earliest >= p.to.latest) {
      return refuse(valid, "does not begin before it ends");
    }
    if (is_property) {
      if (value.is_null()) return refuse(valid, "has no value");
      FASTI_TRY(CheckValue(KeyId{slot.id()}, value, catalog()));
    }
    if (!stated.empty()) {
      const Period& before = stated.back().valid.period;
      if (StandsBefore(p, before)) return refuse(valid, "stands after a later piece");
      if (CertainlyOverlap(before, p)) return refuse(valid, "overlaps the piece before");
    }
    if (!is_existence) {
      // Bounds derived from those of the existence lie a few microseconds apart from them.
      constexpr int64_t kNear = 16;
      const Interval inner{PlusMicros(p.core_from(), kNear), PlusMicros(p.core_to(), -kNear)};
      const bool meets =
          std::any_of(state->existence().begin(), state->existence().end(), [&](const StoredPiece& e) {
            return PlusMicros(e.valid.period.extent_from(), -kNear) < p.extent_to() &&
                   p.extent_from() < PlusMicros(e.valid.period.extent_to(), kNear);
          });
      if (!meets || (!inner.empty() && OutsideExtents(inner, state->existence()))) {
        return refuse(valid, "lies outside of the existence");
      }
    }
    stated.push_back(NewPiece(valid, is_property ? value : Value()));
    if (base_pieces == nullptr) continue;
    if (const StoredPiece* kept = FindFact(*base_pieces, stated.back())) stated.back() = *kept;
  }
  const std::vector<StoredPiece> old = state->Pieces(slot);
  const bool same =
      old.size() == stated.size() && std::equal(old.begin(), old.end(), stated.begin(), SameFact);
  if (same) return {};
  WriteCounters counters = counters_;
  if (is_property) {
    ++counters.properties_set;
  } else if (!is_existence) {
    ++(stated.empty() ? counters.labels_removed : counters.labels_added);
  } else if (stated.empty()) {
    ++(id.is_node() ? counters.nodes_deleted : counters.edges_deleted);
  }
  state->Put(slot, std::move(stated));
  if (is_existence && state->exists_ever()) {
    TruncateSlots(state.get(), base.state.get());
  } else if (is_existence) {
    state->slots.clear();
  }
  Store(std::move(state), counters);
  return {};
}

Status TransactionImpl::ExtendExistence(ElementId id, const PeriodValue& period) {
  FASTI_TRY(CheckWritable());
  FASTI_TRY(CheckPeriod(period.period));
  FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, Mutable(id));
  FASTI_TRY_ASSIGN(const LoadedElement base,
                   state->is_new ? Result<LoadedElement>(LoadedElement{}) : Base(id));
  // A bound already stored inside the uncertain zone of the written one stays: a vaguer text must not blur
  // it.
  PeriodValue written = period;
  for (const StoredPiece& p : state->existence()) {
    // The mark of a remainder, which may be empty, is not the bound's: what is written now is not.
    Period stint = p.valid.period;
    TakeRemainderMark(&stint);
    const Bound &from = stint.from, &to = stint.to;
    if (period.period.from.earliest <= from.earliest && from.latest <= period.period.from.latest) {
      written.period.from = from;
      written.from_text = p.valid.from_text;
    }
    if (period.period.to.earliest <= to.earliest && to.latest <= period.period.to.latest) {
      written.period.to = to;
      written.to_text = p.valid.to_text;
    }
  }
  Existence existence = state->ExistenceTimeline();
  existence.Write(written.period, Held{});
  const std::vector<StoredPiece> old = state->existence();
  state->ReplaceExistence(existence, &written, base.state.get());
  if (SamePieces(old, state->existence())) return {};
  Store(std::move(state), counters_);
  return {};
}

Status TransactionImpl::Erase(ElementId id, std::string_view reason) {
  FASTI_TRY(CheckWritable());
  if (id.is_node()) {
    // Every edge there ever was, not only those there are.
    std::vector<EdgeId> edges;
    FASTI_TRY(EdgesEverAt(id.node(), &edges));
    for (const EdgeId edge : edges) FASTI_TRY(Erase(ElementId::Of(edge), reason));
  }
  const ElementState* own = Own(id);
  if (own != nullptr && own->erased) return {};
  FASTI_TRY_ASSIGN(std::shared_ptr<ElementState> state, Mutable(id));
  state->slots.clear();
  state->erased = true;
  state->erase_reason = reason;
  WriteCounters counters = counters_;
  ++counters.erased;
  Store(std::move(state), counters);
  return {};
}

}  // namespace fasti::graph
