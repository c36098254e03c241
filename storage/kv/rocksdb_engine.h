// RocksDB behind the key-value seam. Only rocksdb_engine.cc and the files under rocksdb/ include its headers.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "fasti/status.h"
#include "storage/kv/kv.h"

namespace fasti::kv {

struct RocksDbOptions {
  /// Opens without locking or writing anything; sees the state at the time of opening.
  bool read_only = false;
  bool create_if_missing = true;
  bool error_if_exists = false;
  size_t block_cache_bytes = 64 << 20;
  /// Of all spaces together; reaching it starts a flush.
  size_t write_buffer_bytes = 64 << 20;
  /// -1 keeps every table file open, which is fastest; set it below the process's limit for very large
  /// stores.
  int max_open_files = -1;
  /// Table files that an ingest writes grow to this size.
  size_t target_file_bytes = 64 << 20;
  /// Off: flushed files stay as they are until CompactRange; for tests that need determinism.
  bool auto_compaction = true;
  /// Opens a store whose log is damaged, as a power cut with a disk that wrote garbage behind the last sync
  /// may leave it: keeps the commits up to the first damaged one and drops the rest. What is cut off is first
  /// copied to a directory `damaged-log-N` inside the store. Only ever on a person's explicit wish.
  bool drop_damaged_log_tail = false;
  /// RocksDB's warnings and errors, one line each; called from any thread.
  std::function<void(std::string_view line)> log;
  /// Tests only: a std::shared_ptr<rocksdb::FileSystem>, to be used instead of the operating system's.
  std::shared_ptr<void> file_system_for_tests;
};

/// Opens or creates the store in `directory`.
/// @error kNotFound no store there and create_if_missing is off. @error kAlreadyExists a store is there and
///   error_if_exists is set. @error kBusy it is open in another process or handle. @error kReadOnly the
///   directory cannot be written: open it read-only. @error kCorruption, kIOError
Result<std::unique_ptr<Engine>> OpenRocksDb(const std::string& directory, const RocksDbOptions& options = {});

}  // namespace fasti::kv
