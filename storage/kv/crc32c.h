// CRC32C as RocksDB's files carry it, for our own checks of those files (table_tail.h, log_check.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace fasti::kv {

/// Extends a running, inverted CRC by one byte or by many; start with kCrcStart.
inline constexpr uint32_t kCrcStart = 0xffffffffu;
uint32_t ExtendCrc(uint32_t running, char byte);
uint32_t ExtendCrc(uint32_t running, std::string_view bytes);

/// The finished CRC in the rotated and shifted form that is stored.
inline uint32_t MaskedCrc(uint32_t running) {
  const uint32_t crc = ~running;
  return ((crc >> 15) | (crc << 17)) + 0xa282ead8u;
}

}  // namespace fasti::kv
