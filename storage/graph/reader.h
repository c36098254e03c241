// GraphReader: the graph as of one system time, for everything above storage. A reader stands on one
// immutable ReadView (and, inside a transaction that has written, on that transaction's pending changes),
// fixed to the latest state or to the state KNOWN AT s. It is cheap to create; it is not thread safe; several
// readers may stand on one view. Batch calls are the fast ones: ids are sorted, deduplicated and fetched
// together.
//
// Visibility: an edge is visible, and certain, only where its ends are (section 7).
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "fasti/status.h"
#include "storage/catalog/catalog.h"
#include "storage/codec/id_filter.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/graph_types.h"

namespace fasti::graph {

class ReadView;     // a KV snapshot + commit + catalog; storage/graph/read_view.h
class Transaction;  // storage/graph/transaction.h
class ReaderImpl;
class SystemAxis;

/// What ExpandDifference finds: edges and their other ends. An edge that holds at both by different stints
/// stands in `ended` and in `begun`.
struct EdgeDifference {
  struct Group {
    std::vector<NodeId> others;
    std::vector<EdgeId> edges;
  };
  Group ended;  ///< at the first instant alone
  Group begun;  ///< at the second alone
  Group kept;   ///< at both
  void Clear() {
    for (Group* g : {&ended, &begun, &kept}) g->others.clear(), g->edges.clear();
  }
};

/// A resumable scan of ids in ascending order. Ids are candidates: promises of an index, to be verified by
/// reading the element at the wanted instant.
class IdScan {
 public:
  virtual ~IdScan() = default;
  /// Appends at most `max` ids; fewer than `max` (possibly none) only at the end.
  virtual Status Next(size_t max, std::vector<uint64_t>* out) = 0;
};

/// What SeekKeys finds: the candidates of each row, one row after the other.
struct KeyCandidates {
  std::vector<uint64_t> ids;
  std::vector<uint32_t> offsets;  ///< where each row's begin; one more at the end
};

class GraphReader {
 public:
  /// @param system the commit instant to read at; nullopt = the latest state, own writes included.
  GraphReader(std::shared_ptr<const ReadView> view, const Transaction* own_writes,
              std::optional<Instant> system);
  /// A reader on the system axis: every timeline, and Expand over a range, gives the periods of system time
  /// in which something holds at the one instant `valid` (storage/graph/system_axis.h). Committed data only;
  /// reads at an instant make no sense of it.
  static GraphReader OnSystemAxis(std::shared_ptr<const ReadView> view, Instant valid, bool possibly);
  ~GraphReader();
  GraphReader(GraphReader&&) noexcept;
  GraphReader& operator=(GraphReader&&) noexcept;
  /// Lets go of its snapshot and of what was read from it, to be given another one by
  /// Transaction::ReadWith: what readers need is allocated once.
  void LetGo();

  const Catalog& catalog() const;
  bool is_latest() const;

  // --- Candidates
  // -------------------------------------------------------------------------------------------
  std::unique_ptr<IdScan> ScanNodes() const;                            ///< every node ever
  std::unique_ptr<IdScan> ScanLabel(LabelId label) const;               ///< nodes that ever had the label
  std::unique_ptr<IdScan> ScanEdges(std::optional<TypeId> type) const;  ///< edges ever
  std::unique_ptr<IdScan> ScanSources(
      TypeId type) const;  ///< nodes that ever were the source of such an edge
  /// Nodes that ever were the source (kOut) or target (kIn) of such an edge, from memory. @return nullptr
  /// where that is not kept for this reader: scan otherwise
  Result<std::unique_ptr<IdScan>> ScanEnds(TypeId type, Direction direction) const;
  /// Elements that ever had exactly this value (one per key of the index).
  std::unique_ptr<IdScan> SeekIndex(IndexId index, std::span<const Value> values) const;
  /// SeekIndex for many rows, whose keys are looked up together. @param values those of a row stand together.
  /// @return false: that index is not one of keys, seek row by row
  Result<bool> SeekKeys(IndexId index, std::span<const Value> values, KeyCandidates* out) const;
  /// Elements whose first index key ever lay between the bounds (nullptr = unbounded), in id order per value.
  std::unique_ptr<IdScan> SeekIndexRange(IndexId index, const Value* lower, bool lower_inclusive,
                                         const Value* upper, bool upper_inclusive) const;

  // --- At an instant
  // ------------------------------------------------------------------------------------------ `at` has one
  // instant for all, or one per id. Output spans have the size of `ids`.
  Status ExistsAt(ElementId::Kind kind, std::span<const uint64_t> ids, std::span<const Instant> at,
                  std::span<Certainty> out) const;
  /// kNo also where the node does not exist.
  Status HasLabelAt(std::span<const NodeId> ids, LabelId label, std::span<const Instant> at,
                    std::span<Certainty> out) const;
  /// The value, given that the element exists; null where it has none. `uncertain[i]` is set where more than
  /// one value (or a value and absence) is possible; the value is then null: ask PropertyTimeline.
  Status PropertyAt(ElementId::Kind kind, std::span<const uint64_t> ids, KeyId key,
                    std::span<const Instant> at, std::span<Value> out, std::span<uint8_t> uncertain) const;
  /// @return true: the node exists at every instant and always has this value (null: never any).
  /// False: read the timelines
  Result<bool> HoldsAlways(NodeId node, KeyId key, Value* value) const;
  /// HoldsAlways is known to be true of all of them. False: ask one by one
  bool HoldAlways(std::span<const uint64_t> nodes, KeyId key) const;
  /// The same; what is not known is read first, of all nodes together, and known from then on.
  Result<bool> HoldAlwaysOrLearn(std::span<const uint64_t> nodes, KeyId key) const;
  /// Whether the node exists and has the label at every instant, or has it at none.
  /// @return nullopt: neither is known, ask HasLabelAt or the timeline (which then know)
  std::optional<bool> HasLabelAlways(NodeId node, LabelId label) const;
  /// The same for many nodes that are known to hold an integer at every instant.
  /// @return false: some are not known to, ask PropertyAt
  bool IntsAt(std::span<const uint64_t> nodes, KeyId key, std::span<int64_t> out) const;
  /// @param among edges whose other end does not pass it may be left out; nullptr: none
  Status Expand(std::span<const NodeId> ids, Direction direction, std::span<const TypeId> types,
                const ValidSelector& valid, Expansion* out, const codec::IdFilter* among = nullptr) const;
  /// Which edges hold at one of two instants alone, and which at both, of lists in memory.
  /// @return false: that is not at hand, expand at both instants. `out` is then unspecified
  bool ExpandDifference(NodeId node, Direction direction, std::span<const TypeId> types, Instant from,
                        Instant to, EdgeDifference* out) const;
  /// How many edges Expand would name for each node, each once. Output has the size of `ids`.
  Status CountEdges(std::span<const NodeId> ids, Direction direction, std::span<const TypeId> types,
                    const ValidSelector& valid, std::span<uint64_t> out) const;
  /// How many stints the stored lists hold, at whatever time: what expanding would look through at most.
  Result<uint64_t> CountStints(NodeId node, Direction direction, std::span<const TypeId> types) const;
  /// Whether all stored lists of the node are decoded in memory: then naming few of many ends is cheap.
  bool IsInMemory(NodeId node, Direction direction, std::span<const TypeId> types) const;
  /// The nodes with edges in both lists that possibly meet in time (lives aside), in order, each once.
  /// @return false: that is not at hand; expand one of them, then the other among what was found
  bool CommonEnds(const codec::AdjacencyList& a, const codec::AdjacencyList& b,
                  std::vector<NodeId>* out) const;
  /// Edges between pairs: both ends known (MATCH between bound nodes). Same form of answer as Expand.
  Status ExpandInto(std::span<const NodeId> from, std::span<const NodeId> to, Direction direction,
                    std::span<const TypeId> types, const ValidSelector& valid, Expansion* out) const;

  // --- Whole timelines at the reader's system time
  // --------------------------------------------------------------
  Status Existence(ElementId element, std::vector<Piece>* out) const;
  Status LabelTimeline(NodeId node, LabelId label, std::vector<Piece>* out) const;
  Status PropertyTimeline(ElementId element, KeyId key, std::vector<Piece>* out) const;
  /// Labels that ever hold, properties that ever have a value (ids ascending).
  Status LabelsOf(NodeId node, std::vector<LabelId>* out) const;
  Status KeysOf(ElementId element, std::vector<KeyId>* out) const;
  /// @error kNotFound no such edge was ever stored.
  Result<EdgeEnds> Ends(EdgeId edge) const;
  Status EndsOf(std::span<const EdgeId> edges, std::vector<EdgeEnds>* out) const;
  /// The existence pieces with their texts as written, for validTime().
  Status ExistenceWithText(ElementId element, std::vector<PeriodValue>* out) const;

  // --- The system axis
  // ------------------------------------------------------------------------------------------
  /// Every rectangle ever stored about the element whose system period meets `window`, whatever the reader's
  /// system time; ordered by (slot, valid from, system from).
  Status Rectangles(ElementId element, const Interval& window, std::vector<Rectangle>* out) const;
  /// Instants of all commits in `window` that changed the element or, for a node, its adjacency.
  Status ChangesOf(ElementId element, const Interval& window, std::vector<Instant>* out) const;

 private:
  friend class Transaction;
  /// @pre the reader stands on the system axis
  SystemAxis Axis() const;
  std::unique_ptr<ReaderImpl> impl_;
};

}  // namespace fasti::graph
