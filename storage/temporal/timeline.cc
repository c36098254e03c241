#include "storage/temporal/timeline.h"

#include <algorithm>

#include "storage/temporal/bound.h"

namespace fasti {
namespace {

bool AtOrBefore(const Bound& a, const Bound& b) { return SameInstant(a, b) || OrderedBefore(a, b); }

bool IsChangePoint(const Bound& bound, const std::vector<Period>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const Period& p) { return SameInstant(p.from, bound) || SameInstant(p.to, bound); });
}

// Later/EarlierOf for a value's bound inside its element's stint: the stint's own doubt is not the value's.
Bound Inner(const Bound& value, const Bound& stint, const Bound& chosen) {
  if (SameInstant(chosen, stint)) return stint;
  if (SameInstant(chosen, value)) return value;
  return chosen;
}

}  // namespace

PortionCut::PortionCut(const Period& portion, const std::vector<Period>& pieces)
    : portion_(portion),
      from_shared_(IsChangePoint(portion.from, pieces)),
      to_shared_(IsChangePoint(portion.to, pieces)) {}

bool PortionCut::WhollyBefore(const Period& piece) const {
  return piece.to.latest <= portion_.from.earliest || (from_shared_ && AtOrBefore(piece.to, portion_.from));
}
bool PortionCut::WhollyAfter(const Period& piece) const {
  return portion_.to.latest <= piece.from.earliest || (to_shared_ && AtOrBefore(portion_.to, piece.from));
}

std::optional<Part> PortionCut::Before(const Period& piece) const {
  if (WhollyBefore(piece)) return Part{piece, false};
  if (WhollyAfter(piece)) return std::nullopt;
  if (from_shared_ && AtOrBefore(portion_.from, piece.from)) return std::nullopt;
  return PartBefore(piece, portion_.from);
}

std::optional<Part> PortionCut::After(const Period& piece) const {
  if (WhollyAfter(piece)) return Part{piece, false};
  if (WhollyBefore(piece)) return std::nullopt;
  if (to_shared_ && AtOrBefore(piece.to, portion_.to)) return std::nullopt;
  return PartAfter(piece, portion_.to);
}

bool PortionCut::Touches(const Period& piece) const { return !WhollyBefore(piece) && !WhollyAfter(piece); }

std::optional<Part> ClipToStint(const Period& period, const Period& stint) {
  Part part;
  part.period.from = Inner(period.from, stint.from, LaterOf(stint.from, period.from));
  part.period.to = Inner(period.to, stint.to, EarlierOf(stint.to, period.to));
  if (!(part.period.from.earliest < part.period.to.latest)) return std::nullopt;
  // A bound that is the stint's is ordered against the stint's other bound in every completion. The stint may
  // have been clamped when it was cut; the same clamp makes the bounds equal again.
  Period clamped = part.period;
  const bool clamps = ClampPeriod(&clamped);
  const bool same_from =
      SameInstant(period.from, stint.from) ||
      (clamps && SameInstant(clamped.from, stint.from) && period.from.earliest == stint.from.earliest);
  const bool same_to = SameInstant(period.to, stint.to) ||
                       (clamps && SameInstant(clamped.to, stint.to) && period.to.latest == stint.to.latest);
  part.maybe_empty = !same_from && !same_to &&
                     !(period.from.latest < stint.to.earliest && stint.from.latest < period.to.earliest);
  return part;
}

Period Settled(const Part& part) {
  Period p = part.period;
  if (!part.maybe_empty) {
    ClampPeriod(&p);
    return p;
  }
  const bool from_open = p.from.earliest == Instant::NegInfinity() && p.from.precise();
  (from_open ? p.to : p.from).flags |= Bound::kDoubted;
  return p;
}

void ShareDoubt(const Bound& written, Bound* shared) {
  if (written.doubted() && SameInstant(written, *shared)) shared->flags |= Bound::kDoubted;
}

std::vector<Period> ClipToExistence(const Existence& existence, const Period& portion, bool* clipped) {
  std::vector<Period> out;
  // What certainly lies in the portion and possibly in no stint is clipped in every completion.
  Instant covered = portion.from.latest;
  bool outside = false;
  for (const auto& stint : existence.pieces()) {
    if (const std::optional<Part> part = ClipToStint(portion, stint.period)) out.push_back(Settled(*part));
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
  std::vector<bool> possible(pieces.size());
  const auto look = [&](const Period* stint) {
    exists = true;
    bool chain_began = false, covered = false;
    std::vector<size_t> here;
    Bound previous_end;
    for (size_t i = 0; i < pieces.size(); ++i) {
      Period p = pieces[i];
      const bool linked = i > 0 && SameInstant(previous_end, p.from);
      previous_end = p.to;
      // Given that the element exists at t, a bound that is the stint's own has passed, or has yet to come.
      if (stint != nullptr && SameInstant(p.from, stint->from)) p.from = kStart;
      if (stint != nullptr && SameInstant(p.to, stint->to)) p.to = kEnd;
      if (p.certain_at(t)) {
        here.assign(1, i);
        covered = true;
        break;
      }
      if (p.possible_at(t)) here.push_back(i);
      // Shared change points leave no gap: a chain that has certainly begun and not certainly ended covers t.
      chain_began = !p.doubted() && ((linked && chain_began) || p.from.latest <= t);
      covered = covered || (chain_began && t < p.to.earliest);
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
