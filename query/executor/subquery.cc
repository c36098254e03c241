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
    Batch one = SingleRow(batch, row);
    // Inside a comprehension the inner plan reads the local variables as columns.
    for (VarId var : locals_) one.Set(var, Vector::Constant(ctx.locals[var]));
    std::vector<Value> values;
    std::vector<uint8_t> uncertain;
    FASTI_TRY(Run(one, ctx, &values, &uncertain));
    if (uncertain[0]) ctx.saw_uncertain = true;
    return values[0];
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    if (plan_.per_row || !locals_.empty()) return Expression::Eval(batch, rows, ctx, out);
    std::vector<Value> values;
    std::vector<uint8_t> uncertain;
    if (rows == nullptr) {
      FASTI_TRY(Run(batch, ctx, &values, &uncertain));
    } else {
      std::vector<Value> some;
      std::vector<uint8_t> some_uncertain;
      FASTI_TRY(Run(batch.Select(*rows), ctx, &some, &some_uncertain));
      values.resize(batch.size);
      uncertain.assign(batch.size, 0);
      for (size_t i = 0; i < rows->size(); ++i) {
        values[(*rows)[i]] = std::move(some[i]);
        uncertain[(*rows)[i]] = some_uncertain[i];
      }
    }
    if (ctx.uncertain_rows != nullptr) {
      for (size_t row = 0; row < batch.size; ++row) (*ctx.uncertain_rows)[row] |= uncertain[row];
    }
    ColumnBuilder builder;
    for (Value& v : values) builder.Add(std::move(v));
    *out = builder.Finish();
    return Status::Ok();
  }

 private:
  /// The value for each row of `outer`. A row is uncertain when matches that are only possible would change
  /// it.
  Status Run(const Batch& outer, ExecContext& ctx, std::vector<Value>* values,
             std::vector<uint8_t>* uncertain) {
    values->resize(outer.size);
    uncertain->assign(outer.size, 0);
    std::vector<int64_t> certain_counts(outer.size, 0);
    std::vector<uint8_t> possible(outer.size, 0);
    std::vector<List> lists(op_ == Op::kCollect ? outer.size : 0);
    // The inner query's own uncertain values are its rows' certainty; they are not this row's.
    std::vector<uint8_t>* saved = ctx.uncertain_rows;
    const bool saw = ctx.saw_uncertain;
    ctx.uncertain_rows = nullptr;
    Status status = Status::Ok();
    if (plan_.per_row) {
      for (size_t row = 0; row < outer.size && status.ok(); ++row) {
        status = Consume(SingleRow(outer, row), row, ctx, &certain_counts, &possible, &lists);
      }
    } else {
      status = Consume(outer, 0, ctx, &certain_counts, &possible, &lists);
    }
    ctx.uncertain_rows = saved;
    ctx.saw_uncertain = saw;
    FASTI_TRY(status);
    for (size_t row = 0; row < outer.size; ++row) {
      switch (op_) {
        case Op::kExists:
          (*values)[row] = Value::Bool(certain_counts[row] > 0);
          (*uncertain)[row] = certain_counts[row] == 0 && possible[row];
          break;
        case Op::kCount:
          (*values)[row] = Value::Int(certain_counts[row]);
          (*uncertain)[row] = possible[row];
          break;
        case Op::kCollect:
          FASTI_TRY_ASSIGN((*values)[row], BuildList(std::move(lists[row])));
          (*uncertain)[row] = possible[row];
          break;
      }
    }
    return Status::Ok();
  }

  Status Consume(const Batch& outer, size_t first, ExecContext& ctx, std::vector<int64_t>* certain_counts,
                 std::vector<uint8_t>* possible, std::vector<List>* lists) {
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
        if (!certain) {
          (*possible)[target] = 1;
          continue;
        }
        if ((*certain_counts)[target]++ == 0) --unanswered;
        if (op_ == Op::kCollect) {
          (*lists)[target].push_back(batch.At(plan_.outputs[0], row));
          FASTI_TRY(ctx.Reserve(sizeof(Value)));
        }
      }
      // EXISTS needs no second match.
      if (op_ == Op::kExists && unanswered == 0) return Status::Ok();
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
