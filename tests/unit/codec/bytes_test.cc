#include "storage/codec/bytes.h"

#include <gtest/gtest.h>

#include "tests/unit/codec/codec_testing.h"

namespace fasti::codec {
namespace {

TEST(Bytes, VarintsOfEveryLengthComeBack) {
  for (int shift = 0; shift < 64; ++shift) {
    for (const uint64_t v : {(1ull << shift) - 1, 1ull << shift, (1ull << shift) + 1}) {
      std::string s;
      PutVarint(&s, v);
      EXPECT_EQ(s.size(), VarintSize(v));
      ByteReader in(s);
      EXPECT_EQ(in.Varint(), v);
      EXPECT_TRUE(in.Finish("x").ok());
    }
  }
}

TEST(Bytes, VarintOverSixtyFourBitsIsDamage) {
  ByteReader in("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02");
  in.Varint();
  EXPECT_FALSE(in.ok());
}

TEST(Bytes, ZigZagKeepsTheEnds) {
  for (const int64_t v : {INT64_MIN, int64_t{-1}, int64_t{0}, int64_t{1}, INT64_MAX}) {
    EXPECT_EQ(UnZigZag(ZigZag(v)), v);
  }
}

TEST(Bytes, AReaderThatFailedStaysFailed) {
  ByteReader in(
      "\x05"
      "ab");
  EXPECT_EQ(in.String(), "");
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(in.Byte(), 0);
  EXPECT_EQ(in.Fixed<uint64_t>(), 0u);
  const Status status = in.Finish("note");
  EXPECT_EQ(status.code(), Code::kCorruption);
  EXPECT_NE(status.message().find("note"), std::string::npos);
}

TEST(Bytes, LeftOverBytesAreDamage) {
  ByteReader in("ab");
  in.Byte();
  EXPECT_EQ(in.Finish("x").code(), Code::kCorruption);
  EXPECT_TRUE(in.Check("x").ok());
}

}  // namespace
}  // namespace fasti::codec
