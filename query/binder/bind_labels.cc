// Labels, types and property keys: looked up in the catalog, or taken from parameters while binding.
#include <algorithm>

#include "query/binder/binder.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

LabelTest NameTest(std::string name, std::optional<bool> on_node, const Catalog* catalog, Span span) {
  LabelTest test;
  test.kind = LabelTest::Kind::kName;
  test.span = span;
  // Whether the name is a label or a type is known only for nodes and edges; and a name that does not exist
  // yet may be made by an earlier clause, so that readers look again when the id is unset.
  if (catalog != nullptr && on_node) {
    if (*on_node) {
      if (const auto id = catalog->FindLabel(name)) test.id = id->value;
    } else if (const auto id = catalog->FindType(name)) {
      test.id = id->value;
    }
  }
  test.name = std::move(name);
  return test;
}

}  // namespace

Result<LabelTest> Binder::BindLabels(const ast::LabelExpr& labels, std::optional<bool> on_node,
                                     ExprEnv& env) {
  LabelTest test;
  test.span = labels.span;
  switch (labels.kind) {
    case ast::LabelExpr::Kind::kName:
      return NameTest(labels.name.text, on_node, options_.catalog, labels.span);
    case ast::LabelExpr::Kind::kParameter: {
      if (!options_.find_parameter) {
        auto parameter = MakeExpr<Parameter>(labels.span, Type::Any());
        parameter->index = ParameterIndex(labels.name.text);
        test.kind = LabelTest::Kind::kDynamic;
        test.value = std::move(parameter);
        return test;
      }
      FASTI_TRY_ASSIGN(const Value* value, ParameterValue(labels.name.text, labels.span, "a label"));
      if (value->is_string()) {
        return NameTest(std::string(value->as_string()), on_node, options_.catalog, labels.span);
      }
      const bool names = value->is_list() && !value->as_list().empty() &&
                         std::all_of(value->as_list().begin(), value->as_list().end(),
                                     [](const Value& v) { return v.is_string(); });
      if (!names) {
        return ErrorAt(labels.span, "InvalidArgumentType",
                       "a label must be a STRING or a list of strings, but $" + labels.name.text + " is " +
                           value->ToString());
      }
      test.kind = LabelTest::Kind::kAnd;
      for (const Value& name : value->as_list()) {
        test.children.push_back(
            NameTest(std::string(name.as_string()), on_node, options_.catalog, labels.span));
      }
      if (test.children.size() == 1) {
        LabelTest only = std::move(test.children.front());
        return only;
      }
      return test;
    }
    case ast::LabelExpr::Kind::kDynamic:
    case ast::LabelExpr::Kind::kDynamicAny: {
      test.kind = LabelTest::Kind::kDynamic;
      test.any = labels.kind == ast::LabelExpr::Kind::kDynamicAny;
      FASTI_TRY_ASSIGN(test.value, BindExpr(*labels.value, env));
      if (!CouldBe(test.value->type, Type::kString | Type::kList)) {
        return ErrorAt(labels.value->span, "InvalidArgumentType",
                       "a label must be a STRING or a list of strings, not " + Described(test.value->type));
      }
      return test;
    }
    case ast::LabelExpr::Kind::kAny:
      test.kind = LabelTest::Kind::kAny;
      return test;
    case ast::LabelExpr::Kind::kNot:
      test.kind = LabelTest::Kind::kNot;
      break;
    case ast::LabelExpr::Kind::kAnd:
      test.kind = LabelTest::Kind::kAnd;
      break;
    case ast::LabelExpr::Kind::kOr:
      test.kind = LabelTest::Kind::kOr;
      break;
  }
  for (const ast::LabelExpr& child : labels.children) {
    FASTI_TRY_ASSIGN(LabelTest bound, BindLabels(child, on_node, env));
    test.children.push_back(std::move(bound));
  }
  return test;
}

Status Binder::BindLabelNames(const ast::LabelExpr& labels, std::optional<bool> on_node, ExprEnv& env,
                              std::vector<LabelTest>& out) {
  switch (labels.kind) {
    case ast::LabelExpr::Kind::kName:
    case ast::LabelExpr::Kind::kParameter:
    case ast::LabelExpr::Kind::kDynamic: {
      FASTI_TRY_ASSIGN(LabelTest test, BindLabels(labels, on_node, env));
      if (test.kind == LabelTest::Kind::kAnd) {
        for (LabelTest& child : test.children) out.push_back(std::move(child));
      } else {
        out.push_back(std::move(test));
      }
      return Status::Ok();
    }
    case ast::LabelExpr::Kind::kAnd:
      for (const ast::LabelExpr& child : labels.children) {
        FASTI_TRY(BindLabelNames(child, on_node, env, out));
      }
      return Status::Ok();
    case ast::LabelExpr::Kind::kDynamicAny:
    case ast::LabelExpr::Kind::kAny:
    case ast::LabelExpr::Kind::kNot:
    case ast::LabelExpr::Kind::kOr:
      break;
  }
  return ErrorAt(labels.span, "UnexpectedSyntax",
                 "a label that is written must be one name; |, !, % and $any() are for reading only");
}

Result<std::string> Binder::KeyName(const ast::PropertyKey& key) {
  if (!key.is_parameter) return key.name.text;
  FASTI_TRY_ASSIGN(const Value* value, ParameterValue(key.name.text, key.name.span, "a property key"));
  if (!value->is_string()) {
    return ErrorAt(key.name.span, "InvalidArgumentType",
                   "a property key must be a STRING, but $" + key.name.text + " is " + value->ToString());
  }
  return std::string(value->as_string());
}

Status Binder::BindProperties(const ast::Expr* properties, bool parameter_allowed, ExprEnv& env,
                              const Stated& schema, bool on_node, std::vector<PropertyMatch>& out,
                              ExprPtr& map) {
  if (properties == nullptr) return Status::Ok();
  if (properties->kind == ast::ExprKind::kParameter) {
    if (!parameter_allowed) {
      return ErrorAt(
          properties->span, "InvalidParameterUse",
          "a parameter cannot stand for all properties in a pattern that is matched; name them: {key: "
          "$" +
              ast::As<ast::Parameter>(*properties).name + ".key}");
    }
    FASTI_TRY_ASSIGN(map, BindExpr(*properties, env));
    return Status::Ok();
  }
  for (const ast::MapExpr::Entry& entry : ast::As<ast::MapExpr>(*properties).entries) {
    PropertyMatch match;
    FASTI_TRY_ASSIGN(match.key, KeyName(entry.key));
    FASTI_TRY(CheckKey(match.key, entry.key.name.span, schema, on_node));
    if (options_.catalog != nullptr) match.key_id = options_.catalog->FindKey(match.key);
    FASTI_TRY_ASSIGN(match.value, BindExpr(*entry.value, env));
    match.span = entry.key.name.span;
    out.push_back(std::move(match));
  }
  return Status::Ok();
}

namespace {

/// What the graph type and the constraints declare about one label or type.
struct Declared {
  bool known = false;                          ///< there is an element type
  bool strict = false;                         ///< which is strict by itself
  std::vector<const PropertyDef*> properties;  ///< of all its alternatives
};
Declared DeclaredFor(const Catalog& catalog, uint32_t name, bool on_node) {
  Declared out;
  const auto add = [&](const auto& def) {
    out.known = true;
    out.strict = out.strict || def.strict;
    for (const PropertyDef& p : def.properties) out.properties.push_back(&p);
  };
  if (on_node) {
    if (const NodeTypeDef* def = catalog.FindNodeType(LabelId{name})) add(*def);
  } else {
    for (const EdgeTypeDef& def : catalog.graph_type.edges) {
      if (def.type.value == name) add(def);
    }
  }
  return out;
}

Type::Mask KindsOf(PropertyType type) {
  switch (type) {
    case PropertyType::kAny:
      return Type::kAnyMask;
    case PropertyType::kBool:
      return Type::kBool;
    case PropertyType::kInt:
      return Type::kInt;
    case PropertyType::kFloat:
      return Type::kFloat;
    case PropertyType::kString:
      return Type::kString;
    case PropertyType::kBytes:
      return Type::kBytes;
    case PropertyType::kList:
      return Type::kList;
    case PropertyType::kMap:
      return Type::kMap;
    case PropertyType::kDate:
      return Type::kDate;
    case PropertyType::kLocalTime:
      return Type::kLocalTime;
    case PropertyType::kTime:
      return Type::kTime;
    case PropertyType::kLocalDateTime:
      return Type::kLocalDateTime;
    case PropertyType::kDateTime:
      return Type::kDateTime;
    case PropertyType::kDuration:
      return Type::kDuration;
    case PropertyType::kPeriod:
      return Type::kPeriod;
  }
  return Type::kAnyMask;
}

Type TypeOfProperty(PropertyType type, PropertyType element_type) {
  const Type::Mask elements =
      type == PropertyType::kList ? KindsOf(element_type) | Type::kNull : Type::kAnyMask;
  return {KindsOf(type) | Type::kNull, elements};
}

}  // namespace

Status Binder::CheckName(const LabelTest& test, bool on_node, bool latest) const {
  if (options_.catalog == nullptr || !options_.catalog->graph_type.strict) return Status::Ok();
  for (const LabelTest& child : test.children) FASTI_TRY(CheckName(child, on_node, latest));
  if (test.kind != LabelTest::Kind::kName) return Status::Ok();
  const Catalog& catalog = *options_.catalog;
  const NameDictionary& names = on_node ? catalog.labels : catalog.types;
  const auto id = names.Find(test.name);
  if (id && (!latest || DeclaredFor(catalog, *id, on_node).known)) return Status::Ok();
  std::vector<std::string_view> declared;
  if (on_node) {
    for (const NodeTypeDef& def : catalog.graph_type.nodes) declared.push_back(names.Name(def.label.value));
  } else {
    for (const EdgeTypeDef& def : catalog.graph_type.edges) declared.push_back(names.Name(def.type.value));
  }
  return ErrorAt(test.span, on_node ? "UnknownLabel" : "UnknownType",
                 std::string(on_node ? "label '" : "relationship type '") + test.name +
                     "' is not declared, and the graph type is STRICT" + DidYouMean(test.name, declared));
}

Status Binder::CheckKey(std::string_view key, Span span, const Stated& schema, bool on_node) const {
  if (options_.catalog == nullptr) return Status::Ok();
  const Catalog& catalog = *options_.catalog;
  const auto id = catalog.FindKey(key);
  const bool whole = catalog.graph_type.strict;
  const bool never = whole && !id;
  if (!schema.latest && !never) return Status::Ok();
  std::vector<std::string_view> declared;
  std::string types;
  std::vector<uint32_t> names = schema.names;
  if (names.empty()) {
    // No label is stated: it may be any of those there are.
    if (!whole) return Status::Ok();
    for (const NodeTypeDef& def : catalog.graph_type.nodes) {
      if (on_node) names.push_back(def.label.value);
    }
    for (const EdgeTypeDef& def : catalog.graph_type.edges) {
      if (!on_node) names.push_back(def.type.value);
    }
  }
  for (const uint32_t name : names) {
    // One open or undeclared label is enough for any property.
    const Declared def = DeclaredFor(catalog, name, on_node);
    if (!never && (!def.known || !(whole || def.strict))) return Status::Ok();
    for (const PropertyDef* property : def.properties) {
      if (id && property->key == *id) return Status::Ok();
      declared.push_back(catalog.keys.Name(property->key.value));
    }
    types += (types.empty() ? ":" : " :") + (on_node ? catalog.labels : catalog.types).Name(name);
  }
  const std::string subject = schema.names.empty() ? "the graph type" : "the type " + types;
  return ErrorAt(
      span, "UnknownProperty",
      subject + " is STRICT and has no property '" + std::string(key) + "'" + DidYouMean(key, declared));
}

Type Binder::DeclaredType(VarId var, std::string_view key) const {
  const Stated& stated = schema_[var];
  if (!stated.certain || options_.catalog == nullptr) return Type::Any();
  const Catalog& catalog = *options_.catalog;
  const auto id = catalog.FindKey(key);
  if (!id) return Type::Any();
  const bool on_node = Surely(TypeOf(var), Type::kNode);
  Type type = Type::Any();
  // All that is declared holds: of two labels both, unless no value could be.
  const auto narrow = [&](Type by) {
    if (((type.kinds & by.kinds) & ~Type::kNull) == 0) return;
    type = {type.kinds & by.kinds, (type.elements & by.elements) | Type::kNull};
  };
  for (const uint32_t name : stated.names) {
    const Declared def = DeclaredFor(catalog, name, on_node);
    std::optional<Type> of_alternatives;
    size_t alternatives = 0;
    for (const PropertyDef* property : def.properties) {
      if (property->key != *id) continue;
      const Type one = TypeOfProperty(property->type, property->element_type);
      of_alternatives = of_alternatives ? Either(*of_alternatives, one) : one;
      ++alternatives;
    }
    const auto definitions =
        std::count_if(catalog.graph_type.edges.begin(), catalog.graph_type.edges.end(),
                      [&](const EdgeTypeDef& e) { return !on_node && e.type.value == name; });
    if (of_alternatives && (on_node || alternatives == static_cast<size_t>(definitions))) {
      narrow(*of_alternatives);
    }
    for (const ConstraintDef& c : catalog.constraints) {
      if (c.kind != ConstraintDef::Kind::kPropertyType || c.on_node != on_node || c.label_or_type != name) {
        continue;
      }
      if (std::find(c.keys.begin(), c.keys.end(), KeyId{*id}) == c.keys.end()) continue;
      narrow(TypeOfProperty(c.type, c.element_type));
    }
  }
  return type;
}

}  // namespace fasti::bound
