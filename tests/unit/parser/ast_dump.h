// Writes every field of an AST but the spans, so that tests compare trees. Independent of unparse.h on
// purpose: a parenthesis that unparse forgets must show here.
#pragma once

#include <string>

#include "query/parser/ast.h"

namespace fasti::parser {

std::string Dump(const ast::Statement& statement);
std::string Dump(const ast::Expr& expression);

}  // namespace fasti::parser
