// The border at which exceptions end: no call of the public API throws. What the standard library may throw
// in ours is memory that the system does not give. Also where the stack is looked at: hosts may call from
// threads with small ones.
#pragma once

#include <exception>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "fasti/status.h"
#include "query/parser/large_stack.h"

namespace fasti::engine {

/// Runs `work`, which returns a Status or a Result, where at least `stack_bytes` of stack are left.
template <typename F>
auto Contain(size_t stack_bytes, F&& work) -> decltype(work()) {
  // A failure is made where there is one: every call of a cursor passes here.
  std::optional<decltype(work())> result;
  try {
    if (!parser::RunWithStack(stack_bytes, [&] { result.emplace(work()); })) {
      return Status(Code::kResourceExhausted, "no thread could be started for a query that nests deeply");
    }
    return std::move(*result);
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
