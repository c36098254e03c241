// Relation 1 for what is sequenced: on uncertain data, too, a step of OVER TIME that contains d is the
// aggregated answer AS OF d in the same modality, and DIFF compares the two answers AS OF its instants.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// The query reads `k` only, which each element has all its life: no value is uncertain.
Query ReadingKOnly(Query query) {
  std::vector<std::pair<std::string, std::string>> returns;
  for (auto [var, key] : query.returns) {
    const std::pair<std::string, std::string> read(var, "k");
    if (std::find(returns.begin(), returns.end(), read) == returns.end()) returns.push_back(read);
  }
  query.returns = returns;
  for (Aggregate& a : query.aggregates) a.key = "k";
  return query;
}

TEST(Model, Relation01StepsAreTheirInstants) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 30;
  options.query.optional = false;
  options.query.aggregate_percent = 100;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    const Query query = ReadingKOnly(c.query);
    const bool window = random.Percent(50);
    const Day from = window ? random.Between(2, 10) : kNever,
              to = window ? from + random.Between(1, 8) : kForever;
    bool non_empty = false;
    for (const std::string modality : {"CERTAINLY ", "POSSIBLY "}) {
      Form form;
      form.context = modality + (window ? OnlyDuring(from, to).text : "VALID ANYTIME");
      form.over_time = true;
      form.as = "w";
      const Answer steps = world.Ask(Text(query, form), true);
      if (!steps.error.empty()) return Outcome::Failed(Text(query, form) + "\n" + steps.error);
      for (int64_t d : Probes(c.history)) {
        if (d < InstantOf(from) || d >= InstantOf(to)) continue;
        std::vector<std::string> got;
        for (const AnswerRow& row : steps.rows) {
          if (row.period.from.earliest.us <= d && d < row.period.to.latest.us) got.push_back(row.text);
        }
        std::sort(got.begin(), got.end());
        Form at;
        at.context = modality + "AS OF " + InstantText(d);
        const std::vector<std::string> expected = world.Ask(Text(query, at)).Bag();
        const std::string difference = Difference(expected, got);
        if (!difference.empty()) {
          return Outcome::Failed(Text(query, at) + "\nagainst the steps of\n" + Text(query, form) + "\n" +
                                 difference);
        }
        non_empty |= !expected.empty();
      }
    }
    return Outcome::Held(non_empty);
  });
}

TEST(Model, Relation01DiffComparesTwoInstants) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 30;
  options.query.optional = false;
  options.query.return_values = false;
  options.query.variable_length_percent = 0;  // DIFF compares a list of edges whole
  options.non_empty_percent = 40;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    bool non_empty = false;
    const std::vector<int64_t> probes = Probes(c.history);
    for (int i = 0; i < 8; ++i) {
      const int64_t first = random.Pick(probes), second = random.Pick(probes);
      const std::string modality = random.Percent(50) ? "POSSIBLY " : "";
      const auto at = [&](int64_t d) {
        return world.Ask(Text(c.query, modality + "AS OF " + InstantText(d))).Set();
      };
      const std::vector<std::string> before = at(first), after = at(second);
      std::vector<std::string> expected, rows;
      std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(rows));
      for (const std::string& row : rows) expected.push_back("'-'|" + row);
      rows.clear();
      std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(rows));
      for (const std::string& row : rows) expected.push_back("'+'|" + row);
      std::sort(expected.begin(), expected.end());
      // The modality of DIFF stands before it.
      Form form;
      form.diff = "FROM " + InstantText(first) + " TO " + InstantText(second);
      std::string query = Text(c.query, form);
      query.insert(query.find("DIFF "), modality);
      const std::string difference = Difference(expected, world.Ask(query).Set());
      if (!difference.empty()) return Outcome::Failed(query + "\n" + difference);
      non_empty |= !expected.empty();
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
