// The write rules of the temporal model, section 6, one by one.
#include <algorithm>

#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class WriteRulesTest : public GraphTest {
 protected:
  std::string Timeline(const GraphReader& r, ElementId id, KeyId key) {
    std::vector<Piece> pieces;
    EXPECT_OK(r.PropertyTimeline(id, key, &pieces));
    std::string out;
    for (const Piece& p : pieces) {
      out += (out.empty() ? "" : " ") + Value::Of(p.period).ToString() + "=" + p.value.ToString();
    }
    return out;
  }
  std::string Life(const GraphReader& r, ElementId id) {
    std::vector<Piece> pieces;
    EXPECT_OK(r.Existence(id, &pieces));
    std::string out;
    for (const Piece& p : pieces) out += (out.empty() ? "" : " ") + Value::Of(p.period).ToString();
    return out;
  }
};

TEST_F(WriteRulesTest, AWriteWithoutPeriodIsACorrectionOverAllValidTime) {
  Transaction tx = Begin();
  const KeyId k = tx.InternKey("k");
  const ElementId a = ElementId::Of(Node(tx));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(1), {}));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(2), {}));
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[-∞, ∞)=2");
  ASSERT_OK(tx.SetProperty(a, k, Value(), {}));
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "");
}

TEST_F(WriteRulesTest, FlatteningHistoryNeedsValidAlways) {
  Transaction tx = Begin();
  const KeyId k = tx.InternKey("population");
  const ElementId a = ElementId::Of(Node(tx));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(10), Valid("2000-01-01", "2005-01-01")));
  // Absence is not a value: one value and gaps may be overwritten.
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(9), {}));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(11), Valid("2005-01-01", "2010-01-01")));
  const Status s = tx.SetProperty(a, k, Value::Int(12), {});
  EXPECT_EQ(s.detail(), "WouldFlattenHistory");
  EXPECT_NE(s.message().find("'population' of node 1"), std::string::npos) << s.message();
  EXPECT_EQ(tx.SetProperty(a, k, Value(), {}).detail(), "WouldFlattenHistory");
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(12), {std::nullopt, true}));
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[-∞, ∞)=12");
}

TEST_F(WriteRulesTest, SetIsClippedToExistence) {
  Transaction tx = Begin();
  const KeyId k = tx.InternKey("x");
  const ElementId a = ElementId::Of(Node(tx, Valid("2000-01-01", "2005-01-01")));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(2), Valid("1990-01-01", "2010-01-01")));
  EXPECT_EQ(tx.counters().clipped, 1u);
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[2000-01-01, 2005-01-01)=2");
  EXPECT_EQ(tx.SetProperty(a, k, Value::Int(2), Valid("2007-01-01")).detail(), "WriteOutsideExistence");
  // Extending existence does not extend values.
  ASSERT_OK(tx.ExtendExistence(a, FromTo("2005-01-01", "2010-01-01")));
  EXPECT_EQ(Life(tx.Reader(), a), "[2000-01-01, 2010-01-01)");
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[2000-01-01, 2005-01-01)=2");
}

TEST_F(WriteRulesTest, SettingWhatIsHeldAlreadyChangesAndCountsNothing) {
  NodeId n;
  KeyId k;
  Write([&](Transaction& tx) {
    k = tx.InternKey("x");
    n = Node(tx);
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::Int(2), {}));
  });
  Transaction tx = Begin();
  ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::Int(2), Valid("2000-01-01", "2001-01-01")));
  ASSERT_OK(tx.SetProperty(ElementId::Of(n), tx.InternKey("y"), Value(), {}));
  EXPECT_EQ(tx.counters().properties_set, 0u);
  EXPECT_FALSE(tx.has_writes());
  EXPECT_EQ(Must(tx.Commit()).commit, 0u);
}

TEST_F(WriteRulesTest, PortionsSplitAndMergeByAdjacency) {
  Transaction tx = Begin();
  const KeyId k = tx.InternKey("x");
  const ElementId a = ElementId::Of(Node(tx));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(1), {}));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(2), Valid("2005-01-01", "2006-01-01")));
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[-∞, 2005-01-01)=1 [2005-01-01, 2006-01-01)=2 [2006-01-01, ∞)=1");
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(2), Valid("2006-01-01", "2007-01-01")));
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[-∞, 2005-01-01)=1 [2005-01-01, 2007-01-01)=2 [2007-01-01, ∞)=1");
  ASSERT_OK(tx.SetProperty(a, k, Value(), Valid("2006-01-01", "2008-01-01")));
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[-∞, 2005-01-01)=1 [2005-01-01, 2006-01-01)=2 [2008-01-01, ∞)=1");
}

TEST_F(WriteRulesTest, AnImpreciseChangePointIsOneInstant) {
  // A3: no instant in May 2005 at which neither or both values hold.
  NodeId n;
  KeyId k;
  Write([&](Transaction& tx) {
    k = tx.InternKey("status");
    n = Node(tx, Valid("2000-01-01"));
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::String("cand"), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::String("full"), Valid("2005-05")));
  });
  Transaction tx = Begin(true);
  const GraphReader r = tx.Reader();
  EXPECT_EQ(PropertyAt(r, ElementId::Of(n), k, At("2005-04-30")), "'cand'");
  EXPECT_EQ(PropertyAt(r, ElementId::Of(n), k, At("2005-05-15")), "?");
  EXPECT_EQ(PropertyAt(r, ElementId::Of(n), k, At("2005-06-01")), "'full'");
  std::vector<Piece> pieces;
  ASSERT_OK(r.PropertyTimeline(ElementId::Of(n), k, &pieces));
  ASSERT_EQ(pieces.size(), 2u);
  EXPECT_EQ(pieces[0].period.to, pieces[1].period.from);
  EXPECT_FALSE(r.catalog().statistics.all_precise);
}

TEST_F(WriteRulesTest, APropertyTakenFromExistenceSharesItsBound) {
  NodeId n;
  KeyId k;
  Write([&](Transaction& tx) {
    k = tx.InternKey("name");
    n = Must(tx.CreateNode({}, {{k, Value::String("CSTO")}}, Valid("2005-05", "2012~")));
  });
  Transaction tx = Begin(true);
  EXPECT_EQ(ExistsAt(tx.Reader(), ElementId::Of(n), At("2005-05-10")), Certainty::kPossible);
  EXPECT_EQ(PropertyAt(tx.Reader(), ElementId::Of(n), k, At("2005-05-10")), "'CSTO'");
  EXPECT_EQ(PropertyAt(tx.Reader(), ElementId::Of(n), k, At("2012-05-10")), "'CSTO'");
}

TEST_F(WriteRulesTest, TextsAreKeptAsWritten) {
  NodeId n;
  WriteScope life_scope = Valid("2005-05", "2012~"), end_scope = Valid("2011?");
  life_scope.period->from_text = "in May 2005", life_scope.period->to_text = "around 2012";
  end_scope.period->from_text = "perhaps 2011";
  Write([&](Transaction& tx) { n = Node(tx, life_scope); });
  Write([&](Transaction& tx) { ASSERT_OK(tx.Delete(ElementId::Of(n), end_scope, false)); });
  Transaction tx = Begin(true);
  std::vector<PeriodValue> life;
  ASSERT_OK(tx.Reader().ExistenceWithText(ElementId::Of(n), &life));
  ASSERT_EQ(life.size(), 1u);
  EXPECT_EQ(life[0].from_text, "in May 2005");
  EXPECT_EQ(life[0].to_text, "perhaps 2011");
  ASSERT_OK(
      Must(tx.ReaderKnownAt({tx.snapshot_instant().us - 1})).ExistenceWithText(ElementId::Of(n), &life));
  ASSERT_EQ(life.size(), 1u);
  EXPECT_EQ(life[0].to_text, "around 2012");
}

TEST_F(WriteRulesTest, DeleteFromAnInstantTruncatesExistenceAndProperties) {
  Transaction tx = Begin();
  const KeyId k = tx.InternKey("x");
  const ElementId a = ElementId::Of(Node(tx, Valid("2000-01-01")));
  ASSERT_OK(tx.SetProperty(a, k, Value::Int(1), {}));
  ASSERT_OK(tx.Delete(a, Valid("2005-01-01"), false));
  EXPECT_EQ(Life(tx.Reader(), a), "[2000-01-01, 2005-01-01)");
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[2000-01-01, 2005-01-01)=1");
  EXPECT_EQ(tx.counters().nodes_deleted, 1u);
  ASSERT_OK(tx.Delete(a, Valid("2001-01-01", "2002-01-01"), false));
  EXPECT_EQ(Life(tx.Reader(), a), "[2000-01-01, 2001-01-01) [2002-01-01, 2005-01-01)");
  EXPECT_EQ(Timeline(tx.Reader(), a, k), "[2000-01-01, 2001-01-01)=1 [2002-01-01, 2005-01-01)=1");
}

TEST_F(WriteRulesTest, ANodeWithEdgesIsDeletedOnlyWithDetach) {
  NodeId a, b;
  EdgeId e;
  Write([&](Transaction& tx) {
    a = Node(tx), b = Node(tx);
    e = Edge(tx, a, b, Valid("2000-01-01", "2010-01-01"));
  });
  {
    Transaction tx = Begin();
    ASSERT_OK(tx.Delete(ElementId::Of(a), {}, false));
    const Status s = tx.CheckIntegrity();
    EXPECT_EQ(s.type(), "ConstraintVerificationFailed");
    EXPECT_EQ(s.detail(), "DeleteConnectedNode");
    EXPECT_NE(s.message().find("edge 1"), std::string::npos) << s.message();
    EXPECT_FALSE(tx.Commit().ok());
  }
  {
    Transaction tx = Begin();
    ASSERT_OK(tx.Delete(ElementId::Of(b), Valid("2005-01-01"), false));
    EXPECT_FALSE(tx.CheckIntegrity().ok());
  }
  {
    Transaction tx = Begin();  // deleting the edge in the same transaction is fine
    ASSERT_OK(tx.Delete(ElementId::Of(a), {}, false));
    ASSERT_OK(tx.Delete(ElementId::Of(e), {}, false));
    EXPECT_OK(tx.CheckIntegrity());
  }
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.Delete(ElementId::Of(b), Valid("2005-01-01"), true));
    EXPECT_EQ(Life(tx.Reader(), ElementId::Of(e)), "[2000-01-01, 2005-01-01)");
  });
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.Delete(ElementId::Of(b), Valid("2001-01-01", "2002-01-01"), true));
    EXPECT_EQ(Life(tx.Reader(), ElementId::Of(e)), "[2000-01-01, 2001-01-01) [2002-01-01, 2005-01-01)");
  });
  Transaction tx = Begin(true);
  const Expansion stints = Expand(tx.Reader(), a, Direction::kOut, ValidSelector::Anytime());
  EXPECT_EQ(stints.periods.size(), 2u);
  EXPECT_EQ(DegreeAt(tx.Reader(), a, Direction::kOut, At("2001-06-01")), 0u);
  EXPECT_EQ(DegreeAt(tx.Reader(), b, Direction::kIn, At("2002-06-01")), 1u);
}

TEST_F(WriteRulesTest, AnEdgeOutsideItsEndsIsRefused) {
  Transaction tx = Begin();
  const NodeId a = Node(tx, Valid("2000-01-01", "2005-01-01")), b = Node(tx, Valid("1990-01-01"));
  const TypeId r = tx.InternType("R");
  const auto late = tx.CreateEdge(r, a, b, {}, Valid("2004-01-01", "2006-01-01"));
  EXPECT_EQ(late.status().type(), "ConstraintVerificationFailed");
  EXPECT_EQ(late.status().detail(), "EdgeOutsideEnds");
  EXPECT_NE(late.status().message().find("node 1 exists only in [2000-01-01, 2005-01-01)"), std::string::npos)
      << late.status().message();
  EXPECT_FALSE(tx.CreateEdge(r, a, b, {}, {}).ok());
  EXPECT_OK(tx.CreateEdge(r, a, b, {}, Valid("2000-01-01", "2005-01-01")));
  // A20: the core must lie inside the possible extents, no more.
  const NodeId c = Node(tx, Valid("1991"));
  EXPECT_OK(tx.CreateEdge(r, c, b, {}, Valid("1991-12-21")));
  EXPECT_FALSE(tx.CreateEdge(r, c, b, {}, Valid("1990-12-21")).ok());
  EXPECT_FALSE(tx.CreateEdge(r, NodeId{999}, b, {}, {}).ok());
}

TEST_F(WriteRulesTest, AnEdgeMadeBeforeItsEndChangesIsLookedAtAgain) {
  NodeId stored, other;
  Write([&](Transaction& tx) { stored = Node(tx), other = Node(tx); });
  for (const bool is_new : {false, true}) {
    Transaction tx = Begin();
    const NodeId end = is_new ? Node(tx) : stored;
    Edge(tx, other, end, Valid("2000-01-01", "2010-01-01"));
    EXPECT_OK(tx.CheckIntegrity());
    const size_t savepoint = tx.Savepoint();
    ASSERT_OK(tx.Delete(ElementId::Of(end), Valid("2005-01-01"), false));
    EXPECT_EQ(tx.CheckIntegrity().detail(), "EdgeOutsideEnds");
    tx.RollbackTo(savepoint);
    EXPECT_OK(tx.CheckIntegrity());
    ASSERT_OK(tx.Delete(ElementId::Of(end), {}, false));
    EXPECT_EQ(tx.CheckIntegrity().detail(), "DeleteConnectedNode");
    tx.RollbackTo(savepoint);
    ASSERT_OK(tx.Delete(ElementId::Of(end), Valid("2010-01-01"), false));
    EXPECT_OK(tx.Commit());
  }
}

TEST_F(WriteRulesTest, OwnEdgesAreListedWithoutThoseTakenBack) {
  NodeId a, b;
  Write([&](Transaction& tx) { a = Node(tx), b = Node(tx); });
  Transaction tx = Begin();
  const TypeId type = tx.InternType("R"), other = tx.InternType("S");
  const auto edges = [&](NodeId node, Direction direction) {
    Expansion found;
    EXPECT_OK(
        tx.Reader().Expand({&node, 1}, direction, {&type, 1}, ValidSelector::At(At("2020-01-01")), &found));
    std::vector<uint64_t> ids;
    for (const EdgeId e : found.edges) ids.push_back(e.value);
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  const auto all = [&] { return All(tx.Reader().ScanEdges(type)); };
  const EdgeId first = Edge(tx, a, b);
  Edge(tx, a, b, {}, "S");
  EXPECT_EQ(edges(a, Direction::kOut), (std::vector<uint64_t>{first.value}));
  const size_t savepoint = tx.Savepoint();
  const EdgeId gone = Edge(tx, b, a);
  EXPECT_EQ(edges(a, Direction::kIn), (std::vector<uint64_t>{gone.value}));
  EXPECT_EQ(all(), (std::vector<uint64_t>{first.value, gone.value}));
  tx.RollbackTo(savepoint);
  EXPECT_TRUE(edges(a, Direction::kIn).empty());
  EXPECT_EQ(all(), (std::vector<uint64_t>{first.value}));
  // Written again and again behind a savepoint, one edge stays one, and can be taken back as it was.
  const KeyId k = tx.InternKey("k");
  const EdgeId last = Edge(tx, b, a);
  ASSERT_OK(tx.SetProperty(ElementId::Of(last), k, Value::Int(1), {}));
  const size_t later = tx.Savepoint();
  ASSERT_OK(tx.SetProperty(ElementId::Of(last), k, Value::Int(2), {}));
  ASSERT_OK(tx.SetProperty(ElementId::Of(last), k, Value::Int(3), {}));
  EXPECT_EQ(edges(a, Direction::kIn), (std::vector<uint64_t>{last.value}));
  tx.RollbackTo(later);
  EXPECT_EQ(Timeline(tx.Reader(), ElementId::Of(last), k), "[-∞, ∞)=1");
  EXPECT_EQ(All(tx.Reader().ScanSources(other)), (std::vector<uint64_t>{a.value}));
  EXPECT_EQ(All(tx.Reader().ScanSources(type)), (std::vector<uint64_t>{a.value, b.value}));
}

TEST_F(WriteRulesTest, AnEdgeIsVisibleOnlyWhereItsImpreciseEndsAre) {
  NodeId a, b;
  EdgeId e;
  Write([&](Transaction& tx) {
    a = Node(tx, Valid("1991"));
    b = Node(tx);
    e = Edge(tx, a, b, Valid("1991-12-21"));
  });
  Transaction tx = Begin(true);
  const GraphReader r = tx.Reader();
  EXPECT_EQ(ExistsAt(r, ElementId::Of(e), At("1991-12-25")), Certainty::kPossible);
  EXPECT_EQ(ExistsAt(r, ElementId::Of(e), At("1992-12-25")), Certainty::kCertain);
  for (const NodeId n : {a, b}) {
    const Expansion x = Expand(r, n, Direction::kBoth, ValidSelector::At(At("1991-12-25")));
    ASSERT_EQ(x.others.size(), 1u);
    ASSERT_EQ(x.certain.size(), 1u);
    EXPECT_EQ(x.certain[0], 0);
    EXPECT_TRUE(Expand(r, n, Direction::kBoth, ValidSelector::At(At("1993-12-25"))).certain.empty());
    const Expansion range = Expand(r, n, Direction::kBoth, ValidSelector::Anytime());
    ASSERT_EQ(range.periods.size(), 1u);
    EXPECT_EQ(range.periods[0].from.earliest, At("1991-12-21"));
    EXPECT_EQ(range.periods[0].from.latest, At("1991-12-31"));
  }
}

TEST_F(WriteRulesTest, NarrowingALifeClearsTheMarkOfContainment) {
  NodeId a, b;
  Write([&](Transaction& tx) {
    a = Node(tx, Valid("1990-01-01")), b = Node(tx);
    Edge(tx, a, b, Valid("1992-01-01"));
  });
  const Instant before = store->last_commit_instant();
  Write([&](Transaction& tx) {
    const PeriodValue vague = FromTo("[1990..1992]", "..");
    ASSERT_OK(tx.SetExistence(ElementId::Of(a), std::span(&vague, 1)));
    EXPECT_EQ(Expand(tx.Reader(), b, Direction::kIn, ValidSelector::At(At("1992-06-01"))).certain.size(), 1u);
  });
  Transaction tx = Begin(true);
  EXPECT_EQ(Expand(tx.Reader(), b, Direction::kIn, ValidSelector::At(At("1992-06-01"))).certain.size(), 1u);
  EXPECT_TRUE(Expand(Must(tx.ReaderKnownAt(before)), b, Direction::kIn, ValidSelector::At(At("1992-06-01")))
                  .certain.empty());
}

TEST_F(WriteRulesTest, DeletedElementsRefuseWrites) {
  Transaction tx = Begin();
  const NodeId a = Node(tx);
  ASSERT_OK(tx.Delete(ElementId::Of(a), {}, false));
  EXPECT_EQ(tx.SetProperty(ElementId::Of(a), tx.InternKey("k"), Value::Int(1), {}).detail(),
            "DeletedEntityAccess");
  EXPECT_OK(tx.Delete(ElementId::Of(a), {}, false));
  EXPECT_EQ(tx.counters().nodes_deleted, 1u);
  EXPECT_EQ(tx.SetProperty(ElementId::Of(NodeId{77}), tx.InternKey("k"), Value::Int(1), {}).code(),
            Code::kNotFound);
  EXPECT_EQ(Must(tx.Commit()).commit, 1u);
  Transaction after = Begin(true);
  EXPECT_EQ(All(after.Reader().ScanNodes()).size(), 0u);
}

TEST_F(WriteRulesTest, ABoundWrittenTwiceLeavesNoZeroWidthVersion) {
  NodeId n;
  KeyId k;
  Write([&](Transaction& tx) {
    k = tx.InternKey("k");
    n = Node(tx);
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::Int(1), {}));
  });
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::Int(2), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::Int(3), {}));
  });
  Write([&](Transaction& tx) {  // changed and changed back: nothing happened to this property
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::Int(4), {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), k, Value::Int(3), {}));
    Node(tx);
  });
  Transaction tx = Begin(true);
  std::vector<Rectangle> rectangles;
  ASSERT_OK(tx.Reader().Rectangles(ElementId::Of(n), {}, &rectangles));
  size_t of_k = 0;
  for (const Rectangle& r : rectangles) {
    EXPECT_LT(r.system.from, r.system.to);
    of_k += r.slot.kind == Slot::Kind::kProperty ? 1 : 0;
  }
  EXPECT_EQ(of_k, 2u);
}

TEST_F(WriteRulesTest, ExtendingWithAVaguerBoundKeepsTheStoredOne) {
  Transaction tx = Begin();
  const ElementId a = ElementId::Of(Node(tx, Valid("2006-08-16", "2010-01-01")));
  for (int i = 0; i < 2; ++i) {
    ASSERT_OK(tx.ExtendExistence(a, FromTo("2006", "2012-01-01")));
    EXPECT_EQ(Life(tx.Reader(), a), "[2006-08-16, 2012-01-01)");
  }
}

TEST_F(WriteRulesTest, SelfLoopsAppearOnceInBothDirections) {
  NodeId a;
  Write([&](Transaction& tx) {
    a = Node(tx);
    Edge(tx, a, a);
    EXPECT_EQ(DegreeAt(tx.Reader(), a, Direction::kBoth, At("2000-01-01")), 1u);
  });
  Transaction tx = Begin(true);
  const Expansion x = Expand(tx.Reader(), a, Direction::kBoth, ValidSelector::At(At("2000-01-01")));
  ASSERT_EQ(x.others.size(), 1u);
  EXPECT_EQ(x.outgoing[0], 1);
  EXPECT_EQ(DegreeAt(tx.Reader(), a, Direction::kIn, At("2000-01-01")), 1u);
}

TEST_F(WriteRulesTest, LargeValuesAndLongTimelinesAreKept) {
  NodeId n;
  KeyId big, many;
  const std::string text(100'000, 'x');
  Write([&](Transaction& tx) {
    big = tx.InternKey("big"), many = tx.InternKey("many");
    n = Node(tx);
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), big, Value::String(text), {}));
    for (int i = 0; i < 300; ++i) {
      const Instant from{i * 1'000'000'000'000}, to{(i + 1) * 1'000'000'000'000};
      ASSERT_OK(tx.SetProperty(ElementId::Of(n), many, Value::Int(i),
                               {PeriodValue{Period::Of(from, to), {}, {}, PeriodValue::Mark::kNone}, false}));
    }
  });
  const Instant before = store->last_commit_instant();
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), many, Value(), {std::nullopt, true}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(n), big, Value::Int(1), Valid("2020-01-01")));
  });
  Transaction tx = Begin(true);
  const GraphReader now = tx.Reader(), then = Must(tx.ReaderKnownAt(before));
  const Instant t{77'500'000'000'000};
  EXPECT_EQ(PropertyAt(now, ElementId::Of(n), many, t), "null");
  EXPECT_EQ(PropertyAt(then, ElementId::Of(n), many, t), "77");
  EXPECT_EQ(PropertyAt(now, ElementId::Of(n), big, t), "'" + text + "'");
  EXPECT_EQ(PropertyAt(now, ElementId::Of(n), big, At("2021-01-01")), "1");
  EXPECT_EQ(PropertyAt(then, ElementId::Of(n), big, At("2021-01-01")), "'" + text + "'");
}

}  // namespace
}  // namespace fasti::graph
