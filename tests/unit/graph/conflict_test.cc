// Isolation: the ten cases of Hermitage against serializable transactions, and what conflicts say.
#include <thread>

#include "storage/graph/read_set.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class ConflictTest : public GraphTest {
 protected:
  void SetUp() override {
    GraphTest::SetUp();
    Write([&](Transaction& tx) {
      value = tx.InternKey("value");
      label = tx.InternLabel("Row");
      one = Row(tx, 10), two = Row(tx, 20);
    });
  }
  NodeId Row(Transaction& tx, int64_t v) {
    return Must(tx.CreateNode(std::span(&label, 1), {{value, Value::Int(v)}}, {}));
  }
  void Set(Transaction& tx, NodeId n, int64_t v) {
    EXPECT_OK(tx.SetProperty(ElementId::Of(n), value, Value::Int(v), {}));
  }
  std::string Get(const Transaction& tx, NodeId n) {
    return PropertyAt(tx.Reader(), ElementId::Of(n), value, At("2020-01-01"));
  }
  /// Ids of the rows with this value, read through the label.
  std::vector<uint64_t> Where(const Transaction& tx, int64_t v) {
    std::vector<uint64_t> out;
    for (const uint64_t id : All(tx.Reader().ScanLabel(label))) {
      if (Get(tx, NodeId{id}) == std::to_string(v)) out.push_back(id);
    }
    return out;
  }
  static bool Conflicts(Transaction& tx) {
    const Result<CommitReceipt> r = tx.Commit();
    EXPECT_TRUE(r.ok() || r.status().code() == Code::kConflict) << r.status().ToString();
    return !r.ok();
  }
  KeyId value;
  LabelId label;
  NodeId one, two;
};

TEST_F(ConflictTest, G0WriteCycles) {
  Transaction a = Begin(), b = Begin();
  Set(a, one, 11), Set(b, one, 12), Set(a, two, 21);
  EXPECT_FALSE(Conflicts(a));
  Set(b, two, 22);
  EXPECT_TRUE(Conflicts(b));
  Transaction r = Begin(true);
  EXPECT_EQ(Get(r, one) + Get(r, two), "1121");
}

TEST_F(ConflictTest, G1aAbortedReads) {
  Transaction a = Begin(), b = Begin();
  Set(a, one, 101);
  EXPECT_EQ(Get(b, one), "10");
  a.Rollback();
  EXPECT_EQ(Get(b, one), "10");
  EXPECT_FALSE(Conflicts(b));
}

TEST_F(ConflictTest, G1bIntermediateReads) {
  Transaction a = Begin(), b = Begin();
  Set(a, one, 101);
  EXPECT_EQ(Get(b, one), "10");
  Set(a, one, 11);
  EXPECT_FALSE(Conflicts(a));
  EXPECT_EQ(Get(b, one), "10");
}

TEST_F(ConflictTest, G1cCircularInformationFlow) {
  Transaction a = Begin(), b = Begin();
  Set(a, one, 11), Set(b, two, 22);
  EXPECT_EQ(Get(a, two), "20");
  EXPECT_EQ(Get(b, one), "10");
  EXPECT_FALSE(Conflicts(a));
  EXPECT_TRUE(Conflicts(b));
}

TEST_F(ConflictTest, OtvObservedTransactionVanishes) {
  Transaction a = Begin(), b = Begin();
  Set(a, one, 11), Set(a, two, 19), Set(b, one, 12);
  EXPECT_FALSE(Conflicts(a));
  Transaction c = Begin();
  EXPECT_EQ(Get(c, one), "11");
  Set(b, two, 18);
  EXPECT_TRUE(Conflicts(b));
  EXPECT_EQ(Get(c, two), "19");
}

TEST_F(ConflictTest, PmpPredicateManyPreceders) {
  Transaction a = Begin(), b = Begin();
  EXPECT_TRUE(Where(a, 30).empty());
  Row(b, 30);
  EXPECT_FALSE(Conflicts(b));
  EXPECT_TRUE(Where(a, 30).empty());
  Set(a, one, 5);
  EXPECT_TRUE(Conflicts(a));  // it read the set of rows, and wrote
}

TEST_F(ConflictTest, P4LostUpdate) {
  Transaction a = Begin(), b = Begin();
  EXPECT_EQ(Get(a, one), Get(b, one));
  Set(a, one, 11), Set(b, one, 11);
  EXPECT_FALSE(Conflicts(a));
  EXPECT_TRUE(Conflicts(b));
}

TEST_F(ConflictTest, GSingleReadSkew) {
  Transaction a = Begin(), b = Begin();
  EXPECT_EQ(Get(a, one), "10");
  Set(b, one, 12), Set(b, two, 18);
  EXPECT_FALSE(Conflicts(b));
  EXPECT_EQ(Get(a, two), "20");  // its snapshot
  EXPECT_FALSE(Conflicts(a));    // it only read
}

TEST_F(ConflictTest, G2ItemWriteSkew) {
  Transaction a = Begin(), b = Begin();
  EXPECT_EQ(Get(a, one) + Get(a, two), "1020");
  EXPECT_EQ(Get(b, one) + Get(b, two), "1020");
  Set(a, one, 11), Set(b, two, 21);
  EXPECT_FALSE(Conflicts(a));
  EXPECT_TRUE(Conflicts(b));
}

TEST_F(ConflictTest, G2AntiDependencyCycleOverAPredicate) {
  Transaction a = Begin(), b = Begin();
  EXPECT_TRUE(Where(a, 30).empty());
  EXPECT_TRUE(Where(b, 30).empty());
  Row(a, 30), Row(b, 42);
  EXPECT_FALSE(Conflicts(a));
  EXPECT_TRUE(Conflicts(b));
}

TEST_F(ConflictTest, TheMessageNamesTheElement) {
  Transaction a = Begin(), b = Begin();
  Set(a, one, 1), Set(b, one, 2);
  ASSERT_OK(a.Commit());
  const Status s = b.Commit().status();
  EXPECT_EQ(s.code(), Code::kConflict);
  EXPECT_NE(s.message().find("node " + std::to_string(one.value)), std::string::npos) << s.message();
  EXPECT_EQ(store->Metrics().conflicts, 1u);
}

TEST_F(ConflictTest, EdgesAtOneNodeDoNotConflictUnlessTheListWasRead) {
  Transaction a = Begin(), b = Begin(), c = Begin();
  Edge(a, one, two), Edge(b, one, two);
  EXPECT_EQ(DegreeAt(c.Reader(), one, Direction::kOut, At("2020-01-01")), 0u);
  Edge(c, two, one);
  EXPECT_FALSE(Conflicts(a));
  EXPECT_FALSE(Conflicts(b));
  EXPECT_TRUE(Conflicts(c));
}

TEST_F(ConflictTest, AnEdgeAndTheDeletionOfItsEndConflict) {
  {
    Transaction a = Begin(), b = Begin();
    Edge(a, one, two);
    EXPECT_OK(b.Delete(ElementId::Of(two), {}, false));
    EXPECT_FALSE(Conflicts(a));
    EXPECT_TRUE(Conflicts(b));
  }
  Transaction a = Begin(), b = Begin();
  Edge(a, one, one);
  EXPECT_OK(b.Delete(ElementId::Of(one), {}, true));
  EXPECT_FALSE(Conflicts(b));
  EXPECT_TRUE(Conflicts(a));
}

TEST_F(ConflictTest, WriteRetriesUntilItSucceeds) {
  int attempts = 0;
  const auto receipt = store->Write([&](Transaction& tx) {
    const int64_t seen = std::stoll(Get(tx, one));
    if (++attempts < 3) {
      Transaction other = Begin();
      Set(other, one, 100 + attempts);
      EXPECT_OK(other.Commit());
    }
    return tx.SetProperty(ElementId::Of(one), value, Value::Int(seen + 1), {});
  });
  ASSERT_OK(receipt);
  EXPECT_EQ(attempts, 3);
  Transaction r = Begin(true);
  EXPECT_EQ(Get(r, one), "103");
}

TEST_F(ConflictTest, CountersFromManyThreadsAddUp) {
  constexpr int kThreads = 4, kEach = 50;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < kEach; ++n) {
        const auto r = store->Write(
            [&](Transaction& tx) {
              return tx.SetProperty(ElementId::Of(one), value, Value::Int(std::stoll(Get(tx, one)) + 1), {});
            },
            10'000);
        EXPECT_TRUE(r.ok()) << r.status().ToString();
      }
    });
  }
  for (std::thread& t : threads) t.join();
  Transaction r = Begin(true);
  EXPECT_EQ(Get(r, one), std::to_string(10 + kThreads * kEach));
  const std::vector<CommitInfo> commits = Must(store->Commits(1, 1000));
  for (size_t i = 1; i < commits.size(); ++i) EXPECT_LT(commits[i - 1].instant, commits[i].instant);
}

}  // namespace
TEST(ReadSetTest, KnowsWhatWasAddedAndNothingElse) {
  ReadSet reads;
  EXPECT_FALSE(reads.entries().contains(Resource::Of(ElementId::Of(NodeId{1}))));
  for (int time = 0; time < 2; ++time) {
    for (uint64_t id = 1; id <= 1000; ++id) {
      reads.Add(Resource::Of(ElementId::Of(NodeId{id})));
      reads.Add(Resource::Adjacency(NodeId{id}, Direction::kIn, TypeId{3}));
    }
  }
  EXPECT_EQ(reads.entries().size(), 2000u);
  size_t seen = 0;
  EXPECT_EQ(reads.entries().FindIf([&](const Resource&) { return ++seen == 0; }), std::nullopt);
  EXPECT_EQ(seen, 2000u);
  for (uint64_t id = 1; id <= 2000; ++id) {
    EXPECT_EQ(reads.entries().contains(Resource::Of(ElementId::Of(NodeId{id}))), id <= 1000) << id;
    EXPECT_FALSE(reads.entries().contains(Resource::Of(ElementId::Of(EdgeId{id}))));
    EXPECT_FALSE(reads.entries().contains(Resource::Adjacency(NodeId{id}, Direction::kOut, TypeId{3})));
  }
  const Resource last = Resource::Adjacency(NodeId{1000}, Direction::kIn, TypeId{3});
  EXPECT_EQ(reads.entries().FindIf([&](const Resource& r) { return r == last; }), last);
  EXPECT_FALSE(reads.everything());
}

}  // namespace fasti::graph
