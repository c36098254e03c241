// Relation 5: on precise data the bindings of DURING [a,b) are the union of AS OF over a and every stored
// bound inside.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

TEST(Model, Relation05DuringIsTheUnionOfItsInstants) {
  RelationOptions options;
  options.queries_per_graph = 2;
  options.query.optional = false;
  options.query.return_values = false;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    bool non_empty = false;
    for (int i = 0; i < 3; ++i) {
      const Day from = random.Between(0, 18), to = from + random.Between(1, 10);
      std::vector<int64_t> instants = {InstantOf(from)};
      for (Day d : Days(c.history)) {
        if (from < d && d < to) instants.push_back(InstantOf(d));
      }
      std::set<std::string> expected;
      for (int64_t d : instants) {
        for (const std::string& row : world.Ask(Text(c.query, "AS OF " + InstantText(d))).Texts()) {
          expected.insert(row);
        }
      }
      const std::string query =
          Text(c.query, "VALID FROM " + MomentText(Moment::At(from)) + " TO " + MomentText(Moment::At(to)));
      const std::string difference = Difference({expected.begin(), expected.end()}, world.Ask(query).Bag());
      if (!difference.empty()) return Outcome::Failed(query + "\n" + difference);
      non_empty |= !expected.empty();
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
