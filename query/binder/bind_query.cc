// Queries: branches, the order of clauses, UNION.
#include <algorithm>

#include "query/binder/binder.h"
#include "query/binder/later_reads.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

std::string_view ClauseWord(ast::ClauseKind kind) {
  switch (kind) {
    case ast::ClauseKind::kMatch:
      return "MATCH";
    case ast::ClauseKind::kUnwind:
      return "UNWIND";
    case ast::ClauseKind::kWith:
      return "WITH";
    case ast::ClauseKind::kReturn:
      return "RETURN";
    case ast::ClauseKind::kFinish:
      return "FINISH";
    case ast::ClauseKind::kFilter:
      return "FILTER";
    case ast::ClauseKind::kLet:
      return "LET";
    case ast::ClauseKind::kCreate:
      return "CREATE";
    case ast::ClauseKind::kMerge:
      return "MERGE";
    case ast::ClauseKind::kSet:
      return "SET";
    case ast::ClauseKind::kRemove:
      return "REMOVE";
    case ast::ClauseKind::kDelete:
      return "DELETE";
    case ast::ClauseKind::kErase:
      return "ERASE";
    case ast::ClauseKind::kCallSubquery:
    case ast::ClauseKind::kCallProcedure:
      return "CALL";
    case ast::ClauseKind::kLoadCsv:
      return "LOAD CSV";
  }
  return "";
}

bool IsWrite(ast::ClauseKind kind) {
  switch (kind) {
    case ast::ClauseKind::kCreate:
    case ast::ClauseKind::kMerge:
    case ast::ClauseKind::kSet:
    case ast::ClauseKind::kRemove:
    case ast::ClauseKind::kDelete:
    case ast::ClauseKind::kErase:
      return true;
    case ast::ClauseKind::kMatch:
    case ast::ClauseKind::kUnwind:
    case ast::ClauseKind::kWith:
    case ast::ClauseKind::kReturn:
    case ast::ClauseKind::kFinish:
    case ast::ClauseKind::kFilter:
    case ast::ClauseKind::kLet:
    case ast::ClauseKind::kCallSubquery:
    case ast::ClauseKind::kCallProcedure:
    case ast::ClauseKind::kLoadCsv:
      return false;
  }
  return false;
}

/// The variables of a WITH that only hands variables of the enclosing query into CALL { }.
bool IsImportingWith(const ast::Clause& clause) {
  if (clause.kind != ast::ClauseKind::kWith) return false;
  const auto& with = ast::As<ast::WithClause>(clause);
  const ast::Projection& p = with.projection;
  if (p.distinct || with.where || p.skip || p.limit || p.over_time || !p.order_by.empty()) return false;
  if (!p.all && p.items.empty()) return false;
  return std::all_of(p.items.begin(), p.items.end(), [](const ast::ProjectionItem& item) {
    const auto* variable = ast::TryAs<ast::Variable>(item.expression.get());
    return variable != nullptr && (!item.alias || item.alias->text == variable->name);
  });
}

/// A context at the start of a branch is independent of the row that a subquery extends.
void LeadWith(const ast::TimeContext& context, TimeState& time) {
  time.leading.push_back(&context);
  if (context.valid) time.matched = time.valid_stated = false;
  if (context.known) time.known_stated = time.known_range = false;
  if (context.modality == ast::Modality::kCertainly) time.modality = Modality::kCertainly;
  if (context.modality == ast::Modality::kPossibly) time.modality = Modality::kPossibly;
}

std::string Joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out.empty() ? "no columns" : out;
}

}  // namespace

Result<std::unique_ptr<Statement>> Bind(const ast::Query& query, const BindOptions& options) {
  return Binder(options).BindStatement(query);
}

Binder::Binder(const BindOptions& options) : options_(options), statement_(std::make_unique<Statement>()) {}

Result<std::unique_ptr<Statement>> Binder::BindStatement(const ast::Query& query) {
  TimeState time;
  if (options_.session_context != nullptr) time.leading.push_back(options_.session_context);
  time.modality = Modality::kCertainly;
  FASTI_TRY_ASSIGN(statement_->query, BindQuery(query, QueryPlace::kTop, Scope(), std::move(time), true));
  FASTI_TRY(CheckContextsStated());
  const auto& leading = query.branches.front().context;
  if (leading && !reads_graph_) {
    return ErrorAt(
        leading->span, "InvalidTemporalContext",
        "a leading time context decides what a query reads, but this query reads nothing; to date a "
        "write put VALID after its clause: CREATE … VALID FROM …");
  }
  if (statement_->query->writes && options_.session_context != nullptr && options_.session_context->known) {
    return ErrorAt(
        query.span, "InvalidTemporalContext",
        "the session reads a past state (SESSION SET … KNOWN …), so it cannot write; SESSION RESET "
        "first");
  }
  NoticeUnknownNames();
  FindLaterReads(*statement_);
  return std::move(statement_);
}

Result<std::unique_ptr<Query>> Binder::BindQuery(const ast::Query& query, QueryPlace place,
                                                 const Scope& outer, TimeState time, bool may_write) {
  auto bound = std::make_unique<Query>();
  for (size_t i = 1; i < query.union_all.size(); ++i) {
    if (query.union_all[i] != query.union_all[0]) {
      return ErrorAt(query.branches[i + 1].span, "InvalidClauseComposition",
                     "UNION and UNION ALL cannot be mixed in one query; put one of them into CALL { }");
    }
  }
  bound->union_all = query.union_all;
  // The context at the start of the query is that of its first branch, and covers all others.
  if (query.branches.front().context) {
    FASTI_TRY(CheckLeading(*query.branches.front().context));
    LeadWith(*query.branches.front().context, time);
  }
  for (size_t i = 0; i < query.branches.size(); ++i) {
    const ast::QueryBranch& branch = query.branches[i];
    BranchState state;
    state.time = time;
    state.place = place;
    state.may_write = may_write;
    const Scope* importable = nullptr;
    if (i > 0 && branch.context) {
      FASTI_TRY(CheckLeading(*branch.context));
      LeadWith(*branch.context, state.time);
    }
    state.scope = outer;
    if (place == QueryPlace::kCall) {
      importable = &outer;
      state.scope = outer.WithoutColumns();
    }
    Branch out;
    FASTI_TRY(BindBranch(branch, state, importable, out));
    bound->writes = bound->writes || out.writes;
    bound->branches.push_back(std::move(out));
    if (i == 0) {
      bound->columns = state.columns;
      bound->outputs.push_back(state.outputs);
      continue;
    }
    // Columns are matched by name.
    std::vector<VarId> outputs;
    bool same = state.columns.size() == bound->columns.size();
    for (const std::string& column : bound->columns) {
      auto it = std::find(state.columns.begin(), state.columns.end(), column);
      if (it == state.columns.end()) {
        same = false;
        break;
      }
      outputs.push_back(state.outputs[static_cast<size_t>(it - state.columns.begin())]);
    }
    if (!same) {
      return ErrorAt(branch.span, "DifferentColumnsInUnion",
                     "all branches of a UNION must return the same columns: the first returns " +
                         Joined(bound->columns) + ", this one " + Joined(state.columns));
    }
    bound->outputs.push_back(std::move(outputs));
  }
  return bound;
}

Status Binder::BindBranch(const ast::QueryBranch& branch, BranchState& state, const Scope* importable,
                          Branch& out) {
  for (size_t i = 0; i < branch.clauses.size(); ++i) {
    const ast::Clause& clause = *branch.clauses[i];
    if (i > 0 && (branch.clauses[i - 1]->kind == ast::ClauseKind::kReturn ||
                  branch.clauses[i - 1]->kind == ast::ClauseKind::kFinish)) {
      return ErrorAt(clause.span, "InvalidClauseComposition",
                     std::string(ClauseWord(clause.kind)) + " cannot follow " +
                         std::string(ClauseWord(branch.clauses[i - 1]->kind)) +
                         ", which ends a query; use WITH to go on");
    }
    if (i == 0 && importable != nullptr && IsImportingWith(clause)) {
      // `CALL { WITH a, b …`: the first WITH reads the enclosing row; what follows sees only what it names.
      state.scope = *importable;
      FASTI_TRY(BindClause(clause, branch.clauses.size() == 1, state, out));
      continue;
    }
    const bool last = i + 1 == branch.clauses.size();
    if (clause.kind == ast::ClauseKind::kCallProcedure) {
      const bool standalone = branch.clauses.size() == 1 && state.place == QueryPlace::kTop;
      FASTI_TRY(BindCallProcedure(ast::As<ast::CallProcedureClause>(clause), standalone, state, out));
      continue;
    }
    FASTI_TRY(BindClause(clause, last, state, out));
  }
  return CheckEnd(branch, state, out);
}

Status Binder::CountSteps(size_t steps, Span span) {
  // Plans nest as deep as the steps they take, and what walks them recurses.
  constexpr size_t kMaxSteps = 1000;
  steps_ += steps;
  if (steps_ <= kMaxSteps) return Status::Ok();
  return Status(Code::kResourceExhausted, "the query has more than " + std::to_string(kMaxSteps) +
                                              " clauses and relationships to match; split it into "
                                              "statements, or UNWIND a list of what they "
                                              "repeat")
      .WithDetail("TooManyClauses")
      .WithPhase(Phase::kCompileTime)
      .WithSpan(span);
}

Status Binder::BindClause(const ast::Clause& clause, bool last, BranchState& state, Branch& out) {
  const auto* let = ast::TryAs<ast::LetClause>(&clause);
  FASTI_TRY(CountSteps(let != nullptr ? let->items.size() : 1, clause.span));
  if (IsWrite(clause.kind)) {
    if (!state.may_write) {
      return ErrorAt(clause.span, "InvalidClauseComposition",
                     std::string(ClauseWord(clause.kind)) +
                         " cannot stand inside EXISTS { }, COUNT { } or COLLECT { }: an expression changes "
                         "nothing");
    }
    out.writes = true;
  }
  switch (clause.kind) {
    case ast::ClauseKind::kMatch:
      return BindMatch(ast::As<ast::MatchClause>(clause), state, out);
    case ast::ClauseKind::kUnwind:
      return BindUnwind(ast::As<ast::UnwindClause>(clause), state, out);
    case ast::ClauseKind::kWith: {
      const auto& with = ast::As<ast::WithClause>(clause);
      return BindProjection(with.projection, with.where.get(), false, with.span, state, out);
    }
    case ast::ClauseKind::kReturn:
      if (!last) break;  // reported at the clause that follows
      return BindProjection(ast::As<ast::ReturnClause>(clause).projection, nullptr, true, clause.span, state,
                            out);
    case ast::ClauseKind::kFinish:
      if (state.place != QueryPlace::kExpression) return Status::Ok();
      return ErrorAt(clause.span, "InvalidClauseComposition",
                     "FINISH cannot stand inside EXISTS { }, COUNT { } or COLLECT { }, which ask for rows");
    case ast::ClauseKind::kFilter:
      return BindFilter(ast::As<ast::FilterClause>(clause), state, out);
    case ast::ClauseKind::kLet:
      return BindLet(ast::As<ast::LetClause>(clause), state, out);
    case ast::ClauseKind::kCreate:
      return BindCreate(ast::As<ast::CreateClause>(clause), state, out);
    case ast::ClauseKind::kMerge:
      return BindMerge(ast::As<ast::MergeClause>(clause), state, out);
    case ast::ClauseKind::kSet:
      return BindSet(ast::As<ast::SetClause>(clause), state, out);
    case ast::ClauseKind::kRemove:
      return BindRemove(ast::As<ast::RemoveClause>(clause), state, out);
    case ast::ClauseKind::kDelete:
      return BindDelete(ast::As<ast::DeleteClause>(clause), state, out);
    case ast::ClauseKind::kErase:
      return BindErase(ast::As<ast::EraseClause>(clause), state, out);
    case ast::ClauseKind::kCallSubquery:
      return BindCallSubquery(ast::As<ast::CallSubqueryClause>(clause), state, out);
    case ast::ClauseKind::kCallProcedure:
      return BindCallProcedure(ast::As<ast::CallProcedureClause>(clause), false, state, out);
    case ast::ClauseKind::kLoadCsv:
      return BindLoadCsv(ast::As<ast::LoadCsvClause>(clause), state, out);
  }
  return Status::Ok();
}

Status Binder::CheckEnd(const ast::QueryBranch& branch, const BranchState& state, const Branch& out) const {
  if (state.place == QueryPlace::kExpression) return Status::Ok();
  const ast::Clause& last = *branch.clauses.back();
  switch (last.kind) {
    case ast::ClauseKind::kReturn:
    case ast::ClauseKind::kFinish:
    case ast::ClauseKind::kCreate:
    case ast::ClauseKind::kMerge:
    case ast::ClauseKind::kSet:
    case ast::ClauseKind::kRemove:
    case ast::ClauseKind::kDelete:
    case ast::ClauseKind::kErase:
    case ast::ClauseKind::kCallProcedure:
      return Status::Ok();
    case ast::ClauseKind::kCallSubquery:
      if (const auto* call = std::get_if<CallSubquery>(&out.clauses.back()); call && !call->returns) {
        return Status::Ok();
      }
      break;
    case ast::ClauseKind::kMatch:
    case ast::ClauseKind::kUnwind:
    case ast::ClauseKind::kWith:
    case ast::ClauseKind::kFilter:
    case ast::ClauseKind::kLet:
    case ast::ClauseKind::kLoadCsv:
      break;
  }
  return ErrorAt(last.span, "InvalidClauseComposition",
                 "a query cannot end with " + std::string(ClauseWord(last.kind)) +
                     "; add RETURN, FINISH, or a clause that writes");
}

// --- Variables and parameters
// ---------------------------------------------------------------------------------

VarId Binder::NewVariable(std::string name, Type type, Span span) {
  statement_->variables.push_back({std::move(name), type, span});
  schema_.emplace_back();
  return static_cast<VarId>(statement_->variables.size() - 1);
}

void Binder::NoteRead(VarId var) {
  for (Frame* frame : frames_) {
    if (var < frame->first) frame->read.insert(var);
  }
}

ExprPtr Binder::Ref(VarId var, Span span) {
  NoteRead(var);
  auto ref = MakeExpr<VariableRef>(span, TypeOf(var));
  ref->var = var;
  return ref;
}

Status Binder::Undefined(std::string_view name, Span span, const ExprEnv& env) const {
  std::vector<std::string_view> known = env.scope->Names();
  for (const auto& local : env.locals) known.push_back(local.first);
  const bool bound_elsewhere = std::any_of(statement_->variables.begin(), statement_->variables.end(),
                                           [&](const Variable& variable) { return variable.name == name; });
  if (bound_elsewhere && env.place != kTimeContext) {
    return ErrorAt(
        span, "UndefinedVariable",
        "undefined variable '" + std::string(name) +
            "': it is bound elsewhere in the query, but does not reach this place; WITH and RETURN keep only "
            "what they name");
  }
  return ErrorAt(span, "UndefinedVariable",
                 "undefined variable '" + std::string(name) + "'" +
                     (env.place == kTimeContext ? ": a time context names what was bound before its clause"
                                                : DidYouMean(name, known)));
}

Status Binder::HiddenVariable(const Scope::Entry& entry, Span span) {
  switch (entry.hidden) {
    case Scope::Hidden::kNo:
      break;
    case Scope::Hidden::kAmbiguous:
      return ErrorAt(
          span, "AmbiguousAggregationExpression",
          "'" + entry.name +
              "' stands beside an aggregate, but is not a grouping key; return it as an item of its "
              "own, or use WITH before");
    case Scope::Hidden::kNotProjected:
      return ErrorAt(span, "UndefinedVariable",
                     "undefined variable '" + entry.name +
                         "': aggregation or DISTINCT dropped it; only the returned columns can be used here");
    case Scope::Hidden::kSameClause:
      return ErrorAt(
          span, "UndefinedVariable",
          "undefined variable '" + entry.name + "': a time context names what was bound before its clause");
    case Scope::Hidden::kOutsideGroup:
      return ErrorAt(span, "UndefinedVariable",
                     "undefined variable '" + entry.name +
                         "': inside a repeated path only its own elements and what earlier clauses bound can "
                         "be read; put the condition into the WHERE after the pattern");
  }
  return Status::Ok();
}

uint32_t Binder::ParameterIndex(std::string_view name) {
  std::vector<std::string>& names = statement_->parameters;
  const auto it = std::find(names.begin(), names.end(), name);
  if (it != names.end()) return static_cast<uint32_t>(it - names.begin());
  names.emplace_back(name);
  return static_cast<uint32_t>(names.size() - 1);
}

Result<const Value*> Binder::ParameterValue(std::string_view name, Span span, std::string_view use) {
  const uint32_t index = ParameterIndex(name);
  std::vector<uint32_t>& bound = statement_->bound_parameters;
  if (std::find(bound.begin(), bound.end(), index) == bound.end()) bound.push_back(index);
  const Value* value = options_.find_parameter ? options_.find_parameter(name) : nullptr;
  if (value == nullptr) {
    return ErrorOfType(
        "ParameterMissing", span, "MissingParameter",
        "the query needs parameter $" + std::string(name) + " as " + std::string(use) + "; give it a value");
  }
  return value;
}

ExprEnv Binder::Env(const Scope& scope, const TimeState& time, std::string_view place) const {
  ExprEnv env;
  env.scope = &scope;
  env.time = &time;
  env.place = place;
  return env;
}

}  // namespace fasti::bound
