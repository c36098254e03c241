#include "tests/fault/drop_fs.h"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

// After a failed flush RocksDB sleeps for a second through usleep(); hundreds of failures must not take
// hundreds of seconds, so the test programs sleep briefly instead. The declaration comes from unistd.h.
extern "C" int usleep(useconds_t microseconds) {
  const timespec time = {0, static_cast<long>(std::min<useconds_t>(microseconds, 1000)) * 1000};
  return nanosleep(&time, nullptr);
}

namespace fasti::fault {

namespace fs = std::filesystem;
using rocksdb::IODebugContext;
using rocksdb::IOOptions;
using rocksdb::IOStatus;
using rocksdb::Slice;

namespace {
std::string ParentOf(const std::string& name) {
  fs::path path = fs::path(name).lexically_normal();
  if (path.filename().empty()) path = path.parent_path();
  return path.parent_path().string();
}
std::string Normal(const std::string& name) {
  fs::path path = fs::path(name).lexically_normal();
  if (path.filename().empty()) path = path.parent_path();
  return path.string();
}
}  // namespace

class DropFile final : public rocksdb::FSWritableFileWrapper {
 public:
  DropFile(DropFs* fs, std::unique_ptr<rocksdb::FSWritableFile> file, DropFs::StateRef state)
      : FSWritableFileWrapper(file.get()), fs_(fs), file_(std::move(file)), state_(std::move(state)) {}
  IOStatus Append(const Slice& data, const IOOptions& options, IODebugContext* dbg) override {
    const std::lock_guard lock(fs_->mutex_);
    IOStatus s = fs_->Change();
    if (s.ok()) s = file_->Append(data, options, dbg);
    if (s.ok()) state_->written += data.size();
    return s;
  }
  IOStatus Append(const Slice& data, const IOOptions& options, const rocksdb::DataVerificationInfo&,
                  IODebugContext* dbg) override {
    return Append(data, options, dbg);
  }
  IOStatus Truncate(uint64_t size, const IOOptions& options, IODebugContext* dbg) override {
    const std::lock_guard lock(fs_->mutex_);
    IOStatus s = fs_->Change();
    if (s.ok()) s = file_->Truncate(size, options, dbg);
    if (s.ok()) {
      state_->written = size;
      state_->synced = std::min(state_->synced, size);
      for (DropFs::FileState::Overwrite& o : state_->overwritten) {
        o.before.resize(std::min<uint64_t>(o.before.size(), size > o.offset ? size - o.offset : 0));
      }
    }
    return s;
  }
  IOStatus Sync(const IOOptions&, IODebugContext*) override { return fs_->Synced(state_.get()); }
  IOStatus Fsync(const IOOptions&, IODebugContext*) override { return fs_->Synced(state_.get()); }
  IOStatus RangeSync(uint64_t, uint64_t, const IOOptions&, IODebugContext*) override {
    return IOStatus::OK();
  }

 private:
  DropFs* fs_;
  std::unique_ptr<rocksdb::FSWritableFile> file_;
  DropFs::StateRef state_;
};

class DropRandomFile final : public rocksdb::FSRandomRWFileOwnerWrapper {
 public:
  DropRandomFile(DropFs* fs, std::unique_ptr<rocksdb::FSRandomRWFile>&& file, DropFs::StateRef state)
      : FSRandomRWFileOwnerWrapper(std::move(file)), fs_(fs), state_(std::move(state)) {}
  IOStatus Write(uint64_t offset, const Slice& data, const IOOptions& options, IODebugContext* dbg) override {
    const std::lock_guard lock(fs_->mutex_);
    IOStatus s = fs_->Change();
    if (s.ok() && offset < state_->written) {
      std::string before(std::min<uint64_t>(data.size(), state_->written - offset), '\0');
      Slice got;
      s = FSRandomRWFileOwnerWrapper::Read(offset, before.size(), options, &got, before.data(), dbg);
      if (s.ok()) state_->overwritten.push_back({offset, std::move(before)});
    }
    if (s.ok()) s = FSRandomRWFileOwnerWrapper::Write(offset, data, options, dbg);
    if (s.ok()) state_->written = std::max<uint64_t>(state_->written, offset + data.size());
    return s;
  }
  IOStatus Sync(const IOOptions&, IODebugContext*) override { return fs_->Synced(state_.get()); }
  IOStatus Fsync(const IOOptions&, IODebugContext*) override { return fs_->Synced(state_.get()); }

 private:
  DropFs* fs_;
  DropFs::StateRef state_;
};

class DropDirectory final : public rocksdb::FSDirectoryWrapper {
 public:
  DropDirectory(DropFs* fs, std::unique_ptr<rocksdb::FSDirectory> directory, std::string name)
      : FSDirectoryWrapper(std::move(directory)), fs_(fs), name_(std::move(name)) {}
  IOStatus Fsync(const IOOptions&, IODebugContext*) override {
    const std::lock_guard lock(fs_->mutex_);
    IOStatus s = fs_->Change();
    if (s.ok() && !fs_->lying_) fs_->SyncDirectory(name_);
    return s;
  }
  IOStatus FsyncWithDirOptions(const IOOptions& options, IODebugContext* dbg,
                               const rocksdb::DirFsyncOptions&) override {
    return Fsync(options, dbg);
  }

 private:
  DropFs* fs_;
  std::string name_;
};

class DropReader final : public rocksdb::FSRandomAccessFileOwnerWrapper {
 public:
  DropReader(DropFs* fs, std::unique_ptr<rocksdb::FSRandomAccessFile> file)
      : FSRandomAccessFileOwnerWrapper(std::move(file)), fs_(fs) {}
  IOStatus Read(uint64_t offset, size_t n, const IOOptions& options, Slice* result, char* scratch,
                IODebugContext* dbg) const override {
    const IOStatus s = fs_->Read();
    return s.ok() ? target()->Read(offset, n, options, result, scratch, dbg) : s;
  }
  IOStatus MultiRead(rocksdb::FSReadRequest* requests, size_t count, const IOOptions& options,
                     IODebugContext* dbg) override {
    const IOStatus s = fs_->Read();
    if (s.ok()) return target()->MultiRead(requests, count, options, dbg);
    for (size_t i = 0; i < count; ++i) requests[i].status = s;
    return s;
  }

 private:
  DropFs* fs_;
};

DropFs::DropFs(const std::string& root)
    : FileSystemWrapper(rocksdb::FileSystem::Default()), graveyard_(Normal(root) + ".graveyard") {
  fs::remove_all(graveyard_);
  fs::create_directories(graveyard_);
}

DropFs::~DropFs() {
  std::error_code ignored;
  fs::remove_all(graveyard_, ignored);
}

void DropFs::CutAt(uint64_t n) {
  const std::lock_guard lock(mutex_);
  cut_at_ = changes_ + n;
}

void DropFs::CutNow() {
  const std::lock_guard lock(mutex_);
  down_ = fired_ = true;
}

void DropFs::FailChangeAt(uint64_t n, IOStatus error, bool and_after) {
  const std::lock_guard lock(mutex_);
  fail_at_ = n == 0 ? 0 : changes_ + n;
  fail_after_ = and_after;
  error_ = std::move(error);
}

void DropFs::FailReadAt(uint64_t n, IOStatus error) {
  const std::lock_guard lock(mutex_);
  fail_read_at_ = n == 0 ? 0 : reads_ + n;
  read_error_ = std::move(error);
}

uint64_t DropFs::changes() const {
  const std::lock_guard lock(mutex_);
  return changes_;
}
uint64_t DropFs::reads() const {
  const std::lock_guard lock(mutex_);
  return reads_;
}
bool DropFs::fired() const {
  const std::lock_guard lock(mutex_);
  return fired_;
}

IOStatus DropFs::Change() {
  ++changes_;
  if (changes_ == cut_at_) down_ = fired_ = true;
  if (down_) return IOStatus::IOError("the power is off");
  if (fail_at_ != 0 && (changes_ == fail_at_ || (fail_after_ && changes_ > fail_at_))) {
    fired_ = true;
    return error_;
  }
  return IOStatus::OK();
}

IOStatus DropFs::Read() {
  const std::lock_guard lock(mutex_);
  if (++reads_ != fail_read_at_) return IOStatus::OK();
  fired_ = true;
  return read_error_;
}

IOStatus DropFs::Synced(FileState* state) {
  const std::lock_guard lock(mutex_);
  IOStatus s = Change();
  if (!s.ok()) {
    state->sync_failed = true;
  } else if (!state->sync_failed && !lying_) {
    state->synced = state->written;
    state->overwritten.clear();
  }
  return s;
}

std::string DropFs::NewGrave() { return graveyard_ + "/" + std::to_string(graves_++); }

DropFs::StateRef DropFs::StateOf(const std::string& name) {
  const auto found = files_.find(name);
  if (found != files_.end()) return found->second;
  // It was there before us: all of it is on the disk.
  auto state = std::make_shared<FileState>();
  std::error_code missing;
  const auto size = fs::file_size(name, missing);
  if (!missing) state->written = state->synced = size;
  files_[name] = state;
  return state;
}

void DropFs::SyncDirectory(const std::string& directory) {
  std::error_code ignored;
  std::erase_if(pending_, [&](const DirectoryChange& change) {
    if (change.directory != directory) return false;
    if (!change.buried.empty()) fs::remove(change.buried, ignored);
    return true;
  });
}

IOStatus DropFs::NewWritableFile(const std::string& raw, const rocksdb::FileOptions& options,
                                 std::unique_ptr<rocksdb::FSWritableFile>* file, IODebugContext* dbg) {
  const std::string name = Normal(raw);
  const std::lock_guard lock(mutex_);
  IOStatus s = Change();
  if (!s.ok()) return s;
  std::error_code ignored;
  DirectoryChange change{DirectoryChange::Kind::kCreate, ParentOf(name), name, "", "", nullptr};
  if (fs::exists(name, ignored)) {  // The new file is a new inode; the old one may have to come back.
    change.buried = NewGrave();
    change.state = StateOf(name);
    fs::rename(name, change.buried, ignored);
  }
  std::unique_ptr<rocksdb::FSWritableFile> inner;
  s = target()->NewWritableFile(name, options, &inner, dbg);
  if (!s.ok()) return s;
  auto state = std::make_shared<FileState>();
  files_[name] = state;
  pending_.push_back(std::move(change));
  *file = std::make_unique<DropFile>(this, std::move(inner), std::move(state));
  return s;
}

IOStatus DropFs::ReopenWritableFile(const std::string& raw, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file, IODebugContext* dbg) {
  const std::string name = Normal(raw);
  const std::lock_guard lock(mutex_);
  IOStatus s = Change();
  if (!s.ok()) return s;
  StateRef state = StateOf(name);
  std::unique_ptr<rocksdb::FSWritableFile> inner;
  s = target()->ReopenWritableFile(name, options, &inner, dbg);
  if (s.ok()) *file = std::make_unique<DropFile>(this, std::move(inner), std::move(state));
  return s;
}

IOStatus DropFs::NewRandomRWFile(const std::string& raw, const rocksdb::FileOptions& options,
                                 std::unique_ptr<rocksdb::FSRandomRWFile>* file, IODebugContext* dbg) {
  const std::string name = Normal(raw);
  const std::lock_guard lock(mutex_);
  std::unique_ptr<rocksdb::FSRandomRWFile> inner;
  const IOStatus s = target()->NewRandomRWFile(name, options, &inner, dbg);
  if (s.ok()) *file = std::make_unique<DropRandomFile>(this, std::move(inner), StateOf(name));
  return s;
}

IOStatus DropFs::NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                     std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                     IODebugContext* dbg) {
  std::unique_ptr<rocksdb::FSRandomAccessFile> inner;
  const IOStatus s = target()->NewRandomAccessFile(name, options, &inner, dbg);
  if (s.ok()) *file = std::make_unique<DropReader>(this, std::move(inner));
  return s;
}

IOStatus DropFs::NewDirectory(const std::string& name, const IOOptions& options,
                              std::unique_ptr<rocksdb::FSDirectory>* directory, IODebugContext* dbg) {
  std::unique_ptr<rocksdb::FSDirectory> inner;
  const IOStatus s = target()->NewDirectory(name, options, &inner, dbg);
  if (s.ok()) *directory = std::make_unique<DropDirectory>(this, std::move(inner), Normal(name));
  return s;
}

IOStatus DropFs::CreateDir(const std::string& raw, const IOOptions& options, IODebugContext* dbg) {
  const std::string name = Normal(raw);
  const std::lock_guard lock(mutex_);
  IOStatus s = Change();
  if (s.ok()) s = target()->CreateDir(name, options, dbg);
  if (s.ok()) pending_.push_back({DirectoryChange::Kind::kMakeDir, ParentOf(name), name, "", "", nullptr});
  return s;
}

IOStatus DropFs::CreateDirIfMissing(const std::string& name, const IOOptions& options, IODebugContext* dbg) {
  std::error_code ignored;
  if (fs::is_directory(name, ignored)) return IOStatus::OK();
  return CreateDir(name, options, dbg);
}

IOStatus DropFs::DeleteDir(const std::string& raw, const IOOptions& options, IODebugContext* dbg) {
  const std::string name = Normal(raw);
  const std::lock_guard lock(mutex_);
  IOStatus s = Change();
  if (s.ok()) s = target()->DeleteDir(name, options, dbg);
  if (s.ok()) pending_.push_back({DirectoryChange::Kind::kRemoveDir, ParentOf(name), name, "", "", nullptr});
  return s;
}

IOStatus DropFs::DeleteFile(const std::string& raw, const IOOptions&, IODebugContext*) {
  const std::string name = Normal(raw);
  const std::lock_guard lock(mutex_);
  const IOStatus s = Change();
  if (!s.ok()) return s;
  const std::string grave = NewGrave();
  StateRef state = StateOf(name);
  std::error_code error;
  fs::rename(name, grave, error);
  files_.erase(name);
  if (error) return IOStatus::PathNotFound(name, error.message());
  pending_.push_back({DirectoryChange::Kind::kDelete, ParentOf(name), name, "", grave, std::move(state)});
  return s;
}

IOStatus DropFs::RenameFile(const std::string& raw_from, const std::string& raw_to, const IOOptions& options,
                            IODebugContext* dbg) {
  const std::string from = Normal(raw_from), to = Normal(raw_to);
  const std::lock_guard lock(mutex_);
  IOStatus s = Change();
  if (!s.ok()) return s;
  std::error_code error;
  DirectoryChange change{DirectoryChange::Kind::kRename, ParentOf(to), to, from, "", nullptr};
  if (fs::is_directory(from, error)) {  // A checkpoint becoming visible: its files move along.
    s = target()->RenameFile(from, to, options, dbg);
    if (!s.ok()) return s;
    std::map<std::string, StateRef> moved;
    std::erase_if(files_, [&](auto& entry) {
      if (!entry.first.starts_with(from + "/")) return false;
      moved[to + entry.first.substr(from.size())] = entry.second;
      return true;
    });
    files_.merge(moved);
    for (DirectoryChange& p : pending_) {
      if (p.directory == from) p.directory = to;
      if (p.name.starts_with(from + "/")) p.name = to + p.name.substr(from.size());
      if (p.from.starts_with(from + "/")) p.from = to + p.from.substr(from.size());
    }
    pending_.push_back(std::move(change));
    return s;
  }
  if (fs::exists(to, error)) {
    change.buried = NewGrave();
    change.state = StateOf(to);
    fs::create_hard_link(to, change.buried, error);
  }
  StateRef state = StateOf(from);
  s = target()->RenameFile(from, to, options, dbg);
  if (!s.ok()) return s;
  files_.erase(from);
  files_[to] = std::move(state);
  pending_.push_back(std::move(change));
  return s;
}

IOStatus DropFs::LinkFile(const std::string& raw_from, const std::string& raw_to, const IOOptions& options,
                          IODebugContext* dbg) {
  const std::string from = Normal(raw_from), to = Normal(raw_to);
  const std::lock_guard lock(mutex_);
  IOStatus s = Change();
  if (s.ok()) s = target()->LinkFile(from, to, options, dbg);
  if (!s.ok()) return s;
  files_[to] = StateOf(from);
  pending_.push_back({DirectoryChange::Kind::kCreate, ParentOf(to), to, "", "", nullptr});
  return s;
}

void DropFs::Undo(const DirectoryChange& change) {
  std::error_code ignored;  // What cannot come back belonged to a directory that is gone as well.
  switch (change.kind) {
    case DirectoryChange::Kind::kCreate:
      fs::remove(change.name, ignored);
      files_.erase(change.name);
      break;
    case DirectoryChange::Kind::kRename:
      fs::rename(change.name, change.from, ignored);
      if (const auto moved = files_.extract(change.name)) files_[change.from] = moved.mapped();
      break;
    case DirectoryChange::Kind::kDelete:
      break;
    case DirectoryChange::Kind::kMakeDir:
      fs::remove_all(change.name, ignored);
      break;
    case DirectoryChange::Kind::kRemoveDir:
      fs::create_directory(change.name, ignored);
      break;
  }
  if (!change.buried.empty()) {
    fs::rename(change.buried, change.name, ignored);
    files_[change.name] = change.state;
  }
}

void DropFs::LoseOverwrites(const std::string& name, const FileState& state, Tail tail,
                            std::mt19937_64& random) {
  if (state.overwritten.empty()) return;
  constexpr uint64_t kSector = 512;
  std::fstream file(name, std::ios::in | std::ios::out | std::ios::binary);
  for (size_t i = state.overwritten.size(); i-- > 0;) {
    const FileState::Overwrite& o = state.overwritten[i];
    for (uint64_t at = 0, n = 0; at < o.before.size(); at += n) {
      n = std::min<uint64_t>(o.before.size() - at, kSector - (o.offset + at) % kSector);
      if (tail != Tail::kClean && random() % 2 == 0) continue;
      std::string bytes = o.before.substr(at, n);
      if (tail == Tail::kGarbage) {
        for (char& c : bytes) c = static_cast<char>(random());
      }
      file.seekp(static_cast<std::streamoff>(o.offset + at));
      file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
  }
}

void DropFs::LosePower(Tail tail, std::mt19937_64& random) {
  const std::lock_guard lock(mutex_);
  down_ = true;
  const auto below = [&](uint64_t n) { return n == 0 ? 0 : random() % n; };
  // Of each directory's unsynced changes a part from the front is kept: a journal keeps their order.
  std::map<std::string, uint64_t> of_directory, kept;
  for (const DirectoryChange& change : pending_) ++of_directory[change.directory];
  for (const auto& [directory, n] : of_directory) kept[directory] = tail == Tail::kClean ? 0 : below(n + 1);
  for (size_t i = pending_.size(); i-- > 0;) {
    const DirectoryChange& change = pending_[i];
    if (of_directory[change.directory]-- > kept[change.directory]) Undo(change);
  }
  pending_.clear();
  std::map<FileState*, bool> done;
  for (const auto& [name, state] : files_) {
    std::error_code error;
    if (!fs::exists(name, error) || std::exchange(done[state.get()], true)) continue;
    LoseOverwrites(name, *state, tail, random);
    if (state->written <= state->synced) continue;
    const uint64_t unsynced = state->written - state->synced;
    const uint64_t keep = state->synced + (tail == Tail::kClean ? 0 : below(unsynced + 1));
    fs::resize_file(name, keep, error);
    if (tail == Tail::kZeros) fs::resize_file(name, state->written, error);
    if (tail == Tail::kGarbage) {
      std::ofstream out(name, std::ios::binary | std::ios::app);
      for (uint64_t i = keep; i < state->written; ++i) out.put(static_cast<char>(random()));
    }
  }
}

}  // namespace fasti::fault
