// Expressions that walk a list with a variable: comprehensions, quantifiers, reduce.
#include "query/executor/expressions/families.h"
#include "query/executor/expressions/local_scope.h"
#include "query/types/build.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

Result<const List*> AsList(const Value& v, Span span) {
  if (v.is_list()) return &v.as_list();
  return TypeError("a LIST is needed here, not " + std::string(KindName(v.kind())) + " " + v.ToString(),
                   span);
}

class ComprehensionExpr final : public Expression {
 public:
  ComprehensionExpr(VarId var, ExpressionPtr list, ExpressionPtr where, ExpressionPtr projection, Span span)
      : Expression(span),
        var_(var),
        list_(std::move(list)),
        where_(std::move(where)),
        projection_(std::move(projection)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value list, list_->EvalRow(batch, row, ctx));
    if (list.is_null()) return Value::Null();
    FASTI_TRY_ASSIGN(const List* items, AsList(list, span_));
    List out;
    LocalScope local(ctx, var_);
    for (const Value& item : *items) {
      FASTI_TRY(ctx.Poll());
      local.Set(item);
      if (where_) {
        FASTI_TRY_ASSIGN(Value keep, where_->EvalRow(batch, row, ctx));
        FASTI_TRY_ASSIGN(Truth t, AsTruth(keep, "WHERE", span_));
        if (t != Truth::kTrue) continue;
      }
      if (projection_) {
        FASTI_TRY_ASSIGN(Value v, projection_->EvalRow(batch, row, ctx));
        out.push_back(std::move(v));
      } else {
        out.push_back(item);
      }
    }
    return BuildList(std::move(out));
  }

 private:
  VarId var_;
  ExpressionPtr list_, where_, projection_;
};

class QuantifierExpr final : public Expression {
 public:
  using Op = bound::Quantifier::Op;
  QuantifierExpr(Op op, VarId var, ExpressionPtr list, ExpressionPtr where, Span span)
      : Expression(span), op_(op), var_(var), list_(std::move(list)), where_(std::move(where)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value list, list_->EvalRow(batch, row, ctx));
    if (list.is_null()) return Value::Null();
    FASTI_TRY_ASSIGN(const List* items, AsList(list, span_));
    LocalScope local(ctx, var_);
    size_t trues = 0, nulls = 0, falses = 0;
    for (const Value& item : *items) {
      FASTI_TRY(ctx.Poll());
      local.Set(item);
      Truth t = Truth::kTrue;
      if (where_) {
        FASTI_TRY_ASSIGN(Value v, where_->EvalRow(batch, row, ctx));
        FASTI_TRY_ASSIGN(t, AsTruth(v, "WHERE", span_));
      }
      (t == Truth::kTrue ? trues : t == Truth::kNull ? nulls : falses) += 1;
    }
    switch (op_) {
      case Op::kAll:
        return falses ? Value::Bool(false) : nulls ? Value::Null() : Value::Bool(true);
      case Op::kAny:
        return trues ? Value::Bool(true) : nulls ? Value::Null() : Value::Bool(false);
      case Op::kNone:
        return trues ? Value::Bool(false) : nulls ? Value::Null() : Value::Bool(true);
      case Op::kSingle:
        return trues > 1 ? Value::Bool(false) : nulls ? Value::Null() : Value::Bool(trues == 1);
    }
    return Value::Null();
  }

 private:
  Op op_;
  VarId var_;
  ExpressionPtr list_, where_;
};

class ReduceExpr final : public Expression {
 public:
  ReduceExpr(VarId accumulator, VarId var, ExpressionPtr initial, ExpressionPtr list, ExpressionPtr step,
             Span span)
      : Expression(span),
        accumulator_(accumulator),
        var_(var),
        initial_(std::move(initial)),
        list_(std::move(list)),
        step_(std::move(step)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value list, list_->EvalRow(batch, row, ctx));
    if (list.is_null()) return Value::Null();
    FASTI_TRY_ASSIGN(const List* items, AsList(list, span_));
    FASTI_TRY_ASSIGN(Value acc, initial_->EvalRow(batch, row, ctx));
    LocalScope accumulator(ctx, accumulator_), local(ctx, var_);
    for (const Value& item : *items) {
      FASTI_TRY(ctx.Poll());
      accumulator.Set(acc);
      local.Set(item);
      FASTI_TRY_ASSIGN(acc, step_->EvalRow(batch, row, ctx));
    }
    return acc;
  }

 private:
  VarId accumulator_, var_;
  ExpressionPtr initial_, list_, step_;
};

}  // namespace

Result<ExpressionPtr> CompileComprehension(const bound::ListComprehension& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr list, Compile(*e.list, env));
  env.locals.push_back(e.var);
  auto where = CompileOptional(e.where, env);
  auto projection = CompileOptional(e.projection, env);
  env.locals.pop_back();
  FASTI_TRY(where);
  FASTI_TRY(projection);
  return Make<ComprehensionExpr>(e.var, std::move(list), std::move(*where), std::move(*projection), e.span);
}

Result<ExpressionPtr> CompileQuantifier(const bound::Quantifier& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr list, Compile(*e.list, env));
  env.locals.push_back(e.var);
  auto where = CompileOptional(e.where, env);
  env.locals.pop_back();
  FASTI_TRY(where);
  return Make<QuantifierExpr>(e.op, e.var, std::move(list), std::move(*where), e.span);
}

Result<ExpressionPtr> CompileReduce(const bound::Reduce& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr initial, Compile(*e.initial, env));
  FASTI_TRY_ASSIGN(ExpressionPtr list, Compile(*e.list, env));
  env.locals.push_back(e.accumulator);
  env.locals.push_back(e.var);
  auto step = Compile(*e.step, env);
  env.locals.pop_back();
  env.locals.pop_back();
  FASTI_TRY(step);
  return Make<ReduceExpr>(e.accumulator, e.var, std::move(initial), std::move(list), std::move(*step),
                          e.span);
}

}  // namespace fasti::exec
