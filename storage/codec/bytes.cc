#include "storage/codec/bytes.h"

namespace fasti::codec {

void PutVarint(std::string* out, uint64_t v) {
  char buffer[10];
  size_t n = 0;
  while (v >= 0x80) {
    buffer[n++] = static_cast<char>(v | 0x80);
    v >>= 7;
  }
  buffer[n++] = static_cast<char>(v);
  out->append(buffer, n);
}

size_t VarintSize(uint64_t v) { return v == 0 ? 1 : (static_cast<size_t>(std::bit_width(v)) + 6) / 7; }

void PutString(std::string* out, std::string_view s) {
  PutVarint(out, s.size());
  out->append(s);
}

uint64_t ByteReader::LongVarint() {
  uint64_t v = 0;
  for (uint32_t shift = 0; shift < 64; shift += 7) {
    if (p_ == end_) break;
    const auto byte = static_cast<uint8_t>(*p_++);
    // The tenth byte has room for one bit only; more would be lost silently.
    if (shift == 63 && byte > 1) break;
    v |= static_cast<uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return v;
  }
  Fail();
  return 0;
}

Status ByteReader::Finish(std::string_view what) const {
  if (!ok_) return Damaged(what, "it ends too early or holds an impossible value");
  if (!done()) return Damaged(what, std::to_string(remaining()) + " bytes are left over");
  return {};
}

Status ByteReader::Check(std::string_view what) const {
  if (!ok_) return Damaged(what, "it ends too early or holds an impossible value");
  return {};
}

Status Damaged(std::string_view what, std::string_view why) {
  return Status(Code::kCorruption, "damaged " + std::string(what) + ": " + std::string(why) +
                                       "; run `fasti verify`, restore a backup");
}

}  // namespace fasti::codec
