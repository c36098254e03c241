#include "query/rows/json_rows.h"

#include <algorithm>
#include <charconv>

namespace fasti::rows {
namespace {

constexpr int kMaxNesting = 64;

// One JSON text. Strings are unescaped; numbers keep their digits.
class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  bool Whole(Value* out) { return Any(out, 0) && (Space(), at_ == text_.size()); }

  bool Any(Value* out, int depth) {
    Space();
    if (at_ >= text_.size() || depth > kMaxNesting) return false;
    const char c = text_[at_];
    if (c == '"') {
      std::string s;
      if (!String(&s)) return false;
      *out = Value::String(std::move(s));
      return true;
    }
    if (c == '[') return Array(out, depth);
    if (c == '{') return Object(out, depth);
    if (Literal("true")) return *out = Value::Bool(true), true;
    if (Literal("false")) return *out = Value::Bool(false), true;
    if (Literal("null")) return *out = Value(), true;
    return Number(out);
  }

  // Text of an object's members, in order, without building values: for rows.
  struct Member {
    std::string name;
    std::string_view raw;
  };
  bool Members(std::vector<Member>* out) {
    out->clear();
    Space();
    if (!Take('{')) return false;
    Space();
    if (Take('}')) return true;
    do {
      Space();
      Member m;
      if (!String(&m.name)) return false;
      Space();
      if (!Take(':')) return false;
      Space();
      const size_t begin = at_;
      Value ignored;
      if (!Any(&ignored, 1)) return false;
      m.raw = text_.substr(begin, at_ - begin);
      out->push_back(std::move(m));
      Space();
    } while (Take(','));
    return Take('}');
  }
  bool AtEnd() {
    Space();
    return at_ == text_.size();
  }

  bool String(std::string* out) {
    if (!Take('"')) return false;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c != '\\') {
        out->push_back(c);
        continue;
      }
      if (at_ >= text_.size()) return false;
      static constexpr std::string_view kEscapes = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
      const char e = text_[at_++];
      if (const size_t i = kEscapes.find(e); i != std::string_view::npos) {
        out->push_back(kMeanings[i]);
        continue;
      }
      uint32_t code = 0;
      if (e != 'u' || !Hex(&code)) return false;
      if (code >= 0xD800 && code < 0xDC00) {
        uint32_t low = 0;
        if (!Take('\\') || !Take('u') || !Hex(&low) || low < 0xDC00 || low > 0xDFFF) return false;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      } else if (code >= 0xDC00 && code < 0xE000) {
        return false;
      }
      AppendUtf8(code, out);
    }
    return false;
  }

 private:
  void Space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n'))
      ++at_;
  }
  bool Take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool Literal(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  bool Hex(uint32_t* out) {
    if (at_ + 4 > text_.size()) return false;
    const auto r = std::from_chars(text_.data() + at_, text_.data() + at_ + 4, *out, 16);
    if (r.ptr != text_.data() + at_ + 4) return false;
    at_ += 4;
    return true;
  }
  static void AppendUtf8(uint32_t c, std::string* out) {
    if (c < 0x80) {
      out->push_back(static_cast<char>(c));
    } else if (c < 0x800) {
      out->push_back(static_cast<char>(0xC0 | c >> 6));
      out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
      out->push_back(static_cast<char>(0xE0 | c >> 12));
      out->push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
      out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
      out->push_back(static_cast<char>(0xF0 | c >> 18));
      out->push_back(static_cast<char>(0x80 | (c >> 12 & 0x3F)));
      out->push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
      out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
  }
  bool Number(Value* out) {
    const size_t begin = at_;
    while (at_ < text_.size() &&
           std::string_view("+-0123456789.eE").find(text_[at_]) != std::string_view::npos)
      ++at_;
    const char* const first = text_.data() + begin;
    const char* const last = text_.data() + at_;
    int64_t i = 0;
    if (const auto r = std::from_chars(first, last, i); r.ec == std::errc() && r.ptr == last && first != last)
      return *out = Value::Int(i), true;
    double d = 0;
    if (const auto r = std::from_chars(first, last, d); r.ec == std::errc() && r.ptr == last && first != last)
      return *out = Value::Float(d), true;
    return false;
  }
  bool Array(Value* out, int depth) {
    ++at_;
    List items;
    Space();
    if (!Take(']')) {
      do {
        Value v;
        if (!Any(&v, depth + 1)) return false;
        items.push_back(std::move(v));
        Space();
      } while (Take(','));
      if (!Take(']')) return false;
    }
    *out = Value::ListOf(std::move(items));
    return true;
  }
  bool Object(Value* out, int depth) {
    ++at_;
    Map entries;
    Space();
    if (!Take('}')) {
      do {
        Space();
        std::string name;
        Value v;
        if (!String(&name)) return false;
        Space();
        if (!Take(':') || !Any(&v, depth + 1)) return false;
        entries.emplace_back(std::move(name), std::move(v));
        Space();
      } while (Take(','));
      if (!Take('}')) return false;
    }
    *out = Value::MapOf(std::move(entries));
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
};

class JsonRows final : public RowReader {
 public:
  explicit JsonRows(std::string_view bytes) : bytes_(bytes) {}
  const std::vector<std::string>& columns() const override { return none_; }
  void Want(std::vector<std::string> names) override { wanted_ = std::move(names); }
  void Seek(uint64_t offset) override { at_ = offset; }

  bool Next(RawRow* row) override {
    row->cells.assign(wanted_.size(), Cell());
    row->problem.clear();
    std::string_view line;
    do {
      if (at_ >= bytes_.size()) return false;
      row->offset = at_;
      const size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
      line = bytes_.substr(at_, end - at_);
      at_ = end + 1;
      while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    } while (line.find_first_not_of(" \t") == std::string_view::npos);
    row->text = line;
    texts_.clear();
    if (!IsUtf8(line)) {
      row->problem = "it is not UTF-8";
      return true;
    }
    std::vector<JsonReader::Member> members;
    JsonReader reader(line);
    if (!reader.Members(&members) || !reader.AtEnd()) {
      row->problem = "it is no JSON object";
      return true;
    }
    for (size_t i = 0; i < wanted_.size(); ++i) Find(members, wanted_[i], &row->cells[i]);
    return true;
  }

 private:
  void Find(const std::vector<JsonReader::Member>& members, std::string_view name, Cell* cell) {
    for (const JsonReader::Member& m : members) {
      if (m.name == name) return Read(m.raw, cell);
    }
    // a.b.c: into objects, the longest name first.
    for (size_t dot = name.rfind('.'); dot != std::string_view::npos && dot != 0;
         dot = name.rfind('.', dot - 1)) {
      for (const JsonReader::Member& m : members) {
        if (m.name != name.substr(0, dot)) continue;
        std::vector<JsonReader::Member> inner;
        if (JsonReader(m.raw).Members(&inner)) return Find(inner, name.substr(dot + 1), cell);
      }
    }
  }
  void Read(std::string_view raw, Cell* cell) {
    if (raw == "null") return;
    if (raw.front() != '"') {
      *cell = {Cell::Kind::kTyped, raw};
      return;
    }
    JsonReader(raw).String(&texts_.emplace_back());
    *cell = {Cell::Kind::kText, texts_.back()};
  }

  const std::string_view bytes_;
  size_t at_ = 0;
  std::vector<std::string> none_, wanted_;
  std::deque<std::string> texts_;
};

}  // namespace

std::unique_ptr<RowReader> MakeJsonRows(std::string_view bytes) { return std::make_unique<JsonRows>(bytes); }

bool ParseJson(std::string_view text, Value* out) { return JsonReader(text).Whole(out); }

}  // namespace fasti::rows
