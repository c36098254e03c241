// What the query targets share: a store in memory on a clock that moves a little whenever it is read, so that
// deadlines pass after the same amount of work on every machine, and what every outcome must satisfy.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fasti/database.h"
#include "tests/fuzz/expect.h"

namespace fasti::fuzz {

/// Each reading is 10 ms later than the one before. Used by one thread at a time.
class SteppingClock final : public Clock {
 public:
  Instant Now() override { return {now_ += 10'000}; }
  void Reset() { now_ = kStart; }

 private:
  static constexpr int64_t kStart = 1'704'067'200'000'000;  // 2024-01-01
  int64_t now_ = kStart;
};

/// Statements end after about this much work, whatever they ask.
inline RunOptions SmallLimits() {
  RunOptions options;
  options.timeout = std::chrono::seconds(2);
  options.memory_bytes = uint64_t{32} << 20;
  return options;
}

inline Database OpenInMemory(SteppingClock* clock) {
  DatabaseOptions options;
  options.clock = clock;
  options.durable = false;
  options.plan_cache_entries = 16;
  auto opened = Database::Open(":memory:", std::move(options));
  Expect(opened.ok(), "a store in memory opens", opened.ok() ? "" : opened.status().ToString());
  return std::move(*opened);
}

/// What holds for every failure: it is not a defect of ours, it has a message, and its place lies in the
/// text.
inline void ExpectProper(const Status& status, std::string_view text) {
  if (status.ok()) return;
  Expect(status.code() != Code::kInternal && status.code() != Code::kCorruption,
         "no input makes an internal error", status.ToString());
  Expect(!status.message().empty(), "an error has a message", text);
  const Span span = status.span();
  if (span.valid()) {
    Expect(span.offset <= text.size() && span.length <= text.size() - span.offset,
           "the place of an error lies in the text", status.ToString());
  }
  (void)status.Render(text);
}

}  // namespace fasti::fuzz
