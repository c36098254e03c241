#include "query/executor/repeated_values.h"

#include "query/binder/visit.h"

namespace fasti::exec {
namespace {

constexpr size_t kFewValues = 16;
constexpr size_t kManyRows = 64;

/// @return false: not a matter of single variables
bool Collect(const bound::Expr& expr, std::optional<VarId>* only) {
  if (expr.kind == bound::ExprKind::kSubquery) return false;
  if (expr.kind == bound::ExprKind::kCall &&
      bound::As<bound::Call>(expr).function->volatility == Volatility::kVolatile) {
    return false;
  }
  if (expr.kind == bound::ExprKind::kVariable) {
    const VarId var = bound::As<bound::VariableRef>(expr).var;
    if (*only && **only != var) return false;
    *only = var;
  }
  bool single = true;
  bound::ForEachPart(expr, [&](const bound::Expr& part) { single = single && Collect(part, only); });
  return single;
}

}  // namespace

std::optional<VarId> OnlyVariableOf(const bound::Expr& expr) {
  std::optional<VarId> only;
  // The variable by itself is its column already.
  if (expr.kind == bound::ExprKind::kVariable || !Collect(expr, &only)) return std::nullopt;
  return only;
}

bool EvalByValue(Expression& expression, VarId var, const Batch& batch, ExecContext& ctx, Vector* out) {
  if (batch.size < kManyRows || !batch.Has(var) || ctx.uncertain_rows != nullptr) return false;
  const Vector& rows = batch[var];
  if (rows.constant()) {
    Batch one;
    one.size = 1;
    one.Set(var, rows);
    Vector made;
    if (!expression.Eval(one, nullptr, ctx, &made).ok()) return false;
    *out = Vector::Constant(made.At(0));
    return true;
  }
  if (rows.index() == nullptr || rows.phys() != Phys::kAny) return false;
  const size_t values = rows.column().values.size();
  if (values > kFewValues) return false;
  Batch few;
  few.size = values;
  few.Set(var, rows.WithIndex(nullptr));
  Vector made;
  if (!expression.Eval(few, nullptr, ctx, &made).ok()) return false;
  Positions positions(batch.size);
  for (size_t row = 0; row < batch.size; ++row) {
    positions[row] = static_cast<uint32_t>(made.Position(rows.Position(row)));
  }
  *out = made.WithIndex(std::make_shared<const Positions>(std::move(positions)));
  return true;
}

}  // namespace fasti::exec
