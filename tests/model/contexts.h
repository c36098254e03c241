// The forms in which a query can say when: each with what it means on the axis, and what the oracle answers
// on precise data. Source: temporal-model.md, sections 4 and 8; language.md, section 1.
#pragma once

#include <string>
#include <vector>

#include "tests/model/oracle.h"
#include "tests/model/query.h"

namespace fasti::model {

/// A valid context. `kAt`: `from` is the instant.
struct Window {
  enum class Kind { kAt, kOverlaps, kThroughout, kWithin };
  Kind kind = Kind::kOverlaps;
  bool only = false;
  Day from = kNever, to = kForever;
  std::string text;
};

/// Each spelling once, over random days.
std::vector<Window> EveryWindow(Random& random);
/// One of them.
Window RandomWindow(Random& random);
/// `VALID ONLY DURING …`
Window OnlyDuring(Day from, Day to);
/// `AS OF …` and its synonyms.
std::vector<Window> EveryInstant(Day day);

/// What holds on each day, from the day before the first to the day after the last, which stand for all
/// before and after.
class Days28 {
 public:
  static constexpr Day kFirst = -1, kEnd = kDays + 1;
  Days28(const Oracle& oracle, int known);
  const PlainGraph& On(Day day) const;

 private:
  std::vector<PlainGraph> graphs_;
};

/// The rows under the context without `AS w`: sorted, each once. @pre no aggregates.
std::vector<std::string> ExistentialRows(const Query& query, const Days28& days, const Window& window);
/// The rows with `AS w` as Answer::PeriodBag shows them, sorted.
std::vector<std::string> PeriodRows(const Query& query, const Days28& days, const Window& window);
/// The steps of `OVER TIME w`, likewise. The query may have aggregates. @pre overlaps
std::vector<std::string> StepRows(const Query& query, const Days28& days, const Window& window);
/// The rows of DIFF between two states, `d.op` first: sorted.
std::vector<std::string> DiffRows(const Query& query, const PlainGraph& before, const PlainGraph& after);

}  // namespace fasti::model
