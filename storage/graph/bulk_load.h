// BulkLoader: many new nodes and the edges between them as one commit, through sorted files instead of
// transactions (storage.md, "bulk load"; temporal model, section 7). Rows are collected in memory and named
// by their position; Finish checks the integrity rules set-wise, builds everything a transaction would have
// (edge table, both adjacency directions, label, type, property and key indexes, statistics, log) in key
// order and ingests it. A row that breaks a rule is reported with its reason, never lost silently, and so are
// the edges of a rejected node; the others are loaded. Edges join nodes of the load and nodes stored before,
// whose lists are changed as a transaction would. Other transactions may run meanwhile; their commits wait
// while Finish writes. Thread rule: one thread at a time. Must not outlive its Store.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fasti/status.h"
#include "fasti/value.h"
#include "storage/graph/graph_types.h"
#include "storage/model/ids.h"

namespace fasti::graph {

class Store;
struct BulkRows;

struct BulkProperty {
  KeyId key;
  Value value;  ///< null: the property is left out
  /// When it holds; not set: as long as the element exists. Must lie inside the element's existence.
  std::optional<PeriodValue> valid;
};

struct BulkOptions {
  std::string note;  ///< stored in the commit log
  /// The instant at which the load became known; as BEGIN KNOWN AT. Not set: now.
  std::optional<Instant> known_at;
  /// With more rejected rows than this nothing is loaded.
  uint64_t max_rejected = UINT64_MAX;
};

struct BulkRejection {
  bool is_node = false;
  uint64_t row = 0;  ///< what AddNode or AddEdge returned
  std::string reason;
};

struct BulkReport {
  /// commit 0 when nothing was loaded.
  CommitReceipt receipt;
  /// Row i of the nodes has the id first_node + i, of the edges first_edge + i. Rejected rows leave gaps.
  NodeId first_node;
  EdgeId first_edge;
  uint64_t nodes = 0, edges = 0;        ///< loaded
  std::vector<BulkRejection> rejected;  ///< nodes first, ascending by row
};

class BulkLoader {
 public:
  explicit BulkLoader(Store& store, BulkOptions options = {});
  ~BulkLoader();
  BulkLoader(const BulkLoader&) = delete;
  BulkLoader& operator=(const BulkLoader&) = delete;

  LabelId InternLabel(std::string_view name);
  TypeId InternType(std::string_view name);
  KeyId InternKey(std::string_view name);

  void Reserve(size_t nodes, size_t edges);
  /// Each returns the row's number, from 0. Nothing is checked yet.
  /// @param valid not set: for all valid time
  uint64_t AddNode(std::span<const LabelId> labels, std::span<const BulkProperty> properties = {},
                   const std::optional<PeriodValue>& valid = std::nullopt);
  /// A node that exists in several stretches of time. @param stints none: for all valid time
  uint64_t AddNode(std::span<const LabelId> labels, std::span<const BulkProperty> properties,
                   std::span<const PeriodValue> stints);
  /// A number by which edges may name a node stored before; not among the rows of AddNode.
  uint64_t AddStoredNode(NodeId node);
  /// @param source, target rows of AddNode, which may be added later, or numbers of AddStoredNode
  uint64_t AddEdge(TypeId type, uint64_t source, uint64_t target,
                   const std::optional<PeriodValue>& valid = std::nullopt,
                   std::span<const BulkProperty> properties = {});
  /// The common case without copies: a period without texts, no properties.
  uint64_t AddEdge(TypeId type, uint64_t source, uint64_t target, const Period& valid);

  /// Checks and loads. Call it once. @error kReadOnly, kIOError: nothing was loaded; kUnsupported: a rule of
  /// the schema that bulk loads cannot check; kUnknownOutcome as for Transaction::Commit.
  Result<BulkReport> Finish();
  void set_max_rejected(uint64_t most) { options_.max_rejected = most; }

 private:
  Store& store_;
  BulkOptions options_;
  std::unique_ptr<BulkRows> rows_;
};

}  // namespace fasti::graph
