// The driver of the relations: random cases from a seed, a check per case, and on failure the smallest case
// that still fails, printed with its seed and statements.
//
// FASTI_GRAPHS: cases per relation (default 200). FASTI_SEED: the first seed (default 1); a failure prints
// the seed that gives just that case with FASTI_GRAPHS=1.
#pragma once

#include <functional>
#include <string>

#include "tests/model/history.h"
#include "tests/model/query.h"
#include "tests/model/world.h"

namespace fasti::model {

struct Case {
  uint64_t seed = 0;
  History history;
  Query query;
};

struct Outcome {
  std::string failure;  ///< empty: the relation holds
  bool non_empty = false;
  bool skipped = false;  ///< the case says nothing about this relation

  static Outcome Held(bool non_empty) { return {{}, non_empty, false}; }
  static Outcome Skipped() { return {{}, false, true}; }
  static Outcome Failed(std::string why) { return {std::move(why), true, false}; }
};

struct RelationOptions {
  HistoryOptions history;
  QueryOptions query;
  int queries_per_graph = 3;
  /// The share of queries, of those not skipped, that must have an answer with rows.
  int non_empty_percent = 50;
  /// The share of queries that must not be skipped.
  int least_cases_percent = 33;
  /// Divides the number of graphs, for relations that cost more.
  int thinner = 1;
};

/// Runs `check` over all graphs and queries; adds a gtest failure for each case that fails (at most three).
void CheckRelation(const RelationOptions& options, const std::function<Outcome(const Case&)>& check);

int GraphCount();
uint64_t FirstSeed();

/// "expected {…}, got {…}" with what is missing and what is too much, or empty if the sorted lists are equal.
std::string Difference(const std::vector<std::string>& expected, const std::vector<std::string>& got);
/// What of `part` is not in `whole` (both sorted), or empty.
std::string NotIn(const std::vector<std::string>& part, const std::vector<std::string>& whole);

/// The instants at which answers may differ: every bound, one microsecond before it, a point between, and
/// both ends of time.
std::vector<int64_t> Probes(const History& history);
/// The day of the oracle for an instant.
Day DayOf(int64_t us);

}  // namespace fasti::model
