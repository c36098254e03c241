// A clock for tests: stands still until told otherwise. Thread rule: as Clock, callable from any thread.
#pragma once

#include <atomic>

#include "fasti/temporal.h"

namespace fasti {

class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant now = {}) : now_us_(now.us) {}
  Instant Now() override { return {now_us_.load(std::memory_order_relaxed)}; }
  void Set(Instant now) { now_us_.store(now.us, std::memory_order_relaxed); }
  void Advance(int64_t microseconds) { now_us_.fetch_add(microseconds, std::memory_order_relaxed); }

 private:
  std::atomic<int64_t> now_us_;
};

}  // namespace fasti
