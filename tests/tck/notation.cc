#include "tests/tck/notation.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "storage/model/try.h"

namespace fasti::tck {
namespace {

void AppendUtf8(std::string* out, uint32_t c) {
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0 | c >> 6));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out->push_back(static_cast<char>(0xE0 | c >> 12));
    out->push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Value> ParseAll() {
    FASTI_TRY_ASSIGN(Value value, ParseValue());
    SkipBlanks();
    if (at_ != text_.size()) return Error("text after the value");
    return value;
  }

 private:
  Status Error(std::string_view what) const {
    return Status(Code::kInvalidArgument, "cannot read the value '" + std::string(text_) + "': " +
                                              std::string(what) + " at position " + std::to_string(at_ + 1));
  }
  void SkipBlanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) ++at_;
  }
  bool Take(char c) {
    SkipBlanks();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool Peek(char c) {
    SkipBlanks();
    return at_ < text_.size() && text_[at_] == c;
  }

  Result<Value> ParseValue() {
    SkipBlanks();
    if (at_ >= text_.size()) return Error("nothing there");
    switch (text_[at_]) {
      case '\'':
        return ParseString();
      case '[':
        return ParseListOrEdge();
      case '{': {
        FASTI_TRY_ASSIGN(Map map, ParseMap());
        return Value::MapOf(std::move(map));
      }
      case '(': {
        FASTI_TRY_ASSIGN(Node node, ParseNode());
        return Value::Of(std::move(node));
      }
      case '<':
        return ParsePath();
      default:
        return ParseWordOrNumber();
    }
  }

  Result<Value> ParseString() {
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\'') {
        ++at_;
        return Value::String(std::move(out));
      }
      if (text_[at_] != '\\' || at_ + 1 == text_.size()) {
        out.push_back(text_[at_]);
        continue;
      }
      const char c = text_[++at_];
      if (c == 'u' && at_ + 4 < text_.size()) {
        uint32_t code = 0;
        std::from_chars(text_.data() + at_ + 1, text_.data() + at_ + 5, code, 16);
        AppendUtf8(&out, code);
        at_ += 4;
        continue;
      }
      constexpr std::string_view kNames = "ntrbf";
      constexpr std::string_view kMeanings = "\n\t\r\b\f";
      const size_t named = kNames.find(c);
      out.push_back(named == std::string_view::npos ? c : kMeanings[named]);
    }
    return Error("a string that does not end");
  }

  Result<std::string> ParseName() {
    SkipBlanks();
    std::string name;
    if (at_ < text_.size() && text_[at_] == '`') {
      for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '`') {
          if (at_ + 1 == text_.size() || text_[at_ + 1] != '`') {
            ++at_;
            return name;
          }
          ++at_;
        }
        name.push_back(text_[at_]);
      }
      return Error("a name that does not end");
    }
    while (at_ < text_.size() && IsNameByte(text_[at_])) name.push_back(text_[at_++]);
    if (name.empty()) return Error("expected a name");
    return name;
  }

  Result<Map> ParseMap() {
    Map map;
    ++at_;
    if (Take('}')) return map;
    do {
      FASTI_TRY_ASSIGN(std::string key, ParseName());
      if (!Take(':')) return Error("expected ':'");
      FASTI_TRY_ASSIGN(Value value, ParseValue());
      map.emplace_back(std::move(key), std::move(value));
    } while (Take(','));
    if (!Take('}')) return Error("expected '}'");
    std::sort(map.begin(), map.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return map;
  }

  Result<Node> ParseNode() {
    Node node;
    if (!Take('(')) return Error("expected '('");
    while (Take(':')) {
      FASTI_TRY_ASSIGN(std::string label, ParseName());
      node.labels.push_back(std::move(label));
    }
    if (Peek('{')) {
      FASTI_TRY_ASSIGN(node.properties, ParseMap());
    }
    if (!Take(')')) return Error("expected ')'");
    std::sort(node.labels.begin(), node.labels.end());
    return node;
  }

  // After '['.
  Result<Edge> ParseEdgeBody() {
    Edge edge;
    if (!Take(':')) return Error("expected ':'");
    FASTI_TRY_ASSIGN(edge.type, ParseName());
    if (Peek('{')) {
      FASTI_TRY_ASSIGN(edge.properties, ParseMap());
    }
    if (!Take(']')) return Error("expected ']'");
    return edge;
  }

  Result<Value> ParseListOrEdge() {
    ++at_;
    if (Peek(':')) {
      FASTI_TRY_ASSIGN(Edge edge, ParseEdgeBody());
      return Value::Of(std::move(edge));
    }
    List items;
    if (Take(']')) return Value::ListOf(std::move(items));
    do {
      FASTI_TRY_ASSIGN(Value item, ParseValue());
      items.push_back(std::move(item));
    } while (Take(','));
    if (!Take(']')) return Error("expected ']'");
    return Value::ListOf(std::move(items));
  }

  // Nodes get numbers in order, so that an edge's direction can be told afterwards.
  Result<Value> ParsePath() {
    ++at_;
    Path path;
    FASTI_TRY_ASSIGN(Node first, ParseNode());
    path.nodes.push_back(std::move(first));
    path.nodes.back().id = NodeId{1};
    while (!Take('>')) {
      const bool backward = Take('<');
      if (!Take('-') || !Take('[')) return Error("expected '-['");
      FASTI_TRY_ASSIGN(Edge edge, ParseEdgeBody());
      if (!Take('-')) return Error("expected '-'");
      if (!backward && !Take('>')) return Error("expected '>'");
      FASTI_TRY_ASSIGN(Node node, ParseNode());
      node.id = NodeId{path.nodes.size() + 1};
      edge.source = backward ? node.id : path.nodes.back().id;
      edge.target = backward ? path.nodes.back().id : node.id;
      path.edges.push_back(std::move(edge));
      path.nodes.push_back(std::move(node));
    }
    return Value::Of(std::move(path));
  }

  Result<Value> ParseWordOrNumber() {
    const size_t from = at_;
    while (at_ < text_.size() &&
           (IsNameByte(text_[at_]) || text_[at_] == '.' || text_[at_] == '+' || text_[at_] == '-'))
      ++at_;
    const std::string_view word = text_.substr(from, at_ - from);
    if (word == "null") return Value::Null();
    if (word == "true") return Value::Bool(true);
    if (word == "false") return Value::Bool(false);
    if (word == "NaN") return Value::Float(std::numeric_limits<double>::quiet_NaN());
    if (word == "Inf" || word == "Infinity") return Value::Float(std::numeric_limits<double>::infinity());
    if (word == "-Inf" || word == "-Infinity") return Value::Float(-std::numeric_limits<double>::infinity());
    const char* end = word.data() + word.size();
    int64_t whole = 0;
    if (const auto r = std::from_chars(word.data(), end, whole);
        r.ec == std::errc() && r.ptr == end && !word.empty()) {
      return Value::Int(whole);
    }
    double number = 0;
    if (const auto r = std::from_chars(word.data(), end, number);
        r.ec == std::errc() && r.ptr == end && !word.empty()) {
      return Value::Float(number);
    }
    at_ = from;
    return Error("neither a word nor a number");
  }

  std::string_view text_;
  size_t at_ = 0;
};

void Append(std::string* out, const Value& v, bool sort_lists);

void AppendMap(std::string* out, const Map& map, bool sort_lists) {
  out->push_back('{');
  for (const auto& [key, value] : map) {
    *out += Value::String(key).ToString();
    out->push_back(':');
    Append(out, value, sort_lists);
    out->push_back(',');
  }
  out->push_back('}');
}

void AppendNode(std::string* out, const Node& node, bool sort_lists) {
  std::vector<std::string> labels = node.labels;
  std::sort(labels.begin(), labels.end());
  *out += "(";
  for (const std::string& label : labels) *out += ":" + Value::String(label).ToString();
  AppendMap(out, node.properties, sort_lists);
  *out += ")";
}

void AppendEdge(std::string* out, const Edge& edge, bool sort_lists) {
  *out += "[:" + Value::String(edge.type).ToString();
  AppendMap(out, edge.properties, sort_lists);
  *out += "]";
}

void Append(std::string* out, const Value& v, bool sort_lists) {
  if (v.is_map()) return AppendMap(out, v.as_map(), sort_lists);
  if (v.kind() == Value::Kind::kNode) return AppendNode(out, v.as_node(), sort_lists);
  if (v.kind() == Value::Kind::kEdge) return AppendEdge(out, v.as_edge(), sort_lists);
  if (v.is_list()) {
    std::vector<std::string> items;
    for (const Value& item : v.as_list()) items.push_back(Canonical(item, sort_lists));
    if (sort_lists) std::sort(items.begin(), items.end());
    *out += "[";
    for (const std::string& item : items) *out += item + ",";
    *out += "]";
    return;
  }
  if (v.kind() == Value::Kind::kPath) {
    const Path& path = v.as_path();
    *out += "<";
    for (size_t i = 0; i < path.nodes.size(); ++i) {
      AppendNode(out, path.nodes[i], sort_lists);
      if (i == path.edges.size()) break;
      const bool forward = path.edges[i].source == path.nodes[i].id;
      *out += forward ? "-" : "<-";
      AppendEdge(out, path.edges[i], sort_lists);
      *out += forward ? "->" : "-";
    }
    *out += ">";
    return;
  }
  // Scalars print themselves; temporal values as quoted ISO texts, which is what the TCK writes.
  *out += v.ToString();
}

}  // namespace

Result<Value> ParseNotation(std::string_view text) { return Parser(text).ParseAll(); }

std::string Canonical(const Value& value, bool sort_lists) {
  std::string out;
  Append(&out, value, sort_lists);
  return out;
}

}  // namespace fasti::tck
