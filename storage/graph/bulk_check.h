// The integrity rules over the rows of a bulk load (temporal model, section 7): edges inside the lives of
// their ends, graph type and constraints, unique keys among the rows and against what is stored. A rule
// refuses only what fails in every completion. Of two rows that contradict each other the later is rejected.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/graph/bulk_rows.h"
#include "storage/kv/kv.h"

namespace fasti::graph {

class BulkCheck {
 public:
  /// @param stored what unique keys are compared with
  BulkCheck(BulkRows* rows, const Catalog& catalog, const kv::Snapshot& stored);
  /// Fills node_rejected, edge_flags and `rejected`.
  Status Run(std::vector<BulkRejection>* rejected);

 private:
  struct Holder {
    bool stored = false;  ///< an element of the store; else a row of this load
    uint64_t id = 0;
    std::vector<Period> periods;
  };
  Status Nodes();
  Status Edges();
  Status OneNode(uint64_t row);
  /// An edge that is not plainly inside two precise lives.
  Status OneEdge(uint64_t row, uint8_t* flags);
  Status Properties(const ElementState& state, std::span<const PropertyDef> defs) const;
  Status NotNull(const ElementState& state, KeyId key) const;
  Status Type(const ElementState& state, KeyId key, PropertyType type, PropertyType element) const;
  Status Strict(const ElementState& state, const std::vector<std::span<const PropertyDef>>& declared) const;
  Status NodeRules(const ElementState& state, bool has_period) const;
  Status EdgeRules(const ElementState& state, bool has_period);
  Status Constraints(const ElementState& state) const;
  Status Unique(const ElementState& state);
  /// At most `most` edges of one type at one end (or pair of ends) at any instant.
  Status Group(const ElementState& state, const std::string& group, uint32_t most, const std::string& rule);
  std::string KeyName(KeyId key) const { return "'" + catalog_.keys.Name(key.value) + "'"; }
  void Reject(bool is_node, uint64_t row, std::string reason);

  BulkRows& rows_;
  const Catalog& catalog_;
  const kv::Snapshot& stored_;
  bool node_rules_ = false, edge_rules_ = false;
  std::vector<BulkRejection>* rejected_ = nullptr;
  std::map<std::string, std::vector<Holder>> keys_;    ///< index and value → who holds it
  std::map<std::string, std::vector<Period>> groups_;  ///< rule and ends → accepted stints
};

}  // namespace fasti::graph
