// Expressions, compiled once per plan run from bound trees. Each has a row-wise form, which is complete, and
// where it pays a form over whole vectors; both give the same values. Errors are raised only for selected
// rows: CASE, AND and OR narrow the selection before they evaluate their parts.
//
// Instances keep scratch state (an EXISTS owns its running subquery): one thread, one ExecContext.
#pragma once

#include <memory>
#include <vector>

#include "fasti/status.h"
#include "query/binder/bound.h"
#include "query/executor/batch.h"
#include "query/executor/execution_context.h"

namespace fasti::exec {

class Expression {
 public:
  explicit Expression(Span span) : span_(span) {}
  virtual ~Expression() = default;
  /// The value in one row.
  virtual Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) = 0;
  /// The values of the selected rows, as a vector of batch.size rows (others unspecified).
  virtual Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out);
  /// The column of the batch that Eval would give; nullptr: it is none of them as it stands.
  virtual const Vector* InPlace(const Batch&) const { return nullptr; }

 protected:
  Span span_;
};
using ExpressionPtr = std::unique_ptr<Expression>;

/// How variables are read where an expression stands.
struct CompileEnv {
  ExecContext* ctx = nullptr;
  /// Pattern variables that are read at the frame's scope instead of at their pins (null: none).
  const plan::MatchFrame* frame = nullptr;
  /// Variables whose value is in ctx.locals (comprehensions).
  std::vector<VarId> locals;
  /// The expression that is compiled to make the value that a plan keeps of it (plan::Plan::values).
  const bound::Expr* kept = nullptr;
};

Result<ExpressionPtr> Compile(const bound::Expr& expr, CompileEnv& env);
inline Result<ExpressionPtr> Compile(const bound::Expr& expr, ExecContext& ctx,
                                     const plan::MatchFrame* frame = nullptr) {
  CompileEnv env{&ctx, frame, {}, nullptr};
  return Compile(expr, env);
}

/// References with their pins replaced by `pin`, inside lists and paths too.
Value Repin(const Value& v, uint32_t pin);

/// The test of one label condition on one element reference; null reference gives null.
Result<Value> TestLabels(const bound::LabelTest& test, const Value& element, const Batch& batch, size_t row,
                         ExecContext& ctx);
/// A constant expression (LIMIT, SKIP): no row.
Result<Value> EvalConstant(const bound::Expr& expr, ExecContext& ctx);

}  // namespace fasti::exec
