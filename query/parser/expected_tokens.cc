#include "query/parser/expected_tokens.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace fasti::parser {
namespace {

using grammar::Token;
using Set = ExpectedTokens::Set;

constexpr Token kFirstReserved = Token::K_ALL;
constexpr Token kLastReserved = Token::K_YIELD;
constexpr Token kLastWord = Token::K_WRITE;
constexpr size_t kListed = 8;

size_t Index(Token token) { return static_cast<size_t>(token); }
bool IsWord(size_t i) { return i >= Index(kFirstReserved) && i <= Index(kLastWord); }

Set Of(std::initializer_list<Token> tokens) {
  Set set;
  for (const Token token : tokens) set.set(Index(token));
  return set;
}
Set Words(Token first, Token last) {
  Set set;
  for (size_t i = Index(first); i <= Index(last); ++i) set.set(i);
  return set;
}

const Set& Clauses() {
  static const Set set = Of(
      {Token::K_MATCH,  Token::K_OPTIONAL, Token::K_UNWIND,   Token::K_FOR,    Token::K_CALL, Token::K_WITH,
       Token::K_RETURN, Token::K_CREATE,   Token::K_INSERT,   Token::K_MERGE,  Token::K_SET,  Token::K_REMOVE,
       Token::K_DELETE, Token::K_DETACH,   Token::K_NODETACH, Token::K_FILTER, Token::K_LET,  Token::K_ERASE,
       Token::K_LOAD,   Token::K_UNION,    Token::K_FOREACH,  Token::K_FINISH, Token::K_NEXT});
  return set;
}
const Set& Commands() {
  static const Set set =
      Of({Token::K_EXPLAIN, Token::K_PROFILE, Token::K_ALTER, Token::K_DROP, Token::K_SHOW, Token::K_CHECK,
          Token::K_SESSION, Token::K_BEGIN, Token::K_START, Token::K_COMMIT, Token::K_ROLLBACK});
  return set;
}
const Set& Operators() {
  static const Set set =
      Of({Token::T_Eq,         Token::T_NotEq,    Token::T_Less,     Token::T_LessEq,   Token::T_Greater,
          Token::T_GreaterEq,  Token::T_Matches,  Token::T_Plus,     Token::T_Minus,    Token::T_Star,
          Token::T_Slash,      Token::T_Percent,  Token::T_Caret,    Token::K_AND,      Token::K_OR,
          Token::K_XOR,        Token::K_IN,       Token::K_IS,       Token::K_CONTAINS, Token::K_STARTS,
          Token::K_ENDS,       Token::K_OVERLAPS, Token::K_PRECEDES, Token::K_SUCCEEDS, Token::K_MEETS,
          Token::K_EQUALS,     Token::T_Dot,      Token::T_LBracket, Token::T_Colon,    Token::T_DoublePipe,
          Token::T_DoubleColon});
  return set;
}
const Set& Operands() {
  static const Set set =
      Of({Token::Integer, Token::Float, Token::BadNumber, Token::String, Token::Parameter, Token::K_NULL,
          Token::K_TRUE, Token::K_FALSE, Token::K_NOT, Token::K_CASE, Token::K_EXISTS, Token::K_ALL,
          Token::T_LParen, Token::T_LBracket, Token::T_LBrace, Token::T_Plus, Token::T_Minus});
  return set;
}
const Set& Names() {
  static const Set set =
      Of({Token::Ident, Token::QuotedIdent}) | Words(static_cast<Token>(Index(kLastReserved) + 1), kLastWord);
  return set;
}
const Set& Reserved() {
  static const Set set = Words(kFirstReserved, kLastReserved);
  return set;
}
const Set& Temporal() {
  static const Set set =
      Of({Token::K_VALID, Token::K_KNOWN, Token::K_AT, Token::K_FROM, Token::K_TO, Token::K_BETWEEN,
          Token::K_DURING, Token::K_WITHIN, Token::K_THROUGHOUT, Token::K_ANYTIME, Token::K_CERTAINLY,
          Token::K_POSSIBLY, Token::K_DIFF, Token::K_OVER, Token::K_OF, Token::K_AS, Token::K_ONLY});
  return set;
}

// The number of edits (insert, delete, replace, swap neighbours) between two words, without case.
size_t Distance(std::string_view a, std::string_view b) {
  const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  std::vector<std::vector<size_t>> d(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      const bool same = upper(a[i - 1]) == upper(b[j - 1]);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && upper(a[i - 1]) == upper(b[j - 2]) && upper(a[i - 2]) == upper(b[j - 1])) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

bool EqualsWord(std::string_view word, std::string_view upper) {
  return word.size() == upper.size() && Distance(word, upper) == 0;
}

bool IsReserved(Token token) { return token >= kFirstReserved && token <= kLastReserved; }

bool StartsClause(Token token) { return Clauses().test(Index(token)); }

bool ExpectedTokens::Are(std::initializer_list<Token> tokens) const { return !end_ && tokens_ == Of(tokens); }

bool ExpectedTokens::Closes(char closer) const {
  return tokens_.test(Index(closer == ')'   ? Token::T_RParen
                            : closer == ']' ? Token::T_RBracket
                                            : Token::T_RBrace));
}

ExpectedTokens::ExpectedTokens(const Set& tokens, bool end) : tokens_(tokens), end_(end) {}

bool ExpectedTokens::OnlyName() const {
  return tokens_.test(Index(Token::Ident)) && !tokens_.test(Index(Token::Integer)) &&
         (tokens_ & Reserved()).none();
}

std::string ExpectedTokens::ToString(std::string_view prefix) const {
  Set rest = tokens_;
  std::vector<std::string> parts;
  const auto fold = [&](const Set& set, size_t least, const char* name) {
    if ((rest & set).count() < least) return;
    rest &= ~set;
    parts.emplace_back(name);
  };
  if (rest.test(Index(Token::Ident))) {
    if (rest.test(Index(Token::Integer)) && rest.test(Index(Token::String))) {
      rest &= ~(Operands() | Names());
      parts.emplace_back("an expression");
    } else {
      rest &= ~Names();
      // Labels and keys may be reserved words too; listing those would say nothing.
      if ((rest & Reserved()) == Reserved()) rest &= ~Reserved();
      parts.emplace_back("a name");
    }
  }
  if ((rest & Commands()).count() >= 3) {
    rest &= ~(Commands() | Clauses());
    parts.emplace_back("a statement");
  }
  if (rest.test(Index(Token::K_SKIP))) rest.reset(Index(Token::K_OFFSET));  // another word for the same
  fold(Clauses(), 3, "a clause");
  fold(Operators(), 5, "an operator");
  // What closes a bracket is the likeliest remedy; it must not be cut off.
  for (const Token closer : {Token::T_RParen, Token::T_RBracket, Token::T_RBrace}) {
    if (!rest.test(Index(closer))) continue;
    rest.reset(Index(closer));
    parts.push_back("'" + std::string(grammar::kTokenText[Index(closer)]) + "'");
  }
  for (const bool temporal : {true, false}) {
    for (size_t i = 1; i < rest.size(); ++i) {
      if (!rest.test(i) || Temporal().test(i) != temporal) continue;
      const std::string text = grammar::kTokenText[i];
      if (text.empty()) {
        const auto token = static_cast<Token>(i);
        if (token == Token::Integer) parts.emplace_back("a number");
        if (token == Token::String) parts.emplace_back("a string");
        if (token == Token::Parameter) parts.emplace_back("a parameter");
      } else {
        parts.push_back(IsWord(i) ? text : "'" + text + "'");
      }
    }
  }
  const bool cut = parts.size() > kListed;
  if (cut) parts.resize(kListed);
  if (end_ && !cut) parts.emplace_back("the end of the query");
  if (parts.empty()) return {};
  std::string text(prefix);
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() && !cut ? " or " : ", ";
    text += parts[i];
  }
  return cut ? text + " or others" : text;
}

std::string ExpectedTokens::Nearest(std::string_view word) const {
  if (word.size() < 2 || word.size() > 24) return {};
  const bool letter = (word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z');
  if (!letter) return {};
  // Where a name is possible every soft word is "expected"; only reserved words say something then.
  const Set candidates = tokens_.test(Index(Token::Ident)) ? tokens_ & ~Names() : tokens_;
  std::string best;
  size_t best_distance = word.size() <= 3 ? 2 : word.size() <= 6 ? 3 : 4;  // one more than allowed
  for (size_t i = 1; i < candidates.size(); ++i) {
    if (!candidates.test(i) || !IsWord(i)) continue;
    const size_t distance = Distance(word, grammar::kTokenText[i]);
    if (distance > 0 && distance < best_distance) {
      best_distance = distance;
      best = grammar::kTokenText[i];
    }
  }
  return best;
}

}  // namespace fasti::parser
