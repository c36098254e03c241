#include "storage/kv/xxhash64.h"

#include <array>
#include <bit>
#include <cstring>

namespace fasti::kv {
namespace {

constexpr uint64_t kPrime1 = 0x9E3779B185EBCA87u, kPrime2 = 0xC2B2AE3D27D4EB4Fu,
                   kPrime3 = 0x165667B19E3779F9u, kPrime4 = 0x85EBCA77C2B2AE63u,
                   kPrime5 = 0x27D4EB2F165667C5u;

template <typename T>
T Take(std::string_view* bytes) {  // Little-endian, as are the machines that we support.
  T value;
  std::memcpy(&value, bytes->data(), sizeof value);
  bytes->remove_prefix(sizeof value);
  return value;
}

uint64_t Round(uint64_t lane, uint64_t word) { return std::rotl(lane + word * kPrime2, 31) * kPrime1; }

}  // namespace

uint64_t XxHash64(std::string_view bytes) {
  const uint64_t size = bytes.size();
  uint64_t h = kPrime5;
  if (size >= 32) {
    std::array<uint64_t, 4> lanes = {kPrime1 + kPrime2, kPrime2, 0, 0 - kPrime1};
    while (bytes.size() >= 32) {
      for (uint64_t& lane : lanes) lane = Round(lane, Take<uint64_t>(&bytes));
    }
    h = std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) + std::rotl(lanes[3], 18);
    for (const uint64_t lane : lanes) h = (h ^ Round(0, lane)) * kPrime1 + kPrime4;
  }
  h += size;
  while (bytes.size() >= 8) h = std::rotl(h ^ Round(0, Take<uint64_t>(&bytes)), 27) * kPrime1 + kPrime4;
  if (bytes.size() >= 4) h = std::rotl(h ^ Take<uint32_t>(&bytes) * kPrime1, 23) * kPrime2 + kPrime3;
  while (!bytes.empty()) h = std::rotl(h ^ Take<uint8_t>(&bytes) * kPrime5, 11) * kPrime1;
  h = (h ^ h >> 33) * kPrime2;
  h = (h ^ h >> 29) * kPrime3;
  return h ^ h >> 32;
}

}  // namespace fasti::kv
