#include "query/executor/vector.h"

#include "query/executor/column_pool.h"

namespace fasti::exec {

Value Column::At(size_t i) const {
  if (phys == Phys::kAny) return values[i];
  if (!nulls.empty() && nulls[i]) return Value::Null();
  switch (phys) {
    case Phys::kAny:
      return values[i];
    case Phys::kBool:
      return Value::Bool(bools[i] != 0);
    case Phys::kInt:
      return Value::Int(ints[i]);
    case Phys::kFloat:
      return Value::Float(floats[i]);
    case Phys::kDate:
      return Value::Of(Date{ints[i]});
    case Phys::kPeriod: {
      PeriodValue period;
      period.period = Period::Of(stints[i].from, stints[i].to);
      period.mark = PeriodValue::Mark::kCertain;
      return Value::Of(std::move(period));
    }
    case Phys::kNode:
      return Value::NodeRef(NodeId{ids[i]}, PinAt(i));
    case Phys::kEdge:
      return Value::EdgeRef(EdgeId{ids[i]}, PinAt(i));
    case Phys::kPieces:
      return Value::Null();
  }
  return Value::Null();
}

Vector Vector::Constant(const Value& value) {
  // Scopes and dates of most contexts: without the way through a column of values.
  if (value.is_int()) return ConstantInt(value.as_int());
  if (value.kind() == Value::Kind::kDate) {
    std::shared_ptr<Column> column = NewColumn();
    column->phys = Phys::kDate;
    column->ints.push_back(value.as_date().days);
    return Constant(std::shared_ptr<const Column>(std::move(column)));
  }
  ColumnBuilder builder(1);
  builder.Add(value);
  Vector v = builder.Finish();
  v.constant_ = true;
  return v;
}

Vector Vector::OfValues(std::vector<Value> values) {
  Column column;
  column.values = std::move(values);
  return Flat(std::move(column));
}

Vector Vector::OfInts(std::vector<int64_t> ints) {
  std::shared_ptr<Column> column = NewColumn();
  column->phys = Phys::kInt;
  column->ints = std::move(ints);
  return Flat(std::shared_ptr<const Column>(std::move(column)));
}

Vector Vector::ConstantInt(int64_t value) {
  std::shared_ptr<Column> column = NewColumn();
  column->phys = Phys::kInt;
  column->ints.push_back(value);
  return Constant(std::shared_ptr<const Column>(std::move(column)));
}

std::optional<Vector> FlatScalars(const Vector& v, size_t size) {
  if (v.flat()) {
    const bool typed = v.phys() == Phys::kBool || v.phys() == Phys::kFloat || v.phys() == Phys::kInt ||
                       v.phys() == Phys::kDate;
    return typed ? std::optional<Vector>(v) : std::nullopt;
  }
  const Column& from = v.column();
  const std::shared_ptr<Column> column = NewColumn();
  column->phys = v.phys();
  const auto gather = [&](const auto& in, auto* out) {
    out->resize(size);
    for (size_t row = 0; row < size; ++row) (*out)[row] = in[v.Position(row)];
  };
  switch (v.phys()) {
    case Phys::kBool:
      gather(from.bools, &column->bools);
      break;
    case Phys::kFloat:
      gather(from.floats, &column->floats);
      break;
    case Phys::kInt:
    case Phys::kDate:
      gather(from.ints, &column->ints);
      break;
    case Phys::kAny:
    case Phys::kPeriod:
    case Phys::kNode:
    case Phys::kEdge:
    case Phys::kPieces:
      return std::nullopt;
  }
  if (!from.nulls.empty()) gather(from.nulls, &column->nulls);
  return Vector::Flat(std::shared_ptr<const Column>(column));
}

Vector ColumnBuilder::Finish() {
  std::vector<Value>& values = column_.values;
  // The common kind of all non-null values, if there is one with a typed column.
  Value::Kind kind = Value::Kind::kNull;
  bool nulls = false;
  for (const Value& v : values) {
    if (v.is_null()) {
      nulls = true;
    } else if (kind == Value::Kind::kNull) {
      kind = v.kind();
    } else if (kind != v.kind()) {
      return Vector::Flat(std::move(column_));
    }
  }
  const std::shared_ptr<Column> made = NewColumn();
  Column& typed = *made;
  const size_t n = values.size();
  switch (kind) {
    case Value::Kind::kBool:
      typed.bools.reserve(n);
      typed.phys = Phys::kBool;
      break;
    case Value::Kind::kInt:
      typed.ints.reserve(n);
      typed.phys = Phys::kInt;
      break;
    case Value::Kind::kFloat:
      typed.floats.reserve(n);
      typed.phys = Phys::kFloat;
      break;
    case Value::Kind::kDate:
      typed.ints.reserve(n);
      typed.phys = Phys::kDate;
      break;
    case Value::Kind::kNodeRef:
      typed.ids.reserve(n);
      typed.pins.reserve(n);
      typed.phys = Phys::kNode;
      break;
    case Value::Kind::kEdgeRef:
      typed.ids.reserve(n);
      typed.pins.reserve(n);
      typed.phys = Phys::kEdge;
      break;
    default:
      return Vector::Flat(std::move(column_));
  }
  if (nulls) typed.nulls.assign(n, 0);
  for (size_t i = 0; i < n; ++i) {
    const Value& v = values[i];
    if (v.is_null()) typed.nulls[i] = 1;
    switch (typed.phys) {
      case Phys::kBool:
        typed.bools.push_back(!v.is_null() && v.as_bool());
        break;
      case Phys::kInt:
        typed.ints.push_back(v.is_null() ? 0 : v.as_int());
        break;
      case Phys::kFloat:
        typed.floats.push_back(v.is_null() ? 0 : v.as_float());
        break;
      case Phys::kDate:
        typed.ints.push_back(v.is_null() ? 0 : v.as_date().days);
        break;
      case Phys::kNode:
        typed.ids.push_back(v.is_null() ? 0 : v.node_id().value);
        typed.pins.push_back(v.is_null() ? 0 : v.pin());
        break;
      case Phys::kEdge:
        typed.ids.push_back(v.is_null() ? 0 : v.edge_id().value);
        typed.pins.push_back(v.is_null() ? 0 : v.pin());
        break;
      case Phys::kAny:
      case Phys::kPeriod:
      case Phys::kPieces:
        break;
    }
  }
  return Vector::Flat(std::shared_ptr<const Column>(made));
}

}  // namespace fasti::exec
