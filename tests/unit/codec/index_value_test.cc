#include "storage/codec/index_value.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::DamageEverywhere;
using testing::Hex;
using testing::Random;

std::string Bytes(const Value& v) { return EncodeIndexValue(v).bytes; }

TEST(IndexValue, PinnedBytes) {
  EXPECT_EQ(Hex(Bytes(Value::Bool(false))), "08");
  EXPECT_EQ(Hex(Bytes(Value::Int(1))), "10bff00000000000008000");
  EXPECT_EQ(Hex(Bytes(Value::Float(-1))), "10400fffffffffffff8000");
  EXPECT_EQ(Hex(Bytes(Value::Int((1ll << 53) + 1))), "10c3400000000000008001");
  EXPECT_EQ(Hex(Bytes(Value::String("a"))), "18610001");
  EXPECT_EQ(Hex(Bytes(Value::Bytes(std::string("\0", 1)))), "2000ff0001");
  EXPECT_EQ(Hex(Bytes(Value::Of(Date{1}))), "288000000000000001");
  EXPECT_EQ(Hex(Bytes(Value::Of(LocalTime{1}))), "298000000000000001");
  EXPECT_EQ(Hex(Bytes(Value::Of(Time{1'000'000'001, 1}))), "2a8000000000000001");
  EXPECT_EQ(Hex(Bytes(Value::Of(LocalDateTime{1, 2}))), "2b800000000000000100000002");
  EXPECT_EQ(Hex(Bytes(Value::Of(DateTime{1, 2, 60, ""}))), "2c800000000000000100000002");
  EXPECT_EQ(Hex(Bytes(Value::ListOf({Value::Bool(true), Value()}))), "40090100");
  EXPECT_EQ(Hex(Bytes(Value::MapOf({{"k", Value::Bool(true)}}))), "48186b00010900");
}

TEST(IndexValue, NumbersAreOneClassInExactOrder) {
  std::vector<Value> ascending = {Value::Float(-INFINITY),
                                  Value::Float(-1e300),
                                  Value::Int(INT64_MIN),
                                  Value::Int(INT64_MIN + 1),
                                  Value::Int(-1),
                                  Value::Float(-0.5),
                                  Value::Int(0),
                                  Value::Float(0.25),
                                  Value::Int(1),
                                  Value::Float(1.5),
                                  Value::Int((1ll << 53) - 1),
                                  Value::Int(1ll << 53),
                                  Value::Int((1ll << 53) + 1),
                                  Value::Int((1ll << 53) + 2),
                                  Value::Int(INT64_MAX - 1),
                                  Value::Int(INT64_MAX),
                                  Value::Float(9223372036854775808.0),
                                  Value::Float(INFINITY),
                                  Value::Float(NAN)};
  for (size_t i = 1; i < ascending.size(); ++i) {
    EXPECT_LT(Bytes(ascending[i - 1]), Bytes(ascending[i])) << i;
  }
  EXPECT_EQ(Bytes(Value::Int(1)), Bytes(Value::Float(1)));
  EXPECT_EQ(Bytes(Value::Float(0.0)), Bytes(Value::Float(-0.0)));
  EXPECT_EQ(Bytes(Value::Int(1ll << 60)), Bytes(Value::Float(std::ldexp(1, 60))));
  EXPECT_FALSE(EncodeIndexValue(Value::Int(INT64_MAX)).recheck);
}

TEST(IndexValue, RandomIntegersKeepTheirOrder) {
  Random random(5);
  for (int i = 0; i < 20'000; ++i) {
    const auto a = static_cast<int64_t>(random.Bits()) >> random.In(0, 62);
    const int64_t b = random.Chance(50)     ? static_cast<int64_t>(random.Bits()) >> random.In(0, 62)
                      : a < INT64_MAX - 600 ? a + random.In(0, 600)
                                            : a;
    EXPECT_EQ(Bytes(Value::Int(a)) < Bytes(Value::Int(b)), a < b);
    EXPECT_EQ(Bytes(Value::Int(a)) == Bytes(Value::Int(b)), a == b);
  }
}

TEST(IndexValue, StringsKeepTheirOrderAndAreCut) {
  Random random(6);
  for (int i = 0; i < 20'000; ++i) {
    std::string a = random.Text(6), b = random.Text(6);
    for (char& c : a) c = static_cast<char>(c & 1);
    for (char& c : b) c = static_cast<char>(c & 1);
    EXPECT_EQ(Bytes(Value::String(a)) < Bytes(Value::String(b)), a < b);
  }
  const std::string full(kIndexStringBytes, 'x');
  EXPECT_FALSE(EncodeIndexValue(Value::String(full)).recheck);
  EXPECT_TRUE(EncodeIndexValue(Value::String(full + "y")).recheck);
  EXPECT_EQ(Bytes(Value::String(full + "y")), Bytes(Value::String(full + "z")));
  EXPECT_LT(Bytes(Value::String(full)), Bytes(Value::String(full + "y")));
}

TEST(IndexValue, CompositesOrderByTheFirstAndStayShort) {
  const auto key = [](const char* a, int64_t b) {
    const Value values[] = {Value::String(a), Value::Int(b)};
    return EncodeIndexValue(values).bytes;
  };
  EXPECT_LT(key("a", 9), key("ab", 1));
  EXPECT_LT(key("a", 1), key("a", 2));
  const std::string zeros(600, '\0');
  const Value values[] = {Value::String(zeros), Value::String(zeros)};
  const IndexValue cut = EncodeIndexValue(values);
  EXPECT_EQ(cut.bytes.size(), kIndexValueBytes);
  EXPECT_TRUE(cut.recheck);
  const Value list = Value::ListOf(List(10'000, Value::Int(1)));
  EXPECT_EQ(Bytes(list).size(), kIndexValueBytes);
}

TEST(IndexValue, ClassesHoldTheirValues) {
  Random random(7);
  for (int i = 0; i < 2000; ++i) {
    const Value v = random.AnyValue();
    const auto range = IndexClassOf(v);
    EXPECT_LE(range.first, Bytes(v));
    EXPECT_LT(Bytes(v), range.last);
  }
}

TEST(KeyHolders, ComeBackAndDamageNeverCrashes) {
  const std::vector<KeyHolder> holders = {{3, {}}, {4, {{1}, {2}}}, {UINT64_MAX, {}}};
  const std::string bytes = EncodeKeyHolders(holders);
  std::vector<KeyHolder> back;
  ASSERT_TRUE(DecodeKeyHolders(bytes, &back).ok());
  EXPECT_EQ(back, holders);
  EXPECT_EQ(Hex(EncodeKeyHolders({{{3, {}}}})), "010300");
  DamageEverywhere(bytes, [&](std::string_view damaged) { (void)DecodeKeyHolders(damaged, &back); });
}

}  // namespace
}  // namespace fasti::codec
