// Equality, comparison, order and hash of openCypher, and that they agree with each other.
#include "query/types/compare.h"

#include <cmath>
#include <limits>

#include "query/types/compare_sets.h"
#include "tests/unit/functions/value_literals.h"

namespace fasti {
namespace {
using namespace test;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

TEST(Equals, NullIsUnknownAndNaNDiffersFromItself) {
  EXPECT_EQ(Equals(Null(), Null()), Truth::kNull);
  EXPECT_EQ(Equals(Null(), I(1)), Truth::kNull);
  EXPECT_EQ(Equals(F(kNaN), F(kNaN)), Truth::kFalse);
  EXPECT_EQ(Equals(F(kNaN), S("a")), Truth::kFalse);
}

TEST(Equals, NumbersCompareByExactValue) {
  EXPECT_EQ(Equals(I(1), F(1.0)), Truth::kTrue);
  EXPECT_EQ(Equals(S("1"), I(1)), Truth::kFalse);
  EXPECT_EQ(Equals(B(true), I(1)), Truth::kFalse);
  EXPECT_EQ(Equals(I(4611686018427387905), I(4611686018427387900)), Truth::kFalse);
  // 2^53 + 1 has no double: the nearest one is not equal to it.
  EXPECT_EQ(Equals(I(9007199254740993), F(9007199254740992.0)), Truth::kFalse);
  EXPECT_EQ(Equals(I(std::numeric_limits<int64_t>::max()), F(9223372036854775808.0)), Truth::kFalse);
  EXPECT_EQ(Equals(I(std::numeric_limits<int64_t>::min()), F(-9223372036854775808.0)), Truth::kTrue);
}

TEST(Equals, ListsAreUnknownOnlyWithoutADifference) {
  EXPECT_EQ(Equals(L({I(1), I(2)}), L({I(1)})), Truth::kFalse);
  EXPECT_EQ(Equals(L({Null()}), L({I(1)})), Truth::kNull);
  EXPECT_EQ(Equals(L({L({I(1)}), L({I(2)})}), L({L({I(1)}), L({Null()})})), Truth::kNull);
  EXPECT_EQ(Equals(L({L({I(1)}), L({I(2), I(3)})}), L({L({I(1)}), L({Null()})})), Truth::kFalse);
  EXPECT_EQ(Equals(L({Null(), S("foo")}), L({I(1), I(2)})), Truth::kFalse);
  EXPECT_EQ(Equals(L({I(1)}), S("foo")), Truth::kFalse);
}

TEST(Equals, MapsNeedTheSameKeys) {
  EXPECT_EQ(Equals(M({{"a", I(1)}, {"b", I(2)}}), M({{"b", F(2)}, {"a", I(1)}})), Truth::kTrue);
  EXPECT_EQ(Equals(M({{"a", Null()}}), M({{"b", Null()}})), Truth::kFalse);
  EXPECT_EQ(Equals(M({{"a", Null()}}), M({{"a", Null()}})), Truth::kNull);
}

TEST(Equals, ElementsCompareByIdentityWhateverTheirPins) {
  EXPECT_EQ(Equals(NodeOf(7), Value::NodeRef(NodeId{7}, 3)), Truth::kTrue);
  EXPECT_EQ(Equals(Value::NodeRef(NodeId{7}, 1), Value::NodeRef(NodeId{7}, 2)), Truth::kTrue);
  EXPECT_EQ(Equals(NodeOf(7), EdgeOf(7)), Truth::kFalse);
  EXPECT_EQ(Equals(PathOf({1, 2}, {5}), PathOf({1, 2}, {5})), Truth::kTrue);
  EXPECT_EQ(Equals(PathOf({1, 2}, {5}), PathOf({2, 1}, {5})), Truth::kFalse);
}

TEST(Equals, ZonedValuesCompareByInstant) {
  EXPECT_EQ(Equals(Dt(3600, 0), Dt(3600, 7200)), Truth::kTrue);
  const int64_t hour = 3'600'000'000'000;
  EXPECT_EQ(Equals(Value::Of(Time{2 * hour, 3600}), Value::Of(Time{hour, 0})), Truth::kTrue);
  EXPECT_EQ(Equals(Value::Of(Date{0}), Dt(0)), Truth::kFalse);
}

TEST(Equals, BoundsCompareAsTheInstantsTheyMayBe) {
  EXPECT_EQ(Equals(BoundOf(1'000'000, 1'000'000), Dt(1)), Truth::kTrue);
  EXPECT_EQ(Equals(Dt(1), BoundOf(1'000'000, 1'000'000)), Truth::kTrue);
  EXPECT_EQ(Equals(BoundOf(0, 0), Value::Of(Date{0})), Truth::kTrue);
  EXPECT_EQ(Equals(BoundOf(0, 5), BoundOf(3, 9)), Truth::kNull);
  EXPECT_EQ(Equals(BoundOf(0, 5), BoundOf(6, 9)), Truth::kFalse);
  EXPECT_EQ(Equals(BoundOf(0, 5), I(3)), Truth::kFalse);
  EXPECT_EQ(EqualsSet(BoundOf(0, 5), BoundOf(3, 9)), (TruthSet{TruthSet::kTrueBit | TruthSet::kFalseBit}));
  EXPECT_EQ(EqualsSet(I(1), Null()), TruthSet::Null());
}

TEST(Compare, KindsThatDoNotCompareAreUnknown) {
  EXPECT_EQ(Compare(S("1"), I(1)), Comparison::kNull);
  EXPECT_EQ(Compare(F(kNaN), S("a")), Comparison::kNull);
  EXPECT_EQ(Compare(F(kNaN), I(1)), Comparison::kUnordered);
  EXPECT_EQ(Compare(M({}), M({})), Comparison::kNull);
  EXPECT_EQ(Compare(NodeOf(1), NodeOf(2)), Comparison::kNull);
  EXPECT_EQ(Compare(Value::Of(Duration{1, 0, 0, 0}), Value::Of(Duration{0, 30, 0, 0})), Comparison::kNull);
  EXPECT_EQ(Compare(Value::Of(Date{0}), Value::Of(LocalDateTime{0, 0})), Comparison::kNull);
}

TEST(Compare, WithinAKind) {
  EXPECT_EQ(Compare(I(1), F(1.5)), Comparison::kLess);
  EXPECT_EQ(Compare(F(-0.5), I(0)), Comparison::kLess);
  EXPECT_EQ(Compare(I(1), F(-kInf)), Comparison::kGreater);
  EXPECT_EQ(Compare(B(false), B(true)), Comparison::kLess);
  EXPECT_EQ(Compare(S("abc"), S("abd")), Comparison::kLess);
  EXPECT_EQ(Compare(Dt(5, 3600), Dt(6, -3600)), Comparison::kLess);
}

TEST(Compare, ListsByTheirFirstDifference) {
  EXPECT_EQ(Compare(L({I(1), I(0)}), L({I(1)})), Comparison::kGreater);
  EXPECT_EQ(Compare(L({I(1), Null()}), L({I(1)})), Comparison::kGreater);
  EXPECT_EQ(Compare(L({I(1), I(2)}), L({I(1), Null()})), Comparison::kNull);
  EXPECT_EQ(Compare(L({I(1), S("a")}), L({I(1), I(2)})), Comparison::kNull);
  EXPECT_EQ(Compare(L({I(1), I(2)}), L({I(3), Null()})), Comparison::kLess);
}

TEST(Compare, BoundsOnlyWhereTheyDoNotOverlap) {
  EXPECT_EQ(Compare(BoundOf(0, 5), BoundOf(6, 6)), Comparison::kLess);
  EXPECT_EQ(Compare(BoundOf(0, 5), BoundOf(5, 5)), Comparison::kNull);
  EXPECT_EQ(Compare(BoundOf(0, 5), Value::Of(Date{1})), Comparison::kLess);
  EXPECT_EQ(Compare(BoundOf(0, 5), Null()), Comparison::kNull);
  // Where the two meet in one point, <= is certain although < is not.
  EXPECT_TRUE(CompareSet(Inequality::kLessOrEqual, BoundOf(0, 5), BoundOf(5, 5)).certain());
  EXPECT_FALSE(CompareSet(Inequality::kLess, BoundOf(0, 5), BoundOf(5, 5)).certain());
  EXPECT_TRUE(CompareSet(Inequality::kLess, BoundOf(0, 5), BoundOf(5, 5)).possible());
  EXPECT_FALSE(CompareSet(Inequality::kGreater, BoundOf(0, 5), BoundOf(5, 5)).possible());
  EXPECT_TRUE(CompareSet(Inequality::kGreaterOrEqual, BoundOf(0, 5), BoundOf(5, 5)).possible());
  EXPECT_EQ(CompareSet(Inequality::kLess, I(1), I(2)), TruthSet::True());
  EXPECT_EQ(CompareSet(Inequality::kLess, F(kNaN), I(2)), TruthSet::False());
}

// Ascending in openCypher's order; equivalent values share a line.
std::vector<std::vector<Value>> Ladder() {
  const Period year = Period::Of(Instant{0}, Instant{10});
  return {
      {M({})},
      {M({{"a", I(1)}}), M({{"a", F(1)}})},
      {M({{"a", Null()}})},
      {M({{"b", I(0)}})},
      {NodeOf(1), Value::NodeRef(NodeId{1}, 9)},
      {NodeOf(2)},
      {EdgeOf(1), Value::EdgeRef(EdgeId{1}, 4)},
      {L({})},
      {L({S("a")})},
      {L({S("a"), I(1)})},
      {L({I(1)})},
      {L({I(1), S("a")})},
      {L({I(1), Null()})},
      {L({Null(), I(1)})},
      {L({Null(), I(2)})},
      {PathOf({1}, {})},
      {PathOf({1, 2}, {5})},
      {PathOf({1, 2}, {6})},
      {Value::Of(Bound::At(Instant::NegInfinity()))},
      {Dt(0), Dt(0, 3600), BoundOf(0, 0)},
      {BoundOf(0, 5)},
      {BoundOf(0, 5, Bound::kDoubted)},
      {BoundOf(3, 4)},
      {Dt(1)},
      {Value::Of(Bound::At(Instant::PosInfinity()))},
      {Value::Of(LocalDateTime{0, 1})},
      {Value::Of(Date{-1})},
      {Value::Of(Date{1})},
      {Value::Of(Time{3'600'000'000'000, 3600}), Value::Of(Time{0, 0})},
      {Value::Of(Time{1, 0})},
      {Value::Of(LocalTime{0})},
      {Value::Of(Duration{0, 30, 0, 0})},
      {Value::Of(Duration{1, 0, 0, 0})},
      {Value::Of(Duration{0, 31, 0, 0})},
      {Value::Of(year)},
      {Value::Of(Period::Of(Instant{0}, Instant{11}))},
      {S("")},
      {S("B")},
      {S("a")},
      {S("é")},
      {Value::Bytes("a")},
      {B(false)},
      {B(true)},
      {F(-kInf)},
      {I(std::numeric_limits<int64_t>::min()), F(-9223372036854775808.0)},
      {F(-0.0), F(0.0), I(0)},
      {F(0.5)},
      {I(1), F(1)},
      {F(9007199254740992.0)},
      {I(9007199254740993)},
      {I(std::numeric_limits<int64_t>::max())},
      {F(9223372036854775808.0)},
      {F(kInf)},
      {F(kNaN), F(-kNaN)},
      {Null()},
  };
}

TEST(Order, IsTotalAndAgreesWithEquivalenceAndHash) {
  const auto ladder = Ladder();
  for (size_t i = 0; i < ladder.size(); ++i) {
    for (size_t j = 0; j < ladder.size(); ++j) {
      for (const Value& a : ladder[i]) {
        for (const Value& b : ladder[j]) {
          const int order = Order(a, b);
          SCOPED_TRACE(std::to_string(i) + " " + Show(a) + " / " + std::to_string(j) + " " + Show(b));
          EXPECT_EQ(order < 0, i < j);
          EXPECT_EQ(order > 0, i > j);
          EXPECT_EQ(Equivalent(a, b), i == j);
          if (i == j || Equals(a, b) == Truth::kTrue) {
            EXPECT_EQ(HashOf(a), HashOf(b));
          }
        }
      }
    }
  }
}

TEST(Hash, OfWhatEqualsAcrossKinds) {
  EXPECT_EQ(HashOf(Value::Of(Date{1})), HashOf(BoundOf(86'400'000'000, 86'400'000'000)));
  EXPECT_EQ(HashOf(L({I(1), F(2)})), HashOf(L({F(1), I(2)})));
  EXPECT_NE(HashOf(L({I(1), I(2)})), HashOf(L({I(2), I(1)})));
  EXPECT_NE(HashOf(S("a")), HashOf(S("b")));
}

}  // namespace
}  // namespace fasti
