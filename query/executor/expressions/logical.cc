// NOT, AND, OR, XOR in three-valued logic; AND and OR evaluate no further operand for rows that are decided.
#include "query/executor/expressions/families.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {

Result<Truth> AsTruth(const Value& v, std::string_view what, Span span) {
  if (v.is_null()) return Truth::kNull;
  if (v.is_bool()) return ToTruth(v.as_bool());
  return TypeError(
      std::string(what) + " needs a BOOLEAN, not " + std::string(KindName(v.kind())) + " " + v.ToString(),
      span);
}

namespace {

class NotExpr final : public Expression {
 public:
  NotExpr(ExpressionPtr operand, Span span) : Expression(span), operand_(std::move(operand)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value v, operand_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Truth t, AsTruth(v, "NOT", span_));
    return t == Truth::kNull ? Value::Null() : Value::Bool(t == Truth::kFalse);
  }

 private:
  ExpressionPtr operand_;
};

class LogicalExpr final : public Expression {
 public:
  using Op = bound::Logical::Op;
  LogicalExpr(Op op, std::vector<ExpressionPtr> operands, Span span)
      : Expression(span), op_(op), operands_(std::move(operands)) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    Truth truth = Start();
    for (const ExpressionPtr& operand : operands_) {
      FASTI_TRY_ASSIGN(Value v, operand->EvalRow(batch, row, ctx));
      FASTI_TRY_ASSIGN(Truth t, AsTruth(v, Name(), span_));
      truth = Combine(truth, t);
      if (Decided(truth)) {
        NoteRest(&operand + 1, batch, row, ctx);
        break;
      }
    }
    return ToValue(truth);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    std::vector<uint8_t> truth(batch.size, static_cast<uint8_t>(Start()));
    Positions open;
    const Positions* current = rows;
    for (const ExpressionPtr& operand : operands_) {
      Vector v;
      FASTI_TRY(operand->Eval(batch, current, ctx, &v));
      Positions still;
      const size_t n = current ? current->size() : batch.size;
      const bool typed = v.phys() == Phys::kBool;
      for (size_t i = 0; i < n; ++i) {
        const size_t row = current ? (*current)[i] : i;
        const size_t p = v.Position(row);
        Truth t;
        if (typed) {
          t = v.column().IsNull(p) ? Truth::kNull : ToTruth(v.column().bools[p] != 0);
        } else {
          FASTI_TRY_ASSIGN(t, AsTruth(v.column().At(p), Name(), span_));
        }
        const Truth combined = Combine(static_cast<Truth>(truth[row]), t);
        truth[row] = static_cast<uint8_t>(combined);
        if (!Decided(combined)) still.push_back(static_cast<uint32_t>(row));
      }
      open = std::move(still);
      current = &open;
      if (open.empty()) break;
    }
    Column column;
    column.phys = Phys::kBool;
    column.bools.resize(batch.size);
    for (size_t row = 0; row < batch.size; ++row) {
      column.bools[row] = truth[row] == static_cast<uint8_t>(Truth::kTrue);
      if (truth[row] == static_cast<uint8_t>(Truth::kNull)) {
        if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
        column.nulls[row] = 1;
      }
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  /// Operands that do not matter at this instant may matter at others: their change points count. Whether
  /// they fail is for the instants at which they are needed.
  void NoteRest(const ExpressionPtr* rest, const Batch& batch, size_t row, ExecContext& ctx) const {
    if (ctx.change_points == nullptr) return;
    for (; rest != operands_.data() + operands_.size(); ++rest) (void)(*rest)->EvalRow(batch, row, ctx);
  }
  Truth Start() const { return op_ == Op::kAnd ? Truth::kTrue : Truth::kFalse; }
  bool Decided(Truth t) const {
    return (op_ == Op::kAnd && t == Truth::kFalse) || (op_ == Op::kOr && t == Truth::kTrue);
  }
  std::string_view Name() const { return op_ == Op::kAnd ? "AND" : op_ == Op::kOr ? "OR" : "XOR"; }
  Truth Combine(Truth a, Truth b) const {
    switch (op_) {
      case Op::kAnd:
        if (a == Truth::kFalse || b == Truth::kFalse) return Truth::kFalse;
        return a == Truth::kNull || b == Truth::kNull ? Truth::kNull : Truth::kTrue;
      case Op::kOr:
        if (a == Truth::kTrue || b == Truth::kTrue) return Truth::kTrue;
        return a == Truth::kNull || b == Truth::kNull ? Truth::kNull : Truth::kFalse;
      case Op::kXor:
        if (a == Truth::kNull || b == Truth::kNull) return Truth::kNull;
        return ToTruth(a != b);
    }
    return Truth::kNull;
  }
  Op op_;
  std::vector<ExpressionPtr> operands_;
};

}  // namespace

Result<ExpressionPtr> CompileNot(const bound::Not& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr operand, Compile(*e.operand, env));
  return Make<NotExpr>(std::move(operand), e.span);
}

Result<ExpressionPtr> CompileLogical(const bound::Logical& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(auto operands, CompileAll(e.operands, env));
  return Make<LogicalExpr>(e.op, std::move(operands), e.span);
}

}  // namespace fasti::exec
