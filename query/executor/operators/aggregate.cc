#include "query/executor/operators/aggregate.h"

#include <algorithm>
#include <optional>

#include "query/executor/expression.h"
#include "query/executor/group_keys.h"
#include "query/executor/node_set.h"
#include "query/executor/row_set.h"
#include "query/executor/vector_kernels.h"
#include "query/functions/integer_aggregate.h"
#include "storage/model/try.h"
#include "storage/model/value_bytes.h"

namespace fasti::exec {
namespace {

/// Which rows of each group bring a binding with values that it has not had yet.
class NewBindings {
 public:
  NewBindings(const std::vector<VarId>& binding, std::vector<ExpressionPtr> values)
      : binding_(&binding), values_(std::move(values)) {}

  void Clear() { seen_.clear(); }

  Status Find(const Batch& batch, const std::vector<uint32_t>& groups, ExecContext& ctx, Positions* rows) {
    std::vector<Vector> columns(values_.size());
    for (size_t i = 0; i < columns.size(); ++i) {
      FASTI_TRY(values_[i]->Eval(batch, nullptr, ctx, &columns[i]));
    }
    for (uint32_t row = 0; row < batch.size; ++row) {
      FASTI_TRY(ctx.Poll());
      RowValues key = {Value::Int(groups[row])};
      for (const VarId var : *binding_) key.push_back(batch.Has(var) ? batch.At(var, row) : Value());
      for (const Vector& column : columns) key.push_back(column.At(row));
      size_t bytes = 96;
      for (const Value& value : key) bytes += ValueBytes(value);
      if (!seen_.try_emplace(std::move(key), 0).second) continue;
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(bytes)));
      rows->push_back(row);
    }
    return Status::Ok();
  }

 private:
  const std::vector<VarId>* binding_;
  std::vector<ExpressionPtr> values_;
  RowTable seen_;
};

/// One aggregate function over all groups. Counting needs a number a group; anything else a state.
class Accumulator {
 public:
  Accumulator(const bound::Aggregate& bound, std::vector<ExpressionPtr> args)
      : bound_(bound), args_(std::move(args)), counts_only_(bound.Counts()) {}

  void Clear() {
    counts_.clear();
    states_.clear();
    bytes_.clear();
    seen_numbers_.Clear();
    seen_by_all_.Clear();
    seen_phys_ = Phys::kAny;
    seen_values_.clear();
    seen_numbered_ = true;
  }

  /// Makes room for `groups` groups.
  Status Resize(size_t groups, ExecContext& ctx) {
    if (counts_only_) {
      counts_.resize(groups);
      return Status::Ok();
    }
    constexpr size_t kState = 96;  // with its pointer, while the list of them doubles
    FASTI_TRY(ctx.Reserve(static_cast<int64_t>((groups - states_.size()) * kState)));
    while (states_.size() < groups) {
      states_.push_back(bound_.function->make());
      bytes_.push_back(0);
    }
    return Status::Ok();
  }

  /// @param weight of each row, or not present: 1. Then every function counts rows.
  Status Add(const Batch& batch, const std::vector<uint32_t>& groups, bool one_group, const Vector& weight,
             ExecContext& ctx) {
    if (weight.present()) {
      for (size_t row = 0; row < groups.size(); ++row)
        counts_[groups[row]] += weight.column().ints[weight.Position(row)];
      return Status::Ok();
    }
    vectors_.resize(args_.size());
    for (size_t i = 0; i < args_.size(); ++i) FASTI_TRY(args_[i]->Eval(batch, nullptr, ctx, &vectors_[i]));
    if (args_.empty()) {
      CountAll(groups, one_group);
      return Status::Ok();
    }
    if (bound_.distinct) return AddDistinct(groups, one_group, ctx);
    if (counts_only_) {
      Count(groups, one_group);
      return Status::Ok();
    }
    const Vector& first = vectors_[0];
    if (one_group && args_.size() == 1 && first.phys() == Phys::kInt && NoNulls(first)) {
      if (auto* integers = dynamic_cast<TakesIntegers*>(states_[0].get())) {
        const int64_t* ints = FlatInts(first, groups.size(), &scratch_);
        return At(integers->AddInts(ctx.functions(), {ints, groups.size()}));
      }
    }
    for (size_t row = 0; row < groups.size(); ++row) FASTI_TRY(AddToState(row, groups[row], ctx));
    return Status::Ok();
  }

  Result<Vector> Finish(size_t begin, size_t end, ExecContext& ctx) {
    if (counts_only_) {
      return Vector::OfInts(std::vector<int64_t>(counts_.begin() + static_cast<ptrdiff_t>(begin),
                                                 counts_.begin() + static_cast<ptrdiff_t>(end)));
    }
    ColumnBuilder builder(end - begin);
    for (size_t g = begin; g < end; ++g) {
      auto value = states_[g]->Finish(ctx.functions());
      if (!value.ok()) return value.status().OrSpan(bound_.span);
      builder.Add(std::move(*value));
    }
    return builder.Finish();
  }

  VarId out() const { return bound_.out; }

 private:
  Status At(Status status) const { return status.ok() ? status : status.OrSpan(bound_.span); }
  bool SkipsNulls() const {
    return bound_.function != nullptr && bound_.function->nulls == NullRule::kNullIfAnyNull;
  }

  void CountAll(const std::vector<uint32_t>& groups, bool one_group) {
    if (one_group) {
      counts_[0] += static_cast<int64_t>(groups.size());
      return;
    }
    for (const uint32_t group : groups) ++counts_[group];
  }
  void Count(const std::vector<uint32_t>& groups, bool one_group) {
    if (NoNulls(vectors_[0])) return CountAll(groups, one_group);
    for (size_t row = 0; row < groups.size(); ++row) counts_[groups[row]] += vectors_[0].IsNull(row) ? 0 : 1;
  }

  Status AddDistinct(const std::vector<uint32_t>& groups, bool one_group, ExecContext& ctx) {
    constexpr size_t kSeenBytes = 112;  // of a table of numbers, while it doubles
    const Vector& v = vectors_[0];
    if (seen_numbered_ && IsNumbered(v) && (seen_phys_ == Phys::kAny || seen_phys_ == v.phys())) {
      seen_phys_ = v.phys();
      const size_t before = seen_numbers_.size() + seen_by_all_.size();
      const auto reserve = [&] {
        const size_t now = seen_numbers_.size() + seen_by_all_.size();
        return ctx.Reserve(static_cast<int64_t>((now - before) * kSeenBytes));
      };
      auto* integers = one_group && !counts_only_ && v.phys() == Phys::kInt
                           ? dynamic_cast<TakesIntegers*>(states_[0].get())
                           : nullptr;
      if (one_group && (counts_only_ || integers != nullptr)) {
        scratch_.clear();
        for (size_t row = 0; row < groups.size(); ++row) {
          const uint64_t number = NumberAt(v, row);
          if (seen_by_all_.Insert(number)) scratch_.push_back(static_cast<int64_t>(number));
        }
        if (integers != nullptr) {
          FASTI_TRY(At(integers->AddInts(ctx.functions(), scratch_)));
        } else {
          counts_[0] += static_cast<int64_t>(scratch_.size());
        }
        return reserve();
      }
      for (size_t row = 0; row < groups.size(); ++row) {
        const uint64_t number = NumberAt(v, row);
        if (!(one_group ? seen_by_all_.Insert(number) : seen_numbers_.Insert(groups[row], number).second))
          continue;
        FASTI_TRY(AddNew(row, groups[row], ctx));
      }
      return reserve();
    }
    TurnIntoValues();
    for (size_t row = 0; row < groups.size(); ++row) {
      FASTI_TRY(ctx.Poll());
      Value value = v.At(row);
      if (value.is_null() && SkipsNulls()) continue;
      const size_t bytes = ValueBytes(value);
      RowValues key = {Value::Int(groups[row]), std::move(value)};
      if (!seen_values_.try_emplace(std::move(key), 0).second) continue;
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(96 + bytes)));
      FASTI_TRY(AddNew(row, groups[row], ctx));
    }
    return Status::Ok();
  }
  void TurnIntoValues() {
    if (!seen_numbered_) return;
    seen_numbered_ = false;
    seen_numbers_.ForEach([&](uint32_t group, uint64_t number, uint32_t) {
      seen_values_.emplace(RowValues{Value::Int(group), ValueOfNumber(seen_phys_, number, 0)}, 0);
    });
    seen_numbers_.Clear();
    seen_by_all_.ForEach([&](uint64_t number) {
      seen_values_.emplace(RowValues{Value::Int(0), ValueOfNumber(seen_phys_, number, 0)}, 0);
    });
    seen_by_all_.Clear();
  }
  Status AddNew(size_t row, uint32_t group, ExecContext& ctx) {
    if (!counts_only_) return AddToState(row, group, ctx);
    ++counts_[group];
    return Status::Ok();
  }

  Status AddToState(size_t row, uint32_t group, ExecContext& ctx) {
    FASTI_TRY(ctx.Poll());
    values_.clear();
    for (const Vector& v : vectors_) values_.push_back(v.At(row));
    if (values_[0].is_null() && SkipsNulls()) return Status::Ok();
    AggregateState& state = *states_[group];
    FASTI_TRY(At(state.Add(ctx.functions(), values_)));
    const size_t bytes = state.Bytes();
    if (bytes > bytes_[group] + 4096) {
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(bytes - bytes_[group])));
      bytes_[group] = bytes;
    }
    return Status::Ok();
  }

  const bound::Aggregate& bound_;
  std::vector<ExpressionPtr> args_;
  const bool counts_only_;
  std::vector<int64_t> counts_;
  std::vector<std::unique_ptr<AggregateState>> states_;
  std::vector<size_t> bytes_;
  // DISTINCT: what each group has seen, as numbers as long as they are of one kind.
  bool seen_numbered_ = true;
  Phys seen_phys_ = Phys::kAny;
  IdTable seen_numbers_;
  NodeSet seen_by_all_{uint64_t{1} << 22};  ///< where all rows are one group
  RowTable seen_values_;
  // Reused from batch to batch.
  std::vector<Vector> vectors_;
  RowValues values_;
  std::vector<int64_t> scratch_;
};

class AggregateOperator final : public UnaryOperator {
 public:
  AggregateOperator(const plan::Aggregate& node, OperatorPtr input, std::vector<ExpressionPtr> keys,
                    std::vector<Accumulator> functions, std::vector<std::optional<NewBindings>> own)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        keys_(std::move(keys)),
        functions_(std::move(functions)),
        own_(std::move(own)),
        carried_(node.carry.size()) {}
  Status Open(ExecContext& ctx, const Batch* argument) override {
    done_ = false;
    served_ = 0;
    groups_.Clear();
    certain_.clear();
    for (auto& column : carried_) column.clear();
    for (Accumulator& f : functions_) f.Clear();
    for (auto& own : own_) {
      if (own) own->Clear();
    }
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
  Status Consume(ExecContext& ctx) {
    std::vector<Vector> keys(keys_.size());
    std::vector<uint32_t> groups;
    Positions first_rows;
    while (true) {
      Batch batch;
      FASTI_TRY(input_->Next(ctx, &batch));
      if (batch.size == 0) break;
      for (size_t i = 0; i < keys_.size(); ++i) FASTI_TRY(keys_[i]->Eval(batch, nullptr, ctx, &keys[i]));
      FASTI_TRY(groups_.Assign(keys, batch.size, ctx, &groups, &first_rows));
      for (size_t c = 0; c < plan_.carry.size(); ++c) {
        for (const uint32_t row : first_rows) carried_[c].push_back(batch.At(plan_.carry[c], row));
      }
      if (plan_.certain != kNoVar) TakeCertainty(batch, groups);
      const Vector weight = plan_.weight != kNoVar ? batch[plan_.weight] : Vector();
      for (size_t i = 0; i < functions_.size(); ++i) {
        Accumulator& f = functions_[i];
        FASTI_TRY(f.Resize(groups_.size(), ctx));
        if (i < own_.size() && own_[i] && !weight.present()) {
          FASTI_TRY(AddBindings(batch, groups, f, *own_[i], ctx));
        } else {
          FASTI_TRY(f.Add(batch, groups, keys_.empty(), weight, ctx));
        }
      }
    }
    // Without keys there is one group even over no rows (count 0).
    if (keys_.empty() && groups_.size() == 0) {
      FASTI_TRY(groups_.Assign({}, 0, ctx, &groups, &first_rows));
      certain_.assign(1, 1);
      for (Accumulator& f : functions_) FASTI_TRY(f.Resize(1, ctx));
    }
    return Status::Ok();
  }

  Status AddBindings(const Batch& batch, const std::vector<uint32_t>& groups, Accumulator& f,
                     NewBindings& own, ExecContext& ctx) {
    Positions rows;
    FASTI_TRY(own.Find(batch, groups, ctx, &rows));
    std::vector<uint32_t> of_rows;
    for (const uint32_t row : rows) of_rows.push_back(groups[row]);
    const Batch found = batch.Select(std::move(rows));
    return f.Add(found, of_rows, keys_.empty(), Vector(), ctx);
  }

  /// Equal rows merged by grouping are certain if one of them is (temporal model, section 5).
  void TakeCertainty(const Batch& batch, const std::vector<uint32_t>& groups) {
    certain_.resize(groups_.size());
    const bool all = !batch.Has(plan_.certain);
    for (size_t row = 0; row < batch.size; ++row) {
      certain_[groups[row]] |= all || batch.At(plan_.certain, row).as_bool();
    }
  }

  Status Serve(ExecContext& ctx, Batch* out) {
    out->Clear();
    const size_t end = std::min(groups_.size(), served_ + kMaxBatchRows);
    if (served_ == end) return Status::Ok();
    out->size = end - served_;
    for (size_t k = 0; k < keys_.size(); ++k) out->Set(plan_.keys[k]->out, groups_.KeysOf(k, served_, end));
    for (Accumulator& f : functions_) {
      FASTI_TRY_ASSIGN(Vector values, f.Finish(served_, end, ctx));
      out->Set(f.out(), std::move(values));
    }
    for (size_t c = 0; c < plan_.carry.size(); ++c) {
      ColumnBuilder builder(out->size);
      for (size_t g = served_; g < end; ++g) {
        builder.Add(g < carried_[c].size() ? carried_[c][g] : Value::Int(ctx.default_scope()));
      }
      out->Set(plan_.carry[c], builder.Finish());
    }
    if (plan_.certain != kNoVar) {
      Column column;
      column.phys = Phys::kBool;
      column.bools.assign(certain_.begin() + static_cast<ptrdiff_t>(served_),
                          certain_.begin() + static_cast<ptrdiff_t>(end));
      out->Set(plan_.certain, Vector::Flat(std::move(column)));
    }
    served_ = end;
    return Status::Ok();
  }

  const plan::Aggregate& plan_;
  std::vector<ExpressionPtr> keys_;
  std::vector<Accumulator> functions_;
  std::vector<std::optional<NewBindings>> own_;  ///< by function; may be shorter
  GroupKeys groups_;
  std::vector<uint8_t> certain_;
  std::vector<std::vector<Value>> carried_;  ///< by carried variable, then group
  bool done_ = false;
  size_t served_ = 0;
};

}  // namespace

Result<OperatorPtr> BuildAggregate(const plan::Aggregate& node, OperatorPtr input, ExecContext& ctx) {
  std::vector<ExpressionPtr> keys;
  for (const bound::Item* item : node.keys) {
    FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*item->expr, ctx));
    keys.push_back(std::move(compiled));
  }
  std::vector<Accumulator> functions;
  for (const bound::Aggregate* a : node.aggregates) {
    std::vector<ExpressionPtr> args;
    for (const bound::ExprPtr& arg : a->args) {
      FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*arg, ctx));
      args.push_back(std::move(compiled));
    }
    functions.emplace_back(*a, std::move(args));
  }
  std::vector<std::optional<NewBindings>> own;
  for (const auto& reads : node.own) {
    own.emplace_back();
    if (!reads) continue;
    std::vector<ExpressionPtr> values;
    for (const bound::Expr* read : *reads) {
      FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*read, ctx));
      values.push_back(std::move(compiled));
    }
    own.back().emplace(node.binding, std::move(values));
  }
  return OperatorPtr(std::make_unique<AggregateOperator>(node, std::move(input), std::move(keys),
                                                         std::move(functions), std::move(own)));
}

}  // namespace fasti::exec
