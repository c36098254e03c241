// Runs work that recurses with the nesting of a text on a stack that is large enough for it.
//
// The host may call from a thread with a small stack. Texts that nest little run where they are; deep ones
// run on a thread of their own that lives for this one call (some 30 microseconds).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace fasti::parser {

/// The bytes left on this thread's stack (a cautious guess where the system does not say).
size_t StackLeft();

/// Runs `work`, here if `bytes` of stack are left, else on a thread with a large stack, and waits for it.
/// Exceptions pass through. False if no thread could be started; `work` did not run then.
bool RunWithStack(size_t bytes, const std::function<void()>& work);
/// The same for work that recurses with the nesting of a text while it is parsed.
/// False if the stack here is too small for `depth` and no thread could be started; `work` did not run then.
bool RunWithStackFor(uint32_t depth, const std::function<void()>& work);

}  // namespace fasti::parser
