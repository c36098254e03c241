// The only file of storage/ that includes RocksDB headers (7.8.3 was measured; see storage.md, "Options that
// matter").
#include "storage/kv/rocksdb_engine.h"

#include <rocksdb/cache.h>
#include <rocksdb/convenience.h>
#include <rocksdb/db.h>
#include <rocksdb/file_checksum.h>
#include <rocksdb/file_system.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/listener.h>
#include <rocksdb/sst_file_writer.h>
#include <rocksdb/table.h>
#include <rocksdb/utilities/checkpoint.h>

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <system_error>

#include "storage/kv/closed_snapshot.h"
#include "storage/kv/crc32c.h"
#include "storage/kv/log_check.h"
#include "storage/kv/table_tail.h"
#include "storage/model/try.h"

namespace fasti::kv {
namespace {

namespace fs = std::filesystem;
using rocksdb::Slice;

constexpr std::string_view kIngestDirectory = "ingest";

Slice ToSlice(std::string_view s) { return {s.data(), s.size()}; }
std::string_view ToView(const Slice& s) { return {s.data(), s.size()}; }
size_t Index(Space space) { return static_cast<size_t>(space); }

/// kMeta lives in RocksDB's obligatory family: one family fewer to open.
std::string FamilyName(Space space) {
  return space == Space::kMeta ? rocksdb::kDefaultColumnFamilyName : std::string(SpaceName(space));
}

bool Mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// RocksDB's status in our codes. `doing` names the operation ("read from"), for the message.
Status FromRocksDb(const rocksdb::Status& s, std::string_view doing, const std::string& directory) {
  if (s.ok()) return {};
  const std::string text = s.ToString();
  const std::string what = "cannot " + std::string(doing) + " the store in '" + directory + "': " + text;
  if (s.IsCorruption()) {
    return Status(Code::kCorruption,
                  what + "; the store is damaged: restore a backup, or run verify to learn more");
  }
  if (s.IsNoSpace() || Mentions(text, "No space left on device")) {
    return Status(Code::kIOError, what + "; the disk is full: make room and open the store again");
  }
  if (s.IsBusy()) return Status(Code::kBusy, what);
  if (s.IsNotSupported()) return Status(Code::kUnsupported, what);
  if (s.IsInvalidArgument()) return Status(Code::kInvalidArgument, what);
  return Status(Code::kIOError, what);
}

/// As above for opening, where RocksDB's texts tell more than its codes.
Status FromOpen(const rocksdb::Status& s, const std::string& directory, bool read_only) {
  const std::string text = s.ToString();
  const std::string store = "the store in '" + directory + "'";
  if (Mentions(text, "lock hold by current process") || Mentions(text, "hile lock file")) {
    if (!Mentions(text, "Permission denied") && !Mentions(text, "Read-only file system")) {
      return Status(Code::kBusy, store + " is open elsewhere (" + text +
                                     "); close it there, or open it read-only to read its last state");
    }
  }
  if (Mentions(text, "Permission denied") || Mentions(text, "Read-only file system") ||
      Mentions(text, "Operation not permitted")) {
    return Status(
        Code::kReadOnly,
        store + " cannot be " + (read_only ? "read" : "written") + " (" + text + ")" +
            (read_only ? "; check its permissions" : "; check its permissions, or open it read-only"));
  }
  if (Mentions(text, "Column families not opened")) {
    return Status(Code::kIncompatible,
                  store + " was written by a newer format (" + text + "); use a newer Fasti");
  }
  if (Mentions(text, "Column family not found")) {
    return Status(Code::kCorruption, store + " is incomplete (" + text + "); open it once for writing");
  }
  // A file that the manifest names is gone: damage, however the operating system words it.
  if (s.IsPathNotFound() || Mentions(text, "No such file or directory")) {
    return Status(Code::kCorruption, store + " lacks a file (" + text + "); restore a backup");
  }
  if (s.IsInvalidArgument()) {  // Unreadable manifest fields and the like: nothing that our caller passed.
    return Status(Code::kCorruption, store + " is damaged (" + text + "); restore a backup");
  }
  return FromRocksDb(s, "open", directory);
}

/// Hands RocksDB's warnings to the caller's function; without one nothing is even formatted. There is no LOG
/// file: it costs time at each open and makes a read-only directory fail.
class LineLogger final : public rocksdb::Logger {
 public:
  explicit LineLogger(std::function<void(std::string_view)> log)
      : Logger(log ? rocksdb::InfoLogLevel::WARN_LEVEL : rocksdb::InfoLogLevel::NUM_INFO_LOG_LEVELS),
        log_(std::move(log)) {}
  using Logger::Logv;
  void Logv(const char* format, va_list args) override {
    if (!log_) return;
    char line[1024];
    const int n = std::vsnprintf(line, sizeof line, format, args);
    if (n > 0) log_(std::string_view(line, std::min(static_cast<size_t>(n), sizeof line - 1)));
  }
  void LogHeader(const char*, va_list) override {}

 private:
  std::function<void(std::string_view)> log_;
};

/// The first failure that makes the handle read-only. Kept for good: what reached the disk is unknown.
class Failure {
 public:
  bool failed() const { return failed_.load(std::memory_order_acquire); }
  void Set(Status why) {
    const std::lock_guard lock(mutex_);
    if (why_.ok()) why_ = std::move(why);
    failed_.store(true, std::memory_order_release);
  }
  Status why() const {
    const std::lock_guard lock(mutex_);
    return why_;
  }

 private:
  std::atomic<bool> failed_{false};
  mutable std::mutex mutex_;
  Status why_;
};

class BackgroundErrors final : public rocksdb::EventListener {
 public:
  BackgroundErrors(Failure* failure, std::string directory)
      : failure_(failure), directory_(std::move(directory)) {}
  void OnBackgroundError(rocksdb::BackgroundErrorReason, rocksdb::Status* error) override {
    failure_->Set(FromRocksDb(*error, "write to", directory_));
  }

 private:
  Failure* failure_;
  std::string directory_;
};

/// What lies between RocksDB and the operating system, for two of its weaknesses.
/// Logs: makes each durable before the next one comes to be. A commit without fsync may be lost in a power
/// cut, but only together with all after it: with two unsynced logs, the mode that tolerates a torn tail
/// would skip the end of the first and go on with the second (shown by tests/fault/kv/power_cut_test.cc). A
/// log of durable commits is written into space that it has already: see Log. One whose last write reached
/// the disk in part is read up to there. Tables: checks the end of each before RocksDB parses it
/// (table_tail.h). Manifests: once a write or sync of one, or of the name CURRENT, has failed, nobody knows
/// which tables it names, and none is deleted any more. RocksDB removes the files of a failed ingest although
/// the manifest may have them; the next opening removes what is superfluous. Two things of ours besides. The
/// lock: Hold() takes it before there is a database and hands it to the one that is opened later. And
/// RocksDB's OPTIONS files are not synced: nobody reads them, and each open waits twice.
class StoreFileSystem final : public rocksdb::FileSystemWrapper {
 public:
  using FileSystemWrapper::FileSystemWrapper;
  const char* Name() const override { return "FastiStore"; }
  rocksdb::IOStatus NewWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file,
                                    rocksdb::IODebugContext* dbg) override {
    if (!name.ends_with(".log")) {
      rocksdb::IOStatus s = target()->NewWritableFile(name, options, file, dbg);
      if (s.ok() && IsOptionsFile(name)) *file = std::make_unique<UnsyncedFile>(std::move(*file));
      if (s.ok() && Mentions(name, "/MANIFEST-")) *file = std::make_unique<Manifest>(this, std::move(*file));
      return s;
    }
    const std::lock_guard lock(mutex_);
    if (last_ != nullptr) {
      rocksdb::IOStatus s = last_->MakeDurable(rocksdb::IOOptions(), dbg);
      if (!s.ok()) return s;
    }
    std::unique_ptr<rocksdb::FSWritableFile> made;
    rocksdb::IOStatus s = target()->NewWritableFile(name, options, &made, dbg);
    if (s.ok()) s = made->Close(options.io_options, dbg);
    std::unique_ptr<rocksdb::FSRandomRWFile> inner;
    if (s.ok()) s = target()->NewRandomRWFile(name, options, &inner, dbg);
    if (!s.ok()) return s;
    auto log = std::make_unique<Log>(this, name, options, std::move(inner));
    last_ = log.get();
    *file = std::move(log);
    return s;
  }
  rocksdb::IOStatus NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                        std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                        rocksdb::IODebugContext* dbg) override {
    rocksdb::IOStatus s = target()->NewRandomAccessFile(name, options, file, dbg);
    if (!s.ok() || !name.ends_with(".sst")) return s;
    uint64_t size = 0;
    s = target()->GetFileSize(name, options.io_options, &size, dbg);
    if (!s.ok()) return s;
    const TableTail tail = CheckTableTail(size, [&](uint64_t offset, size_t n, std::string* bytes) {
      bytes->resize(n);
      Slice got;
      s = (*file)->Read(offset, n, options.io_options, &got, bytes->data(), dbg);
      if (s.ok() && got.size() != n)
        s = rocksdb::IOStatus::Corruption("the file is shorter than it says", name);
      if (s.ok() && got.data() != bytes->data()) bytes->assign(got.data(), n);
      return s.ok();
    });
    if (tail == TableTail::kDamaged)
      s = rocksdb::IOStatus::Corruption("block checksum mismatch at the end of", name);
    if (!s.ok()) file->reset();
    return s;
  }
  rocksdb::IOStatus NewDirectory(const std::string& name, const rocksdb::IOOptions& options,
                                 std::unique_ptr<rocksdb::FSDirectory>* directory,
                                 rocksdb::IODebugContext* dbg) override {
    rocksdb::IOStatus s = target()->NewDirectory(name, options, directory, dbg);
    if (s.ok()) *directory = std::make_unique<StoreDirectory>(this, std::move(*directory));
    return s;
  }

  rocksdb::IOStatus NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                      std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                      rocksdb::IODebugContext* dbg) override {
    rocksdb::IOStatus s = target()->NewSequentialFile(name, options, file, dbg);
    const std::lock_guard lock(mutex_);
    const auto end = ends_.find(fs::path(name).filename().string());
    if (s.ok() && end != ends_.end()) *file = std::make_unique<ShorterFile>(std::move(*file), end->second);
    return s;
  }
  /// Of the log nothing is read from `end` on.
  void EndsAt(const std::string& log, uint64_t end) {
    const std::lock_guard lock(mutex_);
    ends_[log] = end;
  }

  rocksdb::IOStatus DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* dbg) override {
    if (manifest_in_doubt_.load(std::memory_order_acquire) && name.ends_with(".sst")) {
      return rocksdb::IOStatus::IOError("kept, the manifest may name it", name);
    }
    return target()->DeleteFile(name, options, dbg);
  }

  /// Takes the lock of a store. @pre none is held
  rocksdb::IOStatus Hold(const std::string& name) {
    const std::lock_guard lock(mutex_);
    held_name_ = name;
    return target()->LockFile(name, rocksdb::IOOptions(), &held_, nullptr);
  }
  /// Lets go of it, unless it was handed over.
  void LetGo() {
    const std::lock_guard lock(mutex_);
    if (held_ == nullptr) return;
    target()->UnlockFile(std::exchange(held_, nullptr), rocksdb::IOOptions(), nullptr).PermitUncheckedError();
  }
  rocksdb::IOStatus LockFile(const std::string& name, const rocksdb::IOOptions& options,
                             rocksdb::FileLock** lock, rocksdb::IODebugContext* dbg) override {
    {
      const std::lock_guard guard(mutex_);
      if (held_ != nullptr && name == held_name_) {
        *lock = std::exchange(held_, nullptr);
        return rocksdb::IOStatus::OK();
      }
    }
    return target()->LockFile(name, options, lock, dbg);
  }

 private:
  static bool IsOptionsFile(const std::string& name) { return Mentions(name, "/OPTIONS-"); }

  class UnsyncedFile final : public rocksdb::FSWritableFileOwnerWrapper {
   public:
    using FSWritableFileOwnerWrapper::FSWritableFileOwnerWrapper;
    rocksdb::IOStatus Sync(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override {
      return rocksdb::IOStatus::OK();
    }
    rocksdb::IOStatus Fsync(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override {
      return rocksdb::IOStatus::OK();
    }
  };

  class Manifest final : public rocksdb::FSWritableFileOwnerWrapper {
   public:
    Manifest(StoreFileSystem* owner, std::unique_ptr<rocksdb::FSWritableFile>&& file)
        : FSWritableFileOwnerWrapper(std::move(file)), owner_(owner) {}
    rocksdb::IOStatus Append(const Slice& data, const rocksdb::IOOptions& options,
                             rocksdb::IODebugContext* dbg) override {
      return Noted(FSWritableFileOwnerWrapper::Append(data, options, dbg));
    }
    rocksdb::IOStatus Append(const Slice& data, const rocksdb::IOOptions& options,
                             const rocksdb::DataVerificationInfo& info,
                             rocksdb::IODebugContext* dbg) override {
      return Noted(FSWritableFileOwnerWrapper::Append(data, options, info, dbg));
    }
    rocksdb::IOStatus Flush(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override {
      return Noted(FSWritableFileOwnerWrapper::Flush(options, dbg));
    }
    rocksdb::IOStatus Sync(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override {
      return Noted(FSWritableFileOwnerWrapper::Sync(options, dbg));
    }
    rocksdb::IOStatus Fsync(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override {
      return Noted(FSWritableFileOwnerWrapper::Fsync(options, dbg));
    }

   private:
    rocksdb::IOStatus Noted(rocksdb::IOStatus s) {
      if (!s.ok()) owner_->manifest_in_doubt_.store(true, std::memory_order_release);
      return s;
    }
    StoreFileSystem* owner_;
  };

  class StoreDirectory final : public rocksdb::FSDirectoryWrapper {
   public:
    StoreDirectory(StoreFileSystem* owner, std::unique_ptr<rocksdb::FSDirectory>&& directory)
        : FSDirectoryWrapper(std::move(directory)), owner_(owner) {}
    rocksdb::IOStatus FsyncWithDirOptions(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg,
                                          const rocksdb::DirFsyncOptions& why) override {
      if (why.reason == rocksdb::DirFsyncOptions::kFileRenamed && IsOptionsFile(why.renamed_new_name)) {
        return rocksdb::IOStatus::OK();
      }
      // CURRENT may name a new manifest by now.
      rocksdb::IOStatus s = FSDirectoryWrapper::FsyncWithDirOptions(options, dbg, why);
      if (!s.ok()) owner_->manifest_in_doubt_.store(true, std::memory_order_release);
      return s;
    }

   private:
    StoreFileSystem* owner_;
  };

  /// Appending to a file makes each fdatasync wait for the file system's journal too, which must have the new
  /// length: 95 to 130 µs where writing into bytes that are there takes 65 to 75. So a log whose appends are
  /// all synced has zeros written ahead of it, which the same sync makes durable. What a power cut leaves of
  /// the last write then is any of its sectors; log_check.h tells that from damage. Appends that are not
  /// synced must be lost from the end only: at the second in a row the space ahead is given back, and they
  /// lengthen the file.
  class Log final : public rocksdb::FSWritableFile {
   public:
    Log(StoreFileSystem* owner, std::string name, const rocksdb::FileOptions& options,
        std::unique_ptr<rocksdb::FSRandomRWFile> file)
        : owner_(owner), name_(std::move(name)), options_(options), file_(std::move(file)) {}
    ~Log() override { Forget(); }
    using FSWritableFile::Append;
    rocksdb::IOStatus Append(const Slice& data, const rocksdb::IOOptions& options,
                             rocksdb::IODebugContext* dbg) override {
      const std::lock_guard lock(mutex_);
      if (unsynced_) {
        synced_in_a_row_ = 0;
        if (reserved_ > size_) {
          rocksdb::IOStatus s = GiveBack(dbg);
          if (s.ok()) s = SyncAll(options, dbg);  // The one before lies in the space ahead.
          if (!s.ok()) return s;
        }
      }
      rocksdb::IOStatus s = file_->Write(size_, data, options, dbg);
      if (s.ok()) size_ += data.size();
      unsynced_ = true;
      return s;
    }
    rocksdb::IOStatus Flush(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override {
      return rocksdb::IOStatus::OK();
    }
    rocksdb::IOStatus Sync(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override {
      const std::lock_guard lock(mutex_);
      if (may_reserve_ && unsynced_ && ++synced_in_a_row_ >= kSyncsBeforeReserving &&
          reserved_ < size_ + kLeastReserve) {
        Reserve(options, dbg);
      }
      return SyncAll(options, dbg);
    }
    rocksdb::IOStatus Fsync(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override {
      return Sync(options, dbg);
    }
    rocksdb::IOStatus MakeDurable(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) {
      const std::lock_guard lock(mutex_);
      return SyncAll(options, dbg);
    }
    bool IsSyncThreadSafe() const override { return true; }
    uint64_t GetFileSize(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override { return size_; }
    rocksdb::IOStatus Close(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override {
      Forget();
      return file_->Close(options, dbg);  // The zeros that are left harm nobody.
    }

   private:
    static constexpr int kSyncsBeforeReserving = 4;
    static constexpr uint64_t kReserve = 512 << 10, kLeastReserve = 16 << 10;

    rocksdb::IOStatus SyncAll(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) {
      rocksdb::IOStatus s = file_->Sync(options, dbg);
      if (s.ok()) unsynced_ = false;
      return s;
    }
    /// Where there is no room for zeros there may be for commits: it is not asked again, and the sync that
    /// follows tells of a disk that fails.
    void Reserve(const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) {
      static const std::string zeros(kReserve, '\0');
      const uint64_t from = std::max(size_, reserved_);
      const rocksdb::IOStatus s = file_->Write(from, zeros, options, dbg);
      reserved_ = from + kReserve;
      if (s.ok()) return;
      may_reserve_ = false;
      GiveBack(dbg).PermitUncheckedError();
    }
    rocksdb::IOStatus GiveBack(rocksdb::IODebugContext* dbg) {
      if (reserved_ <= size_) return rocksdb::IOStatus::OK();
      std::unique_ptr<rocksdb::FSWritableFile> same;
      rocksdb::IOStatus s = owner_->target()->ReopenWritableFile(name_, options_, &same, dbg);
      if (s.ok()) s = same->Truncate(size_, options_.io_options, dbg);
      if (s.ok()) s = same->Close(options_.io_options, dbg);
      if (s.ok()) reserved_ = 0;
      return s;
    }
    void Forget() {
      const std::lock_guard lock(owner_->mutex_);
      if (owner_->last_ == this) owner_->last_ = nullptr;
    }

    StoreFileSystem* const owner_;
    const std::string name_;
    const rocksdb::FileOptions options_;
    const std::unique_ptr<rocksdb::FSRandomRWFile> file_;
    std::mutex mutex_;  // guards what follows; taken after the owner's
    uint64_t size_ = 0, reserved_ = 0;
    bool unsynced_ = false, may_reserve_ = true;
    int synced_in_a_row_ = 0;
  };

  class ShorterFile final : public rocksdb::FSSequentialFileOwnerWrapper {
   public:
    ShorterFile(std::unique_ptr<rocksdb::FSSequentialFile>&& file, uint64_t bytes)
        : FSSequentialFileOwnerWrapper(std::move(file)), left_(bytes) {}
    rocksdb::IOStatus Read(size_t n, const rocksdb::IOOptions& options, Slice* result, char* scratch,
                           rocksdb::IODebugContext* dbg) override {
      n = std::min<uint64_t>(n, left_);
      *result = Slice(scratch, 0);
      if (n == 0) return rocksdb::IOStatus::OK();
      rocksdb::IOStatus s = FSSequentialFileOwnerWrapper::Read(n, options, result, scratch, dbg);
      if (s.ok()) left_ -= result->size();
      return s;
    }
    rocksdb::IOStatus Skip(uint64_t n) override {
      n = std::min(n, left_);
      left_ -= n;
      return FSSequentialFileOwnerWrapper::Skip(n);
    }

   private:
    uint64_t left_;
  };

  std::atomic<bool> manifest_in_doubt_{false};
  std::mutex mutex_;
  Log* last_ = nullptr;
  std::map<std::string, uint64_t> ends_;
  std::string held_name_;
  rocksdb::FileLock* held_ = nullptr;
};

/// A directory opened as a store: what its databases, snapshots and iterators share, and what outlives them.
struct Core {
  ~Core() {
    if (files != nullptr) files->LetGo();
  }
  Status Map(const rocksdb::Status& s, std::string_view doing) const {
    return FromRocksDb(s, doing, directory);
  }

  std::string directory;
  RocksDbOptions options;
  std::shared_ptr<StoreFileSystem> files;
  std::unique_ptr<rocksdb::Env> env;
  std::shared_ptr<rocksdb::Cache> cache;
  Failure failure;
  std::atomic<uint64_t> open_snapshots{0}, open_iterators{0}, commits{0};
};

/// RocksDB's view of a store, opened to be read or to be written. Shared by the engine, its snapshots and
/// their iterators.
struct Database {
  ~Database() { (void)Shut(); }
  rocksdb::ColumnFamilyHandle* family(Space space) const { return families[Index(space)]; }
  /// Flushes unless that is impossible, and closes. Called when no snapshot or iterator is left.
  Status Shut();

  std::shared_ptr<Core> core;
  bool only_reads = false;
  rocksdb::DB* db = nullptr;
  std::vector<rocksdb::ColumnFamilyHandle*> families;
};

Status Database::Shut() {
  if (db == nullptr) return {};
  rocksdb::Status first;
  if (!only_reads && !core->failure.failed()) {
    rocksdb::FlushOptions flush;
    flush.allow_write_stall = true;
    first = db->Flush(flush, families);
  }
  // Not while handles go: a failed flush or compaction may be on its way still.
  rocksdb::CancelAllBackgroundWork(db, /*wait=*/true);
  for (auto* family : families) {
    const rocksdb::Status s = db->DestroyColumnFamilyHandle(family);
    if (first.ok()) first = s;
  }
  families.clear();
  const rocksdb::Status s = db->Close();
  if (first.ok()) first = s;
  delete std::exchange(db, nullptr);
  return core->Map(first, "close");
}

// ---- Reading ----

std::string_view MovePin(void* from, void* to, std::string_view) {
  auto* old = static_cast<rocksdb::PinnableSlice*>(from);
  auto* pin = new (to) rocksdb::PinnableSlice(std::move(*old));
  old->~PinnableSlice();
  return ToView(*pin);
}
void DestroyPin(void* holder) { static_cast<rocksdb::PinnableSlice*>(holder)->~PinnableSlice(); }
constexpr PinnedValue::HolderType kPin = {MovePin, DestroyPin};
static_assert(sizeof(rocksdb::PinnableSlice) <= PinnedValue::kHolderBytes);

/// An empty pin inside `value`, reusing the one that is there.
rocksdb::PinnableSlice* PinIn(PinnedValue* value) {
  if (void* holder = value->HolderIf(&kPin)) {
    auto* pin = static_cast<rocksdb::PinnableSlice*>(holder);
    pin->Reset();
    return pin;
  }
  return new (value->NewHolder(&kPin)) rocksdb::PinnableSlice;
}

class RocksSnapshot;

class RocksIterator final : public Iterator {
 public:
  RocksIterator(std::shared_ptr<const RocksSnapshot> snapshot, Space space, std::string_view lower,
                std::string_view upper);
  ~RocksIterator() override;
  void Seek(std::string_view key) override {
    it_->Seek(ToSlice(key));
    Read();
  }
  void SeekForPrev(std::string_view key) override {
    it_->SeekForPrev(ToSlice(key));
    Read();
  }
  void SeekToFirst() override {
    it_->SeekToFirst();
    Read();
  }
  void SeekToLast() override {
    it_->SeekToLast();
    Read();
  }
  void Next() override {
    it_->Next();
    Read();
  }
  void Prev() override {
    it_->Prev();
    Read();
  }
  Status status() const override;

 private:
  void Read() {
    valid_ = it_->Valid();
    key_ = valid_ ? ToView(it_->key()) : std::string_view();
    value_ = valid_ ? ToView(it_->value()) : std::string_view();
  }
  // The order matters: RocksDB keeps pointers to the bounds, and the iterator must die before the database.
  std::shared_ptr<const RocksSnapshot> snapshot_;
  std::string lower_, upper_;
  Slice lower_slice_, upper_slice_;
  std::unique_ptr<rocksdb::Iterator> it_;
};

class RocksSnapshot final : public Snapshot, public std::enable_shared_from_this<RocksSnapshot> {
 public:
  explicit RocksSnapshot(std::shared_ptr<const Database> base) : base_(std::move(base)) {
    base_->core->open_snapshots.fetch_add(1, std::memory_order_relaxed);
    // A read-only database never changes and cannot make snapshots.
    if (!base_->only_reads) read_.snapshot = base_->db->GetSnapshot();
    // We never delete ranges. Looking for such deletions is not only slower: at the border of two table files
    // it loses a failed read, so that a scan skips rows and says OK (pull request 11782, fixed in 8.6; our
    // disk_error_test.cc).
    read_.ignore_range_deletions = true;
  }
  ~RocksSnapshot() override {
    if (read_.snapshot != nullptr) base_->db->ReleaseSnapshot(read_.snapshot);
    base_->core->open_snapshots.fetch_sub(1, std::memory_order_release);
  }

  using Snapshot::Get;
  Result<bool> Get(Space space, std::string_view key, PinnedValue* value) const override {
    rocksdb::PinnableSlice* pin = PinIn(value);
    const rocksdb::Status s = base_->db->Get(read_, base_->family(space), ToSlice(key), pin);
    if (s.ok()) {
      value->SetFound(ToView(*pin));
      return true;
    }
    value->SetMissing();
    if (s.IsNotFound()) return false;
    return base_->core->Map(s, "read from");
  }

  Status MultiGet(Space space, std::span<const std::string_view> keys,
                  std::vector<PinnedValue>* values) const override;

  std::unique_ptr<Iterator> Scan(Space space, std::string_view lower, std::string_view upper) const override {
    auto it = std::make_unique<RocksIterator>(shared_from_this(), space, lower, upper);
    it->SeekToFirst();
    return it;
  }
  std::unique_ptr<Iterator> NewIterator(Space space) const override {
    return std::make_unique<RocksIterator>(shared_from_this(), space, std::string_view(), std::string_view());
  }

 private:
  friend class RocksIterator;
  std::shared_ptr<const Database> base_;
  rocksdb::ReadOptions read_;
};

Status RocksSnapshot::MultiGet(Space space, std::span<const std::string_view> keys,
                               std::vector<PinnedValue>* values) const {
  values->resize(keys.size());
  if (keys.empty()) return {};
  if (keys.size() == 1) return Get(space, keys[0], &(*values)[0]).status();
  // RocksDB wants three arrays of its own; a thread's are kept, as they would cost more than a read each.
  struct Scratch {
    std::vector<Slice> keys;
    std::vector<rocksdb::PinnableSlice> pins;
    std::vector<rocksdb::Status> statuses;
  };
  thread_local Scratch scratch;
  constexpr size_t kChunk = 256;  // Bounds the scratch memory; RocksDB itself works on 32 at a time.
  if (scratch.pins.empty()) {
    scratch.pins.resize(kChunk);
    scratch.statuses.resize(kChunk);
  }
  for (size_t begin = 0; begin < keys.size(); begin += kChunk) {
    const size_t n = std::min(kChunk, keys.size() - begin);
    scratch.keys.clear();
    for (size_t i = 0; i < n; ++i) scratch.keys.push_back(ToSlice(keys[begin + i]));
    base_->db->MultiGet(read_, base_->family(space), n, scratch.keys.data(), scratch.pins.data(),
                        scratch.statuses.data(), /*sorted_input=*/true);
    Status error;
    for (size_t i = 0; i < n; ++i) {
      PinnedValue& value = (*values)[begin + i];
      const rocksdb::Status& s = scratch.statuses[i];
      if (s.ok()) {
        rocksdb::PinnableSlice* pin = PinIn(&value);
        *pin = std::move(scratch.pins[i]);
        value.SetFound(ToView(*pin));
      } else {
        value.Reset();
        if (!s.IsNotFound() && error.ok()) error = base_->core->Map(s, "read from");
      }
      scratch.pins[i].Reset();
    }
    FASTI_TRY(error);
  }
  return {};
}

RocksIterator::RocksIterator(std::shared_ptr<const RocksSnapshot> snapshot, Space space,
                             std::string_view lower, std::string_view upper)
    : snapshot_(std::move(snapshot)),
      lower_(lower),
      upper_(upper),
      lower_slice_(lower_),
      upper_slice_(upper_) {
  const Database& base = *snapshot_->base_;
  base.core->open_iterators.fetch_add(1, std::memory_order_relaxed);
  rocksdb::ReadOptions read = snapshot_->read_;
  if (!lower_.empty()) read.iterate_lower_bound = &lower_slice_;
  if (!upper_.empty()) read.iterate_upper_bound = &upper_slice_;
  it_.reset(base.db->NewIterator(read, base.family(space)));
}

RocksIterator::~RocksIterator() {
  it_.reset();
  snapshot_->base_->core->open_iterators.fetch_sub(1, std::memory_order_release);
}

Status RocksIterator::status() const {
  const rocksdb::Status s = it_->status();
  return s.ok() ? Status() : snapshot_->base_->core->Map(s, "read from");
}

// ---- Options and opening ----

rocksdb::ColumnFamilyOptions FamilyOptions(const Core& core, Space space) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = core.cache;
  table.block_size = 8 << 10;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.whole_key_filtering = true;
  table.format_version = 5;  // Both known to table_tail.cc.
  table.checksum = rocksdb::kCRC32c;
  rocksdb::ColumnFamilyOptions cf;
  cf.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  cf.compression = rocksdb::kLZ4Compression;
  if (space == Space::kHist) cf.bottommost_compression = rocksdb::kZSTD;
  cf.write_buffer_size = core.options.write_buffer_bytes;
  cf.target_file_size_base = core.options.target_file_bytes;
  cf.level_compaction_dynamic_level_bytes = true;
  cf.disable_auto_compactions = !core.options.auto_compaction;
  // A block that each commit rewrites has hundreds of versions in the memtable; a step backwards meets the
  // oldest first, and walking eight of them (the default) before seeking costs more than the seek.
  cf.max_sequential_skip_in_iterations = 1;
  return cf;
}

/// Beyond this size a manifest is begun anew: small, so that RenewFileList has little to write. It is written
/// by flushes and compactions only.
constexpr size_t kManifestBytes = 1 << 10;

rocksdb::DBOptions DatabaseOptions(Core* core) {
  rocksdb::DBOptions db;
  db.env = core->env.get();
  db.create_if_missing = core->options.create_if_missing;
  db.create_missing_column_families = true;  // A creation that was interrupted is finished by the next open.
  db.error_if_exists = core->options.error_if_exists;
  db.info_log = std::make_shared<LineLogger>(core->options.log);
  db.listeners.push_back(std::make_shared<BackgroundErrors>(&core->failure, core->directory));
  // Reliability.
  db.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  db.paranoid_checks = true;
  db.max_bgerror_resume_count = 0;
  // Off: in 7.8.3 it can report a log as missing that was rightly deleted (pull request 10892), and with
  // several families it adds a manifest write to synced commits (issue 13192). Our commit chain finds missing
  // logs.
  db.track_and_verify_wals_in_manifest = false;
  db.verify_sst_unique_id_in_manifest = true;
  db.file_checksum_gen_factory = rocksdb::GetFileChecksumGenCrc32cFactory();
  // Memory and threads.
  db.db_write_buffer_size = core->options.write_buffer_bytes;
  db.max_open_files = core->options.max_open_files;
  db.max_background_jobs = 2;
  db.max_file_opening_threads = 1;
  db.manifest_preallocation_size = 64 << 10;
  db.max_manifest_file_size = kManifestBytes;
  db.allow_concurrent_memtable_write = false;  // One writer commits for all.
  db.avoid_flush_during_shutdown = true;       // Database::Shut() flushes where that is right.
  // A quick open.
  db.stats_dump_period_sec = 0;
  db.stats_persist_period_sec = 0;
  db.skip_stats_update_on_db_open = true;
  db.skip_checking_sst_file_sizes_on_db_open = true;
  return db;
}

/// Without CURRENT, RocksDB would start a new store over the remains of the old one. An interrupted creation
/// leaves at most the first manifest; anything more was a store.
bool HasRemains(rocksdb::Env* env, const std::string& directory) {
  std::vector<std::string> names;
  if (!env->GetChildren(directory, &names).ok()) return false;
  for (const std::string& name : names) {
    if (name.ends_with(".sst") || name.ends_with(".log")) return true;
    if (name.starts_with("MANIFEST-") && name != "MANIFEST-000001") return true;
  }
  return false;
}

/// Makes a new directory durable in its parent: RocksDB syncs only what is inside.
rocksdb::Status SyncParent(rocksdb::Env* env, const std::string& directory) {
  std::unique_ptr<rocksdb::Directory> parent;
  const rocksdb::Status s = env->NewDirectory(fs::path(directory).parent_path().string(), &parent);
  return s.ok() ? parent->Fsync() : s;
}

void RemoveIngestDirectory(rocksdb::Env* env, const std::string& path) {
  std::vector<std::string> names;
  if (!env->GetChildren(path, &names).ok()) return;
  // What cannot be removed is tried again at the next open; it is never read.
  for (const std::string& name : names) {
    if (name != "." && name != "..") env->DeleteFile(path + "/" + name).PermitUncheckedError();
  }
  env->DeleteDir(path).PermitUncheckedError();
}

/// The name of the manifest in use.
Result<std::string> CurrentManifest(const Core& core) {
  std::string current;
  FASTI_TRY(FromOpen(rocksdb::ReadFileToString(core.env.get(), core.directory + "/CURRENT", &current),
                     core.directory, core.options.read_only));
  if (current.empty() || current.back() != '\n' || !current.starts_with("MANIFEST-")) {
    return Status(Code::kCorruption, "the store in '" + core.directory +
                                         "' is damaged: CURRENT names no manifest; restore a backup");
  }
  current.pop_back();
  return current;
}

Result<std::optional<LogDamage>> DamageOf(const Core& core, const std::string& name) {
  std::string bytes;
  FASTI_TRY(FromOpen(rocksdb::ReadFileToString(core.env.get(), core.directory + "/" + name, &bytes),
                     core.directory, core.options.read_only));
  return FindLogDamage(bytes);
}

/// Finds damage in the manifest and the logs that RocksDB would take for their end (log_check.h), and the
/// ends of logs whose last write was cut short, which RocksDB would take for damage.
Status CheckLogs(const Core& core) {
  const bool drop = core.options.drop_damaged_log_tail;
  FASTI_TRY_ASSIGN(const std::string manifest, CurrentManifest(core));
  std::vector<std::string> names;
  FASTI_TRY(FromOpen(core.env->GetChildren(core.directory, &names), core.directory, core.options.read_only));
  for (const std::string& name : names) {
    const bool is_log = name.ends_with(".log");
    if (name != manifest && !is_log) continue;
    FASTI_TRY_ASSIGN(const std::optional<LogDamage> damage, DamageOf(core, name));
    if (!damage) continue;
    if (is_log && damage->torn) {
      core.files->EndsAt(name, damage->offset);
      continue;
    }
    if (drop && (is_log || damage->at_end)) continue;
    return Status(Code::kCorruption,
                  "the store in '" + core.directory + "' is damaged: " + name + " at byte " +
                      std::to_string(damage->offset) + "; restore a backup" +
                      (is_log || damage->at_end
                           ? ", or open the store with the option drop_damaged_log_tail (in the shell "
                             "--drop-damaged-log-tail), which keeps the commits before the damage and copies "
                             "the log first"
                           : ""));
  }
  return {};
}

/// Copies the manifest and the logs, and then ends them at their first damage. Logs after a damaged one are
/// emptied: their commits build on what was dropped.
Status DropDamagedTail(const Core& core) {
  FASTI_TRY_ASSIGN(const std::string manifest, CurrentManifest(core));
  std::vector<std::string> names;
  FASTI_TRY(FromOpen(core.env->GetChildren(core.directory, &names), core.directory, core.options.read_only));
  std::erase_if(names, [](const std::string& name) { return !name.ends_with(".log"); });
  // By number; RocksDB pads them to six digits at least.
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  const fs::path directory = core.directory;
  std::map<std::string, uint64_t> ends;
  FASTI_TRY_ASSIGN(const std::optional<LogDamage> bad_manifest, DamageOf(core, manifest));
  if (bad_manifest) ends[manifest] = bad_manifest->offset;
  bool dropping = false;
  for (const std::string& name : names) {
    FASTI_TRY_ASSIGN(std::optional<LogDamage> damage, DamageOf(core, name));
    if (damage && damage->torn) damage.reset();
    if (dropping || damage) ends[name] = dropping ? 0 : damage->offset;
    dropping = dropping || damage;
  }
  if (ends.empty()) return {};
  std::error_code error;
  fs::path keep;
  for (int n = 1; keep.empty() || fs::exists(keep, error); ++n)
    keep = directory / ("damaged-log-" + std::to_string(n));
  fs::create_directory(keep, error);
  for (const auto& [name, end] : ends) {
    if (!error) fs::copy_file(directory / name, keep / name, error);
  }
  for (const auto& [name, end] : ends) {
    if (!error) fs::resize_file(directory / name, end, error);
  }
  if (!error) return {};
  return Status(Code::kIOError, "cannot copy the damaged log of the store in '" + core.directory +
                                    "': " + error.message() + "; its copies are in '" + keep.string() + "'");
}

Status CheckDirectory(Core* core) {
  const std::string& directory = core->directory;
  const std::string store = "the store in '" + directory + "'";
  if (core->env->FileExists(directory + "/CURRENT").ok()) {
    if (core->options.error_if_exists) return Status(Code::kAlreadyExists, store + " exists already");
    return CheckLogs(*core);
  }
  if (HasRemains(core->env.get(), directory)) {
    return Status(Code::kCorruption, store + " lacks its file CURRENT; restore a backup");
  }
  if (core->options.read_only || !core->options.create_if_missing) {
    return Status(Code::kNotFound, "there is no store in '" + directory + "'; check the path, or create it");
  }
  std::error_code ignored;
  const bool is_new = !fs::exists(directory, ignored);
  rocksdb::Status s = core->env->CreateDirIfMissing(directory);
  if (s.ok() && is_new) s = SyncParent(core->env.get(), directory);
  if (!s.ok()) {
    if (Mentions(s.ToString(), "No such file or directory")) {
      return Status(Code::kNotFound,
                    "cannot create a store in '" + directory + "': its parent directory is missing");
    }
    return FromOpen(s, directory, /*read_only=*/false);
  }
  return {};
}

// ---- Writing ----

/// Writes the entries of one space to table files beside the store.
class TableFileSink final : public SortedSink {
 public:
  TableFileSink(const Database& base, Space space, std::string prefix, const rocksdb::Options& options)
      : base_(base), core_(base.core.get()), space_(space), prefix_(std::move(prefix)), options_(options) {}

  Status Add(std::string_view key, std::string_view value) override {
    FASTI_TRY(Follow(key));
    FASTI_TRY(core_->Map(writer_->Put(ToSlice(key), ToSlice(value)), "ingest into"));
    return Added(key);
  }
  Status Delete(std::string_view key) override {
    FASTI_TRY(Follow(key));
    FASTI_TRY(core_->Map(writer_->Delete(ToSlice(key)), "ingest into"));
    return Added(key);
  }
  Status FinishFile() {
    if (writer_ == nullptr) return {};
    rocksdb::ExternalSstFileInfo info;
    const rocksdb::Status s = writer_->Finish(&info);
    writer_.reset();
    if (!s.ok()) return core_->Map(s, "ingest into");
    arg_.external_files.push_back(info.file_path);
    arg_.files_checksums.push_back(info.file_checksum);
    arg_.files_checksum_func_names.push_back(info.file_checksum_func_name);
    return {};
  }
  rocksdb::IngestExternalFileArg& arg() { return arg_; }

 private:
  Status Follow(std::string_view key) {
    if (any_ && key <= last_key_) {
      return Status(Code::kInvalidArgument, "ingest into space '" + std::string(SpaceName(space_)) +
                                                "': keys must ascend strictly, but entry " +
                                                std::to_string(count_) +
                                                " does not follow the one before it");
    }
    return writer_ == nullptr ? StartFile() : Status();
  }
  Status Added(std::string_view key) {
    any_ = true;
    ++count_;
    last_key_.assign(key);
    // FileSize() counts finished blocks only, which is near enough.
    return writer_->FileSize() >= core_->options.target_file_bytes ? FinishFile() : Status();
  }

  Status StartFile() {
    writer_ = std::make_unique<rocksdb::SstFileWriter>(rocksdb::EnvOptions(), options_, base_.family(space_),
                                                       /*invalidate_page_cache=*/false);
    const std::string path = prefix_ + "-" + std::to_string(arg_.external_files.size()) + ".sst";
    return core_->Map(writer_->Open(path), "ingest into");
  }

  const Database& base_;
  const Core* core_;
  Space space_;
  std::string prefix_;
  const rocksdb::Options& options_;
  std::unique_ptr<rocksdb::SstFileWriter> writer_;
  rocksdb::IngestExternalFileArg arg_;
  std::string last_key_;
  bool any_ = false;
  uint64_t count_ = 0;
};

/// No flush or compaction runs while this lives. An ingest that meets a compaction at its end looks for a
/// level in a version that has fewer of them, and RocksDB ends the process (7.8.3, with assertions; without
/// them it reads past the end). Shown by tests/fault/kv/disk_error_test.cc, by chance.
struct Paused {
  explicit Paused(rocksdb::DB* db) : status(db->PauseBackgroundWork()), db_(db) {}
  ~Paused() {
    if (status.ok()) db_->ContinueBackgroundWork().PermitUncheckedError();
  }
  Paused(const Paused&) = delete;
  Paused& operator=(const Paused&) = delete;
  const rocksdb::Status status;

 private:
  rocksdb::DB* db_;
};

/// The note: a file of kNoteFileBytes that is overwritten in place: checksum, length, bytes, zeros.
constexpr std::string_view kNoteFile = "NOTE";
constexpr size_t kNoteFileBytes = 64;
constexpr size_t kNoteHeaderBytes = 5;
static_assert(kNoteHeaderBytes + Engine::kMaxNoteBytes <= kNoteFileBytes);

uint32_t NoteSum(std::string_view length_and_bytes) {
  return MaskedCrc(ExtendCrc(kCrcStart, length_and_bytes));
}

class RocksEngine final : public Engine {
 public:
  explicit RocksEngine(std::shared_ptr<Database> base) : core_(base->core), base_(std::move(base)) {}

  std::shared_ptr<const Snapshot> GetSnapshot() const override {
    const std::shared_lock gate(gate_);
    if (base_->db == nullptr) return std::make_shared<ClosedSnapshot>(Closed());
    return std::make_shared<RocksSnapshot>(base_);
  }

  Status Commit(const WriteBatch& batch, Durability durability) override;
  Status Ingest(std::span<const IngestPart> parts) override;
  Status Checkpoint(const std::string& directory) override;

  Status Flush() override {
    std::shared_lock gate(gate_);
    FASTI_TRY(MakeWritable(&gate));
    return FlushAll();
  }

  Status CompactRange(Space space, std::string_view lower, std::string_view upper) override {
    std::shared_lock gate(gate_);
    FASTI_TRY(MakeWritable(&gate));
    rocksdb::CompactRangeOptions compact;
    // Also where nothing needs merging: an erased value must leave the last level too.
    compact.bottommost_level_compaction = rocksdb::BottommostLevelCompaction::kForceOptimized;
    const Slice begin = ToSlice(lower), end = ToSlice(upper);
    return Done(base_->db->CompactRange(compact, base_->family(space), lower.empty() ? nullptr : &begin,
                                        upper.empty() ? nullptr : &end),
                "compact");
  }

  Status RenewFileList() override {
    std::shared_lock gate(gate_);
    FASTI_TRY(MakeWritable(&gate));
    FASTI_TRY_ASSIGN(const std::string before, CurrentManifest(*core_));
    rocksdb::ColumnFamilyHandle* family = base_->family(Space::kMeta);
    const std::string compactions = core_->options.auto_compaction ? "false" : "true";
    // RocksDB begins a new manifest with the first entry after kManifestBytes. Setting an option to the value
    // that it has writes the shortest of entries, some twenty bytes.
    std::string now = before;
    for (size_t written = 0; now == before; written += 16) {
      if (written > 2 * kManifestBytes) {
        return Status(Code::kInternal,
                      "the list of files in '" + core_->directory +
                          "' cannot be renewed: it may name erased values until the store is "
                          "opened again");
      }
      FASTI_TRY(
          core_->Map(base_->db->SetOptions(family, {{"disable_auto_compactions", compactions}}), "renew"));
      FASTI_TRY_ASSIGN(now, CurrentManifest(*core_));
    }
    // Files that are not needed are looked for and deleted when deletions are allowed again.
    FASTI_TRY(core_->Map(base_->db->DisableFileDeletions(), "renew"));
    return core_->Map(base_->db->EnableFileDeletions(/*force=*/true), "renew");
  }

  Status VerifyChecksums() override {
    const std::shared_lock gate(gate_);
    if (base_->db == nullptr) return Closed();
    rocksdb::ReadOptions read;
    read.readahead_size = 1 << 20;
    FASTI_TRY(core_->Map(base_->db->VerifyChecksum(read), "verify"));
    // Covers what lies between the blocks too.
    return core_->Map(base_->db->VerifyFileChecksums(read), "verify");
  }

  Status PutNote(std::string_view bytes, Durability durability) override;
  Result<std::string> GetNote() const override;
  Metrics GetMetrics() const override;

  Capabilities GetCapabilities() const override {
    Capabilities c;
    c.engine = "rocksdb";
    c.persistent = true;
    c.checkpoint = !core_->options.read_only;
    c.read_only = core_->options.read_only;
    return c;
  }

  Status status() const override {
    const std::shared_lock gate(gate_);
    return base_->db == nullptr ? Closed() : core_->failure.why();
  }

  Status Close() override {
    const std::unique_lock gate(gate_);
    if (base_->db == nullptr) return {};
    const uint64_t snapshots = core_->open_snapshots.load(std::memory_order_acquire);
    const uint64_t iterators = core_->open_iterators.load(std::memory_order_acquire);
    if (snapshots != 0 || iterators != 0) {
      return Status(Code::kBusy, "cannot close the store in '" + core_->directory +
                                     "': " + std::to_string(snapshots) + " snapshots and " +
                                     std::to_string(iterators) +
                                     " iterators are open; finish the readers first");
    }
    const Status status = base_->Shut();
    core_->files->LetGo();
    return status;
  }

 private:
  Status Closed() const {
    return Status(Code::kInvalidArgument, "the store in '" + core_->directory + "' is closed");
  }
  Status Writable() const {
    if (base_->db == nullptr) return Closed();
    if (core_->options.read_only) {
      return Status(Code::kReadOnly, "the store in '" + core_->directory + "' was opened read-only");
    }
    if (core_->failure.failed()) {
      return Status(Code::kReadOnly, "the store in '" + core_->directory +
                                         "' is read-only after an error; close and reopen it. The error: " +
                                         core_->failure.why().message());
    }
    return {};
  }
  /// After this the database can be written. @pre the gate is held shared; it is again when this returns
  Status MakeWritable(std::shared_lock<std::shared_mutex>* gate) {
    FASTI_TRY(Writable());
    while (base_->only_reads) {
      gate->unlock();
      FASTI_TRY(Reopen());
      gate->lock();
      FASTI_TRY(Writable());
    }
    return {};
  }
  Status Reopen();
  /// A failure is kept at once: RocksDB tells of it by the listener too, but perhaps only after this thread
  /// has asked it for more, and what it asserts then ends the process.
  Status Done(const rocksdb::Status& s, std::string_view doing) {
    Status status = core_->Map(s, doing);
    if (s.IsIOError() || s.IsCorruption()) core_->failure.Set(status);
    return status;
  }
  Status FlushAll() {
    rocksdb::FlushOptions flush;
    flush.allow_write_stall = true;
    return Done(base_->db->Flush(flush, base_->families), "flush");
  }

  // Held shared by every call, so that Close() waits for those under way. Reads through snapshots do not take
  // it: their snapshot keeps Close() from succeeding.
  mutable std::shared_mutex gate_;
  const std::shared_ptr<Core> core_;
  std::shared_ptr<Database> base_;
  std::mutex note_mutex_;
  std::unique_ptr<rocksdb::RandomRWFile> note_;  ///< open since the first note
  bool note_is_new_ = false;                     ///< its name may not be on the disk yet
};

Result<std::shared_ptr<Database>> OpenDatabase(const std::shared_ptr<Core>& core, bool only_reads);

/// Readers keep the database that they read from.
Status RocksEngine::Reopen() {
  const std::unique_lock gate(gate_);
  FASTI_TRY(Writable());
  if (!base_->only_reads) return {};
  Result<std::shared_ptr<Database>> base = OpenDatabase(core_, /*only_reads=*/false);
  if (!base.ok()) {
    core_->failure.Set(base.status());  // The lock is gone with it.
    return base.status();
  }
  base_ = std::move(base).value();
  return {};
}

Status RocksEngine::PutNote(std::string_view bytes, Durability durability) {
  const std::shared_lock gate(gate_);
  FASTI_TRY(Writable());
  if (bytes.size() > kMaxNoteBytes) {
    return Status(Code::kInvalidArgument, "a note has at most " + std::to_string(kMaxNoteBytes) + " bytes");
  }
  std::string file(kNoteFileBytes, '\0');
  file[kNoteHeaderBytes - 1] = static_cast<char>(bytes.size());
  file.replace(kNoteHeaderBytes, bytes.size(), bytes);
  const uint32_t sum = NoteSum(std::string_view(file).substr(kNoteHeaderBytes - 1));
  std::memcpy(file.data(), &sum, sizeof sum);

  const std::lock_guard lock(note_mutex_);
  rocksdb::Status s;
  if (note_ == nullptr) {
    const std::string path = core_->directory + "/" + std::string(kNoteFile);
    if (!core_->env->FileExists(path).ok()) {
      std::unique_ptr<rocksdb::WritableFile> made;
      s = core_->env->NewWritableFile(path, &made, rocksdb::EnvOptions());
      if (s.ok()) s = made->Close();
      note_is_new_ = true;
    }
    if (s.ok()) s = core_->env->NewRandomRWFile(path, &note_, rocksdb::EnvOptions());
    if (!s.ok()) return core_->Map(s, "write a note into");
  }
  s = note_->Write(0, file);
  if (s.ok() && durability == Durability::kSync) s = note_->Sync();
  if (s.ok() && durability == Durability::kSync && note_is_new_) {
    std::unique_ptr<rocksdb::Directory> directory;
    s = core_->env->NewDirectory(core_->directory, &directory);
    if (s.ok()) s = directory->Fsync();
    note_is_new_ = !s.ok();
  }
  return core_->Map(s, "write a note into");
}

Result<std::string> RocksEngine::GetNote() const {
  const std::string path = core_->directory + "/" + std::string(kNoteFile);
  std::string file;
  if (!core_->env->FileExists(path).ok()) return std::string();
  FASTI_TRY(core_->Map(rocksdb::ReadFileToString(core_->env.get(), path, &file), "read a note from"));
  uint32_t sum = 0;
  if (file.size() != kNoteFileBytes) return std::string();
  std::memcpy(&sum, file.data(), sizeof sum);
  const size_t size = static_cast<uint8_t>(file[kNoteHeaderBytes - 1]);
  if (size > kMaxNoteBytes || sum != NoteSum(std::string_view(file).substr(kNoteHeaderBytes - 1))) {
    return std::string();
  }
  return file.substr(kNoteHeaderBytes, size);
}

Status RocksEngine::Commit(const WriteBatch& batch, Durability durability) {
  std::shared_lock gate(gate_);
  FASTI_TRY(Writable());
  if (batch.empty()) return {};
  FASTI_TRY(MakeWritable(&gate));
  constexpr size_t kHeaderBytes = 16;
  constexpr size_t kProtectionBytes = 8;  // A checksum per entry from here to the memtable and the WAL.
  rocksdb::WriteBatch out(batch.ApproximateBytes() + kHeaderBytes, /*max_bytes=*/0, kProtectionBytes,
                          /*default_cf_ts_sz=*/0);
  rocksdb::Status s;
  batch.ForEach([&](const WriteBatch::Op& op) {
    if (!s.ok()) return;
    s = op.kind == WriteBatch::Kind::kPut
            ? out.Put(base_->family(op.space), ToSlice(op.key), ToSlice(op.value))
            : out.Delete(base_->family(op.space), ToSlice(op.key));
  });
  if (!s.ok()) return core_->Map(s, "write to");  // Nothing was written yet.
  rocksdb::WriteOptions write;
  write.sync = durability == Durability::kSync;
  s = base_->db->Write(write, &out);
  if (s.ok()) {
    core_->commits.fetch_add(1, std::memory_order_relaxed);
    return {};
  }
  // RocksDB does not tell a failed append from a failed fsync, and after either the record may be found by
  // recovery.
  const Status cause = core_->Map(s, "write to");
  core_->failure.Set(cause);
  return Status(
      Code::kUnknownOutcome,
      "the commit may or may not have become durable; reopen the store to find out. " + cause.message());
}

Status RocksEngine::Ingest(std::span<const IngestPart> parts) {
  std::shared_lock gate(gate_);
  FASTI_TRY(MakeWritable(&gate));
  const std::string scratch = core_->directory + "/" + std::string(kIngestDirectory);
  RemoveIngestDirectory(core_->env.get(), scratch);
  FASTI_TRY(core_->Map(core_->env->CreateDirIfMissing(scratch), "ingest into"));
  struct Cleanup {
    Core* core;
    const std::string& path;
    ~Cleanup() { RemoveIngestDirectory(core->env.get(), path); }
  } cleanup{core_.get(), scratch};

  std::vector<rocksdb::IngestExternalFileArg> args;
  for (const IngestPart& part : parts) {
    const rocksdb::Options options(base_->db->GetDBOptions(),
                                   base_->db->GetOptions(base_->family(part.space)));
    TableFileSink sink(*base_, part.space, scratch + "/" + std::string(SpaceName(part.space)), options);
    FASTI_TRY(part.fill(&sink));
    FASTI_TRY(sink.FinishFile());
    rocksdb::IngestExternalFileArg& arg = sink.arg();
    if (arg.external_files.empty()) continue;
    arg.column_family = base_->family(part.space);
    arg.options.move_files = true;
    arg.options.write_global_seqno = false;  // The files stay as they were written and summed.
    arg.options.verify_file_checksum =
        false;  // The writer's sums are taken over; reading all again adds nothing.
    args.push_back(std::move(arg));
  }
  if (args.empty()) return {};
  gate.unlock();
  const std::unique_lock alone(gate_);  // A commit now would have to be flushed, which nobody does any more.
  FASTI_TRY(Writable());
  FASTI_TRY(FlushAll());
  const Paused paused(base_->db);
  FASTI_TRY(core_->Map(paused.status, "ingest into"));
  const rocksdb::Status s = base_->db->IngestExternalFiles(args);
  if (s.ok()) {
    core_->commits.fetch_add(1, std::memory_order_relaxed);
    return {};
  }
  const Status cause = core_->Map(s, "ingest into");
  if (s.IsInvalidArgument()) return cause;
  core_->failure.Set(cause);  // The manifest may or may not name the files.
  return Status(
      Code::kUnknownOutcome,
      "the ingest may or may not have become durable; reopen the store to find out. " + cause.message());
}

Status RocksEngine::Checkpoint(const std::string& directory) {
  std::shared_lock gate(gate_);
  FASTI_TRY(MakeWritable(&gate));
  if (core_->env->FileExists(directory).ok()) {
    return Status(Code::kAlreadyExists,
                  "cannot write a checkpoint to '" + directory + "': it exists already");
  }
  rocksdb::Checkpoint* raw = nullptr;
  FASTI_TRY(core_->Map(rocksdb::Checkpoint::Create(base_->db, &raw), "checkpoint"));
  const std::unique_ptr<rocksdb::Checkpoint> checkpoint(raw);
  FASTI_TRY(core_->Map(checkpoint->CreateCheckpoint(directory), "checkpoint"));
  // RocksDB syncs the copy, but not the directory that names it: a power cut would take the whole copy away.
  std::error_code error;
  fs::path path = fs::absolute(directory, error).lexically_normal();
  if (path.filename().empty()) path = path.parent_path();  // "dir/"
  return core_->Map(SyncParent(core_->env.get(), path.string()), "checkpoint");
}

Metrics RocksEngine::GetMetrics() const {
  const std::shared_lock gate(gate_);
  Metrics m;
  if (base_->db == nullptr) return m;
  rocksdb::DB& db = *base_->db;
  for (const Space space : kAllSpaces) {
    SpaceMetrics& out = m.spaces[Index(space)];
    rocksdb::ColumnFamilyHandle* family = base_->family(space);
    uint64_t reader_bytes = 0;
    db.GetIntProperty(family, rocksdb::DB::Properties::kLiveSstFilesSize, &out.disk_bytes);
    db.GetIntProperty(family, rocksdb::DB::Properties::kEstimateNumKeys, &out.estimated_keys);
    db.GetIntProperty(family, rocksdb::DB::Properties::kCurSizeAllMemTables, &out.memtable_bytes);
    db.GetIntProperty(family, rocksdb::DB::Properties::kEstimateTableReadersMem, &reader_bytes);
    m.table_reader_bytes += reader_bytes;
  }
  rocksdb::VectorLogPtr logs;
  if (!base_->only_reads && db.GetSortedWalFiles(logs).ok()) {
    for (const auto& log : logs) m.wal_bytes += log->SizeFileBytes();
  }
  m.block_cache_bytes = core_->cache->GetUsage();
  m.block_cache_capacity_bytes = core_->cache->GetCapacity();
  m.open_snapshots = core_->open_snapshots.load(std::memory_order_relaxed);
  m.open_iterators = core_->open_iterators.load(std::memory_order_relaxed);
  m.commits = core_->commits.load(std::memory_order_relaxed);
  return m;
}

Result<std::shared_ptr<Database>> OpenDatabase(const std::shared_ptr<Core>& core, bool only_reads) {
  const rocksdb::DBOptions options = DatabaseOptions(core.get());
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  for (const Space space : kAllSpaces)
    descriptors.emplace_back(FamilyName(space), FamilyOptions(*core, space));
  auto base = std::make_shared<Database>();
  base->core = core;
  base->only_reads = only_reads;
  const rocksdb::Status s =
      only_reads
          ? rocksdb::DB::OpenForReadOnly(options, core->directory, descriptors, &base->families, &base->db)
          : rocksdb::DB::Open(options, core->directory, descriptors, &base->families, &base->db);
  if (!s.ok()) {
    base->db = nullptr;
    base->families.clear();
    return FromOpen(s, core->directory, core->options.read_only);
  }
  if (!only_reads) {
    RemoveIngestDirectory(core->env.get(), core->directory + "/" + std::string(kIngestDirectory));
  }
  return base;
}

/// Whether a store that is opened to be written can be opened to be read first, and anew at the first write.
/// Opening it to be written waits for the disk five times, which a process that only asks a question need
/// not.
Result<bool> MayBeWrittenLater(const Core& core) {
  if (core.options.read_only || core.options.drop_damaged_log_tail) return false;
  // A reader's files may be deleted under it: it must have them all open.
  if (core.options.max_open_files != -1) return false;
  if (!core.env->FileExists(core.directory + "/CURRENT").ok()) return false;
  if (core.env->FileExists(core.directory + "/" + std::string(kIngestDirectory)).ok()) return false;
  // Whoever cannot write is told so now.
  if (::access(core.directory.c_str(), W_OK) != 0) return false;
  // A long log is put into tables once, and not replayed by each process anew.
  constexpr uint64_t kMaxLogBytes = 1 << 20;
  uint64_t log_bytes = 0;
  std::vector<std::string> names;
  FASTI_TRY(FromOpen(core.env->GetChildren(core.directory, &names), core.directory, /*read_only=*/false));
  for (const std::string& name : names) {
    uint64_t size = 0;
    if (!name.ends_with(".log")) continue;
    FASTI_TRY(FromOpen(core.env->GetFileSize(core.directory + "/" + name, &size), core.directory, false));
    log_bytes += size;
  }
  return log_bytes <= kMaxLogBytes;
}

}  // namespace

Result<std::unique_ptr<Engine>> OpenRocksDb(const std::string& directory, const RocksDbOptions& options) {
  auto core = std::make_shared<Core>();
  // RocksDB's lock knows a directory by its spelling: two spellings in one process would both get in.
  std::error_code error;
  fs::path path = fs::weakly_canonical(fs::absolute(directory, error), error);
  if (path.filename().empty() && path.has_relative_path()) path = path.parent_path();  // "dir/"
  core->directory = path.string();
  if (error || directory.empty()) {
    return Status(Code::kInvalidArgument, "'" + directory + "' is not a usable path: " + error.message());
  }
  core->options = options;
  const auto file_system = options.file_system_for_tests == nullptr
                               ? rocksdb::FileSystem::Default()
                               : std::static_pointer_cast<rocksdb::FileSystem>(options.file_system_for_tests);
  core->files = std::make_shared<StoreFileSystem>(file_system);
  core->env = rocksdb::NewCompositeEnv(core->files);
  FASTI_TRY(CheckDirectory(core.get()));
  if (options.drop_damaged_log_tail && !options.read_only) {
    if (core->env->FileExists(core->directory + "/CURRENT").ok()) FASTI_TRY(DropDamagedTail(*core));
  }

  rocksdb::LRUCacheOptions cache;
  cache.capacity = options.block_cache_bytes;
  core->cache = rocksdb::NewLRUCache(cache);
  FASTI_TRY_ASSIGN(const bool later, MayBeWrittenLater(*core));
  if (later) {
    if (rocksdb::Status s = core->files->Hold(core->directory + "/LOCK"); !s.ok()) {
      return FromOpen(s, core->directory, /*read_only=*/false);
    }
    // What cannot be read without writing first (a family that is missing, say) is opened to be written.
    if (auto base = OpenDatabase(core, /*only_reads=*/true); base.ok()) {
      return std::unique_ptr<Engine>(std::make_unique<RocksEngine>(std::move(base).value()));
    }
  }
  FASTI_TRY_ASSIGN(std::shared_ptr<Database> base, OpenDatabase(core, options.read_only));
  return std::unique_ptr<Engine>(std::make_unique<RocksEngine>(std::move(base)));
}

}  // namespace fasti::kv
