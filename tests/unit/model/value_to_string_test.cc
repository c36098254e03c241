#include <gtest/gtest.h>

#include <limits>

#include "fasti/value.h"
#include "storage/model/manual_clock.h"
#include "storage/temporal/bound.h"

namespace fasti {
namespace {

TEST(ValueToString, Scalars) {
  EXPECT_EQ(Value::Null().ToString(), "null");
  EXPECT_EQ(Value::Bool(true).ToString(), "true");
  EXPECT_EQ(Value::Int(-7).ToString(), "-7");
  EXPECT_EQ(Value::String("it's\n\\ \x01").ToString(), "'it\\'s\\n\\\\ \\u0001'");
  EXPECT_EQ(Value::Bytes(std::string("\x00\xff", 2)).ToString(), "0x00ff");
}

TEST(ValueToString, FloatsAreShortestAndReadBack) {
  EXPECT_EQ(Value::Float(1).ToString(), "1.0");
  EXPECT_EQ(Value::Float(-0.0).ToString(), "-0.0");
  EXPECT_EQ(Value::Float(0.1).ToString(), "0.1");
  EXPECT_EQ(Value::Float(100000).ToString(), "100000.0");
  EXPECT_EQ(Value::Float(std::numeric_limits<double>::infinity()).ToString(), "Infinity");
  EXPECT_EQ(Value::Float(std::numeric_limits<double>::quiet_NaN()).ToString(), "NaN");
  for (const double d : {1e-5, 1e-305, 5e22, 1.5e300, 0.1 + 0.2, 1e16, 123456789.125}) {
    EXPECT_EQ(std::stod(Value::Float(d).ToString()), d);
  }
}

TEST(ValueToString, Containers) {
  EXPECT_EQ(Value::ListOf({Value::Int(1), Value::Float(2), Value::Null()}).ToString(), "[1, 2.0, null]");
  EXPECT_EQ(Value::MapOf({{"b", Value::Int(2)}, {"a b", Value::Int(1)}, {"c`", Value::Int(3)}}).ToString(),
            "{`a b`: 1, b: 2, `c```: 3}");
}

TEST(ValueToString, Elements) {
  const Node a{NodeId{1}, {"A"}, {}}, b{NodeId{2}, {"B", "C"}, {{"x", Value::Int(1)}}}, c{NodeId{3}, {}, {}};
  EXPECT_EQ(Value::Of(b).ToString(), "(:B:C {x: 1})");
  EXPECT_EQ(Value::Of(c).ToString(), "()");
  const Edge ab{EdgeId{1}, "T", NodeId{1}, NodeId{2}, {{"w", Value::Float(1)}}},
      cb{EdgeId{2}, "U", NodeId{3}, NodeId{2}, {}};
  EXPECT_EQ(Value::Of(ab).ToString(), "[:T {w: 1.0}]");
  EXPECT_EQ(Value::Of(Path{{a, b, c}, {ab, cb}}).ToString(), "<(:A)-[:T {w: 1.0}]->(:B:C {x: 1})<-[:U]-()>");
}

TEST(ValueToString, TimeAsText) {
  EXPECT_EQ(Value::Of(Date{0}).ToString(), "'1970-01-01'");
  EXPECT_EQ(Value::Of(DateTime{0, 0, 3600, ""}).ToString(), "'1970-01-01T01:00+01:00'");
  EXPECT_EQ(Value::Of(Duration{14, 3, 0, 0}).ToString(), "'P1Y2M3D'");
  EXPECT_EQ(Value::Of(*ParsePeriod("1992-05/..")).ToString(), "[1992-05, ∞)");
}

TEST(Clocks, ManualStandsStillAndSystemMovesOn) {
  ManualClock clock(Instant{5});
  EXPECT_EQ(clock.Now().us, 5);
  clock.Advance(2);
  EXPECT_EQ(clock.Now().us, 7);
  clock.Set(Instant{1});
  EXPECT_EQ(clock.Now().us, 1);
  EXPECT_GT(Clock::System().Now().us, 0);
}

}  // namespace
}  // namespace fasti
