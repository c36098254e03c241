// Reads adjacency lists out of a snapshot: heads, inline blocks, segments by duration class, and the history
// of a list where a KNOWN AT reader needs it (storage.md, "As-of read"). Filters run on packed columns; rows
// are never decoded. Keeps its iterators, since creating one costs more than a seek. Thread rule: one thread
// at a time; must not outlive the snapshot.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "fasti/status.h"
#include "storage/codec/adjacency_filter.h"
#include "storage/codec/adjacency_head.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class AdjacencyReader {
 public:
  explicit AdjacencyReader(const kv::Snapshot& kv) : kv_(&kv) {}
  /// Lets go of all that it holds of its snapshot; nothing may be read before ReadFrom.
  void LetGo();
  void ReadFrom(const kv::Snapshot& kv) { kv_ = &kv; }

  /// Appends the rows of one list that match; `query.system` set: as known then.
  Status Append(const codec::AdjacencyList& list, const codec::AdjacencyQuery& query,
                codec::AdjacencyMatches* out);
  /// The same from the bytes of the head, already fetched.
  Status AppendFrom(const codec::AdjacencyList& list, std::string_view head_bytes,
                    const codec::AdjacencyQuery& query, codec::AdjacencyMatches* out);

  /// Calls f(type, head bytes) for every list of the node in one direction, in order of type.
  Status ForEachList(NodeId node, Direction direction,
                     const std::function<Status(TypeId, std::string_view)>& f);

  /// Rows of one list ever or now; 0 if there is none.
  Result<uint64_t> CountRows(const codec::AdjacencyList& list);

  /// Every row of the list: current ones, then superseded ones with system_to > `after`.
  Status ForEachRow(const codec::AdjacencyList& list, std::optional<Instant> history_after,
                    const std::function<void(const codec::AdjacencyRow&)>& f);

 private:
  kv::Iterator& blocks();
  kv::Iterator& history();
  Status AppendSegment(const codec::AdjacencyList& list, uint8_t segment, const codec::AdjacencyQuery& query,
                       codec::AdjacencyMatches* out);
  Status AppendHistory(const codec::AdjacencyList& list, uint64_t segments,
                       const codec::AdjacencyQuery& query, codec::AdjacencyMatches* out);

  const kv::Snapshot* kv_;
  kv::PinnedValue head_;
  std::unique_ptr<kv::Iterator> blocks_, history_, heads_;
};

/// The segments present in a head, ascending.
template <typename F>
Status ForEachSegment(uint64_t segments, F&& f) {
  for (uint64_t bits = segments; bits != 0; bits &= bits - 1) {
    const auto bit = static_cast<uint8_t>(__builtin_ctzll(bits));
    const uint8_t segment = bit <= codec::kSegmentLastClass ? bit
                            : bit == 33                     ? codec::kSegmentAlways
                                                            : codec::kSegmentOpen;
    if (Status s = f(segment); !s.ok()) return s;
  }
  return {};
}

}  // namespace fasti::graph
