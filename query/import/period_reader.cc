#include "query/import/period_reader.h"

#include <algorithm>

#include "storage/model/try.h"
#include "storage/temporal/bound.h"
#include "storage/temporal/bound_parse.h"
#include "storage/temporal/bound_print.h"

namespace fasti::import {
namespace {

constexpr size_t kRemembered = 1 << 16;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool AllDigits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), IsDigit); }

Status Bad(std::string message) { return Status(Code::kInvalidArgument, std::move(message)); }

// One pattern. Every part is optional from the right only by another pattern, so that 'YYYYMM' refuses 2014.
bool Fits(std::string_view text, std::string_view pattern, std::string* out) {
  std::string year, month, day, hour, minute, second, fraction;
  size_t at = 0;
  for (size_t p = 0; p < pattern.size();) {
    const char c = pattern[p];
    size_t run = 1;
    while (p + run < pattern.size() && pattern[p + run] == c) ++run;
    std::string* part = c == 'Y'   ? &year
                        : c == 'M' ? &month
                        : c == 'D' ? &day
                        : c == 'h' ? &hour
                        : c == 'm' ? &minute
                        : c == 's' ? &second
                        : c == 'S' ? &fraction
                                   : nullptr;
    if (part == nullptr) {
      if (at >= text.size() || text[at] != c) return false;
      ++at, ++p;
      continue;
    }
    size_t digits = 0;
    const size_t most = run == 1 ? 2 : run;
    while (digits < most && at + digits < text.size() && IsDigit(text[at + digits])) ++digits;
    if (run == 1 ? digits == 0 : digits != run) return false;
    *part = text.substr(at, digits);
    if (part->size() == 1) part->insert(0, "0");
    at += digits;
    p += run;
  }
  if (at != text.size() || year.empty()) return false;
  // Two digits of a year: 70 to 99 are of the last century.
  if (year.size() == 2) year.insert(0, year >= "70" ? "19" : "20");
  *out = year;
  if (month.empty()) return day.empty();
  *out += "-" + month;
  if (day.empty()) return hour.empty();
  *out += "-" + day;
  if (hour.empty()) return true;
  *out += "T" + hour + ":" + (minute.empty() ? "00" : minute) + ":" + (second.empty() ? "00" : second);
  if (!fraction.empty()) *out += "." + fraction;
  *out += "Z";
  return true;
}

}  // namespace

std::optional<std::string> NormalDate(std::string_view text, const std::vector<std::string>& patterns) {
  std::string fitted;
  for (const std::string& pattern : patterns) {
    if (Fits(text, pattern, &fitted)) return fitted;
  }
  std::string out(text);
  bool changed = false;
  while (out.size() > 3 && out.compare(out.size() - 3, 3, "-XX") == 0) {
    out.resize(out.size() - 3);
    changed = true;
  }
  const size_t sign = !out.empty() && out[0] == '-' ? 1 : 0;
  const size_t digits = std::min(out.find('-', sign), out.size()) - sign;
  // 99-XX-XX is the year 99; alone, two digits could be anything.
  if ((digits == 3 || (changed && digits > 0 && digits < 4)) &&
      AllDigits(std::string_view(out).substr(sign, digits))) {
    out.insert(sign, 4 - digits, '0');
    changed = true;
  }
  if (!changed) return std::nullopt;
  return out;
}

const PeriodReader::Parsed& PeriodReader::Parse(std::string_view text) {
  std::string key(text);
  if (const auto it = parsed_.find(key); it != parsed_.end()) return it->second;
  if (parsed_.size() >= kRemembered) parsed_.clear();
  Parsed& out = parsed_[std::move(key)];
  const std::string normal = NormalDate(text, section_.format.dates).value_or(std::string(text));
  const auto keep = [&](Result<BoundValue> bound, BoundValue* into) {
    if (bound.ok()) {
      *into = std::move(*bound);
    } else if (out.status.ok()) {
      out.status = bound.status();
    }
  };
  if (normal == ".." || normal.empty()) {
    out.status = Bad("'" + normal + "' is no date");
    return out;
  }
  keep(ParseBound(normal, BoundRole::kFrom), &out.from);
  keep(ParseBound(normal, BoundRole::kTo), &out.to);
  if (!out.status.ok()) {
    out.status = Bad(out.status.message());
    return out;
  }
  const auto read = bound_parse::Read(normal);
  if (!read.ok()) {
    out.status = Bad(read.status().message());
    return out;
  }
  // Written it would mean the first instant after; its canonical form says what is meant.
  out.through = {read->as_slash_end, {}};
  out.granule_end = read->granule_end;
  if (read->is_granule) {
    auto granule = ParsePeriod(normal);
    if (granule.ok()) out.granule = std::move(*granule);
  }
  return out;
}

Result<BoundValue> PeriodReader::ReadBound(std::string_view text, bool is_end) {
  const Parsed& p = Parse(text);
  if (!p.status.ok()) return p.status;
  return is_end ? p.to : p.from;
}

Result<Instant> PeriodReader::ReadInstant(std::string_view text) {
  const Parsed& p = Parse(text);
  if (!p.status.ok()) return p.status;
  if (!p.from.bound.precise()) return Bad("'" + std::string(text) + "' is no precise time");
  return p.from.bound.earliest;
}

Result<PeriodValue> PeriodReader::Read(const ValidClause& clause, Evaluator* row) {
  enum class Found : uint8_t { kDate, kOpen, kUnknown };
  const auto find = [&](const BoundExpr& b, std::string_view side, std::string_view* text) -> Result<Found> {
    const auto raw = row->GetRaw(b.value);
    const std::string_view cell = raw ? raw->text : std::string_view();
    if (std::find(b.open.begin(), b.open.end(), cell) != b.open.end()) return Found::kOpen;
    if (std::find(b.unknown.begin(), b.unknown.end(), cell) != b.unknown.end()) return Found::kUnknown;
    const auto value = row->Get(b.value);
    if (!value) {
      return Bad("its " + std::string(side) +
                 " is missing; the mapping can say what an empty one means: open '" + std::string(cell) +
                 "' or unknown '" + std::string(cell) + "'");
    }
    *text = value->text;
    return Found::kDate;
  };

  BoundValue from{Bound::At(Instant::NegInfinity()), {}}, to{Bound::At(Instant::PosInfinity()), {}};
  Instant from_end = Instant::NegInfinity();  // of the beginning's granule: where an unknown end begins
  bool to_is_open = false, to_is_unknown = false;
  std::string_view text;
  if (clause.kind == ValidClause::Kind::kAt) {
    FASTI_TRY_ASSIGN(const Found found, find(*clause.from, "time", &text));
    if (found != Found::kDate) return Bad("its time is not known");
    const Parsed& p = Parse(text);
    if (!p.status.ok()) return p.status;
    if (!p.granule) return Bad("'" + std::string(text) + "' is no single year, month or day");
    from = {p.granule->period.from, p.granule->from_text};
    to = {p.granule->period.to, p.granule->to_text};
  } else {
    if (clause.from) {
      FASTI_TRY_ASSIGN(const Found found, find(*clause.from, "beginning", &text));
      switch (found) {
        case Found::kDate: {
          const Parsed& p = Parse(text);
          if (!p.status.ok()) return p.status;
          from = p.from;
          from_end = p.granule_end;
          break;
        }
        case Found::kOpen:
          break;
        case Found::kUnknown:
          from.bound = Bound::Between(Instant::NegInfinity(), Instant::PosInfinity());
          break;
      }
    }
    to_is_open = !clause.to;
    if (clause.to) {
      FASTI_TRY_ASSIGN(const Found found, find(*clause.to, "end", &text));
      switch (found) {
        case Found::kDate: {
          const Parsed& p = Parse(text);
          if (!p.status.ok()) return p.status;
          to = clause.end == ValidClause::End::kInclusive ? p.through : p.to;
          break;
        }
        case Found::kOpen:
          to_is_open = true;
          break;
        case Found::kUnknown:
          to_is_unknown = true;
          to.bound = Bound::Between(from_end, Instant::PosInfinity(), Bound::kUnknown);
          break;
      }
    }
  }
  if (clause.horizon && (!clause.horizon_when || row->Holds(*clause.horizon_when))) {
    const auto horizon = row->Get(*clause.horizon);
    if (!horizon) return Bad("its horizon is missing");
    const Parsed& p = Parse(horizon->text);
    if (!p.status.ok()) return p.status;
    const Instant h = p.granule_end;
    if (from.bound.earliest >= h && from.bound.earliest.finite()) {
      return Bad("it begins at " + PrintBound(from) + ", after the horizon " + std::string(horizon->text));
    }
    if (to_is_open || to_is_unknown || to.bound.latest >= h) {
      // What the source saw last, it saw holding.
      to = {Bound::Between(to_is_unknown ? from_end : h, Instant::PosInfinity(), Bound::kUnknown), {}};
    }
  }
  auto made = MakePeriod(from, to);
  if (!made.ok()) {
    return Bad("it begins at " + PrintBound(from) + ", not before its end " + PrintBound(to));
  }
  return made;
}

}  // namespace fasti::import
