#include "storage/codec/adjacency_filter.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "storage/codec/bytes.h"
#include "storage/codec/frame.h"

namespace fasti::codec {
namespace {

using Column = AdjacencyColumn;

// Rows are looked at in windows of this many, so that marks and positions live on the stack.
constexpr uint32_t kWindow = 256;

/// Marks are bytes, 1 where the row matches: as wide as the narrowest column, which keeps loops simple enough
/// for the compiler to vectorise.
using Marks = std::array<uint8_t, kWindow>;

template <typename T>
const char* At(const PackedColumn& c, uint32_t begin) {
  return c.data + size_t{begin} * sizeof(T);
}

template <typename T>
void MarkAtMost(const char* data, uint32_t n, T threshold, uint8_t* marks) {
  // -∞ is all ones − 1 and becomes 0; +∞ becomes 1 and never stands in a column tested this way.
  for (uint32_t i = 0; i < n; ++i) {
    marks[i] &= static_cast<uint8_t>(static_cast<T>(LoadLittle<T>(data + i * sizeof(T)) + 2) <= threshold);
  }
}
template <typename T>
void MarkAtLeast(const char* data, uint32_t n, T threshold, uint8_t* marks) {
  for (uint32_t i = 0; i < n; ++i) {
    marks[i] &= static_cast<uint8_t>(LoadLittle<T>(data + i * sizeof(T)) >= threshold);
  }
}
template <typename T>
void MarkEqual(const char* data, uint32_t n, T code, uint8_t* marks) {
  for (uint32_t i = 0; i < n; ++i) {
    marks[i] &= static_cast<uint8_t>(LoadLittle<T>(data + i * sizeof(T)) == code);
  }
}

void MarkNone(uint32_t n, uint8_t* marks) { std::memset(marks, 0, n); }

/// Keeps marks where a time column (-∞ or finite) is <= `high` (ordered).
template <typename T>
void KeepAtMost(const PackedColumn& c, uint32_t begin, uint32_t n, uint64_t high, uint8_t* marks) {
  constexpr uint64_t kOnes = static_cast<T>(~T{0});
  // Codes plus two: 0 is -∞, 2 the base.
  uint64_t threshold = 0;
  if (high >= c.base) threshold = std::min((high - c.base) / kTimeScales[c.scale], kOnes - 2) + 2;
  MarkAtMost<T>(At<T>(c, begin), n, static_cast<T>(threshold), marks);
}
/// Keeps marks where a time column (finite or +∞) is > `low`.
template <typename T>
void KeepAbove(const PackedColumn& c, uint32_t begin, uint32_t n, uint64_t low, uint8_t* marks) {
  constexpr uint64_t kOnes = static_cast<T>(~T{0});
  uint64_t threshold = 0;
  if (low >= c.base) {
    const uint64_t units = (low - c.base) / kTimeScales[c.scale];
    threshold = units >= kOnes - 2 ? kOnes : units + 1;
  }
  MarkAtLeast<T>(At<T>(c, begin), n, static_cast<T>(threshold), marks);
}

void KeepAtMost(const PackedColumn& c, uint32_t begin, uint32_t n, uint64_t high, uint8_t* marks) {
  switch (c.width) {
    case 1:
      return KeepAtMost<uint8_t>(c, begin, n, high, marks);
    case 2:
      return KeepAtMost<uint16_t>(c, begin, n, high, marks);
    case 4:
      return KeepAtMost<uint32_t>(c, begin, n, high, marks);
    case 8:
      return KeepAtMost<uint64_t>(c, begin, n, high, marks);
    default:
      if (c.base > high) MarkNone(n, marks);
  }
}
void KeepAbove(const PackedColumn& c, uint32_t begin, uint32_t n, uint64_t low, uint8_t* marks) {
  switch (c.width) {
    case 1:
      return KeepAbove<uint8_t>(c, begin, n, low, marks);
    case 2:
      return KeepAbove<uint16_t>(c, begin, n, low, marks);
    case 4:
      return KeepAbove<uint32_t>(c, begin, n, low, marks);
    case 8:
      return KeepAbove<uint64_t>(c, begin, n, low, marks);
    default:
      if (c.base <= low) MarkNone(n, marks);
  }
}

template <typename T>
void KeepEqual(const PackedColumn& c, uint32_t begin, uint32_t n, uint64_t value, uint8_t* marks) {
  constexpr uint64_t kOnes = static_cast<T>(~T{0});
  if (value < c.base || value - c.base > kOnes) return MarkNone(n, marks);
  MarkEqual<T>(At<T>(c, begin), n, static_cast<T>(value - c.base), marks);
}
void KeepEqual(const PackedColumn& c, uint32_t begin, uint32_t n, uint64_t value, uint8_t* marks) {
  switch (c.width) {
    case 1:
      return KeepEqual<uint8_t>(c, begin, n, value, marks);
    case 2:
      return KeepEqual<uint16_t>(c, begin, n, value, marks);
    case 4:
      return KeepEqual<uint32_t>(c, begin, n, value, marks);
    case 8:
      return KeepEqual<uint64_t>(c, begin, n, value, marks);
    default:
      if (c.base != value) MarkNone(n, marks);
  }
}

/// [low, high] in ordered time: a row matches if it begins at or before `high` and ends after `low`.
struct Bounds {
  uint64_t low = 0;
  uint64_t high = ~0ull;
  bool none = false;
};

Bounds BoundsOf(const AdjacencyQuery& q) {
  if (q.valid == AdjacencyQuery::Valid::kAt) {
    // Nothing holds at +∞; -∞ is the first moment of what has no beginning.
    const uint64_t at = OrderedTime(q.at);
    return {at, at, q.at == Instant::PosInfinity()};
  }
  if (q.range.empty()) return {0, 0, true};
  return {OrderedTime(q.range.from), OrderedTime(q.range.to) - 1, false};
}

/// Keeps the rows whose possible extent meets the bounds, where some bound is imprecise; at an instant, sets
/// `certain` for those whose core contains it.
void KeepImprecise(const AdjacencyBlockView& block, uint32_t begin, uint32_t n, const Bounds& b,
                   uint8_t* marks, uint8_t* certain) {
  for (uint32_t i = 0; i < n; ++i) {
    const Period p = block.ValidAt(begin + i);
    marks[i] &= static_cast<uint8_t>(OrderedTime(p.extent_from()) <= b.high) &
                static_cast<uint8_t>(OrderedTime(p.extent_to()) > b.low);
    certain[i] =
        static_cast<uint8_t>(OrderedTime(p.core_from()) <= b.low && OrderedTime(p.core_to()) > b.low);
  }
}

uint32_t Positions(const uint8_t* marks, uint32_t n, uint16_t* positions) {
  uint32_t k = 0, i = 0;
  for (; i + 8 <= n; i += 8) {
    // In a long list nearly nothing matches: skip eight at a time.
    if (LoadLittle<uint64_t>(reinterpret_cast<const char*>(marks) + i) == 0) continue;
    for (uint32_t j = i; j < i + 8; ++j) {
      positions[k] = static_cast<uint16_t>(j);
      k += marks[j];
    }
  }
  for (; i < n; ++i) {
    positions[k] = static_cast<uint16_t>(i);
    k += marks[i];
  }
  return k;
}

template <typename T, typename Id>
void GatherAs(const PackedColumn& c, uint32_t begin, const uint16_t* positions, uint32_t k, Id* out) {
  const char* data = At<T>(c, begin);
  for (uint32_t i = 0; i < k; ++i) out[i].value = c.base + LoadLittle<T>(data + positions[i] * sizeof(T));
}
template <typename T, typename Id>
void CopyAs(const PackedColumn& c, uint32_t begin, uint32_t n, Id* out) {
  const char* data = At<T>(c, begin);
  for (uint32_t i = 0; i < n; ++i) out[i].value = c.base + LoadLittle<T>(data + i * sizeof(T));
}

/// Appends the ids at the positions.
template <typename Id>
void Gather(const PackedColumn& c, uint32_t begin, const uint16_t* positions, uint32_t k,
            std::vector<Id>* out) {
  const size_t at = out->size();
  out->resize(at + k);
  Id* ids = out->data() + at;
  switch (c.width) {
    case 1:
      return GatherAs<uint8_t>(c, begin, positions, k, ids);
    case 2:
      return GatherAs<uint16_t>(c, begin, positions, k, ids);
    case 4:
      return GatherAs<uint32_t>(c, begin, positions, k, ids);
    case 8:
      return GatherAs<uint64_t>(c, begin, positions, k, ids);
    default:
      for (uint32_t i = 0; i < k; ++i) ids[i].value = c.base;
  }
}
/// Appends the ids of all rows of the window.
template <typename Id>
void GatherAll(const PackedColumn& c, uint32_t begin, uint32_t n, std::vector<Id>* out) {
  const size_t at = out->size();
  out->resize(at + n);
  Id* ids = out->data() + at;
  switch (c.width) {
    case 1:
      return CopyAs<uint8_t>(c, begin, n, ids);
    case 2:
      return CopyAs<uint16_t>(c, begin, n, ids);
    case 4:
      return CopyAs<uint32_t>(c, begin, n, ids);
    case 8:
      return CopyAs<uint64_t>(c, begin, n, ids);
    default:
      for (uint32_t i = 0; i < n; ++i) ids[i].value = c.base;
  }
}

enum class Matching : uint8_t { kNone, kSome, kAll };

/// Marks the rows of a window that match; without a mark set when none or all do, seen from constant columns.
/// `certain` is filled only for imprecise blocks.
Matching MarkWindow(const AdjacencyBlockView& block, const AdjacencyQuery& q, const Bounds& b, uint32_t begin,
                    uint32_t n, uint8_t* marks, uint8_t* certain) {
  const PackedColumn &from = block.column(Column::kFrom), &to = block.column(Column::kTo);
  const PackedColumn &since = block.column(Column::kSystemFrom), &until = block.column(Column::kSystemTo);
  const PackedColumn& other = block.column(Column::kOther);
  const uint64_t s = q.system ? OrderedTime(*q.system) : 0;
  const bool precise = block.precise();
  if (precise && ((from.width == 0 && from.base > b.high) || (to.width == 0 && to.base <= b.low))) {
    return Matching::kNone;
  }
  if (q.system && ((since.width == 0 && since.base > s) || (until.width == 0 && until.base <= s))) {
    return Matching::kNone;
  }
  if (q.other && other.width == 0 && other.base != q.other->value) return Matching::kNone;
  const bool by_time = !precise || from.width != 0 || to.width != 0;
  const bool by_system = q.system && (since.width != 0 || until.width != 0);
  const bool by_other = q.other && other.width != 0;
  if (!by_time && !by_system && !by_other) return Matching::kAll;
  std::memset(marks, 1, n);
  if (!precise) {
    KeepImprecise(block, begin, n, b, marks, certain);
  } else if (by_time) {
    KeepAtMost(from, begin, n, b.high, marks);
    KeepAbove(to, begin, n, b.low, marks);
  }
  if (by_system) {
    KeepAtMost(since, begin, n, s, marks);
    KeepAbove(until, begin, n, s, marks);
  }
  if (by_other) KeepEqual(other, begin, n, q.other->value, marks);
  return Matching::kSome;
}

/// Keeps the positions of rows whose other end passes.
uint32_t KeepAmong(const PackedColumn& other, const IdFilter& among, uint32_t begin, uint32_t k,
                   uint16_t* positions, std::vector<NodeId>* scratch) {
  scratch->clear();
  Gather(other, begin, positions, k, scratch);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < k; ++i) {
    positions[kept] = positions[i];
    kept += static_cast<uint32_t>(among.MayHold((*scratch)[i].value));
  }
  return kept;
}

void AppendCertain(bool precise, const uint8_t* certain, const uint16_t* positions, uint32_t k, size_t before,
                   std::vector<uint8_t>* out) {
  const bool sure =
      precise || std::all_of(positions, positions + k, [&](uint16_t i) { return certain[i] != 0; });
  if (sure && out->empty()) return;
  if (out->empty()) out->assign(before, 1);
  for (uint32_t i = 0; i < k; ++i) out->push_back(precise ? 1 : certain[positions[i]]);
}

}  // namespace

uint32_t AppendMatches(const AdjacencyBlockView& block, const AdjacencyQuery& query, AdjacencyMatches* out) {
  const Bounds bounds = BoundsOf(query);
  if (bounds.none) return 0;
  Marks marks, certain;
  std::array<uint16_t, kWindow + 8> positions;
  uint32_t total = 0;
  const bool contained = out->uncontained == nullptr || block.all_contained();
  const bool certain_known = out->certain == nullptr || (block.precise() && out->certain->empty()) ||
                             query.valid != AdjacencyQuery::Valid::kAt;
  std::vector<NodeId> scratch;
  const bool wants_positions = query.among != nullptr || !contained || !certain_known ||
                               out->periods != nullptr || out->system_from != nullptr;
  for (uint32_t begin = 0; begin < block.size(); begin += kWindow) {
    const uint32_t n = std::min(kWindow, block.size() - begin);
    const Matching matching = MarkWindow(block, query, bounds, begin, n, marks.data(), certain.data());
    if (matching == Matching::kNone) continue;
    if (matching == Matching::kAll && !wants_positions) {
      total += n;
      GatherAll(block.column(Column::kOther), begin, n, out->others);
      if (out->edges != nullptr) GatherAll(block.column(Column::kEdge), begin, n, out->edges);
      continue;
    }
    if (matching == Matching::kAll) std::memset(marks.data(), 1, n);
    uint32_t k = Positions(marks.data(), n, positions.data());
    if (query.among != nullptr) {
      k = KeepAmong(block.column(Column::kOther), *query.among, begin, k, positions.data(), &scratch);
    }
    if (k == 0) continue;
    total += k;
    const size_t before = out->others->size();
    Gather(block.column(Column::kOther), begin, positions.data(), k, out->others);
    if (out->edges != nullptr) {
      Gather(block.column(Column::kEdge), begin, positions.data(), k, out->edges);
    }
    if (out->certain != nullptr && query.valid == AdjacencyQuery::Valid::kAt) {
      AppendCertain(block.precise(), certain.data(), positions.data(), k, before, out->certain);
    }
    for (uint32_t i = 0; i < k; ++i) {
      const uint32_t row = begin + positions[i];
      if (out->periods != nullptr) out->periods->push_back(block.ValidAt(row));
      if (out->system_from != nullptr) out->system_from->push_back(block.SystemFromAt(row));
      if (!contained && (block.FlagsAt(row) & AdjacencyRow::kContained) == 0) {
        out->uncontained->push_back(static_cast<uint32_t>(before + i));
      }
    }
  }
  return total;
}

uint32_t CountMatches(const AdjacencyBlockView& block, const AdjacencyQuery& query) {
  const Bounds bounds = BoundsOf(query);
  if (bounds.none) return 0;
  Marks marks, certain;
  uint32_t total = 0;
  for (uint32_t begin = 0; begin < block.size(); begin += kWindow) {
    const uint32_t n = std::min(kWindow, block.size() - begin);
    const Matching matching = MarkWindow(block, query, bounds, begin, n, marks.data(), certain.data());
    if (matching == Matching::kAll) total += n;
    if (matching != Matching::kSome) continue;
    for (uint32_t i = 0; i < n; ++i) total += marks[i];
  }
  return total;
}

}  // namespace fasti::codec
