// A period limit by limit, as it is stored: 'exactly [2005-05-01..2005-05-31] to [2006-01-01..2006-01-01]'.
// Dumps write it for what uncertain writes left behind, whose limits and marks nobody wrote and which the
// input forms of the temporal model (section 3) would clamp or cannot say. After each bound its flags: '?'
// doubted,
// '~' approximate, 'u' unknown (temporal.h). Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/temporal.h"

namespace fasti {

inline constexpr std::string_view kExactly = "exactly ";

std::string PrintExactly(const Period& period);
/// @error ArgumentError InvalidPeriod the text is no such notation, or the period cannot begin before it ends
Result<Period> ParseExactly(std::string_view text);

}  // namespace fasti
