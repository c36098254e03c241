#include "query/import/coalesce.h"

#include <algorithm>
#include <tuple>

#include "storage/graph/value_identity.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::import {
namespace {

uint32_t InternText(std::unordered_map<std::string, uint32_t>* ids, const std::string& text) {
  return ids->try_emplace(text, static_cast<uint32_t>(ids->size())).first->second;
}

void AppendBound(const Bound& b, const std::string& text, std::string* out) {
  const int64_t limits[] = {b.earliest.us, b.latest.us};
  out->append(reinterpret_cast<const char*>(limits), sizeof limits);
  out->push_back(static_cast<char>(b.flags));
  out->append(text);
  out->push_back('\0');
}
void AppendPeriod(const PeriodValue& p, std::string* out) {
  AppendBound(p.period.from, p.from_text, out);
  AppendBound(p.period.to, p.to_text, out);
}

// How far a row may reach: an unknown end says nothing about what comes after what was seen.
Instant Reach(const Bound& to) { return (to.flags & Bound::kUnknown) != 0 ? to.earliest : to.latest; }

bool EndsLater(const Bound& a, const Bound& b) {
  return std::tie(a.latest, a.earliest) > std::tie(b.latest, b.earliest);
}

}  // namespace

uint32_t Coalescer::InternPeriod(const PeriodValue& valid) {
  scratch_.clear();
  AppendPeriod(valid, &scratch_);
  const uint32_t id = InternText(&period_ids_, scratch_);
  if (id == periods_.size()) periods_.push_back(valid);
  return id;
}

void Coalescer::Add(uint32_t type, uint32_t source, uint32_t target, const EdgeMeaning& meaning,
                    const PeriodValue& valid, std::vector<graph::BulkProperty> facts, Origin origin) {
  CoalescedRow row;
  row.type = type;
  row.source = source;
  row.target = target;
  row.origin = origin;
  row.by = meaning.key.empty() ? 0 : 1 + InternText(&by_ids_, meaning.key);
  row.period = InternPeriod(valid);
  scratch_.clear();
  for (const graph::BulkProperty& f : facts) {
    scratch_.append(reinterpret_cast<const char*>(&f.key.value), sizeof f.key.value);
    AppendKey(f.value, &scratch_);
    if (f.valid) AppendPeriod(*f.valid, &scratch_);
  }
  row.facts = InternText(&fact_ids_, scratch_);
  if (row.facts == facts_.size()) facts_.push_back(std::move(facts));
  rows_.push_back(row);
}

void Coalescer::Build(const std::vector<const CoalescedRow*>& rows, Spell* spell) const {
  const bool alike = std::all_of(rows.begin(), rows.end(),
                                 [&](const CoalescedRow* r) { return r->facts == rows[0]->facts; });
  if (alike) {
    spell->facts = facts_[rows[0]->facts];
    return;
  }
  for (const CoalescedRow* r : rows) {
    const PeriodValue& valid = periods_[r->period];
    for (const graph::BulkProperty& f : facts_[r->facts]) {
      if (f.valid) {
        spell->facts.push_back(f);
        continue;
      }
      // The last piece of this property, if it goes on.
      const auto last = std::find_if(spell->facts.rbegin(), spell->facts.rend(),
                                     [&](const graph::BulkProperty& p) { return p.key == f.key; });
      if (last != spell->facts.rend() && graph::SameValue(last->value, f.value) &&
          valid.period.from.earliest <= Reach(last->valid->period.to)) {
        if (EndsLater(valid.period.to, last->valid->period.to)) {
          last->valid->period.to = valid.period.to;
          last->valid->to_text = valid.to_text;
        }
        continue;
      }
      spell->facts.push_back({f.key, f.value, valid});
    }
  }
  for (graph::BulkProperty& f : spell->facts) {
    if (f.valid && f.valid->period == spell->valid.period) f.valid.reset();
  }
}

Status Coalescer::Finish(const std::function<Status(Spell)>& use, RejectedRows* rejected) {
  std::vector<uint32_t> order(rows_.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto group = [&](uint32_t i) {
    const CoalescedRow& r = rows_[i];
    return std::tuple(r.source, r.target, r.type, r.by);
  };
  const auto place = [&](uint32_t i) {
    const Period& p = periods_[rows_[i].period].period;
    return std::tuple(p.from.earliest, p.from.latest, p.to.latest, i);
  };
  const auto before = [&](uint32_t a, uint32_t b) {
    const auto x = group(a), y = group(b);
    return x != y ? x < y : place(a) < place(b);
  };
  if (!std::is_sorted(order.begin(), order.end(), before)) std::sort(order.begin(), order.end(), before);

  std::vector<const CoalescedRow*> members;
  for (size_t begin = 0; begin < order.size();) {
    Spell spell;
    spell.first = &rows_[order[begin]];
    spell.valid = periods_[spell.first->period];
    spell.rows.push_back(spell.first->origin);
    members.assign(1, spell.first);
    size_t end = begin + 1;
    for (; end < order.size() && group(order[end]) == group(order[begin]); ++end) {
      const CoalescedRow& row = rows_[order[end]];
      const PeriodValue& valid = periods_[row.period];
      if (valid.period.from.earliest > Reach(spell.valid.period.to)) break;
      const auto clash = std::find_if(members.rbegin(), members.rend(), [&](const CoalescedRow* m) {
        return m->facts != row.facts && CertainlyOverlap(periods_[m->period].period, valid.period);
      });
      if (clash != members.rend()) {
        rejected->Add(row.origin, "repeated key: another row says otherwise about " +
                                      PrintPeriod(periods_[(*clash)->period]) + ", which overlaps " +
                                      PrintPeriod(valid));
        continue;
      }
      members.push_back(&row);
      spell.rows.push_back(row.origin);
      if (EndsLater(valid.period.to, spell.valid.period.to)) {
        spell.valid.period.to = valid.period.to;
        spell.valid.to_text = valid.to_text;
      }
    }
    Build(members, &spell);
    FASTI_TRY(use(std::move(spell)));
    begin = end;
  }
  rows_.clear();
  return {};
}

}  // namespace fasti::import
