// NodeFacts under writes: old snapshots keep what they saw, new ones see what was written, whoever fills the
// entries; what changes over time is never held; the budget is kept.
#include "storage/graph/node_facts.h"

#include "storage/graph/read_view.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class NodeFactsTest : public GraphTest {
 protected:
  /// Facts begin anew once many nodes have changed: from then on those written so far can be held.
  void BeginAnew() {
    Write([&](Transaction& tx) {
      for (int i = 0; i < 300; ++i) (void)Must(tx.CreateNode({}, {}, {}));
    });
    Write([&](Transaction& tx) { (void)Must(tx.CreateNode({}, {}, {})); });
  }
};

TEST_F(NodeFactsTest, SnapshotsOfDifferentCommitsKeepTheirOwnAnswers) {
  NodeId a, b;
  KeyId age;
  LabelId old;
  Write([&](Transaction& tx) {
    age = tx.InternKey("age");
    old = tx.InternLabel("Old");
    a = Must(tx.CreateNode({}, {{age, Value::Int(30)}}, {}));
    b = Must(tx.CreateNode({}, {{age, Value::Int(40)}}, {}));
  });
  BeginAnew();
  Transaction before = Begin(true);
  const GraphReader early = before.Reader();
  EXPECT_EQ(PropertyAt(early, ElementId::Of(a), age, At("2005-01-01")), "30");
  EXPECT_EQ(HasLabelAt(early, a, old, At("2005-01-01")), Certainty::kNo);
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), age, Value::Int(31), {}));
    ASSERT_OK(tx.SetLabel(a, old, true, {}));
  });
  Transaction after = Begin(true);
  const GraphReader late = after.Reader();
  // The first commit's entries still stand for the node that did not change, whichever reader filled them.
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(PropertyAt(late, ElementId::Of(a), age, At("2005-01-01")), "31");
    EXPECT_EQ(HasLabelAt(late, a, old, At("2005-01-01")), Certainty::kCertain);
    EXPECT_EQ(PropertyAt(early, ElementId::Of(a), age, At("2005-01-01")), "30");
    EXPECT_EQ(HasLabelAt(early, a, old, At("2005-01-01")), Certainty::kNo);
    EXPECT_EQ(PropertyAt(late, ElementId::Of(b), age, At("2005-01-01")), "40");
    EXPECT_EQ(PropertyAt(early, ElementId::Of(b), age, At("2005-01-01")), "40");
  }
  const uint64_t ids[] = {b.value};
  int64_t ints[1] = {};
  EXPECT_TRUE(late.IntsAt(ids, age, ints));
  EXPECT_EQ(ints[0], 40);
  const uint64_t changed[] = {b.value, a.value};
  int64_t both[2] = {};
  EXPECT_FALSE(late.IntsAt(changed, age, both));
  EXPECT_TRUE(early.IntsAt(changed, age, both));
  EXPECT_EQ(both[1], 30);
}

TEST_F(NodeFactsTest, ValuesThatChangeOverValidTimeAreReadFromTheStore) {
  NodeId a;
  KeyId rank;
  Write([&](Transaction& tx) {
    rank = tx.InternKey("rank");
    a = Must(tx.CreateNode({}, {{rank, Value::Int(1)}}, {}));
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), rank, Value::Int(2), Valid("2000-01-01", "2010-01-01")));
  });
  BeginAnew();
  Transaction tx = Begin(true);
  const GraphReader r = tx.Reader();
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(PropertyAt(r, ElementId::Of(a), rank, At("1999-01-01")), "1");
    EXPECT_EQ(PropertyAt(r, ElementId::Of(a), rank, At("2005-01-01")), "2");
  }
}

TEST_F(NodeFactsTest, OtherStatesOfKnowledgeKeepTheirOwnAnswers) {
  NodeId a;
  KeyId age;
  LabelId old;
  const Instant first = Write([&](Transaction& tx) {
    age = tx.InternKey("age");
    old = tx.InternLabel("Old");
    a = Must(tx.CreateNode({}, {{age, Value::Int(30)}}, {}));
  });
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), age, Value::Int(31), {}));
    ASSERT_OK(tx.SetLabel(a, old, true, {}));
  });
  BeginAnew();
  Transaction tx = Begin(true);
  const GraphReader now = tx.Reader();
  const GraphReader then = Must(tx.ReaderKnownAt(first));
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(PropertyAt(now, ElementId::Of(a), age, At("2005-01-01")), "31");
    EXPECT_EQ(PropertyAt(then, ElementId::Of(a), age, At("2005-01-01")), "30");
    EXPECT_EQ(HasLabelAt(now, a, old, At("2005-01-01")), Certainty::kCertain);
    EXPECT_EQ(HasLabelAt(then, a, old, At("2005-01-01")), Certainty::kNo);
  }
}

TEST_F(NodeFactsTest, OwnWritesComeFirst) {
  NodeId a;
  KeyId age;
  Write([&](Transaction& tx) {
    age = tx.InternKey("age");
    a = Must(tx.CreateNode({}, {{age, Value::Int(30)}}, {}));
  });
  BeginAnew();
  {
    Transaction tx = Begin(true);
    EXPECT_EQ(PropertyAt(tx.Reader(), ElementId::Of(a), age, At("2005-01-01")), "30");
  }
  Transaction tx = Begin();
  EXPECT_EQ(PropertyAt(tx.Reader(), ElementId::Of(a), age, At("2005-01-01")), "30");
  ASSERT_OK(tx.SetProperty(ElementId::Of(a), age, Value::Int(31), {}));
  EXPECT_EQ(PropertyAt(tx.Reader(), ElementId::Of(a), age, At("2005-01-01")), "31");
  tx.Rollback();
  Transaction after = Begin(true);
  EXPECT_EQ(PropertyAt(after.Reader(), ElementId::Of(a), age, At("2005-01-01")), "30");
}

TEST_F(NodeFactsTest, DeletedNodesAreGoneForLaterSnapshotsOnly) {
  NodeId a;
  KeyId age;
  Write([&](Transaction& tx) {
    age = tx.InternKey("age");
    a = Must(tx.CreateNode({}, {{age, Value::Int(30)}}, {}));
  });
  BeginAnew();
  Transaction before = Begin(true);
  const GraphReader early = before.Reader();
  EXPECT_EQ(ExistsAt(early, ElementId::Of(a), At("2005-01-01")), Certainty::kCertain);
  Write([&](Transaction& tx) { ASSERT_OK(tx.Delete(ElementId::Of(a), {}, false)); });
  Transaction after = Begin(true);
  EXPECT_EQ(ExistsAt(after.Reader(), ElementId::Of(a), At("2005-01-01")), Certainty::kNo);
  EXPECT_EQ(ExistsAt(early, ElementId::Of(a), At("2005-01-01")), Certainty::kCertain);
}

TEST(NodeFacts, MarksHideEntriesFromLaterCommitsOnly) {
  NodeFacts facts(10, 1 << 20);
  const NodeId n{5};
  const KeyId key{3};
  const Value seven = Value::Int(7);
  Value out;
  EXPECT_EQ(facts.Property(n, key, 10, &out), NodeFacts::Fact::kUnknown);
  facts.LearnProperty(n, key, 10, &seven);
  EXPECT_EQ(facts.Property(n, key, 10, &out), NodeFacts::Fact::kInt);
  EXPECT_EQ(out.as_int(), 7);
  const Resource changed[] = {Resource::Of(ElementId::Of(n))};
  facts.MarkChanged(changed, 12);
  EXPECT_EQ(facts.Property(n, key, 11, &out), NodeFacts::Fact::kInt);
  EXPECT_EQ(facts.Property(n, key, 12, &out), NodeFacts::Fact::kUnknown);
  EXPECT_EQ(facts.Property(n, key, 13, &out), NodeFacts::Fact::kUnknown);
  // What a later reader finds is not of the base, so it is not taken.
  const KeyId other{4};
  facts.LearnProperty(n, other, 12, &seven);
  EXPECT_EQ(facts.Property(n, other, 11, &out), NodeFacts::Fact::kUnknown);
  // A snapshot from before the base uses nothing.
  EXPECT_EQ(facts.Property(n, key, 9, &out), NodeFacts::Fact::kUnknown);
}

// A few texts that come up again are held once, however many nodes have them; many different ones each.
TEST(NodeFacts, RepeatedTextsAreHeldOnce) {
  NodeFacts facts(0, 64 << 20);
  const KeyId kind{1}, name{2};
  const std::string filler(200, 'x');
  for (uint64_t n = 1; n <= 1000; ++n) {
    const Value a = Value::String(filler + std::to_string(n % 3));
    const Value b = Value::String(filler + std::to_string(n));
    facts.LearnProperty(NodeId{n}, kind, 0, &a);
    facts.LearnProperty(NodeId{n}, name, 0, &b);
  }
  Value out, first;
  for (uint64_t n = 1; n <= 1000; ++n) {
    ASSERT_EQ(facts.Property(NodeId{n}, kind, 0, &out), NodeFacts::Fact::kValue);
    EXPECT_EQ(out.as_string(), filler + std::to_string(n % 3));
    if (n == 1) first = out;
    if (n % 3 == 1) {
      EXPECT_EQ(out.as_string().data(), first.as_string().data());
    }
    ASSERT_EQ(facts.Property(NodeId{n}, name, 0, &out), NodeFacts::Fact::kValue);
    EXPECT_EQ(out.as_string(), filler + std::to_string(n));
  }
  facts.Prefetch(NodeId{1});     // never changes what is known
  facts.Prefetch(NodeId{9999});  // nothing is known of it
  EXPECT_EQ(facts.Property(NodeId{9999}, kind, 0, &out), NodeFacts::Fact::kUnknown);
}

TEST(NodeFacts, NothingIsHeldPastTheBudget) {
  NodeFacts none(0, 0);
  const Value seven = Value::Int(7);
  Value out;
  none.LearnProperty(NodeId{1}, KeyId{1}, 0, &seven);
  EXPECT_EQ(none.Property(NodeId{1}, KeyId{1}, 0, &out), NodeFacts::Fact::kUnknown);
  EXPECT_EQ(none.bytes(), 0u);
}

TEST(TypeEnds, WhatWasWrittenComesToWhatWasLearntBeforeAndAfter) {
  using Knowledge = TypeEnds::Knowledge;
  TypeEnds ends(1 << 20);
  const TypeId type{1};
  std::vector<uint64_t> nodes;
  EXPECT_EQ(ends.Find(type, Direction::kOut, &nodes), Knowledge::kUnknown);
  const Resource before[] = {Resource::Adjacency(NodeId{7}, Direction::kOut, type)};
  ends.MarkChanged(before);
  // Learnt from a snapshot older than that write.
  ends.Learn(type, Direction::kOut, {2, 9});
  const Resource after[] = {Resource::Adjacency(NodeId{4}, Direction::kOut, type),
                            Resource::Adjacency(NodeId{9}, Direction::kOut, type),
                            Resource::Adjacency(NodeId{5}, Direction::kIn, type)};
  ends.MarkChanged(after);
  EXPECT_EQ(ends.Find(type, Direction::kOut, &nodes), Knowledge::kKnown);
  EXPECT_EQ(nodes, (std::vector<uint64_t>{2, 4, 7, 9}));
  EXPECT_EQ(ends.Find(type, Direction::kIn, &nodes), Knowledge::kUnknown);
  const Resource later[] = {Resource::Adjacency(NodeId{3}, Direction::kOut, type),
                            Resource::Adjacency(NodeId{4}, Direction::kOut, type)};
  ends.MarkChanged(later);
  EXPECT_EQ(ends.Find(type, Direction::kOut, &nodes), Knowledge::kKnown);
  EXPECT_EQ(nodes, (std::vector<uint64_t>{2, 3, 4, 7, 9}));
}

// Asked of many nodes, what is not known is read, and known from then on.
TEST_F(NodeFactsTest, WhatHoldsAlwaysIsLearntTogether) {
  std::vector<uint64_t> same, mixed;
  KeyId key;
  Write([&](Transaction& tx) {
    key = tx.InternKey("height");
    for (int i = 0; i < 20; ++i) {
      PropertyList properties;
      if (i % 3 != 0) properties.push_back({key, i % 3 == 1 ? Value::Int(i) : Value::String("tall")});
      same.push_back(Must(tx.CreateNode({}, properties, {})).value);
    }
    mixed = same;
    mixed.push_back(Must(tx.CreateNode({}, {{key, Value::Int(1)}}, Valid("2001-01-01", "2002-01-01"))).value);
  });
  BeginAnew();
  Transaction tx = Begin(true);
  const GraphReader reader = tx.Reader();
  EXPECT_FALSE(reader.HoldAlways(same, key));
  EXPECT_TRUE(Must(reader.HoldAlwaysOrLearn(same, key)));
  EXPECT_TRUE(reader.HoldAlways(same, key));
  EXPECT_FALSE(Must(reader.HoldAlwaysOrLearn(mixed, key)));
  // What an integer can be at the least is a value like others.
  NodeId least;
  Write([&](Transaction& w) { least = Must(w.CreateNode({}, {{key, Value::Int(INT64_MIN)}}, {})); });
  BeginAnew();
  Transaction later = Begin(true);
  const uint64_t ids[] = {least.value};
  EXPECT_TRUE(Must(later.Reader().HoldAlwaysOrLearn(ids, key)));
  int64_t ints[1] = {};
  EXPECT_TRUE(!later.Reader().IntsAt(ids, key, ints) || ints[0] == INT64_MIN);
  EXPECT_EQ(PropertyAt(later.Reader(), ElementId::Of(least), key, At("2005-01-01")),
            std::to_string(INT64_MIN));
}

TEST(AbsentLists, WhatACommitWroteToIsNeverAbsentAgain) {
  AbsentLists absent(1 << 20);
  const codec::AdjacencyList one{NodeId{5}, Direction::kOut, TypeId{1}},
      back{NodeId{5}, Direction::kIn, TypeId{1}}, rare{NodeId{5}, Direction::kOut, TypeId{99}};
  EXPECT_FALSE(absent.Holds(one));
  EXPECT_TRUE(absent.Learn(one));
  EXPECT_TRUE(absent.Holds(one));
  EXPECT_FALSE(absent.Holds(back));
  EXPECT_FALSE(absent.Learn(rare));
  EXPECT_FALSE(absent.Holds(rare));
  absent.MarkChanged(Resource::Adjacency(NodeId{5}, Direction::kOut, TypeId{1}));
  EXPECT_FALSE(absent.Holds(one));
  // A reader of an older snapshot may still find it absent, and nobody else may believe it.
  EXPECT_TRUE(absent.Learn(one));
  EXPECT_FALSE(absent.Holds(one));
  // Marked before anything was learnt of the node.
  absent.MarkChanged(Resource::Adjacency(NodeId{900'000}, Direction::kIn, TypeId{1}));
  EXPECT_TRUE(absent.Learn({NodeId{900'000}, Direction::kIn, TypeId{1}}));
  EXPECT_FALSE(absent.Holds({NodeId{900'000}, Direction::kIn, TypeId{1}}));
}

TEST(AbsentLists, TypesThatThereMayBe) {
  AbsentLists absent(1 << 20);
  const NodeId node{5};
  EXPECT_EQ(absent.PresentTypes(node, Direction::kOut, 3), std::nullopt) << "nothing is known";
  for (const uint32_t type : {0u, 2u}) (void)absent.Learn({node, Direction::kOut, TypeId{type}});
  EXPECT_EQ(absent.PresentTypes(node, Direction::kOut, 3), 0b010u);
  EXPECT_EQ(absent.PresentTypes(node, Direction::kOut, 4), 0b1010u) << "of a later type nothing is known";
  EXPECT_EQ(absent.PresentTypes(node, Direction::kIn, 3), 0b111u);
  EXPECT_EQ(absent.PresentTypes(node, Direction::kOut, AbsentLists::kTypes + 1), std::nullopt);
  absent.MarkChanged(Resource::Adjacency(node, Direction::kOut, TypeId{2}));
  EXPECT_EQ(absent.PresentTypes(node, Direction::kOut, 3), 0b110u);
}

TEST(AbsentLists, NothingIsHeldPastTheBudget) {
  AbsentLists absent(100);
  const codec::AdjacencyList list{NodeId{5}, Direction::kOut, TypeId{1}};
  absent.MarkChanged(Resource::Adjacency(NodeId{5}, Direction::kIn, TypeId{1}));
  EXPECT_FALSE(absent.Learn(list));
  EXPECT_FALSE(absent.Holds(list));
}

TEST(TypeEnds, WhatWouldTakeTooMuchIsGivenUp) {
  using Knowledge = TypeEnds::Knowledge;
  TypeEnds ends(10 * sizeof(uint64_t));
  std::vector<uint64_t> nodes;
  ends.Learn(TypeId{1}, Direction::kOut, {1, 2, 3});
  ends.Learn(TypeId{2}, Direction::kOut, {1, 2, 3, 4, 5, 6, 7, 8});
  EXPECT_EQ(ends.Find(TypeId{1}, Direction::kOut, &nodes), Knowledge::kKnown);
  EXPECT_EQ(ends.Find(TypeId{2}, Direction::kOut, &nodes), Knowledge::kGivenUp);
  const Resource written[] = {Resource::Adjacency(NodeId{7}, Direction::kOut, TypeId{1}),
                              Resource::Adjacency(NodeId{8}, Direction::kOut, TypeId{1})};
  ends.MarkChanged(written);
  EXPECT_EQ(ends.Find(TypeId{1}, Direction::kOut, &nodes), Knowledge::kGivenUp);
}

}  // namespace
}  // namespace fasti::graph
