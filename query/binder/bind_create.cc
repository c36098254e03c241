// CREATE and INSERT, and the part of MERGE that makes what is not there.
#include "query/binder/create_binder.h"
#include "query/binder/pattern_binder.h"

namespace fasti::bound {

Status CreateBinder::CheckElement(const std::optional<ast::TimeContext>& context,
                                  const ast::ExprPtr& where) const {
  if (context) {
    return ErrorAt(
        context->span, "InvalidTemporalContext",
        std::string(word()) +
            " writes, so an element takes VALID FROM …, VALID DURING … or VALID AT …, not a time to "
            "read at");
  }
  if (where) {
    return ErrorAt(where->span, "UnexpectedSyntax",
                   "WHERE cannot stand in an element of " + std::string(word()) + "; use MATCH before");
  }
  return Status::Ok();
}

Result<uint32_t> CreateBinder::AddNode(const ast::NodePattern& node, bool alone) {
  FASTI_TRY(CheckElement(node.context, node.where));
  const bool says_something = node.labels || node.properties || node.validity;
  CreateNode out;
  out.span = node.span;
  if (node.variable) {
    const std::string& name = node.variable->text;
    if (const Scope::Entry* entry = after_.Find(name)) {
      const Type type = binder_.TypeOf(entry->var);
      if (!CouldBe(type, Type::kNode)) {
        return ErrorAt(node.variable->span, "VariableTypeConflict",
                       "variable '" + name + "' is " + Described(type) + " and cannot be a node");
      }
      if (says_something || alone) {
        return ErrorAt(node.variable->span, "VariableAlreadyBound",
                       "variable '" + name + "' is bound already, so " + std::string(word()) +
                           (says_something ? " can only name it: (" + name + ")"
                                           : " cannot make it again; choose another name"));
      }
      if (auto it = node_of_.find(entry->var); it != node_of_.end()) return it->second;
      out.var = entry->var;
      out.bound_before = true;
      binder_.NoteRead(entry->var);
      const auto index = static_cast<uint32_t>(out_.nodes.size());
      node_of_[out.var] = index;
      out_.nodes.push_back(std::move(out));
      return index;
    }
  }
  out.var = binder_.NewVariable(node.variable ? node.variable->text : "", Exactly(Type::kNode), node.span);
  ExprEnv env = binder_.Env(readable(), time_, word());
  Binder::Stated schema;
  schema.latest = true;
  if (node.labels) {
    FASTI_TRY(binder_.BindLabelNames(*node.labels, true, env, out.labels));
    for (const LabelTest& label : out.labels) {
      FASTI_TRY(binder_.CheckName(label, true, true));
      StatedLabels(label, schema.names);
    }
  }
  FASTI_TRY(binder_.BindProperties(node.properties.get(), !merge_, env, schema, true, out.properties,
                                   out.property_map));
  for (const LabelTest& label : out.labels) binder_.NoteWritten(label);
  binder_.NoteWritten(out.properties, out.property_map);
  binder_.schema_[out.var] = std::move(schema);
  if (node.validity) {
    FASTI_TRY_ASSIGN(out.validity, binder_.BindOneValidity(*node.validity, readable(), time_));
  }
  if (node.variable) after_.Add(node.variable->text, out.var);
  const auto index = static_cast<uint32_t>(out_.nodes.size());
  node_of_[out.var] = index;
  out_.nodes.push_back(std::move(out));
  return index;
}

Status CreateBinder::AddEdge(const ast::RelPattern& edge, uint32_t left, uint32_t right) {
  FASTI_TRY(CheckElement(edge.context, edge.where));
  if (edge.variable) {
    if (const Scope::Entry* entry = after_.Find(edge.variable->text)) {
      const bool other = !CouldBe(binder_.TypeOf(entry->var), Type::kEdge);
      return ErrorAt(edge.variable->span, other ? "VariableTypeConflict" : "VariableAlreadyBound",
                     "variable '" + edge.variable->text +
                         "' is bound already; choose another name for the new "
                         "relationship");
    }
  }
  if (edge.variable_length || edge.quantifier) {
    return ErrorAt(
        edge.span, "CreatingVarLength",
        std::string(word()) + " makes single relationships; it cannot make a path of variable length");
  }
  if (edge.direction == ast::Direction::kEither && !merge_) {
    return ErrorAt(edge.span, "RequiresDirectedRelationship",
                   "a relationship is made in one direction: (a)-[:TYPE]->(b) or (a)<-[:TYPE]-(b)");
  }
  if (!edge.types || edge.types->kind == ast::LabelExpr::Kind::kOr ||
      edge.types->kind == ast::LabelExpr::Kind::kAnd || edge.types->kind == ast::LabelExpr::Kind::kNot ||
      edge.types->kind == ast::LabelExpr::Kind::kAny) {
    return ErrorAt(edge.span, "NoSingleRelationshipType",
                   "a relationship is made with exactly one type: -[:TYPE]->" +
                       (edge.variable && !edge.types ? "; did you mean [:" + edge.variable->text + "]?"
                                                     : std::string()));
  }
  CreateEdge out;
  out.span = edge.span;
  const bool reversed = edge.direction == ast::Direction::kLeft;
  out.source = reversed ? right : left;
  out.target = reversed ? left : right;
  ExprEnv env = binder_.Env(readable(), time_, word());
  FASTI_TRY_ASSIGN(out.type, binder_.BindLabels(*edge.types, false, env));
  if (out.type.kind == LabelTest::Kind::kAnd) {
    return ErrorAt(edge.types->span, "NoSingleRelationshipType",
                   "a relationship is made with exactly one type, but the parameter holds several names");
  }
  out.var = binder_.NewVariable(edge.variable ? edge.variable->text : "", Exactly(Type::kEdge), edge.span);
  Binder::Stated schema;
  schema.latest = true;
  FASTI_TRY(binder_.CheckName(out.type, false, true));
  StatedLabels(out.type, schema.names);
  FASTI_TRY(binder_.BindProperties(edge.properties.get(), !merge_, env, schema, false, out.properties,
                                   out.property_map));
  binder_.NoteWritten(out.type);
  binder_.NoteWritten(out.properties, out.property_map);
  binder_.schema_[out.var] = std::move(schema);
  if (edge.validity) {
    FASTI_TRY_ASSIGN(out.validity, binder_.BindOneValidity(*edge.validity, readable(), time_));
  }
  if (edge.variable) after_.Add(edge.variable->text, out.var);
  out_.edges.push_back(std::move(out));
  return Status::Ok();
}

Status CreateBinder::AddPath(const ast::PathPattern& path) {
  if (path.selector.kind != ast::PathSelector::Kind::kAll || path.mode != ast::PathMode::kUnstated) {
    return ErrorAt(path.span, "UnexpectedSyntax",
                   std::string(word()) + " makes one path; SHORTEST, ANY and TRAIL are for MATCH");
  }
  CreatePath out;
  const ast::RelPattern* edge = nullptr;
  for (const ast::PathElement& element : path.elements) {
    if (const auto* group = std::get_if<ast::PathGroup>(&element)) {
      return ErrorAt(
          group->span, "UnexpectedSyntax",
          std::string(word()) + " takes no parenthesised paths; write its nodes and relationships");
    }
    if (const auto* next = std::get_if<ast::RelPattern>(&element)) {
      edge = next;
      continue;
    }
    FASTI_TRY_ASSIGN(const uint32_t node,
                     AddNode(std::get<ast::NodePattern>(element), path.elements.size() == 1));
    out.nodes.push_back(node);
    if (edge == nullptr) continue;
    FASTI_TRY(AddEdge(*edge, out.nodes[out.nodes.size() - 2], node));
    out.edges.push_back(static_cast<uint32_t>(out_.edges.size() - 1));
    edge = nullptr;
  }
  if (path.variable) {
    if (after_.Find(path.variable->text) != nullptr) {
      return ErrorAt(path.variable->span, "VariableAlreadyBound",
                     "variable '" + path.variable->text + "' is bound already and cannot name a path");
    }
    out.var = binder_.NewVariable(path.variable->text, Exactly(Type::kPath), path.variable->span);
    after_.Add(path.variable->text, out.var);
    out_.paths.push_back(std::move(out));
  }
  return Status::Ok();
}

Status Binder::BindCreate(const ast::CreateClause& clause, BranchState& state, Branch& out) {
  Create create;
  create.span = clause.span;
  FASTI_TRY_ASSIGN(create.validity, BindValidity(clause.validity, state.scope, state.time));
  CreateBinder binder(*this, state.scope, state.time, false, create);
  for (const ast::PathPattern& path : clause.patterns) FASTI_TRY(binder.AddPath(path));
  state.scope = binder.TakeScope();
  out.clauses.emplace_back(std::move(create));
  return Status::Ok();
}

}  // namespace fasti::bound
