#include "storage/temporal/bound_print.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "storage/temporal/bound.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"
#include "storage/temporal/temporal_format.h"

namespace fasti {
namespace {

std::string PrintYear(int64_t year) {
  std::string digits = std::to_string(year < 0 ? -year : year);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return (year < 0 ? "-" : year > 9999 ? "+" : "") + digits;
}

std::string PrintMonth(const CivilDate& d) {
  return PrintYear(d.year) + (d.month < 10 ? "-0" : "-") + std::to_string(d.month);
}

// The granules that text can name, by the days they cover.
struct Granule {
  std::string text;
  int64_t first_day, last_day;
  int64_t wide_first, wide_last;
};

Granule Years(int64_t from, int64_t count, std::string text) {
  const auto begin = [](int64_t year) { return DaysFromCivil(year, 1, 1); };
  return {std::move(text), begin(from), begin(from + count) - 1, begin(from - count),
          begin(from + 2 * count) - 1};
}

// "199X" for a span of 10 or 100 years; nullopt where the span does not begin at a round year.
std::optional<Granule> RoundYears(int64_t from, int64_t count) {
  // Years before 0 are counted away from it: -004X is -49 to -40.
  const int64_t nearest = from < 0 ? -(from + count - 1) : from;
  if (nearest % count != 0 || nearest < 0 || (from < 0 && nearest == 0)) return std::nullopt;
  std::string digits = std::to_string(nearest);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  for (int64_t n = count, i = 1; n > 1; n /= 10, ++i) digits[digits.size() - static_cast<size_t>(i)] = 'X';
  return Years(from, count, (from < 0 ? "-" : nearest > 9999 ? "+" : "") + digits);
}

// Every granule coarser than a day that begins on this day, finest first.
std::array<std::optional<Granule>, 4> GranulesFrom(int64_t day) {
  std::array<std::optional<Granule>, 4> out;
  const CivilDate d = CivilFromDays(day);
  if (d.day != 1) return out;
  const auto first_of_month = [&](int64_t plus) {
    const int64_t total = d.year * 12 + d.month - 1 + plus;
    return DaysFromCivil(FloorDiv(total, 12), static_cast<int32_t>(FloorMod(total, 12)) + 1, 1);
  };
  out[0] = Granule{PrintMonth(d), day, first_of_month(1) - 1, first_of_month(-1), first_of_month(2) - 1};
  if (d.month != 1) return out;
  out[1] = Years(d.year, 1, PrintYear(d.year));
  out[2] = RoundYears(d.year, 10);
  out[3] = RoundYears(d.year, 100);
  return out;
}

// The mark of a remainder reads as a doubt: either way the fact is never certain. A join has no notation.
Bound Readable(Bound b) {
  if (b.remainder()) b.flags = Bound::kDoubted;
  if (b.joined()) b.flags = 0;
  return b;
}

std::string Suffix(const Bound& b) {
  const bool approximate = (b.flags & Bound::kApproximate) != 0;
  if (b.doubted()) return approximate ? "%" : "?";
  return approximate ? "~" : "";
}

std::optional<std::string> AsGranule(const Bound& b) {
  if (!IsMidnight(b.earliest) || !IsMidnight(b.latest)) return std::nullopt;
  const int64_t first = DaysFromInstant(b.earliest), last = DaysFromInstant(b.latest);
  if ((b.flags & Bound::kApproximate) == 0) {
    for (const auto& g : GranulesFrom(first)) {
      if (g && g->last_day == last) return g->text;
    }
    return std::nullopt;
  }
  if (last == first + 2) return FormatDate({first + 1});
  // The granule in the middle of three of its size: it begins where the first of them ends.
  for (const auto& outer : GranulesFrom(first)) {
    if (!outer) continue;
    for (const auto& g : GranulesFrom(outer->last_day + 1)) {
      if (g && g->wide_first == first && g->wide_last == last) return g->text;
    }
  }
  return std::nullopt;
}

// "2004..2006" where both ends are those of years, likewise months, else days or timestamps.
std::string RangeEnds(Instant earliest, Instant latest) {
  if (IsMidnight(earliest) && IsMidnight(latest)) {
    const CivilDate a = CivilFromDays(DaysFromInstant(earliest)), b = CivilFromDays(DaysFromInstant(latest));
    if (a.day == 1 && b.day == DaysInMonth(b.year, b.month)) {
      if (a.month == 1 && b.month == 12) return PrintYear(a.year) + ".." + PrintYear(b.year);
      return PrintMonth(a) + ".." + PrintMonth(b);
    }
  }
  return PrintInstant(earliest) + ".." + PrintInstant(latest);
}

std::string PrintImprecise(const Bound& b) {
  if (!b.latest.finite()) {
    const std::string from = b.earliest.finite() ? PrintInstant(b.earliest) : "-∞";
    if (b.flags & Bound::kUnknown) return b.doubted() ? "[" + from + "..?]?" : from + "..?";
    // 'x..?' is an unknown end, so a doubt needs the brackets; so does a bound of which nothing is known.
    if (b.doubted() || !b.earliest.finite()) return "[" + from + "..∞]" + (b.doubted() ? "?" : "");
    return from + "..";
  }
  if (!b.earliest.finite())
    return b.doubted() ? "[.." + PrintInstant(b.latest) + "]?" : ".." + PrintInstant(b.latest);
  if (const auto granule = AsGranule(b)) return *granule + Suffix(b);
  if (b.flags & Bound::kApproximate) {
    const int64_t low = IsMidnight(b.earliest) ? kMicrosPerDay : 1,
                  high = IsMidnight(b.latest) ? kMicrosPerDay : 1;
    const Instant earliest{b.earliest.us + low}, latest{b.latest.us - high};
    if (earliest <= latest) return "[" + RangeEnds(earliest, latest) + "]" + Suffix(b);
  }
  return "[" + RangeEnds(b.earliest, b.latest) + "]" + (b.doubted() ? "?" : "");
}

// The limits that writing clamped below the other bound, as the coarser bound they come from.
std::vector<Bound> Unclamped(const Bound& b, bool is_from) {
  std::vector<Bound> out;
  const auto flags = static_cast<uint8_t>(b.flags & ~Bound::kApproximate);
  const auto propose = [&](Instant earliest, Instant latest) { out.push_back({earliest, latest, flags}); };
  if (is_from) {
    if (IsMidnight(b.earliest)) {
      for (const auto& g : GranulesFrom(DaysFromInstant(b.earliest))) {
        Instant latest;
        if (g && InstantFromDays(g->last_day, &latest)) propose(b.earliest, latest);
      }
    }
    propose(b.earliest, Instant::PosInfinity());
  } else {
    if (IsMidnight(b.latest)) {
      const CivilDate d = CivilFromDays(DaysFromInstant(b.latest));
      for (const int64_t first : {DaysFromCivil(d.year, d.month, 1), DaysFromCivil(d.year, 1, 1),
                                  DaysFromCivil(FloorDiv(d.year, 10) * 10, 1, 1),
                                  DaysFromCivil(FloorDiv(d.year, 100) * 100, 1, 1)}) {
        for (const auto& g : GranulesFrom(first)) {
          Instant earliest;
          if (g && g->last_day == DaysFromInstant(b.latest) && InstantFromDays(first, &earliest)) {
            propose(earliest, b.latest);
          }
        }
      }
    }
    propose(Instant::NegInfinity(), b.latest);
  }
  return out;
}

std::string PrintCanonical(const Period& p, bool is_from) {
  const Bound b = Readable(is_from ? p.from : p.to);
  if (is_from) {
    if (b.earliest == b.latest && !b.earliest.finite()) return b.doubted() ? "-∞?" : "-∞";
  } else {
    if (b.earliest == b.latest && !b.earliest.finite()) return b.doubted() ? "∞?" : "∞";
    if ((b.flags & Bound::kUnknown) && !b.doubted() && b.latest == Instant::PosInfinity() &&
        p.from.latest.finite()) {
      const Instant start = p.from.latest;
      if (b.earliest == PlusMicros(start, IsMidnight(start) ? kMicrosPerDay : 1)) return "?";
    }
  }
  const bool clamped = is_from ? b.latest.us == p.to.latest.us - 1 && b.earliest != b.latest
                               : b.earliest.us == p.from.earliest.us + 1 && b.earliest != b.latest;
  if (clamped) {
    for (const Bound& candidate : Unclamped(b, is_from)) {
      Period tried = p;
      (is_from ? tried.from : tried.to) = candidate;
      if (ClampPeriod(&tried) && tried == p) return PrintBound(candidate);
    }
  }
  return PrintBound(b);
}

}  // namespace

std::string PrintInstant(Instant t) {
  if (t == Instant::NegInfinity()) return "-∞";
  if (t == Instant::PosInfinity()) return "∞";
  if (IsMidnight(t)) return FormatDate({DaysFromInstant(t)});
  return FormatDateTime(DateTimeFromInstant(t));
}

std::string PrintBound(const Bound& written) {
  const Bound bound = Readable(written);
  if (bound.earliest == bound.latest) return PrintInstant(bound.earliest) + (bound.doubted() ? "?" : "");
  return PrintImprecise(bound);
}

std::string PrintBound(const BoundValue& bound) {
  return bound.text.empty() ? PrintBound(bound.bound) : bound.text;
}

std::string PrintFrom(const PeriodValue& period) {
  return period.from_text.empty() ? PrintCanonical(period.period, true) : period.from_text;
}
std::string PrintTo(const PeriodValue& period) {
  return period.to_text.empty() ? PrintCanonical(period.period, false) : period.to_text;
}
std::string PrintPeriod(const PeriodValue& period) {
  return "[" + PrintFrom(period) + ", " + PrintTo(period) + ")";
}
std::string PrintPeriod(const Period& period) {
  return "[" + PrintCanonical(period, true) + ", " + PrintCanonical(period, false) + ")";
}

}  // namespace fasti
