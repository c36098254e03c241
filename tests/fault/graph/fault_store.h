// What the fault tests of the store share: seeds and cycles by environment, options over a simulated disk.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "storage/graph/store.h"
#include "storage/model/manual_clock.h"
#include "tests/fault/drop_fs.h"
#include "tests/fault/graph/workload.h"
#include "tests/unit/kv/engine_under_test.h"

namespace fasti::fault {

using kv::TempDirectory;

/// The number of cycles: FASTI_FAULT_CYCLES, or a default that keeps the suite quick.
inline int Cycles(int by_default) {
  const char* text = std::getenv("FASTI_FAULT_CYCLES");
  return text == nullptr ? by_default : std::max(1, std::atoi(text));
}
/// FASTI_FAULT_SEED, to repeat a failure; every failure prints it.
inline uint64_t Seed() {
  const char* text = std::getenv("FASTI_FAULT_SEED");
  return text == nullptr ? 20240229 : std::strtoull(text, nullptr, 10);
}
inline std::string Trace(uint64_t seed, int cycle) {
  return "FASTI_FAULT_SEED=" + std::to_string(seed) + " cycle " + std::to_string(cycle);
}

/// Small buffers, so that flushes and compactions happen within a test.
inline graph::StoreOptions SmallOptions(std::shared_ptr<DropFs> disk = nullptr, Clock* clock = nullptr) {
  graph::StoreOptions options;
  options.clock = clock;
  options.write_buffer_bytes = 256 << 10;
  options.block_cache_bytes = 1 << 20;
  if (disk != nullptr) options.test_file_system = std::shared_ptr<rocksdb::FileSystem>(std::move(disk));
  return options;
}
/// The same over a disk that makes no real fsync.
inline Result<std::shared_ptr<graph::Store>> OpenQuickly(const std::string& path, bool read_only = false) {
  graph::StoreOptions options = SmallOptions(std::make_shared<DropFs>(path));
  options.read_only = read_only;
  return graph::Store::Open(path, options);
}

}  // namespace fasti::fault
