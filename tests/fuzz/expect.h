// The oracle of a fuzz target: a property that must hold for every input. Aborts with what failed, in every
// build type; libFuzzer then keeps the input.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace fasti::fuzz {

inline void Expect(bool holds, std::string_view what, std::string_view detail = {}) {
  if (holds) return;
  std::fprintf(stderr, "fuzz target: %s: %s\n", std::string(what).c_str(), std::string(detail).c_str());
  std::abort();
}

}  // namespace fasti::fuzz
