// The bound-level part of writing a portion of a timeline, free of values: what is left of the pieces on
// either side, which change points stay one instant, and how the result says so (sections 2 and 3). Derived
// bounds, the earlier or later of two uncertain ones, are told apart from instants with the same limits by a
// few microseconds of width, outwards. Proved against all completions of small random stories
// (tests/unit/temporal). Pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "fasti/temporal.h"

namespace fasti {

/// Where a piece stands relative to the portion last written.
enum class PortionSide : uint8_t { kBefore, kIn, kAfter };
/// What to do with a remainder that some completion empties.
enum class RemainderRule : uint8_t {
  kMark,   ///< Keep it, marked (Bound::kRemainder): values, never narrower.
  kClamp,  ///< Believe in it: DELETE of an element around an uncertain start (section 6).
};
/// The bound-level part of writing a portion, free of values: what is left of the pieces on either side of
/// it, in order. `piece` indexes the pieces given.
struct PortionCut {
  struct Remainder {
    size_t piece;
    Period period;
    bool maybe_empty;
    /// Shares the change point towards the portion with what stands next there: another remainder or the
    /// portion.
    bool linked;
    /// Which of its bounds the mark of a remainder goes to: kBefore its end, else its beginning.
    PortionSide mark;
  };
  std::vector<Remainder> before, after;
};
/// @param portion_certain false if the portion itself is empty in some completion.
PortionCut CutPortion(const std::vector<Period>& pieces, const Period& portion, bool portion_certain,
                      RemainderRule rule);
/// Two neighbours with one value as one piece. @pre b is empty in no completion
Period MergedPeriod(const Period& a, bool a_maybe_empty, const Period& b);
/// Widens a derived bound by kApart so that it is not taken for another instant with the same limits:
/// outwards, on the side that keeps its order against what it was derived from.
void WidenBackward(Bound* b);
void WidenForward(Bound* b);
/// Not one microsecond, by which limits are clamped below each other.
inline constexpr int64_t kApart = 3;
/// As kApart, where the order is not that of the limits: what is left of a piece whose end (start) is the
/// earlier (later) of its own and the portion's reaches so far beyond the exact limit.
inline constexpr int64_t kApartFromOld = 5;
/// Tells two neighbouring bounds apart that have equal limits but are not one instant.
void Separate(PortionSide left_side, PortionSide right_side, Bound* left_end, Bound* right_begin);
/// True if `a` ends where its next neighbour `b` begins, in every completion.
bool AreJoined(const Period& a, const Period& b);
/// Makes it true for two whose limits differ; nullptr for a bound that is to carry the mark of a remainder.
void Join(Bound* left_end, Bound* right_begin);
/// Takes the mark of a remainder (and any join) off a period and returns whether it was there; puts it on.
bool TakeRemainderMark(Period* period, PortionSide* mark = nullptr);
void MarkRemainder(Period* period, PortionSide side);

}  // namespace fasti
