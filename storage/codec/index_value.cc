#include "storage/codec/index_value.h"

#include <bit>
#include <cassert>
#include <cmath>

#include "storage/codec/bytes.h"
#include "storage/model/try.h"

namespace fasti::codec {
namespace {

// First byte of an encoded value. Gaps leave room for the reserved types. On disk. Never renumber.
enum class IndexClass : uint8_t {
  kEnd = 0x00,   ///< ends a list or map
  kNull = 0x01,  ///< inside lists and maps
  kFalse = 0x08,
  kTrue = 0x09,
  kNumber = 0x10,
  kString = 0x18,
  kBytes = 0x20,
  kDate = 0x28,
  kLocalTime = 0x29,
  kTime = 0x2A,
  kLocalDateTime = 0x2B,
  kDateTime = 0x2C,
  kDuration = 0x30,
  kPeriod = 0x38,
  kBound = 0x39,
  kList = 0x40,
  kMap = 0x48,
};

constexpr uint16_t kNoResidual = 0x8000;

class Encoder {
 public:
  explicit Encoder(IndexValue* out) : out_(out) {}

  void Add(const Value& value) {
    switch (value.kind()) {
      case Value::Kind::kNull:
        return Class(IndexClass::kNull);
      case Value::Kind::kBool:
        return Class(value.as_bool() ? IndexClass::kTrue : IndexClass::kFalse);
      case Value::Kind::kInt:
        return Int(value.as_int());
      case Value::Kind::kFloat:
        return Number(value.as_float(), kNoResidual);
      case Value::Kind::kString:
        Class(IndexClass::kString);
        return Text(value.as_string());
      case Value::Kind::kBytes:
        Class(IndexClass::kBytes);
        return Text(value.as_string());
      case Value::Kind::kDate:
        Class(IndexClass::kDate);
        return Signed(value.as_date().days);
      case Value::Kind::kLocalTime:
        Class(IndexClass::kLocalTime);
        return Signed(value.as_local_time().nanos);
      case Value::Kind::kTime:
        // Ordered by the moment; two offsets that name one moment share an entry.
        Class(IndexClass::kTime);
        out_->recheck = true;
        return Signed(value.as_time().nanos - int64_t{value.as_time().offset} * 1'000'000'000);
      case Value::Kind::kLocalDateTime:
        Class(IndexClass::kLocalDateTime);
        Signed(value.as_local_date_time().seconds);
        return Big32(value.as_local_date_time().nanos);
      case Value::Kind::kDateTime:
        Class(IndexClass::kDateTime);
        out_->recheck = true;
        Signed(value.as_date_time().seconds);
        return Big32(value.as_date_time().nanos);
      case Value::Kind::kDuration: {
        const Duration& d = value.as_duration();
        Class(IndexClass::kDuration);
        Signed(d.months);
        Signed(d.days);
        Signed(d.seconds);
        return Big32(static_cast<uint32_t>(d.nanos));
      }
      case Value::Kind::kPeriod: {
        const Period& p = value.as_period().period;
        Class(IndexClass::kPeriod);
        out_->recheck = true;
        for (const Instant t : {p.from.earliest, p.from.latest, p.to.earliest, p.to.latest}) Signed(t.us);
        return;
      }
      case Value::Kind::kBound:
        Class(IndexClass::kBound);
        out_->recheck = true;
        Signed(value.as_bound().bound.earliest.us);
        return Signed(value.as_bound().bound.latest.us);
      case Value::Kind::kList:
        Class(IndexClass::kList);
        for (const Value& item : value.as_list()) {
          if (Full()) return;
          Add(item);
        }
        return Class(IndexClass::kEnd);
      case Value::Kind::kMap:
        Class(IndexClass::kMap);
        for (const auto& [key, item] : value.as_map()) {
          if (Full()) return;
          Class(IndexClass::kString);
          Text(key);
          Add(item);
        }
        return Class(IndexClass::kEnd);
      case Value::Kind::kNode:
      case Value::Kind::kEdge:
      case Value::Kind::kPath:
      case Value::Kind::kNodeRef:
      case Value::Kind::kEdgeRef:
      case Value::Kind::kPathRef:
        break;
    }
    assert(false && "CheckStorable was not called");
  }

  /// What lies past the limit will be cut, so there is no use in encoding more.
  bool Full() const { return out_->bytes.size() > kIndexValueBytes; }

 private:
  void Class(IndexClass c) { PutByte(&out_->bytes, static_cast<uint8_t>(c)); }
  void Big64(uint64_t v) { PutFixed(&out_->bytes, __builtin_bswap64(v)); }
  void Big32(uint32_t v) { PutFixed(&out_->bytes, __builtin_bswap32(v)); }
  void Signed(int64_t v) { Big64(static_cast<uint64_t>(v) ^ (1ull << 63)); }

  void Int(int64_t i) {
    const auto d = static_cast<double>(i);
    // The nearest double is at most 512 away; 2^63 itself is no int64, hence the wider type.
    const auto residual = static_cast<int>(static_cast<__int128>(i) - static_cast<__int128>(d));
    Number(d, static_cast<uint16_t>(residual + kNoResidual));
  }
  void Number(double d, uint16_t residual) {
    if (std::isnan(d)) d = std::bit_cast<double>(0x7FF8000000000000ull);  // one NaN, above +∞
    if (d == 0) d = 0;                                                    // one zero
    auto bits = std::bit_cast<uint64_t>(d);
    bits = (bits >> 63) != 0 ? ~bits : bits | 1ull << 63;
    Class(IndexClass::kNumber);
    Big64(bits);
    PutFixed(&out_->bytes, __builtin_bswap16(residual));
  }
  /// Zero bytes are escaped as 00 FF; 00 01 ends a whole text, 00 02 a cut one, so that a text sorts before
  /// its continuations.
  void Text(std::string_view s) {
    const bool cut = s.size() > kIndexStringBytes;
    for (const char c : s.substr(0, kIndexStringBytes)) {
      out_->bytes.push_back(c);
      if (c == '\0') out_->bytes.push_back('\xFF');
    }
    out_->bytes.push_back('\0');
    out_->bytes.push_back(cut ? '\2' : '\1');
    if (cut) out_->recheck = true;
  }

  IndexValue* out_;
};

void Cut(IndexValue* v) {
  if (v->bytes.size() > kIndexValueBytes) {
    v->bytes.resize(kIndexValueBytes);
    v->recheck = true;
  }
}

}  // namespace

IndexValue EncodeIndexValue(const Value& value) {
  return EncodeIndexValue(std::span<const Value>(&value, 1));
}

IndexValue EncodeIndexValue(std::span<const Value> values) {
  IndexValue out;
  Encoder encoder(&out);
  for (const Value& value : values) encoder.Add(value);
  Cut(&out);
  return out;
}

IndexClassRange IndexClassOf(const Value& value) {
  const IndexValue encoded = EncodeIndexValue(value);
  auto first = static_cast<uint8_t>(encoded.bytes[0]);
  uint8_t last = first;
  if (value.is_bool()) {
    first = static_cast<uint8_t>(IndexClass::kFalse);
    last = static_cast<uint8_t>(IndexClass::kTrue);
  }
  return {std::string(1, static_cast<char>(first)), std::string(1, static_cast<char>(last + 1))};
}

std::string EncodeKeyHolders(std::span<const KeyHolder> holders) {
  std::string out;
  PutVarint(&out, holders.size());
  uint64_t previous = 0;
  for (const KeyHolder& h : holders) {
    const bool always = h.hull == Interval{};
    PutVarint(&out, h.id - previous);
    previous = h.id;
    PutByte(&out, always ? 0 : 1);
    if (always) continue;
    PutFixed(&out, h.hull.from.us);
    PutFixed(&out, h.hull.to.us);
  }
  return out;
}

Status DecodeKeyHolders(std::string_view bytes, std::vector<KeyHolder>* out) {
  ByteReader in(bytes);
  const uint64_t n = in.VarintUpTo(bytes.size());
  out->clear();
  out->reserve(n);
  uint64_t id = 0;
  for (uint64_t i = 0; i < n && in.ok(); ++i) {
    const uint64_t delta = in.Varint();
    if ((delta == 0 && i > 0) || id + delta < id) in.Fail();
    KeyHolder h;
    h.id = id += delta;
    const uint8_t form = in.Byte();
    if (form > 1) in.Fail();
    if (form == 1) {
      h.hull.from = {in.Fixed<int64_t>()};
      h.hull.to = {in.Fixed<int64_t>()};
      if (h.hull.empty()) in.Fail();
    }
    out->push_back(h);
  }
  return in.Finish("key entry");
}

}  // namespace fasti::codec
