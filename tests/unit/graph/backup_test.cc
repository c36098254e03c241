// Checkpoint, restore, upgrade, and how stores of other formats open.
#include <filesystem>

#include "storage/codec/format_record.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/bulk_load.h"
#include "storage/graph/store_impl.h"
#include "storage/graph/upgrade.h"
#include "storage/kv/memory_engine.h"
#include "storage/kv/rocksdb_engine.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

namespace fs = std::filesystem;

class BackupTest : public ::testing::Test {
 protected:
  void SetUp() override {
    root = fs::temp_directory_path() / ("fasti-backup-" + std::to_string(::getpid()));
    fs::remove_all(root);
    fs::create_directory(root);
  }
  void TearDown() override { fs::remove_all(root); }
  std::string Path(const char* name) const { return (root / name).string(); }
  Result<std::shared_ptr<Store>> Open(const char* name, bool read_only = false) {
    StoreOptions options;
    options.clock = &clock;
    options.read_only = read_only;
    return Store::Open(Path(name), options);
  }
  CommitReceipt AddNodes(Store& store, int n) {
    clock.Advance(1000);
    return Must(store.Write([&](Transaction& tx) -> Status {
      for (int i = 0; i < n; ++i) AddNode(tx);
      return {};
    }));
  }
  static uint64_t CountNodes(Store& store) {
    const Transaction tx = Must(store.Begin());
    return All(tx.Reader().ScanNodes()).size();
  }
  /// Rewrites the format record of a closed store.
  void SetFormat(const char* name, const std::function<void(codec::FormatRecord*)>& change) {
    auto engine = Must(kv::OpenRocksDb(Path(name), {}));
    std::string bytes;
    ASSERT_TRUE(Must(engine->GetSnapshot()->Get(kv::Space::kMeta, codec::FormatKey(), &bytes)));
    codec::FormatRecord format = Must(codec::DecodeFormatRecord(bytes));
    change(&format);
    kv::WriteBatch batch;
    batch.Put(kv::Space::kMeta, codec::FormatKey(), codec::EncodeFormatRecord(format));
    ASSERT_OK(engine->Commit(batch, kv::Durability::kSync));
    ASSERT_OK(engine->Close());
  }
  void MakeStore(const char* name) {
    auto store = Must(Open(name));
    AddNodes(*store, 3);
    ASSERT_OK(store->Close());
  }
  static void AddNode(Transaction& tx) { Must(tx.CreateNode({}, {}, {})); }

  fs::path root;
  ManualClock clock{At("2024-01-01")};
};

TEST_F(BackupTest, ACheckpointIsRestoredAsItWas) {
  auto store = Must(Open("db"));
  const CommitReceipt first = AddNodes(*store, 5);
  ASSERT_OK(store->Checkpoint(Path("backup")));
  EXPECT_EQ(store->Checkpoint(Path("backup")).code(), Code::kAlreadyExists);
  AddNodes(*store, 7);
  ASSERT_OK(Restore(Path("backup"), Path("again"), {}));
  auto again = Must(Open("again"));
  EXPECT_EQ(CountNodes(*again), 5u);
  EXPECT_EQ(CountNodes(*store), 12u);
  EXPECT_TRUE(Must(again->Verify(first.commit, first.hash)).problems.empty());
  AddNodes(*again, 1);
  EXPECT_EQ(CountNodes(*again), 6u);
  ASSERT_OK(again->Close());
  // The checkpoint is untouched: it can be restored once more, next to its original.
  ASSERT_OK(store->Close());
  ASSERT_OK(Restore(Path("backup"), Path("third"), Path("db")));
  auto third = Must(Open("third", true));
  EXPECT_EQ(CountNodes(*third), 5u);
  ASSERT_OK(third->Close());
}

TEST_F(BackupTest, ABulkLoadIsInTheCheckpoint) {
  auto store = Must(Open("db"));
  BulkLoader loader(*store);
  for (int i = 0; i < 50; ++i) loader.AddNode({});
  const CommitReceipt receipt = Must(loader.Finish()).receipt;
  ASSERT_OK(store->Checkpoint(Path("backup")));
  ASSERT_OK(store->Close());
  ASSERT_OK(Restore(Path("backup"), Path("again")));
  auto again = Must(Open("again"));
  EXPECT_TRUE(Must(again->Verify(receipt.commit, receipt.hash)).problems.empty());
  ASSERT_OK(again->Close());
}

TEST_F(BackupTest, WhatWasErasedSinceIsErasedInTheRestoredStoreToo) {
  auto store = Must(Open("db"));
  NodeId node;
  const LabelId label = [&] {
    Transaction tx = Must(store->Begin());
    const LabelId l = tx.InternLabel("Secret");
    node = Must(tx.CreateNode(std::span(&l, 1), {}, {}));
    Must(tx.CreateNode(std::span(&l, 1), {}, {}));
    EXPECT_OK(tx.Commit());
    return l;
  }();
  ASSERT_OK(store->Checkpoint(Path("backup")));
  clock.Advance(1000);
  ASSERT_OK(store->Write([&](Transaction& tx) { return tx.Erase(ElementId::Of(node), "asked to"); }));
  ASSERT_OK(store->Close());
  ASSERT_OK(Restore(Path("backup"), Path("without")));
  ASSERT_OK(Restore(Path("backup"), Path("with"), Path("db")));
  for (const char* name : {"without", "with"}) {
    auto restored = Must(Open(name));
    {
      const Transaction tx = Must(restored->Begin());
      EXPECT_EQ(All(tx.Reader().ScanLabel(label)).size(), name == std::string("with") ? 1u : 2u);
    }
    for (const std::string& p : Must(restored->Verify()).problems) ADD_FAILURE() << name << ": " << p;
    ASSERT_OK(restored->Close());
  }
}

TEST_F(BackupTest, RestoreRefusesWhatItCannotDoAndLeavesNothing) {
  MakeStore("db");
  MakeStore("other");
  EXPECT_EQ(Restore(Path("nothing"), Path("again")).code(), Code::kNotFound);
  EXPECT_EQ(Restore(Path("db"), Path("other")).code(), Code::kAlreadyExists);
  EXPECT_EQ(Restore(Path("db"), Path("again"), Path("other")).code(), Code::kInvalidArgument);
  EXPECT_FALSE(fs::exists(Path("again")));
  EXPECT_FALSE(fs::exists(Path("again.restoring")));
  fs::resize_file(fs::path(Path("db")) / "CURRENT", 0);
  EXPECT_FALSE(Restore(Path("db"), Path("again")).ok());
  EXPECT_FALSE(fs::exists(Path("again")));
}

TEST_F(BackupTest, UpgradeOfACurrentStoreChangesNothing) {
  MakeStore("db");
  ASSERT_OK(Upgrade(Path("db")));
  auto store = Must(Open("db"));
  EXPECT_EQ(CountNodes(*store), 3u);
  EXPECT_EQ(Upgrade(Path("db")).code(), Code::kBusy);
  ASSERT_OK(store->Close());
  EXPECT_EQ(Upgrade(Path("nothing")).code(), Code::kNotFound);
}

TEST_F(BackupTest, AnOlderStoreIsReadOnlyUntilUpgraded) {
  MakeStore("db");
  SetFormat("db", [](codec::FormatRecord* f) { f->version = 0; });
  EXPECT_EQ(Open("db").status().code(), Code::kIncompatible);
  auto reader = Must(Open("db", true));
  EXPECT_EQ(CountNodes(*reader), 3u);
  ASSERT_OK(reader->Close());
  ASSERT_OK(Upgrade(Path("db")));
  auto store = Must(Open("db"));
  AddNodes(*store, 1);
  EXPECT_EQ(CountNodes(*store), 4u);
  ASSERT_OK(store->Close());
}

TEST_F(BackupTest, NewerStores) {
  MakeStore("db");
  SetFormat("db", [](codec::FormatRecord* f) { f->compatible_features = 1ull << 40; });
  EXPECT_EQ(Open("db").status().code(), Code::kIncompatible);
  auto reader = Must(Open("db", true));
  EXPECT_EQ(CountNodes(*reader), 3u);
  ASSERT_OK(reader->Close());
  EXPECT_EQ(Upgrade(Path("db")).code(), Code::kIncompatible);
  SetFormat("db", [](codec::FormatRecord* f) { f->required_features = 1ull << 41; });
  EXPECT_EQ(Open("db", true).status().code(), Code::kIncompatible);
  SetFormat("db", [](codec::FormatRecord* f) {
    *f = codec::FormatRecord();
    f->version = f->min_reader = codec::kFormatVersion + 1;
  });
  EXPECT_EQ(Open("db", true).status().code(), Code::kIncompatible);
}

TEST(Upgrade, StepsRunInOrderAndAgainAfterAnInterruption) {
  auto engine = kv::NewMemoryEngine();
  codec::FormatRecord format;
  format.version = 0;
  kv::WriteBatch batch;
  batch.Put(kv::Space::kMeta, codec::FormatKey(), codec::EncodeFormatRecord(format));
  ASSERT_OK(engine->Commit(batch, kv::Durability::kSync));
  static int runs;
  static bool fail;
  runs = 0, fail = true;
  const UpgradeStep steps[] = {{0, [](kv::Engine&) -> Status {
                                  ++runs;
                                  return fail ? Status(Code::kIOError, "the power went") : Status();
                                }}};
  EXPECT_EQ(UpgradeEngine(*engine, steps, 1).code(), Code::kIOError);
  fail = false;
  EXPECT_OK(UpgradeEngine(*engine, steps, 1));
  EXPECT_EQ(runs, 2);
  EXPECT_OK(UpgradeEngine(*engine, steps, 1));
  EXPECT_EQ(runs, 2);
  ASSERT_EQ(UpgradeSteps().back().from + 1, codec::kFormatVersion);
}

}  // namespace
}  // namespace fasti::graph
