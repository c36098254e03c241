// Structural identity of written expressions: ORDER BY a.x + 1 means the projected a.x + 1, and an aggregate
// written twice is computed once. Spans do not count. Also: whether an expression aggregates, and which
// variables it names.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "query/functions/function.h"
#include "query/parser/ast.h"

namespace fasti::bound {

/// Equal texts for equal expressions, different ones for different expressions. Subqueries and patterns are
/// equal only to themselves.
std::string ExpressionKey(const ast::Expr& expr);

/// Calls `visit` for each direct part of an expression; does not enter patterns and subqueries.
void ForEachPart(const ast::Expr& expr, const std::function<void(const ast::Expr&)>& visit);

/// Whether an aggregate of the row's group stands in the expression (not one inside a subquery).
bool Aggregates(const ast::Expr& expr, const FunctionTable& functions);

/// Whether the expression names the variable outside of patterns and subqueries.
bool Names(const ast::Expr& expr, std::string_view variable);

}  // namespace fasti::bound
