#include "query/executor/subquery.h"

#include "query/executor/operator.h"
#include "query/executor/row_numbers.h"
#include "query/types/build.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

class SubqueryExpr final : public Expression {
 public:
  using Op = bound::Subquery::Op;
  SubqueryExpr(const bound::Subquery& subquery, const plan::SubqueryPlan& plan, OperatorPtr root,
               std::vector<VarId> locals)
      : Expression(subquery.span),
        op_(subquery.op),
        plan_(plan),
        root_(std::move(root)),
        locals_(std::move(locals)) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    // Inside a comprehension it stands for another value in each turn: no choice is remembered for it.
    const bool chooses = ctx.subquery_choices != nullptr && locals_.empty();
    if (chooses) {
      for (const auto& choice : *ctx.subquery_choices) {
        if (choice.subquery == this) return choice.values[choice.taken];
      }
    }
    Batch one = SingleRow(batch, row);
    // Inside a comprehension the inner plan reads the local variables as columns.
    for (VarId var : locals_) one.Set(var, Vector::Constant(ctx.locals[var]));
    std::vector<Outcome> outcomes;
    FASTI_TRY(Run(one, ctx, &outcomes));
    const Outcome& outcome = outcomes[0];
    if (outcome.vague) ctx.saw_uncertain = true;
    if (outcome.possible > 0 && Matters(outcome)) {
      if (chooses && outcome.possible <= (op_ == Op::kCollect ? 12 : 4096)) {
        ExecContext::SubqueryChoice choice;
        choice.subquery = this;
        FASTI_TRY_ASSIGN(choice.values, ValuesBetween(outcome));
        Value first = choice.values[0];
        ctx.subquery_choices->push_back(std::move(choice));
        return first;
      }
      ctx.saw_uncertain = true;
    }
    return ValueOf(outcome);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    if (plan_.per_row || !locals_.empty()) return Expression::Eval(batch, rows, ctx, out);
    std::vector<Outcome> outcomes;
    FASTI_TRY(rows == nullptr ? Run(batch, ctx, &outcomes) : Run(batch.Select(*rows), ctx, &outcomes));
    std::vector<Value> values(batch.size);
    for (size_t i = 0; i < outcomes.size(); ++i) {
      const size_t row = rows == nullptr ? i : (*rows)[i];
      FASTI_TRY_ASSIGN(values[row], ValueOf(outcomes[i]));
      if (outcomes[i].vague || (outcomes[i].possible > 0 && Matters(outcomes[i]))) ctx.NoteUncertain(row);
    }
    ColumnBuilder builder;
    for (Value& v : values) builder.Add(std::move(v));
    *out = builder.Finish();
    return Status::Ok();
  }

 private:
  /// What the inner query found for one outer row.
  struct Outcome {
    int64_t certain = 0, possible = 0;  ///< rows
    List items;                         ///< COLLECT
    std::vector<uint8_t> sure;          ///< by item
    bool vague = false;                 ///< an item may have another value than the one that it has
  };

  /// Whether the rows that are only possible change the value.
  bool Matters(const Outcome& outcome) const { return op_ != Op::kExists || outcome.certain == 0; }

  /// The value under the modality of the row.
  Result<Value> ValueOf(const Outcome& outcome) const {
    const int64_t count = outcome.certain + (plan_.possibly ? outcome.possible : 0);
    switch (op_) {
      case Op::kExists:
        return Value::Bool(count > 0);
      case Op::kCount:
        return Value::Int(count);
      case Op::kCollect:
        return Collected(outcome, plan_.possibly ? ~uint64_t{0} : 0);
    }
    return Value::Null();
  }

  /// The certain items, and those of the merely possible ones whose bit is set.
  static Result<Value> Collected(const Outcome& outcome, uint64_t chosen) {
    List items;
    uint64_t bit = 0;
    for (size_t i = 0; i < outcome.items.size(); ++i) {
      const bool takes = outcome.sure[i] != 0 || chosen == ~uint64_t{0} || ((chosen >> bit) & 1) != 0;
      if (outcome.sure[i] == 0) ++bit;
      if (takes) items.push_back(outcome.items[i]);
    }
    return BuildList(std::move(items));
  }

  /// Every value between the certain and the possible result (temporal model, section 5).
  Result<std::vector<Value>> ValuesBetween(const Outcome& outcome) const {
    std::vector<Value> out;
    switch (op_) {
      case Op::kExists:
        out = {Value::Bool(false), Value::Bool(true)};
        break;
      case Op::kCount:
        for (int64_t n = 0; n <= outcome.possible; ++n) out.push_back(Value::Int(outcome.certain + n));
        break;
      case Op::kCollect:
        for (uint64_t chosen = 0; chosen < (uint64_t{1} << outcome.possible); ++chosen) {
          FASTI_TRY_ASSIGN(Value list, Collected(outcome, chosen));
          out.push_back(std::move(list));
        }
        break;
    }
    return out;
  }

  Status Run(const Batch& outer, ExecContext& ctx, std::vector<Outcome>* outcomes) {
    outcomes->assign(outer.size, {});
    // The inner query's own uncertain values are its rows' certainty; they are not this row's.
    std::vector<uint8_t>* saved = ctx.uncertain_rows;
    auto* choices = ctx.subquery_choices;
    const bool saw = ctx.saw_uncertain, made = ctx.made_uncertain;
    ctx.uncertain_rows = nullptr;
    ctx.made_uncertain = false;
    ctx.subquery_choices = nullptr;
    Status status = Status::Ok();
    if (plan_.per_row) {
      for (size_t row = 0; row < outer.size && status.ok(); ++row) {
        status = Consume(SingleRow(outer, row), row, ctx, outcomes);
      }
    } else {
      status = Consume(outer, 0, ctx, outcomes);
    }
    ctx.uncertain_rows = saved;
    ctx.subquery_choices = choices;
    ctx.saw_uncertain = saw;
    for (Outcome& outcome : *outcomes) {
      outcome.vague = op_ == Op::kCollect && ctx.made_uncertain && !outcome.items.empty();
    }
    ctx.made_uncertain = made;
    return status;
  }

  Status Consume(const Batch& outer, size_t first, ExecContext& ctx, std::vector<Outcome>* outcomes) {
    const Batch argument = WithRowNumbers(outer, plan_.row);
    FASTI_TRY(root_->Open(ctx, &argument));
    size_t unanswered = outer.size;
    while (true) {
      Batch batch;
      FASTI_TRY(root_->Next(ctx, &batch));
      if (batch.size == 0) return Status::Ok();
      for (size_t row = 0; row < batch.size; ++row) {
        const size_t target =
            first + (plan_.per_row ? 0 : static_cast<size_t>(batch.At(plan_.row, row).as_int()));
        const bool certain =
            plan_.certain == kNoVar || !batch.Has(plan_.certain) || batch.At(plan_.certain, row).as_bool();
        Outcome& outcome = (*outcomes)[target];
        if (op_ == Op::kCollect) {
          outcome.items.push_back(batch.At(plan_.outputs[0], row));
          outcome.sure.push_back(certain ? 1 : 0);
          FASTI_TRY(ctx.Reserve(sizeof(Value) + 1));
        }
        if (!certain) {
          ++outcome.possible;
        } else if (outcome.certain++ == 0) {
          --unanswered;
        }
      }
      // EXISTS needs no second match, unless it is asked when it changes.
      if (op_ == Op::kExists && unanswered == 0 && ctx.change_points == nullptr) return Status::Ok();
    }
  }

  Op op_;
  const plan::SubqueryPlan& plan_;
  OperatorPtr root_;
  std::vector<VarId> locals_;
};

}  // namespace

Result<ExpressionPtr> CompileSubquery(const bound::Subquery& subquery, CompileEnv& env) {
  const auto& plans = env.ctx->plan().subqueries;
  auto found = plans.find(&subquery);
  if (found == plans.end()) return Status(Code::kInternal, "a subquery without a plan");
  FASTI_TRY_ASSIGN(OperatorPtr root, Build(*found->second.plan, *env.ctx));
  return ExpressionPtr(std::make_unique<SubqueryExpr>(subquery, found->second, std::move(root), env.locals));
}

}  // namespace fasti::exec
