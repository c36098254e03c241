#include "storage/codec/adjacency_row.h"

#include <algorithm>
#include <bit>

namespace fasti::codec {
namespace {

constexpr uint32_t kClasses = 32;

uint8_t ClassSegment(uint64_t length_us) {
  // floor(log2) / 2: class c begins at 4^c. An empty length cannot be; it would land in class 0.
  const auto log2 = static_cast<uint32_t>(std::bit_width(length_us | 1)) - 1;
  return static_cast<uint8_t>(kSegmentFirstClass + std::min(kClasses - 1, log2 / 2));
}

}  // namespace

uint8_t SegmentOf(const Period& valid) {
  if (valid == Period::Always()) return kSegmentAlways;
  if (valid.extent_to() == Instant::PosInfinity()) return kSegmentOpen;
  if (valid.extent_from() == Instant::NegInfinity()) return kSegmentLastClass;
  return ClassSegment(static_cast<uint64_t>(valid.extent_to().us) -
                      static_cast<uint64_t>(valid.extent_from().us));
}

uint8_t SystemSegmentOf(Instant system_from, Instant system_to) {
  return ClassSegment(static_cast<uint64_t>(system_to.us) - static_cast<uint64_t>(system_from.us));
}

Instant EarliestStart(uint8_t segment, Instant t) {
  if (segment < kSegmentFirstClass || segment >= kSegmentLastClass) return Instant::NegInfinity();
  // The longest row of class c is shorter than 4^(c+1), and c + 1 is the segment.
  const uint64_t longest = 1ull << (2u * segment);
  const uint64_t t_ordered = OrderedTime(t);
  return t_ordered <= longest ? Instant::NegInfinity() : UnorderedTime(t_ordered - longest);
}

Instant LatestEnd(uint8_t segment, Instant s) {
  if (segment < kSegmentFirstClass || segment >= kSegmentLastClass) return Instant::PosInfinity();
  const uint64_t longest = 1ull << (2u * segment);
  const uint64_t ordered = OrderedTime(s);
  return ordered > ~0ull - longest ? Instant::PosInfinity() : UnorderedTime(ordered + longest);
}

BlockStart StartOf(const AdjacencyRow& row, RowOrder order) {
  switch (order) {
    case RowOrder::kByStart:
      return {OrderedTime(row.valid.extent_from()), row.edge};
    case RowOrder::kByOther:
      return {row.other.value, row.edge};
    case RowOrder::kBySystemEnd:
      return {OrderedTime(row.system_to), row.edge};
  }
  return {};
}

bool RowBefore(const AdjacencyRow& a, const AdjacencyRow& b, RowOrder order) {
  return StartOf(a, order) < StartOf(b, order);
}

}  // namespace fasti::codec
