// duration.between and its kin: the time from one temporal value to another. What only one of the two has is
// taken over by the other: a date, a zone. Months and days are counted on the calendar, seconds on the line
// of instants, so that a change of daylight saving time counts.
#include <array>
#include <cstdlib>
#include <optional>

#include "query/functions/entry.h"
#include "query/functions/temporal_build.h"
#include "query/functions/temporal_families.h"
#include "storage/model/try.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"

namespace fasti {
namespace {

struct Pair {
  DateTime from, to;       // on the line of instants
  bool both_dates = true;  // months and days can be counted
};

Result<Pair> Align(const Value& a, const Value& b) {
  const TemporalParts x = PartsOf(a), y = PartsOf(b);
  ZoneSpec zone_x = x.zone ? *x.zone : y.zone.value_or(ZoneSpec{});
  ZoneSpec zone_y = y.zone ? *y.zone : x.zone.value_or(ZoneSpec{});
  if (!x.zone) zone_x.had.reset();
  if (!y.zone) zone_y.had.reset();
  Pair pair;
  pair.both_dates = x.days && y.days;
  FASTI_TRY_ASSIGN(pair.from, InZone(x.days ? *x.days : y.days.value_or(0), x.nanos.value_or(0), zone_x));
  FASTI_TRY_ASSIGN(pair.to, InZone(y.days ? *y.days : x.days.value_or(0), y.nanos.value_or(0), zone_y));
  // Both on the calendar of the first.
  FASTI_TRY_ASSIGN(pair.to, SameInstantIn(pair.to, ZoneSpec{pair.from.offset, pair.from.zone}));
  return pair;
}

// Whole days from one local time to another, towards zero.
int64_t DaysBetween(const DateTime& from, const DateTime& to) {
  const TemporalParts a = LocalParts(from), b = LocalParts(to);
  int64_t days = *b.days - *a.days;
  if (days > 0 && *b.nanos < *a.nanos) --days;
  if (days < 0 && *b.nanos > *a.nanos) ++days;
  return days;
}

int64_t MonthsBetween(const DateTime& from, const DateTime& to) {
  const TemporalParts a = LocalParts(from);
  const CivilDate first = CivilFromDays(*a.days), last = CivilFromDays(*a.days + DaysBetween(from, to));
  const int64_t months = (last.year - first.year) * 12 + last.month - first.month;
  if (months > 0 && last.day < first.day) return months - 1;
  if (months < 0 && last.day > first.day) return months + 1;
  return months;
}

Result<Duration> Seconds(const DateTime& from, const DateTime& to) {
  return MakeDuration(int64_t{0}, int64_t{0}, to.seconds - from.seconds,
                      static_cast<int64_t>(to.nanos) - static_cast<int64_t>(from.nanos));
}

template <typename T>
Result<Value> Wrap(Result<T> result) {
  if (!result.ok()) return result.status();
  return Value::Of(std::move(result).value());
}

Result<Value> Between(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const Pair pair, Align(a[0], a[1]));
  return Wrap(pair.both_dates ? DurationBetween(pair.from, pair.to) : Seconds(pair.from, pair.to));
}

Result<Value> InMonths(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const Pair pair, Align(a[0], a[1]));
  Duration d;
  if (pair.both_dates) d.months = MonthsBetween(pair.from, pair.to);
  return Value::Of(d);
}

Result<Value> InDays(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const Pair pair, Align(a[0], a[1]));
  Duration d;
  if (pair.both_dates) d.days = DaysBetween(pair.from, pair.to);
  return Value::Of(d);
}

/// The ends of a precise, finite period as two values; its length is unknown otherwise.
std::optional<std::array<Value, 2>> Ends(const Value& period) {
  const Period& p = period.as_period().period;
  if (!p.precise() || !p.from.earliest.finite() || !p.to.earliest.finite()) return std::nullopt;
  return std::array{Value::Of(DateTimeFromInstant(p.from.earliest)),
                    Value::Of(DateTimeFromInstant(p.to.earliest))};
}

template <Result<Value> (*kLength)(FunctionContext&, Arguments)>
Result<Value> OfPeriod(FunctionContext& context, Arguments a) {
  const auto ends = Ends(a[0]);
  return ends ? kLength(context, *ends) : Value();
}

Result<Value> InSeconds(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const Pair pair, Align(a[0], a[1]));
  return Wrap(Seconds(pair.from, pair.to));
}

}  // namespace

Result<Duration> DurationBetween(const DateTime& from, const DateTime& to) {
  Duration calendar;
  calendar.months = MonthsBetween(from, to);
  FASTI_TRY_ASSIGN(const DateTime after_months, Plus(from, calendar));
  Duration days;
  calendar.days = days.days = DaysBetween(after_months, to);
  FASTI_TRY_ASSIGN(const DateTime after_days, Plus(after_months, days));
  FASTI_TRY_ASSIGN(const Duration rest, Seconds(after_days, to));
  return Plus(calendar, rest);
}

void AddDurationFunctions(std::vector<ScalarFunction>& out) {
  const std::vector<Parameter> two = {{"from", Type::kTemporal}, {"to", Type::kTemporal}};
  const std::vector<Parameter> period = {{"period", Type::kPeriod}};
  const Type result = Type::Of(Type::kDuration);
  out.push_back(Entry("duration.between", two, result, Between,
                      "The time from one value to another in months, days and seconds.",
                      "duration.between(date('1984-10-11'), date('1985-11-12')) = duration('P1Y1M1D')"));
  out.push_back(Entry("duration.inMonths", two, result, InMonths,
                      "The whole months from one value to another.",
                      "duration.inMonths(date('1984-10-11'), date('1985-11-12')) = duration('P1Y1M')"));
  out.push_back(Entry("duration.inDays", two, result, InDays, "The whole days from one value to another.",
                      "duration.inDays(date('1984-10-11'), date('1984-10-13')) = duration('P2D')"));
  out.push_back(Entry("duration.inSeconds", two, result, InSeconds,
                      "The seconds from one value to another on the line of instants.",
                      "duration.inSeconds(localtime('12:00'), localtime('12:01')) = duration('PT1M')"));
  // Of a period that is imprecise or infinite they are null, as duration() is.
  out.push_back(Entry("duration.inMonths", period, result, OfPeriod<InMonths>,
                      "The whole months of a precise period.",
                      "duration.inMonths(period('2004-01-05/2006-03-09')) = duration('P26M')"));
  out.push_back(Entry("duration.inDays", period, result, OfPeriod<InDays>,
                      "The whole days of a precise period.",
                      "duration.inDays(period('2004-01-05/2006-03-09')) = duration('P795D')"));
  out.push_back(Entry("duration.inSeconds", period, result, OfPeriod<InSeconds>,
                      "The seconds of a precise period.",
                      "duration.inSeconds(period('2004-01-05')) = duration('PT24H')"));
}

}  // namespace fasti
