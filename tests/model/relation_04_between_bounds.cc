// Relation 4: between neighbouring bounds, on either axis, nothing changes. Where imprecise bounds meet,
// stored limits stand a few microseconds beside those written (clamped below each other, or told apart):
// those are stepped over.
#include <gtest/gtest.h>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

Outcome Check(const Case& c, int64_t margin) {
  World world;
  world.Apply(c.history);
  const std::vector<Day> days = Days(c.history);
  if (world.commits() == 0 || days.size() < 2) return Outcome::Skipped();
  Random random(c.seed);
  const std::string modality = random.Percent(50) ? "POSSIBLY " : "";
  bool non_empty = false;
  const auto same = [&](const std::string& before, const std::string& after) -> std::string {
    const Answer first = world.Ask(Text(c.query, before));
    non_empty |= !first.rows.empty();
    const std::string difference = Difference(first.Bag(), world.Ask(Text(c.query, after)).Bag());
    return difference.empty()
               ? difference
               : Text(c.query, before) + "\ndiffers from\n" + Text(c.query, after) + "\n" + difference;
  };
  for (size_t i = 0; i + 1 < days.size(); ++i) {
    const int64_t from = InstantOf(days[i]) + margin, to = InstantOf(days[i + 1]) - margin;
    for (int64_t d : {from + 1, from + (to - from) / 2, to - 1}) {
      const std::string difference =
          same(modality + "AS OF " + InstantText(from), modality + "AS OF " + InstantText(d));
      if (!difference.empty()) return Outcome::Failed(difference);
    }
  }
  const std::string at = modality + "AS OF " + InstantText(InstantOf(random.Pick(days)));
  for (size_t i = 0; i + 1 < world.instants().size(); ++i) {
    const int64_t from = world.instants()[i], to = world.instants()[i + 1];
    for (int64_t s : {from + 1, to - 1}) {
      const std::string difference =
          same(at + " KNOWN AT " + InstantText(from), at + " KNOWN AT " + InstantText(s));
      if (!difference.empty()) return Outcome::Failed(difference);
    }
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation04NothingChangesBetweenPreciseBounds) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) { return Check(c, 0); });
}

TEST(Model, Relation04NothingChangesBetweenImpreciseBounds) {
  constexpr int64_t kStoredWithin = 10;
  RelationOptions options;
  options.history.imprecise_percent = 25;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) { return Check(c, kStoredWithin); });
}

}  // namespace
}  // namespace fasti::model
