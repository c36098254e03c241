#include "query/import/node_drafts.h"

#include <algorithm>

#include "storage/graph/value_identity.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::import {
namespace {

Status Repeated(std::string message) { return Status(Code::kInvalidArgument, std::move(message)); }

// Two rows that cannot both be right about one thing: only what overlaps for sure contradicts.
bool Clash(const Period& a, const Period& b) { return CertainlyOverlap(a, b); }

}  // namespace

KeyId NodeDrafts::Key(const std::string& name) {
  if (const auto it = keys_.find(name); it != keys_.end()) return it->second;
  const KeyId id{intern_key_(name)};
  keys_.emplace(name, id);
  return id;
}

Result<uint32_t> NodeDrafts::ClassOf(const NodeClause& clause, const graph::GraphReader& stored) {
  if (const auto it = clause_class_.find(&clause); it != clause_class_.end()) return it->second;
  std::vector<std::string> keys;
  for (const Assignment& k : clause.key) keys.push_back(k.name);
  uint32_t number = 0;
  while (number < classes_.size() &&
         (classes_[number].label != clause.labels[0] || classes_[number].keys != keys))
    ++number;
  clause_class_[&clause] = number;
  if (number < classes_.size()) return number;
  Class made{clause.labels[0], keys, {}, LabelId{intern_label_(clause.labels[0])}};
  for (const std::string& k : keys) made.key_ids.push_back(Key(k));
  auto& by_key = by_key_.emplace_back();
  classes_.push_back(made);
  if (!stored.catalog().FindLabel(clause.labels[0])) return number;

  constexpr size_t kScan = 4096;
  const auto scan = stored.ScanLabel(made.label_id);
  std::vector<uint64_t> ids;
  do {
    ids.clear();
    FASTI_TRY(scan->Next(kScan, &ids));
    for (const uint64_t id : ids) {
      std::string key;
      std::vector<graph::Piece> pieces;
      FASTI_TRY(stored.LabelTimeline(NodeId{id}, made.label_id, &pieces));
      bool has = !pieces.empty();
      for (size_t i = 0; has && i < keys.size(); ++i) {
        pieces.clear();
        FASTI_TRY(stored.PropertyTimeline(ElementId::Of(NodeId{id}), made.key_ids[i], &pieces));
        has = !pieces.empty();
        // A key that changed in time: the node goes by the last one.
        if (has) AppendKey(pieces.back().value, &key);
      }
      if (!has || !by_key.try_emplace(key, static_cast<uint32_t>(drafts_.size())).second) continue;
      NodeDraft draft;
      draft.node_class = number;
      draft.stored = NodeId{id};
      drafts_.push_back(std::move(draft));
    }
  } while (ids.size() == kScan);
  return number;
}

std::optional<uint32_t> NodeDrafts::Find(uint32_t node_class, const std::string& key) const {
  const auto& by_key = by_key_[node_class];
  const auto it = by_key.find(key);
  if (it == by_key.end()) return std::nullopt;
  return it->second;
}

uint32_t NodeDrafts::Add(uint32_t node_class, const NodeMeaning& meaning, Origin origin) {
  NodeDraft draft;
  draft.node_class = node_class;
  draft.origin = origin;
  for (size_t i = 0; i < meaning.key_values.size(); ++i) {
    draft.facts.push_back(
        {classes_[node_class].key_ids[i], meaning.key_values[i], NodeDraft::kElement, std::nullopt});
  }
  const auto number = static_cast<uint32_t>(drafts_.size());
  drafts_.push_back(std::move(draft));
  by_key_[node_class].emplace(meaning.key, number);
  return number;
}

Status NodeDrafts::Check(uint32_t number, const NodeMeaning& meaning) const {
  const NodeDraft& draft = drafts_[number];
  if (meaning.valid) {
    for (const PeriodValue& s : draft.stints) {
      if (!(s.period == meaning.valid->period) && Clash(s.period, meaning.valid->period)) {
        return Repeated("repeated key: another row says that " + Describe(number) + " exists " +
                        PrintPeriod(s) + ", this one " + PrintPeriod(*meaning.valid));
      }
    }
  }
  for (const Fact& fact : meaning.facts) {
    const auto known = keys_.find(*fact.name);
    if (fact.value.is_null() || known == keys_.end()) continue;
    for (const NodeDraft::FactDraft& other : draft.facts) {
      if (other.key != known->second) continue;
      const bool whole = !fact.valid && !meaning.valid, other_whole = other.stint == NodeDraft::kElement;
      bool clash = false;
      if (whole && other_whole) {
        clash = !graph::SameValue(fact.value, other.value);
      } else if (whole || other_whole) {
        clash = true;
      } else {
        const Period mine = fact.valid ? fact.valid->period : meaning.valid->period;
        const Period theirs =
            other.stint == NodeDraft::kOwn ? other.valid->period : draft.stints[other.stint].period;
        clash = mine == theirs ? !graph::SameValue(fact.value, other.value) : Clash(mine, theirs);
      }
      if (clash) {
        return Repeated("repeated key: another row says that " + *fact.name + " of " + Describe(number) +
                        " is " + other.value.ToString() + ", this one " + fact.value.ToString() +
                        (fact.valid ? " in " + PrintPeriod(*fact.valid) : std::string()));
      }
    }
  }
  return {};
}

void NodeDrafts::Merge(uint32_t number, const NodeMeaning& meaning, Origin origin) {
  uint32_t stint = NodeDraft::kElement;
  NodeDraft& draft = drafts_[number];
  const bool named_here = draft.origin.file == origin.file && draft.origin.offset == origin.offset;
  if (!named_here && (!meaning.facts.empty() || meaning.valid)) draft.others.push_back(origin);
  for (const std::string& name : meaning.clause->labels) {
    if (draft.stored && name == classes_[draft.node_class].label) continue;
    const LabelId label{intern_label_(name)};
    if (std::find(draft.labels.begin(), draft.labels.end(), label) == draft.labels.end())
      draft.labels.push_back(label);
  }
  if (meaning.valid) {
    stint = 0;
    while (stint < draft.stints.size() && !(draft.stints[stint].period == meaning.valid->period)) ++stint;
    if (stint == draft.stints.size()) draft.stints.push_back(*meaning.valid);
  }
  for (const Fact& fact : meaning.facts) {
    if (fact.value.is_null()) continue;
    NodeDraft::FactDraft made{Key(*fact.name), fact.value, fact.valid ? NodeDraft::kOwn : stint, fact.valid};
    const bool known =
        std::any_of(draft.facts.begin(), draft.facts.end(), [&](const NodeDraft::FactDraft& f) {
          return f.key == made.key && f.stint == made.stint &&
                 (!f.valid || f.valid->period == made.valid->period);
        });
    if (!known) draft.facts.push_back(std::move(made));
  }
}

std::string NodeDrafts::Describe(uint32_t number) const {
  const NodeDraft& draft = drafts_[number];
  const Class& c = classes_[draft.node_class];
  std::string out = c.label;
  for (size_t i = 0; i < c.keys.size() && i < draft.facts.size() && !draft.stored; ++i)
    out += (i == 0 ? " {" : ", ") + c.keys[i] + ": " + draft.facts[i].value.ToString();
  if (!draft.stored) return out + "}";
  return "a stored " + out;
}

}  // namespace fasti::import
