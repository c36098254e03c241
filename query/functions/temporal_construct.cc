// date(), localtime(), time(), localdatetime(), datetime(), duration() and their clock forms. Without
// arguments they give the transaction's reading; .transaction, .statement and .realtime too, since a
// transaction has one reading of the clock (temporal model, section 1).
#include <cmath>

#include "query/functions/entry.h"
#include "query/functions/temporal_build.h"
#include "query/functions/temporal_families.h"
#include "storage/model/try.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"
#include "storage/temporal/temporal_parse.h"

namespace fasti {
namespace {

const ZoneSpec kUtc{};

Value LocalDateTimeOf(int64_t days, int64_t nanos) {
  return Value::Of(LocalDateTime{days * kSecondsPerDay + nanos / kNanosPerSecond,
                                 static_cast<uint32_t>(nanos % kNanosPerSecond)});
}

template <typename T>
Result<Value> Wrap(Result<T> result) {
  if (!result.ok()) return result.status();
  return Value::Of(std::move(result).value());
}

// A datetime as another of the five types: the parts that the type has.
Value As(MapFor kind, const DateTime& t) {
  const TemporalParts parts = LocalParts(t);
  switch (kind) {
    case MapFor::kDate:
      return Value::Of(Date{*parts.days});
    case MapFor::kLocalTime:
      return Value::Of(LocalTime{*parts.nanos});
    case MapFor::kTime:
      return Value::Of(Time{*parts.nanos, t.offset});
    case MapFor::kLocalDateTime:
      return LocalDateTimeOf(*parts.days, *parts.nanos);
    case MapFor::kDateTime:
      return Value::Of(t);
  }
  return {};
}

Result<Value> Now(MapFor kind, const FunctionContext& context, const ZoneSpec& zone) {
  FASTI_TRY_ASSIGN(const DateTime now, SameInstantIn(DateTimeFromInstant(context.reading), zone));
  return As(kind, now);
}

template <MapFor kKind>
Result<Value> FromClock(FunctionContext& context, Arguments a) {
  if (a.empty()) return Now(kKind, context, kUtc);
  FASTI_TRY_ASSIGN(const ZoneSpec zone, ParseZoneSpec(a[0]));
  return Now(kKind, context, zone);
}

Result<Value> FromText(MapFor kind, std::string_view text) {
  switch (kind) {
    case MapFor::kDate:
      return Wrap(ParseDate(text));
    case MapFor::kLocalTime:
      return Wrap(ParseLocalTime(text));
    case MapFor::kTime:
      return Wrap(ParseTime(text));
    case MapFor::kLocalDateTime:
      return Wrap(ParseLocalDateTime(text));
    case MapFor::kDateTime:
      return Wrap(ParseDateTime(text));
  }
  return Value();
}

// The parts of another temporal value (and for bounds: where it is precise) as this type.
Result<Value> FromTemporal(MapFor kind, const Value& v) {
  const TemporalParts parts = PartsOf(v);
  const int64_t days = parts.days.value_or(0), nanos = parts.nanos.value_or(0);
  FASTI_TRY_ASSIGN(const DateTime t, InZone(days, nanos, parts.zone.value_or(kUtc)));
  return As(kind, kind == MapFor::kDateTime && v.kind() == Value::Kind::kDateTime ? v.as_date_time() : t);
}

// The value of a field that selects from another temporal value.
Result<TemporalParts> Selected(const Map& map, std::string_view name, bool wants_date, bool wants_time) {
  const Value* v = FieldOf(map, name);
  if (v == nullptr) return TemporalParts{};
  TemporalParts parts = PartsOf(*v);
  if ((wants_date && !parts.days) || (wants_time && !parts.nanos)) {
    return BadField(std::string(name) + ": needs a temporal value that has one, not " + Shown(*v));
  }
  if (!wants_date) parts.days.reset();
  if (!wants_time) parts.nanos.reset(), parts.zone.reset();
  return parts;
}

Result<Value> FromEpoch(const Map& map) {
  const Value* seconds = FieldOf(map, "epochSeconds");
  const Value* millis = FieldOf(map, "epochMillis");
  const Value* value = seconds != nullptr ? seconds : millis;
  if (!value->is_int()) return BadField("epochSeconds and epochMillis are INTEGERs, not " + Shown(*value));
  FASTI_TRY_ASSIGN(const int64_t below, BuildTime(map, 0, false));
  const int64_t unit = seconds != nullptr ? 1 : 1'000;
  DateTime t{FloorDiv(value->as_int(), unit), 0, 0, {}};
  const int64_t nanos = FloorMod(value->as_int(), unit) * 1'000'000 + below % kNanosPerSecond;
  t.nanos = static_cast<uint32_t>(nanos % kNanosPerSecond);
  if (!IsValidDay(FloorDiv(t.seconds, kSecondsPerDay)))
    return BadField("the instant is outside the range of the type");
  ZoneSpec zone;
  if (const Value* name = FieldOf(map, "timezone")) {
    FASTI_TRY_ASSIGN(zone, ParseZoneSpec(*name));
  }
  return Wrap(SameInstantIn(t, zone));
}

Result<Value> FromMap(MapFor kind, const FunctionContext& context, const Map& map) {
  FASTI_TRY(CheckFields(map, kind));
  std::optional<ZoneSpec> target;
  if (const Value* name = FieldOf(map, "timezone")) {
    FASTI_TRY_ASSIGN(target, ParseZoneSpec(*name));
    if (map.size() == 1) return Now(kind, context, *target);
  }
  if (FieldOf(map, "epochSeconds") != nullptr || FieldOf(map, "epochMillis") != nullptr)
    return FromEpoch(map);
  FASTI_TRY_ASSIGN(const TemporalParts both, Selected(map, "datetime", true, true));
  FASTI_TRY_ASSIGN(const TemporalParts date, Selected(map, "date", true, false));
  FASTI_TRY_ASSIGN(const TemporalParts time, Selected(map, "time", false, true));
  const bool has_date = kind != MapFor::kLocalTime && kind != MapFor::kTime;
  int64_t days = FloorDiv(DateTimeFromInstant(context.reading).seconds, kSecondsPerDay);
  if (has_date) {
    FASTI_TRY_ASSIGN(days, BuildDate(map, date.days ? date.days : both.days));
  }
  if (kind == MapFor::kDate) return Value::Of(Date{days});
  FASTI_TRY_ASSIGN(const int64_t nanos, BuildTime(map, time.nanos ? time.nanos : both.nanos, !has_date));
  if (kind == MapFor::kLocalTime) return Value::Of(LocalTime{nanos});
  if (kind == MapFor::kLocalDateTime) return LocalDateTimeOf(days, nanos);
  // The fields are those of the value they were taken from, in its zone; a timezone then shows the same
  // instant.
  std::optional<ZoneSpec> source = time.zone ? time.zone : both.zone;
  // A time has an offset only: the one that the zone had on the date which the time was taken from.
  if (source && kind == MapFor::kTime) source->name.clear();
  FASTI_TRY_ASSIGN(DateTime t, InZone(days, nanos, source ? *source : target.value_or(kUtc)));
  if (source && target) {
    FASTI_TRY_ASSIGN(t, SameInstantIn(t, *target));
  }
  return As(kind, t);
}

template <MapFor kKind>
Result<Value> FromValue(FunctionContext&, Arguments a) {
  return a[0].is_string() ? FromText(kKind, a[0].as_string()) : FromTemporal(kKind, a[0]);
}
template <MapFor kKind>
Result<Value> FromFields(FunctionContext& context, Arguments a) {
  return FromMap(kKind, context, a[0].as_map());
}

Result<Value> FromEpochSeconds(FunctionContext&, Arguments a) {
  const int64_t nanos = a[1].as_int();
  if (nanos < 0 || nanos >= kNanosPerSecond) return BadField("nanoseconds of a second are 0 to 999999999");
  if (!IsValidDay(FloorDiv(a[0].as_int(), kSecondsPerDay)))
    return BadField("the instant is outside the range of the type");
  return Value::Of(DateTime{a[0].as_int(), static_cast<uint32_t>(nanos), 0, {}});
}
Result<Value> FromEpochMillis(FunctionContext&, Arguments a) {
  const int64_t seconds = FloorDiv(a[0].as_int(), 1'000);
  return Value::Of(
      DateTime{seconds, static_cast<uint32_t>(FloorMod(a[0].as_int(), 1'000) * 1'000'000), 0, {}});
}

Result<Value> DurationFromText(FunctionContext&, Arguments a) {
  if (a[0].kind() == Value::Kind::kDuration) return a[0];
  return Wrap(ParseDuration(a[0].as_string()));
}

// Whole amounts stay exact; a fraction of a month or day goes on into the smaller units.
Result<Value> DurationFromMap(FunctionContext&, Arguments a) {
  struct Unit {
    std::string_view name;
    int64_t months, days, nanos;
  };
  constexpr Unit kUnits[] = {{"years", 12, 0, 0},
                             {"quarters", 3, 0, 0},
                             {"months", 1, 0, 0},
                             {"weeks", 0, 7, 0},
                             {"days", 0, 1, 0},
                             {"hours", 0, 0, 3'600'000'000'000},
                             {"minutes", 0, 0, 60'000'000'000},
                             {"seconds", 0, 0, 1'000'000'000},
                             {"milliseconds", 0, 0, 1'000'000},
                             {"microseconds", 0, 0, 1'000},
                             {"nanoseconds", 0, 0, 1}};
  Duration sum;
  double months = 0, days = 0, seconds = 0, nanos = 0;
  for (const auto& [name, value] : a[0].as_map()) {
    const Unit* unit = nullptr;
    for (const Unit& u : kUnits) unit = u.name == name ? &u : unit;
    if (unit == nullptr)
      return BadField("'" + name + "' is no unit of a duration; units are years to nanoseconds");
    if (!value.is_number()) return BadField(name + " must be a number, not " + Shown(value));
    if (value.is_float()) {
      if (!std::isfinite(value.as_float())) return BadField(name + " must be finite, not " + Shown(value));
      months += value.as_float() * static_cast<double>(unit->months);
      days += value.as_float() * static_cast<double>(unit->days);
      const bool below_second = unit->nanos < kNanosPerSecond;
      (below_second ? nanos : seconds) +=
          value.as_float() * static_cast<double>(below_second ? unit->nanos : unit->nanos / kNanosPerSecond);
      continue;
    }
    const int64_t n = value.as_int();
    const auto total = static_cast<__int128>(n) * unit->nanos;
    const auto whole = static_cast<int64_t>(total / kNanosPerSecond);
    int64_t m = 0, d = 0;
    if (__builtin_mul_overflow(n, unit->months, &m) || __builtin_mul_overflow(n, unit->days, &d) ||
        whole != total / kNanosPerSecond) {
      return OutOfRange("the duration is outside the range of the type: " + name + " " + std::to_string(n));
    }
    FASTI_TRY_ASSIGN(const Duration part,
                     MakeDuration(m, d, whole, static_cast<int64_t>(total % kNanosPerSecond)));
    FASTI_TRY_ASSIGN(sum, Plus(sum, part));
  }
  FASTI_TRY_ASSIGN(const Duration fractions, MakeDuration(months, days, seconds, nanos));
  return Wrap(Plus(sum, fractions));
}

constexpr Type::Mask kWithDate = Type::kDate | Type::kLocalDateTime | Type::kDateTime;
constexpr Type::Mask kWithTime = Type::kLocalTime | Type::kTime | Type::kLocalDateTime | Type::kDateTime;

struct Form {
  std::string_view name, example;
};
struct Forms {
  Form now;
  Form clocks[3];
  Form value;
  Form fields;
};

template <MapFor kKind>
void AddConstructor(std::vector<ScalarFunction>& out, const Forms& forms, Type::Mask result,
                    Type::Mask sources) {
  const Type type = Type::Of(result);
  out.push_back(Stable(Entry(forms.now.name, {}, type, FromClock<kKind>,
                             "The transaction's reading of the clock, in UTC.", forms.now.example)));
  out.push_back(Entry(forms.value.name, {{"value", Type::kString | sources}}, type, FromValue<kKind>,
                      "From an ISO 8601 text or from another temporal value.", forms.value.example));
  out.push_back(Stable(Entry(forms.fields.name, {{"fields", Type::kMap}}, type, FromFields<kKind>,
                             "From fields, also over another temporal value.", forms.fields.example)));
  for (const Form& clock : forms.clocks) {
    out.push_back(
        Required(0, Stable(Entry(clock.name, {{"timezone", Type::kString}}, type, FromClock<kKind>,
                                 "The transaction's reading of the clock, in a time zone.", clock.example))));
  }
}

}  // namespace

void AddTemporalFunctions(std::vector<ScalarFunction>& out) {
  AddConstructor<MapFor::kDate>(out,
                                {{"date", "date() = date.statement()"},
                                 {{"date.transaction", "date.transaction() = date()"},
                                  {"date.statement", "date.statement() = date()"},
                                  {"date.realtime", "date.realtime() = date()"}},
                                 {"date", "date('2015-W30-2') = date('2015-07-21')"},
                                 {"date", "date({year: 1984, week: 10, dayOfWeek: 3}) = date('1984-03-07')"}},
                                Type::kDate, kWithDate);
  AddConstructor<MapFor::kLocalTime>(out,
                                     {{"localtime", "localtime() = localtime.statement()"},
                                      {{"localtime.transaction", "localtime.transaction() = localtime()"},
                                       {"localtime.statement", "localtime.statement() = localtime()"},
                                       {"localtime.realtime", "localtime.realtime() = localtime()"}},
                                      {"localtime", "localtime('214032') = localtime('21:40:32')"},
                                      {"localtime", "localtime({hour: 12}) = localtime('12:00')"}},
                                     Type::kLocalTime, kWithTime);
  AddConstructor<MapFor::kTime>(out,
                                {{"time", "time() = time.statement()"},
                                 {{"time.transaction", "time.transaction() = time()"},
                                  {"time.statement", "time.statement() = time()"},
                                  {"time.realtime", "time.realtime() = time()"}},
                                 {"time", "time('12:00+0100') = time('12:00+01:00')"},
                                 {"time", "time({hour: 12}) = time('12:00Z')"}},
                                Type::kTime, kWithTime);
  AddConstructor<MapFor::kLocalDateTime>(
      out,
      {{"localdatetime", "localdatetime() = localdatetime.statement()"},
       {{"localdatetime.transaction", "localdatetime.transaction() = localdatetime()"},
        {"localdatetime.statement", "localdatetime.statement() = localdatetime()"},
        {"localdatetime.realtime", "localdatetime.realtime() = localdatetime()"}},
       {"localdatetime", "localdatetime('2015202T21') = localdatetime('2015-07-21T21:00')"},
       {"localdatetime", "localdatetime({year: 1912}) = localdatetime('1912-01-01T00:00')"}},
      Type::kLocalDateTime, kWithDate);
  AddConstructor<MapFor::kDateTime>(
      out,
      {{"datetime", "datetime() = datetime.statement()"},
       {{"datetime.transaction", "datetime.transaction() = datetime()"},
        {"datetime.statement", "datetime.statement() = datetime()"},
        {"datetime.realtime", "datetime.realtime() = datetime()"}},
       {"datetime", "datetime('2015-07-21T21:40+0100') = datetime('2015-07-21T21:40+01:00')"},
       {"datetime", "datetime({year: 1912}) = datetime('1912-01-01T00:00Z')"}},
      Type::kDateTime, kWithDate);
  out.push_back(Stable(Entry("now", {}, Type::Of(Type::kDateTime), FromClock<MapFor::kDateTime>,
                             "The transaction's reading of the clock, in UTC.", "now() = datetime()")));
  out.push_back(Entry("datetime.fromepoch", {{"seconds", Type::kInt}, {"nanoseconds", Type::kInt}},
                      Type::Of(Type::kDateTime), FromEpochSeconds,
                      "From seconds and nanoseconds since 1970 in UTC.",
                      "datetime.fromepoch(0, 0) = datetime('1970-01-01T00:00Z')"));
  out.push_back(Entry("datetime.fromepochmillis", {{"milliseconds", Type::kInt}}, Type::Of(Type::kDateTime),
                      FromEpochMillis, "From milliseconds since 1970 in UTC.",
                      "datetime.fromepochmillis(0) = datetime('1970-01-01T00:00Z')"));
  out.push_back(Entry("duration", {{"text", Type::kString | Type::kDuration}}, Type::Of(Type::kDuration),
                      DurationFromText, "From an ISO 8601 text.", "duration('PT90M') = duration('PT1H30M')"));
  out.push_back(Entry("duration", {{"units", Type::kMap}}, Type::Of(Type::kDuration), DurationFromMap,
                      "From amounts of units.", "duration({days: 1.5}) = duration('P1DT12H')"));
  AddTruncateFunctions(out);
  AddDurationFunctions(out);
}

}  // namespace fasti
