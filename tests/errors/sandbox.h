// Runs a wrong query on a small store of its own and says how it fails.
//
// The text may hold several statements, of which all but the last have to run; `⟨x × 1000⟩` stands for a
// thousand times x. The store holds two people and what they know, the clock stands at 2024-01-01, there is
// one procedure test.add(a, b), and queries have 16 MiB.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"

namespace fasti::errors {

struct Failure {
  Status status;
  std::string text;  ///< of the statement that failed, repetitions written out
  /// Why this is no failure of the last statement: an earlier one failed, or all ran.
  std::string problem;
};

Failure Run(std::string_view text);

}  // namespace fasti::errors
