// What only an engine on disk promises: it is there again after reopening, refuses what it must, and names
// the remedy.
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "tests/unit/kv/engine_under_test.h"

namespace fasti::kv {
namespace {

namespace fs = std::filesystem;

Code OpenCode(const std::string& directory, const RocksDbOptions& options = {}) {
  return OpenRocksDb(directory, options).status().code();
}

uint64_t WalBytes(const std::string& directory) {
  uint64_t bytes = 0;
  for (const auto& file : fs::directory_iterator(directory)) {
    if (file.path().extension() == ".log") bytes += file.file_size();
  }
  return bytes;
}

class RocksDbEngineTest : public ::testing::Test {
 protected:
  void CreateStore() {
    const auto engine = MustOpen(store_);
    ASSERT_TRUE(PutOne(*engine, Space::kEnt, "a", "1").ok());
    ASSERT_TRUE(PutOne(*engine, Space::kAdj, "b", "2").ok());
    ASSERT_TRUE(engine->Close().ok());
  }
  TempDirectory directory_;
  const std::string store_ = directory_ / "store";
};

TEST_F(RocksDbEngineTest, IsThereAgainAfterACleanCloseWithAnEmptyLog) {
  CreateStore();
  EXPECT_EQ(WalBytes(store_), 0u);
  const auto engine = MustOpen(store_);
  EXPECT_EQ(GetOne(*engine, Space::kEnt, "a"), "1");
  EXPECT_EQ(GetOne(*engine, Space::kAdj, "b"), "2");
}

TEST_F(RocksDbEngineTest, DestructionClosesCleanlyToo) {
  { ASSERT_TRUE(PutOne(*MustOpen(store_), Space::kEnt, "a", "1").ok()); }
  EXPECT_EQ(WalBytes(store_), 0u);
  EXPECT_EQ(GetOne(*MustOpen(store_), Space::kEnt, "a"), "1");
}

TEST_F(RocksDbEngineTest, FlushLeavesAnEmptyLog) {
  const auto engine = MustOpen(store_);
  ASSERT_TRUE(PutOne(*engine, Space::kEnt, "a", "1").ok());
  EXPECT_GT(engine->GetMetrics().wal_bytes, 0u);
  ASSERT_TRUE(engine->Flush().ok());
  EXPECT_EQ(engine->GetMetrics().wal_bytes, 0u);
  EXPECT_GT(engine->GetMetrics().spaces[static_cast<size_t>(Space::kEnt)].disk_bytes, 0u);
}

TEST_F(RocksDbEngineTest, OpenModesRefuseByCode) {
  RocksDbOptions must_exist;
  must_exist.create_if_missing = false;
  EXPECT_EQ(OpenCode(store_, must_exist), Code::kNotFound);
  EXPECT_FALSE(fs::exists(store_));
  RocksDbOptions read_only;
  read_only.read_only = true;
  EXPECT_EQ(OpenCode(store_, read_only), Code::kNotFound);
  EXPECT_EQ(OpenCode(directory_ / "no/such/parent"), Code::kNotFound);
  EXPECT_EQ(OpenCode(""), Code::kInvalidArgument);
  CreateStore();
  RocksDbOptions must_not_exist;
  must_not_exist.error_if_exists = true;
  EXPECT_EQ(OpenCode(store_, must_not_exist), Code::kAlreadyExists);
  EXPECT_TRUE(OpenRocksDb(store_ + "/", must_exist).ok());
}

TEST_F(RocksDbEngineTest, AFileInPlaceOfTheDirectoryIsAnError) {
  std::ofstream(store_) << "not a store";
  EXPECT_FALSE(OpenRocksDb(store_).ok());
  EXPECT_EQ(fs::file_size(store_), 11u);
}

TEST_F(RocksDbEngineTest, ASecondOpenerIsBusyHoweverItSpellsThePath) {
  const auto engine = MustOpen(store_);
  fs::create_directory_symlink(store_, directory_ / "link");
  for (const std::string& path : {store_, store_ + "/", store_ + "/../store", directory_ / "link"}) {
    const auto second = OpenRocksDb(path);
    ASSERT_FALSE(second.ok()) << path;
    EXPECT_EQ(second.status().code(), Code::kBusy) << second.status().ToString();
    EXPECT_NE(second.status().message().find(store_), std::string::npos) << second.status().message();
    EXPECT_NE(second.status().message().find("read-only"), std::string::npos) << second.status().message();
  }
  ASSERT_TRUE(PutOne(*engine, Space::kEnt, "a", "1").ok());
  RocksDbOptions read_only;
  read_only.read_only = true;
  EXPECT_EQ(GetOne(*MustOpen(store_, read_only), Space::kEnt, "a"), "1");
}

TEST_F(RocksDbEngineTest, ReadOnlyReadsEverythingAndWritesNothing) {
  CreateStore();
  const auto before = fs::last_write_time(store_);
  RocksDbOptions options;
  options.read_only = true;
  const auto engine = MustOpen(store_, options);
  EXPECT_TRUE(engine->GetCapabilities().read_only);
  EXPECT_EQ(GetOne(*engine, Space::kEnt, "a"), "1");
  EXPECT_EQ(ReadAll(*engine, Space::kAdj), (Pairs{{"b", "2"}}));
  EXPECT_EQ(PutOne(*engine, Space::kEnt, "a", "2").code(), Code::kReadOnly);
  EXPECT_EQ(engine->Flush().code(), Code::kReadOnly);
  EXPECT_EQ(engine->CompactAll().code(), Code::kReadOnly);
  EXPECT_EQ(engine->Ingest({}).code(), Code::kReadOnly);
  EXPECT_EQ(engine->Checkpoint(directory_ / "copy").code(), Code::kReadOnly);
  EXPECT_TRUE(engine->VerifyChecksums().ok());
  (void)engine->GetMetrics();
  EXPECT_TRUE(engine->Close().ok());
  EXPECT_EQ(fs::last_write_time(store_), before) << "a file was made or removed";
}

/// Names, sizes and times of a directory's files.
std::vector<std::string> FilesOf(const std::string& directory) {
  std::vector<std::string> out;
  for (const auto& file : fs::directory_iterator(directory)) {
    out.push_back(file.path().filename().string() + " " + std::to_string(file.file_size()) + " " +
                  std::to_string(file.last_write_time().time_since_epoch().count()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST_F(RocksDbEngineTest, WhoOnlyReadsChangesNoFile) {
  CreateStore();
  const auto before = FilesOf(store_);
  const auto engine = MustOpen(store_);
  EXPECT_EQ(GetOne(*engine, Space::kEnt, "a"), "1");
  EXPECT_EQ(OpenCode(store_), Code::kBusy) << "a reader that may write later holds the lock";
  EXPECT_TRUE(engine->VerifyChecksums().ok());
  EXPECT_EQ(engine->GetMetrics().wal_bytes, 0u);
  WriteBatch nothing;
  EXPECT_TRUE(engine->Commit(nothing, Durability::kSync).ok());
  ASSERT_TRUE(engine->Close().ok());
  EXPECT_EQ(FilesOf(store_), before);
  EXPECT_EQ(PutOne(*engine, Space::kEnt, "a", "2").code(), Code::kInvalidArgument) << "it is closed";
  EXPECT_EQ(OpenCode(store_), Code::kOk);
}

TEST_F(RocksDbEngineTest, TheFirstWriteOpensItForWritingUnderItsReaders) {
  CreateStore();
  const auto engine = MustOpen(store_);
  auto before = engine->GetSnapshot();
  auto scan = before->Scan(Space::kEnt, {}, {});
  ASSERT_TRUE(PutOne(*engine, Space::kEnt, "a", "2").ok());
  ASSERT_TRUE(engine->Flush().ok());
  ASSERT_TRUE(engine->CompactAll().ok());  // The files under the reader are gone.
  EXPECT_EQ(GetOne(*engine, Space::kEnt, "a"), "2");
  EXPECT_EQ(GetOne(*before, Space::kEnt, "a"), "1");
  EXPECT_EQ(ReadAll(*scan), (Pairs{{"a", "1"}}));
  EXPECT_EQ(OpenCode(store_), Code::kBusy);
  EXPECT_EQ(engine->Close().code(), Code::kBusy) << "readers from before the first write count too";
  scan.reset();
  before.reset();
  ASSERT_TRUE(engine->Close().ok());
  EXPECT_EQ(GetOne(*MustOpen(store_), Space::kEnt, "a"), "2");
}

TEST_F(RocksDbEngineTest, EveryKindOfWriteMayBeTheFirst) {
  CreateStore();
  EXPECT_TRUE(MustOpen(store_)->Flush().ok());
  EXPECT_TRUE(MustOpen(store_)->CompactAll().ok());
  EXPECT_TRUE(MustOpen(store_)->Checkpoint(directory_ / "copy").ok());
  EXPECT_EQ(GetOne(*MustOpen(directory_ / "copy"), Space::kAdj, "b"), "2");
  const std::vector<IngestPart> parts = {{Space::kIdx, [](SortedSink* sink) { return sink->Add("i", "3"); }}};
  EXPECT_TRUE(MustOpen(store_)->Ingest(parts).ok());
  EXPECT_EQ(GetOne(*MustOpen(store_), Space::kIdx, "i"), "3");
}

TEST_F(RocksDbEngineTest, ANoteIsReplacedKeptAndNotTrustedWhenDamaged) {
  CreateStore();
  {
    const auto engine = MustOpen(store_);
    EXPECT_EQ(*engine->GetNote(), "");
    ASSERT_TRUE(engine->PutNote("a long first one", Durability::kNoSync).ok());
    ASSERT_TRUE(engine->PutNote("second", Durability::kSync).ok());
    EXPECT_EQ(*engine->GetNote(), "second");
    EXPECT_EQ(engine->PutNote(std::string(Engine::kMaxNoteBytes + 1, 'x'), Durability::kSync).code(),
              Code::kInvalidArgument);
    EXPECT_TRUE(engine->PutNote(std::string(Engine::kMaxNoteBytes, 'x'), Durability::kSync).ok());
    EXPECT_EQ(engine->GetNote()->size(), Engine::kMaxNoteBytes);
    ASSERT_TRUE(engine->PutNote("third", Durability::kNoSync).ok());
  }
  EXPECT_EQ(*MustOpen(store_)->GetNote(), "third");
  const std::string path = store_ + "/NOTE";
  std::string bytes;
  {
    std::ifstream in(path, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  ASSERT_EQ(bytes.size(), 64u);
  for (size_t bit = 0; bit < bytes.size() * 8; bit += 37) {
    std::string damaged = bytes;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    std::ofstream(path, std::ios::binary) << damaged;
    EXPECT_EQ(*MustOpen(store_)->GetNote(), "") << "bit " << bit;
  }
  std::ofstream(path, std::ios::binary) << bytes.substr(0, 20);
  const auto engine = MustOpen(store_);
  EXPECT_EQ(*engine->GetNote(), "");
  ASSERT_TRUE(engine->PutNote("again", Durability::kSync).ok());
  EXPECT_EQ(*engine->GetNote(), "again");
}

TEST_F(RocksDbEngineTest, CheckpointIsAStoreOfItsOwn) {
  const auto engine = MustOpen(store_);
  ASSERT_TRUE(PutOne(*engine, Space::kEnt, "a", "1").ok());
  ASSERT_TRUE(PutOne(*engine, Space::kHist, "h", "2").ok());
  const std::string copy = directory_ / "copy";
  ASSERT_TRUE(engine->Checkpoint(copy).ok());
  ASSERT_TRUE(PutOne(*engine, Space::kEnt, "a", "later").ok());
  EXPECT_EQ(engine->Checkpoint(copy).code(), Code::kAlreadyExists);
  EXPECT_EQ(engine->Checkpoint(store_).code(), Code::kAlreadyExists);
  const auto second = MustOpen(copy);
  EXPECT_EQ(GetOne(*second, Space::kEnt, "a"), "1");
  EXPECT_EQ(GetOne(*second, Space::kHist, "h"), "2");
  ASSERT_TRUE(PutOne(*second, Space::kEnt, "a", "copy's own").ok());
  EXPECT_EQ(GetOne(*engine, Space::kEnt, "a"), "later");
}

TEST_F(RocksDbEngineTest, IngestIsThereAgainAndItsScratchIsNot) {
  {
    const auto engine = MustOpen(store_);
    const std::vector<IngestPart> parts = {{Space::kEnt, [](SortedSink* sink) -> Status {
                                              for (int i = 0; i < 200000; ++i) {
                                                char key[16];
                                                std::snprintf(key, sizeof key, "%010d", i);
                                                if (Status s = sink->Add(key, "some value of some length");
                                                    !s.ok())
                                                  return s;
                                              }
                                              return {};
                                            }}};
    ASSERT_TRUE(engine->Ingest(parts).ok());
    EXPECT_TRUE(engine->VerifyChecksums().ok());
    ASSERT_TRUE(engine->Close().ok());
  }
  EXPECT_FALSE(fs::exists(store_ + "/ingest"));
  RocksDbOptions small_files;
  small_files.target_file_bytes = 1 << 20;  // Several files in one ingest.
  const auto engine = MustOpen(store_, small_files);
  EXPECT_EQ(ReadAll(*engine, Space::kEnt).size(), 200000u);
  const std::vector<IngestPart> again = {
      {Space::kAdj, [](SortedSink* sink) -> Status {
         for (int i = 0; i < 50000; ++i) {
           const std::string key = std::to_string(100000 + i);
           std::string value;  // Incompressible enough to fill several files.
           for (int j = 0; j < 12; ++j)
             value += std::to_string((i * 2654435761u) ^ (static_cast<uint32_t>(j) * 40503u));
           if (Status s = sink->Add(key, value); !s.ok()) return s;
         }
         return {};
       }}};
  ASSERT_TRUE(engine->Ingest(again).ok());
  EXPECT_EQ(ReadAll(*engine, Space::kAdj).size(), 50000u);
}

TEST_F(RocksDbEngineTest, ScratchOfAnInterruptedIngestIsRemovedByTheNextOpen) {
  CreateStore();
  fs::create_directory(store_ + "/ingest");
  std::ofstream(store_ + "/ingest/ent-0.sst") << "half a file";
  EXPECT_EQ(GetOne(*MustOpen(store_), Space::kEnt, "a"), "1");
  EXPECT_FALSE(fs::exists(store_ + "/ingest"));
}

TEST_F(RocksDbEngineTest, CompactionRemovesDeletedValuesFromTheDisk) {
  const auto engine = MustOpen(store_);
  const std::string secret = "a-secret-that-must-go";
  ASSERT_TRUE(PutOne(*engine, Space::kEnt, "x", secret).ok());
  ASSERT_TRUE(engine->Flush().ok());
  WriteBatch batch;
  batch.Delete(Space::kEnt, "x");
  ASSERT_TRUE(engine->Commit(batch, Durability::kSync).ok());
  ASSERT_TRUE(engine->Flush().ok());
  ASSERT_TRUE(engine->CompactRange(Space::kEnt, "x", "y").ok());
  for (const auto& file : fs::directory_iterator(store_)) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(bytes.find(secret), std::string::npos) << file.path();
  }
}

TEST_F(RocksDbEngineTest, WithoutCurrentItIsDamagedNotNew) {
  CreateStore();
  fs::remove(store_ + "/CURRENT");
  EXPECT_EQ(OpenCode(store_), Code::kCorruption);
  RocksDbOptions read_only;
  read_only.read_only = true;
  EXPECT_EQ(OpenCode(store_, read_only), Code::kCorruption);
}

TEST_F(RocksDbEngineTest, AMissingTableFileIsDamage) {
  CreateStore();
  for (const auto& file : fs::directory_iterator(store_)) {
    if (file.path().extension() == ".sst") {
      fs::remove(file.path());
      break;
    }
  }
  const auto engine = OpenRocksDb(store_);
  ASSERT_FALSE(engine.ok());
  EXPECT_EQ(engine.status().code(), Code::kCorruption) << engine.status().ToString();
}

TEST_F(RocksDbEngineTest, AnInterruptedCreationIsFinishedByTheNextOpen) {
  fs::create_directory(store_);
  std::ofstream(store_ + "/MANIFEST-000001") << "";
  std::ofstream(store_ + "/LOCK") << "";
  const auto engine = MustOpen(store_);
  ASSERT_NE(engine, nullptr);
  EXPECT_TRUE(PutOne(*engine, Space::kEnt, "a", "1").ok());
}

// Root passes every permission check, so this runs only where permissions mean something (see also
// tests/fault).
TEST_F(RocksDbEngineTest, AReadOnlyDirectoryOpensReadOnlyOnly) {
  if (geteuid() == 0) GTEST_SKIP() << "root ignores permissions";
  CreateStore();
  ASSERT_EQ(chmod(store_.c_str(), 0555), 0);
  for (const auto& file : fs::directory_iterator(store_)) ASSERT_EQ(chmod(file.path().c_str(), 0444), 0);
  EXPECT_EQ(OpenCode(store_), Code::kReadOnly);
  RocksDbOptions read_only;
  read_only.read_only = true;
  EXPECT_EQ(GetOne(*MustOpen(store_, read_only), Space::kEnt, "a"), "1");
  ASSERT_EQ(chmod(store_.c_str(), 0755), 0);
}

TEST_F(RocksDbEngineTest, WarningsGoToTheCallersFunctionOnly) {
  RocksDbOptions options;
  std::atomic<int> lines{0};
  options.log = [&](std::string_view line) { lines += line.empty() ? 0 : 1; };
  {
    const auto engine = MustOpen(store_, options);
    ASSERT_TRUE(PutOne(*engine, Space::kEnt, "a", "1").ok());
  }
  for (const auto& file : fs::directory_iterator(store_)) {
    EXPECT_FALSE(file.path().filename().string().starts_with("LOG")) << file.path();
  }
}

}  // namespace
}  // namespace fasti::kv
