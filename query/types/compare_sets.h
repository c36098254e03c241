// The set of truth values that a comparison takes over the instants that imprecise bounds may stand for. On
// values without bounds it holds exactly one: the answer of Equals or Compare. Source: temporal model,
// section 5; language.md, section 3 ("BOUND compares as truth sets").
#pragma once

#include <cstdint>

#include "fasti/value.h"
#include "storage/temporal/truth_set.h"

namespace fasti {

enum class Inequality : uint8_t { kLess, kLessOrEqual, kGreater, kGreaterOrEqual };

TruthSet EqualsSet(const Value& a, const Value& b);
TruthSet CompareSet(Inequality op, const Value& a, const Value& b);

}  // namespace fasti
