#include "query/types/operators.h"

#include <limits>

#include "query/types/build.h"
#include "query/types/limits.h"
#include "tests/unit/functions/value_literals.h"

namespace fasti {
namespace {
using namespace test;
using enum Arithmetic;

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

std::string Do(Arithmetic op, const Value& a, const Value& b) { return Show(Apply(op, a, b)); }

TEST(Apply, IntegersStayIntegersButForPowers) {
  EXPECT_EQ(Do(kAdd, I(2), I(3)), "5");
  EXPECT_EQ(Do(kDivide, I(7), I(2)), "3");
  EXPECT_EQ(Do(kDivide, I(-7), I(2)), "-3");
  EXPECT_EQ(Do(kModulo, I(-7), I(3)), "-1");
  EXPECT_EQ(Do(kPower, I(2), I(3)), "8.0");
  EXPECT_EQ(Do(kMultiply, I(2), F(1.5)), "3.0");
  EXPECT_EQ(Do(kModulo, F(5.5), I(2)), "1.5");
}

TEST(Apply, OverflowAndDivisionByZeroAreErrors) {
  EXPECT_EQ(Do(kAdd, I(kMax), I(1)), "ArithmeticError/IntegerOverflow");
  EXPECT_EQ(Do(kSubtract, I(kMin), I(1)), "ArithmeticError/IntegerOverflow");
  EXPECT_EQ(Do(kMultiply, I(kMax), I(2)), "ArithmeticError/IntegerOverflow");
  EXPECT_EQ(Do(kDivide, I(kMin), I(-1)), "ArithmeticError/IntegerOverflow");
  EXPECT_EQ(Do(kModulo, I(kMin), I(-1)), "0");
  EXPECT_EQ(Do(kDivide, I(1), I(0)), "ArithmeticError/DivisionByZero");
  EXPECT_EQ(Do(kModulo, I(1), I(0)), "ArithmeticError/DivisionByZero");
  EXPECT_EQ(Do(kDivide, F(0), F(0)), "NaN");
  EXPECT_EQ(Do(kDivide, I(-1), F(0)), "-Infinity");
}

TEST(Apply, NullWinsOverEverything) {
  EXPECT_EQ(Do(kAdd, Null(), L({I(1)})), "null");
  EXPECT_EQ(Do(kMultiply, S("a"), Null()), "null");
}

TEST(Apply, PlusJoinsStringsAndLists) {
  EXPECT_EQ(Do(kAdd, S("a"), S("b")), "'ab'");
  EXPECT_EQ(Do(kAdd, S("a"), I(1)), "'a1'");
  EXPECT_EQ(Do(kAdd, F(1), S("a")), "'1.0a'");
  EXPECT_EQ(Do(kAdd, L({I(1)}), L({I(2)})), "[1, 2]");
  EXPECT_EQ(Do(kAdd, L({B(false)}), B(true)), "[false, true]");
  EXPECT_EQ(Do(kAdd, S("a"), L({})), "['a']");
  EXPECT_EQ(Do(kAdd, M({}), L({})), "[{}]");
}

TEST(Apply, OtherKindsAreTypeErrors) {
  EXPECT_EQ(Do(kAdd, M({}), I(1)), "TypeError/InvalidArgumentType");
  EXPECT_EQ(Do(kAdd, S("a"), M({})), "TypeError/InvalidArgumentType");
  EXPECT_EQ(Do(kSubtract, S("a"), S("b")), "TypeError/InvalidArgumentType");
  EXPECT_EQ(Do(kAdd, B(true), I(1)), "TypeError/InvalidArgumentType");
  EXPECT_EQ(Do(kSubtract, Value::Of(Date{1}), Value::Of(Date{0})), "TypeError/InvalidArgumentType");
}

TEST(Apply, LimitsEndInErrorsRatherThanInMemory) {
  Value text = S("ab");
  Result<Value> joined = text;
  while (joined.ok()) joined = Apply(kAdd, joined.value(), joined.value());
  EXPECT_EQ(joined.status().code(), Code::kResourceExhausted);
  const Value half = L(List(kMaxListSize / 2 + 1, I(0)));
  EXPECT_EQ(Do(kAdd, half, half), "ResourceExhausted");
}

TEST(Build, NestingAndSharingAreBounded) {
  Result<Value> deep = L({});
  uint32_t depth = 1;
  for (; deep.ok(); ++depth) {
    EXPECT_EQ(deep->nesting(), depth);
    deep = depth % 2 == 0 ? BuildList({deep.value()}) : BuildMap({{"a", deep.value()}});
  }
  EXPECT_EQ(depth, kMaxNesting + 1);
  EXPECT_EQ(deep.status().code(), Code::kResourceExhausted);

  Result<Value> doubled = L({I(1)});
  while (doubled.ok()) {
    EXPECT_LE(doubled->weight(), kMaxWeight);
    doubled = BuildList({doubled.value(), doubled.value()});
  }
  EXPECT_EQ(doubled.status().code(), Code::kResourceExhausted);
  EXPECT_EQ(M({{"a", L({I(1), I(2)})}, {"b", I(3)}}).weight(), 5u);
  EXPECT_EQ(S("text").weight(), 1u);
}

TEST(Apply, TemporalValuesAndDurations) {
  const Value month = Value::Of(Duration{1, 0, 0, 0});
  EXPECT_EQ(Do(kAdd, Value::Of(Date{30}), month), "1970-02-28");
  EXPECT_EQ(Do(kAdd, month, Value::Of(Date{30})), "1970-02-28");
  EXPECT_EQ(Do(kSubtract, Value::Of(Date{0}), month), "1969-12-01");
  EXPECT_EQ(Do(kAdd, month, month), "P2M");
  EXPECT_EQ(Do(kSubtract, month, month), "PT0S");
  EXPECT_EQ(Do(kMultiply, month, I(3)), "P3M");
  EXPECT_EQ(Do(kMultiply, I(3), month), "P3M");
  EXPECT_EQ(Do(kDivide, Value::Of(Duration{0, 0, 10, 0}), I(4)), "PT2.5S");
  EXPECT_EQ(Do(kDivide, month, I(0)), "ArithmeticError/DivisionByZero");
  EXPECT_EQ(Do(kSubtract, month, Value::Of(Date{0})), "TypeError/InvalidArgumentType");
  EXPECT_EQ(Show(Negate(month)), "P-1M");
}

TEST(Apply, ABoundMovesWithBothItsLimits) {
  const Value day = Value::Of(Duration{0, 1, 0, 0});
  const auto moved = Apply(kAdd, BoundOf(0, 5, Bound::kDoubted), day);
  ASSERT_TRUE(moved.ok());
  EXPECT_EQ(moved->as_bound().bound,
            Bound::Between(Instant{86'400'000'000}, Instant{86'400'000'005}, Bound::kDoubted));
  const auto open = Apply(kSubtract, Value::Of(Bound::At(Instant::PosInfinity())), day);
  ASSERT_TRUE(open.ok());
  EXPECT_EQ(open->as_bound().bound.latest, Instant::PosInfinity());
}

TEST(Negate, OfNumbers) {
  EXPECT_EQ(Show(Negate(I(5))), "-5");
  EXPECT_EQ(Show(Negate(F(0))), "0.0");
  EXPECT_EQ(Show(Negate(I(kMin))), "ArithmeticError/IntegerOverflow");
  EXPECT_EQ(Show(Negate(S("a"))), "TypeError/InvalidArgumentType");
}

TEST(InList, KnowsWhatItCannotKnow) {
  EXPECT_EQ(Show(In(Null(), L({}))), "false");
  EXPECT_EQ(Show(In(Null(), L({I(1)}))), "null");
  EXPECT_EQ(Show(In(I(1), Null())), "null");
  EXPECT_EQ(Show(In(I(3), L({I(1), Null(), I(3)}))), "true");
  EXPECT_EQ(Show(In(I(4), L({I(1), Null(), I(3)}))), "null");
  EXPECT_EQ(Show(In(L({I(1), I(2)}), L({L({Null(), S("foo")})}))), "false");
  EXPECT_EQ(Show(In(L({I(1), I(2)}), L({L({Null(), I(2)}), L({I(1), I(2)})}))), "true");
  EXPECT_EQ(Show(In(L({}), L({I(1), Null()}))), "null");
  EXPECT_EQ(Show(In(I(1), I(1))), "TypeError/InvalidArgumentType");
}

TEST(Subscripts, OfListsAndMaps) {
  const Value list = L({I(1), I(2), I(3)});
  EXPECT_EQ(Show(Subscript(list, I(0))), "1");
  EXPECT_EQ(Show(Subscript(list, I(-1))), "3");
  EXPECT_EQ(Show(Subscript(list, I(3))), "null");
  EXPECT_EQ(Show(Subscript(list, I(-4))), "null");
  EXPECT_EQ(Show(Subscript(list, I(kMin))), "null");
  EXPECT_EQ(Show(Subscript(list, Null())), "null");
  EXPECT_EQ(Show(Subscript(Null(), I(0))), "null");
  EXPECT_EQ(Show(Subscript(list, F(1))), "TypeError/InvalidArgumentType");
  EXPECT_EQ(Show(Subscript(S("abc"), I(1))), "TypeError/InvalidArgumentType");
  EXPECT_EQ(Show(Subscript(I(100), I(0))), "TypeError/InvalidArgumentType");
  const Value map = M({{"name", S("Apa")}});
  EXPECT_EQ(Show(Subscript(map, S("name"))), "'Apa'");
  EXPECT_EQ(Show(Subscript(map, S("Name"))), "null");
  EXPECT_EQ(Show(Subscript(map, Null())), "null");
  EXPECT_EQ(Show(Subscript(map, F(12.3))), "TypeError/MapElementAccessByNonString");
}

TEST(Slices, AreClampedToTheList) {
  const Value list = L({I(1), I(2), I(3)});
  auto slice = [&](const Value* from, const Value* to) { return Show(Slice(list, from, to)); };
  const Value one = I(1), three = I(3), minus = I(-5), five = I(5), last = I(-1), none = Null(),
              text = S("1");
  EXPECT_EQ(slice(&one, &three), "[2, 3]");
  EXPECT_EQ(slice(&one, nullptr), "[2, 3]");
  EXPECT_EQ(slice(nullptr, &last), "[1, 2]");
  EXPECT_EQ(slice(&three, &one), "[]");
  EXPECT_EQ(slice(&minus, &five), "[1, 2, 3]");
  EXPECT_EQ(slice(&none, nullptr), "null");
  EXPECT_EQ(slice(nullptr, &none), "null");
  EXPECT_EQ(slice(&text, nullptr), "TypeError/InvalidArgumentType");
}

TEST(StringTests, AreNullForAllButStrings) {
  EXPECT_EQ(Show(fasti::Test(StringTest::kStartsWith, S("abc"), S("ab"))), "true");
  EXPECT_EQ(Show(fasti::Test(StringTest::kEndsWith, S("abc"), S("ab"))), "false");
  EXPECT_EQ(Show(fasti::Test(StringTest::kContains, S("abc"), S(""))), "true");
  EXPECT_EQ(Show(fasti::Test(StringTest::kContains, S("abc"), I(1))), "null");
  EXPECT_EQ(Show(fasti::Test(StringTest::kContains, Null(), S("a"))), "null");
}

TEST(MatchesRegex, TheWholeString) {
  EXPECT_EQ(Show(Matches(S("abc"), S("a.*"))), "true");
  EXPECT_EQ(Show(Matches(S("xabc"), S("a.*"))), "false");
  EXPECT_EQ(Show(Matches(S("ABC"), S("(?i)abc"))), "true");
  EXPECT_EQ(Show(Matches(S("é"), S("."))), "true");
  EXPECT_EQ(Show(Matches(S("a"), Null())), "null");
  EXPECT_EQ(Show(Matches(I(1), S("1"))), "null");
  EXPECT_EQ(Show(Matches(S("a"), S("("))), "SyntaxError/InvalidRegularExpression");
  for (int i = 0; i < 40; ++i) EXPECT_EQ(Show(Matches(S("a"), S("a|" + std::to_string(i)))), "true");
  // Exponential in engines that backtrack.
  EXPECT_EQ(Show(Matches(S(std::string(20'000, 'a') + "!"), S("(a*)*b"))), "false");
}

TEST(TypeNames, ReadLikeASentence) {
  EXPECT_EQ(TypeName(Type::Any()), "any value");
  EXPECT_EQ(TypeName(Type::Of(Type::kNumber)), "NUMBER");
  EXPECT_EQ(TypeName(Type::Of(Type::kInt)), "INTEGER");
  EXPECT_EQ(TypeName(Type::Of(Type::kList | Type::kString)), "STRING or LIST");
  EXPECT_EQ(TypeName(Type::Of(Type::kNode | Type::kEdge | Type::kMap)), "MAP, NODE or RELATIONSHIP");
  EXPECT_EQ(TypeName(Type::ListOf(Type::kInt)), "LIST of INTEGER");
  EXPECT_EQ(TypeName(Type::Of(0)), "NULL");
  EXPECT_FALSE(Type::Of(Type::kInt).MayBe(Type::kString));
  EXPECT_TRUE(Type::Of(0).MayBe(Type::kString));
}

}  // namespace
}  // namespace fasti
