// Relation 13: for two precise periods allen(p, q) returns exactly one of 13 names, the inverse when swapped.
#include <gtest/gtest.h>

#include <map>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// Allen's definitions (1983), each written out; the names that hold.
std::vector<std::string> Holding(Day a, Day b, Day c, Day d) {
  const std::vector<std::pair<std::string, bool>> all = {{"before", b < c},
                                                         {"meets", b == c},
                                                         {"overlaps", a < c && c < b && b < d},
                                                         {"starts", a == c && b < d},
                                                         {"during", c < a && b < d},
                                                         {"finishes", c < a && b == d},
                                                         {"equals", a == c && b == d},
                                                         {"finishedBy", a < c && b == d},
                                                         {"contains", a < c && d < b},
                                                         {"startedBy", a == c && d < b},
                                                         {"overlappedBy", c < a && a < d && d < b},
                                                         {"metBy", a == d},
                                                         {"after", d < a}};
  std::vector<std::string> names;
  for (const auto& [name, holds] : all) {
    if (holds) names.push_back(name);
  }
  return names;
}

const std::map<std::string, std::string> kInverse = {
    {"before", "after"},     {"after", "before"},          {"meets", "metBy"},
    {"metBy", "meets"},      {"overlaps", "overlappedBy"}, {"overlappedBy", "overlaps"},
    {"starts", "startedBy"}, {"startedBy", "starts"},      {"during", "contains"},
    {"contains", "during"},  {"finishes", "finishedBy"},   {"finishedBy", "finishes"},
    {"equals", "equals"}};

TEST(Model, Relation13AllenNamesOneOfThirteen) {
  World world;
  std::map<std::string, int> seen;
  for (int i = 0; i < GraphCount() * 3; ++i) {
    Random random(FirstSeed() + static_cast<uint64_t>(i));
    const auto period = [&](Day* from, Day* to) {
      *from = random.Percent(10) ? kNever : random.Between(1, 6);
      *to = random.Percent(10) ? kForever : (*from == kNever ? 0 : *from) + random.Between(1, 5);
      return "period('[" + (*from == kNever ? "-∞" : DayText(*from)) + ", " +
             (*to == kForever ? "∞" : DayText(*to)) + ")')";
    };
    Day a, b, c, d;
    const std::string p = period(&a, &b), q = period(&c, &d);
    const std::string query = "RETURN allen(" + p + ", " + q + ") AS x, allen(" + q + ", " + p + ") AS y";
    const std::vector<std::string> names = Holding(a, b, c, d);
    ASSERT_EQ(names.size(), 1u) << query;
    const Answer answer = world.Ask(query);
    ASSERT_EQ(answer.Texts(), std::vector<std::string>{"'" + names[0] + "'|'" + kInverse.at(names[0]) + "'|"})
        << query << " with FASTI_SEED=" << FirstSeed() + static_cast<uint64_t>(i);
    ++seen[names[0]];
  }
  if (GraphCount() >= 50) {
    EXPECT_EQ(seen.size(), 13u);
  }
}

}  // namespace
}  // namespace fasti::model
