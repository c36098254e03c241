// Runs one scenario against a fresh engine and judges it. Errors are judged on type, phase and detail; an
// error that must be raised at compile time is asked for again on an empty graph; an error implies no side
// effects.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "tests/tck/engine.h"
#include "tests/tck/feature.h"

namespace fasti::tck {

enum class Verdict : uint8_t {
  kPassed,
  kSkipped,
  kWrongAnswer,
  kWrongError,
  kUnexpectedError,
  kNoError,
  kCrash
};
/// "passed", "wrong answer", …
std::string_view VerdictName(Verdict verdict);

struct Outcome {
  Verdict verdict = Verdict::kPassed;
  std::string message;  ///< What was expected and what came, with the step's line; empty if passed.
};

/// @param graphs the directory of the named graphs ("binary-tree-1/binary-tree-1.cypher").
Outcome RunScenario(const Scenario& scenario, const EngineFactory& engines,
                    const std::filesystem::path& graphs);

}  // namespace fasti::tck
