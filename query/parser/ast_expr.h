// Expressions in the syntax tree. One struct per kind; ExprKind (ast_base.h) is closed.
//
// Source: openCypher 9 expressions; language.md sections 3 and 5. Operators of one level of precedence that
// stand in a row are one node with a flat list (a OR b OR c; a < b < c; 1 + 2 - 3), so that long chains cost
// no depth. There is no node for parentheses: the tree is the grouping.
#pragma once

#include "query/parser/ast_base.h"
#include "query/parser/ast_pattern.h"

namespace fasti::ast {

struct Query;

template <ExprKind K>
struct ExprOf : Expr {
  static constexpr ExprKind kKind = K;
  ExprOf() : Expr(K) {}
};

// --- Literals and names
// -----------------------------------------------------------------------------------------

struct NullLiteral final : ExprOf<ExprKind::kNull> {};
struct BooleanLiteral final : ExprOf<ExprKind::kBoolean> {
  bool value = false;
};
/// A minus sign directly before the digits is part of the literal (the smallest integer has no positive
/// twin).
struct IntegerLiteral final : ExprOf<ExprKind::kInteger> {
  int64_t value = 0;
};
struct FloatLiteral final : ExprOf<ExprKind::kFloat> {
  double value = 0;
};
struct StringLiteral final : ExprOf<ExprKind::kString> {
  std::string value;  // UTF-8, escapes resolved
};
/// `DATE '2004-01-01'`, `PERIOD '2004'`. The text is checked by the binder.
struct TemporalLiteral final : ExprOf<ExprKind::kTemporalLiteral> {
  enum class Type : uint8_t { kDate, kTime, kLocalTime, kDatetime, kLocalDatetime, kDuration, kPeriod };
  Type type = Type::kDate;
  std::string value;
};
/// `$name`, `$0`
struct Parameter final : ExprOf<ExprKind::kParameter> {
  std::string name;
};
struct Variable final : ExprOf<ExprKind::kVariable> {
  std::string name;
};
struct ListExpr final : ExprOf<ExprKind::kList> {
  std::vector<ExprPtr> items;
};
struct MapExpr final : ExprOf<ExprKind::kMap> {
  struct Entry {
    PropertyKey key;
    ExprPtr value;
  };
  std::vector<Entry> entries;
};

// --- Access
// -----------------------------------------------------------------------------------------------------

/// `base.key`
struct PropertyAccess final : ExprOf<ExprKind::kProperty> {
  ExprPtr base;
  Name key;
};
/// `base[index]`: an element of a list, or a property by name.
struct IndexAccess final : ExprOf<ExprKind::kIndex> {
  ExprPtr base;
  ExprPtr index;
};
/// `base[from..to]`; either may be null.
struct SliceAccess final : ExprOf<ExprKind::kSlice> {
  ExprPtr base;
  ExprPtr from;
  ExprPtr to;
};
/// `base:Label`: a test, for nodes on labels, for relationships on the type.
struct HasLabels final : ExprOf<ExprKind::kHasLabels> {
  ExprPtr base;
  LabelExpr labels;
};

// --- Calls
// ------------------------------------------------------------------------------------------------------

struct FunctionCall final : ExprOf<ExprKind::kFunctionCall> {
  QualifiedName name;  // as written; the binder compares without case
  bool distinct = false;
  std::vector<ExprPtr> arguments;
};
struct CountStar final : ExprOf<ExprKind::kCountStar> {};

// --- Operators
// --------------------------------------------------------------------------------------------------

struct NotExpr final : ExprOf<ExprKind::kNot> {
  ExprPtr operand;
};
/// Two or more operands joined by one connective.
struct LogicalExpr final : ExprOf<ExprKind::kLogical> {
  enum class Op : uint8_t { kAnd, kOr, kXor };
  Op op = Op::kAnd;
  std::vector<ExprPtr> operands;
};
/// `a < b <= c` means a < b AND b <= c with b evaluated once.
struct ComparisonExpr final : ExprOf<ExprKind::kComparison> {
  enum class Op : uint8_t { kEqual, kNotEqual, kLess, kLessEqual, kGreater, kGreaterEqual };
  struct Step {
    Op op = Op::kEqual;
    ExprPtr operand;
    Span op_span;
  };
  ExprPtr first;
  std::vector<Step> rest;  // at least one
};
/// Operators of one level (+ -, or * / %, or ^), applied from left to right.
struct ArithmeticExpr final : ExprOf<ExprKind::kArithmetic> {
  enum class Op : uint8_t { kAdd, kSubtract, kMultiply, kDivide, kModulo, kPower };
  struct Step {
    Op op = Op::kAdd;
    ExprPtr operand;
    Span op_span;
  };
  ExprPtr first;
  std::vector<Step> rest;  // at least one
};
/// `-x`, `+x` (a sign before a number literal is part of the literal)
struct SignExpr final : ExprOf<ExprKind::kSign> {
  bool negative = true;
  ExprPtr operand;
};
/// Infix predicates between two values. CONTAINS serves strings and periods: the binder looks at the types.
struct PredicateExpr final : ExprOf<ExprKind::kPredicate> {
  enum class Op : uint8_t {
    kStartsWith,
    kEndsWith,
    kContains,
    kMatches,  // =~
    kIn,
    kOverlaps,
    kPrecedes,
    kSucceeds,
    kMeets,
    kEquals,  // periods: EQUALS
  };
  Op op = Op::kIn;
  ExprPtr left;
  ExprPtr right;
  Span op_span;
};
/// `x IS [NOT] NULL`
struct IsNullExpr final : ExprOf<ExprKind::kIsNull> {
  ExprPtr operand;
  bool negated = false;
};
/// `x IS [NOT] :: TYPE`, `x IS [NOT] TYPED TYPE`, `x :: TYPE`
struct IsTypeExpr final : ExprOf<ExprKind::kIsType> {
  ExprPtr operand;
  bool negated = false;
  TypeName type;
};

// --- Compound
// ---------------------------------------------------------------------------------------------------

struct CaseExpr final : ExprOf<ExprKind::kCase> {
  struct Branch {
    ExprPtr when;
    ExprPtr then;
  };
  ExprPtr subject;  // null: the searched form (CASE WHEN condition ...)
  /// `CASE x WHEN 1, > 5, IS NULL THEN ...`: each `when` is a condition in which the variable without a name
  /// (text cannot write one) stands for the subject; several tests are joined by OR. Else a `when` is a
  /// value.
  bool tests_subject = false;
  std::vector<Branch> branches;
  ExprPtr otherwise;  // null: no ELSE
};
/// `[x IN list WHERE condition | projection]`
struct ListComprehension final : ExprOf<ExprKind::kListComprehension> {
  Name variable;
  ExprPtr list;
  ExprPtr where;       // null: none
  ExprPtr projection;  // null: the element itself
};
/// `[p = (a)-->(b) WHERE condition | projection]`
struct PatternComprehension final : ExprOf<ExprKind::kPatternComprehension> {
  PathPattern pattern;
  std::optional<TimeContext> context;
  ExprPtr where;
  ExprPtr projection;
};
/// `all(x IN list WHERE condition)`
struct QuantifierExpr final : ExprOf<ExprKind::kQuantifier> {
  enum class Op : uint8_t { kAll, kAny, kNone, kSingle };
  Op op = Op::kAll;
  Name variable;
  ExprPtr list;
  ExprPtr where;  // null only in text that openCypher allows and the binder refuses
};
/// `reduce(acc = initial, x IN list | step)`
struct ReduceExpr final : ExprOf<ExprKind::kReduce> {
  Name accumulator;
  ExprPtr initial;
  Name variable;
  ExprPtr list;
  ExprPtr step;
};
/// `n {.name, .*, key: value, other}`
struct MapProjection final : ExprOf<ExprKind::kMapProjection> {
  struct Item {
    enum class Kind : uint8_t { kProperty, kAllProperties, kVariable, kEntry };
    Kind kind = Kind::kProperty;
    PropertyKey key;  // unused for kAllProperties
    ExprPtr value;    // only for kEntry
    Span span;
  };
  Name variable;
  std::vector<Item> items;
};
/// `EXISTS {...}`, `COUNT {...}`, `COLLECT {...}`. The short form `{ pattern WHERE ... }` is read as
/// `{ MATCH pattern WHERE ... }`; a query here may lack RETURN.
struct SubqueryExpr final : ExprOf<ExprKind::kSubquery> {
  enum class Op : uint8_t { kExists, kCount, kCollect };
  Op op = Op::kExists;
  std::unique_ptr<Query> query;
  SubqueryExpr();
  ~SubqueryExpr() override;
};
/// A pattern where a value stands: true if it has a match (`WHERE (a)-->(b)`), or shortestPath((a)-[*]->(b)),
/// whose selector says so. Where it is allowed is the binder's to check.
struct PatternExpr final : ExprOf<ExprKind::kPattern> {
  PathPattern pattern;
};

}  // namespace fasti::ast
