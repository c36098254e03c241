// The border at which exceptions end: no call of the public API throws. What the standard library may throw
// in ours is memory that the system does not give.
#pragma once

#include <exception>
#include <new>
#include <string>

#include "fasti/status.h"

namespace fasti::engine {

/// Runs `work`, which returns a Status or a Result.
template <typename F>
auto Contain(F&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return Status(Code::kResourceExhausted,
                  "the system gave no more memory to the query; narrow it, or lower memory_per_query_bytes "
                  "so that "
                  "it ends earlier")
        .WithDetail("MemoryLimitExceeded");
  } catch (const std::exception& error) {
    return Status(Code::kInternal, std::string("the query failed: ") + error.what());
  }
}

}  // namespace fasti::engine
