#include "storage/kv/rocksdb/rocks_status.h"

namespace fasti::kv {

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

}  // namespace fasti::kv
