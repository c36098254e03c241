// System time (temporal model, section 1): readings and commit instants whatever the clock does.
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class SystemTimeTest : public GraphTest {};

TEST_F(SystemTimeTest, AClockThatStepsBackMovesNothingBack) {
  const Instant first = Write([&](Transaction& tx) { Node(tx); });
  const Instant reading = Begin(true).reading();
  clock.Set(At("2023-01-01"));
  Transaction tx = Begin();
  EXPECT_GE(tx.reading(), first);
  Node(tx);
  const Instant second = Must(tx.Commit()).instant;
  EXPECT_GT(second, reading);
  EXPECT_GT(second, first);
  EXPECT_GE(Begin(true).reading(), second);
}

TEST_F(SystemTimeTest, ACommitIsLaterThanEveryReadingGivenOut) {
  Transaction writer = Begin();
  Node(writer);
  clock.Advance(5'000'000);
  const Instant given = Begin(true).reading();
  clock.Set(At("2024-01-01"));
  EXPECT_GT(Must(writer.Commit()).instant, given);
}

TEST_F(SystemTimeTest, AStandingClockStillOrdersCommits) {
  Instant last = kNegInf;
  for (int i = 0; i < 5; ++i) {
    Transaction tx = Begin();
    EXPECT_GE(tx.reading(), last);
    Node(tx);
    const Instant instant = Must(tx.Commit()).instant;
    EXPECT_GT(instant, tx.reading());
    EXPECT_GT(instant, last);
    last = instant;
  }
}

TEST_F(SystemTimeTest, BeginKnownAtRecordsHistoryAtItsOriginalTime) {
  NodeId a;
  KeyId k;
  const auto known_at = [&](std::string_view text, const std::function<void(Transaction&)>& body) {
    TransactionOptions options;
    options.known_at = At(text);
    Transaction tx = Must(store->Begin(options));
    EXPECT_LT(tx.reading(), At(text));
    body(tx);
    EXPECT_EQ(Must(tx.Commit()).instant, At(text));
  };
  known_at("2006-12-05", [&](Transaction& tx) {
    k = tx.InternKey("k");
    a = Node(tx);
    EXPECT_OK(tx.SetProperty(ElementId::Of(a), k, Value::Int(1), {}));
  });
  known_at("2010-01-01",
           [&](Transaction& tx) { EXPECT_OK(tx.SetProperty(ElementId::Of(a), k, Value::Int(2), {})); });
  Transaction tx = Begin(true);
  EXPECT_EQ(PropertyAt(Must(tx.ReaderKnownAt(At("2007-01-01"))), ElementId::Of(a), k, At("2000-01-01")), "1");
  EXPECT_EQ(PropertyAt(Must(tx.ReaderKnownAt(At("2010-01-01"))), ElementId::Of(a), k, At("2000-01-01")), "2");
  EXPECT_EQ(ExistsAt(Must(tx.ReaderKnownAt(At("2006-01-01"))), ElementId::Of(a), At("2000-01-01")),
            Certainty::kNo);
  for (const std::string_view bad : {"2009-01-01", "2010-01-01", "2031-01-01"}) {
    TransactionOptions options;
    options.known_at = At(bad);
    EXPECT_FALSE(store->Begin(options).ok()) << bad;
  }
}

TEST_F(SystemTimeTest, SchemaIsSystemVersioned) {
  const Instant before = Write([&](Transaction& tx) { Node(tx); });
  const Instant after = Write([&](Transaction& tx) {
    IndexDef index;
    index.name = "by_k";
    index.label_or_type = tx.InternLabel("N").value;
    index.keys = {tx.InternKey("k")};
    ASSERT_OK(tx.AddIndex(index));
  });
  Write([&](Transaction& tx) { ASSERT_OK(tx.DropIndex("by_k")); });
  EXPECT_EQ(Must(store->CatalogAt(before))->indexes.size(), 0u);
  EXPECT_EQ(Must(store->CatalogAt(after))->indexes.size(), 1u);
  EXPECT_EQ(store->catalog()->indexes.size(), 0u);
}

TEST_F(SystemTimeTest, AJumpOfTheClockCanBeRefused) {
  StoreOptions options;
  options.clock = &clock;
  options.max_clock_jump_us = 3'600'000'000;
  store = Must(Store::Open(std::string(Store::kMemory), options));
  Write([&](Transaction& tx) { Node(tx); });
  clock.Advance(7'200'000'000);
  EXPECT_FALSE(store->Begin().ok());
}

}  // namespace
}  // namespace fasti::graph
