#include "storage/kv/rocksdb/store_file_system.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "storage/kv/rocksdb/rocks_status.h"
#include "storage/kv/table_tail.h"

namespace fasti::kv {
namespace {

namespace fs = std::filesystem;
using rocksdb::Slice;

bool IsOptionsFile(const std::string& name) { return Mentions(name, "/OPTIONS-"); }

}  // namespace

class StoreFileSystem::UnsyncedFile final : public rocksdb::FSWritableFileOwnerWrapper {
 public:
  using FSWritableFileOwnerWrapper::FSWritableFileOwnerWrapper;
  rocksdb::IOStatus Sync(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override {
    return rocksdb::IOStatus::OK();
  }
  rocksdb::IOStatus Fsync(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override {
    return rocksdb::IOStatus::OK();
  }
};

class StoreFileSystem::Manifest final : public rocksdb::FSWritableFileOwnerWrapper {
 public:
  Manifest(StoreFileSystem* owner, std::unique_ptr<rocksdb::FSWritableFile>&& file)
      : FSWritableFileOwnerWrapper(std::move(file)), owner_(owner) {}
  rocksdb::IOStatus Append(const Slice& data, const rocksdb::IOOptions& options,
                           rocksdb::IODebugContext* dbg) override {
    return Noted(FSWritableFileOwnerWrapper::Append(data, options, dbg));
  }
  rocksdb::IOStatus Append(const Slice& data, const rocksdb::IOOptions& options,
                           const rocksdb::DataVerificationInfo& info, rocksdb::IODebugContext* dbg) override {
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

class StoreFileSystem::StoreDirectory final : public rocksdb::FSDirectoryWrapper {
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
class StoreFileSystem::Log final : public rocksdb::FSWritableFile {
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

class StoreFileSystem::ShorterFile final : public rocksdb::FSSequentialFileOwnerWrapper {
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

rocksdb::IOStatus StoreFileSystem::NewWritableFile(const std::string& name,
                                                   const rocksdb::FileOptions& options,
                                                   std::unique_ptr<rocksdb::FSWritableFile>* file,
                                                   rocksdb::IODebugContext* dbg) {
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

rocksdb::IOStatus StoreFileSystem::NewRandomAccessFile(const std::string& name,
                                                       const rocksdb::FileOptions& options,
                                                       std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                                       rocksdb::IODebugContext* dbg) {
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

rocksdb::IOStatus StoreFileSystem::NewDirectory(const std::string& name, const rocksdb::IOOptions& options,
                                                std::unique_ptr<rocksdb::FSDirectory>* directory,
                                                rocksdb::IODebugContext* dbg) {
  rocksdb::IOStatus s = target()->NewDirectory(name, options, directory, dbg);
  if (s.ok()) *directory = std::make_unique<StoreDirectory>(this, std::move(*directory));
  return s;
}

rocksdb::IOStatus StoreFileSystem::NewSequentialFile(const std::string& name,
                                                     const rocksdb::FileOptions& options,
                                                     std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                                     rocksdb::IODebugContext* dbg) {
  rocksdb::IOStatus s = target()->NewSequentialFile(name, options, file, dbg);
  const std::lock_guard lock(mutex_);
  const auto end = ends_.find(fs::path(name).filename().string());
  if (s.ok() && end != ends_.end()) *file = std::make_unique<ShorterFile>(std::move(*file), end->second);
  return s;
}

void StoreFileSystem::EndsAt(const std::string& log, uint64_t end) {
  const std::lock_guard lock(mutex_);
  ends_[log] = end;
}

rocksdb::IOStatus StoreFileSystem::DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                                              rocksdb::IODebugContext* dbg) {
  if (manifest_in_doubt_.load(std::memory_order_acquire) && name.ends_with(".sst")) {
    return rocksdb::IOStatus::IOError("kept, the manifest may name it", name);
  }
  return target()->DeleteFile(name, options, dbg);
}

rocksdb::IOStatus StoreFileSystem::Hold(const std::string& name) {
  const std::lock_guard lock(mutex_);
  held_name_ = name;
  return target()->LockFile(name, rocksdb::IOOptions(), &held_, nullptr);
}

void StoreFileSystem::LetGo() {
  const std::lock_guard lock(mutex_);
  if (held_ == nullptr) return;
  target()->UnlockFile(std::exchange(held_, nullptr), rocksdb::IOOptions(), nullptr).PermitUncheckedError();
}

rocksdb::IOStatus StoreFileSystem::LockFile(const std::string& name, const rocksdb::IOOptions& options,
                                            rocksdb::FileLock** lock, rocksdb::IODebugContext* dbg) {
  {
    const std::lock_guard guard(mutex_);
    if (held_ != nullptr && name == held_name_) {
      *lock = std::exchange(held_, nullptr);
      return rocksdb::IOStatus::OK();
    }
  }
  return target()->LockFile(name, options, lock, dbg);
}

}  // namespace fasti::kv
