// The engine on RocksDB (7.8.3 was measured; see storage.md, "Options that matter"). What it is made of is in
// storage/kv/rocksdb: docs/decisions/0018.
#include "storage/kv/rocksdb_engine.h"

#include <rocksdb/utilities/checkpoint.h>

#include <atomic>
#include <cstring>
#include <filesystem>
#include <functional>
#include <mutex>
#include <shared_mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "storage/kv/closed_snapshot.h"
#include "storage/kv/crc32c.h"
#include "storage/kv/rocksdb/rocks_snapshot.h"
#include "storage/kv/rocksdb/store_directory.h"
#include "storage/kv/rocksdb/table_file_sink.h"
#include "storage/model/try.h"

namespace fasti::kv {
namespace {

namespace fs = std::filesystem;
using rocksdb::Slice;

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
  explicit RocksEngine(std::shared_ptr<RocksDatabase> base) : core_(base->core), base_(std::move(base)) {}

  std::shared_ptr<const Snapshot> GetSnapshot() const override {
    const std::shared_lock gate(gate_);
    if (base_->db == nullptr) return std::make_shared<ClosedSnapshot>(Closed());
    return NewRocksSnapshot(base_);
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
  const std::shared_ptr<RocksCore> core_;
  std::shared_ptr<RocksDatabase> base_;
  std::mutex note_mutex_;
  std::unique_ptr<rocksdb::RandomRWFile> note_;  ///< open since the first note
  bool note_is_new_ = false;                     ///< its name may not be on the disk yet
};

/// Readers keep the database that they read from.
Status RocksEngine::Reopen() {
  const std::unique_lock gate(gate_);
  FASTI_TRY(Writable());
  if (!base_->only_reads) return {};
  Result<std::shared_ptr<RocksDatabase>> base = OpenRocksDatabase(core_, /*only_reads=*/false);
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
  CountNothing();
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

/// Runs f(begin) … f(end - 1), begun in this order, on this thread and a second one if there are several. The
/// first failure; after one no more begin.
Status OnTwoThreads(size_t begin, size_t end, const std::function<Status(size_t)>& f) {
  std::atomic<size_t> next{begin};
  std::mutex mutex;
  Status first;
  const auto work = [&] {
    for (size_t i; (i = next.fetch_add(1)) < end;) {
      Status s = f(i);
      if (s.ok()) continue;
      next = end;
      const std::lock_guard lock(mutex);
      if (first.ok()) first = std::move(s);
    }
  };
  std::thread second;
  if (end - begin > 1 && std::thread::hardware_concurrency() > 1) {
    try {
      second = std::thread(work);
    } catch (const std::system_error&) {
      // One will do.
    }
  }
  work();
  if (second.joinable()) second.join();
  return first;
}

Status RocksEngine::Ingest(std::span<const IngestPart> parts) {
  std::shared_lock gate(gate_);
  FASTI_TRY(MakeWritable(&gate));
  const std::string scratch = core_->directory + "/" + std::string(kIngestDirectory);
  RemoveIngestDirectory(core_->env.get(), scratch);
  FASTI_TRY(core_->Map(core_->env->CreateDirIfMissing(scratch), "ingest into"));
  struct Cleanup {
    RocksCore* core;
    const std::string& path;
    ~Cleanup() { RemoveIngestDirectory(core->env.get(), path); }
  } cleanup{core_.get(), scratch};

  std::vector<std::unique_ptr<TableFileSink>> sinks;
  for (const IngestPart& part : parts) {
    sinks.push_back(
        std::make_unique<TableFileSink>(*base_, part.space, scratch + "/" + std::to_string(sinks.size())));
  }
  for (size_t begin = 0, end = 0; begin < parts.size(); begin = end) {
    for (end = begin + 1; end < parts.size() && parts[end].beside_the_one_before;) ++end;
    FASTI_TRY(OnTwoThreads(begin, end, [&](size_t i) -> Status {
      FASTI_TRY(parts[i].fill(sinks[i].get()));
      return sinks[i]->FinishFile();
    }));
  }
  std::vector<rocksdb::IngestExternalFileArg> args;
  for (const Space space : kAllSpaces) {
    rocksdb::IngestExternalFileArg arg;
    arg.column_family = base_->family(space);
    arg.options.move_files = true;
    arg.options.write_global_seqno = false;  // The files stay as they were written and summed.
    arg.options.verify_file_checksum =
        false;  // The writer's sums are taken over; reading all again adds nothing.
    for (size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].space == space) sinks[i]->MoveTo(&arg);
    }
    if (!arg.external_files.empty()) args.push_back(std::move(arg));
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
    SpaceMetrics& out = m.spaces[SpaceIndex(space)];
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

}  // namespace

Result<std::unique_ptr<Engine>> OpenRocksDb(const std::string& directory, const RocksDbOptions& options) {
  auto core = std::make_shared<RocksCore>();
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
    if (auto base = OpenRocksDatabase(core, /*only_reads=*/true); base.ok()) {
      return std::unique_ptr<Engine>(std::make_unique<RocksEngine>(std::move(base).value()));
    }
  }
  FASTI_TRY_ASSIGN(std::shared_ptr<RocksDatabase> base, OpenRocksDatabase(core, options.read_only));
  return std::unique_ptr<Engine>(std::make_unique<RocksEngine>(std::move(base)));
}

}  // namespace fasti::kv
