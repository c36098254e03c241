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
    case ast::LabelExpr::Kind::kDynamic: {
      test.kind = LabelTest::Kind::kDynamic;
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
    case ast::LabelExpr::Kind::kAny:
    case ast::LabelExpr::Kind::kNot:
    case ast::LabelExpr::Kind::kOr:
      break;
  }
  return ErrorAt(labels.span, "UnexpectedSyntax",
                 "a label that is written must be one name; |, ! and % are for reading only");
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
                              const std::vector<uint32_t>& schema, bool on_node,
                              std::vector<PropertyMatch>& out, ExprPtr& map) {
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
    out.push_back(std::move(match));
  }
  return Status::Ok();
}

Status Binder::CheckKey(std::string_view key, Span span, const std::vector<uint32_t>& schema,
                        bool on_node) const {
  if (schema.empty() || options_.catalog == nullptr) return Status::Ok();
  const Catalog& catalog = *options_.catalog;
  const auto id = catalog.FindKey(key);
  std::vector<std::string_view> declared;
  std::string types;
  for (const uint32_t name : schema) {
    // One open or undeclared label is enough for any property.
    const std::vector<PropertyDef>* properties = nullptr;
    bool strict = catalog.graph_type.strict;
    if (on_node) {
      const NodeTypeDef* type = catalog.FindNodeType(LabelId{name});
      if (type != nullptr) properties = &type->properties, strict = strict || type->strict;
    } else {
      const EdgeTypeDef* type = catalog.FindEdgeType(TypeId{name});
      if (type != nullptr) properties = &type->properties, strict = strict || type->strict;
    }
    if (properties == nullptr || !strict) return Status::Ok();
    for (const PropertyDef& property : *properties) {
      if (id && property.key == *id) return Status::Ok();
      declared.push_back(catalog.keys.Name(property.key.value));
    }
    types += (types.empty() ? ":" : " :") + (on_node ? catalog.labels : catalog.types).Name(name);
  }
  return ErrorAt(span, "UnknownProperty",
                 "the type " + types + " is STRICT and has no property '" + std::string(key) + "'" +
                     DidYouMean(key, declared));
}

}  // namespace fasti::bound
