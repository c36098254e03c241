// How much memory values take: the heap bytes behind those that this thread made, less those that it freed.
// Differences between two readings on one thread say what the work between them holds on to, shared parts
// counted once; the executor measures a running query by it. A value that another thread frees counts there,
// so one reading by itself says nothing.
#pragma once

#include <cstddef>
#include <cstdint>

#include "fasti/value.h"

namespace fasti {

int64_t LiveValueBytes();

/// About how many heap bytes one value keeps alive, parts that it shares with others included: for containers
/// of values, which charge what they take in. Of a long list only a sample is looked at.
size_t ValueBytes(const Value& v);

}  // namespace fasti
