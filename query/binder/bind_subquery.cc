// Subqueries in expressions: EXISTS {}, COUNT {}, COLLECT {}, and the pattern forms that mean them.
#include "query/binder/binder.h"

namespace fasti::bound {

namespace {

/// SKIP, LIMIT and leading contexts read no graph.
Status CheckGraphMayBeRead(const ExprEnv& env, Span span, const char* what) {
  if (!env.constants_only) return Status::Ok();
  return ErrorAt(span, "NonConstantExpression",
                 std::string(env.place) + " takes constants and parameters only, not " + what);
}

}  // namespace

Scope Binder::ScopeForSubquery(const ExprEnv& env) const {
  Scope scope = *env.scope;
  for (const auto& [name, var] : env.locals) scope.Add(name, var);
  return scope.AsOuter();
}

TimeState Binder::TimeForSubquery(const ExprEnv& env) const {
  TimeState time = *env.time;
  time.in_expression = true;
  time.in_subquery = true;
  // The modality is applied once, to the enclosing row.
  time.modality = std::nullopt;
  return time;
}

Result<ExprPtr> Binder::BindSubquery(const ast::SubqueryExpr& expr, ExprEnv& env) {
  FASTI_TRY(CheckGraphMayBeRead(env, expr.span, "a subquery"));
  auto out = MakeExpr<Subquery>(expr.span, Exactly(Type::kBool));
  FrameGuard frame(*this);
  FASTI_TRY_ASSIGN(out->query, BindQuery(*expr.query, QueryPlace::kExpression, ScopeForSubquery(env),
                                         TimeForSubquery(env), false));
  out->outer = frame.read();
  switch (expr.op) {
    case ast::SubqueryExpr::Op::kExists:
      out->op = Subquery::Op::kExists;
      out->type = Type::Of(Type::kBool);
      break;
    case ast::SubqueryExpr::Op::kCount:
      out->op = Subquery::Op::kCount;
      out->type = Type::Of(Type::kInt);
      break;
    case ast::SubqueryExpr::Op::kCollect: {
      out->op = Subquery::Op::kCollect;
      Type::Mask elements = 0;
      for (const std::vector<VarId>& outputs : out->query->outputs) {
        if (outputs.size() != 1) {
          return ErrorAt(expr.span, "UnexpectedSyntax",
                         "COLLECT { } gathers one column, so its query must end with RETURN of one; this one "
                         "returns " +
                             std::to_string(outputs.size()));
        }
        elements |= TypeOf(outputs[0]).kinds;
      }
      out->type = Type::ListOf(elements);
      break;
    }
  }
  return ExprPtr(std::move(out));
}

namespace {

/// A query of one MATCH, which may return one value.
std::unique_ptr<Query> MatchQuery(Match match) {
  auto query = std::make_unique<Query>();
  query->branches.emplace_back();
  query->branches[0].clauses.emplace_back(std::move(match));
  query->outputs.emplace_back();
  return query;
}

void ReturnOne(Query& query, VarId out, ExprPtr value, Span span) {
  Project project;
  project.is_return = true;
  project.span = span;
  project.items.push_back({out, std::move(value), "value"});
  query.branches[0].clauses.emplace_back(std::move(project));
  query.columns.push_back("value");
  query.outputs[0].push_back(out);
}

}  // namespace

Result<ExprPtr> Binder::BindPatternPredicate(const ast::PathPattern& pattern, Span span, ExprEnv& env) {
  FASTI_TRY(CheckGraphMayBeRead(env, span, "a pattern"));
  auto out = MakeExpr<Subquery>(span, Type::Of(Type::kBool));
  out->op = Subquery::Op::kExists;
  FrameGuard frame(*this);
  Scope scope = ScopeForSubquery(env);
  TimeState time = TimeForSubquery(env);
  const std::vector<const ast::PathPattern*> paths{&pattern};
  MatchParts parts;
  parts.paths = &paths;
  parts.may_introduce = false;
  parts.span = span;
  FASTI_TRY_ASSIGN(Match match, BindMatchParts(parts, scope, time));
  out->query = MatchQuery(std::move(match));
  out->outer = frame.read();
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindPatternComprehension(const ast::PatternComprehension& expr, ExprEnv& env) {
  FASTI_TRY(CheckGraphMayBeRead(env, expr.span, "a pattern"));
  auto out = MakeExpr<Subquery>(expr.span, Type::ListOf(Type::kAnyMask));
  out->op = Subquery::Op::kCollect;
  FrameGuard frame(*this);
  Scope scope = ScopeForSubquery(env);
  TimeState time = TimeForSubquery(env);
  const std::vector<const ast::PathPattern*> paths{&expr.pattern};
  MatchParts parts;
  parts.paths = &paths;
  parts.context = expr.context ? &*expr.context : nullptr;
  parts.where = expr.where.get();
  parts.span = expr.span;
  FASTI_TRY_ASSIGN(Match match, BindMatchParts(parts, scope, time));
  ExprEnv inner = Env(scope, time, "a pattern comprehension");
  FASTI_TRY_ASSIGN(ExprPtr value, BindExpr(*expr.projection, inner));
  out->type = Type::ListOf(value->type.kinds);
  const VarId result = NewVariable(" value", value->type, expr.projection->span);
  out->query = MatchQuery(std::move(match));
  ReturnOne(*out->query, result, std::move(value), expr.projection->span);
  out->outer = frame.read();
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindShortestPath(const ast::PathPattern& pattern, bool one, Span span, ExprEnv& env) {
  FASTI_TRY(CheckGraphMayBeRead(env, span, "a pattern"));
  auto out = MakeExpr<Subquery>(span, Type::ListOf(Type::kPath));
  out->op = Subquery::Op::kCollect;
  {
    FrameGuard frame(*this);
    Scope scope = ScopeForSubquery(env);
    TimeState time = TimeForSubquery(env);
    const std::vector<const ast::PathPattern*> paths{&pattern};
    MatchParts parts;
    parts.paths = &paths;
    parts.may_introduce = false;
    parts.span = span;
    FASTI_TRY_ASSIGN(Match match, BindMatchParts(parts, scope, time));
    const VarId path = NewVariable(" path", Type::Of(Type::kPath), span);
    PathPattern& shortest = match.pattern.paths[0];
    if (shortest.edges.size() != 1) {
      return ErrorAt(span, "UnexpectedSyntax",
                     std::string(one ? "shortestPath" : "allShortestPaths") +
                         " takes two nodes and one relationship between them: (a)-[*]->(b)");
    }
    shortest.selector = one ? PathPattern::Selector::kShortest : PathPattern::Selector::kAllShortest;
    shortest.var = path;
    match.introduces.push_back(path);
    const VarId result = NewVariable(" value", Type::Of(Type::kPath), span);
    out->query = MatchQuery(std::move(match));
    ReturnOne(*out->query, result, Ref(path, span), span);
    out->outer = frame.read();
  }
  if (!one) return ExprPtr(std::move(out));
  // shortestPath() is the one path, or null.
  auto first = MakeExpr<Subscript>(span, Type::Of(Type::kPath));
  auto zero = MakeExpr<Constant>(span, Exactly(Type::kInt));
  zero->value = Value::Int(0);
  first->base = std::move(out);
  first->index = std::move(zero);
  return ExprPtr(std::move(first));
}

}  // namespace fasti::bound
