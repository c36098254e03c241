// Rules that rewrite a finished plan, one a file. `kRewriteRules` in rewrite.cc has their order. Each looks
// at one node, whose inputs have been rewritten before, and puts a better one in its place where it is right;
// the answers stay the same. Without the optimiser none is applied, and the corpus runs both ways.
#pragma once

#include "query/planner/plan_builder.h"

namespace fasti::plan {

/// Applies all rules to each node, inputs first. The plan must not have been published yet.
void RewritePlan(PlanBuilder& builder, PlanPtr* root);

/// stints.cc: expansions bring the stints of edges whose validTime() is read, so that nobody looks them up.
void BringStints(const bound::Query& query, const std::vector<const Node*>& nodes);

using RewriteRule = void (*)(PlanBuilder& builder, PlanPtr* node);

/// top_k.cc, count_edges.cc, reach.cc, diff_op.cc, diff_edges.cc
void TopK(PlanBuilder& builder, PlanPtr* node);
void CountedEdges(PlanBuilder& builder, PlanPtr* node);
void ReachedSet(PlanBuilder& builder, PlanPtr* node);
void OnlyOpOfDifference(PlanBuilder& builder, PlanPtr* node);
void DifferentEdges(PlanBuilder& builder, PlanPtr* node);

/// The description of a node that takes another's place: another name, the same rest.
std::string DescriptionAs(const char* name, const Node& node);

}  // namespace fasti::plan
