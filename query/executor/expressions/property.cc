// base.key: properties of elements by the batch, entries of maps, fields of temporal values.
#include "query/executor/column_pool.h"
#include "query/executor/expressions/families.h"
#include "query/executor/vector_kernels.h"
#include "query/functions/temporal_fields.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

class PropertyExpr final : public Expression {
 public:
  PropertyExpr(ExpressionPtr base, const bound::Property& p)
      : Expression(p.span), base_(std::move(base)), key_(p.key), key_id_(p.key_id) {}

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    return Read(base, ctx);
  }

  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector made;
    const Vector* in_place = base_->InPlace(batch);
    if (in_place == nullptr) FASTI_TRY(base_->Eval(batch, rows, ctx, &made));
    const Vector& base = in_place != nullptr ? *in_place : made;
    const bool typed = base.phys() == Phys::kNode || base.phys() == Phys::kEdge;
    if (!typed || !ctx.overrides.empty() || ctx.deletes_happened) {
      std::vector<Value> values(batch.size);
      const size_t n = rows ? rows->size() : batch.size;
      for (size_t i = 0; i < n; ++i) {
        const size_t row = rows ? (*rows)[i] : i;
        FASTI_TRY(ctx.Poll());
        ctx.saw_uncertain = false;
        FASTI_TRY_ASSIGN(values[row], Read(base.At(row), ctx));
        if (ctx.saw_uncertain) ctx.NoteUncertain(row);
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
    const Column& column = base.column();
    if (size == 1 && rows == nullptr && !column.IsNull(base.Position(0))) {
      const Pin& pin = ctx.pins()[column.PinAt(base.Position(0))];
      if (pin.values == nullptr) return ReadOne(base, pin, *key, ctx, out);
    }
    if (ReadInts(base, size, rows, *key, ctx, out)) return Status::Ok();
    // Gather the ids that are not null, by reader (almost always one), and read them in one call each.
    std::vector<Value> values(size);
    std::vector<uint64_t>& ids = ids_;
    std::vector<Instant>& at = at_;
    Positions& where = where_;
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
          if (uncertain[i]) ctx.NoteUncertain(where[i]);
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

  /// Rows come one by one where a statement looks one element up: no room to gather them is needed.
  Status ReadOne(const Vector& base, const Pin& pin, KeyId key, ExecContext& ctx, Vector* out) const {
    const uint64_t id = base.column().ids[base.Position(0)];
    const auto kind = base.phys() == Phys::kNode ? ElementId::Kind::kNode : ElementId::Kind::kEdge;
    Value value;
    uint8_t uncertain = 0;
    FASTI_TRY(ctx.reader(pin.reader)
                  .PropertyAt(kind, {&id, 1}, key, {&pin.valid, 1}, {&value, 1}, {&uncertain, 1}));
    if (uncertain != 0) ctx.NoteUncertain(0);
    if (!value.is_string() && !value.is_int()) {
      ColumnBuilder builder(1);
      builder.Add(std::move(value));
      *out = builder.Finish();
      return Status::Ok();
    }
    std::shared_ptr<Column> column = NewColumn();
    if (value.is_int()) {
      column->phys = Phys::kInt;
      column->ints.push_back(value.as_int());
    } else {
      column->values.push_back(std::move(value));
    }
    *out = Vector::Flat(std::shared_ptr<const Column>(std::move(column)));
    return Status::Ok();
  }

  /// Integers that hold at every instant go straight into a column.
  static bool ReadInts(const Vector& base, size_t size, const Positions* rows, KeyId key, ExecContext& ctx,
                       Vector* out) {
    const Column& column = base.column();
    if (base.phys() != Phys::kNode || rows != nullptr || !NoNulls(base) || column.pins.empty()) return false;
    const uint32_t reader = ctx.pins()[column.pins[0]].reader;
    for (const uint32_t p : column.pins) {
      const Pin& pin = ctx.pins()[p];
      if (pin.values != nullptr || pin.reader != reader) return false;
    }
    const size_t n = base.constant() ? 1 : size;
    std::vector<uint64_t> scratch;
    std::shared_ptr<Column> ints = NewColumn();
    ints->phys = Phys::kInt;
    ints->ints.resize(n);
    if (!ctx.reader(reader).IntsAt({FlatIds(base, n, &scratch), n}, key, ints->ints)) return false;
    std::shared_ptr<const Column> read = std::move(ints);
    *out = base.constant() ? Vector::Constant(std::move(read)) : Vector::Flat(std::move(read));
    return true;
  }

  ExpressionPtr base_;
  std::string key_;
  std::optional<KeyId> key_id_;
  // Reused from batch to batch.
  std::vector<uint64_t> ids_;
  std::vector<Instant> at_;
  Positions where_;
};

}  // namespace

Result<ExpressionPtr> CompileProperty(const bound::Property& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
  return Make<PropertyExpr>(std::move(base), e);
}

}  // namespace fasti::exec
