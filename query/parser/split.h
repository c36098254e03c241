// Splits a script into statements without parsing it, for scripts and for line editors.
//
// Knows strings, backquoted names and comments, so that a semicolon inside one ends nothing. Also measures
// how deeply brackets and CASE nest, which the parser checks before any recursion starts. Any bytes are
// accepted; offsets are bytes. Pure functions, linear in the text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace fasti::parser {

/// One statement's text: without the leading blanks and comments, trailing blanks and the semicolon.
struct StatementSlice {
  size_t offset = 0;
  size_t length = 0;
  /// A semicolon follows.
  bool terminated = false;
  /// The greatest nesting of brackets and CASE, and where it was reached.
  uint32_t depth = 0;
  size_t deepest = 0;
  /// At least as many as the lexer will find: words, numbers and strings, and each other character by itself.
  size_t tokens = 0;
};

struct SplitResult {
  /// What the text ends in.
  enum class Tail : uint8_t {
    kNothing,    // blanks or a complete comment after the last semicolon: all statements are complete
    kStatement,  // a statement without its semicolon (the last slice)
    kString,     // an unclosed string
    kName,       // an unclosed backquoted name
    kComment,    // an unclosed /* comment
  };
  /// Empty statements are left out. The last one is not terminated unless `tail` is kNothing (or kComment).
  std::vector<StatementSlice> statements;
  Tail tail = Tail::kNothing;
  /// Where the unclosed string, name or comment starts.
  size_t unclosed = 0;

  /// True if a shell should ask for another line.
  bool incomplete() const { return tail != Tail::kNothing; }
};

SplitResult SplitStatements(std::string_view text);

}  // namespace fasti::parser
