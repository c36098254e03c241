#include <charconv>
#include <cmath>

#include "query/parser/unparser.h"

namespace fasti::parser {

using ast::As;
using ast::Expr;
using ast::ExprKind;

namespace {

// True for `x IN xs`: alone in brackets it would be read as a list comprehension.
bool ReadsAsComprehension(const Expr& expression) {
  if (expression.kind != ExprKind::kPredicate) return false;
  const auto& predicate = As<ast::PredicateExpr>(expression);
  return predicate.op == ast::PredicateExpr::Op::kIn && predicate.left->kind == ExprKind::kVariable;
}

}  // namespace

Unparser::Level Unparser::LevelOf(const Expr& expression) {
  switch (expression.kind) {
    case ExprKind::kLogical:
      switch (As<ast::LogicalExpr>(expression).op) {
        case ast::LogicalExpr::Op::kOr:
          return Level::kOr;
        case ast::LogicalExpr::Op::kXor:
          return Level::kXor;
        case ast::LogicalExpr::Op::kAnd:
          return Level::kAnd;
      }
      return Level::kOr;
    case ExprKind::kNot:
      return Level::kNot;
    case ExprKind::kComparison:
      return Level::kComparison;
    case ExprKind::kPredicate:
    case ExprKind::kIsNull:
    case ExprKind::kIsType:
      return Level::kPredicate;
    case ExprKind::kArithmetic:
      switch (As<ast::ArithmeticExpr>(expression).rest.front().op) {
        case ast::ArithmeticExpr::Op::kAdd:
        case ast::ArithmeticExpr::Op::kSubtract:
          return Level::kAdditive;
        case ast::ArithmeticExpr::Op::kMultiply:
        case ast::ArithmeticExpr::Op::kDivide:
        case ast::ArithmeticExpr::Op::kModulo:
          return Level::kMultiplicative;
        case ast::ArithmeticExpr::Op::kPower:
          return Level::kPower;
      }
      return Level::kAdditive;
    case ExprKind::kSign:
      return Level::kSign;
    case ExprKind::kInteger:
      return As<ast::IntegerLiteral>(expression).value < 0 ? Level::kSign : Level::kAtom;
    case ExprKind::kFloat:
      return std::signbit(As<ast::FloatLiteral>(expression).value) ? Level::kSign : Level::kAtom;
    case ExprKind::kHasLabels:
      return Level::kLabels;
    case ExprKind::kProperty:
    case ExprKind::kIndex:
    case ExprKind::kSlice:
      return Level::kPostfix;
    case ExprKind::kNull:
    case ExprKind::kBoolean:
    case ExprKind::kString:
    case ExprKind::kTemporalLiteral:
    case ExprKind::kParameter:
    case ExprKind::kVariable:
    case ExprKind::kList:
    case ExprKind::kMap:
    case ExprKind::kFunctionCall:
    case ExprKind::kCountStar:
    case ExprKind::kCase:
    case ExprKind::kListComprehension:
    case ExprKind::kPatternComprehension:
    case ExprKind::kQuantifier:
    case ExprKind::kReduce:
    case ExprKind::kMapProjection:
    case ExprKind::kSubquery:
    case ExprKind::kPattern:
      return Level::kAtom;
  }
  return Level::kAtom;
}

void Unparser::Write(const Expr& expression, Level least) {
  const bool wrap = LevelOf(expression) < least;
  if (wrap) Put("(");
  WriteUnwrapped(expression);
  if (wrap) Put(")");
}

void Unparser::WriteUnwrapped(const Expr& expression) {
  switch (expression.kind) {
    case ExprKind::kNull:
      return Put("NULL");
    case ExprKind::kBoolean:
      return Put(As<ast::BooleanLiteral>(expression).value ? "TRUE" : "FALSE");
    case ExprKind::kInteger:
      return Put(std::to_string(As<ast::IntegerLiteral>(expression).value));
    case ExprKind::kFloat:
      return WriteFloat(As<ast::FloatLiteral>(expression).value);
    case ExprKind::kString:
      return PutString(As<ast::StringLiteral>(expression).value);
    case ExprKind::kTemporalLiteral:
      return WriteTemporal(As<ast::TemporalLiteral>(expression));
    case ExprKind::kParameter:
      return PutParameter(As<ast::Parameter>(expression).name);
    case ExprKind::kVariable:
      // Without a name: the subject of CASE, which stands unwritten before its test.
      if (As<ast::Variable>(expression).name.empty()) return;
      return PutVariable({As<ast::Variable>(expression).name, {}});
    case ExprKind::kList:
      return WriteList(As<ast::ListExpr>(expression));
    case ExprKind::kMap:
      return WriteMap(As<ast::MapExpr>(expression));
    case ExprKind::kProperty: {
      const auto& access = As<ast::PropertyAccess>(expression);
      Write(*access.base, Level::kPostfix);
      Put(".");
      return PutName(access.key);
    }
    case ExprKind::kIndex: {
      const auto& access = As<ast::IndexAccess>(expression);
      Write(*access.base, Level::kPostfix);
      Put("[");
      Write(*access.index);
      return Put("]");
    }
    case ExprKind::kSlice: {
      const auto& slice = As<ast::SliceAccess>(expression);
      Write(*slice.base, Level::kPostfix);
      Put("[");
      if (slice.from) Write(*slice.from);
      Put("..");
      if (slice.to) Write(*slice.to);
      return Put("]");
    }
    case ExprKind::kHasLabels: {
      const auto& test = As<ast::HasLabels>(expression);
      Write(*test.base, Level::kPostfix);
      Put(":");
      // Level 1 puts a disjunction in parentheses: in a comprehension a bare bar would start the projection.
      return Write(test.labels, 1);
    }
    case ExprKind::kFunctionCall:
      return WriteCall(As<ast::FunctionCall>(expression));
    case ExprKind::kCountStar:
      return Put("count(*)");
    case ExprKind::kNot:
      Put("NOT ");
      return Write(*As<ast::NotExpr>(expression).operand, Level::kNot);
    case ExprKind::kLogical: {
      const auto& logical = As<ast::LogicalExpr>(expression);
      const auto level = static_cast<uint8_t>(LevelOf(expression));
      const char* op = logical.op == ast::LogicalExpr::Op::kAnd  ? " AND "
                       : logical.op == ast::LogicalExpr::Op::kOr ? " OR "
                                                                 : " XOR ";
      return PutList(logical.operands, op,
                     [&](const ast::ExprPtr& operand) { Write(*operand, static_cast<Level>(level + 1)); });
    }
    case ExprKind::kComparison: {
      static constexpr const char* kOps[] = {" = ", " <> ", " < ", " <= ", " > ", " >= "};
      const auto& comparison = As<ast::ComparisonExpr>(expression);
      Write(*comparison.first, Level::kPredicate);
      for (const auto& step : comparison.rest) {
        Put(kOps[static_cast<size_t>(step.op)]);
        Write(*step.operand, Level::kPredicate);
      }
      return;
    }
    case ExprKind::kArithmetic: {
      static constexpr const char* kOps[] = {" + ", " - ", " * ", " / ", " % ", " ^ "};
      const auto& arithmetic = As<ast::ArithmeticExpr>(expression);
      const auto next = static_cast<Level>(static_cast<uint8_t>(LevelOf(expression)) + 1);
      Write(*arithmetic.first, next);
      for (const auto& step : arithmetic.rest) {
        Put(kOps[static_cast<size_t>(step.op)]);
        Write(*step.operand, next);
      }
      return;
    }
    case ExprKind::kSign:
      return WriteSign(As<ast::SignExpr>(expression));
    case ExprKind::kPredicate:
      return WritePredicate(As<ast::PredicateExpr>(expression));
    case ExprKind::kIsNull: {
      const auto& test = As<ast::IsNullExpr>(expression);
      Write(*test.operand, Level::kPredicate);
      return Put(test.negated ? " IS NOT NULL" : " IS NULL");
    }
    case ExprKind::kIsType: {
      const auto& test = As<ast::IsTypeExpr>(expression);
      Write(*test.operand, Level::kPredicate);
      Put(test.negated ? " IS NOT :: " : " IS :: ");
      return Put(test.type);
    }
    case ExprKind::kCase:
      return WriteCase(As<ast::CaseExpr>(expression));
    case ExprKind::kListComprehension: {
      const auto& comprehension = As<ast::ListComprehension>(expression);
      Put("[");
      PutVariable(comprehension.variable);
      Put(" IN ");
      // Without a condition and a projection the grammar sees a predicate: its right side is an additive.
      Write(*comprehension.list,
            comprehension.where || comprehension.projection ? Level::kOr : Level::kAdditive);
      PutWhere(comprehension.where);
      if (comprehension.projection) {
        Put(" | ");
        Write(*comprehension.projection);
      }
      return Put("]");
    }
    case ExprKind::kPatternComprehension:
      return WritePatternComprehension(As<ast::PatternComprehension>(expression));
    case ExprKind::kQuantifier: {
      static constexpr const char* kOps[] = {"all(", "any(", "none(", "single("};
      const auto& quantifier = As<ast::QuantifierExpr>(expression);
      Put(kOps[static_cast<size_t>(quantifier.op)]);
      PutVariable(quantifier.variable);
      Put(" IN ");
      Write(*quantifier.list);
      PutWhere(quantifier.where);
      return Put(")");
    }
    case ExprKind::kReduce: {
      const auto& reduce = As<ast::ReduceExpr>(expression);
      Put("reduce(");
      PutVariable(reduce.accumulator);
      Put(" = ");
      Write(*reduce.initial);
      Put(", ");
      PutVariable(reduce.variable);
      Put(" IN ");
      Write(*reduce.list);
      Put(" | ");
      Write(*reduce.step);
      return Put(")");
    }
    case ExprKind::kMapProjection:
      return WriteMapProjection(As<ast::MapProjection>(expression));
    case ExprKind::kSubquery: {
      static constexpr const char* kOps[] = {"EXISTS { ", "COUNT { ", "COLLECT { "};
      const auto& subquery = As<ast::SubqueryExpr>(expression);
      Put(kOps[static_cast<size_t>(subquery.op)]);
      Write(*subquery.query);
      return Put(" }");
    }
    case ExprKind::kPattern:
      return Write(As<ast::PatternExpr>(expression).pattern);
  }
}

void Unparser::WritePredicate(const ast::PredicateExpr& predicate) {
  static constexpr const char* kOps[] = {" STARTS WITH ", " ENDS WITH ", " CONTAINS ", " =~ ",    " IN ",
                                         " OVERLAPS ",    " PRECEDES ",  " SUCCEEDS ", " MEETS ", " EQUALS "};
  Write(*predicate.left, Level::kPredicate);
  Put(kOps[static_cast<size_t>(predicate.op)]);
  Write(*predicate.right, Level::kAdditive);
}

void Unparser::WriteSign(const ast::SignExpr& sign) {
  Put(sign.negative ? "-" : "+");
  const ExprKind kind = sign.operand->kind;
  // A sign directly before digits would become part of the literal.
  const bool number =
      (kind == ExprKind::kInteger || kind == ExprKind::kFloat) && LevelOf(*sign.operand) == Level::kAtom;
  if (number) Put("(");
  Write(*sign.operand, Level::kSign);
  if (number) Put(")");
}

void Unparser::WriteFloat(double value) {
  char buffer[40];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
  static_cast<void>(error);  // 40 bytes hold every double
  std::string text(buffer, end);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  Put(text);
}

void Unparser::WriteTemporal(const ast::TemporalLiteral& literal) {
  static constexpr const char* kTypes[] = {"DATE ",          "TIME ",     "LOCALTIME ", "DATETIME ",
                                           "LOCALDATETIME ", "DURATION ", "PERIOD "};
  Put(kTypes[static_cast<size_t>(literal.type)]);
  PutString(literal.value);
}

void Unparser::WriteList(const ast::ListExpr& list) {
  const bool wrap = list.items.size() == 1 && ReadsAsComprehension(*list.items.front());
  Put(wrap ? "[(" : "[");
  PutList(list.items, ", ", [&](const ast::ExprPtr& item) { Write(*item); });
  Put(wrap ? ")]" : "]");
}

void Unparser::WriteMap(const ast::MapExpr& map) {
  Put("{");
  PutList(map.entries, ", ", [&](const ast::MapExpr::Entry& entry) {
    Put(entry.key);
    Put(": ");
    Write(*entry.value);
  });
  Put("}");
}

void Unparser::WriteCall(const ast::FunctionCall& call) {
  // Words that start a special form when a parenthesis follows are quoted; other soft words need no quotes
  // here.
  static constexpr std::string_view kSpecial[] = {"ANY",    "NONE",         "SINGLE",
                                                  "REDUCE", "SHORTESTPATH", "ALLSHORTESTPATHS"};
  const auto upper = [](std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
  };
  bool first = true;
  for (const ast::Name& part : call.name.parts) {
    if (!first) Put(".");
    const std::string word = upper(part.text);
    bool special = false;
    for (const std::string_view form : kSpecial) special = special || form == word;
    if (!first) {
      PutName(part);
    } else if (word == "EXISTS" && call.name.parts.size() == 1) {
      Put(part.text);
    } else if (special) {
      Put("`");
      Put(part.text);
      Put("`");
    } else {
      PutFunctionWord(part);
    }
    first = false;
  }
  Put("(");
  if (call.distinct) Put("DISTINCT ");
  PutList(call.arguments, ", ", [&](const ast::ExprPtr& argument) { Write(*argument); });
  Put(")");
}

void Unparser::WriteCase(const ast::CaseExpr& expression) {
  Put("CASE");
  if (expression.subject) {
    Put(" ");
    Write(*expression.subject);
  }
  for (const auto& branch : expression.branches) {
    Put(" WHEN ");
    const auto* tests = ast::TryAs<ast::LogicalExpr>(branch.when.get());
    if (expression.tests_subject && tests != nullptr) {
      PutList(tests->operands, ", ", [&](const ast::ExprPtr& test) { Write(*test); });
    } else {
      Write(*branch.when);
    }
    Put(" THEN ");
    Write(*branch.then);
  }
  if (expression.otherwise) {
    Put(" ELSE ");
    Write(*expression.otherwise);
  }
  Put(" END");
}

void Unparser::WritePatternComprehension(const ast::PatternComprehension& comprehension) {
  Put("[");
  Write(comprehension.pattern);
  if (comprehension.context) {
    Put(" ");
    Write(*comprehension.context);
  }
  PutWhere(comprehension.where);
  Put(" | ");
  Write(*comprehension.projection);
  Put("]");
}

void Unparser::WriteMapProjection(const ast::MapProjection& projection) {
  using Kind = ast::MapProjection::Item::Kind;
  PutVariable(projection.variable);
  Put(" {");
  PutList(projection.items, ", ", [&](const ast::MapProjection::Item& item) {
    switch (item.kind) {
      case Kind::kProperty:
        Put(".");
        return PutName(item.key.name);
      case Kind::kAllProperties:
        return Put(".*");
      case Kind::kVariable:
        return PutVariable(item.key.name);
      case Kind::kEntry:
        Put(item.key);
        Put(": ");
        return Write(*item.value);
    }
  });
  Put("}");
}

}  // namespace fasti::parser
