// Timeline<T>: what one existence, label or property holds over valid time (sections 2, 3 and 6): pieces in
// order, separated by change points. A bound that ends one piece and, with the same limits, begins the next
// is one instant. Neighbours that share a change point and have equal values are one piece. Where an
// uncertain write meets uncertain bounds the stored pieces are wider than the exact completions, never
// narrower; a remainder that is empty in some completion is marked doubted, so that it is never certain. T is
// any value type; the equality that merges neighbours is given by the caller. An existence timeline uses
// `Held`. Writes validate nothing about the element: intersecting with existence is ClipToExistence's job.
// Value type; thread-compatible.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "fasti/temporal.h"
#include "storage/temporal/period_algebra.h"
#include "storage/temporal/portion_cut.h"

namespace fasti {

/// The value of timelines that only hold or do not: existence and labels.
struct Held {
  friend constexpr bool operator==(Held, Held) { return true; }
};

struct EqualTo {
  template <typename T>
  bool operator()(const T& a, const T& b) const {
    return a == b;
  }
};

template <typename T>
struct TimelinePiece {
  Period period;
  T value;
};

template <typename T>
class Timeline {
 public:
  using Piece = TimelinePiece<T>;

  Timeline() = default;
  /// @pre pieces in order, as a Timeline left them.
  explicit Timeline(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

  const std::vector<Piece>& pieces() const { return pieces_; }
  bool empty() const { return pieces_.empty(); }
  size_t size() const { return pieces_.size(); }

  /// Sets the portion to `value`. The portion is written as given (clip it first).
  template <typename Equal = EqualTo>
  void Write(const Period& portion, T value, const Equal& equal = {}) {
    Replace(portion, &value, equal, RemainderRule::kMark);
  }
  /// Removes the portion.
  template <typename Equal = EqualTo>
  void Erase(const Period& portion, const Equal& equal = {}) {
    Replace(portion, nullptr, equal, RemainderRule::kMark);
  }
  /// Existence only: DELETE x VALID p. An uncertain start around p.from is clamped below it (and an uncertain
  /// end around p.to above it) unless the other side of the piece remains.
  template <typename Equal = EqualTo>
  void Cut(const Period& portion, const Equal& equal = {}) {
    Replace(portion, nullptr, equal, RemainderRule::kClamp);
  }

  /// Keeps what lies inside the element's existence; for after the existence was cut. A bound that was a
  /// bound of the existence `before` the cut is still one (section 2); nullptr: what lay outside stays
  /// outside.
  template <typename Equal = EqualTo>
  void Truncate(const Timeline<Held>& existence, const Equal& equal = {},
                const Timeline<Held>* before = nullptr);

  /// Merges neighbours that share a change point and have equal values.
  template <typename Equal = EqualTo>
  void Merge(const Equal& equal = {});

  /// Calls f(piece) for each piece that possibly holds at t.
  template <typename F>
  void ForEachPossible(Instant t, F&& f) const {
    for (const Piece& p : pieces_)
      if (p.period.possible_at(t)) f(p);
  }
  /// The piece that certainly holds at t, or nullptr.
  const Piece* CertainPiece(Instant t) const {
    for (const Piece& p : pieces_)
      if (p.period.certain_at(t)) return &p;
    return nullptr;
  }

 private:
  struct Working {
    Period period;
    T value;
    bool maybe_empty;
    bool linked;  // its end is the beginning of the next piece, not merely a bound with equal limits
    PortionSide side;
    PortionSide mark;
  };
  template <typename Equal>
  void Replace(const Period& portion, const T* value, const Equal& equal, RemainderRule rule);
  template <typename Equal>
  void Settle(std::vector<Working> parts, const Equal& equal);

  std::vector<Piece> pieces_;
};

using Existence = Timeline<Held>;

/// existence ∩ portion: the periods that a SET over `portion` covers, one per stint that possibly meets it.
/// A bound that equals the stint's stays that bound. `clipped` (optional) is set if part of the portion lies
/// outside the existence in every completion.
std::vector<Period> ClipToExistence(const Existence& existence, const Period& portion,
                                    bool* clipped = nullptr);

/// One possible state at an instant: indexes of the pieces that may hold there, and whether the timeline may
/// hold nothing. `certain` iff exactly one state is possible.
struct PossibleStates {
  std::vector<uint32_t> pieces;
  bool may_be_absent = true;
  bool certain() const { return pieces.size() + (may_be_absent ? 1 : 0) == 1; }
};
/// The states of a timeline at t, given that the element exists there: bounds shared with the existence are
/// not in doubt. `existence` may be nullptr (every instant exists).
PossibleStates StatesAt(const std::vector<Period>& pieces, Instant t, const std::vector<Period>* existence);

}  // namespace fasti

#include "storage/temporal/timeline_impl.h"
