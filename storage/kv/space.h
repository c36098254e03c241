// The key spaces of a store (docs/storage-format.md). In RocksDB each is a column family; an engine without
// families puts the space's number in front of the key.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fasti::kv {

/// On disk. Never renumber.
enum class Space : uint8_t {
  kMeta = 0,  ///< Format record, head commit, dictionaries, catalog.
  kLog = 1,   ///< Commit log.
  kEnt = 2,   ///< Nodes, edges, large values.
  kAdj = 3,   ///< Adjacency heads and blocks.
  kHist = 4,  ///< Superseded rows and statements.
  kIdx = 5,   ///< Indexes.
};
inline constexpr size_t kSpaceCount = 6;
inline constexpr std::array<Space, kSpaceCount> kAllSpaces = {Space::kMeta, Space::kLog,  Space::kEnt,
                                                              Space::kAdj,  Space::kHist, Space::kIdx};

constexpr std::string_view SpaceName(Space space) {
  constexpr std::array<std::string_view, kSpaceCount> names = {"meta", "log", "ent", "adj", "hist", "idx"};
  return names[static_cast<size_t>(space)];
}

}  // namespace fasti::kv
