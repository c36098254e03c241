// Named time zones (IANA), read from the system's tzdata through Howard Hinnant's date library, which keeps
// its tables for the life of the process; from 2037 on the rule at the end of a zone's file holds
// (posix_rule.h). Nothing is read before the first named zone is used. Thread rule: callable from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "fasti/status.h"

namespace fasti {

/// True if tzdata knows the name; case sensitive as IANA names are.
bool IsKnownZone(std::string_view name);
/// The offset east of UTC in seconds at a UTC time, seconds since the epoch. @error unknown zone
Result<int32_t> ZoneOffsetAt(std::string_view zone, int64_t utc_seconds);
/// The offset for a local time: in a gap the local time is shifted forward by the gap's length (the offset
/// before the gap applies); in an overlap the earlier offset applies. As java.time.ZonedDateTime.ofLocal.
Result<int32_t> ZoneOffsetForLocal(std::string_view zone, int64_t local_seconds);

}  // namespace fasti
