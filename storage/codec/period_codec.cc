#include "storage/codec/period_codec.h"

#include <algorithm>

#include "storage/model/try.h"

namespace fasti::codec {
namespace {

// How one bound is written. On disk. Never renumber.
enum class BoundForm : uint8_t {
  kInfinite = 0,   ///< precise -∞ as from, +∞ as to
  kPrecise = 1,    ///< one number
  kSpread = 2,     ///< core number, spread
  kUnbounded = 3,  ///< core number; the outward side is infinite ("..2005", unknown end)
};
// Control byte: from form 0-1, to form 2-3, unit 4-5, has flags 6, has texts 7.
constexpr uint8_t kHasFlags = 0x40, kHasTexts = 0x80;
// In the flags byte, above the bounds' own: the inward side is infinite too (a change point written '..2005'
// ends the piece before it as [-∞ .. 2005]); the form then tells of the outward side alone.
constexpr uint8_t kFromNeverSure = 0x40, kToNeverSure = 0x80;
// Units in which finite numbers are written when all are multiples of it: µs, s, hour, day.
constexpr int64_t kUnits[4] = {1, 1'000'000, 3'600'000'000, 86'400'000'000};

struct BoundParts {
  BoundForm form;
  int64_t core = 0;     // from.latest, to.earliest
  uint64_t spread = 0;  // outward
};

BoundParts PartsOf(Instant core, Instant outward, Instant infinity) {
  if (!core.finite() && core != infinity) core = outward;  // kFromNeverSure, kToNeverSure
  if (core == infinity) return {BoundForm::kInfinite};
  if (outward == core) return {BoundForm::kPrecise, core.us};
  if (outward == infinity) return {BoundForm::kUnbounded, core.us};
  const uint64_t spread = core < outward ? static_cast<uint64_t>(outward.us) - static_cast<uint64_t>(core.us)
                                         : static_cast<uint64_t>(core.us) - static_cast<uint64_t>(outward.us);
  return {BoundForm::kSpread, core.us, spread};
}

bool Divides(const BoundParts& b, int64_t unit) {
  return b.form == BoundForm::kInfinite ||
         (b.core % unit == 0 && b.spread % static_cast<uint64_t>(unit) == 0);
}

void PutBound(const BoundParts& b, int64_t unit, std::string* out) {
  if (b.form == BoundForm::kInfinite) return;
  PutZigZag(out, b.core / unit);
  if (b.form == BoundForm::kSpread) PutVarint(out, b.spread / static_cast<uint64_t>(unit));
}

void Encode(const Period& p, std::string_view from_text, std::string_view to_text, std::string* out) {
  const BoundParts from = PartsOf(p.from.latest, p.from.earliest, Instant::NegInfinity());
  const BoundParts to = PartsOf(p.to.earliest, p.to.latest, Instant::PosInfinity());
  uint8_t unit = 3;
  while (!Divides(from, kUnits[unit]) || !Divides(to, kUnits[unit])) --unit;
  const auto flags = static_cast<uint8_t>((p.from.flags & 7u) | (p.to.flags & 7u) << 3 |
                                          (p.from.latest == Instant::PosInfinity() ? kFromNeverSure : 0u) |
                                          (p.to.earliest == Instant::NegInfinity() ? kToNeverSure : 0u));
  const bool texts = !from_text.empty() || !to_text.empty();
  PutByte(out, static_cast<uint8_t>(static_cast<uint8_t>(from.form) | static_cast<uint8_t>(to.form) << 2 |
                                    unit << 4 | (flags != 0 ? kHasFlags : 0) | (texts ? kHasTexts : 0)));
  PutBound(from, kUnits[unit], out);
  PutBound(to, kUnits[unit], out);
  if (flags != 0) PutByte(out, flags);
  if (texts) {
    PutString(out, from_text);
    PutString(out, to_text);
  }
}

/// A number of `unit`s as an instant; fails where it would overflow or be an infinity.
Instant FiniteTime(ByteReader* in, int64_t units, int64_t unit) {
  Instant t;
  if (__builtin_mul_overflow(units, unit, &t.us) || !t.finite()) in->Fail();
  return t;
}

void ReadBound(ByteReader* in, BoundForm form, int64_t unit, bool is_from, Bound* bound) {
  const Instant infinity = is_from ? Instant::NegInfinity() : Instant::PosInfinity();
  if (form == BoundForm::kInfinite) {
    bound->earliest = bound->latest = infinity;
    return;
  }
  const Instant core = FiniteTime(in, in->ZigZag(), unit);
  Instant outward = core;
  if (form == BoundForm::kUnbounded) outward = infinity;
  if (form == BoundForm::kSpread) {
    uint64_t spread = 0;
    if (__builtin_mul_overflow(in->Varint(), static_cast<uint64_t>(unit), &spread)) in->Fail();
    const __int128 moved =
        is_from ? static_cast<__int128>(core.us) - spread : static_cast<__int128>(core.us) + spread;
    if (moved <= INT64_MIN || moved >= INT64_MAX) {
      in->Fail();
    } else {
      outward.us = static_cast<int64_t>(moved);
    }
  }
  bound->earliest = std::min(core, outward);
  bound->latest = std::max(core, outward);
}

}  // namespace

void EncodePeriod(const PeriodValue& period, std::string* out) {
  Encode(period.period, period.from_text, period.to_text, out);
}
void EncodePeriod(const Period& period, std::string* out) { Encode(period, {}, {}, out); }

Period DecodePeriod(ByteReader* in, PeriodValue* texts) {
  Period p;
  const uint8_t control = in->Byte();
  const int64_t unit = kUnits[control >> 4 & 3];
  ReadBound(in, static_cast<BoundForm>(control & 3), unit, true, &p.from);
  ReadBound(in, static_cast<BoundForm>(control >> 2 & 3), unit, false, &p.to);
  if ((control & kHasFlags) != 0) {
    const uint8_t flags = in->Byte();
    p.from.flags = flags & 7;
    p.to.flags = flags >> 3 & 7;
    const auto one_number = [&](int form) {
      return form == static_cast<int>(BoundForm::kPrecise) || form == static_cast<int>(BoundForm::kInfinite);
    };
    if ((flags & kFromNeverSure) != 0) {
      if (!one_number(control & 3)) in->Fail();
      p.from.latest = Instant::PosInfinity();
    }
    if ((flags & kToNeverSure) != 0) {
      if (!one_number(control >> 2 & 3)) in->Fail();
      p.to.earliest = Instant::NegInfinity();
    }
  }
  if ((control & kHasTexts) != 0) {
    const std::string_view from_text = in->String();
    const std::string_view to_text = in->String();
    if (texts != nullptr) {
      texts->from_text = from_text;
      texts->to_text = to_text;
    }
  }
  // Weaker than what input guarantees: what an uncertain write leaves of a piece may be empty in a
  // completion.
  if (!(p.from.earliest < p.to.latest)) in->Fail();
  if (!in->ok()) return Period::Always();
  if (texts != nullptr) texts->period = p;
  return p;
}

std::string EncodeHull(const Interval& hull) {
  std::string out;
  if (hull == Interval{}) return out;
  PutFixed(&out, hull.from.us);
  PutFixed(&out, hull.to.us);
  return out;
}

Result<Interval> DecodeHull(std::string_view bytes) {
  Interval hull;
  if (bytes.empty()) return hull;
  ByteReader in(bytes);
  hull.from = {in.Fixed<int64_t>()};
  hull.to = {in.Fixed<int64_t>()};
  FASTI_TRY(in.Finish("index entry"));
  if (hull.empty()) return Damaged("index entry", "its period is empty");
  return hull;
}

}  // namespace fasti::codec
