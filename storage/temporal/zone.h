// Named time zones (IANA), read from the system's tzdata through Howard Hinnant's date library, which keeps
// its tables for the life of the process. Nothing is read before the first named zone is used. That library
// has 16-bit years: instants outside 1600 .. 2400 are mapped into an equivalent 400-year cycle, so the rule
// in force at the cycle's edge goes on for ever. Thread rule: callable from any thread.
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
