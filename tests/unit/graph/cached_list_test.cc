// A decoded list answers as the packed rows do.
#include "storage/graph/cached_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace fasti::graph {
namespace {

using codec::AdjacencyQuery;
using codec::AdjacencyRow;

constexpr int64_t kDay = 86'400'000'000;
constexpr uint8_t kIn = AdjacencyRow::kContained;

class Draw {
 public:
  explicit Draw(uint32_t seed) : random_(seed) {}
  int64_t In(int64_t low, int64_t high) {
    const auto least = static_cast<uint64_t>(low), width = static_cast<uint64_t>(high) - least + 1;
    return static_cast<int64_t>(least + random_() % width);
  }
  bool Chance(int percent) { return In(1, 100) <= percent; }

 private:
  std::mt19937_64 random_;
};

struct Match {
  uint64_t edge, other;
  bool certain, uncontained;
  std::array<int64_t, 6> period{};  ///< of a range: bounds and flags
  auto operator<=>(const Match&) const = default;
};

/// What the query means, row by row.
std::vector<Match> Expected(const std::vector<AdjacencyRow>& rows, const AdjacencyQuery& q) {
  std::vector<Match> out;
  const bool at = q.valid == AdjacencyQuery::Valid::kAt;
  for (const AdjacencyRow& r : rows) {
    if (q.other && *q.other != r.other) continue;
    if (q.system && !(r.system_from <= *q.system && *q.system < r.system_to)) continue;
    const Period& p = r.valid;
    if (at ? !p.possible_at(q.at) : !(p.extent_from() < q.range.to && q.range.from < p.extent_to())) continue;
    Match m{r.edge.value, r.other.value, !at || p.certain_at(q.at), (r.flags & kIn) == 0, {}};
    if (!at) {
      m.period = {p.from.earliest.us, p.from.latest.us, p.to.earliest.us,
                  p.to.latest.us,     p.from.flags,     p.to.flags};
    }
    out.push_back(m);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Match> Answer(const CachedList& list, const AdjacencyQuery& q) {
  // Not empty before: positions and certainty must count on from there.
  std::vector<NodeId> others = {{7}};
  std::vector<EdgeId> edges = {{7}};
  std::vector<uint8_t> certain;
  std::vector<Period> periods(1);
  std::vector<uint32_t> uncontained;
  const bool at = q.valid == AdjacencyQuery::Valid::kAt;
  codec::AdjacencyMatches out;
  out.others = &others;
  out.edges = &edges;
  out.certain = at ? &certain : nullptr;
  out.periods = at ? nullptr : &periods;
  out.uncontained = &uncontained;
  list.Append(q, &out);
  EXPECT_EQ(others.size(), edges.size());
  if (!certain.empty()) {
    EXPECT_EQ(certain.size(), others.size());
    EXPECT_EQ(certain[0], 1);
  }
  if (!at) {
    EXPECT_EQ(periods.size(), others.size());
  }
  std::vector<Match> found;
  for (size_t i = 1; i < others.size(); ++i) {
    Match m{edges[i].value, others[i].value, certain.empty() || certain[i] != 0, false, {}};
    m.uncontained = std::find(uncontained.begin(), uncontained.end(), i) != uncontained.end();
    if (!at) {
      const Period& p = periods[i];
      m.period = {p.from.earliest.us, p.from.latest.us, p.to.earliest.us,
                  p.to.latest.us,     p.from.flags,     p.to.flags};
    }
    found.push_back(m);
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Alone and together with others, where it is told.
void ExpectCount(const CachedList& list, const AdjacencyQuery& q, size_t expected) {
  const std::optional<uint64_t> alone = list.Count(q);
  const CachedList* const lists[] = {&list, nullptr, &list};
  std::optional<uint64_t> together[3];
  CachedList::CountAll(lists, q, together);
  EXPECT_EQ(together[0], alone);
  EXPECT_EQ(together[1], std::nullopt);
  EXPECT_EQ(together[2], alone);
  if (alone) {
    EXPECT_EQ(*alone, expected);
  }
}

void ExpectDifference(const CachedList& list, const std::vector<AdjacencyRow>& rows, Instant a, Instant b) {
  std::vector<NodeId> others[3];
  std::vector<EdgeId> edges[3];
  codec::AdjacencyMatches into[3];
  for (int i = 0; i < 3; ++i) into[i].others = &others[i], into[i].edges = &edges[i];
  if (!list.AppendDifference(a, b, &into[0], &into[1], &into[2])) return;
  std::vector<uint64_t> expected[3];
  for (const AdjacencyRow& r : rows) {
    const bool at_a = r.valid.possible_at(a), at_b = r.valid.possible_at(b);
    if (at_a || at_b) expected[at_a && at_b ? 2 : at_a ? 0 : 1].push_back(r.edge.value);
  }
  for (int i = 0; i < 3; ++i) {
    std::vector<uint64_t> found;
    for (const EdgeId edge : edges[i]) found.push_back(edge.value);
    std::sort(found.begin(), found.end());
    std::sort(expected[i].begin(), expected[i].end());
    EXPECT_EQ(found, expected[i]);
    EXPECT_EQ(others[i].size(), edges[i].size());
  }
}

struct Shape {
  const char* name;
  int64_t unit;     ///< of times
  int imprecise;    ///< percent
  int uncontained;  ///< percent
  int infinite;     ///< percent of ends
  int64_t stint;    ///< units, at most
  bool past;
};

TEST(CachedList, AnswersAsTheRowsDo) {
  const Shape shapes[] = {
      {"days", kDay, 0, 0, 10, 40, false},
      {"short days", kDay, 0, 20, 0, 3, false},
      {"seconds", 1'000'000, 0, 0, 30, 500, false},
      {"microseconds", 1, 0, 10, 10, 1'000, false},
      {"imprecise", kDay, 40, 20, 20, 60, false},
      {"always", kDay, 0, 5, 100, 1, false},
      {"far apart", 777'777'777'777'777, 0, 0, 10, 40, false},
      {"past", kDay, 0, 10, 10, 60, true},
      {"imprecise past", kDay, 30, 0, 10, 60, true},
  };
  for (const Shape& shape : shapes) {
    for (uint32_t seed = 1; seed <= 12; ++seed) {
      SCOPED_TRACE(std::string(shape.name) + ", seed " + std::to_string(seed));
      Draw draw(seed);
      // Short, with checkpoints, and sorted by classes of duration.
      const int64_t n = seed % 4 == 0     ? draw.In(4096, 6000)
                        : draw.Chance(50) ? draw.In(0, 70)
                                          : draw.In(100, 3000);
      const int64_t span = shape.unit > kDay ? 2'000 : std::max<int64_t>(n, 20);
      const auto time = [&] { return Instant{draw.In(-span / 2, span) * shape.unit}; };
      std::vector<AdjacencyRow> rows;
      for (int64_t i = 0; i < n; ++i) {
        AdjacencyRow r;
        r.other = {static_cast<uint64_t>(1'000'000'000'000 + draw.In(0, 40))};
        r.edge = {static_cast<uint64_t>(5'000 + i)};
        const Instant from = time();
        // Mostly much less than the longest.
        const int64_t longest = draw.Chance(70) ? 1 + shape.stint / 10 : shape.stint;
        r.valid = Period::Of(from, {from.us + draw.In(1, longest) * shape.unit});
        if (draw.Chance(shape.imprecise)) {
          r.valid.from.earliest.us -= draw.In(0, 20) * shape.unit;
          r.valid.to.latest.us += draw.In(0, 20) * shape.unit;
          if (draw.Chance(20)) r.valid.to.flags = Bound::kDoubted;
          if (draw.Chance(10)) r.valid.from.earliest = Instant::NegInfinity();
        }
        if (draw.Chance(shape.infinite)) r.valid.from = Bound::At(Instant::NegInfinity());
        if (draw.Chance(shape.infinite)) r.valid.to = Bound::At(Instant::PosInfinity());
        r.flags = draw.Chance(shape.uncontained) ? 0 : kIn;
        r.system_from = {draw.In(0, 50)};
        if (shape.past && draw.Chance(70)) r.system_to = {r.system_from.us + draw.In(1, 30)};
        rows.push_back(r);
      }
      const auto list = CachedList::Of(MemoryCache::Key{1, 1}, Instant{0}, /*exists=*/true, shape.past, rows);
      ASSERT_NE(list, nullptr);
      ASSERT_EQ(list->rows(), rows.size());
      for (int k = 0; k < 60; ++k) {
        const auto moment = [&] {
          switch (draw.In(0, 9)) {
            case 0:
              return Instant::NegInfinity();
            case 1:
              return Instant::PosInfinity();
            case 2:
              return Instant{draw.In(INT64_MIN + 1, INT64_MAX - 1)};
            case 3:
              return Instant{time().us + draw.In(-1, 1)};
            default:
              return time();
          }
        };
        AdjacencyQuery q = AdjacencyQuery::At(moment());
        if (draw.Chance(50)) q = AdjacencyQuery::Range({moment(), moment()});
        if (draw.Chance(10)) q = AdjacencyQuery::Range({});
        if (draw.Chance(20)) q.other = NodeId{static_cast<uint64_t>(1'000'000'000'000 + draw.In(-1, 41))};
        if (shape.past) q.system = Instant{draw.In(-1, 80)};
        std::vector<Match> expected = Expected(rows, q);
        // Nothing holds at +∞, and an empty range meets nothing.
        if (q.valid == AdjacencyQuery::Valid::kAt ? q.at == Instant::PosInfinity() : q.range.empty()) {
          expected.clear();
        }
        const std::vector<Match> found = Answer(*list, q);
        ASSERT_EQ(found, expected);
        if (!q.other && !shape.past) ExpectCount(*list, q, expected.size());
        if (q.valid != AdjacencyQuery::Valid::kRange) continue;
        // What begins before the range may be left out, nothing else.
        q.begins_inside = true;
        const std::vector<Match> inside = Answer(*list, q);
        ASSERT_TRUE(std::includes(found.begin(), found.end(), inside.begin(), inside.end()));
        for (const Match& m : found) {
          if (m.period[0] < q.range.from.us) continue;
          ASSERT_TRUE(std::binary_search(inside.begin(), inside.end(), m));
        }
      }
      for (int k = 0; k < 20 && !shape.past; ++k) {
        const Instant a = time(), b = time();
        ExpectDifference(*list, rows, std::min(a, b), std::max(a, b));
      }
    }
  }
}

// A query for few ends of a long list gives the same before and after its rows are sorted by them.
TEST(CachedList, FewEndsAreLookedUp) {
  Draw draw(5);
  std::vector<AdjacencyRow> rows;
  for (uint64_t i = 0; i < 6'000; ++i) {
    AdjacencyRow r;
    r.other = {1'000 + static_cast<uint64_t>(draw.In(0, 20'000))};
    r.edge = {i};
    const int64_t from = draw.In(0, 900) * kDay;
    r.valid = Period::Of({from}, {from + draw.In(1, 300) * kDay});
    if (draw.Chance(10)) r.valid.to = Bound::At(Instant::PosInfinity());
    r.flags = kIn;
    rows.push_back(r);
  }
  const auto list = CachedList::Of({1, 1}, Instant{0}, true, false, rows);
  ASSERT_NE(list, nullptr);
  std::vector<NodeId> ends = {{3}, {999}, {~uint64_t{0}}, rows[17].other, rows[17].other};
  for (int i = 0; i < 200; ++i) ends.push_back({1'000 + static_cast<uint64_t>(draw.In(0, 20'000))});
  const codec::IdFilter few(ends);
  const auto ask = [&](const Interval& range) {
    AdjacencyQuery q = AdjacencyQuery::Range(range);
    std::vector<Match> expected = Expected(rows, q);
    q.among = &few;
    std::vector<Match> found = Answer(*list, q);
    // The filter may let others pass.
    for (std::vector<Match>* matches : {&expected, &found}) {
      std::erase_if(*matches, [&](const Match& m) {
        return std::find(ends.begin(), ends.end(), NodeId{m.other}) == ends.end();
      });
    }
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(found, expected);
  };
  const Interval ranges[] = {
      {}, {{100 * kDay}, {700 * kDay}}, {{500 * kDay}, {600 * kDay}}, {{950 * kDay}, {2'000 * kDay}}};
  for (const Interval& range : ranges) ask(range);
  AdjacencyQuery q = AdjacencyQuery::Range({});
  EXPECT_EQ(list->SortByOther(q), 0u);
  q.among = &few;
  EXPECT_GT(list->SortByOther(q), rows.size() * 4);
  EXPECT_EQ(list->SortByOther(q), 0u) << "it is kept";
  for (const Interval& range : ranges) ask(range);
}

// The ends of two lists that meet in time.
TEST(CachedList, EndsThatMeet) {
  Draw draw(9);
  const auto rows_of = [&](size_t n, uint64_t least, uint64_t width) {
    std::vector<AdjacencyRow> rows(n);
    for (size_t i = 0; i < n; ++i) {
      rows[i].other = {least + static_cast<uint64_t>(draw.In(0, static_cast<int64_t>(width)))};
      rows[i].edge = {i};
      const int64_t from = draw.In(0, 900);
      rows[i].valid = Period::Of({from * kDay}, {draw.In(from + 1, 1'000) * kDay});
      if (draw.Chance(10)) rows[i].valid.from = Bound::At(Instant::NegInfinity());
      if (draw.Chance(10)) rows[i].valid.to = Bound::At(Instant::PosInfinity());
      rows[i].flags = kIn;
    }
    return rows;
  };
  for (const uint64_t width : {10'000u, 4'000'000'000u}) {
    for (const size_t n : {50, 3'000, 4'500}) {
      std::vector<AdjacencyRow> rows = rows_of(n, 100, width), more = rows_of(5'000, 3'000, width);
      for (size_t i = 0; i < 20; ++i) more[i].other = rows[i].other;
      const auto list = CachedList::Of({1, 1}, Instant{0}, true, false, rows);
      const auto longer = CachedList::Of({1, 2}, Instant{0}, true, false, more);
      std::vector<uint64_t> expected;
      for (const AdjacencyRow& r : rows) {
        if (std::any_of(more.begin(), more.end(), [&](const AdjacencyRow& m) {
              return m.other == r.other && m.valid.extent_from() < r.valid.extent_to() &&
                     r.valid.extent_from() < m.valid.extent_to();
            })) {
          expected.push_back(r.other.value);
        }
      }
      EXPECT_FALSE(expected.empty());
      std::vector<NodeId> out = {{7}};
      EXPECT_FALSE(list->AppendEndsMeeting(*longer, &out)) << "it is not sorted yet";
      EXPECT_GT(longer->SortByOther(), 0u);
      for (const bool sorted : {false, true}) {
        if (sorted) {
          EXPECT_EQ(list->SortByOther() > 0, n > 4'000);
        }
        out.resize(1);
        ASSERT_TRUE(list->AppendEndsMeeting(*longer, &out));
        EXPECT_EQ(out[0], NodeId{7});
        std::vector<uint64_t> found;
        for (size_t i = 1; i < out.size(); ++i) found.push_back(out[i].value);
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(found, expected);
      }
    }
  }
  // Seconds and days are not compared.
  std::vector<AdjacencyRow> rows = rows_of(5'000, 100, 100), seconds = rows;
  seconds[0].valid = Period::Of({1'000'000}, {2'000'000});
  const auto days = CachedList::Of({1, 1}, Instant{0}, true, false, rows);
  const auto list = CachedList::Of({1, 2}, Instant{0}, true, false, seconds);
  EXPECT_GT(days->SortByOther(), 0u);
  std::vector<NodeId> out;
  EXPECT_FALSE(list->AppendEndsMeeting(*days, &out));
}

TEST(CachedList, IdsTooFarApartAreNotKept) {
  std::vector<AdjacencyRow> rows(2);
  rows[0].other = {1};
  rows[1].other = {uint64_t{1} << 40};
  EXPECT_EQ(CachedList::Of(MemoryCache::Key{1, 1}, Instant{0}, true, false, rows), nullptr);
}

}  // namespace
}  // namespace fasti::graph
