// The input forms of section 3 and the notation in which bounds and periods print.
#include "storage/temporal/bound.h"

#include <gtest/gtest.h>

#include "storage/temporal/bound_print.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/period_algebra.h"

namespace fasti {
namespace {

constexpr Instant kNeg = Instant::NegInfinity(), kPos = Instant::PosInfinity();

Instant Day(int64_t year, int month, int day) {
  Instant t;
  EXPECT_TRUE(InstantFromDays(DaysFromCivil(year, month, day), &t));
  return t;
}
Bound Range(Instant a, Instant b, uint8_t flags = 0) { return Bound::Between(a, b, flags); }

Bound From(std::string_view text) {
  const Result<BoundValue> b = ParseBound(text, BoundRole::kFrom);
  EXPECT_TRUE(b.ok()) << text << ": " << b.status().ToString();
  return b.ok() ? b->bound : Bound{};
}
Period P(std::string_view text) {
  const Result<PeriodValue> p = ParsePeriod(text);
  EXPECT_TRUE(p.ok()) << text << ": " << p.status().ToString();
  return p.ok() ? p->period : Period{};
}
std::string Shown(std::string_view text) {
  const Result<PeriodValue> p = ParsePeriod(text);
  return p.ok() ? PrintPeriod(*p) : p.status().ToString();
}
std::string Problem(std::string_view text, BoundRole role = BoundRole::kFrom) {
  const Result<BoundValue> b = ParseBound(text, role);
  return b.ok() ? "accepted " + PrintBound(*b) : b.status().detail();
}
std::string PeriodProblem(std::string_view text) {
  const Result<PeriodValue> p = ParsePeriod(text);
  return p.ok() ? "accepted " + PrintPeriod(*p) : p.status().detail();
}

TEST(Bound, ADayAndATimestampArePrecise) {
  EXPECT_EQ(From("2005-05-13"), Bound::At(Day(2005, 5, 13)));
  EXPECT_EQ(From("2005-05-13T00:00Z"), Bound::At(Day(2005, 5, 13)));
  EXPECT_EQ(From("2005-05-13T06:00+06:00"), Bound::At(Day(2005, 5, 13)));
  EXPECT_EQ(From("2005-05-13 01:00"), Bound::At({Day(2005, 5, 13).us + 3'600'000'000}));
  EXPECT_EQ(From("2005-05-13T00:00:00.000001999Z"), Bound::At({Day(2005, 5, 13).us + 1})) << "floored";
  EXPECT_EQ(From("1969-12-31T23:59:59.9999999Z"), Bound::At({-1})) << "floored, not truncated";
}

TEST(Bound, ACoarserGranuleIsAnUncertainDay) {
  EXPECT_EQ(From("2005-05"), Range(Day(2005, 5, 1), Day(2005, 5, 31)));
  EXPECT_EQ(From("2012"), Range(Day(2012, 1, 1), Day(2012, 12, 31)));
  EXPECT_EQ(From("199X"), Range(Day(1990, 1, 1), Day(1999, 12, 31)));
  EXPECT_EQ(From("19XX"), Range(Day(1900, 1, 1), Day(1999, 12, 31)));
  EXPECT_EQ(From("1XXX"), Range(Day(1000, 1, 1), Day(1999, 12, 31)));
  EXPECT_EQ(From("2005-XX"), From("2005"));
  EXPECT_EQ(From("2005-05-XX"), From("2005-05"));
  EXPECT_EQ(ParseBound("2012", BoundRole::kTo)->bound, From("2012")) << "the same limits after TO";
}

TEST(Bound, NegativeAndLongYears) {
  EXPECT_EQ(From("-0044"), Range(Day(-44, 1, 1), Day(-44, 12, 31)));
  EXPECT_EQ(From("-0044-03-15"), Bound::At(Day(-44, 3, 15)));
  EXPECT_EQ(From("-004X"), Range(Day(-49, 1, 1), Day(-40, 12, 31)));
  EXPECT_EQ(From("+12345-01-02"), Bound::At(Day(12345, 1, 2)));
  EXPECT_EQ(From("0000"), Range(Day(0, 1, 1), Day(0, 12, 31)));
}

TEST(Bound, ApproximateWidensByOneGranuleOnEachSide) {
  EXPECT_EQ(From("2002~"), Range(Day(2001, 1, 1), Day(2003, 12, 31), Bound::kApproximate));
  EXPECT_EQ(From("2002-12~"), Range(Day(2002, 11, 1), Day(2003, 1, 31), Bound::kApproximate));
  EXPECT_EQ(From("2002-05-13~"), Range(Day(2002, 5, 12), Day(2002, 5, 14), Bound::kApproximate));
  EXPECT_EQ(From("199X~"), Range(Day(1980, 1, 1), Day(2009, 12, 31), Bound::kApproximate));
  EXPECT_EQ(From("2006?"), Range(Day(2006, 1, 1), Day(2006, 12, 31), Bound::kDoubted));
  EXPECT_EQ(From("2006%"), Range(Day(2005, 1, 1), Day(2007, 12, 31), Bound::kDoubted | Bound::kApproximate));
  const Instant at = Day(2005, 5, 13);
  EXPECT_EQ(From("2005-05-13T00:00~"),
            Range({at.us - 60'000'000}, {at.us + 60'000'000}, Bound::kApproximate));
}

TEST(Bound, Ranges) {
  EXPECT_EQ(From("[2004..2006]"), Range(Day(2004, 1, 1), Day(2006, 12, 31)));
  EXPECT_EQ(From("2004..2006"), From("[2004..2006]"));
  EXPECT_EQ(From("[2004-03-05..2006-05]"), Range(Day(2004, 3, 5), Day(2006, 5, 31)));
  EXPECT_EQ(From("..2005"), Range(kNeg, Day(2005, 12, 31)));
  EXPECT_EQ(From("2005.."), Range(Day(2005, 1, 1), kPos));
  EXPECT_EQ(From("[2005..]"), From("2005.."));
  EXPECT_EQ(From("[2004..2006]?"), Range(Day(2004, 1, 1), Day(2006, 12, 31), Bound::kDoubted));
}

TEST(Bound, OpenEndsDependOnTheSide) {
  EXPECT_EQ(ParseBound("..", BoundRole::kFrom)->bound, Bound::At(kNeg));
  EXPECT_EQ(ParseBound("..", BoundRole::kTo)->bound, Bound::At(kPos));
  EXPECT_EQ(Problem("..", BoundRole::kAt), "InvalidBound");
  EXPECT_EQ(Problem("∞"), "InvalidBound");
}

TEST(Bound, RefusesWhatIsNoBound) {
  for (const char* text : {"",
                           "May 2005",
                           "200",
                           "XXXX-12-05",
                           "XXXX",
                           "20050513",
                           "2005-5",
                           "2005-5-3",
                           "2005-XX-05",
                           "199X-05",
                           "2005-",
                           "2005-05-",
                           "[2004..2006",
                           "[2004,2005]",
                           "[2006..2004]",
                           "2004..2005..2006",
                           "2005-05T10:00",
                           "~",
                           "?",
                           "-",
                           "12345",
                           "2005..?"}) {
    EXPECT_EQ(Problem(text), "InvalidBound") << text;
  }
  for (const char* text :
       {"2005-13", "2005-00", "2005-02-29", "2005-04-31", "2005-05-00", "2005-05-13T25:00"}) {
    EXPECT_EQ(Problem(text), "InvalidDate") << text;
  }
  for (const char* text : {"+300000", "-300000-01-01", "+999999999", "+9999999999"}) {
    EXPECT_EQ(Problem(text), "NumberOutOfRange") << text;
  }
  EXPECT_NE(ParseBound("2005-13", BoundRole::kFrom).status().message().find("month 13 does not exist"),
            std::string::npos);
  EXPECT_NE(ParseBound("2005-02-29", BoundRole::kFrom).status().message().find("common year"),
            std::string::npos);
}

TEST(Bound, ReadWindowsRefuseImpreciseBounds) {
  EXPECT_EQ(Problem("2005", BoundRole::kWindow), "InvalidBound");
  EXPECT_EQ(Problem("2005-05-13?", BoundRole::kWindow), "InvalidBound");
  EXPECT_TRUE(ParseBound("2005-05-13", BoundRole::kWindow).ok());
  EXPECT_TRUE(ParseBound("2006-11", BoundRole::kAt).ok()) << "AS OF takes an imprecise instant";
}

TEST(Bound, FromTypedValues) {
  const Date date{DaysFromCivil(2005, 5, 13)};
  EXPECT_EQ(ToBound(Value::Of(date), BoundRole::kFrom)->bound, Bound::At(Day(2005, 5, 13)));
  EXPECT_EQ(ToBound(Value::Of(LocalDateTime{date.days * kSecondsPerDay, 1'999}), BoundRole::kFrom)->bound,
            Bound::At({Day(2005, 5, 13).us + 1}));
  EXPECT_EQ(ToBound(Value::Of(DateTime{-1, 999'999'999, 0, {}}), BoundRole::kTo)->bound, Bound::At({-1}));
  EXPECT_EQ(ToBound(Value::Of(Time{0, 0}), BoundRole::kFrom).status().detail(), "InvalidArgumentType");
  EXPECT_EQ(ToBound(Value::Null(), BoundRole::kFrom).status().detail(), "InvalidArgumentType");
  EXPECT_EQ(ToBound(Value::Int(2005), BoundRole::kFrom).status().detail(), "InvalidArgumentType");
  EXPECT_EQ(ToBound(Value::Of(Date{kMaxDays}), BoundRole::kFrom).status().detail(), "NumberOutOfRange");
}

TEST(Period, OneGranuleIsThatWholeGranulePrecisely) {
  EXPECT_EQ(P("2004"), Period::Of(Day(2004, 1, 1), Day(2005, 1, 1)));
  EXPECT_EQ(P("2005-05"), Period::Of(Day(2005, 5, 1), Day(2005, 6, 1)));
  EXPECT_EQ(P("2005-05-15"), Period::Of(Day(2005, 5, 15), Day(2005, 5, 16)));
  EXPECT_EQ(P("199X"), Period::Of(Day(1990, 1, 1), Day(2000, 1, 1)));
  EXPECT_TRUE(P("2004?").doubted());
  EXPECT_EQ(PeriodProblem("2004~"), "InvalidPeriod");
  EXPECT_EQ(PeriodProblem("[2004..2006]"), "InvalidPeriod");
  EXPECT_EQ(PeriodProblem(""), "InvalidPeriod");
}

TEST(Period, TheEndOfAnIsoIntervalIsItsLastDay) {
  EXPECT_EQ(P("1992-05-15/1999-04-01"), Period::Of(Day(1992, 5, 15), Day(1999, 4, 2)));
  EXPECT_EQ(P("2004/2004"),
            (Period{Range(Day(2004, 1, 1), Day(2004, 12, 31)), Range(Day(2004, 1, 2), Day(2005, 1, 1))}));
  EXPECT_EQ(P("1994/1996").to, Range(Day(1996, 1, 2), Day(1997, 1, 1)));
  EXPECT_EQ(P("1994-01-01/1996~").to, Range(Day(1995, 1, 2), Day(1998, 1, 1), Bound::kApproximate));
  EXPECT_EQ(P("2005-05-13T10:00Z/2005-05-13T12:00Z").to,
            Bound::At({Day(2005, 5, 13).us + 12 * 3'600'000'000}));
}

TEST(Period, OpenAndUnknownEnds) {
  EXPECT_EQ(P("1994-05-10/.."), (Period{Bound::At(Day(1994, 5, 10)), Bound::At(kPos)}));
  EXPECT_EQ(P("../1994-05-10"), (Period{Bound::At(kNeg), Bound::At(Day(1994, 5, 11))}));
  EXPECT_EQ(P("../.."), Period::Always());
  EXPECT_EQ(P("1994-05-10/"),
            (Period{Bound::At(Day(1994, 5, 10)), Range(Day(1994, 5, 11), kPos, Bound::kUnknown)}));
  EXPECT_EQ(P("1994/").to, Range(Day(1995, 1, 1), kPos, Bound::kUnknown));
  EXPECT_EQ(PeriodProblem("/1994"), "InvalidPeriod");
  EXPECT_EQ(PeriodProblem("../"), "InvalidPeriod");
}

TEST(Period, LimitsAreClampedSoThatEveryCompletionHasFromBeforeTo) {
  const Period p = MakePeriod({From("2005"), {}}, {Bound::At(Day(2005, 6, 1)), {}})->period;
  EXPECT_EQ(p.from, Range(Day(2005, 1, 1), {Day(2005, 6, 1).us - 1}));
  const Period q = MakePeriod({Bound::At(Day(2005, 6, 1)), {}}, {From("2005"), {}})->period;
  EXPECT_EQ(q.to, Range({Day(2005, 6, 1).us + 1}, Day(2005, 12, 31)));
  EXPECT_EQ(PeriodProblem("[2005-05-13, 2005-05-13)"), "InvalidPeriod");
  EXPECT_EQ(PeriodProblem("2005-05-13/2005-05-12"), "InvalidPeriod");
  EXPECT_EQ(PeriodProblem("[2006, 2005)"), "InvalidPeriod");
  EXPECT_TRUE(ParsePeriod("[2005, 2005)").ok());
}

TEST(Period, ObservedAtReachesBackAndOn) {
  const Period p = ObservedAt(Value::Of(Date{DaysFromCivil(1994, 5, 10)}))->period;
  EXPECT_EQ(p.from, Range(kNeg, Day(1994, 5, 10)));
  EXPECT_EQ(p.to, Range(Day(1994, 5, 11), kPos));
  EXPECT_EQ(CertainPart(p), (Interval{Day(1994, 5, 10), Day(1994, 5, 11)}));
  // Some day of 1994: no day is certain.
  EXPECT_FALSE(ObservedAt(Value::String("1994"))->period.has_core());
}

TEST(Period, PrintsAsWritten) {
  EXPECT_EQ(Shown("1992-05-15/1999-04-01"), "[1992-05-15, 1999-04-02)");
  EXPECT_EQ(Shown("1992-05/.."), "[1992-05, ∞)");
  EXPECT_EQ(Shown("1994-05-10/"), "[1994-05-10, ?)");
  EXPECT_EQ(Shown("../1994"), "[-∞, [1994-01-02..1995-01-01])");
  EXPECT_EQ(Shown("[2005-05-13T06:00+06:00, 2006)"), "[2005-05-13T06:00+06:00, 2006)");
  EXPECT_EQ(Shown("2005-05-13T10:00:00,5Z/.."), "[2005-05-13T10:00:00.5Z, ∞)");
  EXPECT_EQ(Shown("2004"), "[2004-01-01, 2005-01-01)");
  EXPECT_EQ(Shown("[2005, 2005-06)"), "[2005, 2005-06)") << "clamped, still as written";
  EXPECT_EQ(PrintPeriod(P("[2005, 2005-06)")), "[2005, 2005-06)") << "recovered without the text";
  EXPECT_EQ(PrintPeriod(*ObservedAt(Value::String("1994-05-10"))), "[..1994-05-10, 1994-05-11..)");
}

TEST(Period, CanonicalTextReadsBackToTheSameLimitsAndFlags) {
  for (const char* text : {"2004",
                           "2005-05-15",
                           "199X",
                           "2004?",
                           "1992-05-15/1999-04-01",
                           "2004/2004",
                           "1994/1996",
                           "199X/2004",
                           "19XX/..",
                           "1994-05-10/",
                           "1994/",
                           "1994-05~/1996?",
                           "2002%/2006%",
                           "[2004..2006]/2008",
                           "..2005/2006",
                           "2005../..",
                           "../..",
                           "../2005?",
                           "-0044-03-15/..",
                           "-004X/-0010",
                           "+12345/..",
                           "2005-05-13T10:00:00.123456Z/2006",
                           "[2005, 2005-06)",
                           "[2005-06, 2005)",
                           "[2005, 2005)",
                           "[2005~, 2005)",
                           "[[2004-03-05..2006-05]~, ∞)",
                           "[2005-05-13T10:00~, 2006%)",
                           "[..2005, 2005..)",
                           "[..2005?, [2006..]?)",
                           "[-∞?, 2005)",
                           "[2005, ∞?)",
                           "[2005-05-13, 2014-01-01..?)",
                           "[..2005?, [2006..?]?)",
                           "+294247-01-09",
                           "[[2004..2006]?, [2008..∞]?)",
                           "[-∞, [2005-05-13T10:00:00Z..2005-05-14]?)"}) {
    const Period p = P(text);
    const std::string printed = PrintPeriod(p);
    EXPECT_EQ(P(printed), p) << text << " prints as " << printed;
    EXPECT_EQ(PrintPeriod(P(printed)), printed) << text;
  }
}

TEST(Period, ManyBoundsReadBack) {
  // All pairs of a few interesting instants as limits, with every flag that the limits allow.
  std::vector<Instant> instants = {kNeg, kPos, {0}, {1}, {-1}};
  for (int64_t year : {-50, -49, -44, -40, 0, 9, 1000, 1900, 1990, 1999, 2000, 2004, 2005}) {
    for (const int month_day : {101, 131, 501, 513, 1231}) {
      instants.push_back(Day(year, month_day / 100, month_day % 100));
    }
  }
  for (const Instant a : instants) {
    for (const Instant b : instants) {
      if (!(a <= b)) continue;
      for (const uint8_t flags : {0, +Bound::kDoubted}) {
        const Bound bound = Range(a, b, flags);
        for (const bool is_from : {true, false}) {
          Period p = is_from ? Period{bound, Bound::At(kPos)} : Period{Bound::At(kNeg), bound};
          if (!ClampPeriod(&p)) continue;
          const std::string printed = PrintPeriod(p);
          ASSERT_EQ(P(printed), p) << printed;
        }
      }
    }
  }
}

TEST(Window, BetweenIncludesTheWholeDay) {
  const Value a = Value::String("2005-05-13"), b = Value::Of(Date{DaysFromCivil(2005, 5, 14)});
  EXPECT_EQ(WindowBetween(&a, &b, WindowEnd::kExclusive).value(),
            (Interval{Day(2005, 5, 13), Day(2005, 5, 14)}));
  EXPECT_EQ(WindowBetween(&a, &b, WindowEnd::kInclusive).value(),
            (Interval{Day(2005, 5, 13), Day(2005, 5, 15)}));
  EXPECT_EQ(WindowBetween(&a, nullptr, WindowEnd::kExclusive).value(), (Interval{Day(2005, 5, 13), kPos}));
  EXPECT_EQ(WindowBetween(&b, &a, WindowEnd::kExclusive).status().detail(), "InvalidPeriod");
  EXPECT_EQ(WindowBetween(&a, &a, WindowEnd::kExclusive).status().detail(), "InvalidPeriod");
  EXPECT_EQ(PreciseInterval(*ParsePeriod("2004/2004")).status().detail(), "InvalidPeriod");
}

}  // namespace
}  // namespace fasti
