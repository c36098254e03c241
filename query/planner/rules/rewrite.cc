#include "query/planner/rules/rewrite.h"

#include <algorithm>

namespace fasti::plan {
namespace {

constexpr RewriteRule kRewriteRules[] = {&TopK, &CountedEdges, &ReachedSet, &OnlyOpOfDifference,
                                         &DifferentEdges};

}  // namespace

std::string DescriptionAs(const char* name, const Node& node) {
  return name + node.description.substr(std::min(node.description.find(' '), node.description.size()));
}

void RewritePlan(PlanBuilder& builder, PlanPtr* root) {
  // Nobody else sees the plan yet.
  for (PlanPtr& input : std::const_pointer_cast<Node>(*root)->inputs) RewritePlan(builder, &input);
  for (const RewriteRule rule : kRewriteRules) rule(builder, root);
}

}  // namespace fasti::plan
