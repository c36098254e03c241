// MATCH and the other clauses that bring rows: UNWIND, LOAD CSV; and FILTER, LET.
#include "query/binder/binder.h"
#include "query/binder/pattern_binder.h"
#include "query/binder/visit.h"

namespace fasti::bound {

Status Binder::BindMatch(const ast::MatchClause& clause, BranchState& state, Branch& out) {
  std::vector<const ast::PathPattern*> paths;
  for (const ast::PathPattern& path : clause.patterns) paths.push_back(&path);
  MatchParts parts;
  parts.paths = &paths;
  parts.context = clause.context ? &*clause.context : nullptr;
  parts.diff = clause.diff ? &*clause.diff : nullptr;
  parts.where = clause.where.get();
  parts.optional = clause.optional;
  parts.chronological = clause.chronologically;
  parts.span = clause.span;
  if (state.place == QueryPlace::kTop) {
    TopMatch top{clause.span, false, false};
    top.states_valid = clause.diff.has_value() || (clause.context && clause.context->valid);
    top.inherits = clause.optional && state.time.matched;
    for (const ast::TimeContext* leading : state.time.leading) {
      top.inherits = top.inherits || leading->valid.has_value();
    }
    top_matches_.push_back(top);
  }
  FASTI_TRY_ASSIGN(Match match, BindMatchParts(parts, state.scope, state.time));
  out.clauses.emplace_back(std::move(match));
  return Status::Ok();
}

Result<Match> Binder::BindMatchParts(const MatchParts& parts, Scope& scope, TimeState& time) {
  reads_graph_ = true;
  Match match;
  match.optional = parts.optional;
  match.chronological = parts.chronological;
  match.span = parts.span;
  if (parts.diff != nullptr && parts.optional) {
    return ErrorAt(parts.diff->span, "InvalidTemporalContext",
                   "DIFF compares two answers and cannot stand on OPTIONAL MATCH; use MATCH");
  }
  // The context may name only what was bound before the clause, so it is bound first.
  const ast::Name* as = nullptr;
  if (parts.diff != nullptr) {
    FASTI_TRY_ASSIGN(match.diff, BindDiff(*parts.diff, scope, time, match.context));
    as = &parts.diff->as;
  } else {
    FASTI_TRY_ASSIGN(match.context, BindContext(parts.context, parts.optional, parts.span, scope, time, &as));
  }
  if (parts.chronological && !std::holds_alternative<valid::Range>(match.context.valid) &&
      !std::holds_alternative<valid::Inherit>(match.context.valid)) {
    return ErrorAt(parts.span, "InvalidTemporalContext",
                   "CHRONOLOGICALLY needs a range of valid time, such as VALID FROM … TO …, after it");
  }

  PatternBinder pattern(*this, scope, time, match.pattern, PatternBinder::Use::kRead);
  pattern.set_may_introduce(parts.may_introduce);
  for (const ast::PathPattern* path : *parts.paths) {
    FASTI_TRY(CountSteps(path->elements.size() / 2 + 1, path->span));
    FASTI_TRY(pattern.AddPath(*path));
  }
  match.introduces = pattern.introduced();
  VarId period = kNoVar;
  if (as != nullptr) {
    if (scope.Find(as->text) != nullptr) {
      return ErrorAt(as->span, "VariableAlreadyBound",
                     "variable '" + as->text + "' is bound already; choose another name after AS");
    }
    const Type type = match.diff ? Type::Any() : Type::Of(Type::kPeriod);
    period = NewVariable(as->text, type, as->span);
    scope.Add(as->text, period);
    match.introduces.push_back(period);
    (match.diff ? match.diff->as : match.context.as) = period;
    if (!match.diff && std::holds_alternative<known::Range>(match.context.known)) {
      match.context.known_as = NewVariable(" known", Type::Of(Type::kPeriod), as->span);
      match.introduces.push_back(match.context.known_as);
      known_of_.emplace_back(period, match.context.known_as);
    }
  }
  // Types of the schema hold for the latest state of knowledge only.
  const bool latest =
      std::holds_alternative<known::Latest>(match.context.known) && !(match.diff && match.diff->known_axis);
  FASTI_TRY(pattern.Finish(latest, latest && !match.diff && match.context.modality == Modality::kCertainly));
  // A condition on such a period waits for it.
  const auto await = [&match](auto& element) {
    const bool waits = element.context && element.context->as != kNoVar && element.where &&
                       Reads(*element.where, element.context->as);
    if (waits) match.where.push_back(std::move(element.where));
  };
  for (NodePattern& node : match.pattern.nodes) await(node);
  for (EdgePattern& edge : match.pattern.edges) await(edge);
  for (ExprPtr& condition : pattern.TakeConditions()) match.where.push_back(std::move(condition));
  if (parts.where != nullptr) {
    ExprEnv env = Env(scope, time, "WHERE");
    FASTI_TRY(SplitWhere(*parts.where, env, period, match));
  }
  return match;
}

Status Binder::SplitWhere(const ast::Expr& where, ExprEnv& env, VarId period, Match& match) {
  if (const auto* logical = ast::TryAs<ast::LogicalExpr>(&where);
      logical != nullptr && logical->op == ast::LogicalExpr::Op::kAnd) {
    for (const ast::ExprPtr& operand : logical->operands) FASTI_TRY(SplitWhere(*operand, env, period, match));
    return Status::Ok();
  }
  FASTI_TRY_ASSIGN(ExprPtr condition, BindCondition(where, env, "WHERE"));
  const bool on_period = period != kNoVar && Reads(*condition, period);
  (on_period ? match.where_on_period : match.where).push_back(std::move(condition));
  return Status::Ok();
}

Status Binder::BindUnwind(const ast::UnwindClause& clause, BranchState& state, Branch& out) {
  ExprEnv env = Env(state.scope, state.time, "UNWIND");
  Unwind unwind;
  unwind.span = clause.span;
  FASTI_TRY_ASSIGN(unwind.list, BindExpr(*clause.list, env));
  if (state.scope.Find(clause.variable.text) != nullptr) {
    return ErrorAt(clause.variable.span, "VariableAlreadyBound",
                   "variable '" + clause.variable.text + "' is bound already; choose another name");
  }
  unwind.var = NewVariable(clause.variable.text, ElementType(unwind.list->type), clause.variable.span);
  state.scope.Add(clause.variable.text, unwind.var);
  out.clauses.emplace_back(std::move(unwind));
  return Status::Ok();
}

Status Binder::BindLoadCsv(const ast::LoadCsvClause& clause, BranchState& state, Branch& out) {
  ExprEnv env = Env(state.scope, state.time, "LOAD CSV");
  LoadCsv load;
  load.span = clause.span;
  load.with_headers = clause.with_headers;
  FASTI_TRY_ASSIGN(load.source, BindExpr(*clause.source, env));
  if (!CouldBe(load.source->type, Type::kString)) {
    return ErrorAt(clause.source->span, "InvalidArgumentType",
                   "LOAD CSV reads from a path given as a STRING, not from " + Described(load.source->type));
  }
  if (clause.field_terminator) {
    FASTI_TRY_ASSIGN(load.field_terminator, BindExpr(*clause.field_terminator, env));
  }
  if (state.scope.Find(clause.variable.text) != nullptr) {
    return ErrorAt(clause.variable.span, "VariableAlreadyBound",
                   "variable '" + clause.variable.text + "' is bound already; choose another name after AS");
  }
  const Type row = clause.with_headers ? Type::Of(Type::kMap) : Type::ListOf(Type::kString | Type::kNull);
  load.var = NewVariable(clause.variable.text, row, clause.variable.span);
  state.scope.Add(clause.variable.text, load.var);
  out.clauses.emplace_back(std::move(load));
  return Status::Ok();
}

Status Binder::BindFilter(const ast::FilterClause& clause, BranchState& state, Branch& out) {
  ExprEnv env = Env(state.scope, state.time, "FILTER");
  Project project;
  project.span = clause.span;
  project.keep_input = true;
  FASTI_TRY_ASSIGN(project.where, BindCondition(*clause.condition, env, "FILTER"));
  out.clauses.emplace_back(std::move(project));
  return Status::Ok();
}

Status Binder::BindLet(const ast::LetClause& clause, BranchState& state, Branch& out) {
  // One projection for each item, so that an item may use those before it.
  for (const ast::LetClause::Item& item : clause.items) {
    ExprEnv env = Env(state.scope, state.time, "LET");
    Project project;
    project.span = item.span;
    project.keep_input = true;
    FASTI_TRY_ASSIGN(ExprPtr value, BindExpr(*item.value, env));
    if (state.scope.Find(item.variable.text) != nullptr) {
      return ErrorAt(item.variable.span, "VariableAlreadyBound",
                     "variable '" + item.variable.text + "' is bound already; LET makes new variables only");
    }
    const VarId var = NewVariable(item.variable.text, value->type, item.variable.span);
    project.items.push_back({var, std::move(value), item.variable.text});
    state.scope.Add(item.variable.text, var);
    out.clauses.emplace_back(std::move(project));
  }
  return Status::Ok();
}

}  // namespace fasti::bound
