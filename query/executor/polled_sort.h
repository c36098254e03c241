// Sorting that can be stopped: comparisons of large values take long, so cancellation, the deadline and the
// budget are asked between them. A merge sort, and a heap where only the first rows are wanted; neither goes
// wrong if it stops half way.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "fasti/status.h"
#include "storage/model/try.h"

namespace fasti::exec {

/// The numbers below `count` in the order of `before`, the first `top` of them. `poll` is asked once a
/// comparison or so. @pre `before` is a strict total order. @error what `poll` says.
template <typename Before, typename Poll>
Status FirstInOrder(uint32_t count, uint64_t top, const Before& before, const Poll& poll,
                    std::vector<uint32_t>* out) {
  out->clear();
  if (top < count) {
    // A heap of the best so far, the worst of them on top.
    for (uint32_t i = 0; i < count && top > 0; ++i) {
      FASTI_TRY(poll());
      if (out->size() == top) {
        if (!before(i, out->front())) continue;
        std::pop_heap(out->begin(), out->end(), before);
        out->pop_back();
      }
      out->push_back(i);
      std::push_heap(out->begin(), out->end(), before);
    }
  } else {
    out->resize(count);
    std::iota(out->begin(), out->end(), 0u);
  }
  std::vector<uint32_t> merged(out->size());
  for (size_t width = 1; width < out->size(); width *= 2) {
    for (size_t begin = 0; begin < out->size(); begin += 2 * width) {
      const size_t middle = std::min(begin + width, out->size());
      const size_t end = std::min(begin + 2 * width, out->size());
      size_t left = begin, right = middle;
      for (size_t at = begin; at < end; ++at) {
        if (left < middle && right < end) FASTI_TRY(poll());
        const bool from_right = right < end && (left >= middle || before((*out)[right], (*out)[left]));
        merged[at] = (*out)[from_right ? right++ : left++];
      }
    }
    out->swap(merged);
  }
  return Status::Ok();
}

}  // namespace fasti::exec
