#include "storage/kv/log_check.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "storage/kv/crc32c.h"

namespace fasti::kv {
namespace {

constexpr size_t kBlockBytes = 32 << 10;
constexpr size_t kHeaderBytes = 7;
constexpr size_t kLengthAt = 4, kTypeAt = 6;
constexpr char kFullType = 1, kFirstType = 2, kLastType = 4;  // And 3, in the middle.
constexpr size_t kSectorBytes = 512;
// A record may end in a few zeros that happen to lie alone in a sector.
constexpr size_t kLeastHole = 16;

bool AllZero(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
}

/// Whether some length gives the payload the right checksum: then it is all there and the stored length is
/// wrong.
bool IsWholeUnderAnotherLength(uint32_t stored, char type, std::string_view rest) {
  uint32_t crc = ExtendCrc(kCrcStart, type);
  if (MaskedCrc(crc) == stored) return true;
  for (const char byte : rest) {
    crc = ExtendCrc(crc, byte);
    if (MaskedCrc(crc) == stored) return true;
  }
  return false;
}

/// A header as the writer makes them, of a record that could lie at `at`.
struct Header {
  uint32_t stored = 0;
  uint16_t length = 0;
  char type = 0;
  bool plausible = false;
};
/// @pre at least kHeaderBytes follow `at`
Header HeaderAt(std::string_view log, size_t at) {
  Header h;
  std::memcpy(&h.stored, log.data() + at, sizeof h.stored);
  std::memcpy(&h.length, log.data() + at + kLengthAt, sizeof h.length);
  h.type = log[at + kTypeAt];
  const size_t in_block = kBlockBytes - at % kBlockBytes;
  h.plausible = h.type >= kFullType && h.type <= kLastType && in_block >= kHeaderBytes &&
                h.length <= in_block - kHeaderBytes;
  return h;
}
bool HasChecksum(const Header& header, std::string_view payload) {
  return MaskedCrc(ExtendCrc(ExtendCrc(kCrcStart, header.type), payload)) == header.stored;
}

/// Whether of [begin, end) a sector's part holds zeros only.
bool HasHole(std::string_view log, size_t begin, size_t end) {
  while (begin < end) {
    const size_t next = std::min(end, (begin / kSectorBytes + 1) * kSectorBytes);
    if (next - begin >= kLeastHole && AllZero(log.substr(begin, next - begin))) return true;
    begin = next;
  }
  return false;
}

/// Whether the record at `at` has lost sectors. @pre it is damaged, and nothing that was written later
/// follows
bool HasLostSectors(std::string_view log, size_t at) {
  if (AllZero(log.substr(at, kHeaderBytes))) {
    return AllZero(log.substr(at, kSectorBytes - at % kSectorBytes));
  }
  const Header header = HeaderAt(log, at);
  const size_t end = std::min(log.size(), at + kHeaderBytes + header.length);
  return header.plausible && HasHole(log, at, end);
}

LogDamage Damage(std::string_view log, size_t at) {
  LogDamage damage{at, true};
  bool written_later = false;
  for (size_t next = at + 1; next + kHeaderBytes <= log.size() && !written_later; ++next) {
    const Header h = HeaderAt(log, next);
    if (h.plausible && h.length <= log.size() - next - kHeaderBytes &&
        HasChecksum(h, log.substr(next + kHeaderBytes, h.length))) {
      damage.at_end = false;
      // The rest of a record that crosses blocks was written together with its beginning.
      written_later = h.type == kFullType || h.type == kFirstType;
    }
  }
  damage.torn = !written_later && HasLostSectors(log, at);
  return damage;
}

}  // namespace

std::optional<LogDamage> FindLogDamage(std::string_view log) {
  size_t at = 0;
  bool within_record = false;  // Its beginning lies in the block before.
  while (at < log.size()) {
    const size_t in_block = kBlockBytes - at % kBlockBytes;
    if (in_block < kHeaderBytes) {  // Filler at the end of a block.
      at += in_block;
      continue;
    }
    const std::string_view rest = log.substr(at);
    if (rest.size() < kHeaderBytes) return std::nullopt;  // Cut within a header.
    if (AllZero(rest.substr(0, kHeaderBytes))) {
      // The file's new length reached the disk and its data did not, or space was reserved.
      if (AllZero(rest)) return within_record ? std::optional(LogDamage{at, true, true}) : std::nullopt;
      return Damage(log, at);
    }
    const Header header = HeaderAt(log, at);
    if (!header.plausible) return Damage(log, at);
    const std::string_view payload = rest.substr(kHeaderBytes, header.length);
    if (payload.size() < header.length) {
      if (IsWholeUnderAnotherLength(header.stored, header.type, payload)) return Damage(log, at);
      return std::nullopt;  // Cut within a payload.
    }
    if (!HasChecksum(header, payload)) return Damage(log, at);
    at += kHeaderBytes + header.length;
    within_record = header.type != kFullType && header.type != kLastType;
  }
  return std::nullopt;
}

}  // namespace fasti::kv
