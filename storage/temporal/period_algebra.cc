#include "storage/temporal/period_algebra.h"

#include <array>
#include <utility>

namespace fasti {
namespace {

// A doubted side is never certain of anything, only possible.
TruthSet Set(const Period& a, const Period& b, bool certain, bool possible) {
  return TruthSet::From(certain && !a.doubted() && !b.doubted(), possible);
}
TruthSet Set(const Bound& a, const Bound& b, bool certain, bool possible) {
  return TruthSet::From(certain && !a.doubted() && !b.doubted(), possible);
}
bool Intersect(const Bound& a, const Bound& b) { return a.earliest <= b.latest && b.earliest <= a.latest; }

bool CertainlyTouch(const Period& a, const Period& b) {
  return a.from.latest <= b.to.earliest && b.from.latest <= a.to.earliest && !a.doubted() && !b.doubted();
}

bool SortsBefore(const Period& a, const Period& b) {
  if (const auto c = SortOrder(a.from, b.from); c != 0) return c < 0;
  return SortOrder(a.to, b.to) < 0;
}

std::vector<Period> CoalescePrecise(std::vector<Period> sorted) {
  std::vector<Period> out;
  for (const Period& p : sorted) {
    if (!out.empty() && p.from.earliest <= out.back().to.earliest) {
      if (p.to.earliest > out.back().to.earliest) out.back().to = p.to;
    } else {
      out.push_back(p);
    }
  }
  return out;
}

// Marks a part that is empty in some completion: it is never certain. An infinite end would print badly, and
// either end can carry the mark.
Period Doubted(Period p) {
  Bound& carrier = p.from.earliest == p.from.latest && !p.from.earliest.finite() ? p.to : p.from;
  carrier.flags |= Bound::kDoubted;
  return p;
}

std::optional<Period> PartBefore(const Period& p, const Bound& cut) {
  if (!(p.from.earliest < cut.latest)) return std::nullopt;
  if (p.to.latest <= cut.earliest) return p;
  Period part{p.from, EarlierOf(p.to, cut)};
  if (p.from.latest < cut.earliest) return part;
  part.from.latest = std::min(p.from.latest, cut.latest);
  part.to.earliest = std::max(part.to.earliest, p.from.earliest);
  return Doubted(part);
}

std::optional<Period> PartAfter(const Period& p, const Bound& cut) {
  if (!(cut.earliest < p.to.latest)) return std::nullopt;
  if (cut.latest <= p.from.earliest) return p;
  Period part{LaterOf(p.from, cut), p.to};
  part.from.flags &= static_cast<uint8_t>(~Bound::kUnknown);  // only an end can be unknown
  if (cut.latest < p.to.earliest) return part;
  part.from.latest = std::min(part.from.latest, p.to.latest);
  part.to.earliest = std::max(p.to.earliest, cut.earliest);
  return Doubted(part);
}

}  // namespace

TruthSet BoundLess(const Bound& a, const Bound& b) {
  return Set(a, b, a.latest < b.earliest, a.earliest < b.latest);
}
TruthSet BoundLessOrEqual(const Bound& a, const Bound& b) {
  return Set(a, b, a.latest <= b.earliest, a.earliest <= b.latest);
}
TruthSet BoundEqual(const Bound& a, const Bound& b) {
  return Set(a, b, a.precise() && SameInstant(a, b), Intersect(a, b));
}

TruthSet Overlaps(const Period& a, const Period& b) {
  return Set(a, b, CertainlyOverlap(a, b), PossiblyOverlap(a, b));
}
TruthSet Contains(const Period& a, const Period& b) {
  return Set(a, b, a.from.latest <= b.from.earliest && b.to.latest <= a.to.earliest,
             a.from.earliest <= b.from.latest && b.to.earliest <= a.to.latest &&
                 std::max(a.from.earliest, b.from.earliest) < std::min(a.to.latest, b.to.latest));
}
TruthSet Precedes(const Period& a, const Period& b) {
  return Set(a, b, a.to.latest <= b.from.earliest, a.to.earliest <= b.from.latest);
}
TruthSet Succeeds(const Period& a, const Period& b) { return Precedes(b, a); }
TruthSet Meets(const Period& a, const Period& b) {
  return BoundEqual(a.to, b.from).certain() ? Set(a, b, true, true)
                                            : Set(a, b, false, Intersect(a.to, b.from));
}
TruthSet SamePeriod(const Period& a, const Period& b) {
  return Set(a, b, a.precise() && b.precise() && SameInstant(a.from, b.from) && SameInstant(a.to, b.to),
             Intersect(a.from, b.from) && Intersect(a.to, b.to) &&
                 std::max(a.from.earliest, b.from.earliest) < std::min(a.to.latest, b.to.latest));
}

std::optional<Allen> AllenRelation(const Period& a, const Period& b) {
  if (!a.precise() || !b.precise()) return std::nullopt;
  const Instant af = a.from.earliest, at = a.to.earliest, bf = b.from.earliest, bt = b.to.earliest;
  if (at < bf) return Allen::kBefore;
  if (bt < af) return Allen::kAfter;
  if (at == bf) return Allen::kMeets;
  if (bt == af) return Allen::kMetBy;
  if (af == bf) return at == bt ? Allen::kEquals : at < bt ? Allen::kStarts : Allen::kStartedBy;
  if (at == bt) return af < bf ? Allen::kFinishedBy : Allen::kFinishes;
  if (af < bf) return at < bt ? Allen::kOverlaps : Allen::kContains;
  return at < bt ? Allen::kDuring : Allen::kOverlappedBy;
}

std::string_view AllenName(Allen relation) {
  constexpr std::array<std::string_view, 13> kNames = {
      "before",   "meets",    "overlaps",  "starts",       "finishedBy", "during", "equals",
      "contains", "finishes", "startedBy", "overlappedBy", "metBy",      "after"};
  return kNames[static_cast<size_t>(relation)];
}

std::vector<Period> Coalesce(std::vector<Period> periods) {
  std::sort(periods.begin(), periods.end(), SortsBefore);
  if (std::all_of(periods.begin(), periods.end(), [](const Period& p) { return p.precise(); })) {
    return CoalescePrecise(std::move(periods));
  }
  // A join can bring two others together, so each new period absorbs all that it touches and tries again.
  std::vector<Period> out;
  for (Period p : periods) {
    for (size_t i = 0; i < out.size();) {
      if (out[i] == p || CertainlyTouch(out[i], p)) {
        p = {EarlierOf(out[i].from, p.from), LaterOf(out[i].to, p.to)};
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
        i = 0;
      } else {
        ++i;
      }
    }
    out.push_back(p);
  }
  std::sort(out.begin(), out.end(), SortsBefore);
  return out;
}

std::vector<Period> Difference(const Period& a, const Period& b) {
  std::vector<Period> out;
  for (const std::optional<Period>& part : {PartBefore(a, b.from), PartAfter(a, b.to)}) {
    if (part) out.push_back(*part);
  }
  return out;
}

std::vector<Period> Gaps(std::vector<Period> periods) {
  const std::vector<Period> joined = Coalesce(std::move(periods));
  std::vector<Period> out;
  for (size_t i = 1; i < joined.size(); ++i) {
    Bound end = joined[0].to;
    for (size_t j = 1; j < i; ++j) end = LaterOf(end, joined[j].to);
    const Bound& start = joined[i].from;
    if (!(end.earliest < start.latest)) continue;
    const Period gap{end, start};
    out.push_back(end.latest < start.earliest ? gap : Doubted(gap));
    out.back().from.flags &= static_cast<uint8_t>(~Bound::kUnknown);
  }
  return out;
}

std::optional<Period> IntersectAll(const std::vector<Period>& periods) {
  if (periods.empty()) return std::nullopt;
  std::optional<Period> all = periods.front();
  for (size_t i = 1; i < periods.size() && all; ++i) all = Intersection(*all, periods[i]);
  return all;
}

}  // namespace fasti
