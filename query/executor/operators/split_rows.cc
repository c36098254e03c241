// SplitRows: rows over a range, split where the value of a subquery in an expression changes (temporal model,
// section 4). The value is computed here, once for each stretch in which nothing changes.
#include "query/executor/operators/split_rows.h"

#include "query/executor/expression.h"
#include "query/executor/row_numbers.h"
#include "query/executor/row_steps.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class SplitRowsOperator final : public UnaryOperator {
 public:
  SplitRowsOperator(const plan::SplitRows& node, OperatorPtr input, std::vector<ExpressionPtr> units)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        units_(std::move(units)),
        stretches_(node.scope, node.pieces, node.again) {
    vars_.scope = node.scope;
    vars_.pieces = node.pieces;
    vars_.periods = node.periods;
    vars_.values = node.values;
    whole_.everything = true;
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      Batch in;
      FASTI_TRY_ASSIGN(const bool any, PullInput(ctx, &in, out));
      if (!any) return Status::Ok();
      for (const auto& [alias, var] : plan_.aliases) {
        if (in.Has(var)) in.Set(alias, in[var]);
      }
      if (PeriodScope(in, 0, plan_.scope, plan_.pieces, ctx) == nullptr) {
        for (size_t i = 0; i < units_.size(); ++i) {
          Vector value;
          FASTI_TRY(units_[i]->Eval(in, nullptr, ctx, &value));
          in.Set(plan_.values[i], std::move(value));
        }
        *out = std::move(in);
        return Status::Ok();
      }
      RowParts parts(vars_);
      for (uint32_t row = 0; row < in.size; ++row) {
        FASTI_TRY_ASSIGN(RowRuns runs, Runs(SingleRow(in, row), ctx));
        parts.Add(in, row, runs.runs(), false, ctx);
      }
      if (parts.empty()) continue;
      *out = parts.Take(in);
      return Status::Ok();
    }
  }

 private:
  Result<RowRuns> Runs(const Batch& row, ExecContext& ctx) {
    const auto look = [&](const Batch& one) -> Status {
      for (const ExpressionPtr& unit : units_) FASTI_TRY(unit->EvalRow(one, 0, ctx).status());
      return Status::Ok();
    };
    FASTI_TRY_ASSIGN(const std::vector<Interval> stretches, stretches_.Find(row, look, ctx));
    RowRuns runs;
    for (const Interval& stretch : stretches) {
      FASTI_TRY(ctx.Poll());
      FASTI_TRY_ASSIGN(const Batch one, stretches_.At(stretch, row, ctx));
      RowValues key, values;
      for (const ExpressionPtr& unit : units_) {
        FASTI_TRY_ASSIGN(Value value, unit->EvalRow(one, 0, ctx));
        FASTI_TRY(AppendRead(value, &whole_, ctx, &key));
        values.push_back(std::move(value));
      }
      runs.BeginStretch(stretch);
      runs.Add(std::move(key), std::move(values), true);
    }
    return runs;
  }

  const plan::SplitRows& plan_;
  std::vector<ExpressionPtr> units_;
  RowStretches stretches_;
  RowParts::Vars vars_;
  bound::LaterReads whole_;  ///< what a list or a map holds of elements is read whole
};

}  // namespace

Result<OperatorPtr> BuildSplitRows(const plan::SplitRows& node, OperatorPtr input, ExecContext& ctx) {
  std::vector<ExpressionPtr> units;
  for (const bound::Expr* unit : node.units) {
    CompileEnv env{&ctx, nullptr, {}, unit};
    FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*unit, env));
    units.push_back(std::move(compiled));
  }
  return OperatorPtr(std::make_unique<SplitRowsOperator>(node, std::move(input), std::move(units)));
}

}  // namespace fasti::exec
