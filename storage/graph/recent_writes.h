// What the writer wrote last, kept in memory: the values of its latest puts and, for each run of blocks, the
// places of the blocks that were changed last. A list that grows is then changed without asking the engine,
// whose step backwards to a block that every commit rewrites costs more than all else.
// Always equal to what the engine holds: only the writer changes it, after each batch that was committed;
// whatever is written by other means clears it. Bounded: full, it is emptied. Thread rule: the leader's.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/kv/space.h"

namespace fasti::graph {

class RecentWrites {
 public:
  static constexpr size_t kMaxBytes = 4 << 20;
  static constexpr size_t kBlocksPerPrefix = 8;

  /// The value of a key; nullptr when it is not remembered. Valid until the next change.
  const std::string* Find(kv::Space space, std::string_view key) const;

  /// A block and the keys it covers: from its own up to the next one's.
  struct Block {
    std::string key;
    std::string end;  ///< empty: to the end of the space
  };
  /// The block among those that start with `prefix` that covers `key`, if it is remembered.
  const Block* FindBlock(kv::Space space, std::string_view prefix, std::string_view key) const;
  void RememberBlock(kv::Space space, std::string_view prefix, Block block, std::string value);

  // What was committed.
  void Put(kv::Space space, std::string_view key, std::string value);
  void Delete(kv::Space space, std::string_view key);

  void Clear();

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  template <typename T>
  using ByKey = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
  struct OfSpace {
    ByKey<std::string> values;
    ByKey<std::vector<Block>> blocks;    ///< by prefix; the least recently remembered first
    std::vector<size_t> prefix_lengths;  ///< of blocks; few
  };
  OfSpace& of(kv::Space space) { return spaces_[static_cast<size_t>(space)]; }
  const OfSpace& of(kv::Space space) const { return spaces_[static_cast<size_t>(space)]; }
  void Keep(OfSpace* space, std::string_view key, std::string value);

  std::array<OfSpace, kv::kSpaceCount> spaces_;
  size_t bytes_ = 0;
};

}  // namespace fasti::graph
