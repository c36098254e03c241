#include "storage/codec/index_neighbours.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "storage/codec/index_value.h"

namespace fasti::codec {
namespace {

std::string Bytes(const Value& v) { return EncodeIndexValue(v).bytes; }

void ExpectInBounds(const Value& v) {
  const std::string bytes = Bytes(v);
  const auto place = NeighbourhoodOf(bytes);
  ASSERT_TRUE(place.has_value()) << v.ToString();
  EXPECT_LT(place->part, 64);
  const IndexNeighbours bounds = NeighboursOf(bytes);
  EXPECT_LE(bounds.lower, bytes) << v.ToString();
  EXPECT_LT(bytes, bounds.upper) << v.ToString();
}

TEST(IndexNeighbours, NumbersAndDaysOfTheSame256StandTogether) {
  for (int64_t i = -600; i <= 600; ++i) {
    ExpectInBounds(Value::Int(i));
    ExpectInBounds(Value::Float(static_cast<double>(i) + 0.25));
    ExpectInBounds(Value::Of(Date{i}));
    const bool same = NeighbourhoodOf(Bytes(Value::Int(i)))->id == NeighbourhoodOf(Bytes(Value::Int(0)))->id;
    EXPECT_EQ(same, i >= 0 && i < 256) << i;
  }
  // One value, one place, however it is written; four share a part.
  EXPECT_EQ(NeighbourhoodOf(Bytes(Value::Int(70)))->id, NeighbourhoodOf(Bytes(Value::Float(70.5)))->id);
  EXPECT_EQ(NeighbourhoodOf(Bytes(Value::Int(70)))->part, NeighbourhoodOf(Bytes(Value::Float(70)))->part);
  std::set<uint8_t> parts;
  for (int64_t i = -256; i < 0; ++i) parts.insert(NeighbourhoodOf(Bytes(Value::Int(i)))->part);
  EXPECT_EQ(parts.size(), 64u);
  EXPECT_NE(NeighbourhoodOf(Bytes(Value::Int(1)))->id, NeighbourhoodOf(Bytes(Value::Of(Date{1})))->id);
  ExpectInBounds(Value::Int((int64_t{1} << 52) - 1));
  ExpectInBounds(Value::Float(0));
  ExpectInBounds(Value::Float(-0.5));
}

TEST(IndexNeighbours, TextsThatDifferAtTheirEndsStandTogether) {
  const auto id = [](std::string_view text) {
    return NeighbourhoodOf(Bytes(Value::String(std::string(text))))->id;
  };
  EXPECT_EQ(id("CTY-0000123"), id("CTY-0000199"));
  EXPECT_NE(id("CTY-0000123"), id("CTY-0000223"));
  EXPECT_EQ(id("Anna"), id("Anne"));
  EXPECT_NE(id("Anna"), id("Anton"));
  for (const char* text : {"CTY-0000123", "CTY-0000100", "Anna", "ab", "a1", "ab\xC3\xA4"}) {
    ExpectInBounds(Value::String(text));
  }
}

TEST(IndexNeighbours, OthersHaveNone) {
  for (const Value& v :
       {Value::Bool(true), Value::String(""), Value::String("a"), Value::String(std::string("ab\0cd", 5)),
        Value::Float(std::numeric_limits<double>::infinity()), Value::Float(std::nan("")),
        Value::Float(1e300), Value::Int(std::numeric_limits<int64_t>::max()),
        Value::Int(std::numeric_limits<int64_t>::min()), Value::ListOf({Value::Int(1)}),
        Value::String(std::string(5000, 'x'))}) {
    EXPECT_FALSE(NeighbourhoodOf(Bytes(v)).has_value()) << v.ToString();
  }
  const std::vector<Value> two = {Value::Int(1), Value::Int(2)};
  EXPECT_FALSE(NeighbourhoodOf(EncodeIndexValue(std::span<const Value>(two)).bytes).has_value());
  const std::vector<Value> texts = {Value::String("abc"), Value::String("def")};
  EXPECT_FALSE(NeighbourhoodOf(EncodeIndexValue(std::span<const Value>(texts)).bytes).has_value());
}

}  // namespace
}  // namespace fasti::codec
