#include "tests/runner/iso_instant.h"

#include <charconv>
#include <chrono>

namespace fasti::runner {
namespace {

// Reads `digits` digits, then the separator unless the text ends there.
bool Take(std::string_view* text, size_t digits, int* out) {
  if (text->size() < digits) return false;
  const char* end = text->data() + digits;
  if (std::from_chars(text->data(), end, *out).ptr != end) return false;
  text->remove_prefix(digits);
  return true;
}

bool TakeChar(std::string_view* text, char c) {
  if (!text->starts_with(c)) return false;
  text->remove_prefix(1);
  return true;
}

}  // namespace

std::optional<Instant> ParseIsoInstant(std::string_view text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, micros = 0;
  if (!Take(&text, 4, &year) || !TakeChar(&text, '-') || !Take(&text, 2, &month) || !TakeChar(&text, '-') ||
      !Take(&text, 2, &day)) {
    return std::nullopt;
  }
  if (TakeChar(&text, 'T')) {
    if (!Take(&text, 2, &hour) || !TakeChar(&text, ':') || !Take(&text, 2, &minute)) return std::nullopt;
    if (TakeChar(&text, ':') && !Take(&text, 2, &second)) return std::nullopt;
    if (TakeChar(&text, '.')) {
      int scale = 100000;
      for (int digit = 0; Take(&text, 1, &digit); scale /= 10) micros += digit * scale;
    }
    TakeChar(&text, 'Z');
  }
  const std::chrono::year_month_day date(std::chrono::year{year},
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!text.empty() || !date.ok()) return std::nullopt;
  const int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return Instant{((days * 24 + hour) * 60 + minute) * 60'000'000 + second * int64_t{1'000'000} + micros};
}

}  // namespace fasti::runner
