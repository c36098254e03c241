// Periods from the cells of a row, as a `valid` clause says: input forms of the temporal model (section 3),
// the mapping's patterns of dates, words for open and unknown, closed ends, a horizon. Nothing is rounded: a
// month is an uncertain day. Remembers what it read, since dates repeat. One thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fasti/value.h"
#include "query/import/evaluate.h"
#include "query/import/mapping.h"

namespace fasti::import {

/// A date written in the data's own way as one of the input forms of the model; nullopt if no pattern fits
/// and it has none of the forms that are put right: unspecified parts (1926-XX-XX, 195X-XX), years of three
/// digits. Patterns: YYYY MM DD hh mm ss SSS and M D (one or two digits); other characters stand for
/// themselves.
std::optional<std::string> NormalDate(std::string_view text, const std::vector<std::string>& patterns);

class PeriodReader {
 public:
  explicit PeriodReader(const Section& section) : section_(section) {}

  /// @pre the clause is kAt or kRange
  /// @error why the row's period cannot be read
  Result<PeriodValue> Read(const ValidClause& clause, Evaluator* row);
  /// An instant: `recorded`, the time of an end.
  Result<BoundValue> ReadBound(std::string_view text, bool is_end);
  Result<Instant> ReadInstant(std::string_view text);

 private:
  struct Parsed {
    Status status;
    BoundValue from, to, through;
    Instant granule_end;
    std::optional<PeriodValue> granule;
  };
  const Parsed& Parse(std::string_view text);

  const Section& section_;
  std::unordered_map<std::string, Parsed> parsed_;
};

}  // namespace fasti::import
