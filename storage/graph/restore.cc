// Restore: a new store from a checkpoint (store.h).
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "storage/codec/commit_record.h"
#include "storage/codec/format_record.h"
#include "storage/codec/key_layout.h"
#include "storage/graph/store_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

namespace fs = std::filesystem;

Status FileError(const std::string& what, const fs::path& path, const std::string& why) {
  return Status(Code::kIOError, "cannot " + what + " '" + path.string() + "': " + why);
}

Status SyncPath(const fs::path& path, bool is_directory) {
  const int fd = ::open(path.c_str(), is_directory ? O_RDONLY | O_DIRECTORY : O_RDONLY);
  if (fd < 0) return FileError("open", path, std::strerror(errno));
  const int failed = ::fsync(fd) != 0 ? errno : 0;
  ::close(fd);
  return failed == 0 ? Status() : FileError("sync", path, std::strerror(failed));
}

Status CopyStore(const fs::path& from, const fs::path& to) {
  std::error_code error;
  if (!fs::create_directory(to, error)) return FileError("create", to, error ? error.message() : "it exists");
  for (const fs::directory_entry& file : fs::directory_iterator(from, error)) {
    // A checkpoint has files only; its lock and logs of opening it are its own.
    const std::string name = file.path().filename().string();
    if (!file.is_regular_file() || name == "LOCK" || name.starts_with("LOG")) continue;
    const fs::path copy = to / name;
    fs::copy_file(file.path(), copy, error);
    if (error) return FileError("copy", file.path(), error.message());
    FASTI_TRY(SyncPath(copy, false));
  }
  if (error) return FileError("read", from, error.message());
  return SyncPath(to, true);
}

struct Identity {
  std::string store_id;
  uint64_t commit = 0;
};
Result<Identity> IdentityOf(Store& store) {
  const auto view = store.impl().view();
  std::string bytes;
  FASTI_TRY_ASSIGN(const bool found, view->kv().Get(kv::Space::kMeta, codec::FormatKey(), &bytes));
  if (!found) return codec::Damaged("store", "it has no format record");
  FASTI_TRY_ASSIGN(const codec::FormatRecord format, codec::DecodeFormatRecord(bytes));
  return Identity{format.store_id, view->commit()};
}

/// Tombstones of commits after `commit`.
Result<std::vector<codec::Tombstone>> ErasedSince(Store& store, uint64_t commit) {
  const auto view = store.impl().view();
  const codec::Key first = codec::TombstoneKey(commit + 1, 0);
  auto it = view->kv().Scan(kv::Space::kLog, first, codec::PrefixEnd(codec::TombstonePrefix()));
  std::vector<codec::Tombstone> out;
  for (; it->Valid(); it->Next()) {
    FASTI_TRY_ASSIGN(codec::Tombstone tombstone, codec::DecodeTombstone(it->value()));
    out.push_back(std::move(tombstone));
  }
  FASTI_TRY(it->status());
  return out;
}

Status EraseAgain(Store& restored, const std::string& original) {
  StoreOptions read_only;
  read_only.read_only = true;
  FASTI_TRY_ASSIGN(const std::shared_ptr<Store> source, Store::Open(original, read_only));
  FASTI_TRY_ASSIGN(const Identity now, IdentityOf(restored));
  FASTI_TRY_ASSIGN(const Identity then, IdentityOf(*source));
  if (now.store_id != then.store_id) {
    return Status(Code::kInvalidArgument, "the checkpoint is not one of the store in '" + original +
                                              "'; name the store it was taken from");
  }
  FASTI_TRY_ASSIGN(const std::vector<codec::Tombstone> erased, ErasedSince(*source, now.commit));
  FASTI_TRY(source->Close());
  if (erased.empty()) return {};
  return restored
      .Write([&](Transaction& tx) -> Status {
        for (const codec::Tombstone& t : erased) FASTI_TRY(tx.Erase(t.element, t.reason));
        return {};
      })
      .status();
}

Status Fill(const fs::path& checkpoint, const fs::path& draft, const std::string& original) {
  FASTI_TRY(CopyStore(checkpoint, draft));
  StoreOptions options;
  options.create_if_missing = false;
  FASTI_TRY_ASSIGN(const std::shared_ptr<Store> store, Store::Open(draft.string(), options));
  if (!original.empty()) FASTI_TRY(EraseAgain(*store, original));
  return store->Close();
}

}  // namespace

Status Restore(const std::string& checkpoint, const std::string& directory, const std::string& original) {
  std::error_code error;
  if (!fs::exists(fs::path(checkpoint) / "CURRENT", error)) {
    return Status(Code::kNotFound,
                  "there is no store in '" + checkpoint + "'; name a checkpoint's directory");
  }
  fs::path target = fs::absolute(directory, error).lexically_normal();
  if (target.filename().empty()) target = target.parent_path();
  if (fs::exists(target, error)) {
    return Status(Code::kAlreadyExists, "cannot restore into '" + directory + "': it exists already");
  }
  const fs::path draft = target.string() + ".restoring";
  // What an interrupted restore left.
  fs::remove_all(draft, error);
  Status status = Fill(checkpoint, draft, original);
  if (status.ok()) {
    fs::rename(draft, target, error);
    if (error) status = FileError("rename", draft, error.message());
  }
  if (!status.ok()) {
    fs::remove_all(draft, error);
    return status;
  }
  return SyncPath(target.parent_path(), true);
}

}  // namespace fasti::graph
