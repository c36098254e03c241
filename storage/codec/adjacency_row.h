// One stint of one edge as seen from one end, and where it belongs (docs/storage-format.md, "Adjacency").
// Plain data. Source: storage.md, "Blocks"; model section 3 for the four bounds.
#pragma once

#include <cstdint>

#include "fasti/temporal.h"
#include "storage/codec/key_layout.h"
#include "storage/model/ids.h"

namespace fasti::codec {

struct AdjacencyRow {
  static constexpr uint8_t kHasProperties = 1;
  static constexpr uint8_t kTimedProperties = 2;
  static constexpr uint8_t kContained = 4;  ///< Inside both ends' certain lives: a read need not intersect.
  static constexpr uint8_t kHasText = 8;    ///< The period's texts are in the edge's record.

  NodeId other;
  EdgeId edge;
  Period valid;
  Instant system_from;
  Instant system_to = Instant::PosInfinity();  ///< history only; current rows are open
  uint8_t flags = 0;
  friend bool operator==(const AdjacencyRow&, const AdjacencyRow&) = default;
};

inline constexpr size_t kInlineRows = 128;       ///< a list up to this long lives in its head
inline constexpr size_t kUnsplitRows = 2048;     ///< up to this long in blocks of segment 0, past it by class
inline constexpr size_t kTargetBlockRows = 128;  ///< what splitting and bulk load aim at
inline constexpr size_t kMaxBlockRows = 256;     ///< a block that would pass it is split

/// The segment of a row in a list split by class: always, open (extent_to = +∞), else by the length of the
/// possible extent: class c holds [4^c, 4^(c+1)) microseconds, in segment c + 1; from -∞ is class 31.
uint8_t SegmentOf(const Period& valid);
/// History rows go to kSegmentUnsplit while the list's history is at most kUnsplitRows long, then by the
/// length of their system periods.
uint8_t SystemSegmentOf(Instant system_from, Instant system_to);
/// Rows of this class segment that hold at `t` begin after the result: t − 4^(c+1), saturating at -∞.
/// kSegmentUnsplit and kSegmentOpen: -∞.
Instant EarliestStart(uint8_t segment, Instant t);
/// Rows of this segment of a history that hold in system time at `s` end no later than the result.
/// kSegmentUnsplit: +∞.
Instant LatestEnd(uint8_t segment, Instant s);
/// The bit of a segment in AdjacencyHead::segments.
constexpr uint64_t SegmentBit(uint8_t segment) {
  return 1ull << (segment <= kSegmentLastClass ? segment : segment == kSegmentAlways ? 33 : 34);
}

/// What rows are sorted by. kByStart in every segment but kSegmentAlways, which is kByOther; history rows are
/// kBySystemEnd.
enum class RowOrder : uint8_t { kByStart, kByOther, kBySystemEnd };
constexpr RowOrder OrderOf(uint8_t segment) {
  return segment == kSegmentAlways ? RowOrder::kByOther : RowOrder::kByStart;
}
/// The row's place: the key of a block that begins with it.
BlockStart StartOf(const AdjacencyRow& row, RowOrder order);
bool RowBefore(const AdjacencyRow& a, const AdjacencyRow& b, RowOrder order);

}  // namespace fasti::codec
