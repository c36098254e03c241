// What is read as it stands: constants, parameters, and variables of rows, of blocks and of patterns.
#include <algorithm>
#include "query/executor/expressions/families.h"

namespace fasti::exec {

namespace {

class ConstantExpr final : public Expression {
 public:
  ConstantExpr(Value value, Span span)
      : Expression(span), value_(std::move(value)), vector_(Vector::Constant(value_)) {}
  Result<Value> EvalRow(const Batch&, size_t, ExecContext&) override { return value_; }
  Status Eval(const Batch&, const Positions*, ExecContext&, Vector* out) override {
    *out = vector_;
    return Status::Ok();
  }

 private:
  Value value_;
  Vector vector_;
};

/// Read when it runs: operators of a prepared statement are opened again with other parameters.
class ParameterExpr final : public Expression {
 public:
  ParameterExpr(uint32_t index, Span span) : Expression(span), index_(index) {}
  Result<Value> EvalRow(const Batch&, size_t, ExecContext& ctx) override { return ctx.parameters[index_]; }
  Status Eval(const Batch&, const Positions*, ExecContext& ctx, Vector* out) override {
    *out = Vector::Constant(ctx.parameters[index_]);
    return Status::Ok();
  }

 private:
  uint32_t index_;
};

class VariableExpr final : public Expression {
 public:
  VariableExpr(VarId var, Span span) : Expression(span), var_(var) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext&) override { return batch.At(var_, row); }
  Status Eval(const Batch& batch, const Positions*, ExecContext&, Vector* out) override {
    *out = batch.Has(var_) ? batch[var_] : Vector::Constant(Value::Null());
    return Status::Ok();
  }
  const Vector* InPlace(const Batch& batch) const override {
    return batch.Has(var_) ? &batch[var_] : nullptr;
  }

 private:
  VarId var_;
};

class LocalExpr final : public Expression {
 public:
  LocalExpr(VarId var, Span span) : Expression(span), var_(var) {}
  Result<Value> EvalRow(const Batch&, size_t, ExecContext& ctx) override { return ctx.locals[var_]; }

 private:
  VarId var_;
};

/// A pattern variable inside its MATCH: read at the scope of the clause.
class ScopedVariableExpr final : public Expression {
 public:
  ScopedVariableExpr(VarId var, VarId scope, Span span) : Expression(span), var_(var), scope_(scope) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    return Repin(batch.At(var_, row), PinAt(batch, row, ctx));
  }
  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    const Vector& v = batch[var_];
    const bool typed = v.present() && (v.phys() == Phys::kNode || v.phys() == Phys::kEdge);
    if (!typed || !batch.Has(scope_) || !batch[scope_].constant())
      return Expression::Eval(batch, rows, ctx, out);
    const uint32_t pin = PinAt(batch, 0, ctx);
    if (v.column().pins.size() == 1 && v.column().pins[0] == pin) {
      *out = v;
      return Status::Ok();
    }
    Column column;
    column.phys = v.phys();
    column.pins.push_back(pin);
    for (size_t row = 0; row < batch.size; ++row) {
      const size_t at = v.Position(row);
      if (v.column().IsNull(at)) {
        if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
        column.nulls[row] = 1;
      }
      column.ids.push_back(v.column().ids[at]);
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  uint32_t PinAt(const Batch& batch, size_t row, ExecContext& ctx) const {
    const auto scope = static_cast<uint32_t>(batch.At(scope_, row).as_int());
    return ctx.scopes()[scope].pin;
  }
  VarId var_, scope_;
};

}  // namespace

Result<ExpressionPtr> CompileConstant(const bound::Constant& e, CompileEnv&) {
  return Make<ConstantExpr>(e.value, e.span);
}

Result<ExpressionPtr> CompileParameter(const bound::Parameter& e, CompileEnv&) {
  return Make<ParameterExpr>(e.index, e.span);
}

Result<ExpressionPtr> CompileVariable(const bound::VariableRef& e, CompileEnv& env) {
  const VarId var = e.var;
  if (std::find(env.locals.begin(), env.locals.end(), var) != env.locals.end())
    return Make<LocalExpr>(var, e.span);
  if (env.frame != nullptr && !env.frame->own_pins &&
      std::find(env.frame->repin.begin(), env.frame->repin.end(), var) != env.frame->repin.end()) {
    return Make<ScopedVariableExpr>(var, env.frame->scope, e.span);
  }
  return Make<VariableExpr>(var, e.span);
}

}  // namespace fasti::exec
