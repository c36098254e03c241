// Sorting by columns of numbers, and by values once a batch brings another kind, is one order.
#include "query/executor/sort_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "query/executor/group_keys.h"
#include "storage/graph/store.h"

namespace fasti::exec {
namespace {

class SortKeysTest : public ::testing::Test {
 protected:
  SortKeysTest()
      : store(graph::Store::Open(std::string(graph::Store::kMemory), {}).value()),
        transaction(store->Begin({}).value()),
        context(transaction, plan) {}

  static std::vector<uint32_t> Sorted(const SortKeys& keys) {
    std::vector<uint32_t> order(keys.rows());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return keys.Before(a, b); });
    return order;
  }

  std::shared_ptr<graph::Store> store;
  graph::Transaction transaction;
  plan::Plan plan;
  ExecContext context;
};

TEST_F(SortKeysTest, NumbersSortStablyInBothDirections) {
  SortKeys keys({true, false});
  ASSERT_TRUE(keys.Add({Vector::OfInts({1, 3, 3, 2}), Vector::OfInts({0, 7, 5, 0})}, 4, context).ok());
  ASSERT_TRUE(keys.Add({Vector::OfInts({3}), Vector::OfInts({5})}, 1, context).ok());
  EXPECT_EQ(Sorted(keys), (std::vector<uint32_t>{2, 4, 1, 3, 0}));
}

TEST_F(SortKeysTest, AnotherKindTurnsNumbersIntoValuesWithNullsLast) {
  SortKeys keys({false});
  ASSERT_TRUE(keys.Add({Vector::OfInts({2, 1})}, 2, context).ok());
  ASSERT_TRUE(
      keys.Add({Vector::OfValues({Value::Float(1.5), Value::Null(), Value::Int(0)})}, 3, context).ok());
  EXPECT_EQ(Sorted(keys), (std::vector<uint32_t>{4, 1, 2, 0, 3}));
}

TEST_F(SortKeysTest, GroupsKeepTheirNumbersWhenKeysTurnIntoValues) {
  GroupKeys groups;
  std::vector<uint32_t> of_rows;
  Positions first;
  ASSERT_TRUE(groups.Assign({Vector::OfInts({5, 6, 5})}, 3, context, &of_rows, &first).ok());
  EXPECT_EQ(of_rows, (std::vector<uint32_t>{0, 1, 0}));
  EXPECT_EQ(first, (Positions{0, 1}));
  // 5.0 is equivalent to 5; null is a group of its own.
  ASSERT_TRUE(groups
                  .Assign({Vector::OfValues({Value::Float(5), Value::Null(), Value::Int(6), Value::Null()})},
                          4, context, &of_rows, &first)
                  .ok());
  EXPECT_EQ(of_rows, (std::vector<uint32_t>{0, 2, 1, 2}));
  EXPECT_EQ(first, (Positions{1}));
  EXPECT_EQ(groups.size(), 3u);
  const Vector keys = groups.KeysOf(0, 0, 3);
  EXPECT_EQ(keys.At(1).as_int(), 6);
  EXPECT_TRUE(keys.IsNull(2));
}

TEST(IdTable, NumbersPairsInTheOrderOfTheirComing) {
  IdTable table;
  for (uint64_t id = 0; id < 1000; ++id) {
    EXPECT_EQ(table.Insert(0, id * 7), (std::pair<uint32_t, bool>{static_cast<uint32_t>(id), true}));
  }
  EXPECT_EQ(table.Insert(0, 21), (std::pair<uint32_t, bool>{3, false}));
  EXPECT_EQ(table.Insert(1, 21), (std::pair<uint32_t, bool>{1000, true}));
  size_t seen = 0;
  table.ForEach([&](uint32_t tag, uint64_t id, uint32_t number) {
    seen += tag == 1 ? number == 1000 : id == number * uint64_t{7};
  });
  EXPECT_EQ(seen, 1001u);
}

}  // namespace
}  // namespace fasti::exec
