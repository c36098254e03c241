// The files of a store before RocksDB opens them: whether they are whole, and what an interrupted call left.
#pragma once

#include <rocksdb/env.h>

#include <string>

#include "storage/kv/rocksdb/rocks_database.h"

namespace fasti::kv {

/// Makes a new directory durable in its parent: RocksDB syncs only what is inside.
rocksdb::Status SyncParent(rocksdb::Env* env, const std::string& directory);
/// Removes what an interrupted ingest left. What cannot be removed is tried again at the next open.
void RemoveIngestDirectory(rocksdb::Env* env, const std::string& path);
/// The name of the manifest in use.
Result<std::string> CurrentManifest(const RocksCore& core);
/// Copies the manifest and the logs, and then ends them at their first damage. Logs after a damaged one are
/// emptied: their commits build on what was dropped.
Status DropDamagedTail(const RocksCore& core);
/// Makes the directory of a new store, or looks whether what is there can be opened. @error as OpenRocksDb
Status CheckDirectory(RocksCore* core);
/// Whether a store that is opened to be written can be opened to be read first, and anew at the first write.
/// Opening it to be written waits for the disk five times, which a process that only asks a question need
/// not.
Result<bool> MayBeWrittenLater(const RocksCore& core);

}  // namespace fasti::kv
