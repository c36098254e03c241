// What a check of the schema looks at: the elements around the one that is checked, and who holds a key. A
// transaction answers with its own writes over its snapshot; a bulk load with its rows. Thread rule: its
// owner's.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/graph/element_state.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class TransactionImpl;

/// Rules about the edges of a type at a node, or between two nodes.
enum class GroupRule : uint8_t { kOverlaps = 0, kPerSource = 1, kPerTarget = 2 };

class SchemaSource {
 public:
  virtual ~SchemaSource() = default;
  virtual const Catalog& catalog() const = 0;
  /// Null when there never was such an element.
  virtual Result<std::shared_ptr<const ElementState>> State(ElementId id) const = 0;
  /// Appends the edges of a type at a node that exist at some time.
  virtual Status EdgesAt(NodeId node, Direction direction, TypeId type, std::vector<EdgeId>* out) const = 0;
  /// Of those, the ones from one node to another.
  virtual Status EdgesBetween(NodeId source, NodeId target, TypeId type, std::vector<EdgeId>* out) const = 0;
  /// True if the edge is known to keep a rule of its group.
  virtual bool Settled(const ElementState&, GroupRule) const { return false; }
  /// True if every element of a group sees the same group; false where earlier rows do not see later ones.
  virtual bool same_for_all() const { return true; }
  /// Appends elements that may hold the value of a unique key at some time, in any order.
  virtual Status KeyHolders(IndexId index, std::string_view value, std::vector<uint64_t>* ids) const = 0;
};

/// A transaction's view; what it is asked counts as read.
class TransactionSource final : public SchemaSource {
 public:
  explicit TransactionSource(const TransactionImpl& transaction) : transaction_(transaction) {}
  const Catalog& catalog() const override;
  Result<std::shared_ptr<const ElementState>> State(ElementId id) const override;
  Status EdgesAt(NodeId node, Direction direction, TypeId type, std::vector<EdgeId>* out) const override;
  Status EdgesBetween(NodeId source, NodeId target, TypeId type, std::vector<EdgeId>* out) const override;
  Status KeyHolders(IndexId index, std::string_view value, std::vector<uint64_t>* ids) const override;

 private:
  const TransactionImpl& transaction_;
};

/// Appends the stored holders of a unique key's value.
Status StoredKeyHolders(const kv::Snapshot& kv, IndexId index, std::string_view value,
                        std::vector<uint64_t>* ids);
/// Whether any value of a unique key has a stored holder.
Result<bool> HasStoredKeys(const kv::Snapshot& kv, IndexId index);

}  // namespace fasti::graph
