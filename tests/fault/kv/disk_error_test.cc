// T7 and T8: the n-th change or read of the disk fails, for n = 1, 2, ... until none fires. No acknowledged
// commit is lost, a failed write makes the handle read-only, nothing crashes, and the store works again once
// the disk does.
#include "tests/fault/kv/workload.h"

namespace fasti::kv {
namespace {

using fault::DropFs;

constexpr uint64_t kCommits = 40;

struct Outcome {
  uint64_t acknowledged = 0;
  uint64_t attempted = 0;
};

/// Open, commit, flush, compact, close; stops at the first failure and checks what an engine must do after
/// it.
Outcome RunUntilFailure(const Workload& workload, const std::string& store,
                        const std::shared_ptr<DropFs>& disk) {
  Outcome outcome;
  auto opened = OpenRocksDb(store, SmallOptions(disk));
  if (!opened.ok()) {
    EXPECT_TRUE(disk->fired()) << opened.status().ToString();
    EXPECT_NE(opened.status().code(), Code::kInternal);
    return outcome;
  }
  Engine& engine = **opened;
  for (uint64_t i = 1; i <= kCommits; ++i) {
    outcome.attempted = i;
    const Status s = workload.Run(engine, i, Durability::kSync);
    if (!s.ok()) {
      EXPECT_TRUE(disk->fired()) << s.ToString();
      if (s.code() == Code::kUnknownOutcome) {
        EXPECT_FALSE(engine.status().ok());
        EXPECT_EQ(workload.Run(engine, i, Durability::kSync).code(), Code::kReadOnly);
        EXPECT_EQ(engine.Flush().code(), Code::kReadOnly);
      }
      // What was committed before can still be read.
      const auto state = ReadState(engine);
      EXPECT_TRUE(state.ok()) << state.status().ToString();
      return outcome;
    }
    outcome.acknowledged = i;
    if (i % 10 == 0) (void)engine.Flush();
    if (i == 25) (void)engine.CompactRange(Space::kAdj, {}, {});
  }
  (void)engine.Close();
  return outcome;
}

/// Walks n over all changes of the run, `error` being what the disk says.
void WalkChanges(const rocksdb::IOStatus& error, bool and_after, uint64_t step) {
  const Workload workload(Seed());
  for (uint64_t n = 1;; n += step) {
    SCOPED_TRACE("change " + std::to_string(n));
    TempDirectory directory;
    const std::string store = directory / "store";
    auto disk = std::make_shared<DropFs>(store);
    disk->FailChangeAt(n, error, and_after);
    const Outcome outcome = RunUntilFailure(workload, store, disk);
    const bool fired = disk->fired();
    disk.reset();  // The disk works again.
    auto engine = OpenRocksDb(store, SmallOptions(std::make_shared<DropFs>(store)));
    ASSERT_TRUE(engine.ok()) << engine.status().ToString();
    const auto state = ReadState(**engine);
    ASSERT_TRUE(state.ok()) << state.status().ToString();
    const uint64_t head = HeadOf(*state);
    EXPECT_GE(head, outcome.acknowledged);
    EXPECT_LE(head, outcome.attempted);
    EXPECT_TRUE(*state == workload.After(head));
    EXPECT_TRUE(workload.Run(**engine, head + 1, Durability::kSync).ok());
    if (::testing::Test::HasFailure() || !fired) return;
  }
}

/// All of them on request; every 7th (or so) by default.
uint64_t Step(uint64_t by_default) { return std::getenv("FASTI_FAULT_CYCLES") != nullptr ? 1 : by_default; }

TEST(DiskError, OneFailedChange) { WalkChanges(rocksdb::IOStatus::IOError("injected"), false, Step(7)); }

TEST(DiskError, AllChangesFailFromOneOn) {
  WalkChanges(rocksdb::IOStatus::IOError("injected"), true, Step(11));
}

TEST(DiskError, TheDiskIsFullFromOneOn) {
  WalkChanges(rocksdb::IOStatus::NoSpace("No space left on device"), true, Step(11));
}

TEST(DiskError, AFullDiskIsNamedAndReadOnlyOpenStillWorks) {
  const Workload workload(Seed());
  TempDirectory directory;
  const std::string store = directory / "store";
  auto disk = std::make_shared<DropFs>(store);
  auto engine = MustOpen(store, SmallOptions(disk));
  ASSERT_TRUE(workload.Run(*engine, 1, Durability::kSync).ok());
  disk->FailChangeAt(1, rocksdb::IOStatus::NoSpace("No space left on device"), true);
  const Status full = workload.Run(*engine, 2, Durability::kSync);
  EXPECT_EQ(full.code(), Code::kUnknownOutcome);
  EXPECT_NE(full.message().find("the disk is full"), std::string::npos) << full.message();
  engine.reset();
  {
    const auto no_room = MustOpen(store, SmallOptions(disk));
    ASSERT_NE(no_room, nullptr);
    EXPECT_GE(HeadOf(*ReadState(*no_room)), 1u);
    const Status refused = workload.Run(*no_room, 2, Durability::kSync);
    EXPECT_EQ(refused.code(), Code::kIOError);
    EXPECT_NE(refused.message().find("the disk is full"), std::string::npos) << refused.message();
    EXPECT_EQ(workload.Run(*no_room, 2, Durability::kSync).code(), Code::kReadOnly);
  }
  RocksDbOptions read_only = SmallOptions(disk);
  read_only.read_only = true;
  const auto reader = MustOpen(store, read_only);
  ASSERT_NE(reader, nullptr);
  EXPECT_GE(HeadOf(*ReadState(*reader)), 1u);
}

TEST(DiskError, AFailedReadIsAnErrorNeverAMissingRow) {
  const Workload workload(Seed());
  TempDirectory directory;
  const std::string store = directory / "store";
  {
    const auto engine = MustOpen(store, SmallOptions(std::make_shared<DropFs>(store)));
    for (uint64_t i = 1; i <= kCommits; ++i) ASSERT_TRUE(workload.Run(*engine, i, Durability::kSync).ok());
  }
  const State expected = workload.After(kCommits);
  uint64_t failures = 0;
  for (uint64_t n = 1;; ++n) {
    SCOPED_TRACE("read " + std::to_string(n));
    auto disk = std::make_shared<DropFs>(store);
    disk->FailReadAt(n, rocksdb::IOStatus::IOError("injected"));
    RocksDbOptions options = SmallOptions(disk);
    options.read_only = true;
    const auto engine = OpenRocksDb(store, options);
    if (engine.ok()) {
      const auto state = ReadState(**engine);
      if (state.ok()) {
        ASSERT_TRUE(*state == expected);
      } else {
        EXPECT_EQ(state.status().code(), Code::kIOError) << state.status().ToString();
        ++failures;
      }
      // Point reads: right, or an error.
      const auto snapshot = (*engine)->GetSnapshot();
      for (const auto& [at, value] : expected) {
        std::string got;
        const Result<bool> found = snapshot->Get(at.first, at.second, &got);
        if (found.ok()) {
          ASSERT_TRUE(*found && got == value);
        }
      }
    }
    if (!disk->fired()) break;
  }
  EXPECT_GT(failures, 0u);
}

}  // namespace
}  // namespace fasti::kv
