// T9: system time under a clock that steps back, stands still and jumps ahead. Commit instants strictly
// increase, are never below a reading that was given out, and a reopened store goes on where it stopped.
#include "tests/fault/graph/fault_store.h"

namespace fasti::fault {
namespace {

using graph::CommitReceipt;
using graph::Store;
using graph::Transaction;
using graph::TransactionOptions;

constexpr int64_t kSecond = 1'000'000, kYear = int64_t{31'557'600} * kSecond;
constexpr Instant kStart{1'700'000'000 * kSecond};

/// Moves the clock as clocks do when they are set wrong.
void Disturb(ManualClock& clock, std::mt19937_64& random) {
  switch (random() % 8) {
    case 0:  // back by 1 µs to 10 years
      clock.Advance(-static_cast<int64_t>(1 + random() % (random() % 2 == 0 ? 1000 : 10 * kYear)));
      return;
    case 1:
      clock.Advance(kYear);
      return;
    case 2:
    case 3:
      return;  // frozen
    default:
      clock.Advance(static_cast<int64_t>(random() % kSecond));
      return;
  }
}

class GraphClock : public ::testing::Test {
 protected:
  /// One write; checks what every commit's instant must be.
  void Commit(Store& store) {
    const Instant before = store.last_commit_instant();
    auto tx = store.Begin();
    ASSERT_TRUE(tx.ok()) << tx.status().ToString();
    EXPECT_GE(tx->reading(), before);
    given_ = std::max(given_, tx->reading());
    ASSERT_TRUE(tx->CreateNode({}, {}, {}).ok());
    Disturb(clock_, random_);
    if (random_() % 4 == 0) {
      TransactionOptions options;
      options.read_only = true;
      auto reader = store.Begin(options);
      ASSERT_TRUE(reader.ok());
      given_ = std::max(given_, reader->reading());
    }
    Disturb(clock_, random_);
    const auto receipt = tx->Commit();
    ASSERT_TRUE(receipt.ok()) << receipt.status().ToString();
    EXPECT_GT(receipt->instant, before);
    EXPECT_GT(receipt->instant, given_);
    given_ = std::max(given_, receipt->instant);
    instants_.push_back(receipt->instant);
  }
  void CheckLog(Store& store) {
    const auto log = store.Commits(1, instants_.size() + 1);
    ASSERT_TRUE(log.ok());
    ASSERT_EQ(log->size(), instants_.size());
    for (size_t i = 0; i < instants_.size(); ++i) EXPECT_EQ((*log)[i].instant, instants_[i]);
  }

  std::mt19937_64 random_{Seed()};
  ManualClock clock_{kStart};
  Instant given_ = Instant::NegInfinity();
  std::vector<Instant> instants_;
};

TEST_F(GraphClock, InstantsStrictlyIncreaseWhateverTheClockDoes) {
  SCOPED_TRACE(Trace(Seed(), 0));
  const auto store = Store::Open(std::string(Store::kMemory), SmallOptions(nullptr, &clock_));
  ASSERT_TRUE(store.ok());
  for (int i = 0, n = Cycles(20'000); i < n; ++i) {
    Commit(**store);
    ASSERT_FALSE(HasFailure()) << "commit " << i;
  }
  CheckLog(**store);
}

TEST_F(GraphClock, AReopenedStoreGoesOnWhereItStopped) {
  MemoryDirectory directory;
  const std::string path = directory / "store";
  for (int round = 0; round < 60; ++round) {
    SCOPED_TRACE(Trace(Seed(), round));
    const bool crash = round % 3 == 1;
    auto disk = std::make_shared<DropFs>(path);
    {
      const auto store = Store::Open(path, SmallOptions(disk, &clock_));
      ASSERT_TRUE(store.ok()) << store.status().ToString();
      if (!instants_.empty()) {
        EXPECT_EQ((*store)->last_commit_instant(), instants_.back());
      }
      for (int i = 0; i < 5; ++i) Commit(**store);
      ASSERT_FALSE(HasFailure());
      CheckLog(**store);
      if (crash) disk->CutNow();
    }
    // After a power cut a reading may have been given out that the disk does not know, by less than a second;
    // acknowledged commits it knows.
    if (crash) {
      disk->LosePower(Tail::kTorn, random_);
      given_ = instants_.back();
    }
    Disturb(clock_, random_);
  }
}

TEST_F(GraphClock, AJumpBeyondTheLimitIsRefusedAndHealsWithTheClock) {
  graph::StoreOptions options = SmallOptions(nullptr, &clock_);
  options.max_clock_jump_us = static_cast<uint64_t>(kYear);
  const auto store = Store::Open(std::string(Store::kMemory), options);
  ASSERT_TRUE(store.ok());
  Commit(**store);
  const Instant last = (*store)->last_commit_instant();
  clock_.Set({last.us + kYear + kSecond});
  const Status s = (*store)->Begin().status();
  EXPECT_EQ(s.code(), Code::kInvalidArgument) << s.ToString();
  EXPECT_NE(s.message().find("clock"), std::string::npos) << s.message();
  clock_.Set({last.us + kSecond});
  EXPECT_TRUE((*store)->Begin().ok());
}

TEST_F(GraphClock, BeginKnownAtLiesBetweenTheLastCommitAndTheClock) {
  const auto store = Store::Open(std::string(Store::kMemory), SmallOptions(nullptr, &clock_));
  ASSERT_TRUE(store.ok());
  const auto begin = [&](Instant t) {
    TransactionOptions options;
    options.known_at = t;
    return (*store)->Begin(options);
  };
  const auto commit_at = [&](Instant t) {
    auto tx = begin(t);
    if (!tx.ok()) return tx.status();
    if (Status s = tx->CreateNode({}, {}, {}).status(); !s.ok()) return s;
    const auto receipt = tx->Commit();
    if (receipt.ok()) {
      EXPECT_EQ(receipt->instant, t);
    }
    return receipt.status();
  };
  for (int i = 0; i < 200; ++i) {
    SCOPED_TRACE(Trace(Seed(), i));
    const Instant last = (*store)->last_commit_instant();
    const Instant now = clock_.Now();
    if (last.finite()) {
      EXPECT_EQ(commit_at(last).code(), Code::kInvalidArgument);
      EXPECT_EQ(commit_at({last.us - 1}).code(), Code::kInvalidArgument);
    }
    EXPECT_EQ(commit_at({now.us + 1}).code(), Code::kInvalidArgument);
    EXPECT_EQ(commit_at(Instant::PosInfinity()).code(), Code::kInvalidArgument);
    EXPECT_EQ(commit_at(Instant::NegInfinity()).code(), Code::kInvalidArgument);
    EXPECT_EQ((*store)->last_commit_instant(), last) << "a refusal changed something";
    // Both ends of what is allowed, and between them.
    const int64_t from = last.finite() ? last.us + 1 : now.us - kYear;
    if (from > now.us) {
      clock_.Set({from + 1000});
      continue;
    }
    const uint64_t width = static_cast<uint64_t>(now.us - from) + 1;
    const Instant t{i % 3 == 0 ? from : i % 3 == 1 ? now.us : from + static_cast<int64_t>(random_() % width)};
    ASSERT_TRUE(commit_at(t).ok()) << commit_at(t).ToString();
    clock_.Advance(static_cast<int64_t>(random_() % 1000));
  }
}

// Whoever began earlier and commits later than another that is known at a later instant must not go back.
TEST_F(GraphClock, TwoThatBeganKnownAtKeepTheirOrder) {
  const auto store = Store::Open(std::string(Store::kMemory), SmallOptions(nullptr, &clock_));
  ASSERT_TRUE(store.ok());
  TransactionOptions early, late;
  early.known_at = Instant{kStart.us - 1000}, late.known_at = Instant{kStart.us - 500};
  auto a = (*store)->Begin(early), b = (*store)->Begin(late);
  ASSERT_TRUE(a.ok() && b.ok());
  ASSERT_TRUE(a->CreateNode({}, {}, {}).ok());
  ASSERT_TRUE(b->CreateNode({}, {}, {}).ok());
  const auto second = b->Commit();
  ASSERT_TRUE(second.ok()) << second.status().ToString();
  const auto first = a->Commit();
  EXPECT_FALSE(first.ok()) << "committed at " << first->instant.us << " after " << second->instant.us;
  EXPECT_EQ((*store)->last_commit_instant(), *late.known_at);
}

}  // namespace
}  // namespace fasti::fault
