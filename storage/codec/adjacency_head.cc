#include "storage/codec/adjacency_head.h"

#include <cassert>

#include "storage/codec/adjacency_block.h"
#include "storage/codec/bytes.h"

namespace fasti::codec {
namespace {

// On disk. Never renumber.
constexpr uint8_t kSegmented = 1;       ///< a bitmap follows, and no inline block
constexpr uint8_t kHasHistory = 2;      ///< history counters follow
constexpr uint8_t kUnchangedSince = 4;  ///< last_change is the one system_from of the inline block
constexpr uint8_t kKnownFlags = 7;
constexpr uint32_t kSegmentBits = 35;

}  // namespace

void EncodeAdjacencyHead(const AdjacencyHead& head, std::string* out) {
  out->clear();
  AdjacencyBlockView block;
  bool unchanged = false, inline_rows = false;
  if (head.is_inline() && !head.block.empty() && AdjacencyBlockView::Parse(head.block, &block).ok()) {
    unchanged = block.one_system_from() == head.last_change;
    inline_rows = block.size() == head.rows;
  }
  PutByte(out, static_cast<uint8_t>((head.segments != 0 ? kSegmented : 0u) |
                                    (head.history_segments != 0 ? kHasHistory : 0u) |
                                    (unchanged ? kUnchangedSince : 0u)));
  if (!unchanged) PutFixed(out, head.last_change.us);
  if (head.segments != 0) {
    PutVarint(out, head.segments);
    PutVarint(out, head.rows);
  }
  if (head.history_segments != 0) {
    PutVarint(out, head.history_rows);
    PutVarint(out, head.history_segments);
  }
  // An inline list's rows are counted by its block.
  assert(head.segments != 0 || inline_rows || (head.rows == 0 && head.block.empty()));
  (void)inline_rows;
  if (head.segments == 0) out->append(head.block);
}

Status ParseAdjacencyHead(std::string_view bytes, AdjacencyHead* out, AdjacencyBlockView* rows) {
  if (rows != nullptr) *rows = AdjacencyBlockView();
  ByteReader in(bytes);
  *out = AdjacencyHead{};
  const uint8_t flags = in.Byte();
  if ((flags & ~kKnownFlags) != 0 ||
      (flags & (kSegmented | kUnchangedSince)) == (kSegmented | kUnchangedSince)) {
    in.Fail();
  }
  if ((flags & kUnchangedSince) == 0) out->last_change = {in.Fixed<int64_t>()};
  if ((flags & kSegmented) != 0) {
    out->segments = in.VarintUpTo((1ull << kSegmentBits) - 1);
    out->rows = in.Varint();
    if (out->segments == 0) in.Fail();
  }
  if ((flags & kHasHistory) != 0) {
    out->history_rows = in.Varint();
    out->history_segments = in.VarintUpTo((1ull << kSegmentBits) - 1);
  }
  if ((flags & kSegmented) == 0) out->block = in.Bytes(in.remaining());
  if (!in.ok() || !in.done()) return in.Finish("adjacency head");
  if (out->block.empty()) {
    return (flags & kUnchangedSince) != 0 ? Damaged("adjacency head", "its block is missing") : Status();
  }
  // Row count and, for lists written once, the time of change stand in the block only: heads of short lists
  // are what most of a graph's bytes are.
  AdjacencyBlockView block;
  Status status = AdjacencyBlockView::Parse(out->block, &block);
  if (!status.ok()) return status;
  out->rows = block.size();
  if ((flags & kUnchangedSince) != 0) {
    const auto since = block.one_system_from();
    if (!since) return Damaged("adjacency head", "its block has several system times");
    out->last_change = *since;
  }
  if (rows != nullptr) *rows = block;
  return {};
}

}  // namespace fasti::codec
