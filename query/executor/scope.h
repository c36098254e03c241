// Scopes and pins: which points in time a running query reads at.
//  - A Pin is one (valid, system) point. Node and edge references carry the index of theirs.
//  - A Scope is what the context of one MATCH came to for a row: an instant (then it has a pin) or a window.
// Both live in tables of the running query, so that rows carry small numbers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "fasti/temporal.h"
#include "fasti/value.h"
#include "storage/model/ids.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::exec {

/// The value that one property (or label, as a boolean) of one element takes, whatever its timeline says:
/// while a predicate is evaluated over the possible values of what it reads, and in a row that stands for one
/// of them.
struct Override {
  ElementId element;
  bool is_label = false;
  uint32_t id = 0;
  Value value;
};
const Override* FindOverride(const std::vector<Override>& overrides, ElementId element, bool is_label,
                             uint32_t id);

struct Pin {
  Instant valid;
  /// Which system time: index into the query's readers; 0 is the latest with own writes.
  uint32_t reader = 0;
  /// What the row's part of a timeline says where no instant is certain enough to tell; mostly absent.
  std::shared_ptr<const std::vector<Override>> values = nullptr;
  friend bool operator==(const Pin&, const Pin&) = default;
};

struct Scope {
  enum class Mode : uint8_t {
    kInstant,  ///< at `pin`'s point
    kPeriods,  ///< the row carries pieces; MatchEnd tests them
  };
  Mode mode = Mode::kInstant;
  uint32_t reader = 0;
  uint32_t pin = 0;                       ///< kInstant
  std::optional<Bound> at;                ///< kPeriods from an AS OF (imprecise, or with AS w)
  Interval window;                        ///< kPeriods: what the pieces must meet
  WindowTest test = WindowTest::kDuring;  ///< kPeriods without `at`
  bool only = false;
  /// On the system axis (KNOWN FROM … TO …): the one instant of valid time. `window` and all pieces are
  /// periods of system time, and `reader` stands on that axis too.
  std::optional<Instant> axis_valid = std::nullopt;
  friend bool operator==(const Scope&, const Scope&) = default;
};

/// Interns equal entries next to each other: contexts are mostly constant or change slowly from row to row.
template <typename T>
class InternTable {
 public:
  uint32_t Intern(const T& entry) {
    // Looking back a little catches constants and sorted dates; missing an equal entry costs only space.
    const size_t n = entries_.size();
    for (size_t k = 1; k <= 8 && k <= n; ++k) {
      if (entries_[n - k] == entry) return static_cast<uint32_t>(n - k);
    }
    entries_.push_back(entry);
    return static_cast<uint32_t>(n);
  }
  const T& operator[](uint32_t i) const { return entries_[i]; }
  size_t size() const { return entries_.size(); }
  void Clear() {
    // Tables that outlive a run keep room for the usual few entries only.
    if (entries_.capacity() > 256) entries_ = {};
    entries_.clear();
  }

 private:
  std::vector<T> entries_;
};

}  // namespace fasti::exec
