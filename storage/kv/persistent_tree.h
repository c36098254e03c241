// A persistent (copy-on-write) B+-tree of byte strings, the memory engine's one data structure.
//
// Represents: an ordered map; copying the tree's root is a snapshot. Nodes are counted references, immutable
// once a snapshot can see them: each carries the epoch that made it, and a writer changes in place only nodes
// of its own epoch (made since the last snapshot was taken) and copies all others on the way down. Deletion
// removes empty nodes and does not merge small ones: stores in memory are small or growing. Threads: a root
// that was handed out is free for all threads; one writer at a time changes a tree.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>
#include <utility>

namespace fasti::kv {

/// A counted reference to a T with `refs` and `static void Destroy(T*)`.
template <typename T>
class Ref {
 public:
  Ref() = default;
  /// Takes over the count of a new object.
  static Ref Adopt(T* p) {
    Ref r;
    r.p_ = p;
    return r;
  }
  Ref(const Ref& other) : p_(other.p_) {
    if (p_ != nullptr) p_->refs.fetch_add(1, std::memory_order_relaxed);
  }
  Ref(Ref&& other) noexcept : p_(std::exchange(other.p_, nullptr)) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(p_, other.p_);
    return *this;
  }
  ~Ref() {
    if (p_ != nullptr && p_->refs.fetch_sub(1, std::memory_order_acq_rel) == 1) T::Destroy(p_);
  }
  T* get() const { return p_; }
  T* operator->() const { return p_; }
  explicit operator bool() const { return p_ != nullptr; }

 private:
  T* p_ = nullptr;
};

/// A key and its value in one allocation; never changes.
struct TreeEntry {
  std::atomic<uint32_t> refs{1};
  uint32_t key_size;
  uint32_t value_size;

  static Ref<TreeEntry> Make(std::string_view key, std::string_view value);
  static void Destroy(TreeEntry* entry);
  const char* bytes() const { return reinterpret_cast<const char*>(this + 1); }
  std::string_view key() const { return {bytes(), key_size}; }
  std::string_view value() const { return {bytes() + key_size, value_size}; }
};

struct TreeNode {
  static constexpr int kMaxEntries = 32;
  explicit TreeNode(bool is_leaf, uint64_t made_in) : leaf(is_leaf), epoch(made_in) {}
  TreeNode(const TreeNode& other, uint64_t made_in)
      : leaf(other.leaf),
        count(other.count),
        epoch(made_in),
        entries(other.entries),
        children(other.children) {}
  static void Destroy(TreeNode* node) { delete node; }

  std::atomic<uint32_t> refs{1};
  const bool leaf;
  int count = 0;
  const uint64_t epoch;
  /// In a leaf the entries; in an inner node the lower bound of each child (the first is not used).
  std::array<Ref<TreeEntry>, kMaxEntries> entries;
  std::array<Ref<TreeNode>, kMaxEntries> children;
};

class PersistentTree {
 public:
  using Root = Ref<TreeNode>;

  const Root& root() const { return root_; }
  uint64_t size() const { return size_; }
  /// Keys and values, without nodes.
  uint64_t bytes() const { return bytes_; }

  /// `epoch` must grow whenever root() was copied since the last change.
  void Put(std::string_view key, std::string_view value, uint64_t epoch);
  void Delete(std::string_view key, uint64_t epoch);

  /// The entry of `key`, or null; it lives as long as the root.
  static const TreeEntry* Find(const Root& root, std::string_view key);

 private:
  Root root_;
  uint64_t size_ = 0;
  uint64_t bytes_ = 0;
};

/// A position in a tree; the caller keeps the root alive.
class TreeCursor {
 public:
  explicit TreeCursor(const TreeNode* root) : root_(root) {}
  /// The entry at the position, or null outside of the tree.
  const TreeEntry* entry() const {
    return depth_ == 0 ? nullptr : At(depth_ - 1).entries[Slot(depth_ - 1)].get();
  }
  /// To the first entry >= key.
  void Seek(std::string_view key);
  /// To the last entry < key.
  void SeekBefore(std::string_view key);
  void SeekToFirst();
  void SeekToLast();
  void Next();
  void Prev();

 private:
  /// 32-way nodes that only root splits deepen: 20 levels are beyond any address space.
  static constexpr int kMaxDepth = 20;
  const TreeNode& At(int level) const { return *path_[static_cast<size_t>(level)].node; }
  size_t Slot(int level) const { return static_cast<size_t>(path_[static_cast<size_t>(level)].slot); }
  void Push(const TreeNode* node, int slot) { path_[static_cast<size_t>(depth_++)] = {node, slot}; }
  void Descend(const TreeNode* node, bool first);

  struct Frame {
    const TreeNode* node;
    int slot;
  };
  const TreeNode* root_;
  int depth_ = 0;
  std::array<Frame, kMaxDepth> path_;
};

}  // namespace fasti::kv
