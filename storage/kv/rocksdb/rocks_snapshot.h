// A RocksDB snapshot behind the seam. Keeps its database open as long as it lives.
#pragma once

#include <memory>

#include "storage/kv/rocksdb/rocks_database.h"

namespace fasti::kv {

std::shared_ptr<const Snapshot> NewRocksSnapshot(std::shared_ptr<const RocksDatabase> base);

}  // namespace fasti::kv
