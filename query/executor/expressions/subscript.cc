// base[index] and list[from..to].
#include "query/executor/expressions/families.h"
#include "query/types/operators.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

class SubscriptExpr final : public Expression {
 public:
  SubscriptExpr(ExpressionPtr base, ExpressionPtr index, Span span)
      : Expression(span), base_(std::move(base)), index_(std::move(index)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Value index, index_->EvalRow(batch, row, ctx));
    if (base.is_node() || base.is_edge()) {
      if (index.is_null()) return Value::Null();
      if (!index.is_string()) {
        return Status::Query("TypeError", Phase::kRuntime, "PropertyAccessByNonString",
                             "a property name must be a STRING, not " + std::string(KindName(index.kind())),
                             span_);
      }
      auto value = ctx.Property(base, index.as_string());
      if (!value.ok()) return value.status().OrSpan(span_);
      return value;
    }
    auto value = Subscript(base, index);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  ExpressionPtr base_, index_;
};

class SliceExpr final : public Expression {
 public:
  SliceExpr(ExpressionPtr base, ExpressionPtr from, ExpressionPtr to, Span span)
      : Expression(span), base_(std::move(base)), from_(std::move(from)), to_(std::move(to)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    Value from, to;
    if (from_) {
      FASTI_TRY_ASSIGN(from, from_->EvalRow(batch, row, ctx));
    }
    if (to_) {
      FASTI_TRY_ASSIGN(to, to_->EvalRow(batch, row, ctx));
    }
    auto value = Slice(base, from_ ? &from : nullptr, to_ ? &to : nullptr);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  ExpressionPtr base_, from_, to_;
};

}  // namespace

Result<ExpressionPtr> CompileSubscript(const bound::Subscript& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
  FASTI_TRY_ASSIGN(ExpressionPtr index, Compile(*e.index, env));
  return Make<SubscriptExpr>(std::move(base), std::move(index), e.span);
}

Result<ExpressionPtr> CompileSlice(const bound::Slice& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
  FASTI_TRY_ASSIGN(ExpressionPtr from, CompileOptional(e.from, env));
  FASTI_TRY_ASSIGN(ExpressionPtr to, CompileOptional(e.to, env));
  return Make<SliceExpr>(std::move(base), std::move(from), std::move(to), e.span);
}

}  // namespace fasti::exec
