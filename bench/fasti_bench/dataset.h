// The data set of the comparison: entities.csv, rels.csv and params.json of one size, as
// ../shared/bench/gen.py writes them. Read-only after construction.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/database.h"

namespace fasti_bench {

/// Days since 1970-01-01 of "YYYY-MM-DD"; the parameters' and files' only form of a date.
int64_t ParseDays(std::string_view iso);
std::string FormatDays(int64_t days);
/// What the files write for the end of a period that has none.
inline constexpr std::string_view kOpen = "9999-12-31";

class Dataset {
 public:
  explicit Dataset(const std::string& directory);

  const std::string& directory() const { return directory_; }
  const std::vector<std::string>& types() const { return types_; }
  /// The parameter sets of a query; dates as DATE. Empty: there is no such query.
  const std::vector<fasti::Parameters>& ParametersOf(const std::string& query) const;

 private:
  std::string directory_;
  std::vector<std::string> types_;
  std::map<std::string, std::vector<fasti::Parameters>> parameters_;
};

/// A file's text in memory, line by line, the heading skipped.
class CsvLines {
 public:
  explicit CsvLines(const std::string& path);
  /// The fields of the next line. @return false at the end
  bool Next(std::vector<std::string_view>* fields);

 private:
  std::string text_;
  size_t at_ = 0;
};

[[noreturn]] void Die(const std::string& message);

template <typename T>
T Must(fasti::Result<T> result) {
  if (!result.ok()) Die(result.status().ToString());
  return std::move(result).value();
}
inline void Must(const fasti::Status& status) {
  if (!status.ok()) Die(status.ToString());
}

}  // namespace fasti_bench
