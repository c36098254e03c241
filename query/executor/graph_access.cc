// ExecContext's side of GraphAccess: elements are read at the pins of their references.
#include <algorithm>

#include "query/executor/execution_context.h"
#include "storage/model/try.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::exec {
namespace {

Status Deleted(const Value& element) {
  return Status::Query("EntityNotFound", Phase::kRuntime, "DeletedEntityAccess",
                       std::string(element.is_node() ? "this node" : "this relationship") +
                           " was deleted: its properties and labels can no longer be read");
}

}  // namespace

const Override* FindOverride(const std::vector<Override>& overrides, ElementId element, bool is_label,
                             uint32_t id) {
  for (const Override& o : overrides) {
    if (o.is_label == is_label && o.element == element && o.id == id) return &o;
  }
  return nullptr;
}

Status ExecContext::CheckNotDeleted(const Value& element) {
  if (!deletes_happened) return Status::Ok();
  const ElementId id = ElementOf(element);
  const Pin& pin = pins_[element.pin()];
  Certainty certainty;
  FASTI_TRY(readers_[pin.reader]->ExistsAt(id.kind, {&id.value, 1}, {&pin.valid, 1}, {&certainty, 1}));
  return certainty == Certainty::kNo ? Deleted(element) : Status::Ok();
}

Result<Value> ExecContext::PropertyById(const Value& element, KeyId key) {
  const ElementId id = ElementOf(element);
  if (const Override* o = FindOverride(overrides, id, false, key.value)) return o->value;
  FASTI_TRY(CheckNotDeleted(element));
  const Pin& pin = pins_[element.pin()];
  if (pin.values != nullptr) {
    if (const Override* o = FindOverride(*pin.values, id, false, key.value)) return o->value;
  }
  Value value;
  uint8_t uncertain = 0;
  FASTI_TRY(readers_[pin.reader]->PropertyAt(id.kind, {&id.value, 1}, key, {&pin.valid, 1}, {&value, 1},
                                             {&uncertain, 1}));
  if (uncertain) saw_uncertain = true;
  return value;
}

Result<Value> ExecContext::Property(const Value& element, std::string_view key) {
  if (element.kind() == Value::Kind::kNode || element.kind() == Value::Kind::kEdge) {
    const Map& map =
        element.kind() == Value::Kind::kNode ? element.as_node().properties : element.as_edge().properties;
    for (const auto& [name, value] : map) {
      if (name == key) return value;
    }
    return Value::Null();
  }
  const auto id = transaction_->catalog().FindKey(key);
  if (!id) {
    FASTI_TRY(CheckNotDeleted(element));
    return Value::Null();
  }
  return PropertyById(element, *id);
}

Result<Value> ExecContext::PropertiesOf(ElementId element, uint32_t pin_index) {
  const Pin& pin = pins_[pin_index];
  const graph::GraphReader& reader = *readers_[pin.reader];
  std::vector<KeyId> keys;
  FASTI_TRY(reader.KeysOf(element, &keys));
  Map map;
  for (KeyId key : keys) {
    Value value;
    uint8_t uncertain = 0;
    const Override* o = pin.values ? FindOverride(*pin.values, element, false, key.value) : nullptr;
    if (o != nullptr) {
      if (!o->value.is_null()) map.emplace_back(transaction_->catalog().keys.Name(key.value), o->value);
      continue;
    }
    FASTI_TRY(reader.PropertyAt(element.kind, {&element.value, 1}, key, {&pin.valid, 1}, {&value, 1},
                                {&uncertain, 1}));
    if (!value.is_null()) map.emplace_back(transaction_->catalog().keys.Name(key.value), std::move(value));
  }
  return Value::MapOf(std::move(map));
}

Result<Value> ExecContext::Properties(const Value& element) {
  if (element.kind() == Value::Kind::kNode) return Value::MapOf(element.as_node().properties);
  if (element.kind() == Value::Kind::kEdge) return Value::MapOf(element.as_edge().properties);
  FASTI_TRY(CheckNotDeleted(element));
  return PropertiesOf(ElementOf(element), element.pin());
}

Result<Value> ExecContext::Keys(const Value& element) {
  FASTI_TRY_ASSIGN(Value map, Properties(element));
  List keys;
  for (const auto& entry : map.as_map()) keys.push_back(Value::String(entry.first));
  return Value::ListOf(std::move(keys));
}

Result<Value> ExecContext::Labels(const Value& node) {
  List names;
  if (node.kind() == Value::Kind::kNode) {
    for (const std::string& label : node.as_node().labels) names.push_back(Value::String(label));
    return Value::ListOf(std::move(names));
  }
  FASTI_TRY(CheckNotDeleted(node));
  const Pin& pin = pins_[node.pin()];
  const graph::GraphReader& reader = *readers_[pin.reader];
  std::vector<LabelId> labels;
  FASTI_TRY(reader.LabelsOf(node.node_id(), &labels));
  std::vector<std::string> sorted;
  for (LabelId label : labels) {
    const NodeId id = node.node_id();
    const Override* o =
        pin.values ? FindOverride(*pin.values, ElementId::Of(id), true, label.value) : nullptr;
    if (o != nullptr) {
      if (o->value.is_bool() && o->value.as_bool()) {
        sorted.push_back(transaction_->catalog().labels.Name(label.value));
      }
      continue;
    }
    Certainty certainty;
    FASTI_TRY(reader.HasLabelAt({&id, 1}, label, {&pin.valid, 1}, {&certainty, 1}));
    if (certainty == Certainty::kPossible) saw_uncertain = true;
    if (certainty == Certainty::kCertain) sorted.push_back(transaction_->catalog().labels.Name(label.value));
  }
  std::sort(sorted.begin(), sorted.end());
  for (std::string& name : sorted) names.push_back(Value::String(std::move(name)));
  return Value::ListOf(std::move(names));
}

Result<bool> ExecContext::HasLabel(const Value& node, std::string_view label) {
  if (node.kind() == Value::Kind::kNode) {
    const auto& labels = node.as_node().labels;
    return std::find(labels.begin(), labels.end(), label) != labels.end();
  }
  FASTI_TRY(CheckNotDeleted(node));
  const auto id = transaction_->catalog().FindLabel(label);
  if (!id) return false;
  if (const Override* o = FindOverride(overrides, ElementOf(node), true, id->value))
    return o->value.as_bool();
  const Pin& pin = pins_[node.pin()];
  if (pin.values != nullptr) {
    const Override* o = FindOverride(*pin.values, ElementOf(node), true, id->value);
    if (o != nullptr) return o->value.is_bool() && o->value.as_bool();
  }
  const NodeId node_id = node.node_id();
  Certainty certainty;
  FASTI_TRY(readers_[pin.reader]->HasLabelAt({&node_id, 1}, *id, {&pin.valid, 1}, {&certainty, 1}));
  if (certainty == Certainty::kPossible) saw_uncertain = true;
  return certainty == Certainty::kCertain;
}

Result<Value> ExecContext::EdgeType(const Value& edge) {
  if (edge.kind() == Value::Kind::kEdge) return Value::String(edge.as_edge().type);
  FASTI_TRY_ASSIGN(graph::EdgeEnds ends, readers_[pins_[edge.pin()].reader]->Ends(edge.edge_id()));
  return Value::String(transaction_->catalog().types.Name(ends.type.value));
}

Result<Value> ExecContext::StartNode(const Value& edge) {
  if (edge.kind() == Value::Kind::kEdge) return Value::NodeRef(edge.as_edge().source, default_pin_);
  FASTI_TRY_ASSIGN(graph::EdgeEnds ends, readers_[pins_[edge.pin()].reader]->Ends(edge.edge_id()));
  return Value::NodeRef(ends.source, edge.pin());
}

Result<Value> ExecContext::EndNode(const Value& edge) {
  if (edge.kind() == Value::Kind::kEdge) return Value::NodeRef(edge.as_edge().target, default_pin_);
  FASTI_TRY_ASSIGN(graph::EdgeEnds ends, readers_[pins_[edge.pin()].reader]->Ends(edge.edge_id()));
  return Value::NodeRef(ends.target, edge.pin());
}

Result<Value> ExecContext::ValidTime(const Value& element) {
  const Pin& pin = pins_[element.pin()];
  std::vector<PeriodValue> stints;
  FASTI_TRY(readers_[pin.reader]->ExistenceWithText(ElementOf(element), &stints));
  // The stint around the pin; certain ones first, since an uncertain neighbour may possibly reach the pin
  // too.
  for (const PeriodValue& p : stints) {
    if (p.period.certain_at(pin.valid)) return Value::Of(p);
  }
  for (const PeriodValue& p : stints) {
    if (p.period.possible_at(pin.valid)) return Value::Of(p);
  }
  return Value::Null();
}

Result<Value> ExecContext::KnownTime(const Value& element) {
  const Pin& pin = pins_[element.pin()];
  std::vector<graph::Rectangle> rectangles;
  FASTI_TRY(readers_[pin.reader]->Rectangles(ElementOf(element), Interval{}, &rectangles));
  const Instant system = reader_system_[pin.reader];
  const graph::Rectangle* found = nullptr;
  for (const graph::Rectangle& r : rectangles) {
    if (r.slot.kind != graph::Slot::Kind::kExistence || !r.valid.period.possible_at(pin.valid)) continue;
    const bool known = pin.reader == 0 ? r.system.to == Instant::PosInfinity() : r.system.contains(system);
    if (known && (found == nullptr || r.system.from > found->system.from)) found = &r;
  }
  if (found == nullptr) return Value::Null();
  // The transaction's own writes have no start yet (section 4).
  if (found->system.from == Instant::PosInfinity()) return Value::Null();
  return Value::Of(Period::Of(found->system.from, found->system.to));
}

Result<Value> ExecContext::At(const Value& element, Instant valid) {
  const uint32_t pin = pins_.Intern(Pin{valid, pins_[element.pin()].reader});
  return element.is_node() ? Value::NodeRef(element.node_id(), pin) : Value::EdgeRef(element.edge_id(), pin);
}

Result<Value> ExecContext::History(const Value& element) {
  std::vector<graph::Rectangle> rectangles;
  FASTI_TRY(readers_[0]->Rectangles(ElementOf(element), Interval{}, &rectangles));
  const Catalog& catalog = transaction_->catalog();
  List rows;
  for (graph::Rectangle& r : rectangles) {
    Map row;
    switch (r.slot.kind) {
      case graph::Slot::Kind::kExistence:
        row.emplace_back("what", Value::String("existence"));
        break;
      case graph::Slot::Kind::kLabel:
        row.emplace_back("what", Value::String("label"));
        row.emplace_back("name", Value::String(catalog.labels.Name(r.slot.id)));
        break;
      case graph::Slot::Kind::kProperty:
        row.emplace_back("what", Value::String("property"));
        row.emplace_back("name", Value::String(catalog.keys.Name(r.slot.id)));
        row.emplace_back("value", std::move(r.value));
        break;
    }
    row.emplace_back("valid", Value::Of(std::move(r.valid)));
    row.emplace_back("known", r.system.from == Instant::PosInfinity()
                                  ? Value::Null()
                                  : Value::Of(Period::Of(r.system.from, r.system.to)));
    rows.push_back(Value::MapOf(std::move(row)));
  }
  return Value::ListOf(std::move(rows));
}

Result<Value> ExecContext::PossibleValues(const Value& element, std::string_view key) {
  const auto id = transaction_->catalog().FindKey(key);
  if (!id) return Value::ListOf({});
  const Pin& pin = pins_[element.pin()];
  std::vector<graph::Piece> pieces;
  FASTI_TRY(readers_[pin.reader]->PropertyTimeline(ElementOf(element), *id, &pieces));
  List values;
  for (graph::Piece& p : pieces) {
    if (p.period.possible_at(pin.valid)) values.push_back(std::move(p.value));
  }
  return Value::ListOf(std::move(values));
}

Result<Value> ExecContext::MaterializeNode(NodeId id, uint32_t pin) {
  Node node;
  node.id = id;
  const Value ref = Value::NodeRef(id, pin);
  // A deleted node can still be returned; it shows nothing but its identity.
  if (CheckNotDeleted(ref).ok()) {
    FASTI_TRY_ASSIGN(Value labels, Labels(ref));
    for (const Value& label : labels.as_list()) node.labels.emplace_back(label.as_string());
    FASTI_TRY_ASSIGN(Value properties, PropertiesOf(ElementId::Of(id), pin));
    node.properties = properties.as_map();
  }
  return Value::Of(std::move(node));
}

Result<Value> ExecContext::MaterializeEdge(EdgeId id, uint32_t pin) {
  FASTI_TRY_ASSIGN(graph::EdgeEnds ends, readers_[pins_[pin].reader]->Ends(id));
  Edge edge;
  edge.id = id;
  edge.type = transaction_->catalog().types.Name(ends.type.value);
  edge.source = ends.source;
  edge.target = ends.target;
  if (CheckNotDeleted(Value::EdgeRef(id, pin)).ok()) {
    FASTI_TRY_ASSIGN(Value properties, PropertiesOf(ElementId::Of(id), pin));
    edge.properties = properties.as_map();
  }
  return Value::Of(std::move(edge));
}

namespace {

bool HoldsReferences(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
    case Value::Kind::kPathRef:
      return true;
    case Value::Kind::kList:
      return std::any_of(value.as_list().begin(), value.as_list().end(), HoldsReferences);
    case Value::Kind::kMap:
      return std::any_of(value.as_map().begin(), value.as_map().end(),
                         [](const auto& entry) { return HoldsReferences(entry.second); });
    default:
      return false;
  }
}

}  // namespace

Result<Value> ExecContext::Materialize(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kNodeRef:
      return MaterializeNode(value.node_id(), value.pin());
    case Value::Kind::kEdgeRef:
      return MaterializeEdge(value.edge_id(), value.pin());
    case Value::Kind::kPathRef: {
      const PathRef& ref = value.as_path_ref();
      Path path;
      for (uint64_t id : ref.nodes) {
        FASTI_TRY_ASSIGN(Value node, MaterializeNode(NodeId{id}, ref.pin));
        path.nodes.push_back(node.as_node());
      }
      for (uint64_t id : ref.edges) {
        FASTI_TRY_ASSIGN(Value edge, MaterializeEdge(EdgeId{id}, ref.pin));
        path.edges.push_back(edge.as_edge());
      }
      return Value::Of(std::move(path));
    }
    // Containers without references stay as they are: copies would write out what they share.
    case Value::Kind::kList: {
      const List& list = value.as_list();
      const auto first = std::find_if(list.begin(), list.end(), HoldsReferences);
      if (first == list.end()) return value;
      List items(list.begin(), first);
      items.reserve(list.size());
      for (auto it = first; it != list.end(); ++it) {
        FASTI_TRY(Poll());
        FASTI_TRY_ASSIGN(Value made, Materialize(*it));
        items.push_back(std::move(made));
      }
      return Value::ListOf(std::move(items));
    }
    case Value::Kind::kMap: {
      if (!HoldsReferences(value)) return value;
      Map entries;
      for (const auto& [key, item] : value.as_map()) {
        FASTI_TRY(Poll());
        FASTI_TRY_ASSIGN(Value made, Materialize(item));
        entries.emplace_back(key, std::move(made));
      }
      return Value::MapOf(std::move(entries));
    }
    default:
      return value;
  }
}

}  // namespace fasti::exec
