// The planner: bound statement -> plan. Chooses where patterns start and in which order they are walked (by
// the statistics of the catalog), pushes conditions to the earliest place, plans subqueries, keeps only
// the first rows of a sort under LIMIT, and finds nodes by index or id. Pure: same inputs, same plan.
#pragma once

#include <memory>

#include "fasti/status.h"
#include "query/planner/plan.h"
#include "storage/catalog/catalog.h"

namespace fasti::plan {

struct PlannerOptions {
  const Catalog* catalog = nullptr;
  /// Off: patterns are walked in the order of the text from full scans, conditions last. Answers must be the
  /// same.
  bool optimize = true;
  /// The transaction has written: the catalog's statistics do not know whether all its bounds are precise.
  bool pending_writes = false;
};

Result<std::shared_ptr<const Plan>> MakePlan(std::shared_ptr<const bound::Statement> statement,
                                             const PlannerOptions& options);

}  // namespace fasti::plan
