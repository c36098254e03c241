#include "storage/temporal/calendar.h"

#include <gtest/gtest.h>

#include <limits>

namespace fasti {
namespace {

TEST(Calendar, DaysAndCivilDatesAreInverse) {
  EXPECT_EQ(DaysFromCivil(1970, 1, 1), 0);
  EXPECT_EQ(DaysFromCivil(2000, 2, 29), 11'016);
  EXPECT_EQ(DaysFromCivil(0, 1, 1), -719'528);
  for (int64_t days = -800'000; days < 800'000; days += 13) {
    const CivilDate d = CivilFromDays(days);
    ASSERT_TRUE(IsValidDate(d.year, d.month, d.day));
    ASSERT_EQ(DaysFromCivil(d.year, d.month, d.day), days);
  }
}

TEST(Calendar, ReachesTheWholeRangeOfYears) {
  EXPECT_EQ(CivilFromDays(kMinDays), (CivilDate{-999'999'999, 1, 1}));
  EXPECT_EQ(CivilFromDays(kMaxDays), (CivilDate{999'999'999, 12, 31}));
  EXPECT_FALSE(IsValidDay(kMaxDays + 1));
  EXPECT_FALSE(IsValidDay(kMinDays - 1));
}

TEST(Calendar, RefusesDaysThatDoNotExist) {
  EXPECT_TRUE(IsValidDate(2004, 2, 29));
  EXPECT_FALSE(IsValidDate(2005, 2, 29));
  EXPECT_FALSE(IsValidDate(1900, 2, 29));
  EXPECT_TRUE(IsValidDate(0, 2, 29));
  EXPECT_FALSE(IsValidDate(2005, 13, 1));
  EXPECT_FALSE(IsValidDate(2005, 0, 1));
  EXPECT_FALSE(IsValidDate(2005, 1, 0));
}

TEST(Calendar, WeeksBelongToTheYearOfTheirThursday) {
  EXPECT_EQ(WeekFromDays(DaysFromCivil(1984, 1, 1)), (IsoWeek{1983, 52, 7}));
  EXPECT_EQ(WeekFromDays(DaysFromCivil(1984, 10, 11)), (IsoWeek{1984, 41, 4}));
  EXPECT_EQ(WeekFromDays(DaysFromCivil(1818, 12, 28)), (IsoWeek{1818, 53, 1}));
  EXPECT_EQ(WeeksInYear(1818), 53);
  EXPECT_EQ(WeeksInYear(1819), 52);
  for (int64_t days = -200'000; days < 200'000; days += 7) {
    ASSERT_EQ(DaysFromWeek(WeekFromDays(days)), days);
    ASSERT_EQ(DayOfWeek(days), WeekFromDays(days).day);
  }
}

TEST(Calendar, QuartersAndOrdinals) {
  const int64_t d = DaysFromCivil(1984, 10, 11);
  EXPECT_EQ(DayOfYear(d), 285);
  EXPECT_EQ(QuarterOfMonth(10), 4);
  EXPECT_EQ(DayOfQuarter(d), 11);
}

TEST(Calendar, InstantsEndAroundYear292277) {
  Instant t;
  EXPECT_TRUE(InstantFromDays(DaysFromCivil(292'270, 1, 1), &t));
  EXPECT_EQ(DaysFromInstant(t), DaysFromCivil(292'270, 1, 1));
  EXPECT_TRUE(IsMidnight(t));
  EXPECT_FALSE(InstantFromDays(DaysFromCivil(300'000, 1, 1), &t));
  EXPECT_FALSE(InstantFromDays(DaysFromCivil(-300'000, 1, 1), &t));
  EXPECT_EQ(DaysFromInstant({-1}), -1);
  EXPECT_FALSE(IsMidnight(Instant::PosInfinity()));
}

}  // namespace
TEST(Calendar, FloorDivisionAtTheLimitsOfInstants) {
  constexpr int64_t kLow = std::numeric_limits<int64_t>::min(), kHigh = std::numeric_limits<int64_t>::max();
  EXPECT_EQ(FloorMod(-7, 5), 3);
  EXPECT_EQ(FloorMod(-10, 5), 0);
  EXPECT_EQ(FloorMod(7, 5), 2);
  EXPECT_EQ(FloorMod(7, -5), -3);
  for (const int64_t divisor : {kMicrosPerDay, kMicrosPerSecond, kNanosPerDay, int64_t{1}}) {
    for (const int64_t a : {kLow, kLow + 1, kLow + kMicrosPerDay, kHigh - 1, kHigh}) {
      const int64_t mod = FloorMod(a, divisor);
      EXPECT_TRUE(mod >= 0 && mod < divisor) << a << " " << divisor;
      EXPECT_EQ(static_cast<__int128>(FloorDiv(a, divisor)) * divisor + mod, a) << divisor;
    }
  }
}

}  // namespace fasti
