#include "query/parser/time_slips.h"

#include <initializer_list>
#include <vector>

namespace fasti::parser {
namespace {

bool IsClauseStart(Token token) {
  switch (token) {
    case Token::K_MATCH:
    case Token::K_UNWIND:
    case Token::K_CALL:
    case Token::K_WITH:
    case Token::K_RETURN:
    case Token::K_CREATE:
    case Token::K_INSERT:
    case Token::K_MERGE:
    case Token::K_SET:
    case Token::K_REMOVE:
    case Token::K_DELETE:
    case Token::K_SESSION:
      return true;
    default:
      return false;
  }
}

// The tokens of the clause (or bracketed element) around the failing token, without what stands in inner
// brackets.
class Surroundings {
 public:
  Surroundings(const GrammarFailure& failure, const SourceMap& source)
      : tokens_(failure.tokens), source_(source), at_(failure.offending) {
    int depth = 0;
    for (size_t i = at_; i-- > 0;) {
      const Token token = tokens_[i].type;
      if (token == Token::T_RParen || token == Token::T_RBracket || token == Token::T_RBrace) ++depth;
      if (token == Token::T_LParen || token == Token::T_LBracket || token == Token::T_LBrace) {
        if (depth-- == 0) {
          in_brackets_ = true;
          break;
        }
        continue;
      }
      if (depth > 0) continue;
      before_.push_back(i);
      // STARTS WITH and ENDS WITH start no clause.
      const bool predicate =
          i > 0 && (tokens_[i - 1].type == Token::K_STARTS || tokens_[i - 1].type == Token::K_ENDS);
      if (IsClauseStart(token) && !predicate) {
        clause_ = token;
        break;
      }
    }
  }

  /// The word that starts the clause; Token{} inside brackets.
  Token clause() const { return clause_; }
  bool in_brackets() const { return in_brackets_; }
  Token At(size_t ahead = 0) const { return Type(at_ + ahead); }
  Token Before(size_t back = 1) const { return at_ >= back ? Type(at_ - back) : Token{}; }
  bool Expects(const GrammarFailure& failure, Token token) const {
    return failure.expected.test(static_cast<size_t>(token));
  }

  /// The last of `words` in the surroundings, as an index into the tokens; the end if there is none.
  size_t Last(std::initializer_list<Token> words) const {
    for (const size_t i : before_) {
      for (const Token word : words) {
        if (Type(i) == word) return i;
      }
    }
    return tokens_.size();
  }
  bool Has(std::initializer_list<Token> words) const { return Last(words) < tokens_.size(); }
  /// Where valid time is set: VALID ..., AS OF ... or FOR VALID_TIME.
  size_t ValidAt() const {
    for (const size_t i : before_) {
      if ((Type(i) == Token::K_VALID && Type(i + 1) != Token::T_Comma) || Type(i) == Token::K_VALID_TIME)
        return i;
      if (Type(i) == Token::K_AS && Type(i + 1) == Token::K_OF) return i;
    }
    return tokens_.size();
  }
  bool HasValid() const { return ValidAt() < tokens_.size(); }
  std::string Place(size_t i) const {
    const Span span = source_.At(tokens_[i].offset, tokens_[i].length);
    return std::to_string(span.line) + ":" + std::to_string(span.column);
  }

 private:
  Token Type(size_t i) const { return i < tokens_.size() ? tokens_[i].type : Token{}; }

  const std::vector<SyntaxToken>& tokens_;
  const SourceMap& source_;
  size_t at_;
  std::vector<size_t> before_;  // nearest first
  Token clause_{};
  bool in_brackets_ = false;
};

bool IsSymbol(Token token) { return token >= Token::T_LParen; }

}  // namespace

std::string DescribeTimeSlip(const GrammarFailure& failure, const SourceMap& source) {
  const Surroundings here(failure, source);
  const Token at = here.At();
  const Token before = here.Before();

  if (before == Token::K_VALID && at == Token::K_AS) return "write AS OF d without VALID, or VALID AT d";
  if (before == Token::K_KNOWN && at == Token::K_AS) {
    return "KNOWN has no AS OF: write KNOWN AT t (and knownTime(x) to see what it found)";
  }
  if (before == Token::K_VALID && at == Token::K_IN) {
    return "write VALID DURING p (overlaps p) or VALID WITHIN p (lies inside p)";
  }
  if (at == Token::K_OF && before == Token::K_AS && here.Before(2) == Token::K_VALID) {
    return "write AS OF d without VALID, or VALID AT d";
  }
  if (at == Token::K_OF && before == Token::K_AS && here.Before(2) == Token::K_KNOWN) {
    return "KNOWN has no AS OF: write KNOWN AT t";
  }
  if ((before == Token::K_VALID_TIME || before == Token::K_SYSTEM_TIME) && here.Before(2) == Token::K_FOR) {
    return "FOR VALID_TIME and FOR SYSTEM_TIME go on with AS OF, FROM ... TO, BETWEEN ... AND or CONTAINED "
           "IN (a, b)";
  }
  const size_t range = here.Last({Token::K_FROM, Token::K_BETWEEN});
  if (at == Token::K_TO && here.Expects(failure, Token::K_AND) && here.Has({Token::K_BETWEEN})) {
    return "BETWEEN goes with AND: write BETWEEN a AND b, or FROM a TO b";
  }
  if (at == Token::K_AND && range < failure.tokens.size() && failure.tokens[range].type == Token::K_FROM &&
      (here.Has(
          {Token::K_VALID, Token::K_KNOWN, Token::K_VALID_TIME, Token::K_SYSTEM_TIME, Token::K_DIFF}))) {
    return "FROM goes with TO: write FROM a TO b, or BETWEEN a AND b";
  }
  if (at != Token::K_TO && here.Has({Token::K_DIFF}) && here.Expects(failure, Token::K_AS) &&
      !here.HasValid()) {
    return "the difference needs a name: DIFF FROM a TO b AS d, then d.op says what changed";
  }
  if (at == Token::K_AT && before != Token::K_VALID && before != Token::K_KNOWN &&
      here.Expects(failure, Token::K_VALID)) {
    return "write AS OF d or VALID AT d (KNOWN AT t for system time)";
  }
  if (at == Token::K_CERTAINLY || at == Token::K_POSSIBLY) {
    if (here.HasValid() || here.Has({Token::K_KNOWN})) {
      return "CERTAINLY and POSSIBLY stand first in a time context: POSSIBLY AS OF d";
    }
  }
  const bool starts_valid = at == Token::K_VALID || (at == Token::K_AS && here.At(1) == Token::K_OF);
  if (starts_valid && here.HasValid() && (here.clause() == Token::K_MATCH || here.in_brackets())) {
    return "valid time is already set at " + here.Place(here.ValidAt()) +
           "; a context has one valid time and one KNOWN";
  }
  if (at == Token::T_Comma && here.HasValid()) {
    if (here.clause() == Token::K_MATCH && !here.in_brackets()) {
      return "a MATCH has one time context, after its last pattern; put contexts inside the elements to have "
             "several";
    }
    if (here.clause() == Token::K_SET || here.clause() == Token::K_REMOVE ||
        here.clause() == Token::K_DELETE || here.clause() == Token::K_CREATE ||
        here.clause() == Token::K_INSERT) {
      return "VALID stands once, at the end of the clause, and covers all its items; use two clauses for two "
             "periods";
    }
  }
  const bool projects = here.clause() == Token::K_WITH || here.clause() == Token::K_RETURN;
  if (projects && !IsSymbol(at) && before == Token::K_OF && here.Before(2) == Token::K_AS) {
    return "AS OF belongs to MATCH: MATCH pattern AS OF d; after WITH and RETURN, AS gives a name";
  }
  // VALID FROM TO b: the bound was read as a variable called `to`.
  if (before == Token::K_TO && here.Before(2) == Token::K_FROM) return "FROM needs a value before TO";
  if (before == Token::K_AS && here.Has({Token::K_KNOWN}) && !here.HasValid() && !IsSymbol(at)) {
    return "KNOWN binds no variable; knownTime(x) says when x was known";
  }
  return {};
}

}  // namespace fasti::parser
