// T5: damaged files. Whatever is flipped, zeroed, cut or removed, the store either returns exactly what was
// committed or an error; never a wrong or silently missing row. Lost ends of the log are the commit chain's
// matter (storage/graph).
#include <fstream>

#include "tests/fault/kv/workload.h"

namespace fasti::kv {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kCommits = 60;

/// A store whose log is not empty, with table files, as a crash would leave it.
class DamageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto disk = std::make_shared<fault::DropFs>(store_);
    auto engine = MustOpen(store_, SmallOptions(disk));
    for (uint64_t i = 1; i <= kCommits; ++i) {
      ASSERT_TRUE(workload_.Run(*engine, i, Durability::kSync).ok());
      if (i == 30) {
        ASSERT_TRUE(engine->Flush().ok());
      }
    }
    disk->CutNow();
    engine.reset();
    disk->LosePower(fault::Tail::kClean, random_);
    expected_ = workload_.After(kCommits);
  }

  std::vector<fs::path> Files() const {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(store_)) {
      if (file.is_regular_file() && file.file_size() > 0) files.push_back(file.path().filename());
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  /// Opens a damaged copy; true when it was refused, and fails the test unless it is right or refused.
  bool Check(const std::string& copy, bool read_only) {
    RocksDbOptions options = SmallOptions(std::make_shared<fault::DropFs>(copy));
    options.read_only = read_only;
    const auto engine = OpenRocksDb(copy, options);
    if (!engine.ok()) {
      EXPECT_TRUE(engine.status().code() == Code::kCorruption || engine.status().code() == Code::kIOError ||
                  engine.status().code() == Code::kIncompatible)
          << engine.status().ToString();
      return true;
    }
    const auto state = ReadState(**engine);
    if (!state.ok()) {
      EXPECT_TRUE(state.status().code() == Code::kCorruption || state.status().code() == Code::kIOError)
          << state.status().ToString();
      return true;
    }
    EXPECT_TRUE(*state == expected_) << "head " << HeadOf(*state) << ", " << state->size() << " rows of "
                                     << expected_.size();
    return false;
  }

  std::string FreshCopy() {
    const std::string copy = directory_ / "copy";
    fs::remove_all(copy);
    fs::copy(store_, copy);
    return copy;
  }

  std::mt19937_64 random_{Seed()};
  const Workload workload_{Seed()};
  TempDirectory directory_;
  const std::string store_ = directory_ / "store";
  State expected_;
};

TEST_F(DamageTest, FlippedBitsEndInRightDataOrAnError) {
  const std::vector<fs::path> files = Files();
  int refused = 0;
  const int trials = Cycles(150);
  for (int i = 0; i < trials; ++i) {
    const std::string copy = FreshCopy();
    const fs::path file = files[static_cast<size_t>(i) % files.size()];
    const uint64_t at = random_() % fs::file_size(fs::path(copy) / file);
    const int bit = static_cast<int>(random_() % 8);
    SCOPED_TRACE(file.string() + " byte " + std::to_string(at) + " bit " + std::to_string(bit));
    {
      std::fstream f(fs::path(copy) / file, std::ios::in | std::ios::out | std::ios::binary);
      f.seekg(static_cast<std::streamoff>(at));
      const int byte = f.get();
      f.seekp(static_cast<std::streamoff>(at));
      f.put(static_cast<char>(byte ^ (1 << bit)));
    }
    refused += Check(copy, i % 5 == 0) ? 1 : 0;
    if (HasFailure()) return;
  }
  std::printf("%d flips over %zu files: %d refused, the rest right\n", trials, files.size(), refused);
  EXPECT_GT(refused, trials / 4);
}

TEST_F(DamageTest, ZeroedBlocksEndInRightDataOrAnError) {
  for (const fs::path& file : Files()) {
    // A log's zeroed end looks like one never written; only the commit chain can tell.
    if (file.extension() == ".log") continue;
    const std::string copy = FreshCopy();
    SCOPED_TRACE(file.string());
    const uint64_t size = fs::file_size(fs::path(copy) / file);
    const uint64_t from = size > 4096 ? random_() % (size - 4096) : 0;
    {
      std::fstream f(fs::path(copy) / file, std::ios::in | std::ios::out | std::ios::binary);
      f.seekp(static_cast<std::streamoff>(from));
      f << std::string(std::min<uint64_t>(4096, size), '\0');
    }
    (void)Check(copy, false);
  }
}

TEST_F(DamageTest, AMissingFileEndsInRightDataOrAnError) {
  for (const fs::path& file : Files()) {
    if (file.extension() == ".log") continue;  // As above.
    const std::string copy = FreshCopy();
    SCOPED_TRACE(file.string());
    fs::remove(fs::path(copy) / file);
    (void)Check(copy, false);
  }
}

TEST_F(DamageTest, VerifyFindsADamagedTableFileThatIsNotRead) {
  const std::string copy = FreshCopy();
  RocksDbOptions options = SmallOptions();
  options.auto_compaction = false;
  ASSERT_TRUE(MustOpen(copy, options)->Close().ok());
  // Every one of them: a file that a compaction left to be deleted later is none of the store's.
  for (const auto& entry : fs::directory_iterator(copy)) {
    if (entry.path().extension() != ".sst") continue;
    std::fstream f(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    const int byte = f.get();
    f.seekp(0);
    f.put(static_cast<char>(byte ^ 4));
  }
  const auto engine = MustOpen(copy, options);
  const Status s = engine->VerifyChecksums();
  EXPECT_EQ(s.code(), Code::kCorruption) << s.ToString();
  EXPECT_NE(s.message().find(".sst"), std::string::npos) << s.message();
}

}  // namespace
}  // namespace fasti::kv
