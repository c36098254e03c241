#include "query/planner/own_reads.h"

#include <algorithm>
#include <set>
#include <string>

#include "query/binder/visit.h"

namespace fasti::plan {
namespace {

/// What an expression reads of the elements of a row.
struct Reads {
  std::vector<const bound::Expr*> values;
  std::set<std::string> names;  ///< of the same, comparable
  bool whole = false;           ///< an element escapes: all its timelines are read

  void Add(const bound::Expr& e, std::string name) {
    if (names.insert(std::move(name)).second) values.push_back(&e);
  }
};

std::string NameOf(const bound::Expr& e) { return std::to_string(reinterpret_cast<uintptr_t>(&e)); }

void Collect(const bound::Expr& e, Reads* out) {
  switch (e.kind) {
    case bound::ExprKind::kVariable:
      out->whole = true;
      return;
    case bound::ExprKind::kProperty: {
      const auto& property = bound::As<bound::Property>(e);
      if (property.base->kind != bound::ExprKind::kVariable) break;
      out->Add(e, std::to_string(bound::As<bound::VariableRef>(*property.base).var) + "." + property.key);
      return;
    }
    case bound::ExprKind::kHasLabels:
    case bound::ExprKind::kSubquery:
    case bound::ExprKind::kListComprehension:
    case bound::ExprKind::kQuantifier:
    case bound::ExprKind::kReduce:
      out->Add(e, NameOf(e));
      return;
    default:
      break;
  }
  bound::ForEachPart(e, [&](const bound::Expr& part) { Collect(part, out); });
}

Reads ReadsOf(const bound::Aggregate& a) {
  Reads reads;
  for (const bound::ExprPtr& arg : a.args) {
    // Counting elements reads nothing of them.
    if (a.Counts() && arg->kind == bound::ExprKind::kVariable) continue;
    Collect(*arg, &reads);
  }
  return reads;
}

/// The variables of the clauses before, where a range of either axis without AS w is among them and every row
/// is a binding of theirs.
std::vector<VarId> BindingBefore(const bound::Branch& branch, size_t index) {
  std::vector<VarId> vars;
  bool range = false;
  for (size_t i = 0; i < index; ++i) {
    if (const auto* match = std::get_if<bound::Match>(&branch.clauses[i])) {
      if (match->diff || match->context.as != kNoVar) return {};
      range = range || std::holds_alternative<bound::valid::Range>(match->context.valid) ||
              std::holds_alternative<bound::known::Range>(match->context.known);
      vars.insert(vars.end(), match->introduces.begin(), match->introduces.end());
    } else if (const auto* unwind = std::get_if<bound::Unwind>(&branch.clauses[i])) {
      vars.push_back(unwind->var);
    } else {
      return {};
    }
  }
  return range ? vars : std::vector<VarId>();
}

}  // namespace

void FindOwnReads(const bound::Branch& branch, size_t index, Aggregate* node) {
  std::vector<VarId> binding = BindingBefore(branch, index);
  if (binding.empty()) return;
  Reads all;
  for (const bound::Item* key : node->keys) {
    // A value that is a key itself is one in each group.
    if (key->expr->kind == bound::ExprKind::kVariable || key->expr->kind == bound::ExprKind::kProperty)
      continue;
    Collect(*key->expr, &all);
  }
  std::vector<Reads> each;
  for (const bound::Aggregate* a : node->aggregates) {
    each.push_back(ReadsOf(*a));
    all.names.insert(each.back().names.begin(), each.back().names.end());
    all.whole = all.whole || each.back().whole;
  }
  for (size_t i = 0; i < each.size(); ++i) {
    const bound::Aggregate& a = *node->aggregates[i];
    const bool less = each[i].names.size() < all.names.size() || all.whole;
    if (a.IgnoresRepetition() || each[i].whole || !less) continue;
    node->own.resize(node->aggregates.size());
    node->own[i] = std::move(each[i].values);
  }
  if (!node->own.empty()) node->binding = std::move(binding);
}

}  // namespace fasti::plan
