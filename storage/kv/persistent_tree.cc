#include "storage/kv/persistent_tree.h"

#include <cstring>
#include <new>

namespace fasti::kv {
namespace {

constexpr int kMax = TreeNode::kMaxEntries;
using NodeRef = Ref<TreeNode>;
using EntryRef = Ref<TreeEntry>;

size_t Ix(int slot) { return static_cast<size_t>(slot); }

/// The first slot of a leaf whose key is >= `key`; count if none.
int LowerBound(const TreeNode& leaf, std::string_view key) {
  int low = 0, high = leaf.count;
  while (low < high) {
    const int middle = (low + high) / 2;
    if (leaf.entries[Ix(middle)]->key() < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/// The child of an inner node under which `key` belongs: the last whose lower bound is <= `key`.
int ChildFor(const TreeNode& inner, std::string_view key) {
  int low = 0, high = inner.count - 1;
  while (low < high) {
    const int middle = (low + high + 1) / 2;
    if (inner.entries[Ix(middle)]->key() <= key) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/// `ref`'s node, changed to a copy unless this epoch made it.
TreeNode& Mutable(NodeRef& ref, uint64_t epoch) {
  if (ref->epoch != epoch) ref = NodeRef::Adopt(new TreeNode(*ref.get(), epoch));
  return *ref.get();
}

void InsertSlot(TreeNode& node, int slot, EntryRef entry, NodeRef child) {
  for (int i = node.count; i > slot; --i) {
    node.entries[Ix(i)] = std::move(node.entries[Ix(i - 1)]);
    node.children[Ix(i)] = std::move(node.children[Ix(i - 1)]);
  }
  node.entries[Ix(slot)] = std::move(entry);
  node.children[Ix(slot)] = std::move(child);
  ++node.count;
}

void RemoveSlot(TreeNode& node, int slot) {
  for (int i = slot; i + 1 < node.count; ++i) {
    node.entries[Ix(i)] = std::move(node.entries[Ix(i + 1)]);
    node.children[Ix(i)] = std::move(node.children[Ix(i + 1)]);
  }
  --node.count;
  node.entries[Ix(node.count)] = {};
  node.children[Ix(node.count)] = {};
}

/// Moves the upper part of a full node to a new one. An insert at the very end takes only the last entry
/// along, so that ascending loads leave full nodes behind.
NodeRef SplitOff(TreeNode& node, int insert_at, uint64_t epoch) {
  NodeRef right = NodeRef::Adopt(new TreeNode(node.leaf, epoch));
  const int keep = insert_at == kMax ? kMax - 1 : kMax / 2;
  for (int i = keep; i < kMax; ++i) {
    right->entries[Ix(i - keep)] = std::move(node.entries[Ix(i)]);
    right->children[Ix(i - keep)] = std::move(node.children[Ix(i)]);
  }
  right->count = kMax - keep;
  node.count = keep;
  return right;
}

/// Inserts at `slot`, splitting a full node; returns the new right sibling, if any, with its lower bound.
struct Split {
  EntryRef lower;
  NodeRef right;
};
Split InsertAt(TreeNode& node, int slot, EntryRef entry, NodeRef child, uint64_t epoch) {
  if (node.count < kMax) {
    InsertSlot(node, slot, std::move(entry), std::move(child));
    return {};
  }
  NodeRef right = SplitOff(node, slot, epoch);
  if (slot <= node.count) {
    InsertSlot(node, slot, std::move(entry), std::move(child));
  } else {
    InsertSlot(*right.get(), slot - node.count, std::move(entry), std::move(child));
  }
  // A bound of its own: a leaf's entry would keep its value alive after its deletion.
  EntryRef lower = right->leaf ? TreeEntry::Make(right->entries[0]->key(), {}) : right->entries[0];
  return {std::move(lower), std::move(right)};
}

Split PutInto(NodeRef& ref, EntryRef entry, uint64_t epoch, EntryRef* replaced) {
  TreeNode& node = Mutable(ref, epoch);
  if (node.leaf) {
    const int slot = LowerBound(node, entry->key());
    if (slot < node.count && node.entries[Ix(slot)]->key() == entry->key()) {
      *replaced = std::exchange(node.entries[Ix(slot)], std::move(entry));
      return {};
    }
    return InsertAt(node, slot, std::move(entry), {}, epoch);
  }
  const int child = ChildFor(node, entry->key());
  Split split = PutInto(node.children[Ix(child)], std::move(entry), epoch, replaced);
  if (!split.right) return {};
  return InsertAt(node, child + 1, std::move(split.lower), std::move(split.right), epoch);
}

/// @pre the key is there
void DeleteFrom(NodeRef& ref, std::string_view key, uint64_t epoch) {
  TreeNode& node = Mutable(ref, epoch);
  const int slot = node.leaf ? LowerBound(node, key) : ChildFor(node, key);
  if (!node.leaf) {
    DeleteFrom(node.children[Ix(slot)], key, epoch);
    if (node.children[Ix(slot)]) return;
  }
  RemoveSlot(node, slot);
  if (node.count == 0) ref = {};
}

}  // namespace

Ref<TreeEntry> TreeEntry::Make(std::string_view key, std::string_view value) {
  void* memory = ::operator new(sizeof(TreeEntry) + key.size() + value.size());
  auto* entry = new (memory) TreeEntry;
  entry->key_size = static_cast<uint32_t>(key.size());
  entry->value_size = static_cast<uint32_t>(value.size());
  char* bytes = reinterpret_cast<char*>(entry + 1);
  if (!key.empty()) std::memcpy(bytes, key.data(), key.size());
  if (!value.empty()) std::memcpy(bytes + key.size(), value.data(), value.size());
  return Ref<TreeEntry>::Adopt(entry);
}

void TreeEntry::Destroy(TreeEntry* entry) {
  entry->~TreeEntry();
  ::operator delete(entry);
}

void PersistentTree::Put(std::string_view key, std::string_view value, uint64_t epoch) {
  if (!root_) root_ = Root::Adopt(new TreeNode(/*is_leaf=*/true, epoch));
  Ref<TreeEntry> replaced;
  Split split = PutInto(root_, TreeEntry::Make(key, value), epoch, &replaced);
  if (split.right) {
    Root top = Root::Adopt(new TreeNode(/*is_leaf=*/false, epoch));
    InsertSlot(*top.get(), 0, {}, std::move(root_));
    InsertSlot(*top.get(), 1, std::move(split.lower), std::move(split.right));
    root_ = std::move(top);
  }
  bytes_ += key.size() + value.size();
  if (replaced) {
    bytes_ -= key.size() + replaced->value_size;
  } else {
    ++size_;
  }
}

void PersistentTree::Delete(std::string_view key, uint64_t epoch) {
  const TreeEntry* entry = Find(root_, key);
  if (entry == nullptr) return;
  bytes_ -= entry->key_size + entry->value_size;
  --size_;
  DeleteFrom(root_, key, epoch);
  while (root_ && !root_->leaf && root_->count == 1) {
    Root only = root_->children[0];
    root_ = std::move(only);
  }
}

const TreeEntry* PersistentTree::Find(const Root& root, std::string_view key) {
  const TreeNode* node = root.get();
  if (node == nullptr) return nullptr;
  while (!node->leaf) node = node->children[Ix(ChildFor(*node, key))].get();
  const int slot = LowerBound(*node, key);
  if (slot == node->count) return nullptr;
  const TreeEntry* entry = node->entries[Ix(slot)].get();
  return entry->key() == key ? entry : nullptr;
}

void TreeCursor::Descend(const TreeNode* node, bool first) {
  while (true) {
    Push(node, first ? 0 : node->count - 1);
    if (node->leaf) return;
    node = node->children[Slot(depth_ - 1)].get();
  }
}

void TreeCursor::SeekToFirst() {
  depth_ = 0;
  if (root_ != nullptr) Descend(root_, /*first=*/true);
}

void TreeCursor::SeekToLast() {
  depth_ = 0;
  if (root_ != nullptr) Descend(root_, /*first=*/false);
}

void TreeCursor::Seek(std::string_view key) {
  depth_ = 0;
  const TreeNode* node = root_;
  if (node == nullptr) return;
  while (!node->leaf) {
    Push(node, ChildFor(*node, key));
    node = node->children[Slot(depth_ - 1)].get();
  }
  const int slot = LowerBound(*node, key);
  if (slot < node->count) {
    Push(node, slot);
  } else {
    Push(node, node->count - 1);
    Next();
  }
}

void TreeCursor::SeekBefore(std::string_view key) {
  Seek(key);
  if (depth_ == 0) {
    SeekToLast();
  } else {
    Prev();
  }
}

void TreeCursor::Next() {
  while (depth_ > 0) {
    Frame& frame = path_[Ix(depth_ - 1)];
    if (frame.slot + 1 < frame.node->count) {
      ++frame.slot;
      if (!frame.node->leaf) Descend(frame.node->children[Ix(frame.slot)].get(), /*first=*/true);
      return;
    }
    --depth_;
  }
}

void TreeCursor::Prev() {
  while (depth_ > 0) {
    Frame& frame = path_[Ix(depth_ - 1)];
    if (frame.slot > 0) {
      --frame.slot;
      if (!frame.node->leaf) Descend(frame.node->children[Ix(frame.slot)].get(), /*first=*/false);
      return;
    }
    --depth_;
  }
}

}  // namespace fasti::kv
