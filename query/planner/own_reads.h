// Aggregates over an existential range of valid time are over bindings: only an aggregate's own argument adds
// values (temporal model, section 4). Where several of them, or the keys, read different timelines, a row
// stands for less than a binding; this finds which aggregates must then take a binding once.
#pragma once

#include "query/planner/plan.h"

namespace fasti::plan {

/// Fills `binding` and `own` of the aggregation in clauses[index]; leaves them empty where rows are what
/// counts.
void FindOwnReads(const bound::Branch& branch, size_t index, Aggregate* node);

}  // namespace fasti::plan
