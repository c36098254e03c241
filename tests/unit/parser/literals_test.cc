#include "query/parser/literals.h"

#include <gtest/gtest.h>

#include <limits>

namespace fasti::parser {
namespace {

Result<std::string> Decode(std::string_view quoted) {
  size_t offset = 0;
  size_t length = 0;
  return DecodeString(quoted, &offset, &length);
}

TEST(Literals, Integers) {
  EXPECT_EQ(*DecodeInteger("0", false), 0);
  EXPECT_EQ(*DecodeInteger("42", true), -42);
  EXPECT_EQ(*DecodeInteger("0x1aF", false), 431);
  EXPECT_EQ(*DecodeInteger("0o17", false), 15);
  EXPECT_EQ(*DecodeInteger("9223372036854775807", false), std::numeric_limits<int64_t>::max());
  EXPECT_EQ(*DecodeInteger("9223372036854775808", true), std::numeric_limits<int64_t>::min());
  EXPECT_EQ(*DecodeInteger("0x8000000000000000", true), std::numeric_limits<int64_t>::min());
}

TEST(Literals, IntegersThatDoNotFit) {
  for (const char* text : {"9223372036854775808", "0x8000000000000000", "0o1000000000000000000000",
                           "99999999999999999999999999"}) {
    EXPECT_EQ(DecodeInteger(text, false).status().detail(), "IntegerOverflow") << text;
  }
  EXPECT_EQ(DecodeInteger("9223372036854775809", true).status().detail(), "IntegerOverflow");
}

TEST(Literals, Floats) {
  EXPECT_EQ(*DecodeFloat("1.5"), 1.5);
  EXPECT_EQ(*DecodeFloat(".5"), 0.5);
  EXPECT_EQ(*DecodeFloat("1e3"), 1000.0);
  EXPECT_EQ(*DecodeFloat("1.5E-3"), 0.0015);
  EXPECT_EQ(*DecodeFloat("1e+2"), 100.0);
  EXPECT_EQ(*DecodeFloat("1e-999"), 0.0);
  EXPECT_EQ(DecodeFloat("1.34E999").status().detail(), "FloatingPointOverflow");
}

TEST(Literals, Strings) {
  EXPECT_EQ(*Decode("''"), "");
  EXPECT_EQ(*Decode("\"it's\""), "it's");
  EXPECT_EQ(*Decode(R"('a\\b\'c\"d\n\t\r\b\f')"), "a\\b'c\"d\n\t\r\b\f");
  EXPECT_EQ(*Decode(R"('\u20AC')"), "\xE2\x82\xAC");
  EXPECT_EQ(*Decode(R"('\U0001F600')"), "\xF0\x9F\x98\x80");
  EXPECT_EQ(*Decode(R"('\uD83D\uDE00')"), "\xF0\x9F\x98\x80");
}

TEST(Literals, StringsWithBadEscapes) {
  for (const char* text : {R"('\uH')", R"('\u12')", R"('\uD83D')", R"('\uDE00')", R"('\U00110000')",
                           R"('\U1234567')", R"('\uD83D\u0041')"}) {
    EXPECT_EQ(Decode(text).status().detail(), "InvalidUnicodeLiteral") << text;
  }
  EXPECT_EQ(Decode(R"('\q')").status().detail(), "UnexpectedSyntax");
  size_t offset = 0;
  size_t length = 0;
  EXPECT_FALSE(DecodeString(R"('ab\uD800c')", &offset, &length).ok());
  EXPECT_EQ(offset, 3u);
  EXPECT_EQ(length, 6u);
}

TEST(Literals, Names) {
  EXPECT_EQ(DecodeName("plain"), "plain");
  EXPECT_EQ(DecodeName("`a b`"), "a b");
  EXPECT_EQ(DecodeName("`a``b`"), "a`b");
  EXPECT_EQ(DecodeName("``"), "");
}

}  // namespace
}  // namespace fasti::parser
