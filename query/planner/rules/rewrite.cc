#include "query/planner/rules/rewrite.h"

namespace fasti::plan {
namespace {

constexpr RewriteRule kRewriteRules[] = {&TopK};

}  // namespace

void RewritePlan(PlanBuilder& builder, PlanPtr* root) {
  // Nobody else sees the plan yet.
  for (PlanPtr& input : std::const_pointer_cast<Node>(*root)->inputs) RewritePlan(builder, &input);
  for (const RewriteRule rule : kRewriteRules) rule(builder, root);
}

}  // namespace fasti::plan
