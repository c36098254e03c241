// Relation 18: on precise data CERTAINLY = POSSIBLY, in every context.
#include <gtest/gtest.h>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

TEST(Model, Relation18PreciseDataIsCertain) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    bool non_empty = false;
    const auto same = [&](const std::string& context, const std::string& as) -> std::string {
      const std::string query = Text(c.query, "POSSIBLY " + context, as);
      const Answer sure = world.Ask(Text(c.query, "CERTAINLY " + context, as), !as.empty());
      non_empty |= !sure.rows.empty();
      const std::string difference = Difference(sure.FullBag(), world.Ask(query, !as.empty()).FullBag());
      return difference.empty() ? difference : query + "\nagainst CERTAINLY\n" + difference;
    };
    for (int64_t d : Probes(c.history)) {
      const std::string difference = same("AS OF " + InstantText(d), random.Percent(30) ? "w" : "");
      if (!difference.empty()) return Outcome::Failed(difference);
    }
    for (const std::string as : {"", "w"}) {
      const Day from = random.Between(1, 18), to = from + random.Between(1, 8);
      const std::string period =
          "period(" + MomentText(Moment::At(from)) + ", " + MomentText(Moment::At(to)) + ")";
      for (const std::string range : {"DURING ", "ONLY DURING ", "THROUGHOUT ", "WITHIN "}) {
        const std::string difference = same("VALID " + range + period, as);
        if (!difference.empty()) return Outcome::Failed(difference);
      }
      const std::string difference = same("VALID ANYTIME", as);
      if (!difference.empty()) return Outcome::Failed(difference);
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
