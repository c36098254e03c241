// The generator behind rand() and randomUUID(): SplitMix64 (Steele, Lea, Flood 2014). One word of state per
// query, seeded by the executor, so that a run can be repeated.
#pragma once

#include <cstdint>

namespace fasti {

inline uint64_t NextRandom(uint64_t& state) {
  uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

}  // namespace fasti
