// Temporal values from maps of fields ({year: 1984, week: 10, dayOfWeek: 3, timezone: '+01:00'}), possibly
// over the fields of another temporal value ({date: d, day: 28}); what date(), time(), datetime() and the
// truncate functions share. Errors are ArgumentError / InvalidArgumentValue and name the field.
#pragma once

#include <optional>
#include <string>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti {

/// An offset or a named zone.
struct ZoneSpec {
  int32_t offset = 0;
  std::string name;  ///< Empty: a fixed offset.
  /// The offset that a value had in a named zone: it tells which one is meant where the clock shows a time
  /// twice.
  std::optional<int32_t> had = std::nullopt;
};

/// What a temporal value is made of; a part that its kind has not is empty.
struct TemporalParts {
  std::optional<int64_t> days;   ///< since 1970-01-01, local
  std::optional<int64_t> nanos;  ///< of the day, local
  std::optional<ZoneSpec> zone;
};
/// @pre a DATE, LOCAL TIME, ZONED TIME, LOCAL DATETIME or ZONED DATETIME
TemporalParts PartsOf(const Value& v);

/// '+01:00', 'Z' or 'Europe/Stockholm'.
Result<ZoneSpec> ParseZoneSpec(const Value& v);
/// The datetime that shows these local fields in the zone.
Result<DateTime> InZone(int64_t days, int64_t nanos, const ZoneSpec& zone);
/// The same instant shown in another zone.
Result<DateTime> SameInstantIn(const DateTime& t, const ZoneSpec& zone);
/// Local days and nanoseconds of a datetime.
TemporalParts LocalParts(const DateTime& t);

/// Refuses fields that `kind` does not have. `date`, `time`, `datetime` and `timezone` as allowed by the
/// flags.
enum class MapFor : uint8_t { kDate, kLocalTime, kTime, kLocalDateTime, kDateTime };
Status CheckFields(const Map& map, MapFor kind);

/// A date from year and one of month/day, week/dayOfWeek, quarter/dayOfQuarter, ordinalDay; fields not given
/// come from `base`, without base they are the first.
Result<int64_t> BuildDate(const Map& map, std::optional<int64_t> base);
/// Nanoseconds of the day. `kept_nanos`: sub-second units below which the fields of `base` stay and those of
/// the map are added (truncation to 'millisecond' keeps 1 000 000); 1 000 000 000 = none.
Result<int64_t> BuildTime(const Map& map, std::optional<int64_t> base, bool hour_required,
                          int64_t kept_nanos = 1'000'000'000);
/// True if the map has one of the fields of a date (of a time of day).
bool HasDateFields(const Map& map);
bool HasTimeFields(const Map& map);
const Value* FieldOf(const Map& map, std::string_view name);
Status BadField(std::string message);

}  // namespace fasti
