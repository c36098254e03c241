// The selections in which a row holds so far (temporal model, section 4, "Ranges"): one per maximal period.
#pragma once

#include <vector>

#include "query/executor/vector.h"
#include "storage/temporal/selection.h"
#include "storage/temporal/truth_set.h"

namespace fasti::exec {

struct PieceSet {
  std::vector<Selection> selections;
};

/// What a condition comes to in a stretch of time in which nothing that it reads changes.
struct TruthStep {
  Interval interval;
  TruthSet truth;
};
/// Adds a step behind those before it; one that comes to the same goes on.
void AppendStep(const TruthStep& step, std::vector<TruthStep>* steps);
/// The selection periods of a condition that was asked in each stretch, which follow one another: maximal
/// extents where it may be true, split where the core is not one interval (section 5).
std::vector<Selection> SelectionsOf(const std::vector<TruthStep>& steps);

/// All time: a row that nothing has narrowed yet.
PieceSetPtr AllTime();
/// Every possible intersection of a selection of `a` with one of `members`; nullptr when there is none.
PieceSetPtr Intersect(const PieceSetPtr& a, const std::vector<Member>& members);
PieceSetPtr Intersect(const PieceSetPtr& a, const PieceSetPtr& b);
/// The smallest interval that holds all extents. @pre the set is not empty
Interval HullOf(const PieceSet& set);
/// True if one selection is all time: nothing to intersect with.
bool IsAllTime(const PieceSet& set);

}  // namespace fasti::exec
