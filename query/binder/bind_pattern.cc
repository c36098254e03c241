// Patterns that are read.
#include "query/binder/pattern_binder.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

bool IsBare(const ast::NodePattern& node) {
  return !node.variable && !node.labels && !node.properties && !node.context && !node.where;
}

ExprPtr Conjunction(ExprPtr a, ExprPtr b) {
  if (!a) return b;
  auto both = MakeExpr<Logical>(a->span, Type::Of(Type::kBool));
  both->op = Logical::Op::kAnd;
  both->operands.push_back(std::move(a));
  both->operands.push_back(std::move(b));
  return both;
}

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

namespace {

PathPattern::Mode ModeOf(ast::PathMode mode) {
  switch (mode) {
    case ast::PathMode::kUnstated:
    case ast::PathMode::kTrail:
      return PathPattern::Mode::kTrail;
    case ast::PathMode::kWalk:
      return PathPattern::Mode::kWalk;
    case ast::PathMode::kSimple:
      return PathPattern::Mode::kSimple;
    case ast::PathMode::kAcyclic:
      return PathPattern::Mode::kAcyclic;
  }
  return PathPattern::Mode::kTrail;
}

/// True if some part of the path may repeat without end.
bool IsUnbounded(const std::vector<ast::PathElement>& elements) {
  for (const ast::PathElement& element : elements) {
    if (const auto* edge = std::get_if<ast::RelPattern>(&element)) {
      if (edge->variable_length && !edge->variable_length->max) return true;
      if (edge->quantifier && !edge->quantifier->max) return true;
    } else if (const auto* group = std::get_if<ast::PathGroup>(&element)) {
      if ((group->quantifier && !group->quantifier->max) || IsUnbounded(group->path->elements)) return true;
    }
  }
  return false;
}

/// A search among endless walks must be one that ends.
Status CheckEnds(const ast::PathPattern& path, const PathPattern& out) {
  if (out.mode != PathPattern::Mode::kWalk || out.selector != PathPattern::Selector::kAll ||
      !IsUnbounded(path.elements)) {
    return Status::Ok();
  }
  return ErrorAt(path.span, "UnboundedWalk",
                 "a WALK may go round in circles for ever, so it needs a greatest length, as in {1,5}, or a "
                 "search such as ANY or SHORTEST 3; TRAIL, SIMPLE and ACYCLIC end by themselves");
}

}  // namespace

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

// --- Laying out -------------------------------------------------------------------------------------------

Status PatternBinder::AppendNode(const ast::NodePattern& node, std::vector<Step>& steps) {
  if (steps.empty() || steps.back().node == nullptr) {
    steps.push_back({&node, nullptr, nullptr, nullptr});
    return Status::Ok();
  }
  // The end of a group and its neighbour are the same node.
  if (IsBare(node)) return Status::Ok();
  if (!IsBare(*steps.back().node)) {
    return NotYet(node.span,
                  "two node patterns that both say something about the node where a parenthesised path joins "
                  "its neighbour are not executed yet; write one of them as ()");
  }
  steps.back().node = &node;
  return Status::Ok();
}

Status PatternBinder::FlattenGroup(const ast::PathGroup& group, std::vector<Step>& steps) {
  const ast::PathPattern& path = *group.path;
  if (path.variable || path.selector.kind != ast::PathSelector::Kind::kAll ||
      path.mode != ast::PathMode::kUnstated) {
    return NotYet(group.span,
                  "a name, a search word or a mode inside parentheses is not executed yet; write it before "
                  "the whole path");
  }
  if (!group.quantifier) {
    if (group.where) group_conditions_.push_back(group.where.get());
    return Flatten(path.elements, steps);
  }
  // A group may begin or end a path, or stand beside another: the nodes there are not written.
  auto implied = [&] {
    implied_.emplace_back().span = group.span;
    return AppendNode(implied_.back(), steps);
  };
  FASTI_TRY(implied());
  const auto* edge = path.elements.size() == 3 ? std::get_if<ast::RelPattern>(&path.elements[1]) : nullptr;
  const auto* left = edge ? std::get_if<ast::NodePattern>(&path.elements[0]) : nullptr;
  const auto* right = edge ? std::get_if<ast::NodePattern>(&path.elements[2]) : nullptr;
  const bool plain = left != nullptr && right != nullptr && IsBare(*left) && IsBare(*right) && !group.where &&
                     !edge->variable_length && !edge->quantifier;
  if (plain) {
    steps.push_back({nullptr, edge, &*group.quantifier, nullptr});
  } else {
    steps.push_back({nullptr, nullptr, nullptr, &group});
  }
  return implied();
}

Status PatternBinder::Flatten(const std::vector<ast::PathElement>& elements, std::vector<Step>& steps) {
  for (const ast::PathElement& element : elements) {
    if (const auto* node = std::get_if<ast::NodePattern>(&element)) {
      FASTI_TRY(AppendNode(*node, steps));
    } else if (const auto* edge = std::get_if<ast::RelPattern>(&element)) {
      steps.push_back({nullptr, edge, nullptr, nullptr});
    } else {
      FASTI_TRY(FlattenGroup(std::get<ast::PathGroup>(element), steps));
    }
  }
  return Status::Ok();
}

Status PatternBinder::AddPath(const ast::PathPattern& path) {
  std::vector<Step> steps;
  FASTI_TRY(Flatten(path.elements, steps));
  if (steps.empty() || steps.front().node == nullptr || steps.back().node == nullptr) {
    return ErrorAt(path.span, "UnexpectedSyntax", "a path begins and ends with a node: (a)-->(b)");
  }
  if (!before_) {
    for (const Step& step : steps) {
      if ((step.node && step.node->context) || (step.edge && step.edge->context)) {
        // Variables of earlier paths of this clause are not known before it either.
        Scope before = scope_;
        for (const VarId var : introduced_) {
          before.Add(binder_.statement_->variables[var].name, var, Scope::Hidden::kSameClause);
        }
        before_ = std::move(before);
        break;
      }
    }
  }
  PathPattern out;
  out.span = path.span;
  out.mode = ModeOf(path.mode);
  FASTI_TRY(AddSelector(path, steps, out));
  FASTI_TRY(CheckEnds(path, out));
  for (size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].node == nullptr) continue;
    FASTI_TRY_ASSIGN(const uint32_t node, AddNode(*steps[i].node));
    out.nodes.push_back(node);
    if (i == 0) continue;
    const uint32_t left = out.nodes[out.nodes.size() - 2];
    const Step& between = steps[i - 1];
    FASTI_TRY_ASSIGN(const uint32_t edge,
                     between.group != nullptr ? AddGroup(between, left, node) : AddEdge(between, left, node));
    out.edges.push_back(edge);
  }
  if (path.variable) {
    if (scope_.Find(path.variable->text) != nullptr) {
      return ErrorAt(path.variable->span, "VariableAlreadyBound",
                     "variable '" + path.variable->text + "' is bound already and cannot name a path");
    }
    out.var = binder_.NewVariable(path.variable->text, Type::Of(Type::kPath), path.variable->span);
    scope_.Add(path.variable->text, out.var);
    introduced_.push_back(out.var);
  }
  graph_.paths.push_back(std::move(out));
  return Status::Ok();
}

Status PatternBinder::AddSelector(const ast::PathPattern& path, const std::vector<Step>& steps,
                                  PathPattern& out) {
  const ast::PathSelector& selector = path.selector;
  using Kind = ast::PathSelector::Kind;
  switch (selector.kind) {
    case Kind::kAll:
      return Status::Ok();
    case Kind::kAny:
      out.selector = PathPattern::Selector::kAny;
      break;
    case Kind::kAnyShortest:
    case Kind::kShortestK:
      out.selector = PathPattern::Selector::kShortest;
      break;
    case Kind::kAllShortest:
      out.selector = PathPattern::Selector::kAllShortest;
      break;
    case Kind::kShortestKGroups:
      out.selector = PathPattern::Selector::kShortestGroups;
      break;
    case Kind::kShortestPathFunction:
    case Kind::kAllShortestPathsFunction: {
      const bool one = selector.kind == Kind::kShortestPathFunction;
      if (steps.size() != 3) {
        return ErrorAt(selector.span, "UnexpectedSyntax",
                       std::string(one ? "shortestPath" : "allShortestPaths") +
                           " takes two nodes and one relationship between them: (a)-[*]->(b)");
      }
      out.selector = one ? PathPattern::Selector::kShortest : PathPattern::Selector::kAllShortest;
      break;
    }
  }
  if (!selector.count) return Status::Ok();
  int64_t count = 0;
  if (const auto* literal = ast::TryAs<ast::IntegerLiteral>(selector.count.get())) {
    count = literal->value;
  } else if (const auto* parameter = ast::TryAs<ast::Parameter>(selector.count.get())) {
    // The plan does not depend on how many.
    out.count_parameter = binder_.ParameterIndex(parameter->name);
    return Status::Ok();
  } else {
    return ErrorAt(selector.count->span, "NonConstantExpression",
                   "the number of paths must be an integer or a parameter");
  }
  if (count < 1) {
    return ErrorAt(selector.count->span, "NegativeIntegerArgument",
                   "the number of paths must be at least 1, not " + std::to_string(count));
  }
  out.count = static_cast<uint64_t>(count);
  return Status::Ok();
}

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
  for (const ast::Expr* condition : group_conditions_) {
    ExprEnv env = binder_.Env(scope_, time_, "WHERE");
    FASTI_TRY_ASSIGN(ExprPtr bound, binder_.BindCondition(*condition, env, "WHERE"));
    conditions_.push_back(std::move(bound));
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
