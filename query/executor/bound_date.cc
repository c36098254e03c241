#include "query/executor/bound_date.h"
#include "query/executor/column_pool.h"

#include "query/functions/bound_date.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"

namespace fasti::exec {
namespace {

using bound::As;

const bound::Call* CallOf(const bound::Expr& expr, std::string_view name) {
  if (expr.kind != bound::ExprKind::kCall) return nullptr;
  const auto& call = As<bound::Call>(expr);
  return call.function->name == name && call.args.size() == 1 ? &call : nullptr;
}

/// Of a PERIOD value, or of an element's validTime() where `of_element`.
class BoundDateExpr final : public Expression {
 public:
  BoundDateExpr(bool since, bool of_element, ExpressionPtr operand, const bound::Call& call)
      : Expression(call.span), since_(since), of_element_(of_element), operand_(std::move(operand)) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value v, operand_->EvalRow(batch, row, ctx));
    return DateOf(v, ctx);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector made;
    const Vector* in_place = operand_->InPlace(batch);
    if (in_place == nullptr) FASTI_TRY(operand_->Eval(batch, rows, ctx, &made));
    const Vector& operand = in_place != nullptr ? *in_place : made;
    const std::shared_ptr<Column> dates = NewColumn();
    Column& column = *dates;
    column.phys = Phys::kDate;
    column.ints.resize(batch.size);
    if ((of_element_ && operand.phys() == Phys::kEdge && !operand.column().stints.empty()) ||
        (!of_element_ && operand.phys() == Phys::kPeriod)) {
      OfStints(operand, batch.size, &column);
      *out = Vector::Flat(std::shared_ptr<const Column>(dates));
      return Status::Ok();
    }
    const size_t n = rows ? rows->size() : batch.size;
    for (size_t i = 0; i < n; ++i) {
      const size_t row = rows ? (*rows)[i] : i;
      FASTI_TRY_ASSIGN(const Value date, DateOf(operand.At(row), ctx));
      if (date.is_null()) {
        if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
        column.nulls[row] = 1;
      } else {
        column.ints[row] = date.as_date().days;
      }
    }
    *out = Vector::Flat(std::shared_ptr<const Column>(dates));
    return Status::Ok();
  }

 private:
  /// From the stints that the expansion brought along.
  void OfStints(const Vector& edges, size_t size, Column* column) const {
    constexpr int64_t kMicrosPerDay = 86'400'000'000;
    const std::vector<Interval>& stints = edges.column().stints;
    if (edges.flat() && edges.column().nulls.empty()) {
      bool finite = true;
      for (size_t row = 0; row < size; ++row) {
        const Instant t = since_ ? stints[row].from : stints[row].to;
        finite &= t.finite();
        column->ints[row] = FloorDiv(t.us, kMicrosPerDay);
      }
      if (finite) return;
    }
    for (size_t row = 0; row < size; ++row) {
      const size_t at = edges.Position(row);
      const Instant t = since_ ? stints[at].from : stints[at].to;
      if (t.finite() && !edges.column().IsNull(at)) {
        column->ints[row] = FloorDiv(t.us, kMicrosPerDay);
        continue;
      }
      if (column->nulls.empty()) column->nulls.assign(size, 0);
      column->nulls[row] = 1;
    }
  }

  Result<Value> DateOf(const Value& operand, ExecContext& ctx) {
    if (operand.is_null()) return Value::Null();
    Value made;
    const Value* period = &operand;
    if (of_element_) {
      if (!operand.is_node() && !operand.is_edge()) {
        return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentValue",
                             "validTime() takes a node or a relationship, not " + operand.ToString(), span_);
      }
      auto valid = ctx.ValidTime(operand);
      if (!valid.ok()) return valid.status().OrSpan(span_);
      if (valid->is_null()) return Value::Null();
      made = std::move(*valid);
      period = &made;
    }
    if (period->kind() == Value::Kind::kPeriod) {
      const Period& p = period->as_period().period;
      return DateOfBound(since_ ? p.from : p.to);
    }
    auto parsed = ToPeriod(*period);
    if (!parsed.ok()) return parsed.status().OrSpan(span_);
    return DateOfBound(since_ ? parsed->period.from : parsed->period.to);
  }

  const bool since_;
  const bool of_element_;
  ExpressionPtr operand_;
};

}  // namespace

Result<ExpressionPtr> CompileBoundDate(const bound::Call& call, CompileEnv& env) {
  if (call.function->name != "date" || call.args.size() != 1) return ExpressionPtr();
  const bound::Call* end = CallOf(*call.args[0], "since");
  const bool since = end != nullptr;
  if (!since) end = CallOf(*call.args[0], "until");
  if (end == nullptr) return ExpressionPtr();
  const bound::Call* valid = CallOf(*end->args[0], "validTime");
  // Only kinds that the calls between are sure to accept.
  const Type::Mask accepted = valid ? Type::kNode | Type::kEdge : Type::kPeriod;
  const bound::Expr& operand = valid ? *valid->args[0] : *end->args[0];
  if (!operand.type.IsOnly(accepted)) return ExpressionPtr();
  FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(operand, env));
  return ExpressionPtr(std::make_unique<BoundDateExpr>(since, valid != nullptr, std::move(compiled), call));
}

}  // namespace fasti::exec
