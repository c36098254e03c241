#include "storage/graph/type_ends.h"

#include <algorithm>

#include "storage/codec/edge_block.h"
#include "storage/codec/key_layout.h"
#include "storage/model/try.h"

namespace fasti::graph {

Status CollectEnds(const kv::Snapshot& kv, TypeId type, Direction direction, std::vector<uint64_t>* out) {
  const auto prefix = codec::EdgeBlockPrefix();
  auto it = kv.Scan(kv::Space::kEnt, prefix, codec::PrefixEnd(prefix));
  for (; it->Valid(); it->Next()) {
    codec::EdgeBlockView block;
    FASTI_TRY(codec::EdgeBlockView::Parse(it->value(), &block));
    for (uint32_t i = 0; i < block.size(); ++i) {
      TypeId of_edge;
      NodeId source, target;
      if (!block.GetEnds(i, &of_edge, &source, &target) || of_edge != type) continue;
      out->push_back(direction == Direction::kOut ? source.value : target.value);
    }
  }
  FASTI_TRY(it->status());
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

void TypeEnds::MarkChanged(std::span<const Resource> changed) {
  for (const Resource& r : changed) absent_.MarkChanged(r);
  const std::lock_guard lock(mutex_);
  for (const Resource& r : changed) {
    if (r.kind != Resource::Kind::kAdjacency || all_given_up_) continue;
    const Key key{TypeId{static_cast<uint32_t>(r.b)}, static_cast<Direction>(r.b >> 32)};
    if (given_up_.contains(key)) continue;
    const auto known = known_.find(key);
    if (known != known_.end() && std::binary_search(known->second.begin(), known->second.end(), r.a))
      continue;
    if (!added_[key].insert(r.a).second) continue;
    bytes_ += kAddedBytes;
    if (bytes_ > budget_) {
      all_given_up_ = true;
      known_.clear(), added_.clear(), given_up_.clear();
    }
  }
}

TypeEnds::Knowledge TypeEnds::Find(TypeId type, Direction direction, std::vector<uint64_t>* out) {
  const std::lock_guard lock(mutex_);
  const Key key{type, direction};
  if (all_given_up_ || given_up_.contains(key)) return Knowledge::kGivenUp;
  const auto known = known_.find(key);
  if (known == known_.end()) return Knowledge::kUnknown;
  if (const auto added = added_.find(key); added != added_.end()) {
    std::vector<uint64_t>& nodes = known->second;
    const auto before = static_cast<ptrdiff_t>(nodes.size());
    nodes.insert(nodes.end(), added->second.begin(), added->second.end());
    std::sort(nodes.begin() + before, nodes.end());
    std::inplace_merge(nodes.begin(), nodes.begin() + before, nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    bytes_ -= added->second.size() * (kAddedBytes - sizeof(uint64_t));
    added_.erase(added);
  }
  *out = known->second;
  return Knowledge::kKnown;
}

void TypeEnds::Learn(TypeId type, Direction direction, std::vector<uint64_t> nodes) {
  const std::lock_guard lock(mutex_);
  const Key key{type, direction};
  if (all_given_up_ || known_.contains(key)) return;
  const uint64_t bytes = nodes.size() * sizeof(uint64_t);
  if (bytes_ + bytes > budget_) {
    given_up_.insert(key);
    added_.erase(key);
    return;
  }
  bytes_ += bytes;
  known_.emplace(key, std::move(nodes));
}

}  // namespace fasti::graph
