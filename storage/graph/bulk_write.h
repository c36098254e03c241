// Writes the checked rows of a bulk load in key order, space by space, into the sinks of an ingest: what a
// commit would have put, built from columns (docs/storage-format.md). Thread rule: one thread, but where it
// says otherwise.
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
  /// @param adjacency_parts into how many ranges of about as many edges the nodes are divided
  BulkWrite(const BulkRows& rows, Instant instant, uint64_t* next_blob, Catalog* catalog,
            const kv::Snapshot& stored, size_t adjacency_parts);

  /// What must be known before the first space is written: edge records, index entries, counts.
  Status Prepare();
  /// The lists of nodes stored before, changed; likewise before the first space.
  Status ChangeStoredLists();
  // Different ones of these may be written at the same time, on different threads.
  Status Nodes(kv::SortedSink* sink);
  Status EdgeTable(kv::SortedSink* sink) const;
  /// The lists of a range of nodes; the ranges of the parts follow one another.
  Status Adjacency(size_t part, kv::SortedSink* sink);
  size_t adjacency_parts() const { return parts_.size(); }
  // After these:
  Status BlobsAndEdgeRecords(kv::SortedSink* sink);
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
  Status NodePromises(uint32_t row);
  Status Promise(const IndexDef& index, std::string value, uint64_t id, const Interval& hull);
  Status KeyEntries(kv::SortedSink* sink);
  /// A range of nodes whose lists are written by one thread.
  struct Part {
    uint32_t begin = 0, end = 0;                 ///< node rows
    std::vector<std::vector<uint32_t>> sources;  ///< node rows by type, ascending
    std::vector<uint64_t> targets;               ///< their number by type
    // Buffers of EncodeRows.
    std::vector<uint64_t> from, to, other, edge, flags;
    std::vector<codec::AdjacencyRow> decoded;
  };
  Status List(const codec::AdjacencyList& list, std::vector<uint32_t>* edges, Part* part,
              kv::SortedSink* sink) const;
  void EncodeRows(const uint32_t* edges, size_t n, bool outgoing, Part* part, std::string* out) const;
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
  std::vector<Part> parts_;
  std::vector<std::vector<uint64_t>>
      stored_sources_;         ///< ids of stored nodes by type, ascending: new sources
  std::vector<Entry> values_;  ///< property index entries
  struct KeyAdded {
    std::string key;
    uint64_t id;
    Interval hull;
  };
  std::vector<KeyAdded> keys_;  ///< unique keys
};

}  // namespace fasti::graph
