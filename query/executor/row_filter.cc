#include "query/executor/row_filter.h"

#include <algorithm>

#include "query/executor/frame_rows.h"
#include "query/executor/vector_kernels.h"
#include "storage/model/try.h"

namespace fasti::exec {

Result<RowFilter> RowFilter::Make(const std::vector<plan::Condition>& conditions,
                                  const plan::MatchFrame* frame, VarId certain, ExecContext& ctx) {
  RowFilter filter;
  filter.frame_ = frame;
  filter.certain_ = certain;
  for (const plan::Condition& condition : conditions) {
    FASTI_TRY_ASSIGN(auto predicate, Predicate::Make(condition, frame, ctx));
    filter.predicates_.push_back(std::move(predicate));
  }
  return filter;
}

Status RowFilter::Apply(ExecContext& ctx, Batch* rows) {
  const bool pieces = frame_ != nullptr && UsesPieces(*rows, *frame_, ctx);
  for (auto& predicate : predicates_) {
    if (rows->size == 0) return Status::Ok();
    FASTI_TRY(pieces ? NarrowPieces(*predicate, ctx, rows) : KeepTrue(*predicate, ctx, rows));
  }
  return Status::Ok();
}

Status RowFilter::KeepTrue(Predicate& predicate, ExecContext& ctx, Batch* out) {
  if (out->size == 1) {
    FASTI_TRY_ASSIGN(const std::optional<bool> always, predicate.AtEveryInstant(*out, 0, ctx));
    if (always && !*always) out->Clear();
    if (always) return Status::Ok();
  }
  std::vector<uint8_t> uncertain;
  const bool tracks = certain_ != kNoVar || modality_ == bound::Modality::kPossibly;
  std::vector<uint8_t>* saved = ctx.uncertain_rows;
  const bool made = ctx.made_uncertain;
  if (tracks) {
    uncertain.assign(out->size, 0);
    ctx.uncertain_rows = &uncertain;
  }
  Vector truth;
  Status status = predicate.expression().Eval(*out, nullptr, ctx, &truth);
  ctx.uncertain_rows = saved;
  ctx.made_uncertain = made;
  FASTI_TRY(status);
  const bool none_uncertain = std::find(uncertain.begin(), uncertain.end(), uint8_t{1}) == uncertain.end();
  if (truth.phys() == Phys::kBool && none_uncertain) {
    Positions keep = TrueRows(truth, out->size);
    if (keep.size() < out->size) *out = out->Select(std::move(keep));
    return Status::Ok();
  }
  std::vector<Certainty> certainty(out->size, Certainty::kNo);
  for (size_t row = 0; row < out->size; ++row) {
    if (tracks && uncertain[row]) {
      FASTI_TRY_ASSIGN(TruthSet set, predicate.TruthAt(*out, row, ctx));
      const bool passes = set.possible() && modality_ != bound::Modality::kCertainly;
      certainty[row] = set.certain() ? Certainty::kCertain : passes ? Certainty::kPossible : Certainty::kNo;
      continue;
    }
    const Value v = truth.At(row);
    if (!v.is_null() && !v.is_bool()) {
      return Status::Query(
          "SyntaxError", Phase::kRuntime, "InvalidArgumentType",
          "a condition must be a BOOLEAN, not " + std::string(KindName(v.kind())) + " " + v.ToString());
    }
    if (v.is_bool() && v.as_bool()) certainty[row] = Certainty::kCertain;
  }
  MarkPossible(certainty, out);
  plan::MatchFrame frame;
  frame.certain = certain_;
  KeepPossible(out, certainty, frame);
  return Status::Ok();
}

void RowFilter::MarkPossible(const std::vector<Certainty>& certainty, Batch* rows) const {
  if (period_ == kNoVar || !rows->Has(period_)) return;
  if (std::find(certainty.begin(), certainty.end(), Certainty::kPossible) == certainty.end()) return;
  ColumnBuilder periods(rows->size);
  for (size_t row = 0; row < rows->size; ++row) {
    Value w = rows->At(period_, row);
    if (certainty[row] == Certainty::kPossible && w.kind() == Value::Kind::kPeriod) {
      PeriodValue marked = w.as_period();
      marked.mark = PeriodValue::Mark::kPossible;
      w = Value::Of(std::move(marked));
    }
    periods.Add(std::move(w));
  }
  rows->Set(period_, periods.Finish());
}

Status RowFilter::NarrowPieces(Predicate& predicate, ExecContext& ctx, Batch* out) {
  std::vector<PieceSetPtr> pieces;
  Positions keep;
  bool narrowed = false;
  for (uint32_t row = 0; row < out->size; ++row) {
    FASTI_TRY(ctx.Poll());
    const PieceSetPtr& before = PiecesAt(*out, row, *frame_);
    FASTI_TRY_ASSIGN(const std::optional<bool> always, predicate.AtEveryInstant(*out, row, ctx));
    if (always && !*always) continue;
    PieceSetPtr p = before;
    if (!always) {
      FASTI_TRY_ASSIGN(p, predicate.PiecesOf(*out, row, before, ctx));
    }
    if (p == nullptr) continue;
    narrowed |= p != before;
    keep.push_back(row);
    pieces.push_back(std::move(p));
  }
  if (keep.size() < out->size) *out = out->Select(std::move(keep));
  if (narrowed) out->Set(frame_->pieces, PiecesVector(std::move(pieces)));
  return Status::Ok();
}

}  // namespace fasti::exec
