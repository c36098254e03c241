// The canonical text of bounds and periods: what ParseBound and ParsePeriod read back to the same limits and
// flags. Granules are recognised (year, month, decade 199X, century 19XX, their '~', '?' and '%'), then
// half-open ranges ('..2005', '2005..'), then [earliest..latest]. Midnights print as dates.
#pragma once

#include <string>

#include "fasti/value.h"

namespace fasti {

/// "2005-05-13" for a midnight, "2005-05-13T10:00:00Z" with as many fraction digits as needed otherwise,
/// "-∞" and "∞".
std::string PrintInstant(Instant t);
std::string PrintBound(const Bound& bound);
/// The text as written where there is one, else the canonical form.
std::string PrintBound(const BoundValue& bound);
/// "[1992-05-15, 1999-04-02)".
std::string PrintPeriod(const Period& period);
std::string PrintPeriod(const PeriodValue& period);
/// The two bounds as they stand inside PrintPeriod: an unknown end prints as '?', clamped limits as the
/// granule they come from. This is what toString(since(w)) and toString(until(w)) show.
std::string PrintFrom(const PeriodValue& period);
std::string PrintTo(const PeriodValue& period);

}  // namespace fasti
