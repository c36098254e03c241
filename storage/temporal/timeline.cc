#include "storage/temporal/timeline.h"

#include <algorithm>

#include "storage/temporal/bound.h"
#include "storage/temporal/calendar.h"

namespace fasti {
namespace {

bool IsSingle(const Bound& b) { return b.earliest == b.latest; }

}  // namespace

std::optional<Period> ClipToStint(const Period& period, const Period& stint, bool after_cut,
                                  bool* maybe_empty) {
  // Values are read given that the element exists, so a bound stays as written while its limits lie inside
  // the stint; a bound that lies outside is the stint's; one in between is cut off at the stint's limit.
  Period part = period;
  bool is_from = SameInstant(period.from, stint.from), is_to = SameInstant(period.to, stint.to);
  // Written with the instant at which the stint ends (begins): outside. Of a remainder both bounds may have
  // the same limits; what fills it is not outside.
  const bool fills = is_from && is_to;
  if (!fills && (SameInstant(period.from, stint.to) || SameInstant(period.to, stint.from)))
    return std::nullopt;
  // The stint's exact limit, where a cut left it wider so that it does not look like another instant.
  const auto is_exact = [&](Instant limit, const Bound& widened, Instant at) {
    return after_cut && !IsSingle(widened) && at == limit;
  };
  const bool from_outside =
      !is_from && (period.from.latest <= stint.from.earliest ||
                   is_exact(period.from.latest, stint.from, PlusMicros(stint.from.earliest, kApartFromOld)));
  const bool to_outside =
      !is_to && (stint.to.latest <= period.to.earliest ||
                 is_exact(period.to.earliest, stint.to, PlusMicros(stint.to.latest, -kApartFromOld)));
  bool cut = false;
  if (is_from || from_outside) {
    part.from = stint.from;
  } else if (period.from.earliest < stint.from.earliest) {
    part.from.earliest = stint.from.earliest;
    if (SameInstant(part.from, stint.from)) {
      // Later, unless the stint's end is so near that clamping would undo it.
      PlusMicros(part.from.latest, 2 * kApart) < stint.to.latest ? WidenForward(&part.from)
                                                                 : WidenBackward(&part.from);
    }
    cut = true;
  }
  if (is_to || to_outside) {
    part.to = stint.to;
  } else if (stint.to.latest < period.to.latest) {
    part.to.latest = stint.to.latest;
    if (SameInstant(part.to, stint.to)) {
      stint.from.earliest < PlusMicros(part.to.earliest, -2 * kApart) ? WidenBackward(&part.to)
                                                                      : WidenForward(&part.to);
    }
    cut = true;
  }
  if (!(part.from.earliest < part.to.latest)) return std::nullopt;
  if (after_cut) {
    // The cut clamped the stint's bound below (above) its other bound; the value's copy is still as it was.
    if (!is_from && period.from.earliest == stint.from.earliest && !IsSingle(stint.from) &&
        stint.from.latest.us == stint.to.latest.us - 1 && period.from.latest >= stint.to.latest) {
      is_from = true;
      part.from = stint.from;
    }
    if (!is_to && period.to.latest == stint.to.latest && !IsSingle(stint.to) &&
        stint.to.earliest.us == stint.from.earliest.us + 1 && period.to.earliest <= stint.from.earliest) {
      is_to = true;
      part.to = stint.to;
    }
  }
  // Bounds from one source are in order in every completion: the period's, the stint's, or one that is
  // both's.
  const bool ordered =
      is_from || is_to || (from_outside && to_outside) || (!from_outside && !to_outside && !cut);
  *maybe_empty = !ordered && !(part.from.latest < part.to.earliest);
  return part;
}

Period WithCutBounds(const Period& period, const Period& stint, const Timeline<Held>& before) {
  Period moved = period;
  for (const auto& old : before.pieces()) {
    // Only of the stint that this one is left of.
    if (stint.from.earliest < PlusMicros(old.period.from.earliest, -kApartFromOld) ||
        PlusMicros(old.period.to.latest, kApartFromOld) < stint.to.latest) {
      continue;
    }
    if (!PossiblyOverlap(period, stint)) continue;
    if (SameInstant(period.from, old.period.from)) moved.from = stint.from;
    if (SameInstant(period.to, old.period.to)) moved.to = stint.to;
  }
  TakeRemainderMark(&moved);  // the stint's mark is not the value's
  return moved;
}

std::vector<Period> ClipToExistence(const Existence& existence, const Period& portion, bool* clipped) {
  std::vector<Period> out;
  // What certainly lies in the portion and possibly in no stint is clipped in every completion.
  Instant covered = portion.from.latest;
  bool outside = false;
  for (const auto& stint : existence.pieces()) {
    bool maybe_empty = false;
    if (const std::optional<Period> part = ClipToStint(portion, stint.period, false, &maybe_empty)) {
      out.push_back(*part);
      if (maybe_empty) {
        // The bound that is the period's own is the one that order can be told by.
        const bool begins_with_stint = SameInstant(part->from, stint.period.from);
        MarkRemainder(&out.back(), begins_with_stint ? PortionSide::kBefore : PortionSide::kAfter);
      } else {
        ClampPeriod(&out.back());
      }
    }
    if (stint.period.to.latest <= covered) continue;
    outside = outside || (covered < std::min(stint.period.from.earliest, portion.to.earliest));
    covered = std::max(covered, stint.period.to.latest);
  }
  if (clipped != nullptr) *clipped = outside || covered < portion.to.earliest;
  return out;
}

PossibleStates StatesAt(const std::vector<Period>& pieces, Instant t, const std::vector<Period>* existence) {
  constexpr Bound kStart = Bound::At(Instant::NegInfinity()), kEnd = Bound::At(Instant::PosInfinity());
  PossibleStates states;
  bool may_be_absent = false, exists = false;
  std::vector<bool> possible(pieces.size()), began(pieces.size());
  const auto look = [&](const Period* stint) {
    exists = true;
    bool covered = false;
    std::vector<size_t> here;
    for (size_t i = 0; i < pieces.size(); ++i) {
      Period p = pieces[i];
      // Given that the element exists at t, a bound that is the stint's own has passed, or has yet to come.
      const bool own_from = stint != nullptr && SameInstant(p.from, stint->from);
      const bool own_to = stint != nullptr && SameInstant(p.to, stint->to);
      if (own_from) p.from = kStart;
      if (own_to) p.to = kEnd;
      if (p.certain_at(t)) {
        here.assign(1, i);
        covered = true;
        break;
      }
      if (p.possible_at(t)) here.push_back(i);
      // Shared change points leave no gap: a chain that has certainly begun and not certainly ended covers t.
      // A remainder that may be empty does not break it, as its neighbours meet then; a doubt does.
      TakeRemainderMark(&p);
      began[i] = p.from.latest <= t;
      if (i > 0 && began[i - 1] && AreJoined(pieces[i - 1], pieces[i])) began[i] = true;
      began[i] = began[i] && !p.doubted();
      covered = covered || (began[i] && t < p.to.earliest);
    }
    for (const size_t i : here) possible[i] = true;
    may_be_absent = may_be_absent || !covered;
  };
  if (existence == nullptr) {
    look(nullptr);
  } else {
    for (const Period& stint : *existence) {
      if (stint.possible_at(t)) look(&stint);
    }
  }
  states.may_be_absent = may_be_absent || !exists;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (possible[i]) states.pieces.push_back(static_cast<uint32_t>(i));
  }
  return states;
}

}  // namespace fasti
