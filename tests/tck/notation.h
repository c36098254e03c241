// The notation in which the TCK writes values: what its tables expect, its parameters and its procedures
// hold. Both sides of a comparison are brought into one canonical text, so that 1 and 1.0 differ, labels and
// map keys compare as sets, and temporal values compare as the strings that the TCK writes.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti::tck {

/// Reads null, true, 1, 1.0, NaN, 'text', [..], {k: v}, (:L {k: v}), [:T {k: v}] and <(..)-[..]->(..)>.
/// @error kInvalidArgument with the text and the position.
Result<Value> ParseNotation(std::string_view text);

/// One text per distinguishable value. `sort_lists`: lists compare as bags ("ignoring element order").
std::string Canonical(const Value& value, bool sort_lists);

}  // namespace fasti::tck
