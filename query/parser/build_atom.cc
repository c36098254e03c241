// Literals, calls, comprehensions and the other operands of operators.
#include <algorithm>
#include <cctype>

#include "query/parser/build_ast.h"
#include "query/parser/expected_tokens.h"
#include "query/parser/literals.h"

namespace fasti::parser {

using ast::ExprPtr;

namespace {

std::string UpperCase(std::string_view name) {
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) {
    return c < 0x80 ? static_cast<char>(std::toupper(c)) : static_cast<char>(c);
  });
  return upper;
}

}  // namespace

ExprPtr AstBuilder::BuildAtom(SyntaxRef ref) {
  switch (ref.rule()) {
    case Rule::kLiteral:
      return BuildLiteral(ref);
    case Rule::kCaseExpression:
      return BuildCase(ref);
    case Rule::kCountStar:
      return std::make_unique<ast::CountStar>();
    case Rule::kSubquery:
      return BuildSubqueryExpr(ref);
    case Rule::kQuantifiedPredicate:
      return BuildQuantifiedPredicate(ref);
    case Rule::kReduceExpression:
      return BuildReduce(ref);
    case Rule::kListComprehension:
      return BuildListComprehension(ref);
    case Rule::kPatternComprehension:
      return BuildPatternComprehension(ref);
    case Rule::kListLiteral:
      return BuildList(ref);
    case Rule::kMapLiteral:
      return BuildMap(ref);
    case Rule::kPatternExpression: {
      auto pattern = std::make_unique<ast::PatternExpr>();
      pattern->pattern = BuildPatternExpression(ref);
      return pattern;
    }
    case Rule::kTrimCall:
      return BuildTrim(ref);
    case Rule::kFunctionCall:
      return BuildFunctionCall(ref);
    case Rule::kMapProjection:
      return BuildMapProjection(ref);
    case Rule::kVariable: {
      auto variable = std::make_unique<ast::Variable>();
      variable->name = BuildName(ref).text;
      return variable;
    }
    default:  // kAtom holding a parameter
      return BuildParameter(ref[0]);
  }
}

ExprPtr AstBuilder::BuildLiteral(SyntaxRef ref) {
  if (ref.Find(Rule::kNumber)) return BuildNumber(ref, false);
  if (const auto temporal = ref.Find(Rule::kTemporalLiteral)) return BuildTemporalLiteral(*temporal);
  switch (ref.token()) {
    case Token::K_TRUE:
    case Token::K_FALSE: {
      auto literal = std::make_unique<ast::BooleanLiteral>();
      literal->value = ref.token() == Token::K_TRUE;
      return literal;
    }
    case Token::String: {
      auto literal = std::make_unique<ast::StringLiteral>();
      literal->value = BuildString(ref);
      return literal;
    }
    default:
      return std::make_unique<ast::NullLiteral>();
  }
}

ExprPtr AstBuilder::BuildNumber(SyntaxRef ref, bool negative) {
  const std::string_view text = TextOf(ref);
  if (ref.token() == Token::Float) {
    const Result<double> value = DecodeFloat(text);
    if (!value.ok()) throw SyntaxFailure{value.status().WithSpan(SpanOf(ref))};
    auto literal = std::make_unique<ast::FloatLiteral>();
    // The negative of zero is zero, as in Negate (query/types/operators.h).
    literal->value = negative ? 0.0 - *value : *value;
    literal->span = SpanOf(ref);
    return literal;
  }
  if (ref.token() == Token::BadNumber) {
    Fail(SpanOf(ref),
         "'" + std::string(text) +
             "' is not a number; numbers look like 42, 0x2A, 0o52, 4.2 or 4.2e1, names do not start with a "
             "digit",
         "InvalidNumberLiteral");
  }
  const Result<int64_t> value = DecodeInteger(text, negative);
  if (!value.ok()) throw SyntaxFailure{value.status().WithSpan(SpanOf(ref))};
  auto literal = std::make_unique<ast::IntegerLiteral>();
  literal->value = *value;
  literal->span = SpanOf(ref);
  return literal;
}

std::string AstBuilder::BuildString(SyntaxRef token) {
  size_t offset = 0;
  size_t length = 0;
  Result<std::string> value = DecodeString(TextOf(token), &offset, &length);
  if (!value.ok()) {
    throw SyntaxFailure{value.status().WithSpan(source_.At(token.first_token().offset + offset, length))};
  }
  return std::move(*value);
}

ExprPtr AstBuilder::BuildTemporalLiteral(SyntaxRef ref) {
  using Type = ast::TemporalLiteral::Type;
  auto literal = std::make_unique<ast::TemporalLiteral>();
  const bool local = ref.Has(Token::K_LOCAL);
  if (ref.Has(Token::K_DATE)) {
    literal->type = Type::kDate;
  } else if (ref.Has(Token::K_LOCALTIME) || (local && ref.Has(Token::K_TIME))) {
    literal->type = Type::kLocalTime;
  } else if (ref.Has(Token::K_LOCALDATETIME) || (local && ref.Has(Token::K_DATETIME))) {
    literal->type = Type::kLocalDatetime;
  } else if (ref.Has(Token::K_TIME)) {
    literal->type = Type::kTime;
  } else if (ref.Has(Token::K_DURATION)) {
    literal->type = Type::kDuration;
  } else if (ref.Has(Token::K_PERIOD)) {
    literal->type = Type::kPeriod;
  } else {
    literal->type = Type::kDatetime;
  }
  literal->value = BuildString(ref[ref.size() - 1]);
  return literal;
}

ExprPtr AstBuilder::BuildParameter(SyntaxRef token) {
  auto parameter = std::make_unique<ast::Parameter>();
  parameter->name = ParameterName(token);
  parameter->span = SpanOf(token);
  return parameter;
}

ExprPtr AstBuilder::BuildList(SyntaxRef ref) {
  auto list = std::make_unique<ast::ListExpr>();
  const std::vector<SyntaxRef> items = ref.All(Rule::kExpression);
  for (const SyntaxRef item : items) list->items.push_back(BuildExpression(item));
  // `[x IN xs]` is a comprehension without condition and projection; `[(x IN xs)]` is not.
  if (items.size() == 1 && items[0].rule() == Rule::kPredicate &&
      list->items[0]->kind == ast::ExprKind::kPredicate) {
    auto& predicate = ast::As<ast::PredicateExpr>(*list->items[0]);
    if (predicate.op == ast::PredicateExpr::Op::kIn && items[0][0].rule() == Rule::kVariable) {
      auto comprehension = std::make_unique<ast::ListComprehension>();
      comprehension->variable = BuildName(items[0][0]);
      comprehension->list = std::move(predicate.right);
      return comprehension;
    }
  }
  return list;
}

ast::PropertyKey AstBuilder::BuildPropertyKey(SyntaxRef ref) {
  if (const auto name = ref.Find(Rule::kSchemaName)) return {BuildName(*name), false};
  return {{ParameterName(ref), SpanOf(ref)}, true};
}

ExprPtr AstBuilder::BuildMap(SyntaxRef ref) {
  auto map = std::make_unique<ast::MapExpr>();
  map->span = SpanOf(ref);
  for (const SyntaxRef entry : ref.All(Rule::kMapEntry)) {
    map->entries.push_back({BuildPropertyKey(entry.Get(Rule::kPropertyKey)), BuildExpressionOf(entry)});
  }
  return map;
}

// The tests of one WHEN, joined by OR. @see ast::CaseExpr::tests_subject
ExprPtr AstBuilder::BuildCaseTests(SyntaxRef branch) {
  const std::vector<SyntaxRef> tests = branch.All(Rule::kCaseTest);
  if (tests.size() == 1) return BuildCaseTest(tests[0]);
  auto any = std::make_unique<ast::LogicalExpr>();
  any->op = ast::LogicalExpr::Op::kOr;
  any->span = SpanBetween(tests.front(), tests.back());
  for (const SyntaxRef test : tests) any->operands.push_back(BuildCaseTest(test));
  return any;
}

ExprPtr AstBuilder::BuildCaseTest(SyntaxRef test) {
  const Span span = SpanOf(test);
  ExprPtr built;
  if (test.Find(Rule::kComparisonOperator)) {
    built = BuildComparison(test);
  } else if (test.Find(Rule::kPredicateStep)) {
    const DepthGuard guard(this, test, test.size());
    built = std::make_unique<ast::Variable>();
    built->span = span;
    for (size_t i = 0; i < test.size(); ++i) {
      if (test[i].Has(Token::K_LABELED) || test[i].Has(Token::K_NORMALIZED)) {
        Fail(SpanOf(test[i]), "this test has no short form in CASE; write CASE WHEN x IS ...");
      }
      built = BuildPredicateStep(test[i], std::move(built));
      built->span = span;
    }
  } else {
    auto equal = std::make_unique<ast::ComparisonExpr>();
    equal->first = std::make_unique<ast::Variable>();
    equal->rest.push_back({ast::ComparisonExpr::Op::kEqual, BuildExpressionOf(test), span});
    equal->first->span = span;
    built = std::move(equal);
  }
  built->span = span;
  return built;
}

ExprPtr AstBuilder::BuildCase(SyntaxRef ref) {
  auto expression = std::make_unique<ast::CaseExpr>();
  const bool has_subject = ref.Find(Rule::kExpression) && ref[1].role() == Rule::kExpression;
  for (const SyntaxRef branch : ref.All(Rule::kCaseBranch)) {
    const std::vector<SyntaxRef> tests = branch.All(Rule::kCaseTest);
    if (tests.size() == 1 && tests[0].Find(Rule::kExpression)) continue;
    if (!has_subject) {
      Fail(SpanBetween(tests.front(), tests.back()),
           "a WHEN with several values, or with an operator and no left side, needs something to compare: "
           "write CASE x WHEN ...");
    }
    expression->tests_subject = true;
  }
  for (size_t i = 1; i < ref.size(); ++i) {
    const SyntaxRef child = ref[i];
    if (child.is_token()) continue;
    if (child.role() == Rule::kCaseBranch) {
      ExprPtr when =
          expression->tests_subject ? BuildCaseTests(child) : BuildExpressionOf(child.Get(Rule::kCaseTest));
      expression->branches.push_back({std::move(when), BuildExpressionOf(child)});
    } else if (expression->branches.empty()) {
      expression->subject = BuildExpression(child);
    } else {
      expression->otherwise = BuildExpression(child);
    }
  }
  return expression;
}

ExprPtr AstBuilder::BuildSubqueryExpr(SyntaxRef ref) {
  using Op = ast::SubqueryExpr::Op;
  auto subquery = std::make_unique<ast::SubqueryExpr>();
  subquery->op = ref.Has(Token::K_EXISTS) ? Op::kExists : ref.Has(Token::K_COUNT) ? Op::kCount : Op::kCollect;
  subquery->query = BuildSubquery(ref.Get(Rule::kSubqueryBody));
  return subquery;
}

ExprPtr AstBuilder::BuildQuantifiedPredicate(SyntaxRef ref) {
  using Op = ast::QuantifierExpr::Op;
  auto quantifier = std::make_unique<ast::QuantifierExpr>();
  quantifier->op = ref.Has(Token::K_ALL)    ? Op::kAll
                   : ref.Has(Token::K_ANY)  ? Op::kAny
                   : ref.Has(Token::K_NONE) ? Op::kNone
                                            : Op::kSingle;
  quantifier->variable = BuildName(ref.Get(Rule::kVariable));
  quantifier->list = BuildExpressionOf(ref);
  quantifier->where = BuildWhere(ref);
  return quantifier;
}

ExprPtr AstBuilder::BuildReduce(SyntaxRef ref) {
  auto reduce = std::make_unique<ast::ReduceExpr>();
  const std::vector<SyntaxRef> variables = ref.All(Rule::kVariable);
  const std::vector<SyntaxRef> expressions = ref.All(Rule::kExpression);
  reduce->accumulator = BuildName(variables[0]);
  reduce->initial = BuildExpression(expressions[0]);
  reduce->variable = BuildName(variables[1]);
  reduce->list = BuildExpression(expressions[1]);
  reduce->step = BuildExpression(expressions[2]);
  return reduce;
}

ExprPtr AstBuilder::BuildListComprehension(SyntaxRef ref) {
  auto comprehension = std::make_unique<ast::ListComprehension>();
  const std::vector<SyntaxRef> expressions = ref.All(Rule::kExpression);
  comprehension->variable = BuildName(ref.Get(Rule::kVariable));
  comprehension->list = BuildExpression(expressions[0]);
  comprehension->where = BuildWhere(ref);
  if (expressions.size() > 1) comprehension->projection = BuildExpression(expressions[1]);
  return comprehension;
}

ExprPtr AstBuilder::BuildPatternComprehension(SyntaxRef ref) {
  auto comprehension = std::make_unique<ast::PatternComprehension>();
  comprehension->pattern = BuildPatternExpression(ref.Get(Rule::kPatternExpression));
  if (const auto variable = ref.Find(Rule::kVariable)) comprehension->pattern.variable = BuildName(*variable);
  if (const auto context = ref.Find(Rule::kTimeContext)) comprehension->context = BuildTimeContext(*context);
  comprehension->where = BuildWhere(ref);
  comprehension->projection = BuildExpressionOf(ref);
  return comprehension;
}

ExprPtr AstBuilder::BuildFunctionCall(SyntaxRef ref) {
  auto call = std::make_unique<ast::FunctionCall>();
  const SyntaxRef name = ref.Get(Rule::kFunctionName);
  if (const auto qualified = name.Find(Rule::kQualifiedName)) {
    call->name = BuildQualifiedName(*qualified);
  } else {
    call->name.span = SpanOf(name);
    call->name.parts.push_back({std::string(TextOf(name)), call->name.span});
  }
  call->distinct = ref.Has(Token::K_DISTINCT);
  for (const SyntaxRef argument : ref.All(Rule::kExpression))
    call->arguments.push_back(BuildExpression(argument));
  return call;
}

// `trim(LEADING c FROM x)` is ltrim(x, c), and so on.
ExprPtr AstBuilder::BuildTrim(SyntaxRef ref) {
  std::string_view function = "btrim";
  ExprPtr characters;
  const auto choose = [&](Token side) {
    if (side == Token::K_LEADING) function = "ltrim";
    if (side == Token::K_TRAILING) function = "rtrim";
  };
  const std::vector<SyntaxRef> expressions = ref.All(Rule::kExpression);
  if (const auto explicit_characters = ref.Find(Rule::kTrimCharacters)) {
    choose(ref[2].token());
    const SyntaxRef first = (*explicit_characters)[0];
    if (first.is_token() && first.token() == Token::String) {
      auto text = std::make_unique<ast::StringLiteral>();
      text->value = BuildString(first);
      text->span = SpanOf(first);
      characters = std::move(text);
    } else if (first.is_token()) {
      characters = BuildParameter(first);
    } else {
      characters = BuildExpression(first);
      for (size_t i = 1; i < explicit_characters->size(); ++i) {
        characters = BuildStep((*explicit_characters)[i], std::move(characters));
        characters->span = SpanBetween(first, (*explicit_characters)[i]);
      }
    }
  } else {
    const SyntaxRef first = expressions[0];
    const Token word = first.token();
    if (first.rule() == Rule::kVariable &&
        (word == Token::K_LEADING || word == Token::K_TRAILING || word == Token::K_BOTH)) {
      choose(word);
    } else {
      characters = BuildExpression(first);
    }
  }
  std::vector<ExprPtr> arguments;
  arguments.push_back(BuildExpression(expressions.back()));
  if (characters) arguments.push_back(std::move(characters));
  return BuildCall(function, SpanOf(ref), std::move(arguments));
}

ExprPtr AstBuilder::BuildMapProjection(SyntaxRef ref) {
  using Kind = ast::MapProjection::Item::Kind;
  auto projection = std::make_unique<ast::MapProjection>();
  projection->variable = BuildName(ref.Get(Rule::kVariable));
  for (const SyntaxRef entry : ref.All(Rule::kProjectionEntry)) {
    ast::MapProjection::Item item;
    item.span = SpanOf(entry);
    if (entry.Has(Token::T_Star)) {
      item.kind = Kind::kAllProperties;
    } else if (const auto key = entry.Find(Rule::kPropertyKey)) {
      item.kind = Kind::kEntry;
      item.key = BuildPropertyKey(*key);
      item.value = BuildExpressionOf(entry);
    } else if (const auto name = entry.Find(Rule::kSchemaName)) {
      item.kind = Kind::kProperty;
      item.key.name = BuildName(*name);
    } else {
      item.kind = Kind::kVariable;
      item.key.name = BuildName(entry.Get(Rule::kVariable));
    }
    projection->items.push_back(std::move(item));
  }
  return projection;
}

ast::TypeName AstBuilder::BuildTypeName(SyntaxRef ref) {
  const DepthGuard guard(this, ref, 1);
  ast::TypeName type;
  type.span = SpanOf(ref);
  if (const auto name = ref.Find(Rule::kSchemaName)) {
    type.name = UpperCase(BuildName(*name).text);
  } else if (ref.Has(Token::T_Less)) {
    const bool list = ref.Has(Token::K_LIST);
    type = BuildTypeUnion(ref);
    if (list) {
      ast::TypeName element = std::move(type);
      type = {};
      type.name = "LIST";
      type.arguments.push_back(std::move(element));
    }
    type.span = SpanOf(ref);
  } else if (ref.Has(Token::K_ZONE)) {
    // TIME and TIMESTAMP, WITH and WITHOUT TIME ZONE
    type.name = std::string(ref.Has(Token::K_WITH) ? "ZONED " : "LOCAL ") +
                (ref.Has(Token::K_TIMESTAMP) ? "DATETIME" : "TIME");
  } else if (ref.Has(Token::Ident)) {
    type.name = UpperCase(TextOf(ref[0])) + " " + UpperCase(TextOf(ref[1]));
  } else {
    type.name = std::string(ref.Has(Token::K_ZONED) ? "ZONED " : "LOCAL ") +
                (ref.Has(Token::K_TIME) ? "TIME" : "DATETIME");
  }
  type.not_null = type.not_null || ref.Has(Token::K_NOT);
  return type;
}

ast::TypeName AstBuilder::BuildTypeUnion(SyntaxRef parent) {
  const std::vector<SyntaxRef> alternatives = parent.All(Rule::kTypeName);
  if (alternatives.size() == 1) return BuildTypeName(alternatives[0]);
  ast::TypeName any;
  any.name = "ANY";
  any.span = SpanBetween(alternatives.front(), alternatives.back());
  for (const SyntaxRef alternative : alternatives) any.arguments.push_back(BuildTypeName(alternative));
  return any;
}

}  // namespace fasti::parser
