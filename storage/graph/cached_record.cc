#include "storage/graph/cached_record.h"

#include <functional>

namespace fasti::graph {

MemoryCache::Key CacheKeyOf(IndexId index, std::string_view value) {
  return {uint64_t{static_cast<uint8_t>(CachedKind::kKeyHolders)} << 56 | index.value,
          std::hash<std::string_view>{}(value)};
}

void AppendCacheKeys(kv::Space space, std::string_view key, std::vector<MemoryCache::Key>* out) {
  const auto add_list = [&](const codec::AdjacencyList& list) {
    // A list's keys follow each other.
    if (out->size() >= 3 && (*out)[out->size() - 3] == CacheKeyOf(CachedKind::kList, list)) return;
    out->push_back(CacheKeyOf(CachedKind::kList, list));
    out->push_back(CacheKeyOf(CachedKind::kPastList, list));
    out->push_back(CacheKeyOf(CachedKind::kListTypes, {list.node, list.direction, TypeId{}}));
  };
  switch (space) {
    case kv::Space::kMeta:
    case kv::Space::kLog:
      return;
    case kv::Space::kEnt:
      if (const auto edge = codec::ParseEdgeBlockKey(key)) {
        out->push_back(CacheKeyOf(CachedKind::kEdgeBlock, edge->value / codec::kEdgesPerBlock));
      } else if (const auto parts = codec::ParseElementKey(key)) {
        if (parts->element.is_node())
          out->push_back(CacheKeyOf(CachedKind::kNodeRecord, parts->element.value));
      }
      return;
    case kv::Space::kAdj:
      // A changed block changes its head too, but ERASE need not: every key counts.
      if (const auto parts = codec::ParseAdjacencyKey(key)) add_list(parts->list);
      return;
    case kv::Space::kHist:
      if (const auto parts = codec::ParseHistoryRowsKey(key)) add_list(parts->list);
      return;
    case kv::Space::kIdx:
      if (const auto parts = codec::ParseUniqueKey(key)) {
        out->push_back(CacheKeyOf(parts->index, parts->value));
      }
      return;
  }
}

}  // namespace fasti::graph
