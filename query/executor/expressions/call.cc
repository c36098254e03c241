// Calls of scalar functions: the entry is chosen by what the values are.
#include <algorithm>
#include <array>
#include <optional>

#include "query/executor/bound_date.h"
#include "query/executor/expressions/families.h"
#include "query/types/build.h"
#include "storage/model/try.h"
#include "storage/temporal/calendar.h"

namespace fasti::exec {

namespace {

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
    return Apply(ctx);
  }

  /// The call for one value that is known already.
  Result<Value> Apply(Value argument, ExecContext& ctx) {
    values_[0] = std::move(argument);
    return Apply(ctx);
  }

 private:
  Result<Value> Apply(ExecContext& ctx) {
    ctx.functions().undecided = false;
    auto value = Invoke(Choose(), ctx.functions(), values_);
    if (ctx.functions().undecided) ctx.saw_uncertain = true;
    // What a caller keeps of many results is counted as soon as it is made.
    FASTI_TRY(ctx.CheckMemory());
    if (!value.ok()) return value.status().OrSpan(span_);
    return value;
  }

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

/// type() of relationships by the batch: an expansion knows the types of what it found. All else is left to
/// the function.
class EdgeTypeExpr final : public Expression {
 public:
  EdgeTypeExpr(ExpressionPtr edge, ExpressionPtr call, Span span)
      : Expression(span), edge_(std::move(edge)), call_(std::move(call)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    return call_->EvalRow(batch, row, ctx);
  }
  Status Eval(const Batch& batch, const Positions* rows, ExecContext& ctx, Vector* out) override {
    Vector edges;
    FASTI_TRY(edge_->Eval(batch, rows, ctx, &edges));
    const Column& column = edges.column();
    if (edges.phys() != Phys::kEdge || column.types.empty() || !column.nulls.empty() || ctx.deletes_happened)
      return call_->Eval(batch, rows, ctx, out);
    if (column.types.size() == 1) {
      *out = Vector::Constant(NameOf(column.types[0], ctx));
      return Status::Ok();
    }
    std::vector<Value> names(batch.size);
    for (size_t row = 0; row < batch.size; ++row) names[row] = NameOf(column.types[edges.Position(row)], ctx);
    *out = Vector::OfValues(std::move(names));
    return Status::Ok();
  }

 private:
  const Value& NameOf(TypeId type, ExecContext& ctx) {
    if (type.value >= names_.size()) names_.resize(type.value + 1);
    Value& name = names_[type.value];
    if (name.is_null()) name = Value::String(std::string(ctx.transaction().catalog().types.Name(type.value)));
    return name;
  }
  ExpressionPtr edge_, call_;
  std::vector<Value> names_;  ///< by type; names never change
};

/// date({year: y, month: m, day: d}), month and day optional: no map is made of parts that name a date. Of
/// all others one is, and the call says what is wrong with them.
class CivilDateExpr final : public Expression {
 public:
  struct Part {
    std::string key;
    ExpressionPtr value;
    Value read;
  };
  CivilDateExpr(std::vector<Part> parts, std::unique_ptr<CallExpr> call, Span span)
      : Expression(span), parts_(std::move(parts)), call_(std::move(call)) {}

  /// Where a part stands in a date; nullopt: it is none of a civil date's.
  static std::optional<size_t> PlaceOf(std::string_view key) {
    if (key == "year") return 0;
    if (key == "month") return 1;
    if (key == "day") return 2;
    return std::nullopt;
  }

  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    std::array<int64_t, 3> date{0, 1, 1};
    bool civil = true;
    for (Part& part : parts_) {
      FASTI_TRY_ASSIGN(part.read, part.value->EvalRow(batch, row, ctx));
      civil = civil && part.read.is_int();
      if (civil) date[*PlaceOf(part.key)] = part.read.as_int();
    }
    if (civil && IsValidDate(date[0], date[1], date[2])) {
      return Value::Of(Date{DaysFromCivil(date[0], static_cast<int32_t>(date[1]), date[2])});
    }
    Map map;
    for (Part& part : parts_) map.emplace_back(part.key, std::move(part.read));
    FASTI_TRY_ASSIGN(Value fields, BuildMap(std::move(map)));
    return call_->Apply(std::move(fields), ctx);
  }

 private:
  std::vector<Part> parts_;
  const std::unique_ptr<CallExpr> call_;
};

/// nullptr: the call is not of this form.
Result<ExpressionPtr> CompileCivilDate(const bound::Call& call, CompileEnv& env) {
  if (call.function->name != "date" || call.args.size() != 1) return ExpressionPtr();
  if (call.args[0]->kind != bound::ExprKind::kMap) return ExpressionPtr();
  const auto& map = bound::As<bound::MapExpr>(*call.args[0]);
  std::array<bool, 3> named{};
  for (const auto& entry : map.entries) {
    const auto place = CivilDateExpr::PlaceOf(entry.key);
    if (entry.dynamic_key != nullptr || !place || named[*place]) return ExpressionPtr();
    named[*place] = true;
  }
  // A day needs a month.
  if (!named[0] || (named[2] && !named[1])) return ExpressionPtr();
  std::vector<CivilDateExpr::Part> parts;
  for (const auto& entry : map.entries) {
    FASTI_TRY_ASSIGN(ExpressionPtr value, Compile(*entry.value, env));
    parts.push_back({entry.key, std::move(value), {}});
  }
  std::vector<ExpressionPtr> argument(1);  // given to Apply
  return Make<CivilDateExpr>(std::move(parts), std::make_unique<CallExpr>(call, std::move(argument)),
                             call.span);
}

}  // namespace

Result<ExpressionPtr> CompileCall(const bound::Call& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr date, CompileBoundDate(e, env));
  if (date != nullptr) return date;
  FASTI_TRY_ASSIGN(date, CompileCivilDate(e, env));
  if (date != nullptr) return date;
  FASTI_TRY_ASSIGN(auto args, CompileAll(e.args, env));
  ExpressionPtr call = Make<CallExpr>(e, std::move(args));
  if (e.function->name != "type" || e.args.size() != 1 || !e.args[0]->type.IsOnly(Type::kEdge)) return call;
  FASTI_TRY_ASSIGN(ExpressionPtr edge, Compile(*e.args[0], env));
  return ExpressionPtr(std::make_unique<EdgeTypeExpr>(std::move(edge), std::move(call), e.span));
}

}  // namespace fasti::exec
