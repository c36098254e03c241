#include "query/binder/expression_key.h"

#include <algorithm>
#include <bit>
#include <cctype>

namespace fasti::bound {

namespace {

class KeyWriter {
 public:
  explicit KeyWriter(std::string& out) : out_(out) {}

  void Write(const ast::Expr* e) {
    if (e == nullptr) {
      out_ += '_';
      return;
    }
    out_ += '(';
    Number(static_cast<uint64_t>(e->kind));
    Head(*e);
    ForEachPart(*e, [this](const ast::Expr& part) { Write(&part); });
    out_ += ')';
  }

 private:
  void Number(uint64_t n) {
    out_ += std::to_string(n);
    out_ += ',';
  }
  void Text(std::string_view text) {
    Number(text.size());
    out_ += text;
  }
  void LowerText(std::string_view text) {
    Number(text.size());
    for (char c : text) out_ += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  void Labels(const ast::LabelExpr& labels) {
    Number(static_cast<uint64_t>(labels.kind));
    Text(labels.name.text);
    if (labels.value) Write(labels.value.get());
    Number(labels.children.size());
    for (const ast::LabelExpr& child : labels.children) Labels(child);
  }
  void TypeText(const ast::TypeName& type) {
    Text(type.name);
    Number(type.not_null);
    Number(type.arguments.size());
    for (const ast::TypeName& argument : type.arguments) TypeText(argument);
  }
  /// Subqueries and patterns: their address, so that they equal only themselves.
  void Itself(const ast::Expr& e) { Number(reinterpret_cast<uintptr_t>(&e)); }

  /// What an expression holds beside its parts.
  void Head(const ast::Expr& e) {
    using ast::ExprKind;
    switch (e.kind) {
      case ExprKind::kNull:
      case ExprKind::kCountStar:
      case ExprKind::kNot:
      case ExprKind::kIndex:
        return;
      case ExprKind::kBoolean:
        return Number(ast::As<ast::BooleanLiteral>(e).value);
      case ExprKind::kInteger:
        return Number(static_cast<uint64_t>(ast::As<ast::IntegerLiteral>(e).value));
      case ExprKind::kFloat:
        return Number(std::bit_cast<uint64_t>(ast::As<ast::FloatLiteral>(e).value));
      case ExprKind::kString:
        return Text(ast::As<ast::StringLiteral>(e).value);
      case ExprKind::kTemporalLiteral: {
        const auto& literal = ast::As<ast::TemporalLiteral>(e);
        Number(static_cast<uint64_t>(literal.type));
        return Text(literal.value);
      }
      case ExprKind::kParameter:
        return Text(ast::As<ast::Parameter>(e).name);
      case ExprKind::kVariable:
        return Text(ast::As<ast::Variable>(e).name);
      case ExprKind::kList:
        return Number(ast::As<ast::ListExpr>(e).items.size());
      case ExprKind::kMap:
        for (const auto& entry : ast::As<ast::MapExpr>(e).entries) {
          Number(entry.key.is_parameter);
          Text(entry.key.name.text);
        }
        return;
      case ExprKind::kProperty:
        return Text(ast::As<ast::PropertyAccess>(e).key.text);
      case ExprKind::kSlice: {
        const auto& slice = ast::As<ast::SliceAccess>(e);
        Number(slice.from != nullptr);
        return Number(slice.to != nullptr);
      }
      case ExprKind::kHasLabels:
        return Labels(ast::As<ast::HasLabels>(e).labels);
      case ExprKind::kFunctionCall: {
        const auto& call = ast::As<ast::FunctionCall>(e);
        LowerText(call.name.ToString());
        return Number(call.distinct);
      }
      case ExprKind::kLogical:
        return Number(static_cast<uint64_t>(ast::As<ast::LogicalExpr>(e).op));
      case ExprKind::kComparison:
        for (const auto& step : ast::As<ast::ComparisonExpr>(e).rest) Number(static_cast<uint64_t>(step.op));
        return;
      case ExprKind::kArithmetic:
        for (const auto& step : ast::As<ast::ArithmeticExpr>(e).rest) Number(static_cast<uint64_t>(step.op));
        return;
      case ExprKind::kSign:
        return Number(ast::As<ast::SignExpr>(e).negative);
      case ExprKind::kPredicate:
        return Number(static_cast<uint64_t>(ast::As<ast::PredicateExpr>(e).op));
      case ExprKind::kIsNull:
        return Number(ast::As<ast::IsNullExpr>(e).negated);
      case ExprKind::kIsType: {
        const auto& test = ast::As<ast::IsTypeExpr>(e);
        Number(test.negated);
        return TypeText(test.type);
      }
      case ExprKind::kCase: {
        const auto& branches = ast::As<ast::CaseExpr>(e);
        Number(branches.subject != nullptr);
        Number(branches.tests_subject);
        Number(branches.branches.size());
        return Number(branches.otherwise != nullptr);
      }
      case ExprKind::kListComprehension: {
        const auto& list = ast::As<ast::ListComprehension>(e);
        Text(list.variable.text);
        Number(list.where != nullptr);
        return Number(list.projection != nullptr);
      }
      case ExprKind::kQuantifier: {
        const auto& quantifier = ast::As<ast::QuantifierExpr>(e);
        Number(static_cast<uint64_t>(quantifier.op));
        return Text(quantifier.variable.text);
      }
      case ExprKind::kReduce: {
        const auto& reduce = ast::As<ast::ReduceExpr>(e);
        Text(reduce.accumulator.text);
        return Text(reduce.variable.text);
      }
      case ExprKind::kMapProjection: {
        const auto& projection = ast::As<ast::MapProjection>(e);
        Text(projection.variable.text);
        for (const auto& item : projection.items) {
          Number(static_cast<uint64_t>(item.kind));
          Number(item.key.is_parameter);
          Text(item.key.name.text);
        }
        return;
      }
      case ExprKind::kPatternComprehension:
      case ExprKind::kSubquery:
      case ExprKind::kPattern:
        return Itself(e);
    }
  }

  std::string& out_;
};

}  // namespace

std::string ExpressionKey(const ast::Expr& expr) {
  std::string key;
  KeyWriter(key).Write(&expr);
  return key;
}

void ForEachPart(const ast::Expr& e, const std::function<void(const ast::Expr&)>& visit) {
  using ast::ExprKind;
  auto maybe = [&visit](const ast::ExprPtr& part) {
    if (part) visit(*part);
  };
  switch (e.kind) {
    case ExprKind::kNull:
    case ExprKind::kBoolean:
    case ExprKind::kInteger:
    case ExprKind::kFloat:
    case ExprKind::kString:
    case ExprKind::kTemporalLiteral:
    case ExprKind::kParameter:
    case ExprKind::kVariable:
    case ExprKind::kCountStar:
    case ExprKind::kPatternComprehension:
    case ExprKind::kSubquery:
    case ExprKind::kPattern:
      return;
    case ExprKind::kList:
      for (const auto& item : ast::As<ast::ListExpr>(e).items) maybe(item);
      return;
    case ExprKind::kMap:
      for (const auto& entry : ast::As<ast::MapExpr>(e).entries) maybe(entry.value);
      return;
    case ExprKind::kProperty:
      return maybe(ast::As<ast::PropertyAccess>(e).base);
    case ExprKind::kIndex:
      maybe(ast::As<ast::IndexAccess>(e).base);
      return maybe(ast::As<ast::IndexAccess>(e).index);
    case ExprKind::kSlice:
      maybe(ast::As<ast::SliceAccess>(e).base);
      maybe(ast::As<ast::SliceAccess>(e).from);
      return maybe(ast::As<ast::SliceAccess>(e).to);
    case ExprKind::kHasLabels:
      return maybe(ast::As<ast::HasLabels>(e).base);
    case ExprKind::kFunctionCall:
      for (const auto& argument : ast::As<ast::FunctionCall>(e).arguments) maybe(argument);
      return;
    case ExprKind::kNot:
      return maybe(ast::As<ast::NotExpr>(e).operand);
    case ExprKind::kLogical:
      for (const auto& operand : ast::As<ast::LogicalExpr>(e).operands) maybe(operand);
      return;
    case ExprKind::kComparison:
      maybe(ast::As<ast::ComparisonExpr>(e).first);
      for (const auto& step : ast::As<ast::ComparisonExpr>(e).rest) maybe(step.operand);
      return;
    case ExprKind::kArithmetic:
      maybe(ast::As<ast::ArithmeticExpr>(e).first);
      for (const auto& step : ast::As<ast::ArithmeticExpr>(e).rest) maybe(step.operand);
      return;
    case ExprKind::kSign:
      return maybe(ast::As<ast::SignExpr>(e).operand);
    case ExprKind::kPredicate:
      maybe(ast::As<ast::PredicateExpr>(e).left);
      return maybe(ast::As<ast::PredicateExpr>(e).right);
    case ExprKind::kIsNull:
      return maybe(ast::As<ast::IsNullExpr>(e).operand);
    case ExprKind::kIsType:
      return maybe(ast::As<ast::IsTypeExpr>(e).operand);
    case ExprKind::kCase: {
      const auto& cases = ast::As<ast::CaseExpr>(e);
      maybe(cases.subject);
      for (const auto& branch : cases.branches) {
        maybe(branch.when);
        maybe(branch.then);
      }
      return maybe(cases.otherwise);
    }
    case ExprKind::kListComprehension: {
      const auto& list = ast::As<ast::ListComprehension>(e);
      maybe(list.list);
      maybe(list.where);
      return maybe(list.projection);
    }
    case ExprKind::kQuantifier:
      maybe(ast::As<ast::QuantifierExpr>(e).list);
      return maybe(ast::As<ast::QuantifierExpr>(e).where);
    case ExprKind::kReduce: {
      const auto& reduce = ast::As<ast::ReduceExpr>(e);
      maybe(reduce.initial);
      maybe(reduce.list);
      return maybe(reduce.step);
    }
    case ExprKind::kMapProjection:
      for (const auto& item : ast::As<ast::MapProjection>(e).items) maybe(item.value);
      return;
  }
}

bool Aggregates(const ast::Expr& expr, const FunctionTable& functions) {
  if (expr.kind == ast::ExprKind::kCountStar) return true;
  if (const auto* call = ast::TryAs<ast::FunctionCall>(&expr)) {
    if (functions.FindAggregate(call->name.ToString()) != nullptr) return true;
  }
  bool found = false;
  ForEachPart(expr, [&](const ast::Expr& part) { found = found || Aggregates(part, functions); });
  return found;
}

bool Names(const ast::Expr& expr, std::string_view variable) {
  if (const auto* v = ast::TryAs<ast::Variable>(&expr)) return v->name == variable;
  if (const auto* p = ast::TryAs<ast::MapProjection>(&expr); p && p->variable.text == variable) return true;
  bool found = false;
  ForEachPart(expr, [&](const ast::Expr& part) { found = found || Names(part, variable); });
  return found;
}

}  // namespace fasti::bound
