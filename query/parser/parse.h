// Parses query text into the AST. Text in, ast::Statement or an error with a span out.
//
// Thread rule: all functions may be called from any thread; the grammar itself runs under one global mutex
// (ANTLR's caches are not race free). Any bytes are accepted as input and end in a tree or in a Status, also
// on a small stack.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/parser/ast.h"

namespace fasti::parser {

struct ParseOptions {
  /// Longer texts are refused before anything else looks at them.
  size_t max_text_bytes = 1 << 20;
};

/// Parses statements separated by `;`. Empty statements are left out; the last one needs no semicolon.
/// @error kQueryError SyntaxError with a TCK detail (UnexpectedSyntax, InvalidNumberLiteral, IntegerOverflow,
/// ...)
/// @error kResourceExhausted QueryTooLong, NestingTooDeep
Result<ast::Script> Parse(std::string_view text, const ParseOptions& options = {});

/// Parses exactly one statement, with or without its semicolon.
Result<std::unique_ptr<ast::Statement>> ParseStatement(std::string_view text,
                                                       const ParseOptions& options = {});

/// A decision of the grammar that two readings of the same tokens fit.
struct Ambiguity {
  std::string rule;  ///< "atom", as in the grammar
  Span span;
};
/// Those of `text`, by exact detection: slow, for tests.
Result<std::vector<Ambiguity>> FindAmbiguities(std::string_view text);

}  // namespace fasti::parser
