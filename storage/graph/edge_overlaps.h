// How many edges of a group exist together (AT MOST n PER SOURCE, an end that is UNIQUE): where more than the
// limit do so in every completion, and where they may. Bounds of different edges are independent (temporal
// model, sections 2 and 7). Pure functions.
#pragma once

#include <vector>

#include "storage/model/ids.h"

namespace fasti::graph {

struct EdgeStint {
  EdgeId edge;
  Period period;
};
/// A stretch in which more edges than allowed exist.
struct Crowd {
  Period period;
  bool certain = false;
  std::vector<EdgeId> edges;  ///< ascending
};

/// Stretches in which more than `limit` edges exist in every completion; at most one for each that has no
/// certain core.
std::vector<Crowd> CertainCrowds(const std::vector<EdgeStint>& stints, uint32_t limit);
/// Stretches in which more than `limit` edges may exist.
std::vector<Crowd> PossibleCrowds(const std::vector<EdgeStint>& stints, uint32_t limit);

}  // namespace fasti::graph
