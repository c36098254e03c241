// Operators: the ladder from OR down to postfix steps.
#include "query/parser/build_ast.h"

namespace fasti::parser {

using ast::ExprPtr;

ExprPtr AstBuilder::BuildExpression(SyntaxRef ref) {
  // Parentheses leave no node and no span of their own: the inner expression keeps its place.
  if (ref.rule() == Rule::kAtom && ref.size() == 3) return BuildExpressionOf(ref);
  const DepthGuard guard(this, ref, 1);
  ExprPtr expression;
  switch (ref.rule()) {
    case Rule::kExpression:
      expression = BuildLogical(ref, ast::LogicalExpr::Op::kOr);
      break;
    case Rule::kXorOperand:
      expression = BuildLogical(ref, ast::LogicalExpr::Op::kXor);
      break;
    case Rule::kAndOperand:
      expression = BuildLogical(ref, ast::LogicalExpr::Op::kAnd);
      break;
    case Rule::kNegation:
      expression = BuildNegation(ref);
      break;
    case Rule::kComparison:
      expression = BuildComparison(ref);
      break;
    case Rule::kPredicate:
      expression = BuildPredicate(ref);
      break;
    case Rule::kAdditive:
    case Rule::kMultiplicative:
    case Rule::kPower:
      expression = BuildArithmetic(ref);
      break;
    case Rule::kSignOperand:
      expression = BuildSign(ref);
      break;
    case Rule::kPostfix:
      expression = BuildPostfix(ref);
      break;
    default:  // the alternatives of `atom`
      expression = BuildAtom(ref);
      break;
  }
  expression->span = SpanOf(ref);
  return expression;
}

ExprPtr AstBuilder::BuildWhere(SyntaxRef parent) {
  const auto where = parent.Find(Rule::kWhere);
  return where ? BuildExpressionOf(*where) : nullptr;
}

ExprPtr AstBuilder::BuildLogical(SyntaxRef ref, ast::LogicalExpr::Op op) {
  auto logical = std::make_unique<ast::LogicalExpr>();
  logical->op = op;
  for (size_t i = 0; i < ref.size(); i += 2) logical->operands.push_back(BuildExpression(ref[i]));
  return logical;
}

ExprPtr AstBuilder::BuildNegation(SyntaxRef ref) {
  const size_t negations = ref.size() - 1;
  const DepthGuard guard(this, ref, negations);
  ExprPtr expression = BuildExpression(ref[negations]);
  for (size_t i = negations; i-- > 0;) {
    auto negation = std::make_unique<ast::NotExpr>();
    negation->span = SpanBetween(ref[i], ref);
    negation->operand = std::move(expression);
    expression = std::move(negation);
  }
  return expression;
}

ExprPtr AstBuilder::BuildComparison(SyntaxRef ref) {
  using Op = ast::ComparisonExpr::Op;
  auto comparison = std::make_unique<ast::ComparisonExpr>();
  // Without a left side in a test of CASE: the subject.
  const bool starts_with_operator = ref[0].role() == Rule::kComparisonOperator;
  comparison->first = starts_with_operator ? std::make_unique<ast::Variable>() : BuildExpression(ref[0]);
  for (size_t i = starts_with_operator ? 0 : 1; i < ref.size(); i += 2) {
    ast::ComparisonExpr::Step step;
    const Token token = ref[i].token();
    step.op = token == Token::T_Eq        ? Op::kEqual
              : token == Token::T_NotEq   ? Op::kNotEqual
              : token == Token::T_Less    ? Op::kLess
              : token == Token::T_LessEq  ? Op::kLessEqual
              : token == Token::T_Greater ? Op::kGreater
                                          : Op::kGreaterEqual;
    step.op_span = SpanOf(ref[i]);
    step.operand = BuildExpression(ref[i + 1]);
    comparison->rest.push_back(std::move(step));
  }
  return comparison;
}

ExprPtr AstBuilder::BuildPredicate(SyntaxRef ref) {
  const DepthGuard guard(this, ref, ref.size() - 1);
  ExprPtr expression = BuildExpression(ref[0]);
  for (size_t i = 1; i < ref.size(); ++i) {
    expression = BuildPredicateStep(ref[i], std::move(expression));
    expression->span = SpanBetween(ref, ref[i]);
  }
  return expression;
}

ExprPtr AstBuilder::BuildPredicateStep(SyntaxRef step, ExprPtr operand) {
  using Op = ast::PredicateExpr::Op;
  if (step.Find(Rule::kTypeName)) {
    auto test = std::make_unique<ast::IsTypeExpr>();
    test->operand = std::move(operand);
    test->negated = step.Has(Token::K_NOT);
    test->type = BuildTypeUnion(step);
    return test;
  }
  if (step.Has(Token::K_LABELED) || step.Has(Token::K_NORMALIZED)) {
    ExprPtr test = step.Has(Token::K_LABELED) ? BuildIsLabeled(step, std::move(operand))
                                              : BuildIsNormalized(step, std::move(operand));
    if (!step.Has(Token::K_NOT)) return test;
    test->span = SpanOf(step);
    auto negation = std::make_unique<ast::NotExpr>();
    negation->operand = std::move(test);
    return negation;
  }
  if (step.Has(Token::K_IS)) {
    auto test = std::make_unique<ast::IsNullExpr>();
    test->operand = std::move(operand);
    test->negated = step.Has(Token::K_NOT);
    return test;
  }
  auto predicate = std::make_unique<ast::PredicateExpr>();
  const SyntaxRef right = step.Get(Rule::kAdditive);
  switch (step[0].token()) {
    case Token::K_STARTS:
      predicate->op = Op::kStartsWith;
      break;
    case Token::K_ENDS:
      predicate->op = Op::kEndsWith;
      break;
    case Token::K_CONTAINS:
      predicate->op = Op::kContains;
      break;
    case Token::T_Matches:
      predicate->op = Op::kMatches;
      break;
    case Token::K_OVERLAPS:
      predicate->op = Op::kOverlaps;
      break;
    case Token::K_PRECEDES:
      predicate->op = Op::kPrecedes;
      break;
    case Token::K_SUCCEEDS:
      predicate->op = Op::kSucceeds;
      break;
    case Token::K_MEETS:
      predicate->op = Op::kMeets;
      break;
    case Token::K_EQUALS:
      predicate->op = Op::kEquals;
      break;
    default:
      predicate->op = Op::kIn;
      break;
  }
  predicate->op_span = SpanBetween(step[0], step[step.size() - 2]);
  predicate->left = std::move(operand);
  predicate->right = BuildExpression(right);
  return predicate;
}

ExprPtr AstBuilder::BuildIsLabeled(SyntaxRef step, ExprPtr operand) {
  auto test = std::make_unique<ast::HasLabels>();
  test->base = std::move(operand);
  const std::vector<SyntaxRef> labels = step.All(Rule::kLabelAnd);
  test->labels =
      labels.size() == 1 ? BuildLabels(labels[0]) : BuildLabelGroup(step, ast::LabelExpr::Kind::kOr);
  return test;
}

ExprPtr AstBuilder::BuildCall(std::string_view function, Span span, std::vector<ExprPtr> arguments) const {
  auto call = std::make_unique<ast::FunctionCall>();
  call->span = span;
  call->name.span = span;
  call->name.parts.push_back({std::string(function), span});
  call->arguments = std::move(arguments);
  return call;
}

ExprPtr AstBuilder::BuildIsNormalized(SyntaxRef step, ExprPtr operand) {
  std::vector<ExprPtr> arguments;
  arguments.push_back(std::move(operand));
  if (const auto form = step.FindToken(Token::Ident)) {
    auto name = std::make_unique<ast::StringLiteral>();
    name->value = std::string(TextOf(*form));
    name->span = SpanOf(*form);
    arguments.push_back(std::move(name));
  }
  return BuildCall("isNormalized", SpanOf(step), std::move(arguments));
}

// `a || b || c` is concat(a, b, c); + and - of the same level stand around it.
ExprPtr AstBuilder::BuildArithmetic(SyntaxRef ref) {
  using Op = ast::ArithmeticExpr::Op;
  auto arithmetic = std::make_unique<ast::ArithmeticExpr>();
  arithmetic->first = BuildExpression(ref[0]);
  for (size_t i = 1; i < ref.size(); i += 2) {
    ast::ArithmeticExpr::Step step;
    const Token token = ref[i].token();
    if (token == Token::T_DoublePipe) {
      std::vector<ExprPtr> parts;
      if (arithmetic->rest.empty()) {
        parts.push_back(std::move(arithmetic->first));
      } else {
        arithmetic->span = SpanBetween(ref[0], ref[i - 1]);
        parts.push_back(std::move(arithmetic));
      }
      size_t end = i;
      for (; end < ref.size() && ref[end].token() == Token::T_DoublePipe; end += 2) {
        parts.push_back(BuildExpression(ref[end + 1]));
      }
      ExprPtr joined = BuildCall("concat", SpanBetween(ref[0], ref[end - 1]), std::move(parts));
      if (end >= ref.size()) return joined;
      arithmetic = std::make_unique<ast::ArithmeticExpr>();
      arithmetic->first = std::move(joined);
      i = end - 2;
      continue;
    }
    step.op = token == Token::T_Plus      ? Op::kAdd
              : token == Token::T_Minus   ? Op::kSubtract
              : token == Token::T_Star    ? Op::kMultiply
              : token == Token::T_Slash   ? Op::kDivide
              : token == Token::T_Percent ? Op::kModulo
                                          : Op::kPower;
    step.op_span = SpanOf(ref[i]);
    step.operand = BuildExpression(ref[i + 1]);
    arithmetic->rest.push_back(std::move(step));
  }
  return arithmetic;
}

ExprPtr AstBuilder::BuildSign(SyntaxRef ref) {
  size_t signs = ref.size() - 1;
  const DepthGuard guard(this, ref, signs);
  const SyntaxRef operand = ref[signs];
  ExprPtr expression;
  if (operand.rule() == Rule::kLiteral && operand.Find(Rule::kNumber)) {
    --signs;
    expression = BuildNumber(operand, ref[signs].token() == Token::T_Minus);
    expression->span = SpanBetween(ref[signs], ref);
  } else {
    expression = BuildExpression(operand);
  }
  for (size_t i = signs; i-- > 0;) {
    auto sign = std::make_unique<ast::SignExpr>();
    sign->negative = ref[i].token() == Token::T_Minus;
    sign->span = SpanBetween(ref[i], ref);
    sign->operand = std::move(expression);
    expression = std::move(sign);
  }
  return expression;
}

ExprPtr AstBuilder::BuildPostfix(SyntaxRef ref) {
  const DepthGuard guard(this, ref, ref.size() - 1);
  ExprPtr expression = BuildExpression(ref[0]);
  for (size_t i = 1; i < ref.size(); ++i) {
    if (ref[i].role() == Rule::kExpressionLabels) {
      auto test = std::make_unique<ast::HasLabels>();
      test->base = std::move(expression);
      test->labels = BuildLabels(ref[i]);
      expression = std::move(test);
    } else {
      expression = BuildStep(ref[i], std::move(expression));
    }
    expression->span = SpanBetween(ref, ref[i]);
  }
  return expression;
}

ExprPtr AstBuilder::BuildStep(SyntaxRef step, ExprPtr base) {
  if (step.role() == Rule::kPropertyStep) {
    auto access = std::make_unique<ast::PropertyAccess>();
    access->base = std::move(base);
    access->key = BuildName(step.Get(Rule::kSchemaName));
    return access;
  }
  if (!step.Has(Token::T_DotDot)) {
    auto access = std::make_unique<ast::IndexAccess>();
    access->base = std::move(base);
    access->index = BuildExpressionOf(step);
    return access;
  }
  auto slice = std::make_unique<ast::SliceAccess>();
  slice->base = std::move(base);
  bool after_dots = false;
  for (size_t i = 0; i < step.size(); ++i) {
    if (step[i].is_token()) {
      after_dots = after_dots || step[i].token() == Token::T_DotDot;
    } else {
      (after_dots ? slice->to : slice->from) = BuildExpression(step[i]);
    }
  }
  return slice;
}

}  // namespace fasti::parser
