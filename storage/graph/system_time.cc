#include "storage/graph/system_time.h"

#include <algorithm>
#include <string>

namespace fasti::graph {

void SystemTime::Restore(Instant last_commit, Instant given) {
  std::lock_guard lock(mutex_);
  last_commit_ = last_commit;
  given_ = std::max(given, last_commit);
}

Result<Instant> SystemTime::GiveReading() {
  std::lock_guard lock(mutex_);
  const Instant now = clock_->Now();
  if (max_jump_us_ > 0 && last_commit_.finite() && now > last_commit_ &&
      static_cast<uint64_t>(now.us - last_commit_.us) > max_jump_us_) {
    return Status(
        Code::kInvalidArgument,
        "the clock is " + std::to_string((now.us - last_commit_.us) / 1000000) +
            " s ahead of the last commit, more than max_clock_jump_us allows; set the clock right, or "
            "raise the limit");
  }
  const Instant reading = std::min(std::max(now, last_commit_), Instant{pending_.us - 1});
  given_ = std::max(given_, reading);
  return reading;
}

Instant SystemTime::NextCommit(Instant previous) {
  std::lock_guard lock(mutex_);
  const Instant after = std::max(given_, previous);
  const Instant instant = std::max(clock_->Now(), after.finite() ? Instant{after.us + 1} : Instant{0});
  pending_ = std::min(pending_, instant);
  return instant;
}

void SystemTime::Settle(Instant last_commit) {
  std::lock_guard lock(mutex_);
  last_commit_ = std::max(last_commit_, last_commit);
  pending_ = Instant::PosInfinity();
}

Instant SystemTime::given() const {
  std::lock_guard lock(mutex_);
  return given_;
}

}  // namespace fasti::graph
