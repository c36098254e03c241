#include "storage/graph/recent_writes.h"

#include <algorithm>
#include <utility>

namespace fasti::graph {

const std::string* RecentWrites::Find(kv::Space space, std::string_view key) const {
  const OfSpace& s = of(space);
  const auto it = s.values.find(key);
  return it == s.values.end() ? nullptr : &it->second;
}

const RecentWrites::Block* RecentWrites::FindBlock(kv::Space space, std::string_view prefix,
                                                   std::string_view key) const {
  const OfSpace& s = of(space);
  const auto it = s.blocks.find(prefix);
  if (it == s.blocks.end()) return nullptr;
  for (const Block& block : it->second) {
    if (block.key <= key && (block.end.empty() || key < block.end)) return &block;
  }
  return nullptr;
}

void RecentWrites::RememberBlock(kv::Space space, std::string_view prefix, Block block, std::string value) {
  OfSpace& s = of(space);
  bytes_ += prefix.size() + block.key.size() + block.end.size();
  Keep(&s, block.key, std::move(value));
  if (std::find(s.prefix_lengths.begin(), s.prefix_lengths.end(), prefix.size()) == s.prefix_lengths.end()) {
    s.prefix_lengths.push_back(prefix.size());
  }
  auto it = s.blocks.find(prefix);
  if (it == s.blocks.end()) it = s.blocks.emplace(prefix, std::vector<Block>()).first;
  std::erase_if(it->second, [&](const Block& b) { return b.key == block.key; });
  if (it->second.size() == kBlocksPerPrefix) it->second.erase(it->second.begin());
  it->second.push_back(std::move(block));
}

void RecentWrites::Keep(OfSpace* space, std::string_view key, std::string value) {
  if (bytes_ > kMaxBytes) Clear();
  bytes_ += value.size();
  if (auto it = space->values.find(key); it != space->values.end()) {
    bytes_ -= it->second.size();
    it->second = std::move(value);
  } else {
    bytes_ += key.size();
    space->values.emplace(key, std::move(value));
  }
}

void RecentWrites::Put(kv::Space space, std::string_view key, std::string value) {
  OfSpace& s = of(space);
  for (const size_t length : s.prefix_lengths) {
    if (key.size() < length) continue;
    const auto it = s.blocks.find(key.substr(0, length));
    if (it == s.blocks.end()) continue;
    // A new block takes over from its own key on.
    for (Block& block : it->second) {
      if (block.key < key && (block.end.empty() || key < block.end)) block.end = key;
    }
  }
  Keep(&s, key, std::move(value));
}

void RecentWrites::Delete(kv::Space space, std::string_view key) {
  OfSpace& s = of(space);
  if (auto it = s.values.find(key); it != s.values.end()) {
    bytes_ -= key.size() + it->second.size();
    s.values.erase(it);
  }
  for (const size_t length : s.prefix_lengths) {
    if (key.size() < length) continue;
    const auto it = s.blocks.find(key.substr(0, length));
    if (it != s.blocks.end()) std::erase_if(it->second, [&](const Block& b) { return b.key == key; });
  }
}

void RecentWrites::Clear() {
  for (OfSpace& s : spaces_) s = {};
  bytes_ = 0;
}

}  // namespace fasti::graph
