// Selection: the period in which several facts hold together, built up member by member, with the mark that
// tells whether it exists in every completion (section 3, "Intersection"). The mark does not follow from the
// four bounds, so the members' imprecise bounds are remembered while it still stands.
// Bounds of one element may be one instant or ordered by their timeline; members carry tags so that such
// bounds are not tested against each other. Precise members cost two comparisons and no allocation.
// A row may be a part of what its window judges (section 4, "Ranges"; section 5):
//  - Rows are split by what is read later. Each part keeps the selection period that it was split from, which
//    goes on being narrowed and is what THROUGHOUT, WITHIN and certainty are about.
//  - A condition whose core is not one interval gives a row for each core; in some completion they are one.
// Value type; thread-compatible.
#pragma once

#include <memory>
#include <vector>

#include "fasti/temporal.h"
#include "storage/temporal/period_algebra.h"

namespace fasti {

/// One fact of a selection.
struct Member {
  static constexpr uint64_t kNoElement = ~uint64_t{0};
  static constexpr uint32_t kExistence = 0;

  Period period;
  /// Any number that tells elements apart (nodes from edges too); kNoElement: tied to nothing.
  uint64_t element = kNoElement;
  /// The timeline whose change points the two bounds are: kExistence, or a number per label and property.
  uint32_t from_timeline = kExistence;
  uint32_t to_timeline = kExistence;

  static Member Independent(const Period& p) { return {p, kNoElement, 0, 0}; }
  static Member Existence(uint64_t element, const Period& p) { return {p, element, kExistence, kExistence}; }
  /// A piece (or a run of touching pieces) of a property or label timeline, read given that the element
  /// exists in `existence`: bounds equal to those of the existence are the existence's.
  /// @param timeline unique per label and property of the element, not kExistence.
  static Member Piece(uint64_t element, uint32_t timeline, const Period& p, const Period& existence) {
    return {p, element, SameInstant(p.from, existence.from) ? kExistence : timeline,
            SameInstant(p.to, existence.to) ? kExistence : timeline};
  }
};

class Selection {
 public:
  /// All time: the intersection of no members.
  Selection() = default;
  explicit Selection(const Member& member) { Add(member); }
  Selection(const Selection& o);
  Selection& operator=(const Selection& o);
  Selection(Selection&&) noexcept = default;
  Selection& operator=(Selection&&) noexcept = default;

  /// Narrows the selection. False if it is no longer possible (and stays so).
  bool Add(const Member& member) {
    if (whole_) whole_->Add(member);
    return AddOwn(member);
  }
  bool Add(const Interval& window) {
    if (whole_) whole_->Add(window);
    return AddOwn(window);
  }
  /// Takes every member of another selection in.
  bool Add(const Selection& other);

  /// Narrows this part of a row that is split; what it was split from stays.
  bool Split(const Member& member) {
    KeepWhole();
    return AddOwn(member);
  }
  bool Split(const Selection& other) {
    KeepWhole();
    return AddOwn(other);
  }
  /// Declares this one of several cores of a condition. @param reach what they may be together
  void MarkCore(const Period& reach);
  /// A core that lies in `window` throughout only if it is one with the others: takes the period that they
  /// have then, with this core. False if that is not so.
  bool JoinThroughout(const Interval& window);
  /// @pre MarkCore
  const Period& reach() const { return whole_->period_; }

  const Period& period() const { return period_; }
  /// At least one completion has an instant in which all members hold.
  bool possible() const { return period_.from.earliest < period_.to.latest; }
  /// Every completion has. False while not possible().
  bool certain() const { return possible() && (whole_ && !core_ ? whole_->certain() : certain_); }
  bool certain_at(Instant t) const { return period_.certain_at(t); }
  bool possible_at(Instant t) const { return period_.possible_at(t); }
  TruthSet Test(WindowTest test, const Interval& window) const {
    if (!possible()) return TruthSet::False();
    return whole_ ? TestPart(test, window) : TestWindow(test, period_, certain_, window);
  }
  /// Declares the row only possible, for reasons that are not periods (a predicate with a mixed truth set).
  void MarkUncertain() {
    RememberMembers();
    certain_ = false;
  }

 private:
  bool AddOwn(const Member& member) {
    if (member.period.precise() && !imprecise_) {
      AddPreciseBounds(member.period.from.earliest, member.period.to.earliest);
      return possible();
    }
    return AddImprecise(member);
  }
  bool AddOwn(const Interval& window) {
    if (!imprecise_) {
      AddPreciseBounds(window.from, window.to);
      return possible();
    }
    return AddImprecise(Member::Independent(Period::Of(window.from, window.to)));
  }
  bool AddOwn(const Selection& other);
  void KeepWhole();
  TruthSet TestPart(WindowTest test, const Interval& window) const;
  void AddPreciseBounds(Instant from, Instant to) {
    if (from > period_.from.earliest) period_.from = Bound::At(from);
    if (to < period_.to.earliest) period_.to = Bound::At(to);
  }
  bool AddImprecise(const Member& member);
  /// True if from_i < to_j in every completion.
  static bool CertainlyOrdered(const Member& i, const Member& j);
  /// True if i and j are pieces of one timeline and i ends where j begins, or before.
  static bool EndsBefore(const Member& i, const Member& j);
  void RememberMembers();

  Period period_;
  bool certain_ = true;
  bool imprecise_ = false;  // some member was imprecise: the slow path from here on
  // While imprecise_: the imprecise members, and the precise bounds as one member (first).
  std::unique_ptr<std::vector<Member>> members_;
  // What the row is a part of: the selection that was split, or (core_) what several cores may be together.
  std::unique_ptr<Selection> whole_;
  bool core_ = false;
};

}  // namespace fasti
