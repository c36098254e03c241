// The set of truth values that a predicate takes over the completions of what it reads (section 5). On
// precise data it always has one member. Connectives combine sets member by member.
#pragma once

#include <cstdint>

namespace fasti {

struct TruthSet {
  static constexpr uint8_t kTrueBit = 1, kFalseBit = 2, kNullBit = 4;
  uint8_t bits = 0;

  static constexpr TruthSet True() { return {kTrueBit}; }
  static constexpr TruthSet False() { return {kFalseBit}; }
  static constexpr TruthSet Null() { return {kNullBit}; }
  static constexpr TruthSet Of(bool b) { return b ? True() : False(); }
  /// From the two questions that the model asks of an uncertain fact. certain implies possible.
  static constexpr TruthSet From(bool certain, bool possible) {
    if (certain) return True();
    return possible ? TruthSet{kTrueBit | kFalseBit} : False();
  }
  constexpr bool certain() const { return bits == kTrueBit; }
  constexpr bool possible() const { return (bits & kTrueBit) != 0; }
  constexpr bool single() const { return (bits & (bits - 1)) == 0; }
  friend constexpr bool operator==(const TruthSet&, const TruthSet&) = default;
};

constexpr TruthSet Union(TruthSet a, TruthSet b) { return {static_cast<uint8_t>(a.bits | b.bits)}; }
constexpr TruthSet Not(TruthSet a) {
  return {static_cast<uint8_t>((a.bits & 4) | (a.bits & 1) << 1 | (a.bits & 2) >> 1)};
}
constexpr TruthSet And(TruthSet a, TruthSet b) {
  uint8_t bits = 0;
  if ((a.bits | b.bits) & 2) bits |= 2;
  if ((a.bits & 1) && (b.bits & 1)) bits |= 1;
  if (((a.bits & 4) && (b.bits & 5)) || ((b.bits & 4) && (a.bits & 5))) bits |= 4;
  return {bits};
}
constexpr TruthSet Or(TruthSet a, TruthSet b) { return Not(And(Not(a), Not(b))); }
constexpr TruthSet Xor(TruthSet a, TruthSet b) {
  uint8_t bits = 0;
  if (((a.bits & 1) && (b.bits & 2)) || ((a.bits & 2) && (b.bits & 1))) bits |= 1;
  if (((a.bits & 1) && (b.bits & 1)) || ((a.bits & 2) && (b.bits & 2))) bits |= 2;
  if ((a.bits | b.bits) & 4) bits |= 4;
  return {bits};
}
constexpr TruthSet IsNull(TruthSet a) {
  return {static_cast<uint8_t>(((a.bits & 4) ? 1 : 0) | ((a.bits & 3) ? 2 : 0))};
}

}  // namespace fasti
