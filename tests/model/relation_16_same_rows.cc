// Relation 16: the same rows with indexes and without, with the optimiser off, with no memory to speak of,
// and from several threads at once.
#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

constexpr std::array kIndexes = {"ax FOR (n:A) ON (n.x)", "by FOR (n:B) ON (n.y)", "ak FOR (n:A) ON (n.k)",
                                 "ab FOR (n:A) ON (n.x, n.y)"};

std::vector<std::pair<std::string, bool>> Questions(const Case& c, const World& world) {
  Random random(c.seed * 3 + 1);
  Query query = c.query;
  // A test that an index could answer.
  NodePattern& first = query.match[0].nodes[0];
  if (random.Percent(60)) {
    first.label = random.Percent(70) ? "A" : "B";
    if (random.Percent(70))
      first.property = PropertyTest{random.Percent(60) ? "x" : "y", random.Between(1, 3)};
  }
  std::vector<std::pair<std::string, bool>> questions;
  for (const Window& window : EveryWindow(random)) {
    if (random.Percent(40)) continue;
    Form form;
    const std::string known =
        random.Percent(25) ? "KNOWN AT " + InstantText(random.Pick(world.instants())) + " " : "";
    form.context = (random.Percent(40) ? "POSSIBLY " : "") + known + window.text;
    form.leading = random.Percent(25);
    const bool steps = random.Percent(15) && window.kind == Window::Kind::kOverlaps;
    if (steps) {
      form.over_time = true;
      form.as = "w";
    } else if (!form.leading && random.Percent(50)) {
      form.as = "w";
    }
    questions.emplace_back(Text(query, form), !form.as.empty());
  }
  return questions;
}

std::string Differs(const std::vector<std::vector<std::string>>& expected, World& world, const Case& c,
                    const std::vector<std::pair<std::string, bool>>& questions) {
  (void)c;
  for (size_t i = 0; i < questions.size(); ++i) {
    const std::string difference =
        Difference(expected[i], world.Ask(questions[i].first, questions[i].second).FullBag());
    if (!difference.empty()) return questions[i].first + "\n" + difference;
  }
  return {};
}

TEST(Model, Relation16TheSameRowsHoweverTheyAreFound) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 20;
  options.query.aggregate_percent = 10;
  CheckRelation(options, [](const Case& c) {
    World plain;
    plain.Apply(c.history);
    if (plain.commits() == 0) return Outcome::Skipped();
    const auto questions = Questions(c, plain);
    std::vector<std::vector<std::string>> expected;
    bool non_empty = false;
    for (const auto& [query, as] : questions) {
      const Answer answer = plain.Ask(query, as);
      non_empty |= !answer.rows.empty();
      expected.push_back(answer.FullBag());
    }

    WorldOptions unoptimised_options, tiny_options;
    unoptimised_options.optimize = false;
    tiny_options.tiny_caches = true;
    World indexed, unoptimised(unoptimised_options), tiny(tiny_options);
    // Indexes from the beginning on, others over what is there already.
    for (size_t i = 0; i < kIndexes.size(); i += 2) {
      const std::string wrong = indexed.Run("CREATE INDEX " + std::string(kIndexes[i]));
      if (!wrong.empty()) return Outcome::Failed(wrong);
    }
    for (World* world : {&indexed, &unoptimised, &tiny}) {
      world->Apply(c.history);
      // Commit instants must be the same ones: KNOWN AT stands in the questions.
      world->clock().Set(plain.clock().Now());
    }
    for (size_t i = 1; i < kIndexes.size(); i += 2)
      (void)indexed.Run("CREATE INDEX " + std::string(kIndexes[i]));
    for (const auto& [name, world] : {std::pair<std::string, World*>{"optimiser off", &unoptimised},
                                      std::pair<std::string, World*>{"tiny caches", &tiny}}) {
      const std::string difference = Differs(expected, *world, c, questions);
      if (!difference.empty()) return Outcome::Failed(name + "\n" + difference);
    }

    // KNOWN AT means other instants where indexes took commits of their own.
    std::vector<std::pair<std::string, bool>> now;
    std::vector<std::vector<std::string>> expected_now;
    for (size_t i = 0; i < questions.size(); ++i) {
      if (questions[i].first.find("KNOWN AT") != std::string::npos) continue;
      now.push_back(questions[i]);
      expected_now.push_back(expected[i]);
    }
    std::string difference = Differs(expected_now, indexed, c, now);
    if (!difference.empty()) return Outcome::Failed("indexed\n" + difference);
    for (const char* index : kIndexes) (void)indexed.Run("DROP INDEX " + std::string(index).substr(0, 2));
    difference = Differs(expected_now, indexed, c, now);
    if (!difference.empty()) return Outcome::Failed("indexes dropped\n" + difference);

    std::array<std::string, 3> wrong;
    std::vector<std::thread> threads;
    for (std::string& mine : wrong) {
      threads.emplace_back([&plain, &questions, &expected, &mine] {
        Session session = plain.database().NewSession();
        for (size_t i = 0; i < questions.size() && mine.empty(); ++i) {
          const auto& [query, as] = questions[i];
          mine = Difference(expected[i], plain.AskIn(session, query, as).FullBag());
          if (!mine.empty()) mine = query + "\n" + mine;
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& mine : wrong) {
      if (!mine.empty()) return Outcome::Failed("three threads\n" + mine);
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
