// Where a walk stands in its program, and what it has used so far.
#pragma once

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "query/executor/paths/path_program.h"

namespace fasti::exec {

/// Before step `step` of an iteration of `segment`, after `count` whole iterations; segment == the number of
/// segments: the walk is complete.
struct Place {
  uint32_t segment = 0, step = 0;
  uint64_t count = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// The program as a graph of places.
class PlaceMap {
 public:
  explicit PlaceMap(const plan::PathSearch& plan) : plan_(plan) {}
  bool IsComplete(const Place& p) const { return p.segment == plan_.segments.size(); }
  /// True if the walk may end the segment here.
  bool MayLeave(const Place& p) const { return p.step == 0 && p.count >= plan_.segments[p.segment].min; }
  Place Left(const Place& p) const { return {p.segment + 1, 0, 0}; }
  bool MayStep(const Place& p) const {
    const auto& max = plan_.segments[p.segment].max;
    return p.step != 0 || !max || p.count < *max;
  }
  Place Stepped(const Place& p) const {
    const plan::PathSegment& s = plan_.segments[p.segment];
    if (p.step + 1 < s.steps.size()) return {p.segment, p.step + 1, p.count};
    // Where there is no greatest number, iterations beyond the least need not be told apart.
    const uint64_t count = s.max ? p.count + 1 : std::min(p.count + 1, s.min);
    return {p.segment, 0, count};
  }

 private:
  const plan::PathSearch& plan_;
};

/// A set of ids that is taken back in the order in which it was filled; few of them cost no hashing.
class UsedIds {
 public:
  bool Has(uint64_t id) const {
    if (ids_.size() <= kFew) return std::find(ids_.begin(), ids_.end(), id) != ids_.end();
    return set_.count(id) != 0;
  }
  void Push(uint64_t id) {
    ids_.push_back(id);
    if (ids_.size() == kFew + 1) set_ = {ids_.begin(), ids_.end()};
    if (ids_.size() > kFew + 1) set_.insert(id);
  }
  void Pop() {
    // An id may stand twice where walks may repeat: then nobody asks.
    if (ids_.size() > kFew) set_.erase(ids_.back());
    ids_.pop_back();
    if (ids_.size() <= kFew) set_.clear();
  }
  void Clear() {
    ids_.clear();
    set_.clear();
  }
  size_t size() const { return ids_.size(); }

 private:
  static constexpr size_t kFew = 24;
  std::vector<uint64_t> ids_;
  std::unordered_set<uint64_t> set_;
};

/// What a path mode allows, kept along one walk. `last` is the end that the walk began with.
class ModeGuard {
 public:
  using Mode = bound::PathPattern::Mode;
  explicit ModeGuard(Mode mode) : mode_(mode) {}
  void Begin(uint64_t node) {
    edges_.Clear();
    nodes_.Clear();
    first_ = node;
    closed_ = false;
  }
  /// True if the walk may take `edge` to `node`. A SIMPLE walk may come back to its beginning, and then ends.
  bool Allows(uint64_t edge, uint64_t node) const {
    if (mode_ == Mode::kWalk) return true;
    if (closed_ || edges_.Has(edge)) return false;
    if (mode_ == Mode::kTrail) return true;
    if (node == first_) return mode_ == Mode::kSimple;
    return !nodes_.Has(node);
  }
  void Push(uint64_t edge, uint64_t node) {
    if (mode_ == Mode::kWalk) return;
    edges_.Push(edge);
    if (mode_ == Mode::kTrail) return;
    nodes_.Push(node);
    closed_ = node == first_;
  }
  void Pop() {
    if (mode_ == Mode::kWalk) return;
    edges_.Pop();
    if (mode_ == Mode::kTrail) return;
    nodes_.Pop();
    closed_ = false;
  }

 private:
  Mode mode_;
  UsedIds edges_, nodes_;
  uint64_t first_ = 0;
  bool closed_ = false;
};

}  // namespace fasti::exec
