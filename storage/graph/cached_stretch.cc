#include "storage/graph/cached_stretch.h"

#include <algorithm>
#include <cstring>

#include "storage/codec/index_neighbours.h"
#include "storage/codec/key_layout.h"

namespace fasti::graph {
namespace {

/// So many that their entries fill a block or two of the engine.
constexpr uint64_t NodesOf(kv::Space space) { return space == kv::Space::kAdj ? 64 : 128; }

MemoryCache::Key CacheKeyOf(kv::Space space, uint64_t within, uint64_t id) {
  return {uint64_t{static_cast<uint8_t>(CachedKind::kStretch)} << 56 |
              uint64_t{static_cast<uint8_t>(space)} << 48 | within,
          id};
}

/// Of adjacency keys and of node records and what belongs to them.
std::optional<NodeId> NodeOf(kv::Space space, std::string_view key) {
  if (space == kv::Space::kAdj) {
    const auto parts = codec::ParseAdjacencyKey(key);
    return parts ? std::optional(parts->list.node) : std::nullopt;
  }
  if (space != kv::Space::kEnt) return std::nullopt;
  const auto parts = codec::ParseElementKey(key);
  return parts && parts->element.is_node() ? std::optional(parts->element.node()) : std::nullopt;
}

}  // namespace

std::optional<StretchPlace> PlaceInStretch(kv::Space space, std::string_view key) {
  if (space == kv::Space::kIdx) {
    const auto parts = codec::ParseUniqueKey(key);
    if (!parts) return std::nullopt;
    const auto neighbourhood = codec::NeighbourhoodOf(parts->value);
    if (!neighbourhood) return std::nullopt;
    return StretchPlace{CacheKeyOf(space, parts->index.value, neighbourhood->id), neighbourhood->part};
  }
  const std::optional<NodeId> node = NodeOf(space, key);
  if (!node) return std::nullopt;
  const uint64_t nodes = NodesOf(space);
  return StretchPlace{CacheKeyOf(space, 0, node->value / nodes),
                      static_cast<uint8_t>(node->value % nodes * CachedStretch::kParts / nodes)};
}

StretchBounds BoundsOfStretch(kv::Space space, std::string_view key) {
  if (const auto parts = codec::ParseUniqueKey(key); space == kv::Space::kIdx && parts) {
    const codec::IndexNeighbours values = codec::NeighboursOf(parts->value);
    return {codec::UniqueKey(parts->index, values.lower),
            values.upper.empty() ? codec::PrefixEnd(codec::UniquePrefix(parts->index))
                                 : codec::UniqueKey(parts->index, values.upper)};
  }
  const uint64_t nodes = NodesOf(space);
  const uint64_t first = NodeOf(space, key).value_or(NodeId{}).value / nodes * nodes;
  // The last nodes that there can be have no next one.
  const bool last = first > ~uint64_t{0} - nodes;
  if (space == kv::Space::kAdj) {
    return {codec::AdjacencyPrefix(NodeId{first}).str(),
            last ? std::string() : codec::AdjacencyPrefix(NodeId{first + nodes}).str()};
  }
  return {codec::NodeKey(NodeId{first}).str(),
          last ? codec::PrefixEnd(codec::NodeSpacePrefix()) : codec::NodeKey(NodeId{first + nodes}).str()};
}

uint64_t CachedStretch::HeadOf(std::string_view rest) {
  uint64_t head = 0;
  std::memcpy(&head, rest.data(), std::min(rest.size(), sizeof head));
  return __builtin_bswap64(head);
}

void CachedStretch::Builder::Begin(StretchBounds bounds, bool by_node) {
  bounds_ = std::move(bounds);
  by_node_ = by_node;
  whole_ = true;
  shared_ = 0;
  entries_of_ = {};
  entries_.clear();
  data_.clear();
  const std::string &a = bounds_.lower, &b = bounds_.upper;
  while (shared_ < std::min(a.size(), b.size()) && a[shared_] == b[shared_]) ++shared_;
}

bool CachedStretch::Builder::Add(std::string_view key, uint8_t part, std::string_view value) {
  const bool left_out = value.size() > kMaxValueBytes;
  const std::string_view own = key.substr(shared_);
  const size_t bytes = own.size() + (left_out ? 0 : value.size());
  if (own.size() > 0xFF || data_.size() + bytes > kMaxBytes || entries_.size() == kMaxEntries) {
    bounds_.upper = key;
    whole_ = false;
    return false;
  }
  ++entries_of_[part];
  entries_.push_back({HeadOf(own), static_cast<uint32_t>(data_.size()), static_cast<uint8_t>(own.size()),
                      left_out ? kLeftOut : static_cast<uint16_t>(value.size())});
  data_.append(own.substr(std::min(own.size(), sizeof(uint64_t))));
  if (!left_out) data_.append(value);
  return true;
}

std::unique_ptr<CachedStretch> CachedStretch::Builder::Build(MemoryCache::Key key, Instant since) {
  const size_t behind = entries_.size() * sizeof(Entry) + data_.size();
  std::unique_ptr<CachedStretch> built(new (behind) CachedStretch(key, since));
  built->bytes = sizeof(CachedStretch) + behind + MemoryCache::kPlaceBytes;
  built->size_ = static_cast<uint16_t>(entries_.size());
  built->shared_ = static_cast<uint16_t>(shared_);
  built->by_node_ = by_node_;
  built->whole_ = whole_;
  if (by_node_) {
    for (size_t part = 0; part < kParts; ++part) {
      built->first_of_[part + 1] = static_cast<uint16_t>(built->first_of_[part] + entries_of_[part]);
    }
  }
  built->lower_ = std::move(bounds_.lower);
  built->upper_ = std::move(bounds_.upper);
  char* to = reinterpret_cast<char*>(built.get() + 1);
  to = std::copy_n(reinterpret_cast<const char*>(entries_.data()), entries_.size() * sizeof(Entry), to);
  std::copy(data_.begin(), data_.end(), to);
  return built;
}

CachedStretch::~CachedStretch() { delete marks_.load(); }

CachedStretch::Answer CachedStretch::Find(std::string_view key, uint8_t part, uint64_t commit,
                                          std::string_view* value) const {
  // Values are told apart by a hash, nodes by themselves.
  if (!by_node_ && key < lower_) return Answer::kUnknown;
  if ((!by_node_ || !whole_) && !upper_.empty() && key >= upper_) return Answer::kUnknown;
  if (const Marks* marks = marks_.load(std::memory_order_acquire)) {
    const uint64_t changed_at = marks->changed_at[part].load(std::memory_order_acquire);
    if (changed_at != 0 && changed_at <= commit) return Answer::kUnknown;
  }
  const std::string_view own = key.substr(shared_);
  const uint64_t head = HeadOf(own);
  const Entry* const end = entries() + (by_node_ ? first_of_[part + 1] : size_);
  const Entry* at = entries() + (by_node_ ? first_of_[part] : 0);
  at = std::lower_bound(at, end, head, [](const Entry& e, uint64_t wanted) { return e.head < wanted; });
  const std::string_view rest = own.substr(std::min(own.size(), sizeof head));
  // Few keys differ only behind their heads.
  for (; at != end && at->head == head; ++at) {
    if (at->key_bytes != own.size()) continue;
    const char* bytes = data() + at->offset;
    if (std::string_view(bytes, rest.size()) != rest) continue;
    if (at->value_bytes == kLeftOut) return Answer::kUnknown;
    *value = {bytes + rest.size(), at->value_bytes};
    return Answer::kFound;
  }
  return Answer::kAbsent;
}

bool CachedStretch::ChangePart(uint8_t part, uint64_t commit, size_t* grown) {
  Marks* marks = marks_.load(std::memory_order_relaxed);
  if (marks == nullptr) {
    marks = new Marks;
    marks_.store(marks, std::memory_order_release);
    *grown = sizeof(Marks);
  }
  std::atomic<uint64_t>& changed_at = marks->changed_at[part];
  if (changed_at.load(std::memory_order_relaxed) != 0) return true;
  changed_at.store(commit, std::memory_order_release);
  return ++marked_ <= kParts / 2;
}

}  // namespace fasti::graph
