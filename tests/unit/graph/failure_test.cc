// What a store does when its engine fails: nobody is told of a commit that is not there, and nothing more is
// written.
#include "storage/kv/fault_engine.h"
#include "storage/kv/memory_engine.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class FailureTest : public GraphTest {
 protected:
  void SetUp() override {
    StoreOptions options;
    options.clock = &clock;
    store = Must(Store::OpenOn(kv::NewFaultEngine(kv::NewMemoryEngine(), control), options));
  }
  std::shared_ptr<kv::FaultControl> control = std::make_shared<kv::FaultControl>();
};

TEST_F(FailureTest, AFailedWriteAcknowledgesNobodyAndEndsWriting) {
  NodeId a;
  Write([&](Transaction& tx) { a = Node(tx); });
  control->Fail(kv::FaultOp::kCommit, 1, Status(Code::kUnknownOutcome, "the disk is gone"));
  Transaction tx = Begin(), other = Begin();
  Node(tx), Node(other);
  EXPECT_EQ(tx.Commit().status().code(), Code::kUnknownOutcome);
  const Status s = other.Commit().status();
  EXPECT_EQ(s.code(), Code::kReadOnly);
  EXPECT_NE(s.message().find("the disk is gone"), std::string::npos) << s.message();
  EXPECT_TRUE(store->read_only());
  Transaction r = Begin(true);
  EXPECT_EQ(All(r.Reader().ScanNodes()), (std::vector<uint64_t>{a.value}));
  EXPECT_EQ(Begin().CreateNode({}, {}, {}).status().code(), Code::kReadOnly);
}

TEST_F(FailureTest, EveryFailedReadIsReportedAndHarmsNothing) {
  NodeId a, b;
  KeyId k;
  Write([&](Transaction& tx) {
    k = tx.InternKey("k");
    a = Node(tx), b = Node(tx);
    for (int i = 0; i < 200; ++i) Edge(tx, a, b, Valid("2000-01-01", "2005-01-01"));
    ASSERT_OK(tx.SetProperty(ElementId::Of(a), k, Value::String(std::string(3000, 'x')), {}));
  });
  for (const kv::FaultOp op : {kv::FaultOp::kGet, kv::FaultOp::kScan, kv::FaultOp::kIterStep}) {
    for (uint64_t n = 1;; ++n) {
      const uint64_t fired = control->fired();
      control->Fail(op, n, Status(Code::kCorruption, "a damaged block"));
      Transaction tx = Begin();
      Status s = tx.SetProperty(ElementId::Of(a), k, Value::Int(static_cast<int64_t>(n)),
                                Valid("2001-01-01", "2002-01-01"));
      if (s.ok()) s = tx.CreateEdge(tx.InternType("R"), a, b, {}, Valid("2001-01-01")).status();
      if (s.ok()) s = tx.Commit().status();
      const bool hit = control->fired() > fired;
      control->Clear();
      EXPECT_EQ(s.code(), hit ? Code::kCorruption : Code::kOk) << s.ToString();
      if (!hit || n > 200) break;
      Transaction r = Begin(true);
      ASSERT_EQ(DegreeAt(r.Reader(), a, Direction::kOut, At("2004-01-01")) % 200,
                (200 + store->Metrics().commits - 1) % 200);
    }
  }
}

TEST_F(FailureTest, DataThatStopsBeingPreciseIsANewCatalogVersion) {
  Write([&](Transaction& tx) { Node(tx); });
  const uint64_t version = store->catalog()->version;
  Write([&](Transaction& tx) { Node(tx); });
  EXPECT_EQ(store->catalog()->version, version);
  Write([&](Transaction& tx) {
    EXPECT_TRUE(tx.catalog().statistics.all_timeless);
    Node(tx, Valid("2005-05"));
    EXPECT_FALSE(tx.catalog().statistics.all_timeless);
    EXPECT_FALSE(tx.catalog().statistics.all_precise);
    EXPECT_NE(tx.catalog().version, version);
  });
  EXPECT_NE(store->catalog()->version, version);
  EXPECT_FALSE(store->catalog()->statistics.all_precise);
}

}  // namespace
}  // namespace fasti::graph
