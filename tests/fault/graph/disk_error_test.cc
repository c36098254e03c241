// T7, T8 and bad input on whole graphs: a full or failing disk, a directory that is taken, cannot be written
// or holds another format. A clear error each; nothing acknowledged is lost.
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "storage/codec/format_record.h"
#include "storage/codec/key_layout.h"
#include "storage/kv/rocksdb_engine.h"
#include "tests/fault/graph/fault_store.h"

namespace fasti::fault {
namespace {

namespace fs = std::filesystem;
using graph::CommitReceipt;
using graph::Store;
using graph::StoreOptions;

constexpr uint64_t kCommits = 30;

void ExpectSays(const Status& status, Code code, std::initializer_list<std::string_view> parts) {
  EXPECT_EQ(status.code(), code) << status.ToString();
  for (const std::string_view part : parts) {
    EXPECT_NE(status.message().find(part), std::string::npos) << "'" << part << "' in: " << status.message();
  }
}

/// The n-th change of the disk fails, and all that follow if `and_after`; n walks up in steps until none
/// fires.
void WalkChanges(const rocksdb::IOStatus& error, bool and_after, uint64_t step) {
  const Workload workload(Seed());
  uint64_t walked = 0;
  for (uint64_t n = 1;; n += step, ++walked) {
    SCOPED_TRACE("change " + std::to_string(n));
    MemoryDirectory directory;
    const std::string path = directory / "store";
    auto disk = std::make_shared<DropFs>(path);
    disk->FailChangeAt(n, error, and_after);
    CommitReceipt receipt;
    uint64_t attempted = 0;
    {
      const auto store = Store::Open(path, SmallOptions(disk));
      if (!store.ok()) {
        EXPECT_TRUE(disk->fired()) << store.status().ToString();
        EXPECT_EQ(store.status().code(), Code::kIOError) << store.status().ToString();
        if (error.IsNoSpace()) ExpectSays(store.status(), Code::kIOError, {"the disk is full"});
      }
      while (store.ok() && attempted < kCommits) {
        const auto committed = workload.Commit(**store, ++attempted);
        if (!committed.ok()) {
          EXPECT_TRUE(disk->fired()) << committed.status().ToString();
          EXPECT_TRUE((*store)->read_only()) << committed.status().ToString();
          if (error.IsNoSpace())
            ExpectSays(committed.status(), committed.status().code(), {"the disk is full"});
          // What was acknowledged can still be read; nothing more can be written.
          const auto now = Read(**store);
          EXPECT_TRUE(now.ok()) << now.status().ToString();
          EXPECT_EQ(Difference(*now, workload.After(receipt.commit)), "");
          ExpectSays(workload.Commit(**store, receipt.commit + 1).status(), Code::kReadOnly, {"reopen"});
          break;
        }
        receipt = *committed;
        if (attempted == 15) (void)(*store)->Flush();
      }
    }
    const bool fired = disk->fired();
    disk.reset();  // There is room again.
    const auto store = OpenQuickly(path);
    ASSERT_TRUE(store.ok()) << store.status().ToString();
    const uint64_t head = HeadOf(**store);
    EXPECT_GE(head, receipt.commit);
    EXPECT_LE(head, attempted);
    EXPECT_EQ(Difference(workload, **store, receipt, 1), "");
    EXPECT_TRUE(workload.Commit(**store, head + 1).ok());
    if (::testing::Test::HasFailure()) return;
    if (!fired) break;
  }
  std::printf("%llu places of failure\n", static_cast<unsigned long long>(walked));
}
/// All of them on request.
uint64_t Step(uint64_t by_default) { return std::getenv("FASTI_FAULT_CYCLES") != nullptr ? 1 : by_default; }

TEST(GraphDiskError, TheDiskIsFullFromOneChangeOn) {
  WalkChanges(rocksdb::IOStatus::NoSpace("No space left on device"), true, Step(5));
}
TEST(GraphDiskError, OneFailedChange) { WalkChanges(rocksdb::IOStatus::IOError("injected"), false, Step(5)); }

TEST(GraphDiskError, AFullDiskStillOpensReadOnly) {
  const Workload workload(Seed());
  MemoryDirectory directory;
  const std::string path = directory / "store";
  auto disk = std::make_shared<DropFs>(path);
  CommitReceipt receipt;
  {
    const auto store = Store::Open(path, SmallOptions(disk));
    ASSERT_TRUE(store.ok());
    for (uint64_t i = 1; i <= 10; ++i) receipt = *workload.Commit(**store, i);
    disk->FailChangeAt(1, rocksdb::IOStatus::NoSpace("No space left on device"), true);
    ExpectSays(workload.Commit(**store, 11).status(), Code::kUnknownOutcome, {"the disk is full"});
  }
  {
    // Opening writes nothing where little log is left; the first commit finds that there is no room.
    const auto store = Store::Open(path, SmallOptions(disk));
    ASSERT_TRUE(store.ok()) << store.status().ToString();
    EXPECT_EQ(Difference(workload, **store, receipt), "");
    ExpectSays(workload.Commit(**store, HeadOf(**store) + 1).status(), Code::kIOError,
               {"the disk is full", path});
    EXPECT_TRUE((*store)->read_only());
    EXPECT_EQ(Difference(workload, **store, receipt), "");
  }
  StoreOptions options = SmallOptions(disk);
  options.read_only = true;
  const auto reader = Store::Open(path, options);
  ASSERT_TRUE(reader.ok()) << reader.status().ToString();
  EXPECT_GE(HeadOf(**reader), 10u);
  EXPECT_EQ(Difference(workload, **reader, receipt), "");
}

// A real full disk: a small file system in memory, as far as the machine lets us mount one.
TEST(GraphDiskError, ASmallFileSystemFillsUp) {
  MemoryDirectory directory;
  const std::string disk = directory / "disk";
  fs::create_directory(disk);
  int sizes = 0;
  uint64_t commits = 0;
  for (int kib = 1024; sizes < Cycles(8); kib += 509, ++sizes) {
    SCOPED_TRACE(std::to_string(kib) + " KiB");
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, ("size=" + std::to_string(kib) + "k").c_str()) != 0) {
      GTEST_SKIP() << "mounting needs root";
    }
    struct Unmount {
      const std::string& disk;
      ~Unmount() { umount2(disk.c_str(), MNT_DETACH); }
    } unmount{disk};
    const std::string path = disk + "/store";
    const Workload workload(Seed());
    CommitReceipt receipt;
    const auto fill = [&](Store& store) -> Status {
      for (uint64_t number = receipt.commit + 1;; ++number) {
        const auto committed = workload.Commit(store, number);
        if (!committed.ok()) return committed.status();
        receipt = *committed;
      }
    };
    StoreOptions options = SmallOptions();
    options.durability = graph::Durability::kSync;
    {
      const auto store = Store::Open(path, options);
      if (store.ok()) {
        const Status full = fill(**store);
        EXPECT_NE(full.message().find("the disk is full"), std::string::npos) << full.ToString();
        EXPECT_TRUE((*store)->read_only());
      } else {
        ExpectSays(store.status(), Code::kIOError, {"the disk is full"});
      }
    }
    commits += receipt.commit;
    options.read_only = true;
    if (receipt.commit > 0) {
      const auto reader = Store::Open(path, options);
      ASSERT_TRUE(reader.ok()) << reader.status().ToString();
      EXPECT_GE(HeadOf(**reader), receipt.commit);
    }
    ASSERT_EQ(mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
    options.read_only = false;
    const auto store = Store::Open(path, options);
    ASSERT_TRUE(store.ok()) << store.status().ToString();
    const uint64_t head = HeadOf(**store);
    EXPECT_GE(head, receipt.commit);
    EXPECT_LE(head, receipt.commit + 1);
    EXPECT_EQ(Difference(workload, **store, receipt, 1), "");
    EXPECT_TRUE(workload.Commit(**store, head + 1).ok());
    ASSERT_FALSE(HasFailure());
  }
  std::printf("%d sizes, %llu acknowledged commits, 0 lost\n", sizes,
              static_cast<unsigned long long>(commits));
}

/// Runs `body` in a forked process that does what `body` says and exits with its answer.
template <typename F>
int InAnotherProcess(F&& body) {
  fflush(stdout);
  const pid_t child = fork();
  if (child == 0) _exit(body());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

TEST(GraphOpen, ASecondOpenerIsToldWhichDirectoryAndWhatToDo) {
  MemoryDirectory directory;
  const std::string path = directory / "store";
  fs::create_directory_symlink(path, directory / "link");
  const auto busy = [&](const std::string& spelling) {
    const Status s = Store::Open(spelling, {}).status();
    ExpectSays(s, Code::kBusy, {path, "read-only"});
    return ::testing::Test::HasFailure() ? 1 : 0;
  };
  const auto first = Store::Open(path, {});
  ASSERT_TRUE(first.ok()) << first.status().ToString();
  for (const std::string& spelling : {path, path + "/", directory / "./store", directory / "link"}) {
    SCOPED_TRACE(spelling);
    busy(spelling);
  }
  const fs::path before = fs::current_path();
  fs::current_path(directory / "");
  busy("store");
  fs::current_path(before);
  EXPECT_EQ(InAnotherProcess([&] { return busy(path); }), 0);
  // Reading beside the writer is possible, and the first one goes on.
  StoreOptions read_only;
  read_only.read_only = true;
  EXPECT_TRUE(Store::Open(path, read_only).ok());
  const Workload workload(Seed());
  EXPECT_TRUE(workload.Commit(**first, 1).ok());
  ASSERT_TRUE((*first)->Close().ok());
  EXPECT_TRUE(Store::Open(directory / "link", {}).ok()) << "closed: the directory is free";
}

TEST(GraphOpen, AReadOnlyDirectoryOpensReadOnlyOnly) {
  // Somebody who may read everything and write nothing; root would not notice permission bits.
  MemoryDirectory directory;
  const std::string path = directory / "store";
  const Workload workload(Seed());
  {
    const auto store = Store::Open(path, SmallOptions());
    ASSERT_TRUE(store.ok());
    for (uint64_t i = 1; i <= 5; ++i) ASSERT_TRUE(workload.Commit(**store, i).ok());
  }
  for (const auto& file : fs::recursive_directory_iterator(path)) {
    fs::permissions(file, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
  }
  const auto kNoWrites = fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                         fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec;
  fs::permissions(path, kNoWrites);
  EXPECT_EQ(InAnotherProcess([&]() -> int {
              if (geteuid() == 0 && setuid(65534) != 0) return 2;
              ExpectSays(Store::Open(path, SmallOptions()).status(), Code::kReadOnly, {path, "read-only"});
              ExpectSays(Store::Open(path + "/new", SmallOptions()).status(), Code::kReadOnly, {path});
              StoreOptions options = SmallOptions();
              options.read_only = true;
              const auto reader = Store::Open(path, options);
              EXPECT_TRUE(reader.ok()) << reader.status().ToString();
              if (reader.ok()) {
                EXPECT_EQ(Difference(workload, **reader, {}), "");
                ExpectSays(workload.Commit(**reader, 6).status(), Code::kReadOnly, {"read-only"});
              }
              fflush(stdout);
              return ::testing::Test::HasFailure() ? 1 : 0;
            }),
            0);
  fs::permissions(path, fs::perms::owner_all);
}

/// Rewrites the format record of a closed store.
void SetFormat(const std::string& path, const std::function<void(codec::FormatRecord*)>& change) {
  const auto engine = kv::OpenRocksDb(path, {});
  ASSERT_TRUE(engine.ok());
  std::string bytes;
  ASSERT_TRUE(*(*engine)->GetSnapshot()->Get(kv::Space::kMeta, codec::FormatKey(), &bytes));
  codec::FormatRecord format = *codec::DecodeFormatRecord(bytes);
  change(&format);
  kv::WriteBatch batch;
  batch.Put(kv::Space::kMeta, codec::FormatKey(), codec::EncodeFormatRecord(format));
  ASSERT_TRUE((*engine)->Commit(batch, kv::Durability::kSync).ok());
  ASSERT_TRUE((*engine)->Close().ok());
}

TEST(GraphOpen, NewerFormatsAreRefusedOrReadOnlyAndLeftAsTheyAre) {
  MemoryDirectory directory;
  const std::string path = directory / "store";
  const Workload workload(Seed());
  {
    const auto store = Store::Open(path, {});
    ASSERT_TRUE(store.ok());
    for (uint64_t i = 1; i <= 5; ++i) ASSERT_TRUE(workload.Commit(**store, i).ok());
  }
  StoreOptions read_only;
  read_only.read_only = true;
  SetFormat(path, [](codec::FormatRecord* f) { f->compatible_features = 1ull << 50; });
  ExpectSays(Store::Open(path, {}).status(), Code::kIncompatible, {"newer", "read-only"});
  {
    const auto reader = Store::Open(path, read_only);
    ASSERT_TRUE(reader.ok()) << reader.status().ToString();
    EXPECT_EQ(Difference(workload, **reader, {}), "");
    EXPECT_TRUE((*reader)->read_only());
  }
  SetFormat(path, [](codec::FormatRecord* f) { f->required_features = 1ull << 50; });
  ExpectSays(Store::Open(path, {}).status(), Code::kIncompatible, {"newer"});
  ExpectSays(Store::Open(path, read_only).status(), Code::kIncompatible, {"newer"});
  SetFormat(path, [](codec::FormatRecord* f) { f->required_features = f->compatible_features = 0; });
  const auto store = Store::Open(path, {});
  ASSERT_TRUE(store.ok()) << store.status().ToString();
  EXPECT_EQ(Difference(workload, **store, {}), "");
}

TEST(GraphOpen, WhatIsNoStoreIsNamed) {
  MemoryDirectory directory;
  ExpectSays(Store::Open(directory / "no/such/parent", {}).status(), Code::kNotFound, {"parent directory"});
  StoreOptions read_only;
  read_only.read_only = true;
  ExpectSays(Store::Open(directory / "nothing", read_only).status(), Code::kNotFound, {"nothing"});
  EXPECT_FALSE(fs::exists(directory / "nothing"));
  {
    FILE* f = fopen((directory / "file").c_str(), "w");
    fclose(f);
  }
  const Status file = Store::Open(directory / "file", {}).status();
  EXPECT_FALSE(file.ok());
  EXPECT_NE(file.message().find("file"), std::string::npos) << file.message();
}

}  // namespace
}  // namespace fasti::fault
