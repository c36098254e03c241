// Clauses and queries in the syntax tree.
//
// A query is a list of clauses; which clause may follow which is checked by the binder, not by the grammar,
// so that the messages can say what is wrong. Source: openCypher 9; language.md sections 1, 2 and 5.
#pragma once

#include <variant>

#include "query/parser/ast_base.h"
#include "query/parser/ast_expr.h"
#include "query/parser/ast_pattern.h"
#include "query/parser/ast_time.h"

namespace fasti::ast {

enum class ClauseKind : uint8_t {
  kMatch,
  kUnwind,
  kWith,
  kReturn,
  kFinish,
  kFilter,
  kLet,
  kCreate,
  kMerge,
  kSet,
  kRemove,
  kDelete,
  kErase,
  kCallSubquery,
  kCallProcedure,
  kLoadCsv,
};

struct Clause {
  explicit Clause(ClauseKind k) : kind(k) {}
  Clause(const Clause&) = delete;
  Clause& operator=(const Clause&) = delete;
  virtual ~Clause() = default;

  const ClauseKind kind;
  Span span;
};
using ClausePtr = std::unique_ptr<Clause>;

template <ClauseKind K>
struct ClauseOf : Clause {
  static constexpr ClauseKind kKind = K;
  ClauseOf() : Clause(K) {}
};

/// One branch of a query: clauses in the order of the text. `context` is the default for all of the branch;
/// in the first branch it stands at the start of the query.
struct QueryBranch {
  std::optional<TimeContext> context;
  std::vector<ClausePtr> clauses;
  Span span;
};
/// `branch UNION [ALL] branch ...`. union_all[i] says whether ALL stands between branches i and i + 1.
/// `part NEXT part` is one branch: each RETURN before a NEXT is read as WITH.
struct Query {
  std::vector<QueryBranch> branches;  // at least one
  std::vector<bool> union_all;        // branches.size() - 1
  Span span;
};

// --- Reading
// ----------------------------------------------------------------------------------------------------

/// `[OPTIONAL] MATCH pattern, ... [CHRONOLOGICALLY] [context | diff] [WHERE condition]`
struct MatchClause final : ClauseOf<ClauseKind::kMatch> {
  bool optional = false;
  std::vector<PathPattern> patterns;
  bool chronologically = false;
  std::optional<TimeContext> context;  // at most one of context and diff
  std::optional<Diff> diff;
  ExprPtr where;
};
/// `UNWIND list AS x`, `FOR x IN list`
struct UnwindClause final : ClauseOf<ClauseKind::kUnwind> {
  ExprPtr list;
  Name variable;
};
/// `LOAD CSV [WITH HEADERS] FROM source AS row [FIELDTERMINATOR ';']`
struct LoadCsvClause final : ClauseOf<ClauseKind::kLoadCsv> {
  bool with_headers = false;
  ExprPtr source;
  Name variable;
  ExprPtr field_terminator;  // null: comma
};
/// `CALL (a, b) { query }`, `CALL { query }`, `OPTIONAL CALL ...`
struct CallSubqueryClause final : ClauseOf<ClauseKind::kCallSubquery> {
  bool optional = false;
  /// Absent: no list was written. `CALL (*)` imports everything.
  std::optional<std::vector<Name>> imports;
  bool import_all = false;
  std::unique_ptr<Query> query;
};
/// `CALL name(args) YIELD a AS b, ... WHERE condition`
struct CallProcedureClause final : ClauseOf<ClauseKind::kCallProcedure> {
  struct YieldItem {
    Name field;
    std::optional<Name> alias;
    Span span;
  };
  bool optional = false;
  QualifiedName name;
  /// Absent: no parentheses were written; arguments are taken from the parameters.
  std::optional<std::vector<ExprPtr>> arguments;
  /// Absent: no YIELD was written. An empty list: `YIELD -`.
  std::optional<std::vector<YieldItem>> yield;
  bool yield_all = false;  // YIELD *
  ExprPtr where;
};

// --- Projecting
// -------------------------------------------------------------------------------------------------

struct ProjectionItem {
  ExprPtr expression;
  std::optional<Name> alias;
  /// The expression as written: the column's name when there is no alias.
  std::string text;
  Span span;
};
struct SortItem {
  ExprPtr expression;
  bool descending = false;
  Span span;
};
/// What RETURN and WITH share: `[DISTINCT] * | items [OVER TIME w] [ORDER BY ...] [SKIP n] [LIMIT n]`
struct Projection {
  bool distinct = false;
  bool all = false;  // `*` stands first; items may follow
  std::vector<ProjectionItem> items;
  std::optional<Name> over_time;
  std::vector<SortItem> order_by;
  ExprPtr skip;
  ExprPtr limit;
  Span span;
};
struct WithClause final : ClauseOf<ClauseKind::kWith> {
  Projection projection;
  ExprPtr where;
};
struct ReturnClause final : ClauseOf<ClauseKind::kReturn> {
  Projection projection;
};
/// `FINISH`: the query ends without an answer.
struct FinishClause final : ClauseOf<ClauseKind::kFinish> {};
/// `FILTER [WHERE] condition`
struct FilterClause final : ClauseOf<ClauseKind::kFilter> {
  ExprPtr condition;
};
/// `LET x = expr, ...`
struct LetClause final : ClauseOf<ClauseKind::kLet> {
  struct Item {
    Name variable;
    ExprPtr value;
    Span span;
  };
  std::vector<Item> items;
};

// --- Writing
// ----------------------------------------------------------------------------------------------------

/// `CREATE pattern, ... [VALID ...]`, `INSERT ...`
struct CreateClause final : ClauseOf<ClauseKind::kCreate> {
  std::vector<PathPattern> patterns;
  std::optional<Validity> validity;
};

/// `target.key = value`, `target[key] = value`: target is a PropertyAccess or an IndexAccess. `validTime(x) =
/// p`: a FunctionCall.
struct SetProperty {
  ExprPtr target;
  ExprPtr value;
};
/// `x = value` (replaces all properties), `x += value` (adds)
struct SetAllProperties {
  Name variable;
  ExprPtr value;
  bool add = false;
};
/// `x:Label:$param`. Only names and dynamic labels joined by `:` or `&`; anything else is refused by the
/// parser.
struct SetLabels {
  Name variable;
  std::vector<LabelExpr> labels;
};
struct SetItem {
  std::variant<SetProperty, SetAllProperties, SetLabels> what;
  Span span;
};
/// `SET item, ... [VALID ...]`
struct SetClause final : ClauseOf<ClauseKind::kSet> {
  std::vector<SetItem> items;
  std::optional<Validity> validity;
};

struct MergeAction {
  enum class On : uint8_t { kCreate, kMatch };
  On on = On::kCreate;
  std::vector<SetItem> items;
  std::optional<Validity> validity;  // absent: the period of the MERGE
  Span span;
};
/// `MERGE pattern [VALID ...] [ON CREATE SET ...] [ON MATCH SET ...]`
struct MergeClause final : ClauseOf<ClauseKind::kMerge> {
  PathPattern pattern;
  std::optional<Validity> validity;
  std::vector<MergeAction> actions;
};

struct RemoveProperty {
  ExprPtr target;  // a PropertyAccess or an IndexAccess
};
struct RemoveLabels {
  Name variable;
  std::vector<LabelExpr> labels;
};
struct RemoveItem {
  std::variant<RemoveProperty, RemoveLabels> what;
  Span span;
};
/// `REMOVE item, ... [VALID ...]`
struct RemoveClause final : ClauseOf<ClauseKind::kRemove> {
  std::vector<RemoveItem> items;
  std::optional<Validity> validity;
};
/// `[DETACH | NODETACH] DELETE x, ... [VALID ...]`
struct DeleteClause final : ClauseOf<ClauseKind::kDelete> {
  bool detach = false;
  std::vector<ExprPtr> targets;
  std::optional<Validity> validity;
};
/// `ERASE x, ...`: removes every version on both axes.
struct EraseClause final : ClauseOf<ClauseKind::kErase> {
  std::vector<ExprPtr> targets;
};

}  // namespace fasti::ast
