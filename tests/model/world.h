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
  /// As Bag, with the four limits of each row's period.
  std::vector<std::string> PeriodBag() const;
  EffectiveContext context;
};

/// `7 [0..1, 5..5]`: a row's text and the limits of its period in microseconds, as PeriodBag shows them.
std::string WithLimits(const std::string& text, int64_t from_earliest, int64_t from_latest,
                       int64_t to_earliest, int64_t to_latest);

struct WorldOptions {
  std::string directory = ":memory:";
  /// Every instant in what is run, the clock's too, is moved by so many microseconds, and those in answers
  /// back.
  int64_t shift = 0;
  /// Print times in answers by their limits in microseconds, not as people write them.
  bool limits = false;
  bool optimize = true;
  /// No memory for what is decoded, hardly any for blocks.
  bool tiny_caches = false;
};

class World {
 public:
  /// An empty store in memory, or in `directory`. The clock stands on 2010-01-01.
  explicit World(const std::string& directory = ":memory:") : World(OptionsFor(directory)) {}
  explicit World(const WorldOptions& options);

  /// Runs one commit, a day after the last. False: the store refused it, and nothing changed.
  bool Apply(const Commit& commit);
  /// Runs all commits from `first` on; refused ones are left out of the oracle.
  void Apply(const History& history, size_t first = 0, size_t end = SIZE_MAX);
  /// Runs one statement by itself (a commit of its own). Empty: done.
  std::string Run(const std::string& statement);
  /// Runs a query; `as`: its last column is the row's period. Of two queries in three the dates and instants
  /// are given as parameters, which spares making a plan.
  Answer Ask(const std::string& query, bool as = false) { return AskIn(*session_, query, as); }
  /// What a query returns, as values.
  Result<QueryResult> Rows(const std::string& query);
  /// How many queries all worlds have asked, and how many of them ended in an error.
  struct Count {
    uint64_t asked = 0, refused = 0;
  };
  static Count Asked();
  /// The same in a session of the caller, for other threads.
  Answer AskIn(Session& session, const std::string& query, bool as = false) const;

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
  static WorldOptions OptionsFor(const std::string& directory) {
    WorldOptions options;
    options.directory = directory;
    return options;
  }
  void Open();
  Result<QueryResult> Send(const std::string& statement);
  /// How a value prints when every instant in it is moved back.
  std::string Print(const Value& value) const;
  Period Back(Period period) const;

  WorldOptions options_;
  std::unique_ptr<ManualClock> clock_;
  std::optional<Database> database_;
  std::optional<Session> session_;
  Oracle oracle_;
  std::vector<int64_t> instants_;
  std::vector<size_t> taken_;
  std::string script_;
};

}  // namespace fasti::model
