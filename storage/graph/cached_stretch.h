// CachedStretch: what neighbouring keys of the engine hold, copied into one piece of memory: the heads of the
// adjacency lists of 64 nodes, the records of 128 nodes, the holders of the values of a key next to each
// other. Finding an entry in it costs a twentieth of a search of the engine, and taking one in costs about
// six of them (stretch_account.h), because the entries lie in one or two blocks there. It also tells what is
// not stored. Values too long to be worth it are left out, and so is what lies past its size: those are
// asked of the engine.
//
// Right under writes: true for views from the instant it was read at on. A commit marks the part (one of 64)
// that a written key falls in; an entry of such a part is not answered from that commit on. Once half of the
// parts are marked the stretch is not true at all any more. Thread rule: free for all threads; ChangePart is
// the writer's.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/graph/cached_record.h"
#include "storage/graph/memory_cache.h"
#include "storage/kv/space.h"

namespace fasti::graph {

/// The stretch that a key of the engine belongs to, and its part of it.
struct StretchPlace {
  MemoryCache::Key key;
  uint8_t part = 0;
};
/// nullopt: entries of its kind are read one by one.
std::optional<StretchPlace> PlaceInStretch(kv::Space space, std::string_view key);
/// The keys of [lower, upper) are those of the stretch; some of others may lie between them.
struct StretchBounds {
  std::string lower, upper;
};
/// @pre the key has a place in one
StretchBounds BoundsOfStretch(kv::Space space, std::string_view key);

class CachedStretch final : public MemoryCache::Item {
 public:
  static constexpr size_t kParts = 64;
  /// Longer values are left out; nor does a stretch grow beyond so much.
  static constexpr size_t kMaxValueBytes = 1024, kMaxBytes = 32 << 10, kMaxEntries = 4096;

  /// One entry, by the first bytes of its key behind those that all share, as a number in the same order.
  struct Entry {
    uint64_t head;
    uint32_t offset;    ///< of what of the key is not in `head`, then of the value
    uint8_t key_bytes;  ///< behind the shared ones
    uint16_t value_bytes;
  };

  /// Collects entries in the order of their keys; one after the other, for its memory.
  class Builder {
   public:
    /// @param by_node whether parts are of nodes: then a place tells that a key belongs to the stretch, and
    /// the entries of a part stand together
    void Begin(StretchBounds bounds, bool by_node);
    const std::string& lower() const { return bounds_.lower; }
    /// @return false: it is full; neither this key nor those behind it belong to it.
    bool Add(std::string_view key, uint8_t part, std::string_view value);
    std::unique_ptr<CachedStretch> Build(MemoryCache::Key key, Instant since);

   private:
    StretchBounds bounds_;
    bool by_node_ = false, whole_ = true;
    size_t shared_ = 0;  ///< bytes that all keys begin with
    std::array<uint16_t, kParts> entries_of_{};
    std::vector<Entry> entries_;
    std::string data_;
  };

  enum class Answer : uint8_t { kUnknown, kAbsent, kFound };
  /// @param part of the key. @param value set for kFound; lives as long as the stretch
  Answer Find(std::string_view key, uint8_t part, uint64_t commit, std::string_view* value) const;
  /// Asks the processor for what Find begins with.
  void Prefetch(uint8_t part) const {
    const char* begin = reinterpret_cast<const char*>(this);
    __builtin_prefetch(begin + 64);
    __builtin_prefetch(&first_of_[part]);
  }
  /// After that: for what it reads next.
  void PrefetchEntries(uint8_t part) const {
    __builtin_prefetch(entries() + (by_node_ ? first_of_[part] : size_ / 2));
  }

  static void operator delete(void* stretch) { ::operator delete(stretch); }
  ~CachedStretch() override;

 protected:
  bool ChangePart(uint8_t part, uint64_t commit, size_t* grown) override;

 private:
  static constexpr uint16_t kLeftOut = 0xFFFF;
  struct Marks {
    std::array<std::atomic<uint64_t>, kParts> changed_at{};
  };
  CachedStretch(MemoryCache::Key key, Instant since) : Item(key, since, /*spare=*/true) {}
  /// With so many bytes behind it.
  static void* operator new(size_t bytes, size_t behind) { return ::operator new(bytes + behind); }
  static void operator delete(void* stretch, size_t) { ::operator delete(stretch); }
  static uint64_t HeadOf(std::string_view rest);
  const Entry* entries() const { return reinterpret_cast<const Entry*>(this + 1); }
  const char* data() const { return reinterpret_cast<const char*>(entries() + size_); }

  std::atomic<Marks*> marks_{nullptr};
  uint16_t size_ = 0;    ///< entries
  uint16_t shared_ = 0;  ///< bytes that all keys begin with
  uint8_t marked_ = 0;   ///< the writer's: parts
  bool by_node_ = false;
  bool whole_ = true;                            ///< nothing was left out at the end
  std::array<uint16_t, kParts + 1> first_of_{};  ///< by_node_: the first entry of each part
  std::string lower_, upper_;
  // Behind: the entries, then their bytes.
};

}  // namespace fasti::graph
