#include "storage/temporal/portion_cut.h"

#include <algorithm>
#include <optional>

#include "storage/temporal/bound.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/period_algebra.h"

namespace fasti {
namespace {

bool AtOrBefore(const Bound& a, const Bound& b) { return SameInstant(a, b) || OrderedBefore(a, b); }

// The order of a bound and one that WidenBackward or WidenForward derived from it is that of their limits.
bool IsDerivedFrom(const Bound& derived, const Bound& bound) {
  return (derived.latest == bound.latest && PlusMicros(derived.earliest, kApart) == bound.earliest) ||
         (derived.earliest == bound.earliest && derived.latest == PlusMicros(bound.latest, kApart));
}

bool IsChangePoint(const Bound& bound, const std::vector<Period>& pieces) {
  const auto knows = [&](const Bound& b) {
    return SameInstant(b, bound) || (bound.earliest != bound.latest && IsDerivedFrom(b, bound));
  };
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const Period& p) { return knows(p.from) || knows(p.to); });
}

bool IsPrecise(const Bound& b) { return b.earliest == b.latest; }
bool HasRoomBackward(const Bound& b) { return b.earliest.us > Instant::NegInfinity().us + kApartFromOld; }
bool HasRoomForward(const Bound& b) { return b.latest.us < Instant::PosInfinity().us - kApartFromOld; }

// A piece without its mark, and which side of the portion that cut it the mark says it lies on.
struct Unmarked {
  explicit Unmarked(const Period& p)
      : period(p), marked_before(p.to.remainder()), marked_after(p.from.remainder() && !marked_before) {
    TakeRemainderMark(&period);
  }
  Period period;
  bool marked_before;
  bool marked_after;
  bool marked() const { return marked_before || marked_after; }
};

// Where a portion lies against the pieces of one timeline, whose change points are ordered and shared.
class Cutter {
 public:
  Cutter(const std::vector<Period>& pieces, const Period& portion, bool portion_certain)
      : pieces_(pieces),
        portion_certain_(portion_certain),
        from_(portion.from),
        to_(portion.to),
        from_shared_(IsChangePoint(from_, pieces)),
        to_shared_(IsChangePoint(to_, pieces)) {
    to_.flags &= static_cast<uint8_t>(~Bound::kUnknown);  // as the start of what follows
  }

  PortionCut Run(RemainderRule rule) {
    std::vector<Unmarked> pieces(pieces_.begin(), pieces_.end());
    // Pieces are in order in every completion, so what stands before a piece that ends by the portion's start
    // does so too. The end of a remainder left after an earlier portion is no such witness: it may be empty.
    size_t first_after = pieces.size(), before_count = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
      if (!pieces[i].marked_after && WhollyBefore(pieces[i])) before_count = i + 1;
      const size_t last = pieces.size() - 1 - i;
      if (!pieces[last].marked_before && WhollyAfter(pieces[last])) first_after = last;
    }
    PortionCut cut;
    for (size_t i = 0; i < pieces.size(); ++i) {
      const Unmarked& piece = pieces[i];
      std::optional<Part> left, right;
      if (i < before_count) {
        left = Part{piece.period, false};
      } else if (i >= first_after) {
        right = Part{piece.period, false};
      } else {
        left = Before(piece), right = After(piece);
      }
      if (rule == RemainderRule::kClamp && left.has_value() != right.has_value()) {
        Part& rest = left ? *left : *right;
        rest.maybe_empty = false;
        ClampPeriod(&rest.period);
      }
      if (left)
        cut.before.push_back({i, left->period, left->maybe_empty || piece.marked(), false,
                              piece.marked_after ? PortionSide::kAfter : PortionSide::kBefore});
      if (right)
        cut.after.push_back({i, right->period, right->maybe_empty || piece.marked(), false,
                             piece.marked_before ? PortionSide::kBefore : PortionSide::kAfter});
    }
    LinkBefore(&cut.before);
    LinkAfter(&cut.after);
    return cut;
  }

 private:
  struct Part {
    Period period;
    bool maybe_empty = false;
  };

  // Known from the order of change points: the piece ends at the bound or before, begins at it or after. The
  // clipped limits of a remainder can say both; its mark tells which is so.
  static bool EndsBy(const Unmarked& p, const Bound& bound) {
    return AtOrBefore(p.period.to, bound) && !(p.marked_after && AtOrBefore(bound, p.period.from));
  }
  static bool BeginsAfter(const Unmarked& p, const Bound& bound) {
    return AtOrBefore(bound, p.period.from) && !(p.marked_before && AtOrBefore(p.period.to, bound));
  }
  bool WhollyBefore(const Unmarked& p) const {
    return p.period.to.latest <= from_.earliest || (from_shared_ && EndsBy(p, from_));
  }
  bool WhollyAfter(const Unmarked& p) const {
    return to_.latest <= p.period.from.earliest || (to_shared_ && BeginsAfter(p, to_));
  }

  // [a, min(b, from)), given that it is not empty: its limits are those of the completions with a < from.
  std::optional<Part> Before(const Unmarked& p) const {
    if (WhollyBefore(p)) {
      // Its start, shared with a piece that is cut here, is cut likewise.
      Part whole{p.period, false};
      whole.period.from.latest = std::min(whole.period.from.latest, from_.latest);
      return whole;
    }
    if (WhollyAfter(p) || !(p.period.from.earliest < from_.latest)) return std::nullopt;
    if (from_shared_ && BeginsAfter(p, from_)) return std::nullopt;
    Part part{{p.period.from, EarlierOf(p.period.to, from_)}, !(p.period.from.latest < from_.earliest)};
    part.period.from.latest = std::min(part.period.from.latest, from_.latest);
    // `to` keeps the limits of min(b, from), even below a: they tell what it is one instant with. If that is
    // neither of the two it must not look like a third.
    Bound& to = part.period.to;
    if (!IsPrecise(from_) && !SameInstant(to, p.period.to) && !SameInstant(to, from_) && HasRoomForward(to)) {
      to.latest.us += kApartFromOld;
    }
    return part;
  }
  std::optional<Part> After(const Unmarked& p) const {
    if (WhollyAfter(p)) {
      Part whole{p.period, false};
      whole.period.to.earliest = std::max(whole.period.to.earliest, to_.earliest);
      return whole;
    }
    if (WhollyBefore(p) || !(to_.earliest < p.period.to.latest)) return std::nullopt;
    if (to_shared_ && EndsBy(p, to_)) return std::nullopt;
    Part part{{LaterOf(p.period.from, to_), p.period.to}, !(to_.latest < p.period.to.earliest)};
    part.period.to.earliest = std::max(part.period.to.earliest, to_.earliest);
    Bound& from = part.period.from;
    if (!IsPrecise(to_) && !SameInstant(from, p.period.from) && !SameInstant(from, to_) &&
        HasRoomBackward(from)) {
      from.earliest.us -= kApartFromOld;
    }
    return part;
  }

  // Two neighbours on one side of the portion; what stood between them is empty there and passes the join on.
  bool Linked(size_t i, size_t j) const {
    for (; i < j; ++i) {
      if (!AreJoined(pieces_[i], pieces_[i + 1])) return false;
    }
    return true;
  }

  bool AtOrAfterStart(const Bound& b) const {
    return from_.latest <= b.earliest || (from_shared_ && AtOrBefore(from_, b));
  }
  bool AtOrBeforeStart(const Bound& b) const {
    return b.latest <= from_.earliest || (from_shared_ && AtOrBefore(b, from_));
  }
  bool AtOrAfterEnd(const Bound& b) const {
    return to_.latest <= b.earliest || (to_shared_ && AtOrBefore(to_, b));
  }
  bool AtOrBeforeEnd(const Bound& b) const {
    return b.latest <= to_.earliest || (to_shared_ && AtOrBefore(b, to_));
  }
  // The piece lies in the portion whole, even where it is an empty remainder, so what it was joined to on one
  // side is joined to the portion now.
  bool Swallows(size_t i) const {
    const Unmarked piece(pieces_[i]);
    const auto inside = [&](const Bound& b) {
      return (AtOrAfterStart(b) || (portion_certain_ && AtOrAfterEnd(b))) &&
             (AtOrBeforeEnd(b) || (portion_certain_ && AtOrBeforeStart(b)));
    };
    if (piece.marked_after) return inside(piece.period.from) && AtOrBeforeEnd(piece.period.to);
    if (piece.marked_before) return inside(piece.period.to) && AtOrAfterStart(piece.period.from);
    return AtOrAfterStart(piece.period.from) && AtOrBeforeEnd(piece.period.to);
  }
  void LinkBefore(std::vector<PortionCut::Remainder>* parts) const {
    for (size_t k = 0; k < parts->size(); ++k) {
      PortionCut::Remainder& part = (*parts)[k];
      const Bound& end = pieces_[part.piece].to;
      if (k + 1 < parts->size()) {
        part.linked = Linked(part.piece, (*parts)[k + 1].piece);
      } else {
        const size_t next = part.piece + 1;
        part.linked = AtOrAfterStart(end) || (portion_certain_ && AtOrAfterEnd(end)) ||
                      (next < pieces_.size() && Linked(part.piece, next) && Swallows(next));
      }
      // min(end, start) may have the limits of the old end without being it.
      if (!part.linked && !AtOrBeforeStart(end) && !IsPrecise(end) && SameInstant(part.period.to, end) &&
          HasRoomForward(end)) {
        part.period.to.latest.us += kApartFromOld;
      }
      // A piece that ends with the portion meets it even where that is empty.
      if (k + 1 == parts->size() && to_shared_ && SameInstant(end, to_)) part.linked = true;
      ShareDoubt(from_, &part.period.to);
    }
  }
  void LinkAfter(std::vector<PortionCut::Remainder>* parts) const {
    for (size_t k = 0; k < parts->size(); ++k) {
      PortionCut::Remainder& part = (*parts)[k];
      const Bound& begin = pieces_[part.piece].from;
      if (k > 0) {
        part.linked = Linked((*parts)[k - 1].piece, part.piece);
      } else {
        part.linked = AtOrBeforeEnd(begin) || (portion_certain_ && AtOrBeforeStart(begin)) ||
                      (part.piece > 0 && Linked(part.piece - 1, part.piece) && Swallows(part.piece - 1));
      }
      if (!part.linked && !AtOrAfterEnd(begin) && !IsPrecise(begin) && SameInstant(part.period.from, begin) &&
          HasRoomBackward(begin)) {
        part.period.from.earliest.us -= kApartFromOld;
      }
      if (k == 0 && from_shared_ && SameInstant(begin, from_)) part.linked = true;
      ShareDoubt(to_, &part.period.from);
    }
  }
  // A doubted change point doubts both pieces that share it (section 3).
  static void ShareDoubt(const Bound& written, Bound* shared) {
    if (written.doubted() && SameInstant(written, *shared)) shared->flags |= Bound::kDoubted;
  }

  const std::vector<Period>& pieces_;
  const bool portion_certain_;  // not empty in any completion
  Bound from_, to_;
  bool from_shared_;  // the portion begins at a change point of the timeline: the order around it is known
  bool to_shared_;
};

}  // namespace

void WidenBackward(Bound* b) {
  if (HasRoomBackward(*b)) {
    b->earliest.us -= kApart;
  } else if (HasRoomForward(*b)) {
    b->latest.us += kApart;
  }
}
void WidenForward(Bound* b) {
  if (HasRoomForward(*b)) {
    b->latest.us += kApart;
  } else if (HasRoomBackward(*b)) {
    b->earliest.us -= kApart;
  }
}

bool TakeRemainderMark(Period* period, PortionSide* mark) {
  bool marked = false;
  if (mark != nullptr) *mark = period->to.remainder() ? PortionSide::kBefore : PortionSide::kAfter;
  for (Bound* b : {&period->from, &period->to}) {
    marked = marked || b->remainder();
    if (b->remainder() || b->joined()) b->flags = 0;
  }
  return marked;
}

bool AreJoined(const Period& a, const Period& b) {
  if (SameInstant(a.to, b.from) || a.to.joined() || b.from.joined()) return true;
  // A life never begins at the end of time nor ends at its beginning: one of the two is a microsecond inside.
  const Bound &end = a.to, &begin = b.from;
  const bool at_end = end.latest == Instant::PosInfinity() && begin.latest.us == end.latest.us - 1;
  const bool at_beginning =
      begin.earliest == Instant::NegInfinity() && end.earliest.us == begin.earliest.us + 1;
  return (at_end && end.earliest == begin.earliest) || (at_beginning && end.latest == begin.latest);
}

void Join(Bound* left_end, Bound* right_begin) {
  for (Bound* carrier : {left_end, right_begin}) {
    if (carrier == nullptr || carrier->doubted()) continue;
    carrier->flags = Bound::kJoined;
    return;
  }
}

void MarkRemainder(Period* period, PortionSide side) {
  // Where it meets the portion, whose own copy of that change point is unmarked. A doubt moves to the other
  // end.
  const bool at_end = side == PortionSide::kBefore;
  Bound& marked = at_end ? period->to : period->from;
  Bound& other = at_end ? period->from : period->to;
  if (marked.doubted()) other.flags |= Bound::kDoubted;
  marked.flags = Bound::kRemainder;
}

void Separate(PortionSide left_side, PortionSide right_side, Bound* left_end, Bound* right_begin) {
  if (!SameInstant(*left_end, *right_begin) || IsPrecise(*left_end)) return;
  // Never so that the order known against the portion's bounds is turned round.
  if (left_side == PortionSide::kBefore && right_side != PortionSide::kAfter) {
    WidenBackward(left_end);
  } else {
    WidenForward(right_begin);
  }
}

PortionCut CutPortion(const std::vector<Period>& pieces, const Period& portion, bool portion_certain,
                      RemainderRule rule) {
  return Cutter(pieces, portion, portion_certain).Run(rule);
}

Period MergedPeriod(const Period& a, bool a_maybe_empty, const Period& b) {
  // If `a` is empty then `b` begins the merged piece: its start is neither of the two.
  Period merged{a.from, b.to};
  if (a_maybe_empty) {
    merged.from = EarlierOf(a.from, b.from);
    if (!IsPrecise(merged.from) && SameInstant(merged.from, b.from)) WidenBackward(&merged.from);
  }
  return merged;
}

}  // namespace fasti
