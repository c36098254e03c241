// MergeSteps: equal neighbours among the steps of OVER TIME, after the columns are computed, are one step
// (temporal model, section 8).
#include "query/executor/frame_rows.h"
#include "query/executor/operators/over_time.h"
#include "query/executor/row_set.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class MergeStepsOperator final : public UnaryOperator {
 public:
  MergeStepsOperator(const plan::MergeSteps& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    batches_.clear();
    steps_.clear();
    merged_ = false;
    next_ = 0;
    return UnaryOperator::Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    if (!merged_) {
      FASTI_TRY(Merge(ctx));
      merged_ = true;
    }
    out->Clear();
    if (next_ == steps_.size()) return Status::Ok();
    const uint32_t batch = steps_[next_].batch;
    Positions rows;
    ColumnBuilder periods;
    std::vector<PieceSetPtr> pieces;
    for (; next_ < steps_.size() && steps_[next_].batch == batch; ++next_) {
      rows.push_back(steps_[next_].row);
      auto set = std::make_shared<PieceSet>();
      set->selections.emplace_back(Member::Independent(steps_[next_].period.period));
      pieces.push_back(std::move(set));
      periods.Add(Value::Of(std::move(steps_[next_].period)));
    }
    *out = batches_[batch].Select(std::move(rows));
    const Vector column = periods.Finish();
    for (const VarId var : plan_.periods) out->Set(var, column);
    if (plan_.pieces != kNoVar) out->Set(plan_.pieces, PiecesVector(std::move(pieces)));
    return Status::Ok();
  }

 private:
  struct Step {
    uint32_t batch, row;
    PeriodValue period;
  };

  Status Merge(ExecContext& ctx) {
    RowValues last;
    while (true) {
      Batch batch;
      FASTI_TRY(input_->Next(ctx, &batch));
      if (batch.size == 0) return Status::Ok();
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(batch.size * (sizeof(Step) + 16 * batch.columns.size()))));
      for (uint32_t row = 0; row < batch.size; ++row) {
        RowValues values;
        for (const VarId var : plan_.vars) values.push_back(batch.At(var, row));
        const Value w = batch.At(plan_.periods.back(), row);
        const PeriodValue& period = w.as_period();
        const bool joins = !steps_.empty() && steps_.back().period.period.to == period.period.from &&
                           RowEquivalent()(last, values);
        if (joins) {
          steps_.back().period.period.to = period.period.to;
          continue;
        }
        steps_.push_back({static_cast<uint32_t>(batches_.size()), row, period});
        last = std::move(values);
      }
      batches_.push_back(std::move(batch));
    }
  }

  const plan::MergeSteps& plan_;
  std::vector<Batch> batches_;
  std::vector<Step> steps_;
  bool merged_ = false;
  size_t next_ = 0;
};

}  // namespace

Result<OperatorPtr> BuildMergeSteps(const plan::MergeSteps& node, OperatorPtr input, ExecContext&) {
  return OperatorPtr(std::make_unique<MergeStepsOperator>(node, std::move(input)));
}

}  // namespace fasti::exec
