#include "storage/temporal/zone.h"

#include <date/tz.h>

#include <exception>

#include "storage/temporal/calendar.h"

namespace fasti {
namespace {

// 400 years are a whole number of weeks and of leap cycles; tzdata's explicit rules all lie inside the
// window.
constexpr int64_t kCycleSeconds = int64_t{146'097} * kSecondsPerDay;
constexpr int64_t kWindowBegin = DaysFromCivil(1700, 1, 1) * kSecondsPerDay;
constexpr int64_t kWindowEnd = DaysFromCivil(2400, 1, 1) * kSecondsPerDay;

int64_t IntoWindow(int64_t seconds) {
  if (seconds < kWindowBegin) {
    // Before the first rule every zone has its first offset, so one instant of the past stands for all.
    return kWindowBegin;
  }
  if (seconds < kWindowEnd) return seconds;
  const int64_t cycle_start = kWindowEnd - kCycleSeconds;
  return cycle_start + FloorMod(seconds - cycle_start, kCycleSeconds);
}

// The library reports failures by exceptions; none may leave this file.
const date::time_zone* Locate(std::string_view name) {
  try {
    return date::locate_zone(std::string(name));
  } catch (const std::exception&) {
    return nullptr;
  }
}

Status UnknownZone(std::string_view name) {
  return Status::Query("ArgumentError", Phase::kRuntime, "InvalidArgumentValue",
                       "unknown time zone '" + std::string(name) +
                           "'; write an IANA name such as 'Europe/Stockholm' or an offset such as '+01:00'");
}

}  // namespace

bool IsKnownZone(std::string_view name) { return Locate(name) != nullptr; }

Result<int32_t> ZoneOffsetAt(std::string_view zone, int64_t utc_seconds) {
  const date::time_zone* tz = Locate(zone);
  if (tz == nullptr) return UnknownZone(zone);
  try {
    const date::sys_seconds at{std::chrono::seconds(IntoWindow(utc_seconds))};
    return static_cast<int32_t>(tz->get_info(at).offset.count());
  } catch (const std::exception&) {
    return UnknownZone(zone);
  }
}

Result<int32_t> ZoneOffsetForLocal(std::string_view zone, int64_t local_seconds) {
  const date::time_zone* tz = Locate(zone);
  if (tz == nullptr) return UnknownZone(zone);
  try {
    const date::local_seconds at{std::chrono::seconds(IntoWindow(local_seconds))};
    // unique: the only offset. nonexistent: the offset before the gap, which moves the local time forward by
    // the gap. ambiguous: the earlier offset. All three are `first`.
    return static_cast<int32_t>(tz->get_info(at).first.offset.count());
  } catch (const std::exception&) {
    return UnknownZone(zone);
  }
}

}  // namespace fasti
