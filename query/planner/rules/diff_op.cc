// Rewrite rule: a DIFF of whose differences `d` nothing but `d.op` is read does not make the maps of what was
// and what is. Right where no expression of the statement reads `d` in any other way.
#include "query/binder/visit.h"
#include "query/planner/conditions.h"
#include "query/planner/rules/rewrite.h"

namespace fasti::plan {
namespace {

bool ReadsOnlyOp(const bound::Expr& e, VarId difference) {
  if (!bound::Reads(e, difference)) return true;
  if (e.kind == bound::ExprKind::kVariable || e.kind == bound::ExprKind::kSubquery) return false;
  if (e.kind == bound::ExprKind::kProperty) {
    const auto& property = bound::As<bound::Property>(e);
    if (IsVariable(*property.base, difference)) return property.key == "op";
  }
  bool only = true;
  bound::ForEachPart(e, [&](const bound::Expr& part) { only = only && ReadsOnlyOp(part, difference); });
  return only;
}

bool ReadsOnlyOp(const bound::Query& query, VarId difference) {
  bool only = true;
  for (const bound::Branch& branch : query.branches) {
    for (const bound::Clause& clause : branch.clauses) {
      bound::ForEachExpr(clause, [&](const bound::Expr& e) { only = only && ReadsOnlyOp(e, difference); });
      // What is passed on into a subquery may be read there.
      if (std::holds_alternative<bound::CallSubquery>(clause)) only = false;
    }
  }
  return only;
}

}  // namespace

void OnlyOpOfDifference(PlanBuilder& builder, PlanPtr* node) {
  if ((*node)->kind != Kind::kDiff) return;
  const auto& diff = As<Diff>(**node);
  const VarId difference = diff.match->diff->as;
  if (difference == kNoVar || !ReadsOnlyOp(*builder.plan().statement->query, difference)) return;
  auto copy = std::make_shared<Diff>(diff);
  copy->only_op = true;
  *node = std::move(copy);
}

}  // namespace fasti::plan
