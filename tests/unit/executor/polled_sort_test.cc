#include "query/executor/polled_sort.h"

#include <gtest/gtest.h>

namespace fasti::exec {
namespace {

Status Fine() { return Status::Ok(); }

TEST(PolledSort, AgreesWithStableSort) {
  uint32_t state = 7;
  for (const uint32_t count : {0u, 1u, 2u, 3u, 100u, 1000u}) {
    std::vector<uint32_t> keys;
    for (uint32_t i = 0; i < count; ++i) keys.push_back((state = state * 1664525 + 1013904223) >> 25);
    const auto before = [&](uint32_t a, uint32_t b) {
      return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
    };
    std::vector<uint32_t> expected(count);
    std::iota(expected.begin(), expected.end(), 0u);
    std::stable_sort(expected.begin(), expected.end(),
                     [&](uint32_t a, uint32_t b) { return keys[a] < keys[b]; });
    for (const uint64_t top : {uint64_t{0}, uint64_t{1}, uint64_t{7}, uint64_t{count}, UINT64_MAX}) {
      std::vector<uint32_t> order;
      ASSERT_TRUE(FirstInOrder(count, top, before, Fine, &order).ok());
      const size_t size = std::min<uint64_t>(top, count);
      EXPECT_EQ(order,
                std::vector<uint32_t>(expected.begin(), expected.begin() + static_cast<ptrdiff_t>(size)));
    }
  }
}

TEST(PolledSort, StopsWhenThePollSaysSo) {
  int left = 100;
  const auto poll = [&] { return --left > 0 ? Status::Ok() : Status(Code::kCancelled, "enough"); };
  std::vector<uint32_t> order;
  const auto before = [](uint32_t a, uint32_t b) { return a > b; };
  EXPECT_EQ(FirstInOrder(1000, UINT64_MAX, before, poll, &order).code(), Code::kCancelled);
  EXPECT_EQ(left, 0);
  left = 100;
  EXPECT_EQ(FirstInOrder(1000, 10, before, poll, &order).code(), Code::kCancelled);
}

}  // namespace
}  // namespace fasti::exec
