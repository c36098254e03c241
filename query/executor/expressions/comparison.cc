// =, <>, <, <=, >, >= and chains of them.
#include "query/executor/expressions/families.h"
#include "query/executor/vector_kernels.h"
#include "query/types/compare.h"
#include "query/types/compare_sets.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

class ComparisonExpr final : public Expression {
 public:
  using Op = bound::Comparison::Op;
  ComparisonExpr(ExpressionPtr first, std::vector<std::pair<Op, ExpressionPtr>> rest, Span span)
      : Expression(span), first_(std::move(first)), rest_(std::move(rest)) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value left, first_->EvalRow(batch, row, ctx));
    Truth all = Truth::kTrue;
    for (auto& [op, operand] : rest_) {
      FASTI_TRY_ASSIGN(Value right, operand->EvalRow(batch, row, ctx));
      const Truth t = Test(op, left, right);
      if (t == Truth::kFalse) return Value::Bool(false);
      if (t == Truth::kNull) {
        all = Truth::kNull;
        if (IsUndecided(op, left, right)) ctx.saw_uncertain = true;
      }
      left = std::move(right);
    }
    return ToValue(all);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    if (rest_.size() != 1) return Expression::Eval(batch, rows, ctx, out);
    Vector a, b;
    FASTI_TRY(first_->Eval(batch, rows, ctx, &a));
    FASTI_TRY(rest_[0].second->Eval(batch, rows, ctx, &b));
    const Op op = rest_[0].first;
    if (CompareVectors(op, a, b, batch.size, out)) return Status::Ok();
    Column column;
    column.phys = Phys::kBool;
    column.bools.resize(batch.size);
    const size_t n = rows ? rows->size() : batch.size;
    for (size_t i = 0; i < n; ++i) {
      const size_t row = rows ? (*rows)[i] : i;
      const Truth t = Test(op, a.At(row), b.At(row));
      if (t == Truth::kNull) {
        if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
        column.nulls[row] = 1;
        if (IsUndecided(op, a.At(row), b.At(row))) {
          ctx.saw_uncertain = true;
          ctx.NoteUncertain(row);
        }
      } else {
        column.bools[row] = t == Truth::kTrue;
      }
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  static bool Holds(Op op, int sign) {
    switch (op) {
      case Op::kEqual:
        return sign == 0;
      case Op::kNotEqual:
        return sign != 0;
      case Op::kLess:
        return sign < 0;
      case Op::kLessEqual:
        return sign <= 0;
      case Op::kGreater:
        return sign > 0;
      case Op::kGreaterEqual:
        return sign >= 0;
    }
    return false;
  }
  static Truth Test(Op op, const Value& a, const Value& b) {
    if (a.kind() == Value::Kind::kBound || b.kind() == Value::Kind::kBound) {
      const TruthSet set = SetOf(op, a, b);
      if (!set.single()) return Truth::kNull;
      return set.certain() ? Truth::kTrue : set == TruthSet::False() ? Truth::kFalse : Truth::kNull;
    }
    if (op == Op::kEqual || op == Op::kNotEqual) {
      const Truth t = Equals(a, b);
      if (t == Truth::kNull || op == Op::kEqual) return t;
      return ToTruth(t == Truth::kFalse);
    }
    const Comparison c = Compare(a, b);
    if (c == Comparison::kNull) return Truth::kNull;
    if (c == Comparison::kUnordered) return Truth::kFalse;
    return ToTruth(Holds(op, static_cast<int>(c)));
  }
  /// An imprecise bound may decide it either way: its truth is a set (section 5). 1812 or later is decided
  /// where 1812 is all that is known.
  static TruthSet SetOf(Op op, const Value& a, const Value& b) {
    switch (op) {
      case Op::kEqual:
        return EqualsSet(a, b);
      case Op::kNotEqual:
        return Not(EqualsSet(a, b));
      case Op::kLess:
        return CompareSet(Inequality::kLess, a, b);
      case Op::kLessEqual:
        return CompareSet(Inequality::kLessOrEqual, a, b);
      case Op::kGreater:
        return CompareSet(Inequality::kGreater, a, b);
      case Op::kGreaterEqual:
        return CompareSet(Inequality::kGreaterOrEqual, a, b);
    }
    return TruthSet::Null();
  }
  static bool IsUndecided(Op op, const Value& a, const Value& b) {
    if (a.kind() != Value::Kind::kBound && b.kind() != Value::Kind::kBound) return false;
    return !SetOf(op, a, b).single();
  }
  ExpressionPtr first_;
  std::vector<std::pair<Op, ExpressionPtr>> rest_;
};

}  // namespace

Result<ExpressionPtr> CompileComparison(const bound::Comparison& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr first, Compile(*e.first, env));
  std::vector<std::pair<bound::Comparison::Op, ExpressionPtr>> rest;
  for (const auto& [op, operand] : e.rest) {
    FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*operand, env));
    rest.emplace_back(op, std::move(compiled));
  }
  return Make<ComparisonExpr>(std::move(first), std::move(rest), e.span);
}

}  // namespace fasti::exec
