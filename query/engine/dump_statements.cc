#include "query/engine/dump_statements.h"

#include <algorithm>

#include "query/engine/literal.h"
#include "query/parser/unparse.h"
#include "query/types/limits.h"
#include "storage/model/try.h"

namespace fasti::engine {
namespace {

// A list of rows is closed at this size; one row of a large value may make it longer.
constexpr size_t kRowBytes = 64 << 10;
constexpr size_t kMaxStatementBytes = 1000 << 10;  // safely below the limit for a text
constexpr size_t kLabelClauses = 32;

constexpr std::string_view kEver = " POSSIBLY VALID ANYTIME WHERE id(";

// Holds with one value exactly as long as the element exists.
bool Whole(const DumpTimeline& timeline, const std::vector<std::string>& life) {
  return timeline.pieces.size() == life.size() &&
         std::equal(life.begin(), life.end(), timeline.pieces.begin(),
                    [&](const std::string& period, const DumpPiece& piece) {
                      return piece.period == period && piece.literal == timeline.pieces.front().literal;
                    });
}

bool Plain(const DumpElement& e) {
  return e.life.size() == 1 && std::all_of(e.timelines.begin(), e.timelines.end(),
                                           [&](const DumpTimeline& t) { return Whole(t, e.life); });
}

// ":A:B" of the labels that hold throughout.
std::string Labels(const DumpElement& e) {
  std::string out;
  for (const DumpTimeline& t : e.timelines) {
    if (t.is_label && Whole(t, e.life)) out += ":" + parser::QuoteName(t.name);
  }
  return out;
}

// "{a: 1}" of the properties that hold throughout; empty if there is none.
std::string Properties(const DumpElement& e) {
  std::string out;
  for (const DumpTimeline& t : e.timelines) {
    if (t.is_label || !Whole(t, e.life)) continue;
    out += (out.empty() ? "{" : ", ") + parser::QuoteName(t.name) + ": " + t.pieces.front().literal;
  }
  return out.empty() ? out : out + "}";
}

std::string Match(std::string_view variable, const std::string& id) {
  std::string out = "MATCH (";
  out += variable;
  out += ")";
  out += kEver;
  out += variable;
  return out + ") = " + id + "\n";
}

std::string Create(const DumpElement& e, const std::string& labels, const std::string& validity) {
  const std::string valid = validity.empty() ? validity : " VALID DURING " + validity;
  if (e.is_node) return "CREATE (x" + labels + valid + ")";
  return "CREATE (a)-[x:" + e.type + valid + "]->(b)";
}

}  // namespace

std::string TimelineTarget(const DumpTimeline& timeline) {
  return (timeline.is_label ? "labelTimeline(x, " : "propertyTimeline(x, ") + QuoteString(timeline.name) +
         ")";
}

Status DumpStatements::Line(std::string_view text) {
  FASTI_TRY(sink_(text));
  return sink_("\n");
}

Status DumpStatements::Statement(std::string_view text) {
  if (text.size() > kMaxStatementBytes) {
    return Status(Code::kUnsupported,
                  "an element is too large for one statement of a dump (" + std::to_string(text.size()) +
                      " bytes); use a backup, or shorten it: " + std::string(text.substr(0, 200)));
  }
  return Line(std::string(text) + ";");
}

Status DumpStatements::Add(const DumpElement& element) {
  if (!element.exact) return AddStated(element);
  return Plain(element) ? AddRow(element) : AddAlone(element);
}

Status DumpStatements::Add(const DumpChange& change) {
  std::string row = "[" + std::to_string(change.number);
  size_t next = 1;
  std::string match, where = "id(x) = row[0]";
  if (change.is_node) {
    match = "MATCH (x)";
  } else {
    row += ", " + std::to_string(change.source) + ", " + std::to_string(change.target);
    next = 3;
    match = "MATCH (a)-[x:" + change.type + "]->(b)";
    where = "id(a) = row[1] AND id(b) = row[2] AND " + where;
  }
  std::string set;
  for (const auto& [target, stated] : change.timelines) {
    row += ", " + stated;
    set += (set.empty() ? "SET " : ", ") + target + " = row[" + std::to_string(next++) + "]";
  }
  return Row(row + "]", "\n] AS row\n" + match + " POSSIBLY VALID ANYTIME KNOWN AT datetime(" +
                            QuoteString(change.known_at) + ") WHERE " + where + "\n" + set);
}

Status DumpStatements::Flush() {
  if (rows_.empty()) return {};
  const std::string text = before_ + rows_ + after_;
  rows_.clear();
  return Statement(text);
}

// UNWIND [[source, target, period, properties], ...] AS row ..., without what the rows do not have.
Status DumpStatements::AddRow(const DumpElement& e) {
  const std::string properties = Properties(e);
  std::string row;
  size_t next = 0;
  const auto field = [&](const std::string& text) {
    row += (row.empty() ? "" : ", ") + text;
    return "row[" + std::to_string(next++) + "]";
  };
  std::string match, period;
  if (!e.is_node) {
    match = Match("a", field(std::to_string(e.source)));
    match += Match("b", field(std::to_string(e.target)));
  }
  if (e.states_period) period = field(QuoteString(e.life.front()));
  const std::string set = properties.empty() ? "" : " SET x = " + field(properties);
  const std::string after = "\n] AS row\n" + match + Create(e, Labels(e), period) + set;
  return Row("[" + row + "]", after);
}

Status DumpStatements::Row(const std::string& row, const std::string& after) {
  const bool fits = after == after_ && rows_.size() + row.size() < kRowBytes;
  if (!fits) FASTI_TRY(Flush());
  before_ = "UNWIND [";
  after_ = after;
  rows_ += (rows_.empty() ? "\n  " : ",\n  ") + row;
  return {};
}

Status DumpStatements::AddStated(const DumpElement& e) {
  FASTI_TRY(Flush());
  std::string text, find;
  if (e.is_node) {
    text = "CREATE (x VALID DURING '[-∞, ∞)')";
    find = Match("x", std::to_string(e.number));
  } else {
    const std::string source = std::to_string(e.source), target = std::to_string(e.target);
    text = Match("a", source) + Match("b", target) + Create(e, "", QuoteString(e.made_in));
    find = "MATCH (a)-[x:" + e.type + "]->(b)" + std::string(kEver) + "a) = " + source +
           " AND id(b) = " + target + " AND id(x) = " + std::to_string(e.number) + "\n";
  }
  find.pop_back();
  text += "\nSET existenceTimeline(x) = " + e.stated_life;
  for (const DumpTimeline& t : e.timelines) {
    if (text.size() + t.stated.size() > kRowBytes) {
      FASTI_TRY(Statement(text));
      text = find;
    }
    text += "\nSET " + TimelineTarget(t) + " = " + t.stated;
  }
  return Statement(text);
}

Status DumpStatements::AddAlone(const DumpElement& e) {
  FASTI_TRY(Flush());
  std::string ends, find;
  if (e.is_node) {
    find = Match("x", std::to_string(e.number));
  } else {
    const std::string source = std::to_string(e.source), target = std::to_string(e.target);
    ends = Match("a", source) + Match("b", target);
    find = "MATCH (a)-[x:" + e.type + "]->(b)" + std::string(kEver) + "a) = " + source +
           " AND id(b) = " + target + " AND id(x) = " + std::to_string(e.number) + "\n";
  }
  // In several stints what holds throughout is set after they are known.
  const bool one_stint = e.life.size() == 1;
  const std::string labels = Labels(e), properties = Properties(e);
  std::string text =
      ends + Create(e, one_stint ? labels : "", e.states_period ? QuoteString(e.life.front()) : "");
  if (!one_stint) {
    std::string periods;
    for (const std::string& period : e.life) periods += (periods.empty() ? "" : ", ") + QuoteString(period);
    text += "\nSET validTime(x) = [" + periods + "]";
    if (!labels.empty()) text += "\nSET x" + labels;
  }
  if (!properties.empty()) text += "\nSET x = " + properties;

  size_t clauses = 0;
  for (const DumpTimeline& t : e.timelines) {
    if (!t.is_label || Whole(t, e.life)) continue;
    for (const DumpPiece& piece : t.pieces) {
      if (clauses++ == kLabelClauses) {
        FASTI_TRY(Statement(text));
        text = find;
        text.pop_back();
        clauses = 1;
      }
      text += "\nSET x:" + parser::QuoteName(t.name) + " VALID DURING " + QuoteString(piece.period);
    }
  }
  std::string rows;
  const auto finish = [&]() -> Status {
    if (!rows.empty()) {
      text += "\nWITH x UNWIND [" + rows + "\n] AS row SET x[row[0]] = row[1] VALID DURING row[2]";
    }
    rows.clear();
    return Statement(text);
  };
  for (const DumpTimeline& t : e.timelines) {
    if (t.is_label || Whole(t, e.life)) continue;
    for (const DumpPiece& piece : t.pieces) {
      if (rows.size() + piece.literal.size() > kRowBytes && !rows.empty()) {
        FASTI_TRY(finish());
        text = find;
        text.pop_back();
      }
      rows += (rows.empty() ? "\n  [" : ",\n  [") + QuoteString(t.name) + ", " + piece.literal + ", " +
              QuoteString(piece.period) + "]";
    }
  }
  return finish();
}

Status DumpStatements::CheckNodes(uint64_t count) {
  if (count == 0) return {};
  const std::string n = std::to_string(count);
  // The language has no statement that raises an error: text that is no date does, with the text in it. The
  // CREATE is never reached; it is there because a RETURN would print an empty table on every load.
  return Statement(
      "MATCH (n) POSSIBLY VALID ANYTIME\n"
      "WITH count(n) AS nodes, min(id(n)) AS low, max(id(n)) AS high\n"
      "WHERE nodes <> " +
      n + " OR low <> 1 OR high <> " + n +
      "\n"
      "UNWIND [date('a dump loads into a new, empty store only; nodes after loading: ' + toString(nodes))] "
      "AS error CREATE ()");
}

}  // namespace fasti::engine
