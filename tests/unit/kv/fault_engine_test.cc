// The fault double: what it fails, when, and that failed writes make it read-only as a failing disk would.
#include "tests/unit/kv/engine_under_test.h"

namespace fasti::kv {
namespace {

class FaultEngineTest : public ::testing::Test {
 protected:
  std::shared_ptr<FaultControl> control_ = std::make_shared<FaultControl>();
  std::unique_ptr<Engine> engine_ = NewFaultEngine(NewMemoryEngine(), control_);
  const Status error_ = Status(Code::kIOError, "injected");
};

TEST_F(FaultEngineTest, FailsTheNthReadOnly) {
  ASSERT_TRUE(PutOne(*engine_, Space::kEnt, "a", "1").ok());
  const auto snapshot = engine_->GetSnapshot();
  control_->Fail(FaultOp::kGet, 2, error_);
  EXPECT_EQ(GetOne(*snapshot, Space::kEnt, "a"), "1");
  PinnedValue value;
  EXPECT_EQ(snapshot->Get(Space::kEnt, "a", &value).status().code(), Code::kIOError);
  EXPECT_FALSE(value.found());
  EXPECT_EQ(GetOne(*snapshot, Space::kEnt, "a"), "1");
  EXPECT_EQ(control_->count(FaultOp::kGet), 3u);
  EXPECT_EQ(control_->fired(), 1u);
}

TEST_F(FaultEngineTest, FailsAllAfter) {
  const auto snapshot = engine_->GetSnapshot();
  control_->Fail(FaultOp::kMultiGet, 1, error_, /*and_after=*/true);
  const std::vector<std::string_view> keys = {"a", "b"};
  std::vector<PinnedValue> values;
  EXPECT_FALSE(snapshot->MultiGet(Space::kEnt, keys, &values).ok());
  EXPECT_FALSE(snapshot->MultiGet(Space::kEnt, keys, &values).ok());
  control_->Clear();
  EXPECT_TRUE(snapshot->MultiGet(Space::kEnt, keys, &values).ok());
}

TEST_F(FaultEngineTest, IteratorsFailAtAStepAndRecoverBySeeking) {
  ASSERT_TRUE(PutOne(*engine_, Space::kEnt, "a", "1").ok());
  ASSERT_TRUE(PutOne(*engine_, Space::kEnt, "b", "1").ok());
  const auto snapshot = engine_->GetSnapshot();
  const auto it = snapshot->Scan(Space::kEnt, {}, {});
  ASSERT_TRUE(it->Valid());
  control_->Fail(FaultOp::kIterStep, 1, error_);
  it->Next();
  EXPECT_FALSE(it->Valid());
  EXPECT_EQ(it->status().code(), Code::kIOError);
  it->Seek("b");
  EXPECT_TRUE(it->Valid());
  EXPECT_TRUE(it->status().ok());
  control_->Fail(FaultOp::kScan, 1, error_);
  EXPECT_FALSE(snapshot->Scan(Space::kEnt, {}, {})->status().ok());
}

TEST_F(FaultEngineTest, AFailedCommitMakesItReadOnly) {
  control_->Fail(FaultOp::kCommit, 2, error_);
  ASSERT_TRUE(PutOne(*engine_, Space::kEnt, "a", "1").ok());
  EXPECT_EQ(PutOne(*engine_, Space::kEnt, "b", "1").code(), Code::kIOError);
  EXPECT_EQ(PutOne(*engine_, Space::kEnt, "c", "1").code(), Code::kReadOnly);
  EXPECT_EQ(engine_->Flush().code(), Code::kReadOnly);
  EXPECT_EQ(engine_->status().code(), Code::kIOError);
  EXPECT_EQ(ReadAll(*engine_, Space::kEnt), (Pairs{{"a", "1"}}));
}

TEST_F(FaultEngineTest, ALostAcknowledgementLeavesTheCommitThere) {
  control_->Fail(FaultOp::kCommit, 1, Status(Code::kUnknownOutcome, "injected"), false,
                 FaultControl::Effect::kApplied);
  EXPECT_EQ(PutOne(*engine_, Space::kEnt, "a", "1").code(), Code::kUnknownOutcome);
  EXPECT_EQ(GetOne(*engine_, Space::kEnt, "a"), "1");
}

TEST_F(FaultEngineTest, RecordsAndHooks) {
  control_->StartRecording();
  uint64_t seen = 0;
  control_->OnOperation(FaultOp::kCommit, [&](uint64_t n) { seen = n; });
  control_->Delay(FaultOp::kCommit, std::chrono::microseconds(10));
  ASSERT_TRUE(PutOne(*engine_, Space::kEnt, "a", "1").ok());
  EXPECT_EQ(seen, 1u);
  const auto records = control_->records();
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].op, FaultOp::kCommit);
  EXPECT_FALSE(records[0].failed);
  EXPECT_NE(records[0].detail.find("1 ops"), std::string::npos);
}

TEST_F(FaultEngineTest, EveryKindOfOperationCanFail) {
  for (const FaultOp op : {FaultOp::kIngest, FaultOp::kCheckpoint, FaultOp::kFlush, FaultOp::kCompact,
                           FaultOp::kVerify, FaultOp::kClose}) {
    control_->Fail(op, 1, Status(Code::kResourceExhausted, "injected"));
  }
  EXPECT_EQ(engine_->Ingest({}).code(), Code::kResourceExhausted);
  EXPECT_EQ(engine_->Checkpoint("x").code(), Code::kResourceExhausted);
  EXPECT_EQ(engine_->Flush().code(), Code::kResourceExhausted);
  EXPECT_EQ(engine_->CompactAll().code(), Code::kResourceExhausted);
  EXPECT_EQ(engine_->VerifyChecksums().code(), Code::kResourceExhausted);
  EXPECT_EQ(engine_->Close().code(), Code::kResourceExhausted);
  EXPECT_TRUE(engine_->Close().ok());
}

}  // namespace
}  // namespace fasti::kv
