// Relation 10: moving every instant, those in queries and the clock's included, only moves the times. Moves
// of microseconds to a hundred thousand years, to both sides of 1970, of year 0 and of 9999.
#include <gtest/gtest.h>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

int64_t RandomShift(Random& random) {
  constexpr int64_t kYearUs = 365 * kDayUs + kDayUs / 4;
  const int64_t sign = random.Percent(50) ? 1 : -1;
  switch (random.Below(5)) {
    case 0:
      return sign * random.Between(1, 2'000'000);
    case 1:
      return sign * random.Between(1, 400) * kDayUs;
    case 2:
      return sign * (random.Between(1, 3000) * kYearUs + random.Between(0, 1'000'000));
    case 3:
      return sign * (random.Between(3000, 100'000) * kYearUs + random.Between(0, 86'399) * 1'000'000);
    default:
      return sign * (random.Between(100'000, 285'000) * kYearUs + random.Between(0, 1'000'000));
  }
}

struct Asked {
  Form form;
  bool as = false;
};

std::vector<Asked> Forms(const Case& c, const World& world, Random& random) {
  std::vector<Asked> asked;
  const auto add = [&](const std::string& context, bool as) {
    Form form;
    form.context = (random.Percent(40) ? "POSSIBLY " : "") + context;
    if (as) form.as = "w";
    asked.push_back({form, as});
  };
  const std::string known = "KNOWN AT " + InstantText(random.Pick(world.instants())) + " ";
  for (int64_t d : Probes(c.history)) {
    if (random.Percent(25))
      add((random.Percent(40) ? known : "") + "AS OF " + InstantText(d), random.Percent(50));
  }
  for (const Window& window : EveryWindow(random)) {
    // BETWEEN … AND a date reads the whole day, which a moved date no longer is.
    if (window.text.find("BETWEEN") == std::string::npos && random.Percent(50))
      add((random.Percent(30) ? known : "") + window.text, random.Percent(60));
  }
  add("KNOWN ANYTIME AS OF " + InstantText(random.Pick(Probes(c.history))), false);
  if (!c.query.optional && !c.query.then) {
    Form form;
    form.diff = "FROM " + MomentText(Moment::At(random.Between(1, 12))) + " TO " +
                MomentText(Moment::At(random.Between(1, 20)));
    asked.push_back({form, false});
    form.diff =
        "KNOWN FROM " + InstantText(world.instants().front()) + " TO " + InstantText(world.instants().back());
    asked.push_back({form, false});
  }
  Form steps;
  steps.over_time = true;
  steps.as = "w";
  steps.context = OnlyDuring(random.Between(1, 8), random.Between(9, 20)).text;
  asked.push_back({steps, true});
  return asked;
}

TEST(Model, Relation10ShiftingOnlyShifts) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 25;
  CheckRelation(options, [](const Case& c) {
    Random random(c.seed * 13 + 5);
    WorldOptions plain_options, moved_options;
    plain_options.limits = moved_options.limits = true;
    moved_options.shift = RandomShift(random);
    World plain(plain_options), moved(moved_options);
    plain.Apply(c.history);
    moved.Apply(c.history);
    const std::string by = "moved by " + std::to_string(moved_options.shift) + " us\n";
    if (plain.taken() != moved.taken())
      return Outcome::Failed(by + "other statements were refused\n" + moved.script());
    if (plain.commits() == 0) return Outcome::Skipped();
    for (size_t i = 0; i < plain.instants().size(); ++i) {
      if (plain.instants()[i] + moved_options.shift != moved.instants()[i]) {
        return Outcome::Failed(by + "commit " + std::to_string(i) + " has another instant");
      }
    }
    bool non_empty = false;
    for (const Asked& a : Forms(c, plain, random)) {
      const std::string query = Text(c.query, a.form);
      const Answer expected = plain.Ask(query, a.as), got = moved.Ask(query, a.as);
      non_empty |= !expected.rows.empty();
      // An error names instants, so only that there is one is compared.
      const std::string difference =
          !expected.error.empty() && !got.error.empty() ? "" : Difference(expected.FullBag(), got.FullBag());
      if (!difference.empty()) return Outcome::Failed(by + query + "\n" + difference);
    }
    for (const char* times :
         {"MATCH (n) POSSIBLY VALID ANYTIME RETURN n.k, validTime(n), since(validTime(n)), knownTime(n)",
          "MATCH ()-[n]->() VALID ANYTIME RETURN n.k, validTime(n), until(validTime(n)), "
          "earliest(since(validTime(n)))",
          "MATCH (n) VALID ANYTIME RETURN n.k, history(n)"}) {
      const std::string difference = Difference(plain.Ask(times).Bag(), moved.Ask(times).Bag());
      if (!difference.empty()) return Outcome::Failed(by + times + "\n" + difference);
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
