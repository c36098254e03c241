// The entries of a memtable in order: a skip list for one writer and any number of readers, in the place of
// RocksDB's own. There an insertion compares keys twenty times through two virtual functions; here most
// comparisons are of eight bytes that lie beside the links.
// An entry is what RocksDB's memtables hold (its format is frozen): a varint32 length, the user key, eight
// bytes of sequence number and kind, and whatever follows. Order: user keys bytewise, of equal ones the
// higher number first. The list owns nothing: memory comes from its user and must outlive it. Thread rule:
// Make and Insert for one thread at a time; all else from any thread meanwhile.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fasti::kv {

class MemtableList {
 public:
  class Node {
   public:
    /// Where the entry's bytes go, and stay.
    char* entry() { return reinterpret_cast<char*>(next_ + height_); }
    const char* entry() const { return reinterpret_cast<const char*>(next_ + height_); }

   private:
    friend class MemtableList;
    Node* next(uint32_t level) const { return next_[level].load(std::memory_order_acquire); }
    std::string_view user_key() const { return {entry() + key_offset_, key_bytes_}; }
    uint64_t tag() const;

    uint64_t prefix_;
    uint32_t key_bytes_;
    uint16_t key_offset_;
    uint16_t height_;
    std::atomic<Node*> next_[1];  // height_ of them; then the entry
  };

  MemtableList();
  MemtableList(const MemtableList&) = delete;
  MemtableList& operator=(const MemtableList&) = delete;

  /// A node for an entry of so many bytes; `allocate(n)` gives n bytes at any address.
  template <typename Allocate>
  Node* Make(size_t entry_bytes, const Allocate& allocate) {
    const uint32_t height = RandomHeight();
    return MakeAt(allocate(BytesOf(height, entry_bytes) + alignof(Node) - 1), height);
  }
  /// @pre the entry's bytes are written, and no equal one is in the list
  void Insert(Node* node);

  /// The first entry that is not before this internal key (user key and eight bytes), the last that is not
  /// after it, and its neighbours; nullptr at the end.
  const Node* AtOrAfter(std::string_view internal_key) const { return Find(KeyOf(internal_key)).next; }
  const Node* AtOrBefore(std::string_view internal_key) const;
  /// Whether there is an entry with the length and internal key that begin here.
  bool Contains(const char* entry) const;
  const Node* After(const Node* node) const { return node->next(0); }
  const Node* Before(const Node* node) const;
  const Node* First() const { return head()->next(0); }
  const Node* Last() const;

 private:
  static constexpr uint32_t kMaxHeight = 12;
  struct Key {
    uint64_t prefix;
    std::string_view user;
    uint64_t tag;
  };
  static Key KeyOf(std::string_view internal_key);
  static bool IsAt(const Node* node, const Key& key);
  static Key KeyOf(const Node& node) { return {node.prefix_, node.user_key(), node.tag()}; }
  static bool IsBefore(const Node& node, const Key& key);
  static size_t BytesOf(uint32_t height, size_t entry_bytes);
  static Node* MakeAt(char* memory, uint32_t height);
  /// The last entry before the key (or the head), and the one after it as it was then: meanwhile there may be
  /// others between them.
  struct Gap {
    const Node *before, *next;
  };
  Gap Find(const Key& key) const;
  uint32_t RandomHeight();
  Node* head() const { return reinterpret_cast<Node*>(head_); }

  alignas(Node) mutable char head_[sizeof(Node) + kMaxHeight * sizeof(std::atomic<Node*>)];
  std::atomic<uint32_t> height_{1};
  uint64_t random_ = 0x9E3779B97F4A7C15ull;
};

}  // namespace fasti::kv
