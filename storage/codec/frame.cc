#include "storage/codec/frame.h"

#include <algorithm>
#include <bit>

namespace fasti::codec {
namespace {

// The unit byte of times and spreads: low bits the unit, or one of these. On disk. Never renumber.
constexpr uint8_t kConstNegInfinity = 0x0E, kConstPosInfinity = 0x0F;
constexpr uint8_t kBaseInUnits = 0x10;

template <uint64_t kUnit>
bool Divides(FrameKind kind, uint64_t base, const uint64_t* raw, size_t n) {
  for (size_t i = 0; i < n; ++i) {
    if (!IsInfinite(kind, raw[i]) && (raw[i] - base) % kUnit != 0) return false;
  }
  return true;
}

uint8_t ScaleOf(FrameKind kind, uint64_t base, const uint64_t* raw, size_t n) {
  // Divisions by constants: this runs over every row of a bulk load.
  if (Divides<kTimeScales[5]>(kind, base, raw, n)) return 5;
  if (Divides<kTimeScales[4]>(kind, base, raw, n)) return 4;
  if (Divides<kTimeScales[3]>(kind, base, raw, n)) return 3;
  if (Divides<kTimeScales[2]>(kind, base, raw, n)) return 2;
  if (Divides<kTimeScales[1]>(kind, base, raw, n)) return 1;
  return 0;
}

}  // namespace

Frame FrameOf(FrameKind kind, const uint64_t* raw, size_t n) {
  Frame f;
  f.kind = kind;
  uint64_t low = ~0ull, high = 0;
  for (size_t i = 0; i < n; ++i) {
    if (IsInfinite(kind, raw[i])) continue;
    low = std::min(low, raw[i]);
    high = std::max(high, raw[i]);
  }
  f.constant = std::all_of(raw, raw + n, [&](uint64_t v) { return v == raw[0]; });
  if (f.constant) {
    f.base = raw[0];
    return f;
  }
  if (low > high) low = high = 1ull << 63;  // only infinities, of both signs
  f.base = low;
  if (kind != FrameKind::kPlain) f.scale = ScaleOf(kind, low, raw, n);
  f.max_code = (high - low) / kTimeScales[f.scale];
  return f;
}

uint32_t BitsFor(const Frame& f) {
  if (f.constant) return 0;
  if (f.kind == FrameKind::kPlain) return std::max(1, static_cast<int>(std::bit_width(f.max_code)));
  // Finite values span at most 2^64 − 3, so that the reserved codes always find room in 64 bits.
  return f.max_code >= ~0ull - 2 ? 64 : static_cast<uint32_t>(std::bit_width(f.max_code + 2));
}

void PutFrame(const Frame& f, std::string* out) {
  if (f.kind == FrameKind::kPlain) return PutVarint(out, f.base);
  if (f.constant && IsInfinite(f.kind, f.base)) {
    return PutByte(out, f.base == 0 ? kConstNegInfinity : kConstPosInfinity);
  }
  const int64_t base = f.kind == FrameKind::kTime ? UnorderedTime(f.base).us : static_cast<int64_t>(f.base);
  uint8_t scale = f.scale;
  if (f.constant) {
    scale = 5;
    while (base % static_cast<int64_t>(kTimeScales[scale]) != 0) --scale;
  }
  const auto unit = static_cast<int64_t>(kTimeScales[scale]);
  const bool in_units = base % unit == 0;
  PutByte(out, static_cast<uint8_t>(scale | (in_units ? kBaseInUnits : 0)));
  PutZigZag(out, in_units ? base / unit : base);
}

Frame ReadFrame(ByteReader* in, FrameKind kind, bool constant) {
  Frame f;
  f.kind = kind;
  f.constant = constant;
  if (kind == FrameKind::kPlain) {
    f.base = in->Varint();
    return f;
  }
  const uint8_t unit_byte = in->Byte();
  if (constant && unit_byte == kConstPosInfinity) {
    f.base = ~0ull;
    return f;
  }
  if (constant && unit_byte == kConstNegInfinity && kind == FrameKind::kTime) {
    f.base = 0;
    return f;
  }
  f.scale = unit_byte & 0x0F;
  if ((unit_byte & ~(kBaseInUnits | 0x0F)) != 0 || f.scale >= kTimeScales.size()) {
    in->Fail();
    f.scale = 0;
    return f;
  }
  int64_t base = in->ZigZag();
  if ((unit_byte & kBaseInUnits) != 0 &&
      __builtin_mul_overflow(base, static_cast<int64_t>(kTimeScales[f.scale]), &base)) {
    in->Fail();
  }
  f.base = kind == FrameKind::kTime ? OrderedTime({base}) : static_cast<uint64_t>(base);
  if (constant) f.scale = 0;
  return f;
}

}  // namespace fasti::codec
