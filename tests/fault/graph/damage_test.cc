// T5 and T6 on whole graphs: flipped bits in every kind of file end in the right graph or a Corruption error;
// what no checksum can see, a lost end of the log or an older directory copied back, is found by a receipt.
#include <algorithm>
#include <fstream>
#include <map>

#include "tests/fault/graph/fault_store.h"

namespace fasti::fault {
namespace {

namespace fs = std::filesystem;
using graph::CommitReceipt;
using graph::Store;

void Flip(const fs::path& file, uint64_t at, int bit) {
  std::fstream f(file, std::ios::in | std::ios::out | std::ios::binary);
  f.seekg(static_cast<std::streamoff>(at));
  const int byte = f.get();
  f.seekp(static_cast<std::streamoff>(at));
  f.put(static_cast<char>(byte ^ (1 << bit)));
}

/// A store with table files and a log that is not empty, as a crash would leave it, and copies of it.
class GraphDamageTest : public ::testing::Test {
 protected:
  static constexpr uint64_t kCommits = 60;
  void SetUp() override {
    auto disk = std::make_shared<DropFs>(path_);
    {
      auto store = Store::Open(path_, SmallOptions(disk));
      ASSERT_TRUE(store.ok()) << store.status().ToString();
      for (uint64_t i = 1; i <= kCommits; ++i) {
        const auto receipt = workload_.Commit(**store, i);
        ASSERT_TRUE(receipt.ok()) << receipt.status().ToString();
        receipts_.push_back(*receipt);
        if (i == 40) {
          ASSERT_TRUE((*store)->Flush().ok());
        }
        if (i == 50) {
          ASSERT_TRUE((*store)->Checkpoint(directory_ / "older").ok());
        }
      }
      disk->CutNow();
    }
    std::mt19937_64 random(Seed());
    disk->LosePower(Tail::kClean, random);
  }
  std::string Copy(const std::string& of) {
    const std::string copy = directory_ / "copy";
    fs::remove_all(copy);
    fs::copy(of, copy);
    return copy;
  }
  const CommitReceipt& last() const { return receipts_.back(); }

  const Workload workload_{Seed()};
  MemoryDirectory directory_;
  const std::string path_ = directory_ / "store";
  std::vector<CommitReceipt> receipts_;
};

TEST_F(GraphDamageTest, FlippedBitsEndInTheRightGraphOrAnError) {
  std::map<std::string, std::vector<fs::path>> kinds;  // by the letters of the name: MANIFEST, sst, log, ...
  for (const auto& file : fs::directory_iterator(path_)) {
    if (!file.is_regular_file() || file.file_size() == 0) continue;
    const fs::path name = file.path().filename();
    const std::string kind =
        name.has_extension() ? name.extension().string() : name.string().substr(0, name.string().find('-'));
    kinds[kind].push_back(name);
  }
  ASSERT_TRUE(kinds.contains(".sst") && kinds.contains(".log") && kinds.contains("MANIFEST") &&
              kinds.contains("CURRENT"));
  const Image expected = workload_.After(kCommits);
  const int trials = Cycles(1000);
  std::mt19937_64 random(Seed());
  std::map<std::string, std::pair<int, int>> tally;  // refused, right
  int by_verify = 0;
  for (int i = 0; i < trials; ++i) {
    auto kind = kinds.begin();
    std::advance(kind, i % static_cast<int>(kinds.size()));
    const fs::path name = kind->second[random() % kind->second.size()];
    const std::string copy = Copy(path_);
    const uint64_t at = random() % fs::file_size(fs::path(copy) / name);
    const int bit = static_cast<int>(random() % 8);
    SCOPED_TRACE(Trace(Seed(), i) + ": " + name.string() + " byte " + std::to_string(at) + " bit " +
                 std::to_string(bit));
    Flip(fs::path(copy) / name, at, bit);
    const auto refusal = [](const Status& s) {
      EXPECT_EQ(s.code(), Code::kCorruption) << s.ToString();
      EXPECT_FALSE(s.message().empty());
    };
    const auto store = OpenQuickly(copy, /*read_only=*/i % 4 == 0);
    if (!store.ok()) {
      refusal(store.status());
      ++tally[kind->first].first;
    } else if (const auto found = Read(**store); !found.ok()) {
      refusal(found.status());
      ++tally[kind->first].first;
    } else {
      EXPECT_EQ(Difference(*found, expected), "");
      ++tally[kind->first].second;
      if (i % 10 == 0 && !(*store)->Verify(last().commit, last().hash)->problems.empty()) ++by_verify;
    }
    ASSERT_FALSE(HasFailure());
  }
  for (const auto& [kind, count] : tally) {
    std::printf("%s: %d refused, %d right\n", kind.c_str(), count.first, count.second);
  }
  std::printf("%d flips, 0 wrong answers; of every tenth right one verify found %d damaged elsewhere\n",
              trials, by_verify);
}

TEST_F(GraphDamageTest, ReceiptsAreFoundInASoundStore) {
  const auto store = OpenQuickly(Copy(path_));
  ASSERT_TRUE(store.ok());
  for (const CommitReceipt& receipt : receipts_) {
    const auto report = (*store)->Verify(receipt.commit, receipt.hash);
    ASSERT_TRUE(report.ok());
    EXPECT_TRUE(report->problems.empty()) << report->problems[0];
  }
}

TEST_F(GraphDamageTest, AnOlderDirectoryCopiedBackIsFoundByAReceipt) {
  const auto store = OpenQuickly(Copy(directory_ / "older"));
  ASSERT_TRUE(store.ok()) << store.status().ToString();
  EXPECT_EQ(HeadOf(**store), 50u);
  EXPECT_EQ(Difference(workload_, **store, receipts_[49]), "") << "by itself it is sound";
  for (uint64_t i = 51; i <= kCommits; ++i) {
    EXPECT_FALSE((*store)->Verify(i, receipts_[i - 1].hash)->problems.empty()) << i;
  }
  // Other commits in the place of the lost ones do not hide it.
  for (uint64_t i = 51; i <= kCommits; ++i) {
    ASSERT_TRUE(
        (*store)->Write([](graph::Transaction& tx) { return tx.CreateNode({}, {}, {}).status(); }).ok());
  }
  EXPECT_FALSE((*store)->Verify(last().commit, last().hash)->problems.empty());
}

// The log is cut at every length; where RocksDB opens it with commits missing, the receipt tells.
TEST_F(GraphDamageTest, ALostTailIsFoundByAReceipt) {
  fs::path log;
  for (const auto& file : fs::directory_iterator(path_)) {
    if (file.path().extension() == ".log" && file.file_size() > 0) log = file.path().filename();
  }
  std::ifstream in(fs::path(path_) / log, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  const uint64_t size = bytes.find_last_not_of('\0') + 1;  // What follows is space for more.
  std::mt19937_64 random(Seed());
  uint64_t opened = 0, shortest = kCommits;
  const int cuts = Cycles(60);
  for (int i = 0; i < cuts; ++i) {
    const uint64_t left = i == 0 ? 0 : random() % size;
    SCOPED_TRACE(Trace(Seed(), i) + ": " + std::to_string(left) + " of " + std::to_string(size) +
                 " bytes left");
    const std::string copy = Copy(path_);
    fs::resize_file(fs::path(copy) / log, left);
    const auto store = OpenQuickly(copy);
    if (!store.ok()) {
      EXPECT_EQ(store.status().code(), Code::kCorruption) << store.status().ToString();
      continue;
    }
    ++opened;
    const uint64_t head = HeadOf(**store);
    shortest = std::min(shortest, head);
    ASSERT_LT(head, kCommits);
    ASSERT_EQ(Difference(workload_, **store, receipts_[head - 1], 1), "") << "what is left is whole";
    EXPECT_FALSE((*store)->Verify(last().commit, last().hash)->problems.empty());
  }
  std::printf("%d cuts, %llu opened, the shortest with %llu of %llu commits, each found by its receipt\n",
              cuts, static_cast<unsigned long long>(opened), static_cast<unsigned long long>(shortest),
              static_cast<unsigned long long>(kCommits));
  EXPECT_GT(opened, 0u);
}

}  // namespace
}  // namespace fasti::fault
