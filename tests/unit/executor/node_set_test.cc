// A set of ids by bits, with far ones in a table.
#include "query/executor/node_set.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace fasti::exec {
namespace {

TEST(NodeSet, HoldsWhatWasInsertedSinceItWasCleared) {
  std::mt19937_64 random(3);
  NodeSet set(1 << 12);
  for (int round = 0; round < 5; ++round) {
    std::set<uint64_t> expected;
    for (int i = 0; i < 2'000; ++i) {
      // Near and dense, on both sides of the border, and anywhere.
      const uint64_t id = i % 3 == 0 ? random() % 500 : i % 3 == 1 ? 4'000 + random() % 200 : random();
      EXPECT_EQ(set.Insert(id), expected.insert(id).second);
    }
    EXPECT_EQ(set.size(), expected.size());
    std::set<uint64_t> found;
    set.ForEach([&](uint64_t id) { EXPECT_TRUE(found.insert(id).second); });
    EXPECT_EQ(found, expected);
    set.Clear();
    EXPECT_EQ(set.size(), 0u);
  }
}

}  // namespace
}  // namespace fasti::exec
