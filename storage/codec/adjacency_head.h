// The head of one adjacency list (node, direction, type): how many rows, when it last changed, which segments
// exist, and the rows themselves while they are few (docs/storage-format.md, "Adjacency heads"). Pure
// functions; `block` views the bytes parsed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/temporal.h"
#include "storage/codec/adjacency_block.h"

namespace fasti::codec {

struct AdjacencyHead {
  uint64_t rows = 0;  ///< current rows in all segments
  /// Instant of the last commit that changed the list; readers at or after it need no history.
  Instant last_change = Instant::NegInfinity();
  /// Bits of the segments that have blocks under their own keys (SegmentBit); 0 while inline.
  uint64_t segments = 0;
  uint64_t history_rows = 0;
  uint64_t history_segments = 0;  ///< likewise, of history blocks
  std::string_view block;         ///< the inline block; empty when there is none

  bool is_inline() const { return segments == 0; }
};
void EncodeAdjacencyHead(const AdjacencyHead& head, std::string* out);
/// @param rows filled with the inline block's rows (empty when there is none): it was parsed anyway
Status ParseAdjacencyHead(std::string_view bytes, AdjacencyHead* out, AdjacencyBlockView* rows = nullptr);

}  // namespace fasti::codec
