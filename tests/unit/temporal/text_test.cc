// openCypher's temporal values as text and back, zones, arithmetic. The TCK has the breadth; these are the
// edges.
#include <gtest/gtest.h>

#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"
#include "storage/temporal/temporal_format.h"
#include "storage/temporal/temporal_parse.h"
#include "storage/temporal/zone.h"

namespace fasti {
namespace {

std::string DateText(std::string_view text) {
  const Result<Date> d = ParseDate(text);
  return d.ok() ? FormatDate(*d) : d.status().detail();
}
std::string DateTimeText(std::string_view text) {
  const Result<DateTime> t = ParseDateTime(text);
  return t.ok() ? FormatDateTime(*t) : t.status().detail();
}
std::string DurationText(std::string_view text) {
  const Result<Duration> d = ParseDuration(text);
  return d.ok() ? FormatDuration(*d) : d.status().detail();
}

TEST(TemporalText, DatesInEveryForm) {
  EXPECT_EQ(DateText("2015-07-21"), "2015-07-21");
  EXPECT_EQ(DateText("20150721"), "2015-07-21");
  EXPECT_EQ(DateText("2015-W30-2"), "2015-07-21");
  EXPECT_EQ(DateText("2015W302"), "2015-07-21");
  EXPECT_EQ(DateText("2015-Q3-21"), "2015-07-21");
  EXPECT_EQ(DateText("2015Q321"), "2015-07-21");
  EXPECT_EQ(DateText("2015-Q3"), "2015-07-01");
  EXPECT_EQ(DateText("2015-202"), "2015-07-21");
  EXPECT_EQ(DateText("-0044-03-15"), "-0044-03-15");
  EXPECT_EQ(DateText("+999999999-12-31"), "+999999999-12-31");
  EXPECT_EQ(DateText("-999999999-01-01"), "-999999999-01-01");
}

TEST(TemporalText, RefusesDatesThatDoNotExist) {
  for (const char* text :
       {"", "2015-13", "2015-02-29", "2015-7-21", "2015-W54", "2015-W30-8", "2015-Q5", "2015-Q4-93",
        "2015-366", "+1000000000-01-01", "2015-07-21x", "May 2015", "2015-", "2015-07-"}) {
    EXPECT_EQ(DateText(text), "InvalidArgumentValue") << text;
  }
}

TEST(TemporalText, TimesOffsetsAndZones) {
  EXPECT_EQ(DateTimeText("2015-07-21T21:40:32.142+0100"), "2015-07-21T21:40:32.142+01:00");
  EXPECT_EQ(DateTimeText("2015-07-21T21:40"), "2015-07-21T21:40Z");
  EXPECT_EQ(DateTimeText("2015-07-21T21:40-00:00"), "2015-07-21T21:40Z");
  EXPECT_EQ(DateTimeText("2015-07-21T21:40-00:44:30"), "2015-07-21T21:40-00:44:30");
  EXPECT_EQ(DateTimeText("2015-07-21T21:40[Europe/London]"), "2015-07-21T21:40+01:00[Europe/London]");
  EXPECT_EQ(DateTimeText("2015-07-21T21:40+05:00[Europe/London]"), "InvalidArgumentValue")
      << "not its offset";
  EXPECT_EQ(DateTimeText("2015-07-21T21:40[Europe/Atlantis]"), "InvalidArgumentValue");
  EXPECT_EQ(DateTimeText("2015-07-21T24:00"), "InvalidArgumentValue");
  EXPECT_EQ(DateTimeText("2015-07-21T21:60"), "InvalidArgumentValue");
  EXPECT_EQ(DateTimeText("2015-07-21T21:40+19:00"), "InvalidArgumentValue");
  EXPECT_EQ(FormatLocalTime(*ParseLocalTime("214032.000000001")), "21:40:32.000000001");
  EXPECT_FALSE(ParseTime("12:00[Europe/London]").ok()) << "its offset depends on the date";
}

TEST(TemporalText, GapsAndOverlapsOfDaylightSaving) {
  // Spring: 02:00 to 03:00 does not exist and moves forward. Autumn: 02:30 exists twice; the earlier offset.
  EXPECT_EQ(DateTimeText("2015-03-29T02:30[Europe/Stockholm]"), "2015-03-29T03:30+02:00[Europe/Stockholm]");
  EXPECT_EQ(DateTimeText("2015-10-25T02:30[Europe/Stockholm]"), "2015-10-25T02:30+02:00[Europe/Stockholm]");
  EXPECT_EQ(DateTimeText("2015-10-25T02:30+01:00[Europe/Stockholm]"),
            "2015-10-25T02:30+01:00[Europe/Stockholm]")
      << "a written offset chooses";
}

TEST(Zone, RulesGoOnForEver) {
  const auto offset_in = [](int64_t year, int32_t month) {
    return ZoneOffsetAt("Europe/Stockholm", DaysFromCivil(year, month, 15) * kSecondsPerDay).value();
  };
  for (const int64_t year : {int64_t{2030}, int64_t{2399}, int64_t{2400}, int64_t{40'000}, kMaxYear}) {
    EXPECT_EQ(offset_in(year, 1), 3600) << year;
    EXPECT_EQ(offset_in(year, 7), 7200) << year;
  }
  EXPECT_EQ(offset_in(-5000, 7), offset_in(1700, 1));
  // Sydney's summer spans the new year; Bishkek has one offset; gaps and overlaps as in listed years.
  EXPECT_EQ(DateTimeText("2050-01-15T12:00[Australia/Sydney]"), "2050-01-15T12:00+11:00[Australia/Sydney]");
  EXPECT_EQ(DateTimeText("2050-07-15T12:00[Australia/Sydney]"), "2050-07-15T12:00+10:00[Australia/Sydney]");
  EXPECT_EQ(DateTimeText("2050-07-15T12:00[Asia/Bishkek]"), "2050-07-15T12:00+06:00[Asia/Bishkek]");
  EXPECT_EQ(DateTimeText("2050-03-27T02:30[Europe/Stockholm]"), "2050-03-27T03:30+02:00[Europe/Stockholm]");
  EXPECT_EQ(DateTimeText("2050-10-30T02:30[Europe/Stockholm]"), "2050-10-30T02:30+02:00[Europe/Stockholm]");
  EXPECT_FALSE(ZoneOffsetAt("Europe/Atlantis", 0).ok());
  EXPECT_FALSE(IsKnownZone(""));
  EXPECT_FALSE(IsKnownZone("../../etc/passwd"));
}

TEST(TemporalText, Durations) {
  EXPECT_EQ(DurationText("P12Y5M14DT16H12M70S"), "P12Y5M14DT16H13M10S");
  EXPECT_EQ(DurationText("P0.75M"), "P22DT19H51M49.5S");
  EXPECT_EQ(DurationText("P2.5W"), "P17DT12H");
  EXPECT_EQ(DurationText("PT-0.4S"), "PT-0.4S");
  EXPECT_EQ(DurationText("PT-1.000000001S"), "PT-1.000000001S");
  EXPECT_EQ(DurationText("-P1D"), "P-1D");
  EXPECT_EQ(DurationText("P2012-02-02T14:37:21.545"), "P2012Y2M2DT14H37M21.545S");
  EXPECT_EQ(DurationText("PT0S"), "PT0S");
  for (const char* text :
       {"", "P", "PT", "1D", "P1", "P1D1Y", "P1DT", "P1H", "PT1D", "P1DD", "P-", "P2012-13-02"}) {
    EXPECT_EQ(DurationText(text), "InvalidArgumentValue") << text;
  }
}

TEST(TemporalArithmetic, MonthsClipTheDayAndDaysKeepTheLocalTime) {
  const auto plus = [](std::string_view date, std::string_view duration) {
    return FormatDate(*Plus(*ParseDate(date), *ParseDuration(duration)));
  };
  EXPECT_EQ(plus("2015-01-31", "P1M"), "2015-02-28");
  EXPECT_EQ(plus("2016-02-29", "P1Y"), "2017-02-28");
  EXPECT_EQ(plus("2015-01-31", "P1M1D"), "2015-03-01") << "months first";
  EXPECT_EQ(plus("2015-01-01", "PT47H"), "2015-01-02") << "whole days of the time count";
  // A day later at the same local time, 23 hours on the line; 24 hours are 24 hours.
  const DateTime t = *ParseDateTime("2015-03-28T12:00[Europe/Stockholm]");
  EXPECT_EQ(FormatDateTime(*Plus(t, *ParseDuration("P1D"))), "2015-03-29T12:00+02:00[Europe/Stockholm]");
  EXPECT_EQ(FormatDateTime(*Plus(t, *ParseDuration("PT24H"))), "2015-03-29T13:00+02:00[Europe/Stockholm]");
}

TEST(TemporalArithmetic, RangesAreChecked) {
  const Date last{kMaxDays};
  EXPECT_EQ(Plus(last, Duration{0, 1, 0, 0}).status().detail(), "NumberOutOfRange");
  EXPECT_EQ(Plus(last, Duration{INT64_MAX, 0, 0, 0}).status().detail(), "NumberOutOfRange");
  EXPECT_EQ(Plus(Duration{0, INT64_MAX, 0, 0}, Duration{0, 1, 0, 0}).status().detail(), "NumberOutOfRange");
  EXPECT_FALSE(Negated(Duration{INT64_MIN, 0, 0, 0}).ok());
  EXPECT_FALSE(Scaled(Duration{0, 1, 0, 0}, 1e300).ok());
  EXPECT_FALSE(Divided(Duration{0, 1, 0, 0}, 0).ok());
  EXPECT_EQ(FormatDuration(*Scaled(Duration{1, 1, 1, 500'000'000}, -2)), "P-2M-2DT-3S");
  Instant t;
  EXPECT_FALSE(InstantFromDateTime({DaysFromCivil(300'000, 1, 1) * kSecondsPerDay, 0, 0, {}}, &t));
}

}  // namespace
}  // namespace fasti
