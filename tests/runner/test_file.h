// A .test file: steps in order, each a directive with its query text and what is expected of it. README.md in
// tests/query describes the format. The lines of every expectation are kept, so that --rewrite can replace
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"

namespace fasti::runner {

/// A directive of the file. What the other fields of Step hold depends on it.
enum class StepKind : uint8_t {
  kClock,             ///< arguments[0]: the instant
  kLoad,              ///< arguments[0]: a directory of numbered scripts, or one script
  kParams,            ///< rest: a map in the query language
  kSession,           ///< arguments[0]: the session that the following steps use
  kReopen,            ///< the store is closed and opened again
  kSkipUnlessShared,  ///< the file needs ../shared
  kStatement,         ///< text must run
  kQuery,             ///< text must give `expected`; ordered or as a bag
  kError,             ///< text must fail: arguments are type, phase, detail, and maybe "at", "line:column"
  kMessage,           ///< rest must be part of the last error's message
  kPlan,              ///< EXPLAIN of text must print `expected_lines`; arguments may hold "expect=Rule"
  kNotice,            ///< arguments: the codes of the last answer's notifications, or "none"
  kCounts,            ///< arguments: "nodes_created=1"; what is not named must be zero
};

using Cells = std::vector<std::string>;

struct Step {
  StepKind kind = StepKind::kStatement;
  int line = 0;  ///< of the directive, from 1
  std::vector<std::string> arguments;
  std::string rest;  ///< the directive's line after its first word
  std::string text;  ///< the query
  bool ordered = false;
  std::vector<Cells> expected;  ///< header and rows
  std::vector<std::string> expected_lines;
  /// The lines [begin, end) of the expectation, from 0; where "----" stands, or would stand.
  size_t expect_begin = 0, expect_end = 0;
};

struct TestFile {
  std::string path;
  std::string name;
  std::vector<std::string> lines;
  std::vector<Step> steps;
};

/// @error kInvalidArgument with path and line.
Result<TestFile> ParseTestFile(std::string path, std::string_view text);

/// "| a | 'b' |" as cells; bars inside quotes and escaped bars do not separate.
Cells SplitRow(std::string_view line);
/// Header and rows, padded so that the bars stand in columns.
std::vector<std::string> FormatTable(const std::vector<Cells>& table);

}  // namespace fasti::runner
