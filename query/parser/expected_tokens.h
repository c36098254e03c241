// A set of tokens that could stand in a place, folded to something a person reads.
#pragma once

#include <bitset>
#include <initializer_list>
#include <string>
#include <string_view>

#include "grammar/generated/symbols.h"

namespace fasti::parser {

class ExpectedTokens {
 public:
  using Set = std::bitset<grammar::kTokenCount + 1>;
  ExpectedTokens(const Set& tokens, bool end);

  /// `prefix` and up to eight alternatives ("a clause, ',' or WHERE"); empty when nothing is known.
  std::string ToString(std::string_view prefix) const;
  /// The expected keyword that `word` is probably a slip for, or empty.
  std::string Nearest(std::string_view word) const;
  /// A name is expected and nothing else that a word could be.
  bool OnlyName() const;
  /// Exactly these could stand here.
  bool Are(std::initializer_list<grammar::Token> tokens) const;
  bool Has(grammar::Token token) const { return tokens_.test(static_cast<size_t>(token)); }
  /// The closing bracket `closer` could stand here.
  bool Closes(char closer) const;

 private:
  Set tokens_;
  bool end_;
};

/// Compares without regard to ASCII case; `upper` is in upper case.
bool EqualsWord(std::string_view word, std::string_view upper);
/// One of the words that cannot name a variable.
bool IsReserved(grammar::Token token);
/// A word that starts a clause.
bool StartsClause(grammar::Token token);

}  // namespace fasti::parser
