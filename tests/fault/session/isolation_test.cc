// T11 in the query language: the ten anomalies of Hermitage (github.com/ept/hermitage) between two or three
// sessions, and money moved by many threads. Serializable means that none of the ten happens: either the
// second COMMIT is a Conflict or the outcome is that of some order.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <random>
#include <thread>

#include "fasti/database.h"

namespace fasti {
namespace {

uint64_t Seed() {
  const char* text = std::getenv("FASTI_FAULT_SEED");
  return text == nullptr ? 20240229 : std::strtoull(text, nullptr, 10);
}

class SessionIsolation : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = Database::Open(":memory:");
    ASSERT_TRUE(opened.ok()) << opened.status().ToString();
    db = std::move(*opened);
    Session s = db->NewSession();
    Must(s, "CREATE INDEX rows FOR (r:Row) ON (r.id)");
    Must(s, "CREATE (:Row {id: 1, value: 10}), (:Row {id: 2, value: 20})");
  }
  static QueryResult Must(Session& s, std::string_view text, const Parameters& parameters = {}) {
    auto result = s.Run(text, parameters);
    EXPECT_TRUE(result.ok()) << text << ": " << result.status().ToString();
    return result.ok() ? std::move(*result) : QueryResult();
  }
  Session Begin() {
    Session s = db->NewSession();
    Must(s, "BEGIN");
    return s;
  }
  static int64_t Get(Session& s, int64_t id) {
    const QueryResult r = Must(s, "MATCH (r:Row {id: $id}) RETURN r.value", {{"id", Value::Int(id)}});
    EXPECT_EQ(r.rows.size(), 1u);
    return r.rows.size() == 1 && r.rows[0][0].is_int() ? r.rows[0][0].as_int() : -1;
  }
  static void Set(Session& s, int64_t id, int64_t value) {
    Must(s, "MATCH (r:Row {id: $id}) SET r.value = $value",
         {{"id", Value::Int(id)}, {"value", Value::Int(value)}});
  }
  static size_t Count(Session& s, std::string_view condition) {
    const QueryResult r = Must(s, "MATCH (r:Row) WHERE " + std::string(condition) + " RETURN r.id");
    return r.rows.size();
  }
  /// True when the transaction committed; anything but a conflict fails the test.
  static bool Commits(Session& s) {
    const auto r = s.Run("COMMIT");
    EXPECT_TRUE(r.ok() || r.status().code() == Code::kConflict) << r.status().ToString();
    if (!r.ok()) {
      EXPECT_NE(r.status().message().find("again"), std::string::npos) << r.status().message();
    }
    EXPECT_FALSE(s.in_transaction());
    return r.ok();
  }
  int64_t Now(int64_t id) {
    Session s = db->NewSession();
    return Get(s, id);
  }
  std::optional<Database> db;
};

TEST_F(SessionIsolation, G0WriteCycles) {
  Session a = Begin(), b = Begin();
  Set(a, 1, 11), Set(b, 1, 12), Set(a, 2, 21);
  EXPECT_TRUE(Commits(a));
  Set(b, 2, 22);
  EXPECT_FALSE(Commits(b));
  EXPECT_EQ(Now(1), 11);
  EXPECT_EQ(Now(2), 21);
}

TEST_F(SessionIsolation, G1aAbortedReads) {
  Session a = Begin(), b = Begin();
  Set(a, 1, 101);
  EXPECT_EQ(Get(b, 1), 10);
  Must(a, "ROLLBACK");
  EXPECT_EQ(Get(b, 1), 10);
  EXPECT_TRUE(Commits(b));
}

TEST_F(SessionIsolation, G1bIntermediateReads) {
  Session a = Begin(), b = Begin();
  Set(a, 1, 101);
  EXPECT_EQ(Get(b, 1), 10);
  Set(a, 1, 11);
  EXPECT_TRUE(Commits(a));
  EXPECT_EQ(Get(b, 1), 10);
  EXPECT_TRUE(Commits(b)) << "it only read";
}

TEST_F(SessionIsolation, G1cCircularInformationFlow) {
  Session a = Begin(), b = Begin();
  Set(a, 1, 11), Set(b, 2, 22);
  EXPECT_EQ(Get(a, 2), 20);
  EXPECT_EQ(Get(b, 1), 10);
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

TEST_F(SessionIsolation, OtvObservedTransactionVanishes) {
  Session a = Begin(), b = Begin();
  Set(a, 1, 11), Set(a, 2, 19), Set(b, 1, 12);
  EXPECT_TRUE(Commits(a));
  Session c = Begin();
  EXPECT_EQ(Get(c, 1), 11);
  Set(b, 2, 18);
  EXPECT_EQ(Get(c, 2), 19);
  EXPECT_FALSE(Commits(b));
  EXPECT_EQ(Get(c, 2), 19);
  EXPECT_EQ(Get(c, 1), 11);
  EXPECT_TRUE(Commits(c));
}

TEST_F(SessionIsolation, PmpPredicateManyPreceders) {
  {
    Session a = Begin(), b = Begin();
    EXPECT_EQ(Count(a, "r.value = 30"), 0u);
    Must(b, "CREATE (:Row {id: 3, value: 30})");
    EXPECT_TRUE(Commits(b));
    EXPECT_EQ(Count(a, "r.value % 3 = 0"), 0u);
    EXPECT_TRUE(Commits(a));
  }
  // With a write predicate.
  Session a = Begin(), b = Begin();
  Must(a, "MATCH (r:Row) SET r.value = r.value + 10");
  Must(b, "MATCH (r:Row) WHERE r.value = 20 DETACH DELETE r");
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
  EXPECT_EQ(Now(1), 20);
  EXPECT_EQ(Now(2), 30);
}

TEST_F(SessionIsolation, P4LostUpdate) {
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Get(a, 1), 10);
  EXPECT_EQ(Get(b, 1), 10);
  Set(a, 1, 11), Set(b, 1, 11);
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

TEST_F(SessionIsolation, GSingleReadSkew) {
  {
    Session a = Begin(), b = Begin();
    EXPECT_EQ(Get(a, 1), 10);
    EXPECT_EQ(Get(b, 1) + Get(b, 2), 30);
    Set(b, 1, 12), Set(b, 2, 18);
    EXPECT_TRUE(Commits(b));
    EXPECT_EQ(Get(a, 2), 20);
    EXPECT_TRUE(Commits(a));
  }
  // With a write.
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Get(a, 1), 12);
  Set(b, 1, 13), Set(b, 2, 17);
  EXPECT_TRUE(Commits(b));
  Must(a, "MATCH (r:Row) WHERE r.value = 18 DETACH DELETE r");
  EXPECT_FALSE(Commits(a));
  EXPECT_EQ(Now(2), 17);
}

TEST_F(SessionIsolation, G2ItemWriteSkew) {
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Get(a, 1) + Get(a, 2), 30);
  EXPECT_EQ(Get(b, 1) + Get(b, 2), 30);
  Set(a, 1, 11), Set(b, 2, 21);
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

TEST_F(SessionIsolation, G2AntiDependencyCycleOverAPredicate) {
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Count(a, "r.value % 3 = 0"), 0u);
  EXPECT_EQ(Count(b, "r.value % 3 = 0"), 0u);
  Must(a, "CREATE (:Row {id: 3, value: 30})");
  Must(b, "CREATE (:Row {id: 4, value: 42})");
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

// Relationships are read and written too: two sessions that each give a row its only successor.
TEST_F(SessionIsolation, WriteSkewOverRelationships) {
  const std::string_view give =
      "MATCH (a:Row {id: 1}), (b:Row {id: 2}) WHERE NOT (a)-[:NEXT]->() CREATE (a)-[:NEXT]->(b)";
  {
    Session s = db->NewSession();
    Must(s, "MATCH (a:Row {id: 2}) CREATE (a)-[:NEXT]->(a)");
  }
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Must(a, give).summary.counters.relationships_created, 1u);
  EXPECT_EQ(Must(b, give).summary.counters.relationships_created, 1u);
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

// What was read as absent because the store did not even know its name.
TEST_F(SessionIsolation, WriteSkewOverANewRelationshipType) {
  const std::string_view give =
      "MATCH (a:Row {id: 1}), (b:Row {id: 2}) WHERE NOT (a)-[:NEXT]->() CREATE (a)-[:NEXT]->(b)";
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Must(a, give).summary.counters.relationships_created, 1u);
  EXPECT_EQ(Must(b, give).summary.counters.relationships_created, 1u);
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

TEST_F(SessionIsolation, WriteSkewOverANewLabel) {
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Must(a, "MATCH (n:New) RETURN n").rows.size(), 0u);
  EXPECT_EQ(Must(b, "MATCH (n:New) RETURN n").rows.size(), 0u);
  Must(a, "CREATE (:New {by: 'a'})");
  Must(b, "CREATE (:New {by: 'b'})");
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

TEST_F(SessionIsolation, WriteSkewOverANewProperty) {
  Session a = Begin(), b = Begin();
  EXPECT_EQ(Must(a, "MATCH (r:Row {id: 1}) WHERE r.owner IS NULL RETURN r").rows.size(), 1u);
  EXPECT_EQ(Must(b, "MATCH (r:Row {id: 1}) WHERE r.owner IS NULL RETURN r").rows.size(), 1u);
  Must(a, "MATCH (r:Row {id: 1}) SET r.owner = 'a'");
  Must(b, "CREATE (:Claim {of: 1, by: 'b'})");
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

TEST_F(SessionIsolation, ConcurrentMergesOfANewLabelMakeOneNode) {
  Session a = Begin(), b = Begin();
  Must(a, "MERGE (:Fresh {id: 7})");
  Must(b, "MERGE (:Fresh {id: 7})");
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

// MERGE twice at once makes one node.
TEST_F(SessionIsolation, ConcurrentMergesMakeOneNode) {
  Session a = Begin(), b = Begin();
  Must(a, "MERGE (:Row {id: 7})");
  Must(b, "MERGE (:Row {id: 7})");
  EXPECT_TRUE(Commits(a));
  EXPECT_FALSE(Commits(b));
}

TEST_F(SessionIsolation, WriteRetriesAndKeepsTheSum) {
  std::atomic<bool> done{false};
  std::atomic<uint64_t> audits{0};
  std::thread auditor([&] {
    Session s = db->NewSession();
    while (!done) {
      const QueryResult r = Must(s, "MATCH (r:Row) RETURN sum(r.value)");
      ASSERT_EQ(r.rows.size(), 1u);
      ASSERT_EQ(r.rows[0][0].as_int(), 30);
      ++audits;
    }
  });
  std::vector<std::thread> clerks;
  std::atomic<int> moved{0};
  for (uint64_t t = 0; t < 4; ++t) {
    clerks.emplace_back([&, t] {
      std::mt19937_64 random(Seed() + t);
      for (int i = 0; i < 40; ++i) {
        const int64_t from = 1 + static_cast<int64_t>(random() % 2);
        const auto receipt = db->Write(
            [&](Session& s) -> Status {
              const int64_t a = Get(s, from), b = Get(s, 3 - from);
              std::this_thread::yield();
              Set(s, from, a - 1), Set(s, 3 - from, b + 1);
              return {};
            },
            10'000);
        EXPECT_TRUE(receipt.ok()) << receipt.status().ToString();
        moved += receipt.ok() && receipt->commit != 0 ? 1 : 0;
      }
    });
  }
  for (std::thread& t : clerks) t.join();
  done = true;
  auditor.join();
  EXPECT_EQ(moved.load(), 160);
  EXPECT_EQ(Now(1) + Now(2), 30);
  std::printf("160 transfers, %llu conflicts retried, %llu audits, seed %llu\n",
              static_cast<unsigned long long>(db->Metrics().conflicts),
              static_cast<unsigned long long>(audits.load()), static_cast<unsigned long long>(Seed()));
}

}  // namespace
}  // namespace fasti
