#include "query/executor/pieces.h"

#include <algorithm>

namespace fasti::exec {

void AppendStep(const TruthStep& step, std::vector<TruthStep>* steps) {
  if (!steps->empty() && steps->back().truth == step.truth &&
      steps->back().interval.to == step.interval.from) {
    steps->back().interval.to = step.interval.to;
  } else {
    steps->push_back(step);
  }
}

std::vector<Selection> SelectionsOf(const std::vector<TruthStep>& steps) {
  std::vector<Selection> out;
  for (size_t i = 0; i < steps.size();) {
    if (!steps[i].truth.possible()) {
      ++i;
      continue;
    }
    size_t end = i;
    while (end < steps.size() && steps[end].truth.possible()) ++end;
    std::vector<Interval> cores;
    for (size_t k = i; k < end; ++k) {
      if (steps[k].truth.certain()) cores.push_back(steps[k].interval);
    }
    const Interval extent{steps[i].interval.from, steps[end - 1].interval.to};
    if (cores.empty()) {
      // Not clamped: the same comes out when the condition is asked before or after the rest of the pattern.
      const Bound anywhere = Bound::Between(extent.from, extent.to);
      Selection selection(Member::Independent({anywhere, anywhere}));
      selection.MarkUncertain();
      out.push_back(std::move(selection));
    }
    for (size_t c = 0; c < cores.size(); ++c) {
      const Instant from = c == 0 ? extent.from : cores[c - 1].to;
      const Instant to = c + 1 == cores.size() ? extent.to : cores[c + 1].from;
      out.emplace_back(
          Member::Independent({Bound::Between(from, cores[c].from), Bound::Between(cores[c].to, to)}));
      if (cores.size() == 1) continue;
      out.back().MarkCore(
          {Bound::Between(extent.from, cores.front().from), Bound::Between(cores.back().to, extent.to)});
    }
    i = end;
  }
  return out;
}

void Column::MakePieces() const {
  pieces.reserve(stints.size());
  for (const Interval& stint : stints) {
    auto set = std::make_shared<PieceSet>();
    // Tags tell imprecise bounds apart; these are not.
    set->selections.emplace_back(Member::Independent(Period::Of(stint.from, stint.to)));
    pieces.push_back(std::move(set));
  }
}

PieceSetPtr AllTime() {
  static const PieceSetPtr kAll = [] {
    auto set = std::make_shared<PieceSet>();
    set->selections.emplace_back();
    return set;
  }();
  return kAll;
}

PieceSetPtr Intersect(const PieceSetPtr& a, const std::vector<Member>& members) {
  if (members.size() == 1 && members[0].period == Period::Always()) return a;
  auto out = std::make_shared<PieceSet>();
  for (const Selection& selection : a->selections) {
    for (const Member& member : members) {
      Selection narrowed = selection;
      if (narrowed.Add(member)) out->selections.push_back(std::move(narrowed));
    }
  }
  if (out->selections.empty()) return nullptr;
  return out;
}

PieceSetPtr Intersect(const PieceSetPtr& a, const PieceSetPtr& b) {
  if (a == b || IsAllTime(*b)) return a;
  if (IsAllTime(*a)) return b;
  auto out = std::make_shared<PieceSet>();
  for (const Selection& x : a->selections) {
    for (const Selection& y : b->selections) {
      Selection narrowed = x;
      if (narrowed.Add(y)) out->selections.push_back(std::move(narrowed));
    }
  }
  if (out->selections.empty()) return nullptr;
  return out;
}

Interval HullOf(const PieceSet& set) {
  Interval hull{Instant::PosInfinity(), Instant::NegInfinity()};
  for (const Selection& s : set.selections) {
    hull.from = std::min(hull.from, s.period().extent_from());
    hull.to = std::max(hull.to, s.period().extent_to());
  }
  return hull;
}

bool IsAllTime(const PieceSet& set) {
  return set.selections.size() == 1 && set.selections[0].period() == Period::Always();
}

}  // namespace fasti::exec
