// Bound expressions: names resolved to variables, functions to table entries, types inferred. Immutable once
// built. A variable is an index into the statement's one variable table (bound::Statement::variables), shared
// by all branches and subqueries, so that a subquery refers to an outer row's variable by the same number.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fasti/status.h"
#include "fasti/value.h"
#include "query/functions/function.h"
#include "query/types/operators.h"
#include "query/types/type.h"
#include "query/types/type_test.h"
#include "storage/model/ids.h"

namespace fasti::bound {

struct Query;

/// Each variable is assigned by one clause only: a projection gives its columns new variables, also where a
/// column is a plain variable (WITH a). A variable that CREATE, MERGE or MATCH names again keeps its number.
using VarId = uint32_t;
inline constexpr VarId kNoVar = 0xFFFFFFFFu;

struct Variable {
  std::string name;  ///< empty or starting with a blank: made by the binder, invisible to the user
  Type type;
  Span span;  ///< where it was introduced
};

enum class ExprKind : uint8_t {
  kConstant,
  kParameter,
  kVariable,
  kProperty,
  kSubscript,
  kSlice,
  kHasLabels,
  kCall,
  kNot,
  kLogical,
  kComparison,
  kArithmetic,
  kNegate,
  kStringTest,
  kMatches,
  kIn,
  kPeriodTest,
  kIsNull,
  kIsType,
  kCase,
  kList,
  kMap,
  kListComprehension,
  kQuantifier,
  kReduce,
  kSubquery,
  kMapProjection,
};

struct Expr {
  explicit Expr(ExprKind k) : kind(k) {}
  Expr(const Expr&) = delete;
  Expr& operator=(const Expr&) = delete;
  virtual ~Expr() = default;
  const ExprKind kind;
  Type type;
  Span span;
};
using ExprPtr = std::unique_ptr<Expr>;

template <typename T>
const T& As(const Expr& e) {
  return static_cast<const T&>(e);
}
template <typename T>
T& As(Expr& e) {
  return static_cast<T&>(e);
}

template <ExprKind K>
struct ExprOf : Expr {
  static constexpr ExprKind kKind = K;
  ExprOf() : Expr(K) {}
};

struct Constant final : ExprOf<ExprKind::kConstant> {
  Value value;
};
/// A query parameter; `index` into Statement::parameters.
struct Parameter final : ExprOf<ExprKind::kParameter> {
  uint32_t index = 0;
};
struct VariableRef final : ExprOf<ExprKind::kVariable> {
  VarId var = kNoVar;
};
/// base.key: a property of an element at its pin, an entry of a map, a component of a temporal value.
struct Property final : ExprOf<ExprKind::kProperty> {
  ExprPtr base;
  std::string key;
  std::optional<KeyId> key_id;  ///< unset: no element had such a property when the statement was bound
};
/// base[index]: list element, map entry, or a property by computed name.
struct Subscript final : ExprOf<ExprKind::kSubscript> {
  ExprPtr base, index;
};
struct Slice final : ExprOf<ExprKind::kSlice> {
  ExprPtr base, from, to;  ///< from, to may be null
};
/// A condition on labels (nodes) or on the type (edges). Parameter and dynamic names are resolved at run
/// time.
struct LabelTest {
  enum class Kind : uint8_t { kName, kDynamic, kAny, kNot, kAnd, kOr };
  Kind kind = Kind::kName;
  std::string name;
  /// LabelId or TypeId of a kName. Unset: no such name when the statement was bound, or not known whether the
  /// element is a node; look `name` up when the test runs, as an earlier clause may have made it.
  std::optional<uint32_t> id;
  ExprPtr value;     ///< kDynamic: a string or a list of strings, of which all are meant
  bool any = false;  ///< kDynamic: one of them is enough
  std::vector<LabelTest> children;
  Span span;
};
struct HasLabels final : ExprOf<ExprKind::kHasLabels> {
  ExprPtr base;
  LabelTest labels;
};
struct Call final : ExprOf<ExprKind::kCall> {
  const ScalarFunction* function = nullptr;
  /// Further entries of the same name that the static types allow: the first of `function` and these whose
  /// parameters accept the values' kinds is called. Mostly empty.
  std::vector<const ScalarFunction*> alternatives;
  std::vector<ExprPtr> args;
};
struct Not final : ExprOf<ExprKind::kNot> {
  ExprPtr operand;
};
struct Logical final : ExprOf<ExprKind::kLogical> {
  enum class Op : uint8_t { kAnd, kOr, kXor };
  Op op = Op::kAnd;
  std::vector<ExprPtr> operands;
};
/// a < b <= c: true if every step is; each operand is evaluated once.
struct Comparison final : ExprOf<ExprKind::kComparison> {
  enum class Op : uint8_t { kEqual, kNotEqual, kLess, kLessEqual, kGreater, kGreaterEqual };
  ExprPtr first;
  std::vector<std::pair<Op, ExprPtr>> rest;
};
struct ArithmeticOp final : ExprOf<ExprKind::kArithmetic> {
  Arithmetic op = Arithmetic::kAdd;
  ExprPtr left, right;
};
struct Negation final : ExprOf<ExprKind::kNegate> {
  ExprPtr operand;
};
/// STARTS WITH, ENDS WITH, CONTAINS. CONTAINS on periods is decided by the values at run time.
struct StringTestOp final : ExprOf<ExprKind::kStringTest> {
  StringTest op = StringTest::kContains;
  ExprPtr left, right;
};
struct MatchesOp final : ExprOf<ExprKind::kMatches> {
  ExprPtr left, right;
};
struct InOp final : ExprOf<ExprKind::kIn> {
  ExprPtr left, right;
};
struct PeriodTestOp final : ExprOf<ExprKind::kPeriodTest> {
  enum class Op : uint8_t { kOverlaps, kContains, kPrecedes, kSucceeds, kMeets, kEquals };
  Op op = Op::kOverlaps;
  ExprPtr left, right;
};
struct IsNull final : ExprOf<ExprKind::kIsNull> {
  ExprPtr operand;
  bool negated = false;
};
/// x IS :: T
struct IsType final : ExprOf<ExprKind::kIsType> {
  ExprPtr operand;
  bool negated = false;
  std::vector<TypeTest> wanted;
};
struct Case final : ExprOf<ExprKind::kCase> {
  ExprPtr subject;            ///< null: searched form
  VarId tested_var = kNoVar;  ///< set: the branches are conditions, in which this variable is the subject
  std::vector<std::pair<ExprPtr, ExprPtr>> branches;
  ExprPtr otherwise;  ///< null: null
};
struct ListExpr final : ExprOf<ExprKind::kList> {
  std::vector<ExprPtr> items;
};
struct MapExpr final : ExprOf<ExprKind::kMap> {
  struct Entry {
    std::string key;
    ExprPtr dynamic_key;  ///< `{$k: v}`: not null, evaluates to a string
    ExprPtr value;
  };
  std::vector<Entry> entries;
};
struct ListComprehension final : ExprOf<ExprKind::kListComprehension> {
  VarId var = kNoVar;
  ExprPtr list, where, projection;  ///< where and projection may be null
};
struct Quantifier final : ExprOf<ExprKind::kQuantifier> {
  enum class Op : uint8_t { kAll, kAny, kNone, kSingle };
  Op op = Op::kAll;
  VarId var = kNoVar;
  ExprPtr list, where;
};
struct Reduce final : ExprOf<ExprKind::kReduce> {
  VarId accumulator = kNoVar, var = kNoVar;
  ExprPtr initial, list, step;
};
/// EXISTS {}, COUNT {}, COLLECT {}; pattern predicates (EXISTS) and pattern comprehensions (COLLECT).
struct Subquery final : ExprOf<ExprKind::kSubquery> {
  enum class Op : uint8_t { kExists, kCount, kCollect };
  Op op = Op::kExists;
  std::unique_ptr<Query> query;
  std::vector<VarId> outer;  ///< variables of the enclosing row that the subquery reads
  Subquery();
  ~Subquery() override;
};
/// n {.name, .*, key: value}; items in order, later keys win.
struct MapProjection final : ExprOf<ExprKind::kMapProjection> {
  struct Item {
    bool all_properties = false;
    std::string key;
    ExprPtr dynamic_key;
    ExprPtr value;  ///< null: the property `key` of the base
  };
  ExprPtr base;
  std::vector<Item> items;
};

}  // namespace fasti::bound
