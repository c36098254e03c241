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
    const bool of_group =
        c.kind == ConstraintDef::Kind::kUniqueEnd || c.kind == ConstraintDef::Kind::kWithoutOverlaps;
    if (!c.on_node && !of_group && c.label_or_type < types) type_has_rules_[c.label_or_type] = 1;
  }
  for (const IndexDef& i : catalog.indexes) {
    if (!i.on_node && i.unique_key && i.label_or_type < types) type_has_rules_[i.label_or_type] = 1;
  }
  FindGroupRules();
}

void BulkCheck::FindGroupRules() {
  group_rules_.resize(catalog_.types.size());
  for (const EdgeTypeDef& def : catalog_.graph_type.edges) {
    GroupRules& rules = group_rules_[def.type.value];
    rules.overlaps = rules.overlaps || def.without_overlaps;
    rules.per_source = std::min(rules.per_source, def.max_per_source.value_or(UINT32_MAX));
    rules.per_target = std::min(rules.per_target, def.max_per_target.value_or(UINT32_MAX));
  }
  for (const ConstraintDef& c : catalog_.constraints) {
    if (c.on_node || c.label_or_type >= group_rules_.size()) continue;
    GroupRules& rules = group_rules_[c.label_or_type];
    if (c.kind == ConstraintDef::Kind::kWithoutOverlaps) rules.overlaps = true;
    if (c.kind != ConstraintDef::Kind::kUniqueEnd) continue;
    uint32_t& limit = c.end_is_source ? rules.per_source : rules.per_target;
    limit = std::min(limit, 1u);
  }
}

void BulkCheck::SettleGroups() {
  const bool needed =
      std::any_of(group_rules_.begin(), group_rules_.end(), [](const auto& r) { return r.any(); });
  if (!needed) return;
  settled_.assign(rows_.edges.size(), 0);
  std::vector<uint32_t> edges;
  for (uint32_t node = 0; node < rows_.nodes.size(); ++node) {
    SettleAt(node, true, &edges);
    SettleAt(node, false, &edges);  // what is stored is never at a new node
  }
}

void BulkCheck::SettleAt(uint32_t node, bool outgoing, std::vector<uint32_t>* edges) {
  const std::vector<uint32_t>& start = outgoing ? rows_.out_start : rows_.in_start;
  const std::vector<uint32_t>& sorted = outgoing ? rows_.by_source : rows_.by_target;
  edges->clear();
  for (uint32_t i = start[node]; i < start[node + 1]; ++i) {
    const uint32_t type = rows_.edges[sorted[i]].type;
    if (type >= group_rules_.size()) continue;
    const GroupRules& rules = group_rules_[type];
    const bool concerned =
        outgoing ? rules.overlaps || rules.per_source != UINT32_MAX : rules.per_target != UINT32_MAX;
    if (concerned) edges->push_back(sorted[i]);
  }
  if (edges->empty()) return;
  const auto extent = [&](uint32_t edge) {
    const Period p = rows_.PeriodOf(rows_.edges[edge]);
    return Interval{p.extent_from(), p.extent_to()};
  };
  // By type and, within it, by beginning; overlaps are those between the same two ends.
  std::sort(edges->begin(), edges->end(), [&](uint32_t a, uint32_t b) {
    const BulkRows::EdgeRow &x = rows_.edges[a], &y = rows_.edges[b];
    if (x.type != y.type) return x.type < y.type;
    if (outgoing && group_rules_[x.type].overlaps && x.target != y.target) return x.target < y.target;
    return extent(a).from < extent(b).from;
  });
  for (size_t begin = 0, end = 0; begin < edges->size(); begin = end) {
    const uint32_t type = rows_.edges[(*edges)[begin]].type;
    while (end < edges->size() && rows_.edges[(*edges)[end]].type == type) ++end;
    const GroupRules& rules = group_rules_[type];
    const auto mark = [&](size_t i, GroupRule rule) {
      settled_[(*edges)[i]] |= static_cast<uint8_t>(1u << static_cast<unsigned>(rule));
    };
    if (outgoing && rules.overlaps) {
      for (size_t i = begin, j = begin; i < end; i = j) {
        while (j < end && rows_.edges[(*edges)[j]].target == rows_.edges[(*edges)[i]].target) ++j;
        Instant reached = Instant::NegInfinity();  // by those before
        for (size_t k = i; k < j; ++k) {
          const Interval e = extent((*edges)[k]);
          const bool apart =
              (k == i || reached <= e.from) && (k + 1 == j || e.to <= extent((*edges)[k + 1]).from);
          if (apart) mark(k, GroupRule::kOverlaps);
          reached = std::max(reached, e.to);
        }
      }
    }
    const uint32_t limit = outgoing ? rules.per_source : rules.per_target;
    if (limit == UINT32_MAX) continue;
    std::vector<std::pair<Instant, int>> bounds;  // ends before beginnings
    for (size_t i = begin; i < end; ++i) {
      const Interval e = extent((*edges)[i]);
      bounds.emplace_back(e.from, 1);
      bounds.emplace_back(e.to, -1);
    }
    std::sort(bounds.begin(), bounds.end());
    std::vector<Interval> crowds;  // where there may be too many, in order and apart
    int64_t open = 0;
    for (const auto& [at, step] : bounds) {
      if (step > 0 && open == int64_t{limit}) crowds.push_back({at, at});
      if (step < 0 && open == int64_t{limit} + 1) crowds.back().to = at;
      open += step;
    }
    for (size_t i = begin; i < end; ++i) {
      const Interval e = extent((*edges)[i]);
      const auto next = std::upper_bound(crowds.begin(), crowds.end(), e.from,
                                         [](Instant t, const Interval& crowd) { return t < crowd.to; });
      if (next == crowds.end() || e.to <= next->from) {
        mark(i, outgoing ? GroupRule::kPerSource : GroupRule::kPerTarget);
      }
    }
  }
}

bool BulkCheck::Settled(const ElementState& edge, GroupRule rule) const {
  if (settled_.empty() || !rows_.IsRow(edge.id)) return false;
  return (settled_[edge.id.value - rows_.first_edge] >> static_cast<unsigned>(rule) & 1u) != 0;
}

Status BulkCheck::Run(std::vector<BulkRejection>* rejected) {
  stored_states_.resize(rows_.stored_nodes.size());
  for (uint32_t i = 0; i < rows_.stored_nodes.size(); ++i) {
    FASTI_TRY_ASSIGN(stored_states_[i], State(ElementId::Of(rows_.stored_nodes[i])));
  }
  for (const IndexDef& index : catalog_.indexes) {
    if (!index.unique_key) continue;
    FASTI_TRY_ASSIGN(const bool any, HasStoredKeys(stored_, index.id));
    if (any) stored_keys_.push_back(index.id);
    if (index.on_node) first_holder_.reserve(rows_.nodes.size());
  }
  rows_.node_rejected.assign(rows_.nodes.size(), 0);
  rows_.edge_flags.assign(rows_.edges.size(), 0);
  node_states_.resize(rows_.nodes.size());
  SettleGroups();
  for (uint32_t i = 0; i < rows_.nodes.size(); ++i) {
    if (Status s = OneNode(i); !s.ok()) {
      if (!IsRejection(s)) return s;
      rows_.node_rejected[i] = 1;
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
        life_from_[e.target] <= e.from && e.to <= life_to_[e.target] && PlainlyFine(i)) {
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

bool BulkCheck::PlainlyFine(uint32_t row) const {
  const BulkRows::EdgeRow& e = rows_.edges[row];
  if (e.type >= type_has_rules_.size() || type_has_rules_[e.type] != 0) return false;
  const GroupRules& rules = group_rules_[e.type];
  const auto settled = [&](GroupRule rule) {
    return (settled_[row] >> static_cast<unsigned>(rule) & 1u) != 0;
  };
  if ((rules.overlaps && !settled(GroupRule::kOverlaps)) ||
      (rules.per_source != UINT32_MAX && !settled(GroupRule::kPerSource)) ||
      (rules.per_target != UINT32_MAX && !settled(GroupRule::kPerTarget))) {
    return false;
  }
  if (!catalog_.graph_type.declared) return true;
  const EdgeTypeDef* def = edge_defs_[e.type];
  if (def == nullptr) return !catalog_.graph_type.strict;
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
    for (const IndexPromise& p : promises) {
      const auto [it, fresh] = first_holder_.try_emplace(KeyOf(index.id, p.value), state.id.value);
      if (!fresh) more_holders_.emplace(it->first, state.id.value);
    }
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
  for (const LabelId label : rows_.LabelsOf(node)) {
    const NodeTypeDef* def = catalog_.FindNodeType(label);
    if (def != nullptr) StoreAsDeclared(def->properties, node.first_property, node.properties);
  }
  SchemaCheck schema(*this);
  const bool plain = !schema.needed() && catalog_.indexes.empty();
  if (plain && node.properties == 0 && node.valid == BulkRows::kNone) return {};
  FASTI_TRY_ASSIGN(const ElementState state, rows_.NodeState(row));
  if (plain) return {};
  FASTI_TRY(schema.Element(state));
  HoldKeys(state);
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
  if (def != nullptr && edge.extra != BulkRows::kNone) {
    const BulkRows::EdgeExtra& extra = rows_.extras[edge.extra];
    StoreAsDeclared(def->properties, extra.first_property, extra.properties);
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
    constexpr size_t kMostStates = 1 << 16;
    if (++kept_states_ > kMostStates) {
      node_states_.assign(node_states_.size(), nullptr);
      kept_states_ = 1;
    }
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

Status BulkCheck::EdgesBetween(NodeId source, NodeId target, TypeId type, std::vector<EdgeId>* out) const {
  const bool is_new = rows_.IsRow(ElementId::Of(source));
  uint64_t row = source.value - rows_.first_node;
  if (!is_new) {
    AdjacencyReader adjacency(stored_);
    std::vector<NodeId> others;
    std::vector<EdgeId> edges;
    codec::AdjacencyMatches matches;
    matches.others = &others;
    matches.edges = &edges;
    FASTI_TRY(adjacency.Append({source, Direction::kOut, type}, codec::AdjacencyQuery::Range({}), &matches));
    for (size_t i = 0; i < edges.size(); ++i) {
      if (others[i] == target) out->push_back(edges[i]);
    }
    const auto found = rows_.stored_numbers.find(source.value);
    if (found == rows_.stored_numbers.end()) return {};
    row = found->second;
  }
  const std::vector<uint32_t>& start = is_new ? rows_.out_start : rows_.stored_out_start;
  const std::vector<uint32_t>& sorted = is_new ? rows_.by_source : rows_.stored_by_source;
  for (uint32_t i = start[row]; i < start[row + 1]; ++i) {
    const uint32_t edge = sorted[i];
    if (edge > edges_checked_) break;
    const BulkRows::EdgeRow& e = rows_.edges[edge];
    if (e.type != type.value || rows_.IdOf(e.target) != target) continue;
    if (rows_.edge_flags[edge] != BulkRows::kRejected) out->push_back(EdgeId{rows_.first_edge + edge});
  }
  return {};
}

void BulkCheck::StoreAsDeclared(const std::vector<PropertyDef>& defs, uint32_t first, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    BulkProperty& property = rows_.properties[first + i];
    if (!property.value.is_int() && !property.value.is_list()) continue;
    for (const PropertyDef& def : defs) {
      if (def.key == property.key) property.value = AsStored(def, std::move(property.value));
    }
  }
}

Status BulkCheck::KeyHolders(IndexId index, std::string_view value, std::vector<uint64_t>* ids) const {
  const std::string key = KeyOf(index, value);
  if (const auto first = first_holder_.find(key); first != first_holder_.end()) {
    ids->push_back(first->second);
    const auto more = more_holders_.equal_range(key);
    for (auto it = more.first; it != more.second; ++it) ids->push_back(it->second);
  }
  if (std::find(stored_keys_.begin(), stored_keys_.end(), index) == stored_keys_.end()) return {};
  return StoredKeyHolders(stored_, index, value, ids);
}

}  // namespace fasti::graph
