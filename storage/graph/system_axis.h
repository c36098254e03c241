// SystemAxis: what a GraphReader answers when it stands on the system axis (temporal model, section 4,
// "System ranges"): valid time is fixed to one instant, and the pieces of every timeline are periods of
// system time, in which the element exists, has the label or has the value at that instant. A piece that is
// only possible at the instant carries a doubt, so that it is never certain. Committed data only. A view on a
// reader; nothing is kept. Thread rule: that of the reader.
#pragma once

#include <span>
#include <vector>

#include "storage/graph/reader.h"

namespace fasti::graph {

class SystemAxis {
 public:
  /// @param possibly where a value is uncertain, each possible one is a piece; else one piece of null
  SystemAxis(const GraphReader& reader, ReaderImpl& impl, Instant valid, bool possibly)
      : reader_(reader), impl_(impl), valid_(valid), possibly_(possibly) {}

  Status Existence(ElementId element, std::vector<Piece>* out) const;
  Status Timeline(ElementId element, Slot slot, std::vector<Piece>* out) const;
  /// Ids of the labels or properties that it ever had.
  Status SlotsOf(ElementId element, Slot::Kind kind, std::vector<uint32_t>* out) const;
  /// Appends to *out, as Expand over a range does. @param other only edges to this node
  Status Expand(NodeId node, std::optional<NodeId> other, Direction direction, std::span<const TypeId> types,
                const Interval& window, Expansion* out) const;

 private:
  Status ExpandSide(NodeId node, std::optional<NodeId> other, Direction side, Direction asked,
                    std::span<const TypeId> types, const Interval& window, Expansion* out) const;

  const GraphReader& reader_;
  ReaderImpl& impl_;
  const Instant valid_;
  const bool possibly_;
};

}  // namespace fasti::graph
