// Repeated paths of several elements: ((a)-[r]->(b) WHERE …){1,3}. Inside, a variable is the element of one
// iteration; outside it is the list over all iterations (ISO GQL, group variables).
#include "query/binder/pattern_binder.h"

namespace fasti::bound {

Result<VarId> PatternBinder::GroupVariable(const std::optional<ast::Name>& name, Type::Mask kind, Span span,
                                           OpenGroup& open) {
  if (!name) return binder_.NewVariable("", Type::Of(kind), span);
  for (const auto& [known, var] : open.names) {
    if (known != name->text) continue;
    if (binder_.TypeOf(var).kinds != Type::Of(kind).kinds) {
      return ErrorAt(name->span, "VariableTypeConflict",
                     "variable '" + name->text + "' is a node and a relationship of one path; use two names");
    }
    if (kind == Type::kEdge) {
      return ErrorAt(name->span, "RelationshipUniquenessViolation",
                     "relationship '" + name->text +
                         "' stands twice in one path, where all relationships differ; use two names");
    }
    return var;
  }
  if (scope_.Find(name->text) != nullptr) {
    return ErrorAt(name->span, "VariableAlreadyBound",
                   "variable '" + name->text +
                       "' is bound already; inside a repeated path it would be another element each time, so "
                       "choose another name");
  }
  if (!may_introduce_) {
    return ErrorAt(name->span, "UndefinedVariable",
                   "undefined variable '" + name->text +
                       "'; a pattern that stands as a condition binds nothing: write EXISTS { … }");
  }
  const VarId inside = binder_.NewVariable(name->text, Type::Of(kind), name->span);
  const VarId outside = binder_.NewVariable(name->text, Type::ListOf(kind), name->span);
  scope_.Add(name->text, outside);
  introduced_.push_back(outside);
  open.names.emplace_back(name->text, inside);
  open.group->lists.push_back({inside, outside});
  return inside;
}

Result<uint32_t> PatternBinder::AddGroup(const Step& step, uint32_t left, uint32_t right) {
  const ast::PathGroup& group = *step.group;
  OpenGroup open;
  open.group = std::make_shared<PathGroup>();
  open.where = group.where.get();
  const auto refuse_context = [](const std::optional<ast::TimeContext>& context) -> Status {
    if (!context) return Status::Ok();
    return NotYet(context->span,
                  "an element of a repeated path of several elements cannot have a time context of its own "
                  "yet; give the clause the context");
  };
  for (const ast::PathElement& element : group.path->elements) {
    if (const auto* node = std::get_if<ast::NodePattern>(&element)) {
      FASTI_TRY(refuse_context(node->context));
      FASTI_TRY_ASSIGN(const VarId var, GroupVariable(node->variable, Type::kNode, node->span, open));
      uint32_t index = 0;
      while (index < open.group->nodes.size() && open.group->nodes[index].var != var) ++index;
      if (index == open.group->nodes.size()) {
        NodePattern out;
        out.var = var;
        out.named = node->variable.has_value();
        out.span = node->span;
        open.group->nodes.push_back(std::move(out));
      }
      open.nodes.emplace_back(index, node);
      open.group->path.push_back(index);
    } else if (const auto* edge = std::get_if<ast::RelPattern>(&element)) {
      FASTI_TRY(refuse_context(edge->context));
      if (edge->variable_length || edge->quantifier) {
        return ErrorAt(edge->span, "InvalidRelationshipPattern",
                       "a repeated path cannot hold another repeated part; write out one of the two");
      }
      EdgePattern out;
      FASTI_TRY_ASSIGN(out.var, GroupVariable(edge->variable, Type::kEdge, edge->span, open));
      out.named = edge->variable.has_value();
      out.direction = DirectionOf(edge->direction);
      out.span = edge->span;
      out.left = static_cast<uint32_t>(open.group->edges.size());
      out.right = out.left + 1;
      open.edges.push_back(edge);
      open.group->edges.push_back(std::move(out));
    } else {
      return ErrorAt(std::get<ast::PathGroup>(element).span, "InvalidRelationshipPattern",
                     "a repeated path cannot hold another one in parentheses; write out one of the two");
    }
  }
  if (open.group->edges.empty()) {
    return ErrorAt(group.span, "InvalidRelationshipPattern",
                   "a repeated path needs a relationship: ((a)-->(b)){1,3}");
  }
  if (open.group->path.size() != open.group->edges.size() + 1) {
    return ErrorAt(group.span, "UnexpectedSyntax", "a path begins and ends with a node: (a)-->(b)");
  }
  EdgePattern out;
  out.var = binder_.NewVariable("", Type::ListOf(Type::kEdge), group.span);
  introduced_.push_back(out.var);
  out.left = left;
  out.right = right;
  out.length = EdgePattern::Length{group.quantifier->min.value_or(1), group.quantifier->max};
  out.group = open.group;
  out.span = group.span;
  graph_.edges.push_back(std::move(out));
  groups_.push_back(std::move(open));
  return static_cast<uint32_t>(graph_.edges.size() - 1);
}

Status PatternBinder::FinishGroup(const OpenGroup& open, bool latest, bool certain) {
  Scope inside = scope_;
  for (const VarId var : introduced_) {
    inside.Add(binder_.statement_->variables[var].name, var, Scope::Hidden::kOutsideGroup);
  }
  for (const auto& [name, var] : open.names) inside.Add(name, var);
  ExprEnv env = binder_.Env(inside, time_, "a pattern");
  for (const auto& [index, node] : open.nodes)
    FASTI_TRY(FinishNode(open.group->nodes[index], *node, env, latest, certain));
  for (size_t i = 0; i < open.edges.size(); ++i)
    FASTI_TRY(FinishEdge(open.group->edges[i], *open.edges[i], env, latest, certain));
  if (open.where == nullptr) return Status::Ok();
  ExprEnv where = binder_.Env(inside, time_, "WHERE");
  std::vector<const ast::Expr*> conjuncts{open.where};
  for (size_t i = 0; i < conjuncts.size(); ++i) {
    const auto* logical = ast::TryAs<ast::LogicalExpr>(conjuncts[i]);
    if (logical != nullptr && logical->op == ast::LogicalExpr::Op::kAnd) {
      for (const ast::ExprPtr& operand : logical->operands) conjuncts.push_back(operand.get());
      continue;
    }
    FASTI_TRY_ASSIGN(ExprPtr condition, binder_.BindCondition(*conjuncts[i], where, "WHERE"));
    open.group->where.push_back(std::move(condition));
  }
  return Status::Ok();
}

}  // namespace fasti::bound
