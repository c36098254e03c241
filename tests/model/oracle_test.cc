// The store against the naive oracle on precise data: AS OF every instant that matters, KNOWN AT every
// commit, and the range contexts that follow from the instants.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

TEST(Model, OracleAsOf) {
  RelationOptions options;
  options.queries_per_graph = 2;
  options.query.then_percent = 15;
  options.query.returned_percent = 20;
  options.query.respelled_percent = 40;
  options.query.call_percent = 20;
  options.query.aggregate_percent = 15;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    bool non_empty = false;
    Random random(c.seed);
    const int last = world.commits() - 1;
    for (int64_t d : Probes(c.history)) {
      const int known = random.Percent(50) ? last : random.Between(0, last);
      const std::string query =
          Text(c.query, "AS OF " + InstantText(d) +
                            (known == last
                                 ? ""
                                 : " KNOWN AT " + InstantText(world.instants()[static_cast<size_t>(known)])));
      const Answer got = world.Ask(query);
      std::vector<std::string> expected = Evaluate(c.query, world.oracle().At(DayOf(d), known));
      std::sort(expected.begin(), expected.end());
      const std::string difference = Difference(expected, got.Bag());
      if (!difference.empty()) return Outcome::Failed(query + "\n" + difference);
      non_empty |= !expected.empty();
    }
    return Outcome::Held(non_empty);
  });
}

/// The maximal runs of days on which a binding holds; the axis is all days and one beyond each end.
TEST(Model, OracleRanges) {
  RelationOptions options;
  options.queries_per_graph = 2;
  options.query.optional = false;
  options.query.return_values = false;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    const Day first = -1, end = kDays + 1;
    std::map<std::string, std::set<Day>> holds;
    for (Day d = first; d < end; ++d) {
      for (const std::string& row : Evaluate(c.query, world.oracle().At(d, world.commits() - 1))) {
        holds[row].insert(d);
      }
    }
    Random random(c.seed);
    for (int i = 0; i < 4; ++i) {
      const Day from = random.Between(1, 18), to = from + random.Between(1, 8);
      const std::string period =
          "period(" + MomentText(Moment::At(from)) + ", " + MomentText(Moment::At(to)) + ")";
      const std::string range = MomentText(Moment::At(from)) + " TO " + MomentText(Moment::At(to));
      const std::vector<std::string> contexts = {"VALID DURING " + period,      "VALID FROM " + range,
                                                 "VALID THROUGHOUT " + period,  "VALID WITHIN " + period,
                                                 "VALID ONLY DURING " + period, "VALID ANYTIME"};
      for (size_t which = 0; which < contexts.size(); ++which) {
        std::vector<std::string> expected;
        for (const auto& [row, days] : holds) {
          bool found = false;
          for (Day start : days) {
            if (days.contains(start - 1)) continue;
            Day stop = start;
            while (days.contains(stop)) ++stop;
            const Day begins = start == first ? kNever : start, ends = stop == end ? kForever : stop;
            found |= which == 5 || (which == 2   ? begins <= from && ends >= to
                                    : which == 3 ? begins >= from && ends <= to
                                                 : begins < to && ends > from);
          }
          if (found) expected.push_back(row);
        }
        std::sort(expected.begin(), expected.end());
        const std::string query = Text(c.query, contexts[which]);
        const std::string difference = Difference(expected, world.Ask(query).Bag());
        if (!difference.empty()) return Outcome::Failed(query + "\n" + difference);
      }
    }
    return Outcome::Held(!holds.empty());
  });
}

}  // namespace
}  // namespace fasti::model
