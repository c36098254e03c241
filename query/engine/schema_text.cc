#include "query/engine/schema_text.h"

#include "query/parser/unparse.h"

namespace fasti::engine {
namespace {

std::string KeyName(KeyId key, const Catalog& catalog) {
  return parser::QuoteName(catalog.keys.Name(key.value));
}

std::string PropertiesText(const std::vector<PropertyDef>& properties, const Catalog& catalog) {
  std::string out;
  for (const PropertyDef& p : properties) {
    out += (out.empty() ? "" : ", ") + KeyName(p.key, catalog) +
           " :: " + PropertyTypeText(p.type, p.element_type);
    if (p.not_null) out += " NOT NULL";
    // A KEY is UNIQUE and NOT NULL.
    if (p.is_key) out += p.not_null ? " KEY" : " UNIQUE";
  }
  return out.empty() ? out : " {" + out + "}";
}

// "(n:Country)" or "()-[n:MEMBER_OF]->()"
std::string Pattern(bool on_node, uint32_t id, const Catalog& catalog) {
  return on_node ? "(n:" + parser::QuoteName(catalog.labels.Name(id)) + ")"
                 : "()-[n:" + parser::QuoteName(catalog.types.Name(id)) + "]->()";
}

std::string Targets(const std::vector<KeyId>& keys, const Catalog& catalog) {
  std::string out;
  for (KeyId key : keys) out += (out.empty() ? "n." : ", n.") + KeyName(key, catalog);
  return "(" + out + ")";
}

std::string Requirement(const ConstraintDef& c, const Catalog& catalog) {
  const std::string targets = Targets(c.keys, catalog);
  switch (c.kind) {
    case ConstraintDef::Kind::kUnique:
      return targets + " IS UNIQUE";
    case ConstraintDef::Kind::kKey:
      return targets + " IS KEY";
    case ConstraintDef::Kind::kNotNull:
      return targets + " IS NOT NULL";
    case ConstraintDef::Kind::kPropertyType:
      return targets + " IS :: " + PropertyTypeText(c.type, c.element_type);
    case ConstraintDef::Kind::kUniqueEnd:
      return "(n) IS UNIQUE AT EVERY INSTANT";
    case ConstraintDef::Kind::kWithoutOverlaps:
      return targets + " IS UNIQUE WITHOUT OVERLAPS";
  }
  return targets;
}

}  // namespace

std::string NodeTypeText(const NodeTypeDef& def, const Catalog& catalog) {
  std::string text = "(:" + parser::QuoteName(catalog.labels.Name(def.label.value)) +
                     PropertiesText(def.properties, catalog);
  if (def.strict) text += " STRICT";
  if (def.valid_required) text += " VALID REQUIRED";
  return text + ")";
}

std::string EdgeTypeText(const EdgeTypeDef& def, const Catalog& catalog) {
  const auto end = [&](const std::optional<LabelId>& label) {
    return label ? "(:" + parser::QuoteName(catalog.labels.Name(label->value)) + ")" : std::string("()");
  };
  std::string text = end(def.source) + "-[:" + parser::QuoteName(catalog.types.Name(def.type.value)) +
                     PropertiesText(def.properties, catalog);
  if (def.strict) text += " STRICT";
  if (def.valid_required) text += " VALID REQUIRED";
  if (def.without_overlaps) {
    text += " WITHOUT OVERLAPS";
    std::string keys;
    for (KeyId key : def.overlap_keys) keys += (keys.empty() ? "" : ", ") + KeyName(key, catalog);
    if (!keys.empty()) text += " (" + keys + ")";
  }
  if (def.max_per_source) text += " AT MOST " + std::to_string(*def.max_per_source) + " PER SOURCE";
  if (def.max_per_target) text += " AT MOST " + std::to_string(*def.max_per_target) + " PER TARGET";
  return text + "]->" + end(def.target);
}

std::string ConstraintText(const ConstraintDef& c, const Catalog& catalog) {
  std::string pattern = Pattern(c.on_node, c.label_or_type, catalog);
  if (c.kind == ConstraintDef::Kind::kUniqueEnd) {
    const std::string edge = "-[:" + parser::QuoteName(catalog.types.Name(c.label_or_type)) + "]->";
    pattern = c.end_is_source ? "(n)" + edge + "()" : "()" + edge + "(n)";
  }
  return "CREATE CONSTRAINT " + parser::QuoteVariable(c.name) + " FOR " + pattern + " REQUIRE " +
         Requirement(c, catalog);
}

std::vector<SchemaItem> SchemaItems(const Catalog& catalog) {
  std::vector<SchemaItem> out;
  const GraphTypeDef& def = catalog.graph_type;
  if (def.declared) {
    std::string text = def.strict ? "CREATE STRICT GRAPH TYPE {" : "CREATE GRAPH TYPE {";
    std::string separator = "\n  ";
    const auto add = [&](const std::string& element) {
      text += separator + element;
      separator = ",\n  ";
    };
    for (const NodeTypeDef& n : def.nodes) add(NodeTypeText(n, catalog));
    for (const EdgeTypeDef& e : def.edges) add(EdgeTypeText(e, catalog));
    out.push_back({text + "\n}", "DROP GRAPH TYPE"});
  }
  for (const ConstraintDef& c : catalog.constraints) {
    out.push_back({ConstraintText(c, catalog), "DROP CONSTRAINT " + parser::QuoteVariable(c.name)});
  }
  for (const IndexDef& i : catalog.indexes) {
    if (i.owned_by_constraint) continue;
    const std::string name = parser::QuoteVariable(i.name);
    out.push_back({"CREATE INDEX " + name + " FOR " + Pattern(i.on_node, i.label_or_type, catalog) + " ON " +
                       Targets(i.keys, catalog),
                   "DROP INDEX " + name});
  }
  return out;
}

}  // namespace fasti::engine
