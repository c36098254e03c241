#include "tests/tck/scenario_runner.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include "tests/tck/notation.h"
#include "tests/tck/procedure.h"
#include "tests/tck/side_effects.h"

namespace fasti::tck {
namespace {

// "a SyntaxError should be raised at compile time: UndefinedVariable"
struct ExpectedError {
  std::string type, phase, detail;
  std::string ToString() const { return type + " at " + phase + ": " + detail; }
};

std::optional<ExpectedError> ParseExpectedError(std::string_view text) {
  constexpr std::string_view kRaised = " should be raised at ";
  const size_t raised = text.find(kRaised);
  const size_t colon = text.rfind(": ");
  if (raised == std::string_view::npos || colon == std::string_view::npos || colon < raised)
    return std::nullopt;
  if (text.starts_with("an ")) text.remove_prefix(1);
  const size_t at = text.find(kRaised);
  return ExpectedError{std::string(text.substr(2, at - 2)),
                       std::string(text.substr(at + kRaised.size(), text.rfind(": ") - at - kRaised.size())),
                       std::string(text.substr(text.rfind(": ") + 2))};
}

std::string_view PhaseName(Phase phase) {
  switch (phase) {
    case Phase::kCompileTime:
      return "compile time";
    case Phase::kRuntime:
      return "runtime";
    case Phase::kNone:
      return "no phase";
  }
  return "";
}

bool Matches(const Status& status, const ExpectedError& expected) {
  if (status.type() != expected.type) return false;
  if (expected.phase != "any time" && PhaseName(status.phase()) != expected.phase) return false;
  if (expected.phase == "any time" && status.phase() == Phase::kNone) return false;
  return expected.detail == "*" || status.detail() == expected.detail;
}

std::string Describe(const Status& status) {
  return status.type() + " at " + std::string(PhaseName(status.phase())) + ": " + status.detail() + " (" +
         std::string(CodeName(status.code())) + ": " + status.message() + ")";
}

std::string Join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

class Run {
 public:
  Run(const Scenario& scenario, const EngineFactory& engines, const std::filesystem::path& graphs)
      : scenario_(scenario), engines_(engines), graphs_(graphs) {}

  Outcome Execute() {
    Result<std::unique_ptr<Engine>> engine = engines_();
    if (!engine.ok()) return Fail(Verdict::kUnexpectedError, "no store: " + Describe(engine.status()));
    engine_ = std::move(engine).value();
    for (const Step& step : scenario_.steps) {
      step_ = &step;
      Outcome outcome = ExecuteStep(step);
      if (outcome.verdict != Verdict::kPassed) return outcome;
    }
    // An error that no step expected.
    if (result_ && !result_->ok() && !error_judged_) {
      return Fail(Verdict::kUnexpectedError, Describe(result_->status()));
    }
    return {};
  }

 private:
  Outcome Fail(Verdict verdict, std::string message) const {
    const int line = step_ != nullptr ? step_->line : scenario_.line;
    return {verdict, "line " + std::to_string(line) + ": " + std::move(message)};
  }

  Outcome ExecuteStep(const Step& step) {
    const std::string& text = step.text;
    if (text == "any graph" || text == "an empty graph") return {};
    if (text.starts_with("the ") && text.ends_with(" graph"))
      return LoadGraph(text.substr(4, text.size() - 10));
    if (text == "having executed") return SetUp(step.doc_string);
    constexpr std::string_view kProcedure = "there exists a procedure ";
    if (text.starts_with(kProcedure)) return AddProcedure(text.substr(kProcedure.size()), step.table);
    if (text == "parameters are") return SetParameters(step.table);
    if (text == "executing query" || text == "executing control query") {
      return Query(step.doc_string, text == "executing query");
    }
    if (text == "the result should be empty") return JudgeEmpty();
    constexpr std::string_view kResult = "the result should be";
    if (text.starts_with(kResult)) {
      const std::string how = text.substr(kResult.size());
      const bool sort_lists = how.find("(ignoring element order for lists)") != std::string::npos;
      return JudgeRows(step.table, how.starts_with(", in order"), sort_lists);
    }
    if (text == "no side effects") return JudgeSideEffects({});
    if (text == "the side effects should be") {
      Result<SideEffects> expected = ParseSideEffects(step.table);
      if (!expected.ok()) return Fail(Verdict::kUnexpectedError, expected.status().message());
      return JudgeSideEffects(*expected);
    }
    if (const auto error = ParseExpectedError(text)) return JudgeError(*error);
    return Fail(Verdict::kUnexpectedError, "the runner does not know the step '" + text + "'");
  }

  Outcome LoadGraph(const std::string& name) {
    const std::filesystem::path path = graphs_ / name / (name + ".cypher");
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return Fail(Verdict::kUnexpectedError, "no graph at " + path.string());
    return SetUp(text.str());
  }

  Outcome SetUp(const std::string& text) {
    const Script script = SplitScript(text);
    for (const ScriptStatement& statement : script.statements) {
      Outcome outcome = SetUpStatement(statement.text);
      if (outcome.verdict != Verdict::kPassed) return outcome;
    }
    return script.incomplete ? SetUpStatement(script.rest) : Outcome{};
  }

  Outcome SetUpStatement(const std::string& text) {
    const Result<QueryResult> result = engine_->Run(text, parameters_);
    if (!result.ok()) return Fail(Verdict::kUnexpectedError, "setting up: " + Describe(result.status()));
    return {};
  }

  Outcome AddProcedure(const std::string& signature, const Table& table) {
    Result<Procedure> procedure = ParseProcedure(signature, table);
    if (!procedure.ok()) return Fail(Verdict::kUnexpectedError, procedure.status().message());
    procedures_.push_back(*procedure);
    const Status status = engine_->RegisterProcedure(std::move(procedure).value());
    if (!status.ok()) return Fail(Verdict::kUnexpectedError, "registering: " + Describe(status));
    return {};
  }

  Outcome SetParameters(const Table& table) {
    for (const TableRow& row : table) {
      if (row.size() != 2) return Fail(Verdict::kUnexpectedError, "a parameter takes a name and a value");
      Result<Value> value = ParseNotation(row[1]);
      if (!value.ok()) return Fail(Verdict::kUnexpectedError, value.status().message());
      parameters_.emplace_back(row[0], std::move(value).value());
    }
    return {};
  }

  Outcome Query(const std::string& text, bool observe) {
    if (result_ && !result_->ok() && !error_judged_) {
      return Fail(Verdict::kUnexpectedError, Describe(result_->status()));
    }
    query_ = text;
    error_judged_ = false;
    effects_.reset();
    Result<GraphSnapshot> before{Status(Code::kInternal, "not taken")};
    if (observe) {
      before = GraphSnapshot::Take(engine_.get());
      if (!before.ok()) return Fail(Verdict::kUnexpectedError, "observing: " + Describe(before.status()));
    }
    result_ = engine_->Run(text, parameters_);
    if (observe) {
      const Result<GraphSnapshot> after = GraphSnapshot::Take(engine_.get());
      if (!after.ok()) return Fail(Verdict::kUnexpectedError, "observing: " + Describe(after.status()));
      effects_ = Difference(*before, *after);
    }
    return {};
  }

  std::optional<Outcome> NoAnswer() const {
    if (!result_) return Fail(Verdict::kUnexpectedError, "a result is judged before a query ran");
    if (!result_->ok()) return Fail(Verdict::kUnexpectedError, Describe(result_->status()));
    return std::nullopt;
  }

  Outcome JudgeEmpty() {
    if (auto none = NoAnswer()) return *none;
    const size_t rows = (*result_)->rows.size();
    if (rows != 0) return Fail(Verdict::kWrongAnswer, "expected no rows, got " + std::to_string(rows));
    return {};
  }

  Outcome JudgeRows(const Table& table, bool ordered, bool sort_lists) {
    if (auto none = NoAnswer()) return *none;
    if (table.empty()) return Fail(Verdict::kUnexpectedError, "a result without a header");
    const QueryResult& actual = **result_;
    if (actual.columns != table[0]) {
      return Fail(Verdict::kWrongAnswer, "expected the columns | " + Join(table[0], " | ") + " |, got | " +
                                             Join(actual.columns, " | ") + " |");
    }
    std::vector<std::string> expected_rows, actual_rows;
    for (size_t i = 1; i < table.size(); ++i) {
      std::vector<std::string> cells;
      for (const std::string& cell : table[i]) {
        const Result<Value> value = ParseNotation(cell);
        if (!value.ok()) return Fail(Verdict::kUnexpectedError, value.status().message());
        cells.push_back(Canonical(*value, sort_lists));
      }
      expected_rows.push_back(Join(cells, " | "));
    }
    for (const Row& row : actual.rows) {
      std::vector<std::string> cells;
      for (const Value& value : row) cells.push_back(Canonical(value, sort_lists));
      actual_rows.push_back(Join(cells, " | "));
    }
    if (!ordered) {
      std::sort(expected_rows.begin(), expected_rows.end());
      std::sort(actual_rows.begin(), actual_rows.end());
    }
    if (expected_rows != actual_rows) {
      return Fail(Verdict::kWrongAnswer,
                  "expected\n" + Join(expected_rows, "\n") + "\ngot\n" + Join(actual_rows, "\n"));
    }
    return {};
  }

  Outcome JudgeSideEffects(const SideEffects& expected) {
    if (auto none = NoAnswer()) return *none;
    if (!effects_) return Fail(Verdict::kUnexpectedError, "side effects are judged before a query ran");
    if (*effects_ != expected) {
      return Fail(Verdict::kWrongAnswer,
                  "expected the side effects " + ToString(expected) + ", got " + ToString(*effects_));
    }
    return {};
  }

  Outcome JudgeError(const ExpectedError& expected) {
    if (!result_) return Fail(Verdict::kUnexpectedError, "an error is judged before a query ran");
    error_judged_ = true;
    if (result_->ok())
      return Fail(Verdict::kNoError, "expected " + expected.ToString() + ", got " +
                                         std::to_string((*result_)->rows.size()) + " rows");
    if (!Matches(result_->status(), expected)) {
      return Fail(Verdict::kWrongError,
                  "expected " + expected.ToString() + ", got " + Describe(result_->status()));
    }
    if (effects_ && !effects_->empty()) {
      return Fail(Verdict::kWrongAnswer, "the error left side effects: " + ToString(*effects_));
    }
    if (expected.phase == "compile time") return JudgeErrorOnEmptyGraph(expected);
    return {};
  }

  Outcome JudgeErrorOnEmptyGraph(const ExpectedError& expected) {
    Result<std::unique_ptr<Engine>> empty = engines_();
    if (!empty.ok()) return Fail(Verdict::kUnexpectedError, "no store: " + Describe(empty.status()));
    for (const Procedure& procedure : procedures_) {
      const Status status = (*empty)->RegisterProcedure(procedure);
      if (!status.ok()) return Fail(Verdict::kUnexpectedError, "registering: " + Describe(status));
    }
    const Result<QueryResult> result = (*empty)->Run(query_, parameters_);
    if (result.ok())
      return Fail(Verdict::kNoError, "expected " + expected.ToString() + " on an empty graph too");
    if (!Matches(result.status(), expected)) {
      return Fail(Verdict::kWrongError, "on an empty graph: expected " + expected.ToString() + ", got " +
                                            Describe(result.status()));
    }
    return {};
  }

  const Scenario& scenario_;
  const EngineFactory& engines_;
  const std::filesystem::path& graphs_;
  const Step* step_ = nullptr;
  std::unique_ptr<Engine> engine_;
  std::vector<Procedure> procedures_;
  Parameters parameters_;
  std::string query_;
  std::optional<Result<QueryResult>> result_;
  std::optional<SideEffects> effects_;
  bool error_judged_ = false;
};

}  // namespace

std::string_view VerdictName(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPassed:
      return "passed";
    case Verdict::kSkipped:
      return "skipped";
    case Verdict::kWrongAnswer:
      return "wrong answer";
    case Verdict::kWrongError:
      return "wrong error";
    case Verdict::kUnexpectedError:
      return "unexpected error";
    case Verdict::kNoError:
      return "no error";
    case Verdict::kCrash:
      return "crash";
  }
  return "";
}

Outcome RunScenario(const Scenario& scenario, const EngineFactory& engines,
                    const std::filesystem::path& graphs) {
  if (scenario.HasTag("@ignore")) return {Verdict::kSkipped, "@ignore"};
  return Run(scenario, engines, graphs).Execute();
}

}  // namespace fasti::tck
