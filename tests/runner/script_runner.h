// Runs the steps of one .test file against a store of its own and compares. Time comes from a clock that
// stands where the file puts it.
#pragma once

#include <string>
#include <vector>

#include "tests/runner/mode.h"
#include "tests/runner/test_file.h"

namespace fasti::runner {

struct Failure {
  int line = 0;
  std::string message;
};

/// Lines [begin, end) of the file, from 0, to be replaced: what --rewrite does.
struct Replacement {
  size_t begin = 0, end = 0;
  std::vector<std::string> lines;
};

struct FileOutcome {
  int passed = 0;
  int skipped = 0;
  std::vector<Failure> failures;
  std::vector<Replacement> replacements;  ///< of the expectations that failed, in the order of the file
};

FileOutcome RunTestFile(const TestFile& file, const Mode& mode);

/// The file's text with the replacements applied.
std::string Rewrite(const TestFile& file, const std::vector<Replacement>& replacements);

}  // namespace fasti::runner
