#include "storage/codec/index_neighbours.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <functional>

#include "fasti/value.h"
#include "storage/codec/index_value.h"
#include "storage/codec/key_layout.h"

namespace fasti::codec {
namespace {

constexpr int64_t kTogether = 256, kParts = 64;

uint64_t BigAt(std::string_view bytes, size_t at) {
  uint64_t v = 0;
  std::memcpy(&v, bytes.data() + at, sizeof v);
  return __builtin_bswap64(v);
}

char ClassByte(const Value& of_the_class) { return EncodeIndexValue(of_the_class).bytes[0]; }
char NumberClass() {
  static const char c = ClassByte(Value::Int(0));
  return c;
}
char DateClass() {
  static const char c = ClassByte(Value::Of(Date{0}));
  return c;
}
char TextClass() {
  static const char c = ClassByte(Value::String(""));
  return c;
}

int64_t FloorOf(int64_t v) { return v >= 0 ? v / kTogether : -((-v + kTogether - 1) / kTogether); }

/// A number or a count of days, rounded down; nullopt: another kind, or too large.
std::optional<int64_t> WholeOf(std::string_view value) {
  if (value.size() == 11 && value[0] == NumberClass()) {
    uint64_t bits = BigAt(value, 1);
    bits = (bits >> 63) != 0 ? bits & ~(uint64_t{1} << 63) : ~bits;
    const double d = std::floor(std::bit_cast<double>(bits));
    constexpr double kMost = 4503599627370496.0;  // 2^52: whole numbers are exact, and 64 further ones too
    if (!(std::abs(d) < kMost)) return std::nullopt;
    return static_cast<int64_t>(d);
  }
  if (value.size() == 9 && value[0] == DateClass()) {
    const auto days = static_cast<int64_t>(BigAt(value, 1) ^ (uint64_t{1} << 63));
    constexpr int64_t kMost = int64_t{1} << 52;
    return days > -kMost && days < kMost ? std::optional(days) : std::nullopt;
  }
  return std::nullopt;
}

/// Of one whole text: the bytes that its neighbours share; nullopt: another kind, or too short.
std::optional<std::string_view> SharedText(std::string_view value) {
  if (value.size() < 5 || value[0] != TextClass()) return std::nullopt;
  const size_t end = value.find('\0', 1);
  if (end + 2 != value.size() || value[end + 1] != '\1') return std::nullopt;  // composite, cut, or escaped
  const auto is_digit = [&](size_t at) { return value[at] >= '0' && value[at] <= '9'; };
  const size_t own = is_digit(end - 1) && is_digit(end - 2) ? 2 : 1;
  return end - own > 1 ? std::optional(value.substr(0, end - own)) : std::nullopt;
}

}  // namespace

std::optional<IndexNeighbourhood> NeighbourhoodOf(std::string_view value) {
  if (const std::optional<int64_t> whole = WholeOf(value)) {
    const int64_t at = FloorOf(*whole);
    const uint64_t id = (static_cast<uint64_t>(at) << 8) | static_cast<uint8_t>(value[0]);
    return IndexNeighbourhood{id, static_cast<uint8_t>((*whole - at * kTogether) * kParts / kTogether)};
  }
  if (const std::optional<std::string_view> shared = SharedText(value)) {
    const size_t end = value.size() - 2;
    const auto last = static_cast<uint8_t>(value[end - 1]);
    const auto before = static_cast<uint8_t>(end - shared->size() == 2 ? value[end - 2] : 0);
    return IndexNeighbourhood{std::hash<std::string_view>{}(*shared),
                              static_cast<uint8_t>((before * 10u + last) % kParts)};
  }
  return std::nullopt;
}

IndexNeighbours NeighboursOf(std::string_view value) {
  const auto encoded = [&](int64_t whole) {
    return EncodeIndexValue(value[0] == DateClass() ? Value::Of(Date{whole}) : Value::Int(whole)).bytes;
  };
  if (const std::optional<int64_t> whole = WholeOf(value)) {
    const int64_t at = FloorOf(*whole) * kTogether;
    return {encoded(at), encoded(at + kTogether)};
  }
  const std::string_view shared = SharedText(value).value_or(value);
  return {std::string(shared), PrefixEnd(shared)};
}

}  // namespace fasti::codec
