// A store's directory and RocksDB's view of it, as the engine, its snapshots and their iterators share them.
// Thread rule: free for all threads but Shut().
#pragma once

#include <rocksdb/cache.h>
#include <rocksdb/db.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "storage/kv/rocksdb/rocks_status.h"
#include "storage/kv/rocksdb/store_file_system.h"
#include "storage/kv/rocksdb_engine.h"

namespace fasti::kv {

inline constexpr std::string_view kIngestDirectory = "ingest";
/// Beyond this size a manifest is begun anew: small, so that RenewFileList has little to write. It is written
/// by flushes and compactions only.
inline constexpr size_t kManifestBytes = 1 << 10;

inline size_t SpaceIndex(Space space) { return static_cast<size_t>(space); }

/// A directory opened as a store: what its databases, snapshots and iterators share, and what outlives them.
struct RocksCore {
  ~RocksCore() {
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
  FirstFailure failure;
  std::atomic<uint64_t> open_snapshots{0}, open_iterators{0}, commits{0};
};

/// RocksDB's view of a store, opened to be read or to be written. Shared by the engine, its snapshots and
/// their iterators.
struct RocksDatabase {
  ~RocksDatabase() { (void)Shut(); }
  rocksdb::ColumnFamilyHandle* family(Space space) const { return families[SpaceIndex(space)]; }
  /// Flushes unless that is impossible, and closes. Called when no snapshot or iterator is left.
  Status Shut();

  std::shared_ptr<RocksCore> core;
  bool only_reads = false;
  rocksdb::DB* db = nullptr;
  std::vector<rocksdb::ColumnFamilyHandle*> families;
};

/// Opens what CheckDirectory (store_directory.h) found to be in order.
/// @param only_reads without a log, a lock or a write; such a database never changes
Result<std::shared_ptr<RocksDatabase>> OpenRocksDatabase(const std::shared_ptr<RocksCore>& core,
                                                         bool only_reads);

}  // namespace fasti::kv
