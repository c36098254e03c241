// Builds the AST from the concrete syntax tree. Internal to query/parser.
//
// One builder serves one statement. What the grammar accepts only to name the mistake (KNOWN in a write, a
// negative path length) is refused here, by throwing SyntaxFailure; parse.cc catches it. Recursion is
// bounded: brackets and CASE by the check before parsing, everything else by DepthGuard.
#pragma once

#include <string>
#include <string_view>

#include "query/parser/ast.h"
#include "query/parser/source_map.h"
#include "query/parser/syntax_tree.h"

namespace fasti::parser {

struct SyntaxFailure {
  Status status;
};

class AstBuilder {
 public:
  AstBuilder(const SourceMap& source, const SyntaxTree& tree) : source_(source), tree_(tree) {}

  /// @throw SyntaxFailure
  ast::Statement BuildStatement();

 private:
  enum class PatternUse : uint8_t { kRead, kWrite };
  // Where a write's period may be given as FOR PORTION OF.
  enum class PortionUse : uint8_t { kAllowed, kRefused };
  // The parts of a time context, wherever the grammar put them.
  struct TimeParts {
    std::optional<SyntaxRef> modality, valid, known, portion;
  };

  // build_ast.cc: spans, names, failures, queries
  Span SpanOf(SyntaxRef ref) const { return SpanBetween(ref, ref); }
  Span SpanBetween(SyntaxRef first, SyntaxRef last) const;
  Span JoinSpans(Span first, Span last) const;
  std::string_view TextOf(SyntaxRef ref) const { return source_.TextOf(SpanOf(ref)); }
  [[noreturn]] void Fail(Span span, std::string message, std::string_view detail = "UnexpectedSyntax") const;
  ast::Name BuildName(SyntaxRef ref) const;
  std::vector<ast::Name> BuildNames(const std::vector<SyntaxRef>& refs) const;
  ast::QualifiedName BuildQualifiedName(SyntaxRef ref) const;
  std::string ParameterName(SyntaxRef ref) const;
  uint64_t BuildCount(SyntaxRef token) const;
  ast::Query BuildQuery(SyntaxRef ref);
  ast::QueryBranch BuildBranch(SyntaxRef ref);
  /// Makes `query NEXT part` of a query so far.
  void AppendNext(SyntaxRef ref, ast::Query* query);
  std::unique_ptr<ast::Query> BuildSubquery(SyntaxRef body);

  // build_clause.cc
  ast::ClausePtr BuildClause(SyntaxRef clause);
  std::unique_ptr<ast::MatchClause> BuildMatchBody(SyntaxRef body);
  ast::ClausePtr BuildCall(SyntaxRef ref);
  ast::ClausePtr BuildForeach(SyntaxRef ref);
  ast::ClausePtr BuildLoadCsv(SyntaxRef ref);
  ast::ClausePtr BuildMerge(SyntaxRef ref);
  ast::ClausePtr BuildSet(SyntaxRef ref);
  ast::ClausePtr BuildRemove(SyntaxRef ref);
  ast::Projection BuildProjection(SyntaxRef ref);
  std::vector<ast::SetItem> BuildSetItems(SyntaxRef set_clause);
  std::vector<ast::LabelExpr> BuildSetLabels(SyntaxRef ref);
  ast::ExprPtr BuildPropertyTarget(SyntaxRef ref);
  std::optional<ast::Validity> BuildClauseValidity(SyntaxRef clause, PortionUse portion);

  // build_time.cc
  TimeParts CollectTime(SyntaxRef ref) const;
  ast::TimeContext BuildTimeContext(SyntaxRef ref);
  ast::ValidClause BuildValidClause(SyntaxRef ref);
  ast::ValidScope BuildValidScope(SyntaxRef ref);
  ast::ValidScope BuildSqlValidScope(SyntaxRef ref);
  ast::KnownClause BuildKnownClause(SyntaxRef ref);
  ast::Diff BuildDiff(SyntaxRef ref);
  ast::Validity BuildValidity(SyntaxRef ref, PortionUse portion);
  ast::Modality BuildModality(std::optional<SyntaxRef> ref) const;
  std::vector<ast::ExprPtr> BuildBounds(SyntaxRef ref);

  // build_pattern.cc
  std::vector<ast::PathPattern> BuildPatternList(SyntaxRef ref, PatternUse use);
  ast::PathPattern BuildPathPattern(SyntaxRef ref, PatternUse use);
  ast::PathPattern BuildShortestPath(SyntaxRef ref, PatternUse use);
  ast::PathPattern BuildPatternExpression(SyntaxRef ref);
  void BuildPathPrefix(SyntaxRef ref, ast::PathPattern* pattern);
  std::vector<ast::PathElement> BuildPathTerms(SyntaxRef ref, PatternUse use);
  ast::PathGroup BuildPathGroup(SyntaxRef ref, PatternUse use);
  ast::NodePattern BuildNodePattern(SyntaxRef ref, PatternUse use);
  ast::RelPattern BuildRelPattern(SyntaxRef ref, PatternUse use);
  ast::PathLength BuildRange(SyntaxRef ref);
  ast::PathLength BuildQuantifier(SyntaxRef ref);
  ast::ExprPtr BuildProperties(SyntaxRef ref);
  template <typename Element>
  void BuildElementTime(SyntaxRef ref, PatternUse use, Element* element);
  ast::LabelExpr BuildLabels(SyntaxRef ref);
  ast::LabelExpr BuildLabelGroup(SyntaxRef ref, ast::LabelExpr::Kind kind);

  // build_expression.cc
  ast::ExprPtr BuildExpression(SyntaxRef ref);
  ast::ExprPtr BuildExpressionOf(SyntaxRef parent) { return BuildExpression(parent.Get(Rule::kExpression)); }
  ast::ExprPtr BuildWhere(SyntaxRef parent);
  ast::ExprPtr BuildLogical(SyntaxRef ref, ast::LogicalExpr::Op op);
  ast::ExprPtr BuildNegation(SyntaxRef ref);
  ast::ExprPtr BuildComparison(SyntaxRef ref);
  ast::ExprPtr BuildPredicate(SyntaxRef ref);
  ast::ExprPtr BuildPredicateStep(SyntaxRef step, ast::ExprPtr operand);
  ast::ExprPtr BuildIsLabeled(SyntaxRef step, ast::ExprPtr operand);
  ast::ExprPtr BuildIsNormalized(SyntaxRef step, ast::ExprPtr operand);
  ast::ExprPtr BuildCall(std::string_view function, Span span, std::vector<ast::ExprPtr> arguments) const;
  ast::ExprPtr BuildArithmetic(SyntaxRef ref);
  ast::ExprPtr BuildSign(SyntaxRef ref);
  ast::ExprPtr BuildPostfix(SyntaxRef ref);
  ast::ExprPtr BuildStep(SyntaxRef step, ast::ExprPtr base);
  ast::ExprPtr BuildAtom(SyntaxRef ref);

  // build_atom.cc
  ast::ExprPtr BuildLiteral(SyntaxRef ref);
  ast::ExprPtr BuildNumber(SyntaxRef ref, bool negative);
  ast::ExprPtr BuildTemporalLiteral(SyntaxRef ref);
  std::string BuildString(SyntaxRef token);
  ast::ExprPtr BuildParameter(SyntaxRef token);
  ast::ExprPtr BuildList(SyntaxRef ref);
  ast::ExprPtr BuildMap(SyntaxRef ref);
  ast::PropertyKey BuildPropertyKey(SyntaxRef ref);
  ast::ExprPtr BuildCase(SyntaxRef ref);
  ast::ExprPtr BuildSubqueryExpr(SyntaxRef ref);
  ast::ExprPtr BuildQuantifiedPredicate(SyntaxRef ref);
  ast::ExprPtr BuildReduce(SyntaxRef ref);
  ast::ExprPtr BuildListComprehension(SyntaxRef ref);
  ast::ExprPtr BuildPatternComprehension(SyntaxRef ref);
  ast::ExprPtr BuildCaseTests(SyntaxRef branch);
  ast::ExprPtr BuildCaseTest(SyntaxRef test);
  ast::ExprPtr BuildFunctionCall(SyntaxRef ref);
  ast::ExprPtr BuildTrim(SyntaxRef ref);
  ast::ExprPtr BuildMapProjection(SyntaxRef ref);
  ast::TypeName BuildTypeName(SyntaxRef ref);
  ast::TypeName BuildTypeUnion(SyntaxRef parent);

  // build_schema.cc
  ast::StatementBody BuildSchemaCommand(SyntaxRef command);
  ast::StatementBody BuildSession(SyntaxRef ref);
  ast::StatementBody BuildTransaction(SyntaxRef ref);
  ast::StatementBody BuildCreateConstraint(SyntaxRef ref);
  std::vector<ast::ElementType> BuildElementTypes(SyntaxRef ref, bool for_drop);
  ast::NodeType BuildNodeType(SyntaxRef ref, bool for_drop);
  std::vector<ast::Name> BuildEdgeEnd(SyntaxRef node_type);
  std::vector<ast::PropertyType> BuildPropertyTypes(SyntaxRef element, bool for_drop);
  ast::ElementTraits BuildTraits(SyntaxRef element, bool is_edge);
  std::vector<ast::Name> BuildTypeLabels(SyntaxRef node_type);
  std::vector<ast::ExprPtr> BuildConstraintTargets(SyntaxRef ref);

  class DepthGuard;
  const SourceMap& source_;
  const SyntaxTree& tree_;
  int depth_ = 0;
};

/// Adds to the height of the tree being built for as long as it lives.
class AstBuilder::DepthGuard {
 public:
  DepthGuard(AstBuilder* builder, SyntaxRef at, size_t levels);
  ~DepthGuard() { builder_->depth_ -= levels_; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;

 private:
  AstBuilder* builder_;
  int levels_;
};

}  // namespace fasti::parser
