#include "tests/tck/self_test.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/tck/notation.h"
#include "tests/tck/scenario_runner.h"
#include "tests/tck/worker_pool.h"

namespace fasti::tck {
namespace {

constexpr std::string_view kFeature = R"(
Feature: Self-test

  Background:
    Given an empty graph

  Scenario: rows
    And parameters are:
      | p | [1, 'x'] |
    When executing query:
      """
      ASK
      """
    Then the result should be, in any order:
      | a | b |
      | 1 | 'x\|y' |
      | 2.0 | (:A:B {k: [1, 2]}) |
    And no side effects

  Scenario: order
    When executing query:
      """
      ASK
      """
    Then the result should be, in order:
      | a |
      | 1 |
      | 2 |

  Scenario: lists
    When executing query:
      """
      ASK
      """
    Then the result should be (ignoring element order for lists):
      | a |
      | [1, 2] |

  Scenario: nothing
    When executing query:
      """
      ASK
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |
      | +labels | 1 |

  Scenario Outline: error
    When executing query:
      """
      ASK <n>
      """
    Then a SyntaxError should be raised at <phase>: <detail>
    Examples:
      | n | phase | detail |
      | 1 | compile time | UndefinedVariable |
      | 2 | runtime | * |
      | 3 | any time | UndefinedVariable |

  Scenario: control
    When executing query:
      """
      ASK
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |
      | +labels | 1 |
    When executing control query:
      """
      CONTROL
      """
    Then the result should be, in any order:
      | a |
      | 1 |

  Scenario: values
    When executing query:
      """
      ASK
      """
    Then the result should be, in any order:
      | map | day |
      | {a: 1, b: [{c: 2}]} | '2020-02-29' |

  Scenario: changes
    And having executed:
      """
      SETUP
      """
    And there exists a procedure test.p(in :: INTEGER?) :: (out :: STRING?):
      | in | out |
      | 1 | 'x' |
    When executing query:
      """
      ASK
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 2 |
      | -properties | 1 |
      | +labels | 1 |

  @ignore
  Scenario: ignored
    When executing query:
      """
      ASK
      """
    Then the result should be empty
)";

// What an engine answers; the graph of two snapshots, before and after ASK.
struct Script {
  Result<QueryResult> answer = QueryResult{};
  std::optional<Result<QueryResult>> answer_on_fresh;  // Of a second, empty store; none: as `answer`.
  Result<QueryResult> control = QueryResult{};
  bool writes = false;
  std::vector<Node> before, after;  // With `changes`: all nodes of the two snapshots.
  bool changes = false;
  Status setup, registering;  // Of SETUP, of the procedure.
  bool crash = false;
  bool hang = false;
};

class ScriptedEngine final : public Engine {
 public:
  ScriptedEngine(const Script* script, bool first) : script_(script), first_(first) {}
  // Rows of the table have to come out for their arguments: else the engine would not be offered what it
  // asks.
  Status RegisterProcedure(Procedure procedure) override {
    const auto rows = procedure.call({Value::Int(1)});
    const auto none = procedure.call({Value::Int(2)});
    const bool right =
        rows.ok() && rows->size() == 1 && (*rows)[0][0].ToString() == "'x'" && none.ok() && none->empty();
    return right ? script_->registering : Status(Code::kInternal, "the procedure is not that of the table");
  }
  Result<QueryResult> Run(std::string_view text, const Parameters&) override {
    if (text == "MATCH (n) RETURN n") {
      QueryResult nodes;
      if (script_->changes) {
        for (const Node& node : written_ ? script_->after : script_->before)
          nodes.rows.push_back({Value::Of(node)});
        return nodes;
      }
      if (written_) nodes.rows.push_back({Value::Of(Node{NodeId{1}, {"A"}, {{"k", Value::Int(1)}}})});
      return nodes;
    }
    if (text == "MATCH ()-[r]->() RETURN r") return QueryResult{};
    if (text == "CONTROL") return script_->control;
    if (text == "SETUP") {
      if (!script_->setup.ok()) return script_->setup;
      return QueryResult{};
    }
    if (script_->crash) abort();
    while (script_->hang) {
    }
    written_ = script_->writes;
    if (!first_ && script_->answer_on_fresh) return *script_->answer_on_fresh;
    return script_->answer;
  }

 private:
  const Script* script_;
  bool first_;
  bool written_ = false;
};

QueryResult Rows(std::vector<std::string> columns, const std::vector<std::vector<std::string>>& rows) {
  QueryResult result;
  result.columns = std::move(columns);
  for (const auto& cells : rows) {
    Row row;
    for (const std::string& cell : cells) row.push_back(ParseNotation(cell).value());
    result.rows.push_back(std::move(row));
  }
  return result;
}

Status Error(std::string_view type, Phase phase, std::string_view detail) {
  return Status::Query(type, phase, detail, "scripted");
}

struct Case {
  std::string what;
  std::string scenario;
  Script script;
  Verdict expected;
};

std::vector<Case> Cases() {
  const QueryResult right = Rows({"a", "b"}, {{"2.0", "(:B:A {k: [1, 2]})"}, {"1", "'x|y'"}});
  const Status undefined = Error("SyntaxError", Phase::kCompileTime, "UndefinedVariable");
  std::vector<Case> cases;
  const auto add = [&](std::string what, std::string scenario, Script script, Verdict expected) {
    cases.push_back({std::move(what), std::move(scenario), std::move(script), expected});
  };
  const auto answers = [](Result<QueryResult> answer) {
    Script script;
    script.answer = std::move(answer);
    return script;
  };
  add("right rows in another order", "rows", answers(right), Verdict::kPassed);
  add("an integer for a float", "rows",
      answers(Rows({"a", "b"}, {{"2", "(:B:A {k: [1, 2]})"}, {"1", "'x|y'"}})), Verdict::kWrongAnswer);
  add("another string", "rows", answers(Rows({"a", "b"}, {{"2.0", "(:B:A {k: [1, 2]})"}, {"1", "'x'"}})),
      Verdict::kWrongAnswer);
  add("a label missing", "rows", answers(Rows({"a", "b"}, {{"2.0", "(:B {k: [1, 2]})"}, {"1", "'x|y'"}})),
      Verdict::kWrongAnswer);
  add("a list in another order", "rows",
      answers(Rows({"a", "b"}, {{"2.0", "(:A:B {k: [2, 1]})"}, {"1", "'x|y'"}})), Verdict::kWrongAnswer);
  add("a row twice", "rows",
      answers(Rows({"a", "b"}, {{"2.0", "(:A:B {k: [1, 2]})"}, {"1", "'x|y'"}, {"1", "'x|y'"}})),
      Verdict::kWrongAnswer);
  add("a row missing", "rows", answers(Rows({"a", "b"}, {{"1", "'x|y'"}})), Verdict::kWrongAnswer);
  add("another column name", "rows",
      answers(Rows({"a", "c"}, {{"2.0", "(:A:B {k: [1, 2]})"}, {"1", "'x|y'"}})), Verdict::kWrongAnswer);
  Script writing = answers(right);
  writing.writes = true;
  add("side effects where none are allowed", "rows", writing, Verdict::kWrongAnswer);
  add("an error for rows", "rows", answers(undefined), Verdict::kUnexpectedError);
  add("rows in order", "order", answers(Rows({"a"}, {{"1"}, {"2"}})), Verdict::kPassed);
  add("rows out of order", "order", answers(Rows({"a"}, {{"2"}, {"1"}})), Verdict::kWrongAnswer);
  add("elements in another order, where that is ignored", "lists", answers(Rows({"a"}, {{"[2, 1]"}})),
      Verdict::kPassed);
  add("other elements", "lists", answers(Rows({"a"}, {{"[2, 2]"}})), Verdict::kWrongAnswer);
  Script effects;
  effects.writes = true;
  add("the side effects", "nothing", effects, Verdict::kPassed);
  add("no side effects where some are expected", "nothing", Script{}, Verdict::kWrongAnswer);
  effects.answer = Rows({"a"}, {{"1"}});
  add("rows where none are expected", "nothing", effects, Verdict::kWrongAnswer);
  add("the error", "error (example 1)", answers(undefined), Verdict::kPassed);
  add("no error", "error (example 1)", answers(QueryResult{}), Verdict::kNoError);
  add("another error type", "error (example 1)",
      answers(Error("TypeError", Phase::kCompileTime, "UndefinedVariable")), Verdict::kWrongError);
  add("another phase", "error (example 1)",
      answers(Error("SyntaxError", Phase::kRuntime, "UndefinedVariable")), Verdict::kWrongError);
  add("another detail", "error (example 1)",
      answers(Error("SyntaxError", Phase::kCompileTime, "VariableAlreadyBound")), Verdict::kWrongError);
  Script late = answers(undefined);
  late.answer_on_fresh.emplace(QueryResult{});
  add("a compile-time error that an empty graph does not raise", "error (example 1)", late,
      Verdict::kNoError);
  Script guilty = answers(undefined);
  guilty.writes = true;
  add("an error with side effects", "error (example 1)", guilty, Verdict::kWrongAnswer);
  add("any detail", "error (example 2)", answers(Error("SyntaxError", Phase::kRuntime, "Whatever")),
      Verdict::kPassed);
  add("any detail, another phase", "error (example 2)",
      answers(Error("SyntaxError", Phase::kCompileTime, "Whatever")), Verdict::kWrongError);
  add("any time, at compile time", "error (example 3)", answers(undefined), Verdict::kPassed);
  add("any time, at run time", "error (example 3)",
      answers(Error("SyntaxError", Phase::kRuntime, "UndefinedVariable")), Verdict::kPassed);
  add("an error without a phase", "error (example 3)", answers(Status(Code::kInternal, "scripted")),
      Verdict::kWrongError);
  Script control;
  control.writes = true;
  control.control = Rows({"a"}, {{"1"}});
  add("the control query", "control", control, Verdict::kPassed);
  control.control = Rows({"a"}, {{"2"}});
  add("a wrong control query", "control", control, Verdict::kWrongAnswer);
  control.control = undefined;
  add("a failing control query", "control", control, Verdict::kUnexpectedError);
  const auto day = [](int64_t days) {
    QueryResult result = Rows({"map", "day"}, {{"{b: [{c: 2}], a: 1}", "null"}});
    result.rows[0][1] = Value::Of(Date{days});
    return result;
  };
  add("map keys in another order, a date for its text", "values", answers(day(18321)), Verdict::kPassed);
  add("another date", "values", answers(day(18322)), Verdict::kWrongAnswer);
  QueryResult other_key = day(18321);
  other_key.rows[0][0] = ParseNotation("{b: [{d: 2}], a: 1}").value();
  add("another key in a map in a list", "values", answers(other_key), Verdict::kWrongAnswer);
  other_key.rows[0][0] = ParseNotation("{b: [{c: 2}], a: 1, d: null}").value();
  add("a key too many", "values", answers(other_key), Verdict::kWrongAnswer);
  // A property that changes is one removed and one added; a label that nodes had before is no new one.
  Script changes;
  changes.changes = changes.writes = true;
  changes.before = {Node{NodeId{1}, {"A"}, {{"k", Value::Int(1)}}}};
  changes.after = {Node{NodeId{1}, {"A"}, {{"k", Value::Int(2)}}},
                   Node{NodeId{2}, {"A", "B"}, {{"k", Value::Int(1)}}}};
  add("a changed property, a new label beside an old one", "changes", changes, Verdict::kPassed);
  changes.after[0].properties[0].second = Value::Int(1);
  add("a property that does not change", "changes", changes, Verdict::kWrongAnswer);
  changes.after[0].properties[0].second = Value::Float(1);
  add("a property that changes from an integer to a float", "changes", changes, Verdict::kPassed);
  changes.after[1].labels = {"A"};
  add("no new label", "changes", changes, Verdict::kWrongAnswer);
  changes.after.pop_back();
  add("no new node", "changes", changes, Verdict::kWrongAnswer);
  Script refuses;
  refuses.setup = undefined;
  add("a set-up that fails", "changes", refuses, Verdict::kUnexpectedError);
  refuses.setup = Status::Ok();
  refuses.registering = Status(Code::kInvalidArgument, "scripted");
  add("a procedure that is refused", "changes", refuses, Verdict::kUnexpectedError);
  Script crash;
  crash.crash = true;
  add("a crash", "rows", crash, Verdict::kCrash);
  Script hang;
  hang.hang = true;
  add("no answer at all", "rows", hang, Verdict::kCrash);
  add("a scenario to be ignored", "ignored", Script{}, Verdict::kSkipped);
  return cases;
}

}  // namespace

int SelfTest() {
  const Result<std::vector<Scenario>> scenarios = ParseFeature(kFeature, "self-test");
  if (!scenarios.ok()) {
    printf("self-test: %s\n", scenarios.status().message().c_str());
    return 1;
  }
  const std::vector<Case> cases = Cases();
  const std::vector<Outcome> outcomes = RunInWorkers(cases.size(), 1, std::chrono::seconds(1), [&](size_t i) {
    for (const Scenario& scenario : *scenarios) {
      if (scenario.name != cases[i].scenario) continue;
      int opened = 0;
      return RunScenario(
          scenario,
          [&]() -> Result<std::unique_ptr<Engine>> {
            return std::unique_ptr<Engine>(std::make_unique<ScriptedEngine>(&cases[i].script, ++opened == 1));
          },
          {});
    }
    return Outcome{Verdict::kUnexpectedError, "no scenario '" + cases[i].scenario + "'"};
  });
  int failures = 0;
  for (size_t i = 0; i < cases.size(); ++i) {
    if (outcomes[i].verdict == cases[i].expected) continue;
    ++failures;
    printf("self-test: '%s' is judged '%s', not '%s' (%s)\n", cases[i].what.c_str(),
           std::string(VerdictName(outcomes[i].verdict)).c_str(),
           std::string(VerdictName(cases[i].expected)).c_str(), outcomes[i].message.c_str());
  }
  printf("self-test: %zu of %zu engines judged as they deserve\n",
         cases.size() - static_cast<size_t>(failures), cases.size());
  return failures;
}

}  // namespace fasti::tck
