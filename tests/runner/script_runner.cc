#include "tests/runner/script_runner.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "storage/model/try.h"
#include "tests/runner/iso_instant.h"
#include "tests/runner/store.h"

namespace fasti::runner {
namespace {

std::string PhaseName(Phase phase) {
  switch (phase) {
    case Phase::kCompileTime:
      return "compile-time";
    case Phase::kRuntime:
      return "runtime";
    case Phase::kNone:
      return "-";
  }
  return "-";
}

// "SyntaxError compile-time UndefinedVariable at 1:31"; errors that are no query errors show their code.
std::string DescribeError(const Status& status) {
  std::string out = status.type().empty() ? std::string(CodeName(status.code())) : status.type();
  out += " " + PhaseName(status.phase()) + " " + (status.detail().empty() ? "-" : status.detail());
  if (status.span().valid()) {
    out += " at " + std::to_string(status.span().line) + ":" + std::to_string(status.span().column);
  }
  return out;
}

// What is written may leave out the place, and may write '*' for type, phase and detail.
bool ErrorMatches(const Step& step, const Status& status) {
  std::istringstream words{DescribeError(status)};
  std::vector<std::string> actual;
  for (std::string word; words >> word;) actual.push_back(std::move(word));
  for (size_t i = 0; i < step.arguments.size(); ++i) {
    if (i <= 2 && step.arguments[i] == "*") continue;
    if (i >= actual.size() || step.arguments[i] != actual[i]) return false;
  }
  return true;
}

std::string Join(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "    " + line + "\n";
  return out;
}

std::vector<std::string> SplitLines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) {
    const size_t last = line.find_last_not_of(' ');
    if (last != std::string::npos) lines.push_back(line.substr(0, last + 1));
  }
  return lines;
}

std::vector<std::pair<std::string, uint64_t>> NamedCounters(const Counters& c) {
  return {{"nodes_created", c.nodes_created},
          {"nodes_deleted", c.nodes_deleted},
          {"relationships_created", c.relationships_created},
          {"relationships_deleted", c.relationships_deleted},
          {"properties_set", c.properties_set},
          {"labels_added", c.labels_added},
          {"labels_removed", c.labels_removed},
          {"clipped", c.clipped},
          {"erased", c.erased},
          {"schema_changes", c.schema_changes}};
}

std::vector<Cells> AsTable(const QueryResult& result) {
  std::vector<Cells> table = {result.columns};
  for (const Row& row : result.rows) {
    Cells cells;
    for (const Value& value : row) cells.push_back(value.ToString());
    table.push_back(std::move(cells));
  }
  return table;
}

// Rows as a bag: the expected order is kept where it can be, so that a rewrite shows what really changed.
bool SameTable(const std::vector<Cells>& expected, const std::vector<Cells>& actual, bool ordered) {
  if (expected.size() != actual.size() || expected.empty() || expected[0] != actual[0]) return false;
  std::vector<Cells> a(expected.begin() + 1, expected.end()), b(actual.begin() + 1, actual.end());
  if (!ordered) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
  }
  return a == b;
}

class ScriptRunner {
 public:
  ScriptRunner(const TestFile& file, const Mode& mode)
      : file_(file),
        mode_(mode),
        store_(mode, std::any_of(file.steps.begin(), file.steps.end(),
                                 [](const Step& s) { return s.kind == StepKind::kReopen; })) {}

  FileOutcome Run() {
    if (const Status opened = store_.Open(); !opened.ok()) {
      outcome_.failures.push_back({1, "the store does not open: " + opened.ToString()});
      return std::move(outcome_);
    }
    for (const Step& step : file_.steps) {
      if (step.kind == StepKind::kSkipUnlessShared &&
          !std::filesystem::exists(std::filesystem::path(mode_.project_root) / ".." / "shared")) {
        ++outcome_.skipped;
        return std::move(outcome_);
      }
      RunStep(step);
      if (mode_.reopen && store_.MayReopen() && !holds_write_context_) {
        if (const Status reopened = store_.Reopen(); !reopened.ok()) {
          Fail(step, "reopening: " + reopened.ToString());
          return std::move(outcome_);
        }
      }
    }
    return std::move(outcome_);
  }

 private:
  void Fail(const Step& step, std::string message) {
    outcome_.failures.push_back({step.line, std::move(message)});
  }
  void Fail(const Step& step, std::string message, Replacement replacement) {
    Fail(step, std::move(message));
    outcome_.replacements.push_back(std::move(replacement));
  }
  void Pass() { ++outcome_.passed; }
  void PassIf(const Step& step, const Status& status) {
    status.ok() ? Pass() : Fail(step, status.ToString());
  }

  void RunStep(const Step& step) {
    switch (step.kind) {
      case StepKind::kClock:
        return SetClock(step);
      case StepKind::kLoad:
        return PassIf(step, Load(std::filesystem::path(mode_.project_root) / step.rest));
      case StepKind::kParams:
        return PassIf(step, SetParameters(step));
      case StepKind::kSession:
        return store_.UseSession(step.arguments.at(0));
      case StepKind::kReopen:
        return PassIf(step, store_.Reopen());
      case StepKind::kSkipUnlessShared:
        return;
      case StepKind::kStatement:
        last_ = Execute(step.text);
        return PassIf(step, last_->status());
      case StepKind::kQuery:
        return JudgeQuery(step);
      case StepKind::kError:
        return JudgeError(step);
      case StepKind::kMessage:
        return JudgeMessage(step);
      case StepKind::kPlan:
        return JudgePlan(step);
      case StepKind::kNotice:
        return JudgeNotice(step);
      case StepKind::kCounts:
        return JudgeCounts(step);
    }
  }

  void SetClock(const Step& step) {
    const std::optional<Instant> now = ParseIsoInstant(step.arguments[0]);
    if (!now) return Fail(step, "cannot read the instant '" + step.arguments[0] + "'");
    store_.SetClock(*now);
  }

  Status Load(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> scripts;
    if (std::filesystem::is_directory(path)) {
      for (const auto& entry : std::filesystem::directory_iterator(path)) {
        const std::string name = entry.path().filename().string();
        if (name[0] >= '0' && name[0] <= '9') scripts.push_back(entry.path());
      }
      std::sort(scripts.begin(), scripts.end());
    } else {
      scripts.push_back(path);
    }
    if (scripts.empty()) return Status(Code::kNotFound, "no script in " + path.string());
    for (const std::filesystem::path& script_path : scripts) {
      std::ifstream in(script_path, std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      if (!in) return Status(Code::kIOError, "cannot read " + script_path.string());
      const Script script = SplitScript(text.str());
      if (script.incomplete)
        return Status(Code::kInvalidArgument, script_path.string() + " does not end with ';'");
      for (const ScriptStatement& statement : script.statements) {
        const Result<QueryResult> result = store_.session().Run(statement.text);
        if (!result.ok()) {
          return result.status().WithMessage(script_path.filename().string() + ":" +
                                             std::to_string(statement.line) + ": " +
                                             result.status().message());
        }
      }
    }
    return Status::Ok();
  }

  // The language itself reads the map, so that a parameter can be of any type.
  Status SetParameters(const Step& step) {
    FASTI_TRY_ASSIGN(const QueryResult result,
                     store_.session().Run("RETURN " + step.rest + " AS parameters"));
    parameters_.clear();
    for (const auto& [name, value] : result.rows.at(0).at(0).as_map()) parameters_.emplace_back(name, value);
    return Status::Ok();
  }

  Result<QueryResult> Execute(const std::string& text) {
    Result<QueryResult> result = store_.session().Run(text, parameters_);
    // The default period of writes does not show in ContextText.
    if (result.ok() && text.starts_with("SESSION "))
      holds_write_context_ = text.find("RESET") == std::string::npos;
    return result;
  }

  static Result<QueryResult> Collect(Statement* statement, const Parameters& parameters) {
    FASTI_TRY_ASSIGN(Cursor cursor, statement->Open(parameters));
    QueryResult result;
    result.columns = cursor.columns();
    while (true) {
      FASTI_TRY_ASSIGN(const ResultBatch batch, cursor.NextBatch());
      if (batch.rows() == 0) break;
      for (size_t r = 0; r < batch.rows(); ++r) {
        Row row;
        for (size_t c = 0; c < batch.columns(); ++c) row.push_back(batch.At(c, r));
        result.rows.push_back(std::move(row));
      }
    }
    FASTI_TRY_ASSIGN(result.summary, cursor.Finish());
    return result;
  }

  Result<QueryResult> ExecuteQuery(const Step& step) {
    if (!mode_.prepared) return Execute(step.text);
    FASTI_TRY_ASSIGN(Statement statement, store_.session().Prepare(step.text));
    FASTI_TRY_ASSIGN(QueryResult first, Collect(&statement, parameters_));
    if (first.summary.counters.any() || first.summary.receipt) return first;
    FASTI_TRY_ASSIGN(QueryResult second, Collect(&statement, parameters_));
    if (!SameTable(AsTable(first), AsTable(second), step.ordered)) {
      return Status(Code::kInternal, "the prepared statement answers otherwise when it runs a second time");
    }
    return second;
  }

  void JudgeQuery(const Step& step) {
    last_ = ExecuteQuery(step);
    if (!last_->ok()) {
      // The directive's line becomes an error, the table goes.
      outcome_.replacements.push_back({static_cast<size_t>(step.line) - 1,
                                       static_cast<size_t>(step.line),
                                       {"error " + DescribeError(last_->status())}});
      return Fail(step, "fails: " + last_->status().ToString(), {step.expect_begin, step.expect_end, {}});
    }
    const std::vector<Cells> actual = AsTable(**last_);
    if (SameTable(step.expected, actual, step.ordered)) return Pass();
    std::vector<std::string> lines = FormatTable(actual);
    const std::string message = "expected\n" + Join(FormatTable(step.expected)) + "  got\n" + Join(lines);
    lines.insert(lines.begin(), "----");
    Fail(step, message, {step.expect_begin, step.expect_end, std::move(lines)});
  }

  void JudgeError(const Step& step) {
    const auto line = static_cast<size_t>(step.line);
    last_ = ExecuteQuery(step);
    if (last_->ok()) {
      std::vector<std::string> table = FormatTable(AsTable(**last_));
      const std::string message = "expected an error, got\n" + Join(table);
      table.insert(table.begin(), "----");
      const size_t text_end =
          line + static_cast<size_t>(std::count(step.text.begin(), step.text.end(), '\n')) + 1;
      outcome_.replacements.push_back({line - 1, line, {"query unordered"}});
      return Fail(step, message, {text_end, text_end, std::move(table)});
    }
    if (ErrorMatches(step, last_->status())) return Pass();
    const std::string actual = "error " + DescribeError(last_->status());
    Fail(step,
         "expected\n    " + file_.lines[line - 1] + "\n  got\n    " + actual + "\n    " +
             last_->status().message() + "\n",
         {line - 1, line, {actual}});
  }

  void JudgeMessage(const Step& step) {
    if (!last_ || last_->ok()) return Fail(step, "no error came before");
    const std::string message = last_->status().message();
    if (message.find(step.rest) != std::string::npos) return Pass();
    Fail(step, "expected a message with\n    " + step.rest + "\n  got\n    " + message + "\n",
         {step.expect_begin, step.expect_end, {"message " + message}});
  }

  void JudgePlan(const Step& step) {
    if (!mode_.optimize) {
      ++outcome_.skipped;
      return;
    }
    last_ = store_.session().Run("EXPLAIN " + step.text, parameters_);
    if (!last_->ok()) return Fail(step, "fails: " + last_->status().ToString());
    const std::string& plan = (*last_)->summary.plan;
    std::vector<std::string> lines = SplitLines(plan);
    for (const std::string& argument : step.arguments) {
      constexpr std::string_view kExpect = "expect=";
      if (argument.starts_with(kExpect) && plan.find(argument.substr(kExpect.size())) == std::string::npos) {
        return Fail(step, "the plan does not hold " + argument.substr(kExpect.size()) + ":\n" + Join(lines));
      }
    }
    if (lines == step.expected_lines) return Pass();
    const std::string message = "expected\n" + Join(step.expected_lines) + "  got\n" + Join(lines);
    lines.insert(lines.begin(), "----");
    Fail(step, message, {step.expect_begin, step.expect_end, std::move(lines)});
  }

  void JudgeNotice(const Step& step) {
    if (!last_ || !last_->ok()) return Fail(step, "no answer came before");
    std::set<std::string> actual, expected(step.arguments.begin(), step.arguments.end());
    for (const Notification& notice : (*last_)->summary.notifications) actual.insert(notice.code);
    if (actual.empty()) actual.insert("none");
    if (actual == expected) return Pass();
    std::string line = "notice";
    for (const std::string& code : actual) line += " " + code;
    Fail(step, "expected\n    notice " + step.rest + "\n  got\n    " + line + "\n",
         {step.expect_begin, step.expect_end, {line}});
  }

  void JudgeCounts(const Step& step) {
    if (!last_ || !last_->ok()) return Fail(step, "no answer came before");
    std::string line = "counts";
    std::set<std::string> actual;
    for (const auto& [name, count] : NamedCounters((*last_)->summary.counters)) {
      if (count == 0) continue;
      actual.insert(name + "=" + std::to_string(count));
      line += " " + name + "=" + std::to_string(count);
    }
    if (actual.empty()) {
      actual.insert("none");
      line += " none";
    }
    if (actual == std::set<std::string>(step.arguments.begin(), step.arguments.end())) return Pass();
    Fail(step, "expected\n    counts " + step.rest + "\n  got\n    " + line + "\n",
         {step.expect_begin, step.expect_end, {line}});
  }

  const TestFile& file_;
  const Mode& mode_;
  Store store_;
  Parameters parameters_;
  std::optional<Result<QueryResult>> last_;
  bool holds_write_context_ = false;
  FileOutcome outcome_;
};

}  // namespace

FileOutcome RunTestFile(const TestFile& file, const Mode& mode) { return ScriptRunner(file, mode).Run(); }

std::string Rewrite(const TestFile& file, const std::vector<Replacement>& replacements) {
  std::vector<Replacement> sorted = replacements;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Replacement& a, const Replacement& b) { return a.begin < b.begin; });
  std::string out;
  size_t at = 0;
  for (const Replacement& replacement : sorted) {
    for (; at < replacement.begin; ++at) out += file.lines[at] + "\n";
    for (const std::string& line : replacement.lines) out += line + "\n";
    at = replacement.end;
  }
  for (; at < file.lines.size(); ++at) out += file.lines[at] + "\n";
  return out;
}

}  // namespace fasti::runner
