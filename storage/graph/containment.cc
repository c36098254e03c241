#include "storage/graph/containment.h"

#include <algorithm>

#include "storage/temporal/bound_print.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::graph {
namespace {

// Whether [core.from, core.to) lies inside the union of the possible extents of `life`.
bool CoveredByExtents(const Interval& core, const std::vector<StoredPiece>& life) {
  Instant reached = core.from;
  // Extents are ascending by their starts, since change points are.
  for (const StoredPiece& p : life) {
    if (p.valid.period.extent_from() > reached) break;
    reached = std::max(reached, p.valid.period.extent_to());
  }
  return reached >= core.to;
}

bool SurelyInside(const Period& stint, const std::vector<StoredPiece>& life) {
  return std::any_of(life.begin(), life.end(), [&](const StoredPiece& p) {
    return p.valid.period.precise() && p.valid.period.from.latest <= stint.from.earliest &&
           stint.to.latest <= p.valid.period.to.earliest;
  });
}

}  // namespace

Containment CheckContainment(const ElementState& edge, const ElementState& source,
                             const ElementState& target) {
  Containment result;
  result.sure = true;
  for (const StoredPiece& piece : edge.existence()) {
    const Period& stint = piece.valid.period;
    const bool inside = SurelyInside(stint, source.existence()) && SurelyInside(stint, target.existence());
    if (inside) continue;
    result.sure = false;
    for (const ElementState* end : {&source, &target}) {
      const std::vector<StoredPiece>& life = end->existence();
      const auto meets = [&](const StoredPiece& p) { return PossiblyOverlap(stint, p.valid.period); };
      const bool ok = std::any_of(life.begin(), life.end(), meets) &&
                      (!stint.has_core() || CoveredByExtents(CertainPart(stint), life));
      if (ok) continue;
      result.allowed = false;
      result.end_missing = life.empty();
      result.why = "is valid " + PrintPeriod(piece.valid) + ", but node " + std::to_string(end->id.value);
      if (life.empty()) {
        result.why += " exists at no time";
      } else {
        result.why += " exists only in";
        for (const StoredPiece& p : life) result.why += " " + PrintPeriod(p.valid);
      }
      result.why += "; an edge must lie inside the lives of its ends";
      return result;
    }
    // The possible extent must meet the intersection of both lives.
    bool together = false;
    for (const StoredPiece& a : source.existence()) {
      const std::optional<Period> with_a = Intersection(stint, a.valid.period);
      if (!with_a) continue;
      for (const StoredPiece& b : target.existence()) {
        together = together || PossiblyOverlap(*with_a, b.valid.period);
      }
    }
    if (!together) {
      result.allowed = false;
      result.why = "is valid " + PrintPeriod(piece.valid) + ", when its ends never exist together";
      return result;
    }
  }
  return result;
}

}  // namespace fasti::graph
