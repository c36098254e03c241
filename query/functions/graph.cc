// Nodes, relationships and paths. Elements that have been read answer for themselves; references are read
// through GraphAccess at their pins.
#include "query/functions/entry.h"
#include "query/types/comparison_keys.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"

namespace fasti {
namespace {

constexpr Type::Mask kElement = Type::kNode | Type::kEdge;

Value StringList(const std::vector<std::string>& strings) {
  List out;
  out.reserve(strings.size());
  for (const std::string& s : strings) out.push_back(Value::String(s));
  return Value::ListOf(std::move(out));
}

// Null if the element is a reference.
const Map* PropertiesOf(const Value& v) {
  if (v.is_map()) return &v.as_map();
  if (v.kind() == Value::Kind::kNode) return &v.as_node().properties;
  if (v.kind() == Value::Kind::kEdge) return &v.as_edge().properties;
  return nullptr;
}

Result<Value> Labels(FunctionContext& context, Arguments a) {
  if (a[0].kind() == Value::Kind::kNode) return StringList(a[0].as_node().labels);
  return context.graph->Labels(a[0]);
}

Result<Value> TypeOf(FunctionContext& context, Arguments a) {
  if (a[0].kind() == Value::Kind::kEdge) return Value::String(a[0].as_edge().type);
  return context.graph->EdgeType(a[0]);
}

Result<Value> Keys(FunctionContext& context, Arguments a) {
  const Map* properties = PropertiesOf(a[0]);
  if (properties == nullptr) return context.graph->Keys(a[0]);
  List out;
  out.reserve(properties->size());
  for (const auto& [key, value] : *properties) out.push_back(Value::String(key));
  return Value::ListOf(std::move(out));
}

Result<Value> Properties(FunctionContext& context, Arguments a) {
  if (a[0].is_map()) return a[0];
  const Map* properties = PropertiesOf(a[0]);
  if (properties == nullptr) return context.graph->Properties(a[0]);
  return Value::MapOf(*properties);
}

Result<Value> StartNode(FunctionContext& context, Arguments a) { return context.graph->StartNode(a[0]); }
Result<Value> EndNode(FunctionContext& context, Arguments a) { return context.graph->EndNode(a[0]); }

Result<Value> Nodes(FunctionContext&, Arguments a) {
  List out;
  if (a[0].kind() == Value::Kind::kPath) {
    for (const Node& node : a[0].as_path().nodes) out.push_back(Value::Of(node));
  } else {
    const PathRef& path = a[0].as_path_ref();
    for (uint64_t id : path.nodes) out.push_back(Value::NodeRef(NodeId{id}, path.pin));
  }
  return Value::ListOf(std::move(out));
}

Result<Value> Relationships(FunctionContext&, Arguments a) {
  List out;
  if (a[0].kind() == Value::Kind::kPath) {
    for (const Edge& edge : a[0].as_path().edges) out.push_back(Value::Of(edge));
  } else {
    const PathRef& path = a[0].as_path_ref();
    for (uint64_t id : path.edges) out.push_back(Value::EdgeRef(EdgeId{id}, path.pin));
  }
  return Value::ListOf(std::move(out));
}

Result<Value> Length(FunctionContext&, Arguments a) {
  return Value::Int(static_cast<int64_t>(keys::PathLength(a[0])));
}

Result<Value> Id(FunctionContext&, Arguments a) {
  const uint64_t id = a[0].is_node() ? a[0].node_id().value : a[0].edge_id().value;
  return Value::Int(static_cast<int64_t>(id));
}

// Nodes and relationships are numbered apart, so a text that is to name one element names its kind too.
Result<Value> ElementId(FunctionContext&, Arguments a) {
  if (a[0].is_node()) return Value::String("node:" + std::to_string(a[0].node_id().value));
  return Value::String("relationship:" + std::to_string(a[0].edge_id().value));
}

Result<Value> Exists(FunctionContext&, Arguments a) { return Value::Bool(!a[0].is_null()); }

Result<Value> ValidTime(FunctionContext& context, Arguments a) { return context.graph->ValidTime(a[0]); }
Result<Value> KnownTime(FunctionContext& context, Arguments a) { return context.graph->KnownTime(a[0]); }

Result<Value> At(FunctionContext& context, Arguments a) {
  FASTI_TRY_ASSIGN(const Instant valid, ToInstant(a[1]));
  return context.graph->At(a[0], valid);
}

Result<Value> History(FunctionContext& context, Arguments a) { return context.graph->History(a[0]); }

Result<Value> PossibleValues(FunctionContext& context, Arguments a) {
  return context.graph->PossibleValues(a[0], a[1].as_string());
}

void AddElements(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> node = {{"node", Type::kNode}};
  const std::vector<Parameter> edge = {{"relationship", Type::kEdge}};
  const std::vector<Parameter> element = {{"element", kElement}};
  const std::vector<Parameter> bag = {{"value", kElement | Type::kMap}};
  out.push_back(Stable(Entry("labels", node, Type::ListOf(Type::kString), Labels, "The labels of a node.",
                             "labels(null) = null")));
  out.push_back(Stable(Entry("type", edge, Type::Of(Type::kString), TypeOf, "The type of a relationship.",
                             "type(null) = null")));
  out.push_back(Stable(Entry("keys", bag, Type::ListOf(Type::kString), Keys,
                             "The keys of a map, or the names of the properties that an element has.",
                             "keys({a: 1, b: null}) = ['a', 'b']")));
  out.push_back(Stable(Entry("properties", bag, Type::Of(Type::kMap), Properties,
                             "The properties of an element as a map; a map is returned unchanged.",
                             "properties({a: 1}) = {a: 1}")));
  out.push_back(Stable(Entry("startNode", edge, Type::Of(Type::kNode), StartNode,
                             "The node that a relationship leaves.", "startNode(null) = null")));
  out.push_back(Stable(Entry("endNode", edge, Type::Of(Type::kNode), EndNode,
                             "The node that a relationship enters.", "endNode(null) = null")));
  out.push_back(
      Entry("id", element, Type::Of(Type::kInt), Id,
            "The number of an element, never used again; nodes and relationships are numbered apart.",
            "id(null) = null"));
  out.push_back(Entry("elementId", element, Type::Of(Type::kString), ElementId,
                      "A text that names one element of the store: 'node:12', 'relationship:7'.",
                      "elementId(null) = null"));
  out.push_back(Alias("element_id", out.back(), "element_id(null) = null"));
  out.push_back(HandlesNull(Entry("exists", {{"value", Type::kAnyMask}}, Type::Of(Type::kBool), Exists,
                                  "Whether a property or element of a map is present; same as IS NOT NULL.",
                                  "exists({a: 1}.a) = true")));
}

void AddPaths(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> path = {{"path", Type::kPath}};
  out.push_back(Entry("nodes", path, Type::ListOf(Type::kNode), Nodes, "The nodes of a path, in order.",
                      "nodes(null) = null"));
  out.push_back(Entry("relationships", path, Type::ListOf(Type::kEdge), Relationships,
                      "The relationships of a path, in order.", "relationships(null) = null"));
  out.push_back(Alias("edges", out.back(), "edges(null) = null"));
  out.push_back(Entry("length", path, Type::Of(Type::kInt), Length, "The number of relationships of a path.",
                      "length(null) = null"));
  out.push_back(Alias("path_length", out.back(), "path_length(null) = null"));
}

void AddElementTime(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> element = {{"element", kElement}};
  constexpr Type::Mask kMoment =
      Type::kDate | Type::kDateTime | Type::kLocalDateTime | Type::kBound | Type::kString;
  out.push_back(Stable(Entry("validTime", element, Type::Of(Type::kPeriod), ValidTime,
                             "The period of an element's existence around the point at which it was read.",
                             "validTime(null) = null")));
  out.push_back(Stable(Entry("knownTime", element, Type::Of(Type::kPeriod), KnownTime,
                             "The period of system time in which the element's record stands.",
                             "knownTime(null) = null")));
  out.push_back(
      Stable(Entry("at", {{"element", kElement}, {"time", kMoment}}, Type::Of(kElement), At,
                   "The same element, read at another valid time.", "at(null, date('2004-01-01')) = null")));
  out.push_back(Stable(Entry("history", element, Type::ListOf(Type::kMap), History,
                             "Every recorded piece of an element's existence and properties, on both axes.",
                             "history(null) = null")));
  out.push_back(
      Stable(Entry("possibleValues", {{"element", kElement}, {"key", Type::kString}}, Type::Of(Type::kList),
                   PossibleValues, "The values that an uncertain property may have where it is read.",
                   "possibleValues(null, 'name') = null")));
}

}  // namespace

void AddGraphFunctions(std::vector<ScalarFunction>& out) {
  AddElements(out);
  AddPaths(out);
  AddElementTime(out);
}

}  // namespace fasti
