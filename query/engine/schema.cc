#include "query/engine/schema.h"

#include <algorithm>

#include "query/engine/graph_type_definitions.h"
#include "query/engine/schema_text.h"
#include "query/engine/show.h"
#include "storage/model/try.h"

namespace fasti::engine {
namespace {

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
  explicit SchemaRunner(graph::Transaction& tx) : tx_(tx) {}

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
    for (const ast::ElementType& e : c.elements) FASTI_TRY(AddElement(e, tx_, &def));
    return tx_.SetGraphType(std::move(def));
  }
  Status operator()(const ast::AlterGraphType& a) {
    GraphTypeDef def = tx_.catalog().graph_type;
    if (!def.declared)
      return SchemaError("GraphTypeNotFound", "the store has no graph type; CREATE GRAPH TYPE first");
    switch (a.action) {
      case ast::AlterGraphType::Action::kAdd:
        for (const ast::ElementType& e : a.elements) FASTI_TRY(AddElement(e, tx_, &def));
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
      return SchemaError("IndexNotFound",
                         "there is no index `" + d.name.text + "`; SHOW INDEXES lists those that exist",
                         d.name.span);
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
        if (!c.type->arguments.empty()) {
          FASTI_TRY_ASSIGN(def.element_type, ParseType(c.type->arguments[0]));
        }
        break;
      }
    }
    // Rules hold at every instant, so that AT EVERY INSTANT only says so. Of nodes, WITHOUT OVERLAPS is what
    // UNIQUE means: no two hold one value in periods that overlap. Of relationships it is about those between
    // the same two nodes.
    if (c.time == ast::CreateConstraint::Time::kWithoutOverlaps) {
      const bool unique =
          c.kind == ast::CreateConstraint::Kind::kUnique || c.kind == ast::CreateConstraint::Kind::kKey;
      if (!unique || (!target.on_node && c.kind == ast::CreateConstraint::Kind::kKey)) {
        return SchemaError("UnexpectedSyntax",
                           unique ? "write IS UNIQUE WITHOUT OVERLAPS for a relationship, and another "
                                    "constraint for IS NOT NULL"
                                  : "WITHOUT OVERLAPS belongs to UNIQUE and KEY",
                           c.pattern.span);
      }
      if (!target.on_node) def.kind = ConstraintDef::Kind::kWithoutOverlaps;
    }
    def.name = c.name ? c.name->text : DefaultName("constraint", target);
    return Add(std::move(def), c);
  }
  Status operator()(const ast::DropConstraint& d) {
    if (tx_.catalog().FindConstraint(d.name.text) == nullptr) {
      if (d.if_exists) return Status::Ok();
      return SchemaError(
          "ConstraintNotFound",
          "there is no constraint `" + d.name.text + "`; SHOW CONSTRAINTS lists those that exist",
          d.name.span);
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
    const Catalog& catalog = tx_.catalog();
    const auto same_rule = [&](const ConstraintDef& o) {
      return o.kind == def.kind && o.on_node == def.on_node && o.label_or_type == def.label_or_type &&
             o.keys == def.keys && o.type == def.type && o.element_type == def.element_type &&
             o.end_is_source == def.end_is_source;
    };
    // Without a name it is the rule that counts; another rule about the same property gets another name.
    const std::string name = def.name;
    for (int n = 2; !c.name; ++n) {
      const ConstraintDef* taken = catalog.FindConstraint(def.name);
      if (taken == nullptr ? catalog.FindIndex(def.name) == nullptr : same_rule(*taken)) break;
      def.name = name + "_" + std::to_string(n);
    }
    if (catalog.FindConstraint(def.name) != nullptr) {
      if (c.if_not_exists) return Status::Ok();
      return SchemaError("ConstraintAlreadyExists", "there is a constraint `" + def.name + "` already",
                         c.name ? c.name->span : Span{});
    }
    return tx_.AddConstraint(std::move(def));
  }

  graph::Transaction& tx_;
};

}  // namespace

Result<std::unique_ptr<CursorImpl>> RunSchemaStatement(const ast::Statement& statement, SessionImpl& session,
                                                       std::shared_ptr<const Catalog> known) {
  if (const auto* show = std::get_if<ast::Show>(&statement.body)) {
    return Show(*show, known != nullptr ? *known : *session.CompileCatalog(), session);
  }
  if (std::holds_alternative<ast::CheckConstraints>(statement.body)) return CheckConstraints(session);
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
    if (status.ok() && !session.transaction->checks_at_commit())
      status = session.transaction->CheckIntegrity();
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
