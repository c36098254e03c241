// The engines that the conformance suite runs over, and a directory that removes itself.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "storage/kv/fault_engine.h"
#include "storage/kv/kv.h"
#include "storage/kv/memory_engine.h"
#include "storage/kv/rocksdb_engine.h"

namespace fasti::kv {

class TempDirectory {
 public:
  TempDirectory() {
    static std::atomic<int> next{0};
    path_ = ::testing::TempDir() + "fasti-kv-" + std::to_string(getpid()) + "-" + std::to_string(next++);
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~TempDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempDirectory(const TempDirectory&) = delete;
  TempDirectory& operator=(const TempDirectory&) = delete;
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline std::unique_ptr<Engine> MustOpen(const std::string& directory, const RocksDbOptions& options = {}) {
  auto engine = OpenRocksDb(directory, options);
  EXPECT_TRUE(engine.ok()) << engine.status().ToString();
  return engine.ok() ? std::move(engine).value() : nullptr;
}

inline Status PutOne(Engine& engine, Space space, std::string_view key, std::string_view value) {
  WriteBatch batch;
  batch.Put(space, key, value);
  return engine.Commit(batch, Durability::kSync);
}

/// The value of a key, "(none)" or "(error: ...)".
inline std::string GetOne(const Snapshot& snapshot, Space space, std::string_view key) {
  std::string value;
  const Result<bool> found = snapshot.Get(space, key, &value);
  if (!found.ok()) return "(error: " + found.status().ToString() + ")";
  return *found ? value : "(none)";
}
inline std::string GetOne(const Engine& engine, Space space, std::string_view key) {
  return GetOne(*engine.GetSnapshot(), space, key);
}

using Pairs = std::vector<std::pair<std::string, std::string>>;
inline Pairs ReadAll(Iterator& it) {
  Pairs out;
  for (; it.Valid(); it.Next()) out.emplace_back(it.key(), it.value());
  EXPECT_TRUE(it.status().ok()) << it.status().ToString();
  return out;
}
inline Pairs ReadAll(const Engine& engine, Space space) {
  return ReadAll(*engine.GetSnapshot()->Scan(space, {}, {}));
}

enum class EngineKind { kRocksDb, kMemory, kFaultOverMemory };
inline std::string KindName(const ::testing::TestParamInfo<EngineKind>& info) {
  switch (info.param) {
    case EngineKind::kRocksDb:
      return "RocksDb";
    case EngineKind::kMemory:
      return "Memory";
    case EngineKind::kFaultOverMemory:
      return "FaultOverMemory";
  }
  return "";
}

}  // namespace fasti::kv
