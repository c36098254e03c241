#include "storage/temporal/bound_parse.h"

#include <algorithm>
#include <optional>
#include <string>

#include "storage/model/try.h"
#include "storage/temporal/calendar.h"
#include "storage/temporal/temporal_arithmetic.h"
#include "storage/temporal/temporal_parse.h"

namespace fasti::bound_parse {
namespace {

constexpr std::string_view kForms =
    "write a date such as 2005, 2005-05, 2005-05-13, 199X, 2002~, [2004..2006] or a timestamp";

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

Status Unreadable(std::string_view text, std::string_view why) {
  return Error("InvalidBound", Quoted(text) + " is not a date that can bound a period: " + std::string(why));
}
Status OutOfRange(std::string_view text) {
  return Error("NumberOutOfRange",
               Quoted(text) + " lies outside the years -292270 to 292270 that can bound a period");
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool AllDigits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), IsDigit); }

// A granule of days or coarser: its days, and those of its neighbours of the same size for '~'.
struct Granule {
  int64_t first_day, last_day;    // inclusive
  int64_t wide_first, wide_last;  // widened by one granule on each side
};

int64_t FirstOfMonth(int64_t year, int64_t month) {  // month may be 0 or 13
  const int64_t total = year * 12 + month - 1;
  return DaysFromCivil(FloorDiv(total, 12), static_cast<int32_t>(FloorMod(total, 12)) + 1, 1);
}

Granule Years(int64_t from, int64_t count) {
  const auto begin = [](int64_t year) { return DaysFromCivil(year, 1, 1); };
  return {begin(from), begin(from + count) - 1, begin(from - count), begin(from + 2 * count) - 1};
}

// "YYYY", "199X", "-0044", "+12345": the years it covers.
struct YearSpan {
  int64_t from = 0, count = 1;
};
Result<YearSpan> ReadYears(std::string_view year, std::string_view text) {
  std::string_view digits = year;
  const bool negative = !digits.empty() && digits.front() == '-';
  const bool is_signed = negative || (!digits.empty() && digits.front() == '+');
  if (is_signed) digits.remove_prefix(1);
  const size_t xs = digits.size() - std::min(digits.size(), digits.find_last_not_of('X') + 1);
  if (!digits.empty() && xs == digits.size()) {
    return Unreadable(text, "a date without a year bounds nothing; keep it as a text property");
  }
  const std::string_view known = digits.substr(0, digits.size() - xs);
  if (!AllDigits(known)) return Unreadable(text, kForms);
  if (digits.size() < 4 || (digits.size() > 4 && !is_signed)) {
    return Unreadable(text,
                      digits.size() < 4
                          ? "a year has four digits, as in 0044 or -0044"
                          : "a year of more than four digits needs a sign, and month and day need dashes");
  }
  if (digits.size() > 9) return OutOfRange(text);
  YearSpan span;
  for (const char c : known) span.from = span.from * 10 + (c - '0');
  for (size_t i = 0; i < xs; ++i) span.from *= 10, span.count *= 10;
  if (negative) span.from = -(span.from + span.count - 1);
  return span;
}

Result<Granule> ReadGranule(std::string_view body, std::string_view text) {
  // The year may begin with a sign, which is no separator.
  const size_t year_end = std::min(body.find('-', 1), body.size());
  const std::string_view year = body.substr(0, year_end);
  std::string_view month, day;
  if (year_end < body.size()) {
    month = body.substr(year_end + 1);
    if (const size_t dash = month.find('-'); dash != std::string_view::npos) {
      day = month.substr(dash + 1);
      month = month.substr(0, dash);
      if (day.empty()) return Unreadable(text, kForms);
    }
    if (month.empty()) return Unreadable(text, kForms);
  }
  FASTI_TRY_ASSIGN(const YearSpan span, ReadYears(year, text));
  // An unspecified month or day is the coarser granule.
  if (day == "XX") day = {};
  if (month == "XX" && day.empty()) month = {};
  if (month.empty()) return Years(span.from, span.count);
  if (span.count != 1 || month == "XX") {
    return Unreadable(text, "a month or day needs the year (and month) before it");
  }
  if (month.size() != 2 || !AllDigits(month) || (!day.empty() && (day.size() != 2 || !AllDigits(day)))) {
    return Unreadable(text, "month and day have two digits, as in 2005-05-13");
  }
  const int64_t m = (month[0] - '0') * 10 + (month[1] - '0');
  if (m < 1 || m > 12) {
    return Error("InvalidDate",
                 Quoted(text) + ": month " + std::string(month) + " does not exist; months are 01 to 12");
  }
  if (day.empty()) {
    return Granule{FirstOfMonth(span.from, m), FirstOfMonth(span.from, m + 1) - 1,
                   FirstOfMonth(span.from, m - 1), FirstOfMonth(span.from, m + 2) - 1};
  }
  const int64_t d = (day[0] - '0') * 10 + (day[1] - '0');
  const int32_t length = DaysInMonth(span.from, static_cast<int32_t>(m));
  if (d < 1 || d > length) {
    std::string why =
        ": day " + std::string(day) + " does not exist; that month has " + std::to_string(length) + " days";
    if (m == 2 && d == 29) why += " (a common year)";
    return Error("InvalidDate", Quoted(text) + why);
  }
  const int64_t days = DaysFromCivil(span.from, static_cast<int32_t>(m), d);
  return Granule{days, days, days - 1, days + 1};
}

// The last written unit of a timestamp, for '~'.
int64_t MicrosOfLastUnit(std::string_view timestamp) {
  std::string_view time = timestamp.substr(timestamp.find_first_of("Tt ") + 1);
  time = time.substr(0, time.find_first_of("Zz+-["));
  if (time.find_first_of(".,") != std::string_view::npos) return 1;
  switch (std::count(time.begin(), time.end(), ':')) {
    case 0:
      return 3600 * kMicrosPerSecond;
    case 1:
      return 60 * kMicrosPerSecond;
    default:
      return kMicrosPerSecond;
  }
}

Result<ReadBound> ReadTimestamp(std::string_view body, uint8_t flags, std::string_view text) {
  // A space before the time is common in data; a basic-format date would be read as a year elsewhere.
  std::string iso(body);
  if (const size_t space = iso.find(' '); space != std::string::npos) iso[space] = 'T';
  const size_t t = iso.find_first_of("Tt");
  FASTI_TRY_ASSIGN(const Granule day, ReadGranule(std::string_view(iso).substr(0, t), text));
  if (day.first_day != day.last_day) return Unreadable(text, "a time needs a day before it");
  const Result<DateTime> parsed = ParseDateTime(iso);
  if (!parsed.ok()) return Error("InvalidDate", parsed.status().message());
  Instant at;
  if (!InstantFromDateTime(*parsed, &at)) return OutOfRange(text);
  ReadBound read = FromInstant(at);
  if (flags & Bound::kApproximate) {
    const int64_t unit = MicrosOfLastUnit(iso);
    read.bound = Bound::Between(PlusMicros(at, -unit), PlusMicros(at, unit), flags);
    if (!read.bound.earliest.finite() || !read.bound.latest.finite()) return OutOfRange(text);
    read.is_granule = false;
  }
  read.bound.flags = flags;
  read.as_slash_end = read.bound;
  return read;
}

Result<ReadBound> ReadSingle(std::string_view text) {
  std::string_view body = text;
  uint8_t flags = 0;
  if (!body.empty() && (body.back() == '~' || body.back() == '?' || body.back() == '%')) {
    if (body.back() != '?') flags |= Bound::kApproximate;
    if (body.back() != '~') flags |= Bound::kDoubted;
    body.remove_suffix(1);
  }
  if (body.empty()) return Unreadable(text, kForms);
  if (body.find_first_of("Tt :") != std::string_view::npos) return ReadTimestamp(body, flags, text);
  FASTI_TRY_ASSIGN(const Granule granule, ReadGranule(body, text));
  const bool wide = (flags & Bound::kApproximate) != 0;
  const int64_t first = wide ? granule.wide_first : granule.first_day;
  const int64_t last = wide ? granule.wide_last : granule.last_day;
  ReadBound read;
  if (!InstantFromDays(first, &read.bound.earliest) || !InstantFromDays(last, &read.bound.latest)) {
    return OutOfRange(text);
  }
  // The last day of the range is cut short by its end.
  const Instant end_of_range{Instant::PosInfinity().us - 1};
  const Instant first_next = std::min(PlusMicros(read.bound.earliest, kMicrosPerDay), end_of_range);
  const Instant last_next = std::min(PlusMicros(read.bound.latest, kMicrosPerDay), end_of_range);
  read.bound.flags = flags;
  read.as_slash_end = Bound::Between(first_next, last_next, flags);
  read.granule_end = last_next;
  read.is_granule = !wide;
  return read;
}

// One end of a range: a granule, or ∞.
Result<ReadBound> ReadRangeEnd(std::string_view part, bool is_latest, std::string_view text) {
  if (part.empty() || part == (is_latest ? "∞" : "-∞") || (is_latest && part == "+∞")) {
    const Instant infinity = is_latest ? Instant::PosInfinity() : Instant::NegInfinity();
    return ReadBound{Bound::At(infinity), infinity, Bound::At(infinity), false};
  }
  Result<ReadBound> read = ReadSingle(part);
  if (!read.ok() && part != text)
    return Error(read.status().detail(), Quoted(text) + ": " + read.status().message());
  return read;
}

// Widens a bracketed range by one day on each finite side: '[2004..2006]~'.
void Widen(Bound* b) {
  if (b->earliest.finite())
    b->earliest = PlusMicros(b->earliest, IsMidnight(b->earliest) ? -kMicrosPerDay : -1);
  if (b->latest.finite()) b->latest = PlusMicros(b->latest, IsMidnight(b->latest) ? kMicrosPerDay : 1);
}

Result<ReadBound> ReadRange(std::string_view text) {
  std::string_view body = text;
  uint8_t flags = 0;
  bool widen = false;
  if (body.front() == '[') {
    if (const char c = body.back(); c == '~' || c == '?' || c == '%') {
      widen = c != '?';
      flags |= c != '~' ? Bound::kDoubted : 0;
      body.remove_suffix(1);
    }
    if (body.size() < 2 || body.back() != ']') return Unreadable(text, "a range is written [2004..2006]");
    body = Trim(body.substr(1, body.size() - 2));
  }
  const size_t dots = body.find("..");
  if (dots == std::string_view::npos) {
    return Unreadable(text, "a range is written [2004..2006]; lists of dates cannot bound a period");
  }
  const std::string_view left = Trim(body.substr(0, dots));
  std::string_view right = Trim(body.substr(dots + 2));
  if (right == "?" && !left.empty()) {
    flags |= Bound::kUnknown;
    right = {};
  }
  if (left.empty() && right.empty()) return Unreadable(text, "'..' needs a date on one side here");
  if (right.find("..") != std::string_view::npos) return Unreadable(text, "a range has two ends");
  FASTI_TRY_ASSIGN(const ReadBound first, ReadRangeEnd(left, false, text));
  FASTI_TRY_ASSIGN(const ReadBound last, ReadRangeEnd(right, true, text));
  if (last.bound.latest < first.bound.earliest) {
    return Error("InvalidBound", Quoted(text) + ": the range ends before it begins; swap its ends");
  }
  flags |= (first.bound.flags | last.bound.flags) & Bound::kDoubted;
  ReadBound read;
  read.bound = Bound::Between(first.bound.earliest, last.bound.latest, flags);
  read.as_slash_end = Bound::Between(first.as_slash_end.earliest, last.as_slash_end.latest, flags);
  read.granule_end = last.granule_end;
  if (widen) {
    Widen(&read.bound), Widen(&read.as_slash_end);
    if (read.granule_end.finite()) read.granule_end = PlusMicros(read.granule_end, kMicrosPerDay);
    if (left.empty() || right.empty()) return read;
    read.bound.flags |= Bound::kApproximate, read.as_slash_end.flags |= Bound::kApproximate;
  }
  return read;
}

}  // namespace

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

Status Error(std::string_view detail, std::string message) {
  return Status::Query("ArgumentError", Phase::kRuntime, detail, std::move(message));
}

Result<ReadBound> Read(std::string_view text) {
  text = Trim(text);
  if (text.empty()) {
    return Error("InvalidBound", "'' is no date; write '..' for an open bound, or leave the bound out");
  }
  if (text.size() > 100) return Error("InvalidBound", "a bound of more than 100 characters is no date");
  if (text.front() == '[' || text.find("..") != std::string_view::npos) return ReadRange(text);
  return ReadSingle(text);
}

Result<ReadBound> FromDay(int64_t days) {
  Instant first, next;
  if (!InstantFromDays(days, &first) || !InstantFromDays(days + 1, &next)) {
    return Error("NumberOutOfRange",
                 "the date lies outside the years -292270 to 292270 that can bound a period");
  }
  return ReadBound{Bound::At(first), next, Bound::At(next), true};
}

ReadBound FromInstant(Instant t) { return {Bound::At(t), PlusMicros(t, 1), Bound::At(t), true}; }

}  // namespace fasti::bound_parse
