// Long adjacency lists: splitting, duration classes, the always-segment, history, limits of the seam.
#include <algorithm>

#include "storage/graph/read_view.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class HubTest : public GraphTest {
 protected:
  /// The largest value of the adjacency space.
  size_t LargestValue() {
    Transaction tx = Begin(true);
    size_t largest = 0;
    auto it = tx.view()->kv().Scan(kv::Space::kAdj, "", "");
    for (; it->Valid(); it->Next()) largest = std::max(largest, it->value().size());
    return largest;
  }
};

TEST_F(HubTest, ATimelessHubSplitsAndKeepsEveryNeighbour) {
  NodeId hub;
  std::vector<NodeId> others;
  Write([&](Transaction& tx) {
    hub = Node(tx);
    for (int i = 0; i < 500; ++i) others.push_back(Node(tx));
  });
  size_t edges = 0;
  for (int commit = 0; commit < 12; ++commit) {
    Write([&](Transaction& tx) {
      for (int i = 0; i < 400; ++i, ++edges) Edge(tx, hub, others[(edges * 7919) % others.size()]);
    });
    Write([&](Transaction& tx) { Edge(tx, hub, others[0]), ++edges; });
  }
  EXPECT_LE(LargestValue(), 64u << 10);
  Transaction tx = Begin(true);
  const Expansion x = Expand(tx.Reader(), hub, Direction::kOut, ValidSelector::At(At("2000-01-01")));
  EXPECT_EQ(x.edges.size(), edges);
  std::vector<EdgeId> unique = x.edges;
  std::sort(unique.begin(), unique.end());
  EXPECT_EQ(std::unique(unique.begin(), unique.end()), unique.end());
  const std::vector<NodeId> from = {hub, others[3]}, to = {others[3], hub};
  Expansion pairs;
  ASSERT_OK(
      tx.Reader().ExpandInto(from, to, Direction::kOut, {}, ValidSelector::At(At("2000-01-01")), &pairs));
  EXPECT_EQ(pairs.offsets[1], std::count(x.others.begin(), x.others.end(), others[3]));
  EXPECT_EQ(pairs.offsets[2], pairs.offsets[1]);
}

TEST_F(HubTest, StintsOfAllLengthsAreFoundInTheirClasses) {
  NodeId hub, other;
  std::vector<Period> stints;
  Write([&](Transaction& tx) { hub = Node(tx), other = Node(tx); });
  const auto add = [&](Transaction& tx, int i) {
    Period p;
    const Instant from{int64_t{i} * 3'600'000'000};
    if (i % 50 == 0) {
      p = Period::Always();
    } else if (i % 7 == 0) {
      p = Period::Of(from, kPosInf);
    } else if (i % 11 == 0) {
      p = Period::Of(kNegInf, from);
    } else {
      p = Period::Of(from, {from.us + (int64_t{1} << (i % 45)) + 1});
    }
    stints.push_back(p);
    Must(tx.CreateEdge(tx.InternType("R"), hub, other, {},
                       {PeriodValue{p, {}, {}, PeriodValue::Mark::kNone}, false}));
  };
  int n = 0;
  for (const int count : {100, 60, 1000, 1500, 300, 1, 1, 200}) {
    Write([&](Transaction& tx) {
      for (int i = 0; i < count; ++i) add(tx, n++);
    });
    Transaction tx = Begin(true);
    for (int64_t hour = -5; hour < n + 5; hour += 1 + n / 40) {
      const Instant t{hour * 3'600'000'000 + 17};
      const auto expected = static_cast<size_t>(
          std::count_if(stints.begin(), stints.end(), [&](const Period& p) { return p.certain_at(t); }));
      ASSERT_EQ(DegreeAt(tx.Reader(), hub, Direction::kOut, t), expected)
          << "of " << n << " at hour " << hour;
      ASSERT_EQ(DegreeAt(tx.Reader(), other, Direction::kIn, t), expected);
    }
  }
  EXPECT_EQ(Expand(Begin(true).Reader(), hub, Direction::kOut, ValidSelector::Anytime()).edges.size(),
            stints.size());
}

TEST_F(HubTest, AListCorrectedManyTimesRemembersEachState) {
  NodeId hub;
  std::vector<EdgeId> edges;
  std::vector<std::pair<Instant, size_t>> known;
  Write([&](Transaction& tx) {
    hub = Node(tx);
    for (int i = 0; i < 300; ++i) edges.push_back(Edge(tx, hub, hub));
  });
  for (size_t i = 0; i + 1 < edges.size(); ++i) {
    const Instant s =
        Write([&](Transaction& tx) { ASSERT_OK(tx.Delete(ElementId::Of(edges[i]), {}, false)); });
    known.emplace_back(s, edges.size() - i - 1);
  }
  Transaction tx = Begin(true);
  for (const auto& [s, degree] : known) {
    ASSERT_EQ(DegreeAt(Must(tx.ReaderKnownAt(s)), hub, Direction::kOut, At("2000-01-01")), degree);
    ASSERT_EQ(DegreeAt(Must(tx.ReaderKnownAt({s.us - 1})), hub, Direction::kIn, At("2000-01-01")),
              degree + 1);
  }
}

}  // namespace
}  // namespace fasti::graph
