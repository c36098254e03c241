#include "query/planner/inherited_time.h"

#include <algorithm>

#include "query/binder/visit.h"

namespace fasti::plan {
namespace {

bool Inherits(const bound::Match& match) {
  return std::holds_alternative<bound::valid::Inherit>(match.context.valid);
}

bool ReadsRange(const bound::Match& match) {
  return std::holds_alternative<bound::valid::Range>(match.context.valid);
}

bool HasSubquery(const bound::Expr& e) {
  if (e.kind == bound::ExprKind::kSubquery) return true;
  bool found = false;
  bound::ForEachPart(e, [&](const bound::Expr& part) { found = found || HasSubquery(part); });
  return found;
}

bool InheritsTime(const bound::Query& query);

bool InheritsTime(const bound::Expr& e) {
  if (e.kind == bound::ExprKind::kSubquery) return InheritsTime(*bound::As<bound::Subquery>(e).query);
  bool found = false;
  bound::ForEachPart(e, [&](const bound::Expr& part) { found = found || InheritsTime(part); });
  return found;
}

/// True if something in the query reads at the instants of the row around it.
bool InheritsTime(const bound::Query& query) {
  bool found = false;
  for (const bound::Branch& branch : query.branches) {
    for (const bound::Clause& clause : branch.clauses) {
      if (const auto* m = std::get_if<bound::Match>(&clause)) found = found || Inherits(*m);
      if (const auto* c = std::get_if<bound::CallSubquery>(&clause)) found = found || InheritsTime(*c->query);
      bound::ForEachExpr(clause, [&](const bound::Expr& e) { found = found || InheritsTime(e); });
    }
  }
  return found;
}

bool LooksAcrossRows(const bound::Project& p) {
  return p.aggregates_present || p.distinct || p.skip || p.limit;
}

void FindUnits(const bound::Expr& e, const std::vector<VarId>& periods,
               std::vector<const bound::Expr*>* out) {
  const auto whole = [&] {
    if (HasSubquery(e)) out->push_back(&e);
  };
  switch (e.kind) {
    case bound::ExprKind::kSubquery:
      out->push_back(&e);
      return;
    // Inside a loop a subquery has another value in each turn.
    case bound::ExprKind::kListComprehension:
    case bound::ExprKind::kQuantifier:
    case bound::ExprKind::kReduce:
      return whole();
    // Not all operands are asked, and what is not asked is no reason to split.
    case bound::ExprKind::kCase:
    case bound::ExprKind::kLogical:
      // A condition on w is asked of the finished row.
      if (std::none_of(periods.begin(), periods.end(), [&](VarId w) { return bound::Reads(e, w); })) {
        return whole();
      }
      break;
    default:
      break;
  }
  bound::ForEachPart(e, [&](const bound::Expr& part) { FindUnits(part, periods, out); });
}

bool OverTimeInside(const bound::Query& query) {
  for (const bound::Branch& branch : query.branches) {
    for (const bound::Clause& clause : branch.clauses) {
      if (const auto* p = std::get_if<bound::Project>(&clause); p && p->over_time != kNoVar) return true;
    }
  }
  return false;
}

/// True if each row that comes in is extended by itself, at its own instants.
bool ExtendsRows(const bound::Branch& branch) {
  for (const bound::Clause& clause : branch.clauses) {
    if (const auto* m = std::get_if<bound::Match>(&clause)) {
      if (m->diff || !Inherits(*m)) return false;
    } else if (const auto* p = std::get_if<bound::Project>(&clause)) {
      if (LooksAcrossRows(*p)) return false;
    } else if (std::holds_alternative<bound::Merge>(clause)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool LooksAcrossRows(const bound::Query& query) {
  if (query.branches.size() > 1) return true;
  for (const bound::Branch& branch : query.branches) {
    if (branch.writes) return true;
    for (const bound::Clause& clause : branch.clauses) {
      if (const auto* p = std::get_if<bound::Project>(&clause)) {
        if (LooksAcrossRows(*p) || !p->order_by.empty()) return true;
      } else if (!std::holds_alternative<bound::Match>(clause) &&
                 !std::holds_alternative<bound::Unwind>(clause)) {
        return true;
      }
    }
  }
  return false;
}

bool ReadsInTurn(const bound::Query& query) {
  for (const bound::Branch& branch : query.branches) {
    for (size_t i = 0; i < branch.clauses.size(); ++i) {
      if (std::holds_alternative<bound::Match>(branch.clauses[i])) continue;
      const auto* p = std::get_if<bound::Project>(&branch.clauses[i]);
      if (p == nullptr || i + 1 < branch.clauses.size() || p->skip || p->limit || p->where) return true;
      bool reads = false;
      bound::ForEachExpr(branch.clauses[i], [&](const bound::Expr& e) { reads = reads || HasSubquery(e); });
      if (reads) return true;
    }
  }
  return false;
}

bool LaterInherits(const bound::Branch& branch, size_t index, bool required) {
  for (size_t i = index + 1; i < branch.clauses.size(); ++i) {
    if (const auto* m = std::get_if<bound::Match>(&branch.clauses[i])) {
      if (required && m->optional) continue;
      if (Inherits(*m)) return true;
    } else if (const auto* call = std::get_if<bound::CallSubquery>(&branch.clauses[i])) {
      if (required ? CallJudges(*call) : InheritsTime(*call->query)) return true;
    }
  }
  return false;
}

bool LaterSplits(const bound::Branch& branch, size_t index) {
  bool range = false;
  for (size_t i = 0; i <= index; ++i) {
    const auto* m = std::get_if<bound::Match>(&branch.clauses[i]);
    if (m == nullptr) continue;
    // AS OF d AS w binds the period around the instant.
    range = range || ReadsRange(*m) || m->context.as != kNoVar ||
            std::holds_alternative<bound::known::Range>(m->context.known);
  }
  if (!range) return false;
  for (size_t i = index + 1; i < branch.clauses.size(); ++i) {
    const auto* p = std::get_if<bound::Project>(&branch.clauses[i]);
    if (p == nullptr) continue;
    const SplitUnits units = SplitUnitsOf(*p, kNoVar);
    if (!units.before.empty() || !units.after.empty() || !units.judged.empty()) return true;
    if (p->aggregates_present) return false;
  }
  return false;
}

bool OverTimeFollows(const bound::Branch& branch, size_t index) {
  for (size_t i = index + 1; i < branch.clauses.size(); ++i) {
    const auto* p = std::get_if<bound::Project>(&branch.clauses[i]);
    if (p == nullptr) continue;
    if (p->over_time != kNoVar) return true;
    if (p->aggregates_present) return false;
  }
  return false;
}

bool LaterSweeps(const bound::Branch& branch, size_t index) {
  const auto& match = std::get<bound::Match>(branch.clauses[index]);
  return (Inherits(match) || ReadsRange(match)) && OverTimeFollows(branch, index);
}

CallSubquery::OverRange CallOverRange(const bound::CallSubquery& call) {
  using OverRange = CallSubquery::OverRange;
  const bound::Query& query = *call.query;
  if (!call.returns || !InheritsTime(query) || OverTimeInside(query)) return OverRange::kWhole;
  const bool alone = query.branches.size() == 1 && !call.optional;
  if (alone && ExtendsRows(query.branches[0])) return OverRange::kNarrows;
  // What is written is written once, whatever the row's periods.
  return query.writes ? OverRange::kWhole : OverRange::kSteps;
}

bool CallJudges(const bound::CallSubquery& call) {
  const CallSubquery::OverRange over_range = CallOverRange(call);
  if (over_range != CallSubquery::OverRange::kSteps) return over_range == CallSubquery::OverRange::kNarrows;
  if (call.optional) return false;
  for (const bound::Branch& branch : call.query->branches) {
    for (const bound::Clause& clause : branch.clauses) {
      if (const auto* p = std::get_if<bound::Project>(&clause); p && p->aggregates_present) return false;
    }
  }
  return true;
}

bool CallSelects(const bound::CallSubquery& call) {
  for (const bound::Branch& branch : call.query->branches) {
    for (const bound::Clause& clause : branch.clauses) {
      if (const auto* m = std::get_if<bound::Match>(&clause)) {
        if (m->diff || m->optional || !Inherits(*m)) return false;
      } else if (const auto* p = std::get_if<bound::Project>(&clause)) {
        if (p->aggregates_present || p->skip || p->limit || p->over_time != kNoVar) return false;
      } else if (!std::holds_alternative<bound::Unwind>(clause)) {
        return false;
      }
    }
  }
  return true;
}

bool IsReadInTurn(const bound::Expr& unit) {
  return unit.kind != bound::ExprKind::kSubquery || ReadsInTurn(*bound::As<bound::Subquery>(unit).query);
}

bool HoldsReadInTurn(const bound::Expr& condition) {
  std::vector<const bound::Expr*> units;
  FindUnits(condition, {}, &units);
  return std::any_of(units.begin(), units.end(), [](const bound::Expr* unit) { return IsReadInTurn(*unit); });
}

std::vector<const bound::Expr*> ConjunctsOf(const bound::Expr& condition) {
  std::vector<const bound::Expr*> out;
  const bool all = condition.kind == bound::ExprKind::kLogical &&
                   bound::As<bound::Logical>(condition).op == bound::Logical::Op::kAnd;
  if (!all) return {&condition};
  for (const bound::ExprPtr& operand : bound::As<bound::Logical>(condition).operands) {
    const std::vector<const bound::Expr*> inner = ConjunctsOf(*operand);
    out.insert(out.end(), inner.begin(), inner.end());
  }
  return out;
}

SplitUnits SplitUnitsOf(const bound::Project& p, VarId period) {
  SplitUnits found;
  std::vector<VarId> periods;
  if (period != kNoVar) periods.push_back(period);
  for (const bound::Item& item : p.items) {
    const bool passes = item.expr->kind == bound::ExprKind::kVariable;
    if (passes && period != kNoVar && bound::As<bound::VariableRef>(*item.expr).var == period) {
      periods.push_back(item.out);
    }
  }
  for (const bound::Item& key : p.keys) FindUnits(*key.expr, periods, &found.before);
  for (const bound::Aggregate& a : p.aggregates) {
    for (const bound::ExprPtr& arg : a.args) FindUnits(*arg, periods, &found.before);
  }
  if (p.aggregates_present || p.over_time != kNoVar) return found;
  for (const bound::Item& item : p.items) FindUnits(*item.expr, periods, &found.before);
  // DISTINCT has made one row of several.
  if (p.distinct) return found;
  std::vector<const bound::Expr*> later;
  for (const bound::SortKey& key : p.order_by) FindUnits(*key.expr, periods, &later);
  if (p.where != nullptr) {
    for (const bound::Expr* conjunct : ConjunctsOf(*p.where)) {
      const bool reads_period =
          std::any_of(periods.begin(), periods.end(), [&](VarId w) { return bound::Reads(*conjunct, w); });
      if (HasSubquery(*conjunct) && !reads_period) {
        found.judged.push_back(conjunct);
      } else {
        FindUnits(*conjunct, periods, &later);
      }
    }
  }
  for (const bound::Expr* unit : later) {
    const bool made = std::any_of(p.items.begin(), p.items.end(), [&](const bound::Item& item) {
      return item.expr->kind != bound::ExprKind::kVariable && bound::Reads(*unit, item.out);
    });
    (made ? found.after : found.before).push_back(unit);
  }
  return found;
}

}  // namespace fasti::plan
