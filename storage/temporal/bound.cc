#include "storage/temporal/bound.h"

#include <optional>
#include <utility>

#include "storage/model/try.h"
#include "storage/temporal/bound_parse.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/exact_period.h"
#include "storage/temporal/temporal_arithmetic.h"

namespace fasti {
namespace {

using bound_parse::Error;
using bound_parse::Read;
using bound_parse::ReadBound;
using bound_parse::Trim;

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

// Keeps the text only where the canonical form would not show the same. A comma (of a fraction of a second)
// would end the bound in the notation of periods.
BoundValue WithText(Bound bound, std::string_view text) {
  BoundValue value{bound, {}};
  if (PrintBound(bound) != text && text.find(',') == std::string_view::npos) value.text = std::string(text);
  return value;
}

Result<Bound> CheckRole(Bound bound, BoundRole role, std::string_view shown) {
  switch (role) {
    case BoundRole::kFrom:
    case BoundRole::kAt:
      if (bound.flags & Bound::kUnknown) {
        return Error("InvalidBound", Quoted(shown) + ": only an end can be unknown");
      }
      if (bound.earliest == Instant::PosInfinity()) {
        return Error("InvalidBound", Quoted(shown) + ": nothing begins at ∞");
      }
      return bound;
    case BoundRole::kTo:
      if (bound.latest == Instant::NegInfinity()) {
        return Error("InvalidBound", Quoted(shown) + ": nothing ends at -∞");
      }
      return bound;
    case BoundRole::kWindow:
      if (bound.precise() && bound.flags == 0) return bound;
      return Error("InvalidBound",
                   Quoted(shown) +
                       " is imprecise; the window of a read needs a day or a timestamp, or write "
                       "VALID DURING period(" +
                       Quoted(shown) + ")");
  }
  return bound;
}

bool IsInfinite(std::string_view text, std::string_view with_sign) {
  return text == "∞" || text == with_sign;
}

// '..' and '∞' mean what the side that they stand on makes of them.
std::optional<Bound> OpenBound(std::string_view text, BoundRole role) {
  if (role == BoundRole::kFrom && (text == ".." || text == "-∞")) return Bound::At(Instant::NegInfinity());
  if (role == BoundRole::kTo && (text == ".." || IsInfinite(text, "+∞")))
    return Bound::At(Instant::PosInfinity());
  // Doubted infinities: what is left of an uncertain fact prints so.
  if (role == BoundRole::kFrom && text == "-∞?") {
    return Bound::Between(Instant::NegInfinity(), Instant::NegInfinity(), Bound::kDoubted);
  }
  if (role == BoundRole::kTo && text == "∞?") {
    return Bound::Between(Instant::PosInfinity(), Instant::PosInfinity(), Bound::kDoubted);
  }
  return std::nullopt;
}

Status TypeProblem(const Value& value, std::string_view wanted) {
  const std::string got =
      value.is_null() ? "null" : std::string(KindName(value.kind())) + " " + value.ToString();
  std::string why = got + " cannot be " + std::string(wanted) + "; write ";
  why += value.kind() == Value::Kind::kTime || value.kind() == Value::Kind::kLocalTime
             ? "a date or a date with a time"
             : "a DATE, a DATETIME or a string such as '2005-05'";
  return Error("InvalidArgumentType", std::move(why));
}

Status OutOfRange(const Value& value) {
  return Error("NumberOutOfRange",
               value.ToString() + " lies outside the years -292270 to 292270 that can bound a period");
}

// Typed temporal values; nullopt for strings and bounds.
Result<ReadBound> ReadTyped(const Value& value, std::string_view wanted) {
  Instant at;
  switch (value.kind()) {
    case Value::Kind::kDate: {
      Result<ReadBound> day = bound_parse::FromDay(value.as_date().days);
      if (!day.ok()) return OutOfRange(value);
      return day;
    }
    case Value::Kind::kLocalDateTime:
      if (!InstantFromLocalDateTime(value.as_local_date_time(), &at)) return OutOfRange(value);
      return bound_parse::FromInstant(at);
    case Value::Kind::kDateTime:
      if (!InstantFromDateTime(value.as_date_time(), &at)) return OutOfRange(value);
      return bound_parse::FromInstant(at);
    case Value::Kind::kBound: {
      ReadBound read;
      read.bound = read.as_slash_end = value.as_bound().bound;
      const Instant last = read.bound.latest;
      read.granule_end = PlusMicros(last, IsMidnight(last) ? kMicrosPerDay : 1);
      read.is_granule = read.bound.precise() && last.finite();
      return read;
    }
    case Value::Kind::kString:
      return Read(value.as_string());
    default:
      return TypeProblem(value, wanted);
  }
}

Bound UnknownEnd(Instant earliest) {
  return Bound::Between(earliest, Instant::PosInfinity(), Bound::kUnknown);
}

Status NoPeriod(const BoundValue& from, const BoundValue& to) {
  return Error("InvalidPeriod",
               "a period from " + PrintBound(from) + " to " + PrintBound(to) +
                   " would be empty; TO is the first instant at which the fact no longer holds and "
                   "must lie after FROM");
}

// 'a/b', 'a/', 'a/..', '../b'.
Result<PeriodValue> ParseInterval(std::string_view left, std::string_view right, std::string_view text) {
  if (left.empty()) {
    return Error("InvalidPeriod", Quoted(text) + " has no beginning; write '../b' if it was always so");
  }
  BoundValue from, to;
  ReadBound read;
  if (const auto open = OpenBound(left, BoundRole::kFrom)) {
    from.bound = *open;
  } else {
    FASTI_TRY_ASSIGN(read, Read(left));
    FASTI_TRY_ASSIGN(const Bound bound, CheckRole(read.bound, BoundRole::kFrom, left));
    from = WithText(bound, left);
  }
  if (right.empty()) {
    if (!from.bound.latest.finite()) {
      return Error("InvalidPeriod", Quoted(text) + ": an unknown end needs a dated beginning");
    }
    to.bound = UnknownEnd(read.granule_end);
  } else if (const auto open = OpenBound(right, BoundRole::kTo)) {
    to.bound = *open;
  } else {
    FASTI_TRY_ASSIGN(const ReadBound end, Read(right));
    FASTI_TRY_ASSIGN(const Bound bound, CheckRole(end.as_slash_end, BoundRole::kTo, right));
    to.bound = bound;  // its text would be read as exclusive elsewhere, so the canonical form stands
  }
  return MakePeriod(from, to);
}

// '[a, b)' as PERIODs print.
Result<PeriodValue> ParsePrinted(std::string_view inside, std::string_view text) {
  // The comma outside of brackets; a zone name in a timestamp or a range stands in brackets.
  size_t comma = std::string_view::npos;
  int depth = 0;
  for (size_t i = 0; i < inside.size() && comma == std::string_view::npos; ++i) {
    depth += inside[i] == '[' ? 1 : inside[i] == ']' ? -1 : 0;
    if (inside[i] == ',' && depth == 0) comma = i;
  }
  if (comma == std::string_view::npos) {
    return Error("InvalidPeriod", Quoted(text) + " is no period; write '[1992-05-15, 1999-04-02)'");
  }
  const std::string_view left = Trim(inside.substr(0, comma)), right = Trim(inside.substr(comma + 1));
  FASTI_TRY_ASSIGN(const BoundValue from, ParseBound(left, BoundRole::kFrom));
  if (right == "?") {
    FASTI_TRY_ASSIGN(const ReadBound read, Read(left));
    if (!read.bound.latest.finite()) {
      return Error("InvalidPeriod", Quoted(text) + ": an unknown end needs a dated beginning");
    }
    return MakePeriod(from, {UnknownEnd(read.granule_end), {}});
  }
  FASTI_TRY_ASSIGN(const BoundValue to, ParseBound(right, BoundRole::kTo));
  return MakePeriod(from, to);
}

Result<PeriodValue> GranulePeriod(const ReadBound& read, std::string_view shown) {
  if (!read.is_granule) {
    return Error("InvalidPeriod", Quoted(shown) + " is no single stretch of time; write " +
                                      Quoted(std::string(shown) + "/" + std::string(shown)) +
                                      " for a fact that began and ended then");
  }
  Bound from = Bound::At(read.bound.earliest);
  from.flags = read.bound.flags;
  return MakePeriod({from, {}}, {Bound::At(read.granule_end), {}});
}

}  // namespace

Result<BoundValue> ParseBound(std::string_view text, BoundRole role) {
  text = Trim(text);
  if (const auto open = OpenBound(text, role)) return BoundValue{*open, text == ".." ? "" : std::string()};
  if (text == ".." || text == "∞" || text == "-∞" || text == "+∞") {
    return Error("InvalidBound",
                 Quoted(text) + (role == BoundRole::kFrom || role == BoundRole::kTo
                                     ? " cannot stand on this side of a period"
                                     : " is no instant; write a date, or leave the bound out"));
  }
  FASTI_TRY_ASSIGN(const ReadBound read, Read(text));
  FASTI_TRY_ASSIGN(const Bound bound, CheckRole(read.bound, role, text));
  return WithText(bound, text);
}

Result<PeriodValue> ParsePeriod(std::string_view text) {
  text = Trim(text);
  if (text.empty()) return Error("InvalidPeriod", "'' is no period; write '2004' or '1992-05-15/1999-04-02'");
  if (text.starts_with(kExactly)) {
    FASTI_TRY_ASSIGN(const Period exact, ParseExactly(text));
    return PeriodValue{exact, {}, {}, PeriodValue::Mark::kNone};
  }
  if ((text.front() == '[' || text.front() == '(') && text.back() == ')') {
    return ParsePrinted(text.substr(1, text.size() - 2), text);
  }
  int depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
    if (text[i] == '/' && depth == 0) {
      return ParseInterval(Trim(text.substr(0, i)), Trim(text.substr(i + 1)), text);
    }
  }
  FASTI_TRY_ASSIGN(const ReadBound read, Read(text));
  return GranulePeriod(read, text);
}

Result<BoundValue> ToBound(const Value& value, BoundRole role) {
  if (value.kind() == Value::Kind::kString) return ParseBound(value.as_string(), role);
  if (value.kind() == Value::Kind::kBound) {
    FASTI_TRY(CheckRole(value.as_bound().bound, role, PrintBound(value.as_bound())));
    return value.as_bound();
  }
  FASTI_TRY_ASSIGN(const ReadBound read, ReadTyped(value, "a bound of a period"));
  return BoundValue{read.bound, {}};
}

Result<Instant> ToInstant(const Value& value) {
  FASTI_TRY_ASSIGN(const BoundValue bound, ToBound(value, BoundRole::kWindow));
  return bound.bound.earliest;
}

Result<PeriodValue> ToPeriod(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kPeriod:
      return value.as_period();
    case Value::Kind::kString:
      return ParsePeriod(value.as_string());
    default:
      return GranuleOf(value);
  }
}

Result<PeriodValue> GranuleOf(const Value& value) {
  FASTI_TRY_ASSIGN(const ReadBound read, ReadTyped(value, "a period"));
  return GranulePeriod(read, value.kind() == Value::Kind::kString ? Trim(value.as_string())
                                                                  : std::string_view(PrintBound(read.bound)));
}

Result<Interval> PreciseInterval(const PeriodValue& period) {
  if (period.period.precise()) return Interval{period.period.from.earliest, period.period.to.earliest};
  return Error("InvalidPeriod", PrintPeriod(period) +
                                    " is imprecise; the window of a read needs precise bounds, as "
                                    "those of certainPart(p) or possiblePart(p)");
}

Result<Interval> WindowBetween(const Value* from, const Value* to, WindowEnd end) {
  Interval window;
  if (from != nullptr) {
    FASTI_TRY_ASSIGN(window.from, ToInstant(*from));
  }
  if (to != nullptr) {
    FASTI_TRY_ASSIGN(window.to, ToInstant(*to));
    if (end == WindowEnd::kInclusive) {
      FASTI_TRY_ASSIGN(window.to, EndOfGranule(*to));
    }
  }
  if (window.empty()) {
    return NoPeriod({Bound::At(window.from), {}}, {Bound::At(window.to), {}});
  }
  return window;
}

bool ClampPeriod(Period* period) {
  Bound& from = period->from;
  Bound& to = period->to;
  if (!(from.earliest < to.latest)) return false;
  if (from.latest >= to.latest) {
    from.latest = {to.latest.us - 1};
    from.flags &= static_cast<uint8_t>(~Bound::kApproximate);  // no longer the widened granule
  }
  if (to.earliest <= from.earliest) {
    to.earliest = {from.earliest.us + 1};
    to.flags &= static_cast<uint8_t>(~Bound::kApproximate);
  }
  return true;
}

Result<PeriodValue> MakePeriod(const BoundValue& from, const BoundValue& to) {
  PeriodValue value;
  value.period = {from.bound, to.bound};
  if (!ClampPeriod(&value.period)) return NoPeriod(from, to);
  value.from_text = from.text;
  value.to_text = to.text;
  return value;
}

Result<PeriodValue> PeriodWithUnknownEnd(const Value& from) {
  FASTI_TRY_ASSIGN(const BoundValue start, ToBound(from, BoundRole::kFrom));
  if (!start.bound.latest.finite()) {
    return Error("InvalidPeriod", PrintBound(start) + ": an unknown end needs a dated beginning");
  }
  FASTI_TRY_ASSIGN(const Instant end, EndOfGranule(from));
  return MakePeriod(start, {UnknownEnd(end), {}});
}

Result<PeriodValue> ObservedAt(const Value& d) {
  FASTI_TRY_ASSIGN(const ReadBound read, ReadTyped(d, "the time of an observation"));
  FASTI_TRY(CheckRole(read.bound, BoundRole::kAt, PrintBound(read.bound)));
  if (!read.bound.earliest.finite() || !read.bound.latest.finite()) {
    return Error("InvalidPeriod", PrintBound(read.bound) + ": an observation needs a date");
  }
  // Some day of an imprecise date: the fact began by its last day and lasted past its first.
  const Instant after =
      read.bound.precise() || read.bound.earliest == read.bound.latest
          ? read.granule_end
          : PlusMicros(read.bound.earliest, IsMidnight(read.bound.earliest) ? kMicrosPerDay : 1);
  const auto doubt = static_cast<uint8_t>(read.bound.flags & Bound::kDoubted);
  return MakePeriod({Bound::Between(Instant::NegInfinity(), read.bound.latest, doubt), {}},
                    {Bound::Between(after, Instant::PosInfinity()), {}});
}

Result<Instant> EndOfGranule(const Value& value) {
  FASTI_TRY_ASSIGN(const ReadBound read, ReadTyped(value, "a bound of a period"));
  return read.granule_end;
}

}  // namespace fasti
