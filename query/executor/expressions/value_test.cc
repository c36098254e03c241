// Operators whose work is one function on one or two values: sign, IN, =~, tests of strings, periods, null
// and type.
#include "query/executor/expressions/families.h"
#include "query/types/build.h"
#include "query/types/compare.h"
#include "query/types/operators.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::exec {

namespace {

/// Operators of one or two operands whose work is one function on values.
class BinaryExpr final : public Expression {
 public:
  /// The last: set where the answer is null because imprecise periods decide it neither way (section 5).
  using Function = Result<Value> (*)(const Value&, const Value&, int, bool*);
  BinaryExpr(Function f, int op, ExpressionPtr left, ExpressionPtr right, Span span)
      : Expression(span), f_(f), op_(op), left_(std::move(left)), right_(std::move(right)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value a, left_->EvalRow(batch, row, ctx));
    Value b;
    if (right_) {
      FASTI_TRY_ASSIGN(b, right_->EvalRow(batch, row, ctx));
    }
    bool undecided = false;
    auto value = f_(a, b, op_, &undecided);
    if (undecided) ctx.saw_uncertain = true;
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  Function f_;
  int op_;
  ExpressionPtr left_, right_;
};

Result<Value> ApplyNegate(const Value& a, const Value&, int, bool*) { return Negate(a); }
Result<Value> ApplyIn(const Value& a, const Value& b, int, bool*) { return In(a, b); }
Result<Value> ApplyMatches(const Value& a, const Value& b, int, bool*) { return Matches(a, b); }

Result<Value> ApplyPeriodTest(const Value& a, const Value& b, int op, bool* undecided) {
  using Op = bound::PeriodTestOp::Op;
  if (a.is_null() || b.is_null()) return Value::Null();
  FASTI_TRY_ASSIGN(PeriodValue p, ToPeriod(a));
  TruthSet set;
  if (static_cast<Op>(op) == Op::kContains && b.kind() != Value::Kind::kPeriod && !b.is_string()) {
    FASTI_TRY_ASSIGN(BoundValue at, ToBound(b, BoundRole::kAt));
    set = HoldsAt(p.period, at.bound);
  } else {
    FASTI_TRY_ASSIGN(PeriodValue q, ToPeriod(b));
    switch (static_cast<Op>(op)) {
      case Op::kOverlaps:
        set = Overlaps(p.period, q.period);
        break;
      case Op::kContains:
        set = Contains(p.period, q.period);
        break;
      case Op::kPrecedes:
        set = Precedes(p.period, q.period);
        break;
      case Op::kSucceeds:
        set = Succeeds(p.period, q.period);
        break;
      case Op::kMeets:
        set = Meets(p.period, q.period);
        break;
      case Op::kEquals:
        set = SamePeriod(p.period, q.period);
        break;
    }
  }
  // An undecided comparison of imprecise periods is null: neither true nor false in every completion.
  if (set == TruthSet::True()) return Value::Bool(true);
  if (set == TruthSet::False()) return Value::Bool(false);
  *undecided = true;
  return Value::Null();
}

Result<Value> ApplyStringTest(const Value& a, const Value& b, int op, bool* undecided) {
  if (static_cast<StringTest>(op) == StringTest::kContains && a.kind() == Value::Kind::kPeriod) {
    return ApplyPeriodTest(a, b, static_cast<int>(bound::PeriodTestOp::Op::kContains), undecided);
  }
  return Test(static_cast<StringTest>(op), a, b);
}

Result<Value> ApplyIsNull(const Value& a, const Value&, int negated, bool*) {
  return Value::Bool(a.is_null() != (negated != 0));
}

class IsTypeExpr final : public Expression {
 public:
  IsTypeExpr(ExpressionPtr operand, const bound::IsType& e)
      : Expression(e.span), operand_(std::move(operand)), e_(e) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value v, operand_->EvalRow(batch, row, ctx));
    return Value::Bool(HasType(v, e_.wanted) != e_.negated);
  }

 private:
  ExpressionPtr operand_;
  const bound::IsType& e_;
};

Result<ExpressionPtr> CompileBinary(BinaryExpr::Function f, int op, const bound::Expr& left,
                                    const bound::Expr* right, Span span, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr a, Compile(left, env));
  ExpressionPtr b;
  if (right) {
    FASTI_TRY_ASSIGN(b, Compile(*right, env));
  }
  return ExpressionPtr(std::make_unique<BinaryExpr>(f, op, std::move(a), std::move(b), span));
}

}  // namespace

Result<ExpressionPtr> CompileNegation(const bound::Negation& e, CompileEnv& env) {
  return CompileBinary(ApplyNegate, 0, *e.operand, nullptr, e.span, env);
}

Result<ExpressionPtr> CompileStringTest(const bound::StringTestOp& e, CompileEnv& env) {
  return CompileBinary(ApplyStringTest, static_cast<int>(e.op), *e.left, e.right.get(), e.span, env);
}

Result<ExpressionPtr> CompileMatches(const bound::MatchesOp& e, CompileEnv& env) {
  return CompileBinary(ApplyMatches, 0, *e.left, e.right.get(), e.span, env);
}

Result<ExpressionPtr> CompileIn(const bound::InOp& e, CompileEnv& env) {
  return CompileBinary(ApplyIn, 0, *e.left, e.right.get(), e.span, env);
}

Result<ExpressionPtr> CompilePeriodTest(const bound::PeriodTestOp& e, CompileEnv& env) {
  return CompileBinary(ApplyPeriodTest, static_cast<int>(e.op), *e.left, e.right.get(), e.span, env);
}

Result<ExpressionPtr> CompileIsNull(const bound::IsNull& e, CompileEnv& env) {
  return CompileBinary(ApplyIsNull, e.negated, *e.operand, nullptr, e.span, env);
}

Result<ExpressionPtr> CompileIsType(const bound::IsType& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr operand, Compile(*e.operand, env));
  return Make<IsTypeExpr>(std::move(operand), e);
}

}  // namespace fasti::exec
