// Relation 15: with ONLY, a finite window and precise bounds, the integral of `count(*) OVER TIME` is the sum
// of the rows' durations; and both are what the oracle counts day by day.
#include <gtest/gtest.h>

#include <map>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

int64_t Length(const AnswerRow& row) { return row.period.to.latest.us - row.period.from.earliest.us; }

TEST(Model, Relation15TheIntegralOfCountIsTheSumOfDurations) {
  RelationOptions options;
  options.queries_per_graph = 2;
  options.query.return_values = false;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    const Days28 days(world.oracle(), world.commits() - 1);
    bool non_empty = false;
    for (int i = 0; i < 3; ++i) {
      const Day from = random.Between(0, 14), to = from + random.Between(1, 12);
      int64_t counted = 0;
      for (Day d = from; d < to; ++d)
        counted += static_cast<int64_t>(Evaluate(c.query, days.On(d)).size()) * kDayUs;
      // Grouped by a property of the first node, too: the groups share the sum out.
      Form form;
      form.as = "w";
      form.leading = random.Percent(30);
      form.context = OnlyDuring(from, to).text;
      Form steps = form;
      steps.over_time = true;
      Query count = c.query;
      count.returns.clear();
      if (random.Percent(50))
        count.returns.emplace_back(c.query.match[0].nodes[0].var, random.Percent(50) ? "x" : "k");
      count.aggregates = {{Aggregate::Kind::kCountAll, "", ""}};
      const Answer counts = world.Ask(Text(count, steps), true);
      if (!counts.error.empty()) return Outcome::Failed(Text(count, steps) + "\n" + counts.error);
      int64_t integral = 0;
      for (const AnswerRow& row : counts.rows) {
        const size_t bar = row.text.rfind('|', row.text.size() - 2);
        const std::string number = row.text.substr(bar == std::string::npos ? 0 : bar + 1);
        integral += std::stoll(number) * Length(row);
      }
      form.leading = false;
      const Answer rows = world.Ask(Text(c.query, form), true);
      int64_t sum = 0;
      for (const AnswerRow& row : rows.rows) sum += Length(row);
      // The language's own sum, of a duration in microseconds.
      const std::string by_duration = Text(c.query, form);
      const std::string own =
          by_duration.substr(0, by_duration.rfind(" RETURN ")) +
          " RETURN sum(duration.inSeconds(earliest(since(w)), earliest(until(w))).seconds)";
      const Answer in_language = world.Ask(own);
      const std::string expected_seconds = std::to_string(counted / 1'000'000) + "|";
      if (integral != counted || sum != counted ||
          in_language.Texts() != std::vector<std::string>{expected_seconds}) {
        return Outcome::Failed(Text(count, steps) + "\nintegral " + std::to_string(integral) +
                               ", sum of durations " + std::to_string(sum) + ", counted " +
                               std::to_string(counted) + "\n" + own + "\n" + in_language.Texts()[0]);
      }
      non_empty |= counted > 0;
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
