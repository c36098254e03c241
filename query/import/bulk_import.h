// Rows without a recorded time: they become known now. New nodes and edges go through the bulk load, as one
// commit; what changes nodes stored before goes through a transaction ahead of it. One thread; used once.
#pragma once

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "fasti/import.h"
#include "query/import/coalesce.h"
#include "query/import/node_drafts.h"
#include "query/import/rejected_rows.h"
#include "query/import/row_meaning.h"
#include "storage/graph/bulk_load.h"

namespace fasti::import {

class BulkImport {
 public:
  BulkImport(graph::Store& store, graph::BulkLoader& loader, NodeDrafts* drafts, RejectedRows* rejected);

  /// A row of the section, whole or not at all. @error why it is rejected
  Status Add(const RowMeaning& row, const std::vector<uint32_t>& classes, Origin origin);
  /// Call after the last row of a section.
  Status EndSection();
  Status Finish(uint64_t max_rejected, ImportReport* report);

 private:
  Status AddEdge(const EdgeMeaning& edge, uint32_t source, uint32_t target, const RowMeaning& row,
                 Origin origin);
  uint32_t RowOf(uint32_t draft);
  Result<std::optional<PeriodValue>> PeriodOf(const EdgeMeaning& edge, const RowMeaning& row) const;
  Status UpdateStored(ImportReport* report);
  Status MakeIndexes(ImportReport* report);
  void AddNodes();
  TypeId Type(const std::string& name);

  graph::Store& store_;
  graph::BulkLoader& loader_;
  NodeDrafts& drafts_;
  RejectedRows& rejected_;
  Coalescer coalescer_;
  std::vector<uint32_t> drafts_of_row_;  // of the row at hand, by node of the section
  static constexpr uint32_t kNone = UINT32_MAX;
  std::vector<uint32_t> loader_row_;  // by draft
  uint32_t new_nodes_ = 0;
  std::vector<uint32_t> draft_of_loader_row_;
  std::unordered_set<std::string> keys_;  // of edges
  // Where each edge of the load comes from: the origin, or a spell's rows.
  std::vector<Origin> edge_origin_;
  std::vector<std::pair<uint64_t, std::vector<Origin>>> spells_;  // ascending by edge row
  std::unordered_map<std::string, TypeId> types_;
};

}  // namespace fasti::import
