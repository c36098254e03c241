// The queries of the comparison in Fasti's language, and how one run of them is made: parameters bound, plan
// cached, every value of every row read.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "fasti/database.h"

namespace fasti_bench {

inline const std::vector<std::string> kQueries = {"Q1", "Q2",  "Q3", "Q4", "Q4h", "Q5",  "Q6",
                                                  "Q7", "Q7m", "Q8", "Q9", "Q10", "Q11", "Q12"};

/// The text of a query; nullptr: not supported.
const char* TextOf(const std::string& query);

/// Prepared statements of one session.
class Runner {
 public:
  explicit Runner(fasti::Session& session) : session_(session) {}
  /// Whether the engine has what the query needs.
  bool Supports(const std::string& query);
  /// Runs the query and reads every value; the number of rows.
  uint64_t Run(const std::string& query, const fasti::Parameters& parameters);
  /// The rows as the peers' harness prints them: "a|b|c".
  std::vector<std::string> Lines(const std::string& query, const fasti::Parameters& parameters);
  /// What the values read so far came to; keeps the reading from being optimised away.
  uint64_t checksum() const { return checksum_; }

 private:
  fasti::Statement& Prepared(const std::string& query);
  fasti::Session& session_;
  std::map<std::string, std::unique_ptr<fasti::Statement>> statements_;
  uint64_t checksum_ = 0;
};

}  // namespace fasti_bench
