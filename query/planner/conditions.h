// What a pattern asks of its elements, as conditions, and what conditions and expressions read.
#pragma once

#include <string>
#include <vector>

#include "query/planner/plan.h"

namespace fasti::plan {

/// What the pattern says of an element, as conditions.
void AppendConditions(const bound::NodePattern& node, std::vector<Condition>* out);
/// @param var what the conditions call the edge: `step` for a variable length.
void AppendConditions(const bound::EdgePattern& edge, VarId var, std::vector<Condition>* out);
/// True if the condition reads the variable.
bool ReadsVariable(const Condition& condition, VarId var);
/// The types of an edge as names, if the condition is a name or a disjunction of names.
bool TypeNames(const bound::LabelTest& test, std::vector<std::string>* out);
bool HasSubquery(const bound::Expr& e);
/// True if the expression is the variable itself.
bool IsVariable(const bound::Expr& e, VarId var);
/// The text of types in a description: ":A|B"; empty for none.
std::string TypesText(const std::vector<std::string>& types);

}  // namespace fasti::plan
