// StoreFileSystem: what lies between RocksDB and the operating system. Thread rule: free for all threads.
#pragma once

#include <rocksdb/file_system.h>

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace fasti::kv {

/// Made for two weaknesses of RocksDB.
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
                                    rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                        std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                        rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus NewDirectory(const std::string& name, const rocksdb::IOOptions& options,
                                 std::unique_ptr<rocksdb::FSDirectory>* directory,
                                 rocksdb::IODebugContext* dbg) override;

  rocksdb::IOStatus NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                      std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                      rocksdb::IODebugContext* dbg) override;
  /// Of the log nothing is read from `end` on.
  void EndsAt(const std::string& log, uint64_t end);

  rocksdb::IOStatus DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* dbg) override;

  /// Takes the lock of a store. @pre none is held
  rocksdb::IOStatus Hold(const std::string& name);
  /// Lets go of it, unless it was handed over.
  void LetGo();
  rocksdb::IOStatus LockFile(const std::string& name, const rocksdb::IOOptions& options,
                             rocksdb::FileLock** lock, rocksdb::IODebugContext* dbg) override;

 private:
  class UnsyncedFile;
  class Manifest;
  class StoreDirectory;
  class Log;
  class ShorterFile;

  std::atomic<bool> manifest_in_doubt_{false};
  std::mutex mutex_;
  Log* last_ = nullptr;
  std::map<std::string, uint64_t> ends_;
  std::string held_name_;
  rocksdb::FileLock* held_ = nullptr;
};

}  // namespace fasti::kv
