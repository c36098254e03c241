// Project, Aggregate, Distinct, Sort, Limit, Unwind, Keep, Eager.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "query/executor/expression.h"
#include "query/executor/operator.h"
#include "query/executor/polled_sort.h"
#include "query/executor/row_set.h"
#include "storage/model/try.h"

namespace fasti::exec {
namespace {

// Hidden columns (a row's pieces) have no Value: eager operators keep whole batches instead of rows, and
// refer to rows by (batch, row).
struct RowAt {
  uint32_t batch;
  uint32_t row;
};

/// Serves rows of stored batches in a given order, cut where the batch changes.
class OrderedOutput {
 public:
  void Reset(std::vector<Batch> batches, std::vector<RowAt> order) {
    batches_ = std::move(batches);
    order_ = std::move(order);
    next_ = 0;
  }
  void Pull(Batch* out) {
    out->Clear();
    if (next_ >= order_.size()) return;
    // A run of rows of one batch is a dictionary view; scattered rows are gathered column by column.
    const size_t end = std::min(order_.size(), next_ + kMaxBatchRows);
    size_t run = next_;
    while (run < end && order_[run].batch == order_[next_].batch) ++run;
    if (run == end || run - next_ >= 64) {
      Positions rows;
      for (size_t i = next_; i < run; ++i) rows.push_back(order_[i].row);
      *out = batches_[order_[next_].batch].Select(std::move(rows));
      next_ = run;
      return;
    }
    Gather(end, out);
    next_ = end;
  }

 private:
  void Gather(size_t end, Batch* out) {
    size_t columns = 0;
    for (const Batch& b : batches_) columns = std::max(columns, b.columns.size());
    out->size = end - next_;
    out->columns.resize(columns);
    for (VarId var = 0; var < columns; ++var) {
      bool present = false, pieces = false;
      for (const Batch& b : batches_) {
        present |= b.Has(var);
        pieces |= b.Has(var) && b[var].phys() == Phys::kPieces;
      }
      if (!present) continue;
      if (pieces) {
        Column column;
        column.phys = Phys::kPieces;
        for (size_t i = next_; i < end; ++i) {
          // Rows that a clause extended and null rows of OPTIONAL MATCH come in batches of their own.
          const Batch& batch = batches_[order_[i].batch];
          const bool has = batch.Has(var) && batch[var].phys() == Phys::kPieces;
          column.pieces.push_back(has ? batch[var].column().pieces[batch[var].Position(order_[i].row)]
                                      : nullptr);
        }
        out->columns[var] = Vector::Flat(std::move(column));
        continue;
      }
      ColumnBuilder builder(out->size);
      for (size_t i = next_; i < end; ++i) builder.Add(batches_[order_[i].batch].At(var, order_[i].row));
      out->columns[var] = builder.Finish();
    }
  }

  std::vector<Batch> batches_;
  std::vector<RowAt> order_;
  size_t next_ = 0;
};

Status DrainInput(Operator& input, ExecContext& ctx, std::vector<Batch>* out) {
  int64_t live = LiveValueBytes();
  while (true) {
    Batch batch;
    FASTI_TRY(input.Next(ctx, &batch));
    if (batch.size == 0) return Status::Ok();
    // The columns, and the values that came to be with them.
    const int64_t made = std::max<int64_t>(LiveValueBytes() - live, 0);
    live += made;
    FASTI_TRY(ctx.Reserve(made + static_cast<int64_t>(batch.size * (16 + 8 * batch.columns.size()))));
    out->push_back(std::move(batch));
  }
}

class ProjectOperator final : public UnaryOperator {
 public:
  ProjectOperator(const plan::Project& node, OperatorPtr input, std::vector<ExpressionPtr> items)
      : UnaryOperator(node, std::move(input)), plan_(node), items_(std::move(items)) {}
  Status Pull(ExecContext& ctx, Batch* out) override {
    FASTI_TRY(input_->Next(ctx, out));
    if (out->size == 0) return Status::Ok();
    std::vector<Vector> made(items_.size());
    for (size_t i = 0; i < items_.size(); ++i) FASTI_TRY(items_[i]->Eval(*out, nullptr, ctx, &made[i]));
    for (size_t i = 0; i < items_.size(); ++i) out->Set(plan_.items[i]->out, std::move(made[i]));
    return Status::Ok();
  }

 private:
  const plan::Project& plan_;
  std::vector<ExpressionPtr> items_;
};

class AggregateOperator final : public UnaryOperator {
 public:
  struct Function {
    const bound::Aggregate* bound;
    std::vector<ExpressionPtr> args;
  };
  AggregateOperator(const plan::Aggregate& node, OperatorPtr input, std::vector<ExpressionPtr> keys,
                    std::vector<Function> functions)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        keys_(std::move(keys)),
        functions_(std::move(functions)) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    done_ = false;
    groups_.clear();
    table_.clear();
    served_ = 0;
    return UnaryOperator::Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    if (!done_) {
      FASTI_TRY(Consume(ctx));
      done_ = true;
    }
    return Serve(ctx, out);
  }

 private:
  struct Accumulator {
    std::unique_ptr<AggregateState> state;  // null: count(*)
    std::unique_ptr<RowTable> seen;         // DISTINCT
    int64_t count = 0;
    size_t bytes = 0;
  };
  struct Group {
    RowValues keys;
    std::vector<Value> carried;
    bool certain = false;
    std::vector<Accumulator> accumulators;
  };

  /// A group beside its entry in the table, while the list of groups doubles.
  size_t GroupBytes() const {
    constexpr size_t kPerAllocation = 16, kState = 64;
    return 2 * sizeof(Group) + 3 * kPerAllocation + (keys_.size() + plan_.carry.size()) * sizeof(Value) +
           functions_.size() * (sizeof(Accumulator) + kState);
  }

  Group& NewGroup(RowValues keys) {
    Group group;
    group.keys = std::move(keys);
    for (const Function& f : functions_) {
      Accumulator a;
      if (f.bound->function != nullptr) a.state = f.bound->function->make();
      if (f.bound->distinct) a.seen = std::make_unique<RowTable>();
      group.accumulators.push_back(std::move(a));
    }
    groups_.push_back(std::move(group));
    return groups_.back();
  }

  Status Consume(ExecContext& ctx) {
    while (true) {
      Batch batch;
      FASTI_TRY(input_->Next(ctx, &batch));
      if (batch.size == 0) break;
      std::vector<Vector> keys(keys_.size());
      for (size_t i = 0; i < keys_.size(); ++i) FASTI_TRY(keys_[i]->Eval(batch, nullptr, ctx, &keys[i]));
      std::vector<std::vector<Vector>> args(functions_.size());
      for (size_t f = 0; f < functions_.size(); ++f) {
        args[f].resize(functions_[f].args.size());
        for (size_t i = 0; i < args[f].size(); ++i) {
          FASTI_TRY(functions_[f].args[i]->Eval(batch, nullptr, ctx, &args[f][i]));
        }
      }
      for (size_t row = 0; row < batch.size; ++row) FASTI_TRY(AddRow(batch, row, keys, args, ctx));
    }
    // Without keys there is one group even over no rows (count 0).
    if (keys_.empty() && groups_.empty()) NewGroup({}).certain = true;
    return Status::Ok();
  }

  Status AddRow(const Batch& batch, size_t row, const std::vector<Vector>& keys,
                const std::vector<std::vector<Vector>>& args, ExecContext& ctx) {
    // Hashing and comparing a large value may take long.
    FASTI_TRY(ctx.Poll());
    uint32_t index = 0;
    if (keys.empty()) {
      if (groups_.empty()) {
        Carry(NewGroup({}), batch, row);
      }
    } else {
      RowValues key;
      key.reserve(keys.size());
      for (const Vector& k : keys) key.push_back(k.At(row));
      auto [it, inserted] = table_.try_emplace(std::move(key), static_cast<uint32_t>(groups_.size()));
      index = it->second;
      if (inserted) {
        FASTI_TRY(ctx.Reserve(static_cast<int64_t>(RowBytes(it->first) + GroupBytes())));
        Carry(NewGroup(it->first), batch, row);
      } else {
        KeepEarliestPin(groups_[index], keys, row, ctx);
      }
    }
    Group& group = groups_[index];
    // Equal rows merged by grouping are certain if one of them is (section 5).
    if (plan_.certain != kNoVar)
      group.certain |= !batch.Has(plan_.certain) || batch.At(plan_.certain, row).as_bool();
    for (size_t f = 0; f < functions_.size(); ++f) {
      Accumulator& a = group.accumulators[f];
      const AggregateFunction* function = functions_[f].bound->function;
      if (function == nullptr) {
        ++a.count;
        continue;
      }
      values_.clear();
      for (const Vector& arg : args[f]) values_.push_back(arg.At(row));
      if (!values_.empty() && values_[0].is_null() && function->nulls == NullRule::kNullIfAnyNull) continue;
      if (a.seen != nullptr) {
        if (!a.seen->try_emplace(RowValues{values_[0]}, 0).second) continue;
        FASTI_TRY(ctx.Reserve(static_cast<int64_t>(96 + ApproximateBytes(values_[0]))));
      }
      Status status = a.state->Add(ctx.functions(), values_);
      if (!status.ok()) return status.OrSpan(functions_[f].bound->span);
      const size_t bytes = a.state->Bytes();
      if (bytes > a.bytes + 4096) {
        FASTI_TRY(ctx.Reserve(static_cast<int64_t>(bytes - a.bytes)));
        a.bytes = bytes;
      }
    }
    return Status::Ok();
  }

  void Carry(Group& group, const Batch& batch, size_t row) {
    for (VarId var : plan_.carry) group.carried.push_back(batch.At(var, row));
  }

  // A group's node shows its earliest pin (section 4).
  static void KeepEarliestPin(Group& group, const std::vector<Vector>& keys, size_t row, ExecContext& ctx) {
    for (size_t i = 0; i < keys.size(); ++i) {
      const Value::Kind kind = group.keys[i].kind();
      if (kind != Value::Kind::kNodeRef && kind != Value::Kind::kEdgeRef) continue;
      Value v = keys[i].At(row);
      if (v.pin() != group.keys[i].pin() && ctx.pin_of(v).valid < ctx.pin_of(group.keys[i]).valid) {
        group.keys[i] = std::move(v);
      }
    }
  }

  Status Serve(ExecContext& ctx, Batch* out) {
    out->Clear();
    const size_t end = std::min(groups_.size(), served_ + kMaxBatchRows);
    if (served_ == end) return Status::Ok();
    out->size = end - served_;
    for (size_t k = 0; k < keys_.size(); ++k) {
      ColumnBuilder builder(out->size);
      for (size_t g = served_; g < end; ++g) builder.Add(groups_[g].keys[k]);
      out->Set(plan_.keys[k]->out, builder.Finish());
    }
    for (size_t f = 0; f < functions_.size(); ++f) {
      ColumnBuilder builder(out->size);
      for (size_t g = served_; g < end; ++g) {
        Accumulator& a = groups_[g].accumulators[f];
        if (a.state == nullptr) {
          builder.Add(Value::Int(a.count));
        } else {
          auto value = a.state->Finish(ctx.functions());
          if (!value.ok()) return value.status().OrSpan(functions_[f].bound->span);
          builder.Add(std::move(*value));
        }
      }
      out->Set(functions_[f].bound->out, builder.Finish());
    }
    for (size_t c = 0; c < plan_.carry.size(); ++c) {
      ColumnBuilder builder(out->size);
      for (size_t g = served_; g < end; ++g) {
        builder.Add(c < groups_[g].carried.size() ? groups_[g].carried[c] : Value::Int(ctx.default_scope()));
      }
      out->Set(plan_.carry[c], builder.Finish());
    }
    if (plan_.certain != kNoVar) {
      ColumnBuilder builder(out->size);
      for (size_t g = served_; g < end; ++g) builder.Add(Value::Bool(groups_[g].certain));
      out->Set(plan_.certain, builder.Finish());
    }
    served_ = end;
    return Status::Ok();
  }

  const plan::Aggregate& plan_;
  std::vector<ExpressionPtr> keys_;
  std::vector<Function> functions_;
  bool done_ = false;
  std::vector<Group> groups_;
  RowTable table_;
  RowValues values_;
  size_t served_ = 0;
};

class DistinctOperator final : public UnaryOperator {
 public:
  DistinctOperator(const plan::Distinct& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    table_.clear();
    batches_.clear();
    order_.clear();
    drained_ = false;
    return UnaryOperator::Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    // Streaming is right while certainty is not carried; else a later equal row may make an earlier one
    // certain.
    if (plan_.certain != kNoVar) return PullWithCertainty(ctx, out);
    while (true) {
      FASTI_TRY(input_->Next(ctx, out));
      if (out->size == 0) return Status::Ok();
      Positions keep;
      for (size_t row = 0; row < out->size; ++row) {
        FASTI_TRY(ctx.Poll());
        auto [it, inserted] = table_.try_emplace(Key(*out, row), 0);
        if (!inserted) continue;
        FASTI_TRY(ctx.Reserve(static_cast<int64_t>(RowBytes(it->first))));
        keep.push_back(static_cast<uint32_t>(row));
      }
      if (keep.empty()) continue;
      if (keep.size() < out->size) *out = out->Select(std::move(keep));
      return Status::Ok();
    }
  }

 private:
  RowValues Key(const Batch& batch, size_t row) const {
    RowValues key;
    key.reserve(plan_.vars.size());
    for (VarId var : plan_.vars) key.push_back(batch.At(var, row));
    return key;
  }
  Status PullWithCertainty(ExecContext& ctx, Batch* out) {
    if (!drained_) {
      drained_ = true;
      FASTI_TRY(DrainInput(*input_, ctx, &batches_));
      std::vector<uint8_t> certain;
      for (uint32_t b = 0; b < batches_.size(); ++b) {
        for (uint32_t row = 0; row < batches_[b].size; ++row) {
          FASTI_TRY(ctx.Poll());
          const bool sure = !batches_[b].Has(plan_.certain) || batches_[b].At(plan_.certain, row).as_bool();
          auto [it, inserted] =
              table_.try_emplace(Key(batches_[b], row), static_cast<uint32_t>(order_.size()));
          if (inserted) {
            FASTI_TRY(ctx.Reserve(static_cast<int64_t>(RowBytes(it->first))));
            order_.push_back({b, row});
            certain.push_back(sure);
          } else {
            certain[it->second] |= sure;
          }
        }
      }
      certain_ = std::move(certain);
      position_ = 0;
      output_.Reset(std::move(batches_), std::move(order_));
      batches_.clear();
      order_.clear();
    }
    output_.Pull(out);
    ColumnBuilder builder(out->size);
    for (size_t row = 0; row < out->size; ++row) builder.Add(Value::Bool(certain_[position_++] != 0));
    if (out->size > 0) out->Set(plan_.certain, builder.Finish());
    return Status::Ok();
  }

  const plan::Distinct& plan_;
  RowTable table_;
  std::vector<Batch> batches_;
  std::vector<RowAt> order_;
  std::vector<uint8_t> certain_;
  size_t position_ = 0;
  bool drained_ = false;
  OrderedOutput output_;
};

Result<uint64_t> RowCount(const bound::Expr* expr, ExecContext& ctx, std::string_view what, uint64_t absent) {
  if (expr == nullptr) return absent;
  FASTI_TRY_ASSIGN(Value v, EvalConstant(*expr, ctx));
  if (!v.is_int()) {
    return Status::Query("SyntaxError", Phase::kRuntime, "InvalidArgumentType",
                         std::string(what) + " needs an INTEGER, not " + v.ToString(), expr->span);
  }
  if (v.as_int() < 0) {
    return Status::Query("SyntaxError", Phase::kRuntime, "NegativeIntegerArgument",
                         std::string(what) + " must not be negative, but is " + v.ToString(), expr->span);
  }
  return static_cast<uint64_t>(v.as_int());
}

class SortOperator final : public UnaryOperator {
 public:
  SortOperator(const plan::Sort& node, OperatorPtr input, std::vector<ExpressionPtr> keys)
      : UnaryOperator(node, std::move(input)), plan_(node), keys_(std::move(keys)) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    sorted_ = false;
    return UnaryOperator::Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    if (!sorted_) {
      sorted_ = true;
      FASTI_TRY(SortInput(ctx));
    }
    output_.Pull(out);
    return Status::Ok();
  }

 private:
  Status SortInput(ExecContext& ctx) {
    uint64_t top = UINT64_MAX;
    if (plan_.top != nullptr) {
      FASTI_TRY_ASSIGN(top, RowCount(plan_.top, ctx, "LIMIT", UINT64_MAX));
      FASTI_TRY_ASSIGN(uint64_t skip, RowCount(plan_.skip, ctx, "SKIP", 0));
      top = top > UINT64_MAX - skip ? UINT64_MAX : top + skip;
    }
    std::vector<Batch> batches;
    FASTI_TRY(DrainInput(*input_, ctx, &batches));
    std::vector<RowValues> keys;
    std::vector<RowAt> rows;
    for (uint32_t b = 0; b < batches.size(); ++b) {
      std::vector<Vector> columns(keys_.size());
      for (size_t k = 0; k < keys_.size(); ++k)
        FASTI_TRY(keys_[k]->Eval(batches[b], nullptr, ctx, &columns[k]));
      for (uint32_t row = 0; row < batches[b].size; ++row) {
        RowValues key;
        key.reserve(columns.size());
        for (const Vector& c : columns) key.push_back(c.At(row));
        FASTI_TRY(ctx.Reserve(static_cast<int64_t>(RowBytes(key))));
        keys.push_back(std::move(key));
        rows.push_back({b, row});
      }
    }
    // The position breaks ties, so that the sort is stable and its answer reproducible.
    auto before = [&](uint32_t a, uint32_t b) {
      for (size_t k = 0; k < keys_.size(); ++k) {
        const int c = Order(keys[a][k], keys[b][k]);
        if (c != 0) return plan_.keys[k].descending ? c > 0 : c < 0;
      }
      return a < b;
    };
    std::vector<uint32_t> order;
    FASTI_TRY(FirstInOrder(
        static_cast<uint32_t>(rows.size()), top, before, [&] { return ctx.Poll(); }, &order));
    std::vector<RowAt> sorted;
    sorted.reserve(order.size());
    for (uint32_t i : order) sorted.push_back(rows[i]);
    output_.Reset(std::move(batches), std::move(sorted));
    return Status::Ok();
  }

  const plan::Sort& plan_;
  std::vector<ExpressionPtr> keys_;
  bool sorted_ = false;
  OrderedOutput output_;
};

class LimitOperator final : public UnaryOperator {
 public:
  LimitOperator(const plan::Limit& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    FASTI_TRY_ASSIGN(skip_, RowCount(plan_.skip, ctx, "SKIP", 0));
    FASTI_TRY_ASSIGN(left_, RowCount(plan_.limit, ctx, "LIMIT", UINT64_MAX));
    drained_ = false;
    return UnaryOperator::Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    while (left_ > 0) {
      FASTI_TRY(input_->Next(ctx, out));
      if (out->size == 0) {
        drained_ = true;
        return Status::Ok();
      }
      if (skip_ >= out->size) {
        skip_ -= out->size;
        continue;
      }
      const size_t begin = skip_;
      const size_t n = std::min<uint64_t>(out->size - begin, left_);
      skip_ = 0;
      left_ -= n;
      if (n < out->size) {
        Positions rows(n);
        std::iota(rows.begin(), rows.end(), static_cast<uint32_t>(begin));
        *out = out->Select(std::move(rows));
      }
      return Status::Ok();
    }
    // Writes below complete even if no row is wanted (LIMIT 0): their operators act on the first pull.
    if (ctx.plan().writes && !drained_) {
      drained_ = true;
      FASTI_TRY(input_->Next(ctx, out));
    }
    out->Clear();
    return Status::Ok();
  }

 private:
  const plan::Limit& plan_;
  uint64_t skip_ = 0, left_ = 0;
  bool drained_ = false;
};

class UnwindOperator final : public UnaryOperator {
 public:
  UnwindOperator(const plan::Unwind& node, OperatorPtr input, ExpressionPtr list)
      : UnaryOperator(node, std::move(input)), plan_(node), list_(std::move(list)) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    in_.Clear();
    row_ = item_ = 0;
    return UnaryOperator::Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    out->Clear();
    while (true) {
      if (row_ >= in_.size) {
        FASTI_TRY(input_->Next(ctx, &in_));
        row_ = item_ = 0;
        if (in_.size == 0) return Status::Ok();
      }
      Positions rows;
      ColumnBuilder items;
      while (row_ < in_.size && rows.size() < kMaxBatchRows) {
        // One list at a time: those of all rows together may be larger than memory.
        if (item_ == 0) {
          FASTI_TRY_ASSIGN(current_, list_->EvalRow(in_, row_, ctx));
        }
        // UNWIND of null gives no row, of a single value one.
        const bool is_list = current_.is_list();
        const size_t n = current_.is_null() ? 0 : is_list ? current_.as_list().size() : 1;
        while (item_ < n && rows.size() < kMaxBatchRows) {
          rows.push_back(static_cast<uint32_t>(row_));
          items.Add(is_list ? current_.as_list()[item_] : current_);
          ++item_;
        }
        if (item_ >= n) {
          ++row_;
          item_ = 0;
        }
      }
      if (rows.empty()) continue;
      *out = in_.Select(std::move(rows));
      out->Set(plan_.var, items.Finish());
      return Status::Ok();
    }
  }

 private:
  const plan::Unwind& plan_;
  ExpressionPtr list_;
  Batch in_;
  Value current_;
  size_t row_ = 0, item_ = 0;
};

class KeepOperator final : public UnaryOperator {
 public:
  KeepOperator(const plan::Keep& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}
  Status Pull(ExecContext& ctx, Batch* out) override {
    Batch in;
    FASTI_TRY(input_->Next(ctx, &in));
    out->Clear();
    out->size = in.size;
    if (in.size == 0) return Status::Ok();
    for (VarId var : plan_.vars) {
      if (in.Has(var)) out->Set(var, in[var]);
    }
    return Status::Ok();
  }

 private:
  const plan::Keep& plan_;
};

class EagerOperator final : public UnaryOperator {
 public:
  using UnaryOperator::UnaryOperator;
  Status Open(ExecContext& ctx, const Batch* argument) override {
    drained_ = false;
    next_ = 0;
    batches_.clear();
    return UnaryOperator::Open(ctx, argument);
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    if (!drained_) {
      drained_ = true;
      FASTI_TRY(DrainInput(*input_, ctx, &batches_));
    }
    out->Clear();
    if (next_ < batches_.size()) *out = std::move(batches_[next_++]);
    return Status::Ok();
  }

 private:
  bool drained_ = false;
  size_t next_ = 0;
  std::vector<Batch> batches_;
};

}  // namespace

Result<OperatorPtr> BuildProjectionOperator(const plan::Node& node, std::vector<OperatorPtr> inputs,
                                            ExecContext& ctx) {
  switch (node.kind) {
    case plan::Kind::kProject: {
      const auto& p = plan::As<plan::Project>(node);
      std::vector<ExpressionPtr> items;
      for (const bound::Item* item : p.items) {
        FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*item->expr, ctx));
        items.push_back(std::move(compiled));
      }
      return OperatorPtr(std::make_unique<ProjectOperator>(p, std::move(inputs[0]), std::move(items)));
    }
    case plan::Kind::kAggregate: {
      const auto& p = plan::As<plan::Aggregate>(node);
      std::vector<ExpressionPtr> keys;
      for (const bound::Item* item : p.keys) {
        FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*item->expr, ctx));
        keys.push_back(std::move(compiled));
      }
      std::vector<AggregateOperator::Function> functions;
      for (const bound::Aggregate* a : p.aggregates) {
        AggregateOperator::Function f{a, {}};
        for (const bound::ExprPtr& arg : a->args) {
          FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*arg, ctx));
          f.args.push_back(std::move(compiled));
        }
        functions.push_back(std::move(f));
      }
      return OperatorPtr(std::make_unique<AggregateOperator>(p, std::move(inputs[0]), std::move(keys),
                                                             std::move(functions)));
    }
    case plan::Kind::kDistinct:
      return OperatorPtr(
          std::make_unique<DistinctOperator>(plan::As<plan::Distinct>(node), std::move(inputs[0])));
    case plan::Kind::kSort: {
      const auto& p = plan::As<plan::Sort>(node);
      std::vector<ExpressionPtr> keys;
      for (const plan::SortKey& key : p.keys) {
        FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*key.expr, ctx));
        keys.push_back(std::move(compiled));
      }
      return OperatorPtr(std::make_unique<SortOperator>(p, std::move(inputs[0]), std::move(keys)));
    }
    case plan::Kind::kLimit:
      return OperatorPtr(std::make_unique<LimitOperator>(plan::As<plan::Limit>(node), std::move(inputs[0])));
    case plan::Kind::kUnwind: {
      const auto& p = plan::As<plan::Unwind>(node);
      FASTI_TRY_ASSIGN(ExpressionPtr list, Compile(*p.list, ctx));
      return OperatorPtr(std::make_unique<UnwindOperator>(p, std::move(inputs[0]), std::move(list)));
    }
    case plan::Kind::kKeep:
      return OperatorPtr(std::make_unique<KeepOperator>(plan::As<plan::Keep>(node), std::move(inputs[0])));
    case plan::Kind::kEager:
      return OperatorPtr(std::make_unique<EagerOperator>(node, std::move(inputs[0])));
    default:
      return Status(Code::kInternal, "not a projection operator");
  }
}

}  // namespace fasti::exec
