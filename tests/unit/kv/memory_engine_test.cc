// What only the memory engine promises: cheap creation, and a tree that keeps its order in every shape.
#include <chrono>
#include <map>
#include <random>

#include "storage/kv/persistent_tree.h"
#include "tests/unit/kv/engine_under_test.h"

namespace fasti::kv {
namespace {

TEST(MemoryEngine, ThousandsOfEmptyEnginesCostLittle) {
  for (int i = 0; i < 20000; ++i) {
    const auto engine = NewMemoryEngine();
    ASSERT_TRUE(engine->status().ok());
  }
}

TEST(MemoryEngine, CannotCheckpointAndSaysSo) {
  const auto engine = NewMemoryEngine();
  EXPECT_FALSE(engine->GetCapabilities().checkpoint);
  EXPECT_FALSE(engine->GetCapabilities().persistent);
  EXPECT_EQ(engine->Checkpoint("/tmp/anywhere").code(), Code::kUnsupported);
}

std::string Key(int i) {
  char key[16];
  std::snprintf(key, sizeof key, "%08d", i);
  return key;
}

void ExpectKeys(const PersistentTree::Root& root, const std::map<std::string, std::string>& expected) {
  TreeCursor cursor(root.get());
  cursor.SeekToFirst();
  for (const auto& [key, value] : expected) {
    ASSERT_NE(cursor.entry(), nullptr);
    ASSERT_EQ(cursor.entry()->key(), key);
    ASSERT_EQ(cursor.entry()->value(), value);
    ASSERT_EQ(PersistentTree::Find(root, key), cursor.entry());
    cursor.Next();
  }
  EXPECT_EQ(cursor.entry(), nullptr);
}

TEST(PersistentTree, GrowsAndShrinksInEveryOrder) {
  constexpr int kCount = 5000;
  for (const int order : {0, 1, 2}) {
    std::vector<int> keys(kCount);
    for (int i = 0; i < kCount; ++i) keys[static_cast<size_t>(i)] = order == 1 ? kCount - i : i;
    std::mt19937 random(7);
    if (order == 2) std::shuffle(keys.begin(), keys.end(), random);
    PersistentTree tree;
    std::map<std::string, std::string> expected;
    for (const int k : keys) {
      tree.Put(Key(k), Key(k), 1);
      expected[Key(k)] = Key(k);
    }
    ExpectKeys(tree.root(), expected);
    EXPECT_EQ(tree.size(), expected.size());
    const PersistentTree::Root full = tree.root();
    const auto all = expected;
    if (order == 2) std::shuffle(keys.begin(), keys.end(), random);
    for (size_t i = 0; i < keys.size(); ++i) {
      tree.Delete(Key(keys[i]), 2);
      expected.erase(Key(keys[i]));
      if (i % 977 == 0) ExpectKeys(tree.root(), expected);
    }
    EXPECT_FALSE(tree.root());
    EXPECT_EQ(tree.size(), 0u);
    EXPECT_EQ(tree.bytes(), 0u);
    ExpectKeys(full, all);  // The old root saw none of it.
    tree.Put("a", "b", 3);
    ExpectKeys(tree.root(), {{"a", "b"}});
  }
}

TEST(PersistentTree, SnapshotsOfEveryEpochStayAsTheyWere) {
  std::mt19937 random(11);
  PersistentTree tree;
  std::map<std::string, std::string> now;
  std::vector<std::pair<PersistentTree::Root, std::map<std::string, std::string>>> old;
  for (uint64_t epoch = 1; epoch <= 60; ++epoch) {
    for (int i = 0; i < 100; ++i) {
      const std::string key = Key(static_cast<int>(random() % 700));
      if (random() % 3 == 0) {
        tree.Delete(key, epoch);
        now.erase(key);
      } else {
        const std::string value = std::to_string(epoch);
        tree.Put(key, value, epoch);
        now[key] = value;
      }
    }
    old.emplace_back(tree.root(), now);
  }
  for (const auto& [root, map] : old) ExpectKeys(root, map);
}

}  // namespace
}  // namespace fasti::kv
