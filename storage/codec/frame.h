// Frame of reference: how a packed column's small codes stand for its 64-bit values (docs/storage-format.md,
// "Frames"). A value is base + code * unit. Times use the largest unit that divides all their distances, so
// that dates cost two bytes; their two infinities have the codes all ones (+∞) and all ones − 1 (-∞) of the
// column's width, whatever the unit. Pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "storage/codec/bytes.h"

namespace fasti::codec {

/// Units of time columns, microseconds: µs, ms, s, minute, hour, day. On disk. Never renumber.
inline constexpr std::array<uint64_t, 6> kTimeScales = {1,          1'000,         1'000'000,
                                                        60'000'000, 3'600'000'000, 86'400'000'000};

enum class FrameKind : uint8_t {
  kPlain,   ///< ids, flags
  kTime,    ///< raw values are OrderedTime: -∞ is 0, +∞ all ones
  kSpread,  ///< distances in microseconds; all ones is unbounded
};

struct Frame {
  FrameKind kind = FrameKind::kPlain;
  uint8_t scale = 0;      ///< index into kTimeScales
  bool constant = true;   ///< every value is `base`, which may be an infinity
  uint64_t base = 0;      ///< raw
  uint64_t max_code = 0;  ///< of finite values
};

/// @pre n > 0
Frame FrameOf(FrameKind kind, const uint64_t* raw, size_t n);
/// Bits that hold every code and, for times and spreads, the two reserved ones; 0 for a constant.
uint32_t BitsFor(const Frame& frame);
/// All ones in `bits` bits. @pre bits <= 64
constexpr uint64_t Ones(uint32_t bits) { return bits == 0 ? 0 : ~0ull >> (64 - bits); }
constexpr bool IsInfinite(FrameKind kind, uint64_t raw) {
  return kind != FrameKind::kPlain && (raw == ~0ull || (kind == FrameKind::kTime && raw == 0));
}
/// The code of a value that the frame was made for.
inline uint64_t CodeOf(const Frame& f, uint64_t raw, uint64_t ones) {
  if (IsInfinite(f.kind, raw)) return raw == 0 ? ones - 1 : ones;
  return (raw - f.base) / kTimeScales[f.scale];
}
/// Whether a further value has a code within `ones`.
inline bool Fits(const Frame& f, uint64_t raw, uint64_t ones) {
  if (f.constant) return raw == f.base;
  if (IsInfinite(f.kind, raw)) return true;
  if (raw < f.base || (raw - f.base) % kTimeScales[f.scale] != 0) return false;
  return (raw - f.base) / kTimeScales[f.scale] <= (f.kind == FrameKind::kPlain ? ones : ones - 2);
}
/// The value of a code. Damaged codes give some value: arithmetic wraps.
inline uint64_t RawOf(FrameKind kind, uint64_t base, uint8_t scale, uint64_t code, uint64_t ones) {
  if (kind != FrameKind::kPlain && ones != 0) {
    if (code == ones) return ~0ull;
    if (kind == FrameKind::kTime && code == ones - 1) return 0;
  }
  return base + code * kTimeScales[scale];
}

void PutFrame(const Frame& frame, std::string* out);
/// Reads kind's frame; `constant` says whether the column has no width.
Frame ReadFrame(ByteReader* in, FrameKind kind, bool constant);

}  // namespace fasti::codec
