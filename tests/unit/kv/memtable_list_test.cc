#include "storage/kv/memtable_list.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace fasti::kv {
namespace {

/// Entries as RocksDB writes them.
class Filled {
 public:
  void Add(const std::string& user_key, uint64_t tag, const std::string& value) {
    const std::string entry = Entry(user_key, tag) + value;
    MemtableList::Node* node = list.Make(entry.size(), [&](size_t n) {
      memory_.push_back(std::make_unique<char[]>(n + 1));
      return memory_.back().get() + 1;  // at an odd address
    });
    std::memcpy(node->entry(), entry.data(), entry.size());
    list.Insert(node);
  }
  static std::string Internal(const std::string& user_key, uint64_t tag) {
    return user_key + std::string(reinterpret_cast<const char*>(&tag), sizeof tag);
  }
  static std::string Entry(const std::string& user_key, uint64_t tag) {
    std::string out;
    uint32_t n = static_cast<uint32_t>(user_key.size() + sizeof tag);
    for (; n >= 0x80; n >>= 7) out.push_back(static_cast<char>(n | 0x80));
    out.push_back(static_cast<char>(n));
    return out + Internal(user_key, tag);
  }
  MemtableList list;

 private:
  std::vector<std::unique_ptr<char[]>> memory_;
};

/// Ascending by user key, of equal ones the higher tag first.
using Key = std::pair<std::string, uint64_t>;
struct Order {
  bool operator()(const Key& a, const Key& b) const {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  }
};

TEST(MemtableList, AgreesWithAMap) {
  std::mt19937_64 random(5);
  Filled filled;
  std::map<Key, std::string, Order> expected;
  EXPECT_EQ(filled.list.First(), nullptr);
  EXPECT_EQ(filled.list.Last(), nullptr);
  const auto any_key = [&] {
    // Short and long keys, keys that share their first eight bytes, keys that end in zeros.
    std::string key(random() % 3 == 0 ? random() % 200 : random() % 12, '\0');
    for (char& c : key) c = static_cast<char>(random() % 3 == 0 ? random() % 256 : random() % 2);
    return key;
  };
  for (uint64_t i = 0; i < 4000; ++i) {
    const Key key{any_key(), random() % 4 == 0 ? i : i << 8};
    if (expected.contains(key)) continue;
    filled.Add(key.first, key.second, "v" + std::to_string(i));
    expected[key] = "v" + std::to_string(i);
  }
  const auto is = [&](const MemtableList::Node* node, auto it) {
    const std::string entry = Filled::Entry(it->first.first, it->first.second) + it->second;
    return node != nullptr && std::memcmp(node->entry(), entry.data(), entry.size()) == 0;
  };
  const MemtableList::Node* node = filled.list.First();
  for (auto it = expected.begin(); it != expected.end(); ++it, node = filled.list.After(node)) {
    ASSERT_TRUE(is(node, it));
    const MemtableList::Node* before = filled.list.Before(node);
    if (it == expected.begin()) {
      EXPECT_EQ(before, nullptr);
    } else {
      EXPECT_TRUE(is(before, std::prev(it)));
    }
    EXPECT_TRUE(filled.list.Contains(Filled::Entry(it->first.first, it->first.second).c_str()));
  }
  EXPECT_EQ(node, nullptr);
  EXPECT_TRUE(is(filled.list.Last(), std::prev(expected.end())));
  for (int i = 0; i < 4000; ++i) {
    const Key key{any_key(), random() % 2 == 0 ? random() % 5000 : ~0ull};
    const std::string internal = Filled::Internal(key.first, key.second);
    const auto after = expected.lower_bound(key);
    const MemtableList::Node* found = filled.list.AtOrAfter(internal);
    if (after == expected.end()) {
      EXPECT_EQ(found, nullptr);
    } else {
      EXPECT_TRUE(is(found, after));
    }
    const auto beyond = expected.upper_bound(key);
    found = filled.list.AtOrBefore(internal);
    if (beyond == expected.begin()) {
      EXPECT_EQ(found, nullptr);
    } else {
      EXPECT_TRUE(is(found, std::prev(beyond)));
    }
    EXPECT_EQ(filled.list.Contains(Filled::Entry(key.first, key.second).c_str()), expected.contains(key));
  }
}

TEST(MemtableList, ReadersSeeWhatIsThereInOrderWhileOneWrites) {
  Filled filled;
  constexpr uint64_t kKeys = 20'000;
  const auto key = [](uint64_t i) {
    char text[16];
    std::snprintf(text, sizeof text, "key%010llu", static_cast<unsigned long long>(i));
    return std::string(text);
  };
  std::atomic<uint64_t> written{0};
  std::atomic<bool> wrong{false};
  std::vector<std::thread> readers;
  for (int r = 0; r < 2; ++r) {
    readers.emplace_back([&, r] {
      std::mt19937_64 random(static_cast<uint64_t>(r));
      while (written.load(std::memory_order_acquire) < kKeys) {
        const uint64_t n = written.load(std::memory_order_acquire);
        if (n == 0) continue;
        // The i-th key written is 7919 i modulo a prime.
        const std::string wanted = key(random() % n * 7919 % 20'011);
        const MemtableList::Node* found = filled.list.AtOrAfter(Filled::Internal(wanted, ~0ull));
        if (found == nullptr || std::memcmp(found->entry() + 1, wanted.data(), wanted.size()) != 0)
          wrong = true;
        const MemtableList::Node* next = found != nullptr ? filled.list.After(found) : nullptr;
        if (next != nullptr && std::memcmp(next->entry(), found->entry(), 1 + wanted.size()) <= 0)
          wrong = true;
        const MemtableList::Node* before = next != nullptr ? filled.list.Before(next) : found;
        if (before == nullptr || std::memcmp(before->entry(), found->entry(), 1 + wanted.size()) < 0)
          wrong = true;
      }
    });
  }
  for (uint64_t i = 0; i < kKeys; ++i) {
    filled.Add(key(i * 7919 % 20'011), i << 8, "value");
    written.store(i + 1, std::memory_order_release);
  }
  for (std::thread& t : readers) t.join();
  EXPECT_FALSE(wrong);
}

}  // namespace
}  // namespace fasti::kv
