// A deterministic stream of commits and the state that any prefix of it must leave: what the fault tests
// compare with.
//
// Commit i is a function of (seed, i) alone; it writes `head` = i and a log record, and puts and deletes keys
// in four more spaces, so that a torn commit shows in some space. Some commits are ingests.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "storage/kv/kv.h"
#include "storage/kv/rocksdb_engine.h"
#include "tests/fault/drop_fs.h"
#include "tests/unit/kv/engine_under_test.h"

namespace fasti::kv {

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

using State = std::map<std::pair<Space, std::string>, std::string>;

class Workload {
 public:
  explicit Workload(uint64_t seed) : seed_(seed) {}

  WriteBatch Commit(uint64_t number) const {
    std::mt19937_64 random(seed_ * 1000003 + number);
    WriteBatch batch;
    batch.Put(Space::kMeta, "head", std::to_string(number));
    batch.Put(Space::kLog, Number(number), std::string(random() % 100, 'l'));
    for (uint64_t i = 0, n = random() % 8; i < n; ++i) {
      const Space space = kAllSpaces[2 + random() % 4];
      const std::string key = "k" + std::to_string(random() % 200);
      if (random() % 4 == 0) {
        batch.Delete(space, key);
      } else {
        batch.Put(space, key, std::to_string(number) + std::string(random() % 3000, 'v'));
      }
    }
    return batch;
  }

  /// As an ingest, which has no deletes.
  static bool IsIngest(uint64_t number) { return number % 37 == 36; }

  void Apply(uint64_t number, State* state) const {
    Commit(number).ForEach([&](const WriteBatch::Op& op) {
      const auto at = std::make_pair(op.space, std::string(op.key));
      if (op.kind == WriteBatch::Kind::kPut) {
        (*state)[at] = op.value;
      } else if (!IsIngest(number)) {
        state->erase(at);
      }
    });
  }

  Status Run(Engine& engine, uint64_t number, Durability durability) const {
    const WriteBatch batch = Commit(number);
    if (!IsIngest(number)) return engine.Commit(batch, durability);
    State puts;
    batch.ForEach([&](const WriteBatch::Op& op) {
      if (op.kind == WriteBatch::Kind::kPut) puts[{op.space, std::string(op.key)}] = op.value;
    });
    std::vector<IngestPart> parts;
    for (const Space space : kAllSpaces) {
      parts.push_back({space, [&puts, space](SortedSink* sink) -> Status {
                         for (const auto& [at, value] : puts) {
                           if (at.first != space) continue;
                           if (Status s = sink->Add(at.second, value); !s.ok()) return s;
                         }
                         return {};
                       }});
    }
    return engine.Ingest(parts);
  }

  State After(uint64_t number) const {
    State state;
    for (uint64_t i = 1; i <= number; ++i) Apply(i, &state);
    return state;
  }

 private:
  static std::string Number(uint64_t n) {
    char text[24];
    std::snprintf(text, sizeof text, "%012llu", static_cast<unsigned long long>(n));
    return text;
  }
  uint64_t seed_;
};

/// Reads the whole store, or the first error.
inline Result<State> ReadState(const Engine& engine) {
  State state;
  const auto snapshot = engine.GetSnapshot();
  for (const Space space : kAllSpaces) {
    const auto it = snapshot->Scan(space, {}, {});
    for (; it->Valid(); it->Next()) state[{space, std::string(it->key())}] = it->value();
    if (Status s = it->status(); !s.ok()) return s;
  }
  return state;
}
inline uint64_t HeadOf(const State& state) {
  const auto at = state.find({Space::kMeta, "head"});
  return at == state.end() ? 0 : std::stoull(at->second);
}

/// Options over a simulated disk, with small buffers so that flushes and compactions happen within a test.
inline RocksDbOptions SmallOptions(std::shared_ptr<fault::DropFs> disk = nullptr) {
  RocksDbOptions options;
  options.write_buffer_bytes = 128 << 10;
  options.block_cache_bytes = 1 << 20;
  if (disk != nullptr) options.file_system_for_tests = std::shared_ptr<rocksdb::FileSystem>(std::move(disk));
  return options;
}

}  // namespace fasti::kv
