#include "storage/graph/schema_check.h"

#include <algorithm>
#include <functional>

#include "storage/codec/index_value.h"
#include "storage/graph/index_promises.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::graph {
namespace {

Status Violation(std::string_view detail, std::string message) {
  return Status::Query("ConstraintVerificationFailed", Phase::kRuntime, detail, std::move(message));
}

// Two pieces of one element: a bound they share is one instant and is not tested against itself.
bool CertainlyTogether(const Period& a, const Period& b) {
  if (a.doubted() || b.doubted()) return false;
  if (SameInstant(a.from, b.from) || SameInstant(a.to, b.to)) return true;
  return CertainlyOverlap(a, b);
}

// A part of [core.from, core.to) that no possible extent of `pieces` reaches; nullopt if all is covered.
std::optional<Interval> Uncovered(const Interval& core, const std::vector<StoredPiece>& pieces) {
  Instant reached = core.from;
  for (const StoredPiece& p : pieces) {
    if (p.valid.period.extent_from() > reached) break;
    reached = std::max(reached, p.valid.period.extent_to());
  }
  if (reached >= core.to) return std::nullopt;
  Instant to = core.to;
  for (const StoredPiece& p : pieces) {
    if (p.valid.period.extent_from() > reached) to = std::min(to, p.valid.period.extent_from());
  }
  return Interval{reached, to};
}

std::string Print(const Interval& i) { return PrintPeriod(Period::Of(i.from, i.to)); }

// When an element surely has a label (or exists) with these key values: the periods for one encoded value.
std::vector<Period> HoldsFor(const ElementState& state, const IndexDef& index, const std::string& value) {
  const SlotId where = index.on_node ? SlotId::Of(LabelId{index.label_or_type}) : SlotId::Existence();
  std::vector<Period> out;
  std::vector<Value> values;
  const std::function<void(size_t, const Period&, bool)> combine = [&](size_t key, const Period& period,
                                                                       bool certain) {
    if (key == index.keys.size()) {
      if (certain && codec::EncodeIndexValue(values).bytes == value) out.push_back(period);
      return;
    }
    for (const StoredPiece& p : state.Pieces(SlotId::Of(index.keys[key]))) {
      const std::optional<Period> both = Intersection(period, p.valid.period);
      if (!both) continue;
      values.push_back(p.value);
      combine(key + 1, *both, certain && CertainlyTogether(period, p.valid.period));
      values.pop_back();
    }
  };
  for (const StoredPiece& p : state.Pieces(where)) combine(0, p.valid.period, true);
  return out;
}

}  // namespace

std::string SchemaCheck::NameOf(const ElementState& state) const {
  if (state.id.is_node()) return "node " + std::to_string(state.id.value);
  return "edge " + std::to_string(state.id.value) + " (" + catalog_.types.Name(state.ends.type.value) +
         ", node " + std::to_string(state.ends.source.value) + " to node " +
         std::to_string(state.ends.target.value) + ")";
}

Status SchemaCheck::Element(const ElementState& state) {
  if (!state.exists_ever()) return {};
  FASTI_TRY(state.id.is_node() ? Node(state) : Edge(state));
  for (const IndexDef& index : catalog_.indexes) {
    if (index.unique_key) FASTI_TRY(Unique(state, index));
  }
  for (const ConstraintDef& c : catalog_.constraints) FASTI_TRY(Constraint(state, c));
  return {};
}

Status SchemaCheck::Node(const ElementState& node) {
  const GraphTypeDef& type = catalog_.graph_type;
  if (!type.declared) return {};
  bool strict_somewhere = type.strict;
  std::vector<const NodeTypeDef*> defs;
  for (const SlotPieces& s : node.slots) {
    if (s.slot.kind() != SlotId::Kind::kLabel) continue;
    const NodeTypeDef* def = catalog_.FindNodeType(LabelId{s.slot.id()});
    if (def == nullptr) {
      if (!type.strict) continue;
      return Violation("UnknownLabel", "label '" + catalog_.labels.Name(s.slot.id()) + "' of " +
                                           NameOf(node) + " is not declared, and the graph type is STRICT");
    }
    strict_somewhere = strict_somewhere || def->strict;
    defs.push_back(def);
    for (const PropertyDef& p : def->properties) FASTI_TRY(Property(node, p, s.pieces));
  }
  if (!strict_somewhere) return {};
  for (const SlotPieces& s : node.slots) {
    if (s.slot.kind() != SlotId::Kind::kProperty) continue;
    const bool declared = std::any_of(defs.begin(), defs.end(), [&](const NodeTypeDef* def) {
      return std::any_of(def->properties.begin(), def->properties.end(),
                         [&](const PropertyDef& p) { return p.key.value == s.slot.id(); });
    });
    if (!declared) {
      return Violation("UnknownProperty",
                       "property " + KeyName(KeyId{s.slot.id()}) + " of " + NameOf(node) +
                           " is not declared for any of its labels, and its type is STRICT");
    }
  }
  return {};
}

Status SchemaCheck::Edge(const ElementState& edge) {
  const GraphTypeDef& type = catalog_.graph_type;
  if (!type.declared) return {};
  const EdgeTypeDef* found = nullptr;
  Status last;
  for (const EdgeTypeDef& def : type.edges) {
    if (def.type != edge.ends.type) continue;
    last = Ends(edge, def);
    found = &def;
    if (last.ok()) break;
  }
  if (found == nullptr) {
    if (!type.strict) return {};
    return Violation("UnknownType", "edge type '" + catalog_.types.Name(edge.ends.type.value) +
                                        "' is not declared, and the graph type is STRICT");
  }
  FASTI_TRY(last);
  for (const PropertyDef& p : found->properties) FASTI_TRY(Property(edge, p, edge.existence()));
  if (found->strict || type.strict) {
    for (const SlotPieces& s : edge.slots) {
      if (s.slot.kind() != SlotId::Kind::kProperty) continue;
      const bool declared = std::any_of(found->properties.begin(), found->properties.end(),
                                        [&](const PropertyDef& p) { return p.key.value == s.slot.id(); });
      if (!declared) {
        return Violation("UnknownProperty", "property " + KeyName(KeyId{s.slot.id()}) + " of " +
                                                NameOf(edge) + " is not declared, and its type is STRICT");
      }
    }
  }
  if (found->without_overlaps) FASTI_TRY(WithoutOverlaps(edge, found->overlap_keys));
  if (found->max_per_source) FASTI_TRY(EdgeGroup(edge, true, *found->max_per_source));
  if (found->max_per_target) FASTI_TRY(EdgeGroup(edge, false, *found->max_per_target));
  return {};
}

Status SchemaCheck::Property(const ElementState& state, const PropertyDef& def,
                             const std::vector<StoredPiece>& where) {
  FASTI_TRY(Type(state, def.key, def.type, def.element_type, where));
  if (def.not_null) FASTI_TRY(NotNull(state, def.key, where));
  return {};
}

Status SchemaCheck::Type(const ElementState& state, KeyId key, PropertyType type, PropertyType element_type,
                         const std::vector<StoredPiece>& where) {
  if (type == PropertyType::kAny) return {};
  for (const StoredPiece& p : state.Pieces(SlotId::Of(key))) {
    bool fits = Accepts(type, p.value);
    if (fits && type == PropertyType::kList && element_type != PropertyType::kAny && p.value.is_list()) {
      for (const Value& item : p.value.as_list()) fits = fits && Accepts(element_type, item);
    }
    if (fits) continue;
    for (const StoredPiece& w : where) {
      if (!CertainlyTogether(w.valid.period, p.valid.period)) continue;
      return Violation("PropertyTypeMismatch",
                       "property " + KeyName(key) + " of " + NameOf(state) + " is declared " +
                           std::string(PropertyTypeName(type)) + ", but holds a value of type " +
                           std::string(KindName(p.value.kind())) + " in " + PrintPeriod(p.valid));
    }
  }
  return {};
}

Status SchemaCheck::NotNull(const ElementState& state, KeyId key, const std::vector<StoredPiece>& where) {
  const std::vector<StoredPiece>& pieces = state.Pieces(SlotId::Of(key));
  for (const StoredPiece& w : where) {
    std::optional<Interval> missing;
    if (w.valid.period.has_core()) {
      missing = Uncovered(CertainPart(w.valid.period), pieces);
    } else {
      const bool meets = std::any_of(pieces.begin(), pieces.end(), [&](const StoredPiece& p) {
        return PossiblyOverlap(p.valid.period, w.valid.period);
      });
      if (!meets && !w.valid.period.doubted()) missing = PossiblePart(w.valid.period);
    }
    if (missing) {
      return Violation("PropertyMissing", "property " + KeyName(key) + " of " + NameOf(state) +
                                              " is NOT NULL, but has no value in " + Print(*missing) +
                                              "; give it one there");
    }
  }
  return {};
}

Status SchemaCheck::Unique(const ElementState& state, const IndexDef& index) {
  std::vector<IndexPromise> promises;
  AppendPromises(state, index, &promises);
  for (const IndexPromise& promise : promises) {
    const std::vector<Period> mine = HoldsFor(state, index, promise.value);
    if (mine.empty()) continue;
    std::vector<uint64_t> ids;
    FASTI_TRY(source_.KeyHolders(index.id, promise.value, &ids));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const uint64_t id : ids) {
      if (id == state.id.value) continue;
      FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> other, source_.State({state.id.kind, id}));
      if (other == nullptr) continue;
      for (const Period& theirs : HoldsFor(*other, index, promise.value)) {
        for (const Period& p : mine) {
          if (!CertainlyOverlap(p, theirs)) continue;
          const std::optional<Period> both = Intersection(p, theirs);
          std::string keys;
          for (const KeyId k : index.keys) keys += (keys.empty() ? "" : ", ") + KeyName(k);
          return Violation("KeyNotUnique", NameOf(state) + " and " + NameOf(*other) +
                                               " hold the same value of the key " + keys + " in " +
                                               PrintPeriod(both.value_or(p)));
        }
      }
    }
  }
  return {};
}

Status SchemaCheck::Ends(const ElementState& edge, const EdgeTypeDef& def) {
  for (const bool is_source : {true, false}) {
    const std::optional<LabelId> label = is_source ? def.source : def.target;
    if (!label) continue;
    const NodeId end = is_source ? edge.ends.source : edge.ends.target;
    FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> state, source_.State(ElementId::Of(end)));
    if (state == nullptr) continue;
    const std::vector<StoredPiece>& pieces = state->Pieces(SlotId::Of(*label));
    for (const StoredPiece& stint : edge.existence()) {
      std::optional<Interval> missing;
      if (stint.valid.period.has_core()) missing = Uncovered(CertainPart(stint.valid.period), pieces);
      if (pieces.empty()) missing = PossiblePart(stint.valid.period);
      if (missing) {
        return Violation("EndpointMismatch", NameOf(edge) + " needs a " + (is_source ? "source" : "target") +
                                                 " labelled '" + catalog_.labels.Name(label->value) +
                                                 "', but node " + std::to_string(end.value) +
                                                 " has no such label in " + Print(*missing));
      }
    }
  }
  return {};
}

Status SchemaCheck::EdgeGroup(const ElementState& edge, bool by_source, uint32_t at_most) {
  const NodeId node = by_source ? edge.ends.source : edge.ends.target;
  std::vector<EdgeId> ids;
  FASTI_TRY(source_.EdgesAt(node, by_source ? Direction::kOut : Direction::kIn, edge.ends.type, &ids));
  // At every instant at most n certain cores: a sweep over their bounds, ends before starts.
  std::vector<std::pair<Instant, int>> bounds;
  for (const EdgeId id : ids) {
    FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> state, source_.State(ElementId::Of(id)));
    if (state == nullptr) continue;
    for (const StoredPiece& p : state->existence()) {
      if (!p.valid.period.has_core()) continue;
      bounds.emplace_back(p.valid.period.core_from(), 1);
      bounds.emplace_back(p.valid.period.core_to(), -1);
    }
  }
  std::sort(bounds.begin(), bounds.end());
  int64_t open = 0;
  for (const auto& [instant, step] : bounds) {
    open += step;
    if (open > static_cast<int64_t>(at_most)) {
      return Violation("TooManyEdges", "node " + std::to_string(node.value) + " has more than " +
                                           std::to_string(at_most) + " edges of type '" +
                                           catalog_.types.Name(edge.ends.type.value) + "' at " +
                                           PrintInstant(instant) + " with " + NameOf(edge));
    }
  }
  return {};
}

Status SchemaCheck::WithoutOverlaps(const ElementState& edge, std::span<const KeyId> keys) {
  std::vector<EdgeId> ids;
  FASTI_TRY(source_.EdgesAt(edge.ends.source, Direction::kOut, edge.ends.type, &ids));
  IndexDef group;  // the listed keys, read as an index would
  group.on_node = false;
  group.label_or_type = edge.ends.type.value;
  group.keys.assign(keys.begin(), keys.end());
  const auto values_of = [&](const ElementState& state) {
    std::vector<IndexPromise> promises;
    AppendPromises(state, group, &promises);
    return promises;
  };
  const std::vector<IndexPromise> mine = values_of(edge);
  for (const EdgeId id : ids) {
    if (id == edge.id.edge()) continue;
    FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> other, source_.State(ElementId::Of(id)));
    if (other == nullptr || other->ends.target != edge.ends.target) continue;
    for (const IndexPromise& promise : mine) {
      for (const Period& a : HoldsFor(edge, group, promise.value)) {
        for (const Period& b : HoldsFor(*other, group, promise.value)) {
          if (!CertainlyOverlap(a, b)) continue;
          return Violation("OverlappingEdges", NameOf(edge) + " and " + NameOf(*other) + " overlap in " +
                                                   PrintPeriod(Intersection(a, b).value_or(a)) +
                                                   ", but their type is WITHOUT OVERLAPS");
        }
      }
    }
  }
  return {};
}

Status SchemaCheck::Constraint(const ElementState& state, const ConstraintDef& c) {
  if (c.on_node != state.id.is_node()) return {};
  const std::vector<StoredPiece>* where = &state.existence();
  if (c.on_node) {
    where = state.Find(SlotId::Of(LabelId{c.label_or_type}));
    if (where == nullptr) return {};
  } else if (state.ends.type.value != c.label_or_type) {
    return {};
  }
  switch (c.kind) {
    case ConstraintDef::Kind::kUnique:
      return {};  // by its index
    case ConstraintDef::Kind::kKey:
    case ConstraintDef::Kind::kNotNull:
      for (const KeyId key : c.keys) FASTI_TRY(NotNull(state, key, *where));
      return {};
    case ConstraintDef::Kind::kPropertyType:
      for (const KeyId key : c.keys) FASTI_TRY(Type(state, key, c.type, PropertyType::kAny, *where));
      return {};
    case ConstraintDef::Kind::kUniqueEnd:
      return EdgeGroup(state, c.end_is_source, 1);
    case ConstraintDef::Kind::kWithoutOverlaps:
      return WithoutOverlaps(state, c.keys);
  }
  return {};
}

}  // namespace fasti::graph
