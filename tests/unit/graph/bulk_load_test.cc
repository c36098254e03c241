// A bulk load must leave exactly what transactions would have left, refuse what they would have refused, and
// report every row it refuses.
#include "storage/graph/bulk_load.h"

#include <unistd.h>

#include <filesystem>
#include <random>

#include "fasti/bulk_load.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

constexpr int64_t kDay = 86'400'000'000;

class BulkLoadTest : public GraphTest {
 protected:
  static PeriodValue Days(int64_t from, int64_t to) {
    PeriodValue p;
    p.period = Period::Of({from * kDay}, {to * kDay});
    return p;
  }
  void ExpectSound() {
    const VerifyReport report = Must(store->Verify());
    for (const std::string& p : report.problems) ADD_FAILURE() << p;
  }
};

TEST_F(BulkLoadTest, RandomGraphsReadAsIfWrittenByTransactions) {
  for (const uint64_t seed : {1, 2, 3, 4}) {
    SCOPED_TRACE(seed);
    Open();
    std::mt19937_64 random(seed);
    const auto in = [&](int64_t low, int64_t high) {
      return low + static_cast<int64_t>(random() % static_cast<uint64_t>(high - low + 1));
    };
    BulkLoader loader(*store);
    const LabelId labels[] = {loader.InternLabel("A"), loader.InternLabel("B")};
    const TypeId types[] = {loader.InternType("R"), loader.InternType("S")};
    const KeyId keys[] = {loader.InternKey("p"), loader.InternKey("q")};
    StoreOptions options;
    options.clock = &clock;
    const std::shared_ptr<Store> other = Must(Store::Open(std::string(Store::kMemory), options));
    Transaction tx = Must(other->Begin());
    ASSERT_EQ(tx.InternLabel("A"), labels[0]);
    ASSERT_EQ(tx.InternLabel("B"), labels[1]);
    ASSERT_EQ(tx.InternType("R"), types[0]);
    ASSERT_EQ(tx.InternType("S"), types[1]);
    ASSERT_EQ(tx.InternKey("p"), keys[0]);
    ASSERT_EQ(tx.InternKey("q"), keys[1]);

    const size_t n = 40, m = seed == 4 ? 9000 : 700;
    std::vector<NodeId> nodes;
    for (size_t i = 0; i < n; ++i) {
      const LabelId label = labels[in(0, 1)];
      std::optional<PeriodValue> valid;
      if (in(0, 3) == 0) valid = Days(-40'000, 40'000);
      if (in(0, 9) == 0) valid = FromTo("1700", "2300-05");
      std::vector<BulkProperty> properties;
      if (in(0, 1) == 0) properties.push_back({keys[0], Value::Int(in(0, 5)), {}});
      if (in(0, 5) == 0) properties.push_back({keys[1], Value::String(std::string(2000, 'x')), {}});
      const bool timed = in(0, 3) == 0;
      if (timed) {
        properties.push_back({keys[1], Value::Int(1), Days(0, 100)});
        properties.push_back({keys[1], Value::Int(2), Days(100, 200)});
        if (properties.size() > 2 && properties[1].value.is_string())
          properties.erase(properties.begin() + 1);
        if (properties[0].value.is_string()) properties.erase(properties.begin());
      }
      loader.AddNode(std::span(&label, 1), properties, valid);
      PropertyList plain;
      for (const BulkProperty& p : properties) {
        if (!p.valid) plain.emplace_back(p.key, p.value);
      }
      nodes.push_back(Must(tx.CreateNode(std::span(&label, 1), plain, {valid, false})));
      for (const BulkProperty& p : properties) {
        if (p.valid) ASSERT_OK(tx.SetProperty(ElementId::Of(nodes.back()), p.key, p.value, {p.valid, false}));
      }
    }
    std::vector<EdgeId> edges;
    for (size_t i = 0; i < m; ++i) {
      const auto a = static_cast<size_t>(in(0, 3) == 0 ? 0 : in(0, n - 1)),
                 b = static_cast<size_t>(in(0, n - 1));
      const TypeId type = types[in(0, 7) == 0 ? 1 : 0];
      std::optional<PeriodValue> valid;
      if (in(0, 9) != 0) {
        const int64_t from = in(0, 15'000);
        valid = Days(from, from + in(1, 2000));
        if (in(0, 4) == 0) valid->period.to = Bound::At(Instant::PosInfinity());
      }
      if (in(0, 19) == 0) valid = FromTo("1999-05", "2001~");
      std::vector<BulkProperty> properties;
      if (in(0, 9) == 0) properties.push_back({keys[0], Value::Int(in(0, 5)), {}});
      const auto created = tx.CreateEdge(
          type, nodes[a], nodes[b],
          properties.empty() ? PropertyList{} : PropertyList{{keys[0], properties[0].value}}, {valid, false});
      loader.AddEdge(type, a, b, valid, properties);
      edges.push_back(created.ok() ? *created : EdgeId{0});
    }
    ASSERT_OK(tx.Commit());
    const BulkReport report = Must(loader.Finish());
    EXPECT_EQ(report.receipt.commit, 1u);
    ExpectSound();
    for (const std::string& p : Must(other->Verify()).problems) ADD_FAILURE() << p;

    std::vector<bool> rejected(m);
    for (const BulkRejection& r : report.rejected) {
      EXPECT_FALSE(r.is_node) << r.reason;
      if (!r.is_node) rejected[r.row] = true;
    }
    for (size_t i = 0; i < m; ++i) EXPECT_EQ(rejected[i], edges[i].value == 0) << i;
    const Transaction loaded_tx = Begin(true), written_tx = Must(other->Begin());
    const GraphReader loaded = loaded_tx.Reader(), written = written_tx.Reader();
    for (size_t i = 0; i < n; ++i) {
      const ElementId x = ElementId::Of(NodeId{report.first_node.value + i}), y = ElementId::Of(nodes[i]);
      for (const KeyId key : keys) {
        std::vector<Piece> p, q;
        ASSERT_OK(loaded.PropertyTimeline(x, key, &p));
        ASSERT_OK(written.PropertyTimeline(y, key, &q));
        ASSERT_EQ(p.size(), q.size());
        for (size_t k = 0; k < p.size(); ++k) {
          EXPECT_EQ(p[k].period, q[k].period);
          EXPECT_EQ(p[k].value.ToString(), q[k].value.ToString());
        }
      }
      for (const Direction d : {Direction::kOut, Direction::kIn, Direction::kBoth}) {
        for (const ValidSelector& when :
             {ValidSelector::At(At("1999-06-01")), ValidSelector::At(At("1980-01-01")),
              ValidSelector::At(At("2400-01-01")), ValidSelector::Anytime(),
              ValidSelector::Range({At("2000-01-01"), At("2000-02-01")})}) {
          const Expansion p = Expand(loaded, x.node(), d, when), q = Expand(written, y.node(), d, when);
          ASSERT_EQ(p.others.size(), q.others.size());
          std::multiset<std::pair<uint64_t, uint64_t>> left, right;
          for (size_t k = 0; k < p.edges.size(); ++k) {
            left.emplace(p.edges[k].value - report.first_edge.value,
                         p.others[k].value - report.first_node.value);
            const auto row = std::find(edges.begin(), edges.end(), q.edges[k]) - edges.begin();
            const auto end = std::find(nodes.begin(), nodes.end(), q.others[k]) - nodes.begin();
            right.emplace(row, end);
          }
          EXPECT_EQ(left, right);
          EXPECT_EQ(std::count(p.certain.begin(), p.certain.end(), 0),
                    std::count(q.certain.begin(), q.certain.end(), 0));
        }
      }
    }
    EXPECT_EQ(All(loaded.ScanLabel(labels[0])).size(), All(written.ScanLabel(labels[0])).size());
    EXPECT_EQ(All(loaded.ScanSources(types[1])).size(), All(written.ScanSources(types[1])).size());
    EXPECT_EQ(All(loaded.ScanEdges(types[1])).size(), All(written.ScanEdges(types[1])).size());
    const Statistics &s = loaded.catalog().statistics, &t = written.catalog().statistics;
    EXPECT_EQ(s.nodes, t.nodes);
    EXPECT_EQ(s.edges, t.edges);
    EXPECT_EQ(s.nodes_per_label, t.nodes_per_label);
    EXPECT_EQ(s.edges_per_type, t.edges_per_type);
    EXPECT_EQ(s.sources_per_type, t.sources_per_type);
    EXPECT_EQ(s.targets_per_type, t.targets_per_type);
    EXPECT_EQ(s.all_precise, t.all_precise);
    EXPECT_EQ(s.all_timeless, t.all_timeless);
  }
}

TEST_F(BulkLoadTest, RejectedRowsAreReportedAndTheRestIsLoaded) {
  BulkLoader loader(*store);
  const LabelId label = loader.InternLabel("N");
  const TypeId type = loader.InternType("R");
  const KeyId key = loader.InternKey("p");
  const uint64_t a = loader.AddNode(std::span(&label, 1), {}, Days(0, 100));
  const uint64_t b = loader.AddNode(std::span(&label, 1));
  PeriodValue backwards = Days(5, 5);
  const uint64_t bad = loader.AddNode({}, {}, backwards);
  const BulkProperty outside[] = {{key, Value::Int(1), Days(0, 200)}};
  const uint64_t bad_too = loader.AddNode({}, outside, Days(0, 100));
  const uint64_t inside = loader.AddEdge(type, a, b, Days(10, 20).period);
  const uint64_t past_end = loader.AddEdge(type, a, b, Days(10, 200).period);
  const uint64_t at_bad = loader.AddEdge(type, b, bad, Days(10, 20).period);
  const uint64_t nowhere = loader.AddEdge(type, 77, b, Days(10, 20).period);
  const uint64_t timeless = loader.AddEdge(type, b, b);
  const uint64_t no_type = loader.AddEdge(TypeId{9}, b, b);
  const BulkReport report = Must(loader.Finish());
  EXPECT_EQ(report.nodes, 2u);
  EXPECT_EQ(report.edges, 2u);
  ASSERT_EQ(report.rejected.size(), 6u);
  const auto& r = report.rejected;
  EXPECT_TRUE(r[0].is_node && r[0].row == bad);
  EXPECT_TRUE(r[1].is_node && r[1].row == bad_too);
  EXPECT_NE(r[1].reason.find("exists only in"), std::string::npos) << r[1].reason;
  EXPECT_TRUE(!r[2].is_node && r[2].row == past_end);
  EXPECT_NE(r[2].reason.find("must lie inside the lives of its ends"), std::string::npos) << r[2].reason;
  EXPECT_EQ(r[3].row, at_bad);
  EXPECT_NE(r[3].reason.find("was rejected"), std::string::npos);
  EXPECT_EQ(r[4].row, nowhere);
  EXPECT_EQ(r[5].row, no_type);
  ExpectSound();
  Transaction tx = Begin(true);
  const GraphReader reader = tx.Reader();
  EXPECT_EQ(DegreeAt(reader, {report.first_node.value + b}, Direction::kOut, At("1970-01-15")), 1u);
  EXPECT_EQ(DegreeAt(reader, {report.first_node.value + b}, Direction::kIn, At("1970-01-15")), 2u);
  EXPECT_EQ(Must(reader.Ends({report.first_edge.value + inside})).source.value, report.first_node.value + a);
  EXPECT_EQ(ExistsAt(reader, ElementId::Of(EdgeId{report.first_edge.value + timeless}), At("1500-01-01")),
            Certainty::kCertain);
  EXPECT_EQ(reader.Ends({report.first_edge.value + past_end}).status().code(), Code::kNotFound);
}

TEST_F(BulkLoadTest, TooManyRejectionsLoadNothing) {
  BulkOptions options;
  options.max_rejected = 0;
  BulkLoader loader(*store, options);
  loader.AddNode({}, {}, Days(5, 5));
  EXPECT_EQ(loader.Finish().status().code(), Code::kConstraintViolation);
  EXPECT_EQ(loader.Finish().status().code(), Code::kInvalidArgument);
  EXPECT_EQ(store->Metrics().commits, 0u);
  Write([&](Transaction& tx) { Node(tx); });
}

TEST_F(BulkLoadTest, SchemaRulesHold) {
  LabelId person, city;
  TypeId lives;
  KeyId id, name;
  Write([&](Transaction& tx) {
    person = tx.InternLabel("Person"), city = tx.InternLabel("City");
    lives = tx.InternType("LIVES_IN");
    id = tx.InternKey("id"), name = tx.InternKey("name");
    GraphTypeDef type;
    type.declared = true;
    type.nodes.push_back({person,
                          {{id, PropertyType::kInt, PropertyType::kAny, true, true},
                           {name, PropertyType::kString, PropertyType::kAny, false, false}},
                          true,
                          false});
    type.nodes.push_back({city, {}, false, false});
    EdgeTypeDef edge;
    edge.type = lives;
    edge.source = person;
    edge.target = city;
    edge.max_per_source = 1;
    type.edges.push_back(edge);
    ASSERT_OK(tx.SetGraphType(type));
  });
  const auto property = [](KeyId key, Value value) { return BulkProperty{key, std::move(value), {}}; };
  BulkLoader loader(*store);
  const BulkProperty one[] = {property(id, Value::Int(1)), property(name, Value::String("Ada"))};
  const BulkProperty wrong_type[] = {property(id, Value::String("x"))};
  const BulkProperty two[] = {property(id, Value::Int(2))};
  const uint64_t ada = loader.AddNode(std::span(&person, 1), one);
  loader.AddNode(std::span(&person, 1), one);         // the same key
  loader.AddNode(std::span(&person, 1));              // no key
  loader.AddNode(std::span(&person, 1), wrong_type);  // a key of the wrong type
  const uint64_t bob = loader.AddNode(std::span(&person, 1), two);
  const uint64_t oslo = loader.AddNode(std::span(&city, 1));
  loader.AddEdge(lives, ada, oslo, Days(0, 100).period);
  loader.AddEdge(lives, ada, oslo, Days(50, 150).period);  // a second city at a time
  loader.AddEdge(lives, ada, oslo, Days(100, 200).period);
  loader.AddEdge(lives, ada, bob, Days(300, 400).period);  // no city
  const BulkReport report = Must(loader.Finish());
  std::vector<std::pair<bool, uint64_t>> rejected;
  for (const BulkRejection& r : report.rejected) rejected.emplace_back(r.is_node, r.row);
  EXPECT_EQ(rejected, (std::vector<std::pair<bool, uint64_t>>{
                          {true, 1}, {true, 2}, {true, 3}, {false, 1}, {false, 3}}));
  ExpectSound();

  BulkLoader again(*store);
  again.AddNode(std::span(&person, 1), one);
  const BulkReport second = Must(again.Finish());
  ASSERT_EQ(second.rejected.size(), 1u) << "the key is held by a stored node";
  EXPECT_EQ(second.receipt.commit, 0u);
}

TEST_F(BulkLoadTest, LoadsJoinAStoreThatIsInUse) {
  NodeId before;
  Write([&](Transaction& tx) { before = Node(tx); });
  Transaction open = Begin();
  EXPECT_EQ(All(open.Reader().ScanNodes()).size(), 1u);
  BulkOptions options;
  options.note = "census";
  BulkLoader loader(*store, options);
  const LabelId label = loader.InternLabel("N");
  const TypeId type = loader.InternType("R");
  for (int i = 0; i < 300; ++i) loader.AddNode(std::span(&label, 1));
  for (int i = 0; i < 3000; ++i)
    loader.AddEdge(type, 0, static_cast<uint64_t>(i % 300), Days(i, i + 50).period);
  const BulkReport report = Must(loader.Finish());
  EXPECT_EQ(report.receipt.commit, 2u);
  EXPECT_EQ(Must(store->Commit(2)).note, "census");
  // It looked for all nodes before the load.
  Node(open);
  EXPECT_EQ(open.Commit().status().code(), Code::kConflict);
  clock.Advance(1000);
  Write([&](Transaction& tx) {
    Edge(tx, before, report.first_node);
    Must(tx.CreateEdge(type, report.first_node, before, {}, {Days(7, 9), false}));
    ASSERT_OK(tx.Delete(ElementId::Of(EdgeId{report.first_edge.value + 5}), {}, false));
  });
  ExpectSound();
  Transaction tx = Begin(true);
  EXPECT_EQ(DegreeAt(tx.Reader(), report.first_node, Direction::kOut, {8 * kDay}), 9u);
  const GraphReader then = Must(tx.ReaderKnownAt(report.receipt.instant));
  EXPECT_EQ(DegreeAt(then, report.first_node, Direction::kOut, {8 * kDay}), 9u);
  EXPECT_EQ(DegreeAt(then, report.first_node, Direction::kOut, {5 * kDay}), 6u);
}

// The lists of stored nodes grow from inline over one segment to many, which takes keys away; every earlier
// state stays readable.
TEST_F(BulkLoadTest, EdgesJoinNodesStoredBefore) {
  const std::string directory =
      (std::filesystem::temp_directory_path() / ("fasti-bulk-stored-" + std::to_string(::getpid()))).string();
  for (const std::string& path : {std::string(Store::kMemory), directory}) {
    SCOPED_TRACE(path);
    std::filesystem::remove_all(directory);
    StoreOptions options;
    options.clock = &clock;
    store = Must(Store::Open(path, options));
    NodeId hub, gone;
    Write([&](Transaction& tx) {
      hub = Node(tx);
      gone = Node(tx, {FromTo("2000-01-01", "2001-01-01"), false});
      Edge(tx, hub, gone, {FromTo("2000-02-01", "2000-03-01"), false});
    });
    std::vector<std::pair<Instant, size_t>> known;
    size_t degree = 0;
    for (const int edges : {3, 100, 400, 30, 20'000}) {
      BulkLoader loader(*store);
      const TypeId type = loader.InternType("R");
      const uint64_t at_hub = loader.AddStoredNode(hub), at_gone = loader.AddStoredNode(gone);
      EXPECT_EQ(loader.AddStoredNode(hub), at_hub);
      const uint64_t fresh = loader.AddNode({});
      for (int i = 0; i < edges; ++i) {
        const int64_t from = 11'000 + i % 977;
        if (i % 5 == 4) {
          loader.AddEdge(type, fresh, at_hub);  // timeless
        } else if (i % 2 == 0) {
          loader.AddEdge(type, at_hub, fresh, Period::Of({from * kDay}, {(from + 1 + i % 301) * kDay}));
        } else {
          loader.AddEdge(type, at_hub, at_hub, Period::Of({from * kDay}, {(from + 1 + i % 7) * kDay}));
        }
      }
      loader.AddEdge(type, at_hub, at_gone);  // outlives its end
      loader.AddEdge(type, at_hub, loader.AddStoredNode(NodeId{987'654}));
      const BulkReport report = Must(loader.Finish());
      ASSERT_EQ(report.rejected.size(), 2u);
      EXPECT_EQ(report.rejected[1].reason, "its target is no stored node");
      EXPECT_EQ(report.edges, static_cast<uint64_t>(edges));
      degree += static_cast<size_t>(edges);
      known.emplace_back(report.receipt.instant, degree);
      clock.Advance(1000);
      ExpectSound();
    }
    Transaction tx = Begin(true);
    for (const auto& [instant, edges] : known) {
      const GraphReader then = Must(tx.ReaderKnownAt(instant));
      EXPECT_EQ(Expand(then, hub, Direction::kBoth, ValidSelector::Anytime()).others.size(), edges + 1);
    }
    EXPECT_EQ(DegreeAt(tx.Reader(), gone, Direction::kIn, At("2000-02-10")), 1u);
    // The hub, and the new node of every load but the first, whose three edges all begin at the hub.
    EXPECT_EQ(tx.catalog().statistics.sources_per_type[0], known.size());
  }
  store.reset();  // Its compactions still make files.
  std::filesystem::remove_all(directory);
}

TEST_F(BulkLoadTest, NodesInSeveralStretchesOfTime) {
  Open();
  BulkLoader loader(*store);
  const LabelId label = loader.InternLabel("State");
  const KeyId name = loader.InternKey("name"), rank = loader.InternKey("rank");
  const PeriodValue stints[] = {Days(100, 200), Days(300, 400), Days(400, 500)};
  const BulkProperty properties[] = {{name, Value::String("Cuba"), {}},
                                     {rank, Value::Int(1), Days(310, 450)}};
  loader.AddNode(std::span(&label, 1), properties, std::span(stints));
  const PeriodValue overlapping[] = {Days(100, 200), Days(150, 400)};
  loader.AddNode({}, {}, std::span(overlapping));
  const BulkProperty outside[] = {{rank, Value::Int(1), Days(250, 350)}};
  loader.AddNode({}, outside, std::span(stints));
  loader.AddEdge(loader.InternType("R"), 0, 0, Period::Of({310 * kDay}, {490 * kDay}));
  loader.AddEdge(loader.InternType("R"), 0, 0, Period::Of({150 * kDay}, {350 * kDay}));
  const BulkReport report = Must(loader.Finish());
  ASSERT_EQ(report.rejected.size(), 3u);
  EXPECT_EQ(report.rejected[0].reason,
            "its periods [1970-04-11, 1970-07-20) and [1970-05-31, 1971-02-05) overlap");
  EXPECT_EQ(report.rejected[2].row, 1u);
  ExpectSound();
  const Transaction tx = Begin(true);
  const GraphReader reader = tx.Reader();
  const ElementId node = ElementId::Of(report.first_node);
  std::vector<Piece> life;
  ASSERT_OK(reader.Existence(node, &life));
  ASSERT_EQ(life.size(), 2u);
  EXPECT_EQ(life[1].period, Days(300, 500).period);
  EXPECT_EQ(PropertyAt(reader, node, name, {150 * kDay}), "'Cuba'");
  EXPECT_EQ(PropertyAt(reader, node, name, {250 * kDay}), "null");
  EXPECT_EQ(PropertyAt(reader, node, rank, {440 * kDay}), "1");
  EXPECT_EQ(HasLabelAt(reader, node.node(), label, {350 * kDay}), Certainty::kCertain);
  EXPECT_EQ(HasLabelAt(reader, node.node(), label, {250 * kDay}), Certainty::kNo);
}

TEST_F(BulkLoadTest, PublicApi) {
  GraphStoreOptions options;
  options.clock = &clock;
  GraphStore graph = Must(GraphStore::Open(std::string(GraphStore::kMemory), options));
  GraphBulkLoad load = graph.BeginBulkLoad("census");
  const Label person = load.InternLabel("Person");
  const EdgeType knows = load.InternEdgeType("KNOWS");
  const PropertyKey name = load.InternPropertyKey("name");
  const BulkLoadProperty ada_is[] = {{name, Value::String("Ada")}};
  const uint64_t ada = load.AddNode({&person, 1}, ada_is), bob = load.AddNode();
  load.AddEdge(knows, ada, bob, Days(0, 10).period);
  load.AddEdge(knows, ada, 5);
  const BulkLoadReport report = Must(load.Finish());
  EXPECT_EQ(report.edges, 1u);
  ASSERT_EQ(report.rejected.size(), 1u);
  EXPECT_EQ(report.rejected[0].row, 1u);
  EXPECT_TRUE(Must(graph.Verify(report.receipt)).empty());
  {
    const GraphSnapshot now = Must(graph.Read());
    std::vector<Neighbour> found;
    ASSERT_OK(now.Neighbours({report.first_node.value + ada}, EdgeDirection::kOut, std::nullopt, {5 * kDay},
                             &found));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].node.value, report.first_node.value + bob);
    EXPECT_EQ(Must(now.Get(NodeId{report.first_node.value + ada}, name, {0})).ToString(), "'Ada'");
  }
}

/// Loads a graph on disk, opens it again, and has every list, record and index entry checked against the
/// others.
class BulkLoadOnDiskTest : public BulkLoadTest, public testing::WithParamInterface<std::pair<int, int>> {};

TEST_P(BulkLoadOnDiskTest, SurvivesReopening) {
  const auto [nodes, edges] = GetParam();
  const std::string path =
      (std::filesystem::temp_directory_path() / ("fasti-bulk-load-" + std::to_string(::getpid()))).string();
  std::filesystem::remove_all(path);
  StoreOptions options;
  options.clock = &clock;
  CommitReceipt receipt;
  {
    auto disk = Must(Store::Open(path, options));
    BulkLoader loader(*disk);
    const LabelId label = loader.InternLabel("N");
    const KeyId key = loader.InternKey("i");
    const TypeId types[] = {loader.InternType("R"), loader.InternType("S")};
    for (int i = 0; i < nodes; ++i) {
      const BulkProperty property[] = {{key, Value::Int(i), {}}};
      loader.AddNode({&label, 1}, property);
    }
    for (int i = 0; i < edges; ++i) {
      loader.AddEdge(types[i % 3 == 0 ? 1 : 0], static_cast<uint64_t>(i % nodes),
                     static_cast<uint64_t>(i % 7), Days(i, i + 10).period);
    }
    receipt = Must(loader.Finish()).receipt;
    EXPECT_OK(disk->Close());
  }
  auto disk = Must(Store::Open(path, options));
  const VerifyReport report = Must(disk->Verify(receipt.commit, receipt.hash));
  for (const std::string& p : report.problems) ADD_FAILURE() << p;
  EXPECT_EQ(report.edges, static_cast<uint64_t>(edges));
  EXPECT_EQ(report.adjacency_rows, 2 * static_cast<uint64_t>(edges));
  EXPECT_OK(disk->Close());
  std::filesystem::remove_all(path);
}
// The second is written by two threads.
INSTANTIATE_TEST_SUITE_P(SmallAndLarge, BulkLoadOnDiskTest,
                         testing::Values(std::pair(100, 5000), std::pair(30'000, 90'000)));

}  // namespace
}  // namespace fasti::graph
