#include "query/parser/syntax_error.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "query/parser/ast_base.h"
#include "query/parser/expected_tokens.h"
#include "query/parser/time_slips.h"

namespace fasti::parser {
namespace {

Status Error(Span span, std::string message, std::string_view detail = "UnexpectedSyntax") {
  return Status::Query("SyntaxError", Phase::kCompileTime, detail, std::move(message), span);
}

std::string Quote(std::string_view text) {
  constexpr size_t kLongest = 40;
  if (text.size() <= kLongest) return "'" + std::string(text) + "'";
  size_t cut = kLongest;
  while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return "'" + std::string(text.substr(0, cut)) + "...'";
}

bool IsOpener(Token token) {
  return token == Token::T_LParen || token == Token::T_LBracket || token == Token::T_LBrace;
}
bool IsCloser(Token token) {
  return token == Token::T_RParen || token == Token::T_RBracket || token == Token::T_RBrace;
}
char CloserOf(char opener) { return opener == '(' ? ')' : opener == '[' ? ']' : '}'; }

std::string CodePointName(std::string_view utf8) {
  const auto lead = static_cast<unsigned char>(utf8[0]);
  uint32_t code = lead < 0xE0 ? lead & 0x1F : lead < 0xF0 ? lead & 0x0F : lead & 0x07;
  for (size_t i = 1; i < utf8.size(); ++i) code = code << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3F);
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "U+%04X", code);
  return buffer;
}

bool IsUnicodeSymbol(Token token) {
  return token == Token::T_UnicodeDash || token == Token::T_UnicodeLeft || token == Token::T_UnicodeRight;
}

class Describer {
 public:
  Describer(const GrammarFailure& failure, const SourceMap& source)
      : failure_(failure), source_(source), tokens_(failure.tokens), at_(failure.offending) {}

  Status Describe() const {
    if (const auto status = BadCharacter()) return *status;
    if (const auto status = ForeignOperator()) return *status;
    if (std::string slip = DescribeTimeSlip(failure_, source_); !slip.empty())
      return Error(Where(), std::move(slip));
    return General();
  }

 private:
  Token Type(size_t i) const { return i < tokens_.size() ? tokens_[i].type : Token{}; }
  std::string_view Text(size_t i) const {
    return i < tokens_.size() ? source_.text().substr(tokens_[i].offset, tokens_[i].length)
                              : std::string_view();
  }
  Span SpanAt(size_t i) const { return source_.At(tokens_[i].offset, tokens_[i].length); }
  Span Where() const { return SpanAt(at_); }
  bool AtEnd() const { return at_ + 1 >= tokens_.size(); }
  bool Adjacent(size_t i) const { return tokens_[i].offset + tokens_[i].length == tokens_[i + 1].offset; }

  std::optional<Status> BadCharacter() const {
    // A dash of another alphabet may have started a relationship that then failed one token later.
    const size_t i = at_ > 0 && IsUnicodeSymbol(Type(at_ - 1)) && !IsUnicodeSymbol(Type(at_)) ? at_ - 1 : at_;
    if (Type(i) != Token::BadChar && !IsUnicodeSymbol(Type(i))) return std::nullopt;
    const std::string_view text = Text(i);
    if (static_cast<unsigned char>(text[0]) < 0x80) {
      const bool printable = text[0] >= 0x20 && text[0] < 0x7F;
      char code[8];
      std::snprintf(code, sizeof code, "0x%02X", static_cast<unsigned>(text[0]));
      return Error(SpanAt(i), "unexpected character " + (printable ? Quote(text) : std::string(code)) +
                                  "; names with special characters stand in backquotes");
    }
    std::string message = "unexpected character " + Quote(text) + " (" + CodePointName(text) + ")";
    if (Type(i) == Token::T_UnicodeDash) message += "; to subtract, write '-'";
    return Error(SpanAt(i), std::move(message), "InvalidUnicodeCharacter");
  }

  std::optional<Status> ForeignOperator() const {
    // The failing token may be either half of the operator.
    for (const size_t first : {at_, at_ - 1}) {
      if (first >= tokens_.size() || first + 1 >= tokens_.size() || !Adjacent(first)) continue;
      const std::string_view pair = source_.text().substr(tokens_[first].offset, 2);
      const Span span = source_.At(tokens_[first].offset, 2);
      if (pair == "==") return Error(span, "unexpected '=='; values are compared with a single '='");
      if (pair == "!=") return Error(span, "unexpected '!='; write '<>' for 'not equal'");
      if (pair == "&&") return Error(span, "unexpected '&&'; write AND");
    }
    return std::nullopt;
  }

  // The innermost bracket that is open before token `end`.
  std::optional<size_t> OpenBracket(size_t end) const {
    int depth = 0;
    for (size_t i = end; i-- > 0;) {
      if (IsCloser(Type(i))) ++depth;
      if (IsOpener(Type(i)) && depth-- == 0) return i;
    }
    return std::nullopt;
  }

  Status General() const {
    const ExpectedTokens expected(failure_.expected, failure_.end_expected);
    const std::optional<size_t> open = OpenBracket(at_);
    if (AtEnd()) {
      std::string message = "the query ends too early";
      if (open) {
        const Span place = SpanAt(*open);
        message += ": '" + std::string(Text(*open)) + "' at " + std::to_string(place.line) + ":" +
                   std::to_string(place.column) + " is not closed by '" + CloserOf(Text(*open)[0]) + "'";
      }
      return Error(Where(), message + expected.ToString("; expected "));
    }
    if (IsCloser(Type(at_))) {
      if (!open) return Error(Where(), "unexpected " + Quote(Text(at_)) + ": no bracket is open here");
      if (CloserOf(Text(*open)[0]) != Text(at_)[0]) {
        const Span place = SpanAt(*open);
        return Error(Where(), "unexpected " + Quote(Text(at_)) + ": '" + std::string(Text(*open)) + "' at " +
                                  std::to_string(place.line) + ":" + std::to_string(place.column) +
                                  " is closed by '" + CloserOf(Text(*open)[0]) + "'");
      }
    }
    std::string message = "unexpected " + Quote(Text(at_));
    // A clause that starts inside brackets, where they could have been closed.
    if (open && IsReserved(Type(at_)) && expected.Closes(CloserOf(Text(*open)[0])) &&
        StartsClause(Type(at_))) {
      const Span place = SpanAt(*open);
      return Error(Where(), message + ": '" + std::string(Text(*open)) + "' at " +
                                std::to_string(place.line) + ":" + std::to_string(place.column) +
                                " is not closed by '" + CloserOf(Text(*open)[0]) + "'");
    }
    if (at_ == 0 && (EqualsWord(Text(0), "SELECT") || EqualsWord(Text(0), "UPDATE"))) {
      return Error(Where(),
                   message + (EqualsWord(Text(0), "SELECT") ? "; a query reads with MATCH ... RETURN ..."
                                                            : "; a query changes with MATCH ... SET ..."));
    }
    if (expected.OnlyName() && IsReserved(Type(at_))) {
      return Error(Where(), message + ": it is a reserved word; to use it as a name, write `" +
                                std::string(Text(at_)) + "` in backquotes");
    }
    if (Type(at_ - 1) != Token::T_Minus
            ? expected.Are({Token::T_Minus, Token::T_UnicodeDash})
            : expected.Are({Token::T_Minus, Token::T_UnicodeDash, Token::T_LBracket})) {
      return Error(Where(), message + "; a relationship has two dashes, as in (a)-->(b) or (a)-[r]->(b)");
    }
    if (expected.Are({Token::T_Eq}) && at_ >= 2) {
      const Token start = Type(at_ - 2);
      if (start == Token::K_MATCH || start == Token::K_CREATE || start == Token::K_MERGE ||
          start == Token::T_Comma) {
        return Error(Where(),
                     message + "; a node stands in parentheses: (" + std::string(Text(at_ - 1)) + ")");
      }
    }
    const std::string meant = IsReserved(Type(at_)) ? std::string() : expected.Nearest(Text(at_));
    if (!meant.empty()) {
      return Error(Where(), message + "; did you mean " + meant + "?");
    }
    return Error(Where(), message + expected.ToString("; expected "));
  }

  const GrammarFailure& failure_;
  const SourceMap& source_;
  const std::vector<SyntaxToken>& tokens_;
  const size_t at_;
};

}  // namespace

Status DescribeFailure(const GrammarFailure& failure, const SourceMap& source) {
  return Describer(failure, source).Describe();
}

Status NestingTooDeep(Span span) {
  return Status(Code::kResourceExhausted,
                "the query nests too deeply; at most " + std::to_string(ast::kMaxNesting) +
                    " brackets or CASEs may be open at once, and " + std::to_string(ast::kMaxTreeHeight) +
                    " operators stand inside each other; bind parts of it with WITH")
      .WithDetail("NestingTooDeep")
      .WithPhase(Phase::kCompileTime)
      .WithSpan(span);
}

Status TooManyTokens(size_t tokens, size_t limit, Span span) {
  return Status(Code::kResourceExhausted, "this statement has about " + std::to_string(tokens) +
                                              " words and signs; at most " + std::to_string(limit) +
                                              " are read; pass data as parameters and UNWIND them")
      .WithDetail("QueryTooLong")
      .WithPhase(Phase::kCompileTime)
      .WithSpan(span);
}

Status QueryTooLong(size_t bytes, size_t limit) {
  return Status(Code::kResourceExhausted, "the query text has " + std::to_string(bytes) + " bytes; at most " +
                                              std::to_string(limit) +
                                              " are read; pass data as parameters, or split the script")
      .WithDetail("QueryTooLong")
      .WithPhase(Phase::kCompileTime);
}

}  // namespace fasti::parser
