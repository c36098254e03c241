#include "query/functions/temporal_build.h"

#include <algorithm>
#include <array>
#include <span>

#include "query/types/value_errors.h"
#include "storage/model/try.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"
#include "storage/temporal/temporal_parse.h"
#include "storage/temporal/zone.h"

namespace fasti {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 8> kDateFields = {
    "year", "month", "day", "week", "quarter", "dayOfQuarter", "ordinalDay", "dayOfWeek"};
constexpr std::array<std::string_view, 6> kTimeFields = {"hour",        "minute",      "second",
                                                         "millisecond", "microsecond", "nanosecond"};

bool Has(const Map& map, std::string_view name) { return FieldOf(map, name) != nullptr; }
bool HasAny(const Map& map, Names names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return Has(map, n); });
}
bool OneOf(std::string_view name, Names names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// An integer field within its range; `absent` where the map has none.
Result<int64_t> Field(const Map& map, std::string_view name, int64_t least, int64_t most, int64_t absent) {
  const Value* value = FieldOf(map, name);
  if (value == nullptr) return absent;
  if (!value->is_int()) return BadField(std::string(name) + " must be an INTEGER, not " + Shown(*value));
  if (value->as_int() < least || value->as_int() > most) {
    return BadField(std::string(name) + " " + std::to_string(value->as_int()) + " does not exist; it is " +
                    std::to_string(least) + " to " + std::to_string(most));
  }
  return value->as_int();
}

Result<int64_t> CalendarDate(const Map& map, std::optional<CivilDate> base) {
  FASTI_TRY_ASSIGN(const int64_t year, Field(map, "year", kMinYear, kMaxYear, base ? base->year : 0));
  if (!base && Has(map, "day") && !Has(map, "month")) return BadField("a day needs a month; give month too");
  FASTI_TRY_ASSIGN(const int64_t month, Field(map, "month", 1, 12, base ? base->month : 1));
  const int32_t length = DaysInMonth(year, static_cast<int32_t>(month));
  // A day taken over from the base gives way to a shorter month; a written one does not.
  const int64_t kept = std::min<int64_t>(base ? base->day : 1, length);
  FASTI_TRY_ASSIGN(const int64_t day, Field(map, "day", 1, length, kept));
  return DaysFromCivil(year, static_cast<int32_t>(month), day);
}

Result<int64_t> WeekDate(const Map& map, std::optional<int64_t> base) {
  const std::optional<IsoWeek> from = base ? std::optional(WeekFromDays(*base)) : std::nullopt;
  FASTI_TRY_ASSIGN(const int64_t year, Field(map, "year", kMinYear, kMaxYear, from ? from->year : 0));
  if (!from && !Has(map, "week")) return BadField("a dayOfWeek needs a week; give week too");
  const int32_t weeks = WeeksInYear(year);
  FASTI_TRY_ASSIGN(const int64_t week, Field(map, "week", 1, weeks, std::min(from ? from->week : 1, weeks)));
  FASTI_TRY_ASSIGN(const int64_t day, Field(map, "dayOfWeek", 1, 7, from ? from->day : 1));
  return DaysFromWeek({year, static_cast<int32_t>(week), static_cast<int32_t>(day)});
}

Result<int64_t> QuarterDate(const Map& map, std::optional<int64_t> base) {
  const std::optional<CivilDate> from = base ? std::optional(CivilFromDays(*base)) : std::nullopt;
  FASTI_TRY_ASSIGN(const int64_t year, Field(map, "year", kMinYear, kMaxYear, from ? from->year : 0));
  if (!from && !Has(map, "quarter")) return BadField("a dayOfQuarter needs a quarter; give quarter too");
  FASTI_TRY_ASSIGN(const int64_t quarter,
                   Field(map, "quarter", 1, 4, from ? QuarterOfMonth(from->month) : 1));
  const auto first_month = static_cast<int32_t>(quarter) * 3 - 2;
  const int64_t first = DaysFromCivil(year, first_month, 1);
  const int64_t length =
      DaysFromCivil(year + (quarter == 4), first_month == 10 ? 1 : first_month + 3, 1) - first;
  const int64_t kept = base ? std::min<int64_t>(DayOfQuarter(*base), length) : 1;
  FASTI_TRY_ASSIGN(const int64_t day, Field(map, "dayOfQuarter", 1, length, kept));
  return first + day - 1;
}

Result<int64_t> OrdinalDate(const Map& map, std::optional<CivilDate> base) {
  FASTI_TRY_ASSIGN(const int64_t year, Field(map, "year", kMinYear, kMaxYear, base ? base->year : 0));
  FASTI_TRY_ASSIGN(const int64_t day, Field(map, "ordinalDay", 1, DaysInYear(year), 1));
  return DaysFromCivil(year, 1, 1) + day - 1;
}

// The part below the second: coarser fields leave the finer ones three digits each.
Result<int64_t> SubSecond(const Map& map, int64_t base, int64_t kept_nanos) {
  const bool milli = Has(map, "millisecond"), micro = Has(map, "microsecond"), nano = Has(map, "nanosecond");
  if (!milli && !micro && !nano) return base;
  const bool keeps_millis = kept_nanos <= 1'000'000, keeps_micros = kept_nanos <= 1'000;
  const int64_t most_micros = milli || keeps_millis ? 999 : 999'999;
  const int64_t most_nanos = micro || keeps_micros ? 999 : milli || keeps_millis ? 999'999 : 999'999'999;
  FASTI_TRY_ASSIGN(const int64_t ms, Field(map, "millisecond", 0, 999, 0));
  FASTI_TRY_ASSIGN(const int64_t us, Field(map, "microsecond", 0, most_micros, 0));
  FASTI_TRY_ASSIGN(const int64_t ns, Field(map, "nanosecond", 0, most_nanos, 0));
  const int64_t written = ms * 1'000'000 + us * 1'000 + ns;
  return milli ? written : base / kept_nanos * kept_nanos + written;
}

}  // namespace

Status BadField(std::string message) {
  return Status::Query("ArgumentError", Phase::kRuntime, "InvalidArgumentValue", std::move(message));
}

const Value* FieldOf(const Map& map, std::string_view name) {
  const auto at = std::lower_bound(map.begin(), map.end(), name,
                                   [](const auto& entry, std::string_view key) { return entry.first < key; });
  return at != map.end() && at->first == name ? &at->second : nullptr;
}

bool HasDateFields(const Map& map) { return HasAny(map, kDateFields); }
bool HasTimeFields(const Map& map) { return HasAny(map, kTimeFields); }

Status CheckFields(const Map& map, MapFor kind) {
  const bool date = kind == MapFor::kDate || kind == MapFor::kLocalDateTime || kind == MapFor::kDateTime;
  const bool time = kind != MapFor::kDate;
  for (const auto& [name, value] : map) {
    const bool known = (date && (OneOf(name, kDateFields) || name == "date")) ||
                       (time && (OneOf(name, kTimeFields) || name == "time")) ||
                       (date && time && name == "datetime") || name == "timezone" ||
                       (kind == MapFor::kDateTime && (name == "epochSeconds" || name == "epochMillis"));
    if (!known) return BadField("'" + name + "' is no field of this type");
    if (value.is_null()) return BadField("the field " + name + " is null; leave it out or give it a value");
  }
  return {};
}

TemporalParts LocalParts(const DateTime& t) {
  const int64_t local = t.seconds + t.offset;
  return {FloorDiv(local, kSecondsPerDay), FloorMod(local, kSecondsPerDay) * kNanosPerSecond + t.nanos,
          ZoneSpec{t.offset, t.zone, t.offset}};
}

TemporalParts PartsOf(const Value& v) {
  switch (v.kind()) {
    case Value::Kind::kDate:
      return {v.as_date().days, std::nullopt, std::nullopt};
    case Value::Kind::kLocalTime:
      return {std::nullopt, v.as_local_time().nanos, std::nullopt};
    case Value::Kind::kTime:
      return {std::nullopt, v.as_time().nanos, ZoneSpec{v.as_time().offset, {}}};
    case Value::Kind::kLocalDateTime: {
      const LocalDateTime t = v.as_local_date_time();
      return {FloorDiv(t.seconds, kSecondsPerDay),
              FloorMod(t.seconds, kSecondsPerDay) * kNanosPerSecond + t.nanos, std::nullopt};
    }
    case Value::Kind::kDateTime:
      return LocalParts(v.as_date_time());
    default:
      return {};
  }
}

Result<ZoneSpec> ParseZoneSpec(const Value& v) {
  if (!v.is_string()) return BadField("timezone must be a STRING such as '+01:00' or 'Europe/Stockholm'");
  const std::string_view text = v.as_string();
  const bool is_offset =
      !text.empty() && (text.front() == '+' || text.front() == '-' || text == "Z" || text == "z");
  if (is_offset) {
    FASTI_TRY_ASSIGN(const int32_t offset, ParseOffset(text));
    return ZoneSpec{offset, {}};
  }
  // ZoneOffsetAt words the error for unknown names.
  FASTI_TRY(ZoneOffsetAt(text, 0));
  return ZoneSpec{0, std::string(text)};
}

Result<DateTime> InZone(int64_t days, int64_t nanos, const ZoneSpec& zone) {
  const LocalDateTime local{days * kSecondsPerDay + nanos / kNanosPerSecond,
                            static_cast<uint32_t>(nanos % kNanosPerSecond)};
  if (zone.name.empty()) return AtOffset(local, zone.offset);
  if (zone.had) {
    const int64_t utc = local.seconds - *zone.had;
    FASTI_TRY_ASSIGN(const int32_t offset, ZoneOffsetAt(zone.name, utc));
    if (offset == *zone.had) return DateTime{utc, local.nanos, offset, zone.name};
  }
  return AtZone(local, zone.name);
}

Result<DateTime> SameInstantIn(const DateTime& t, const ZoneSpec& zone) {
  int32_t offset = zone.offset;
  if (!zone.name.empty()) {
    FASTI_TRY_ASSIGN(offset, ZoneOffsetAt(zone.name, t.seconds));
  }
  return DateTime{t.seconds, t.nanos, offset, zone.name};
}

Result<int64_t> BuildDate(const Map& map, std::optional<int64_t> base) {
  const bool calendar = Has(map, "month") || Has(map, "day");
  const bool week = Has(map, "week") || Has(map, "dayOfWeek");
  const bool quarter = Has(map, "quarter") || Has(map, "dayOfQuarter");
  const bool ordinal = Has(map, "ordinalDay");
  if (calendar + week + quarter + ordinal > 1) {
    return BadField(
        "a date is given by month and day, or week and dayOfWeek, or quarter and dayOfQuarter, or "
        "ordinalDay, not by several of these");
  }
  if (!base && !Has(map, "year")) return BadField("a date needs a year; give year, or date: to take it from");
  const std::optional<CivilDate> civil = base ? std::optional(CivilFromDays(*base)) : std::nullopt;
  Result<int64_t> days = week      ? WeekDate(map, base)
                         : quarter ? QuarterDate(map, base)
                         : ordinal ? OrdinalDate(map, civil)
                                   : CalendarDate(map, civil);
  if (days.ok() && !IsValidDay(*days))
    return BadField("the date lies outside the years -999999999 to 999999999");
  return days;
}

Result<int64_t> BuildTime(const Map& map, std::optional<int64_t> base, bool hour_required,
                          int64_t kept_nanos) {
  if (!base && !Has(map, "hour") && (hour_required || HasTimeFields(map))) {
    return BadField("a time needs an hour; give hour, or time: to take it from");
  }
  const int64_t from = base.value_or(0), seconds = from / kNanosPerSecond;
  FASTI_TRY_ASSIGN(const int64_t hour, Field(map, "hour", 0, 23, seconds / 3600));
  FASTI_TRY_ASSIGN(const int64_t minute, Field(map, "minute", 0, 59, seconds / 60 % 60));
  FASTI_TRY_ASSIGN(const int64_t second, Field(map, "second", 0, 59, seconds % 60));
  FASTI_TRY_ASSIGN(const int64_t rest, SubSecond(map, from % kNanosPerSecond, kept_nanos));
  return ((hour * 60 + minute) * 60 + second) * kNanosPerSecond + rest;
}

}  // namespace fasti
