#include "storage/temporal/temporal_format.h"

#include <cstdlib>

#include "storage/temporal/calendar.h"

namespace fasti {
namespace {

void AppendPadded(std::string* out, int64_t value, int width) {
  const std::string digits = std::to_string(value);
  for (auto n = static_cast<int>(digits.size()); n < width; ++n) out->push_back('0');
  *out += digits;
}

// ".645" for 645 000 000: as many digits as needed, nothing for zero.
void AppendFraction(std::string* out, int64_t nanos) {
  if (nanos == 0) return;
  out->push_back('.');
  int width = 9;
  while (nanos % 10 == 0) nanos /= 10, --width;
  AppendPadded(out, nanos, width);
}

void AppendDate(std::string* out, int64_t days) {
  const CivilDate d = CivilFromDays(days);
  if (d.year < 0) out->push_back('-');
  if (d.year > 9999) out->push_back('+');
  AppendPadded(out, d.year < 0 ? -d.year : d.year, 4);
  out->push_back('-');
  AppendPadded(out, d.month, 2);
  out->push_back('-');
  AppendPadded(out, d.day, 2);
}

void AppendTime(std::string* out, int64_t nanos_of_day) {
  const int64_t seconds = nanos_of_day / kNanosPerSecond, nanos = nanos_of_day % kNanosPerSecond;
  AppendPadded(out, seconds / 3600, 2);
  out->push_back(':');
  AppendPadded(out, seconds / 60 % 60, 2);
  if (seconds % 60 == 0 && nanos == 0) return;
  out->push_back(':');
  AppendPadded(out, seconds % 60, 2);
  AppendFraction(out, nanos);
}

void AppendLocal(std::string* out, LocalDateTime t) {
  AppendDate(out, FloorDiv(t.seconds, kSecondsPerDay));
  out->push_back('T');
  AppendTime(out, FloorMod(t.seconds, kSecondsPerDay) * kNanosPerSecond + t.nanos);
}

void AppendPart(std::string* out, int64_t value, char unit) {
  if (value == 0) return;
  *out += std::to_string(value);
  out->push_back(unit);
}

}  // namespace

std::string FormatOffset(int32_t seconds) {
  if (seconds == 0) return "Z";
  std::string out(1, seconds < 0 ? '-' : '+');
  const int32_t magnitude = std::abs(seconds);
  AppendPadded(&out, magnitude / 3600, 2);
  out.push_back(':');
  AppendPadded(&out, magnitude / 60 % 60, 2);
  if (magnitude % 60 != 0) {
    out.push_back(':');
    AppendPadded(&out, magnitude % 60, 2);
  }
  return out;
}

std::string FormatDate(Date d) {
  std::string out;
  AppendDate(&out, d.days);
  return out;
}

std::string FormatLocalTime(LocalTime t) {
  std::string out;
  AppendTime(&out, t.nanos);
  return out;
}

std::string FormatTime(Time t) {
  std::string out;
  AppendTime(&out, t.nanos);
  return out += FormatOffset(t.offset);
}

std::string FormatLocalDateTime(LocalDateTime t) {
  std::string out;
  AppendLocal(&out, t);
  return out;
}

std::string FormatDateTime(const DateTime& t) {
  std::string out;
  AppendLocal(&out, {t.seconds + t.offset, t.nanos});
  out += FormatOffset(t.offset);
  if (!t.zone.empty()) out += "[" + t.zone + "]";
  return out;
}

std::string FormatDuration(const Duration& d) {
  std::string out = "P";
  AppendPart(&out, d.months / 12, 'Y');
  AppendPart(&out, d.months % 12, 'M');
  AppendPart(&out, d.days, 'D');
  if (d.seconds != 0 || d.nanos != 0) {
    out.push_back('T');
    // The stored form keeps the sign in seconds; people read -0.5 s, not -1 s + 0.5 s.
    const bool negative = d.seconds < 0;
    const int64_t seconds = negative && d.nanos > 0 ? d.seconds + 1 : d.seconds;
    const int64_t nanos = negative && d.nanos > 0 ? kNanosPerSecond - d.nanos : d.nanos;
    AppendPart(&out, seconds / 3600, 'H');
    AppendPart(&out, seconds / 60 % 60, 'M');
    if (seconds % 60 != 0 || nanos != 0) {
      if (negative && seconds % 60 == 0) out.push_back('-');
      out += std::to_string(seconds % 60);
      AppendFraction(&out, nanos);
      out.push_back('S');
    }
  }
  if (out.size() == 1) out += "T0S";
  return out;
}

}  // namespace fasti
