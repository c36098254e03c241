#include "query/executor/group_keys.h"

#include <algorithm>
#include <tuple>

#include "storage/model/try.h"

namespace fasti::exec {

Value ValueOfNumber(Phys phys, uint64_t number, uint32_t pin) {
  switch (phys) {
    case Phys::kInt:
      return Value::Int(static_cast<int64_t>(number));
    case Phys::kDate:
      return Value::Of(Date{static_cast<int64_t>(number)});
    case Phys::kNode:
      return Value::NodeRef(NodeId{number}, pin);
    case Phys::kEdge:
      return Value::EdgeRef(EdgeId{number}, pin);
    case Phys::kAny:
    case Phys::kBool:
    case Phys::kFloat:
    case Phys::kPeriod:
    case Phys::kPieces:
      break;
  }
  return Value::Null();
}

void GroupKeys::Clear() {
  numbered_ = true;
  size_ = 0;
  phys_ = Phys::kAny;
  ascending_ = true;
  table_.Clear();
  numbers_.clear();
  pins_.clear();
  values_table_.clear();
  values_.clear();
}

Status GroupKeys::Assign(const std::vector<Vector>& keys, size_t rows, ExecContext& ctx,
                         std::vector<uint32_t>* groups, Positions* first_rows) {
  groups->resize(rows);
  first_rows->clear();
  if (keys.empty()) {
    std::fill(groups->begin(), groups->end(), 0);
    if (size_ == 0) {
      size_ = 1;
      first_rows->push_back(0);
    }
    return Status::Ok();
  }
  if (numbered_) {
    if (keys.size() == 1 && IsNumbered(keys[0]) && (size_ == 0 || keys[0].phys() == phys_)) {
      return AssignNumbers(keys[0], rows, ctx, groups, first_rows);
    }
    TurnIntoValues();
  }
  return AssignValues(keys, rows, ctx, groups, first_rows);
}

Status GroupKeys::AssignNumbers(const Vector& key, size_t rows, ExecContext& ctx,
                                std::vector<uint32_t>* groups, Positions* first_rows) {
  phys_ = key.phys();
  const Column& column = key.column();
  const bool pinned = phys_ == Phys::kNode || phys_ == Phys::kEdge;
  for (size_t row = 0; row < rows; ++row) {
    const uint64_t number = NumberAt(key, row);
    // As scans give them, keys come in order.
    if (ascending_ && !numbers_.empty() && number < numbers_.back()) {
      ascending_ = false;
      table_.Reserve(numbers_.size());
      for (const uint64_t before : numbers_) (void)table_.Insert(0, before);
    }
    uint32_t group = 0;
    bool is_new = true;
    if (!ascending_) {
      std::tie(group, is_new) = table_.Insert(0, number);
    } else if (!numbers_.empty() && number == numbers_.back()) {
      group = static_cast<uint32_t>(numbers_.size() - 1), is_new = false;
    } else {
      group = static_cast<uint32_t>(numbers_.size());
    }
    (*groups)[row] = group;
    if (is_new) {
      numbers_.push_back(number);
      if (pinned) pins_.push_back(column.PinAt(key.Position(row)));
      first_rows->push_back(static_cast<uint32_t>(row));
    } else if (pinned) {
      // A group's node shows its earliest pin (temporal model, section 4).
      const uint32_t pin = column.PinAt(key.Position(row));
      if (pin != pins_[group] && ctx.pins()[pin].valid < ctx.pins()[pins_[group]].valid) pins_[group] = pin;
    }
  }
  size_ = numbers_.size();
  // A place and its neighbours that stay free, twice while the table grows; the key; what counts it.
  constexpr size_t kGroupBytes = 160;
  return ctx.Reserve(static_cast<int64_t>(first_rows->size() * kGroupBytes));
}

Status GroupKeys::AssignValues(const std::vector<Vector>& keys, size_t rows, ExecContext& ctx,
                               std::vector<uint32_t>* groups, Positions* first_rows) {
  for (size_t row = 0; row < rows; ++row) {
    // Hashing and comparing a large value may take long.
    FASTI_TRY(ctx.Poll());
    RowValues key;
    key.reserve(keys.size());
    for (const Vector& k : keys) key.push_back(k.At(row));
    auto [it, inserted] = values_table_.try_emplace(std::move(key), static_cast<uint32_t>(values_.size()));
    const uint32_t group = it->second;
    (*groups)[row] = group;
    if (inserted) {
      FASTI_TRY(ctx.Reserve(static_cast<int64_t>(2 * RowBytes(it->first))));
      values_.push_back(it->first);
      first_rows->push_back(static_cast<uint32_t>(row));
      continue;
    }
    for (size_t i = 0; i < keys.size(); ++i) {
      Value& held = values_[group][i];
      if (held.kind() != Value::Kind::kNodeRef && held.kind() != Value::Kind::kEdgeRef) continue;
      Value v = keys[i].At(row);
      if (v.pin() != held.pin() && ctx.pin_of(v).valid < ctx.pin_of(held).valid) held = std::move(v);
    }
  }
  size_ = values_.size();
  return Status::Ok();
}

void GroupKeys::TurnIntoValues() {
  numbered_ = false;
  for (uint32_t group = 0; group < numbers_.size(); ++group) {
    RowValues key = {ValueOfNumber(phys_, numbers_[group], pins_.empty() ? 0 : pins_[group])};
    values_table_.emplace(key, group);
    values_.push_back(std::move(key));
  }
  table_.Clear();
  numbers_.clear();
  pins_.clear();
}

Vector GroupKeys::KeysOf(size_t k, size_t begin, size_t end) const {
  if (!numbered_) {
    ColumnBuilder builder(end - begin);
    for (size_t g = begin; g < end; ++g) builder.Add(values_[g][k]);
    return builder.Finish();
  }
  Column column;
  column.phys = phys_;
  const auto first = numbers_.begin() + static_cast<ptrdiff_t>(begin);
  const auto last = numbers_.begin() + static_cast<ptrdiff_t>(end);
  if (phys_ == Phys::kInt || phys_ == Phys::kDate) {
    column.ints.assign(first, last);
  } else {
    column.ids.assign(first, last);
    column.pins.assign(pins_.begin() + static_cast<ptrdiff_t>(begin),
                       pins_.begin() + static_cast<ptrdiff_t>(end));
    if (std::all_of(column.pins.begin(), column.pins.end(), [&](uint32_t p) { return p == column.pins[0]; }))
      column.pins.resize(1);
  }
  return Vector::Flat(std::move(column));
}

}  // namespace fasti::exec
