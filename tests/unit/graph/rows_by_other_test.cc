// Rows sorted by other end give the rows of an end, wherever ids lie.
#include "storage/graph/rows_by_other.h"

#include <gtest/gtest.h>

#include <random>

namespace fasti::graph {
namespace {

TEST(RowsByOther, GivesTheRowsOfEachEnd) {
  struct Shape {
    size_t rows;
    uint32_t spread, far;  ///< ids below `spread`, but one in a hundred anywhere below `far`
  };
  for (const Shape& shape :
       {Shape{0, 1, 1}, Shape{1, 1, 1}, Shape{5'000, 1, 1}, Shape{5'000, 100'000, 100'000},
        Shape{5'000, 50, 4'000'000'000}, Shape{3'000, 4'000'000'000, 4'000'000'000}}) {
    std::mt19937 random(7);
    std::vector<uint32_t> others(shape.rows);
    for (uint32_t& other : others) other = random() % (random() % 100 == 0 ? shape.far : shape.spread);
    const RowsByOther sorted(others);
    std::vector<uint32_t> asked(others.begin(), others.begin() + std::min<ptrdiff_t>(50, std::ssize(others)));
    asked.insert(asked.end(), {0, 1, 49, 50, 77'777, 4'294'967'295});
    for (const uint32_t other : asked) {
      std::vector<uint32_t> expected;
      for (uint32_t row = 0; row < others.size(); ++row) {
        if (others[row] == other) expected.push_back(row);
      }
      std::vector<uint32_t> found;
      sorted.ForEach(other, [&](const RowsByOther::Row& row) { found.push_back(row.row); });
      EXPECT_EQ(found, expected) << other << " of " << shape.rows;
      EXPECT_TRUE(expected.empty() || sorted.MayHold(other));
    }
  }
}

}  // namespace
}  // namespace fasti::graph
