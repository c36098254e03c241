#include "query/executor/pieces.h"

#include <algorithm>

namespace fasti::exec {

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
