// Known history: rows with a recorded time, replayed in the order in which they became known, one commit for
// each distinct time, at that time (BEGIN KNOWN AT). A row states what was believed from then on: it makes an
// element, restates its period and properties, ends it or takes it back. Elements are the same when type,
// ends and `key` are. One thread.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "fasti/import.h"
#include "query/import/node_drafts.h"
#include "query/import/rejected_rows.h"
#include "query/import/row_meaning.h"
#include "storage/graph/store.h"

namespace fasti::import {

class Replay {
 public:
  Replay(graph::Store& store, NodeDrafts* drafts, RejectedRows* rejected, std::string note)
      : store_(store), drafts_(*drafts), rejected_(*rejected), note_(std::move(note)) {}

  /// Begins the commit at `instant`. @error it is not after the last commit, or after the clock
  Status Begin(Instant instant);
  void Apply(const RowMeaning& row, const std::vector<uint32_t>& classes, Origin origin);
  Status Commit(ImportReport* report);

 private:
  Status ApplyRow(const RowMeaning& row, const std::vector<uint32_t>& classes, Origin origin);
  Status ApplyNode(const NodeMeaning& node, uint32_t draft, const RowMeaning& row, bool has_edge);
  Status ApplyEdge(const EdgeMeaning& edge, const RowMeaning& row);

  graph::Store& store_;
  NodeDrafts& drafts_;
  RejectedRows& rejected_;
  const std::string note_;
  std::optional<graph::Transaction> tx_;
  Instant instant_;
  struct KnownEdge {
    EdgeId edge;
    std::optional<PeriodValue> valid;
  };
  std::unordered_map<std::string, KnownEdge> edges_;
  std::vector<uint32_t> drafts_of_row_;
  // To take back a row that fails half way.
  std::vector<uint32_t> made_nodes_;
  std::vector<std::pair<std::string, std::optional<KnownEdge>>> changed_edges_;
};

}  // namespace fasti::import
