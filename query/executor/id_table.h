// IdTable: numbers pairs (tag, id) in the order in which they first come: an open-addressing hash table of 16
// bytes a place, for grouping and DISTINCT over columns of plain numbers (node and edge ids, integers,
// dates). One thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fasti::exec {

class IdTable {
 public:
  /// The number of the pair, and whether it is new.
  std::pair<uint32_t, bool> Insert(uint32_t tag, uint64_t id) {
    if (size_ * 2 >= places_.size()) Grow();
    for (size_t at = Hash(tag, id) & mask_;; at = (at + 1) & mask_) {
      Place& place = places_[at];
      if (place.number == kFree) {
        place = {id, tag, size_};
        return {size_++, true};
      }
      if (place.id == id && place.tag == tag) return {place.number, false};
    }
  }
  static constexpr uint32_t kNone = 0xFFFFFFFFu;
  /// The number of the pair; kNone: it is not here.
  uint32_t Find(uint32_t tag, uint64_t id) const {
    if (size_ == 0) return kNone;
    for (size_t at = Hash(tag, id) & mask_;; at = (at + 1) & mask_) {
      const Place& place = places_[at];
      if (place.number == kFree || (place.id == id && place.tag == tag)) return place.number;
    }
  }
  size_t size() const { return size_; }
  /// Makes room for so many more.
  void Reserve(size_t pairs) {
    while ((size_ + pairs) * 2 >= places_.size()) Grow();
  }
  void Clear() {
    // Kept for what comes next, unless it was far too large for what it held.
    if (places_.size() > kKeptPlaces || size_t{size_} * 16 < places_.size()) {
      places_.clear();
      mask_ = 0;
    } else if (size_ > 0) {
      std::fill(places_.begin(), places_.end(), Place());
    }
    size_ = 0;
  }
  /// Calls f(tag, id, number) for every pair, in no order.
  template <typename F>
  void ForEach(F&& f) const {
    for (const Place& place : places_) {
      if (place.number != kFree) f(place.tag, place.id, place.number);
    }
  }

 private:
  static constexpr uint32_t kFree = kNone;
  static constexpr size_t kKeptPlaces = 16384;
  struct Place {
    uint64_t id = 0;
    uint32_t tag = 0;
    uint32_t number = kFree;
  };
  static size_t Hash(uint32_t tag, uint64_t id) {
    const uint64_t h = (id + uint64_t{tag} * 0xD6E8FEB86659FD93ull) * 0x9E3779B97F4A7C15ull;
    return static_cast<size_t>(h ^ (h >> 32));
  }
  void Grow() {
    std::vector<Place> old(places_.empty() ? 64 : places_.size() * 2);
    old.swap(places_);
    mask_ = places_.size() - 1;
    for (const Place& place : old) {
      if (place.number == kFree) continue;
      size_t at = Hash(place.tag, place.id) & mask_;
      while (places_[at].number != kFree) at = (at + 1) & mask_;
      places_[at] = place;
    }
  }

  std::vector<Place> places_;
  size_t mask_ = 0;
  uint32_t size_ = 0;
};

}  // namespace fasti::exec
