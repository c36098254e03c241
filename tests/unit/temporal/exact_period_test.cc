// Exact periods read back as they stand: limits that cross, flags that nobody writes, infinities.
#include "storage/temporal/exact_period.h"

#include <gtest/gtest.h>

#include <random>

#include "storage/temporal/bound.h"

namespace fasti {
namespace {

TEST(ExactPeriod, RandomPeriodsReadBack) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const auto instant = [&]() -> Instant {
      switch (random() % 8) {
        case 0:
          return Instant::NegInfinity();
        case 1:
          return Instant::PosInfinity();
        case 2:  // any microsecond of the range
          return {static_cast<int64_t>(random())};
        case 3:  // a midnight
          return {static_cast<int64_t>(random() % 40'000) * int64_t{86'400'000'000}};
        default:
          return {static_cast<int64_t>(random() % 4'000'000'000'000'000)};
      }
    };
    const auto bound = [&] {
      Instant a = instant(), b = random() % 2 == 0 ? a : instant();
      if (b < a) std::swap(a, b);
      return Bound::Between(a, b, static_cast<uint8_t>(random() % 8));
    };
    const Period p{bound(), bound()};
    if (p.from.earliest >= p.to.latest) continue;
    const std::string text = PrintExactly(p);
    const auto read = ParsePeriod(text);
    ASSERT_TRUE(read.ok()) << text << ": " << read.status().ToString();
    ASSERT_EQ(read->period, p) << text;
  }
}

TEST(ExactPeriod, WhatIsNoneIsRefused) {
  for (const char* text :
       {"exactly ", "exactly [2000..2001]", "exactly [2000-01-01..2000-01-01] to ", "exactly 2000 to 2001",
        "exactly [2000-01-01..2000-01-01] to [1999-01-01..1999-01-01]",
        "exactly [2001-01-01..2000-01-01] to [2005-01-01..2005-01-01]",
        "exactly [2000-01-01..2000-01-01]x to [2005-01-01..2005-01-01]",
        "exactly [2000-01-01..2000-01-01]?? to [2005-01-01..2005-01-01]", "exactly [a..b] to [c..d]"}) {
    EXPECT_FALSE(ParsePeriod(text).ok()) << text;
  }
}

}  // namespace
}  // namespace fasti
