// The rows of a bulk load in memory: compact for the ordinary (a precise period, no properties), with side
// tables for the rest. Owned by BulkLoader.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "storage/graph/bulk_load.h"
#include "storage/graph/element_state.h"

namespace fasti::graph {

struct BulkRows {
  static constexpr uint32_t kNone = UINT32_MAX;

  struct NodeRow {
    uint32_t first_label, labels;
    uint32_t first_property, properties;
    uint32_t valid;  ///< the first of `stints` in `periods`, or kNone: for all valid time
    uint32_t stints;
  };
  struct EdgeRow {
    uint32_t source, target, type;
    uint32_t extra;    ///< index into `extras`, or kNone: precise, without texts and properties
    int64_t from, to;  ///< of an ordinary edge
  };
  struct EdgeExtra {
    uint32_t valid;  ///< index into `periods`, or kNone
    uint32_t first_property, properties;
  };

  /// Ends of edges: rows of this load, or with this bit indexes into `stored_nodes`.
  static constexpr uint32_t kStored = 1u << 31;
  static bool IsStored(uint32_t end) { return end != kNone && (end & kStored) != 0; }
  std::vector<NodeId> stored_nodes;
  std::unordered_map<uint64_t, uint32_t> stored_numbers;  ///< by id
  NodeId IdOf(uint32_t end) const {
    return IsStored(end) ? stored_nodes[end & ~kStored] : NodeId{first_node + end};
  }

  std::vector<NodeRow> nodes;
  std::vector<EdgeRow> edges;
  std::vector<EdgeExtra> extras;
  std::vector<LabelId> labels;
  std::vector<BulkProperty> properties;
  std::vector<PeriodValue> periods;
  // Set by Finish before anything is checked.
  uint64_t first_node = 0, first_edge = 0;
  bool IsRow(ElementId id) const {
    return id.is_node() ? id.value >= first_node && id.value - first_node < nodes.size()
                        : id.value >= first_edge && id.value - first_edge < edges.size();
  }

  // Set by the check.
  std::vector<uint8_t> node_rejected;
  std::vector<uint8_t> edge_flags;  ///< AdjacencyRow flags, or kRejected
  static constexpr uint8_t kRejected = 0x80;

  /// Edges by their source and target: those at node row i are by_x[x_start[i]] up to by_x[x_start[i + 1]],
  /// ascending.
  std::vector<uint32_t> out_start, by_source, in_start, by_target;
  /// Likewise at the stored nodes.
  std::vector<uint32_t> stored_out_start, stored_by_source, stored_in_start, stored_by_target;
  void GroupEdges();

  std::span<const LabelId> LabelsOf(const NodeRow& row) const {
    return std::span(labels).subspan(row.first_label, row.labels);
  }
  std::span<const BulkProperty> PropertiesOf(const NodeRow& row) const {
    return std::span(properties).subspan(row.first_property, row.properties);
  }
  std::span<const BulkProperty> PropertiesOf(const EdgeRow& row) const {
    if (row.extra == kNone) return {};
    return std::span(properties).subspan(extras[row.extra].first_property, extras[row.extra].properties);
  }
  /// @pre at most one stint
  PeriodValue ValidOf(const NodeRow& row) const {
    return row.valid == kNone ? PeriodValue() : periods[row.valid];
  }
  std::span<const PeriodValue> StintsOf(const NodeRow& row) const {
    return row.valid == kNone ? std::span<const PeriodValue>()
                              : std::span(periods).subspan(row.valid, row.stints);
  }
  /// The hull of its stints.
  Period PeriodOf(const NodeRow& row) const {
    if (row.valid == kNone) return Period::Always();
    Period hull = periods[row.valid].period;
    for (const PeriodValue& p : StintsOf(row).subspan(1)) {
      if (p.period.from.earliest < hull.from.earliest) hull.from = p.period.from;
      if (p.period.to.latest > hull.to.latest) hull.to = p.period.to;
    }
    return hull;
  }
  PeriodValue ValidOf(const EdgeRow& row) const {
    if (row.extra != kNone)
      return extras[row.extra].valid == kNone ? PeriodValue() : periods[extras[row.extra].valid];
    PeriodValue valid;
    valid.period = Period::Of({row.from}, {row.to});
    return valid;
  }
  Period PeriodOf(const EdgeRow& row) const {
    if (row.extra == kNone) return Period::Of({row.from}, {row.to});
    return extras[row.extra].valid == kNone ? Period::Always() : periods[extras[row.extra].valid].period;
  }

  /// The row as a transaction would hold it. @error why the row cannot be stored (for its rejection)
  Result<ElementState> NodeState(uint64_t row) const;
  Result<ElementState> EdgeState(uint64_t row) const;
};

}  // namespace fasti::graph
