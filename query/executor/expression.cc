#include "query/executor/expression.h"

#include "query/executor/expressions/families.h"
#include "query/executor/subquery.h"
#include "storage/model/try.h"

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
    if (ctx.saw_uncertain) ctx.NoteUncertain(row);
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

Status TypeError(std::string message, Span span) {
  return Status::Query("TypeError", Phase::kRuntime, "InvalidArgumentType", std::move(message), span);
}

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

Result<ExpressionPtr> Compile(const bound::Expr& expr, CompileEnv& env) {
  const auto& values = env.ctx->plan().values;
  if (!values.empty() && &expr != env.kept) {
    if (const auto value = values.find(&expr); value != values.end()) {
      bound::VariableRef ref;
      ref.var = value->second;
      ref.span = expr.span;
      return CompileVariable(ref, env);
    }
  }
  switch (expr.kind) {
    case ExprKind::kConstant:
      return CompileConstant(As<bound::Constant>(expr), env);
    case ExprKind::kParameter:
      return CompileParameter(As<bound::Parameter>(expr), env);
    case ExprKind::kVariable:
      return CompileVariable(As<bound::VariableRef>(expr), env);
    case ExprKind::kProperty:
      return CompileProperty(As<bound::Property>(expr), env);
    case ExprKind::kSubscript:
      return CompileSubscript(As<bound::Subscript>(expr), env);
    case ExprKind::kSlice:
      return CompileSlice(As<bound::Slice>(expr), env);
    case ExprKind::kHasLabels:
      return CompileHasLabels(As<bound::HasLabels>(expr), env);
    case ExprKind::kCall:
      return CompileCall(As<bound::Call>(expr), env);
    case ExprKind::kNot:
      return CompileNot(As<bound::Not>(expr), env);
    case ExprKind::kLogical:
      return CompileLogical(As<bound::Logical>(expr), env);
    case ExprKind::kComparison:
      return CompileComparison(As<bound::Comparison>(expr), env);
    case ExprKind::kArithmetic:
      return CompileArithmetic(As<bound::ArithmeticOp>(expr), env);
    case ExprKind::kNegate:
      return CompileNegation(As<bound::Negation>(expr), env);
    case ExprKind::kStringTest:
      return CompileStringTest(As<bound::StringTestOp>(expr), env);
    case ExprKind::kMatches:
      return CompileMatches(As<bound::MatchesOp>(expr), env);
    case ExprKind::kIn:
      return CompileIn(As<bound::InOp>(expr), env);
    case ExprKind::kPeriodTest:
      return CompilePeriodTest(As<bound::PeriodTestOp>(expr), env);
    case ExprKind::kIsNull:
      return CompileIsNull(As<bound::IsNull>(expr), env);
    case ExprKind::kIsType:
      return CompileIsType(As<bound::IsType>(expr), env);
    case ExprKind::kCase:
      return CompileCase(As<bound::Case>(expr), env);
    case ExprKind::kList:
      return CompileList(As<bound::ListExpr>(expr), env);
    case ExprKind::kMap:
      return CompileMap(As<bound::MapExpr>(expr), env);
    case ExprKind::kMapProjection:
      return CompileMapProjection(As<bound::MapProjection>(expr), env);
    case ExprKind::kListComprehension:
      return CompileComprehension(As<bound::ListComprehension>(expr), env);
    case ExprKind::kQuantifier:
      return CompileQuantifier(As<bound::Quantifier>(expr), env);
    case ExprKind::kReduce:
      return CompileReduce(As<bound::Reduce>(expr), env);
    case ExprKind::kSubquery:
      return CompileSubquery(As<bound::Subquery>(expr), env);
  }
  return Status(Code::kInternal, "an expression of an unknown kind");
}

Result<Value> EvalConstant(const bound::Expr& expr, ExecContext& ctx) {
  CompileEnv env{&ctx, nullptr, {}, nullptr};
  FASTI_TRY_ASSIGN(ExpressionPtr compiled, Compile(expr, env));
  Batch batch;
  batch.size = 1;
  return compiled->EvalRow(batch, 0, ctx);
}

}  // namespace fasti::exec
