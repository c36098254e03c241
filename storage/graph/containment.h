// Whether an edge lies inside the lives of its ends (temporal model, section 7): its certain core inside the
// union of the possible extents of each end, its possible extent meeting their intersection. Also whether it
// is so surely inside that a read need not look at the ends at all. Pure functions over decoded states.
#pragma once

#include <string>

#include "storage/graph/element_state.h"

namespace fasti::graph {

struct Containment {
  bool allowed = true;
  /// Every stint's possible extent lies inside one certain life of each end.
  bool sure = false;
  /// When not allowed: "is valid [..) but node 4 is not": to follow the edge's name.
  std::string why;
  /// When not allowed: an end that exists at no time.
  bool end_missing = false;
};

Containment CheckContainment(const ElementState& edge, const ElementState& source,
                             const ElementState& target);

}  // namespace fasti::graph
