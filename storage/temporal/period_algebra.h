// Algebra of bounds and periods whose ends may be imprecise (temporal model, sections 3 to 5). Independent
// bounds unless said otherwise: what one timeline's change points or one element's existence tie together is
// the business of Selection and Timeline. Precise data takes the first branch everywhere. Pure functions.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "fasti/temporal.h"
#include "storage/temporal/truth_set.h"

namespace fasti {

// --- Bounds

/// Within one timeline, equal limits mean one instant, whatever the flags say (section 2).
constexpr bool SameInstant(const Bound& a, const Bound& b) {
  return a.earliest == b.earliest && a.latest == b.latest;
}
/// The order of change points within one timeline: both limits ascend.
constexpr bool OrderedBefore(const Bound& a, const Bound& b) {
  return a.earliest <= b.earliest && a.latest <= b.latest && !SameInstant(a, b);
}
/// The order in which BOUND values sort: earliest, then latest.
constexpr std::weak_ordering SortOrder(const Bound& a, const Bound& b) {
  if (const auto c = a.earliest <=> b.earliest; c != 0) return c;
  return a.latest <=> b.latest;
}
/// The later / earlier of two independent bounds. A result that equals one of its inputs is that input; a
/// doubt on either stays, because the fact behind it is never certain.
constexpr Bound LaterOf(const Bound& a, const Bound& b) {
  const Instant earliest = std::max(a.earliest, b.earliest), latest = std::max(a.latest, b.latest);
  const auto doubt = static_cast<uint8_t>((a.flags | b.flags) & Bound::kDoubted);
  if (a.earliest == earliest && a.latest == latest)
    return {earliest, latest, static_cast<uint8_t>(a.flags | doubt)};
  if (b.earliest == earliest && b.latest == latest)
    return {earliest, latest, static_cast<uint8_t>(b.flags | doubt)};
  return {earliest, latest, doubt};
}
constexpr Bound EarlierOf(const Bound& a, const Bound& b) {
  const Instant earliest = std::min(a.earliest, b.earliest), latest = std::min(a.latest, b.latest);
  const auto doubt = static_cast<uint8_t>((a.flags | b.flags) & Bound::kDoubted);
  if (a.earliest == earliest && a.latest == latest)
    return {earliest, latest, static_cast<uint8_t>(a.flags | doubt)};
  if (b.earliest == earliest && b.latest == latest)
    return {earliest, latest, static_cast<uint8_t>(b.flags | doubt)};
  return {earliest, latest, doubt};
}

/// Comparisons of BOUND values as truth sets.
TruthSet BoundLess(const Bound& a, const Bound& b);
TruthSet BoundLessOrEqual(const Bound& a, const Bound& b);
TruthSet BoundEqual(const Bound& a, const Bound& b);

// --- One period and an instant or a window of precise instants (section 4). `certain` is the mark of the
// selection (Selection::certain); for a period that stands by itself it is `!period.doubted()`.

constexpr TruthSet HoldsAt(const Period& p, Instant t) {
  return TruthSet::From(p.certain_at(t), p.possible_at(t));
}
/// An imprecise instant: true if certain throughout it, false if possible at none of its instants. "From 2005
/// on, who knows when" is an instant before the end of what never ends.
constexpr TruthSet HoldsAt(const Period& p, const Bound& t) {
  const bool ends_after = t.latest < p.core_to() || p.core_to() == Instant::PosInfinity();
  const bool certain = p.core_from() <= t.earliest && ends_after && !t.doubted();
  return TruthSet::From(certain, p.extent_from() <= t.latest && t.earliest < p.extent_to());
}

enum class WindowTest : uint8_t { kDuring, kThroughout, kWithin };

/// @pre !window.empty()
constexpr TruthSet TestDuring(const Period& p, bool certain, const Interval& window) {
  const bool possible = p.from.earliest < window.to && p.to.latest > window.from;
  return TruthSet::From(possible && certain && p.from.latest < window.to && p.to.earliest > window.from,
                        possible);
}
constexpr TruthSet TestThroughout(const Period& p, bool certain, const Interval& window) {
  const bool possible = p.from.earliest <= window.from && p.to.latest >= window.to;
  return TruthSet::From(possible && certain && p.from.latest <= window.from && p.to.earliest >= window.to,
                        possible);
}
constexpr TruthSet TestWithin(const Period& p, bool certain, const Interval& window) {
  const bool possible = p.from.latest >= window.from && p.to.earliest <= window.to &&
                        std::max(p.from.earliest, window.from) < std::min(p.to.latest, window.to);
  return TruthSet::From(possible && certain && p.from.earliest >= window.from && p.to.latest <= window.to,
                        possible);
}
constexpr TruthSet TestWindow(WindowTest test, const Period& p, bool certain, const Interval& window) {
  switch (test) {
    case WindowTest::kDuring:
      return TestDuring(p, certain, window);
    case WindowTest::kThroughout:
      return TestThroughout(p, certain, window);
    case WindowTest::kWithin:
      return TestWithin(p, certain, window);
  }
  return TruthSet::False();
}
/// ONLY: the part inside a window. @pre possibly meets it (TestDuring). A limit that the window cuts becomes
/// precise there.
constexpr Period ClampToWindow(const Period& p, const Interval& window) {
  return {LaterOf(p.from, Bound::At(window.from)), EarlierOf(p.to, Bound::At(window.to))};
}

constexpr Interval CertainPart(const Period& p) { return {p.core_from(), p.core_to()}; }  ///< May be empty.
constexpr Interval PossiblePart(const Period& p) { return {p.extent_from(), p.extent_to()}; }

// --- Two independent periods

/// The bounds of the intersection; nullopt if they cannot overlap.
constexpr std::optional<Period> Intersection(const Period& a, const Period& b) {
  const Period p{LaterOf(a.from, b.from), EarlierOf(a.to, b.to)};
  if (!(p.from.earliest < p.to.latest)) return std::nullopt;
  return p;
}
/// True in every completion; also the test of WITHOUT OVERLAPS (section 7).
constexpr bool CertainlyOverlap(const Period& a, const Period& b) {
  return a.from.latest < b.to.earliest && b.from.latest < a.to.earliest && !a.doubted() && !b.doubted();
}
constexpr bool PossiblyOverlap(const Period& a, const Period& b) {
  return a.from.earliest < b.to.latest && b.from.earliest < a.to.latest;
}

/// The infix words (SQL:2011): share an instant; b lies in a; a.to <= b.from; b.to <= a.from; a.to = b.from;
/// same bounds.
TruthSet Overlaps(const Period& a, const Period& b);
TruthSet Contains(const Period& a, const Period& b);
TruthSet Precedes(const Period& a, const Period& b);
TruthSet Succeeds(const Period& a, const Period& b);
TruthSet Meets(const Period& a, const Period& b);
TruthSet SamePeriod(const Period& a, const Period& b);

/// Allen's thirteen relations. Each with its inverse at the mirrored place: kInverse = 12 - relation.
enum class Allen : uint8_t {
  kBefore,
  kMeets,
  kOverlaps,
  kStarts,
  kFinishedBy,
  kDuring,
  kEquals,
  kContains,
  kFinishes,
  kStartedBy,
  kOverlappedBy,
  kMetBy,
  kAfter,
};
/// nullopt unless both periods are precise.
std::optional<Allen> AllenRelation(const Period& a, const Period& b);
/// "before", "metBy", …
std::string_view AllenName(Allen relation);
constexpr Allen Inverse(Allen relation) { return static_cast<Allen>(12 - static_cast<uint8_t>(relation)); }

// --- Sets of periods

/// Sorts and joins what certainly overlaps or touches. What only possibly overlaps, or is in doubt, stays
/// apart: bounds written alike are independent here. For periodUnion(w).
std::vector<Period> Coalesce(std::vector<Period> periods);
/// What is left of `a` without `b`: none, one or two periods. A part that is empty in some completion is
/// marked doubted: it is never certain.
std::vector<Period> Difference(const Period& a, const Period& b);
/// The stretches between the periods after coalescing; none before the first or after the last.
std::vector<Period> Gaps(std::vector<Period> periods);
/// The common part of all; nullopt if it cannot exist or there is none. For periodIntersect(w).
std::optional<Period> IntersectAll(const std::vector<Period>& periods);

}  // namespace fasti
