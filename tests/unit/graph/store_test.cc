// The store end to end in memory: create, read, commit, own writes, known history, names, the log.
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class StoreTest : public GraphTest {};

TEST_F(StoreTest, CreatedNodesAndEdgesAreReadBack) {
  NodeId a, b;
  EdgeId e;
  KeyId name, since;
  LabelId person;
  TypeId knows;
  Write([&](Transaction& tx) {
    person = tx.InternLabel("Person");
    name = tx.InternKey("name");
    since = tx.InternKey("since");
    knows = tx.InternType("KNOWS");
    a = Must(tx.CreateNode(std::span(&person, 1), {{name, Value::String("Aida")}}, {}));
    b = Must(tx.CreateNode({}, {{name, Value::String("Bek")}}, Valid("2000-01-01", "2010-01-01")));
    e = Must(tx.CreateEdge(knows, a, b, {{since, Value::Int(3)}}, Valid("2001-01-01", "2009-01-01")));
    EXPECT_EQ(tx.counters().nodes_created, 2u);
    EXPECT_EQ(tx.counters().properties_set, 3u);
  });
  Transaction tx = Begin(true);
  const GraphReader r = tx.Reader();
  EXPECT_EQ(ExistsAt(r, ElementId::Of(a), At("1900-01-01")), Certainty::kCertain);
  EXPECT_EQ(ExistsAt(r, ElementId::Of(b), At("1999-12-31")), Certainty::kNo);
  EXPECT_EQ(ExistsAt(r, ElementId::Of(b), At("2000-01-01")), Certainty::kCertain);
  EXPECT_EQ(ExistsAt(r, ElementId::Of(b), At("2010-01-01")), Certainty::kNo);
  EXPECT_EQ(ExistsAt(r, ElementId::Of(e), At("2005-01-01")), Certainty::kCertain);
  EXPECT_EQ(ExistsAt(r, ElementId::Of(e), At("2009-01-01")), Certainty::kNo);
  EXPECT_EQ(HasLabelAt(r, a, person, At("2005-01-01")), Certainty::kCertain);
  EXPECT_EQ(HasLabelAt(r, b, person, At("2005-01-01")), Certainty::kNo);
  EXPECT_EQ(PropertyAt(r, ElementId::Of(a), name, At("2005-01-01")), "'Aida'");
  EXPECT_EQ(PropertyAt(r, ElementId::Of(e), since, At("2005-01-01")), "3");
  EXPECT_EQ(PropertyAt(r, ElementId::Of(e), name, At("2005-01-01")), "null");
  const EdgeEnds ends = Must(r.Ends(e));
  EXPECT_EQ(ends.source, a);
  EXPECT_EQ(ends.target, b);
  EXPECT_EQ(All(r.ScanNodes()), (std::vector<uint64_t>{a.value, b.value}));
  EXPECT_EQ(All(r.ScanLabel(person)), (std::vector<uint64_t>{a.value}));
  EXPECT_EQ(All(r.ScanEdges(knows)), (std::vector<uint64_t>{e.value}));
  EXPECT_EQ(All(r.ScanSources(knows)), (std::vector<uint64_t>{a.value}));

  const Expansion out = Expand(r, a, Direction::kOut, ValidSelector::At(At("2005-01-01")));
  ASSERT_EQ(out.others.size(), 1u);
  EXPECT_EQ(out.others[0], b);
  EXPECT_EQ(out.edges[0], e);
  EXPECT_EQ(out.types[0], knows);
  EXPECT_TRUE(out.certain.empty());
  EXPECT_EQ(DegreeAt(r, a, Direction::kOut, At("2009-01-01")), 0u);
  EXPECT_EQ(DegreeAt(r, b, Direction::kIn, At("2005-01-01")), 1u);
  EXPECT_EQ(DegreeAt(r, b, Direction::kBoth, At("2005-01-01")), 1u);
  const Expansion range = Expand(r, a, Direction::kOut, ValidSelector::Anytime(), {knows});
  ASSERT_EQ(range.periods.size(), 1u);
  EXPECT_EQ(range.periods[0], FromTo("2001-01-01", "2009-01-01").period);
  EXPECT_TRUE(range.types.empty());
  EXPECT_EQ(r.catalog().statistics.nodes, 2u);
  EXPECT_FALSE(r.catalog().statistics.all_timeless);
  EXPECT_TRUE(r.catalog().statistics.all_precise);
}

TEST_F(StoreTest, StatementsSeeOwnWritesAndRollbackLeavesNothing) {
  NodeId a;
  Write([&](Transaction& tx) { a = Node(tx); });
  {
    Transaction tx = Begin();
    const NodeId b = Node(tx);
    const EdgeId e = Edge(tx, a, b);
    const GraphReader r = tx.Reader();
    EXPECT_EQ(ExistsAt(r, ElementId::Of(b), At("2000-01-01")), Certainty::kCertain);
    EXPECT_EQ(DegreeAt(r, a, Direction::kOut, At("2000-01-01")), 1u);
    EXPECT_EQ(DegreeAt(r, b, Direction::kBoth, At("2000-01-01")), 1u);
    EXPECT_EQ(All(r.ScanNodes()), (std::vector<uint64_t>{a.value, b.value}));
    EXPECT_EQ(All(r.ScanEdges(std::nullopt)), (std::vector<uint64_t>{e.value}));
    std::vector<Rectangle> rectangles;
    ASSERT_OK(r.Rectangles(ElementId::Of(b), {}, &rectangles));
    ASSERT_EQ(rectangles.size(), 2u);
    EXPECT_EQ(rectangles[0].system.from, kPosInf);
    tx.Rollback();
  }
  Transaction tx = Begin(true);
  EXPECT_EQ(DegreeAt(tx.Reader(), a, Direction::kOut, At("2000-01-01")), 0u);
  EXPECT_EQ(All(tx.Reader().ScanNodes()), (std::vector<uint64_t>{a.value}));
}

TEST_F(StoreTest, SavepointsTakeBackWhatFollowed) {
  Transaction tx = Begin();
  const KeyId k = tx.InternKey("k");
  const NodeId a = Node(tx);
  ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::Int(1), {}));
  const size_t here = tx.Savepoint();
  const WriteCounters counters = tx.counters();
  ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::Int(2), {}));
  const NodeId b = Node(tx);
  Edge(tx, a, b);
  tx.RollbackTo(here);
  EXPECT_EQ(tx.counters().nodes_created, counters.nodes_created);
  const GraphReader r = tx.Reader();
  EXPECT_EQ(PropertyAt(r, ElementId::Of(a), k, At("2000-01-01")), "1");
  EXPECT_EQ(All(r.ScanNodes()), (std::vector<uint64_t>{a.value}));
  EXPECT_EQ(All(r.ScanEdges(std::nullopt)), (std::vector<uint64_t>{}));
  EXPECT_EQ(DegreeAt(r, a, Direction::kOut, At("2000-01-01")), 0u);
  ASSERT_OK(tx.Commit());
  Transaction after = Begin(true);
  EXPECT_EQ(PropertyAt(after.Reader(), ElementId::Of(a), k, At("2000-01-01")), "1");
  EXPECT_EQ(ExistsAt(after.Reader(), ElementId::Of(b), At("2000-01-01")), Certainty::kNo);
}

TEST_F(StoreTest, KnownAtSeesWhatWasBelievedThen) {
  NodeId a, b;
  EdgeId e;
  KeyId k;
  const Instant s1 = Write([&](Transaction& tx) {
    k = tx.InternKey("k");
    a = Node(tx), b = Node(tx);
    e = Edge(tx, a, b, Valid("2000-01-01", "2010-01-01"));
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::Int(1), {}));
  });
  const Instant s2 = Write([&](Transaction& tx) {
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::Int(2), Valid("2005-01-01")));
    ASSERT_OK(tx.Delete(ElementId::Of(e), Valid("2006-01-01"), false));
  });
  const Instant s3 = Write([&](Transaction& tx) { ASSERT_OK(tx.Delete(ElementId::Of(a), {}, true)); });
  Transaction tx = Begin(true);
  const auto at = [&](Instant s) { return Must(tx.ReaderKnownAt(s)); };
  for (const Instant t : {At("2004-01-01"), At("2007-01-01")}) {
    const bool late = t == At("2007-01-01");
    EXPECT_EQ(PropertyAt(at(s1), ElementId::Of(a), k, t), "1");
    EXPECT_EQ(PropertyAt(at(s2), ElementId::Of(a), k, t), late ? "2" : "1");
    EXPECT_EQ(PropertyAt(at(s3), ElementId::Of(a), k, t), "null");
    EXPECT_EQ(ExistsAt(at(s1), ElementId::Of(e), t), Certainty::kCertain);
    EXPECT_EQ(ExistsAt(at(s2), ElementId::Of(e), t), late ? Certainty::kNo : Certainty::kCertain);
    EXPECT_EQ(ExistsAt(at(s3), ElementId::Of(e), t), Certainty::kNo);
    EXPECT_EQ(ExistsAt(at(s3), ElementId::Of(a), t), Certainty::kNo);
    EXPECT_EQ(DegreeAt(at(s1), a, Direction::kOut, t), 1u);
    EXPECT_EQ(DegreeAt(at(s2), a, Direction::kOut, t), late ? 0u : 1u);
    EXPECT_EQ(DegreeAt(at(s2), b, Direction::kIn, t), late ? 0u : 1u);
    EXPECT_EQ(DegreeAt(at(s3), a, Direction::kOut, t), 0u);
    EXPECT_EQ(DegreeAt(at(Instant{s1.us - 1}), a, Direction::kOut, t), 0u);
    EXPECT_EQ(ExistsAt(at(Instant{s1.us - 1}), ElementId::Of(a), t), Certainty::kNo);
  }
  std::vector<Instant> changes;
  ASSERT_OK(tx.Reader().ChangesOf(ElementId::Of(a), {}, &changes));
  EXPECT_EQ(changes, (std::vector<Instant>{s1, s2, s3}));
  EXPECT_FALSE(tx.ReaderKnownAt({tx.reading().us + 1}).ok());
}

TEST_F(StoreTest, AStintThatStayedDoesNotHideTheOneThatWent) {
  EdgeId e;
  Write([&](Transaction& tx) {
    const NodeId a = Node(tx);
    e = Edge(tx, a, a, Valid("2000-01-01", "2001-01-01"));
    ASSERT_OK(tx.ExtendExistence(ElementId::Of(e), FromTo("2005-01-01", "2006-01-01")));
  });
  const Instant both = store->last_commit_instant();
  Write([&](Transaction& tx) { ASSERT_OK(tx.Delete(ElementId::Of(e), Valid("2005-01-01"), false)); });
  Transaction tx = Begin(true);
  EXPECT_EQ(ExistsAt(tx.Reader(), ElementId::Of(e), At("2005-06-01")), Certainty::kNo);
  EXPECT_EQ(ExistsAt(Must(tx.ReaderKnownAt(both)), ElementId::Of(e), At("2005-06-01")), Certainty::kCertain);
}

TEST_F(StoreTest, CommitsAreLoggedAndChained) {
  EXPECT_EQ(store->last_commit_instant(), kNegInf);
  TransactionOptions options;
  options.note = "first";
  Transaction tx = Must(store->Begin(options));
  Node(tx);
  const CommitReceipt receipt = Must(tx.Commit());
  EXPECT_EQ(receipt.commit, 1u);
  EXPECT_EQ(receipt.hash.size(), 32u);
  EXPECT_GT(receipt.instant, tx.reading());
  const CommitInfo info = Must(store->Commit(1));
  EXPECT_EQ(info.note, "first");
  EXPECT_EQ(info.instant, receipt.instant);
  EXPECT_EQ(info.hash, receipt.hash);
  Transaction empty = Begin();
  EXPECT_EQ(Must(empty.Commit()).commit, 0u);
  EXPECT_EQ(Must(store->Commits(1, 10)).size(), 1u);
}

TEST_F(StoreTest, ClosingWithOpenTransactionsIsRefused) {
  auto tx = std::make_optional(Begin(true));
  EXPECT_EQ(store->Close().code(), Code::kBusy);
  tx.reset();
  EXPECT_OK(store->Close());
  EXPECT_FALSE(store->Begin().ok());
}

}  // namespace
}  // namespace fasti::graph
