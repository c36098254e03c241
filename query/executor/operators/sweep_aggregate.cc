#include "query/executor/operators/sweep_aggregate.h"

#include <algorithm>

#include "query/types/compare.h"
#include "storage/model/try.h"

namespace fasti::exec {

SweepAggregate::Way SweepAggregate::WayOf(const bound::Aggregate& aggregate) {
  if (aggregate.function == nullptr) return Way::kCountRows;
  switch (aggregate.function->kind) {
    case AggregateKind::kCount:
      return Way::kCount;
    case AggregateKind::kTotal:
      return Way::kTotal;
    case AggregateKind::kExtreme:
      return Way::kExtreme;
    case AggregateKind::kOther:
      break;
  }
  return Way::kRecomputed;
}

SweepAggregate::SweepAggregate(const bound::Aggregate& aggregate, const Rows& rows)
    : aggregate_(aggregate),
      rows_(rows),
      way_(WayOf(aggregate)),
      counted_(aggregate.distinct || !rows.bindings.empty()) {
  if (way_ == Way::kCount || way_ == Way::kTotal) state_ = aggregate.function->make();
}

bool SweepAggregate::Skips(uint32_t row) const {
  return aggregate_.function != nullptr && aggregate_.function->nulls == NullRule::kNullIfAnyNull &&
         rows_.arity > 0 && Arguments(row)[0].is_null();
}

RowValues SweepAggregate::Identity(uint32_t row) const {
  RowValues out;
  if (aggregate_.distinct) {
    out.push_back(Arguments(row)[0]);
    return out;
  }
  out.push_back(Value::Int(rows_.bindings[row]));
  for (const Value& v : Arguments(row)) out.push_back(v);
  return out;
}

Status SweepAggregate::Enter(uint32_t row, ExecContext& ctx) {
  if (Skips(row)) return Status::Ok();
  if (counted_) {
    Seen& seen = seen_[Identity(row)];
    if (seen.count++ > 0) return Status::Ok();
    seen.row = row;
  }
  return Add(row, ctx);
}

Status SweepAggregate::Leave(uint32_t row) {
  if (Skips(row)) return Status::Ok();
  if (counted_) {
    const auto it = seen_.find(Identity(row));
    if (--it->second.count > 0) return Status::Ok();
    row = it->second.row;
    seen_.erase(it);
  }
  return Take(row);
}

Status SweepAggregate::Add(uint32_t row, ExecContext& ctx) {
  if (way_ == Way::kCountRows) {
    ++count_;
    return Status::Ok();
  }
  if (way_ == Way::kExtreme) {
    ++ordered_[Arguments(row)[0]];
    return Status::Ok();
  }
  if (way_ != Way::kCount) {
    place_[row] = static_cast<uint32_t>(active_.size());
    active_.push_back(row);
  }
  if (state_ == nullptr) return Status::Ok();
  Status status = state_->Add(ctx.functions(), Arguments(row));
  return status.ok() ? status : status.OrSpan(aggregate_.span);
}

Status SweepAggregate::Take(uint32_t row) {
  if (way_ == Way::kCountRows) {
    --count_;
    return Status::Ok();
  }
  if (way_ == Way::kExtreme) {
    const auto it = ordered_.find(Arguments(row)[0]);
    if (--it->second == 0) ordered_.erase(it);
    return Status::Ok();
  }
  if (way_ != Way::kCount) {
    const auto it = place_.find(row);
    const uint32_t at = it->second;
    active_[at] = active_.back();
    place_[active_[at]] = at;
    active_.pop_back();
    place_.erase(row);
  }
  // Once something could not be taken back, every step is computed anew.
  if (state_ != nullptr && (!takes_back_ || !state_->Remove(Arguments(row)))) {
    takes_back_ = false;
    state_ = nullptr;
  }
  return Status::Ok();
}

Result<Value> SweepAggregate::Now(ExecContext& ctx) {
  if (way_ == Way::kCountRows) return Value::Int(count_);
  if (way_ == Way::kExtreme) {
    if (ordered_.empty()) return Value::Null();
    return aggregate_.function->name == "min" ? ordered_.begin()->first : ordered_.rbegin()->first;
  }
  if (state_ == nullptr) FASTI_TRY(Recompute(ctx));
  auto value = state_->Finish(ctx.functions());
  // Other states give what they hold away when they finish.
  if (way_ == Way::kRecomputed) state_ = nullptr;
  if (!value.ok()) return value.status().OrSpan(aggregate_.span);
  return value;
}

Status SweepAggregate::Recompute(ExecContext& ctx) {
  FASTI_TRY(ctx.Poll());
  std::vector<uint32_t> rows = active_;
  std::sort(rows.begin(), rows.end(), [&](uint32_t a, uint32_t b) {
    return rows_.ranks.empty() ? a < b : rows_.ranks[a] < rows_.ranks[b];
  });
  state_ = aggregate_.function->make();
  for (const uint32_t row : rows) {
    Status status = state_->Add(ctx.functions(), Arguments(row));
    if (!status.ok()) return status.OrSpan(aggregate_.span);
  }
  return Status::Ok();
}

}  // namespace fasti::exec
