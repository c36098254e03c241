#include "query/executor/operators/call_subquery.h"

#include "query/executor/context_scope.h"
#include "query/executor/frame_rows.h"
#include "query/executor/row_numbers.h"
#include "query/executor/row_steps.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class CallSubqueryOperator final : public Operator {
 public:
  using OverRange = plan::CallSubquery::OverRange;
  CallSubqueryOperator(const plan::CallSubquery& node, OperatorPtr outer, OperatorPtr inner)
      : Operator(node),
        plan_(node),
        outer_(std::move(outer)),
        inner_(std::move(inner)),
        stretches_(node.scope, node.pieces, node.again) {
    vars_.scope = node.scope;
    vars_.pieces = node.pieces;
    if (node.period != kNoVar) vars_.periods = {node.period};
    vars_.certain = node.certain;
    vars_.binding = node.binding;
    vars_.values = node.outputs;
    vars_.whole = node.whole;
    vars_.modality = node.modality;
  }

  Status Open(ExecContext& ctx, const Batch* argument) override {
    source_.Clear();
    next_row_ = 0;
    running_ = false;
    return outer_->Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (true) {
      if (!running_) {
        if (next_row_ >= source_.size) {
          FASTI_TRY(outer_->Next(ctx, &source_));
          next_row_ = 0;
          if (source_.size == 0) return Status::Ok();
        }
        row_ = SingleRow(source_, next_row_++);
        if (plan_.over_range == OverRange::kSteps &&
            PeriodScope(row_, 0, plan_.scope, plan_.pieces, ctx) != nullptr) {
          FASTI_TRY(InSteps(ctx, out));
          if (out->size > 0) return Status::Ok();
          continue;
        }
        FASTI_TRY(inner_->Open(ctx, &row_));
        running_ = true;
        found_ = false;
      }
      Batch in;
      FASTI_TRY(inner_->Next(ctx, &in));
      if (in.size > 0 && DropsPossible()) {
        in = in.Select(CertainRows(in));
        if (in.size == 0) continue;
      }
      if (in.size == 0) {
        running_ = false;
        if (!plan_.returns) {
          *out = row_;
          return Status::Ok();
        }
        if (plan_.optional && !found_) {
          *out = row_;
          for (VarId var : plan_.outputs) out->Set(var, Vector::Constant(Value::Null()));
          return Status::Ok();
        }
        continue;
      }
      found_ = true;
      if (!plan_.returns) continue;
      // The outer row's columns beside each inner row's outputs.
      *out = row_.Select(Positions(in.size, 0));
      for (VarId var : plan_.outputs) out->Set(var, in.Has(var) ? in[var] : Vector::Constant(Value::Null()));
      Carry(in, plan_.certain, plan_.certain, out);
      if (plan_.over_range == OverRange::kNarrows) {
        Carry(in, plan_.inner_binding, plan_.binding, out);
        Carry(in, plan_.inner_pieces, plan_.pieces, out);
        if (plan_.period != kNoVar && row_.At(plan_.period, 0).kind() == Value::Kind::kPeriod)
          BindPeriods(ctx, out);
      }
      return Status::Ok();
    }
  }

 private:
  /// The rows come unjudged.
  bool DropsPossible() const { return plan_.whole && plan_.modality == bound::Modality::kCertainly; }
  Positions CertainRows(const Batch& in) const {
    Positions rows;
    for (uint32_t i = 0; i < in.size; ++i) {
      if (IsCertain(in, i)) rows.push_back(i);
    }
    return rows;
  }
  bool IsCertain(const Batch& in, size_t i) const {
    return plan_.certain == kNoVar || !in.Has(plan_.certain) || in.At(plan_.certain, i).as_bool();
  }

  static void Carry(const Batch& in, VarId from, VarId to, Batch* out) {
    if (from != kNoVar && to != kNoVar && in.Has(from)) out->Set(to, in[from]);
  }

  /// A row for each period in which an inner row holds.
  void BindPeriods(ExecContext& ctx, Batch* out) const {
    if (PeriodScope(*out, 0, plan_.scope, plan_.pieces, ctx) == nullptr) return;
    const Scope scope = ScopeIn(row_, 0, plan_.scope, ctx);
    Positions rows;
    std::vector<PieceSetPtr> pieces;
    ColumnBuilder periods;
    for (uint32_t i = 0; i < out->size; ++i) {
      const Vector& v = (*out)[plan_.pieces];
      const bool certain =
          plan_.certain == kNoVar || !out->Has(plan_.certain) || out->At(plan_.certain, i).as_bool();
      for (const Selection& selection : v.column().PiecesAt(v.Position(i))->selections) {
        PeriodValue w;
        w.period = scope.only ? ClampToWindow(selection.period(), scope.window) : selection.period();
        w.mark = certain ? PeriodValue::Mark::kCertain : PeriodValue::Mark::kPossible;
        rows.push_back(i);
        periods.Add(Value::Of(std::move(w)));
        auto one = std::make_shared<PieceSet>();
        one->selections.push_back(selection);
        pieces.push_back(std::move(one));
      }
    }
    *out = out->Select(std::move(rows));
    out->Set(plan_.pieces, PiecesVector(std::move(pieces)));
    out->Set(plan_.period, periods.Finish());
  }

  Status InSteps(ExecContext& ctx, Batch* out) {
    const auto look = [&](const Batch& one) -> Status {
      FASTI_TRY(inner_->Open(ctx, &one));
      Batch in;
      do {
        FASTI_TRY(inner_->Next(ctx, &in));
      } while (in.size > 0);
      return Status::Ok();
    };
    FASTI_TRY_ASSIGN(const std::vector<Interval> stretches, stretches_.Find(row_, look, ctx));
    RowRuns runs;
    for (const Interval& stretch : stretches) {
      FASTI_TRY(ctx.Poll());
      FASTI_TRY_ASSIGN(Batch one, stretches_.At(stretch, row_, ctx));
      // Whether the outer row is certain is for the finished row.
      if (plan_.certain != kNoVar) one.Set(plan_.certain, Vector::Constant(Value::Bool(true)));
      runs.BeginStretch(stretch);
      FASTI_TRY(inner_->Open(ctx, &one));
      bool found = false;
      while (true) {
        Batch in;
        FASTI_TRY(inner_->Next(ctx, &in));
        if (in.size == 0) break;
        for (size_t i = 0; i < in.size; ++i) {
          // The null row says that none passes the modality.
          found = found || !DropsPossible() || IsCertain(in, i);
          FASTI_TRY(AddRow(in, i, ctx, &runs));
        }
      }
      if (!found && plan_.optional) {
        const RowValues nulls(plan_.outputs.size());
        runs.Add(nulls, nulls, true);
      }
    }
    if (plan_.whole) FASTI_TRY(MarkSure(ctx, &runs));
    FASTI_TRY(ctx.Reserve(-reserved_));
    reserved_ = 0;
    RowParts parts(vars_);
    parts.Add(row_, 0, runs.runs(), plan_.judges, ctx);
    if (!parts.empty()) *out = parts.Take(row_);
    return Status::Ok();
  }

  /// Asked over the row's whole period, the query tells which of its rows are there in every completion.
  Status MarkSure(ExecContext& ctx, RowRuns* runs) {
    Batch whole = row_;
    if (plan_.certain != kNoVar) whole.Set(plan_.certain, Vector::Constant(Value::Bool(true)));
    FASTI_TRY(inner_->Open(ctx, &whole));
    while (true) {
      Batch in;
      FASTI_TRY(inner_->Next(ctx, &in));
      if (in.size == 0) return Status::Ok();
      for (size_t i = 0; i < in.size; ++i) {
        if (!IsCertain(in, i)) continue;
        RowValues key, values;
        FASTI_TRY(ReadRow(in, i, ctx, &key, &values));
        runs->MarkSure(key);
      }
    }
  }

  Status ReadRow(const Batch& in, size_t i, ExecContext& ctx, RowValues* key, RowValues* values) const {
    for (size_t o = 0; o < plan_.outputs.size(); ++o) {
      Value value = in.At(plan_.outputs[o], i);
      FASTI_TRY(AppendRead(value, &(*plan_.later)[o], ctx, key));
      values->push_back(std::move(value));
    }
    return Status::Ok();
  }

  Status AddRow(const Batch& in, size_t i, ExecContext& ctx, RowRuns* runs) {
    RowValues key, values;
    FASTI_TRY(ReadRow(in, i, ctx, &key, &values));
    const auto bytes = static_cast<int64_t>((key.size() + values.size()) * sizeof(Value));
    reserved_ += bytes;
    FASTI_TRY(ctx.Reserve(bytes));
    runs->Add(std::move(key), std::move(values), IsCertain(in, i));
    return Status::Ok();
  }

  const plan::CallSubquery& plan_;
  OperatorPtr outer_, inner_;
  RowStretches stretches_;
  RowParts::Vars vars_;
  Batch source_, row_;
  size_t next_row_ = 0;
  int64_t reserved_ = 0;
  bool running_ = false, found_ = false;
};

}  // namespace

OperatorPtr MakeCallSubquery(const plan::CallSubquery& node, OperatorPtr outer, OperatorPtr inner) {
  return std::make_unique<CallSubqueryOperator>(node, std::move(outer), std::move(inner));
}

}  // namespace fasti::exec
