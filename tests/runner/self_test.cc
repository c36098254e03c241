#include "tests/runner/self_test.h"

#include <cstdio>
#include <string>
#include <string_view>

#include "tests/runner/script_runner.h"

namespace fasti::runner {
namespace {

struct Case {
  std::string_view what;
  int failures;  ///< that the runner has to find
  std::string_view text;
};

constexpr Case kCases[] = {
    {"right rows in another order", 0,
     "query unordered\nUNWIND [2, 1] AS x RETURN x\n----\n| x |\n| 1 |\n| 2 |\n"},
    {"the order where it counts", 1,
     "query ordered\nUNWIND [2, 1] AS x RETURN x\n----\n| x |\n| 1 |\n| 2 |\n"},
    {"a wrong value", 1, "query\nRETURN 1 AS x\n----\n| x |\n| 2 |\n"},
    {"a float for an integer", 1, "query\nRETURN 1 AS x\n----\n| x |\n| 1.0 |\n"},
    {"a string for an integer", 1, "query\nRETURN 1 AS x\n----\n| x |\n| '1' |\n"},
    {"a row missing", 1, "query\nUNWIND [1, 1] AS x RETURN x\n----\n| x |\n| 1 |\n"},
    {"a row too many", 1, "query\nRETURN 1 AS x\n----\n| x |\n| 1 |\n| 1 |\n"},
    {"another column", 1, "query\nRETURN 1 AS x\n----\n| y |\n| 1 |\n"},
    {"no expectation", 1, "query\nRETURN 1 AS x\n"},
    {"bars in values", 0,
     "query\nRETURN 'a|b' AS x, '\\'|' AS `p|q`\n----\n| x | p\\|q |\n| 'a|b' | '\\'|' |\n"},
    {"an error instead of rows", 1, "query\nRETURN y\n----\n| y |\n"},
    {"a failing statement", 1, "statement\nRETURN y\n"},
    {"the error", 0, "error SyntaxError compile-time UndefinedVariable at 1:8\nRETURN y\n"},
    {"another type", 1, "error TypeError compile-time UndefinedVariable\nRETURN y\n"},
    {"another phase", 1, "error SyntaxError runtime UndefinedVariable\nRETURN y\n"},
    {"another detail", 1, "error SyntaxError compile-time VariableAlreadyBound\nRETURN y\n"},
    {"another place", 1, "error SyntaxError compile-time UndefinedVariable at 1:9\nRETURN y\n"},
    {"no error", 1, "error SyntaxError compile-time *\nRETURN 1\n"},
    {"another message", 1, "error SyntaxError compile-time *\nRETURN y\nmessage no such words\n"},
    {"the counts", 0,
     "statement\nCREATE (:A {k: 1})\ncounts nodes_created=1 properties_set=1 labels_added=1\n"},
    {"counts left out", 1, "statement\nCREATE (:A {k: 1})\ncounts nodes_created=1\n"},
    {"a notice that is not given", 1, "query\nRETURN 1 AS x\n----\n| x |\n| 1 |\nnotice Whatever\n"},
    {"no notice", 0, "query\nRETURN 1 AS x\n----\n| x |\n| 1 |\nnotice none\n"},
    {"parameters", 0, "params {p: [1, 'x']}\nquery\nRETURN $p AS p\n----\n| p |\n| [1, 'x'] |\n"},
    {"the clock", 0,
     "clock 2024-01-10T12:30\nquery\nRETURN toString(datetime()) AS t\n----\n| t |\n| '2024-01-10T12:30Z' "
     "|\n"},
    {"a wrong plan", 1, "plan\nRETURN 1 AS x\n----\nNothing\n"},
    {"what survives reopening", 0,
     "statement\nCREATE (:A {k: 1})\nreopen\nquery\nMATCH (a:A) RETURN a.k\n----\n| a.k |\n| 1 |\n"},
    {"two sessions", 0,
     "session one\nstatement\nBEGIN\nstatement\nCREATE (:A)\nsession two\nquery\nMATCH (a:A) RETURN count(a) "
     "AS n\n----\n"
     "| n |\n| 0 |\nsession one\nstatement\nCOMMIT\nsession two\nquery\nMATCH (a:A) RETURN count(a) AS "
     "n\n----\n| n |\n| 1 |\n"},
};

// Rewriting what failed must leave nothing that fails.
bool RewriteRepairs(const TestFile& file, const FileOutcome& outcome) {
  const Result<TestFile> rewritten = ParseTestFile(file.path, Rewrite(file, outcome.replacements));
  return rewritten.ok() && RunTestFile(*rewritten, Mode{}).failures.empty();
}

}  // namespace

int SelfTest() {
  int wrong = 0, count = 0;
  for (const Case& test : kCases) {
    ++count;
    const Result<TestFile> file = ParseTestFile("self-test", test.text);
    if (!file.ok()) {
      printf("self-test: '%s': %s\n", test.what.data(), file.status().message().c_str());
      ++wrong;
      continue;
    }
    const FileOutcome outcome = RunTestFile(*file, Mode{});
    const bool expected = static_cast<int>(outcome.failures.size()) == test.failures;
    const bool repaired = outcome.replacements.empty() || RewriteRepairs(*file, outcome);
    if (expected && repaired) continue;
    ++wrong;
    printf("self-test: '%s': %zu failures, not %d%s\n", test.what.data(), outcome.failures.size(),
           test.failures, repaired ? "" : "; --rewrite does not repair it");
    for (const Failure& failure : outcome.failures)
      printf("  %d: %s\n", failure.line, failure.message.c_str());
  }
  printf("self-test: %d of %d files judged as they deserve\n", count - wrong, count);
  return wrong;
}

}  // namespace fasti::runner
