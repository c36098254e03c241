#include "storage/graph/bulk_check.h"

#include <algorithm>

#include "storage/codec/adjacency_row.h"
#include "storage/graph/adjacency_reader.h"
#include "storage/graph/containment.h"
#include "storage/graph/element_reader.h"
#include "storage/graph/index_promises.h"
#include "storage/graph/schema_check.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

using codec::AdjacencyRow;

std::string KeyOf(IndexId index, std::string_view value) {
  return std::to_string(index.value) + "/" + std::string(value);
}

/// A rule that fails is the row's fault; anything else is the load's.
bool IsRejection(const Status& s) {
  return s.code() == Code::kConstraintViolation || s.code() == Code::kQueryError ||
         s.code() == Code::kInvalidArgument;
}

Status Unknown(const char* what, uint32_t number) {
  return Status(Code::kConstraintViolation,
                std::string("its ") + what + " " + std::to_string(number) + " has no name; intern it first");
}

}  // namespace

BulkCheck::BulkCheck(BulkRows* rows, const Catalog& catalog, const kv::Snapshot& stored)
    : rows_(*rows), catalog_(catalog), stored_(stored) {
  const uint32_t types = catalog.types.size();
  edge_defs_.resize(types);
  type_has_rules_.resize(types);
  for (const EdgeTypeDef& def : catalog.graph_type.edges) {
    // Several definitions of one type are alternatives: only the whole check can tell.
    if (edge_defs_[def.type.value] != nullptr) type_has_rules_[def.type.value] = 1;
    edge_defs_[def.type.value] = &def;
  }
  for (const ConstraintDef& c : catalog.constraints) {
    if (!c.on_node && c.label_or_type < types) type_has_rules_[c.label_or_type] = 1;
  }
  for (const IndexDef& i : catalog.indexes) {
    if (!i.on_node && i.unique_key && i.label_or_type < types) type_has_rules_[i.label_or_type] = 1;
  }
}

Status BulkCheck::Run(std::vector<BulkRejection>* rejected) {
  stored_states_.resize(rows_.stored_nodes.size());
  for (uint32_t i = 0; i < rows_.stored_nodes.size(); ++i) {
    FASTI_TRY_ASSIGN(stored_states_[i], State(ElementId::Of(rows_.stored_nodes[i])));
  }
  rows_.node_rejected.assign(rows_.nodes.size(), 0);
  rows_.edge_flags.assign(rows_.edges.size(), 0);
  node_states_.resize(rows_.nodes.size());
  for (uint32_t i = 0; i < rows_.nodes.size(); ++i) {
    if (Status s = OneNode(i); !s.ok()) {
      if (!IsRejection(s)) return s;
      rows_.node_rejected[i] = 1;
      node_states_[i].reset();
      rejected->push_back({true, i, s.message()});
    }
  }
  life_from_.assign(rows_.nodes.size(), INT64_MAX);
  life_to_.assign(rows_.nodes.size(), INT64_MIN);
  for (uint32_t i = 0; i < rows_.nodes.size(); ++i) {
    const Period life = rows_.PeriodOf(rows_.nodes[i]);
    if (rows_.node_rejected[i] != 0 || rows_.nodes[i].stints > 1 || !life.precise()) continue;
    life_from_[i] = life.from.earliest.us;
    life_to_[i] = life.to.latest.us;
  }
  for (uint32_t i = 0; i < rows_.edges.size(); ++i) {
    const BulkRows::EdgeRow& e = rows_.edges[i];
    edges_checked_ = i;
    if (e.extra == BulkRows::kNone && e.source < life_from_.size() && e.target < life_from_.size() &&
        e.from < e.to && life_from_[e.source] <= e.from && e.to <= life_to_[e.source] &&
        life_from_[e.target] <= e.from && e.to <= life_to_[e.target] && PlainlyFine(e)) {
      rows_.edge_flags[i] = AdjacencyRow::kContained;
      continue;
    }
    if (Status s = OneEdge(i); !s.ok()) {
      if (!IsRejection(s)) return s;
      rows_.edge_flags[i] = BulkRows::kRejected;
      rejected->push_back({false, i, s.message()});
    }
  }
  return {};
}

bool BulkCheck::HasLabel(uint32_t node, LabelId label) const {
  const auto labels = rows_.LabelsOf(rows_.nodes[node]);
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

bool BulkCheck::PlainlyFine(const BulkRows::EdgeRow& e) const {
  if (e.type >= type_has_rules_.size() || type_has_rules_[e.type] != 0) return false;
  if (!catalog_.graph_type.declared) return true;
  const EdgeTypeDef* def = edge_defs_[e.type];
  if (def == nullptr) return !catalog_.graph_type.strict;
  if (def->without_overlaps || def->max_per_source || def->max_per_target) return false;
  if (std::any_of(def->properties.begin(), def->properties.end(),
                  [](const PropertyDef& p) { return p.not_null; })) {
    return false;
  }
  // A row's labels hold as long as its node.
  return (!def->source || HasLabel(e.source, *def->source)) &&
         (!def->target || HasLabel(e.target, *def->target));
}

void BulkCheck::HoldKeys(const ElementState& state) {
  std::vector<IndexPromise> promises;
  for (const IndexDef& index : catalog_.indexes) {
    if (!index.unique_key) continue;
    promises.clear();
    AppendPromises(state, index, &promises);
    for (const IndexPromise& p : promises) keys_[KeyOf(index.id, p.value)].push_back(state.id.value);
  }
}

Status BulkCheck::OneNode(uint32_t row) {
  const BulkRows::NodeRow& node = rows_.nodes[row];
  if (node.valid == BulkRows::kNone) {
    for (const LabelId label : rows_.LabelsOf(node)) {
      const NodeTypeDef* def = catalog_.FindNodeType(label);
      if (def == nullptr || !def->valid_required) continue;
      return Status(Code::kConstraintViolation, "nodes labelled '" + catalog_.labels.Name(label.value) +
                                                    "' are VALID REQUIRED: give a period");
    }
  }
  for (const LabelId label : rows_.LabelsOf(node)) {
    if (label.value >= catalog_.labels.size()) return Unknown("label", label.value);
  }
  for (const BulkProperty& p : rows_.PropertiesOf(node)) {
    if (p.key.value >= catalog_.keys.size()) return Unknown("property key", p.key.value);
  }
  SchemaCheck schema(*this);
  const bool plain = !schema.needed() && catalog_.indexes.empty();
  if (plain && node.properties == 0 && node.valid == BulkRows::kNone) return {};
  FASTI_TRY_ASSIGN(ElementState state, rows_.NodeState(row));
  if (plain) return {};
  auto shared = std::make_shared<const ElementState>(std::move(state));
  node_states_[row] = shared;
  FASTI_TRY(schema.Element(*shared));
  HoldKeys(*shared);
  return {};
}

Status BulkCheck::OneEdge(uint32_t row) {
  const BulkRows::EdgeRow& edge = rows_.edges[row];
  if (edge.type >= catalog_.types.size()) return Unknown("edge type", edge.type);
  for (const BulkProperty& p : rows_.PropertiesOf(edge)) {
    if (p.key.value >= catalog_.keys.size()) return Unknown("property key", p.key.value);
  }
  std::shared_ptr<const ElementState> ends[2];
  for (const int i : {0, 1}) {
    const uint32_t end = i == 0 ? edge.source : edge.target;
    const std::string name = i == 0 ? "source" : "target";
    if (BulkRows::IsStored(end)) {
      const uint32_t index = end & ~BulkRows::kStored;
      if (index < stored_states_.size()) ends[i] = stored_states_[index];
      if (ends[i] == nullptr || !ends[i]->exists_ever())
        return Status(Code::kConstraintViolation, "its " + name + " is no stored node");
      continue;
    }
    if (end >= rows_.nodes.size()) {
      return Status(Code::kConstraintViolation, "its " + name + " is no node of this load");
    }
    if (rows_.node_rejected[end] != 0) {
      return Status(Code::kConstraintViolation,
                    "its " + name + ", node row " + std::to_string(end) + ", was rejected");
    }
    FASTI_TRY_ASSIGN(ends[i], State(ElementId::Of(NodeId{rows_.first_node + end})));
  }
  const bool has_period = edge.extra == BulkRows::kNone || rows_.extras[edge.extra].valid != BulkRows::kNone;
  const EdgeTypeDef* def = edge.type < edge_defs_.size() ? edge_defs_[edge.type] : nullptr;
  if (def != nullptr && def->valid_required && !has_period) {
    return Status(Code::kConstraintViolation,
                  "edges of type '" + catalog_.types.Name(edge.type) + "' are VALID REQUIRED: give a period");
  }
  FASTI_TRY_ASSIGN(const ElementState state, rows_.EdgeState(row));
  const Containment containment = CheckContainment(state, *ends[0], *ends[1]);
  if (!containment.allowed) return Status(Code::kConstraintViolation, "it " + containment.why);
  SchemaCheck schema(*this);
  if (schema.needed() || !catalog_.indexes.empty()) FASTI_TRY(schema.Element(state));
  HoldKeys(state);

  uint8_t flags = containment.sure ? AdjacencyRow::kContained : 0;
  const PeriodValue& valid = state.existence().front().valid;
  for (const SlotPieces& s : state.slots) {
    if (s.slot == SlotId::Existence()) continue;
    flags |= AdjacencyRow::kHasProperties;
    if (s.pieces.size() != 1 || !(s.pieces.front().valid.period == valid.period)) {
      flags |= AdjacencyRow::kTimedProperties;
    }
  }
  if (!valid.from_text.empty() || !valid.to_text.empty()) flags |= AdjacencyRow::kHasText;
  rows_.edge_flags[row] = flags;
  return {};
}

Result<std::shared_ptr<const ElementState>> BulkCheck::State(ElementId id) const {
  if (!rows_.IsRow(id)) {
    auto state = std::make_shared<ElementState>();
    StoredForm form;
    FASTI_TRY(LoadElement(stored_, id, std::nullopt, state.get(), &form));
    if (!form.found) return std::shared_ptr<const ElementState>();
    return std::shared_ptr<const ElementState>(std::move(state));
  }
  if (!id.is_node()) {
    FASTI_TRY_ASSIGN(ElementState state, rows_.EdgeState(id.value - rows_.first_edge));
    return std::make_shared<const ElementState>(std::move(state));
  }
  const uint64_t row = id.value - rows_.first_node;
  if (node_states_[row] == nullptr) {
    FASTI_TRY_ASSIGN(ElementState state, rows_.NodeState(row));
    node_states_[row] = std::make_shared<const ElementState>(std::move(state));
  }
  return node_states_[row];
}

Status BulkCheck::EdgesAt(NodeId node, Direction direction, TypeId type, std::vector<EdgeId>* out) const {
  const bool outgoing = direction == Direction::kOut;
  const bool is_new = rows_.IsRow(ElementId::Of(node));
  uint64_t row = node.value - rows_.first_node;
  if (!is_new) {
    AdjacencyReader adjacency(stored_);
    std::vector<NodeId> others;
    codec::AdjacencyMatches matches;
    matches.others = &others;
    matches.edges = out;
    FASTI_TRY(adjacency.Append({node, direction, type}, codec::AdjacencyQuery::Range({}), &matches));
    const auto found = rows_.stored_numbers.find(node.value);
    if (found == rows_.stored_numbers.end()) return {};
    row = found->second;
  }
  const std::vector<uint32_t>& start = is_new     ? (outgoing ? rows_.out_start : rows_.in_start)
                                       : outgoing ? rows_.stored_out_start
                                                  : rows_.stored_in_start;
  const std::vector<uint32_t>& sorted = is_new     ? (outgoing ? rows_.by_source : rows_.by_target)
                                        : outgoing ? rows_.stored_by_source
                                                   : rows_.stored_by_target;
  for (uint32_t i = start[row]; i < start[row + 1]; ++i) {
    const uint32_t edge = sorted[i];
    // Up to the one that is being checked: earlier rows have precedence.
    if (edge > edges_checked_) break;
    if (rows_.edges[edge].type != type.value || rows_.edge_flags[edge] == BulkRows::kRejected) continue;
    out->push_back(EdgeId{rows_.first_edge + edge});
  }
  return {};
}

Status BulkCheck::KeyHolders(IndexId index, std::string_view value, std::vector<uint64_t>* ids) const {
  if (auto it = keys_.find(KeyOf(index, value)); it != keys_.end()) {
    ids->insert(ids->end(), it->second.begin(), it->second.end());
  }
  return StoredKeyHolders(stored_, index, value, ids);
}

}  // namespace fasti::graph
