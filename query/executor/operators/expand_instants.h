// The edges of one node at many instants: its list is decoded once for all of them and swept in the order of
// time, instead of one scan of the list per instant.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "storage/graph/reader.h"

namespace fasti::exec {

/// A row that asks for the edges at an instant.
struct InstantRow {
  Instant at;
  uint32_t row;
};

/// Calls found(row, edge, other) for each edge that holds at the instant of a row; rows in the order of their
/// instants. @pre all stored bounds are precise: what holds is certain
Status ExpandAtInstants(const graph::GraphReader& reader, NodeId node, Direction direction,
                        std::span<const TypeId> types, std::vector<InstantRow> rows,
                        const std::function<void(uint32_t, EdgeId, NodeId)>& found);

}  // namespace fasti::exec
