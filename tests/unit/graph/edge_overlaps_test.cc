// Crowds of edges against all completions of small random groups.
#include "storage/graph/edge_overlaps.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace fasti::graph {
namespace {

constexpr int kDomain = 6;

struct Truth {
  bool always = true, ever = false;
};

// Whether more than `limit` edges share an instant: in every completion, and in some.
Truth Try(const std::vector<EdgeStint>& stints, uint32_t limit) {
  Truth truth;
  std::vector<std::pair<int64_t, int64_t>> chosen(stints.size());
  const std::function<void(size_t)> choose = [&](size_t i) {
    if (i == stints.size()) {
      bool crowded = false;
      for (int64_t t = 0; t <= kDomain; ++t) {
        uint32_t n = 0;
        for (const auto& [from, to] : chosen) n += from <= t && t < to;
        crowded = crowded || n > limit;
      }
      truth.always = truth.always && crowded;
      truth.ever = truth.ever || crowded;
      return;
    }
    const Period& p = stints[i].period;
    for (int64_t from = p.from.earliest.us; from <= p.from.latest.us; ++from) {
      for (int64_t to = p.to.earliest.us; to <= p.to.latest.us; ++to) {
        if (from >= to) continue;
        chosen[i] = {from, to};
        choose(i + 1);
      }
    }
  };
  choose(0);
  return truth;
}

TEST(EdgeOverlaps, CrowdsAreThoseOfTheCompletions) {
  std::mt19937_64 random(20240229);
  const auto below = [&](int64_t n) { return static_cast<int64_t>(random() % static_cast<uint64_t>(n)); };
  int certain = 0, possible_only = 0;
  for (int round = 0; round < 4000; ++round) {
    std::vector<EdgeStint> stints;
    const auto edges = static_cast<uint64_t>(1 + below(4));
    for (uint64_t e = 1; e <= edges; ++e) {
      Period p;
      do {
        const auto bound = [&] {
          const int64_t a = below(kDomain), w = below(2) == 0 ? 0 : below(3);
          return Bound::Between({a}, {std::min<int64_t>(a + w, kDomain)});
        };
        p = {bound(), bound()};
        // Clamped, as every stored period is.
        p.from.latest = std::min(p.from.latest, Instant{p.to.latest.us - 1});
        p.to.earliest = std::max(p.to.earliest, Instant{p.from.earliest.us + 1});
      } while (p.from.earliest >= p.to.latest);
      stints.push_back({EdgeId{e}, p});
    }
    const auto limit = static_cast<uint32_t>(1 + below(2));
    const Truth truth = Try(stints, limit);
    const bool refused = !CertainCrowds(stints, limit).empty();
    // Never refused if some completion has room. With two, one pair after the other may be the one too many:
    // then it is accepted, and listed.
    EXPECT_TRUE(!refused || truth.always) << round;
    EXPECT_TRUE(limit != 1 || edges != 2 || refused == truth.always) << round;
    EXPECT_EQ(!PossibleCrowds(stints, limit).empty(), truth.ever) << round;
    certain += refused;
    possible_only += truth.ever && !refused;
  }
  EXPECT_GT(certain, 300);
  EXPECT_GT(possible_only, 300);
}

}  // namespace
}  // namespace fasti::graph
