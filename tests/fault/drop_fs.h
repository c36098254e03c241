// A file system that can lose power: a wrapper over the real one that knows which bytes and directory entries
// would have reached the disk.
//
// Model (stricter than common file systems): appended bytes are durable after fsync of their file; a new,
// renamed, linked or deleted name is durable after fsync of its directory. Files that existed before are
// durable. Bytes that are overwritten are lost or kept by the sector, in any order. After a failed fsync the
// bytes written before it never become durable (what Linux does). No real fsync is made, so that thousands of
// cuts are quick. After the cut every change fails; drop the engine, call LosePower(), and open the directory
// anew. Threads: free for all. Source: reliability.md T3, T8; LevelDB's fault_injection_test.
#pragma once

#include <rocksdb/file_system.h>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace fasti::fault {

/// What is left of bytes that were written but not synced.
enum class Tail : uint8_t {
  kClean,    ///< Nothing; nor of unsynced directory changes.
  kTorn,     ///< A random part from the front; likewise of directory changes.
  kZeros,    ///< As torn, then zeros up to the written length: the size reached the disk, the data did not.
  kGarbage,  ///< As torn, then random bytes.
};

class DropFs final : public rocksdb::FileSystemWrapper {
 public:
  /// `root` is the directory under test; a sibling directory holds what may have to come back.
  explicit DropFs(const std::string& root);
  ~DropFs() override;
  const char* Name() const override { return "DropFs"; }

  /// The power goes at the n-th change (append, sync, create, rename, ...) from now on, 1 being the next.
  void CutAt(uint64_t n);
  /// The power goes now.
  void CutNow();
  /// The n-th change from now on fails, and with `and_after` all that follow.
  void FailChangeAt(uint64_t n, rocksdb::IOStatus error, bool and_after = false);
  /// The n-th read from now on fails.
  void FailReadAt(uint64_t n, rocksdb::IOStatus error);
  /// A disk that acknowledges fsync and forgets: to prove that the tests notice.
  void LieAboutSync() { lying_ = true; }

  uint64_t changes() const;
  uint64_t reads() const;
  bool fired() const;  ///< The cut or a failure took place.
  /// Puts the directory into the state that the disk would have. Call once no file is open any more.
  void LosePower(Tail tail, std::mt19937_64& random);

  rocksdb::IOStatus NewWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file,
                                    rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus ReopenWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                       std::unique_ptr<rocksdb::FSWritableFile>* file,
                                       rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus NewRandomRWFile(const std::string& name, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSRandomRWFile>* file,
                                    rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                        std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                        rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus NewDirectory(const std::string& name, const rocksdb::IOOptions& options,
                                 std::unique_ptr<rocksdb::FSDirectory>* directory,
                                 rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus CreateDir(const std::string& name, const rocksdb::IOOptions& options,
                              rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus CreateDirIfMissing(const std::string& name, const rocksdb::IOOptions& options,
                                       rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus DeleteDir(const std::string& name, const rocksdb::IOOptions& options,
                              rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus RenameFile(const std::string& from, const std::string& to,
                               const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override;
  rocksdb::IOStatus LinkFile(const std::string& from, const std::string& to,
                             const rocksdb::IOOptions& options, rocksdb::IODebugContext* dbg) override;

 private:
  friend class DropFile;
  friend class DropRandomFile;
  friend class DropDirectory;
  friend class DropReader;
  /// Of one inode; names that share it share this.
  struct FileState {
    uint64_t written = 0;
    uint64_t synced = 0;
    bool sync_failed = false;
    struct Overwrite {
      uint64_t offset;
      std::string before;
    };
    std::vector<Overwrite> overwritten;  ///< since the last sync, in order
  };
  using StateRef = std::shared_ptr<FileState>;
  struct DirectoryChange {
    enum class Kind : uint8_t { kCreate, kRename, kDelete, kMakeDir, kRemoveDir } kind;
    std::string directory;  ///< Whose fsync makes it durable.
    std::string name;
    std::string from;    ///< Of a rename.
    std::string buried;  ///< Where the file that `name` was is kept, or empty.
    StateRef state;      ///< Of the file that `name` was.
  };

  rocksdb::IOStatus Change();  ///< Counts; fails when its turn has come. @pre mutex_ held
  rocksdb::IOStatus Read();
  void SyncDirectory(const std::string& directory);  ///< @pre mutex_ held
  std::string NewGrave();
  StateRef StateOf(const std::string& name);  ///< @pre mutex_ held
  void Undo(const DirectoryChange& change);
  rocksdb::IOStatus Synced(FileState* state);
  static void LoseOverwrites(const std::string& name, const FileState& state, Tail tail,
                             std::mt19937_64& random);

  mutable std::mutex mutex_;
  const std::string graveyard_;
  uint64_t graves_ = 0;
  std::map<std::string, StateRef> files_;
  std::vector<DirectoryChange> pending_;
  uint64_t changes_ = 0, reads_ = 0;
  uint64_t cut_at_ = 0, fail_at_ = 0, fail_read_at_ = 0;  ///< 0: never.
  bool fail_after_ = false;
  bool down_ = false, fired_ = false, lying_ = false;
  rocksdb::IOStatus error_, read_error_;
};

}  // namespace fasti::fault
