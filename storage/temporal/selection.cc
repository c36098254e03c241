#include "storage/temporal/selection.h"

namespace fasti {
namespace {
bool AtOrBefore(const Bound& a, const Bound& b) { return SameInstant(a, b) || OrderedBefore(a, b); }
}  // namespace

Selection::Selection(const Selection& o)
    : period_(o.period_),
      certain_(o.certain_),
      imprecise_(o.imprecise_),
      members_(o.members_ ? std::make_unique<std::vector<Member>>(*o.members_) : nullptr) {}

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
    apart = apart || EndsBefore(other, member) || EndsBefore(member, other);
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

bool Selection::Add(const Selection& other) {
  if (!other.imprecise_) return Add(Interval{other.period_.from.earliest, other.period_.to.earliest});
  for (const Member& member : *other.members_) AddImprecise(member);
  certain_ = certain_ && other.certain_;
  return possible();
}

}  // namespace fasti
