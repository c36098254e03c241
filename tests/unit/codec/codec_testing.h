// What the codec tests share: hex, random data from a fixed seed, and trials that damage every byte.
#pragma once

#include <functional>
#include <random>
#include <string>
#include <string_view>

#include "fasti/value.h"

namespace fasti::codec::testing {

inline std::string Hex(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    hex.push_back(kDigits[static_cast<unsigned char>(c) >> 4]);
    hex.push_back(kDigits[static_cast<unsigned char>(c) & 15]);
  }
  return hex;
}

/// Calls `read` with the bytes damaged in many ways: each byte set to several values, cut short, prolonged.
inline void DamageEverywhere(const std::string& bytes, const std::function<void(std::string_view)>& read) {
  for (size_t i = 0; i < bytes.size(); ++i) {
    for (const int change : {0x01, 0x80, 0xFF, 0x7F, 0x10}) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ change);
      read(damaged);
    }
    read(std::string_view(bytes).substr(0, i));
    read(std::string_view(bytes).substr(i + 1));
  }
  read(bytes + '\0');
  read(bytes + bytes);
}

class Random {
 public:
  explicit Random(uint64_t seed) : engine_(seed) {}
  uint64_t Bits() { return engine_(); }
  int64_t In(int64_t low, int64_t high) {
    return low + static_cast<int64_t>(engine_() % static_cast<uint64_t>(high - low + 1));
  }
  bool Chance(int percent) { return In(1, 100) <= percent; }
  std::string Text(size_t most) {
    std::string s(static_cast<size_t>(In(0, static_cast<int64_t>(most))), '\0');
    for (char& c : s) c = static_cast<char>(In(0, 255));
    return s;
  }
  Instant AnyTime() {
    constexpr int64_t kDay = 86'400'000'000;
    switch (In(0, 3)) {
      case 0:
        return {In(-20'000, 20'000) * kDay};
      case 1:
        return {In(-20'000, 20'000) * kDay + In(0, 86'399) * 1'000'000};
      case 2:
        return {In(-1'000'000'000'000'000, 1'000'000'000'000'000)};
      default:
        return {static_cast<int64_t>(Bits() >> 1) - (int64_t{1} << 62)};
    }
  }
  /// `imprecise` percent of bounds have earliest < latest; infinities occur.
  Period AnyPeriod(int imprecise) {
    Period p;
    do {
      p = Period{AnyBound(true, imprecise), AnyBound(false, imprecise)};
    } while (!(p.from.latest < p.to.latest) || !(p.from.earliest < p.to.earliest));
    return p;
  }
  Value AnyValue(int depth = 0) {
    switch (In(0, depth < 3 ? 15 : 12)) {
      case 0:
        return Value::Bool(Chance(50));
      case 1:
        return Value::Int(static_cast<int64_t>(Bits()));
      case 2:
        return Value::Int(In(-100, 100));
      case 3:
        return Value::Float(static_cast<double>(In(-1000, 1000)) / 8);
      case 4:
        return Value::String(Text(20));
      case 5:
        return Value::Bytes(Text(20));
      case 6:
        return Value::Of(Date{In(-1'000'000, 1'000'000)});
      case 7:
        return Value::Of(LocalTime{In(0, 86'399'999'999'999)});
      case 8:
        return Value::Of(Time{In(0, 86'399'999'999'999), static_cast<int32_t>(In(-64'800, 64'800))});
      case 9:
        return Value::Of(
            LocalDateTime{In(-1'000'000'000, 1'000'000'000), static_cast<uint32_t>(In(0, 999'999'999))});
      case 10:
        return Value::Of(
            DateTime{In(-1'000'000'000, 1'000'000'000), static_cast<uint32_t>(In(0, 999'999'999)),
                     static_cast<int32_t>(In(-64'800, 64'800)), Chance(50) ? "Europe/Oslo" : ""});
      case 11:
        return Value::Of(Duration{In(-100, 100), In(-100, 100), In(-100'000, 100'000),
                                  static_cast<int32_t>(In(0, 999'999'999))});
      case 12: {
        PeriodValue p;
        p.period = AnyPeriod(50);
        if (Chance(50)) p.from_text = Text(8);
        return Value::Of(std::move(p));
      }
      case 13: {
        const Bound b = AnyBound(true, 50);
        return Value::Of(BoundValue{b, Text(4)});
      }
      case 14: {
        List items;
        for (int64_t i = In(0, 4); i > 0; --i) items.push_back(Chance(10) ? Value() : AnyValue(depth + 1));
        return Value::ListOf(std::move(items));
      }
      default: {
        Map entries;
        for (int64_t i = In(0, 4); i > 0; --i) entries.emplace_back(Text(5), AnyValue(depth + 1));
        return Value::MapOf(std::move(entries));
      }
    }
  }

 private:
  Bound AnyBound(bool from, int imprecise) {
    const Instant infinity = from ? Instant::NegInfinity() : Instant::PosInfinity();
    if (Chance(15)) return Bound::At(infinity);
    Bound b = Bound::At(AnyTime());
    if (!Chance(imprecise)) return b;
    if (Chance(25)) {
      (from ? b.earliest : b.latest) = infinity;
    } else {
      const int64_t spread = Chance(50) ? In(1, 400) * 86'400'000'000 : In(1, 1'000'000'000);
      (from ? b.earliest.us : b.latest.us) += from ? -spread : spread;
    }
    b.flags = static_cast<uint8_t>(Chance(30) ? In(0, 7) : 0);
    return b;
  }
  std::mt19937_64 engine_;
};

}  // namespace fasti::codec::testing
