// Fasti's own functions of time: periods, their bounds and their algebra (temporal model, section 3; language
// reference, section 3). The computing is storage/temporal's; this maps values onto it.
#include <algorithm>

#include "query/functions/bound_date.h"
#include "query/functions/entry.h"
#include "query/functions/temporal_families.h"
#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/period_algebra.h"
#include "storage/temporal/temporal_arithmetic.h"

namespace fasti {
namespace {

constexpr Type::Mask kMoment =
    Type::kDate | Type::kDateTime | Type::kLocalDateTime | Type::kBound | Type::kString;
constexpr Type::Mask kPeriodLike = Type::kPeriod | Type::kString;

template <typename T>
Result<Value> Wrap(Result<T> result) {
  if (!result.ok()) return result.status();
  return Value::Of(std::move(result).value());
}

// unknown() stands for an end of which nothing is known until the beginning is.
bool IsUnknown(const Value& v) {
  return v.kind() == Value::Kind::kBound && (v.as_bound().bound.flags & Bound::kUnknown) != 0 &&
         v.as_bound().bound.earliest == Instant::NegInfinity();
}
Result<Value> Unknown(FunctionContext&, Arguments) {
  return Value::Of(
      BoundValue{Bound::Between(Instant::NegInfinity(), Instant::PosInfinity(), Bound::kUnknown), "?"});
}

Result<Value> PeriodOf(FunctionContext&, Arguments a) {
  if (a.size() == 1) return Wrap(ToPeriod(a[0]));
  if (IsUnknown(a[1])) return Wrap(PeriodWithUnknownEnd(a[0]));
  FASTI_TRY_ASSIGN(const BoundValue from, ToBound(a[0], BoundRole::kFrom));
  FASTI_TRY_ASSIGN(const BoundValue to, ToBound(a[1], BoundRole::kTo));
  return Wrap(MakePeriod(from, to));
}

Result<Value> Observed(FunctionContext&, Arguments a) { return Wrap(ObservedAt(a[0])); }

// A bound that shows as it does inside the period.
Value BoundOf(const Bound& bound, std::string text) {
  BoundValue value{bound, {}};
  if (text != PrintBound(bound)) value.text = std::move(text);
  return Value::Of(std::move(value));
}
Result<Value> Since(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(a[0]));
  return BoundOf(p.period.from, PrintFrom(p));
}
Result<Value> Until(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(a[0]));
  return BoundOf(p.period.to, PrintTo(p));
}

Result<Value> LimitOf(const Value& v, Instant Bound::*limit) {
  // A bound's limits are asked for whatever end it stands at; a text or a moment is read as an end.
  BoundValue bound;
  if (v.kind() == Value::Kind::kBound) {
    bound = v.as_bound();
  } else {
    FASTI_TRY_ASSIGN(bound, ToBound(v, BoundRole::kTo));
  }
  const Instant t = bound.bound.*limit;
  return t.finite() ? Value::Of(DateTimeFromInstant(t)) : Value();
}
Result<Value> Earliest(FunctionContext&, Arguments a) { return LimitOf(a[0], &Bound::earliest); }
Result<Value> Latest(FunctionContext&, Arguments a) { return LimitOf(a[0], &Bound::latest); }

// What a calendar needs is a day: an imprecise bound has none, nor has an infinite one.
Result<Value> DateOf(FunctionContext&, Arguments a) { return DateOfBound(a[0].as_bound().bound); }

Result<Value> CertaintyOf(FunctionContext&, Arguments a) {
  switch (a[0].as_period().mark) {
    case PeriodValue::Mark::kCertain:
      return Value::String("certain");
    case PeriodValue::Mark::kPossible:
      return Value::String("possible");
    case PeriodValue::Mark::kNone:
      break;
  }
  return Status::Query(
      "ArgumentError", Phase::kRuntime, "InvalidArgumentValue",
      "certainty() is that of a row, so it takes the period that AS bound, not " + Shown(a[0]));
}

Result<Value> CertaintyOfDifference(FunctionContext&, Arguments a) {
  const Value* certainty = a[0].Find("op") != nullptr ? a[0].Find("certainty") : nullptr;
  if (certainty != nullptr) return *certainty;
  return Status::Query(
      "ArgumentError", Phase::kRuntime, "InvalidArgumentValue",
      "certainty() takes a period that AS bound, or a difference that DIFF … AS bound, not " + Shown(a[0]));
}

Result<Value> PartOf(const Value& v, Interval (*part)(const Period&)) {
  FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(v));
  const Interval window = part(p.period);
  return window.empty() ? Value() : Value::Of(Period::Of(window.from, window.to));
}
Result<Value> Certain(FunctionContext&, Arguments a) { return PartOf(a[0], CertainPart); }
Result<Value> Possible(FunctionContext&, Arguments a) { return PartOf(a[0], PossiblePart); }

// Null stands for "uncertain" in a returned value (section 5).
Value TruthOf(TruthSet set) {
  if (!set.single()) return {};
  return Value::Bool(set.certain());
}
Result<Value> Holds(FunctionContext& context, Arguments a) {
  FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(a[0]));
  FASTI_TRY_ASSIGN(const BoundValue t, ToBound(a[1], BoundRole::kAt));
  const TruthSet holds = HoldsAt(p.period, t.bound);
  context.undecided = context.undecided || !holds.single();
  return TruthOf(holds);
}

// Of a precise, finite period; anything else has no one length.
Result<Value> Length(FunctionContext&, Arguments a) {
  const Period& p = a[0].as_period().period;
  if (!p.precise() || !p.from.earliest.finite() || !p.to.earliest.finite()) return Value();
  return Wrap(DurationBetween(DateTimeFromInstant(p.from.earliest), DateTimeFromInstant(p.to.earliest)));
}

// A bound of a result that equals one of the inputs' keeps that text.
PeriodValue WithTexts(const Period& p, std::initializer_list<const PeriodValue*> inputs) {
  PeriodValue out{p, {}, {}, PeriodValue::Mark::kNone};
  const auto text_of = [&](const Bound& bound) -> std::string {
    for (const PeriodValue* input : inputs) {
      if (input->period.from == bound && !input->from_text.empty()) return input->from_text;
      if (input->period.to == bound && !input->to_text.empty()) return input->to_text;
    }
    return {};
  };
  out.from_text = text_of(p.from);
  out.to_text = text_of(p.to);
  return out;
}

Result<Value> IntersectionOf(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(a[0]));
  FASTI_TRY_ASSIGN(const PeriodValue q, ToPeriod(a[1]));
  const auto both = Intersection(p.period, q.period);
  return both ? Value::Of(WithTexts(*both, {&p, &q})) : Value();
}

Result<Value> DifferenceOf(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(a[0]));
  FASTI_TRY_ASSIGN(const PeriodValue q, ToPeriod(a[1]));
  List out;
  for (const Period& part : Difference(p.period, q.period))
    out.push_back(Value::Of(WithTexts(part, {&p, &q})));
  return Value::ListOf(std::move(out));
}

Result<Value> GapsOf(FunctionContext&, Arguments a) {
  std::vector<Period> periods;
  for (const Value& item : a[0].as_list()) {
    if (item.is_null()) continue;
    FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(item));
    periods.push_back(p.period);
  }
  List out;
  for (const Period& gap : Gaps(std::move(periods))) out.push_back(Value::Of(gap));
  return Value::ListOf(std::move(out));
}

Result<Value> AllenOf(FunctionContext&, Arguments a) {
  FASTI_TRY_ASSIGN(const PeriodValue p, ToPeriod(a[0]));
  FASTI_TRY_ASSIGN(const PeriodValue q, ToPeriod(a[1]));
  const auto relation = AllenRelation(p.period, q.period);
  return relation ? Value::String(std::string(AllenName(*relation))) : Value();
}

// from, from + step, from + 2 steps, … up to and including `to`, like range(). Each is counted from the
// start, so that steps of a month from the 31st do not drift.
Result<Value> Dates(FunctionContext& context, Arguments a) {
  FASTI_TRY_ASSIGN(const Instant from, ToInstant(a[0]));
  FASTI_TRY_ASSIGN(const Instant to, ToInstant(a[1]));
  const Duration step = a.size() > 2 ? a[2].as_duration() : Duration{0, 1, 0, 0};
  if (!from.finite() || !to.finite()) return WrongArgument("dates() needs a beginning and an end");
  const Date first{DaysFromInstant(from)}, last{DaysFromInstant(to)};
  if (step.seconds != 0 || step.nanos != 0 || AverageSeconds(step) <= 0) {
    return WrongArgument("dates() steps forward by whole days or months, as in duration('P1M'), not by " +
                         Shown(a[2]));
  }
  List out;
  for (int64_t n = 0;; ++n) {
    FASTI_TRY_ASSIGN(const Duration by, Scaled(step, static_cast<double>(n)));
    FASTI_TRY_ASSIGN(const Date next, Plus(first, by));
    if (next > last) break;
    if (out.size() >= context.max_list_size) return ListTooLong(context.max_list_size);
    out.push_back(Value::Of(next));
  }
  return Value::ListOf(std::move(out));
}

void AddBounds(std::vector<ScalarFunction>& out) {
  const Type period = Type::Of(Type::kPeriod), bound = Type::Of(Type::kBound),
             moment = Type::Of(Type::kDateTime);
  const std::vector<Parameter> p = {{"period", kPeriodLike}};
  out.push_back(Entry("period", {{"value", kMoment | Type::kPeriod}}, period, PeriodOf,
                      "A period from its text ('1992-05-15/1999-04-02', '2004'); a date is that whole day.",
                      "toString(period('2004')) = '[2004-01-01, 2005-01-01)'"));
  out.push_back(Entry("period", {{"from", kMoment}, {"to", kMoment}}, period, PeriodOf,
                      "From a bound to a bound, which is exclusive.",
                      "toString(period('1992-05', '1999-04-02')) = '[1992-05, 1999-04-02)'"));
  out.push_back(Entry("observedAt", {{"time", kMoment}}, period, Observed,
                      "At least then, and nothing known about before and after.",
                      "toString(observedAt('1994-05-10')) = '[..1994-05-10, 1994-05-11..)'"));
  out.push_back(Entry("unknown", {}, bound, Unknown, "An unknown end: period(a, unknown()).",
                      "toString(period('1994-05-10', unknown())) = '[1994-05-10, ?)'"));
  out.push_back(Entry("since", p, bound, Since, "The beginning of a period, as written.",
                      "toString(since(period('1992-05/..'))) = '1992-05'"));
  out.push_back(Entry("until", p, bound, Until, "The end of a period, as written.",
                      "toString(until(period('1992-05/..'))) = '∞'"));
  out.push_back(Entry("date", {{"bound", Type::kBound}}, Type::Of(Type::kDate), DateOf,
                      "The day of a precise bound, in UTC; null where it is imprecise or infinite.",
                      "date(since(period('1992-05-15/..'))) = date('1992-05-15')"));
  out.push_back(Entry("earliest", {{"bound", kMoment}}, moment, Earliest,
                      "The first instant at which a bound may lie; null where infinite.",
                      "earliest(since(period('1992/..'))) = datetime('1992-01-01T00:00Z')"));
  out.push_back(Entry("latest", {{"bound", kMoment}}, moment, Latest,
                      "The last instant at which a bound may lie; null where infinite.",
                      "latest(since(period('1992/..'))) = datetime('1992-12-31T00:00Z')"));
  out.push_back(Entry("certainty", {{"period", Type::kPeriod}}, Type::Of(Type::kString), CertaintyOf,
                      "'certain' or 'possible': how sure the row is whose period AS bound.",
                      "certainty(null) = null"));
  out.push_back(Entry("certainty", {{"difference", Type::kMap}}, Type::Of(Type::kString),
                      CertaintyOfDifference,
                      "'certain' or 'possible': how sure the difference is that DIFF … AS bound.",
                      "certainty({op: '+', certainty: 'certain'}) = 'certain'"));
  out.push_back(Entry("certainPart", p, period, Certain, "What a period covers for certain; null if nothing.",
                      "toString(certainPart(period('1992/1999-04-01'))) = '[1992-12-31, 1999-04-02)'"));
  out.push_back(Entry("possiblePart", p, period, Possible, "What a period covers at most.",
                      "toString(possiblePart(period('1992/1999-04-01'))) = '[1992-01-01, 1999-04-02)'"));
}

void AddAlgebra(std::vector<ScalarFunction>& out) {
  const Type period = Type::Of(Type::kPeriod);
  const std::vector<Parameter> two = {{"p", kPeriodLike}, {"q", kPeriodLike}};
  out.push_back(Entry("holdsAt", {{"period", kPeriodLike}, {"time", kMoment}}, Type::Of(Type::kBool), Holds,
                      "True if the period covers the time, null if that is uncertain.",
                      "holdsAt(period('2004'), '2004-05-13') = true"));
  out.push_back(Entry("duration", {{"period", Type::kPeriod}}, Type::Of(Type::kDuration), Length,
                      "The length of a precise period; null if it is infinite or imprecise.",
                      "duration(period('2004')) = duration('P1Y')"));
  out.push_back(Entry(
      "periodIntersection", two, period, IntersectionOf, "What two periods have in common; null if nothing.",
      "toString(periodIntersection('2004', period('2004-07-01/..'))) = '[2004-07-01, 2005-01-01)'"));
  out.push_back(Entry("periodDifference", two, Type::ListOf(Type::kPeriod), DifferenceOf,
                      "What is left of p without q: none, one or two periods.",
                      "size(periodDifference(period('2004'), period('2004-05'))) = 2"));
  out.push_back(
      Entry("periodGaps", {{"periods", Type::kList}}, Type::ListOf(Type::kPeriod), GapsOf,
            "The stretches between the periods of a list.",
            "toString(periodGaps([period('2001'), period('2003')])[0]) = '[2002-01-01, 2003-01-01)'"));
  out.push_back(
      Entry("allen", two, Type::Of(Type::kString), AllenOf,
            "Allen's relation of two precise periods: before, meets, overlaps, starts, during, finishes, "
            "equals and their inverses; null if one is imprecise.",
            "allen(period('2004'), period('2005')) = 'meets'"));
  out.push_back(Required(2, Entry("dates", {{"from", kMoment}, {"to", kMoment}, {"step", Type::kDuration}},
                                  Type::ListOf(Type::kDate), Dates,
                                  "The dates from one to another, both included, a day or a step apart.",
                                  "size(dates('2004-01-01', '2004-12-31', duration('P1M'))) = 12")));
}

}  // namespace

void AddPeriodFunctions(std::vector<ScalarFunction>& out) {
  AddBounds(out);
  AddAlgebra(out);
}

}  // namespace fasti
