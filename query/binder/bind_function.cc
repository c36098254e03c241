// Function calls: the entry of the function table that fits, and aggregates.
#include <algorithm>
#include <cctype>

#include "query/binder/binder.h"
#include "query/binder/expression_key.h"
#include "query/binder/suggest.h"

namespace fasti::bound {

namespace {

bool SameName(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
  });
}

bool TakesCount(const ScalarFunction& function, size_t count) {
  return count >= function.required && (function.variadic || count <= function.parameters.size());
}

const fasti::Parameter& ParameterAt(const ScalarFunction& function, size_t index) {
  return function.parameters[std::min(index, function.parameters.size() - 1)];
}

bool Fits(const ScalarFunction& function, const std::vector<ExprPtr>& args) {
  for (size_t i = 0; i < args.size(); ++i) {
    if (!CouldBe(args[i]->type, ParameterAt(function, i).kinds)) return false;
  }
  return true;
}

std::string CountText(const std::vector<const ScalarFunction*>& functions) {
  std::string out;
  for (const ScalarFunction* function : functions) {
    std::string one = std::to_string(function->required);
    if (function->variadic) {
      one += " or more";
    } else if (function->parameters.size() > function->required) {
      one += " to " + std::to_string(function->parameters.size());
    }
    if (out.find(one) == std::string::npos) out += (out.empty() ? "" : ", or ") + one;
  }
  return out;
}

}  // namespace

Result<ExprPtr> Binder::BindFunction(const ast::FunctionCall& call, ExprEnv& env) {
  const std::string name = call.name.ToString();
  if (options_.functions->FindAggregate(name) != nullptr) return BindAggregate(call, env);
  if (call.distinct) {
    return ErrorAt(call.span, "UnexpectedSyntax",
                   "DISTINCT is for aggregates such as count(DISTINCT x); " + name + "() is not one");
  }
  // exists((a)-->(b)), the older way to write a pattern as a condition.
  if (SameName(name, "exists") && call.arguments.size() == 1) {
    if (const auto* pattern = ast::TryAs<ast::PatternExpr>(call.arguments[0].get());
        pattern != nullptr && pattern->pattern.selector.kind == ast::PathSelector::Kind::kAll) {
      return BindPatternPredicate(pattern->pattern, call.span, env);
    }
  }
  const bool one = SameName(name, "shortestPath");
  if ((one || SameName(name, "allShortestPaths")) && call.arguments.size() == 1) {
    if (const auto* pattern = ast::TryAs<ast::PatternExpr>(call.arguments[0].get())) {
      return BindShortestPath(pattern->pattern, one, call.span, env);
    }
  }
  return BindScalar(call, name, env);
}

VarId Binder::KnownOf(VarId period) const {
  for (const auto& [w, known] : known_of_) {
    if (w == period) return known;
  }
  return kNoVar;
}

Result<ExprPtr> Binder::BindScalar(const ast::FunctionCall& call, std::string_view name, ExprEnv& env) {
  const std::vector<const ScalarFunction*> named = options_.functions->FindScalar(name);
  if (named.empty()) {
    std::vector<std::string_view> known;
    for (const ScalarFunction& function : options_.functions->scalars()) known.push_back(function.name);
    for (const AggregateFunction& function : options_.functions->aggregates()) known.push_back(function.name);
    return ErrorAt(call.name.span, "UnknownFunction",
                   "there is no function '" + std::string(name) + "'" + DidYouMean(name, known));
  }
  auto out = MakeExpr<Call>(call.span, Type::Any());
  for (const ast::ExprPtr& argument : call.arguments) {
    FASTI_TRY_ASSIGN(ExprPtr bound, BindExpr(*argument, env));
    // knownTime(w): the period is one of valid time; the row's system period has a variable of its own.
    if (named.front()->name == "knownTime" && bound->kind == ExprKind::kVariable) {
      const VarId known = KnownOf(As<VariableRef>(*bound).var);
      if (known != kNoVar) return Ref(known, call.span);
    }
    out->args.push_back(std::move(bound));
  }
  std::vector<const ScalarFunction*> candidates;
  for (const ScalarFunction* function : named) {
    if (TakesCount(*function, out->args.size())) candidates.push_back(function);
  }
  if (candidates.empty()) {
    return ErrorAt(call.span, "InvalidNumberOfArguments",
                   std::string(named.front()->name) + "() takes " + CountText(named) +
                       (CountText(named) == "1" ? " argument, not " : " arguments, not ") +
                       std::to_string(out->args.size()));
  }
  std::vector<const ScalarFunction*> fitting;
  for (const ScalarFunction* function : candidates) {
    if (Fits(*function, out->args)) fitting.push_back(function);
  }
  if (fitting.empty()) {
    for (size_t i = 0; i < out->args.size(); ++i) {
      Type::Mask wanted = 0;
      for (const ScalarFunction* function : candidates) wanted |= ParameterAt(*function, i).kinds;
      if (CouldBe(out->args[i]->type, wanted)) continue;
      return ErrorAt(out->args[i]->span, "InvalidArgumentType",
                     std::string(candidates.front()->name) + "() takes " + Described(Exactly(wanted)) +
                         ", not " + Described(out->args[i]->type));
    }
    return ErrorAt(
        call.span, "InvalidArgumentType",
        std::string(candidates.front()->name) + "() does not take these types of arguments together");
  }
  if (env.inside_aggregate) {
    for (const ScalarFunction* function : fitting) {
      if (function->volatility != Volatility::kVolatile) continue;
      return ErrorAt(
          call.span, "NonConstantExpression",
          std::string(function->name) +
              "() gives another value at each call and cannot stand inside an aggregate; compute it in "
              "WITH before");
    }
  }
  out->function = fitting.front();
  out->type = out->function->result;
  // Entries of one name that the static types cannot tell apart are told apart by the values.
  for (size_t i = 1; i < fitting.size(); ++i) {
    out->alternatives.push_back(fitting[i]);
    out->type = Either(out->type, fitting[i]->result);
  }
  return ExprPtr(std::move(out));
}

Result<ExprPtr> Binder::BindAggregate(const ast::Expr& expr, ExprEnv& env) {
  const auto* call = ast::TryAs<ast::FunctionCall>(&expr);
  const std::string name = call != nullptr ? call->name.ToString() : "count";
  if (env.inside_aggregate) {
    return ErrorAt(expr.span, "NestedAggregation",
                   name + "() stands inside another aggregate; compute the inner one in WITH before");
  }
  if (env.aggregates == nullptr || !env.locals.empty()) {
    return ErrorAt(expr.span, "InvalidAggregation",
                   "the aggregate " + name + "() cannot stand in " +
                       std::string(env.locals.empty() ? env.place : "the body of a comprehension") +
                       "; aggregate in WITH or RETURN");
  }
  const std::string key = ExpressionKey(expr);
  AggregateCollector& collector = *env.aggregates;
  for (size_t i = 0; i < collector.keys.size(); ++i) {
    if (collector.keys[i] == key) return Ref((*collector.aggregates)[i].out, expr.span);
  }
  Aggregate aggregate;
  aggregate.span = expr.span;
  Type type = Exactly(Type::kInt);
  if (call != nullptr) {
    aggregate.function = options_.functions->FindAggregate(name);
    aggregate.distinct = call->distinct;
    type = aggregate.function->result;
    const auto& parameters = aggregate.function->parameters;
    if (call->arguments.size() != parameters.size()) {
      return ErrorAt(expr.span, "InvalidNumberOfArguments",
                     name + "() takes " + std::to_string(parameters.size()) +
                         (parameters.size() == 1 ? " argument, not " : " arguments, not ") +
                         std::to_string(call->arguments.size()));
    }
    ExprEnv inner = Env(*collector.scope, *env.time, env.place);
    inner.inside_aggregate = true;
    for (size_t i = 0; i < parameters.size(); ++i) {
      FASTI_TRY_ASSIGN(ExprPtr argument, BindExpr(*call->arguments[i], inner));
      if (!CouldBe(argument->type, parameters[i].kinds)) {
        return ErrorAt(argument->span, "InvalidArgumentType",
                       name + "() takes " + Described(Exactly(parameters[i].kinds)) + ", not " +
                           Described(argument->type));
      }
      aggregate.args.push_back(std::move(argument));
    }
  }
  aggregate.out = NewVariable(" aggregate", type, expr.span);
  const VarId out = aggregate.out;
  collector.aggregates->push_back(std::move(aggregate));
  collector.keys.push_back(key);
  return Ref(out, expr.span);
}

}  // namespace fasti::bound
