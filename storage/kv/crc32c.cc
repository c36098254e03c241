#include "storage/kv/crc32c.h"

#include <array>

namespace fasti::kv {
namespace {

constexpr std::array<uint32_t, 256> kTable = [] {
  std::array<uint32_t, 256> table{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0x82f63b78u : 0);
    table[i] = crc;
  }
  return table;
}();

}  // namespace

uint32_t ExtendCrc(uint32_t running, char byte) {
  return kTable[(running ^ static_cast<unsigned char>(byte)) & 0xff] ^ (running >> 8);
}

uint32_t ExtendCrc(uint32_t running, std::string_view bytes) {
  for (const char byte : bytes) running = ExtendCrc(running, byte);
  return running;
}

}  // namespace fasti::kv
