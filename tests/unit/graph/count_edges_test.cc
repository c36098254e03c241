// CountEdges gives the number of edges that Expand names, ExpandDifference those that it names at one of two
// instants and at both, Expand among some ends those edges, and ScanEnds a superset of the nodes that have
// one: at instants and over ranges, with and without the cache, for short and long lists, lives that limit
// edges, edges of several stints, and under writes.
#include <algorithm>
#include <random>
#include <set>

#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

constexpr int64_t kDay = 86'400'000'000;

class CountEdgesTest : public ::testing::TestWithParam<uint64_t> {
 protected:
  void SetUp() override {
    StoreOptions options;
    options.clock = &clock;
    options.graph_cache_bytes = GetParam();
    store = Must(Store::Open(std::string(Store::kMemory), options));
  }
  Transaction Begin(bool read_only) {
    TransactionOptions options;
    options.read_only = read_only;
    return Must(store->Begin(options));
  }

  void ExpectCountsAgree() {
    Transaction tx = Begin(true);
    const GraphReader r = tx.Reader();
    std::vector<ValidSelector> selectors;
    for (int64_t day = -10; day < 420; day += 37) {
      selectors.push_back(ValidSelector::At(Instant{day * kDay}));
      selectors.push_back(ValidSelector::Range({Instant{day * kDay}, Instant{(day + 20) * kDay}}));
    }
    selectors.push_back(ValidSelector::Anytime());
    const TypeId both[] = {type, other_type};
    for (const Direction direction : {Direction::kOut, Direction::kIn, Direction::kBoth}) {
      for (const std::span<const TypeId> types :
           {std::span<const TypeId>(both, 1), std::span<const TypeId>(both, 2), std::span<const TypeId>()}) {
        for (const ValidSelector& valid : selectors) {
          std::vector<uint64_t> counts(nodes.size());
          ASSERT_OK(r.CountEdges(nodes, direction, types, valid, counts));
          Expansion x;
          ASSERT_OK(r.Expand(nodes, direction, types, valid, &x));
          for (size_t i = 0; i < nodes.size(); ++i) {
            std::set<EdgeId> edges(x.edges.begin() + x.offsets[i], x.edges.begin() + x.offsets[i + 1]);
            ASSERT_EQ(counts[i], edges.size()) << "node " << i;
            if (!edges.empty() && types.size() == 1 && direction != Direction::kBoth)
              ExpectAmongEnds(r, nodes[i], types[0], direction);
          }
        }
      }
    }
  }

  /// @return whether any list told its differences
  bool ExpectDifferencesAgree() {
    bool told = false;
    Transaction tx = Begin(true);
    const GraphReader r = tx.Reader();
    const TypeId both[] = {type, other_type};
    EdgeDifference difference;
    for (const Direction direction : {Direction::kOut, Direction::kIn, Direction::kBoth}) {
      for (const NodeId node : nodes) {
        for (int64_t day = -10; day < 420; day += 53) {
          const Instant a{day * kDay}, b{(200 - day / 2) * kDay};
          if (!r.ExpandDifference(node, direction, both, a, b, &difference)) continue;
          told = true;
          using Ends = std::multiset<std::pair<EdgeId, NodeId>>;
          const auto ends_at = [&](Instant t) {
            Expansion x;
            EXPECT_OK(r.Expand({&node, 1}, direction, both, ValidSelector::At(t), &x));
            Ends ends;
            for (size_t i = 0; i < x.edges.size(); ++i) ends.insert({x.edges[i], x.others[i]});
            return ends;
          };
          const auto of = [&](const EdgeDifference::Group& one, const EdgeDifference::Group& kept) {
            Ends ends;
            for (const auto* g : {&one, &kept}) {
              for (size_t i = 0; i < g->edges.size(); ++i) ends.insert({g->edges[i], g->others[i]});
            }
            return ends;
          };
          EXPECT_EQ(of(difference.ended, difference.kept), ends_at(a));
          EXPECT_EQ(of(difference.begun, difference.kept), ends_at(b));
          // What is kept holds by one stint.
          for (const EdgeId edge : difference.kept.edges) {
            EXPECT_EQ(std::count(difference.ended.edges.begin(), difference.ended.edges.end(), edge), 0);
          }
        }
      }
    }
    return told;
  }

  void ExpectAmongAgrees() {
    Transaction tx = Begin(true);
    const GraphReader r = tx.Reader();
    const std::vector<NodeId> wanted{nodes[1], nodes[4], nodes[12]};
    const codec::IdFilter among(wanted);
    for (const ValidSelector& valid : {ValidSelector::At(Instant{100 * kDay}), ValidSelector::Anytime(),
                                       ValidSelector::Range({Instant{0}, Instant{90 * kDay}})}) {
      for (const NodeId node : nodes) {
        Expansion all, some;
        ASSERT_OK(r.Expand({&node, 1}, Direction::kBoth, {&type, 1}, valid, &all));
        ASSERT_OK(r.Expand({&node, 1}, Direction::kBoth, {&type, 1}, valid, &some, &among));
        std::multiset<std::pair<EdgeId, NodeId>> expected, got;
        for (size_t i = 0; i < all.edges.size(); ++i) {
          if (std::count(wanted.begin(), wanted.end(), all.others[i]) != 0)
            expected.insert({all.edges[i], all.others[i]});
        }
        // Ids lie close together here: the filter lets no others pass.
        for (size_t i = 0; i < some.edges.size(); ++i) got.insert({some.edges[i], some.others[i]});
        ASSERT_EQ(got, expected);
        const bool range = valid.kind == ValidSelector::Kind::kRange;
        ASSERT_EQ(some.periods.size(), range ? some.edges.size() : 0u);
      }
    }
  }

  void ExpectAmongEnds(const GraphReader& r, NodeId node, TypeId of_type, Direction direction) {
    std::unique_ptr<IdScan> scan = Must(r.ScanEnds(of_type, direction));
    if (GetParam() == 0) {
      EXPECT_EQ(scan, nullptr);
      return;
    }
    std::vector<uint64_t> ids;
    ASSERT_OK(scan->Next(10'000, &ids));
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    EXPECT_TRUE(std::binary_search(ids.begin(), ids.end(), node.value));
  }

  ManualClock clock{Instant{1'700'000'000'000'000}};
  std::shared_ptr<Store> store;
  std::vector<NodeId> nodes;
  TypeId type, other_type;
};

TEST_P(CountEdgesTest, CountsAreThoseOfExpand) {
  std::mt19937 random(7);
  std::vector<EdgeId> edges;
  const auto some_node = [&] { return nodes[random() % nodes.size()]; };
  const auto period = [&](int64_t longest) {
    const auto from = static_cast<int64_t>(random() % 400);
    WriteScope scope;
    scope.period =
        PeriodValue{Period::Of(Instant{from * kDay},
                               Instant{(from + 1 + static_cast<int64_t>(random()) % longest) * kDay}),
                    {},
                    {},
                    PeriodValue::Mark::kNone};
    return scope;
  };
  {
    Transaction tx = Begin(false);
    type = tx.InternType("R");
    other_type = tx.InternType("S");
    for (int i = 0; i < 12; ++i) nodes.push_back(Must(tx.CreateNode({}, {}, {})));
    // One that does not live always: its edges are limited by it.
    nodes.push_back(Must(tx.CreateNode(
        {}, {},
        {PeriodValue{Period::Of(Instant{0}, Instant{600 * kDay}), {}, {}, PeriodValue::Mark::kNone},
         false})));
    for (int i = 0; i < 700; ++i) {
      // Half of the edges end at one node; some are loops.
      const NodeId to = random() % 2 == 0 ? nodes[0] : some_node();
      edges.push_back(
          Must(tx.CreateEdge(random() % 4 == 0 ? other_type : type, some_node(), to, {}, period(60))));
    }
    ASSERT_OK(tx.Commit());
  }
  ExpectCountsAgree();
  ExpectCountsAgree();
  EXPECT_EQ(ExpectDifferencesAgree(), GetParam() != 0);
  ExpectAmongAgrees();
  for (int round = 0; round < 3; ++round) {
    {
      Transaction tx = Begin(false);
      for (int i = 0; i < 20; ++i) {
        // Taking days out of the middle makes edges of two stints.
        (void)tx.Delete(ElementId::Of(edges[random() % edges.size()]), period(10), false);
        edges.push_back(Must(tx.CreateEdge(type, some_node(), some_node(), {}, period(90))));
      }
      ASSERT_OK(tx.Commit());
    }
    // Some lists are not in memory any more, some are.
    ExpectDifferencesAgree();
    ExpectAmongAgrees();
    ExpectCountsAgree();
    ExpectDifferencesAgree();
  }
}

TEST_P(CountEdgesTest, AnAbsentListIsSeenByWhoComesAfterItsFirstEdge) {
  {
    Transaction tx = Begin(false);
    type = tx.InternType("R");
    for (int i = 0; i < 3; ++i) nodes.push_back(Must(tx.CreateNode({}, {}, {})));
    Must(tx.CreateEdge(type, nodes[0], nodes[1], {}, {}));
    ASSERT_OK(tx.Commit());
  }
  Transaction before = Begin(true);
  const auto degree = [&](Transaction& tx, size_t node) {
    return Expand(tx.Reader(), nodes[node], Direction::kOut, ValidSelector::Anytime(), {type}).edges.size();
  };
  EXPECT_EQ(degree(before, 1), 0u);
  EXPECT_EQ(degree(before, 2), 0u);
  {
    Transaction tx = Begin(false);
    EXPECT_EQ(degree(tx, 1), 0u);
    Must(tx.CreateEdge(type, nodes[1], nodes[2], {}, {}));
    EXPECT_EQ(degree(tx, 1), 1u);
    ASSERT_OK(tx.Commit());
  }
  Transaction after = Begin(true);
  // Whoever looks first, and in whatever order.
  EXPECT_EQ(degree(before, 1), 0u);
  EXPECT_EQ(degree(after, 1), 1u);
  EXPECT_EQ(degree(before, 1), 0u);
  EXPECT_EQ(degree(after, 1), 1u);
  EXPECT_EQ(degree(after, 2), 0u);
  const std::vector<NodeId> all = nodes;
  Expansion x;
  ASSERT_OK(after.Reader().Expand(all, Direction::kBoth, std::span(&type, 1), ValidSelector::Anytime(), &x));
  EXPECT_EQ(x.edges.size(), 4u);
}

TEST_P(CountEdgesTest, OnTheSystemAxisEdgesOfThePastCount) {
  EdgeId edge;
  Instant written;
  {
    Transaction tx = Begin(false);
    type = tx.InternType("R");
    for (int i = 0; i < 2; ++i) nodes.push_back(Must(tx.CreateNode({}, {}, {})));
    edge = Must(tx.CreateEdge(type, nodes[0], nodes[1], {}, {}));
    written = Must(tx.Commit()).instant;
  }
  clock.Advance(1000);
  {
    Transaction tx = Begin(false);
    ASSERT_OK(tx.Delete(ElementId::Of(edge), {}, false));
    ASSERT_OK(tx.Commit());
  }
  Transaction tx = Begin(true);
  const GraphReader axis = GraphReader::OnSystemAxis(tx.view(), Instant{0}, false);
  uint64_t count = 7;
  const auto counted = [&](const ValidSelector& window) {
    EXPECT_OK(axis.CountEdges(std::span(nodes).first(1), Direction::kOut, std::span(&type, 1), window,
                              std::span(&count, 1)));
    return count;
  };
  EXPECT_EQ(counted(ValidSelector::Anytime()), 1u);
  EXPECT_EQ(counted(ValidSelector::Range({Instant{written.us + 1'000'000}, Instant::PosInfinity()})), 0u);
  ASSERT_OK(tx.Reader().CountEdges(std::span(nodes).first(1), Direction::kOut, std::span(&type, 1),
                                   ValidSelector::Anytime(), std::span(&count, 1)));
  EXPECT_EQ(count, 0u);
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutCache, CountEdgesTest, ::testing::Values(0, 64 << 20));

}  // namespace
}  // namespace fasti::graph
