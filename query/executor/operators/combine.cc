// Where plans meet: Unit, Argument, Union, Optional, CallProcedure; CALL { } is in call_subquery.cc.
#include <algorithm>
#include <numeric>

#include "query/executor/expression.h"
#include "query/executor/frame_rows.h"
#include "query/executor/operator.h"
#include "query/executor/operators/call_subquery.h"
#include "query/executor/pieces.h"
#include "query/executor/row_numbers.h"
#include "storage/model/try.h"

namespace fasti::exec {

Batch WithRowNumbers(const Batch& batch, VarId row) {
  Batch out = batch;
  std::vector<int64_t> numbers(batch.size);
  std::iota(numbers.begin(), numbers.end(), 0);
  out.Set(row, Vector::OfInts(std::move(numbers)));
  return out;
}

Batch SingleRow(const Batch& batch, size_t row) {
  return batch.Select(Positions{static_cast<uint32_t>(row)});
}

namespace {

class UnitOperator final : public Operator {
 public:
  using Operator::Operator;
  Status Open(ExecContext&, const Batch*) override {
    done_ = false;
    return Status::Ok();
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    // Each operator above adds its columns to this batch.
    if (!done_) out->columns.reserve(ctx.plan().variable_count);
    out->size = done_ ? 0 : 1;
    done_ = true;
    return Status::Ok();
  }

 private:
  bool done_ = false;
};

class ArgumentOperator final : public Operator {
 public:
  using Operator::Operator;
  Status Open(ExecContext&, const Batch* argument) override {
    argument_ = argument;
    return Status::Ok();
  }
  Status Pull(ExecContext&, Batch* out) override {
    out->Clear();
    if (argument_ != nullptr) *out = *argument_;
    argument_ = nullptr;
    return Status::Ok();
  }

 private:
  const Batch* argument_ = nullptr;
};

class UnionOperator final : public Operator {
 public:
  UnionOperator(const plan::Union& node, std::vector<OperatorPtr> inputs)
      : Operator(node), plan_(node), inputs_(std::move(inputs)) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    current_ = 0;
    if (argument != nullptr) argument_ = *argument;
    has_argument_ = argument != nullptr;
    for (OperatorPtr& input : inputs_) FASTI_TRY(input->Open(ctx, has_argument_ ? &argument_ : nullptr));
    return Status::Ok();
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    while (current_ < inputs_.size()) {
      Batch in;
      FASTI_TRY(inputs_[current_]->Next(ctx, &in));
      if (in.size == 0) {
        ++current_;
        continue;
      }
      const std::vector<VarId>& from = plan_.branch_outputs[current_];
      std::vector<Vector> columns;
      for (VarId var : from) columns.push_back(in.Has(var) ? in[var] : Vector::Constant(Value::Null()));
      *out = std::move(in);
      for (size_t i = 0; i < columns.size(); ++i) out->Set(plan_.outputs[i], std::move(columns[i]));
      return Status::Ok();
    }
    out->Clear();
    return Status::Ok();
  }

 private:
  const plan::Union& plan_;
  std::vector<OperatorPtr> inputs_;
  size_t current_ = 0;
  Batch argument_;
  bool has_argument_ = false;
};

/// OPTIONAL MATCH: the inner plan runs over a batch of outer rows at once; rows that nothing extended get
/// nulls.
class OptionalOperator final : public Operator {
 public:
  OptionalOperator(const plan::Optional& node, OperatorPtr outer, OperatorPtr inner)
      : Operator(node), plan_(node), outer_(std::move(outer)), inner_(std::move(inner)) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    in_.Clear();
    state_ = State::kNeedOuter;
    next_row_ = 0;
    return outer_->Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (true) {
      switch (state_) {
        case State::kNeedOuter: {
          if (plan_.per_row && next_row_ < source_.size) {
            in_ = WithRowNumbers(SingleRow(source_, next_row_++), plan_.row);
          } else {
            Batch batch;
            FASTI_TRY(outer_->Next(ctx, &batch));
            if (batch.size == 0) return Status::Ok();
            if (plan_.per_row) {
              source_ = std::move(batch);
              next_row_ = 0;
              continue;
            }
            in_ = WithRowNumbers(batch, plan_.row);
          }
          extended_.assign(in_.size, 0);
          covered_.assign(in_.size, {});
          FASTI_TRY(inner_->Open(ctx, &in_));
          state_ = State::kInner;
          break;
        }
        case State::kInner: {
          FASTI_TRY(inner_->Next(ctx, out));
          if (out->size == 0) {
            state_ = State::kRest;
            break;
          }
          for (size_t row = 0; row < out->size; ++row) {
            const auto outer_row = static_cast<size_t>(out->At(plan_.row, row).as_int());
            extended_[outer_row] = 1;
            if (InPeriods(outer_row, ctx)) NoteCovered(*out, row, outer_row);
          }
          DropOutside(out);
          if (out->size == 0) break;
          return Status::Ok();
        }
        case State::kRest: {
          state_ = State::kNeedOuter;
          const bool periods = in_.size > 0 && InPeriods(0, ctx);
          Rest rest;
          for (uint32_t row = 0; row < in_.size; ++row) {
            if (periods) {
              AddGaps(row, ctx, &rest);
            } else if (!extended_[row]) {
              rest.rows.push_back(row);
            }
          }
          if (rest.rows.empty()) break;
          *out = in_.Select(std::move(rest.rows));
          for (VarId var : plan_.introduces) out->Set(var, Vector::Constant(Value::Null()));
          if (periods) {
            out->Set(plan_.pieces, PiecesVector(std::move(rest.pieces)));
            if (plan_.period != kNoVar) out->Set(plan_.period, rest.periods.Finish());
          }
          return Status::Ok();
        }
      }
    }
  }

 private:
  enum class State : uint8_t { kNeedOuter, kInner, kRest };

  // The null rows of a batch.
  struct Rest {
    Positions rows;
    std::vector<PieceSetPtr> pieces;
    ColumnBuilder periods;
  };

  const Scope& ScopeOf(size_t row, ExecContext& ctx) const {
    return ctx.scopes()[static_cast<uint32_t>(in_.At(plan_.scope, row).as_int())];
  }
  bool InPeriods(size_t row, ExecContext& ctx) const {
    return plan_.scope != kNoVar && in_.Has(plan_.scope) && ScopeOf(row, ctx).mode == Scope::Mode::kPeriods;
  }

  /// Remembers where a match passes the modality: certainly there, or possibly.
  void NoteCovered(const Batch& inner, size_t row, size_t outer_row) {
    const Vector& v = inner[plan_.pieces];
    for (const Selection& s : v.column().PiecesAt(v.Position(row))->selections) {
      const Period& p = s.period();
      const bool possibly = plan_.modality == bound::Modality::kPossibly;
      if (possibly || (s.certain() && p.has_core())) {
        covered_[outer_row].push_back(possibly ? PossiblePart(p) : CertainPart(p));
      }
    }
  }

  /// Rows outside of the window were only to be noted.
  void DropOutside(Batch* out) const {
    if (plan_.outside == kNoVar || !out->Has(plan_.outside)) return;
    Positions keep;
    for (uint32_t row = 0; row < out->size; ++row) {
      if (!out->At(plan_.outside, row).as_bool()) keep.push_back(row);
    }
    if (keep.size() < out->size) *out = out->Select(std::move(keep));
  }

  static bool Meets(const Selection& gap, const Scope& scope) {
    if (scope.at) return HoldsAt(gap.period(), *scope.at).possible();
    return gap.Test(WindowTest::kDuring, scope.window).possible();
  }

  /// The instants of a row at which nothing passes give the null row for exactly those periods (section 4).
  void AddGaps(uint32_t row, ExecContext& ctx, Rest* rest) {
    std::vector<Interval>& covered = covered_[row];
    std::sort(covered.begin(), covered.end(),
              [](const Interval& a, const Interval& b) { return a.from < b.from; });
    const Scope& scope = ScopeOf(row, ctx);
    PieceSetPtr outer = AllTime();
    if (plan_.outer_pieces != kNoVar && in_.Has(plan_.outer_pieces)) {
      const Vector& v = in_[plan_.outer_pieces];
      outer = v.column().PiecesAt(v.Position(row));
    }
    auto gaps = std::make_shared<PieceSet>();
    for (const Selection& selection : outer->selections) {
      Instant at = Instant::NegInfinity();
      auto add = [&](Instant from, Instant to) {
        if (!(from < to)) return;
        Selection gap = selection;
        if (!gap.Add(Interval{from, to})) return;
        if (Meets(gap, scope)) gaps->selections.push_back(std::move(gap));
      };
      for (const Interval& c : covered) {
        add(at, c.from);
        at = std::max(at, c.to);
      }
      add(at, Instant::PosInfinity());
    }
    if (gaps->selections.empty()) return;
    if (plan_.period == kNoVar) {
      rest->rows.push_back(row);
      rest->pieces.push_back(std::move(gaps));
      return;
    }
    const bool certain =
        plan_.certain == kNoVar || !in_.Has(plan_.certain) || in_.At(plan_.certain, row).as_bool();
    for (Selection& gap : gaps->selections) {
      PeriodValue w;
      w.period = scope.only ? ClampToWindow(gap.period(), scope.window) : gap.period();
      w.mark = certain && gap.certain() ? PeriodValue::Mark::kCertain : PeriodValue::Mark::kPossible;
      auto one = std::make_shared<PieceSet>();
      one->selections.push_back(std::move(gap));
      rest->rows.push_back(row);
      rest->pieces.push_back(std::move(one));
      rest->periods.Add(Value::Of(std::move(w)));
    }
  }

  const plan::Optional& plan_;
  OperatorPtr outer_, inner_;
  Batch source_, in_;
  size_t next_row_ = 0;
  std::vector<uint8_t> extended_;
  std::vector<std::vector<Interval>> covered_;
  State state_ = State::kNeedOuter;
};

class CallProcedureOperator final : public UnaryOperator {
 public:
  CallProcedureOperator(const plan::CallProcedure& node, OperatorPtr input, std::vector<ExpressionPtr> args,
                        const Procedure* procedure)
      : UnaryOperator(node, std::move(input)),
        call_(*node.call),
        args_(std::move(args)),
        procedure_(procedure) {}
  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      Batch in;
      FASTI_TRY_ASSIGN(const bool any, PullInput(ctx, &in, out));
      if (!any) return Status::Ok();
      Positions rows;
      std::vector<ColumnBuilder> columns(call_.yields.size());
      for (uint32_t row = 0; row < in.size; ++row) {
        Row arguments;
        for (const ExpressionPtr& arg : args_) {
          FASTI_TRY_ASSIGN(Value v, arg->EvalRow(in, row, ctx));
          FASTI_TRY_ASSIGN(v, ctx.Materialize(v));
          arguments.push_back(std::move(v));
        }
        auto answer = procedure_->call(arguments);
        if (!answer.ok()) return answer.status().OrSpan(call_.span);
        // A procedure without outputs leaves the row as it is.
        if (procedure_->outputs.empty() || (call_.optional && answer->empty())) {
          rows.push_back(row);
          for (ColumnBuilder& c : columns) c.Add(Value::Null());
          continue;
        }
        for (const Row& result : *answer) {
          rows.push_back(row);
          for (size_t i = 0; i < columns.size(); ++i) {
            const uint32_t field = call_.yields[i].first;
            columns[i].Add(field < result.size() ? result[field] : Value::Null());
          }
        }
      }
      if (rows.empty()) continue;
      *out = in.Select(std::move(rows));
      for (size_t i = 0; i < columns.size(); ++i) out->Set(call_.yields[i].second, columns[i].Finish());
      return Status::Ok();
    }
  }

 private:
  const bound::CallProcedure& call_;
  std::vector<ExpressionPtr> args_;
  const Procedure* procedure_;
};

}  // namespace

Result<OperatorPtr> BuildCombineOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                         ExecContext& ctx) {
  switch (node.kind) {
    case plan::Kind::kUnit:
      return OperatorPtr(std::make_unique<UnitOperator>(node));
    case plan::Kind::kArgument:
      return OperatorPtr(std::make_unique<ArgumentOperator>(node));
    case plan::Kind::kUnion:
      return OperatorPtr(std::make_unique<UnionOperator>(plan::As<plan::Union>(node), std::move(inputs)));
    case plan::Kind::kOptional:
      return OperatorPtr(std::make_unique<OptionalOperator>(plan::As<plan::Optional>(node),
                                                            std::move(inputs[0]), std::move(inputs[1])));
    case plan::Kind::kCallSubquery:
      return MakeCallSubquery(plan::As<plan::CallSubquery>(node), std::move(inputs[0]), std::move(inputs[1]));
    case plan::Kind::kCallProcedure: {
      const auto& p = plan::As<plan::CallProcedure>(node);
      std::vector<ExpressionPtr> args;
      for (const bound::ExprPtr& arg : p.call->args) {
        FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*arg, ctx));
        args.push_back(std::move(compiled));
      }
      const Procedure* procedure = ctx.find_procedure ? ctx.find_procedure(p.call->name) : nullptr;
      if (procedure == nullptr) {
        return Status::Query("ProcedureError", Phase::kRuntime, "ProcedureNotFound",
                             "there is no procedure `" + p.call->name + "`", p.call->span);
      }
      return OperatorPtr(
          std::make_unique<CallProcedureOperator>(p, std::move(inputs[0]), std::move(args), procedure));
    }
    default:
      return Status(Code::kInternal, "not a combining operator");
  }
}

}  // namespace fasti::exec
