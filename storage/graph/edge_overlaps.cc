#include "storage/graph/edge_overlaps.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace fasti::graph {
namespace {

struct Change {
  Instant at;
  bool begins;
  EdgeId edge;
};

// The maximal stretches in which more than `limit` edges stand open at once.
std::vector<Crowd> Sweep(std::vector<Change> changes, uint32_t limit, bool certain) {
  // Half-open: what ends at an instant is gone before what begins there.
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return std::tuple(a.at, a.begins, a.edge) < std::tuple(b.at, b.begins, b.edge);
  });
  std::vector<Crowd> crowds;
  std::map<EdgeId, int> open;  // several stints of one edge may possibly hold together: it counts once
  bool crowded = false;
  for (const Change& c : changes) {
    if (c.begins) {
      ++open[c.edge];
    } else if (auto it = open.find(c.edge); --it->second == 0) {
      open.erase(it);
    }
    const bool now = open.size() > limit;
    if (now && !crowded) {
      crowds.push_back({Period::Of(c.at, c.at), certain, {}});
    } else if (!now && crowded) {
      crowds.back().period.to = Bound::At(c.at);
    }
    if (now) {
      for (const auto& [edge, n] : open) crowds.back().edges.push_back(edge);
      std::sort(crowds.back().edges.begin(), crowds.back().edges.end());
      auto& edges = crowds.back().edges;
      edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    }
    crowded = now;
  }
  // Touching ends and starts at one instant open and close a crowd for no time.
  std::erase_if(crowds, [](const Crowd& c) { return !(c.period.from.latest < c.period.to.earliest); });
  return crowds;
}

}  // namespace

std::vector<Crowd> CertainCrowds(const std::vector<EdgeStint>& stints, uint32_t limit) {
  std::vector<Change> changes;
  changes.reserve(2 * stints.size());
  for (const EdgeStint& s : stints) {
    if (!s.period.has_core()) continue;
    changes.push_back({s.period.core_from(), true, s.edge});
    changes.push_back({s.period.core_to(), false, s.edge});
  }
  std::vector<Crowd> crowds = Sweep(std::move(changes), limit, true);
  // A stint without a core overlaps in every completion those whose core reaches from its earliest end to its
  // latest beginning, and these share that stretch with each other. Two such stints never surely overlap.
  for (const EdgeStint& s : stints) {
    if (s.period.has_core() || s.period.doubted()) continue;
    std::vector<EdgeId> with{s.edge};
    for (const EdgeStint& o : stints) {
      if (o.edge != s.edge && o.period.has_core() && o.period.core_from() < s.period.to.earliest &&
          s.period.from.latest < o.period.core_to()) {
        with.push_back(o.edge);
      }
    }
    std::sort(with.begin(), with.end());
    with.erase(std::unique(with.begin(), with.end()), with.end());
    if (with.size() > limit) crowds.push_back({s.period, true, std::move(with)});
  }
  return crowds;
}

std::vector<Crowd> PossibleCrowds(const std::vector<EdgeStint>& stints, uint32_t limit) {
  std::vector<Change> changes;
  changes.reserve(2 * stints.size());
  for (const EdgeStint& s : stints) {
    changes.push_back({s.period.extent_from(), true, s.edge});
    changes.push_back({s.period.extent_to(), false, s.edge});
  }
  return Sweep(std::move(changes), limit, false);
}

}  // namespace fasti::graph
