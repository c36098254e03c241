// Reading and writing single numbers: little-endian fixed widths and varints in values, big-endian in keys.
// ByteReader never reads past its end: a damaged string makes it fail and stay failed, every later read gives
// zero, and the caller asks ok() once at the end. Threads: one at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/temporal.h"

namespace fasti::codec {

static_assert(std::endian::native == std::endian::little, "packed columns are read in place");

template <typename T>
inline T LoadLittle(const char* p) {
  T v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
template <typename T>
inline void StoreLittle(char* p, T v) {
  std::memcpy(p, &v, sizeof v);
}

/// Signed numbers as unsigned ones that are small when the magnitude is.
constexpr uint64_t ZigZag(int64_t v) {
  return (static_cast<uint64_t>(v) << 1) ^ static_cast<uint64_t>(v >> 63);
}
constexpr int64_t UnZigZag(uint64_t v) { return static_cast<int64_t>(v >> 1) ^ -static_cast<int64_t>(v & 1); }
/// Times in keys: big-endian order of the result is the order of the times.
constexpr uint64_t OrderedTime(Instant t) { return static_cast<uint64_t>(t.us) ^ (1ull << 63); }
constexpr Instant UnorderedTime(uint64_t v) { return {static_cast<int64_t>(v ^ (1ull << 63))}; }

void PutVarint(std::string* out, uint64_t v);
inline void PutZigZag(std::string* out, int64_t v) { PutVarint(out, ZigZag(v)); }
template <typename T>
inline void PutFixed(std::string* out, T v) {
  out->append(reinterpret_cast<const char*>(&v), sizeof v);
}
inline void PutByte(std::string* out, uint8_t v) { out->push_back(static_cast<char>(v)); }
/// A varint length and the bytes.
void PutString(std::string* out, std::string_view s);
size_t VarintSize(uint64_t v);

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : p_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool ok() const { return ok_; }
  bool done() const { return p_ == end_; }
  size_t remaining() const { return static_cast<size_t>(end_ - p_); }
  const char* position() const { return p_; }
  std::string_view rest() const { return {p_, remaining()}; }
  /// Marks the input as damaged.
  void Fail() {
    ok_ = false;
    p_ = end_;
  }

  uint8_t Byte() { return Fixed<uint8_t>(); }
  template <typename T>
  T Fixed() {
    if (remaining() < sizeof(T)) {
      Fail();
      return T{};
    }
    const T v = LoadLittle<T>(p_);
    p_ += sizeof(T);
    return v;
  }
  uint64_t Varint() {
    if (p_ != end_ && static_cast<uint8_t>(*p_) < 0x80) return static_cast<uint8_t>(*p_++);
    return LongVarint();
  }
  /// A varint that must not exceed `max`.
  uint64_t VarintUpTo(uint64_t max) {
    const uint64_t v = Varint();
    if (v > max) Fail();
    return ok_ ? v : 0;
  }
  int64_t ZigZag() { return UnZigZag(Varint()); }
  std::string_view Bytes(size_t n) {
    if (remaining() < n) {
      Fail();
      return {};
    }
    const std::string_view s(p_, n);
    p_ += n;
    return s;
  }
  std::string_view String() { return Bytes(VarintUpTo(remaining())); }

  /// OK, or kCorruption naming `what`; also when bytes are left over.
  Status Finish(std::string_view what) const;
  /// OK or kCorruption, bytes may be left over.
  Status Check(std::string_view what) const;

 private:
  uint64_t LongVarint();
  const char* p_;
  const char* end_;
  bool ok_ = true;
};

/// "damaged <what>: <why>; restore a backup" with code kCorruption.
Status Damaged(std::string_view what, std::string_view why);

}  // namespace fasti::codec
