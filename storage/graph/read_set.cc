#include "storage/graph/read_set.h"

namespace fasti::graph {
namespace {

std::string NameOr(const NameDictionary& names, uint64_t id) {
  return id < names.size() ? "'" + names.Name(static_cast<uint32_t>(id)) + "'" : "#" + std::to_string(id);
}

}  // namespace

std::string Resource::Describe(const Catalog& catalog) const {
  switch (kind) {
    case Kind::kNode:
      return "node " + std::to_string(a);
    case Kind::kEdge:
      return "edge " + std::to_string(a);
    case Kind::kAdjacency:
      return "the " + NameOr(catalog.types, b & 0xFFFFFFFFu) + " edges of node " + std::to_string(a);
    case Kind::kAdjacencyAll:
      return "the edges of node " + std::to_string(a);
    case Kind::kNodeScan:
      return "the set of all nodes";
    case Kind::kLabelScan:
      return "the set of nodes labelled " + NameOr(catalog.labels, a);
    case Kind::kEdgeScan:
      return "the set of all edges";
    case Kind::kTypeScan:
      return "the set of edges of type " + NameOr(catalog.types, a);
    case Kind::kIndexValue:
    case Kind::kIndexRange:
      if (const IndexDef* index = catalog.FindIndex(IndexId{static_cast<uint32_t>(a)})) {
        return (kind == Kind::kIndexValue ? "a value of index '" : "a range of index '") + index->name + "'";
      }
      return "an index";
    case Kind::kSchema:
      return "the schema";
    case Kind::kNames:
      return "which labels, types or properties there are";
    case Kind::kEverything:
      return "the graph";
  }
  return "the graph";
}

void ConflictTable::Record(uint64_t commit, std::vector<Resource> changed) {
  for (const Resource& r : changed) changed_at_[r] = commit;
  commits_.push_back({commit, std::move(changed)});
  last_commit_ = commit;
}

std::optional<Resource> ConflictTable::FindConflict(const ReadSet& reads, uint64_t snapshot) const {
  if (commits_.empty() || last_commit_ <= snapshot) return std::nullopt;
  if (reads.everything()) return Resource{};
  // Walk the smaller side: a large reader after a few small commits is as cheap as those commits.
  size_t changes = 0;
  for (auto it = commits_.rbegin(); it != commits_.rend() && it->commit > snapshot; ++it) {
    changes += it->changed.size();
  }
  if (changes < reads.entries().size()) {
    for (auto it = commits_.rbegin(); it != commits_.rend() && it->commit > snapshot; ++it) {
      for (const Resource& r : it->changed) {
        if (reads.entries().contains(r)) return r;
      }
    }
    return std::nullopt;
  }
  return reads.entries().FindIf([&](const Resource& r) {
    auto it = changed_at_.find(r);
    return it != changed_at_.end() && it->second > snapshot;
  });
}

void ConflictTable::Forget(uint64_t oldest) {
  while (!commits_.empty() && commits_.front().commit <= oldest) {
    for (const Resource& r : commits_.front().changed) {
      auto it = changed_at_.find(r);
      if (it != changed_at_.end() && it->second == commits_.front().commit) changed_at_.erase(it);
    }
    commits_.pop_front();
  }
}

}  // namespace fasti::graph
