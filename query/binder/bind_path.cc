// A path of a pattern as a whole: its elements in a row, its name, mode and search word, and what stands in
// parentheses around all of it. Its elements are bound in bind_pattern.cc, repeated paths in
// bind_path_group.cc.
#include "query/binder/binder.h"
#include "query/binder/pattern_binder.h"
#include "query/binder/visit.h"

namespace fasti::bound {

namespace {

bool IsBare(const ast::NodePattern& node) {
  return !node.variable && !node.labels && !node.properties && !node.context && !node.where;
}

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
Status CheckEnds(const std::vector<ast::PathElement>& elements, const PathPattern& out) {
  if (out.mode != PathPattern::Mode::kWalk || out.selector != PathPattern::Selector::kAll ||
      !IsUnbounded(elements)) {
    return Status::Ok();
  }
  return ErrorAt(out.span, "UnboundedWalk",
                 "a WALK may go round in circles for ever, so it needs a greatest length, as in {1,5}, or a "
                 "search such as ANY or SHORTEST 3; TRAIL, SIMPLE and ACYCLIC end by themselves");
}

}  // namespace

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
    return NotYet(
        group.span,
        "a name, a search word or a mode for a part of a path is not executed yet; write it before the "
        "whole path");
  }
  if (!group.quantifier) {
    if (group.where) group_conditions_.push_back({group.where.get(), graph_.paths.size()});
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
  // Parentheses around all of a path say the same as none: what they state is stated of the path.
  const std::optional<ast::Name>* name = &path.variable;
  const ast::PathSelector* selector = &path.selector;
  ast::PathMode mode = path.mode;
  const std::vector<ast::PathElement>* elements = &path.elements;
  while (elements->size() == 1) {
    const auto* group = std::get_if<ast::PathGroup>(&elements->front());
    if (group == nullptr || group->quantifier) break;
    const ast::PathPattern& inner = *group->path;
    const bool searches = inner.selector.kind != ast::PathSelector::Kind::kAll;
    if ((*name && inner.variable) || (searches && selector->kind != ast::PathSelector::Kind::kAll) ||
        (mode != ast::PathMode::kUnstated && inner.mode != ast::PathMode::kUnstated)) {
      return ErrorAt(
          inner.span, "UnexpectedSyntax",
          "this path has a name, a search word or a mode outside of its parentheses and another inside; "
          "keep one of the two");
    }
    if (inner.variable) name = &inner.variable;
    if (searches) selector = &inner.selector;
    if (inner.mode != ast::PathMode::kUnstated) mode = inner.mode;
    if (group->where) group_conditions_.push_back({group->where.get(), graph_.paths.size()});
    elements = &inner.elements;
  }
  std::vector<Step> steps;
  FASTI_TRY(Flatten(*elements, steps));
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
  out.mode = ModeOf(mode);
  FASTI_TRY(AddSelector(*selector, steps, out));
  FASTI_TRY(CheckEnds(*elements, out));
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
  if (*name) {
    const ast::Name& variable = **name;
    if (scope_.Find(variable.text) != nullptr) {
      return ErrorAt(variable.span, "VariableAlreadyBound",
                     "variable '" + variable.text + "' is bound already and cannot name a path");
    }
    out.var = binder_.NewVariable(variable.text, Type::Of(Type::kPath), variable.span);
    scope_.Add(variable.text, out.var);
    introduced_.push_back(out.var);
  }
  graph_.paths.push_back(std::move(out));
  return Status::Ok();
}

Status PatternBinder::AddSelector(const ast::PathSelector& selector, const std::vector<Step>& steps,
                                  PathPattern& out) {
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

// What stands in the parentheses of a path that is looked for as a whole chooses among its candidates, before
// one of them is taken. Of the ends it may stand after the search just as well, as the search is for each
// pair of ends; of all relationships of a repeated one, it is the condition of a step.
Status PatternBinder::FinishGroupCondition(const ast::Expr& where, const PathPattern& path) {
  if (const auto* logical = ast::TryAs<ast::LogicalExpr>(&where);
      logical != nullptr && logical->op == ast::LogicalExpr::Op::kAnd) {
    for (const ast::ExprPtr& operand : logical->operands) FASTI_TRY(FinishGroupCondition(*operand, path));
    return Status::Ok();
  }
  if (const auto* all = ast::TryAs<ast::QuantifierExpr>(&where);
      path.searched() && all != nullptr && all->op == ast::QuantifierExpr::Op::kAll && all->where) {
    const auto* list = ast::TryAs<ast::Variable>(all->list.get());
    const Scope::Entry* entry = list != nullptr ? scope_.Find(list->name) : nullptr;
    for (const uint32_t index : path.edges) {
      EdgePattern& edge = graph_.edges[index];
      if (entry == nullptr || edge.var != entry->var || edge.step == kNoVar) continue;
      Scope inside = scope_;
      inside.Add(all->variable.text, edge.step);
      ExprEnv env = binder_.Env(inside, time_, "WHERE");
      FASTI_TRY_ASSIGN(ExprPtr bound, binder_.BindCondition(*all->where, env, "WHERE"));
      edge.where = Conjunction(std::move(edge.where), std::move(bound));
      return Status::Ok();
    }
  }
  ExprEnv env = binder_.Env(scope_, time_, "WHERE");
  FASTI_TRY_ASSIGN(ExprPtr bound, binder_.BindCondition(where, env, "WHERE"));
  if (path.searched()) {
    bool within = path.var != kNoVar && Reads(*bound, path.var);
    for (size_t i = 1; i + 1 < path.nodes.size(); ++i) {
      within = within || Reads(*bound, graph_.nodes[path.nodes[i]].var);
    }
    for (const uint32_t index : path.edges) {
      const EdgePattern& edge = graph_.edges[index];
      within = within || Reads(*bound, edge.var);
      if (edge.group == nullptr) continue;
      for (const PathGroup::Collected& list : edge.group->lists)
        within = within || Reads(*bound, list.outside);
    }
    if (within) {
      return NotYet(
          where.span,
          "this condition chooses among whole paths before the search takes one, which is not executed yet; "
          "write it of each element, as in -[r WHERE …]->+, or after the pattern, to judge what was found");
    }
  }
  conditions_.push_back(std::move(bound));
  return Status::Ok();
}

}  // namespace fasti::bound
