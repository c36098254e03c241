// Rule: where validTime(e) is read, the expansion that finds e brings its stint along. Right wherever rows
// are of one instant: the expansion reads the stint anyway, and what cannot tell it (own writes, what is only
// possible) leaves it out, so that readers look it up.
#include <set>

#include "query/binder/visit.h"
#include "query/planner/rules/rewrite.h"

namespace fasti::plan {
namespace {

void CollectValidTimes(const bound::Query& query, std::set<VarId>* out);

void CollectValidTimes(const bound::Expr& expr, std::set<VarId>* out) {
  if (expr.kind == bound::ExprKind::kSubquery) {
    CollectValidTimes(*bound::As<bound::Subquery>(expr).query, out);
    return;
  }
  if (expr.kind == bound::ExprKind::kCall) {
    const auto& call = bound::As<bound::Call>(expr);
    if (call.function->name == "validTime" && call.args[0]->kind == bound::ExprKind::kVariable) {
      out->insert(bound::As<bound::VariableRef>(*call.args[0]).var);
    }
  }
  bound::ForEachPart(expr, [&](const bound::Expr& part) { CollectValidTimes(part, out); });
}

void CollectValidTimes(const bound::Query& query, std::set<VarId>* out) {
  for (const bound::Branch& branch : query.branches) {
    for (const bound::Clause& clause : branch.clauses) {
      bound::ForEachExpr(clause, [&](const bound::Expr& expr) { CollectValidTimes(expr, out); });
      if (const auto* call = std::get_if<bound::CallSubquery>(&clause)) CollectValidTimes(*call->query, out);
    }
  }
}

}  // namespace

void BringStints(const bound::Query& query, const std::vector<const Node*>& nodes) {
  std::set<VarId> read;
  CollectValidTimes(query, &read);
  if (read.empty()) return;
  for (const Node* node : nodes) {
    if (node->kind != Kind::kExpand) continue;
    // Nobody else sees the plan yet.
    auto& expand = const_cast<Expand&>(As<Expand>(*node));
    expand.stints = read.contains(expand.edge);
  }
}

}  // namespace fasti::plan
