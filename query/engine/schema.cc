#include "query/engine/schema.h"

#include <algorithm>

#include "query/engine/schema_text.h"
#include "query/functions/families.h"
#include "query/parser/unparse.h"
#include "storage/model/try.h"

namespace fasti::engine {
namespace {

Status SchemaError(std::string_view detail, std::string message, Span span = {}) {
  return Status::Query("SyntaxError", Phase::kCompileTime, detail, std::move(message), span);
}

struct NamedType {
  std::string_view name;
  PropertyType type;
};
constexpr NamedType kTypeNames[] = {
    {"ANY", PropertyType::kAny},
    {"BOOLEAN", PropertyType::kBool},
    {"BOOL", PropertyType::kBool},
    {"INTEGER", PropertyType::kInt},
    {"INT", PropertyType::kInt},
    {"FLOAT", PropertyType::kFloat},
    {"STRING", PropertyType::kString},
    {"BYTES", PropertyType::kBytes},
    {"LIST", PropertyType::kList},
    {"MAP", PropertyType::kMap},
    {"DATE", PropertyType::kDate},
    {"LOCAL TIME", PropertyType::kLocalTime},
    {"LOCALTIME", PropertyType::kLocalTime},
    {"TIME", PropertyType::kTime},
    {"ZONED TIME", PropertyType::kTime},
    {"LOCAL DATETIME", PropertyType::kLocalDateTime},
    {"LOCALDATETIME", PropertyType::kLocalDateTime},
    {"DATETIME", PropertyType::kDateTime},
    {"ZONED DATETIME", PropertyType::kDateTime},
    {"DURATION", PropertyType::kDuration},
    {"PERIOD", PropertyType::kPeriod},
};

Result<PropertyType> ParseType(const ast::TypeName& name) {
  for (const NamedType& known : kTypeNames) {
    if (known.name == name.name) return known.type;
  }
  return SchemaError("UnknownType", "there is no type `" + name.name + "`", name.span);
}

/// Turns written element types into definitions, interning names in the transaction.
class Definitions {
 public:
  explicit Definitions(graph::Transaction& transaction) : tx_(transaction) {}

  Result<PropertyDef> Property(const ast::PropertyType& p) {
    PropertyDef def;
    def.key = tx_.InternKey(p.name.text);
    if (p.type) {
      FASTI_TRY_ASSIGN(def.type, ParseType(*p.type));
      if (!p.type->arguments.empty()) {
        FASTI_TRY_ASSIGN(def.element_type, ParseType(p.type->arguments[0]));
      }
    }
    def.not_null = p.not_null || p.key || (p.type && p.type->not_null);
    def.is_key = p.key || p.unique;
    return def;
  }

  Status Add(const ast::ElementType& element, GraphTypeDef* def) {
    if (const auto* node = std::get_if<ast::NodeType>(&element)) return AddNode(*node, def);
    return AddEdge(std::get<ast::EdgeType>(element), def);
  }

 private:
  Status AddNode(const ast::NodeType& node, GraphTypeDef* def) {
    for (const ast::Name& name : node.labels) {
      const LabelId label = tx_.InternLabel(name.text);
      auto found =
          std::find_if(def->nodes.begin(), def->nodes.end(), [&](const auto& n) { return n.label == label; });
      if (found == def->nodes.end()) {
        NodeTypeDef fresh;
        fresh.label = label;
        def->nodes.push_back(std::move(fresh));
        found = std::prev(def->nodes.end());
      }
      FASTI_TRY(Merge(node.properties, &found->properties));
      found->strict |= node.traits.strict;
      found->valid_required |= node.traits.valid_required;
    }
    return Status::Ok();
  }

  Result<std::optional<LabelId>> End(const std::vector<ast::Name>& labels, Span span) {
    if (labels.empty()) return std::optional<LabelId>();
    if (labels.size() > 1) {
      return Status(Code::kUnsupported, "an end of a relationship type takes one label").WithSpan(span);
    }
    return std::optional<LabelId>(tx_.InternLabel(labels[0].text));
  }

  Status AddEdge(const ast::EdgeType& edge, GraphTypeDef* def) {
    EdgeTypeDef made;
    made.type = tx_.InternType(edge.type.text);
    auto found = std::find_if(def->edges.begin(), def->edges.end(),
                              [&](const auto& e) { return e.type == made.type; });
    if (found != def->edges.end()) made = *found;
    FASTI_TRY_ASSIGN(made.source, End(edge.source, edge.span));
    FASTI_TRY_ASSIGN(made.target, End(edge.target, edge.span));
    FASTI_TRY(Merge(edge.properties, &made.properties));
    made.strict |= edge.traits.strict;
    made.valid_required |= edge.traits.valid_required;
    if (edge.traits.without_overlaps) {
      made.without_overlaps = true;
      made.overlap_keys.clear();
      for (const ast::Name& key : *edge.traits.without_overlaps)
        made.overlap_keys.push_back(tx_.InternKey(key.text));
    }
    if (edge.traits.at_most_per_source)
      made.max_per_source = static_cast<uint32_t>(*edge.traits.at_most_per_source);
    if (edge.traits.at_most_per_target)
      made.max_per_target = static_cast<uint32_t>(*edge.traits.at_most_per_target);
    if (found != def->edges.end()) {
      *found = std::move(made);
    } else {
      def->edges.push_back(std::move(made));
    }
    return Status::Ok();
  }

  Status Merge(const std::vector<ast::PropertyType>& written, std::vector<PropertyDef>* properties) {
    for (const ast::PropertyType& p : written) {
      FASTI_TRY_ASSIGN(PropertyDef def, Property(p));
      auto same = std::find_if(properties->begin(), properties->end(),
                               [&](const auto& q) { return q.key == def.key; });
      if (same != properties->end()) {
        *same = def;
      } else {
        properties->push_back(def);
      }
    }
    return Status::Ok();
  }

  graph::Transaction& tx_;
};

/// `DROP (:L)`, `DROP (:L {p})`, `DROP ()-[:T]->()`.
Status DropElement(const ast::ElementType& element, const Catalog& catalog, GraphTypeDef* def) {
  auto drop_properties = [&](const std::vector<ast::PropertyType>& written,
                             std::vector<PropertyDef>* properties) {
    for (const ast::PropertyType& p : written) {
      const auto key = catalog.FindKey(p.name.text);
      const size_t before = properties->size();
      std::erase_if(*properties, [&](const PropertyDef& q) { return key && q.key == *key; });
      if (properties->size() == before) {
        return SchemaError("NotDeclared", "property `" + p.name.text + "` is not declared", p.span);
      }
    }
    return Status::Ok();
  };
  if (const auto* node = std::get_if<ast::NodeType>(&element)) {
    for (const ast::Name& name : node->labels) {
      const auto label = catalog.FindLabel(name.text);
      auto found = std::find_if(def->nodes.begin(), def->nodes.end(),
                                [&](const auto& n) { return label && n.label == *label; });
      if (found == def->nodes.end())
        return SchemaError("NotDeclared", "label `" + name.text + "` is not declared", name.span);
      if (node->properties.empty()) {
        def->nodes.erase(found);
      } else {
        FASTI_TRY(drop_properties(node->properties, &found->properties));
      }
    }
    return Status::Ok();
  }
  const auto& edge = std::get<ast::EdgeType>(element);
  const auto type = catalog.FindType(edge.type.text);
  auto found = std::find_if(def->edges.begin(), def->edges.end(),
                            [&](const auto& e) { return type && e.type == *type; });
  if (found == def->edges.end()) {
    return SchemaError("NotDeclared", "relationship type `" + edge.type.text + "` is not declared",
                       edge.type.span);
  }
  if (edge.properties.empty()) {
    def->edges.erase(found);
    return Status::Ok();
  }
  return drop_properties(edge.properties, &found->properties);
}

struct Target {
  bool on_node = true;
  uint32_t label_or_type = 0;
  std::string name;  // of the label or type
  std::vector<std::string> keys;
};

/// `FOR (n:Country) … (n.name, n.iso)` or `FOR ()-[r:T]-() … (r.p)`.
Result<Target> ParseTarget(const ast::PathPattern& pattern, const std::vector<ast::ExprPtr>& targets,
                           graph::Transaction& tx) {
  Target out;
  const ast::NodePattern* node = nullptr;
  const ast::RelPattern* edge = nullptr;
  for (const ast::PathElement& element : pattern.elements) {
    if (const auto* rel = std::get_if<ast::RelPattern>(&element)) edge = rel;
    if (const auto* n = std::get_if<ast::NodePattern>(&element); n && node == nullptr) node = n;
  }
  const std::optional<ast::LabelExpr>& labels = edge != nullptr ? edge->types : node->labels;
  const std::optional<ast::Name>& variable = edge != nullptr ? edge->variable : node->variable;
  if (!labels || labels->kind != ast::LabelExpr::Kind::kName) {
    return SchemaError("UnexpectedSyntax", "name exactly one label or relationship type here", pattern.span);
  }
  out.on_node = edge == nullptr;
  out.name = labels->name.text;
  out.label_or_type = out.on_node ? tx.InternLabel(out.name).value : tx.InternType(out.name).value;
  for (const ast::ExprPtr& target : targets) {
    const auto* access = ast::TryAs<ast::PropertyAccess>(target.get());
    const auto* base = access ? ast::TryAs<ast::Variable>(access->base.get()) : nullptr;
    if (base == nullptr || !variable || base->name != variable->text) {
      return SchemaError("UnexpectedSyntax", "name properties of the pattern's variable here, as in (n.name)",
                         target->span);
    }
    out.keys.push_back(access->key.text);
  }
  return out;
}

std::string DefaultName(std::string_view what, const Target& target) {
  std::string name(what);
  name += "_" + target.name;
  for (const std::string& key : target.keys) name += "_" + key;
  return name;
}

class SchemaRunner {
 public:
  SchemaRunner(graph::Transaction& tx) : tx_(tx) {}  // NOLINT

  Status operator()(const ast::CreateGraphType& c) {
    if (tx_.catalog().graph_type.declared) {
      if (c.if_not_exists) return Status::Ok();
      return SchemaError(
          "GraphTypeAlreadyExists",
          "the store has a graph type already; change it with ALTER GRAPH TYPE or drop it first");
    }
    GraphTypeDef def;
    def.declared = true;
    def.strict = c.strict;
    Definitions definitions(tx_);
    for (const ast::ElementType& e : c.elements) FASTI_TRY(definitions.Add(e, &def));
    return tx_.SetGraphType(std::move(def));
  }
  Status operator()(const ast::AlterGraphType& a) {
    GraphTypeDef def = tx_.catalog().graph_type;
    if (!def.declared)
      return SchemaError("GraphTypeNotFound", "the store has no graph type; CREATE GRAPH TYPE first");
    Definitions definitions(tx_);
    switch (a.action) {
      case ast::AlterGraphType::Action::kAdd:
        for (const ast::ElementType& e : a.elements) FASTI_TRY(definitions.Add(e, &def));
        break;
      case ast::AlterGraphType::Action::kDrop:
        for (const ast::ElementType& e : a.elements) FASTI_TRY(DropElement(e, tx_.catalog(), &def));
        break;
      case ast::AlterGraphType::Action::kSetStrict:
        def.strict = true;
        break;
      case ast::AlterGraphType::Action::kSetOpen:
        def.strict = false;
        break;
    }
    return tx_.SetGraphType(std::move(def));
  }
  Status operator()(const ast::DropGraphType& d) {
    if (!tx_.catalog().graph_type.declared) {
      if (d.if_exists) return Status::Ok();
      return SchemaError("GraphTypeNotFound", "the store has no graph type to drop");
    }
    return tx_.SetGraphType(GraphTypeDef{});
  }
  Status operator()(const ast::CreateIndex& c) {
    FASTI_TRY_ASSIGN(Target target, ParseTarget(c.pattern, c.targets, tx_));
    IndexDef def;
    def.name = c.name ? c.name->text : DefaultName("index", target);
    if (tx_.catalog().FindIndex(def.name) != nullptr) {
      if (c.if_not_exists) return Status::Ok();
      return SchemaError("IndexAlreadyExists", "there is an index `" + def.name + "` already",
                         c.name ? c.name->span : Span{});
    }
    def.on_node = target.on_node;
    def.label_or_type = target.label_or_type;
    for (const std::string& key : target.keys) def.keys.push_back(tx_.InternKey(key));
    return tx_.AddIndex(std::move(def));
  }
  Status operator()(const ast::DropIndex& d) {
    if (tx_.catalog().FindIndex(d.name.text) == nullptr) {
      if (d.if_exists) return Status::Ok();
      return SchemaError("IndexNotFound", "there is no index `" + d.name.text + "`", d.name.span);
    }
    return tx_.DropIndex(d.name.text);
  }
  Status operator()(const ast::CreateConstraint& c) {
    ConstraintDef def;
    bool named_ends = false;
    for (const ast::ExprPtr& t : c.targets) named_ends |= t->kind == ast::ExprKind::kVariable;
    if (named_ends) return EndConstraint(c);
    FASTI_TRY_ASSIGN(Target target, ParseTarget(c.pattern, c.targets, tx_));
    def.on_node = target.on_node;
    def.label_or_type = target.label_or_type;
    for (const std::string& key : target.keys) def.keys.push_back(tx_.InternKey(key));
    switch (c.kind) {
      case ast::CreateConstraint::Kind::kUnique:
        def.kind = ConstraintDef::Kind::kUnique;
        break;
      case ast::CreateConstraint::Kind::kKey:
        def.kind = ConstraintDef::Kind::kKey;
        break;
      case ast::CreateConstraint::Kind::kNotNull:
        def.kind = ConstraintDef::Kind::kNotNull;
        break;
      case ast::CreateConstraint::Kind::kTyped: {
        def.kind = ConstraintDef::Kind::kPropertyType;
        FASTI_TRY_ASSIGN(def.type, ParseType(*c.type));
        break;
      }
    }
    if (c.time == ast::CreateConstraint::Time::kWithoutOverlaps)
      def.kind = ConstraintDef::Kind::kWithoutOverlaps;
    def.name = c.name ? c.name->text : DefaultName("constraint", target);
    return Add(std::move(def), c);
  }
  Status operator()(const ast::DropConstraint& d) {
    if (tx_.catalog().FindConstraint(d.name.text) == nullptr) {
      if (d.if_exists) return Status::Ok();
      return SchemaError("ConstraintNotFound", "there is no constraint `" + d.name.text + "`", d.name.span);
    }
    return tx_.DropConstraint(d.name.text);
  }

 private:
  /// `FOR ()-[r:CAPITAL_OF]->(c) REQUIRE (c) IS UNIQUE AT EVERY INSTANT`: at most one such edge per end at a
  /// time.
  Status EndConstraint(const ast::CreateConstraint& c) {
    const ast::RelPattern* edge = nullptr;
    std::vector<const ast::NodePattern*> ends;
    for (const ast::PathElement& element : c.pattern.elements) {
      if (const auto* rel = std::get_if<ast::RelPattern>(&element)) edge = rel;
      if (const auto* n = std::get_if<ast::NodePattern>(&element)) ends.push_back(n);
    }
    const auto* variable = ast::TryAs<ast::Variable>(c.targets[0].get());
    const bool shaped = edge != nullptr && edge->types && edge->types->kind == ast::LabelExpr::Kind::kName &&
                        ends.size() == 2 && c.targets.size() == 1 &&
                        edge->direction != ast::Direction::kEither;
    if (!shaped || c.kind != ast::CreateConstraint::Kind::kUnique) {
      return SchemaError(
          "UnexpectedSyntax",
          "a constraint on an end reads FOR ()-[r:TYPE]->(c) REQUIRE (c) IS UNIQUE AT EVERY INSTANT",
          c.pattern.span);
    }
    size_t which = 2;
    for (size_t i = 0; i < 2; ++i) {
      if (ends[i]->variable && ends[i]->variable->text == variable->name) which = i;
    }
    if (which == 2) {
      return SchemaError("UndefinedVariable", "`" + variable->name + "` is not an end of the pattern",
                         variable->span);
    }
    ConstraintDef def;
    def.kind = ConstraintDef::Kind::kUniqueEnd;
    def.on_node = false;
    def.label_or_type = tx_.InternType(edge->types->name.text).value;
    def.end_is_source = (which == 0) == (edge->direction == ast::Direction::kRight);
    Target target;
    target.name = edge->types->name.text;
    def.name = c.name ? c.name->text : DefaultName("constraint", target);
    return Add(std::move(def), c);
  }

  Status Add(ConstraintDef def, const ast::CreateConstraint& c) {
    if (tx_.catalog().FindConstraint(def.name) != nullptr) {
      if (c.if_not_exists) return Status::Ok();
      return SchemaError("ConstraintAlreadyExists", "there is a constraint `" + def.name + "` already",
                         c.name ? c.name->span : Span{});
    }
    return tx_.AddConstraint(std::move(def));
  }

  graph::Transaction& tx_;
};

// --- SHOW
// -------------------------------------------------------------------------------------------------------------

Value Text(std::string s) { return Value::String(std::move(s)); }

Value Keys(const std::vector<KeyId>& keys, const Catalog& catalog) {
  List names;
  for (KeyId key : keys) names.push_back(Text(catalog.keys.Name(key.value)));
  return Value::ListOf(std::move(names));
}

std::string TargetText(bool on_node, uint32_t id, const Catalog& catalog) {
  return on_node ? "(:" + parser::QuoteName(catalog.labels.Name(id)) + ")"
                 : "()-[:" + parser::QuoteName(catalog.types.Name(id)) + "]->()";
}

std::string_view ConstraintKindText(ConstraintDef::Kind kind) {
  switch (kind) {
    case ConstraintDef::Kind::kUnique:
      return "UNIQUE";
    case ConstraintDef::Kind::kKey:
      return "KEY";
    case ConstraintDef::Kind::kNotNull:
      return "NOT NULL";
    case ConstraintDef::Kind::kPropertyType:
      return "TYPED";
    case ConstraintDef::Kind::kUniqueEnd:
      return "UNIQUE END";
    case ConstraintDef::Kind::kWithoutOverlaps:
      return "WITHOUT OVERLAPS";
  }
  return "";
}

std::string SignatureText(std::string_view name, const std::vector<fasti::Parameter>& parameters,
                          size_t required, Type result) {
  std::string out(name);
  out += "(";
  for (size_t i = 0; i < parameters.size(); ++i) {
    if (i > 0) out += ", ";
    out += std::string(parameters[i].name) + " :: " + TypeName(Type{parameters[i].kinds, Type::kAnyMask});
    if (i >= required) out += " (optional)";
  }
  return out + ") :: " + TypeName(result);
}

std::unique_ptr<CursorImpl> ShowGraphType(const Catalog& catalog) {
  std::vector<Row> rows;
  const GraphTypeDef& def = catalog.graph_type;
  for (const NodeTypeDef& n : def.nodes) rows.push_back({Text("node"), Text(NodeTypeText(n, catalog))});
  for (const EdgeTypeDef& e : def.edges)
    rows.push_back({Text("relationship"), Text(EdgeTypeText(e, catalog))});
  return CursorImpl::OfRows({"kind", "definition"}, std::move(rows));
}

std::unique_ptr<CursorImpl> Show(const ast::Show& show, const Catalog& catalog, SessionImpl& session) {
  std::vector<Row> rows;
  switch (show.what) {
    case ast::Show::What::kGraphType:
      return ShowGraphType(catalog);
    case ast::Show::What::kConstraints:
      for (const ConstraintDef& c : catalog.constraints) {
        rows.push_back({Text(c.name), Text(std::string(ConstraintKindText(c.kind))),
                        Text(TargetText(c.on_node, c.label_or_type, catalog)), Keys(c.keys, catalog)});
      }
      return CursorImpl::OfRows({"name", "kind", "on", "properties"}, std::move(rows));
    case ast::Show::What::kIndexes:
      for (const IndexDef& i : catalog.indexes) {
        rows.push_back({Text(i.name), Text(TargetText(i.on_node, i.label_or_type, catalog)),
                        Keys(i.keys, catalog), Value::Bool(i.unique_key),
                        Value::Bool(i.owned_by_constraint)});
      }
      return CursorImpl::OfRows({"name", "on", "properties", "unique", "ownedByConstraint"}, std::move(rows));
    case ast::Show::What::kFunctions:
      for (const ScalarFunction& f : FunctionTable::BuiltIn().scalars()) {
        rows.push_back({Text(std::string(f.name)), Text("scalar"), Text(std::string(CategoryOf(f))),
                        Text(SignatureText(f.name, f.parameters, f.required, f.result)),
                        Text(std::string(f.doc)), Text(std::string(f.example))});
      }
      for (const AggregateFunction& f : FunctionTable::BuiltIn().aggregates()) {
        rows.push_back({Text(std::string(f.name)), Text("aggregate"), Text(std::string(CategoryOf(f))),
                        Text(SignatureText(f.name, f.parameters, f.parameters.size(), f.result)),
                        Text(std::string(f.doc)), Text(std::string(f.example))});
      }
      return CursorImpl::OfRows({"name", "kind", "category", "signature", "description", "example"},
                                std::move(rows));
    case ast::Show::What::kProcedures:
      for (const auto& [name, registered] : *session.db->procedures()) {
        std::string inputs;
        for (const ProcedureField& f : registered->procedure.inputs)
          inputs += (inputs.empty() ? "" : ", ") + f.name + " :: " + f.type;
        std::string outputs;
        for (const ProcedureField& f : registered->procedure.outputs) {
          outputs += (outputs.empty() ? "" : ", ") + f.name + " :: " + f.type;
        }
        rows.push_back({Text(name), Text(name + "(" + inputs + ") :: (" + outputs + ")")});
      }
      return CursorImpl::OfRows({"name", "signature"}, std::move(rows));
  }
  return CursorImpl::OfRows({}, {});
}

}  // namespace

Result<std::unique_ptr<CursorImpl>> RunSchemaStatement(const ast::Statement& statement,
                                                       SessionImpl& session) {
  if (const auto* show = std::get_if<ast::Show>(&statement.body)) {
    return Show(*show, *session.CompileCatalog(), session);
  }
  if (std::holds_alternative<ast::CheckConstraints>(statement.body)) {
    return Status(Code::kUnsupported, "CHECK CONSTRAINTS is parsed but not executed yet")
        .WithDetail("NotYetSupported")
        .WithSpan(statement.span);
  }
  if (session.db->options.read_only) {
    return Status(Code::kReadOnly, "the database is open read-only: its schema cannot be changed");
  }
  auto apply = [&](graph::Transaction& tx) -> Status {
    return std::visit(
        [&](const auto& body) -> Status {
          if constexpr (std::is_invocable_v<SchemaRunner, decltype(body)>) {
            return SchemaRunner(tx)(body).OrSpan(statement.span);
          } else {
            return Status(Code::kInternal, "not a schema statement");
          }
        },
        statement.body);
  };
  auto done = CursorImpl::OfRows({}, {});
  done->summary().counters.schema_changes = 1;
  if (session.transaction) {
    const size_t savepoint = session.transaction->Savepoint();
    Status status = apply(*session.transaction);
    if (status.ok()) status = session.transaction->CheckIntegrity();
    if (!status.ok()) {
      session.transaction->RollbackTo(savepoint);
      return status;
    }
    return done;
  }
  FASTI_TRY_ASSIGN(graph::Transaction tx, session.db->store->Begin());
  FASTI_TRY(apply(tx));
  FASTI_TRY_ASSIGN(
      graph::CommitReceipt receipt,
      tx.Commit(session.db->options.durable ? graph::Durability::kSync : graph::Durability::kNoSync));
  if (receipt.commit != 0) done->summary().receipt = Receipt{receipt.commit, receipt.instant, receipt.hash};
  return done;
}

}  // namespace fasti::engine
