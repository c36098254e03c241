#include "query/executor/operators/over_time.h"

#include <algorithm>
#include <numeric>

#include "query/binder/visit.h"
#include "query/executor/context_scope.h"
#include "query/executor/frame_rows.h"
#include "query/executor/operators/sweep_aggregate.h"
#include "storage/model/try.h"
#include "storage/model/value_bytes.h"

namespace fasti::exec {
namespace {

/// Where a row begins or ceases to hold.
struct End {
  Instant at;
  uint32_t row;
  friend bool operator<(const End& a, const End& b) { return a.at < b.at; }
};

/// True if the value depends on the order of the rows.
bool DependsOnOrder(const bound::Aggregate& aggregate) {
  return !aggregate.Counts() && aggregate.function->kind != AggregateKind::kExtreme;
}

class OverTimeOperator final : public UnaryOperator {
 public:
  OverTimeOperator(const plan::OverTime& node, OperatorPtr input, std::optional<ContextScope> context,
                   std::vector<ExpressionPtr> keys, std::vector<std::vector<ExpressionPtr>> arguments)
      : UnaryOperator(node, std::move(input)),
        plan_(node),
        context_(std::move(context)),
        keys_(std::move(keys)),
        arguments_(std::move(arguments)),
        needs_order_(std::any_of(node.aggregates.begin(), node.aggregates.end(),
                                 [](const bound::Aggregate* a) { return DependsOnOrder(*a); })) {}

  Status Open(ExecContext& ctx, const Batch* argument) override {
    argument_ = argument != nullptr ? *argument : Batch();
    if (argument == nullptr) argument_.size = 1;
    swept_ = false;
    rows_.assign(arguments_.size(), {});
    for (size_t i = 0; i < arguments_.size(); ++i) rows_[i].arity = arguments_[i].size();
    row_count_ = 0;
    bindings_.clear();
    elements_.clear();
    element_vars_.clear();
    groups_.clear();
    table_.clear();
    windows_.clear();
    steps_.clear();
    values_.clear();
    served_ = 0;
    reader_ = 0;
    return UnaryOperator::Open(ctx, argument);
  }

  Status Pull(ExecContext& ctx, Batch* out) override {
    if (!swept_) {
      FASTI_TRY(Consume(ctx));
      FASTI_TRY(Sweep(ctx));
      swept_ = true;
    }
    return Serve(ctx, out);
  }

 private:
  struct Group {
    RowValues keys;
    std::vector<End> begins, ends;
    bool certain = false;
  };
  struct Step {
    Interval period;
    uint32_t group;
  };

  // --- The rows
  // -------------------------------------------------------------------------------------------

  Status Consume(ExecContext& ctx) {
    while (true) {
      Batch batch;
      FASTI_TRY(input_->Next(ctx, &batch));
      if (batch.size == 0) return Status::Ok();
      std::vector<Vector> keys(keys_.size());
      for (size_t i = 0; i < keys_.size(); ++i) FASTI_TRY(keys_[i]->Eval(batch, nullptr, ctx, &keys[i]));
      size_t values = 0;
      for (size_t a = 0; a < arguments_.size(); ++a) {
        std::vector<Vector> columns(arguments_[a].size());
        for (size_t i = 0; i < columns.size(); ++i) {
          FASTI_TRY(arguments_[a][i]->Eval(batch, nullptr, ctx, &columns[i]));
        }
        values += columns.size();
        if (columns.empty()) continue;
        for (size_t row = 0; row < batch.size; ++row) {
          for (const Vector& column : columns) rows_[a].arguments.push_back(column.At(row));
        }
      }
      if (plan_.possibly && plan_.binding != kNoVar) NoteBindings(batch);
      if (needs_order_) NoteElements(batch);
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(batch.size * (2 * sizeof(End) + values * sizeof(Value)))));
      for (size_t row = 0; row < batch.size; ++row) FASTI_TRY(AddRow(batch, row, keys, ctx));
    }
  }

  void NoteBindings(const Batch& batch) {
    for (size_t row = 0; row < batch.size; ++row) {
      const Value v = batch.At(plan_.binding, row);
      // A null row of OPTIONAL MATCH stands for itself.
      bindings_.push_back(v.is_int() ? v.as_int() : -1 - static_cast<int64_t>(bindings_.size()));
    }
  }

  void NoteElements(const Batch& batch) {
    if (row_count_ == 0) {
      for (VarId var = 0; var < batch.columns.size(); ++var) {
        if (!batch.Has(var)) continue;
        const Value v = batch.At(var, 0);
        if (v.is_node() || v.is_edge()) element_vars_.push_back(var);
      }
    }
    for (size_t row = 0; row < batch.size; ++row) {
      for (const VarId var : element_vars_) {
        const Value v = batch.At(var, row);
        elements_.push_back(v.is_node() ? v.node_id().value : v.is_edge() ? v.edge_id().value : 0);
      }
    }
  }

  Status AddRow(const Batch& batch, size_t row, const std::vector<Vector>& keys, ExecContext& ctx) {
    const auto number = row_count_++;
    // The null row of an OPTIONAL MATCH with a range of its own holds nowhere.
    if (!batch.At(plan_.scope, row).is_int() || !batch.Has(plan_.row_pieces)) return Status::Ok();
    const Scope& scope = ctx.scopes()[static_cast<uint32_t>(batch.At(plan_.scope, row).as_int())];
    reader_ = scope.reader;
    AddWindow(scope.window);
    const Vector& pieces = batch[plan_.row_pieces];
    const PieceSetPtr& set = pieces.column().PiecesAt(pieces.Position(row));
    if (set == nullptr) return Status::Ok();
    held_.clear();
    bool certain = true;
    for (const Selection& selection : set->selections) {
      const Period& p = selection.period();
      certain &= p.precise();
      if (!plan_.possibly && !p.has_core()) continue;
      const Interval part = plan_.possibly ? PossiblePart(p) : CertainPart(p);
      const Interval in{std::max(part.from, scope.window.from), std::min(part.to, scope.window.to)};
      if (!in.empty()) held_.push_back(in);
    }
    if (held_.empty()) return Status::Ok();
    // Parts of a row may share instants; the row holds once there.
    if (held_.size() > 1) JoinHeld();
    FASTI_TRY_ASSIGN(Group * group, GroupOf(keys, row, ctx));
    group->certain |= !plan_.possibly || certain;
    for (const Interval& in : held_) {
      group->begins.push_back({in.from, number});
      group->ends.push_back({in.to, number});
    }
    return Status::Ok();
  }

  void JoinHeld() {
    std::sort(held_.begin(), held_.end(),
              [](const Interval& a, const Interval& b) { return a.from < b.from; });
    size_t last = 0;
    for (size_t i = 1; i < held_.size(); ++i) {
      if (held_[i].from <= held_[last].to) {
        held_[last].to = std::max(held_[last].to, held_[i].to);
      } else {
        held_[++last] = held_[i];
      }
    }
    held_.resize(last + 1);
  }

  Result<Group*> GroupOf(const std::vector<Vector>& keys, size_t row, ExecContext& ctx) {
    if (keys.empty()) {
      if (groups_.empty()) groups_.emplace_back();
      return &groups_[0];
    }
    RowValues key;
    key.reserve(keys.size());
    for (const Vector& k : keys) key.push_back(k.At(row));
    auto [it, inserted] = table_.try_emplace(std::move(key), static_cast<uint32_t>(groups_.size()));
    if (inserted) {
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(2 * RowBytes(it->first))));
      groups_.emplace_back();
      groups_.back().keys = it->first;
    } else {
      // A group's node shows its earliest pin (section 4).
      Group& group = groups_[it->second];
      for (size_t i = 0; i < keys.size(); ++i) {
        if (group.keys[i].kind() != Value::Kind::kNodeRef && group.keys[i].kind() != Value::Kind::kEdgeRef) {
          continue;
        }
        Value v = keys[i].At(row);
        if (v.pin() != group.keys[i].pin() && ctx.pin_of(v).valid < ctx.pin_of(group.keys[i]).valid) {
          group.keys[i] = std::move(v);
        }
      }
    }
    return &groups_[it->second];
  }

  void AddWindow(const Interval& window) {
    if (!windows_.empty() && windows_.back() == window) return;
    windows_.push_back(window);
  }

  // --- The sweep
  // ------------------------------------------------------------------------------------------

  Status Sweep(ExecContext& ctx) {
    if (keys_.empty()) {
      FASTI_TRY(FindWindows(ctx));
      if (groups_.empty()) groups_.emplace_back();
      if (groups_[0].begins.empty()) groups_[0].certain = true;
    }
    for (size_t a = 0; a < rows_.size(); ++a) {
      rows_[a].bindings = bindings_;
      if (DependsOnOrder(*plan_.aggregates[a])) rows_[a].ranks = RankRows(*plan_.aggregates[a]);
    }
    for (uint32_t g = 0; g < groups_.size(); ++g) FASTI_TRY(SweepGroup(g, ctx));
    return Status::Ok();
  }

  /// Without grouping keys the steps fill the window, which must be known where no row tells it.
  Status FindWindows(ExecContext& ctx) {
    if (context_ && context_->constant() && argument_.size > 0) {
      FASTI_TRY_ASSIGN(auto scope, context_->ScopeOf(argument_, 0, ctx.scopes()[ctx.default_scope()], ctx));
      if (scope) {
        AddWindow(scope->window);
        reader_ = scope->reader;
      }
    } else if (argument_.size > 0 && argument_.Has(plan_.scope)) {
      AddWindow(ScopeIn(argument_, 0, plan_.scope, ctx).window);
    }
    std::swap(held_, windows_);
    if (held_.size() > 1) JoinHeld();
    std::swap(held_, windows_);
    return Status::Ok();
  }

  /// The order of rows by the ids of their elements, those that the argument reads first, then as they came.
  std::vector<uint32_t> RankRows(const bound::Aggregate& aggregate) const {
    std::vector<uint32_t> order(row_count_), ranks(row_count_);
    std::iota(order.begin(), order.end(), 0);
    const size_t width = element_vars_.size();
    std::vector<size_t> columns(width);
    std::iota(columns.begin(), columns.end(), 0);
    std::stable_partition(columns.begin(), columns.end(), [&](size_t i) {
      return std::any_of(aggregate.args.begin(), aggregate.args.end(),
                         [&](const bound::ExprPtr& arg) { return bound::Reads(*arg, element_vars_[i]); });
    });
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      for (const size_t i : columns) {
        const uint64_t x = elements_[a * width + i], y = elements_[b * width + i];
        if (x != y) return x < y;
      }
      return a < b;
    });
    for (uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
    return ranks;
  }

  Status SweepGroup(uint32_t index, ExecContext& ctx) {
    Group& group = groups_[index];
    std::sort(group.begins.begin(), group.begins.end());
    std::sort(group.ends.begin(), group.ends.end());
    std::vector<std::unique_ptr<SweepAggregate>> aggregates;
    for (size_t a = 0; a < plan_.aggregates.size(); ++a) {
      aggregates.push_back(std::make_unique<SweepAggregate>(*plan_.aggregates[a], rows_[a]));
    }
    first_step_ = steps_.size();
    size_t begin = 0, end = 0, holding = 0;
    Instant at = Instant::NegInfinity();
    while (end < group.ends.size()) {
      Instant next = group.ends[end].at;
      if (begin < group.begins.size()) next = std::min(next, group.begins[begin].at);
      FASTI_TRY(Emit(index, {at, next}, holding, aggregates, ctx));
      for (; end < group.ends.size() && group.ends[end].at == next; ++end, --holding) {
        for (auto& a : aggregates) FASTI_TRY(a->Leave(group.ends[end].row));
      }
      for (; begin < group.begins.size() && group.begins[begin].at == next; ++begin, ++holding) {
        for (auto& a : aggregates) FASTI_TRY(a->Enter(group.begins[begin].row, ctx));
      }
      at = next;
    }
    FASTI_TRY(Emit(index, {at, Instant::PosInfinity()}, holding, aggregates, ctx));
    group.begins = {};
    group.ends = {};
    return Status::Ok();
  }

  /// The step between two neighbouring change points, if it is one.
  Status Emit(uint32_t group, const Interval& between, size_t holding,
              const std::vector<std::unique_ptr<SweepAggregate>>& aggregates, ExecContext& ctx) {
    if (between.empty() || (holding == 0 && !keys_.empty())) return Status::Ok();
    now_.clear();
    for (const auto& a : aggregates) {
      FASTI_TRY_ASSIGN(Value v, a->Now(ctx));
      now_.push_back(std::move(v));
    }
    if (holding > 0) return AddStep(group, between, ctx);
    for (const Interval& window : windows_) {
      const Interval in{std::max(between.from, window.from), std::min(between.to, window.to)};
      if (!in.empty()) FASTI_TRY(AddStep(group, in, ctx));
    }
    return Status::Ok();
  }

  Status AddStep(uint32_t group, const Interval& period, ExecContext& ctx) {
    const size_t width = plan_.aggregates.size();
    if (steps_.size() > first_step_ && steps_.back().period.to == period.from) {
      // Equal neighbours merge.
      const Value* last = values_.data() + values_.size() - width;
      bool equal = true;
      for (size_t i = 0; i < width && equal; ++i) equal = Equivalent(last[i], now_[i]);
      if (equal) {
        steps_.back().period.to = period.to;
        return Status::Ok();
      }
    }
    if ((steps_.size() & 1023) == 0) FASTI_TRY(ctx.Poll());
    size_t bytes = sizeof(Step) + width * sizeof(Value);
    for (const Value& v : now_) {
      if (!v.is_int()) bytes += ValueBytes(v);
    }
    FASTI_TRY(ctx.Reserve(static_cast<int64_t>(bytes)));
    steps_.push_back({period, group});
    for (const Value& v : now_) values_.push_back(v);
    return Status::Ok();
  }

  // --- The answer
  // -----------------------------------------------------------------------------------------

  Status Serve(ExecContext& ctx, Batch* out) {
    out->Clear();
    const size_t first = served_, last = std::min(steps_.size(), served_ + kMaxBatchRows);
    served_ = last;
    if (first == last) return Status::Ok();
    out->size = last - first;
    for (size_t k = 0; k < keys_.size(); ++k) {
      ColumnBuilder builder(out->size);
      for (size_t s = first; s < last; ++s) builder.Add(groups_[steps_[s].group].keys[k]);
      out->Set(plan_.keys[k]->out, builder.Finish());
    }
    const size_t width = plan_.aggregates.size();
    for (size_t a = 0; a < width; ++a) {
      ColumnBuilder builder(out->size);
      for (size_t s = first; s < last; ++s) builder.Add(values_[s * width + a]);
      out->Set(plan_.aggregates[a]->out, builder.Finish());
    }
    ColumnBuilder periods(out->size);
    std::vector<PieceSetPtr> pieces;
    for (size_t s = first; s < last; ++s) {
      const Period p = Period::Of(steps_[s].period.from, steps_[s].period.to);
      PeriodValue w;
      w.period = p;
      w.mark = groups_[steps_[s].group].certain ? PeriodValue::Mark::kCertain : PeriodValue::Mark::kPossible;
      periods.Add(Value::Of(std::move(w)));
      if (plan_.pieces != kNoVar) {
        auto set = std::make_shared<PieceSet>();
        set->selections.emplace_back(Member::Independent(p));
        pieces.push_back(std::move(set));
      }
    }
    out->Set(plan_.period, periods.Finish());
    if (plan_.pieces != kNoVar) out->Set(plan_.pieces, PiecesVector(std::move(pieces)));
    Scope scope;
    scope.mode = Scope::Mode::kPeriods;
    scope.reader = reader_;
    out->Set(plan_.step_scope, Vector::Constant(Value::Int(ctx.scopes().Intern(scope))));
    if (plan_.certain != kNoVar) {
      ColumnBuilder builder(out->size);
      for (size_t s = first; s < last; ++s) builder.Add(Value::Bool(groups_[steps_[s].group].certain));
      out->Set(plan_.certain, builder.Finish());
    }
    return Status::Ok();
  }

  const plan::OverTime& plan_;
  std::optional<ContextScope> context_;
  std::vector<ExpressionPtr> keys_;
  std::vector<std::vector<ExpressionPtr>> arguments_;
  const bool needs_order_;
  Batch argument_;
  bool swept_ = false;

  std::vector<SweepAggregate::Rows> rows_;  ///< by aggregate
  uint32_t row_count_ = 0;
  std::vector<int64_t> bindings_;
  std::vector<uint64_t> elements_;
  std::vector<VarId> element_vars_;
  std::vector<Interval> held_, windows_;
  uint32_t reader_ = 0;

  std::vector<Group> groups_;
  RowTable table_;
  std::vector<Step> steps_;
  std::vector<Value> values_, now_;  ///< values_: of each step's aggregates
  size_t first_step_ = 0;            ///< of the group that is being swept
  size_t served_ = 0;
};

}  // namespace

Result<OperatorPtr> BuildOverTime(const plan::OverTime& node, OperatorPtr input, ExecContext& ctx) {
  std::optional<ContextScope> context;
  if (node.context != nullptr) {
    FASTI_TRY_ASSIGN(context, ContextScope::Make(*node.context, ctx));
  }
  std::vector<ExpressionPtr> keys;
  for (const bound::Item* item : node.keys) {
    FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*item->expr, ctx));
    keys.push_back(std::move(compiled));
  }
  std::vector<std::vector<ExpressionPtr>> arguments;
  for (const bound::Aggregate* a : node.aggregates) {
    std::vector<ExpressionPtr> of_one;
    for (const bound::ExprPtr& arg : a->args) {
      FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*arg, ctx));
      of_one.push_back(std::move(compiled));
    }
    arguments.push_back(std::move(of_one));
  }
  return OperatorPtr(std::make_unique<OverTimeOperator>(node, std::move(input), std::move(context),
                                                        std::move(keys), std::move(arguments)));
}

}  // namespace fasti::exec
