// Scopes and pins: which points in time a running query reads at.
//  - A Pin is one (valid, system) point. Node and edge references carry the index of theirs.
//  - A Scope is what the context of one MATCH came to for a row: an instant (then it has a pin) or a window.
// Both live in tables of the running query, so that rows carry small numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "fasti/temporal.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::exec {

struct Pin {
  Instant valid;
  uint32_t reader =
      0;  ///< which system time: index into the query's readers; 0 is the latest with own writes
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
  void Clear() { entries_.clear(); }

 private:
  std::vector<T> entries_;
};

}  // namespace fasti::exec
