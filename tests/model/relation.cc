#include "tests/model/relation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <set>

namespace fasti::model {
namespace {

uint64_t FromEnvironment(const char* name, uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr || *text == 0 ? otherwise : std::strtoull(text, nullptr, 10);
}

std::string Script(const History& history) {
  std::string text;
  for (const Commit& commit : history) {
    if (commit.size() > 1) text += "BEGIN;\n";
    for (const Write& w : commit) text += Text(w) + ";\n";
    if (commit.size() > 1) text += "COMMIT;\n";
  }
  return text;
}

/// Drops writes and parts of the query while the check still fails.
Case Shrink(Case failing, const std::function<Outcome(const Case&)>& check) {
  const auto fails = [&](const Case& c) { return !check(c).failure.empty(); };
  for (bool progress = true; progress;) {
    progress = false;
    for (size_t i = failing.history.size(); i-- > 0;) {
      for (size_t j = failing.history[i].size(); j-- > 0;) {
        Case smaller = failing;
        smaller.history[i].erase(smaller.history[i].begin() + static_cast<long>(j));
        if (smaller.history[i].empty()) smaller.history.erase(smaller.history.begin() + static_cast<long>(i));
        if (!fails(smaller)) continue;
        const bool gone = smaller.history.size() < failing.history.size();
        failing = std::move(smaller);
        progress = true;
        if (gone) break;
      }
    }
    for (size_t i = 0; i < failing.history.size(); ++i) {
      for (size_t j = 0; j < failing.history[i].size(); ++j) {
        const Write& w = failing.history[i][j];
        Case smaller = failing;
        if (w.kind == Write::Kind::kCreateNode && !w.labels.empty()) {
          smaller.history[i][j].labels.clear();
          if (fails(smaller)) failing = smaller, progress = true;
        }
        smaller = failing;
        if (!smaller.history[i][j].properties.empty()) {
          smaller.history[i][j].properties.clear();
          if (fails(smaller)) failing = smaller, progress = true;
        }
        smaller = failing;
        if (!smaller.history[i][j].span.always()) {
          smaller.history[i][j].span = Span{};
          if (fails(smaller)) failing = smaller, progress = true;
        }
      }
    }
    for (Query& simpler : Simpler(failing.query)) {
      Case smaller = failing;
      smaller.query = std::move(simpler);
      if (!fails(smaller)) continue;
      failing = std::move(smaller);
      progress = true;
      break;
    }
  }
  return failing;
}

/// A query that probably has rows: each bound taken at its earliest, on some days.
bool LooksPromising(const Case& c) {
  Oracle oracle;
  for (const Commit& commit : c.history) oracle.Apply(commit, 0);
  for (Day d = 3; d < kDays; d += 4) {
    if (!Evaluate(c.query, oracle.At(d, 0)).empty()) return true;
  }
  return false;
}

}  // namespace

int GraphCount() { return static_cast<int>(FromEnvironment("FASTI_GRAPHS", 200)); }
uint64_t FirstSeed() { return FromEnvironment("FASTI_SEED", 1); }

void CheckRelation(const RelationOptions& options, const std::function<Outcome(const Case&)>& check) {
  int cases = 0, non_empty = 0, failures = 0, skipped = 0;
  const World::Count before = World::Asked();
  const int graphs = std::max(1, GraphCount() / options.thinner);
  for (int i = 0; i < graphs && failures < 3; ++i) {
    Case c;
    c.seed = FirstSeed() + static_cast<uint64_t>(i);
    Random random(c.seed);
    c.history = RandomHistory(random, options.history);
    for (int q = 0; q < options.queries_per_graph; ++q) {
      c.query = RandomQuery(random, options.query);
      for (int again = 0; again < 3 && !LooksPromising(c); ++again) {
        c.query = RandomQuery(random, options.query);
      }
      const Outcome outcome = check(c);
      if (outcome.skipped) {
        ++skipped;
        continue;
      }
      ++cases;
      non_empty += outcome.non_empty ? 1 : 0;
      if (outcome.failure.empty()) continue;
      const Case least = Shrink(c, check);
      ADD_FAILURE() << "FASTI_SEED=" << c.seed << " FASTI_GRAPHS=1, query " << q << ", made smaller:\n"
                    << Script(least.history) << check(least).failure;
      if (++failures >= 3) break;
    }
  }
  if (GraphCount() >= 50) {
    EXPECT_GE(non_empty * 100, cases * options.non_empty_percent)
        << "too few of " << cases << " cases have rows; " << skipped << " skipped";
    EXPECT_GE(cases * 100, graphs * options.queries_per_graph * options.least_cases_percent)
        << skipped << " skipped";
  }
  const World::Count after = World::Asked();
  const uint64_t asked = after.asked - before.asked, valid = asked - (after.refused - before.refused);
  EXPECT_GE(valid * 100, asked * 90) << "too few of " << asked << " queries are valid";
  std::printf("seeds %llu to %llu: %d cases, %d skipped, %.1f %% with rows; %llu queries, %.1f %% valid\n",
              static_cast<unsigned long long>(FirstSeed()),
              static_cast<unsigned long long>(FirstSeed() + static_cast<uint64_t>(graphs) - 1), cases,
              skipped, cases == 0 ? 0.0 : 100.0 * non_empty / cases, static_cast<unsigned long long>(asked),
              asked == 0 ? 0.0 : 100.0 * static_cast<double>(valid) / static_cast<double>(asked));
}

std::string NotIn(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::vector<std::string> rest;
  std::set_difference(part.begin(), part.end(), whole.begin(), whole.end(), std::back_inserter(rest));
  std::string text;
  for (const std::string& row : rest) text += " " + row;
  return text;
}

std::string Difference(const std::vector<std::string>& expected, const std::vector<std::string>& got) {
  if (expected == got) return {};
  return "missing:" + NotIn(expected, got) + "\ntoo much:" + NotIn(got, expected) + "\n";
}

std::vector<int64_t> Probes(const History& history) {
  std::set<int64_t> probes;
  const std::vector<Day> days = Days(history);
  for (Day d : days) {
    probes.insert(InstantOf(d));
    probes.insert(InstantOf(d) - 1);
    probes.insert(InstantOf(d) + kDayUs / 2);
  }
  probes.insert(InstantOf(days.empty() ? 0 : days.front()) - 40 * kDayUs);
  probes.insert(InstantOf(days.empty() ? 0 : days.back()) + 40 * kDayUs);
  return {probes.begin(), probes.end()};
}

Day DayOf(int64_t us) {
  const int64_t rest = us - kOriginUs;
  return static_cast<Day>(rest >= 0 ? rest / kDayUs : -((-rest + kDayUs - 1) / kDayUs));
}

}  // namespace fasti::model
