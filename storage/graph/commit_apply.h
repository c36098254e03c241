// Turns what a transaction wrote into puts and deletes: for each touched element the difference between its
// timelines as loaded and as they are now gives closed rectangles (to history) and new ones (from the
// commit's instant on); edges also change the edge table and both adjacency lists; labels, types, values and
// keys widen their promises (storage.md, "Write"). Thread rule: the leader's.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/codec/edge_block.h"
#include "storage/codec/element_record.h"
#include "storage/codec/sha256.h"
#include "storage/graph/adjacency_writer.h"
#include "storage/graph/read_set.h"
#include "storage/graph/staged_writes.h"
#include "storage/graph/transaction_impl.h"

namespace fasti::graph {

/// Adds to one of the catalog's counts by id.
inline void CountAt(std::vector<uint64_t>* counts, uint32_t id) {
  if (counts->size() <= id) counts->resize(id + 1);
  ++(*counts)[id];
}

class CommitApply {
 public:
  /// @param commit its number. @param catalog the catalog that this commit will publish; its statistics are
  /// updated.
  CommitApply(StagedWrites* staged, const TransactionImpl& transaction, uint64_t commit, Instant instant,
              uint64_t* next_blob, Catalog* catalog)
      : staged_(*staged),
        transaction_(transaction),
        commit_(commit),
        instant_(instant),
        next_blob_(*next_blob),
        catalog_(*catalog) {}

  Status Run();

  const std::vector<ElementId>& changed_elements() const { return changed_; }  ///< ascending
  std::vector<Resource>& resources() { return resources_; }
  std::string FinishDigest() { return digest_.Finish(); }

 private:
  struct Difference {
    std::vector<std::pair<SlotId, const StoredPiece*>> closed;
    bool added = false;
    bool changed() const { return added || !closed.empty(); }
  };
  Difference Compare(const ElementState* base, const ElementState& now) const;

  Status Element(const ElementState& now);
  Status Node(const ElementState& now, const LoadedElement& base, const Difference& difference);
  Status Edge(const ElementState& now, const LoadedElement& base, const Difference& difference);
  Status History(ElementId id, const Difference& difference);
  Status Record(const ElementState& now, const LoadedElement& base, bool has_history, bool with_existence);
  Status Adjacency(const ElementState& now, const LoadedElement& base, bool contained);
  Status Promises(const ElementState& now, const LoadedElement& base);
  Status PutPromise(const IndexDef& index, std::string_view value, uint64_t id, const Interval& hull);
  Status LabelPromise(LabelId label, NodeId node, const Interval& hull);
  Status SourcePromise(TypeId type, NodeId source);
  // ERASE (commit_erase.cc): nothing of the element may remain but its number.
  Status Erase(const ElementState& now);
  Status EraseNode(NodeId node);
  Status EraseEdge(const ElementState& edge, const LoadedElement& base);
  Status EraseStatements(const ElementState& everything);
  Status ErasePromises(const ElementState& everything);
  Status EraseKeys(kv::Space space, std::string_view prefix);
  /// The node has never had an edge of the type that is known still.
  Status EraseSource(TypeId type, NodeId source);
  /// Every statement ever made about an element, as one state.
  Result<ElementState> Everything(ElementId id) const;
  Status EdgeTable();
  Status Lists();
  Status BuildIndex(const IndexDef& index);
  void CountElement(const ElementState& now, bool is_new);
  void Digest(const ElementState& now, const Difference& difference);

  uint64_t NewBlob(std::string_view encoded);

  StagedWrites& staged_;
  const TransactionImpl& transaction_;
  const uint64_t commit_;
  const Instant instant_;
  uint64_t& next_blob_;
  Catalog& catalog_;
  codec::Sha256 digest_;
  std::string digested_;
  std::vector<ElementId> changed_;
  std::vector<Resource> resources_;
  std::map<uint64_t, codec::EdgeEntry> entries_;  ///< edge id → its new entry
  std::map<codec::AdjacencyList, std::vector<RowChange>> lists_;
  std::map<codec::AdjacencyList, std::vector<EdgeId>> erased_from_;
  uint32_t tombstones_ = 0;
};

}  // namespace fasti::graph
