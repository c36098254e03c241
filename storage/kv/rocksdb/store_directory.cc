#include "storage/kv/rocksdb/store_directory.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <vector>

#include "storage/kv/log_check.h"
#include "storage/model/try.h"

namespace fasti::kv {
namespace {

namespace fs = std::filesystem;

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

Result<std::optional<LogDamage>> DamageOf(const RocksCore& core, const std::string& name) {
  std::string bytes;
  FASTI_TRY(FromOpen(rocksdb::ReadFileToString(core.env.get(), core.directory + "/" + name, &bytes),
                     core.directory, core.options.read_only));
  return FindLogDamage(bytes);
}

/// Finds damage in the manifest and the logs that RocksDB would take for their end (log_check.h), and the
/// ends of logs whose last write was cut short, which RocksDB would take for damage.
Status CheckLogs(const RocksCore& core) {
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

}  // namespace

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

Result<std::string> CurrentManifest(const RocksCore& core) {
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

Status DropDamagedTail(const RocksCore& core) {
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

Status CheckDirectory(RocksCore* core) {
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

Result<bool> MayBeWrittenLater(const RocksCore& core) {
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

}  // namespace fasti::kv
