// Project, Distinct, Sort, Limit, Unwind, Keep, Eager. Aggregate is in aggregate.cc.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "query/executor/expression.h"
#include "query/executor/operator.h"
#include "query/executor/operators/aggregate.h"
#include "query/executor/polled_sort.h"
#include "query/executor/repeated_values.h"
#include "query/executor/row_set.h"
#include "query/executor/sort_keys.h"
#include "query/functions/integer_range.h"
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
          column.pieces.push_back(has ? batch[var].column().PiecesAt(batch[var].Position(order_[i].row))
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
      : UnaryOperator(node, std::move(input)), plan_(node), items_(std::move(items)) {
    for (const bound::Item* item : node.items) only_reads_.push_back(OnlyVariableOf(*item->expr));
  }
  Status Pull(ExecContext& ctx, Batch* out) override {
    FASTI_TRY(input_->Next(ctx, out));
    if (out->size == 0) return Status::Ok();
    made_.resize(items_.size());
    for (size_t i = 0; i < items_.size(); ++i) {
      if (only_reads_[i] && EvalByValue(*items_[i], *only_reads_[i], *out, ctx, &made_[i])) continue;
      FASTI_TRY(items_[i]->Eval(*out, nullptr, ctx, &made_[i]));
    }
    for (size_t i = 0; i < items_.size(); ++i) out->Set(plan_.items[i]->out, std::move(made_[i]));
    return Status::Ok();
  }

 private:
  const plan::Project& plan_;
  std::vector<ExpressionPtr> items_;
  std::vector<std::optional<VarId>> only_reads_;
  std::vector<Vector> made_;  ///< empty between batches
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
    std::vector<bool> descending;
    for (const plan::SortKey& key : plan_.keys) descending.push_back(key.descending);
    SortKeys keys(std::move(descending));
    std::vector<RowAt> rows;
    for (uint32_t b = 0; b < batches.size(); ++b) {
      std::vector<Vector> columns(keys_.size());
      for (size_t k = 0; k < keys_.size(); ++k)
        FASTI_TRY(keys_[k]->Eval(batches[b], nullptr, ctx, &columns[k]));
      FASTI_TRY(keys.Add(columns, batches[b].size, ctx));
      for (uint32_t row = 0; row < batches[b].size; ++row) rows.push_back({b, row});
    }
    const auto before = [&](uint32_t a, uint32_t b) { return keys.Before(a, b); };
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
    // What the rows left out depend on changes which are left out.
    while (ctx.change_points != nullptr && !drained_) {
      FASTI_TRY(input_->Next(ctx, out));
      drained_ = out->size == 0;
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
  /// @param range the arguments of range(), if the list is a call of it: its integers are never made a list.
  UnwindOperator(const plan::Unwind& node, OperatorPtr input, ExpressionPtr list,
                 std::vector<ExpressionPtr> range)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        list_(std::move(list)),
        range_(std::move(range)) {}
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
      FASTI_TRY(range_.empty() ? TakeItems(ctx, out) : TakeRange(ctx, out));
      if (out->size > 0) return Status::Ok();
    }
  }

 private:
  Status TakeItems(ExecContext& ctx, Batch* out) {
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
      if (item_ >= n) NextRow();
    }
    if (rows.empty()) return Status::Ok();
    *out = in_.Select(std::move(rows));
    out->Set(plan_.var, items.Finish());
    return Status::Ok();
  }

  /// Integers of one row's range; of several rows together while they are short.
  Status TakeRange(ExecContext& ctx, Batch* out) {
    Positions rows;
    std::vector<int64_t> items;
    const size_t first = row_;
    while (row_ < in_.size && items.size() < kMaxBatchRows) {
      if (item_ == 0) FASTI_TRY(StartRange(ctx));
      const uint64_t n = std::min<uint64_t>(current_range_.count - item_, kMaxBatchRows - items.size());
      for (uint64_t i = 0; i < n; ++i) items.push_back(current_range_.At(item_ + i));
      if (in_.size > 1) rows.insert(rows.end(), n, static_cast<uint32_t>(row_));
      item_ += n;
      if (item_ >= current_range_.count) NextRow();
    }
    if (items.empty()) return Status::Ok();
    *out = in_.size == 1 ? in_.Repeat(first, items.size()) : in_.Select(std::move(rows));
    out->Set(plan_.var, Vector::OfInts(std::move(items)));
    return Status::Ok();
  }

  Status StartRange(ExecContext& ctx) {
    current_range_ = {};
    std::vector<Value> arguments;
    for (const ExpressionPtr& e : range_) {
      FASTI_TRY_ASSIGN(Value v, e->EvalRow(in_, row_, ctx));
      if (v.is_null()) return Status::Ok();
      arguments.push_back(std::move(v));
    }
    auto range = MakeRange(ctx.functions(), arguments);
    if (!range.ok()) return range.status().OrSpan(plan_.list->span);
    current_range_ = *range;
    return Status::Ok();
  }

  void NextRow() {
    ++row_;
    item_ = 0;
  }

  const plan::Unwind& plan_;
  ExpressionPtr list_;
  std::vector<ExpressionPtr> range_;
  Batch in_;
  Value current_;
  IntegerRange current_range_;
  size_t row_ = 0, item_ = 0;
};

class KeepOperator final : public UnaryOperator {
 public:
  KeepOperator(const plan::Keep& node, OperatorPtr input)
      : UnaryOperator(node, std::move(input)), plan_(node) {}
  Status Pull(ExecContext& ctx, Batch* out) override {
    FASTI_TRY(input_->Next(ctx, out));
    if (out->size == 0) {
      out->Clear();
      return Status::Ok();
    }
    kept_.assign(out->columns.size(), 0);
    for (VarId var : plan_.vars) {
      if (var < kept_.size()) kept_[var] = 1;
    }
    for (size_t var = 0; var < kept_.size(); ++var) {
      if (kept_[var] == 0) out->columns[var] = Vector();
    }
    return Status::Ok();
  }

 private:
  const plan::Keep& plan_;
  std::vector<uint8_t> kept_;  ///< by variable; reused from batch to batch
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
    case plan::Kind::kAggregate:
      return BuildAggregate(plan::As<plan::Aggregate>(node), std::move(inputs[0]), ctx);
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
      std::vector<ExpressionPtr> range;
      if (p.list->kind == bound::ExprKind::kCall) {
        const auto& call = bound::As<bound::Call>(*p.list);
        if (call.function->name == "range" && call.alternatives.empty()) {
          for (const bound::ExprPtr& arg : call.args) {
            FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*arg, ctx));
            range.push_back(std::move(compiled));
          }
        }
      }
      return OperatorPtr(
          std::make_unique<UnwindOperator>(p, std::move(inputs[0]), std::move(list), std::move(range)));
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
