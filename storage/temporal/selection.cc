#include "storage/temporal/selection.h"

namespace fasti {
namespace {
bool AtOrBefore(const Bound& a, const Bound& b) { return SameInstant(a, b) || OrderedBefore(a, b); }

bool IsStint(const Member& m) {
  return m.from_timeline == Member::kExistence && m.to_timeline == Member::kExistence;
}

/// Whether `stint`, a stint of an element as a whole or what its ends leave of it, may be of the stint from
/// which `m`, a member of the same element, has those of its bounds that are of the existence.
bool MayBeOfStint(const Member& stint, const Member& m) {
  return (m.from_timeline != Member::kExistence || AtOrBefore(m.period.from, stint.period.from)) &&
         (m.to_timeline != Member::kExistence || AtOrBefore(stint.period.to, m.period.to));
}

/// Vague stints of one element may look as if they overlapped; they never do.
bool AreOfDifferentStints(const Member& i, const Member& j) {
  if (i.element != j.element || i.element == Member::kNoElement) return false;
  if (IsStint(i) && IsStint(j)) return !MayBeOfStint(i, j) && !MayBeOfStint(j, i);
  return (IsStint(i) && !MayBeOfStint(i, j)) || (IsStint(j) && !MayBeOfStint(j, i));
}
}  // namespace

Selection::Selection(const Selection& o)
    : period_(o.period_),
      certain_(o.certain_),
      imprecise_(o.imprecise_),
      members_(o.members_ ? std::make_unique<std::vector<Member>>(*o.members_) : nullptr),
      whole_(o.whole_ ? std::make_unique<Selection>(*o.whole_) : nullptr),
      core_(o.core_) {}

Selection& Selection::operator=(const Selection& o) {
  if (this != &o) *this = Selection(o);
  return *this;
}

bool Selection::CertainlyOrdered(const Member& i, const Member& j) {
  if (i.period.from.latest < j.period.to.earliest) return true;
  if (i.element != j.element || i.element == Member::kNoElement) return false;
  // Ties inside one element: successive change points, and from_i <= from_j < to_j or from_i < to_i <= to_j.
  if (i.from_timeline == j.to_timeline) return OrderedBefore(i.period.from, j.period.to);
  if (i.from_timeline == j.from_timeline && AtOrBefore(i.period.from, j.period.from)) return true;
  return i.to_timeline == j.to_timeline && AtOrBefore(i.period.to, j.period.to);
}

bool Selection::EndsBefore(const Member& i, const Member& j) {
  if (i.element != j.element || i.element == Member::kNoElement || i.to_timeline != j.from_timeline)
    return false;
  // The limits of one life or piece, or of what shares a bound with it, can say so too.
  if (SameInstant(i.period.from, j.period.from) || SameInstant(i.period.to, j.period.to)) return false;
  if (!AtOrBefore(i.period.to, j.period.from)) return false;
  // What an edge's ends leave of its stint has bounds of theirs: those of one timeline ascend.
  return OrderedBefore(i.period.from, j.period.from) && OrderedBefore(i.period.to, j.period.to);
}

void Selection::RememberMembers() {
  imprecise_ = true;
  if (members_) return;
  members_ = std::make_unique<std::vector<Member>>();
  members_->push_back(Member::Independent(period_));
}

bool Selection::AddImprecise(const Member& member) {
  RememberMembers();
  certain_ = certain_ && !member.period.doubted();
  bool apart = false;
  for (const Member& other : *members_) {
    certain_ = certain_ && CertainlyOrdered(other, member) && CertainlyOrdered(member, other);
    apart = apart || EndsBefore(other, member) || EndsBefore(member, other) ||
            AreOfDifferentStints(other, member);
  }
  if (member.period.precise()) {
    Period& precise = members_->front().period;
    precise = {LaterOf(precise.from, member.period.from), EarlierOf(precise.to, member.period.to)};
  } else {
    members_->push_back(member);
  }
  period_ = {LaterOf(period_.from, member.period.from), EarlierOf(period_.to, member.period.to)};
  // Two pieces of one timeline never hold together, though the intervals of their common bound overlap.
  if (apart) period_.to = Bound::At(period_.from.earliest);
  return possible();
}

bool Selection::AddOwn(const Selection& other) {
  if (!other.imprecise_) return AddOwn(Interval{other.period_.from.earliest, other.period_.to.earliest});
  for (const Member& member : *other.members_) AddImprecise(member);
  certain_ = certain_ && other.certain_;
  return possible();
}

bool Selection::Add(const Selection& other) {
  if (!other.whole_) {
    if (whole_) whole_->Add(other);
  } else if (whole_ && core_ == other.core_) {
    whole_->Add(*other.whole_);
  } else if (whole_ && !core_) {
    whole_->Add(other);
  } else {
    // The part that was split may itself be a core.
    auto whole = std::make_unique<Selection>(*this);
    whole->Add(*other.whole_);
    whole_ = std::move(whole);
    core_ = other.core_;
  }
  return AddOwn(other);
}

void Selection::KeepWhole() {
  if (whole_ && !core_) return;
  whole_ = std::make_unique<Selection>(*this);
  core_ = false;
}

void Selection::MarkCore(const Period& reach) {
  whole_ = std::make_unique<Selection>(Member::Independent(reach));
  core_ = true;
}

bool Selection::JoinThroughout(const Interval& window) {
  if (!whole_ || !core_ || TestWindow(WindowTest::kThroughout, period_, certain_, window).possible()) {
    return false;
  }
  const Period& reach = whole_->period_;
  Period joined = period_;
  joined.from.earliest = reach.from.earliest;
  joined.to.latest = reach.to.latest;
  *this = Selection(Member::Independent(joined));
  MarkUncertain();
  return true;
}

TruthSet Selection::TestPart(WindowTest test, const Interval& window) const {
  if (!core_) {
    const bool meets = TestWindow(WindowTest::kDuring, period_, certain_, window).possible();
    return meets ? whole_->Test(test, window) : TruthSet::False();
  }
  const TruthSet alone = TestWindow(test, period_, certain_, window);
  const TruthSet together = TestWindow(test, whole_->period_, true, window);
  switch (test) {
    case WindowTest::kDuring:
      return alone;
    case WindowTest::kThroughout:
      return TruthSet::From(alone.certain(), alone.possible() || together.possible());
    case WindowTest::kWithin:
      return TruthSet::From(alone.certain() && together.certain(), alone.possible());
  }
  return alone;
}

}  // namespace fasti
