// Identity of stored values: the same kind and the same content, to the bit (1 and 1.0 differ, NaN is
// itself). Decides whether a SET changes anything and whether neighbouring pieces of a timeline are one. Not
// the language's equality, which is query/types.
#pragma once

#include "fasti/value.h"

namespace fasti::graph {

bool SameValue(const Value& a, const Value& b);

struct SameValueAs {
  bool operator()(const Value& a, const Value& b) const { return SameValue(a, b); }
};

}  // namespace fasti::graph
