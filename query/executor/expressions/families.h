// The families of expressions behind Compile (expression.h): one file a family, each with its classes hidden
// and one function here for every kind of bound expression. To add a kind: its file, its line here, its case
// in expression.cc.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/executor/expression.h"
#include "query/types/compare.h"

namespace fasti::exec {

Result<ExpressionPtr> CompileConstant(const bound::Constant& e, CompileEnv& env);
Result<ExpressionPtr> CompileParameter(const bound::Parameter& e, CompileEnv& env);
Result<ExpressionPtr> CompileVariable(const bound::VariableRef& e, CompileEnv& env);
Result<ExpressionPtr> CompileProperty(const bound::Property& e, CompileEnv& env);
Result<ExpressionPtr> CompileSubscript(const bound::Subscript& e, CompileEnv& env);
Result<ExpressionPtr> CompileSlice(const bound::Slice& e, CompileEnv& env);
Result<ExpressionPtr> CompileHasLabels(const bound::HasLabels& e, CompileEnv& env);
Result<ExpressionPtr> CompileCall(const bound::Call& e, CompileEnv& env);
Result<ExpressionPtr> CompileNot(const bound::Not& e, CompileEnv& env);
Result<ExpressionPtr> CompileLogical(const bound::Logical& e, CompileEnv& env);
Result<ExpressionPtr> CompileComparison(const bound::Comparison& e, CompileEnv& env);
Result<ExpressionPtr> CompileArithmetic(const bound::ArithmeticOp& e, CompileEnv& env);
Result<ExpressionPtr> CompileNegation(const bound::Negation& e, CompileEnv& env);
Result<ExpressionPtr> CompileStringTest(const bound::StringTestOp& e, CompileEnv& env);
Result<ExpressionPtr> CompileMatches(const bound::MatchesOp& e, CompileEnv& env);
Result<ExpressionPtr> CompileIn(const bound::InOp& e, CompileEnv& env);
Result<ExpressionPtr> CompilePeriodTest(const bound::PeriodTestOp& e, CompileEnv& env);
Result<ExpressionPtr> CompileIsNull(const bound::IsNull& e, CompileEnv& env);
Result<ExpressionPtr> CompileIsType(const bound::IsType& e, CompileEnv& env);
Result<ExpressionPtr> CompileCase(const bound::Case& e, CompileEnv& env);
Result<ExpressionPtr> CompileList(const bound::ListExpr& e, CompileEnv& env);
Result<ExpressionPtr> CompileMap(const bound::MapExpr& e, CompileEnv& env);
Result<ExpressionPtr> CompileMapProjection(const bound::MapProjection& e, CompileEnv& env);
Result<ExpressionPtr> CompileComprehension(const bound::ListComprehension& e, CompileEnv& env);
Result<ExpressionPtr> CompileQuantifier(const bound::Quantifier& e, CompileEnv& env);
Result<ExpressionPtr> CompileReduce(const bound::Reduce& e, CompileEnv& env);

/// No expression for none.
Result<ExpressionPtr> CompileOptional(const bound::ExprPtr& expr, CompileEnv& env);
Result<std::vector<ExpressionPtr>> CompileAll(const std::vector<bound::ExprPtr>& exprs, CompileEnv& env);

template <typename T, typename... Args>
ExpressionPtr Make(Args&&... args) {
  return std::make_unique<T>(std::forward<Args>(args)...);
}

/// A value of a wrong type, found when the query ran.
Status TypeError(std::string message, Span span);
/// A condition's value. `what` names the operator in the error. @error InvalidArgumentType
Result<Truth> AsTruth(const Value& v, std::string_view what, Span span);

}  // namespace fasti::exec
