// Runs the generated ANTLR parser. The only door to ANTLR: no type of its runtime passes through this header.
//
// ANTLR 4.9 shares its prediction caches between threads without all the locks they need; RunGrammar holds
// one global mutex. The runtime recurses with the nesting of the text; a text that nests deeply for the
// caller's stack is parsed on a thread of its own with a large stack.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <variant>

#include "query/parser/split.h"
#include "query/parser/syntax_tree.h"

namespace fasti::parser {

/// Where the grammar and the text part.
struct GrammarFailure {
  std::vector<SyntaxToken> tokens;
  uint32_t offending = 0;                          // index into tokens; may be the end
  std::bitset<grammar::kTokenCount + 1> expected;  // indexed by Token
  bool end_expected = false;
};
/// A decision that two readings of the same tokens fit.
struct GrammarAmbiguity {
  std::string rule;
  uint32_t offset = 0;  // of the tokens, in the text
  uint32_t length = 0;
};
/// The text nests deeper than the stack allows.
struct StackExhausted {};

/// Parses one statement, `text.substr(slice)`; offsets count from the start of `text`, which is valid UTF-8.
/// `ambiguities`, when given, gets the ambiguous decisions (exact detection, slow).
std::variant<SyntaxTree, GrammarFailure, StackExhausted> RunGrammar(
    std::string_view text, const StatementSlice& slice, std::vector<GrammarAmbiguity>* ambiguities = nullptr);

}  // namespace fasti::parser
