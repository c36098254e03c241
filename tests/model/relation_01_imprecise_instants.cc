// Relation 1 at an imprecise instant: AS OF one is certain where every instant in it is, possible where some
// instant is (section 4). On precise data against the oracle, in each spelling; on uncertain data against the
// answers at the instants themselves.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// Some day of [first, last], as it is written.
struct Spelling {
  std::string text;
  Day first = 0, last = 0;
};

Spelling RandomSpelling(Random& random) {
  const Day first = random.Between(1, 18), last = first + random.Between(1, 6);
  switch (random.Below(8)) {
    case 0:
      return {"2000-01", 0, 30};
    case 1:
      return {DayText(first + 1) + "~", first, first + 2};
    case 2:
      return {"[.." + DayText(last) + "]", Days28::kFirst, last};
    case 3:
      return {"[" + DayText(first) + "..]", first, Days28::kEnd};
    case 4:
      return {"199X", -3652, -1};
    default:
      return {"[" + DayText(first) + ".." + DayText(last) + "]", first, last};
  }
}

std::vector<std::string> Sorted(std::vector<std::string> rows) {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

/// Narrows `all` to what is in `rows` too, and adds these to `some`.
void Gather(const std::vector<std::string>& rows, bool first, std::vector<std::string>* all,
            std::set<std::string>* some) {
  some->insert(rows.begin(), rows.end());
  std::vector<std::string> both;
  std::set_intersection(all->begin(), all->end(), rows.begin(), rows.end(), std::back_inserter(both));
  *all = first ? rows : both;
}

TEST(Model, OracleAsOfImpreciseInstants) {
  RelationOptions options;
  options.query.optional = false;
  options.query.return_values = false;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed * 7 + 1);
    const int last = world.commits() - 1;
    bool non_empty = false;
    for (int i = 0; i < 6; ++i) {
      const Spelling when = RandomSpelling(random);
      const int known = random.Percent(70) ? last : random.Between(0, last);
      std::vector<std::string> all;
      std::set<std::string> some;
      for (Day d = std::max(when.first, Days28::kFirst); d <= std::min(when.last, Days28::kEnd); ++d) {
        const bool first = d == std::max(when.first, Days28::kFirst);
        Gather(Sorted(Evaluate(c.query, world.oracle().At(d, known))), first, &all, &some);
      }
      const char* const words[] = {"AS OF '", "VALID AT '", "FOR VALID_TIME AS OF '"};
      std::string at = words[random.Below(3)] + when.text + "'";
      if (known != last) at += " KNOWN AT " + InstantText(world.instants()[static_cast<size_t>(known)]);
      const std::string certainly = Text(c.query, (random.Percent(50) ? "CERTAINLY " : "") + at);
      const std::string possibly = Text(c.query, "POSSIBLY " + at);
      std::string wrong = Difference(all, world.Ask(certainly).Bag());
      if (!wrong.empty()) return Outcome::Failed(certainly + "\n" + wrong);
      wrong = Difference({some.begin(), some.end()}, world.Ask(possibly).Bag());
      if (!wrong.empty()) return Outcome::Failed(possibly + "\n" + wrong);
      non_empty |= !some.empty();
    }
    return Outcome::Held(non_empty);
  });
}

TEST(Model, Relation01ImpreciseInstants) {
  RelationOptions options;
  options.history.imprecise_percent = 30;
  options.query.optional = false;
  options.query.return_values = false;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed * 7 + 2);
    bool non_empty = false;
    for (int i = 0; i < 2; ++i) {
      const Day first = random.Between(1, 18), last = first + random.Between(1, 5);
      const std::string at = "AS OF '[" + DayText(first) + ".." + DayText(last) + "]'";
      for (const std::string modality : {"CERTAINLY ", "POSSIBLY "}) {
        std::vector<std::string> all;
        std::set<std::string> some;
        // Whatever changes in between changes at a probe.
        std::set<int64_t> instants = {InstantOf(first), InstantOf(last)};
        for (const int64_t d : Probes(c.history)) {
          if (InstantOf(first) < d && d < InstantOf(last)) instants.insert(d);
        }
        for (const int64_t d : instants) {
          const Answer answer = world.Ask(Text(c.query, modality + "AS OF " + InstantText(d)));
          Gather(answer.Set(), d == InstantOf(first), &all, &some);
        }
        const std::string query = Text(c.query, modality + at);
        const std::vector<std::string> expected =
            modality == "CERTAINLY " ? all : std::vector<std::string>(some.begin(), some.end());
        const std::string wrong = Difference(expected, world.Ask(query).Set());
        if (!wrong.empty()) return Outcome::Failed(query + "\n" + wrong);
        non_empty |= !some.empty();
      }
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
