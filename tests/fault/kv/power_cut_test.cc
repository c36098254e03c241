// T3 and T4: the power goes at a random change of the disk, also during recovery. Afterwards the store holds
// exactly the commits 1..h, where h is the last acknowledged one or the one under way; none is lost, none is
// half there.
#include "tests/fault/kv/workload.h"

namespace fasti::kv {
namespace {

using fault::DropFs;
using fault::Tail;

struct Tally {
  uint64_t cuts = 0, acknowledged = 0, lost_cycles = 0, refused_opens = 0, unusable = 0,
           cuts_while_opening = 0;
};

/// Runs `cycles` of: open, commit until the power goes, lose what was not synced, reopen, compare.
Tally RunCuts(uint64_t seed, int cycles, Tail tail, bool only_synced_commits, bool lying_disk) {
  std::mt19937_64 random(seed);
  const Workload workload(seed);
  Tally tally;
  auto directory = std::make_unique<TempDirectory>();
  uint64_t last = 0;     // The last commit that is in the store.
  uint64_t durable = 0;  // The last that must survive.
  for (int cycle = 0; cycle < cycles; ++cycle) {
    SCOPED_TRACE("FASTI_FAULT_SEED=" + std::to_string(seed) + " cycle " + std::to_string(cycle));
    const std::string store = *directory / "store";
    auto disk = std::make_shared<DropFs>(store);
    if (lying_disk) disk->LieAboutSync();
    // Often within the first hundred changes, where opening and recovery are.
    disk->CutAt(1 + random() % (random() % 3 == 0 ? 60 : 400));
    uint64_t attempted = last;
    {
      auto opened = OpenRocksDb(store, SmallOptions(disk));
      if (!opened.ok() && !disk->fired()) {
        ADD_FAILURE() << "open without a fault: " << opened.status().ToString();
        return tally;
      }
      if (!opened.ok()) ++tally.cuts_while_opening;
      while (opened.ok() && !disk->fired()) {
        Engine& engine = *opened.value();
        const uint64_t dice = random() % 40;
        if (dice == 0) {
          if (engine.Flush().ok()) durable = attempted;
        } else if (dice == 1) {
          (void)engine.CompactRange(Space::kAdj, {}, {});
        } else if (dice == 2) {
          if (engine.Checkpoint(*directory / ("copy" + std::to_string(cycle))).ok()) durable = attempted;
        } else {
          const bool sync = only_synced_commits || random() % 4 == 0;
          ++attempted;
          const Status s = workload.Run(engine, attempted, sync ? Durability::kSync : Durability::kNoSync);
          if (!s.ok()) {
            EXPECT_TRUE(disk->fired()) << s.ToString();
            break;
          }
          ++tally.acknowledged;
          if (sync || Workload::IsIngest(attempted)) durable = attempted;
        }
      }
    }
    ++tally.cuts;
    disk->LosePower(tail, random);
    disk.reset();

    // Over a simulated disk again, which needs no real fsync.
    RocksDbOptions options = SmallOptions(std::make_shared<DropFs>(store));
    auto engine = OpenRocksDb(store, options);
    if (!engine.ok()) {
      ++tally.refused_opens;
      EXPECT_EQ(engine.status().code(), Code::kCorruption) << engine.status().ToString();
      EXPECT_TRUE(lying_disk || tail == Tail::kZeros || tail == Tail::kGarbage) << engine.status().ToString();
      options.drop_damaged_log_tail = true;
      engine = OpenRocksDb(store, options);
    }
    Result<State> state = engine.ok() ? ReadState(*engine.value()) : Result<State>(engine.status());
    const bool refused = !state.ok();
    if (refused) {
      EXPECT_TRUE(lying_disk) << "the store does not open after a power cut: " << state.status().ToString();
      ++tally.unusable;
    } else {
      const uint64_t head = HeadOf(*state);
      const bool whole = head <= attempted && *state == workload.After(head);
      const bool lost = head < durable;
      if (!lying_disk) {
        EXPECT_TRUE(whole) << "head " << head << " of " << attempted
                           << ": the state is no prefix of the commits";
        EXPECT_FALSE(lost) << "head " << head << ", but " << durable << " was acknowledged as durable";
      }
      if (!whole || lost) ++tally.lost_cycles;
      last = durable = head;
    }
    if (::testing::Test::HasFailure()) return tally;
    // A fresh store from time to time keeps comparing quick; a refused or damaged one cannot go on.
    if (refused || tally.lost_cycles > 0 || last > 1500) {
      engine = Status(Code::kCancelled, "");
      directory = std::make_unique<TempDirectory>();
      last = durable = 0;
    }
  }
  return tally;
}

void Report(const char* name, const Tally& t) {
  std::printf(
      "%s: %llu cuts (%llu while opening), %llu acknowledged commits, %llu cycles with loss, %llu refused, "
      "of these %llu for good\n",
      name, static_cast<unsigned long long>(t.cuts), static_cast<unsigned long long>(t.cuts_while_opening),
      static_cast<unsigned long long>(t.acknowledged), static_cast<unsigned long long>(t.lost_cycles),
      static_cast<unsigned long long>(t.refused_opens), static_cast<unsigned long long>(t.unusable));
}

TEST(PowerCut, CleanTailLosesNoAcknowledgedCommit) {
  Report("clean", RunCuts(Seed(), Cycles(50), Tail::kClean, /*only_synced_commits=*/true, false));
}

TEST(PowerCut, TornTailLosesNoAcknowledgedCommit) {
  Report("torn", RunCuts(Seed() + 1, Cycles(50), Tail::kTorn, true, false));
}

// Zeros or random bytes after the log's end look like damage: refusing to open is right, and dropping the
// tail on request keeps every acknowledged commit.
TEST(PowerCut, ZeroTailLosesNoAcknowledgedCommit) {
  Report("zeros", RunCuts(Seed() + 2, Cycles(50), Tail::kZeros, true, false));
}

// Unsynced commits may go, but only from the end.
TEST(PowerCut, UnsyncedCommitsAreLostFromTheEndOnly) {
  Report("no sync, torn", RunCuts(Seed() + 3, Cycles(50), Tail::kTorn, false, false));
}

TEST(PowerCut, GarbageTailLosesNoAcknowledgedCommit) {
  Report("garbage", RunCuts(Seed() + 4, Cycles(30), Tail::kGarbage, true, false));
}

// The test itself must bite: a disk that forgets what it acknowledged is noticed.
TEST(PowerCut, ALyingDiskIsNoticed) {
  const Tally t = RunCuts(Seed() + 5, Cycles(15), Tail::kClean, true, /*lying_disk=*/true);
  Report("lying disk", t);
  EXPECT_GT(t.lost_cycles + t.refused_opens, 0u);
}

// T4: the cut at every change of one recovery, each followed by a complete one.
TEST(PowerCut, RecoveryMayBeCutAnywhere) {
  const Workload workload(Seed());
  TempDirectory directory;
  const std::string store = directory / "store";
  constexpr uint64_t kCommits = 120;
  {
    auto disk = std::make_shared<DropFs>(store);
    auto engine = MustOpen(store, SmallOptions(disk));
    for (uint64_t i = 1; i <= kCommits; ++i) ASSERT_TRUE(workload.Run(*engine, i, Durability::kSync).ok());
    disk->CutNow();  // So that the log is not empty.
    engine.reset();
    std::mt19937_64 random(Seed());
    disk->LosePower(Tail::kClean, random);
  }
  const State expected = workload.After(kCommits);
  std::mt19937_64 random(Seed());
  for (uint64_t n = 1;; ++n) {
    SCOPED_TRACE("cut at change " + std::to_string(n));
    const std::string copy = directory / "copy";
    std::filesystem::remove_all(copy);
    std::filesystem::copy(store, copy);
    bool fired = false;
    {
      auto disk = std::make_shared<DropFs>(copy);
      disk->CutAt(n);
      (void)OpenRocksDb(copy, SmallOptions(disk));  // Opens, recovers and closes, or is cut on the way.
      fired = disk->fired();
      disk->LosePower(n % 2 == 0 ? Tail::kClean : Tail::kTorn, random);
    }
    auto engine = OpenRocksDb(copy, SmallOptions(std::make_shared<DropFs>(copy)));
    ASSERT_TRUE(engine.ok()) << engine.status().ToString();
    const auto state = ReadState(**engine);
    ASSERT_TRUE(state.ok()) << state.status().ToString();
    ASSERT_TRUE(*state == expected);
    if (!fired) break;
  }
}

}  // namespace
}  // namespace fasti::kv
