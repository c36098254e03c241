#include "storage/graph/cached_record.h"

#include <functional>

#include "storage/graph/cached_stretch.h"

namespace fasti::graph {

MemoryCache::Key CacheKeyOf(IndexId index, std::string_view value) {
  return {uint64_t{static_cast<uint8_t>(CachedKind::kKeyHolders)} << 56 | index.value,
          std::hash<std::string_view>{}(value)};
}

void AppendCacheChanges(kv::Space space, std::string_view key, std::vector<MemoryCache::Change>* out) {
  const auto add = [&](const MemoryCache::Key& changed) { out->push_back({changed}); };
  const auto add_stretch = [&] {
    if (const auto place = PlaceInStretch(space, key)) out->push_back({place->key, place->part});
  };
  const auto add_list = [&](const codec::AdjacencyList& list) {
    // A list's keys follow each other.
    if (out->size() >= 3 && (*out)[out->size() - 3].key == CacheKeyOf(CachedKind::kList, list)) return;
    add(CacheKeyOf(CachedKind::kList, list));
    add(CacheKeyOf(CachedKind::kPastList, list));
    add(CacheKeyOf(CachedKind::kListTypes, {list.node, list.direction, TypeId{}}));
  };
  switch (space) {
    case kv::Space::kMeta:
    case kv::Space::kLog:
      return;
    case kv::Space::kEnt:
      if (const auto edge = codec::ParseEdgeBlockKey(key)) {
        add(CacheKeyOf(CachedKind::kEdgeBlock, edge->value / codec::kEdgesPerBlock));
      } else if (const auto parts = codec::ParseElementKey(key)) {
        if (!parts->element.is_node()) return;
        add_stretch();
        add(CacheKeyOf(CachedKind::kNodeRecord, parts->element.value));
      }
      return;
    case kv::Space::kAdj:
      // A changed block changes its head too, but ERASE need not: every key counts.
      if (const auto parts = codec::ParseAdjacencyKey(key)) {
        if (parts->is_head) add_stretch();
        add_list(parts->list);
      }
      return;
    case kv::Space::kHist:
      if (const auto parts = codec::ParseHistoryRowsKey(key)) add_list(parts->list);
      return;
    case kv::Space::kIdx:
      if (const auto parts = codec::ParseUniqueKey(key)) {
        add_stretch();
        add(CacheKeyOf(parts->index, parts->value));
      }
      return;
  }
}

}  // namespace fasti::graph
