#include "query/functions/temporal_fields.h"

#include <optional>

#include "query/functions/temporal_build.h"
#include "query/types/value_errors.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_format.h"

namespace fasti {
namespace {

std::optional<int64_t> DateField(int64_t days, std::string_view name) {
  const CivilDate d = CivilFromDays(days);
  if (name == "year") return d.year;
  if (name == "month") return d.month;
  if (name == "day") return d.day;
  if (name == "quarter") return QuarterOfMonth(d.month);
  if (name == "dayOfQuarter") return DayOfQuarter(days);
  if (name == "ordinalDay") return DayOfYear(days);
  const IsoWeek week = WeekFromDays(days);
  if (name == "week") return week.week;
  if (name == "weekYear") return week.year;
  if (name == "weekDay" || name == "dayOfWeek") return week.day;
  return std::nullopt;
}

std::optional<int64_t> TimeField(int64_t nanos, std::string_view name) {
  const int64_t seconds = nanos / kNanosPerSecond, below = nanos % kNanosPerSecond;
  if (name == "hour") return seconds / 3600;
  if (name == "minute") return seconds / 60 % 60;
  if (name == "second") return seconds % 60;
  if (name == "millisecond") return below / 1'000'000;
  if (name == "microsecond") return below / 1'000;
  if (name == "nanosecond") return below;
  return std::nullopt;
}

Value ZoneField(const ZoneSpec& zone, std::string_view name) {
  if (name == "timezone") return Value::String(zone.name.empty() ? FormatOffset(zone.offset) : zone.name);
  if (name == "offset") return Value::String(FormatOffset(zone.offset));
  if (name == "offsetMinutes") return Value::Int(zone.offset / 60);
  if (name == "offsetSeconds") return Value::Int(zone.offset);
  return {};
}

// Totals ("minutes") and what is left over in the next larger unit ("minutesOfHour").
Result<Value> DurationField(const Duration& d, std::string_view name) {
  const auto scaled = [&](int64_t per_second) -> Result<Value> {
    const __int128 total =
        static_cast<__int128>(d.seconds) * per_second + d.nanos / (kNanosPerSecond / per_second);
    if (total > INT64_MAX || total < INT64_MIN) {
      return OutOfRange("the " + std::string(name) + " of " + FormatDuration(d) + " do not fit an INTEGER");
    }
    return Value::Int(static_cast<int64_t>(total));
  };
  // Minutes and hours count towards zero, as the components print.
  const int64_t whole = d.seconds < 0 && d.nanos > 0 ? d.seconds + 1 : d.seconds;
  if (name == "years") return Value::Int(d.months / 12);
  if (name == "quarters") return Value::Int(d.months / 3);
  if (name == "months") return Value::Int(d.months);
  if (name == "weeks") return Value::Int(d.days / 7);
  if (name == "days") return Value::Int(d.days);
  if (name == "hours") return Value::Int(whole / 3600);
  if (name == "minutes") return Value::Int(whole / 60);
  if (name == "seconds") return Value::Int(d.seconds);
  if (name == "milliseconds") return scaled(1'000);
  if (name == "microseconds") return scaled(1'000'000);
  if (name == "nanoseconds") return scaled(kNanosPerSecond);
  if (name == "quartersOfYear") return Value::Int(d.months % 12 / 3);
  if (name == "monthsOfYear") return Value::Int(d.months % 12);
  if (name == "monthsOfQuarter") return Value::Int(d.months % 3);
  if (name == "daysOfWeek") return Value::Int(d.days % 7);
  if (name == "minutesOfHour") return Value::Int(whole / 60 % 60);
  if (name == "secondsOfMinute") return Value::Int(d.seconds % 60);
  if (name == "millisecondsOfSecond") return Value::Int(d.nanos / 1'000'000);
  if (name == "microsecondsOfSecond") return Value::Int(d.nanos / 1'000);
  if (name == "nanosecondsOfSecond") return Value::Int(d.nanos);
  return Value();
}

}  // namespace

Result<Value> TemporalField(const Value& v, std::string_view name) {
  if (v.kind() == Value::Kind::kDuration) return DurationField(v.as_duration(), name);
  if (v.kind() == Value::Kind::kPeriod) {
    const PeriodValue& p = v.as_period();
    if (name == "from") return Value::Of(BoundValue{p.period.from, PrintFrom(p)});
    if (name == "to") return Value::Of(BoundValue{p.period.to, PrintTo(p)});
    return Value();
  }
  const TemporalParts parts = PartsOf(v);
  if (parts.days) {
    if (const auto field = DateField(*parts.days, name)) return Value::Int(*field);
  }
  if (parts.nanos) {
    if (const auto field = TimeField(*parts.nanos, name)) return Value::Int(*field);
  }
  if (v.kind() == Value::Kind::kDateTime) {
    const DateTime& t = v.as_date_time();
    if (name == "epochSeconds") return Value::Int(t.seconds);
    if (name == "epochMillis") return Value::Int(t.seconds * 1'000 + t.nanos / 1'000'000);
  }
  if (parts.zone) return ZoneField(*parts.zone, name);
  return Value();
}

}  // namespace fasti
