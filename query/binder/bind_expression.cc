// Expressions: names, literals, access, lists and maps, CASE, comprehensions. Operators are in
// bind_operators.cc, calls in bind_function.cc, subqueries in bind_subquery.cc.
#include "query/binder/binder.h"
#include "query/binder/expression_key.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

constexpr Type::Mask kElement = Type::kNode | Type::kEdge;
/// What `.key` can be read of.
constexpr Type::Mask kHasProperties =
    kElement | Type::kMap | Type::kTemporal | Type::kDuration | Type::kPeriod | Type::kBound;

ExprPtr MakeConstant(Value value, Type type, Span span) {
  auto constant = MakeExpr<Constant>(span, type);
  constant->value = std::move(value);
  return constant;
}

/// A variable of a comprehension or of the tests of a CASE, for as long as they are bound.
class LocalVariable {
 public:
  LocalVariable(ExprEnv& env, std::string name, VarId var) : env_(env) {
    env_.locals.emplace_back(std::move(name), var);
  }
  ~LocalVariable() { env_.locals.pop_back(); }
  LocalVariable(const LocalVariable&) = delete;
  LocalVariable& operator=(const LocalVariable&) = delete;

 private:
  ExprEnv& env_;
};

}  // namespace

Result<ExprPtr> Binder::BindExpr(const ast::Expr& expr, ExprEnv& env) {
  if (!env.replacements.empty() && expr.kind != ast::ExprKind::kParameter) {
    // A comprehension's variable of the same name is another value.
    bool reads_local = false;
    for (const auto& local : env.locals) reads_local = reads_local || Names(expr, local.first);
    const std::string key = reads_local ? std::string() : ExpressionKey(expr);
    for (const ExprEnv::Replacement& replacement : env.replacements) {
      if (!reads_local && replacement.key == key) return Ref(replacement.var, expr.span);
    }
  }
  return BindKind(expr, env);
}

Result<ExprPtr> Binder::BindKind(const ast::Expr& expr, ExprEnv& env) {
  using ast::ExprKind;
  switch (expr.kind) {
    case ExprKind::kNull:
      return MakeConstant(Value::Null(), Exactly(Type::kNull), expr.span);
    case ExprKind::kBoolean:
      return MakeConstant(Value::Bool(ast::As<ast::BooleanLiteral>(expr).value), Exactly(Type::kBool),
                          expr.span);
    case ExprKind::kInteger:
      return MakeConstant(Value::Int(ast::As<ast::IntegerLiteral>(expr).value), Exactly(Type::kInt),
                          expr.span);
    case ExprKind::kFloat:
      return MakeConstant(Value::Float(ast::As<ast::FloatLiteral>(expr).value), Exactly(Type::kFloat),
                          expr.span);
    case ExprKind::kString:
      return MakeConstant(Value::String(ast::As<ast::StringLiteral>(expr).value), Exactly(Type::kString),
                          expr.span);
    case ExprKind::kTemporalLiteral:
      return BindTemporalLiteral(ast::As<ast::TemporalLiteral>(expr));
    case ExprKind::kParameter:
      return BindParameter(ast::As<ast::Parameter>(expr), env);
    case ExprKind::kVariable:
      return BindVariable(ast::As<ast::Variable>(expr).name, expr.span, env);
    case ExprKind::kList:
      return BindList(ast::As<ast::ListExpr>(expr), env);
    case ExprKind::kMap:
      return BindMap(ast::As<ast::MapExpr>(expr), env);
    case ExprKind::kProperty:
      return BindProperty(ast::As<ast::PropertyAccess>(expr), env);
    case ExprKind::kIndex:
      return BindIndex(ast::As<ast::IndexAccess>(expr), env);
    case ExprKind::kSlice:
      return BindSlice(ast::As<ast::SliceAccess>(expr), env);
    case ExprKind::kHasLabels:
      return BindHasLabels(ast::As<ast::HasLabels>(expr), env);
    case ExprKind::kFunctionCall:
      return BindFunction(ast::As<ast::FunctionCall>(expr), env);
    case ExprKind::kCountStar:
      return BindAggregate(expr, env);
    case ExprKind::kNot:
      return BindNot(ast::As<ast::NotExpr>(expr), env, false);
    case ExprKind::kLogical:
      return BindLogical(ast::As<ast::LogicalExpr>(expr), env, false);
    case ExprKind::kComparison:
      return BindComparison(ast::As<ast::ComparisonExpr>(expr), env);
    case ExprKind::kArithmetic:
      return BindArithmetic(ast::As<ast::ArithmeticExpr>(expr), env);
    case ExprKind::kSign:
      return BindSign(ast::As<ast::SignExpr>(expr), env);
    case ExprKind::kPredicate:
      return BindPredicate(ast::As<ast::PredicateExpr>(expr), env);
    case ExprKind::kIsNull: {
      const auto& test = ast::As<ast::IsNullExpr>(expr);
      auto out = MakeExpr<IsNull>(expr.span, Exactly(Type::kBool));
      out->negated = test.negated;
      FASTI_TRY_ASSIGN(out->operand, BindExpr(*test.operand, env));
      return ExprPtr(std::move(out));
    }
    case ExprKind::kIsType:
      return BindIsType(ast::As<ast::IsTypeExpr>(expr), env);
    case ExprKind::kCase:
      return BindCase(ast::As<ast::CaseExpr>(expr), env);
    case ExprKind::kListComprehension:
      return BindListComprehension(ast::As<ast::ListComprehension>(expr), env);
    case ExprKind::kPatternComprehension:
      return BindPatternComprehension(ast::As<ast::PatternComprehension>(expr), env);
    case ExprKind::kQuantifier:
      return BindQuantifier(ast::As<ast::QuantifierExpr>(expr), env);
    case ExprKind::kReduce:
      return BindReduce(ast::As<ast::ReduceExpr>(expr), env);
    case ExprKind::kMapProjection:
      return BindMapProjection(ast::As<ast::MapProjection>(expr), env);
    case ExprKind::kSubquery:
      return BindSubquery(ast::As<ast::SubqueryExpr>(expr), env);
    case ExprKind::kPattern: {
      const auto& pattern = ast::As<ast::PatternExpr>(expr);
      using Selector = ast::PathSelector::Kind;
      if (pattern.pattern.selector.kind == Selector::kShortestPathFunction ||
          pattern.pattern.selector.kind == Selector::kAllShortestPathsFunction) {
        return BindShortestPath(pattern.pattern,
                                pattern.pattern.selector.kind == Selector::kShortestPathFunction, expr.span,
                                env);
      }
      return ErrorAt(expr.span, "UnexpectedSyntax",
                     "a pattern is a condition, not a value; use EXISTS { … }, COUNT { … } or a pattern "
                     "comprehension [(a)-->(b) | b]");
    }
  }
  return Status(Code::kInternal, "an expression of unknown kind");
}

Result<ExprPtr> Binder::BindCondition(const ast::Expr& expr, ExprEnv& env, std::string_view what) {
  return BindBoolean(expr, env, true, what);
}

// --- Names and literals
// ---------------------------------------------------------------------------------------

Result<ExprPtr> Binder::BindVariable(std::string_view name, Span span, ExprEnv& env) {
  for (auto it = env.locals.rbegin(); it != env.locals.rend(); ++it) {
    if (it->first == name) return Ref(it->second, span);
  }
  const Scope::Entry* entry = env.scope->Find(name);
  if (env.constants_only) {
    // Undefined names are reported as such, whatever else is wrong with them.
    if (entry == nullptr && env.place != kLeadingContext) return Undefined(name, span, env);
    return ErrorAt(span, "NonConstantExpression",
                   std::string(env.place) + " takes constants and parameters only, not variable '" +
                       std::string(name) + "'");
  }
  if (entry == nullptr) return Undefined(name, span, env);
  if (entry->hidden != Scope::Hidden::kNo) return HiddenVariable(*entry, span);
  return Ref(entry->var, span);
}

Result<ExprPtr> Binder::BindParameter(const ast::Parameter& parameter, ExprEnv&) {
  if (options_.find_parameter && options_.find_parameter(parameter.name) == nullptr) {
    return ErrorOfType("ParameterMissing", parameter.span, "MissingParameter",
                       "the query needs parameter $" + parameter.name + "; give it a value");
  }
  auto out = MakeExpr<Parameter>(parameter.span, Type::Any());
  out->index = ParameterIndex(parameter.name);
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindTemporalLiteral(const ast::TemporalLiteral& literal) {
  using Literal = ast::TemporalLiteral::Type;
  std::string_view constructor;
  Type::Mask kind = 0;
  switch (literal.type) {
    case Literal::kDate:
      constructor = "date", kind = Type::kDate;
      break;
    case Literal::kTime:
      constructor = "time", kind = Type::kTime;
      break;
    case Literal::kLocalTime:
      constructor = "localtime", kind = Type::kLocalTime;
      break;
    case Literal::kDatetime:
      constructor = "datetime", kind = Type::kDateTime;
      break;
    case Literal::kLocalDatetime:
      constructor = "localdatetime", kind = Type::kLocalDateTime;
      break;
    case Literal::kDuration:
      constructor = "duration", kind = Type::kDuration;
      break;
    case Literal::kPeriod:
      constructor = "period", kind = Type::kPeriod;
      break;
  }
  for (const ScalarFunction* function : options_.functions->FindScalar(constructor)) {
    if (function->required > 1 || function->parameters.empty() ||
        (function->parameters[0].kinds & Type::kString) == 0) {
      continue;
    }
    FunctionContext context;
    const Value text = Value::String(literal.value);
    Result<Value> value = function->kernel(context, std::span<const Value>(&text, 1));
    if (!value.ok()) return value.status().WithPhase(Phase::kCompileTime).OrSpan(literal.span);
    return MakeConstant(std::move(value).value(), Exactly(kind), literal.span);
  }
  return NotYet(literal.span, std::string(constructor) + " literals are not available in this build");
}

// --- Access
// -----------------------------------------------------------------------------------------------------

Result<ExprPtr> Binder::BindProperty(const ast::PropertyAccess& access, ExprEnv& env) {
  FASTI_TRY_ASSIGN(ExprPtr base, BindExpr(*access.base, env));
  if (!CouldBe(base->type, kHasProperties)) {
    // A path or a list of relationships where an element was meant is a mistake in the pattern; for other
    // values openCypher has a type error.
    const bool graph = Surely(base->type, Type::kPath);
    return ErrorOfType(graph ? "SyntaxError" : "TypeError", access.key.span, "InvalidArgumentType",
                       Described(base->type) + " has no properties; '." + access.key.text +
                           "' reads from a node, a relationship, a map or a temporal value");
  }
  const Stated schema = base->kind == ExprKind::kVariable ? schema_[As<VariableRef>(*base).var] : Stated();
  if (schema.latest || Surely(base->type, kElement)) {
    FASTI_TRY(CheckKey(access.key.text, access.key.span, schema, Surely(base->type, Type::kNode)));
  }
  if (Surely(base->type, kElement)) NoteKeyRead(access.key.text, access.key.span);
  auto out = MakeExpr<Property>(access.span, Type::Any());
  if (base->kind == ExprKind::kVariable)
    out->type = DeclaredType(As<VariableRef>(*base).var, access.key.text);
  out->key = access.key.text;
  if (options_.catalog != nullptr) out->key_id = options_.catalog->FindKey(access.key.text);
  out->base = std::move(base);
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindIndex(const ast::IndexAccess& access, ExprEnv& env) {
  auto out = MakeExpr<Subscript>(access.span, Type::Any());
  FASTI_TRY_ASSIGN(out->base, BindExpr(*access.base, env));
  FASTI_TRY_ASSIGN(out->index, BindExpr(*access.index, env));
  const Type base = out->base->type, index = out->index->type;
  if (!CouldBe(base, Type::kList | Type::kMap | kElement)) {
    return ErrorOfType("TypeError", access.base->span, "InvalidArgumentType",
                       Described(base) +
                           " has no elements; [ ] reads from a list, a map, a node or a "
                           "relationship");
  }
  if (Surely(base, Type::kList) && !CouldBe(index, Type::kInt)) {
    return ErrorOfType("TypeError", access.index->span, "InvalidArgumentType",
                       "a list is read by an INTEGER index, not by " + Described(index));
  }
  if (Surely(base, Type::kList)) out->type = Type{base.elements | Type::kNull, Type::kAnyMask};
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindSlice(const ast::SliceAccess& access, ExprEnv& env) {
  auto out = MakeExpr<Slice>(access.span, Type::Any());
  FASTI_TRY_ASSIGN(out->base, BindExpr(*access.base, env));
  const Type base = out->base->type;
  if (!CouldBe(base, Type::kList)) {
    return ErrorAt(access.base->span, "InvalidArgumentType",
                   "[from..to] cuts a LIST, not " + Described(base));
  }
  out->type = Type{Type::kList | Type::kNull, base.elements};
  for (const auto& [part, bound] : {std::pair(&access.from, &out->from), std::pair(&access.to, &out->to)}) {
    if (!*part) continue;
    FASTI_TRY_ASSIGN(*bound, BindExpr(**part, env));
    if (!CouldBe((*bound)->type, Type::kInt)) {
      return ErrorAt((*part)->span, "InvalidArgumentType",
                     "a list is cut at an INTEGER index, not at " + Described((*bound)->type));
    }
  }
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindHasLabels(const ast::HasLabels& test, ExprEnv& env) {
  auto out = MakeExpr<HasLabels>(test.span, Type::Of(Type::kBool));
  FASTI_TRY_ASSIGN(out->base, BindExpr(*test.base, env));
  const Type base = out->base->type;
  if (!CouldBe(base, kElement)) {
    return ErrorAt(test.base->span, "InvalidArgumentType",
                   "only nodes and relationships have labels or types, not " + Described(base));
  }
  std::optional<bool> on_node;
  if (Surely(base, Type::kNode)) on_node = true;
  if (Surely(base, Type::kEdge)) on_node = false;
  FASTI_TRY_ASSIGN(out->labels, BindLabels(test.labels, on_node, env));
  if (on_node) {
    FASTI_TRY(CheckName(out->labels, *on_node, false));
    NoteLabelsRead(out->labels, *on_node);
  }
  return ExprPtr(std::move(out));
}

// --- Compound
// ---------------------------------------------------------------------------------------------------

Result<ExprPtr> Binder::BindList(const ast::ListExpr& list, ExprEnv& env) {
  auto out = MakeExpr<ListExpr>(list.span, Exactly(Type::kList));
  Type::Mask elements = list.items.empty() ? Type::kNull : 0;
  for (const ast::ExprPtr& item : list.items) {
    FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(*item, env));
    elements |= bound->type.kinds;
    out->items.push_back(std::move(bound));
  }
  out->type.elements = elements;
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindMap(const ast::MapExpr& map, ExprEnv& env) {
  auto out = MakeExpr<MapExpr>(map.span, Exactly(Type::kMap));
  for (const ast::MapExpr::Entry& entry : map.entries) {
    MapExpr::Entry bound;
    if (entry.key.is_parameter) {
      auto key = MakeExpr<Parameter>(entry.key.name.span, Type::Any());
      key->index = ParameterIndex(entry.key.name.text);
      bound.dynamic_key = std::move(key);
    } else {
      bound.key = entry.key.name.text;
    }
    FASTI_TRY_ASSIGN(bound.value, BindExpr(*entry.value, env));
    out->entries.push_back(std::move(bound));
  }
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindCase(const ast::CaseExpr& expr, ExprEnv& env) {
  auto out = MakeExpr<Case>(expr.span, Exactly(Type::kNull));
  if (expr.subject) {
    FASTI_TRY_ASSIGN(out->subject, BindExpr(*expr.subject, env));
    if (expr.tests_subject) out->tested_var = NewVariable({}, out->subject->type, expr.subject->span);
  }
  const auto bind_when = [&](const ast::Expr& when) -> Result<ExprPtr> {
    if (expr.subject && !expr.tests_subject) return BindExpr(when, env);
    if (!expr.subject) return BindBoolean(when, env, true, "WHEN");
    const LocalVariable local(env, {}, out->tested_var);
    return BindBoolean(when, env, true, "WHEN");
  };
  bool first = true;
  for (const ast::CaseExpr::Branch& branch : expr.branches) {
    FASTI_TRY_ASSIGN(ExprPtr when, bind_when(*branch.when));
    FASTI_TRY_ASSIGN(ExprPtr then, BindExpr(*branch.then, env));
    out->type = first ? then->type : Either(out->type, then->type);
    first = false;
    out->branches.emplace_back(std::move(when), std::move(then));
  }
  if (expr.otherwise) {
    FASTI_TRY_ASSIGN(out->otherwise, BindExpr(*expr.otherwise, env));
    out->type = Either(out->type, out->otherwise->type);
  } else {
    out->type.kinds |= Type::kNull;
  }
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindListOperand(const ast::Expr& list, ExprEnv& env, std::string_view what) {
  FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(list, env));
  if (!CouldBe(bound->type, Type::kList)) {
    return ErrorAt(list.span, "InvalidArgumentType",
                   std::string(what) + " takes a LIST, not " + Described(bound->type));
  }
  return bound;
}

Result<ExprPtr> Binder::BindListComprehension(const ast::ListComprehension& expr, ExprEnv& env) {
  auto out = MakeExpr<ListComprehension>(expr.span, Type::ListOf(Type::kAnyMask));
  FASTI_TRY_ASSIGN(out->list, BindListOperand(*expr.list, env, "a list comprehension"));
  const Type element = ElementType(out->list->type);
  out->var = NewVariable(expr.variable.text, element, expr.variable.span);
  const LocalVariable local(env, expr.variable.text, out->var);
  if (expr.where) {
    FASTI_TRY_ASSIGN(out->where, BindCondition(*expr.where, env, "WHERE"));
  }
  if (expr.projection) {
    FASTI_TRY_ASSIGN(out->projection, BindExpr(*expr.projection, env));
  }
  out->type = Type::ListOf(out->projection ? out->projection->type.kinds : element.kinds);
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindQuantifier(const ast::QuantifierExpr& expr, ExprEnv& env) {
  auto out = MakeExpr<Quantifier>(expr.span, Type::Of(Type::kBool));
  switch (expr.op) {
    case ast::QuantifierExpr::Op::kAll:
      out->op = Quantifier::Op::kAll;
      break;
    case ast::QuantifierExpr::Op::kAny:
      out->op = Quantifier::Op::kAny;
      break;
    case ast::QuantifierExpr::Op::kNone:
      out->op = Quantifier::Op::kNone;
      break;
    case ast::QuantifierExpr::Op::kSingle:
      out->op = Quantifier::Op::kSingle;
      break;
  }
  if (!expr.where) {
    return ErrorAt(expr.span, "UnexpectedSyntax",
                   "all(), any(), none() and single() need a condition: any(x IN list WHERE …)");
  }
  FASTI_TRY_ASSIGN(out->list, BindListOperand(*expr.list, env, "a quantifier"));
  out->var = NewVariable(expr.variable.text, ElementType(out->list->type), expr.variable.span);
  const LocalVariable local(env, expr.variable.text, out->var);
  FASTI_TRY_ASSIGN(out->where, BindCondition(*expr.where, env, "WHERE"));
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindReduce(const ast::ReduceExpr& expr, ExprEnv& env) {
  auto out = MakeExpr<Reduce>(expr.span, Type::Any());
  FASTI_TRY_ASSIGN(out->initial, BindExpr(*expr.initial, env));
  FASTI_TRY_ASSIGN(out->list, BindListOperand(*expr.list, env, "reduce()"));
  // The step may change the accumulator's type, so it is not that of the initial value.
  out->accumulator = NewVariable(expr.accumulator.text, Type::Any(), expr.accumulator.span);
  out->var = NewVariable(expr.variable.text, ElementType(out->list->type), expr.variable.span);
  const LocalVariable accumulator(env, expr.accumulator.text, out->accumulator);
  const LocalVariable element(env, expr.variable.text, out->var);
  FASTI_TRY_ASSIGN(out->step, BindExpr(*expr.step, env));
  out->type = Either(out->initial->type, out->step->type);
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindMapProjection(const ast::MapProjection& expr, ExprEnv& env) {
  auto out = MakeExpr<MapProjection>(expr.span, Type::Of(Type::kMap));
  FASTI_TRY_ASSIGN(out->base, BindVariable(expr.variable.text, expr.variable.span, env));
  if (!CouldBe(out->base->type, kElement | Type::kMap)) {
    return ErrorAt(
        expr.variable.span, "InvalidArgumentType",
        "a map projection takes a node, a relationship or a map, not " + Described(out->base->type));
  }
  for (const ast::MapProjection::Item& item : expr.items) {
    MapProjection::Item bound;
    using Kind = ast::MapProjection::Item::Kind;
    if (item.kind != Kind::kAllProperties) {
      if (item.key.is_parameter) {
        auto key = MakeExpr<Parameter>(item.key.name.span, Type::Any());
        key->index = ParameterIndex(item.key.name.text);
        bound.dynamic_key = std::move(key);
      } else {
        bound.key = item.key.name.text;
      }
    }
    switch (item.kind) {
      case Kind::kProperty:
        break;
      case Kind::kAllProperties:
        bound.all_properties = true;
        break;
      case Kind::kVariable: {
        FASTI_TRY_ASSIGN(bound.value, BindVariable(item.key.name.text, item.key.name.span, env));
        break;
      }
      case Kind::kEntry: {
        FASTI_TRY_ASSIGN(bound.value, BindExpr(*item.value, env));
        break;
      }
    }
    out->items.push_back(std::move(bound));
  }
  return ExprPtr(std::move(out));
}

}  // namespace fasti::bound
