// The consistency check of a whole store: every record decodes, every cross reference leads somewhere and
// back, every checksum and the hash chain hold. Streams through the spaces once: edges and adjacency lists
// are compared by order-independent sums of what each says, kept per 256 edges, so that memory stays small
// and a difference is still found down to the block. Findings are collected, not returned as errors: one does
// not hide the next. Thread rule: one thread; reads one snapshot.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/codec/adjacency_row.h"
#include "storage/codec/commit_record.h"
#include "storage/codec/edge_block.h"
#include "storage/codec/sha256.h"
#include "storage/graph/element_reader.h"
#include "storage/graph/element_state.h"
#include "storage/graph/store.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class Verifier {
 public:
  Verifier(const kv::Snapshot& kv, VerifyReport* report) : kv_(kv), report_(*report) {}

  /// Everything but the engine's own checksums.
  /// @param expect_commit, expect_hash a receipt that must be in the chain; 0: none
  void Run(uint64_t expect_commit, std::string_view expect_hash);

 private:
  /// Sums over rows that both sides must agree on.
  struct Sum {
    uint64_t count = 0, low = 0, high = 0;
    void Add(uint64_t a, uint64_t b) { ++count, low += a, high += b; }
    friend bool operator==(const Sum&, const Sum&) = default;
  };
  /// By direction, of 256 edges: current rows and superseded ones.
  struct BlockSums {
    Sum table[2], lists[2], table_past[2], lists_past[2];
  };

  void Problem(std::string text);
  /// Notes a failure; true if there was none.
  bool Check(const Status& status, const std::string& where);

  void Meta();
  void Names(codec::NameKind kind, const NameDictionary& names);
  void Log(uint64_t expect_commit, std::string_view expect_hash);
  void ChangedElements(uint64_t commit, uint64_t expected, std::vector<ElementId>* elements);

  // verify_digests.cc
  void ExpectDigest(const codec::CommitRecord& record, const std::vector<ElementId>& elements);
  void Digest(ElementId id, const EdgeEnds* ends, const ElementState& state,
              const std::vector<PastStatement>& past);
  void CompareDigests();

  // verify_elements.cc
  /// Calls `visit(id, name, readable)` for each record of a key space, and holds its statements outside of it
  /// to it.
  template <typename Visit>
  void EachRecord(const codec::Key& space, std::string_view one, std::string_view many, Visit visit);
  void Nodes();
  void Edges();
  void Edge(EdgeId id, const codec::EdgeEntry& entry);
  void EdgeRecords();
  void Blobs();
  void Statements(const ElementState& state, const std::string& name);
  void Past(ElementId id, const EdgeEnds* ends, const ElementState& now, bool said);
  void UseBlob(uint64_t blob, uint64_t bytes) {
    if (blob != 0) blobs_[blob] = bytes;
  }
  void Promises(const ElementState& state, const std::string& name);
  void Promised(std::string_view key, uint64_t id, const Interval& hull, bool unique,
                const std::string& name);

  // verify_lists.cc
  void Lists();
  void List(const codec::AdjacencyList& list, std::string_view head_bytes, kv::Iterator* it);
  void PastRows();
  void CompareSums();
  void ListRow(const codec::AdjacencyList& list, const codec::AdjacencyRow& row, bool past);
  void TableRow(const EdgeEnds& ends, EdgeId edge, const codec::AdjacencyRow& row, bool past);
  BlockSums& SumsOf(EdgeId edge) { return sums_[edge.value / codec::kEdgesPerBlock]; }
  void Indexes();

  const kv::Snapshot& kv_;
  VerifyReport& report_;
  codec::StoreHead head_;
  Catalog catalog_;
  uint64_t problems_ = 0;
  struct CommitDigest {
    uint64_t commit;
    std::string expected;
    codec::Sha256 found;
  };
  std::unordered_map<int64_t, CommitDigest>
      digests_;                                    ///< by instant, of commits whose digest can be made again
  std::vector<bool> seen_nodes_, seen_edges_;      ///< listed by a commit so far
  std::unordered_set<ElementId> erased_elements_;  ///< their statements are gone, commits still list them
  std::set<Instant> erasing_;                      ///< commits with an ERASE
  bool erased_ = false;                            ///< some ERASE took place: counts in the log may be lower
  std::unordered_map<uint64_t, BlockSums> sums_;   ///< by edge id / 256
  std::unordered_map<uint64_t, uint64_t> blobs_;   ///< blob → bytes said
  std::unordered_map<uint32_t, uint64_t> sources_per_type_;  ///< outgoing lists that say anything
  struct ListHistory {
    uint64_t rows = 0, segments = 0;
  };
  std::unordered_map<std::string, ListHistory> list_history_;  ///< said by heads, by head key
};

}  // namespace fasti::graph
