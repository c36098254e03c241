#include "storage/graph/schema_check.h"

#include <algorithm>
#include <functional>
#include <map>

#include "storage/codec/index_value.h"
#include "storage/graph/edge_overlaps.h"
#include "storage/graph/index_promises.h"
#include "storage/graph/timeline_cover.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::graph {
namespace {

// Two pieces of one element: a bound they share is one instant and is not tested against itself.
bool CertainlyTogether(const Period& a, const Period& b) {
  if (a.doubted() || b.doubted()) return false;
  if (SameInstant(a.from, b.from) || SameInstant(a.to, b.to)) return true;
  return CertainlyOverlap(a, b);
}

Period Spanning(const Interval& i) { return Period::Of(i.from, i.to); }

// A stretch in which an element holds some values, and whether it surely does.
struct HeldFor {
  Period period;
  bool certain;
};

// When an element has a label (or exists) with values of these keys, by the encoded values.
std::map<std::string, std::vector<HeldFor>> HoldsByValue(const ElementState& state, const IndexDef& index,
                                                         const std::string* only = nullptr) {
  const SlotId where = index.on_node ? SlotId::Of(LabelId{index.label_or_type}) : SlotId::Existence();
  std::map<std::string, std::vector<HeldFor>> out;
  std::vector<Value> values;
  const std::function<void(size_t, const Period&, bool)> combine = [&](size_t key, const Period& period,
                                                                       bool certain) {
    if (key == index.keys.size()) {
      std::string value = values.empty() ? std::string() : codec::EncodeIndexValue(values).bytes;
      if (only == nullptr || *only == value) out[std::move(value)].push_back({period, certain});
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

bool IsDeclared(const std::vector<PropertyDef>& properties, uint32_t key) {
  return std::any_of(properties.begin(), properties.end(),
                     [&](const PropertyDef& p) { return p.key.value == key; });
}

std::vector<Period> PeriodsOf(const std::vector<StoredPiece>& pieces) {
  std::vector<Period> periods;
  periods.reserve(pieces.size());
  for (const StoredPiece& p : pieces) periods.push_back(p.valid.period);
  return periods;
}

}  // namespace

std::string SchemaCheck::NameOf(const ElementState& state) const {
  if (state.id.is_node()) return "node " + std::to_string(state.id.value);
  return "edge " + std::to_string(state.id.value) + " (" + catalog_.types.Name(state.ends.type.value) +
         ", node " + std::to_string(state.ends.source.value) + " to node " +
         std::to_string(state.ends.target.value) + ")";
}

std::string SchemaCheck::TextOf(const Rule& rule, std::string_view what, std::span<const KeyId> keys) const {
  if (rule.constraint != nullptr) return rule.constraint->name;
  std::string text = rule.on_node ? "(:" + catalog_.labels.Name(rule.label_or_type) + ")"
                                  : "()-[:" + catalog_.types.Name(rule.label_or_type) + "]->()";
  std::string names;
  for (const KeyId key : keys) names += (names.empty() ? " {" : ", ") + catalog_.keys.Name(key.value);
  if (!names.empty()) names += "}";
  return text + names + " " + std::string(what);
}

std::string SchemaCheck::Named(const Rule& rule) {
  return rule.constraint != nullptr ? "; constraint '" + rule.constraint->name + "'" : "";
}

template <typename Describe>
Status SchemaCheck::Report(bool certain, const Describe& describe) {
  if (found_ == nullptr && !certain) return {};
  Violation violation = describe();
  violation.certain = certain;
  if (found_ == nullptr) {
    return Status::Query("ConstraintVerificationFailed", Phase::kRuntime, violation.detail,
                         std::move(violation.message));
  }
  found_->push_back(std::move(violation));
  return {};
}

Status SchemaCheck::Undeclared(const ElementState& state, std::string_view detail, std::string message) {
  return Report(true, [&] {
    const std::vector<StoredPiece>& life = state.existence();
    return Violation{"STRICT", {state.id}, life.front().valid.period, true, std::string(detail), message};
  });
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
      FASTI_TRY(Undeclared(node, "UnknownLabel",
                           "label '" + catalog_.labels.Name(s.slot.id()) + "' of " + NameOf(node) + " in " +
                               PrintPeriod(s.pieces.front().valid) +
                               " is not declared, and the graph type is STRICT"));
      continue;
    }
    strict_somewhere = strict_somewhere || def->strict;
    defs.push_back(def);
    const Rule rule{nullptr, true, s.slot.id()};
    for (const PropertyDef& p : def->properties) FASTI_TRY(Property(node, p, s.pieces, rule));
  }
  if (!strict_somewhere) return {};
  for (const SlotPieces& s : node.slots) {
    if (s.slot.kind() != SlotId::Kind::kProperty) continue;
    const bool declared = std::any_of(defs.begin(), defs.end(), [&](const NodeTypeDef* def) {
      return IsDeclared(def->properties, s.slot.id());
    });
    if (declared) continue;
    FASTI_TRY(Undeclared(node, "UnknownProperty",
                         "property " + KeyName(KeyId{s.slot.id()}) + " of " + NameOf(node) + " in " +
                             PrintPeriod(s.pieces.front().valid) +
                             " is not declared for any of its labels, and its type is STRICT"));
  }
  return {};
}

Status SchemaCheck::Edge(const ElementState& edge) {
  const GraphTypeDef& type = catalog_.graph_type;
  if (!type.declared) return {};
  // Several definitions of one type are alternatives that differ in their ends.
  std::vector<const EdgeTypeDef*> alternatives;
  for (const EdgeTypeDef& def : type.edges) {
    if (def.type == edge.ends.type) alternatives.push_back(&def);
  }
  if (alternatives.empty()) {
    if (!type.strict) return {};
    return Undeclared(edge, "UnknownType",
                      "the type of " + NameOf(edge) + " is not declared, and the graph type is STRICT");
  }
  const EdgeTypeDef* found = alternatives.back();
  if (alternatives.size() > 1) {
    SchemaCheck refusing(source_);
    for (const EdgeTypeDef* def : alternatives) {
      const Status ends = refusing.Ends(edge, *def);
      if (!ends.ok()) continue;
      found = def;
      break;
    }
  }
  FASTI_TRY(Ends(edge, *found));
  const Rule rule{nullptr, false, edge.ends.type.value};
  for (const PropertyDef& p : found->properties) FASTI_TRY(Property(edge, p, edge.existence(), rule));
  if (found->strict || type.strict) {
    for (const SlotPieces& s : edge.slots) {
      if (s.slot.kind() != SlotId::Kind::kProperty || IsDeclared(found->properties, s.slot.id())) continue;
      FASTI_TRY(Undeclared(edge, "UnknownProperty",
                           "property " + KeyName(KeyId{s.slot.id()}) + " of " + NameOf(edge) + " in " +
                               PrintPeriod(s.pieces.front().valid) +
                               " is not declared, and its type is STRICT"));
    }
  }
  if (found->without_overlaps) FASTI_TRY(WithoutOverlaps(edge, found->overlap_keys, rule));
  if (found->max_per_source) FASTI_TRY(EdgeGroup(edge, true, *found->max_per_source, rule));
  if (found->max_per_target) FASTI_TRY(EdgeGroup(edge, false, *found->max_per_target, rule));
  return {};
}

Status SchemaCheck::Property(const ElementState& state, const PropertyDef& def,
                             const std::vector<StoredPiece>& where, const Rule& rule) {
  FASTI_TRY(Type(state, def, where, rule));
  if (def.not_null) FASTI_TRY(NotNull(state, def.key, where, rule));
  return {};
}

Status SchemaCheck::Type(const ElementState& state, const PropertyDef& def,
                         const std::vector<StoredPiece>& where, const Rule& rule) {
  if (def.type == PropertyType::kAny) return {};
  for (const StoredPiece& p : state.Pieces(SlotId::Of(def.key))) {
    if (Accepts(def, p.value)) continue;
    for (const StoredPiece& w : where) {
      const std::optional<Period> both = Intersection(w.valid.period, p.valid.period);
      if (!both) continue;
      FASTI_TRY(Report(CertainlyTogether(w.valid.period, p.valid.period), [&] {
        return Violation{TextOf(rule, ":: " + PropertyTypeText(def.type, def.element_type), {&def.key, 1}),
                         {state.id},
                         *both,
                         true,
                         "PropertyTypeMismatch",
                         "property " + KeyName(def.key) + " of " + NameOf(state) + " is declared " +
                             PropertyTypeText(def.type, def.element_type) + ", but holds a value of type " +
                             std::string(KindName(p.value.kind())) + " in " + PrintPeriod(p.valid) +
                             Named(rule)};
      }));
    }
  }
  return {};
}

Status SchemaCheck::NotNull(const ElementState& state, KeyId key, const std::vector<StoredPiece>& where,
                            const Rule& rule) {
  const std::vector<StoredPiece>& pieces = state.Pieces(SlotId::Of(key));
  const auto report = [&](const Interval& missing, bool certain) {
    return Report(certain, [&] {
      return Violation{TextOf(rule, "NOT NULL", {&key, 1}),
                       {state.id},
                       Spanning(missing),
                       true,
                       "PropertyMissing",
                       "property " + KeyName(key) + " of " + NameOf(state) + " is NOT NULL, but " +
                           (certain ? "has" : "possibly has") + " no value in " +
                           PrintPeriod(Spanning(missing)) + Named(rule)};
    });
  };
  bool certainly = false;
  for (const StoredPiece& w : where) {
    std::optional<Interval> missing;
    if (w.valid.period.has_core()) {
      missing = OutsideExtents(CertainPart(w.valid.period), pieces);
    } else {
      const bool meets = std::any_of(pieces.begin(), pieces.end(), [&](const StoredPiece& p) {
        return PossiblyOverlap(p.valid.period, w.valid.period);
      });
      if (!meets && !w.valid.period.doubted()) missing = PossiblePart(w.valid.period);
    }
    if (!missing) continue;
    certainly = true;
    FASTI_TRY(report(*missing, true));
  }
  if (found_ == nullptr || certainly) return {};
  for (const Interval& missing : PossiblyAbsent(PeriodsOf(where), PeriodsOf(pieces))) {
    FASTI_TRY(report(missing, false));
  }
  return {};
}

Status SchemaCheck::Unique(const ElementState& state, const IndexDef& index) {
  if (index.on_node != state.id.is_node()) return {};
  if (!index.on_node && state.ends.type.value != index.label_or_type) return {};
  for (const auto& [value, mine] : HoldsByValue(state, index)) {
    std::vector<uint64_t> ids;
    FASTI_TRY(source_.KeyHolders(index.id, value, &ids));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const uint64_t id : ids) {
      // Of a pair that is only to be listed, the lower reports.
      if (id == state.id.value || (found_ != nullptr && id < state.id.value)) continue;
      FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> other, source_.State({state.id.kind, id}));
      if (other == nullptr) continue;
      const auto holds = HoldsByValue(*other, index, &value);
      if (holds.empty()) continue;
      for (const HeldFor& theirs : holds.begin()->second) {
        for (const HeldFor& p : mine) {
          const std::optional<Period> both = Intersection(p.period, theirs.period);
          if (!both) continue;
          const bool certain = p.certain && theirs.certain && CertainlyOverlap(p.period, theirs.period);
          FASTI_TRY(Report(certain, [&] {
            const ConstraintDef* named = catalog_.FindConstraint(index.name);
            const Rule rule{named, index.on_node, index.label_or_type};
            std::string keys;
            for (const KeyId k : index.keys) keys += (keys.empty() ? "" : ", ") + KeyName(k);
            return Violation{TextOf(rule, "KEY", index.keys),
                             {state.id, other->id},
                             *both,
                             true,
                             "KeyNotUnique",
                             NameOf(state) + " and " + NameOf(*other) + " hold the same value of the key " +
                                 keys + " in " + PrintPeriod(*both) + Named(rule)};
          }));
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
      if (stint.valid.period.has_core()) missing = OutsideExtents(CertainPart(stint.valid.period), pieces);
      if (pieces.empty()) missing = PossiblePart(stint.valid.period);
      const bool certain = missing.has_value();
      if (!missing && found_ != nullptr) missing = OutsideCores(PossiblePart(stint.valid.period), pieces);
      if (!missing) continue;
      FASTI_TRY(Report(certain, [&] {
        const std::string side = is_source ? "source" : "target";
        const std::string name = catalog_.labels.Name(label->value);
        return Violation{TextOf({nullptr, false, def.type.value}, side + " :" + name),
                         {edge.id, state->id},
                         Spanning(*missing),
                         true,
                         "EndpointMismatch",
                         NameOf(edge) + " needs a " + side + " labelled '" + name + "', but node " +
                             std::to_string(end.value) + (certain ? " has" : " possibly has") +
                             " no such label in " + PrintPeriod(Spanning(*missing))};
      }));
    }
  }
  return {};
}

Status SchemaCheck::EdgeGroup(const ElementState& edge, bool by_source, uint32_t at_most, const Rule& rule) {
  const GroupRule which = by_source ? GroupRule::kPerSource : GroupRule::kPerTarget;
  if (found_ == nullptr && source_.Settled(edge, which)) return {};
  const NodeId node = by_source ? edge.ends.source : edge.ends.target;
  if (source_.same_for_all() && !groups_.emplace(node.value, by_source, edge.ends.type.value, at_most).second)
    return {};
  std::vector<EdgeId> ids;
  FASTI_TRY(source_.EdgesAt(node, by_source ? Direction::kOut : Direction::kIn, edge.ends.type, &ids));
  if (!source_.same_for_all() && std::find(ids.begin(), ids.end(), edge.id.edge()) == ids.end()) {
    ids.push_back(edge.id.edge());
  }
  std::vector<EdgeStint> stints;
  for (const EdgeId id : ids) {
    FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> state, source_.State(ElementId::Of(id)));
    if (state == nullptr) continue;
    for (const StoredPiece& p : state->existence()) stints.push_back({id, p.valid.period});
  }
  std::vector<Crowd> crowds = CertainCrowds(stints, at_most);
  if (found_ != nullptr) {
    std::vector<Crowd> possible = PossibleCrowds(stints, at_most);
    // Where it certainly fails it need not be said again.
    std::erase_if(possible, [&](const Crowd& p) {
      return std::any_of(crowds.begin(), crowds.end(),
                         [&](const Crowd& c) { return PossiblyOverlap(c.period, p.period); });
    });
    crowds.insert(crowds.end(), possible.begin(), possible.end());
  }
  for (const Crowd& crowd : crowds) {
    FASTI_TRY(Report(crowd.certain, [&] {
      const std::string side = by_source ? "SOURCE" : "TARGET", n = std::to_string(at_most);
      Violation v;
      v.constraint = TextOf(rule, "AT MOST " + n + " PER " + side);
      std::string names;
      constexpr size_t kNamed = 8;  // a message is read by people
      for (const EdgeId id : crowd.edges) {
        v.elements.push_back(ElementId::Of(id));
        if (v.elements.size() <= kNamed) names += (names.empty() ? "" : ", ") + std::to_string(id.value);
      }
      if (crowd.edges.size() > kNamed) names += " and others";
      v.period = crowd.period;
      v.detail = "TooManyEdges";
      v.message = "node " + std::to_string(node.value) + (crowd.certain ? " is" : " is possibly") + " the " +
                  (by_source ? "source" : "target") + " of more than " + n +
                  (at_most == 1 ? " edge" : " edges") + " of type '" +
                  catalog_.types.Name(edge.ends.type.value) + "' in " + PrintPeriod(crowd.period) +
                  ": edges " + names + Named(rule);
      return v;
    }));
  }
  return {};
}

Status SchemaCheck::WithoutOverlaps(const ElementState& edge, std::span<const KeyId> keys, const Rule& rule) {
  if (found_ == nullptr && source_.Settled(edge, GroupRule::kOverlaps)) return {};
  std::vector<EdgeId> ids;
  FASTI_TRY(source_.EdgesBetween(edge.ends.source, edge.ends.target, edge.ends.type, &ids));
  if (ids.size() < (ids == std::vector{edge.id.edge()} ? 2 : 1)) return {};
  IndexDef group;  // the listed keys, read as an index would
  group.on_node = false;
  group.label_or_type = edge.ends.type.value;
  group.keys.assign(keys.begin(), keys.end());
  std::map<std::string, std::vector<HeldFor>> mine;
  const auto meet = [](const ElementState& a, const ElementState& b) {
    for (const StoredPiece& p : a.existence()) {
      for (const StoredPiece& q : b.existence()) {
        if (PossiblyOverlap(p.valid.period, q.valid.period)) return true;
      }
    }
    return false;
  };
  for (const EdgeId id : ids) {
    if (id == edge.id.edge() || (found_ != nullptr && id < edge.id.edge())) continue;
    FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> other, source_.State(ElementId::Of(id)));
    if (other == nullptr || !meet(edge, *other)) continue;
    if (mine.empty()) mine = HoldsByValue(edge, group);
    const auto theirs = HoldsByValue(*other, group);
    for (const auto& [value, own] : mine) {
      const auto same = theirs.find(value);
      if (same == theirs.end()) continue;
      for (const HeldFor& a : own) {
        for (const HeldFor& b : same->second) {
          const std::optional<Period> both = Intersection(a.period, b.period);
          if (!both) continue;
          const bool certain = a.certain && b.certain && CertainlyOverlap(a.period, b.period);
          FASTI_TRY(Report(certain, [&] {
            return Violation{TextOf(rule, "WITHOUT OVERLAPS", keys),
                             {edge.id, other->id},
                             *both,
                             true,
                             "OverlappingEdges",
                             NameOf(edge) + " and " + NameOf(*other) +
                                 (certain ? " overlap in " : " possibly overlap in ") + PrintPeriod(*both) +
                                 ", but their type is WITHOUT OVERLAPS" + Named(rule)};
          }));
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
  const Rule rule{&c, c.on_node, c.label_or_type};
  switch (c.kind) {
    case ConstraintDef::Kind::kUnique:
      return {};  // by its index
    case ConstraintDef::Kind::kKey:
    case ConstraintDef::Kind::kNotNull:
      for (const KeyId key : c.keys) FASTI_TRY(NotNull(state, key, *where, rule));
      return {};
    case ConstraintDef::Kind::kPropertyType:
      for (const KeyId key : c.keys) {
        PropertyDef def;
        def.key = key, def.type = c.type, def.element_type = c.element_type;
        FASTI_TRY(Type(state, def, *where, rule));
      }
      return {};
    case ConstraintDef::Kind::kUniqueEnd:
      return EdgeGroup(state, c.end_is_source, 1, rule);
    case ConstraintDef::Kind::kWithoutOverlaps:
      return WithoutOverlaps(state, c.keys, rule);
  }
  return {};
}

}  // namespace fasti::graph
