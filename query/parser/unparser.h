// The worker behind unparse.h. Internal to query/parser.
#pragma once

#include <string>
#include <string_view>

#include "query/parser/ast.h"

namespace fasti::parser {

class Unparser {
 public:
  std::string Take() { return std::move(out_); }

  // unparse_statement.cc
  void Write(const ast::Statement& statement);
  // unparse_clause.cc
  void Write(const ast::Query& query);
  void Write(const ast::Clause& clause);
  // unparse_pattern.cc
  void Write(const ast::PathPattern& pattern);
  // unparse_expression.cc
  void Write(const ast::Expr& expression) { Write(expression, Level::kOr); }

 private:
  // The levels of the grammar's operator ladder, weakest first.
  enum class Level : uint8_t {
    kOr,
    kXor,
    kAnd,
    kNot,
    kComparison,
    kPredicate,
    kAdditive,
    kMultiplicative,
    kPower,
    kSign,
    kLabels,
    kPostfix,
    kAtom,
  };

  void Put(std::string_view text) { out_ += text; }
  /// Writes `separator` before every item but the first.
  template <typename List, typename F>
  void PutList(const List& list, std::string_view separator, F&& write) {
    bool first = true;
    for (const auto& item : list) {
      if (!first) Put(separator);
      first = false;
      write(item);
    }
  }
  void PutVariable(const ast::Name& name);
  void PutName(const ast::Name& name);
  /// As PutVariable, but only reserved words are quoted.
  void PutFunctionWord(const ast::Name& name);
  void PutNames(const std::vector<ast::Name>& names);
  void PutParameter(std::string_view name);
  void PutString(std::string_view value);
  void PutWhere(const ast::ExprPtr& where);
  void Put(const ast::PropertyKey& key);
  void Put(const ast::TypeName& type);

  // unparse_statement.cc
  void Write(const ast::CreateGraphType& create);
  void Write(const ast::AlterGraphType& alter);
  void Write(const ast::CreateConstraint& create);
  void Write(const ast::CreateIndex& create);
  void Write(const ast::Show& show);
  void Write(const ast::BeginTransaction& begin);
  void Write(const ast::ElementType& element);
  void WriteProperties(const std::vector<ast::PropertyType>& properties, bool space);
  void WriteTraits(const ast::ElementTraits& traits);
  void WriteConstraintHead(const std::optional<ast::Name>& name, bool if_not_exists);

  // unparse_clause.cc
  void Write(const ast::MatchClause& match);
  void Write(const ast::CallProcedureClause& call);
  void Write(const ast::Projection& projection);
  void Write(const std::vector<ast::SetItem>& items);
  void Write(const ast::MergeClause& merge);
  void Write(const ast::RemoveClause& remove);
  void PutSetLabels(const ast::Name& variable, const std::vector<ast::LabelExpr>& labels);

  // unparse_pattern.cc: patterns and time
  void Write(const std::vector<ast::PathPattern>& patterns);
  void Write(const ast::NodePattern& node);
  void Write(const ast::RelPattern& relationship);
  void Write(const ast::PathGroup& group);
  void WriteQuantifier(const std::optional<ast::PathLength>& quantifier);
  void Write(const ast::LabelExpr& labels, int level);
  void Write(const ast::TimeContext& context);
  void Write(const ast::ValidClause& clause);
  void Write(const ast::KnownClause& clause);
  void Write(const ast::Diff& diff);
  void Write(const ast::Validity& validity);
  void WriteValidity(const std::optional<ast::Validity>& validity);
  void PutModality(ast::Modality modality);
  void PutBound(std::string_view word, const ast::ExprPtr& bound);

  // unparse_expression.cc
  void Write(const ast::Expr& expression, Level least);
  void WriteUnwrapped(const ast::Expr& expression);
  void WritePredicate(const ast::PredicateExpr& predicate);
  void WriteSign(const ast::SignExpr& sign);
  void WriteCall(const ast::FunctionCall& call);
  void WriteCase(const ast::CaseExpr& expression);
  void WriteMap(const ast::MapExpr& map);
  void WriteList(const ast::ListExpr& list);
  void WriteFloat(double value);
  void WriteTemporal(const ast::TemporalLiteral& literal);
  void WritePatternComprehension(const ast::PatternComprehension& comprehension);
  void WriteMapProjection(const ast::MapProjection& projection);
  static Level LevelOf(const ast::Expr& expression);

  std::string out_;
};

}  // namespace fasti::parser
