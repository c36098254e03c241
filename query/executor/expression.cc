#include "query/executor/expression.h"

#include <algorithm>

#include "query/executor/subquery.h"
#include "query/functions/temporal_fields.h"
#include "query/types/build.h"
#include "query/types/compare.h"
#include "query/types/operators.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::exec {

using bound::As;
using bound::ExprKind;

Status Expression::Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) {
  std::vector<Value> values(batch.size);
  const size_t n = rows ? rows->size() : batch.size;
  for (size_t i = 0; i < n; ++i) {
    const size_t row = rows ? (*rows)[i] : i;
    FASTI_TRY(ctx.Poll());
    ctx.saw_uncertain = false;
    FASTI_TRY_ASSIGN(values[row], EvalRow(batch, row, ctx));
    if (ctx.saw_uncertain && ctx.uncertain_rows != nullptr) (*ctx.uncertain_rows)[row] = 1;
  }
  ColumnBuilder builder;
  for (Value& v : values) builder.Add(std::move(v));
  *out = builder.Finish();
  return Status::Ok();
}

Value Repin(const Value& v, uint32_t pin) {
  switch (v.kind()) {
    case Value::Kind::kNodeRef:
      return Value::NodeRef(v.node_id(), pin);
    case Value::Kind::kEdgeRef:
      return Value::EdgeRef(v.edge_id(), pin);
    case Value::Kind::kPathRef: {
      PathRef path = v.as_path_ref();
      path.pin = pin;
      return Value::Of(std::move(path));
    }
    case Value::Kind::kList: {
      List items;
      for (const Value& item : v.as_list()) items.push_back(Repin(item, pin));
      return Value::ListOf(std::move(items));
    }
    default:
      return v;
  }
}

namespace {

Status TypeError(std::string message, Span span) {
  return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType", std::move(message), span);
}

class ConstantExpr final : public Expression {
 public:
  ConstantExpr(Value value, Span span)
      : Expression(span), value_(std::move(value)), vector_(Vector::Constant(value_)) {}
  Result<Value> EvalRow(const Batch&, size_t, ExecContext&) override { return value_; }
  Status Eval(const Batch&, const Positions*, ExecContext&, Vector* out) override {
    *out = vector_;
    return Status::Ok();
  }

 private:
  Value value_;
  Vector vector_;
};

class VariableExpr final : public Expression {
 public:
  VariableExpr(VarId var, Span span) : Expression(span), var_(var) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext&) override { return batch.At(var_, row); }
  Status Eval(const Batch& batch, const Positions*, ExecContext&, Vector* out) override {
    *out = batch.Has(var_) ? batch[var_] : Vector::Constant(Value::Null());
    return Status::Ok();
  }

 private:
  VarId var_;
};

class LocalExpr final : public Expression {
 public:
  LocalExpr(VarId var, Span span) : Expression(span), var_(var) {}
  Result<Value> EvalRow(const Batch&, size_t, ExecContext& ctx) override { return ctx.locals[var_]; }

 private:
  VarId var_;
};

/// A pattern variable inside its MATCH: read at the scope of the clause.
class ScopedVariableExpr final : public Expression {
 public:
  ScopedVariableExpr(VarId var, VarId scope, Span span) : Expression(span), var_(var), scope_(scope) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    return Repin(batch.At(var_, row), PinAt(batch, row, ctx));
  }
  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    const Vector& v = batch[var_];
    const bool typed = v.present() && (v.phys() == Phys::kNode || v.phys() == Phys::kEdge);
    if (!typed || !batch.Has(scope_) || !batch[scope_].constant())
      return Expression::Eval(batch, rows, ctx, out);
    const uint32_t pin = PinAt(batch, 0, ctx);
    if (v.column().pins.size() == 1 && v.column().pins[0] == pin) {
      *out = v;
      return Status::Ok();
    }
    Column column;
    column.phys = v.phys();
    column.pins.push_back(pin);
    for (size_t row = 0; row < batch.size; ++row) {
      const size_t at = v.Position(row);
      if (v.column().IsNull(at)) {
        if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
        column.nulls[row] = 1;
      }
      column.ids.push_back(v.column().ids[at]);
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  uint32_t PinAt(const Batch& batch, size_t row, ExecContext& ctx) const {
    const auto scope = static_cast<uint32_t>(batch.At(scope_, row).as_int());
    return ctx.scopes()[scope].pin;
  }
  VarId var_, scope_;
};

class PropertyExpr final : public Expression {
 public:
  PropertyExpr(ExpressionPtr base, const bound::Property& p)
      : Expression(p.span), base_(std::move(base)), key_(p.key), key_id_(p.key_id) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    return Read(base, ctx);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector base;
    FASTI_TRY(base_->Eval(batch, rows, ctx, &base));
    const bool typed = base.phys() == Phys::kNode || base.phys() == Phys::kEdge;
    if (!typed || !ctx.overrides.empty() || ctx.deletes_happened) {
      std::vector<Value> values(batch.size);
      const size_t n = rows ? rows->size() : batch.size;
      for (size_t i = 0; i < n; ++i) {
        const size_t row = rows ? (*rows)[i] : i;
        FASTI_TRY(ctx.Poll());
        ctx.saw_uncertain = false;
        FASTI_TRY_ASSIGN(values[row], Read(base.At(row), ctx));
        if (ctx.saw_uncertain && ctx.uncertain_rows != nullptr) (*ctx.uncertain_rows)[row] = 1;
      }
      ColumnBuilder builder;
      for (Value& v : values) builder.Add(std::move(v));
      *out = builder.Finish();
      return Status::Ok();
    }
    return ReadColumn(base, batch.size, rows, ctx, out);
  }

 private:
  std::optional<KeyId> Key(ExecContext& ctx) {
    if (!key_id_) key_id_ = ctx.transaction().catalog().FindKey(key_);
    return key_id_;
  }

  Result<Value> Read(const Value& base, ExecContext& ctx) {
    switch (base.kind()) {
      case Value::Kind::kNull:
        return Value::Null();
      case Value::Kind::kNodeRef:
      case Value::Kind::kEdgeRef: {
        const auto key = Key(ctx);
        if (!key) {
          Status status = ctx.CheckNotDeleted(base);
          if (!status.ok()) return status.OrSpan(span_);
          return Value::Null();
        }
        auto value = ctx.PropertyById(base, *key);
        if (!value.ok()) return value.status().OrSpan(span_);
        return value;
      }
      case Value::Kind::kNode:
      case Value::Kind::kEdge:
        return ctx.Property(base, key_);
      case Value::Kind::kMap: {
        const Value* found = base.Find(key_);
        return found ? *found : Value::Null();
      }
      default: {
        if (base.kind() >= Value::Kind::kDate && base.kind() <= Value::Kind::kBound) {
          auto field = TemporalField(base, key_);
          if (!field.ok()) return field.status().OrSpan(span_);
          return field;
        }
        return TypeError("a " + std::string(KindName(base.kind())) + " has no properties: `." + key_ +
                             "` needs a node, a relationship, a map or a temporal value",
                         span_);
      }
    }
  }

  Status ReadColumn(const Vector& base, size_t size, const Positions* rows, ExecContext& ctx, Vector* out) {
    const auto key = Key(ctx);
    if (!key) {
      *out = Vector::Constant(Value::Null());
      return Status::Ok();
    }
    // Gather the ids that are not null, by reader (almost always one), and read them in one call each.
    const Column& column = base.column();
    std::vector<Value> values(size);
    std::vector<uint64_t> ids;
    std::vector<Instant> at;
    Positions where;
    const size_t n = rows ? rows->size() : size;
    uint32_t next_reader = 0;
    bool more = true;
    bool first = true;
    std::vector<uint8_t> done;
    while (more) {
      more = false;
      ids.clear();
      at.clear();
      where.clear();
      uint32_t reader = next_reader;
      for (size_t i = 0; i < n; ++i) {
        const size_t row = rows ? (*rows)[i] : i;
        const size_t p = base.Position(row);
        if (column.IsNull(p) || (!done.empty() && done[row])) continue;
        const Pin& pin = ctx.pins()[column.PinAt(p)];
        if (pin.values != nullptr) {
          const ElementId element = base.phys() == Phys::kNode ? ElementId::Of(NodeId{column.ids[p]})
                                                               : ElementId::Of(EdgeId{column.ids[p]});
          if (const Override* o = FindOverride(*pin.values, element, false, key->value)) {
            values[row] = o->value;
            continue;
          }
        }
        if (first && ids.empty()) reader = pin.reader;
        if (pin.reader != reader) {
          if (!more) next_reader = pin.reader;
          more = true;
          continue;
        }
        ids.push_back(column.ids[p]);
        at.push_back(pin.valid);
        where.push_back(static_cast<uint32_t>(row));
      }
      first = false;
      if (!ids.empty()) {
        std::vector<Value> read(ids.size());
        std::vector<uint8_t> uncertain(ids.size(), 0);
        const auto kind = base.phys() == Phys::kNode ? ElementId::Kind::kNode : ElementId::Kind::kEdge;
        FASTI_TRY(ctx.reader(reader).PropertyAt(kind, ids, *key, at, read, uncertain));
        for (size_t i = 0; i < where.size(); ++i) {
          values[where[i]] = std::move(read[i]);
          if (uncertain[i] && ctx.uncertain_rows != nullptr) (*ctx.uncertain_rows)[where[i]] = 1;
        }
      }
      if (more) {
        if (done.empty()) done.assign(size, 0);
        for (uint32_t row : where) done[row] = 1;
      }
    }
    ColumnBuilder builder(size);
    for (Value& v : values) builder.Add(std::move(v));
    *out = builder.Finish();
    return Status::Ok();
  }

  ExpressionPtr base_;
  std::string key_;
  std::optional<KeyId> key_id_;
};

class SubscriptExpr final : public Expression {
 public:
  SubscriptExpr(ExpressionPtr base, ExpressionPtr index, Span span)
      : Expression(span), base_(std::move(base)), index_(std::move(index)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Value index, index_->EvalRow(batch, row, ctx));
    if (base.is_node() || base.is_edge()) {
      if (index.is_null()) return Value::Null();
      if (!index.is_string()) {
        return Status::Query("TypeError", Phase::kRuntime, "PropertyAccessByNonString",
                             "a property name must be a STRING, not " + std::string(KindName(index.kind())),
                             span_);
      }
      auto value = ctx.Property(base, index.as_string());
      if (!value.ok()) return value.status().OrSpan(span_);
      return value;
    }
    auto value = Subscript(base, index);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  ExpressionPtr base_, index_;
};

class SliceExpr final : public Expression {
 public:
  SliceExpr(ExpressionPtr base, ExpressionPtr from, ExpressionPtr to, Span span)
      : Expression(span), base_(std::move(base)), from_(std::move(from)), to_(std::move(to)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    Value from, to;
    if (from_) {
      FASTI_TRY_ASSIGN(from, from_->EvalRow(batch, row, ctx));
    }
    if (to_) {
      FASTI_TRY_ASSIGN(to, to_->EvalRow(batch, row, ctx));
    }
    auto value = Slice(base, from_ ? &from : nullptr, to_ ? &to : nullptr);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  ExpressionPtr base_, from_, to_;
};

class HasLabelsExpr final : public Expression {
 public:
  HasLabelsExpr(ExpressionPtr base, const bound::LabelTest& labels, Span span)
      : Expression(span), base_(std::move(base)), labels_(labels) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    auto value = TestLabels(labels_, base, batch, row, ctx);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  ExpressionPtr base_;
  const bound::LabelTest& labels_;
};

class CallExpr final : public Expression {
 public:
  CallExpr(const bound::Call& call, std::vector<ExpressionPtr> args)
      : Expression(call.span), call_(call), args_(std::move(args)), values_(args_.size()) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    // A nested call of the same expression cannot happen (no recursion in the language), so the argument
    // buffer is reused from row to row.
    for (size_t i = 0; i < args_.size(); ++i) {
      FASTI_TRY_ASSIGN(values_[i], args_[i]->EvalRow(batch, row, ctx));
    }
    auto value = Invoke(Choose(), ctx.functions(), values_);
    // What a caller keeps of many results is counted as soon as it is made.
    FASTI_TRY(ctx.CheckMemory());
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  /// Entries of one name differ in what they take: the first that accepts the values.
  const ScalarFunction& Choose() const {
    if (call_.alternatives.empty() || Accepts(*call_.function)) return *call_.function;
    for (const ScalarFunction* f : call_.alternatives) {
      if (Accepts(*f)) return *f;
    }
    return *call_.function;
  }
  bool Accepts(const ScalarFunction& f) const {
    for (size_t i = 0; i < values_.size(); ++i) {
      if (f.parameters.empty()) return false;
      const Parameter& p = f.parameters[std::min(i, f.parameters.size() - 1)];
      if (!values_[i].is_null() && (MaskOf(values_[i].kind()) & p.kinds) == 0) return false;
    }
    return true;
  }

  const bound::Call& call_;
  std::vector<ExpressionPtr> args_;
  std::vector<Value> values_;
};

Result<Truth> AsTruth(const Value& v, std::string_view what, Span span) {
  if (v.is_null()) return Truth::kNull;
  if (v.is_bool()) return ToTruth(v.as_bool());
  return TypeError(
      std::string(what) + " needs a BOOLEAN, not " + std::string(KindName(v.kind())) + " " + v.ToString(),
      span);
}

class NotExpr final : public Expression {
 public:
  NotExpr(ExpressionPtr operand, Span span) : Expression(span), operand_(std::move(operand)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value v, operand_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Truth t, AsTruth(v, "NOT", span_));
    return t == Truth::kNull ? Value::Null() : Value::Bool(t == Truth::kFalse);
  }

 private:
  ExpressionPtr operand_;
};

class LogicalExpr final : public Expression {
 public:
  using Op = bound::Logical::Op;
  LogicalExpr(Op op, std::vector<ExpressionPtr> operands, Span span)
      : Expression(span), op_(op), operands_(std::move(operands)) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    Truth truth = Start();
    for (const ExpressionPtr& operand : operands_) {
      FASTI_TRY_ASSIGN(Value v, operand->EvalRow(batch, row, ctx));
      FASTI_TRY_ASSIGN(Truth t, AsTruth(v, Name(), span_));
      truth = Combine(truth, t);
      if (Decided(truth)) {
        NoteRest(&operand + 1, batch, row, ctx);
        break;
      }
    }
    return ToValue(truth);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    std::vector<uint8_t> truth(batch.size, static_cast<uint8_t>(Start()));
    Positions open;
    const Positions* current = rows;
    for (const ExpressionPtr& operand : operands_) {
      Vector v;
      FASTI_TRY(operand->Eval(batch, current, ctx, &v));
      Positions still;
      const size_t n = current ? current->size() : batch.size;
      const bool typed = v.phys() == Phys::kBool;
      for (size_t i = 0; i < n; ++i) {
        const size_t row = current ? (*current)[i] : i;
        const size_t p = v.Position(row);
        Truth t;
        if (typed) {
          t = v.column().IsNull(p) ? Truth::kNull : ToTruth(v.column().bools[p] != 0);
        } else {
          FASTI_TRY_ASSIGN(t, AsTruth(v.column().At(p), Name(), span_));
        }
        const Truth combined = Combine(static_cast<Truth>(truth[row]), t);
        truth[row] = static_cast<uint8_t>(combined);
        if (!Decided(combined)) still.push_back(static_cast<uint32_t>(row));
      }
      open = std::move(still);
      current = &open;
      if (open.empty()) break;
    }
    Column column;
    column.phys = Phys::kBool;
    column.bools.resize(batch.size);
    for (size_t row = 0; row < batch.size; ++row) {
      column.bools[row] = truth[row] == static_cast<uint8_t>(Truth::kTrue);
      if (truth[row] == static_cast<uint8_t>(Truth::kNull)) {
        if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
        column.nulls[row] = 1;
      }
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  /// Operands that do not matter at this instant may matter at others: their change points count. Whether
  /// they fail is for the instants at which they are needed.
  void NoteRest(const ExpressionPtr* rest, const Batch& batch, size_t row, ExecContext& ctx) const {
    if (ctx.change_points == nullptr) return;
    for (; rest != operands_.data() + operands_.size(); ++rest) (void)(*rest)->EvalRow(batch, row, ctx);
  }
  Truth Start() const { return op_ == Op::kAnd ? Truth::kTrue : Truth::kFalse; }
  bool Decided(Truth t) const {
    return (op_ == Op::kAnd && t == Truth::kFalse) || (op_ == Op::kOr && t == Truth::kTrue);
  }
  std::string_view Name() const { return op_ == Op::kAnd ? "AND" : op_ == Op::kOr ? "OR" : "XOR"; }
  Truth Combine(Truth a, Truth b) const {
    switch (op_) {
      case Op::kAnd:
        if (a == Truth::kFalse || b == Truth::kFalse) return Truth::kFalse;
        return a == Truth::kNull || b == Truth::kNull ? Truth::kNull : Truth::kTrue;
      case Op::kOr:
        if (a == Truth::kTrue || b == Truth::kTrue) return Truth::kTrue;
        return a == Truth::kNull || b == Truth::kNull ? Truth::kNull : Truth::kFalse;
      case Op::kXor:
        if (a == Truth::kNull || b == Truth::kNull) return Truth::kNull;
        return ToTruth(a != b);
    }
    return Truth::kNull;
  }
  Op op_;
  std::vector<ExpressionPtr> operands_;
};

class ComparisonExpr final : public Expression {
 public:
  using Op = bound::Comparison::Op;
  ComparisonExpr(ExpressionPtr first, std::vector<std::pair<Op, ExpressionPtr>> rest, Span span)
      : Expression(span), first_(std::move(first)), rest_(std::move(rest)) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value left, first_->EvalRow(batch, row, ctx));
    Truth all = Truth::kTrue;
    for (auto& [op, operand] : rest_) {
      FASTI_TRY_ASSIGN(Value right, operand->EvalRow(batch, row, ctx));
      const Truth t = Test(op, left, right);
      if (t == Truth::kFalse) return Value::Bool(false);
      if (t == Truth::kNull) all = Truth::kNull;
      left = std::move(right);
    }
    return ToValue(all);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    if (rest_.size() != 1) return Expression::Eval(batch, rows, ctx, out);
    Vector a, b;
    FASTI_TRY(first_->Eval(batch, rows, ctx, &a));
    FASTI_TRY(rest_[0].second->Eval(batch, rows, ctx, &b));
    const Op op = rest_[0].first;
    Column column;
    column.phys = Phys::kBool;
    column.bools.resize(batch.size);
    const size_t n = rows ? rows->size() : batch.size;
    auto set_null = [&](size_t row) {
      if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
      column.nulls[row] = 1;
    };
    if (a.phys() == Phys::kInt && b.phys() == Phys::kInt) {
      for (size_t i = 0; i < n; ++i) {
        const size_t row = rows ? (*rows)[i] : i;
        const size_t pa = a.Position(row), pb = b.Position(row);
        if (a.column().IsNull(pa) || b.column().IsNull(pb)) {
          set_null(row);
          continue;
        }
        const int64_t x = a.column().ints[pa], y = b.column().ints[pb];
        column.bools[row] = Holds(op, x < y ? -1 : x > y ? 1 : 0);
      }
    } else {
      for (size_t i = 0; i < n; ++i) {
        const size_t row = rows ? (*rows)[i] : i;
        const Truth t = Test(op, a.At(row), b.At(row));
        if (t == Truth::kNull) {
          set_null(row);
        } else {
          column.bools[row] = t == Truth::kTrue;
        }
      }
    }
    *out = Vector::Flat(std::move(column));
    return Status::Ok();
  }

 private:
  static bool Holds(Op op, int sign) {
    switch (op) {
      case Op::kEqual:
        return sign == 0;
      case Op::kNotEqual:
        return sign != 0;
      case Op::kLess:
        return sign < 0;
      case Op::kLessEqual:
        return sign <= 0;
      case Op::kGreater:
        return sign > 0;
      case Op::kGreaterEqual:
        return sign >= 0;
    }
    return false;
  }
  static Truth Test(Op op, const Value& a, const Value& b) {
    if (op == Op::kEqual || op == Op::kNotEqual) {
      const Truth t = Equals(a, b);
      if (t == Truth::kNull || op == Op::kEqual) return t;
      return ToTruth(t == Truth::kFalse);
    }
    const Comparison c = Compare(a, b);
    if (c == Comparison::kNull) return Truth::kNull;
    if (c == Comparison::kUnordered) return Truth::kFalse;
    return ToTruth(Holds(op, static_cast<int>(c)));
  }
  ExpressionPtr first_;
  std::vector<std::pair<Op, ExpressionPtr>> rest_;
};

class ArithmeticExpr final : public Expression {
 public:
  ArithmeticExpr(Arithmetic op, ExpressionPtr left, ExpressionPtr right, Span span)
      : Expression(span), op_(op), left_(std::move(left)), right_(std::move(right)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value a, left_->EvalRow(batch, row, ctx));
    FASTI_TRY_ASSIGN(Value b, right_->EvalRow(batch, row, ctx));
    FASTI_TRY(ctx.CheckMemory());
    return Compute(a, b);
  }
  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector a, b;
    FASTI_TRY(left_->Eval(batch, rows, ctx, &a));
    FASTI_TRY(right_->Eval(batch, rows, ctx, &b));
    const size_t n = rows ? rows->size() : batch.size;
    if (a.phys() == Phys::kInt && b.phys() == Phys::kInt && op_ != Arithmetic::kPower) {
      Column column;
      column.phys = Phys::kInt;
      column.ints.resize(batch.size);
      for (size_t i = 0; i < n; ++i) {
        const size_t row = rows ? (*rows)[i] : i;
        const size_t pa = a.Position(row), pb = b.Position(row);
        if (a.column().IsNull(pa) || b.column().IsNull(pb)) {
          if (column.nulls.empty()) column.nulls.assign(batch.size, 0);
          column.nulls[row] = 1;
          continue;
        }
        if (!Fast(a.column().ints[pa], b.column().ints[pb], &column.ints[row])) {
          // Overflow or division by zero: let the general form say what is wrong.
          FASTI_TRY_ASSIGN(Value v, Compute(a.At(row), b.At(row)));
          column.ints[row] = v.as_int();
        }
      }
      *out = Vector::Flat(std::move(column));
      return Status::Ok();
    }
    std::vector<Value> values(batch.size);
    for (size_t i = 0; i < n; ++i) {
      const size_t row = rows ? (*rows)[i] : i;
      FASTI_TRY(ctx.Poll());
      FASTI_TRY_ASSIGN(values[row], Compute(a.At(row), b.At(row)));
    }
    ColumnBuilder builder;
    for (Value& v : values) builder.Add(std::move(v));
    *out = builder.Finish();
    return Status::Ok();
  }

 private:
  bool Fast(int64_t a, int64_t b, int64_t* out) const {
    switch (op_) {
      case Arithmetic::kAdd:
        return !__builtin_add_overflow(a, b, out);
      case Arithmetic::kSubtract:
        return !__builtin_sub_overflow(a, b, out);
      case Arithmetic::kMultiply:
        return !__builtin_mul_overflow(a, b, out);
      case Arithmetic::kDivide:
        if (b == 0 || b == -1) return false;
        *out = a / b;
        return true;
      case Arithmetic::kModulo:
        if (b == 0 || b == -1) return false;
        *out = a % b;
        return true;
      case Arithmetic::kPower:
        return false;
    }
    return false;
  }
  Result<Value> Compute(const Value& a, const Value& b) {
    auto value = Apply(op_, a, b);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }
  Arithmetic op_;
  ExpressionPtr left_, right_;
};

/// Operators of one or two operands whose work is one function on values.
class BinaryExpr final : public Expression {
 public:
  using Function = Result<Value> (*)(const Value&, const Value&, int);
  BinaryExpr(Function f, int op, ExpressionPtr left, ExpressionPtr right, Span span)
      : Expression(span), f_(f), op_(op), left_(std::move(left)), right_(std::move(right)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value a, left_->EvalRow(batch, row, ctx));
    Value b;
    if (right_) {
      FASTI_TRY_ASSIGN(b, right_->EvalRow(batch, row, ctx));
    }
    auto value = f_(a, b, op_);
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

 private:
  Function f_;
  int op_;
  ExpressionPtr left_, right_;
};

Result<Value> ApplyNegate(const Value& a, const Value&, int) { return Negate(a); }
Result<Value> ApplyIn(const Value& a, const Value& b, int) { return In(a, b); }
Result<Value> ApplyMatches(const Value& a, const Value& b, int) { return Matches(a, b); }
Result<Value> ApplyPeriodTest(const Value& a, const Value& b, int op) {
  using Op = bound::PeriodTestOp::Op;
  if (a.is_null() || b.is_null()) return Value::Null();
  FASTI_TRY_ASSIGN(PeriodValue p, ToPeriod(a));
  TruthSet set;
  if (static_cast<Op>(op) == Op::kContains && b.kind() != Value::Kind::kPeriod && !b.is_string()) {
    FASTI_TRY_ASSIGN(BoundValue at, ToBound(b, BoundRole::kAt));
    set = HoldsAt(p.period, at.bound);
  } else {
    FASTI_TRY_ASSIGN(PeriodValue q, ToPeriod(b));
    switch (static_cast<Op>(op)) {
      case Op::kOverlaps:
        set = Overlaps(p.period, q.period);
        break;
      case Op::kContains:
        set = Contains(p.period, q.period);
        break;
      case Op::kPrecedes:
        set = Precedes(p.period, q.period);
        break;
      case Op::kSucceeds:
        set = Succeeds(p.period, q.period);
        break;
      case Op::kMeets:
        set = Meets(p.period, q.period);
        break;
      case Op::kEquals:
        set = SamePeriod(p.period, q.period);
        break;
    }
  }
  // An undecided comparison of imprecise periods is null: neither true nor false in every completion.
  if (set == TruthSet::True()) return Value::Bool(true);
  if (set == TruthSet::False()) return Value::Bool(false);
  return Value::Null();
}
Result<Value> ApplyStringTest(const Value& a, const Value& b, int op) {
  if (static_cast<StringTest>(op) == StringTest::kContains && a.kind() == Value::Kind::kPeriod) {
    return ApplyPeriodTest(a, b, static_cast<int>(bound::PeriodTestOp::Op::kContains));
  }
  return Test(static_cast<StringTest>(op), a, b);
}
Result<Value> ApplyIsNull(const Value& a, const Value&, int negated) {
  return Value::Bool(a.is_null() != (negated != 0));
}

class IsTypeExpr final : public Expression {
 public:
  IsTypeExpr(ExpressionPtr operand, const bound::IsType& e)
      : Expression(e.span), operand_(std::move(operand)), e_(e) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value v, operand_->EvalRow(batch, row, ctx));
    return Value::Bool(HasType(v, e_.wanted) != e_.negated);
  }

 private:
  ExpressionPtr operand_;
  const bound::IsType& e_;
};

/// Gives a local variable its value for the length of a block.
class LocalScope {
 public:
  LocalScope(ExecContext& ctx, VarId var) : slot_(ctx.locals[var]), saved_(slot_) {}
  ~LocalScope() { slot_ = std::move(saved_); }
  void Set(Value v) { slot_ = std::move(v); }

 private:
  Value& slot_;
  Value saved_;
};

class CaseExpr final : public Expression {
 public:
  CaseExpr(ExpressionPtr subject, VarId tested_var,
           std::vector<std::pair<ExpressionPtr, ExpressionPtr>> branches, ExpressionPtr otherwise, Span span)
      : Expression(span),
        subject_(std::move(subject)),
        tested_var_(tested_var),
        branches_(std::move(branches)),
        otherwise_(std::move(otherwise)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    Value subject;
    if (subject_) {
      FASTI_TRY_ASSIGN(subject, subject_->EvalRow(batch, row, ctx));
    }
    std::optional<LocalScope> tested;
    if (tested_var_ != kNoVar) tested.emplace(ctx, tested_var_).Set(subject);
    for (auto& [when, then] : branches_) {
      FASTI_TRY_ASSIGN(Value w, when->EvalRow(batch, row, ctx));
      bool taken;
      if (subject_ && !tested) {
        taken = Equals(subject, w) == Truth::kTrue;
      } else {
        FASTI_TRY_ASSIGN(Truth t, AsTruth(w, "WHEN", span_));
        taken = t == Truth::kTrue;
      }
      // While change points are noted, every branch is looked at: another may be taken at other instants.
      if (taken && ctx.change_points == nullptr) return then->EvalRow(batch, row, ctx);
      if (ctx.change_points != nullptr) (void)then->EvalRow(batch, row, ctx);
    }
    if (otherwise_) return otherwise_->EvalRow(batch, row, ctx);
    return Value::Null();
  }

 private:
  ExpressionPtr subject_;
  VarId tested_var_;  // kNoVar: the branches hold values, or there is no subject
  std::vector<std::pair<ExpressionPtr, ExpressionPtr>> branches_;
  ExpressionPtr otherwise_;
};

class ListExpr final : public Expression {
 public:
  ListExpr(std::vector<ExpressionPtr> items, Span span) : Expression(span), items_(std::move(items)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    List list;
    list.reserve(items_.size());
    for (const ExpressionPtr& item : items_) {
      FASTI_TRY_ASSIGN(Value v, item->EvalRow(batch, row, ctx));
      FASTI_TRY(ctx.CheckMemory());
      list.push_back(std::move(v));
    }
    return BuildList(std::move(list));
  }

 private:
  std::vector<ExpressionPtr> items_;
};

class MapExpr final : public Expression {
 public:
  struct Entry {
    std::string key;
    ExpressionPtr dynamic_key, value;
  };
  MapExpr(std::vector<Entry> entries, Span span) : Expression(span), entries_(std::move(entries)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    Map map;
    for (Entry& entry : entries_) {
      std::string key = entry.key;
      if (entry.dynamic_key) {
        FASTI_TRY_ASSIGN(Value k, entry.dynamic_key->EvalRow(batch, row, ctx));
        if (!k.is_string()) return TypeError("a map key must be a STRING, not " + k.ToString(), span_);
        key = k.as_string();
      }
      FASTI_TRY_ASSIGN(Value v, entry.value->EvalRow(batch, row, ctx));
      FASTI_TRY(ctx.CheckMemory());
      map.emplace_back(std::move(key), std::move(v));
    }
    return BuildMap(std::move(map));
  }

 private:
  std::vector<Entry> entries_;
};

Result<const List*> AsList(const Value& v, Span span) {
  if (v.is_list()) return &v.as_list();
  return TypeError("a LIST is needed here, not " + std::string(KindName(v.kind())) + " " + v.ToString(),
                   span);
}

class ComprehensionExpr final : public Expression {
 public:
  ComprehensionExpr(VarId var, ExpressionPtr list, ExpressionPtr where, ExpressionPtr projection, Span span)
      : Expression(span),
        var_(var),
        list_(std::move(list)),
        where_(std::move(where)),
        projection_(std::move(projection)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value list, list_->EvalRow(batch, row, ctx));
    if (list.is_null()) return Value::Null();
    FASTI_TRY_ASSIGN(const List* items, AsList(list, span_));
    List out;
    LocalScope local(ctx, var_);
    for (const Value& item : *items) {
      FASTI_TRY(ctx.Poll());
      local.Set(item);
      if (where_) {
        FASTI_TRY_ASSIGN(Value keep, where_->EvalRow(batch, row, ctx));
        FASTI_TRY_ASSIGN(Truth t, AsTruth(keep, "WHERE", span_));
        if (t != Truth::kTrue) continue;
      }
      if (projection_) {
        FASTI_TRY_ASSIGN(Value v, projection_->EvalRow(batch, row, ctx));
        out.push_back(std::move(v));
      } else {
        out.push_back(item);
      }
    }
    return BuildList(std::move(out));
  }

 private:
  VarId var_;
  ExpressionPtr list_, where_, projection_;
};

class QuantifierExpr final : public Expression {
 public:
  using Op = bound::Quantifier::Op;
  QuantifierExpr(Op op, VarId var, ExpressionPtr list, ExpressionPtr where, Span span)
      : Expression(span), op_(op), var_(var), list_(std::move(list)), where_(std::move(where)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value list, list_->EvalRow(batch, row, ctx));
    if (list.is_null()) return Value::Null();
    FASTI_TRY_ASSIGN(const List* items, AsList(list, span_));
    LocalScope local(ctx, var_);
    size_t trues = 0, nulls = 0, falses = 0;
    for (const Value& item : *items) {
      FASTI_TRY(ctx.Poll());
      local.Set(item);
      Truth t = Truth::kTrue;
      if (where_) {
        FASTI_TRY_ASSIGN(Value v, where_->EvalRow(batch, row, ctx));
        FASTI_TRY_ASSIGN(t, AsTruth(v, "WHERE", span_));
      }
      (t == Truth::kTrue ? trues : t == Truth::kNull ? nulls : falses) += 1;
    }
    switch (op_) {
      case Op::kAll:
        return falses ? Value::Bool(false) : nulls ? Value::Null() : Value::Bool(true);
      case Op::kAny:
        return trues ? Value::Bool(true) : nulls ? Value::Null() : Value::Bool(false);
      case Op::kNone:
        return trues ? Value::Bool(false) : nulls ? Value::Null() : Value::Bool(true);
      case Op::kSingle:
        return trues > 1 ? Value::Bool(false) : nulls ? Value::Null() : Value::Bool(trues == 1);
    }
    return Value::Null();
  }

 private:
  Op op_;
  VarId var_;
  ExpressionPtr list_, where_;
};

class ReduceExpr final : public Expression {
 public:
  ReduceExpr(VarId accumulator, VarId var, ExpressionPtr initial, ExpressionPtr list, ExpressionPtr step,
             Span span)
      : Expression(span),
        accumulator_(accumulator),
        var_(var),
        initial_(std::move(initial)),
        list_(std::move(list)),
        step_(std::move(step)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value list, list_->EvalRow(batch, row, ctx));
    if (list.is_null()) return Value::Null();
    FASTI_TRY_ASSIGN(const List* items, AsList(list, span_));
    FASTI_TRY_ASSIGN(Value acc, initial_->EvalRow(batch, row, ctx));
    LocalScope accumulator(ctx, accumulator_), local(ctx, var_);
    for (const Value& item : *items) {
      FASTI_TRY(ctx.Poll());
      accumulator.Set(acc);
      local.Set(item);
      FASTI_TRY_ASSIGN(acc, step_->EvalRow(batch, row, ctx));
    }
    return acc;
  }

 private:
  VarId accumulator_, var_;
  ExpressionPtr initial_, list_, step_;
};

class MapProjectionExpr final : public Expression {
 public:
  struct Item {
    bool all = false;
    std::string key;
    ExpressionPtr dynamic_key, value;
  };
  MapProjectionExpr(ExpressionPtr base, std::vector<Item> items, Span span)
      : Expression(span), base_(std::move(base)), items_(std::move(items)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    if (base.is_null()) return Value::Null();
    const bool element = base.is_node() || base.is_edge();
    if (!element && !base.is_map()) {
      return TypeError("a map projection needs a node, a relationship or a map, not " + base.ToString(),
                       span_);
    }
    Map map;
    for (Item& item : items_) {
      if (item.all) {
        Value all = base;
        if (element) {
          FASTI_TRY_ASSIGN(all, ctx.Properties(base));
        }
        map.insert(map.end(), all.as_map().begin(), all.as_map().end());
        continue;
      }
      std::string key = item.key;
      if (item.dynamic_key) {
        FASTI_TRY_ASSIGN(Value k, item.dynamic_key->EvalRow(batch, row, ctx));
        if (!k.is_string()) return TypeError("a map key must be a STRING, not " + k.ToString(), span_);
        key = k.as_string();
      }
      Value v;
      if (item.value) {
        FASTI_TRY_ASSIGN(v, item.value->EvalRow(batch, row, ctx));
      } else if (element) {
        FASTI_TRY_ASSIGN(v, ctx.Property(base, key));
      } else if (const Value* found = base.Find(key)) {
        v = *found;
      }
      map.emplace_back(std::move(key), std::move(v));
    }
    return BuildMap(std::move(map));
  }

 private:
  ExpressionPtr base_;
  std::vector<Item> items_;
};

Result<ExpressionPtr> CompileOptional(const bound::ExprPtr& expr, CompileEnv& env) {
  if (expr == nullptr) return ExpressionPtr();
  return Compile(*expr, env);
}

Result<std::vector<ExpressionPtr>> CompileAll(const std::vector<bound::ExprPtr>& exprs, CompileEnv& env) {
  std::vector<ExpressionPtr> out;
  for (const bound::ExprPtr& e : exprs) {
    FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*e, env));
    out.push_back(std::move(compiled));
  }
  return out;
}

Result<ExpressionPtr> CompileBinary(BinaryExpr::Function f, int op, const bound::Expr& left,
                                    const bound::Expr* right, Span span, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr a, Compile(left, env));
  ExpressionPtr b;
  if (right) {
    FASTI_TRY_ASSIGN(b, Compile(*right, env));
  }
  return ExpressionPtr(std::make_unique<BinaryExpr>(f, op, std::move(a), std::move(b), span));
}

template <typename T, typename... Args>
ExpressionPtr Make(Args&&... args) {
  return std::make_unique<T>(std::forward<Args>(args)...);
}

Result<ExpressionPtr> CompileComprehension(const bound::ListComprehension& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr list, Compile(*e.list, env));
  env.locals.push_back(e.var);
  auto where = CompileOptional(e.where, env);
  auto projection = CompileOptional(e.projection, env);
  env.locals.pop_back();
  FASTI_TRY(where);
  FASTI_TRY(projection);
  return Make<ComprehensionExpr>(e.var, std::move(list), std::move(*where), std::move(*projection), e.span);
}

Result<ExpressionPtr> CompileQuantifier(const bound::Quantifier& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr list, Compile(*e.list, env));
  env.locals.push_back(e.var);
  auto where = CompileOptional(e.where, env);
  env.locals.pop_back();
  FASTI_TRY(where);
  return Make<QuantifierExpr>(e.op, e.var, std::move(list), std::move(*where), e.span);
}

Result<ExpressionPtr> CompileReduce(const bound::Reduce& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr initial, Compile(*e.initial, env));
  FASTI_TRY_ASSIGN(ExpressionPtr list, Compile(*e.list, env));
  env.locals.push_back(e.accumulator);
  env.locals.push_back(e.var);
  auto step = Compile(*e.step, env);
  env.locals.pop_back();
  env.locals.pop_back();
  FASTI_TRY(step);
  return Make<ReduceExpr>(e.accumulator, e.var, std::move(initial), std::move(list), std::move(*step),
                          e.span);
}

}  // namespace

Result<ExpressionPtr> Compile(const bound::Expr& expr, CompileEnv& env) {
  const Span span = expr.span;
  switch (expr.kind) {
    case ExprKind::kConstant:
      return Make<ConstantExpr>(As<bound::Constant>(expr).value, span);
    case ExprKind::kParameter:
      return Make<ConstantExpr>(env.ctx->parameters[As<bound::Parameter>(expr).index], span);
    case ExprKind::kVariable: {
      const VarId var = As<bound::VariableRef>(expr).var;
      if (std::find(env.locals.begin(), env.locals.end(), var) != env.locals.end())
        return Make<LocalExpr>(var, span);
      if (env.frame != nullptr && !env.frame->own_pins &&
          std::find(env.frame->repin.begin(), env.frame->repin.end(), var) != env.frame->repin.end()) {
        return Make<ScopedVariableExpr>(var, env.frame->scope, span);
      }
      return Make<VariableExpr>(var, span);
    }
    case ExprKind::kProperty: {
      const auto& e = As<bound::Property>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
      return Make<PropertyExpr>(std::move(base), e);
    }
    case ExprKind::kSubscript: {
      const auto& e = As<bound::Subscript>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
      FASTI_TRY_ASSIGN(ExpressionPtr index, Compile(*e.index, env));
      return Make<SubscriptExpr>(std::move(base), std::move(index), span);
    }
    case ExprKind::kSlice: {
      const auto& e = As<bound::Slice>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
      FASTI_TRY_ASSIGN(ExpressionPtr from, CompileOptional(e.from, env));
      FASTI_TRY_ASSIGN(ExpressionPtr to, CompileOptional(e.to, env));
      return Make<SliceExpr>(std::move(base), std::move(from), std::move(to), span);
    }
    case ExprKind::kHasLabels: {
      const auto& e = As<bound::HasLabels>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
      return Make<HasLabelsExpr>(std::move(base), e.labels, span);
    }
    case ExprKind::kCall: {
      const auto& e = As<bound::Call>(expr);
      FASTI_TRY_ASSIGN(auto args, CompileAll(e.args, env));
      return Make<CallExpr>(e, std::move(args));
    }
    case ExprKind::kNot: {
      FASTI_TRY_ASSIGN(ExpressionPtr operand, Compile(*As<bound::Not>(expr).operand, env));
      return Make<NotExpr>(std::move(operand), span);
    }
    case ExprKind::kLogical: {
      const auto& e = As<bound::Logical>(expr);
      FASTI_TRY_ASSIGN(auto operands, CompileAll(e.operands, env));
      return Make<LogicalExpr>(e.op, std::move(operands), span);
    }
    case ExprKind::kComparison: {
      const auto& e = As<bound::Comparison>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr first, Compile(*e.first, env));
      std::vector<std::pair<bound::Comparison::Op, ExpressionPtr>> rest;
      for (const auto& [op, operand] : e.rest) {
        FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*operand, env));
        rest.emplace_back(op, std::move(compiled));
      }
      return Make<ComparisonExpr>(std::move(first), std::move(rest), span);
    }
    case ExprKind::kArithmetic: {
      const auto& e = As<bound::ArithmeticOp>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr left, Compile(*e.left, env));
      FASTI_TRY_ASSIGN(ExpressionPtr right, Compile(*e.right, env));
      return Make<ArithmeticExpr>(e.op, std::move(left), std::move(right), span);
    }
    case ExprKind::kNegate:
      return CompileBinary(ApplyNegate, 0, *As<bound::Negation>(expr).operand, nullptr, span, env);
    case ExprKind::kStringTest: {
      const auto& e = As<bound::StringTestOp>(expr);
      return CompileBinary(ApplyStringTest, static_cast<int>(e.op), *e.left, e.right.get(), span, env);
    }
    case ExprKind::kMatches: {
      const auto& e = As<bound::MatchesOp>(expr);
      return CompileBinary(ApplyMatches, 0, *e.left, e.right.get(), span, env);
    }
    case ExprKind::kIn: {
      const auto& e = As<bound::InOp>(expr);
      return CompileBinary(ApplyIn, 0, *e.left, e.right.get(), span, env);
    }
    case ExprKind::kPeriodTest: {
      const auto& e = As<bound::PeriodTestOp>(expr);
      return CompileBinary(ApplyPeriodTest, static_cast<int>(e.op), *e.left, e.right.get(), span, env);
    }
    case ExprKind::kIsNull: {
      const auto& e = As<bound::IsNull>(expr);
      return CompileBinary(ApplyIsNull, e.negated, *e.operand, nullptr, span, env);
    }
    case ExprKind::kIsType: {
      const auto& e = As<bound::IsType>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr operand, Compile(*e.operand, env));
      return Make<IsTypeExpr>(std::move(operand), e);
    }
    case ExprKind::kCase: {
      const auto& e = As<bound::Case>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr subject, CompileOptional(e.subject, env));
      std::vector<std::pair<ExpressionPtr, ExpressionPtr>> branches;
      for (const auto& [when, then] : e.branches) {
        if (e.tested_var != bound::kNoVar) env.locals.push_back(e.tested_var);
        auto w = Compile(*when, env);
        if (e.tested_var != bound::kNoVar) env.locals.pop_back();
        FASTI_TRY(w);
        FASTI_TRY_ASSIGN(ExpressionPtr t, Compile(*then, env));
        branches.emplace_back(std::move(*w), std::move(t));
      }
      FASTI_TRY_ASSIGN(ExpressionPtr otherwise, CompileOptional(e.otherwise, env));
      return Make<CaseExpr>(std::move(subject), e.tested_var, std::move(branches), std::move(otherwise),
                            span);
    }
    case ExprKind::kList: {
      FASTI_TRY_ASSIGN(auto items, CompileAll(As<bound::ListExpr>(expr).items, env));
      return Make<ListExpr>(std::move(items), span);
    }
    case ExprKind::kMap: {
      std::vector<MapExpr::Entry> entries;
      for (const auto& entry : As<bound::MapExpr>(expr).entries) {
        FASTI_TRY_ASSIGN(ExpressionPtr key, CompileOptional(entry.dynamic_key, env));
        FASTI_TRY_ASSIGN(ExpressionPtr value, Compile(*entry.value, env));
        entries.push_back({entry.key, std::move(key), std::move(value)});
      }
      return Make<MapExpr>(std::move(entries), span);
    }
    case ExprKind::kListComprehension:
      return CompileComprehension(As<bound::ListComprehension>(expr), env);
    case ExprKind::kQuantifier:
      return CompileQuantifier(As<bound::Quantifier>(expr), env);
    case ExprKind::kReduce:
      return CompileReduce(As<bound::Reduce>(expr), env);
    case ExprKind::kSubquery:
      return CompileSubquery(As<bound::Subquery>(expr), env);
    case ExprKind::kMapProjection: {
      const auto& e = As<bound::MapProjection>(expr);
      FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
      std::vector<MapProjectionExpr::Item> items;
      for (const auto& item : e.items) {
        FASTI_TRY_ASSIGN(ExpressionPtr key, CompileOptional(item.dynamic_key, env));
        FASTI_TRY_ASSIGN(ExpressionPtr value, CompileOptional(item.value, env));
        items.push_back({item.all_properties, item.key, std::move(key), std::move(value)});
      }
      return Make<MapProjectionExpr>(std::move(base), std::move(items), span);
    }
  }
  return Status(Code::kInternal, "an expression of an unknown kind");
}

namespace {

Result<Value> TestName(const bound::LabelTest& test, std::string_view name, const Value& element,
                       ExecContext& ctx) {
  if (element.is_node()) {
    FASTI_TRY_ASSIGN(bool has, ctx.HasLabel(element, name));
    return Value::Bool(has);
  }
  (void)test;
  FASTI_TRY_ASSIGN(Value type, ctx.EdgeType(element));
  return Value::Bool(type.as_string() == name);
}

}  // namespace

Result<Value> TestLabels(const bound::LabelTest& test, const Value& element, const Batch& batch, size_t row,
                         ExecContext& ctx) {
  if (element.is_null()) return Value::Null();
  if (!element.is_node() && !element.is_edge()) {
    return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                         "a label test needs a node or a relationship, not " + element.ToString(), test.span);
  }
  switch (test.kind) {
    case bound::LabelTest::Kind::kName:
      return TestName(test, test.name, element, ctx);
    case bound::LabelTest::Kind::kDynamic: {
      CompileEnv env{&ctx, nullptr, {}};
      FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(*test.value, env));
      FASTI_TRY_ASSIGN(Value names, compiled->EvalRow(batch, row, ctx));
      if (names.is_string()) return TestName(test, names.as_string(), element, ctx);
      if (!names.is_list()) {
        return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                             "a label must be a STRING or a list of STRINGs, not " + names.ToString(),
                             test.span);
      }
      for (const Value& name : names.as_list()) {
        if (!name.is_string()) {
          return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType",
                               "a label must be a STRING, not " + name.ToString(), test.span);
        }
        FASTI_TRY_ASSIGN(Value has, TestName(test, name.as_string(), element, ctx));
        if (!has.as_bool()) return has;
      }
      return Value::Bool(true);
    }
    case bound::LabelTest::Kind::kAny: {
      if (element.is_edge()) return Value::Bool(true);
      FASTI_TRY_ASSIGN(Value labels, ctx.Labels(element));
      return Value::Bool(!labels.as_list().empty());
    }
    case bound::LabelTest::Kind::kNot: {
      FASTI_TRY_ASSIGN(Value v, TestLabels(test.children[0], element, batch, row, ctx));
      return Value::Bool(!v.as_bool());
    }
    case bound::LabelTest::Kind::kAnd:
    case bound::LabelTest::Kind::kOr: {
      const bool is_and = test.kind == bound::LabelTest::Kind::kAnd;
      for (const bound::LabelTest& child : test.children) {
        FASTI_TRY_ASSIGN(Value v, TestLabels(child, element, batch, row, ctx));
        if (v.as_bool() != is_and) return v;
      }
      return Value::Bool(is_and);
    }
  }
  return Value::Null();
}

Result<Value> EvalConstant(const bound::Expr& expr, ExecContext& ctx) {
  CompileEnv env{&ctx, nullptr, {}};
  FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(expr, env));
  Batch batch;
  batch.size = 1;
  return compiled->EvalRow(batch, 0, ctx);
}

}  // namespace fasti::exec
