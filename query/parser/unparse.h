// Writes the AST back as canonical text: keywords in capitals, names quoted where needed, parentheses where
// the tree asks for them. Parsing the text gives the same tree, spans and ProjectionItem::text apart.
//
// Synonyms come out in one spelling: FOR VALID_TIME AS OF d as AS OF d, INSERT as CREATE, FOR x IN l as
// UNWIND l AS x.
#pragma once

#include <string>

#include "query/parser/ast.h"

namespace fasti::parser {

std::string Unparse(const ast::Script& script);
std::string Unparse(const ast::Statement& statement);
std::string Unparse(const ast::Query& query);
std::string Unparse(const ast::Clause& clause);
std::string Unparse(const ast::PathPattern& pattern);
std::string Unparse(const ast::Expr& expression);

/// `name` as it may stand for a variable: in backquotes if it is a keyword or no plain word.
std::string QuoteVariable(std::string_view name);
/// `name` as it may stand for a label, type or key: in backquotes if it is no plain word.
std::string QuoteName(std::string_view name);

}  // namespace fasti::parser
