// The state of one binding and its passes. One Binder binds one statement; the passes are grouped by file:
// bind_query (branches, clause order), bind_match, bind_pattern, bind_labels, bind_projection, bind_write,
// bind_merge, bind_call, bind_expression, bind_operators, bind_function, bind_subquery, temporal_context.
//
// Owned and used by one thread. Variables are numbered in order of introduction and never reused: each is
// assigned by one clause only, so that later passes need no scopes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "query/binder/bind.h"
#include "query/binder/errors.h"
#include "query/binder/scope.h"
#include "query/binder/static_types.h"
#include "storage/model/try.h"

namespace fasti::bound {

/// The time that clauses without a context of their own read; changes from clause to clause of a branch.
struct TimeState {
  /// Session, query, branch: the innermost that states an axis decides it.
  std::vector<const ast::TimeContext*> leading;
  bool in_expression = false;  ///< inside EXISTS {}, COUNT {}, COLLECT {} or a pattern expression
  bool in_subquery = false;    ///< inside any braces: clauses inherit the instants of the row
  bool matched = false;        ///< the row has instants of a MATCH under the leading context
  bool valid_stated = false;   ///< … of a MATCH that stated valid time, or stands under a leading context
  bool known_stated = false;
  bool known_range = false;          ///< a MATCH reads a range of system time
  bool range = false;                ///< some MATCH reads a range of valid time (OVER TIME needs one)
  bool dated = false;                ///< some MATCH reads a part of valid time only
  std::optional<Modality> modality;  ///< of the row so far
};

/// The aggregates of a projection while its items are bound.
struct AggregateCollector {
  const Scope* scope = nullptr;  ///< what their arguments may read
  std::vector<Aggregate>* aggregates = nullptr;
  std::vector<std::string> keys;  ///< ExpressionKey by aggregate
};

/// Places of expressions that have rules of their own.
inline constexpr std::string_view kTimeContext = "a time context";
inline constexpr std::string_view kLeadingContext = "a leading time context";

/// Where an expression stands.
struct ExprEnv {
  const Scope* scope = nullptr;
  const TimeState* time = nullptr;
  std::string_view place;  ///< "WHERE", "SET": for messages
  /// Variables of comprehensions, innermost last.
  std::vector<std::pair<std::string, VarId>> locals;
  /// Null: no aggregate may stand here.
  AggregateCollector* aggregates = nullptr;
  bool inside_aggregate = false;
  bool constants_only = false;  ///< SKIP, LIMIT, leading contexts: parameters and constants
  /// Expressions that were computed already: ExpressionKey and the variable with the value.
  struct Replacement {
    std::string key;
    VarId var = kNoVar;
  };
  std::vector<Replacement> replacements;
};

class Binder {
 public:
  explicit Binder(const BindOptions& options);
  Result<std::unique_ptr<Statement>> BindStatement(const ast::Query& query);

 private:
  /// The labels or types that the pattern of a variable states, and what that says under the schema of the
  /// latest commit, which is the one that the binder knows.
  struct Stated {
    std::vector<uint32_t> names;
    bool latest = false;   ///< read from the latest state, or being written: STRICT types apply
    bool certain = false;  ///< and certainly so: its declared properties have their types
  };

  // --- Queries (bind_query.cc) -------------------------------------------------------------------------
  enum class QueryPlace : uint8_t { kTop, kCall, kExpression };
  struct BranchState {
    Scope scope;
    TimeState time;
    QueryPlace place = QueryPlace::kTop;
    bool may_write = true;
    std::vector<std::string> columns;  ///< after RETURN
    std::vector<VarId> outputs;
  };
  Result<std::unique_ptr<Query>> BindQuery(const ast::Query& query, QueryPlace place, const Scope& outer,
                                           TimeState time, bool may_write);
  Status BindBranch(const ast::QueryBranch& branch, BranchState& state, const Scope* importable, Branch& out);
  Status BindClause(const ast::Clause& clause, bool last, BranchState& state, Branch& out);
  /// Counts what becomes operators inside each other: clauses, steps of a matched pattern.
  Status CountSteps(size_t steps, Span span);
  Status CheckEnd(const ast::QueryBranch& branch, const BranchState& state, const Branch& out) const;

  // --- Reading clauses ---------------------------------------------------------------------------------
  Status BindMatch(const ast::MatchClause& clause, BranchState& state, Branch& out);
  /// What MATCH and the pattern expressions share. `may_introduce` is false in a pattern predicate.
  struct MatchParts {
    const std::vector<const ast::PathPattern*>* paths = nullptr;
    const ast::TimeContext* context = nullptr;
    const ast::Diff* diff = nullptr;
    const ast::Expr* where = nullptr;
    bool optional = false;
    bool chronological = false;
    bool may_introduce = true;
    Span span;
  };
  Result<Match> BindMatchParts(const MatchParts& parts, Scope& scope, TimeState& time);
  Status SplitWhere(const ast::Expr& where, ExprEnv& env, VarId period, Match& match);
  Status BindUnwind(const ast::UnwindClause& clause, BranchState& state, Branch& out);
  Status BindLoadCsv(const ast::LoadCsvClause& clause, BranchState& state, Branch& out);
  Status BindFilter(const ast::FilterClause& clause, BranchState& state, Branch& out);
  Status BindLet(const ast::LetClause& clause, BranchState& state, Branch& out);
  Status BindCallProcedure(const ast::CallProcedureClause& clause, bool standalone, BranchState& state,
                           Branch& out);
  Status BindCallSubquery(const ast::CallSubqueryClause& clause, BranchState& state, Branch& out);

  // --- Patterns (bind_pattern.cc, bind_labels.cc) -------------------------------------------------------
  friend class PatternBinder;
  Result<LabelTest> BindLabels(const ast::LabelExpr& labels, std::optional<bool> on_node, ExprEnv& env);
  /// Names only, as CREATE, SET and REMOVE take them.
  Status BindLabelNames(const ast::LabelExpr& labels, std::optional<bool> on_node, ExprEnv& env,
                        std::vector<LabelTest>& out);
  Result<std::string> KeyName(const ast::PropertyKey& key);
  Status BindProperties(const ast::Expr* properties, bool parameter_allowed, ExprEnv& env,
                        const Stated& schema, bool on_node, std::vector<PropertyMatch>& out, ExprPtr& map);
  /// A STRICT type has the properties and labels that it declares and no others. Of an earlier state of
  /// knowledge (not `latest`) it is only sure that it had no names which the store has never seen.
  Status CheckKey(std::string_view key, Span span, const Stated& schema, bool on_node) const;
  Status CheckName(const LabelTest& test, bool on_node, bool latest) const;
  /// The type that graph type and constraints give a property of this variable.
  Type DeclaredType(VarId var, std::string_view key) const;

  // --- Names that the store has never seen (unknown_names.cc) ---------------------------------------------
  /// A notice for each label, type or key that is read and that nothing ever had.
  void NoteLabelsRead(const LabelTest& test, bool on_node);
  void NoteKeyRead(std::string_view key, Span span);
  void NoteKeysRead(const std::vector<PropertyMatch>& properties);
  /// What the statement itself may bring into the store: reading it is no slip.
  void NoteWritten(std::string_view name) { written_.insert(std::string(name)); }
  void NoteWritten(const LabelTest& test);
  void NoteWritten(const std::vector<PropertyMatch>& properties, const ExprPtr& map);
  void NoticeUnknownNames();

  // --- Projections (bind_projection.cc) -----------------------------------------------------------------
  Status BindProjection(const ast::Projection& projection, const ast::Expr* where, bool is_return, Span span,
                        BranchState& state, Branch& out);
  friend class ProjectionBinder;

  // --- Writing clauses (bind_write.cc, bind_merge.cc) ----------------------------------------------------
  Status BindCreate(const ast::CreateClause& clause, BranchState& state, Branch& out);
  Status BindMerge(const ast::MergeClause& clause, BranchState& state, Branch& out);
  Status BindSet(const ast::SetClause& clause, BranchState& state, Branch& out);
  Status BindRemove(const ast::RemoveClause& clause, BranchState& state, Branch& out);
  Status BindDelete(const ast::DeleteClause& clause, BranchState& state, Branch& out);
  Status BindErase(const ast::EraseClause& clause, BranchState& state, Branch& out);
  Result<std::vector<SetItem>> BindSetItems(const std::vector<ast::SetItem>& items, ExprEnv& env);
  Result<SetItem> BindPropertyTarget(const ast::Expr& target, ExprPtr value, Span span, ExprEnv& env);
  Result<SetItem> BindLabelTarget(const ast::Name& variable, const std::vector<ast::LabelExpr>& labels,
                                  bool present, Span span, ExprEnv& env);
  Result<std::vector<ExprPtr>> BindDeleteTargets(const std::vector<ast::ExprPtr>& targets, ExprEnv& env,
                                                 std::string_view clause);
  friend class CreateBinder;

  // --- Time (temporal_context.cc) -------------------------------------------------------------------------
  Result<Context> BindContext(const ast::TimeContext* own, bool optional, Span span, const Scope& before,
                              TimeState& time, const ast::Name** as);
  Result<Context> BindElementContext(const ast::TimeContext& own, const Scope& before, TimeState& time);
  Result<DiffScope> BindDiff(const ast::Diff& diff, const Scope& before, TimeState& time, Context& context);
  Result<ValidScope> BindValid(const ast::ValidScope& scope, ExprEnv& env);
  Result<KnownScope> BindKnown(const ast::KnownScope& scope, ExprEnv& env);
  /// The validity of a write: the clause's own, else the session's, else none.
  Result<std::optional<Validity>> BindValidity(const std::optional<ast::Validity>& own, const Scope& scope,
                                               const TimeState& time);
  Result<Validity> BindOneValidity(const ast::Validity& validity, const Scope& scope, const TimeState& time);
  enum class BoundUse : uint8_t { kRead, kWrite };
  Result<ExprPtr> BindInstant(const ast::Expr& expr, ExprEnv& env, std::string_view after, BoundUse use);
  Result<ExprPtr> BindPeriod(const ast::Expr& expr, ExprEnv& env, std::string_view after);
  Status CheckLeading(const ast::TimeContext& context) const;
  Status CheckContextsStated() const;
  void NoticeTimelessChange(std::string_view clause, bool has_validity, const TimeState& time, Span span);

  // --- Expressions
  // ------------------------------------------------------------------------------------------
  Result<ExprPtr> BindExpr(const ast::Expr& expr, ExprEnv& env);
  Result<ExprPtr> BindKind(const ast::Expr& expr, ExprEnv& env);
  /// A condition: boolean by type; patterns may stand in it.
  Result<ExprPtr> BindCondition(const ast::Expr& expr, ExprEnv& env, std::string_view what);
  Result<ExprPtr> BindBoolean(const ast::Expr& expr, ExprEnv& env, bool patterns, std::string_view what);
  Result<ExprPtr> BindLogical(const ast::LogicalExpr& expr, ExprEnv& env, bool patterns);
  Result<ExprPtr> BindNot(const ast::NotExpr& expr, ExprEnv& env, bool patterns);
  Result<ExprPtr> BindComparison(const ast::ComparisonExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindArithmetic(const ast::ArithmeticExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindSign(const ast::SignExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindPredicate(const ast::PredicateExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindIsType(const ast::IsTypeExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindVariable(std::string_view name, Span span, ExprEnv& env);
  Result<ExprPtr> BindParameter(const ast::Parameter& parameter, ExprEnv& env);
  Result<ExprPtr> BindTemporalLiteral(const ast::TemporalLiteral& literal);
  Result<ExprPtr> BindProperty(const ast::PropertyAccess& access, ExprEnv& env);
  Result<ExprPtr> BindIndex(const ast::IndexAccess& access, ExprEnv& env);
  Result<ExprPtr> BindSlice(const ast::SliceAccess& access, ExprEnv& env);
  Result<ExprPtr> BindHasLabels(const ast::HasLabels& test, ExprEnv& env);
  Result<ExprPtr> BindList(const ast::ListExpr& list, ExprEnv& env);
  Result<ExprPtr> BindMap(const ast::MapExpr& map, ExprEnv& env);
  Result<ExprPtr> BindCase(const ast::CaseExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindListComprehension(const ast::ListComprehension& expr, ExprEnv& env);
  Result<ExprPtr> BindQuantifier(const ast::QuantifierExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindReduce(const ast::ReduceExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindMapProjection(const ast::MapProjection& expr, ExprEnv& env);
  Result<ExprPtr> BindFunction(const ast::FunctionCall& call, ExprEnv& env);
  Result<ExprPtr> BindScalar(const ast::FunctionCall& call, std::string_view name, ExprEnv& env);
  Result<ExprPtr> BindAggregate(const ast::Expr& expr, ExprEnv& env);
  Result<ExprPtr> BindListOperand(const ast::Expr& list, ExprEnv& env, std::string_view what);

  // --- Subqueries in expressions (bind_subquery.cc)
  // -----------------------------------------------------------
  Result<ExprPtr> BindSubquery(const ast::SubqueryExpr& expr, ExprEnv& env);
  Result<ExprPtr> BindPatternPredicate(const ast::PathPattern& pattern, Span span, ExprEnv& env);
  Result<ExprPtr> BindPatternComprehension(const ast::PatternComprehension& expr, ExprEnv& env);
  Result<ExprPtr> BindShortestPath(const ast::PathPattern& pattern, bool one, Span span, ExprEnv& env);
  Scope ScopeForSubquery(const ExprEnv& env) const;
  TimeState TimeForSubquery(const ExprEnv& env) const;

  // --- Variables and parameters
  // ---------------------------------------------------------------------------------
  VarId NewVariable(std::string name, Type type, Span span);
  const Type& TypeOf(VarId var) const { return statement_->variables[var].type; }
  /// A reference; notes it in every enclosing subquery that the variable comes into from outside.
  ExprPtr Ref(VarId var, Span span);
  void NoteRead(VarId var);
  Status Undefined(std::string_view name, Span span, const ExprEnv& env) const;
  /// Why a hidden variable cannot be read.
  static Status HiddenVariable(const Scope::Entry& entry, Span span);
  uint32_t ParameterIndex(std::string_view name);
  /// The value of a parameter that decides the shape of the query.
  Result<const Value*> ParameterValue(std::string_view name, Span span, std::string_view use);
  ExprEnv Env(const Scope& scope, const TimeState& time, std::string_view place) const;

  /// The variables with a number below `first` that a subquery reads, while it is bound.
  struct Frame {
    VarId first = 0;
    std::set<VarId> read;
  };
  class FrameGuard;

  const BindOptions& options_;
  std::unique_ptr<Statement> statement_;
  std::vector<Frame*> frames_;
  std::vector<Stated> schema_;  ///< by variable
  /// By variable: for the `w` of a range of system time, the variable of knownTime(w).
  std::vector<std::pair<VarId, VarId>> known_of_;
  VarId KnownOf(VarId period) const;
  /// MATCH clauses of the top-level query: whether each states its valid context.
  struct TopMatch {
    Span span;
    bool states_valid = false;
    bool inherits = false;
  };
  std::vector<TopMatch> top_matches_;
  bool reads_graph_ = false;
  size_t steps_ = 0;
  /// Notices about names that were read; kept unless the statement writes the name.
  std::vector<std::pair<std::string, Notice>> unknown_names_;
  std::set<std::string> written_;
  bool writes_any_name_ = false;  ///< names that only the run will know
};

template <typename T>
std::unique_ptr<T> MakeExpr(Span span, Type type) {
  auto expr = std::make_unique<T>();
  expr->span = span;
  expr->type = type;
  return expr;
}

/// Opens a frame for the time that a subquery is bound.
class Binder::FrameGuard {
 public:
  explicit FrameGuard(Binder& binder) : binder_(binder) {
    frame_.first = static_cast<VarId>(binder.statement_->variables.size());
    binder_.frames_.push_back(&frame_);
  }
  ~FrameGuard() { binder_.frames_.pop_back(); }
  FrameGuard(const FrameGuard&) = delete;
  FrameGuard& operator=(const FrameGuard&) = delete;
  std::vector<VarId> read() const { return {frame_.read.begin(), frame_.read.end()}; }

 private:
  Binder& binder_;
  Frame frame_;
};

}  // namespace fasti::bound
