#include "query/import/bulk_import.h"

#include <algorithm>

#include "storage/model/try.h"

namespace fasti::import {
namespace {

Status Bad(std::string message) { return Status(Code::kInvalidArgument, std::move(message)); }

}  // namespace

BulkImport::BulkImport(graph::Store& store, graph::BulkLoader& loader, NodeDrafts* drafts,
                       RejectedRows* rejected)
    : store_(store), loader_(loader), drafts_(*drafts), rejected_(*rejected) {}

TypeId BulkImport::Type(const std::string& name) {
  if (const auto it = types_.find(name); it != types_.end()) return it->second;
  const TypeId id = loader_.InternType(name);
  types_.emplace(name, id);
  return id;
}

uint32_t BulkImport::RowOf(uint32_t draft) {
  if (loader_row_.size() <= draft) loader_row_.resize(drafts_.drafts().size(), kNone);
  uint32_t& row = loader_row_[draft];
  if (row == kNone) {
    if (const auto stored = drafts_.drafts()[draft].stored) {
      row = static_cast<uint32_t>(loader_.AddStoredNode(*stored));
    } else {
      row = new_nodes_++;
      draft_of_loader_row_.push_back(draft);
    }
  }
  return row;
}

Result<std::optional<PeriodValue>> BulkImport::PeriodOf(const EdgeMeaning& edge,
                                                        const RowMeaning& row) const {
  if (edge.clause->valid.kind == ValidClause::Kind::kAlways) return std::optional<PeriodValue>();
  if (edge.clause->valid.kind != ValidClause::Kind::kLike) return edge.valid;
  const NodeMeaning& node = row.nodes[edge.clause->valid.like];
  if (!node.present)
    return Bad("the row has no " + node.clause->alias + ", whose period the edge should have");
  if (node.valid) return node.valid;
  const uint32_t draft = drafts_of_row_[edge.clause->valid.like];
  const std::vector<PeriodValue>& stints = drafts_.drafts()[draft].stints;
  if (stints.size() > 1)
    return Bad(drafts_.Describe(draft) + " has several periods; the edge cannot be valid like it");
  return stints.empty() ? std::optional<PeriodValue>() : stints[0];
}

Status BulkImport::Add(const RowMeaning& row, const std::vector<uint32_t>& classes, Origin origin) {
  // First everything that can fail.
  drafts_of_row_.assign(row.nodes.size(), kNone);
  for (size_t i = 0; i < row.nodes.size(); ++i) {
    const NodeMeaning& node = row.nodes[i];
    if (!node.present) continue;
    const auto found = drafts_.Find(classes[i], node.key);
    if (!found && node.clause->must_exist) {
      std::string key;
      for (const Value& v : node.key_values) key += (key.empty() ? "" : ", ") + v.ToString();
      return Bad("there is no " + node.clause->labels[0] + " with the key " + key);
    }
    if (!found) continue;
    drafts_of_row_[i] = *found;
    if (!node.facts.empty() || node.valid) FASTI_TRY(drafts_.Check(*found, node));
  }
  std::string key;
  for (const EdgeMeaning& edge : row.edges) {
    if (!edge.present || edge.clause->key.empty()) continue;
    key = *edge.type + '\0' + row.nodes[edge.clause->source].key + '\0' + row.nodes[edge.clause->target].key +
          '\0' + edge.key;
    if (!keys_.insert(key).second)
      return Bad("repeated key: another row is the same " + *edge.type + " edge");
  }
  for (size_t i = 0; i < row.nodes.size(); ++i) {
    const NodeMeaning& node = row.nodes[i];
    if (!node.present) continue;
    // A row may name one node twice.
    if (drafts_of_row_[i] == kNone) {
      const auto found = drafts_.Find(classes[i], node.key);
      drafts_of_row_[i] = found ? *found : drafts_.Add(classes[i], node, origin);
      RowOf(drafts_of_row_[i]);
      drafts_.Merge(drafts_of_row_[i], node, origin);
    } else if (!node.facts.empty() || node.valid || node.clause->labels.size() > 1) {
      drafts_.Merge(drafts_of_row_[i], node, origin);
    }
  }
  for (const EdgeMeaning& edge : row.edges) {
    if (!edge.present) continue;
    FASTI_TRY(AddEdge(edge, RowOf(drafts_of_row_[edge.clause->source]),
                      RowOf(drafts_of_row_[edge.clause->target]), row, origin));
  }
  return {};
}

Status BulkImport::AddEdge(const EdgeMeaning& edge, uint32_t source, uint32_t target, const RowMeaning& row,
                           Origin origin) {
  FASTI_TRY_ASSIGN(const std::optional<PeriodValue> valid, PeriodOf(edge, row));
  std::vector<graph::BulkProperty> facts;
  facts.reserve(edge.facts.size());
  for (const Fact& f : edge.facts) {
    if (!f.value.is_null()) facts.push_back({drafts_.Key(*f.name), f.value, f.valid});
  }
  const TypeId type = Type(*edge.type);
  if (edge.clause->coalesce) {
    coalescer_.Add(type.value, source, target, edge, valid.value_or(PeriodValue()), std::move(facts), origin);
    return {};
  }
  loader_.AddEdge(type, source, target, valid, facts);
  edge_origin_.push_back(origin);
  return {};
}

Status BulkImport::EndSection() {
  return coalescer_.Finish(
      [&](Coalescer::Spell spell) -> Status {
        const uint64_t row = loader_.AddEdge(TypeId{spell.first->type}, spell.first->source,
                                             spell.first->target, spell.valid, spell.facts);
        edge_origin_.push_back(spell.rows.front());
        if (spell.rows.size() > 1) spells_.emplace_back(row, std::move(spell.rows));
        return {};
      },
      &rejected_);
}

Status BulkImport::UpdateStored(ImportReport* report) {
  const auto says_something = [](const NodeDraft& d) {
    return d.stored && (!d.facts.empty() || !d.labels.empty() || !d.stints.empty());
  };
  if (std::none_of(drafts_.drafts().begin(), drafts_.drafts().end(), says_something)) return {};
  uint64_t updated = 0;
  auto written = store_.Write([&](graph::Transaction& tx) -> Status {
    updated = 0;
    for (const NodeDraft& draft : drafts_.drafts()) {
      if (!says_something(draft)) continue;
      const ElementId id = ElementId::Of(*draft.stored);
      const graph::WriteCounters before = tx.counters();
      const size_t savepoint = tx.Savepoint();
      const Status done = [&]() -> Status {
        for (const PeriodValue& stint : draft.stints) FASTI_TRY(tx.ExtendExistence(id, stint));
        for (const LabelId label : draft.labels) FASTI_TRY(tx.SetLabel(*draft.stored, label, true, {}));
        for (const NodeDraft::FactDraft& fact : draft.facts) {
          graph::WriteScope scope;
          if (fact.stint == NodeDraft::kOwn) {
            scope.period = fact.valid;
          } else if (fact.stint != NodeDraft::kElement) {
            scope.period = draft.stints[fact.stint];
          }
          FASTI_TRY(tx.SetProperty(id, fact.key, fact.value, scope));
        }
        return {};
      }();
      if (!done.ok()) {
        if (done.code() == Code::kIOError || done.code() == Code::kCorruption) return done;
        tx.RollbackTo(savepoint);
        for (const Origin& origin : draft.others)
          rejected_.Add(origin, "the stored node cannot be changed: " + done.message());
        continue;
      }
      const graph::WriteCounters& after = tx.counters();
      updated += after.properties_set != before.properties_set || after.labels_added != before.labels_added;
    }
    return {};
  });
  FASTI_TRY(written);
  report->updated += updated;
  report->commits += written->commit != 0;
  return {};
}

Status BulkImport::MakeIndexes(ImportReport* report) {
  // What rows find nodes by, queries will look for too.
  std::vector<const NodeDrafts::Class*> wanted;
  const auto catalog = store_.catalog();
  for (const NodeDrafts::Class& c : drafts_.classes()) {
    const bool there = std::any_of(catalog->indexes.begin(), catalog->indexes.end(), [&](const IndexDef& i) {
      return i.on_node && i.label_or_type == c.label_id.value && i.keys == c.key_ids;
    });
    if (!there) wanted.push_back(&c);
  }
  if (wanted.empty()) return {};
  auto written = store_.Write([&](graph::Transaction& tx) -> Status {
    for (const NodeDrafts::Class* c : wanted) {
      IndexDef index;
      index.on_node = true;
      index.label_or_type = tx.InternLabel(c->label).value;
      index.name = "index_" + c->label;
      for (const std::string& key : c->keys) {
        index.keys.push_back(tx.InternKey(key));
        index.name += "_" + key;
      }
      if (tx.catalog().FindIndex(index.name) != nullptr) continue;
      FASTI_TRY(tx.AddIndex(std::move(index)));
    }
    return {};
  });
  FASTI_TRY(written);
  report->commits += written->commit != 0;
  return {};
}

void BulkImport::AddNodes() {
  std::vector<LabelId> labels;
  std::vector<graph::BulkProperty> facts;
  for (const uint32_t number : draft_of_loader_row_) {
    NodeDraft& draft = drafts_.drafts()[number];
    facts.clear();
    for (NodeDraft::FactDraft& f : draft.facts) {
      std::optional<PeriodValue> valid = std::move(f.valid);
      if (f.stint < draft.stints.size() && draft.stints.size() > 1) valid = draft.stints[f.stint];
      facts.push_back({f.key, f.value, std::move(valid)});
    }
    loader_.AddNode(draft.labels, facts, std::span<const PeriodValue>(draft.stints));
  }
}

Status BulkImport::Finish(uint64_t max_rejected, ImportReport* report) {
  // Edges may need the lives that rows give to stored nodes. Else what may yet be refused comes first.
  const bool lives_first = std::any_of(drafts_.drafts().begin(), drafts_.drafts().end(),
                                       [](const NodeDraft& d) { return d.stored && !d.stints.empty(); });
  if (lives_first) FASTI_TRY(UpdateStored(report));
  FASTI_TRY(MakeIndexes(report));
  AddNodes();
  loader_.set_max_rejected(max_rejected - std::min<uint64_t>(max_rejected, rejected_.size()));
  FASTI_TRY_ASSIGN(graph::BulkReport loaded, loader_.Finish());
  for (const graph::BulkRejection& r : loaded.rejected) {
    if (r.is_node) {
      const uint32_t draft = draft_of_loader_row_[r.row];
      const NodeDraft& node = drafts_.drafts()[draft];
      const std::string reason = drafts_.Describe(draft) + ": " + r.reason;
      rejected_.Add(node.origin, reason);
      for (const Origin& origin : node.others) rejected_.Add(origin, reason);
      continue;
    }
    const auto spell = std::lower_bound(spells_.begin(), spells_.end(), r.row,
                                        [](const auto& s, uint64_t row) { return s.first < row; });
    if (spell != spells_.end() && spell->first == r.row) {
      for (const Origin& origin : spell->second) rejected_.Add(origin, "the edge: " + r.reason);
    } else {
      rejected_.Add(edge_origin_[r.row], "the edge: " + r.reason);
    }
  }
  report->nodes += loaded.nodes;
  report->edges += loaded.edges;
  report->commits += loaded.receipt.commit != 0;
  return lives_first ? Status() : UpdateStored(report);
}

}  // namespace fasti::import
