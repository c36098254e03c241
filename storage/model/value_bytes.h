// How much memory values take: the heap bytes behind those that this thread made, less those that it freed.
// Differences between two readings on one thread say what the work between them holds on to, shared parts
// counted once; the executor measures a running query by it. A value that another thread frees counts there,
// so one reading by itself says nothing.
#pragma once

#include <cstdint>

namespace fasti {

int64_t LiveValueBytes();

}  // namespace fasti
