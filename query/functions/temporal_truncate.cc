// date.truncate(unit, value, fields) and its kin: the value cut down to a unit, then some fields set anew.
#include <array>
#include <optional>

#include "query/functions/entry.h"
#include "query/functions/temporal_build.h"
#include "query/functions/temporal_families.h"
#include "storage/model/try.h"
#include "storage/temporal/calendar.h"

namespace fasti {
namespace {

enum class Unit : uint8_t {
  kMillennium,
  kCentury,
  kDecade,
  kYear,
  kWeekYear,
  kQuarter,
  kMonth,
  kWeek,
  kDay,
  kHour,
  kMinute,
  kSecond,
  kMillisecond,
  kMicrosecond,
};
constexpr std::array<std::string_view, 14> kUnitNames = {
    "millennium", "century", "decade", "year",   "weekYear", "quarter",     "month",
    "week",       "day",     "hour",   "minute", "second",   "millisecond", "microsecond"};

Result<Unit> UnitOf(const Value& name, bool has_date, bool has_time) {
  for (size_t i = 0; i < kUnitNames.size(); ++i) {
    if (kUnitNames[i] != name.as_string()) continue;
    const auto unit = static_cast<Unit>(i);
    // A day is the whole of a time of day; smaller units are for what has a time.
    if ((unit < Unit::kDay && !has_date) || (unit > Unit::kDay && !has_time)) {
      return BadField("'" + std::string(name.as_string()) +
                      "' is no unit that this type can be truncated to");
    }
    return unit;
  }
  return BadField(Shown(name) +
                  " is no unit; units are millennium, century, decade, year, weekYear, quarter, "
                  "month, week, day, hour, minute, second, millisecond and microsecond");
}

int64_t TruncateDays(Unit unit, int64_t days) {
  const CivilDate d = CivilFromDays(days);
  switch (unit) {
    case Unit::kMillennium:
      return DaysFromCivil(FloorDiv(d.year, 1000) * 1000, 1, 1);
    case Unit::kCentury:
      return DaysFromCivil(FloorDiv(d.year, 100) * 100, 1, 1);
    case Unit::kDecade:
      return DaysFromCivil(FloorDiv(d.year, 10) * 10, 1, 1);
    case Unit::kYear:
      return DaysFromCivil(d.year, 1, 1);
    case Unit::kWeekYear:
      return FirstDayOfWeekYear(WeekFromDays(days).year);
    case Unit::kQuarter:
      return DaysFromCivil(d.year, QuarterOfMonth(d.month) * 3 - 2, 1);
    case Unit::kMonth:
      return DaysFromCivil(d.year, d.month, 1);
    case Unit::kWeek:
      return days - (DayOfWeek(days) - 1);
    case Unit::kDay:
    case Unit::kHour:
    case Unit::kMinute:
    case Unit::kSecond:
    case Unit::kMillisecond:
    case Unit::kMicrosecond:
      return days;
  }
  return days;
}

// The length of a unit of time in nanoseconds; a day and more leave no time.
int64_t NanosOf(Unit unit) {
  switch (unit) {
    case Unit::kHour:
      return 3600 * kNanosPerSecond;
    case Unit::kMinute:
      return 60 * kNanosPerSecond;
    case Unit::kSecond:
      return kNanosPerSecond;
    case Unit::kMillisecond:
      return 1'000'000;
    case Unit::kMicrosecond:
      return 1'000;
    default:
      return kNanosPerDay;
  }
}

template <MapFor kKind>
Result<Value> Truncate(FunctionContext&, Arguments a) {
  constexpr bool kHasDate = kKind != MapFor::kLocalTime && kKind != MapFor::kTime;
  constexpr bool kHasTime = kKind != MapFor::kDate;
  const TemporalParts parts = PartsOf(a[1]);
  FASTI_TRY_ASSIGN(const Unit unit, UnitOf(a[0], kHasDate, kHasTime));
  static const Map kNoFields;
  const Map& fields = a.size() > 2 ? a[2].as_map() : kNoFields;
  FASTI_TRY(CheckFields(fields, kKind));
  for (const std::string_view source : {"date", "time", "datetime"}) {
    if (FieldOf(fields, source) != nullptr)
      return BadField("truncate takes single fields, not " + std::string(source));
  }
  const int64_t length = NanosOf(unit);
  int64_t days = 0, nanos = 0;
  if (kHasDate) {
    FASTI_TRY_ASSIGN(days, BuildDate(fields, TruncateDays(unit, parts.days.value_or(0))));
  }
  if (kHasTime) {
    const int64_t whole = parts.nanos.value_or(0) / length * length;
    FASTI_TRY_ASSIGN(nanos, BuildTime(fields, whole, false, std::min(length, kNanosPerSecond)));
  }
  if (kKind == MapFor::kDate) return Value::Of(Date{days});
  if (kKind == MapFor::kLocalTime) return Value::Of(LocalTime{nanos});
  // The fields stay as they are; a timezone says where they are read.
  ZoneSpec zone = parts.zone.value_or(ZoneSpec{});
  if (kKind == MapFor::kTime) zone.name.clear();  // a time has the offset that the zone had on its date
  if (const Value* name = FieldOf(fields, "timezone")) {
    FASTI_TRY_ASSIGN(zone, ParseZoneSpec(*name));
  }
  FASTI_TRY_ASSIGN(const DateTime t, InZone(days, nanos, zone));
  if (kKind == MapFor::kTime) return Value::Of(Time{nanos, t.offset});
  if (kKind == MapFor::kDateTime) return Value::Of(t);
  return Value::Of(LocalDateTime{days * kSecondsPerDay + nanos / kNanosPerSecond,
                                 static_cast<uint32_t>(nanos % kNanosPerSecond)});
}

template <MapFor kKind>
void Add(std::vector<ScalarFunction>& out, std::string_view name, Type::Mask result, Type::Mask sources,
         std::string_view example) {
  out.push_back(Required(
      2, Entry(name, {{"unit", Type::kString}, {"value", sources}, {"fields", Type::kMap}}, Type::Of(result),
               Truncate<kKind>,
               "The value cut down to a unit ('year', 'week', 'hour', …), with fields set anew.", example)));
}

}  // namespace

void AddTruncateFunctions(std::vector<ScalarFunction>& out) {
  constexpr Type::Mask kWithDate = Type::kDate | Type::kLocalDateTime | Type::kDateTime;
  constexpr Type::Mask kWithTime = Type::kLocalTime | Type::kTime | Type::kLocalDateTime | Type::kDateTime;
  Add<MapFor::kDate>(out, "date.truncate", Type::kDate, kWithDate,
                     "date.truncate('month', date('1984-10-11')) = date('1984-10-01')");
  Add<MapFor::kLocalTime>(out, "localtime.truncate", Type::kLocalTime, kWithTime,
                          "localtime.truncate('hour', localtime('12:31')) = localtime('12:00')");
  Add<MapFor::kTime>(out, "time.truncate", Type::kTime, kWithTime,
                     "time.truncate('hour', time('12:31+01:00')) = time('12:00+01:00')");
  Add<MapFor::kLocalDateTime>(
      out, "localdatetime.truncate", Type::kLocalDateTime, kWithDate,
      "localdatetime.truncate('day', date('1984-10-11'), {hour: 2}) = localdatetime('1984-10-11T02:00')");
  Add<MapFor::kDateTime>(out, "datetime.truncate", Type::kDateTime, kWithDate,
                         "datetime.truncate('century', date('1984-10-11')) = datetime('1900-01-01T00:00Z')");
}

}  // namespace fasti
