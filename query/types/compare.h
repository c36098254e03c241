// The three comparisons of openCypher and the truth of a predicate.
//  - Equals: `=`; null if either side is null or holds one where it matters; NaN differs from itself.
//  - Equivalent: DISTINCT, grouping, set membership; null equals null, NaN equals NaN.
//  - Order: ORDER BY, min, max over any kinds; total.
//  - Less: `<` and its kin; null for kinds that do not compare.
// Integers and floats compare by exact mathematical value. Nodes and edges compare by identity, whatever
// their pins. Source: openCypher CIP2016-06-14 (comparability, orderability, equality, equivalence).
#pragma once

#include <cstdint>
#include <optional>

#include "fasti/value.h"

namespace fasti {

/// Two-valued logic plus null.
enum class Truth : uint8_t { kFalse = 0, kTrue = 1, kNull = 2 };
inline Truth ToTruth(bool b) { return b ? Truth::kTrue : Truth::kFalse; }
inline Value ToValue(Truth t) { return t == Truth::kNull ? Value::Null() : Value::Bool(t == Truth::kTrue); }

Truth Equals(const Value& a, const Value& b);
bool Equivalent(const Value& a, const Value& b);
/// Equivalent values have equal hashes.
uint64_t HashOf(const Value& v);
/// <0, 0, >0: the total order of ORDER BY ascending; nulls last.
int Order(const Value& a, const Value& b);
/// The sign of a compared with b for `<`, `<=`, `>`, `>=`; nullopt when the result is null. NaN compares
/// false: that case is reported as kUnordered.
enum class Comparison : int8_t { kLess = -1, kEqual = 0, kGreater = 1, kUnordered = 2, kNull = 3 };
Comparison Compare(const Value& a, const Value& b);

}  // namespace fasti
