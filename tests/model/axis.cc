#include "tests/model/axis.h"

#include <cstdio>

namespace fasti::model {

std::string DayText(Day d) {
  char text[32];
  std::snprintf(text, sizeof text, "2000-01-%02d", d + 1);
  return text;
}

std::string MomentText(const Moment& m) {
  if (m.precise()) return "date('" + DayText(m.earliest) + "')";
  const std::string from = m.earliest == kNever ? "" : DayText(m.earliest);
  const std::string to = m.latest == kForever ? "" : DayText(m.latest);
  return "'[" + from + ".." + to + "]'";
}

std::string ValidText(const Span& span, const std::string& always) {
  if (span.always()) return always;
  std::string text = " VALID";
  if (span.from != Moment::At(kNever)) text += " FROM " + MomentText(span.from);
  if (span.to != Moment::At(kForever)) text += " TO " + MomentText(span.to);
  return text;
}

std::string InstantText(int64_t us) {
  // Days to a civil date: Howard Hinnant's algorithm, for years after 1970 only.
  const int64_t days = us / kDayUs;
  int64_t rest = us % kDayUs;
  const int64_t z = days + 719'468, era = z / 146'097, doe = z - era * 146'097;
  const int64_t yoe = (doe - doe / 1460 + doe / 36'524 - doe / 146'096) / 365;
  const int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  const int64_t day = doy - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9;
  const int64_t year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const int64_t micros = rest % 1'000'000;
  rest /= 1'000'000;
  char text[96];
  std::snprintf(text, sizeof text, "datetime('%04lld-%02lld-%02lldT%02lld:%02lld:%02lld.%06lldZ')",
                static_cast<long long>(year), static_cast<long long>(month), static_cast<long long>(day),
                static_cast<long long>(rest / 3600), static_cast<long long>(rest / 60 % 60),
                static_cast<long long>(rest % 60), static_cast<long long>(micros));
  return text;
}

}  // namespace fasti::model
