// Patterns that are read: their nodes and relationships. Paths are in bind_path.cc.
#include "query/binder/pattern_binder.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

ExprPtr Conjunction(ExprPtr a, ExprPtr b) {
  if (!a) return b;
  auto both = MakeExpr<Logical>(a->span, Type::Of(Type::kBool));
  both->op = Logical::Op::kAnd;
  both->operands.push_back(std::move(a));
  both->operands.push_back(std::move(b));
  return both;
}

namespace {

void AddLabels(std::optional<LabelTest>& to, LabelTest labels) {
  if (!to) {
    to = std::move(labels);
    return;
  }
  LabelTest both;
  both.kind = LabelTest::Kind::kAnd;
  both.span = labels.span;
  both.children.push_back(std::move(*to));
  both.children.push_back(std::move(labels));
  to = std::move(both);
}

}  // namespace

EdgePattern::Direction DirectionOf(ast::Direction direction) {
  switch (direction) {
    case ast::Direction::kLeft:
      return EdgePattern::Direction::kRightToLeft;
    case ast::Direction::kRight:
      return EdgePattern::Direction::kLeftToRight;
    case ast::Direction::kEither:
      return EdgePattern::Direction::kEither;
  }
  return EdgePattern::Direction::kEither;
}

void StatedLabels(const LabelTest& test, std::vector<uint32_t>& out) {
  switch (test.kind) {
    case LabelTest::Kind::kName:
      out.push_back(test.id.value_or(kUnknownLabel));
      return;
    case LabelTest::Kind::kAnd:
      for (const LabelTest& child : test.children) StatedLabels(child, out);
      return;
    case LabelTest::Kind::kDynamic:
      out.push_back(kUnknownLabel);
      return;
    case LabelTest::Kind::kAny:
    case LabelTest::Kind::kNot:
    case LabelTest::Kind::kOr:
      return;
  }
}

PatternBinder::PatternBinder(Binder& binder, Scope& scope, TimeState& time, PatternGraph& graph, Use)
    : binder_(binder),
      scope_(scope),
      time_(time),
      graph_(graph),
      first_new_(static_cast<VarId>(binder.statement_->variables.size())) {}

Result<VarId> PatternBinder::Variable(const ast::Name& name, Type::Mask kind, Type fresh,
                                      std::string_view what, bool& bound_before) {
  const Scope::Entry* entry = scope_.Find(name.text);
  if (entry == nullptr) {
    if (!may_introduce_) {
      const std::string near = DidYouMean(name.text, scope_.Names());
      return ErrorAt(
          name.span, "UndefinedVariable",
          "undefined variable '" + name.text + "'" +
              (near.empty() ? "; a pattern that stands as a condition binds nothing: write EXISTS { … }"
                            : near));
    }
    const VarId var = binder_.NewVariable(name.text, fresh, name.span);
    scope_.Add(name.text, var);
    introduced_.push_back(var);
    bound_before = false;
    return var;
  }
  if (entry->hidden != Scope::Hidden::kNo) return Binder::HiddenVariable(*entry, name.span);
  const Type type = binder_.TypeOf(entry->var);
  if (!CouldBe(type, kind)) {
    return ErrorAt(name.span, "VariableTypeConflict",
                   "variable '" + name.text + "' is " + Described(type) + " and cannot be " +
                       std::string(what) + "; choose another name");
  }
  bound_before = entry->var < first_new_;
  if (bound_before) binder_.NoteRead(entry->var);
  return entry->var;
}

Result<uint32_t> PatternBinder::AddNode(const ast::NodePattern& node) {
  if (node.validity) {
    return ErrorAt(node.validity->span, "InvalidTemporalContext",
                   "a pattern that is read takes AS OF or VALID AT, not the period of a write");
  }
  VarId var = kNoVar;
  bool bound_before = false;
  if (node.variable) {
    FASTI_TRY_ASSIGN(var,
                     Variable(*node.variable, Type::kNode, Type::Of(Type::kNode), "a node", bound_before));
    if (auto it = node_of_.find(var); it != node_of_.end()) {
      FASTI_TRY(AddElementPeriod(node.context));
      nodes_to_finish_.emplace_back(it->second, &node);
      return it->second;
    }
    // Bound by this clause, but not as a node of it: `AS w` and paths are caught by their types.
    if (!bound_before && edge_of_.contains(var)) {
      return ErrorAt(node.variable->span, "VariableTypeConflict",
                     "variable '" + node.variable->text + "' is a relationship and cannot be a node");
    }
  } else {
    var = binder_.NewVariable("", Type::Of(Type::kNode), node.span);
    introduced_.push_back(var);
  }
  const auto index = static_cast<uint32_t>(graph_.nodes.size());
  NodePattern out;
  out.var = var;
  out.bound_before = bound_before;
  out.named = node.variable.has_value();
  out.span = node.span;
  FASTI_TRY(AddElementPeriod(node.context));
  graph_.nodes.push_back(std::move(out));
  node_of_[var] = index;
  nodes_to_finish_.emplace_back(index, &node);
  return index;
}

Result<uint32_t> PatternBinder::AddEdge(const Step& step, uint32_t left, uint32_t right) {
  const ast::RelPattern& edge = *step.edge;
  if (edge.validity) {
    return ErrorAt(edge.validity->span, "InvalidTemporalContext",
                   "a pattern that is read takes AS OF or VALID AT, not the period of a write");
  }
  EdgePattern out;
  const ast::PathLength* length = edge.variable_length ? &*edge.variable_length
                                  : edge.quantifier    ? &*edge.quantifier
                                                       : step.length;
  if (edge.variable_length && edge.quantifier) {
    return ErrorAt(edge.quantifier->span, "UnexpectedSyntax",
                   "the relationship has a length already; write -[*1..3]- or -[]-{1,3}, not both");
  }
  if (length != nullptr) out.length = EdgePattern::Length{length->min.value_or(1), length->max};
  if (edge.variable) {
    const Type type = length != nullptr ? Type::ListOf(Type::kEdge) : Type::Of(Type::kEdge);
    const Type::Mask kind = length != nullptr ? Type::kList : Type::kEdge;
    // Two elements of one MATCH never are the same relationship, so naming one twice can never match.
    if (const Scope::Entry* entry = scope_.Find(edge.variable->text);
        entry != nullptr && edge_of_.contains(entry->var)) {
      return ErrorAt(
          edge.variable->span, "RelationshipUniquenessViolation",
          "relationship '" + edge.variable->text +
              "' stands twice in one MATCH, where all relationships differ; use two MATCH clauses");
    }
    FASTI_TRY_ASSIGN(out.var, Variable(*edge.variable, kind, type,
                                       length != nullptr ? "a list of relationships" : "a relationship",
                                       out.bound_before));
    if (length != nullptr && out.bound_before) {
      const Type list = binder_.TypeOf(out.var);
      if (Surely(list, Type::kList) && (list.elements & (Type::kEdge | Type::kNull)) == 0) {
        return ErrorAt(edge.variable->span, "VariableTypeConflict",
                       "variable '" + edge.variable->text + "' is " + Described(list) +
                           " and cannot be a list of relationships");
      }
    }
  } else {
    out.var = binder_.NewVariable("", length != nullptr ? Type::ListOf(Type::kEdge) : Type::Of(Type::kEdge),
                                  edge.span);
    introduced_.push_back(out.var);
  }
  out.named = edge.variable.has_value();
  out.left = left;
  out.right = right;
  out.direction = DirectionOf(edge.direction);
  out.span = edge.span;
  if (length != nullptr) {
    out.step =
        binder_.NewVariable(edge.variable ? edge.variable->text : "", Type::Of(Type::kEdge), edge.span);
  }
  FASTI_TRY(AddElementPeriod(edge.context));
  const auto index = static_cast<uint32_t>(graph_.edges.size());
  edge_of_[out.var] = index;
  edges_to_finish_.emplace_back(index, &edge);
  graph_.edges.push_back(std::move(out));
  return index;
}

// --- Inside the elements -----------------------------------------------------------------------------------

Status PatternBinder::Finish(bool latest, bool certain) {
  for (const auto& [index, node] : nodes_to_finish_) {
    ExprEnv env = binder_.Env(scope_, time_, "a pattern");
    FASTI_TRY(FinishNode(graph_.nodes[index], *node, env, latest, certain));
  }
  for (const auto& [index, edge] : edges_to_finish_) {
    EdgePattern& out = graph_.edges[index];
    std::optional<Scope> inside;
    if (out.step != kNoVar && edge->variable) {
      // Inside the element its name is the edge of one step.
      inside = scope_;
      inside->Add(edge->variable->text, out.step);
    }
    ExprEnv env = binder_.Env(inside ? *inside : scope_, time_, "a pattern");
    FASTI_TRY(FinishEdge(out, *edge, env, latest, certain));
  }
  for (const OpenGroup& open : groups_) FASTI_TRY(FinishGroup(open, latest, certain));
  for (const GroupCondition& condition : group_conditions_) {
    FASTI_TRY(FinishGroupCondition(*condition.where, graph_.paths[condition.path]));
  }
  return Status::Ok();
}

Status PatternBinder::AddElementPeriod(const std::optional<ast::TimeContext>& context) {
  if (!context || !context->valid || !context->valid->as) return Status::Ok();
  const ast::Name& as = *context->valid->as;
  if (scope_.Find(as.text) != nullptr) {
    return ErrorAt(as.span, "VariableAlreadyBound",
                   "variable '" + as.text + "' is bound already; choose another name after AS");
  }
  const VarId period = binder_.NewVariable(as.text, Type::Of(Type::kPeriod), as.span);
  scope_.Add(as.text, period);
  introduced_.push_back(period);
  element_periods_[&*context] = period;
  return Status::Ok();
}

Result<Context> PatternBinder::ElementContext(const ast::TimeContext& context) {
  Result<Context> out = binder_.BindElementContext(context, before_ ? *before_ : scope_, time_);
  const auto period = element_periods_.find(&context);
  if (out.ok() && period != element_periods_.end()) out->as = period->second;
  return out;
}

Status PatternBinder::FinishNode(NodePattern& out, const ast::NodePattern& node, ExprEnv& env, bool latest,
                                 bool certain) {
  if (node.context) {
    if (out.context) {
      return ErrorAt(node.context->span, "InvalidTemporalContext",
                     "this node has a time context already; state it once");
    }
    FASTI_TRY_ASSIGN(out.context, ElementContext(*node.context));
  }
  Binder::Stated stated;
  stated.latest = latest && !node.context;
  stated.certain = stated.latest && certain;
  if (node.labels) {
    FASTI_TRY_ASSIGN(LabelTest labels, binder_.BindLabels(*node.labels, true, env));
    FASTI_TRY(binder_.CheckName(labels, true, stated.latest));
    binder_.NoteLabelsRead(labels, true);
    StatedLabels(labels, stated.names);
    AddLabels(out.labels, std::move(labels));
  }
  if (stated.latest && !out.bound_before) {
    Binder::Stated& known = binder_.schema_[out.var];
    stated.names.insert(stated.names.begin(), known.names.begin(), known.names.end());
    known = stated;
  }
  const Binder::Stated& schema = stated.latest ? binder_.schema_[out.var] : stated;
  FASTI_TRY(binder_.BindProperties(node.properties.get(), false, env, schema, true, out.properties,
                                   out.property_map));
  binder_.NoteKeysRead(out.properties);
  if (node.where) {
    FASTI_TRY_ASSIGN(ExprPtr where, binder_.BindCondition(*node.where, env, "WHERE"));
    out.where = Conjunction(std::move(out.where), std::move(where));
  }
  return Status::Ok();
}

Status PatternBinder::FinishEdge(EdgePattern& out, const ast::RelPattern& edge, ExprEnv& env, bool latest,
                                 bool certain) {
  if (edge.context) {
    FASTI_TRY_ASSIGN(out.context, ElementContext(*edge.context));
  }
  Binder::Stated stated;
  stated.latest = latest && !edge.context;
  stated.certain = stated.latest && certain;
  if (edge.types) {
    FASTI_TRY_ASSIGN(out.types, binder_.BindLabels(*edge.types, false, env));
    FASTI_TRY(binder_.CheckName(*out.types, false, stated.latest));
    binder_.NoteLabelsRead(*out.types, false);
    StatedLabels(*out.types, stated.names);
  }
  if (stated.latest && !out.bound_before && !out.length) binder_.schema_[out.var] = stated;
  FASTI_TRY(binder_.BindProperties(edge.properties.get(), false, env, stated, false, out.properties,
                                   out.property_map));
  binder_.NoteKeysRead(out.properties);
  if (edge.where) {
    FASTI_TRY_ASSIGN(out.where, binder_.BindCondition(*edge.where, env, "WHERE"));
  }
  return Status::Ok();
}

}  // namespace fasti::bound
