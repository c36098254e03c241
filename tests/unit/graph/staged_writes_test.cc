// What the writer reads over its group's changes, and through what it remembers of earlier ones, against a
// plain map.
#include "storage/graph/staged_writes.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "storage/kv/memory_engine.h"

namespace fasti::graph {
namespace {

constexpr kv::Space kSpace = kv::Space::kAdj;
using Reference = std::map<std::string, std::string>;

/// Three lists with blocks at 0..99.
std::string KeyOf(int list, int block) {
  return std::string(1, static_cast<char>('a' + list)) + (block < 10 ? "0" : "") + std::to_string(block);
}

TEST(StagedWrites, ReadTheLatestValueWhateverIsRemembered) {
  for (uint32_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto draw = [&](int n) { return static_cast<int>(random() % static_cast<uint32_t>(n)); };
    const auto engine = kv::NewMemoryEngine();
    RecentWrites recent;
    Reference committed;
    int floors = 0, remembered = 0;
    for (int commit = 0; commit < 60; ++commit) {
      const auto snapshot = engine->GetSnapshot();
      StagedWrites staged(*snapshot, &recent);
      Reference now = committed;
      for (int step = 0; step < 12; ++step) {
        const int list = draw(3);
        const std::string key = KeyOf(list, draw(draw(2) == 0 ? 10 : 100));
        const size_t mark = staged.Mark();
        const Reference before = now;
        switch (draw(5)) {
          case 0:
          case 1: {
            const std::string value = std::to_string(random());
            staged.Put(kSpace, key, value);
            now[key] = value;
            break;
          }
          case 2:
            staged.Delete(kSpace, key);
            now.erase(key);
            break;
          case 3: {
            std::string value;
            const Result<bool> found = staged.Get(kSpace, key, &value);
            ASSERT_TRUE(found.ok());
            ASSERT_EQ(*found, now.contains(key));
            if (*found) {
              ASSERT_EQ(value, now[key]);
            }
            break;
          }
          default: {
            const std::string prefix = key.substr(0, 1);
            remembered += recent.FindBlock(kSpace, prefix, key) != nullptr ? 1 : 0;
            const auto entry = staged.Floor(kSpace, prefix, key);
            ASSERT_TRUE(entry.ok());
            auto it = now.upper_bound(key);
            const bool any = it != now.begin() && std::prev(it)->first.starts_with(prefix);
            ASSERT_EQ(entry->has_value(), any);
            if (any) {
              ASSERT_EQ((*entry)->key, std::prev(it)->first);
              ASSERT_EQ((*entry)->value, std::prev(it)->second);
            }
            ++floors;
          }
        }
        if (draw(10) == 0) {
          staged.RollbackTo(mark);
          now = before;
        }
      }
      kv::WriteBatch batch;
      staged.AddTo(&batch);
      ASSERT_TRUE(engine->Commit(batch, kv::Durability::kNoSync).ok());
      staged.MoveToRecent();
      committed = std::move(now);
    }
    EXPECT_GT(remembered, floors / 10);
  }
}

TEST(StagedWrites, WhatIsRememberedStaysWithinItsBudget) {
  RecentWrites recent;
  const std::string value(10'000, 'v');
  for (int i = 0; i < 5000; ++i) recent.Put(kSpace, std::to_string(i), value);
  size_t kept = 0;
  for (int i = 0; i < 5000; ++i) kept += recent.Find(kSpace, std::to_string(i)) != nullptr ? 1 : 0;
  EXPECT_LE(kept * value.size(), RecentWrites::kMaxBytes + value.size());
  EXPECT_NE(recent.Find(kSpace, "4999"), nullptr);
}

}  // namespace
}  // namespace fasti::graph
