// A real store under an injected clock, fed with a history through the query language; and everything that
// was run, to be printed when a relation fails.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fasti/database.h"
#include "storage/model/manual_clock.h"
#include "tests/model/history.h"
#include "tests/model/oracle.h"

namespace fasti::model {

/// The rows of an answer; `period` is the last column, where the query binds `AS w`.
struct AnswerRow {
  std::string text;
  Period period;
  bool certain = false;
  bool has_null = false;
};
struct Answer {
  std::vector<AnswerRow> rows;
  std::string error;  // empty: none
  std::vector<std::string> Texts() const;
  /// Sorted texts: two bags are equal iff these are.
  std::vector<std::string> Bag() const;
  std::vector<std::string> Set() const;
  /// As Bag, with each row's period and certainty.
  std::vector<std::string> FullBag() const;
  EffectiveContext context;
};

class World {
 public:
  /// An empty store in memory, or in `directory`. The clock stands on 2010-01-01.
  explicit World(const std::string& directory = ":memory:");

  /// Runs one commit, a day after the last. False: the store refused it, and nothing changed.
  bool Apply(const Commit& commit);
  /// Runs all commits from `first` on; refused ones are left out of the oracle.
  void Apply(const History& history, size_t first = 0, size_t end = SIZE_MAX);
  /// Runs one statement by itself (a commit of its own). Empty: done.
  std::string Run(const std::string& statement);
  /// Runs a query; `as`: its last column is the row's period.
  Answer Ask(const std::string& query, bool as = false);

  const Oracle& oracle() const { return oracle_; }
  /// How many commits the store took; their instants.
  int commits() const { return static_cast<int>(instants_.size()); }
  const std::vector<int64_t>& instants() const { return instants_; }
  /// Index of each commit of the history that was taken, in order.
  const std::vector<size_t>& taken() const { return taken_; }
  const std::string& script() const { return script_; }
  ManualClock& clock() { return *clock_; }
  Database& database() { return *database_; }
  void Reopen(const std::string& directory);

 private:
  void Open(const std::string& directory);

  std::unique_ptr<ManualClock> clock_;
  std::optional<Database> database_;
  std::optional<Session> session_;
  Oracle oracle_;
  std::vector<int64_t> instants_;
  std::vector<size_t> taken_;
  std::string script_;
};

}  // namespace fasti::model
