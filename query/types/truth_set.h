// The set of truth values that a comparison takes over the instants that imprecise bounds may stand for. On values
// without bounds it holds exactly one: the answer of Equals or Compare. Source: temporal model, section 5;
// language.md, section 3 ("BOUND compares as truth sets").
#pragma once

#include "fasti/value.h"

namespace fasti {

struct TruthSet {
  bool may_be_true = false;
  bool may_be_false = false;
  bool may_be_null = false;
  /// The set is {true}: what CERTAINLY keeps.
  constexpr bool certain() const { return may_be_true && !may_be_false && !may_be_null; }
  friend constexpr bool operator==(const TruthSet&, const TruthSet&) = default;
};

enum class Inequality : unsigned char { kLess, kLessOrEqual, kGreater, kGreaterOrEqual };

TruthSet EqualsSet(const Value& a, const Value& b);
TruthSet CompareSet(Inequality op, const Value& a, const Value& b);

}  // namespace fasti
