// Operators: logic, comparison, arithmetic, infix tests.
#include "query/binder/binder.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

/// Each step is one level of the bound tree, which others walk recursively.
constexpr size_t kMaxArithmeticChain = 512;

Comparison::Op ComparisonOp(ast::ComparisonExpr::Op op) {
  switch (op) {
    case ast::ComparisonExpr::Op::kEqual:
      return Comparison::Op::kEqual;
    case ast::ComparisonExpr::Op::kNotEqual:
      return Comparison::Op::kNotEqual;
    case ast::ComparisonExpr::Op::kLess:
      return Comparison::Op::kLess;
    case ast::ComparisonExpr::Op::kLessEqual:
      return Comparison::Op::kLessEqual;
    case ast::ComparisonExpr::Op::kGreater:
      return Comparison::Op::kGreater;
    case ast::ComparisonExpr::Op::kGreaterEqual:
      return Comparison::Op::kGreaterEqual;
  }
  return Comparison::Op::kEqual;
}

Arithmetic ArithmeticOf(ast::ArithmeticExpr::Op op) {
  switch (op) {
    case ast::ArithmeticExpr::Op::kAdd:
      return Arithmetic::kAdd;
    case ast::ArithmeticExpr::Op::kSubtract:
      return Arithmetic::kSubtract;
    case ast::ArithmeticExpr::Op::kMultiply:
      return Arithmetic::kMultiply;
    case ast::ArithmeticExpr::Op::kDivide:
      return Arithmetic::kDivide;
    case ast::ArithmeticExpr::Op::kModulo:
      return Arithmetic::kModulo;
    case ast::ArithmeticExpr::Op::kPower:
      return Arithmetic::kPower;
  }
  return Arithmetic::kAdd;
}

template <typename T, typename Op>
ExprPtr Infix(Op op, ExprPtr left, ExprPtr right, Span span) {
  auto out = MakeExpr<T>(span, Type::Of(Type::kBool));
  out->op = op;
  out->left = std::move(left);
  out->right = std::move(right);
  return out;
}

}  // namespace

Result<ExprPtr> Binder::BindBoolean(const ast::Expr& expr, ExprEnv& env, bool patterns,
                                    std::string_view what) {
  if (patterns) {
    if (const auto* pattern = ast::TryAs<ast::PatternExpr>(&expr);
        pattern != nullptr && pattern->pattern.selector.kind == ast::PathSelector::Kind::kAll) {
      return BindPatternPredicate(pattern->pattern, expr.span, env);
    }
    if (const auto* logical = ast::TryAs<ast::LogicalExpr>(&expr)) return BindLogical(*logical, env, true);
    if (const auto* negation = ast::TryAs<ast::NotExpr>(&expr)) return BindNot(*negation, env, true);
  }
  FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(expr, env));
  if (!CouldBe(bound->type, Type::kBool)) {
    return ErrorAt(expr.span, "InvalidArgumentType",
                   std::string(what) + " takes a BOOLEAN, not " + Described(bound->type));
  }
  return bound;
}

Result<ExprPtr> Binder::BindLogical(const ast::LogicalExpr& expr, ExprEnv& env, bool patterns) {
  auto out = MakeExpr<Logical>(expr.span, Type::Of(Type::kBool));
  std::string_view word;
  switch (expr.op) {
    case ast::LogicalExpr::Op::kAnd:
      out->op = Logical::Op::kAnd, word = "AND";
      break;
    case ast::LogicalExpr::Op::kOr:
      out->op = Logical::Op::kOr, word = "OR";
      break;
    case ast::LogicalExpr::Op::kXor:
      out->op = Logical::Op::kXor, word = "XOR";
      break;
  }
  out->operands.reserve(expr.operands.size());
  for (const ast::ExprPtr& operand : expr.operands) {
    FASTI_TRY_ASSIGN(ExprPtr bound, BindBoolean(*operand, env, patterns, word));
    out->operands.push_back(std::move(bound));
  }
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindNot(const ast::NotExpr& expr, ExprEnv& env, bool patterns) {
  auto out = MakeExpr<Not>(expr.span, Type::Of(Type::kBool));
  FASTI_TRY_ASSIGN(out->operand, BindBoolean(*expr.operand, env, patterns, "NOT"));
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindComparison(const ast::ComparisonExpr& expr, ExprEnv& env) {
  auto out = MakeExpr<Comparison>(expr.span, Type::Of(Type::kBool));
  FASTI_TRY_ASSIGN(out->first, BindExpr(*expr.first, env));
  for (const ast::ComparisonExpr::Step& step : expr.rest) {
    FASTI_TRY_ASSIGN(ExprPtr operand, BindExpr(*step.operand, env));
    out->rest.emplace_back(ComparisonOp(step.op), std::move(operand));
  }
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindArithmetic(const ast::ArithmeticExpr& expr, ExprEnv& env) {
  if (expr.rest.size() > kMaxArithmeticChain) {
    return Status(Code::kResourceExhausted,
                  "more than " + std::to_string(kMaxArithmeticChain) +
                      " arithmetic operators stand in a row; use reduce() over a list")
        .WithDetail("NestingTooDeep")
        .WithSpan(expr.span);
  }
  FASTI_TRY_ASSIGN(ExprPtr left, BindExpr(*expr.first, env));
  for (const ast::ArithmeticExpr::Step& step : expr.rest) {
    FASTI_TRY_ASSIGN(ExprPtr right, BindExpr(*step.operand, env));
    const Arithmetic op = ArithmeticOf(step.op);
    const std::optional<Type> type = ArithmeticType(op, left->type, right->type);
    if (!type) {
      return ErrorAt(step.op_span.valid() ? step.op_span : expr.span, "InvalidArgumentType",
                     "'" + std::string(Symbol(op)) + "' is not defined between " + Described(left->type) +
                         " and " + Described(right->type) +
                         "; convert one side, for example with toInteger() or toString()");
    }
    Span span = left->span;
    span.length = right->span.offset + right->span.length - span.offset;
    auto out = MakeExpr<ArithmeticOp>(span, *type);
    out->op = op;
    out->left = std::move(left);
    out->right = std::move(right);
    left = std::move(out);
  }
  return left;
}

Result<ExprPtr> Binder::BindSign(const ast::SignExpr& expr, ExprEnv& env) {
  FASTI_TRY_ASSIGN(ExprPtr operand, BindExpr(*expr.operand, env));
  const Type type = operand->type;
  if (!CouldBe(type, Type::kNumber | Type::kDuration)) {
    return ErrorAt(expr.span, "InvalidArgumentType",
                   std::string("'") + (expr.negative ? "-" : "+") + "' takes a number or a DURATION, not " +
                       Described(type));
  }
  if (!expr.negative) return operand;
  auto out = MakeExpr<Negation>(
      expr.span, Type{type.kinds & (Type::kNumber | Type::kDuration | Type::kNull), Type::kAnyMask});
  out->operand = std::move(operand);
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindPredicate(const ast::PredicateExpr& expr, ExprEnv& env) {
  FASTI_TRY_ASSIGN(ExprPtr left, BindExpr(*expr.left, env));
  FASTI_TRY_ASSIGN(ExprPtr right, BindExpr(*expr.right, env));
  using Op = ast::PredicateExpr::Op;
  PeriodTestOp::Op period = PeriodTestOp::Op::kOverlaps;
  switch (expr.op) {
    case Op::kStartsWith:
      return Infix<StringTestOp>(StringTest::kStartsWith, std::move(left), std::move(right), expr.span);
    case Op::kEndsWith:
      return Infix<StringTestOp>(StringTest::kEndsWith, std::move(left), std::move(right), expr.span);
    case Op::kContains:
      // Known to be about periods: the executor need not look at the values first.
      if (Surely(left->type, Type::kPeriod)) {
        return Infix<PeriodTestOp>(PeriodTestOp::Op::kContains, std::move(left), std::move(right), expr.span);
      }
      return Infix<StringTestOp>(StringTest::kContains, std::move(left), std::move(right), expr.span);
    case Op::kMatches: {
      for (const ExprPtr* side : {&left, &right}) {
        if (CouldBe((*side)->type, Type::kString)) continue;
        return ErrorAt((*side)->span, "InvalidArgumentType",
                       "=~ compares STRINGs, not " + Described((*side)->type));
      }
      auto out = MakeExpr<MatchesOp>(expr.span, Type::Of(Type::kBool));
      out->left = std::move(left);
      out->right = std::move(right);
      return ExprPtr(std::move(out));
    }
    case Op::kIn: {
      if (!CouldBe(right->type, Type::kList)) {
        return ErrorAt(right->span, "InvalidArgumentType",
                       "IN searches a LIST, not " + Described(right->type));
      }
      auto out = MakeExpr<InOp>(expr.span, Type::Of(Type::kBool));
      out->left = std::move(left);
      out->right = std::move(right);
      return ExprPtr(std::move(out));
    }
    case Op::kOverlaps:
      period = PeriodTestOp::Op::kOverlaps;
      break;
    case Op::kPrecedes:
      period = PeriodTestOp::Op::kPrecedes;
      break;
    case Op::kSucceeds:
      period = PeriodTestOp::Op::kSucceeds;
      break;
    case Op::kMeets:
      period = PeriodTestOp::Op::kMeets;
      break;
    case Op::kEquals:
      period = PeriodTestOp::Op::kEquals;
      break;
  }
  for (const ExprPtr* side : {&left, &right}) {
    if (CouldBe((*side)->type, Type::kPeriod)) continue;
    return ErrorAt((*side)->span, "InvalidArgumentType",
                   "OVERLAPS, PRECEDES, SUCCEEDS, MEETS and EQUALS compare PERIODs, not " +
                       Described((*side)->type) + "; period('2004') makes one");
  }
  return Infix<PeriodTestOp>(period, std::move(left), std::move(right), expr.span);
}

Result<ExprPtr> Binder::BindIsType(const ast::IsTypeExpr& expr, ExprEnv& env) {
  auto out = MakeExpr<IsType>(expr.span, Exactly(Type::kBool));
  out->negated = expr.negated;
  FASTI_TRY_ASSIGN(out->operand, BindExpr(*expr.operand, env));
  FASTI_TRY_ASSIGN(out->wanted, FindTypes(expr.type));
  return ExprPtr(std::move(out));
}

}  // namespace fasti::bound
