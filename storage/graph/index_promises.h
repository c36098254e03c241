// What the property indexes promise about an element: for each index whose label (or type) it ever has, every
// value that its indexed keys ever have, with the hull of the possible valid time. Promises are only widened;
// whoever follows one verifies the element's timelines. Pure functions over decoded states.
#pragma once

#include <string>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/graph/element_state.h"

namespace fasti::graph {

struct IndexPromise {
  IndexId index;
  std::string value;  ///< encoded
  Interval hull;
};

/// Ascending by (index, value), each value once.
std::vector<IndexPromise> PromisesOf(const ElementState& state, const Catalog& catalog);
/// Of one index.
void AppendPromises(const ElementState& state, const IndexDef& index, std::vector<IndexPromise>* out);

/// The smallest interval that holds every piece's possible extent.
Interval HullOf(const std::vector<StoredPiece>& pieces);
constexpr Interval HullOf(const Interval& a, const Interval& b) {
  return {a.from < b.from ? a.from : b.from, a.to < b.to ? b.to : a.to};
}

}  // namespace fasti::graph
