// T3 on whole graphs: the power goes at a random change of the disk, also while opening. Afterwards the store
// holds exactly the commits 1..h, where h is the last acknowledged one or the one under way, and h's receipt
// is in its chain.
#include "tests/fault/graph/fault_store.h"

namespace fasti::fault {
namespace {

using graph::CommitReceipt;
using graph::Store;

struct Tally {
  uint64_t cuts = 0, acknowledged = 0, while_opening = 0, refused = 0;
};

Tally RunCuts(uint64_t seed, int cycles, Tail tail) {
  std::mt19937_64 random(seed);
  Tally tally;
  std::unique_ptr<MemoryDirectory> directory;
  std::unique_ptr<Workload> workload;
  uint64_t last = 0;
  CommitReceipt receipt;
  for (int cycle = 0; cycle < cycles; ++cycle) {
    SCOPED_TRACE(Trace(seed, cycle));
    if (directory == nullptr || last > 120) {
      directory = std::make_unique<MemoryDirectory>();
      workload = std::make_unique<Workload>(random());
      last = 0, receipt = {};
    }
    const std::string path = *directory / "store";
    auto disk = std::make_shared<DropFs>(path);
    disk->CutAt(1 + random() % (random() % 3 == 0 ? 60 : 200));
    uint64_t attempted = last;
    {
      auto store = Store::Open(path, SmallOptions(disk));
      if (!store.ok()) {
        EXPECT_TRUE(disk->fired()) << store.status().ToString();
        ++tally.while_opening;
      }
      while (store.ok() && !disk->fired()) {
        if (random() % 25 == 0) (void)(*store)->Flush();
        const auto committed = workload->Commit(**store, ++attempted);
        if (!committed.ok()) {
          EXPECT_TRUE(disk->fired()) << committed.status().ToString();
          break;
        }
        ++tally.acknowledged;
        receipt = *committed;
      }
    }
    ++tally.cuts;
    disk->LosePower(tail, random);
    disk.reset();
    auto store = OpenQuickly(path);
    if (!store.ok() && tail == Tail::kZeros) {
      // Zeros behind the last sync look like damage, and are refused until a person drops them.
      EXPECT_EQ(store.status().code(), Code::kCorruption) << store.status().ToString();
      ++tally.refused;
      EXPECT_NE(store.status().message().find("drop_damaged_log_tail"), std::string::npos);
      graph::StoreOptions options = SmallOptions(std::make_shared<DropFs>(path));
      options.drop_damaged_log_tail = true;
      store = Store::Open(path, options);
    }
    EXPECT_TRUE(store.ok()) << store.status().ToString();
    if (!store.ok()) return tally;
    last = HeadOf(**store);
    EXPECT_GE(last, receipt.commit) << "an acknowledged commit is lost";
    EXPECT_LE(last, attempted);
    EXPECT_EQ(Difference(*workload, **store, receipt, 1), "");
    if (::testing::Test::HasFailure()) return tally;
  }
  std::printf(
      "%llu cuts (%llu while opening), %llu acknowledged commits, 0 lost, 0 torn, %llu opens refused\n",
      static_cast<unsigned long long>(tally.cuts), static_cast<unsigned long long>(tally.while_opening),
      static_cast<unsigned long long>(tally.acknowledged), static_cast<unsigned long long>(tally.refused));
  return tally;
}

TEST(GraphPowerCut, CleanTailLosesNoAcknowledgedCommit) { RunCuts(Seed(), Cycles(80), Tail::kClean); }
TEST(GraphPowerCut, TornTailLosesNoAcknowledgedCommit) { RunCuts(Seed() + 1, Cycles(80), Tail::kTorn); }
TEST(GraphPowerCut, ZeroTailLosesNoAcknowledgedCommit) { RunCuts(Seed() + 2, Cycles(40), Tail::kZeros); }

// The tests themselves must bite: a disk that forgets what it acknowledged is noticed.
TEST(GraphPowerCut, ALyingDiskIsNoticed) {
  std::mt19937_64 random(Seed());
  int noticed = 0;
  for (int cycle = 0; cycle < 10; ++cycle) {
    MemoryDirectory directory;
    const std::string path = directory / "store";
    const Workload workload(Seed());
    CommitReceipt receipt;
    auto disk = std::make_shared<DropFs>(path);
    disk->LieAboutSync();
    {
      auto store = Store::Open(path, SmallOptions(disk));
      ASSERT_TRUE(store.ok());
      for (uint64_t i = 1; i <= 20; ++i) receipt = *workload.Commit(**store, i);
      disk->CutNow();
    }
    disk->LosePower(Tail::kTorn, random);
    auto store = OpenQuickly(path);
    noticed += !store.ok() || !Difference(workload, **store, receipt, 0).empty() ? 1 : 0;
  }
  EXPECT_EQ(noticed, 10);
}

// A checkpoint that was acknowledged is there after the cut, whole.
TEST(GraphPowerCut, ACheckpointSurvives) {
  for (const Tail tail : {Tail::kClean, Tail::kTorn}) {
    MemoryDirectory directory;
    const Workload workload(Seed());
    CommitReceipt receipt;
    auto disk = std::make_shared<DropFs>(directory / "store");
    {
      auto store = Store::Open(directory / "store", SmallOptions(disk));
      ASSERT_TRUE(store.ok());
      for (uint64_t i = 1; i <= 20; ++i) receipt = *workload.Commit(**store, i);
      ASSERT_TRUE((*store)->Checkpoint(directory / "copy").ok());
      disk->CutNow();
    }
    std::mt19937_64 random(Seed());
    disk->LosePower(tail, random);
    const auto copy = OpenQuickly(directory / "copy");
    ASSERT_TRUE(copy.ok()) << copy.status().ToString();
    EXPECT_EQ(HeadOf(**copy), 20u);
    EXPECT_EQ(Difference(workload, **copy, receipt), "");
  }
}

}  // namespace
}  // namespace fasti::fault
