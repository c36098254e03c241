// Runs scenarios in forked worker processes, so that a crash or a hang costs one scenario and is counted as
// one. The parent never opens a store: it has no threads when it forks.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "tests/tck/scenario_runner.h"

namespace fasti::tck {

/// The outcomes of items 0 .. count-1, in order. `run` is called in a worker process.
/// @param limit a scenario that takes longer counts as a crash.
std::vector<Outcome> RunInWorkers(size_t count, int jobs, std::chrono::seconds limit,
                                  const std::function<Outcome(size_t)>& run);

}  // namespace fasti::tck
