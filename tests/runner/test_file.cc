#include "tests/runner/test_file.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "storage/model/try.h"

namespace fasti::runner {
namespace {

struct Directive {
  std::string_view word;
  StepKind kind;
  bool has_text;
  bool has_arguments;
};

constexpr Directive kDirectives[] = {
    {"clock", StepKind::kClock, false, true},
    {"load", StepKind::kLoad, false, true},
    {"params", StepKind::kParams, false, true},
    {"session", StepKind::kSession, false, true},
    {"reopen", StepKind::kReopen, false, false},
    {"skip-unless-shared", StepKind::kSkipUnlessShared, false, false},
    {"statement", StepKind::kStatement, true, false},
    {"query", StepKind::kQuery, true, false},
    {"query ordered", StepKind::kQuery, true, false},
    {"query unordered", StepKind::kQuery, true, false},
    {"error", StepKind::kError, true, true},
    {"message", StepKind::kMessage, false, true},
    {"plan", StepKind::kPlan, true, false},
    {"notice", StepKind::kNotice, false, true},
    {"counts", StepKind::kCounts, false, true},
};

std::string_view TrimRight(std::string_view s) {
  const size_t last = s.find_last_not_of(" \t\r");
  return last == std::string_view::npos ? std::string_view{} : s.substr(0, last + 1);
}

// Directives are written in lower case at the beginning of a line; query text is not.
const Directive* FindDirective(std::string_view line) {
  for (const Directive& directive : kDirectives) {
    if (line == directive.word) return directive.has_arguments ? nullptr : &directive;
    if (directive.has_arguments && line.starts_with(directive.word) && line[directive.word.size()] == ' ') {
      return &directive;
    }
  }
  return line.starts_with("plan expect=") ? &kDirectives[12] : nullptr;
}

class Reader {
 public:
  Reader(std::string path, std::string_view text) {
    file_.path = std::move(path);
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) file_.lines.push_back(std::move(line));
  }

  Result<TestFile> Read() {
    while (at_ < file_.lines.size()) {
      const std::string_view line = Line();
      constexpr std::string_view kName = "# name:";
      if (line.starts_with(kName))
        file_.name = TrimRight(line.substr(std::min(line.size(), kName.size() + 1)));
      if (line.empty() || line.front() == '#') {
        ++at_;
        continue;
      }
      const Directive* directive = FindDirective(line);
      if (directive == nullptr) return Error("expected a directive, found '" + std::string(line) + "'");
      FASTI_TRY(ReadStep(*directive));
    }
    return std::move(file_);
  }

 private:
  std::string_view Line() const { return TrimRight(file_.lines[at_]); }
  Status Error(const std::string& what) const {
    return Status(Code::kInvalidArgument, file_.path + ":" + std::to_string(at_ + 1) + ": " + what);
  }

  Status ReadStep(const Directive& directive) {
    Step step;
    step.kind = directive.kind;
    step.line = static_cast<int>(at_) + 1;
    const std::string_view line = Line();
    step.ordered = line == "query ordered";
    if (const size_t space = line.find(' '); space != std::string_view::npos) {
      step.rest = line.substr(space + 1);
      std::istringstream words{step.rest};
      for (std::string word; words >> word;) step.arguments.push_back(std::move(word));
    }
    step.expect_begin = at_;
    step.expect_end = ++at_;
    if (directive.has_text) FASTI_TRY(ReadText(&step));
    if (step.kind == StepKind::kQuery || step.kind == StepKind::kPlan) FASTI_TRY(ReadExpected(&step));
    if (step.kind == StepKind::kError && step.arguments.size() < 3)
      return Error("'error' takes type, phase and detail");
    file_.steps.push_back(std::move(step));
    return Status::Ok();
  }

  // Up to an empty line, a comment, "----" or the next directive.
  Status ReadText(Step* step) {
    while (at_ < file_.lines.size()) {
      const std::string_view line = Line();
      if (line.empty() || line == "----" || line.front() == '#' || FindDirective(line) != nullptr) break;
      if (!step->text.empty()) step->text.push_back('\n');
      step->text += file_.lines[at_++];
    }
    if (step->text.empty()) return Error("no query text");
    return Status::Ok();
  }

  // Without "----" nothing is expected yet: --rewrite fills it in.
  Status ReadExpected(Step* step) {
    step->expect_begin = step->expect_end = at_;
    if (at_ == file_.lines.size() || Line() != "----") return Status::Ok();
    for (++at_; at_ < file_.lines.size(); ++at_) {
      const std::string_view line = Line();
      if (step->kind == StepKind::kQuery) {
        if (!line.starts_with('|')) break;
        step->expected.push_back(SplitRow(line));
        if (step->expected.back().size() != step->expected.front().size())
          return Error("a row with another number of cells than the header");
      } else {
        if (line.empty() || FindDirective(line) != nullptr) break;
        step->expected_lines.emplace_back(line);
      }
    }
    step->expect_end = at_;
    return Status::Ok();
  }

  TestFile file_;
  size_t at_ = 0;
};

size_t CodePoints(std::string_view s) {
  return static_cast<size_t>(std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Bars outside quotes are escaped, so that SplitRow reads the same cell back.
std::string EscapeBars(const std::string& cell) {
  std::string out;
  char quote = 0;
  for (size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (quote != 0 && c == '\\' && i + 1 < cell.size()) {
      out += {c, cell[++i]};
      continue;
    }
    if (quote == 0 && (c == '\'' || c == '`')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (quote == 0 && c == '|') {
      out.push_back('\\');
    }
    out.push_back(c);
  }
  return out;
}

}  // namespace

Result<TestFile> ParseTestFile(std::string path, std::string_view text) {
  return Reader(std::move(path), text).Read();
}

Cells SplitRow(std::string_view line) {
  Cells cells;
  std::string cell;
  char quote = 0;
  for (size_t i = 1; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '\\' && i + 1 < line.size() && (quote != 0 || line[i + 1] == '|')) {
      if (quote != 0) cell.push_back(c);
      cell.push_back(line[++i]);
    } else if (quote == 0 && c == '|') {
      const size_t from = cell.find_first_not_of(' ');
      cells.push_back(from == std::string::npos ? std::string()
                                                : cell.substr(from, cell.find_last_not_of(' ') - from + 1));
      cell.clear();
    } else {
      if (quote == 0 && (c == '\'' || c == '`')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      cell.push_back(c);
    }
  }
  return cells;
}

std::vector<std::string> FormatTable(const std::vector<Cells>& table) {
  std::vector<Cells> escaped = table;
  std::vector<size_t> widths;
  for (Cells& row : escaped) {
    for (size_t i = 0; i < row.size(); ++i) {
      row[i] = EscapeBars(row[i]);
      if (widths.size() <= i) widths.push_back(0);
      widths[i] = std::max(widths[i], CodePoints(row[i]));
    }
  }
  std::vector<std::string> lines;
  for (const Cells& row : escaped) {
    std::string line = "|";
    for (size_t i = 0; i < row.size(); ++i) {
      line += " " + row[i] + std::string(widths[i] - CodePoints(row[i]), ' ') + " |";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace fasti::runner
