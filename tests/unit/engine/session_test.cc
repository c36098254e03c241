// Sessions and transactions as users meet them.
#include "tests/unit/engine/engine_fixture.h"

namespace fasti {
namespace {

class SessionTest : public EngineTest {};

TEST_F(SessionTest, CommitMakesVisibleToOthersAndGivesAReceipt) {
  Run("BEGIN");
  EXPECT_TRUE(session().in_transaction());
  Run("CREATE (:A {n: 1})");
  EXPECT_EQ(Rows("MATCH (n:A) RETURN n.n"), (Lines{"1"}));
  Session other = db().NewSession();
  EXPECT_EQ(Rows(other, "MATCH (n:A) RETURN n.n"), (Lines{}));
  auto committed = session().Run("COMMIT");
  ASSERT_OK(committed);
  ASSERT_TRUE(committed->summary.receipt.has_value());
  EXPECT_EQ(committed->summary.receipt->hash.size(), 32u);
  EXPECT_FALSE(session().in_transaction());
  EXPECT_EQ(Rows(other, "MATCH (n:A) RETURN n.n"), (Lines{"1"}));
}

TEST_F(SessionTest, RollbackLeavesNothing) {
  Run("BEGIN");
  Run("CREATE (:A)");
  Run("ROLLBACK");
  EXPECT_EQ(Rows("MATCH (n) RETURN count(n)"), (Lines{"0"}));
  EXPECT_EQ(db().Metrics().commits, 0u);
}

TEST_F(SessionTest, DroppingTheSessionRollsBack) {
  {
    Session s = db().NewSession();
    ASSERT_OK(s.Run("BEGIN"));
    ASSERT_OK(s.Run("CREATE (:A)"));
  }
  EXPECT_EQ(Rows("MATCH (n) RETURN count(n)"), (Lines{"0"}));
}

TEST_F(SessionTest, AFailingStatementUndoesOnlyItself) {
  Run("CREATE GRAPH TYPE { (:K {k :: INTEGER KEY}) }");
  Run("BEGIN");
  Run("CREATE (:K {k: 1})");
  EXPECT_FALSE(Error("CREATE (:A) CREATE (:K {k: 1})").ok());
  EXPECT_FALSE(Error("UNWIND [1, 0] AS d CREATE (:B {q: 1 / d})").ok());
  EXPECT_FALSE(Error("RETURN nonsense").ok());
  EXPECT_TRUE(session().in_transaction());
  Run("CREATE (:K {k: 2})");
  Run("COMMIT");
  EXPECT_EQ(Rows("MATCH (n) RETURN n.k ORDER BY n.k"), (Lines{"1", "2"}));
}

TEST_F(SessionTest, CommandsOutOfPlaceSaySo) {
  EXPECT_EQ(Error("COMMIT").detail(), "NoTransaction");
  EXPECT_EQ(Error("ROLLBACK").detail(), "NoTransaction");
  Run("BEGIN");
  EXPECT_EQ(Error("BEGIN").detail(), "TransactionAlreadyOpen");
  EXPECT_TRUE(session().in_transaction());
}

TEST_F(SessionTest, TheLaterOfTwoConflictingCommitsIsRefused) {
  Run("CREATE (:Counter {n: 0})");
  Session a = db().NewSession(), b = db().NewSession();
  for (Session* s : {&a, &b}) {
    ASSERT_OK(s->Run("BEGIN"));
    ASSERT_OK(s->Run("MATCH (c:Counter) SET c.n = c.n + 1"));
  }
  ASSERT_OK(a.Run("COMMIT"));
  EXPECT_EQ(b.Run("COMMIT").status().code(), Code::kConflict);
  EXPECT_FALSE(b.in_transaction());
  EXPECT_EQ(Rows("MATCH (c:Counter) RETURN c.n"), (Lines{"1"}));
}

TEST_F(SessionTest, WriteTriesAgainOnConflict) {
  Run("CREATE (:Counter {n: 0})");
  int attempts = 0;
  auto receipt = db().Write([&](Session& s) -> Status {
    if (Status status = s.Run("MATCH (c:Counter) SET c.n = c.n + 10").status(); !status.ok()) return status;
    if (attempts++ == 0) Run("MATCH (c:Counter) SET c.n = c.n + 1");  // someone else is faster
    return Status::Ok();
  });
  ASSERT_OK(receipt);
  EXPECT_EQ(attempts, 2);
  EXPECT_NE(receipt->commit, 0u);
  EXPECT_EQ(Rows("MATCH (c:Counter) RETURN c.n"), (Lines{"11"}));
}

TEST_F(SessionTest, WriteGivesUpAfterItsAttemptsAndOnErrors) {
  Run("CREATE (:Counter {n: 0})");
  int attempts = 0;
  const Status lost = db().Write(
                              [&](Session& s) -> Status {
                                ++attempts;
                                const Status status = s.Run("MATCH (c:Counter) SET c.n = -1").status();
                                Run("MATCH (c:Counter) SET c.n = c.n + 1");
                                return status;
                              },
                              3)
                          .status();
  EXPECT_EQ(lost.code(), Code::kConflict);
  EXPECT_EQ(attempts, 3);
  const Status refused =
      db().Write([](Session&) { return Status(Code::kInvalidArgument, "changed my mind"); }).status();
  EXPECT_EQ(refused.code(), Code::kInvalidArgument);
  EXPECT_EQ(Rows("MATCH (c:Counter) RETURN c.n"), (Lines{"3"}));
}

TEST_F(SessionTest, BeginKnownAtRecordsHistoryAtItsTime) {
  Run("BEGIN KNOWN AT datetime('2006-12-31T00:00Z')");
  Run("CREATE (:Claim {v: 'old'})");
  auto done = session().Run("COMMIT");
  ASSERT_OK(done);
  EXPECT_EQ(done->summary.receipt->instant.us, 1'167'523'200'000'000);
  Run("MATCH (c:Claim) SET c.v = 'new'");
  EXPECT_EQ(Rows("MATCH (c:Claim) KNOWN AT datetime('2007-01-01T00:00Z') RETURN c.v"), (Lines{"'old'"}));
  EXPECT_EQ(Rows("MATCH (c:Claim) RETURN c.v"), (Lines{"'new'"}));
  EXPECT_FALSE(Error("BEGIN KNOWN AT datetime('1999-01-01T00:00Z')").ok());
}

TEST_F(SessionTest, SessionContextAppliesToItsOwnStatementsOnly) {
  Run("CREATE (:A {n: 1} VALID FROM date('2000-01-01') TO date('2001-01-01'))");
  Run("SESSION SET VALID AT date('2000-07-01')");
  EXPECT_NE(session().ContextText().find("2000-07-01"), std::string::npos) << session().ContextText();
  EXPECT_EQ(Rows("MATCH (n:A) RETURN n.n"), (Lines{"1"}));
  Session other = db().NewSession();
  EXPECT_EQ(Rows(other, "MATCH (n:A) RETURN n.n"), (Lines{}));
  Run("SESSION RESET");
  EXPECT_EQ(session().ContextText(), "");
  EXPECT_EQ(Rows("MATCH (n:A) RETURN n.n"), (Lines{}));
}

TEST_F(SessionTest, SessionWritePeriod) {
  Run("SESSION SET WRITE VALID FROM date('2010-01-01')");
  Run("CREATE (:A)");
  Run("SESSION RESET");
  EXPECT_EQ(Rows("MATCH (n:A) VALID ANYTIME AS w RETURN w"), (Lines{"[2010-01-01, ∞)"}));
}

TEST_F(SessionTest, AReadOnlyTransactionRefusesWrites) {
  Run("START TRANSACTION READ ONLY");
  EXPECT_EQ(Error("CREATE (:A)").code(), Code::kReadOnly);
  Run("COMMIT");
}

TEST_F(SessionTest, AnEmptyAnswerSaysWhatThereIsAtOtherTimes) {
  Run("CREATE (:A VALID FROM date('2000-01-01') TO date('2001-01-01'))");
  auto empty = session().Run("MATCH (n:A) RETURN n");
  ASSERT_OK(empty);
  ASSERT_EQ(empty->summary.notifications.size(), 1u);
  EXPECT_EQ(empty->summary.notifications[0].code, "EmptyUnderDefaultContext");
  auto asked = session().Run("MATCH (n:A) AS OF date('2010-01-01') RETURN n");
  ASSERT_OK(asked);
  EXPECT_TRUE(asked->summary.notifications.empty());
}

TEST_F(SessionTest, ClippedWritesAreCountedAndNoticed) {
  Run("CREATE (:A VALID FROM date('2000-01-01') TO date('2001-01-01'))");
  auto set = session().Run("MATCH (n:A) VALID ANYTIME SET n.p = 1 VALID FROM date('2000-06-01')");
  ASSERT_OK(set);
  EXPECT_EQ(set->summary.counters.clipped, 1u);
  bool noticed = false;
  for (const Notification& n : set->summary.notifications) noticed |= n.code == "ClippedWrite";
  EXPECT_TRUE(noticed);
}

TEST_F(SessionTest, CountersSayWhatChanged) {
  auto made = session().Run("CREATE (a:A:B {x: 1, y: 2})-[:R {z: 3}]->(b)");
  ASSERT_OK(made);
  const Counters& c = made->summary.counters;
  EXPECT_EQ(c.nodes_created, 2u);
  EXPECT_EQ(c.relationships_created, 1u);
  EXPECT_EQ(c.labels_added, 2u);
  EXPECT_EQ(c.properties_set, 3u);
  auto gone = session().Run("MATCH (n) DETACH DELETE n");
  ASSERT_OK(gone);
  EXPECT_EQ(gone->summary.counters.nodes_deleted, 2u);
  EXPECT_EQ(gone->summary.counters.relationships_deleted, 1u);
  auto schema = session().Run("CREATE INDEX FOR (a:A) ON (a.x)");
  ASSERT_OK(schema);
  EXPECT_EQ(schema->summary.counters.schema_changes, 1u);
}

TEST_F(SessionTest, TheEffectiveContextReproducesAnAnswer) {
  Run("CREATE (:A {v: 1} VALID FROM date('2020-01-01'))");
  auto read = session().Run("MATCH (a:A) RETURN a.v");
  ASSERT_OK(read);
  const EffectiveContext context = read->summary.context;
  EXPECT_GE(context.valid.us, clock_.Now().us);
  EXPECT_NE(context.commit, 0u);
  clock_.Advance(1'000'000);
  Run("MATCH (a:A) VALID ANYTIME SET a.v = 2");
  EXPECT_EQ(Rows("MATCH (a:A) RETURN a.v"), (Lines{"2"}));
  auto again = session().Run("MATCH (a:A) AS OF $valid KNOWN AT $known RETURN a.v",
                             {{"valid", Value::Of(BoundValue{Bound::At(context.valid), {}})},
                              {"known", Value::Of(BoundValue{Bound::At(context.known), {}})}});
  ASSERT_OK(again);
  ASSERT_EQ(again->rows.size(), 1u);
  EXPECT_EQ(again->rows[0][0].ToString(), "1");
}

TEST_F(SessionTest, TheEffectiveContextIsTheSessions) {
  Run("CREATE (:A {v: 1} VALID FROM date('2020-01-01'))");
  const EffectiveContext first = session().Run("RETURN 1")->summary.context;
  clock_.Advance(60'000'000);
  const Instant between = clock_.Now();
  clock_.Advance(60'000'000);
  Run("MATCH (a:A) VALID ANYTIME SET a.v = 2");
  ASSERT_OK(session().Run("SESSION SET VALID AT date('2021-01-01') KNOWN AT $k",
                          {{"k", Value::Of(BoundValue{Bound::At(between), {}})}}));
  const EffectiveContext set = session().Run("RETURN 1")->summary.context;
  EXPECT_EQ(set.valid.us, 1'609'459'200'000'000);
  EXPECT_EQ(set.commit, first.commit);
  EXPECT_EQ(set.known, first.known);
  Run("SESSION SET VALID AT now()");
  // The reading is not before the last commit, which came after the clock.
  EXPECT_GE(session().Run("RETURN 1")->summary.context.valid, clock_.Now());
  Run("SESSION RESET");
  const EffectiveContext reset = session().Run("RETURN 1")->summary.context;
  EXPECT_EQ(reset.commit, first.commit + 1);
  EXPECT_GE(reset.valid, clock_.Now());
}

TEST_F(SessionTest, ReceiptsAreFoundByVerify) {
  auto made = session().Run("CREATE (:A)");
  ASSERT_OK(made);
  ASSERT_TRUE(made->summary.receipt.has_value());
  std::string expect = std::to_string(made->summary.receipt->commit) + ":";
  for (const unsigned char c : made->summary.receipt->hash) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    expect += kDigits[c >> 4];
    expect += kDigits[c & 15];
  }
  auto verified = db().Verify(expect);
  ASSERT_OK(verified);
  EXPECT_TRUE(verified->problems.empty());
  EXPECT_EQ(verified->nodes, 1u);
  expect.back() = expect.back() == '0' ? '1' : '0';
  auto other = db().Verify(expect);
  ASSERT_OK(other);
  EXPECT_FALSE(other->problems.empty());
  EXPECT_EQ(db().Verify("1:xyz").status().code(), Code::kInvalidArgument);
}

TEST_F(SessionTest, ReadsLeaveNoReceipt) {
  auto read = session().Run("MATCH (n) RETURN n");
  ASSERT_OK(read);
  EXPECT_FALSE(read->summary.receipt.has_value());
}

}  // namespace
}  // namespace fasti
