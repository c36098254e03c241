// Checks elements against the graph type and the constraints (temporal model, section 7). A rule refuses only
// what fails in every completion; what only possibly fails is accepted (and listed by CHECK CONSTRAINTS).
// Messages name the elements and the period. Reads through a SchemaSource: a
// transaction's reads are validated.
#pragma once

#include <span>

#include "storage/graph/schema_source.h"

namespace fasti::graph {

class SchemaCheck {
 public:
  explicit SchemaCheck(const SchemaSource& source) : source_(source), catalog_(source.catalog()) {}

  /// False when there is nothing declared that could be broken.
  bool needed() const { return catalog_.graph_type.declared || !catalog_.constraints.empty(); }
  Status Element(const ElementState& state);

 private:
  Status Node(const ElementState& node);
  Status Edge(const ElementState& edge);
  Status Property(const ElementState& state, const PropertyDef& def, const std::vector<StoredPiece>& where);
  Status NotNull(const ElementState& state, KeyId key, const std::vector<StoredPiece>& where);
  Status Type(const ElementState& state, KeyId key, PropertyType type, PropertyType element_type,
              const std::vector<StoredPiece>& where);
  Status Unique(const ElementState& state, const IndexDef& index);
  Status Ends(const ElementState& edge, const EdgeTypeDef& def);
  Status EdgeGroup(const ElementState& edge, bool by_source, uint32_t at_most);
  Status WithoutOverlaps(const ElementState& edge, std::span<const KeyId> keys);
  Status Constraint(const ElementState& state, const ConstraintDef& constraint);

  std::string NameOf(const ElementState& state) const;
  std::string KeyName(KeyId key) const { return "'" + catalog_.keys.Name(key.value) + "'"; }

  const SchemaSource& source_;
  const Catalog& catalog_;
};

}  // namespace fasti::graph
