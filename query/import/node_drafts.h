// The nodes that an import speaks of, found by label and key: new ones and those stored before. Collects what
// the rows say about each until it is loaded; contradictions are found here, where the row is still at hand.
// One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/import/rejected_rows.h"
#include "query/import/row_meaning.h"
#include "storage/graph/store.h"

namespace fasti::import {

struct NodeDraft {
  struct FactDraft {
    KeyId key;
    Value value;
    uint32_t stint = kElement;  // kElement: as long as the node exists; kOwn: `valid`; else of that stint
    std::optional<PeriodValue> valid;
  };
  static constexpr uint32_t kElement = UINT32_MAX, kOwn = UINT32_MAX - 1;

  uint32_t node_class = 0;
  std::vector<LabelId> labels;
  std::vector<FactDraft> facts;
  std::vector<PeriodValue> stints;  // none: always
  std::optional<NodeId> stored;
  Origin origin;               // the row that named it first
  std::vector<Origin> others;  // the further rows that say something of it
};

class NodeDrafts {
 public:
  using Intern = std::function<uint32_t(std::string_view)>;
  NodeDrafts(Intern label, Intern key) : intern_label_(std::move(label)), intern_key_(std::move(key)) {}

  /// The class of a node clause: its first label and the names of its key. Nodes stored before under it are
  /// read once.
  Result<uint32_t> ClassOf(const NodeClause& clause, const graph::GraphReader& stored);
  struct Class {
    std::string label;
    std::vector<std::string> keys;
    std::vector<KeyId> key_ids;
    LabelId label_id;
  };
  const std::vector<Class>& classes() const { return classes_; }

  std::optional<uint32_t> Find(uint32_t node_class, const std::string& key) const;
  uint32_t Add(uint32_t node_class, const NodeMeaning& meaning, Origin origin);
  /// What `meaning` adds to the draft, tested first. @error the row contradicts what is known of the node
  Status Check(uint32_t draft, const NodeMeaning& meaning) const;
  void Merge(uint32_t draft, const NodeMeaning& meaning, Origin origin);
  KeyId Key(const std::string& name);

  std::vector<NodeDraft>& drafts() { return drafts_; }
  const std::vector<NodeDraft>& drafts() const { return drafts_; }
  /// "State {ccode: 2}", for messages.
  std::string Describe(uint32_t draft) const;

 private:
  const Intern intern_label_, intern_key_;
  std::vector<Class> classes_;
  std::vector<std::unordered_map<std::string, uint32_t>> by_key_;  // by class
  std::map<const NodeClause*, uint32_t> clause_class_;
  std::unordered_map<std::string, KeyId> keys_;
  std::vector<NodeDraft> drafts_;
};

}  // namespace fasti::import
