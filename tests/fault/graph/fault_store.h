// What the fault tests of the store share: seeds and cycles by environment, options over a simulated disk.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "storage/graph/store.h"
#include "storage/model/manual_clock.h"
#include "tests/fault/drop_fs.h"
#include "tests/fault/graph/workload.h"

namespace fasti::fault {

/// Where a simulated disk stands, or copies that only the file system's cache needs to hold: in memory if the
/// machine offers that, so that hundreds of stores a minute are made and removed. TEST_TMPDIR overrides.
class MemoryDirectory {
 public:
  MemoryDirectory() {
    static std::atomic<int> next{0};
    std::error_code error;
    const bool memory = std::getenv("TEST_TMPDIR") == nullptr &&
                        std::filesystem::is_directory("/dev/shm", error) && access("/dev/shm", W_OK) == 0;
    path_ = (memory ? std::string("/dev/shm/") : ::testing::TempDir()) + "fasti-fault-" +
            std::to_string(getpid()) + "-" + std::to_string(next++);
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~MemoryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  MemoryDirectory(const MemoryDirectory&) = delete;
  MemoryDirectory& operator=(const MemoryDirectory&) = delete;
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

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
