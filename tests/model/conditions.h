// What conditions of the property tests read.
#pragma once

#include "tests/model/query.h"

namespace fasti::model {

/// A timeline is one sequence in every completion: what is possible beside a piece goes on from it. Beside
/// the core of a condition on several timelines there may be a period of its own, which no row tells
/// (decision 0016).
inline bool ReadsOneTimeline(const Condition& c) {
  return c.kind == Condition::Kind::kCompare || c.kind == Condition::Kind::kHasLabel ||
         c.kind == Condition::Kind::kIsNull;
}

}  // namespace fasti::model
