// Values as expressions of the language that read back as the same value: what a dump is made of. Unlike
// Value::ToString, which is for people, a DATE is date('2005-05-13') here. Pure functions.
#pragma once

#include <string>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti::engine {

/// @error kUnsupported the language has no expression for the value (elements, paths).
Result<std::string> Literal(const Value& value);

/// `text` in single quotes, control characters escaped, so that it stays on one line.
std::string QuoteString(std::string_view text);

/// The notation that period() and VALID DURING read back as this period: bounds as written where that text
/// means the same here, else in their canonical form; limit by limit where that cannot say it.
std::string PeriodText(const PeriodValue& period);

}  // namespace fasti::engine
