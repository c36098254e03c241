// Checks elements against the graph type and the constraints (temporal model, section 7). A rule refuses only
// what fails in every completion; what only possibly fails is accepted, and collected for CHECK CONSTRAINTS.
// Messages name the elements and the period. Reads through a SchemaSource: a transaction's reads are
// validated. Lives as long as one round of checks, during which nothing is written: a group of edges that
// several of its edges ask for is looked at once.
#pragma once

#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "storage/graph/schema_source.h"

namespace fasti::graph {

/// One rule that fails in some completion.
struct Violation {
  std::string constraint;  ///< its name, or the rule of the graph type
  std::vector<ElementId> elements;
  Period period;         ///< when it fails
  bool certain = false;  ///< in every completion
  std::string detail;
  std::string message;
};

class SchemaCheck {
 public:
  /// Refuses with the first rule that fails in every completion.
  explicit SchemaCheck(const SchemaSource& source) : source_(source), catalog_(source.catalog()) {}
  /// Refuses nothing and collects what fails in some completion.
  SchemaCheck(const SchemaSource& source, std::vector<Violation>* found)
      : source_(source), catalog_(source.catalog()), found_(found) {}

  /// False when there is nothing declared that could be broken.
  bool needed() const { return catalog_.graph_type.declared || !catalog_.constraints.empty(); }
  Status Element(const ElementState& state);

 private:
  /// Whose rule it is: a constraint, or the graph type about a label or an edge type.
  struct Rule {
    const ConstraintDef* constraint;
    bool on_node;
    uint32_t label_or_type;
  };

  Status Node(const ElementState& node);
  Status Edge(const ElementState& edge);
  Status Property(const ElementState& state, const PropertyDef& def, const std::vector<StoredPiece>& where,
                  const Rule& rule);
  Status NotNull(const ElementState& state, KeyId key, const std::vector<StoredPiece>& where,
                 const Rule& rule);
  Status Type(const ElementState& state, const PropertyDef& def, const std::vector<StoredPiece>& where,
              const Rule& rule);
  Status Unique(const ElementState& state, const IndexDef& index);
  Status Ends(const ElementState& edge, const EdgeTypeDef& def);
  Status EdgeGroup(const ElementState& edge, bool by_source, uint32_t at_most, const Rule& rule);
  Status WithoutOverlaps(const ElementState& edge, std::span<const KeyId> keys, const Rule& rule);
  Status Constraint(const ElementState& state, const ConstraintDef& constraint);

  template <typename Describe>
  Status Report(bool certain, const Describe& describe);
  Status Undeclared(const ElementState& state, std::string_view detail, std::string message);
  std::string NameOf(const ElementState& state) const;
  std::string KeyName(KeyId key) const { return "'" + catalog_.keys.Name(key.value) + "'"; }
  std::string TextOf(const Rule& rule, std::string_view what, std::span<const KeyId> keys = {}) const;
  /// "; constraint 'x'" for one that has a name.
  static std::string Named(const Rule& rule);

  const SchemaSource& source_;
  const Catalog& catalog_;
  std::vector<Violation>* found_ = nullptr;
  std::set<std::tuple<uint64_t, bool, uint32_t, uint32_t>> groups_;  ///< checked: node, side, type, limit
};

}  // namespace fasti::graph
