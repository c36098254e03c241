#include "query/import/replay.h"

#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"

namespace fasti::import {
namespace {

Status Bad(std::string message) { return Status(Code::kInvalidArgument, std::move(message)); }

graph::WriteScope ScopeOf(const std::optional<PeriodValue>& valid) {
  graph::WriteScope scope;
  scope.period = valid;
  return scope;
}

}  // namespace

Status Replay::Begin(Instant instant) {
  graph::TransactionOptions options;
  options.known_at = instant;
  options.note = note_;
  auto begun = store_.Begin(std::move(options));
  if (!begun.ok()) {
    return begun.status().WithMessage("history recorded at " + PrintInstant(instant) +
                                      " cannot be added: " + begun.status().message());
  }
  tx_ = std::move(*begun);
  instant_ = instant;
  return {};
}

Status Replay::Commit(ImportReport* report) {
  graph::Transaction ending = std::move(*tx_);
  tx_.reset();
  const graph::WriteCounters counters = ending.counters();
  auto receipt = ending.Commit();
  if (!receipt.ok()) {
    return receipt.status().WithMessage("the commit recorded at " + PrintInstant(instant_) + ": " +
                                        receipt.status().message());
  }
  report->nodes += counters.nodes_created;
  report->edges += counters.edges_created;
  report->commits += receipt->commit != 0;
  return {};
}

void Replay::Apply(const RowMeaning& row, const std::vector<uint32_t>& classes, Origin origin) {
  made_nodes_.clear();
  changed_edges_.clear();
  const size_t savepoint = tx_->Savepoint();
  const Status done = ApplyRow(row, classes, origin);
  if (done.ok()) return;
  tx_->RollbackTo(savepoint);
  for (const uint32_t draft : made_nodes_) drafts_.drafts()[draft].stored.reset();
  for (auto it = changed_edges_.rbegin(); it != changed_edges_.rend(); ++it) {
    if (it->second) {
      edges_[it->first] = *it->second;
    } else {
      edges_.erase(it->first);
    }
  }
  rejected_.Add(origin, done.message());
}

Status Replay::ApplyRow(const RowMeaning& row, const std::vector<uint32_t>& classes, Origin origin) {
  drafts_of_row_.assign(row.nodes.size(), UINT32_MAX);
  bool has_edge = false;
  for (const EdgeMeaning& edge : row.edges) has_edge |= edge.present;
  for (size_t i = 0; i < row.nodes.size(); ++i) {
    const NodeMeaning& node = row.nodes[i];
    if (!node.present) continue;
    const auto found = drafts_.Find(classes[i], node.key);
    const bool there = found && drafts_.drafts()[*found].stored;
    if (!there && node.clause->must_exist) return Bad("there is no such " + node.clause->labels[0]);
    if (!there && row.operation == RowMeaning::Operation::kRemove)
      return Bad("there is no such " + node.clause->labels[0] + " to take back");
    drafts_of_row_[i] = found ? *found : drafts_.Add(classes[i], node, origin);
    NodeDraft& draft = drafts_.drafts()[drafts_of_row_[i]];
    if (!there) {
      std::vector<LabelId> labels;
      for (const std::string& label : node.clause->labels) labels.push_back(tx_->InternLabel(label));
      graph::PropertyList properties;
      for (size_t k = 0; k < node.key_values.size(); ++k)
        properties.emplace_back(drafts_.classes()[classes[i]].key_ids[k], node.key_values[k]);
      FASTI_TRY_ASSIGN(draft.stored, tx_->CreateNode(labels, properties, ScopeOf(node.valid)));
      // It is stored: the bulk load must not make it again.
      draft.facts.clear();
      made_nodes_.push_back(drafts_of_row_[i]);
    }
    FASTI_TRY(ApplyNode(node, drafts_of_row_[i], row, has_edge));
  }
  for (const EdgeMeaning& edge : row.edges) {
    if (edge.present) FASTI_TRY(ApplyEdge(edge, row));
  }
  return {};
}

Status Replay::ApplyNode(const NodeMeaning& node, uint32_t draft, const RowMeaning& row, bool has_edge) {
  const ElementId id = ElementId::Of(*drafts_.drafts()[draft].stored);
  bool dated = false;
  for (const Fact& fact : node.facts) dated |= fact.valid.has_value();
  switch (row.operation) {
    case RowMeaning::Operation::kState:
      if (node.valid) {
        const PeriodValue periods[] = {*node.valid};
        FASTI_TRY(tx_->SetExistence(id, periods));
      }
      for (const Fact& fact : node.facts)
        FASTI_TRY(tx_->SetProperty(id, drafts_.Key(*fact.name), fact.value, ScopeOf(fact.valid)));
      return {};
    case RowMeaning::Operation::kRemove:
      if (has_edge) return {};
      for (const Fact& fact : node.facts) {
        if (dated) FASTI_TRY(tx_->SetProperty(id, drafts_.Key(*fact.name), Value(), ScopeOf(fact.valid)));
      }
      if (!dated) FASTI_TRY(tx_->Delete(id, {}, false));
      return {};
    case RowMeaning::Operation::kEnd:
      if (has_edge || !node.valid) return {};
      PeriodValue rest = *node.valid;
      rest.period.to = Bound::At(Instant::PosInfinity());
      rest.to_text.clear();
      return tx_->Delete(id, ScopeOf(rest), false);
  }
  return {};
}

Status Replay::ApplyEdge(const EdgeMeaning& edge, const RowMeaning& row) {
  const NodeId source = *drafts_.drafts()[drafts_of_row_[edge.clause->source]].stored;
  const NodeId target = *drafts_.drafts()[drafts_of_row_[edge.clause->target]].stored;
  const std::string key = *edge.type + '\0' + std::to_string(source.value) + '\0' +
                          std::to_string(target.value) + '\0' + edge.key;
  const auto known = edges_.find(key);
  const auto remember = [&]() {
    changed_edges_.emplace_back(key, known == edges_.end() ? std::optional<KnownEdge>() : known->second);
  };
  std::optional<PeriodValue> valid = edge.valid;
  if (edge.clause->valid.kind == ValidClause::Kind::kLike) valid = row.nodes[edge.clause->valid.like].valid;
  switch (row.operation) {
    case RowMeaning::Operation::kRemove:
      if (known == edges_.end()) return Bad("there is no such " + *edge.type + " edge to take back");
      FASTI_TRY(tx_->Delete(ElementId::Of(known->second.edge), {}, false));
      remember();
      edges_.erase(known);
      return {};
    case RowMeaning::Operation::kEnd: {
      if (known == edges_.end()) return Bad("there is no such " + *edge.type + " edge to end");
      if (!valid) return Bad("when it ends is missing: the edge needs `valid from`");
      const BoundValue begin =
          known->second.valid ? BoundValue{known->second.valid->period.from, known->second.valid->from_text}
                              : BoundValue{Bound::At(Instant::NegInfinity()), {}};
      FASTI_TRY_ASSIGN(PeriodValue ended, MakePeriod(begin, {valid->period.from, valid->from_text}));
      const PeriodValue periods[] = {ended};
      FASTI_TRY(tx_->SetExistence(ElementId::Of(known->second.edge), periods));
      remember();
      known->second.valid = std::move(ended);
      return {};
    }
    case RowMeaning::Operation::kState:
      break;
  }
  if (known == edges_.end()) {
    graph::PropertyList properties;
    for (const Fact& fact : edge.facts) {
      if (!fact.value.is_null() && !fact.valid) properties.emplace_back(drafts_.Key(*fact.name), fact.value);
    }
    FASTI_TRY_ASSIGN(const EdgeId made, tx_->CreateEdge(tx_->InternType(*edge.type), source, target,
                                                        properties, ScopeOf(valid)));
    for (const Fact& fact : edge.facts) {
      if (fact.value.is_null() || !fact.valid) continue;
      FASTI_TRY(
          tx_->SetProperty(ElementId::Of(made), drafts_.Key(*fact.name), fact.value, ScopeOf(fact.valid)));
    }
    remember();
    edges_[key] = {made, valid};
    return {};
  }
  const ElementId id = ElementId::Of(known->second.edge);
  if (valid && !(known->second.valid && known->second.valid->period == valid->period)) {
    const PeriodValue periods[] = {*valid};
    FASTI_TRY(tx_->SetExistence(id, periods));
    remember();
    known->second.valid = valid;
  }
  for (const Fact& fact : edge.facts)
    FASTI_TRY(tx_->SetProperty(id, drafts_.Key(*fact.name), fact.value, ScopeOf(fact.valid)));
  return {};
}

}  // namespace fasti::import
