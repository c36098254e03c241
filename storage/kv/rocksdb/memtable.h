// MemtableList (memtable_list.h) in the place of RocksDB's own memtables. Thread rule: free for all threads.
#pragma once

#include <rocksdb/memtablerep.h>

#include <memory>

namespace fasti::kv {

std::shared_ptr<rocksdb::MemTableRepFactory> NewMemtableFactory();

}  // namespace fasti::kv
