// Where one timeline leaves another uncovered: a NOT NULL property under its label, a label under the edges
// that need it. Pieces are in order, as an ElementState holds them. Pure functions.
#pragma once

#include <optional>
#include <vector>

#include "storage/graph/element_state.h"

namespace fasti::graph {

/// The first stretch of `core` that no piece reaches in any completion; nullopt if there is none.
std::optional<Interval> OutsideExtents(const Interval& core, const std::vector<StoredPiece>& pieces);
/// The first stretch of `extent` that some completion leaves uncovered; bounds are independent of it.
std::optional<Interval> OutsideCores(const Interval& extent, const std::vector<StoredPiece>& pieces);
/// The stretches in which, given that one of the `stints` holds, possibly none of `pieces` does. Both are
/// timelines of one element: bounds that they share are one instant.
std::vector<Interval> PossiblyAbsent(const std::vector<Period>& stints, const std::vector<Period>& pieces);

}  // namespace fasti::graph
