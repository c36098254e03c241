#include "storage/kv/rocksdb/rocks_database.h"

#include <rocksdb/convenience.h>
#include <rocksdb/file_checksum.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>

#include <utility>

#include "storage/kv/rocksdb/memtable.h"
#include "storage/kv/rocksdb/store_directory.h"
#include "storage/model/try.h"

namespace fasti::kv {
namespace {

/// kMeta lives in RocksDB's obligatory family: one family fewer to open.
std::string FamilyName(Space space) {
  return space == Space::kMeta ? rocksdb::kDefaultColumnFamilyName : std::string(SpaceName(space));
}

rocksdb::ColumnFamilyOptions FamilyOptions(const RocksCore& core, Space space) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = core.cache;
  table.block_size = 8 << 10;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.whole_key_filtering = true;
  table.format_version = 5;  // Both known to table_tail.cc.
  // Debian's build computes CRC32C without the processor's help, which took a quarter of reading a block.
  table.checksum = rocksdb::kxxHash64;
  rocksdb::ColumnFamilyOptions cf;
  cf.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  cf.memtable_factory = NewMemtableFactory();
  cf.compression = rocksdb::kLZ4Compression;
  if (space == Space::kHist) cf.bottommost_compression = rocksdb::kZSTD;
  cf.write_buffer_size = core.options.write_buffer_bytes;
  cf.target_file_size_base = core.options.target_file_bytes;
  cf.level_compaction_dynamic_level_bytes = true;
  cf.disable_auto_compactions = !core.options.auto_compaction;
  // A block that each commit rewrites has hundreds of versions in the memtable; a step backwards meets the
  // oldest first, and walking eight of them (the default) before seeking costs more than the seek.
  cf.max_sequential_skip_in_iterations = 1;
  return cf;
}

rocksdb::DBOptions DatabaseOptions(RocksCore* core) {
  rocksdb::DBOptions db;
  db.env = core->env.get();
  db.create_if_missing = core->options.create_if_missing;
  db.create_missing_column_families = true;  // A creation that was interrupted is finished by the next open.
  db.error_if_exists = core->options.error_if_exists;
  db.info_log = std::make_shared<LineLogger>(core->options.log);
  db.listeners.push_back(std::make_shared<BackgroundErrors>(&core->failure, core->directory));
  // Reliability.
  db.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  db.paranoid_checks = true;
  db.max_bgerror_resume_count = 0;
  // Off: in 7.8.3 it can report a log as missing that was rightly deleted (pull request 10892), and with
  // several families it adds a manifest write to synced commits (issue 13192). Our commit chain finds missing
  // logs.
  db.track_and_verify_wals_in_manifest = false;
  db.verify_sst_unique_id_in_manifest = true;
  db.file_checksum_gen_factory = rocksdb::GetFileChecksumGenCrc32cFactory();
  // Memory and threads.
  db.db_write_buffer_size = core->options.write_buffer_bytes;
  db.max_open_files = core->options.max_open_files;
  db.max_background_jobs = 2;
  db.max_file_opening_threads = 1;
  db.manifest_preallocation_size = 64 << 10;
  db.max_manifest_file_size = kManifestBytes;
  db.allow_concurrent_memtable_write = false;  // One writer commits for all.
  db.avoid_flush_during_shutdown = true;       // RocksDatabase::Shut() flushes where that is right.
  // A quick open.
  db.stats_dump_period_sec = 0;
  db.stats_persist_period_sec = 0;
  db.skip_stats_update_on_db_open = true;
  db.skip_checking_sst_file_sizes_on_db_open = true;
  return db;
}

}  // namespace

Status RocksDatabase::Shut() {
  if (db == nullptr) return {};
  rocksdb::Status first;
  if (!only_reads && !core->failure.failed()) {
    rocksdb::FlushOptions flush;
    flush.allow_write_stall = true;
    first = db->Flush(flush, families);
  }
  // Not while handles go: a failed flush or compaction may be on its way still.
  rocksdb::CancelAllBackgroundWork(db, /*wait=*/true);
  for (auto* family : families) {
    const rocksdb::Status s = db->DestroyColumnFamilyHandle(family);
    if (first.ok()) first = s;
  }
  families.clear();
  const rocksdb::Status s = db->Close();
  if (first.ok()) first = s;
  delete std::exchange(db, nullptr);
  return core->Map(first, "close");
}

Result<std::shared_ptr<RocksDatabase>> OpenRocksDatabase(const std::shared_ptr<RocksCore>& core,
                                                         bool only_reads) {
  const rocksdb::DBOptions options = DatabaseOptions(core.get());
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
  for (const Space space : kAllSpaces)
    descriptors.emplace_back(FamilyName(space), FamilyOptions(*core, space));
  auto base = std::make_shared<RocksDatabase>();
  base->core = core;
  base->only_reads = only_reads;
  const rocksdb::Status s =
      only_reads
          ? rocksdb::DB::OpenForReadOnly(options, core->directory, descriptors, &base->families, &base->db)
          : rocksdb::DB::Open(options, core->directory, descriptors, &base->families, &base->db);
  if (!s.ok()) {
    base->db = nullptr;
    base->families.clear();
    return FromOpen(s, core->directory, core->options.read_only);
  }
  if (!only_reads) {
    RemoveIngestDirectory(core->env.get(), core->directory + "/" + std::string(kIngestDirectory));
  }
  return base;
}

}  // namespace fasti::kv
