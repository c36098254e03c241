// Writes the checked rows of a bulk load in key order, space by space, into the sinks of an ingest: what a
// commit would have put, built from columns (docs/storage-format.md). Thread rule: one thread.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/codec/adjacency_block.h"
#include "storage/codec/element_record.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/bulk_rows.h"
#include "storage/graph/staged_writes.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class BulkWrite {
 public:
  /// @param catalog its statistics are updated
  BulkWrite(const BulkRows& rows, Instant instant, uint64_t* next_blob, Catalog* catalog,
            const kv::Snapshot& stored);

  /// What must be known before the first space is written: edge records, index entries, counts.
  Status Prepare();
  /// The lists of nodes stored before, changed; likewise before the first space.
  Status ChangeStoredLists();
  Status Entities(kv::SortedSink* sink);
  Status Adjacency(kv::SortedSink* sink);
  /// After Adjacency, which counts the sources of each type.
  Status Indexes(kv::SortedSink* sink);

  uint64_t nodes() const { return nodes_; }
  uint64_t edges() const { return edges_; }
  /// SHA-256 over the rows loaded.
  std::string Digest() const;

 private:
  using Entry = std::pair<std::string, std::string>;
  /// Statements of an element; from the rows themselves where nothing in them has a time of its own.
  Status NodeRecord(uint32_t row, codec::ElementRecord* record) const;
  Status EdgeRecord(uint32_t row, codec::ElementRecord* record) const;
  Status PutRecord(ElementId id, codec::ElementRecord* record, std::vector<Entry>* out);
  Status EdgeTable(kv::SortedSink* sink) const;
  Status NodePromises(uint32_t row);
  Status Promise(const IndexDef& index, std::string value, uint64_t id, const Interval& hull);
  Status KeyEntries(kv::SortedSink* sink);
  Status List(const codec::AdjacencyList& list, std::vector<uint32_t>* edges, kv::SortedSink* sink);
  void EncodeRows(const uint32_t* edges, size_t n, bool outgoing, std::string* out);
  codec::AdjacencyRow RowOf(uint32_t edge, bool outgoing) const;
  bool IsOrdinary(uint32_t edge) const { return rows_.edges[edge].extra == BulkRows::kNone; }

  const BulkRows& rows_;
  const Instant instant_;
  uint64_t& next_blob_;
  Catalog& catalog_;
  const kv::Snapshot& stored_;
  uint64_t nodes_ = 0, edges_ = 0;
  bool node_indexes_ = false, edge_indexes_ = false;

  RecentWrites recent_;  ///< of this load only
  StagedWrites staged_;  ///< what changes under stored nodes
  std::vector<Entry> edge_records_;
  std::vector<std::pair<uint64_t, std::string>> blobs_;
  std::vector<std::vector<uint32_t>> labelled_;  ///< node rows by label
  std::vector<std::vector<uint32_t>> sources_;   ///< node rows by type, ascending
  std::vector<std::vector<uint64_t>>
      stored_sources_;         ///< ids of stored nodes by type, ascending: new sources
  std::vector<Entry> values_;  ///< property index entries
  struct KeyAdded {
    std::string key;
    uint64_t id;
    Interval hull;
  };
  std::vector<KeyAdded> keys_;  ///< unique keys
  // Buffers of EncodeRows.
  std::vector<uint64_t> from_, to_, other_, edge_, flags_;
  std::vector<codec::AdjacencyRow> decoded_;
};

}  // namespace fasti::graph
