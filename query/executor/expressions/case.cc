// CASE, with and without a subject.
#include <optional>
#include "query/executor/expressions/families.h"
#include "query/executor/expressions/local_scope.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

class CaseExpr final : public Expression {
 public:
  CaseExpr(ExpressionPtr subject, VarId tested_var,
           std::vector<std::pair<ExpressionPtr, ExpressionPtr>> branches, ExpressionPtr otherwise, Span span)
      : Expression(span),
        subject_(std::move(subject)),
        tested_var_(tested_var),
        branches_(std::move(branches)),
        otherwise_(std::move(otherwise)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    Value subject;
    if (subject_) {
      FASTI_TRY_ASSIGN(subject, subject_->EvalRow(batch, row, ctx));
    }
    std::optional<LocalScope> tested;
    if (tested_var_ != kNoVar) tested.emplace(ctx, tested_var_).Set(subject);
    for (auto& [when, then] : branches_) {
      FASTI_TRY_ASSIGN(Value w, when->EvalRow(batch, row, ctx));
      bool taken;
      if (subject_ && !tested) {
        taken = Equals(subject, w) == Truth::kTrue;
      } else {
        FASTI_TRY_ASSIGN(Truth t, AsTruth(w, "WHEN", span_));
        taken = t == Truth::kTrue;
      }
      // While change points are noted, every branch is looked at: another may be taken at other instants.
      if (taken && ctx.change_points == nullptr) return then->EvalRow(batch, row, ctx);
      if (ctx.change_points != nullptr) (void)then->EvalRow(batch, row, ctx);
    }
    if (otherwise_) return otherwise_->EvalRow(batch, row, ctx);
    return Value::Null();
  }

 private:
  ExpressionPtr subject_;
  VarId tested_var_;  // kNoVar: the branches hold values, or there is no subject
  std::vector<std::pair<ExpressionPtr, ExpressionPtr>> branches_;
  ExpressionPtr otherwise_;
};

}  // namespace

Result<ExpressionPtr> CompileCase(const bound::Case& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr subject, CompileOptional(e.subject, env));
  std::vector<std::pair<ExpressionPtr, ExpressionPtr>> branches;
  for (const auto& [when, then] : e.branches) {
    if (e.tested_var != bound::kNoVar) env.locals.push_back(e.tested_var);
    auto w = Compile(*when, env);
    if (e.tested_var != bound::kNoVar) env.locals.pop_back();
    FASTI_TRY(w);
    FASTI_TRY_ASSIGN(ExpressionPtr t, Compile(*then, env));
    branches.emplace_back(std::move(*w), std::move(t));
  }
  FASTI_TRY_ASSIGN(ExpressionPtr otherwise, CompileOptional(e.otherwise, env));
  return Make<CaseExpr>(std::move(subject), e.tested_var, std::move(branches), std::move(otherwise), e.span);
}

}  // namespace fasti::exec
