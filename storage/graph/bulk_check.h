// The integrity rules over the rows of a bulk load (temporal model, section 7): edges inside the lives of
// their ends, and the schema, which sees the rows accepted so far over what is stored. A rule refuses only
// what fails in every completion. Of two rows that contradict each other the later is rejected. Thread rule:
// one thread.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/graph/bulk_rows.h"
#include "storage/graph/schema_source.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class BulkCheck final : public SchemaSource {
 public:
  BulkCheck(BulkRows* rows, const Catalog& catalog, const kv::Snapshot& stored);
  /// Fills node_rejected and edge_flags of the rows. @pre ids given, edges grouped
  Status Run(std::vector<BulkRejection>* rejected);

  // SchemaSource: the accepted rows and the store.
  const Catalog& catalog() const override { return catalog_; }
  Result<std::shared_ptr<const ElementState>> State(ElementId id) const override;
  Status EdgesAt(NodeId node, Direction direction, TypeId type, std::vector<EdgeId>* out) const override;
  Status EdgesBetween(NodeId source, NodeId target, TypeId type, std::vector<EdgeId>* out) const override;
  bool Settled(const ElementState& edge, GroupRule rule) const override;
  bool same_for_all() const override { return false; }
  Status KeyHolders(IndexId index, std::string_view value, std::vector<uint64_t>* ids) const override;

 private:
  /// What the rules about groups of edges say of one type.
  struct GroupRules {
    bool overlaps = false;
    uint32_t per_source = UINT32_MAX, per_target = UINT32_MAX;
    bool any() const { return overlaps || per_source != UINT32_MAX || per_target != UINT32_MAX; }
  };
  void FindGroupRules();
  /// Looks once at each group as a whole: where no two edges possibly meet, or never too many, no edge need
  /// be compared with the others.
  void SettleGroups();
  void SettleAt(uint32_t node, bool outgoing, std::vector<uint32_t>* edges);
  /// Integers that stand in properties declared FLOAT become what is stored.
  void StoreAsDeclared(const std::vector<PropertyDef>& defs, uint32_t first, uint32_t count);
  Status OneNode(uint32_t row);
  Status OneEdge(uint32_t row);
  /// Whether no rule can fail for an edge that lies surely inside its ends: the common case, seen from the
  /// rows.
  bool PlainlyFine(uint32_t row) const;
  bool PlainlyFine(const BulkRows::EdgeRow& row) const;
  bool HasLabel(uint32_t node, LabelId label) const;
  void HoldKeys(const ElementState& state);

  BulkRows& rows_;
  const Catalog& catalog_;
  const kv::Snapshot& stored_;
  std::vector<int64_t> life_from_, life_to_;   ///< precise lives; an empty one where it is not precise
  std::vector<const EdgeTypeDef*> edge_defs_;  ///< by type
  std::vector<uint8_t> type_has_rules_;        ///< constraints or unique indexes on the edge type
  std::vector<GroupRules> group_rules_;        ///< by type
  std::vector<uint8_t> settled_;  ///< by edge row: a bit for each GroupRule; empty without such rules
  uint32_t edges_checked_ = 0;
  /// By row; what was asked for, of which some are kept.
  mutable std::vector<std::shared_ptr<const ElementState>> node_states_;
  mutable size_t kept_states_ = 0;
  std::vector<std::shared_ptr<const ElementState>> stored_states_;  ///< by index of stored_nodes
  // Index and value → accepted holders; nearly always there is one.
  std::unordered_map<std::string, uint64_t> first_holder_;
  std::unordered_multimap<std::string, uint64_t> more_holders_;
  std::vector<IndexId> stored_keys_;  ///< unique keys that stored elements hold
};

}  // namespace fasti::graph
