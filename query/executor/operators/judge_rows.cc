// JudgeRows: what WITH … WHERE asks by subqueries of rows over a range. It is asked once in each stretch of
// time in which nothing that it reads changes; the row holds where the answers may be true, in their core for
// certain (temporal model, section 5), and is judged under the modality as a whole.
#include "query/executor/operators/judge_rows.h"

#include "query/executor/row_filter.h"
#include "query/executor/row_numbers.h"
#include "query/executor/row_steps.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class JudgeRowsOperator final : public UnaryOperator {
 public:
  JudgeRowsOperator(const plan::JudgeRows& node, OperatorPtr input, RowFilter at_instants,
                    std::vector<std::unique_ptr<Predicate>> predicates)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        at_instants_(std::move(at_instants)),
        predicates_(std::move(predicates)),
        stretches_(node.scope, node.pieces, node.again) {
    vars_.scope = node.scope;
    vars_.pieces = node.pieces;
    if (node.period != kNoVar) vars_.periods = {node.period};
    vars_.certain = node.certain;
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      Batch in;
      FASTI_TRY_ASSIGN(const bool any, PullInput(ctx, &in, out));
      if (!any) return Status::Ok();
      if (PeriodScope(in, 0, plan_.scope, plan_.pieces, ctx) == nullptr) {
        FASTI_TRY(at_instants_.Apply(ctx, &in));
        if (in.size == 0) continue;
        *out = std::move(in);
        return Status::Ok();
      }
      RowParts parts(vars_);
      for (uint32_t row = 0; row < in.size; ++row) {
        FASTI_TRY_ASSIGN(const std::vector<TruthStep> steps, Steps(SingleRow(in, row), ctx));
        parts.AddJudged(in, row, steps, plan_.modality, ctx);
      }
      if (parts.empty()) continue;
      *out = parts.Take(in);
      return Status::Ok();
    }
  }

 private:
  Result<std::vector<TruthStep>> Steps(const Batch& row, ExecContext& ctx) {
    const auto look = [&](const Batch& one) -> Status {
      for (auto& predicate : predicates_) FASTI_TRY(predicate->expression().EvalRow(one, 0, ctx).status());
      return Status::Ok();
    };
    FASTI_TRY_ASSIGN(const std::vector<Interval> stretches, stretches_.Find(row, look, ctx));
    std::vector<TruthStep> steps;
    for (const Interval& stretch : stretches) {
      FASTI_TRY(ctx.Poll());
      FASTI_TRY_ASSIGN(const Batch one, stretches_.At(stretch, row, ctx));
      TruthSet truth = TruthSet::True();
      for (auto& predicate : predicates_) {
        FASTI_TRY_ASSIGN(const TruthSet part, predicate->TruthAt(one, 0, ctx));
        truth = And(truth, part);
      }
      AppendStep({stretch, truth}, &steps);
    }
    return steps;
  }

  const plan::JudgeRows& plan_;
  RowFilter at_instants_;
  std::vector<std::unique_ptr<Predicate>> predicates_;
  RowStretches stretches_;
  RowParts::Vars vars_;
};

}  // namespace

Result<OperatorPtr> BuildJudgeRows(const plan::JudgeRows& node, OperatorPtr input, ExecContext& ctx) {
  FASTI_TRY_ASSIGN(RowFilter at_instants, RowFilter::Make(node.conditions, nullptr, node.certain, ctx));
  at_instants.Judge(node.modality, node.period);
  std::vector<std::unique_ptr<Predicate>> predicates;
  for (const plan::Condition& condition : node.conditions) {
    FASTI_TRY_ASSIGN(auto predicate, Predicate::Make(condition, nullptr, ctx));
    predicates.push_back(std::move(predicate));
  }
  return OperatorPtr(std::make_unique<JudgeRowsOperator>(node, std::move(input), std::move(at_instants),
                                                         std::move(predicates)));
}

}  // namespace fasti::exec
