#include "tests/model/axis.h"

#include <cstdio>
#include <string_view>

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

std::string TimestampText(int64_t us) {
  // Days to a civil date: Howard Hinnant's algorithm.
  const int64_t rest_of_day = (us % kDayUs + kDayUs) % kDayUs;
  const int64_t z = (us - rest_of_day) / kDayUs + 719'468;
  const int64_t era = (z >= 0 ? z : z - 146'096) / 146'097, doe = z - era * 146'097;
  const int64_t yoe = (doe - doe / 1460 + doe / 36'524 - doe / 146'096) / 365;
  const int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  const int64_t day = doy - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9;
  const int64_t year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const int64_t micros = rest_of_day % 1'000'000, seconds = rest_of_day / 1'000'000;
  char text[96];
  std::snprintf(text, sizeof text, "%s%04lld-%02lld-%02lldT%02lld:%02lld:%02lld.%06lldZ",
                year < 0      ? "-"
                : year > 9999 ? "+"
                              : "",
                static_cast<long long>(year < 0 ? -year : year), static_cast<long long>(month),
                static_cast<long long>(day), static_cast<long long>(seconds / 3600),
                static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60),
                static_cast<long long>(micros));
  return text;
}

std::string InstantText(int64_t us) { return "datetime('" + TimestampText(us) + "')"; }

namespace {

/// The digits and signs of `shape` ('0' a digit) stand at text[at].
bool Stands(const std::string& text, size_t at, std::string_view shape) {
  if (at + shape.size() > text.size()) return false;
  for (size_t i = 0; i < shape.size(); ++i) {
    const char c = text[at + i];
    if (shape[i] == '0' ? c < '0' || c > '9' : c != shape[i]) return false;
  }
  return true;
}

int64_t Number(const std::string& text, size_t at, size_t length) {
  int64_t n = 0;
  for (size_t i = 0; i < length; ++i) n = n * 10 + (text[at + i] - '0');
  return n;
}

}  // namespace

Stamp NextStamp(const std::string& text, size_t from) {
  for (size_t at = from; at < text.size(); ++at) {
    if (!Stands(text, at, "0000-00-00") || (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')) continue;
    Stamp stamp{at, 10, 0, true};
    int64_t year = Number(text, at, 4);
    const int64_t month = Number(text, at + 5, 2), day = Number(text, at + 8, 2);
    if (month <= 2) --year;
    const int64_t era = year / 400, yoe = year - era * 400;
    const int64_t doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    stamp.us = (era * 146'097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719'468) * kDayUs;
    if (Stands(text, at + 10, "T00:00:00.000000Z")) {
      stamp.length = 27;
      stamp.day = false;
      stamp.us +=
          ((Number(text, at + 11, 2) * 60 + Number(text, at + 14, 2)) * 60 + Number(text, at + 17, 2)) *
              1'000'000 +
          Number(text, at + 20, 6);
    }
    return stamp;
  }
  return {};
}

std::string Shifted(const std::string& text, int64_t us) {
  std::string out;
  size_t done = 0;
  for (Stamp stamp = NextStamp(text, 0); stamp.length > 0; stamp = NextStamp(text, done)) {
    out += text.substr(done, stamp.begin - done);
    constexpr std::string_view kDate = "date('", kDateTime = "datetime('";
    if (out.ends_with(kDate) && !out.ends_with(kDateTime))
      out.replace(out.size() - kDate.size(), 4, "datetime");
    out += TimestampText(stamp.us + us);
    done = stamp.begin + stamp.length;
  }
  return out + text.substr(done);
}

}  // namespace fasti::model
