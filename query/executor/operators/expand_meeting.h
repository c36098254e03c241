// Expansions that know more of the other end than its type: that it must have an edge to a third node, too,
// or which node it is for many rows at once. Two lists are then met by their other ends, in memory, instead
// of looking up a list for each row. Over a range, stints that have no instant in common with any of the
// third node's are left out as well. One thread.
#pragma once

#include <span>
#include <vector>

#include "storage/graph/reader.h"

namespace fasti::exec {

/// One side of a meeting: the edges of a node.
struct MeetingSide {
  NodeId node;
  Direction direction;  ///< seen from the node
  std::span<const TypeId> types;
};

/// Expand of `from`, at least all of its edges whose other end has an edge of `meet`, of the same instant or
/// at some common instant. @pre both sides name types
Status ExpandMeeting(const graph::GraphReader& reader, const MeetingSide& from, const MeetingSide& meet,
                     const graph::ValidSelector& valid, graph::Expansion* out);

/// Whether ExpandInto of so many nodes to one is better answered by ExpandFromOne.
Result<bool> IsFromOne(const graph::GraphReader& reader, size_t nodes, const MeetingSide& one);
/// ExpandInto of all the nodes to `one.node`, by way of the edges of that. `outgoing` stays empty.
/// @param one seen from that node
Status ExpandFromOne(const graph::GraphReader& reader, std::span<const NodeId> nodes, const MeetingSide& one,
                     const graph::ValidSelector& valid, graph::Expansion* out);

}  // namespace fasti::exec
