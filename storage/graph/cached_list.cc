#include "storage/graph/cached_list.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <type_traits>

#include "storage/codec/frame.h"
#include "storage/graph/rows_by_other.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyMatches;
using codec::AdjacencyQuery;
using codec::AdjacencyRow;

/// Below this, looking at every row costs less than finding a checkpoint; and what two of them lie apart at
/// least.
constexpr uint32_t kShort = 64;
/// From here on a list is sorted by classes of duration: looking into each of them costs less than what holds
/// lies apart otherwise.
constexpr uint32_t kClassed = 4096;
/// From here on a list is sorted by other end for queries that name few; looking up one end costs about as
/// much as looking at so many rows.
constexpr uint32_t kSorted = 4096, kLookUp = 16;
/// Positions are collected and handed on in runs of this many.
constexpr uint32_t kRun = 512;

/// The infinities have the type's ends; codes next to them stand for what lies before or after all times.
template <typename Time>
constexpr Time kNever = std::numeric_limits<Time>::min();
template <typename Time>
constexpr Time kForever = std::numeric_limits<Time>::max();

/// How many of the ascending values are at most `v`, without branches to guess at.
template <typename Time>
uint32_t CountAtMost(const Time* values, uint32_t n, Time v) {
  const Time* base = values;
  while (n > 1) {
    const uint32_t half = n / 2;
    base += base[half - 1] <= v ? half : 0;
    n -= half;
  }
  return static_cast<uint32_t>(base - values) + (n == 1 && *base <= v ? 1 : 0);
}

/// How many lists are searched together.
constexpr size_t kTogether = 16;
/// Short ones among them are on their way from memory while so many others are begun.
constexpr size_t kShortAhead = 4;

/// One of several searches that go on in turn, so that their memory is on its way at the same time.
struct Search {
  const int32_t* first = nullptr;
  uint32_t n = 0;  ///< left to look at
  int32_t v = 0;
  const int32_t* base = first;
  /// How many of the values are at most `v`, once no more than one is left.
  uint32_t found() const { return static_cast<uint32_t>(base - first) + (n == 1 && *base <= v ? 1 : 0); }
};

void CountAtMostEach(std::span<Search> searches) {
  for (const Search& s : searches) __builtin_prefetch(s.base + s.n / 2);
  for (bool more = true; more;) {
    more = false;
    for (Search& s : searches) {
      if (s.n <= 1) continue;
      const uint32_t half = s.n / 2;
      s.base += s.base[half - 1] <= s.v ? half : 0;
      s.n -= half;
      __builtin_prefetch(s.base + s.n / 2);
      more = true;
    }
  }
}

/// What begins before the end of a range begins at or before the moment before it; nothing begins at +∞.
Instant LastBeginning(const AdjacencyQuery& query) {
  if (query.valid == AdjacencyQuery::Valid::kAt) return query.at;
  return query.range.to.finite() ? Instant{query.range.to.us - 1} : query.range.to;
}

int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b != 0 && a < 0 ? 1 : 0); }

/// The largest unit that divides all finite times, or else their distances from the least of them, if four
/// bytes do then. Of the beginning of time rather than of the list's: then lists share their codes.
bool FitsFourBytes(const std::vector<AdjacencyRow>& rows, uint8_t* scale, int64_t* base) {
  int64_t least = std::numeric_limits<int64_t>::max(), most = std::numeric_limits<int64_t>::min();
  const auto each = [&](auto&& f) {
    for (const AdjacencyRow& r : rows) {
      for (const Instant t : {r.valid.extent_from(), r.valid.extent_to()}) {
        if (t.finite()) f(t.us);
      }
    }
  };
  each([&](int64_t us) { least = std::min(least, us), most = std::max(most, us); });
  *scale = codec::kTimeScales.size() - 1, *base = 0;
  if (least > most) return true;  // none is finite
  const auto fits = [&](int64_t origin) {
    int64_t distance = 0, before = 0;
    if (__builtin_sub_overflow(most, origin, &distance)) return false;
    if (__builtin_sub_overflow(least, origin, &before)) return false;
    int64_t unit = 1;
    for (size_t at = codec::kTimeScales.size(); at-- > 0;) {
      unit = static_cast<int64_t>(codec::kTimeScales[at]);
      *scale = static_cast<uint8_t>(at);
      bool divides = true;
      each([&](int64_t us) { divides = divides && (us - origin) % unit == 0; });
      if (divides) break;
    }
    constexpr int64_t kMost = std::numeric_limits<int32_t>::max() - 4;
    return distance / unit < kMost && before / unit > -kMost;
  };
  if (fits(0)) return true;
  *base = least;
  return fits(least);
}

bool NamesAnEdgeTwice(const std::vector<AdjacencyRow>& rows, uint64_t least_edge, uint64_t last_edge) {
  // Nearly always edges are numbered as they begin.
  const auto not_after = [](const AdjacencyRow& a, const AdjacencyRow& b) { return a.edge >= b.edge; };
  if (std::adjacent_find(rows.begin(), rows.end(), not_after) == rows.end()) return false;
  if ((last_edge - least_edge) / 64 <= rows.size()) {
    std::vector<uint64_t> seen((last_edge - least_edge) / 64 + 1);
    return std::any_of(rows.begin(), rows.end(), [&](const AdjacencyRow& r) {
      const uint64_t at = r.edge.value - least_edge, bit = uint64_t{1} << (at % 64);
      const bool twice = (seen[at / 64] & bit) != 0;
      seen[at / 64] |= bit;
      return twice;
    });
  }
  std::vector<EdgeId> edges(rows.size());
  std::transform(rows.begin(), rows.end(), edges.begin(), [](const AdjacencyRow& r) { return r.edge; });
  std::sort(edges.begin(), edges.end());
  return std::adjacent_find(edges.begin(), edges.end()) != edges.end();
}

}  // namespace

// A time as a code: codes compare with the codes of rows as the times do, also between two codes.
template <>
int64_t CachedList::CodeOf(Instant t) const {
  return t.us;
}
template <>
int32_t CachedList::CodeOf(Instant t) const {
  if (t == Instant::NegInfinity()) return kNever<int32_t>;
  if (t == Instant::PosInfinity()) return kForever<int32_t>;
  // Where the distance overflows, the time lies before or after all of the list's.
  constexpr int64_t kLeast = kNever<int32_t> + 1, kMost = kForever<int32_t> - 1;
  int64_t distance = 0;
  if (__builtin_sub_overflow(t.us, base_, &distance))
    return static_cast<int32_t>(t.us < base_ ? kLeast : kMost);
  const auto unit = static_cast<int64_t>(codec::kTimeScales[scale_]);
  return static_cast<int32_t>(std::clamp(FloorDiv(distance, unit), kLeast, kMost));
}
template <>
Instant CachedList::TimeOf(int64_t code) const {
  return {code};
}
template <>
Instant CachedList::TimeOf(int32_t code) const {
  if (code == kNever<int32_t>) return Instant::NegInfinity();
  if (code == kForever<int32_t>) return Instant::PosInfinity();
  return {base_ + code * static_cast<int64_t>(codec::kTimeScales[scale_])};
}

std::unique_ptr<CachedList> CachedList::Of(MemoryCache::Key key, Instant since, bool exists, bool past,
                                           std::vector<AdjacencyRow> rows) {
  uint8_t scale = 0;
  int64_t base = 0;
  const bool wide = !FitsFourBytes(rows, &scale, &base);
  uint64_t least_other = ~uint64_t{0}, least_edge = ~uint64_t{0}, last_other = 0, last_edge = 0;
  bool contained = true, precise = true, always = true;
  for (const AdjacencyRow& r : rows) {
    least_other = std::min(least_other, r.other.value);
    least_edge = std::min(least_edge, r.edge.value);
    last_other = std::max(last_other, r.other.value);
    last_edge = std::max(last_edge, r.edge.value);
    contained = contained && (r.flags & AdjacencyRow::kContained) != 0;
    const Bound &from = r.valid.from, &to = r.valid.to;
    precise = precise && from.earliest == from.latest && to.earliest == to.latest && from.flags == 0 &&
              to.flags == 0;
    always = always && r.valid == Period::Always();
  }
  // Places among the instants at which rows became known or superseded take two bytes.
  if (past && 2 * rows.size() > std::numeric_limits<int16_t>::max()) return nullptr;
  constexpr uint64_t kMost = std::numeric_limits<uint32_t>::max();
  if (!rows.empty() && (last_other - least_other > kMost || last_edge - least_edge > kMost)) return nullptr;
  const bool counted = rows.size() > kShort && contained && precise && !always && !past;
  const bool classed = rows.size() >= kClassed && !always && !past;
  const size_t time_bytes = wide ? sizeof(int64_t) : sizeof(int32_t);
  const size_t time_columns = counted ? (classed ? 4 : 3) : 2;
  const size_t behind = rows.size() * (time_columns * time_bytes + 2 * sizeof(uint32_t)) +
                        (counted && !wide ? GridBytes(rows.size()) : 0);
  std::unique_ptr<CachedList> list(new (behind) CachedList(key, since));
  list->bytes = sizeof(CachedList) + behind + MemoryCache::kPlaceBytes;
  list->exists_ = exists;
  list->rows_ = static_cast<uint32_t>(rows.size());
  if (rows.empty()) return list;
  list->wide_ = wide, list->scale_ = scale, list->base_ = base;
  list->other_base_ = least_other, list->edge_base_ = least_edge;
  list->contained_ = contained, list->precise_ = precise, list->always_ = always, list->counted_ = counted;
  list->classed_ = classed;
  const auto before = [](const AdjacencyRow& a, const AdjacencyRow& b) {
    return a.valid.extent_from() != b.valid.extent_from() ? a.valid.extent_from() < b.valid.extent_from()
                                                          : a.edge < b.edge;
  };
  if (!classed && !std::is_sorted(rows.begin(), rows.end(), before)) {
    std::stable_sort(rows.begin(), rows.end(), before);
  }
  list->several_ = NamesAnEdgeTwice(rows, least_edge, last_edge);
  if (wide) {
    list->Fill<int64_t>(rows, past);
  } else {
    list->Fill<int32_t>(rows, past);
  }
  return list;
}

// Most lists are short, certain, of days, and in order: what they hold is copied without looking further.
std::unique_ptr<CachedList> CachedList::OfDays(MemoryCache::Key key, Instant since,
                                               const codec::AdjacencyBlockView& rows) {
  using Column = codec::AdjacencyColumn;
  const uint32_t n = rows.size();
  if (n == 0 || n > kShort || !rows.precise() || !rows.all_contained()) return nullptr;
  std::array<uint64_t, kShort> from, to, others, edges;
  rows.DecodeColumn(Column::kFrom, from.data());
  rows.DecodeColumn(Column::kTo, to.data());
  rows.DecodeColumn(Column::kOther, others.data());
  rows.DecodeColumn(Column::kEdge, edges.data());
  constexpr uint8_t kDays = codec::kTimeScales.size() - 1;
  constexpr auto kDay = static_cast<int64_t>(codec::kTimeScales[kDays]);
  bool days = true, in_order = true, always = true;
  uint64_t least_other = ~uint64_t{0}, last_other = 0;
  for (uint32_t i = 0; i < n; ++i) {
    const Instant begin = codec::UnorderedTime(from[i]), end = codec::UnorderedTime(to[i]);
    days = days && (!begin.finite() || begin.us % kDay == 0) && (!end.finite() || end.us % kDay == 0);
    always = always && begin == Instant::NegInfinity() && end == Instant::PosInfinity();
    in_order = in_order && (i == 0 || (from[i - 1] <= from[i] && edges[i - 1] < edges[i]));
    least_other = std::min(least_other, others[i]), last_other = std::max(last_other, others[i]);
  }
  constexpr uint64_t kMost = std::numeric_limits<uint32_t>::max();
  if (!days || !in_order || last_other - least_other > kMost || edges[n - 1] - edges[0] > kMost)
    return nullptr;
  const size_t behind = n * 4 * sizeof(uint32_t);
  std::unique_ptr<CachedList> list(new (behind) CachedList(key, since));
  list->bytes = sizeof(CachedList) + behind + MemoryCache::kPlaceBytes;
  list->exists_ = true;
  list->rows_ = n;
  list->scale_ = kDays;
  list->always_ = always;
  list->other_base_ = least_other, list->edge_base_ = edges[0];
  auto* codes = reinterpret_cast<int32_t*>(list.get() + 1);
  auto* ids = reinterpret_cast<uint32_t*>(codes + 2 * n);
  const auto code_of = [](uint64_t raw) {
    const Instant t = codec::UnorderedTime(raw);
    if (!t.finite()) return t == Instant::NegInfinity() ? kNever<int32_t> : kForever<int32_t>;
    return static_cast<int32_t>(t.us / kDay);
  };
  for (uint32_t i = 0; i < n; ++i) {
    codes[i] = code_of(from[i]);
    codes[n + i] = code_of(to[i]);
    ids[i] = static_cast<uint32_t>(others[i] - least_other);
    ids[n + i] = static_cast<uint32_t>(edges[i] - edges[0]);
  }
  return list;
}

std::unique_ptr<CachedList> CachedList::Of(MemoryCache::Key key, Instant since, bool exists,
                                           const codec::AdjacencyBlockView& rows) {
  if (std::unique_ptr<CachedList> list = OfDays(key, since, rows)) return list;
  std::vector<AdjacencyRow> decoded;
  rows.Decode(&decoded);
  return Of(key, since, exists, /*past=*/false, std::move(decoded));
}

template <typename Time>
void CachedList::Fill(const std::vector<AdjacencyRow>& rows, bool past) {
  const size_t n = rows_;
  auto* times = reinterpret_cast<Time*>(this + 1);
  auto* ids = reinterpret_cast<uint32_t*>(times + time_columns() * n);
  const bool timed = !past && !always_ && n > kShort;
  if (!contained_ || !precise_ || past || timed) {
    extra_ = std::make_unique<Extra>();
    bytes += sizeof(Extra);
  }
  std::vector<uint32_t> order;  // of a classed list: of `rows`, by row
  if (classed_) SortByClass<Time>(rows, &order);
  const auto row_at = [&](size_t i) -> const AdjacencyRow& { return rows[classed_ ? order[i] : i]; };
  for (size_t i = 0; i < n; ++i) {
    const AdjacencyRow& row = row_at(i);
    times[i] = CodeOf<Time>(row.valid.extent_from());
    times[n + i] = CodeOf<Time>(row.valid.extent_to());
    ids[i] = static_cast<uint32_t>(row.other.value - other_base_);
    ids[n + i] = static_cast<uint32_t>(row.edge.value - edge_base_);
  }
  if (counted_) {
    std::copy(times + n, times + 2 * n, times + 2 * n);
    std::sort(times + 2 * n, times + 3 * n);
    if (classed_) {
      std::copy(times, times + n, times + 3 * n);
      std::sort(times + 3 * n, times + 4 * n);
    }
  }
  if (counted_ && !wide_) FillGrid();
  if (extra_ == nullptr) return;
  Extra& extra = *extra_;
  if (!contained_) {
    extra.inside = std::make_unique<uint8_t[]>(n);
    for (size_t i = 0; i < n; ++i)
      extra.inside[i] = (row_at(i).flags & AdjacencyRow::kContained) != 0 ? 1 : 0;
    bytes += n;
  }
  if (!precise_) {
    extra.periods = std::make_unique<Period[]>(n);
    for (size_t i = 0; i < n; ++i) extra.periods[i] = row_at(i).valid;
    bytes += n * sizeof(Period);
  }
  if (past) {
    std::vector<Instant>& instants = extra.instants;
    instants.reserve(2 * n);
    for (const AdjacencyRow& r : rows) instants.insert(instants.end(), {r.system_from, r.system_to});
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    instants.shrink_to_fit();
    const auto rank = [&](Instant t) {
      return static_cast<int16_t>(std::lower_bound(instants.begin(), instants.end(), t) - instants.begin());
    };
    extra.known = std::make_unique_for_overwrite<int16_t[]>(2 * n);
    for (size_t i = 0; i < n; ++i) {
      extra.known[i] = rank(rows[i].system_from), extra.known[n + i] = rank(rows[i].system_to);
    }
    bytes += 2 * n * sizeof(int16_t) + instants.size() * sizeof(Instant);
  }
  if (!timed || classed_) return;
  std::vector<uint32_t> live;
  uint32_t last = 0, next = kShort;
  for (uint32_t i = 0; i < n; ++i) {
    if (i - last >= next) {
      // Who asks from this checkpoint on asks for a time at or after the beginning of the row before.
      std::erase_if(live, [&](uint32_t row) { return times[n + row] <= times[i - 1]; });
      next = std::max(kShort, static_cast<uint32_t>(live.size()));
      if (i - last >= next) {
        extra.checkpoints.push_back({i, static_cast<uint32_t>(extra.live.size())});
        extra.live.insert(extra.live.end(), live.begin(), live.end());
        last = i;
      }
    }
    live.push_back(i);
  }
  extra.live.shrink_to_fit();
  bytes += extra.live.size() * sizeof(uint32_t) + extra.checkpoints.size() * sizeof(Checkpoint);
}

/// Twice the duration is the next class; without an end, and without a beginning alone, are the first two.
template <typename Time>
void CachedList::SortByClass(const std::vector<AdjacencyRow>& rows, std::vector<uint32_t>* order) {
  struct Place {
    Time from;
    uint32_t edge, row;
    bool operator<(const Place& b) const { return from != b.from ? from < b.from : edge < b.edge; }
  };
  constexpr uint32_t kNoEnd = 0, kNoBegin = 1, kFinite = 2;
  const auto class_of = [&](const AdjacencyRow& row) {
    const Time from = CodeOf<Time>(row.valid.extent_from()), to = CodeOf<Time>(row.valid.extent_to());
    if (to == kForever<Time>) return kNoEnd;
    if (from == kNever<Time>) return kNoBegin;
    return kFinite +
           static_cast<uint32_t>(std::bit_width(static_cast<uint64_t>(to) - static_cast<uint64_t>(from)));
  };
  std::array<uint32_t, kFinite + 66> starts{};  // by class; one more at the end
  std::vector<uint8_t> classes(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    classes[i] = static_cast<uint8_t>(class_of(rows[i]));
    ++starts[classes[i] + 1];
  }
  for (size_t c = 1; c < starts.size(); ++c) starts[c] += starts[c - 1];
  std::vector<Place> places(rows.size());
  auto next = starts;
  for (size_t i = 0; i < rows.size(); ++i) {
    places[next[classes[i]]++] = {CodeOf<Time>(rows[i].valid.extent_from()),
                                  static_cast<uint32_t>(rows[i].edge.value - edge_base_),
                                  static_cast<uint32_t>(i)};
  }
  for (uint32_t c = 0; c + 1 < starts.size(); ++c) {
    const auto begin = places.begin() + starts[c], end = places.begin() + starts[c + 1];
    if (begin == end) continue;
    if (!std::is_sorted(begin, end)) std::stable_sort(begin, end);
    Class made{starts[c], starts[c + 1], 0, kUnbounded};
    if (c == kNoEnd) made.least = kUnbounded;
    if (c >= kFinite) {
      // A duration of as many bits; none is longer than what the type holds.
      made.least = c == kFinite ? 0 : static_cast<int64_t>(uint64_t{1} << (c - kFinite - 1));
      made.most = c - kFinite >= 63 ? kUnbounded : static_cast<int64_t>((uint64_t{1} << (c - kFinite)) - 1);
      if (c - kFinite >= 64) made.least = 0;
    }
    extra_->classes.push_back(made);
  }
  bytes += extra_->classes.size() * sizeof(Class);
  order->reserve(rows.size());
  for (const Place& place : places) order->push_back(place.row);
}

template <typename Time>
uint32_t CachedList::FirstAfter(const Class& c, Time low, int64_t duration) const {
  if (duration == kUnbounded) return c.begin;
  Time least = kNever<Time>;
  int64_t difference = 0;
  if (!__builtin_sub_overflow(int64_t{low}, duration, &difference)) {
    least = static_cast<Time>(std::max(difference, int64_t{kNever<Time>}));
  }
  return c.begin + CountAtMost(from<Time>() + c.begin, c.end - c.begin, least);
}

template <typename Time, typename RowAt>
void CachedList::EmitLasting(uint32_t begin, uint32_t end, Time low, const AdjacencyQuery& query,
                             AdjacencyMatches* out, const RowAt& row_at) const {
  const Time* to = this->to<Time>();
  std::array<uint32_t, kRun> positions;
  while (begin < end) {
    const uint32_t stop = std::min(end, begin + kRun);
    uint32_t k = 0;
    for (; begin < stop; ++begin) {
      const uint32_t row = row_at(begin);
      positions[k] = row;
      k += static_cast<uint32_t>(to[row] > low);
    }
    Emit<Time>(positions.data(), k, query, out);
  }
}

template <typename Time>
void CachedList::AppendClasses(Time low, Time last, const AdjacencyQuery& query,
                               AdjacencyMatches* out) const {
  const Time* from = this->from<Time>();
  for (const Class& c : extra_->classes) {
    const uint32_t end = c.begin + CountAtMost(from + c.begin, c.end - c.begin, last);
    if (query.begins_inside) {
      EmitRun<Time>(std::min(low == kNever<Time> ? c.begin : FirstAfter<Time>(c, low, 1), end), end, query,
                    out);
      continue;
    }
    // Whoever began earlier has ended; whoever began late enough has not.
    const uint32_t row = std::min(FirstAfter(c, low, c.most), end);
    const uint32_t sure = std::min(FirstAfter(c, low, c.least), end);
    EmitLasting(row, sure, low, query, out, [](uint32_t i) { return i; });
    EmitRun<Time>(std::max(row, sure), end, query, out);
  }
}

namespace {
/// Rows to a cell of the grid.
constexpr size_t kCellRows = 8;
}  // namespace

size_t CachedList::GridBytes(size_t rows) {
  return sizeof(Grid) + (rows / kCellRows + 2) * sizeof(Grid::Cell);
}

void CachedList::FillGrid() {
  Grid& grid = const_cast<Grid&>(this->grid());
  grid = Grid();
  const int32_t* begins = this->begins<int32_t>();
  const int32_t* ends = this->ends<int32_t>();
  const int32_t* first = std::upper_bound(begins, begins + rows_, kNever<int32_t>);
  const int32_t* last = std::lower_bound(ends, ends + rows_, kForever<int32_t>);
  grid.least = first == begins + rows_ ? kForever<int32_t> : *first;
  grid.most = last == ends ? kNever<int32_t> : *std::prev(last);
  if (grid.least > grid.most) {  // tells of none
    grid.least = 0, grid.most = -1;
    return;
  }
  const auto wanted = static_cast<uint32_t>(rows_ / kCellRows + 1);
  const uint32_t span = static_cast<uint32_t>(grid.most) - static_cast<uint32_t>(grid.least);
  while ((span >> grid.shift) >= wanted) ++grid.shift;
  grid.cells = (span >> grid.shift) + 1;
  auto* cells = reinterpret_cast<Grid::Cell*>(&grid + 1);
  uint32_t begun = 0, ended = 0;
  for (uint32_t c = 0; c < grid.cells; ++c) {
    const int64_t at = grid.least + (int64_t{c} << grid.shift);
    while (begun < rows_ && begins[begun] < at) ++begun;
    while (ended < rows_ && ends[ended] < at) ++ended;
    cells[c] = {begun, ended};
  }
  cells[grid.cells] = {rows_, rows_};
}

void CachedList::Append(const AdjacencyQuery& query, AdjacencyMatches* out) const {
  if (rows_ == 0) return;
  // Nothing holds at +∞, nor in an empty range.
  const bool at = query.valid == AdjacencyQuery::Valid::kAt;
  if (at ? query.at == Instant::PosInfinity() : query.range.empty()) return;
  if (has_past()) return wide_ ? AppendPast<int64_t>(query, out) : AppendPast<int32_t>(query, out);
  if (wide_) return AppendTimes<int64_t>(query, out);
  AppendTimes<int32_t>(query, out);
}

// At an instant, what holds there is found without looking through the list.
bool CachedList::NamesFew(const AdjacencyQuery& query) const {
  return query.among != nullptr && query.valid == AdjacencyQuery::Valid::kRange && extra_ != nullptr &&
         !has_past() && rows_ >= kSorted && query.among->ids().size() < rows_ / kLookUp;
}

CachedList::Extra::~Extra() { delete by_other.load(); }

size_t CachedList::SortByOther(const AdjacencyQuery& query) const {
  return NamesFew(query) ? SortByOther() : 0;
}

size_t CachedList::SortByOther() const {
  if (extra_ == nullptr || has_past() || rows_ < kSorted) return 0;
  if (extra_->by_other.load(std::memory_order_acquire) != nullptr) return 0;
  auto made =
      wide_ ? std::make_unique<const RowsByOther>(std::span(others(), rows_))
            : std::make_unique<const RowsByOther>(std::span(others(), rows_), from<int32_t>(), to<int32_t>());
  const RowsByOther* before = nullptr;
  if (!extra_->by_other.compare_exchange_strong(before, made.get(), std::memory_order_acq_rel)) return 0;
  return made.release()->bytes();
}

bool CachedList::AppendEndsMeeting(const CachedList& longer, std::vector<NodeId>* out) const {
  const auto sorted = [](const CachedList& list) {
    return list.extra_ == nullptr ? nullptr : list.extra_->by_other.load(std::memory_order_acquire);
  };
  const RowsByOther* there = sorted(longer);
  // Codes of different units say nothing of each other.
  if (there == nullptr || has_past() || wide_ || longer.wide_) return false;
  if (scale_ != longer.scale_ || base_ != longer.base_) return false;
  // What lies outside of the longer list's ids wraps around, or is none of them.
  const uint64_t shift = other_base_ - longer.other_base_;
  const auto look_up = [&](uint32_t own, int32_t from, int32_t to) {
    const uint64_t other = own + shift;
    if (other > std::numeric_limits<uint32_t>::max() || !there->MayHold(static_cast<uint32_t>(other))) return;
    bool meets = false;
    there->ForEach(static_cast<uint32_t>(other),
                   [&](const RowsByOther::Row& row) { meets |= row.from < to && from < row.to; });
    if (meets) out->push_back({other_base_ + own});
  };
  // By their ends, one row after the other looks where the last one did.
  if (const RowsByOther* here = sorted(*this)) {
    for (const RowsByOther::Row& row : here->rows()) look_up(row.other, row.from, row.to);
  } else {
    for (uint32_t row = 0; row < rows_; ++row)
      look_up(others()[row], from<int32_t>()[row], to<int32_t>()[row]);
  }
  return true;
}

template <typename Time>
void CachedList::AppendFew(const RowsByOther& by_other, const AdjacencyQuery& query,
                           AdjacencyMatches* out) const {
  // They come out in the order of the list, each once: many are marked by row, few are sorted.
  std::vector<uint32_t> found_rows;
  for (const NodeId id : query.among->ids()) {
    const uint64_t other = id.value - other_base_;
    if (id.value < other_base_ || other > std::numeric_limits<uint32_t>::max()) continue;
    by_other.ForEach(static_cast<uint32_t>(other),
                     [&](const RowsByOther::Row& row) { found_rows.push_back(row.row); });
  }
  const bool anytime = query.range == Interval{};
  const Time low = CodeOf<Time>(query.range.from);
  AdjacencyQuery found = query;
  found.among = nullptr;
  std::array<uint32_t, kRun> positions;
  uint32_t k = 0;
  const auto take = [&](uint32_t row) {
    if (!anytime && (to<Time>()[row] <= low || TimeOf<Time>(from<Time>()[row]) >= query.range.to)) return;
    positions[k++] = row;
    if (k < kRun) return;
    Emit<Time>(positions.data(), k, found, out);
    k = 0;
  };
  if (found_rows.size() < rows_ / 1024) {
    std::sort(found_rows.begin(), found_rows.end());
    found_rows.erase(std::unique(found_rows.begin(), found_rows.end()), found_rows.end());
    for (const uint32_t row : found_rows) take(row);
  } else {
    std::vector<uint64_t> marked(rows_ / 64 + 1);
    for (const uint32_t row : found_rows) marked[row / 64] |= uint64_t{1} << (row % 64);
    for (size_t word = 0; word < marked.size(); ++word) {
      for (uint64_t bits = marked[word]; bits != 0; bits &= bits - 1) {
        take(static_cast<uint32_t>(word * 64 + static_cast<size_t>(std::countr_zero(bits))));
      }
    }
  }
  Emit<Time>(positions.data(), k, found, out);
}

template <typename Time>
void CachedList::AppendTimes(const AdjacencyQuery& query, AdjacencyMatches* out) const {
  const bool at = query.valid == AdjacencyQuery::Valid::kAt;
  if (NamesFew(query)) {
    const RowsByOther* by_other = extra_->by_other.load(std::memory_order_acquire);
    if (by_other != nullptr) return AppendFew<Time>(*by_other, query, out);
  }
  if (always_) return EmitRun<Time>(0, rows_, query, out);
  const Time low = CodeOf<Time>(at ? query.at : query.range.from);
  if (classed_) return AppendClasses<Time>(low, CodeOf<Time>(LastBeginning(query)), query, out);
  const Time* from = this->from<Time>();
  const Time* to = this->to<Time>();
  if (query.begins_inside) {
    const uint32_t first = low == kNever<Time> ? 0 : CountAtMost(from, rows_, static_cast<Time>(low - 1));
    return EmitRun<Time>(first, std::max(first, CountAtMost(from, rows_, CodeOf<Time>(LastBeginning(query)))),
                         query, out);
  }
  std::array<uint32_t, kRun> positions;
  if (at && rows_ <= kShort) {
    uint32_t k = 0;
    for (uint32_t i = 0; i < rows_; ++i) {
      positions[k] = i;
      k += static_cast<uint32_t>(from[i] <= low) & static_cast<uint32_t>(to[i] > low);
    }
    return Emit<Time>(positions.data(), k, query, out);
  }
  // Rows that hold at the first moment; in a range, all that begin later.
  const auto [row, begun, live, live_end] = StartAt(low);
  const uint32_t* lives = live < live_end ? extra_->live.data() : nullptr;
  EmitLasting(live, live_end, low, query, out, [lives](uint32_t i) { return lives[i]; });
  EmitLasting(row, begun, low, query, out, [](uint32_t i) { return i; });
  if (at) return;
  const auto end = static_cast<uint32_t>(
      std::partition_point(from + begun, from + rows_,
                           [&](Time code) { return TimeOf<Time>(code) < query.range.to; }) -
      from);
  EmitRun<Time>(begun, end, query, out);
}

template <typename Time>
CachedList::Start CachedList::StartAt(Time low) const {
  const Time* from = this->from<Time>();
  Start start;
  start.begun = CountAtMost(from, rows_, low);
  if (extra_ == nullptr) return start;
  const std::vector<Checkpoint>& checkpoints = extra_->checkpoints;
  const auto after = std::upper_bound(checkpoints.begin(), checkpoints.end(), start.begun,
                                      [](uint32_t n, const Checkpoint& c) { return n < c.row; });
  if (after != checkpoints.begin()) {
    start.row = std::prev(after)->row;
    start.live = std::prev(after)->live;
    start.live_end = after != checkpoints.end() ? after->live : static_cast<uint32_t>(extra_->live.size());
  }
  return start;
}

bool CachedList::AppendDifference(Instant a, Instant b, AdjacencyMatches* at_a, AdjacencyMatches* at_b,
                                  AdjacencyMatches* at_both) const {
  if (rows_ == 0) return true;
  if (has_past() || !precise_ || !contained_ || !a.finite() || !b.finite()) return false;
  if (wide_) {
    AppendTimesDifference<int64_t>(a, b, at_a, at_b, at_both);
  } else {
    AppendTimesDifference<int32_t>(a, b, at_a, at_b, at_both);
  }
  return true;
}

template <typename Time>
void CachedList::AppendTimesDifference(Instant a, Instant b, AdjacencyMatches* at_a, AdjacencyMatches* at_b,
                                       AdjacencyMatches* at_both) const {
  const Time low = CodeOf<Time>(a), high = CodeOf<Time>(b);
  const Time* from = this->from<Time>();
  const Time* to = this->to<Time>();
  const AdjacencyQuery plain;
  std::array<uint32_t, kRun> ended, kept;
  // What holds at the first instant has ended by the second, or not.
  const auto sort_out = [&](uint32_t begin, uint32_t end, auto&& row_at) {
    while (begin < end) {
      const uint32_t stop = std::min(end, begin + kRun);
      uint32_t e = 0, k = 0;
      for (; begin < stop; ++begin) {
        const uint32_t row = row_at(begin);
        ended[e] = kept[k] = row;
        e += static_cast<uint32_t>(to[row] > low) & static_cast<uint32_t>(to[row] <= high);
        k += static_cast<uint32_t>(to[row] > high);
      }
      Emit<Time>(ended.data(), e, plain, at_a);
      Emit<Time>(kept.data(), k, plain, at_both);
    }
  };
  // What has begun in between holds at the second instant, or not.
  const auto begun = [&](uint32_t row, uint32_t end) {
    EmitLasting(row, end, high, plain, at_b, [](uint32_t i) { return i; });
  };
  if (classed_) {
    for (const Class& c : extra_->classes) {
      const uint32_t here = FirstAfter(c, low, 0), last = FirstAfter(c, high, 0);
      sort_out(std::min(FirstAfter(c, low, c.most), here), here, [](uint32_t i) { return i; });
      begun(here, last);
    }
    return;
  }
  const Start start = StartAt(low);
  sort_out(start.live, start.live_end, [&](uint32_t i) { return extra_->live[i]; });
  sort_out(start.row, start.begun, [](uint32_t i) { return i; });
  begun(start.begun, start.begun + CountAtMost(from + start.begun, rows_ - start.begun, high));
}

std::optional<uint64_t> CachedList::Count(const AdjacencyQuery& query) const {
  if (rows_ == 0) return 0;
  const bool at = query.valid == AdjacencyQuery::Valid::kAt;
  if (at ? query.at == Instant::PosInfinity() : query.range.empty()) return 0;
  if (has_past() || !precise_ || !contained_ || (several_ && !at)) return std::nullopt;
  if (always_) return rows_;
  return wide_ ? CountTimes<int64_t>(query) : CountTimes<int32_t>(query);
}

template <typename Time>
uint64_t CachedList::CountTimes(const AdjacencyQuery& query) const {
  const bool at = query.valid == AdjacencyQuery::Valid::kAt;
  const Time low = CodeOf<Time>(at ? query.at : query.range.from), last = CodeOf<Time>(LastBeginning(query));
  if (!counted_) {
    const Time* to = this->to<Time>();
    const uint32_t begun = CountAtMost(from<Time>(), rows_, last);
    return static_cast<uint64_t>(std::count_if(to, to + begun, [&](Time code) { return code > low; }));
  }
  // Without what had ended before.
  if constexpr (std::is_same_v<Time, int32_t>) {
    const Grid& grid = this->grid();
    if (grid.Tells(low) && grid.Tells(last)) {
      const Grid::Cell *of_last = grid.cell(last), *of_low = grid.cell(low);
      const uint32_t begun = of_last[0].begun, ended = of_low[0].ended;
      return begun + CountAtMost(begins<Time>() + begun, of_last[1].begun - begun, last) - ended -
             CountAtMost(ends<Time>() + ended, of_low[1].ended - ended, low);
    }
  }
  return CountAtMost(begins<Time>(), rows_, last) - CountAtMost(ends<Time>(), rows_, low);
}

/// Of a short list every row is looked at.
void CachedList::PrefetchTimes(const CachedList* list) {
  if (list == nullptr || list->counted_ || list->rows_ > kShort) return;
  const char* begin = reinterpret_cast<const char*>(list + 1);
  const size_t bytes = 2 * list->rows_ * (list->wide_ ? sizeof(int64_t) : sizeof(int32_t));
  for (size_t at = 0; at < bytes; at += 64) __builtin_prefetch(begin + at);
}

void CachedList::CountAll(std::span<const CachedList* const> lists, const AdjacencyQuery& query,
                          std::span<std::optional<uint64_t>> out) {
  const bool at = query.valid == AdjacencyQuery::Valid::kAt;
  const Instant low = at ? query.at : query.range.from, last = LastBeginning(query);
  // Lists of the same unit and base, as most are, share the codes.
  const CachedList* codes_of = nullptr;
  int32_t low_code = 0, last_code = 0;
  std::array<Search, 2 * kTogether> searches;
  std::array<size_t, kTogether> searched;
  for (size_t begin = 0; begin < lists.size();) {
    size_t n = 0;
    for (; begin < lists.size() && n < kTogether; ++begin) {
      const CachedList* list = lists[begin];
      if (list == nullptr) {
        out[begin].reset();
        continue;
      }
      if (begin + kShortAhead < lists.size()) PrefetchTimes(lists[begin + kShortAhead]);
      if (!list->counted_ || list->wide_ || (list->several_ && !at) ||
          (at ? query.at == Instant::PosInfinity() : query.range.empty())) {
        out[begin] = list->Count(query);
        continue;
      }
      if (codes_of == nullptr || codes_of->base_ != list->base_ || codes_of->scale_ != list->scale_) {
        codes_of = list;
        low_code = list->CodeOf<int32_t>(low), last_code = list->CodeOf<int32_t>(last);
      }
      searches[2 * n] = {list->begins<int32_t>(), list->rows_, last_code};
      searches[2 * n + 1] = {list->ends<int32_t>(), list->rows_, low_code};
      __builtin_prefetch(&list->grid());
      searched[n++] = begin;
    }
    // Most of them are about where the grid says.
    std::array<const Grid::Cell*, 2 * kTogether> cells;
    for (size_t i = 0; i < 2 * n; ++i) {
      const Grid& grid = lists[searched[i / 2]]->grid();
      cells[i] = grid.Tells(searches[i].v) ? grid.cell(searches[i].v) : nullptr;
      if (cells[i] != nullptr) __builtin_prefetch(cells[i]);
    }
    for (size_t i = 0; i < 2 * n; ++i) {
      if (cells[i] == nullptr) continue;
      const bool begun = i % 2 == 0;
      const uint32_t first = begun ? cells[i][0].begun : cells[i][0].ended;
      searches[i].n = (begun ? cells[i][1].begun : cells[i][1].ended) - first;
      searches[i].base += first;
    }
    CountAtMostEach(std::span(searches).first(2 * n));
    for (size_t i = 0; i < n; ++i) out[searched[i]] = searches[2 * i].found() - searches[2 * i + 1].found();
  }
}

template <typename Time>
void CachedList::AppendPast(const AdjacencyQuery& query, AdjacencyMatches* out) const {
  const bool at = query.valid == AdjacencyQuery::Valid::kAt;
  const Instant s = *query.system;
  const Time* from = this->from<Time>();
  const Time* to = this->to<Time>();
  const Time low = CodeOf<Time>(at ? query.at : query.range.from), last = CodeOf<Time>(LastBeginning(query));
  // Known from one of the first instants on, and until one of the others.
  const auto first = static_cast<int16_t>(
      std::upper_bound(extra_->instants.begin(), extra_->instants.end(), s) - extra_->instants.begin());
  const int16_t* known_from = extra_->known.get();
  const int16_t* known_to = known_from + rows_;
  // Looked at eight at a time, without branches: few of them were known at any one instant.
  std::array<uint8_t, kRun> known;
  std::array<uint32_t, kRun> positions;
  for (uint32_t begin = 0; begin < rows_; begin += kRun) {
    const uint32_t n = std::min(rows_ - begin, kRun);
    for (uint32_t i = 0; i < n; ++i) {
      known[i] = static_cast<uint8_t>(known_from[begin + i] < first) &
                 static_cast<uint8_t>(known_to[begin + i] >= first);
    }
    std::fill(known.begin() + n, known.begin() + (n + 7) / 8 * 8, uint8_t{0});
    uint32_t k = 0;
    for (uint32_t i = 0; i < n; i += 8) {
      uint64_t eight = 0;
      std::memcpy(&eight, known.data() + i, sizeof eight);
      for (; eight != 0; eight &= eight - 1) {
        const uint32_t row = begin + i + static_cast<uint32_t>(std::countr_zero(eight)) / 8;
        positions[k] = row;
        k += static_cast<uint32_t>(from[row] <= last) & static_cast<uint32_t>(to[row] > low);
      }
    }
    Emit<Time>(positions.data(), k, query, out);
  }
}

template <typename Time>
void CachedList::EmitRun(uint32_t begin, uint32_t end, const AdjacencyQuery& query,
                         AdjacencyMatches* out) const {
  if (query.among != nullptr) {
    // Few pass: they are gathered over many rows.
    std::array<uint32_t, kRun> positions;
    uint32_t k = 0;
    for (uint32_t i = begin; i < end; ++i) {
      positions[k] = i;
      k += static_cast<uint32_t>(query.among->MayHold(other_base_ + others()[i]));
      if (k < kRun) continue;
      Emit<Time>(positions.data(), k, query, out);
      k = 0;
    }
    return Emit<Time>(positions.data(), k, query, out);
  }
  if (query.other || !precise_ || !contained_ || (out->certain != nullptr && !out->certain->empty())) {
    std::array<uint32_t, kRun> positions;
    while (begin < end) {
      const uint32_t n = std::min(end - begin, kRun);
      for (uint32_t i = 0; i < n; ++i) positions[i] = begin + i;
      Emit<Time>(positions.data(), n, query, out);
      begin += n;
    }
    return;
  }
  const size_t n = end - begin, at = out->others->size();
  if (out->periods != nullptr) {
    const size_t periods_at = out->periods->size();
    out->periods->resize(periods_at + n);
    Period* periods = out->periods->data() + periods_at;
    const Time* from = this->from<Time>() + begin;
    const Time* to = this->to<Time>() + begin;
    for (size_t i = 0; i < n; ++i) periods[i] = Period::Of(TimeOf<Time>(from[i]), TimeOf<Time>(to[i]));
  }
  out->others->resize(at + n);
  NodeId* to_others = out->others->data() + at;
  const uint32_t* others = this->others() + begin;
  for (size_t i = 0; i < n; ++i) to_others[i].value = other_base_ + others[i];
  if (out->edges == nullptr) return;
  const size_t edges_at = out->edges->size();
  out->edges->resize(edges_at + n);
  EdgeId* to_edges = out->edges->data() + edges_at;
  const uint32_t* edges = this->edges() + begin;
  for (size_t i = 0; i < n; ++i) to_edges[i].value = edge_base_ + edges[i];
}

template <typename Time>
void CachedList::Emit(const uint32_t* positions, size_t n, const AdjacencyQuery& query,
                      AdjacencyMatches* out) const {
  std::array<uint32_t, kRun> kept;
  if (query.other) {
    if (query.other->value < other_base_) return;
    const uint64_t wanted = query.other->value - other_base_;
    size_t k = 0;
    for (size_t i = 0; i < n; ++i) {
      kept[k] = positions[i];
      k += static_cast<size_t>(others()[positions[i]] == wanted);
    }
    positions = kept.data(), n = k;
  }
  if (query.among != nullptr) {
    size_t k = 0;
    for (size_t i = 0; i < n; ++i) {
      const uint32_t position = positions[i];
      kept[k] = position;
      k += static_cast<size_t>(query.among->MayHold(other_base_ + others()[position]));
    }
    positions = kept.data(), n = k;
  }
  if (n == 0) return;
  const size_t at = out->others->size();
  out->others->resize(at + n);
  for (size_t i = 0; i < n; ++i) (*out->others)[at + i].value = other_base_ + others()[positions[i]];
  if (out->edges != nullptr) {
    const size_t edges_at = out->edges->size();
    out->edges->resize(edges_at + n);
    for (size_t i = 0; i < n; ++i) (*out->edges)[edges_at + i].value = edge_base_ + edges()[positions[i]];
  }
  if (out->certain != nullptr && query.valid == AdjacencyQuery::Valid::kAt) {
    for (size_t i = 0; i < n; ++i) {
      const bool sure = precise_ || extra_->periods[positions[i]].certain_at(query.at);
      if (sure && out->certain->empty()) continue;
      if (out->certain->empty()) out->certain->assign(at + i, 1);
      out->certain->push_back(sure ? 1 : 0);
    }
  }
  if (out->periods != nullptr) {
    const size_t periods_at = out->periods->size();
    out->periods->resize(periods_at + n);
    Period* periods = out->periods->data() + periods_at;
    for (size_t i = 0; i < n; ++i) {
      const uint32_t p = positions[i];
      periods[i] = precise_ ? Period::Of(TimeOf<Time>(from<Time>()[p]), TimeOf<Time>(to<Time>()[p]))
                            : extra_->periods[p];
    }
  }
  if (!contained_ && out->uncontained != nullptr) {
    for (size_t i = 0; i < n; ++i) {
      if (extra_->inside[positions[i]] == 0) out->uncontained->push_back(static_cast<uint32_t>(at + i));
    }
  }
}

}  // namespace fasti::graph
