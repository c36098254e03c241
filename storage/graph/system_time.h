// System time: the readings that transactions are given and the instants that commits get (section 1). A
// commit's instant is greater than every earlier commit and every reading already given out, whatever the
// injected clock does. While a group of commits is on its way to the disk, readings stay below its instants:
// what a reading saw must not change afterwards. The store keeps the high-water mark of readings, so that
// this holds across a reopening too. Thread rule: callable from any thread.
#pragma once

#include <mutex>

#include "fasti/status.h"
#include "fasti/temporal.h"

namespace fasti::graph {

class SystemTime {
 public:
  SystemTime(Clock* clock, uint64_t max_jump_us) : clock_(clock), max_jump_us_(max_jump_us) {}

  /// After opening: the last commit and the stored mark of readings given out.
  void Restore(Instant last_commit, Instant given);
  /// max(clock, last commit), remembered. @error kInvalidArgument the clock jumped further than allowed.
  Result<Instant> GiveReading();
  /// An instant for a commit that follows `previous`; pending until Settle.
  Instant NextCommit(Instant previous);
  /// The pending commits became visible (the last one at `last_commit`), or failed.
  void Settle(Instant last_commit);
  Instant Wall() const { return clock_->Now(); }
  Instant given() const;

 private:
  Clock* clock_;
  const uint64_t max_jump_us_;
  mutable std::mutex mutex_;
  Instant last_commit_ = Instant::NegInfinity();
  Instant given_ = Instant::NegInfinity();
  Instant pending_ = Instant::PosInfinity();  ///< the first instant on its way
};

}  // namespace fasti::graph
