// The writes of the comparison: W2 and W3, each its own transaction, with and without waiting for the disk;
// W2 in transactions of ten thousand; and W2 by 32 sessions at once beside one. Each run works on a copy of
// the store.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bench/fasti_bench/dataset.h"

namespace fasti_bench {

struct WriteRuns {
  std::string store;               ///< loaded; left as it is
  double budget_ms = 4000;         ///< for each
  std::vector<std::string> which;  ///< W2, W3, W2x10000, W2u10000, W2c32; none: all
  std::vector<bool> durable = {true, false};
  size_t most = SIZE_MAX;  ///< runs of each, for counting instructions
};

/// Medians of some queries alone and beside one session that commits W2 durably without rest, in turns.
void RunBesideWriter(const WriteRuns& runs, const Dataset& dataset,
                     const std::function<void(nlohmann::json)>& print);
/// @param print takes a line for each run
void RunWrites(const WriteRuns& runs, const Dataset& dataset,
               const std::function<void(nlohmann::json)>& print);

}  // namespace fasti_bench
