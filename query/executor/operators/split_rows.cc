// SplitRows: rows over a range, split where the value of a subquery in a later expression changes (temporal
// model, section 4). The value is computed here, once for each stretch in which nothing changes.
#include "query/executor/operators/split_rows.h"

#include <algorithm>

#include "query/executor/frame_rows.h"
#include "query/executor/row_numbers.h"
#include "query/executor/subquery.h"
#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class SplitRowsOperator final : public UnaryOperator {
 public:
  SplitRowsOperator(const plan::SplitRows& node, OperatorPtr input, std::vector<ExpressionPtr> subqueries)
      : UnaryOperator(node, std::move(input)), plan_(node), subqueries_(std::move(subqueries)) {}

  Status Pull(ExecContext& ctx, Batch* out) override {
    while (true) {
      Batch in;
      FASTI_TRY(input_->Next(ctx, &in));
      if (in.size == 0) {
        out->Clear();
        return Status::Ok();
      }
      for (const auto& [alias, var] : plan_.aliases) {
        if (in.Has(var)) in.Set(alias, in[var]);
      }
      const bool periods =
          in.Has(plan_.scope) && in.Has(plan_.pieces) && ScopeOf(in, 0, ctx).mode == Scope::Mode::kPeriods;
      if (!periods) {
        for (size_t i = 0; i < subqueries_.size(); ++i) {
          Vector value;
          FASTI_TRY(subqueries_[i]->Eval(in, nullptr, ctx, &value));
          in.Set(plan_.values[i], std::move(value));
        }
        *out = std::move(in);
        return Status::Ok();
      }
      Parts parts(subqueries_.size());
      for (uint32_t row = 0; row < in.size; ++row) FASTI_TRY(Split(in, row, ctx, &parts));
      if (parts.rows.empty()) continue;
      *out = in.Select(std::move(parts.rows));
      out->Set(plan_.pieces, PiecesVector(std::move(parts.pieces)));
      if (plan_.period != kNoVar) out->Set(plan_.period, parts.periods.Finish());
      for (size_t i = 0; i < subqueries_.size(); ++i) out->Set(plan_.values[i], parts.values[i].Finish());
      return Status::Ok();
    }
  }

 private:
  /// The rows made of a batch.
  struct Parts {
    explicit Parts(size_t subqueries) : values(subqueries) {}
    Positions rows;
    std::vector<PieceSetPtr> pieces;
    ColumnBuilder periods;
    std::vector<ColumnBuilder> values;
  };
  /// A stretch of time in which every subquery has one value.
  struct Step {
    Interval interval;
    Row values;
  };

  const Scope& ScopeOf(const Batch& in, size_t row, ExecContext& ctx) const {
    return ctx.scopes()[static_cast<uint32_t>(in.At(plan_.scope, row).as_int())];
  }

  static bool Same(const Row& a, const Row& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Value& x, const Value& y) { return Equivalent(x, y); });
  }

  static bool Meets(const Selection& part, const Scope& scope) {
    if (scope.at) return HoldsAt(part.period(), *scope.at).possible();
    return part.Test(WindowTest::kDuring, scope.window).possible();
  }

  /// The instants at which what the subqueries read may change, with the ends of the row.
  Result<std::vector<Instant>> ChangePoints(const Batch& in, uint32_t row, const Interval& hull,
                                            ExecContext& ctx) {
    std::vector<Instant> points{hull.from, hull.to};
    std::vector<Instant>* saved = ctx.change_points;
    ctx.change_points = &points;
    Status status = Status::Ok();
    for (const ExpressionPtr& subquery : subqueries_) {
      if (status.ok()) status = subquery->EvalRow(in, row, ctx).status();
    }
    ctx.change_points = saved;
    FASTI_TRY(status);
    if (saved != nullptr) saved->insert(saved->end(), points.begin(), points.end());
    std::erase_if(points, [&](Instant t) { return t < hull.from || hull.to < t; });
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
  }

  Result<std::vector<Step>> Steps(const Batch& in, uint32_t row, const PieceSet& pieces, ExecContext& ctx) {
    FASTI_TRY_ASSIGN(const std::vector<Instant> points, ChangePoints(in, row, HullOf(pieces), ctx));
    const uint32_t reader = ScopeOf(in, row, ctx).reader;
    const std::optional<Instant> axis_valid = ScopeOf(in, row, ctx).axis_valid;
    Batch one = SingleRow(in, row);
    std::vector<Step> steps;
    for (size_t i = 0; i + 1 < points.size(); ++i) {
      FASTI_TRY(ctx.Poll());
      const Interval interval{points[i], points[i + 1]};
      Instant at = interval.from;
      if (!at.finite()) at = interval.to.finite() ? Instant{interval.to.us - 1} : Instant{0};
      Scope scope;
      scope.reader = reader;
      if (axis_valid) {
        FASTI_TRY_ASSIGN(scope.reader, ctx.ReaderKnownAt(at));
        at = *axis_valid;
      }
      scope.pin = ctx.pins().Intern(Pin{at, scope.reader});
      one.Set(plan_.scope, Vector::Constant(Value::Int(ctx.scopes().Intern(scope))));
      Row values;
      for (const ExpressionPtr& subquery : subqueries_) {
        FASTI_TRY_ASSIGN(Value value, subquery->EvalRow(one, 0, ctx));
        values.push_back(std::move(value));
      }
      if (!steps.empty() && Same(steps.back().values, values)) {
        steps.back().interval.to = interval.to;
      } else {
        steps.push_back({interval, std::move(values)});
      }
    }
    return steps;
  }

  Status Split(const Batch& in, uint32_t row, ExecContext& ctx, Parts* parts) {
    const Vector& v = in[plan_.pieces];
    const PieceSetPtr pieces = v.column().pieces[v.Position(row)];
    FASTI_TRY_ASSIGN(std::vector<Step> steps, Steps(in, row, *pieces, ctx));
    const Scope scope = ScopeOf(in, row, ctx);
    const auto add = [&](PieceSetPtr set, const Row& values) {
      parts->rows.push_back(row);
      parts->pieces.push_back(std::move(set));
      for (size_t i = 0; i < values.size(); ++i) parts->values[i].Add(values[i]);
    };
    std::vector<std::pair<Row, std::shared_ptr<PieceSet>>> existential;
    for (const Step& step : steps) {
      auto met = std::make_shared<PieceSet>();
      for (const Selection& selection : pieces->selections) {
        Selection part = selection;
        if (part.Add(step.interval) && Meets(part, scope)) met->selections.push_back(std::move(part));
      }
      if (met->selections.empty()) continue;
      if (plan_.period == kNoVar) {
        // Without AS w a range is existential: one row for the same values.
        auto same = std::find_if(existential.begin(), existential.end(),
                                 [&](const auto& other) { return Same(other.first, step.values); });
        if (same == existential.end()) {
          existential.emplace_back(step.values, std::move(met));
        } else {
          std::move(met->selections.begin(), met->selections.end(),
                    std::back_inserter(same->second->selections));
        }
        continue;
      }
      const Value whole = in.At(plan_.period, row);
      const bool certain =
          whole.kind() == Value::Kind::kPeriod && whole.as_period().mark == PeriodValue::Mark::kCertain;
      for (Selection& part : met->selections) {
        PeriodValue w;
        w.period = scope.only ? ClampToWindow(part.period(), scope.window) : part.period();
        w.mark = certain && part.certain() ? PeriodValue::Mark::kCertain : PeriodValue::Mark::kPossible;
        parts->periods.Add(Value::Of(std::move(w)));
        auto single = std::make_shared<PieceSet>();
        single->selections.push_back(std::move(part));
        add(std::move(single), step.values);
      }
    }
    for (auto& [values, set] : existential) add(std::move(set), values);
    return Status::Ok();
  }

  const plan::SplitRows& plan_;
  std::vector<ExpressionPtr> subqueries_;
};

}  // namespace

Result<OperatorPtr> BuildSplitRows(const plan::SplitRows& node, OperatorPtr input, ExecContext& ctx) {
  std::vector<ExpressionPtr> subqueries;
  CompileEnv env{&ctx, nullptr, {}};
  for (const bound::Subquery* subquery : node.subqueries) {
    FASTI_TRY_ASSIGN(ExpressionPtr compiled, CompileRunningSubquery(*subquery, env));
    subqueries.push_back(std::move(compiled));
  }
  return OperatorPtr(std::make_unique<SplitRowsOperator>(node, std::move(input), std::move(subqueries)));
}

}  // namespace fasti::exec
