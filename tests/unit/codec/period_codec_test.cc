#include "storage/codec/period_codec.h"

#include <gtest/gtest.h>

#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

using testing::DamageEverywhere;
using testing::Hex;
using testing::Random;

constexpr int64_t kDay = 86'400'000'000;

std::string Encoded(const Period& p) {
  std::string s;
  EncodePeriod(p, &s);
  return s;
}

TEST(PeriodCodec, PinnedBytes) {
  EXPECT_EQ(Hex(Encoded(Period::Always())), "30");
  EXPECT_EQ(Hex(Encoded(Period::Of({0}, {kDay}))), "350002");
  EXPECT_EQ(Hex(Encoded(Period::Of({1'000'000}, {2'000'000}))), "150204");
  EXPECT_EQ(Hex(Encoded(Period::Of({0}, {1}))), "050002");
  EXPECT_EQ(Hex(Encoded(Period::Of({0}, Instant::PosInfinity()))), "3100");
  EXPECT_EQ(Hex(Encoded({Bound::Between({0}, {kDay}), Bound::Between({kDay}, {3 * kDay})})), "3a02010202");
  EXPECT_EQ(Hex(Encoded({Bound::Between(Instant::NegInfinity(), {0}),
                         Bound::Between({kDay}, Instant::PosInfinity(), Bound::kUnknown)})),
            "7f000220");
  std::string texts;
  EncodePeriod(PeriodValue{Period::Of({0}, {kDay}), "1970", "", PeriodValue::Mark::kNone}, &texts);
  EXPECT_EQ(Hex(texts),
            "b5000204313937"
            "3000");
}

TEST(PeriodCodec, PrecisePeriodsOfDatesAreShort) {
  EXPECT_LE(Encoded(Period::Of({-20'000 * kDay}, {20'000 * kDay})).size(), 7u);
}

TEST(PeriodCodec, RandomPeriodsComeBack) {
  Random random(3);
  for (int i = 0; i < 20'000; ++i) {
    const Period p = random.AnyPeriod(i % 2 == 0 ? 0 : 60);
    const std::string bytes = Encoded(p);
    ByteReader in(bytes);
    EXPECT_EQ(DecodePeriod(&in), p);
    EXPECT_TRUE(in.Finish("period").ok());
  }
}

TEST(PeriodCodec, ExtremesComeBack) {
  const Instant low{INT64_MIN + 1}, high{INT64_MAX - 1};
  const Period periods[] = {
      Period::Of(low, high),
      {Bound::Between(low, Instant{high.us - 1}), Bound::Between({low.us + 1}, high)},
      {Bound::Between(Instant::NegInfinity(), high), Bound::Between(low, Instant::PosInfinity())},
      {Bound::At(Instant::NegInfinity()), Bound::Between(low, {5})},
      // unbounded inwards: the pieces around a change point written '..2005'
      {Bound::At({0}), Bound::Between(Instant::NegInfinity(), {kDay})},
      {Bound::Between({5}, Instant::PosInfinity()), Bound::At(Instant::PosInfinity())},
      {Bound::Between(low, Instant::PosInfinity()),
       Bound::Between(Instant::NegInfinity(), high, Bound::kDoubted)},
      {Bound::Between(Instant::NegInfinity(), Instant::PosInfinity()),
       Bound::Between(Instant::NegInfinity(), Instant::PosInfinity())}};
  for (const Period& p : periods) {
    const std::string bytes = Encoded(p);
    ByteReader in(bytes);
    EXPECT_EQ(DecodePeriod(&in), p);
    EXPECT_TRUE(in.Finish("period").ok());
  }
}

TEST(PeriodCodec, TextsComeBackOrAreSkipped) {
  PeriodValue p;
  p.period = Period::Of({0}, {5});
  p.to_text = "until further notice";
  std::string bytes;
  EncodePeriod(p, &bytes);
  PeriodValue back;
  ByteReader in(bytes);
  DecodePeriod(&in, &back);
  EXPECT_TRUE(in.Finish("period").ok());
  EXPECT_EQ(back.period, p.period);
  EXPECT_EQ(back.from_text, "");
  EXPECT_EQ(back.to_text, p.to_text);
  ByteReader again(bytes);
  EXPECT_EQ(DecodePeriod(&again), p.period);
  EXPECT_TRUE(again.done());
}

TEST(PeriodCodec, PeriodsOutOfOrderAreDamage) {
  const std::string bytes = Encoded(Period::Of({5}, {5}));
  ByteReader in(bytes);
  DecodePeriod(&in);
  EXPECT_FALSE(in.ok());
}

TEST(PeriodCodec, DamageNeverCrashes) {
  Random random(4);
  for (int i = 0; i < 500; ++i) {
    DamageEverywhere(Encoded(random.AnyPeriod(60)), [](std::string_view bytes) {
      ByteReader in(bytes);
      PeriodValue p;
      DecodePeriod(&in, &p);
    });
  }
}

TEST(Hull, ComesBack) {
  EXPECT_EQ(EncodeHull({}), "");
  for (const Interval& hull : {Interval{}, Interval{{1}, {2}}, Interval{Instant::NegInfinity(), {2}}}) {
    EXPECT_EQ(*DecodeHull(EncodeHull(hull)), hull);
  }
  EXPECT_EQ(Hex(EncodeHull({{1}, {2}})), "01000000000000000200000000000000");
  EXPECT_EQ(DecodeHull("x").status().code(), Code::kCorruption);
  EXPECT_EQ(DecodeHull(std::string(16, '\0')).status().code(), Code::kCorruption);
}

}  // namespace
}  // namespace fasti::codec
