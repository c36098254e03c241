// Bounds and periods from what people write: strings in the input forms of the temporal model (section 3) and
// typed temporal values. A granule coarser than a day is an uncertain day; day, DATE and timestamp are
// precise. All errors are ArgumentError at run time with detail InvalidBound, InvalidPeriod, InvalidDate or
// NumberOutOfRange; the message has the value and the remedy. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti {

/// Where a bound stands; decides what `..`, `?` and coarse granules mean.
enum class BoundRole : uint8_t {
  kFrom,    ///< After FROM: the first instant at which the fact holds. '..' is -∞.
  kTo,      ///< After TO: the first instant at which it no longer holds. '..' is +∞.
  kAt,      ///< AS OF, VALID AT, KNOWN AT: an instant, possibly imprecise. '..' is refused.
  kWindow,  ///< FROM, TO, BETWEEN of a read: imprecise and doubted bounds are refused.
};

Result<BoundValue> ParseBound(std::string_view text, BoundRole role);
/// 'a/b', 'a/..', 'a/', '../b', one granule ('2004' = that whole year, precise), or the notation in which a
/// PERIOD prints: '[1992-05-15, 1999-04-02)', '[1992-05, ∞)', '[1994-05-10, ?)'.
Result<PeriodValue> ParsePeriod(std::string_view text);

/// A bound from a DATE, LOCALDATETIME, DATETIME, BOUND or STRING; nanoseconds are floored to microseconds.
/// @error TIME, LOCALTIME and other kinds are refused; null is an error (readers test for null before).
Result<BoundValue> ToBound(const Value& value, BoundRole role);
/// The precise instant of a bound. @error the bound is imprecise.
Result<Instant> ToInstant(const Value& value);
/// A period from a PERIOD or a STRING; a DATE or timestamp is its granule.
Result<PeriodValue> ToPeriod(const Value& value);
/// The stretch that a value names: a DATE or '2005-05-13' that day, '2005-05' that month, a timestamp one
/// microsecond. VALID AT d writes it; BETWEEN a AND d reads up to its end. @error '~', '%', ranges.
Result<PeriodValue> GranuleOf(const Value& value);

/// [from, to) with the limits clamped so that every completion has from < to.
/// @error from.earliest >= to.latest (detail InvalidPeriod).
Result<PeriodValue> MakePeriod(const BoundValue& from, const BoundValue& to);
/// The same without text. Returns false where MakePeriod fails.
bool ClampPeriod(Period* period);

/// period(a, unknown()): from a to anywhere in [end of a's granule, +∞].
Result<PeriodValue> PeriodWithUnknownEnd(const Value& from);
/// "Observed at d": from anywhere up to d, to anywhere from the end of d's granule on.
Result<PeriodValue> ObservedAt(const Value& d);

/// The end of the granule in which `value` is written: where an unknown end begins, and the end of
/// BETWEEN … AND value.
Result<Instant> EndOfGranule(const Value& value);

/// The window of a read from a period. @error imprecise or doubted.
Result<Interval> PreciseInterval(const PeriodValue& period);
/// FROM a TO b (exclusive) or BETWEEN a AND b (b's whole granule); a missing bound is infinite.
/// @error imprecise bounds, an empty window.
enum class WindowEnd : uint8_t { kExclusive, kInclusive };
Result<Interval> WindowBetween(const Value* from, const Value* to, WindowEnd end);

}  // namespace fasti
