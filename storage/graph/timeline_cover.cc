#include "storage/graph/timeline_cover.h"

#include <algorithm>

#include "storage/temporal/portion_cut.h"

namespace fasti::graph {

std::optional<Interval> OutsideExtents(const Interval& core, const std::vector<StoredPiece>& pieces) {
  Instant reached = core.from;
  for (const StoredPiece& p : pieces) {
    if (p.valid.period.extent_from() > reached) break;
    reached = std::max(reached, p.valid.period.extent_to());
  }
  if (reached >= core.to) return std::nullopt;
  Instant to = core.to;
  for (const StoredPiece& p : pieces) {
    if (p.valid.period.extent_from() > reached) to = std::min(to, p.valid.period.extent_from());
  }
  return Interval{reached, to};
}

std::optional<Interval> OutsideCores(const Interval& extent, const std::vector<StoredPiece>& pieces) {
  Instant reached = extent.from;
  for (size_t i = 0; i < pieces.size(); ++i) {
    // Pieces that share their change points cover what lies between, wherever these are.
    const Period& first = pieces[i].valid.period;
    bool doubted = first.doubted();
    while (i + 1 < pieces.size() && AreJoined(pieces[i].valid.period, pieces[i + 1].valid.period)) {
      doubted = doubted || pieces[++i].valid.period.doubted();
    }
    const Interval sure{first.from.latest, pieces[i].valid.period.to.earliest};
    if (doubted || sure.empty() || sure.to <= reached) continue;
    if (sure.from > reached) return Interval{reached, std::min(sure.from, extent.to)};
    reached = sure.to;
    if (reached >= extent.to) return std::nullopt;
  }
  return Interval{reached, extent.to};
}

std::vector<Interval> PossiblyAbsent(const std::vector<Period>& stints, const std::vector<Period>& pieces) {
  const auto precise = [](const Period& p) { return p.precise(); };
  const bool all_precise = std::all_of(stints.begin(), stints.end(), precise) &&
                           std::all_of(pieces.begin(), pieces.end(), precise);
  if (all_precise) return {};  // then what is absent is certainly so
  std::vector<Instant> changes;
  for (const std::vector<Period>* periods : {&stints, &pieces}) {
    for (const Period& p : *periods) {
      for (const Bound* b : {&p.from, &p.to}) {
        changes.push_back(b->earliest);
        changes.push_back(b->latest);
      }
    }
  }
  std::sort(changes.begin(), changes.end());
  changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
  std::vector<Interval> absent;
  for (size_t i = 0; i + 1 < changes.size(); ++i) {
    const Instant t = changes[i];
    const bool holds =
        std::any_of(stints.begin(), stints.end(), [&](const Period& p) { return p.possible_at(t); });
    if (!holds || !StatesAt(pieces, t, &stints).may_be_absent) continue;
    if (!absent.empty() && absent.back().to == t) {
      absent.back().to = changes[i + 1];
    } else {
      absent.push_back({t, changes[i + 1]});
    }
  }
  return absent;
}

}  // namespace fasti::graph
