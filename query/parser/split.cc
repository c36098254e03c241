#include "query/parser/split.h"

#include <string>

namespace fasti::parser {
namespace {

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool IsWord(std::string_view text, std::string_view upper) {
  if (text.size() != upper.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
    if (c != upper[i]) return false;
  }
  return true;
}

// The bytes of a blank code point at `i` (as FastiLexer.g4 skips them), or 0.
size_t BlankLength(std::string_view text, size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F)) return 1;
  const std::string_view rest = text.substr(i);
  if (rest.starts_with("\xC2\x85") || rest.starts_with("\xC2\xA0")) return 2;
  if (rest.size() < 3) return 0;
  if (rest.starts_with("\xE1\x9A\x80") || rest.starts_with("\xE1\xA0\x8E") ||
      rest.starts_with("\xE3\x80\x80") || rest.starts_with("\xEF\xBB\xBF") ||
      rest.starts_with("\xE2\x81\x9F")) {
    return 3;
  }
  if (rest.starts_with("\xE2\x80")) {
    const auto last = static_cast<unsigned char>(rest[2]);
    if (last <= 0x8A || last == 0x80 || last == 0xA8 || last == 0xA9 || last == 0xAF) return 3;
  }
  return 0;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  SplitResult Run() {
    while (pos_ < text_.size()) Step();
    if (started_) {
      Finish(false);
      if (result_.tail == SplitResult::Tail::kNothing) result_.tail = SplitResult::Tail::kStatement;
    }
    return std::move(result_);
  }

 private:
  using Tail = SplitResult::Tail;

  void Step() {
    if (const size_t blank = BlankLength(text_, pos_)) {
      pos_ += blank;
      return;
    }
    const std::string_view rest = text_.substr(pos_);
    if (rest.starts_with("//")) {
      pos_ = std::min(text_.find('\n', pos_), text_.size());
      return;
    }
    if (rest.starts_with("/*")) {
      const size_t end = text_.find("*/", pos_ + 2);
      if (end == std::string_view::npos) return Unclosed(Tail::kComment);
      pos_ = end + 2;
      return;
    }
    const char c = text_[pos_];
    if (c == ';') {
      if (started_) Finish(true);
      ++pos_;
      return;
    }
    if (!started_) {
      started_ = true;
      current_ = {};
      current_.offset = pos_;
      open_.clear();
      cases_ = 0;
    }
    switch (c) {
      case '\'':
      case '"':
        return Quoted(c, Tail::kString);
      case '`':
        return Quoted(c, Tail::kName);
      case '(':
      case '[':
      case '{':
        open_.push_back(cases_);
        Deepen();
        break;
      case ')':
      case ']':
      case '}':
        if (!open_.empty()) {
          cases_ = open_.back();
          open_.pop_back();
        }
        break;
      default:
        if (IsWordByte(c)) return Word();
        break;
    }
    Take(1);
  }

  void Take(size_t length) {
    ++current_.tokens;
    previous_ = text_[pos_ + length - 1];
    pos_ += length;
    end_ = pos_;
  }

  void Quoted(char quote, Tail tail) {
    size_t i = pos_ + 1;
    while (i < text_.size() && text_[i] != quote) i += text_[i] == '\\' && tail == Tail::kString ? 2 : 1;
    if (i >= text_.size()) return Unclosed(tail);
    // A doubled backquote closes and reopens the name, which comes to the same.
    Take(i + 1 - pos_);
  }

  void Unclosed(Tail tail) {
    result_.tail = tail;
    result_.unclosed = pos_;
    if (tail != Tail::kComment) end_ = text_.size();
    pos_ = text_.size();
  }

  // CASE and END nest like brackets, unless they are names: n.case, :CASE, {case: 1}.
  void Word() {
    size_t i = pos_;
    while (i < text_.size() && IsWordByte(text_[i]) && BlankLength(text_, i) == 0) ++i;
    const std::string_view word = text_.substr(pos_, i - pos_);
    const bool named = std::string_view(".:&|!$").find(previous_) != std::string_view::npos && previous_ != 0;
    if (!named && IsWord(word, "CASE")) {
      size_t next = i;
      while (next < text_.size() && BlankLength(text_, next) != 0) next += BlankLength(text_, next);
      if (next == text_.size() || text_[next] != ':') {
        ++cases_;
        Deepen();
      }
    } else if (!named && cases_ > 0 && IsWord(word, "END")) {
      --cases_;
    }
    Take(i - pos_);
  }

  // Counts the CASEs that are open around: those inside brackets already closed were dropped with them.
  void Deepen() {
    const auto depth = static_cast<uint32_t>(open_.size()) + cases_;
    if (depth > current_.depth) {
      current_.depth = depth;
      current_.deepest = pos_;
    }
  }

  void Finish(bool terminated) {
    current_.length = end_ - current_.offset;
    current_.terminated = terminated;
    result_.statements.push_back(current_);
    started_ = false;
    previous_ = 0;
  }

  std::string_view text_;
  size_t pos_ = 0;
  size_t end_ = 0;  // behind the last byte of the statement that is no blank or comment
  bool started_ = false;
  char previous_ = 0;           // the last byte of the token before
  std::vector<uint32_t> open_;  // for each open bracket the CASEs open before it
  uint32_t cases_ = 0;
  StatementSlice current_;
  SplitResult result_;
};

}  // namespace

SplitResult SplitStatements(std::string_view text) { return Splitter(text).Run(); }

}  // namespace fasti::parser
