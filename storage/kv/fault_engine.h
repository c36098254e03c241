// A test double around any engine: fails, delays, counts and records operations.
//
// Represents: an engine whose n-th operation of a kind goes wrong, so that a test can walk n upward until no
// fault fires any more. A failed commit, ingest or flush makes the engine read-only as a real failure of the
// disk would. Owner: the engine owns the wrapped one; the test shares the control. Threads: free for all.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "storage/kv/kv.h"

namespace fasti::kv {

enum class FaultOp : uint8_t {
  kGet,
  kMultiGet,
  kScan,      ///< Making an iterator.
  kIterStep,  ///< Any movement of an iterator.
  kCommit,
  kIngest,
  kCheckpoint,
  kFlush,
  kCompact,
  kVerify,
  kClose,
};
inline constexpr size_t kFaultOpCount = 11;

class FaultControl {
 public:
  /// Whether the operation takes place before its failure is reported (an acknowledgement that was lost).
  enum class Effect : uint8_t { kNone, kApplied };
  struct Record {
    FaultOp op;
    uint64_t number;     ///< Of its kind, from 1, since the control was made.
    std::string detail;  ///< "adj 12 ops, 430 bytes"; for people.
    bool failed;
  };

  /// Fails the `n`-th operation of this kind from now on (1 is the next) and, with `and_after`, all that
  /// follow.
  void Fail(FaultOp op, uint64_t n, Status status, bool and_after = false, Effect effect = Effect::kNone);
  /// Every operation of this kind takes this much longer.
  void Delay(FaultOp op, std::chrono::microseconds delay);
  /// Runs before each operation of this kind, on its thread: to block it or to change things under it.
  void OnOperation(FaultOp op, std::function<void(uint64_t number)> hook);
  /// Ends all faults, delays and hooks; keeps counts and records.
  void Clear();
  /// Keeps a Record of every operation from now on.
  void StartRecording();

  uint64_t count(FaultOp op) const;
  /// How many operations were made to fail.
  uint64_t fired() const;
  std::vector<Record> records() const;

  // For the engine.
  struct Verdict {
    Status status;
    Effect effect = Effect::kNone;
  };
  Verdict Enter(FaultOp op, const std::function<std::string()>& detail);

 private:
  struct Plan {
    uint64_t first = 0;
    bool and_after = false;
    Effect effect = Effect::kNone;
    Status status;
  };
  struct Kind {
    uint64_t count = 0;
    std::vector<Plan> plans;
    std::chrono::microseconds delay{0};
    std::function<void(uint64_t)> hook;
  };
  Kind& kind(FaultOp op) { return kinds_[static_cast<size_t>(op)]; }

  mutable std::mutex mutex_;
  std::array<Kind, kFaultOpCount> kinds_;
  bool recording_ = false;
  uint64_t fired_ = 0;
  std::vector<Record> records_;
};

std::unique_ptr<Engine> NewFaultEngine(std::unique_ptr<Engine> inner, std::shared_ptr<FaultControl> control);

}  // namespace fasti::kv
