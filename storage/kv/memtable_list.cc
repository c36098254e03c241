#include "storage/kv/memtable_list.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

namespace fasti::kv {
namespace {

constexpr size_t kTagBytes = 8;
static_assert(std::endian::native == std::endian::little);

uint64_t PrefixOf(std::string_view user_key) {
  uint64_t prefix = 0;
  std::memcpy(&prefix, user_key.data(), std::min(user_key.size(), sizeof prefix));
  return __builtin_bswap64(prefix);
}

uint64_t TagAt(const char* p) {
  uint64_t tag;
  std::memcpy(&tag, p, sizeof tag);
  return tag;
}

std::string_view InternalKeyAt(const char* entry) {
  uint32_t bytes = 0;
  for (uint32_t shift = 0;; shift += 7) {
    const auto byte = static_cast<uint8_t>(*entry++);
    bytes |= static_cast<uint32_t>(byte & 0x7Fu) << shift;
    if (byte < 0x80) return {entry, bytes};
  }
}

}  // namespace

uint64_t MemtableList::Node::tag() const { return TagAt(entry() + key_offset_ + key_bytes_); }

MemtableList::MemtableList() { MakeAt(head_, kMaxHeight); }

size_t MemtableList::BytesOf(uint32_t height, size_t entry_bytes) {
  return sizeof(Node) + (height - 1) * sizeof(std::atomic<Node*>) + entry_bytes;
}

MemtableList::Node* MemtableList::MakeAt(char* memory, uint32_t height) {
  const auto address = reinterpret_cast<uintptr_t>(memory);
  Node* node = ::new (memory + (-address & (alignof(Node) - 1))) Node;
  node->height_ = static_cast<uint16_t>(height);
  for (uint32_t i = 0; i < height; ++i) ::new (node->next_ + i) std::atomic<Node*>(nullptr);
  return node;
}

uint32_t MemtableList::RandomHeight() {
  random_ ^= random_ << 13, random_ ^= random_ >> 7, random_ ^= random_ << 17;
  // A quarter of the nodes of a level reach the next.
  uint32_t height = 1;
  for (uint64_t bits = random_; height < kMaxHeight && (bits & 3) == 0; bits >>= 2) ++height;
  return height;
}

MemtableList::Key MemtableList::KeyOf(std::string_view internal_key) {
  const std::string_view user = internal_key.substr(0, internal_key.size() - kTagBytes);
  return {PrefixOf(user), user, TagAt(user.data() + user.size())};
}

bool MemtableList::IsBefore(const Node& node, const Key& key) {
  if (node.prefix_ != key.prefix) return node.prefix_ < key.prefix;
  const int order = node.user_key().compare(key.user);
  return order != 0 ? order < 0 : node.tag() > key.tag;
}

bool MemtableList::IsAt(const Node* node, const Key& key) {
  return node != nullptr && node->prefix_ == key.prefix && node->user_key() == key.user &&
         node->tag() == key.tag;
}

void MemtableList::Insert(Node* node) {
  const std::string_view internal_key = InternalKeyAt(node->entry());
  node->key_offset_ = static_cast<uint16_t>(internal_key.data() - node->entry());
  node->key_bytes_ = static_cast<uint32_t>(internal_key.size() - kTagBytes);
  node->prefix_ = PrefixOf(node->user_key());

  const Key key = KeyOf(*node);
  Node* before[kMaxHeight];
  uint32_t height = height_.load(std::memory_order_relaxed);
  Node* at = head();
  for (uint32_t level = height; level-- > 0;) {
    for (Node* next; (next = at->next(level)) != nullptr && IsBefore(*next, key);) at = next;
    before[level] = at;
  }
  for (; height < node->height_; ++height) before[height] = head();
  height_.store(height, std::memory_order_relaxed);  // Of a level that is empty yet readers see the end.
  for (uint32_t level = 0; level < node->height_; ++level) {
    node->next_[level].store(before[level]->next(level), std::memory_order_relaxed);
    before[level]->next_[level].store(node, std::memory_order_release);
  }
}

MemtableList::Gap MemtableList::Find(const Key& key) const {
  const Node *at = head(), *next = nullptr;
  for (uint32_t level = height_.load(std::memory_order_relaxed); level-- > 0;) {
    while ((next = at->next(level)) != nullptr && IsBefore(*next, key)) at = next;
  }
  return {at, next};
}

const MemtableList::Node* MemtableList::AtOrBefore(std::string_view internal_key) const {
  const Key key = KeyOf(internal_key);
  const auto [before, next] = Find(key);
  if (IsAt(next, key)) return next;
  return before == head() ? nullptr : before;
}

const MemtableList::Node* MemtableList::Before(const Node* node) const {
  const Node* before = Find(KeyOf(*node)).before;
  return before == head() ? nullptr : before;
}

bool MemtableList::Contains(const char* entry) const {
  const Key key = KeyOf(InternalKeyAt(entry));
  return IsAt(Find(key).next, key);
}

const MemtableList::Node* MemtableList::Last() const {
  const Node* at = head();
  for (uint32_t level = height_.load(std::memory_order_relaxed); level-- > 0;) {
    while (const Node* next = at->next(level)) at = next;
  }
  return at == head() ? nullptr : at;
}

}  // namespace fasti::kv
