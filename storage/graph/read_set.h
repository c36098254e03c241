// Conflict detection: what a transaction read (ReadSet) and what commits changed since (ConflictTable). Both
// speak of Resources: an element, an adjacency list, a promise of an index. Validation is backward: a
// transaction may commit if nothing it read was changed by a commit after its snapshot; since every write
// reads first, this is serializable. Sizes are bounded: a read set that grows too large becomes "everything".
// Thread rule: a ReadSet belongs to its transaction; a ConflictTable to the writer's leader.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/model/ids.h"

namespace fasti::graph {

struct Resource {
  enum class Kind : uint8_t {
    kNode,          ///< a: node
    kEdge,          ///< a: edge
    kAdjacency,     ///< a: node, b: direction << 32 | type
    kAdjacencyAll,  ///< a: node, b: direction: any type
    kNodeScan,      ///< a new node
    kLabelScan,     ///< a: label: a node that had it for the first time
    kEdgeScan,      ///< a new edge
    kTypeScan,      ///< a: type: a new edge of it
    kIndexValue,    ///< a: index, b: hash of the value
    kIndexRange,    ///< a: index
    kSchema,        ///< graph type, constraints, indexes
    kNames,         ///< which labels, edge types and property keys there are
    kEverything,    ///< any change at all
  };
  Kind kind = Kind::kEverything;
  uint64_t a = 0;
  uint64_t b = 0;

  static Resource Of(ElementId id) { return {id.is_node() ? Kind::kNode : Kind::kEdge, id.value, 0}; }
  static Resource Adjacency(NodeId node, Direction direction, TypeId type) {
    return {Kind::kAdjacency, node.value, uint64_t{static_cast<uint8_t>(direction)} << 32 | type.value};
  }
  static Resource AdjacencyAll(NodeId node, Direction direction) {
    return {Kind::kAdjacencyAll, node.value, static_cast<uint8_t>(direction)};
  }
  static Resource IndexValue(IndexId index, std::string_view value) {
    return {Kind::kIndexValue, index.value, std::hash<std::string_view>{}(value)};
  }
  friend bool operator==(const Resource&, const Resource&) = default;

  /// "node 17", "the edges of node 4": for the conflict's message.
  std::string Describe(const Catalog& catalog) const;
};

struct ResourceHash {
  size_t operator()(const Resource& r) const noexcept {
    uint64_t h = (r.a + 0x9E3779B97F4A7C15ull * (static_cast<uint64_t>(r.kind) + 1)) * 0xBF58476D1CE4E5B9ull;
    h = (h ^ (h >> 29) ^ r.b) * 0x94D049BB133111EBull;
    return static_cast<size_t>(h ^ (h >> 31));
  }
};

/// A set of resources in one piece of memory: most of what a write does beside its look-ups would else be to
/// allocate their places and to let go of them.
class ResourceSet {
 public:
  bool contains(const Resource& resource) const {
    return !places_.empty() && places_[PlaceOf(resource)].taken;
  }
  void insert(const Resource& resource) {
    if (size_ * 4 >= places_.size() * 3) Grow();
    Place& place = places_[PlaceOf(resource)];
    if (place.taken) return;
    place = {resource, true};
    ++size_;
  }
  void clear() {
    places_ = {};
    size_ = 0;
  }
  size_t size() const { return size_; }
  /// @return the first for which f is true
  template <typename F>
  std::optional<Resource> FindIf(const F& f) const {
    for (const Place& place : places_) {
      if (place.taken && f(place.resource)) return place.resource;
    }
    return std::nullopt;
  }

 private:
  struct Place {
    Resource resource;
    bool taken = false;
  };
  /// Where it is, or would be.
  size_t PlaceOf(const Resource& resource) const {
    const size_t mask = places_.size() - 1;
    size_t at = ResourceHash{}(resource)&mask;
    while (places_[at].taken && places_[at].resource != resource) at = (at + 1) & mask;
    return at;
  }
  void Grow() {
    const std::vector<Place> before =
        std::exchange(places_, std::vector<Place>(std::max<size_t>(16, places_.size() * 2)));
    for (const Place& place : before) {
      if (place.taken) places_[PlaceOf(place.resource)] = place;
    }
  }
  std::vector<Place> places_;  ///< a power of two, at most three quarters taken
  size_t size_ = 0;
};

class ReadSet {
 public:
  static constexpr size_t kMaxEntries = 1 << 20;
  void Add(const Resource& resource) {
    if (everything_) return;
    if (resource == last_) return;
    last_ = resource;
    entries_.insert(resource);
    if (entries_.size() > kMaxEntries) {
      everything_ = true;
      entries_.clear();
    }
  }
  bool everything() const { return everything_; }
  const ResourceSet& entries() const { return entries_; }

 private:
  ResourceSet entries_;
  Resource last_;
  bool everything_ = false;
};

/// The last commit that changed each resource, for commits that some running transaction has not seen.
class ConflictTable {
 public:
  /// What a commit changed.
  void Record(uint64_t commit, std::vector<Resource> changed);
  /// A resource in `reads` that a commit after `snapshot` changed.
  std::optional<Resource> FindConflict(const ReadSet& reads, uint64_t snapshot) const;
  /// Forgets commits up to and including `oldest`: every running transaction has seen them.
  void Forget(uint64_t oldest);

 private:
  struct Entry {
    uint64_t commit;
    std::vector<Resource> changed;
  };
  std::deque<Entry> commits_;
  std::unordered_map<Resource, uint64_t, ResourceHash> changed_at_;
  uint64_t last_commit_ = 0;
};

}  // namespace fasti::graph
