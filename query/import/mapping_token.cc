#include "query/import/mapping_token.h"

#include <algorithm>

namespace fasti::import {
namespace {

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80);
}
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  Result<std::vector<Token>> Run() {
    std::vector<Token> out;
    for (;;) {
      SkipSpace();
      Token token;
      token.span = Here();
      if (at_ == text_.size()) {
        out.push_back(std::move(token));
        return out;
      }
      const size_t begin = at_;
      const char c = text_[at_];
      if (c == '\'' || c == '"' || c == '`') {
        const bool closed = Quoted(c, &token.text);
        token.kind = c == '`' ? Token::Kind::kWord : Token::Kind::kString;
        token.quoted = c == '`';
        token.span.length = static_cast<uint32_t>(at_ - begin);
        if (!closed)
          return MappingError(token.span, "this text does not end; it needs another " + std::string(1, c));
      } else if (IsLetter(c)) {
        token.kind = Token::Kind::kWord;
        while (at_ < text_.size() && (IsLetter(text_[at_]) || IsDigit(text_[at_]) || text_[at_] == '.'))
          Step();
        token.text = text_.substr(begin, at_ - begin);
      } else if (IsDigit(c) || (c == '-' && at_ + 1 < text_.size() && IsDigit(text_[at_ + 1]))) {
        token.kind = Token::Kind::kNumber;
        // Dates may stand without quotes too: 2014, 2014-12-31.
        do Step();
        while (at_ < text_.size() && (IsDigit(text_[at_]) || IsLetter(text_[at_]) || text_[at_] == '.' ||
                                      text_[at_] == '-' || text_[at_] == ':'));
        token.text = text_.substr(begin, at_ - begin);
      } else {
        token.kind = Token::Kind::kPunctuation;
        const std::string_view two = text_.substr(at_, 2);
        const bool pair = two == "::" || two == "<>" || two == "<=" || two == ">=" || two == "->";
        if (!pair && std::string_view("(){}[],:=<>|+*$-").find(c) == std::string_view::npos) {
          return MappingError(token.span, "'" + std::string(1, c) + "' has no meaning here");
        }
        token.text = text_.substr(at_, pair ? 2 : 1);
        for (size_t i = 0; i < token.text.size(); ++i) Step();
      }
      token.span.length = static_cast<uint32_t>(at_ - begin);
      out.push_back(std::move(token));
    }
  }

 private:
  Span Here() const { return {static_cast<uint32_t>(at_), 0, line_, column_}; }
  void Step() {
    const char c = text_[at_++];
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++column_;
    }
  }
  void SkipSpace() {
    while (at_ < text_.size()) {
      if (text_.substr(at_, 2) == "//") {
        while (at_ < text_.size() && text_[at_] != '\n') Step();
      } else if (std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) {
        Step();
      } else {
        return;
      }
    }
  }
  // A quote inside is written twice.
  bool Quoted(char quote, std::string* out) {
    Step();
    while (at_ < text_.size()) {
      const char c = text_[at_];
      Step();
      if (c != quote) {
        *out += c;
      } else if (at_ < text_.size() && text_[at_] == quote) {
        *out += c;
        Step();
      } else {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  size_t at_ = 0;
  uint32_t line_ = 1, column_ = 1;
};

}  // namespace

Status MappingError(Span span, std::string message) {
  return Status(Code::kInvalidArgument, std::move(message)).WithSpan(span);
}

Result<std::vector<Token>> SplitMapping(std::string_view text) { return Splitter(text).Run(); }

}  // namespace fasti::import
