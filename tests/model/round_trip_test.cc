// Dates and periods as text, as values and as bytes. Every day of the years -9999 to 9999, beside a calendar
// that counts day by day; and random period strings in every input form of the model (section 3), whose
// limits are worked out here too. FASTI_DATE_STEP: every n-th day (default 29; 1: all). FASTI_PERIODS: how
// many strings (default 20 000; the full figure is 1 000 000). FASTI_SEED as for the relations.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <optional>

#include "storage/codec/period_codec.h"
#include "storage/codec/value_codec.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/exact_period.h"
#include "storage/temporal/temporal_format.h"
#include "storage/temporal/temporal_parse.h"
#include "tests/model/axis.h"
#include "tests/model/random.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

int64_t Option(const char* name, int64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr || *text == 0 ? otherwise : std::strtoll(text, nullptr, 10);
}

bool Leap(int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
int LengthOf(int64_t year, int month) {
  if (month == 2) return Leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string YearText(int64_t year) {
  char text[32];
  std::snprintf(text, sizeof text, "%s%04lld",
                year < 0      ? "-"
                : year > 9999 ? "+"
                              : "",
                static_cast<long long>(year < 0 ? -year : year));
  return text;
}
std::string TwoDigits(int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); }

TEST(RoundTrip, EveryDayOfTwentyThousandYears) {
  const int64_t step = std::max<int64_t>(1, Option("FASTI_DATE_STEP", 29));
  // 1 January -9999 lies 4 371 953 days before 1970: 30 400-year cycles and the rest counted below.
  int64_t days = 0, tested = 0, count = 0;
  for (int64_t year = -9999; year < 1970; ++year) days -= Leap(year) ? 366 : 365;
  for (int64_t year = -9999; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int length = LengthOf(year, month);
      for (int day = 1; day <= length; ++day, ++days, ++count) {
        // Around leap days and the turns of years always.
        const bool edge = (month == 2 && day >= 28) || (month == 3 && day == 1);
        if (count % step != 0 && !(edge && year % 50 == 0)) continue;
        ++tested;
        const std::string text = YearText(year) + TwoDigits(month) + TwoDigits(day);
        const Result<Date> date = ParseDate(text);
        ASSERT_TRUE(date.ok()) << text;
        ASSERT_EQ(date->days, days) << text;
        ASSERT_EQ(FormatDate(*date), text);
        std::string bytes;
        codec::EncodeValue(Value::Of(*date), &bytes);
        const Result<Value> read = codec::DecodeValue(bytes);
        ASSERT_TRUE(read.ok()) << text;
        ASSERT_EQ(read->kind(), Value::Kind::kDate) << text;
        ASSERT_EQ(read->as_date(), *date) << text;
        const Result<BoundValue> bound = ParseBound(text, BoundRole::kFrom);
        ASSERT_TRUE(bound.ok()) << text;
        ASSERT_EQ(bound->bound, Bound::At(Instant{days * kDayUs})) << text;
        ASSERT_EQ(PrintBound(bound->bound), text);
        const DateTime noon{days * 86'400 + 43'200, 0, 0, ""};
        const Result<DateTime> again = ParseDateTime(FormatDateTime(noon));
        ASSERT_TRUE(again.ok()) << text;
        ASSERT_EQ(*again, noon) << text;
      }
    }
  }
  EXPECT_EQ(count, 7'304'484);
  RecordProperty("dates", static_cast<int>(tested));
}

int64_t DayNumber(int64_t year, int month, int day) {
  if (month <= 2) --year;
  const int64_t era = (year >= 0 ? year : year - 399) / 400, yoe = year - era * 400;
  const int64_t doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146'097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719'468;
}

/// A bound as text, with the limits that it must have after FROM, and as the end in 'a/b'.
struct Made {
  std::string text;
  int64_t earliest = 0, latest = 0;
  bool doubted = false;
  bool timestamp = false;
};

constexpr int64_t kLow = INT64_MIN, kHigh = INT64_MAX;

/// A year, decade, century, month or day, with its first and last days and those of its neighbours.
struct Granule {
  std::string text;
  int64_t first, last, wide_first, wide_last;
};

Granule RandomGranule(Random& random) {
  const int64_t year = random.Percent(92) ? random.Between(-9999, 9999) : random.Between(-280'000, 280'000);
  const auto years = [](const std::string& text, int64_t from, int64_t size) {
    return Granule{text, DayNumber(from, 1, 1), DayNumber(from + size, 1, 1) - 1,
                   DayNumber(from - size, 1, 1), DayNumber(from + 2 * size, 1, 1) - 1};
  };
  const int kind = random.Below(100);
  if (kind < 20) return years(YearText(year), year, 1);
  if (kind < 30) {
    // The digits that are not known: years before 0 count away from it.
    const int64_t size = random.Percent(50) ? 10 : 100;
    const int64_t magnitude = (year < 0 ? -year : year) / size * size;
    std::string text = YearText(year < 0 && magnitude > 0 ? -magnitude : magnitude);
    if (year < 0 && magnitude == 0) text = "-0000";
    for (size_t i = 0; i < (size == 10 ? 1u : 2u); ++i) text[text.size() - 1 - i] = 'X';
    return years(text, year < 0 ? -(magnitude + size - 1) : magnitude, size);
  }
  const int month = random.Between(1, 12);
  if (kind < 55) {
    const auto first_of = [&](int plus) {
      const int64_t total = year * 12 + month - 1 + plus;
      const int64_t y = total >= 0 ? total / 12 : -((-total + 11) / 12);
      return DayNumber(y, static_cast<int>(total - y * 12) + 1, 1);
    };
    return {YearText(year) + TwoDigits(month), first_of(0), first_of(1) - 1, first_of(-1), first_of(2) - 1};
  }
  const int day = random.Between(1, LengthOf(year, month));
  const int64_t number = DayNumber(year, month, day);
  return {YearText(year) + TwoDigits(month) + TwoDigits(day), number, number, number - 1, number + 1};
}

Made RandomBound(Random& random) {
  Made made;
  const int kind = random.Below(100);
  if (kind < 60) {
    const Granule g = RandomGranule(random);
    const std::string mark = random.Percent(60)   ? ""
                             : random.Percent(50) ? "~"
                             : random.Percent(50) ? "?"
                                                  : "%";
    const bool wide = mark == "~" || mark == "%";
    return {g.text + mark, (wide ? g.wide_first : g.first) * kDayUs, (wide ? g.wide_last : g.last) * kDayUs,
            mark == "?" || mark == "%", false};
  }
  if (kind < 75) {
    // A timestamp, with an offset now and then.
    const Granule g = RandomGranule(random);
    const int64_t day = g.first;
    const int hour = random.Between(0, 23), minute = random.Between(0, 59), second = random.Between(0, 59);
    const int micros = random.Percent(50) ? 0 : random.Between(1, 999'999);
    const int offset = random.Percent(70) ? 0 : random.Between(-14, 14);
    char time[64];
    std::snprintf(time, sizeof time, "T%02d:%02d:%02d", hour, minute, second);
    std::string text = TimestampText(day * kDayUs).substr(0, TimestampText(day * kDayUs).find('T')) + time;
    if (micros != 0) {
      std::snprintf(time, sizeof time, ".%06d", micros);
      text += time;
    }
    if (offset == 0) {
      text += "Z";
    } else {
      std::snprintf(time, sizeof time, "%c%02d:00", offset < 0 ? '-' : '+', offset < 0 ? -offset : offset);
      text += time;
    }
    made.earliest = made.latest =
        day * kDayUs + ((hour - offset) * 3600ll + minute * 60 + second) * 1'000'000 + micros;
    made.text = text;
    made.timestamp = true;
    return made;
  }
  const Granule a = RandomGranule(random), b = RandomGranule(random);
  const Granule& first = a.first <= b.first ? a : b;
  const Granule& second = a.first <= b.first ? b : a;
  const std::string mark = random.Percent(80) ? "" : "?";
  if (kind < 90) {
    return {"[" + first.text + ".." + second.text + "]" + mark, first.first * kDayUs, second.last * kDayUs,
            mark == "?", false};
  }
  if (kind < 95) return {".." + a.text, kLow, a.last * kDayUs, false, false};
  return {a.text + "..", a.first * kDayUs, kHigh, false, false};
}

/// The same printed, read, coded and decoded is the same.
void Check(const PeriodValue& read, const std::string& text) {
  for (const std::string& printed :
       {PrintPeriod(read), PrintPeriod(read.period), PrintExactly(read.period)}) {
    const Result<PeriodValue> again = ParsePeriod(printed);
    ASSERT_TRUE(again.ok()) << text << " prints as " << printed << ": " << again.status().message();
    ASSERT_EQ(again->period, read.period) << text << " prints as " << printed;
    ASSERT_EQ(PrintPeriod(again->period), PrintPeriod(read.period)) << text;
  }
  // What is printed reads as text that prints as it is.
  const std::string shown = PrintPeriod(read);
  ASSERT_EQ(PrintPeriod(*ParsePeriod(shown)), shown) << text;
  std::string bytes;
  codec::EncodePeriod(read, &bytes);
  codec::ByteReader in(bytes);
  PeriodValue decoded;
  decoded.period = codec::DecodePeriod(&in, &decoded);
  ASSERT_TRUE(in.ok()) << text;
  ASSERT_EQ(decoded.period, read.period) << text;
  ASSERT_EQ(PrintPeriod(decoded), shown) << text;
  bytes.clear();
  codec::EncodeValue(Value::Of(read), &bytes);
  const Result<Value> value = codec::DecodeValue(bytes);
  ASSERT_TRUE(value.ok()) << text;
  ASSERT_EQ(value->as_period().period, read.period) << text;
}

TEST(RoundTrip, RandomPeriodStrings) {
  const int64_t strings = Option("FASTI_PERIODS", 20'000);
  int64_t valid = 0;
  for (int64_t i = 0; i < strings && !HasFatalFailure(); ++i) {
    Random random(FirstSeed() * 1'000'003 + static_cast<uint64_t>(i));
    const Made from = RandomBound(random), to = RandomBound(random);
    const int form = random.Below(100);
    // As the end in 'a/b' both limits move one day later; timestamps do not.
    const bool slash = form < 55;
    const int64_t day = slash && !to.timestamp ? kDayUs : 0;
    int64_t limits[4] = {from.earliest, from.latest, to.earliest == kLow ? kLow : to.earliest + day,
                         to.latest == kHigh ? kHigh : to.latest + day};
    std::string text;
    if (slash) {
      text = from.text + "/" + to.text;
    } else if (form < 80) {
      text = "[" + from.text + ", " + to.text + ")";
    } else if (form < 86) {
      text = from.text + "/..";
      limits[2] = limits[3] = kHigh;
    } else if (form < 92) {
      text = "../" + to.text;
      limits[0] = limits[1] = kLow;
      limits[2] = to.earliest == kLow ? kLow : to.earliest + (to.timestamp ? 0 : kDayUs);
      limits[3] = to.latest == kHigh ? kHigh : to.latest + (to.timestamp ? 0 : kDayUs);
    } else {
      // One granule, or an unknown end: only that it is the same afterwards.
      text = from.text + (form < 96 ? "" : "/");
      if (const Result<PeriodValue> read = ParsePeriod(text); read.ok()) {
        ++valid;
        Check(*read, text);
      }
      continue;
    }
    const bool possible = limits[0] < limits[3];
    const Result<PeriodValue> read = ParsePeriod(text);
    const std::string seed = text + " with FASTI_SEED=" + std::to_string(FirstSeed());
    ASSERT_EQ(read.ok(), possible) << seed << (read.ok() ? "" : ": " + std::string(read.status().message()));
    if (!possible) continue;
    ++valid;
    if (limits[1] >= limits[3]) limits[1] = limits[3] - 1;
    if (limits[2] <= limits[0]) limits[2] = limits[0] + 1;
    const Period& p = read->period;
    ASSERT_EQ(WithLimits("", p.from.earliest.us, p.from.latest.us, p.to.earliest.us, p.to.latest.us),
              WithLimits("", limits[0], limits[1], limits[2], limits[3]))
        << seed;
    const bool from_given = form < 86, to_given = form < 80 || form >= 86;
    ASSERT_EQ(p.doubted(), (from_given && from.doubted) || (to_given && to.doubted)) << seed;
    Check(*read, text);
  }
  // Half of the random pairs are in the wrong order.
  EXPECT_GE(valid * 100, strings * 40);
}

}  // namespace
}  // namespace fasti::model
