// + - * / % ^, by kernels over typed columns where there are some.
#include "query/executor/expressions/families.h"
#include "query/executor/vector_kernels.h"
#include "query/types/operators.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

class ArithmeticExpr final : public Expression {
 public:
  ArithmeticExpr(Arithmetic op, ExpressionPtr left, ExpressionPtr right, Span span)
      : Expression(span), op_(op), left_(std::move(left)), right_(std::move(right)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value a, left_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Value b, right_->EvalRow(batch, row, ctx));
    FASTI_TRY(ctx.CheckMemory());
    return Compute(a, b);
  }
  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector a, b;
    FASTI_TRY(left_->Eval(batch, rows, ctx, &a));
    FASTI_TRY(right_->Eval(batch, rows, ctx, &b));
    // Rows that are not selected are computed with the others; only what fails is looked at again, row by
    // row.
    if (ComputeVectors(op_, a, b, batch.size, out)) return Status::Ok();
    const size_t n = rows ? rows->size() : batch.size;
    std::vector<Value> values(batch.size);
    for (size_t i = 0; i < n; ++i) {
      const size_t row = rows ? (*rows)[i] : i;
      FASTI_TRY(ctx.Poll());
      FASTI_TRY_ASSIGN(values[row], Compute(a.At(row), b.At(row)));
    }
    ColumnBuilder builder;
    for (Value& v : values) builder.Add(std::move(v));
    *out = builder.Finish();
    return Status::Ok();
  }

 private:
  Result<Value> Compute(const Value& a, const Value& b) {
    auto value = Apply(op_, a, b);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }
  Arithmetic op_;
  ExpressionPtr left_, right_;
};

}  // namespace

Result<ExpressionPtr> CompileArithmetic(const bound::ArithmeticOp& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr left, Compile(*e.left, env));
  FASTI_TRY_ASSIGN(ExpressionPtr right, Compile(*e.right, env));
  return Make<ArithmeticExpr>(e.op, std::move(left), std::move(right), e.span);
}

}  // namespace fasti::exec
