// Recursive descent over the words of a mapping. A clause ends where a word stands that begins another, so
// that lines may be broken anywhere.
#include <algorithm>
#include <array>
#include <map>

#include "query/binder/suggest.h"
#include "query/import/mapping.h"
#include "query/import/mapping_token.h"
#include "storage/model/try.h"

namespace fasti::import {
namespace {

struct NamedType {
  std::string_view name;
  ValueType type;
};
constexpr NamedType kTypes[] = {
    {"AUTO", ValueType::kAuto},     {"STRING", ValueType::kString}, {"INTEGER", ValueType::kInteger},
    {"INT", ValueType::kInteger},   {"FLOAT", ValueType::kFloat},   {"BOOLEAN", ValueType::kBoolean},
    {"BOOL", ValueType::kBoolean},  {"DATE", ValueType::kDate},     {"DATETIME", ValueType::kDateTime},
    {"PERIOD", ValueType::kPeriod}, {"LIST", ValueType::kList},
};

struct NamedFilter {
  std::string_view name;
  Expr::Filter::Kind kind;
  int arguments;
};
constexpr NamedFilter kFilters[] = {
    {"upper", Expr::Filter::Kind::kUpper, 0},     {"lower", Expr::Filter::Kind::kLower, 0},
    {"trim", Expr::Filter::Kind::kTrim, 0},       {"replace", Expr::Filter::Kind::kReplace, 2},
    {"map", Expr::Filter::Kind::kMap, -1},        {"split", Expr::Filter::Kind::kSplit, 1},
    {"before", Expr::Filter::Kind::kBefore, 1},   {"after", Expr::Filter::Kind::kAfter, 1},
    {"default", Expr::Filter::Kind::kDefault, 1},
};

class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  Result<Mapping> Run() {
    Mapping mapping;
    if (Word("export")) return Exported();
    Section defaults;  // settings before the first file hold for all
    while (!AtEnd()) {
      if (Word("file")) {
        Section section = defaults;
        section.span = Next().span;
        FASTI_TRY(Files(&section));
        FASTI_TRY(Body(&section));
        mapping.sections.push_back(std::move(section));
        continue;
      }
      FASTI_TRY_ASSIGN(const bool setting, Setting(&defaults));
      if (!setting) return Unexpected("`file` or a setting", kSettingWords);
    }
    if (mapping.sections.empty()) return MappingError(Peek().span, "the mapping names no file");
    for (const Section& s : mapping.sections) {
      if (s.source && s.source->kind == Expr::Kind::kText &&
          mapping.note.find(s.source->text) == std::string::npos)
        mapping.note += (mapping.note.empty() ? "import: " : ", ") + s.source->text;
    }
    if (mapping.note.empty()) mapping.note = "import";
    return CheckKeys(std::move(mapping));
  }

 private:
  static constexpr std::array<std::string_view, 11> kSettingWords = {
      "file",   "source",  "missing",  "dates", "delimiter", "no",
      "column", "columns", "recorded", "where", "node"};
  static constexpr std::array<std::string_view, 15> kBodyWords = {
      "file",  "source", "missing", "dates", "delimiter", "no",   "columns", "recorded",
      "where", "delete", "end",     "node",  "find",      "edge", "set"};

  // --- Words
  const Token& Peek(size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
  const Token& Next() { return tokens_[at_ < tokens_.size() - 1 ? at_++ : at_]; }
  bool AtEnd() const { return Peek().kind == Token::Kind::kEnd; }
  bool Word(std::string_view word) const {
    return Peek().kind == Token::Kind::kWord && !Peek().quoted && Peek().text == word;
  }
  bool Is(std::string_view punctuation) const {
    return Peek().kind == Token::Kind::kPunctuation && Peek().text == punctuation;
  }
  bool Take(std::string_view text) {
    if (!Word(text) && !Is(text)) return false;
    Next();
    return true;
  }
  static std::string Shown(const Token& t) {
    switch (t.kind) {
      case Token::Kind::kEnd:
        return "the end of the mapping";
      case Token::Kind::kString:
        return "the text '" + t.text + "'";
      case Token::Kind::kWord:
      case Token::Kind::kNumber:
      case Token::Kind::kPunctuation:
        return "'" + t.text + "'";
    }
    return t.text;
  }
  template <typename Words>
  Status Unexpected(std::string_view wanted, const Words& words) const {
    std::string message = "expected " + std::string(wanted) + ", found " + Shown(Peek());
    if (Peek().kind == Token::Kind::kWord)
      message += bound::DidYouMean(Peek().text, std::vector<std::string_view>(words.begin(), words.end()));
    return MappingError(Peek().span, std::move(message));
  }
  Status Unexpected(std::string_view wanted) const {
    return Unexpected(wanted, std::array<std::string_view, 0>());
  }
  Status Expect(std::string_view text) {
    if (Take(text)) return {};
    return Unexpected("'" + std::string(text) + "'");
  }
  Result<std::string> Name(std::string_view what) {
    if (Peek().kind != Token::Kind::kWord) return Unexpected(what);
    return Next().text;
  }
  Result<std::string> Text(std::string_view what) {
    if (Peek().kind != Token::Kind::kString && Peek().kind != Token::Kind::kNumber) return Unexpected(what);
    return Next().text;
  }
  Status Texts(std::string_view what, std::vector<std::string>* out) {
    do {
      FASTI_TRY_ASSIGN(std::string text, Text(what));
      out->push_back(std::move(text));
    } while (Peek().kind == Token::Kind::kString || Take(","));
    return {};
  }

  Result<Mapping> Exported() {
    Mapping mapping;
    Next();
    const auto file = [&](std::optional<FileName>* out) -> Status {
      const Span span = Peek().span;
      if (Peek().kind != Token::Kind::kString) return Unexpected("the name of a file in quotes");
      *out = FileName{Next().text, span};
      return {};
    };
    FASTI_TRY(file(&mapping.exported));
    if (Take("schema")) FASTI_TRY(file(&mapping.schema));
    if (!AtEnd()) return Unexpected("the end of the mapping");
    return mapping;
  }

  // --- Sections
  Status Files(Section* section) {
    do {
      const Span span = Peek().span;
      if (Peek().kind != Token::Kind::kString) return Unexpected("the name of a file in quotes");
      section->files.push_back({Next().text, span});
    } while (Take(","));
    return {};
  }

  // Returns false where no setting begins.
  Result<bool> Setting(Section* section) {
    section_ = section;
    if (Take("source")) {
      FASTI_TRY_ASSIGN(section->source, Value());
    } else if (Take("missing")) {
      section->format.missing.clear();
      FASTI_TRY(Texts("the cells that mean nothing, in quotes", &section->format.missing));
    } else if (Take("dates")) {
      section->format.dates.clear();
      FASTI_TRY(Texts("a pattern of dates such as 'YYYYMM'", &section->format.dates));
    } else if (Take("delimiter")) {
      const Span span = Peek().span;
      FASTI_TRY_ASSIGN(const std::string text, Text("the delimiter in quotes"));
      if (text != "\\t" && text.size() != 1)
        return MappingError(span, "the delimiter is one character, or '\\t'");
      section->format.delimiter = text == "\\t" ? '\t' : text[0];
    } else if (Take("no")) {
      FASTI_TRY(Expect("header"));
      section->format.header = false;
    } else if (Take("recorded")) {
      FASTI_TRY_ASSIGN(section->recorded, Value());
    } else {
      return false;
    }
    return true;
  }

  Status Body(Section* section) {
    while (!AtEnd() && !Word("file")) {
      FASTI_TRY_ASSIGN(const bool setting, Setting(section));
      if (setting) continue;
      if (Take("columns")) {
        do {
          FASTI_TRY_ASSIGN(std::string name, Name("the name of a column"));
          section->columns.push_back(std::move(name));
        } while (Take(","));
        section->format.header = false;
      } else if (Take("where")) {
        FASTI_TRY_ASSIGN(section->where, Cond());
      } else if (Take("delete")) {
        FASTI_TRY(Expect("when"));
        FASTI_TRY_ASSIGN(section->operations.remove, Cond());
      } else if (Take("end")) {
        FASTI_TRY(Expect("when"));
        FASTI_TRY_ASSIGN(section->operations.end, Cond());
      } else if (Word("node") || Word("find")) {
        FASTI_TRY(Node(section));
      } else if (Word("edge")) {
        FASTI_TRY(Edge(section));
      } else {
        return Unexpected("a clause", kBodyWords);
      }
    }
    if (section->nodes.empty()) {
      return MappingError(section->span, "these rows become nothing: the section has no `node`");
    }
    if ((section->operations.remove || section->operations.end) && !section->recorded) {
      return MappingError(section->span,
                          "`delete when` and `end when` need `recorded`: when the row became known");
    }
    return {};
  }

  Status Node(Section* section) {
    NodeClause node;
    node.span = Peek().span;
    node.must_exist = Next().text == "find";
    do {
      FASTI_TRY_ASSIGN(std::string label, Name("a label"));
      node.labels.push_back(std::move(label));
    } while (Take(":"));
    node.alias = node.labels[0];
    if (Take("as")) {
      FASTI_TRY_ASSIGN(node.alias, Name("a name for the node"));
    }
    for (const NodeClause& other : section->nodes) {
      if (other.alias == node.alias) {
        return MappingError(node.span, "the section has a node '" + node.alias +
                                           "' already; name this one: node " + node.labels[0] +
                                           " as other key ...");
      }
    }
    FASTI_TRY(Expect("key"));
    do {
      FASTI_TRY_ASSIGN(Assignment key, Assign());
      if (key.dynamic) return MappingError(key.span, "a key needs a name");
      if (key.type == ValueType::kAuto)
        return MappingError(key.span, "a key has one type: STRING or INTEGER");
      node.key.push_back(std::move(key));
    } while (Take(","));
    for (;;) {
      if (Take("where")) {
        FASTI_TRY_ASSIGN(node.where, Cond());
      } else if (Word("valid")) {
        FASTI_TRY(Valid(&node.valid));
      } else if (Take("set")) {
        FASTI_TRY(Set(&node.sets));
      } else {
        break;
      }
    }
    section->nodes.push_back(std::move(node));
    return {};
  }

  Result<uint32_t> End(const Section& section) {
    const Span span = Peek().span;
    FASTI_TRY_ASSIGN(const std::string alias, Name("a node of this section"));
    std::vector<std::string_view> names;
    for (uint32_t i = 0; i < section.nodes.size(); ++i) {
      if (section.nodes[i].alias == alias) return i;
      names.push_back(section.nodes[i].alias);
    }
    return MappingError(
        span, "no node '" + alias + "' stands before this in the section" + bound::DidYouMean(alias, names));
  }

  Status Edge(Section* section) {
    EdgeClause edge;
    edge.span = Next().span;
    FASTI_TRY_ASSIGN(edge.source, End(*section));
    FASTI_TRY(Expect("-"));
    FASTI_TRY(Expect("["));
    Take(":");
    if (Take("$")) {
      FASTI_TRY_ASSIGN(edge.dynamic_type, Value());
    } else {
      FASTI_TRY_ASSIGN(edge.type, Name("the type of the edge"));
    }
    FASTI_TRY(Expect("]"));
    FASTI_TRY(Expect("->"));
    FASTI_TRY_ASSIGN(edge.target, End(*section));
    for (;;) {
      if (Take("where")) {
        FASTI_TRY_ASSIGN(edge.where, Cond());
      } else if (Word("valid")) {
        FASTI_TRY(Valid(&edge.valid));
      } else if (Take("set")) {
        FASTI_TRY(Set(&edge.sets));
      } else if (Take("key")) {
        FASTI_TRY(Values(&edge.key));
      } else if (Take("coalesce")) {
        edge.coalesce = true;
        if (Take("by")) FASTI_TRY(Values(&edge.coalesce_by));
      } else {
        break;
      }
    }
    if (edge.coalesce && (edge.valid.kind == ValidClause::Kind::kNone)) {
      return MappingError(edge.span, "`coalesce` joins rows whose times touch, and this edge has no `valid`");
    }
    if (edge.coalesce && !edge.key.empty()) {
      return MappingError(edge.span,
                          "`key` makes rows different edges and `coalesce` joins them; write `coalesce by`");
    }
    section->edges.push_back(std::move(edge));
    return {};
  }

  // --- Parts of clauses
  Status Values(std::vector<Expr>* out) {
    do {
      FASTI_TRY_ASSIGN(Expr value, Value());
      out->push_back(std::move(value));
    } while (Take(","));
    return {};
  }

  Result<ValueType> Type() {
    std::vector<std::string_view> names;
    for (const NamedType& t : kTypes) {
      if (Take(t.name)) return t.type;
      names.push_back(t.name);
    }
    return Unexpected("a type", names);
  }

  Result<Assignment> Assign() {
    Assignment out;
    out.span = Peek().span;
    if (Take("$")) {
      FASTI_TRY_ASSIGN(out.dynamic, Value());
      FASTI_TRY(Expect("="));
      FASTI_TRY_ASSIGN(out.value, Value());
    } else {
      const Token& name = Peek();
      FASTI_TRY_ASSIGN(out.name, Name("the name of a property"));
      if (Take("=")) {
        FASTI_TRY_ASSIGN(out.value, Value());
      } else {
        out.value = Column(name);
      }
    }
    bool splits = false;
    for (const Expr::Filter& f : out.value.filters) splits |= f.kind == Expr::Filter::Kind::kSplit;
    if (splits) out.type = ValueType::kList;
    if (Take("::")) {
      FASTI_TRY_ASSIGN(out.type, Type());
      if (splits != (out.type == ValueType::kList)) {
        return MappingError(out.span, "`split` makes a LIST, and a LIST is made by `split`");
      }
    }
    return out;
  }

  Status Set(std::vector<SetClause>* out) {
    SetClause set;
    do {
      if (Is("*")) {
        Next();
        set.all = true;
        if (Take("except")) {
          do {
            FASTI_TRY_ASSIGN(std::string name, Name("the name of a column"));
            set.except.push_back(std::move(name));
          } while (Take(","));
        }
        continue;
      }
      FASTI_TRY_ASSIGN(Assignment assignment, Assign());
      set.assignments.push_back(std::move(assignment));
    } while (Take(","));
    // A time of its own stands in parentheses; a `valid` without them is the element's.
    if (Take("(")) {
      if (!Word("valid")) return Unexpected("'valid'");
      FASTI_TRY(Valid(&set.valid));
      FASTI_TRY(Expect(")"));
    }
    out->push_back(std::move(set));
    return {};
  }

  Result<BoundExpr> Bound() {
    BoundExpr out;
    FASTI_TRY_ASSIGN(out.value, Value());
    for (;;) {
      if (Take("open")) {
        FASTI_TRY(Texts("the cells that mean that there is no end, in quotes", &out.open));
      } else if (Take("unknown")) {
        FASTI_TRY(Texts("the cells that mean that the end is unknown, in quotes", &out.unknown));
      } else {
        return out;
      }
    }
  }

  Status Valid(ValidClause* out) {
    if (out->kind != ValidClause::Kind::kNone) return MappingError(Peek().span, "a second `valid`");
    out->span = Next().span;
    if (Take("always")) {
      out->kind = ValidClause::Kind::kAlways;
      return {};
    }
    if (Take("like")) {
      out->kind = ValidClause::Kind::kLike;
      FASTI_TRY_ASSIGN(out->like, End(*section_));
      return {};
    }
    if (Take("at")) {
      out->kind = ValidClause::Kind::kAt;
      FASTI_TRY_ASSIGN(out->from, Bound());
    } else {
      out->kind = ValidClause::Kind::kRange;
      if (Take("from")) {
        FASTI_TRY_ASSIGN(out->from, Bound());
      }
      if (Word("to") || Word("through")) {
        out->end = Next().text == "to" ? ValidClause::End::kExclusive : ValidClause::End::kInclusive;
        FASTI_TRY_ASSIGN(out->to, Bound());
      }
      if (!out->from && !out->to) {
        return Unexpected("`at`, `from`, `to`, `through`, `like` or `always`",
                          std::array<std::string_view, 6>{"at", "from", "to", "through", "like", "always"});
      }
    }
    if (Take("horizon")) {
      FASTI_TRY_ASSIGN(out->horizon, Value());
      if (Take("when")) {
        FASTI_TRY_ASSIGN(out->horizon_when, Cond());
      }
    }
    return {};
  }

  Expr Column(const Token& name) {
    Expr e;
    e.kind = Expr::Kind::kColumn;
    e.span = name.span;
    e.column = ColumnNumber(name.text, name.span);
    return e;
  }
  uint32_t ColumnNumber(std::string_view name, Span span) {
    for (uint32_t i = 0; i < section_->used.size(); ++i) {
      if (section_->used[i].name == name) return i;
    }
    section_->used.push_back({std::string(name), span});
    return static_cast<uint32_t>(section_->used.size() - 1);
  }

  // '...{column}...'
  Result<Expr> Template(const Token& token) {
    Expr out;
    out.span = token.span;
    const std::string& text = token.text;
    if (text.find('{') == std::string::npos) {
      out.text = text;
      return out;
    }
    out.kind = Expr::Kind::kJoin;
    for (size_t at = 0; at < text.size();) {
      const size_t brace = text.find('{', at);
      if (brace != at) {
        Expr part;
        part.text = text.substr(at, brace == std::string::npos ? brace : brace - at);
        part.span = token.span;
        out.parts.push_back(std::move(part));
      }
      if (brace == std::string::npos) break;
      const size_t close = text.find('}', brace);
      if (close == std::string::npos) return MappingError(token.span, "a '{' in this text has no '}'");
      Expr part;
      part.kind = Expr::Kind::kColumn;
      part.span = token.span;
      part.column = ColumnNumber(text.substr(brace + 1, close - brace - 1), token.span);
      out.parts.push_back(std::move(part));
      at = close + 1;
    }
    return out;
  }

  Result<Expr> Value() {
    Expr out;
    const Token token = Peek();
    if (token.kind == Token::Kind::kString) {
      Next();
      FASTI_TRY_ASSIGN(out, Template(token));
    } else if (token.kind == Token::Kind::kNumber) {
      Next();
      out.text = token.text;
      out.span = token.span;
    } else if (token.kind == Token::Kind::kWord) {
      Next();
      out = Column(token);
    } else if (Take("(")) {
      out.kind = Expr::Kind::kDate;
      out.span = token.span;
      FASTI_TRY(Values(&out.parts));
      if (out.parts.size() > 3)
        return MappingError(token.span, "a date has at most a year, a month and a day");
      FASTI_TRY(Expect(")"));
    } else {
      return Unexpected("a column, a text in quotes or (year, month, day)");
    }
    while (Take("|")) {
      FASTI_TRY_ASSIGN(Expr::Filter filter, Filter());
      out.filters.push_back(std::move(filter));
    }
    return out;
  }

  Result<Expr::Filter> Filter() {
    Expr::Filter out;
    out.span = Peek().span;
    std::vector<std::string_view> names;
    for (const NamedFilter& f : kFilters) {
      names.push_back(f.name);
      if (!Take(f.name)) continue;
      out.kind = f.kind;
      if (f.arguments >= 1) {
        FASTI_TRY_ASSIGN(out.first, Text("a text in quotes"));
      }
      if (f.arguments >= 2) {
        FASTI_TRY_ASSIGN(out.second, Text("a second text in quotes"));
      }
      if (f.kind == Expr::Filter::Kind::kSplit && out.first.empty())
        return MappingError(out.span, "`split` needs the text between the parts");
      if (f.arguments < 0) {
        FASTI_TRY(Expect("{"));
        do {
          FASTI_TRY_ASSIGN(std::string from, Text("a cell in quotes"));
          FASTI_TRY(Expect(":"));
          FASTI_TRY_ASSIGN(std::string to, Text("what it means, in quotes"));
          out.table.emplace_back(std::move(from), std::move(to));
        } while (Take(","));
        FASTI_TRY(Expect("}"));
      }
      return out;
    }
    return Unexpected("a filter", names);
  }

  Result<Condition> Cond() { return Chain("or", Condition::Kind::kOr); }
  Result<Condition> Chain(std::string_view word, Condition::Kind kind) {
    const auto part = [&]() {
      return kind == Condition::Kind::kOr ? Chain("and", Condition::Kind::kAnd) : Negation();
    };
    FASTI_TRY_ASSIGN(Condition first, part());
    if (!Word(word)) return first;
    Condition out;
    out.kind = kind;
    out.span = first.span;
    out.operands.push_back(std::move(first));
    while (Take(word)) {
      FASTI_TRY_ASSIGN(Condition next, part());
      out.operands.push_back(std::move(next));
    }
    return out;
  }
  Result<Condition> Negation() {
    const Span span = Peek().span;
    if (!Take("not")) return Comparison();
    Condition out;
    out.kind = Condition::Kind::kNot;
    out.span = span;
    FASTI_TRY_ASSIGN(Condition inner, Negation());
    out.operands.push_back(std::move(inner));
    return out;
  }
  Result<Condition> Comparison() {
    Condition out;
    out.span = Peek().span;
    FASTI_TRY_ASSIGN(Expr left, Value());
    out.values.push_back(std::move(left));
    if (Take("is")) {
      const bool negated = Take("not");
      FASTI_TRY(Expect("missing"));
      out.kind = Condition::Kind::kMissing;
      if (!negated) return out;
      Condition outer;
      outer.kind = Condition::Kind::kNot;
      outer.span = out.span;
      outer.operands.push_back(std::move(out));
      return outer;
    }
    if (Take("in")) {
      out.kind = Condition::Kind::kIn;
      FASTI_TRY(Expect("("));
      FASTI_TRY(Values(&out.values));
      FASTI_TRY(Expect(")"));
      return out;
    }
    if (Word("starts") || Word("ends")) {
      out.kind = Next().text == "starts" ? Condition::Kind::kStarts : Condition::Kind::kEnds;
      FASTI_TRY(Expect("with"));
    } else if (Take("contains")) {
      out.kind = Condition::Kind::kContains;
    } else {
      static constexpr std::pair<std::string_view, Condition::Compare> kSigns[] = {
          {"=", Condition::Compare::kEqual},   {"<>", Condition::Compare::kUnequal},
          {"<", Condition::Compare::kLess},    {"<=", Condition::Compare::kLessOrEqual},
          {">", Condition::Compare::kGreater}, {">=", Condition::Compare::kGreaterOrEqual}};
      out.kind = Condition::Kind::kCompare;
      const auto* sign =
          std::find_if(std::begin(kSigns), std::end(kSigns), [&](const auto& s) { return Is(s.first); });
      if (sign == std::end(kSigns)) {
        return Unexpected("a comparison: =, <>, <, in (...), is missing, starts with, ends with or contains");
      }
      Next();
      out.compare = sign->second;
    }
    FASTI_TRY_ASSIGN(Expr right, Value());
    out.values.push_back(std::move(right));
    return out;
  }

  // A label is found by the same key, of the same types, wherever it stands.
  static Result<Mapping> CheckKeys(Mapping mapping) {
    struct Seen {
      const NodeClause* node;
    };
    std::map<std::string, Seen> by_label;
    for (const Section& section : mapping.sections) {
      for (const NodeClause& node : section.nodes) {
        const auto [it, fresh] = by_label.try_emplace(node.labels[0], Seen{&node});
        const NodeClause& first = *it->second.node;
        if (fresh || first.key.size() != node.key.size()) continue;
        for (size_t i = 0; i < node.key.size(); ++i) {
          const Assignment& a = first.key[i];
          const Assignment& b = node.key[i];
          if (a.name != b.name || a.type == b.type) continue;
          return MappingError(b.span, "the key " + b.name + " of " + node.labels[0] +
                                          " has another type here than in line " +
                                          std::to_string(a.span.line) + "; give both the same");
        }
      }
    }
    return mapping;
  }

  std::vector<Token> tokens_;
  size_t at_ = 0;
  Section* section_ = nullptr;
};

}  // namespace

Result<Mapping> ParseMapping(std::string_view text) {
  FASTI_TRY_ASSIGN(std::vector<Token> tokens, SplitMapping(text));
  return Parser(std::move(tokens)).Run();
}

}  // namespace fasti::import
