#include "storage/codec/value_codec.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::DamageEverywhere;
using testing::Hex;
using testing::Random;

std::string Encoded(const Value& v) {
  std::string s;
  EncodeValue(v, &s);
  return s;
}

TEST(ValueCodec, PinnedBytes) {
  EXPECT_EQ(Hex(Encoded(Value::Bool(false))), "01");
  EXPECT_EQ(Hex(Encoded(Value::Bool(true))), "02");
  EXPECT_EQ(Hex(Encoded(Value::Int(-3))), "0305");
  EXPECT_EQ(Hex(Encoded(Value::Int(INT64_MIN))), "03ffffffffffffffffff01");
  EXPECT_EQ(Hex(Encoded(Value::Float(1.5))), "04000000000000f83f");
  EXPECT_EQ(Hex(Encoded(Value::String("hé"))), "050368c3a9");
  EXPECT_EQ(Hex(Encoded(Value::Bytes(std::string("\0\xFF", 2)))), "060200ff");
  EXPECT_EQ(Hex(Encoded(Value::ListOf({Value::Int(1), Value(), Value::ListOf({})}))), "07030302000700");
  EXPECT_EQ(Hex(Encoded(Value::MapOf({{"b", Value::Int(1)}, {"a", Value::Bool(true)}}))),
            "08020161020162"
            "0302");
  EXPECT_EQ(Hex(Encoded(Value::Of(Date{-1}))), "0901");
  EXPECT_EQ(Hex(Encoded(Value::Of(LocalTime{1}))), "0a01");
  EXPECT_EQ(Hex(Encoded(Value::Of(Time{1, -3600}))), "0b019f38");
  EXPECT_EQ(Hex(Encoded(Value::Of(LocalDateTime{1, 2}))), "0c0202");
  EXPECT_EQ(Hex(Encoded(Value::Of(DateTime{1, 2, 3600, "Z1"}))), "0d0202a038025a31");
  EXPECT_EQ(Hex(Encoded(Value::Of(Duration{1, -1, 2, 3}))), "0e02010403");
  EXPECT_EQ(Hex(Encoded(Value::Of(Period::Always()))), "0f30");
  EXPECT_EQ(Hex(Encoded(Value::Of(Period::Of({0}, {86'400'000'000})))), "0f350002");
  EXPECT_EQ(Hex(Encoded(Value::Of(Bound::At({1})))),
            "1001000000000000000100000000000000"
            "0000");
}

TEST(ValueCodec, RandomValuesComeBack) {
  Random random(1);
  for (int i = 0; i < 5000; ++i) {
    const Value v = random.AnyValue();
    ASSERT_TRUE(CheckStorable(v).ok());
    const std::string bytes = Encoded(v);
    const auto back = DecodeValue(bytes);
    ASSERT_TRUE(back.ok()) << back.status().ToString();
    EXPECT_EQ(Encoded(*back), bytes);
    EXPECT_EQ(back->kind(), v.kind());
    EXPECT_EQ(back->ToString(), v.ToString());
  }
}

TEST(ValueCodec, FloatsKeepTheirBits) {
  for (const double d : {0.0, -0.0, HUGE_VAL, -HUGE_VAL, 5e-324, 1.7976931348623157e308}) {
    const auto back = DecodeValue(Encoded(Value::Float(d)));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(std::signbit(back->as_float()), std::signbit(d));
    EXPECT_EQ(back->as_float(), d);
  }
  EXPECT_TRUE(std::isnan(DecodeValue(Encoded(Value::Float(NAN)))->as_float()));
}

TEST(ValueCodec, ReservedTagsAreUnsupported) {
  for (const char tag : {'\x11', '\x12', '\x13', '\x14'}) {
    EXPECT_EQ(DecodeValue(std::string(1, tag) + "abc").status().code(), Code::kUnsupported);
  }
  EXPECT_EQ(DecodeValue("\x15").status().code(), Code::kCorruption);
  EXPECT_EQ(DecodeValue(std::string(1, '\0')).status().code(), Code::kCorruption);
  EXPECT_EQ(DecodeValue("").status().code(), Code::kCorruption);
}

TEST(ValueCodec, NestingIsLimited) {
  Value v = Value::Int(1);
  for (int i = 0; i < kMaxValueDepth; ++i) v = Value::ListOf({v});
  EXPECT_TRUE(CheckStorable(v).ok());
  EXPECT_TRUE(DecodeValue(Encoded(v)).ok());
  v = Value::ListOf({v});
  EXPECT_EQ(CheckStorable(v).code(), Code::kInvalidArgument);
  EXPECT_EQ(DecodeValue(Encoded(v)).status().code(), Code::kCorruption);
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "\x07\x01";
  EXPECT_EQ(DecodeValue(deep).status().code(), Code::kCorruption);
}

TEST(ValueCodec, NodesCannotBeStored) {
  EXPECT_EQ(CheckStorable(Value::ListOf({Value::Of(Node{})})).code(), Code::kInvalidArgument);
  EXPECT_EQ(CheckStorable(Value::NodeRef({1}, 0)).code(), Code::kInvalidArgument);
}

TEST(ValueCodec, DamageNeverCrashes) {
  Random random(2);
  for (int i = 0; i < 300; ++i) {
    DamageEverywhere(Encoded(random.AnyValue()), [](std::string_view bytes) {
      const auto v = DecodeValue(bytes);
      if (v.ok()) {
        std::string again;
        EncodeValue(*v, &again);
      }
    });
  }
}

}  // namespace
}  // namespace fasti::codec
