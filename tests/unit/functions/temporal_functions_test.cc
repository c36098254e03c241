// The functions of time, called as the executor calls them: the overload that takes the kinds, nulls before
// the kernel. The TCK has openCypher's in breadth; these are the edges and Fasti's own.
#include <gtest/gtest.h>

#include "query/functions/temporal_fields.h"
#include "query/types/text.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_parse.h"
#include "tests/unit/functions/value_literals.h"

namespace fasti {
namespace {
using namespace test;

class TemporalFunctions : public ::testing::Test {
 protected:
  TemporalFunctions() : table_(Scalars(), Aggregates()) {
    // 2026-11-21T12:30:00Z
    context_.reading = Instant{(DaysFromCivil(2026, 11, 21) * kSecondsPerDay + 45'000) * kMicrosPerSecond};
  }
  static std::vector<ScalarFunction> Scalars() {
    std::vector<ScalarFunction> out;
    AddTemporalFunctions(out);
    AddPeriodFunctions(out);
    return out;
  }
  static std::vector<AggregateFunction> Aggregates() {
    std::vector<AggregateFunction> out;
    AddPeriodAggregates(out);
    return out;
  }
  Result<Value> Call(std::string_view name, const List& arguments) {
    for (const ScalarFunction* f : table_.FindScalar(name)) {
      if (arguments.size() < f->required || arguments.size() > f->parameters.size()) continue;
      bool fits = true, null = false;
      for (size_t i = 0; i < arguments.size(); ++i) {
        null = null || arguments[i].is_null();
        fits =
            fits && (arguments[i].is_null() || (MaskOf(arguments[i].kind()) & f->parameters[i].kinds) != 0);
      }
      if (fits) return null ? Result<Value>(Value()) : f->kernel(context_, arguments);
    }
    return Status(Code::kNotFound, std::string(name));
  }
  std::string Of(std::string_view name, const List& arguments) {
    const Result<Value> r = Call(name, arguments);
    return r.ok() ? r->ToString() : r.status().detail();
  }
  Value P(std::string_view text) { return Value::Of(ParsePeriod(text).value()); }
  Value D(std::string_view text) { return Value::Of(ParseDate(text).value()); }

  FunctionContext context_;
  FunctionTable table_;
};

TEST_F(TemporalFunctions, EveryEntryIsComplete) {
  for (const ScalarFunction& f : table_.scalars()) {
    SCOPED_TRACE(std::string(f.name));
    EXPECT_NE(f.kernel, nullptr);
    EXPECT_FALSE(f.doc.empty());
    EXPECT_NE(f.example.find(std::string(f.name) + "("), std::string_view::npos);
    EXPECT_NE(f.example.rfind(" = "), std::string_view::npos);
    EXPECT_LE(f.required, f.parameters.size());
  }
}

TEST_F(TemporalFunctions, TheClockIsTheTransactionsReading) {
  EXPECT_EQ(Of("datetime", {}), "'2026-11-21T12:30Z'");
  EXPECT_EQ(Of("now", {}), "'2026-11-21T12:30Z'");
  EXPECT_EQ(Of("date", {}), "'2026-11-21'");
  EXPECT_EQ(Of("time", {}), "'12:30Z'");
  EXPECT_EQ(Of("localtime.realtime", {}), "'12:30'");
  EXPECT_EQ(Of("datetime.statement", {S("Asia/Bishkek")}), "'2026-11-21T18:30+06:00[Asia/Bishkek]'");
  EXPECT_EQ(Of("date", {M({{"timezone", S("+13:00")}})}), "'2026-11-22'");
  EXPECT_EQ(Of("date.transaction", {Null()}), "null");
}

TEST_F(TemporalFunctions, MapsRefuseWhatDoesNotExist) {
  for (const Value& map :
       {M({{"month", I(2)}}), M({{"year", I(2005)}, {"month", I(2)}, {"day", I(29)}}),
        M({{"year", I(2005)}, {"month", I(13)}}), M({{"year", I(2005)}, {"day", I(1)}}),
        M({{"year", I(2005)}, {"week", I(54)}}), M({{"year", I(2005)}, {"week", I(1)}, {"month", I(1)}}),
        M({{"year", F(2005)}}), M({{"year", Null()}}), M({{"jear", I(2005)}}), M({}),
        M({{"year", I(1'000'000'000)}}), M({{"year", I(2005)}, {"hour", I(1)}})}) {
    EXPECT_EQ(Of("date", {map}), "InvalidArgumentValue") << map.ToString();
  }
  EXPECT_EQ(Of("localtime", {M({{"minute", I(1)}})}), "InvalidArgumentValue");
  EXPECT_EQ(Of("localtime", {M({{"hour", I(24)}})}), "InvalidArgumentValue");
  EXPECT_EQ(Of("datetime", {M({{"year", I(2005)}, {"timezone", S("Europe/Atlantis")}})}),
            "InvalidArgumentValue");
  EXPECT_EQ(Of("duration", {M({{"jears", I(1)}})}), "InvalidArgumentValue");
  EXPECT_EQ(Of("duration", {M({{"years", I(INT64_MAX)}})}), "NumberOutOfRange");
  EXPECT_EQ(Of("date.truncate", {S("hour"), D("2005-01-01")}), "InvalidArgumentValue");
  EXPECT_EQ(Of("date.truncate", {S("fortnight"), D("2005-01-01")}), "InvalidArgumentValue");
}

TEST_F(TemporalFunctions, ATakenOverDayGivesWayToAShorterMonth) {
  EXPECT_EQ(Of("date", {M({{"date", D("2015-01-31")}, {"month", I(2)}})}), "'2015-02-28'");
  EXPECT_EQ(Of("date", {M({{"date", D("2016-02-29")}, {"year", I(2015)}})}), "'2015-02-28'");
}

TEST_F(TemporalFunctions, TruncationKeepsTheZone) {
  const Value t = Call("datetime", {S("1984-10-11T12:31:14.645876123+01:00")}).value();
  EXPECT_EQ(Of("datetime.truncate", {S("week"), t, M({{"dayOfWeek", I(2)}})}), "'1984-10-09T00:00+01:00'");
  EXPECT_EQ(Of("time.truncate", {S("millisecond"), t, M({{"nanosecond", I(2)}})}),
            "'12:31:14.645000002+01:00'");
  EXPECT_EQ(Of("date.truncate", {S("weekYear"), D("1984-01-01")}), "'1983-01-03'");
  EXPECT_EQ(Of("date.truncate", {S("quarter"), D("1984-11-11")}), "'1984-10-01'");
}

TEST_F(TemporalFunctions, FieldsOfValues) {
  const Value t = Call("datetime", {S("1969-12-31T23:59:59.5Z")}).value();
  EXPECT_EQ(TemporalField(t, "epochSeconds")->as_int(), -1);
  EXPECT_EQ(TemporalField(t, "epochMillis")->as_int(), -500);
  EXPECT_TRUE(TemporalField(t, "colour")->is_null());
  EXPECT_TRUE(TemporalField(D("2005-01-01"), "hour")->is_null());
  const Value d = Call("duration", {S("PT-90.5S")}).value();
  EXPECT_EQ(TemporalField(d, "minutes")->as_int(), -1);
  EXPECT_EQ(TemporalField(d, "seconds")->as_int(), -91);
  EXPECT_EQ(TemporalField(d, "nanosecondsOfSecond")->as_int(), 500'000'000);
  EXPECT_EQ(TemporalField(Value::Of(Duration{0, 0, INT64_MAX, 0}), "nanoseconds").status().detail(),
            "NumberOutOfRange");
  EXPECT_EQ(TemporalField(P("1992-05/.."), "from")->ToString(), "1992-05");
}

TEST_F(TemporalFunctions, PeriodsAndTheirBounds) {
  EXPECT_EQ(Of("period", {S("1992-05-15/1999-04-01")}), "[1992-05-15, 1999-04-02)");
  EXPECT_EQ(Of("period", {S("1992-05"), D("1999-04-02")}), "[1992-05, 1999-04-02)");
  EXPECT_EQ(Of("period", {D("2004-05-13")}), "[2004-05-13, 2004-05-14)");
  EXPECT_EQ(Of("period", {D("1999-04-02"), S("1992")}), "InvalidPeriod");
  EXPECT_EQ(Of("period", {S("1994-05-10"), Call("unknown", {}).value()}), "[1994-05-10, ?)");
  EXPECT_EQ(Of("period", {S("1994-05-10"), Null()}), "null");
  EXPECT_EQ(Of("since", {P("1992-05/..")}), "1992-05");
  EXPECT_EQ(Of("until", {P("1994-05-10/")}), "?");
  EXPECT_EQ(Of("earliest", {Call("since", {P("1992/..")}).value()}), "'1992-01-01T00:00Z'");
  EXPECT_EQ(Of("latest", {Call("until", {P("1992/..")}).value()}), "null");
  EXPECT_EQ(Of("certainty", {P("1992/..")}), "InvalidArgumentValue");
  PeriodValue row = ParsePeriod("1992/..").value();
  row.mark = PeriodValue::Mark::kPossible;
  EXPECT_EQ(Of("certainty", {Value::Of(row)}), "'possible'");
  EXPECT_EQ(Of("certainPart", {P("1997-09/1997-09")}), "null");
  EXPECT_EQ(Of("possiblePart", {P("1997-09/1997-09")}), "[1997-09-01, 1997-10-01)");
  EXPECT_EQ(Of("holdsAt", {P("1992/.."), S("1992-05-01")}), "null");
  EXPECT_EQ(Of("holdsAt", {P("1992/.."), S("1993-05-01")}), "true");
  EXPECT_EQ(Of("holdsAt", {P("1992/.."), D("1991-05-01")}), "false");
}

TEST_F(TemporalFunctions, PeriodAlgebra) {
  EXPECT_EQ(Of("duration", {P("2004")}), "'P1Y'");
  EXPECT_EQ(Of("duration", {P("2004/..")}), "null");
  EXPECT_EQ(Of("periodIntersection", {P("1992/.."), P("../1999-04-01")}), "[1992, 1999-04-02)");
  EXPECT_EQ(Of("periodIntersection", {P("1992"), P("1993")}), "null");
  EXPECT_EQ(Of("periodDifference", {P("2004"), P("2004-05")}),
            "[[2004-01-01, 2004-05-01), [2004-06-01, 2005-01-01)]");
  EXPECT_EQ(Of("periodGaps", {L({P("2003"), P("2001"), Null()})}), "[[2002-01-01, 2003-01-01)]");
  EXPECT_EQ(Of("allen", {P("2004"), P("2005")}), "'meets'");
  EXPECT_EQ(Of("allen", {P("2004/2005"), P("2005")}), "null");
}

TEST_F(TemporalFunctions, DatesAreCountedFromTheStart) {
  EXPECT_EQ(Of("dates", {S("2004-01-31"), S("2004-04-30"), Call("duration", {S("P1M")}).value()}),
            "['2004-01-31', '2004-02-29', '2004-03-31', '2004-04-30']");
  EXPECT_EQ(Of("dates", {D("2004-01-02"), D("2004-01-01")}), "[]");
  EXPECT_EQ(Of("dates", {D("2004-01-01"), D("2004-01-02"), Value::Of(Duration{})}), "InvalidArgumentValue");
  context_.max_list_size = 10;
  EXPECT_FALSE(Call("dates", {D("2004-01-01"), D("2005-01-01")}).ok());
}

TEST_F(TemporalFunctions, Aggregates) {
  const auto all = [&](std::string_view name, const List& periods) {
    const auto state = table_.FindAggregate(name)->make();
    for (const Value& p : periods) EXPECT_TRUE(state->Add(context_, std::span(&p, 1)).ok());
    return state->Finish(context_)->ToString();
  };
  EXPECT_EQ(all("periodUnion", {P("2005"), P("2003"), P("2004")}), "[[2003-01-01, 2006-01-01)]");
  EXPECT_EQ(all("periodUnion", {}), "[]");
  EXPECT_EQ(all("periodIntersect", {P("2004"), P("2004-05/..")}), "[2004-05, 2005-01-01)");
  EXPECT_EQ(all("periodIntersect", {P("2004"), P("2005"), P("2004")}), "null");
  EXPECT_EQ(all("periodIntersect", {}), "null");
  List many;
  for (int year = 1000; year < 1500; ++year) many.push_back(P(std::to_string(year)));
  EXPECT_EQ(all("periodUnion", many), "[[1000-01-01, 1500-01-01)]");
}

}  // namespace
}  // namespace fasti
