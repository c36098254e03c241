// Messages of syntax errors: what stands there, what could stand there, what was probably meant.
//
// Works on tokens only. Expected sets are folded (a clause, an expression, an operator, a name), at most
// eight words are listed, and the usual slips with time contexts have messages of their own. Source:
// grammar-notes.md section 7.
#pragma once

#include <cstddef>

#include "query/parser/antlr_frontend.h"
#include "query/parser/source_map.h"

namespace fasti::parser {

/// @error kQueryError SyntaxError, UnexpectedSyntax or InvalidUnicodeCharacter
Status DescribeFailure(const GrammarFailure& failure, const SourceMap& source);
/// @error kResourceExhausted NestingTooDeep
Status NestingTooDeep(Span span);
/// @error kResourceExhausted QueryTooLong
Status TooManyTokens(size_t tokens, size_t limit, Span span);
Status QueryTooLong(size_t bytes, size_t limit);

}  // namespace fasti::parser
