#include "storage/temporal/zone.h"

#include <date/tz.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <sstream>

#include "storage/temporal/calendar.h"
#include "storage/temporal/posix_rule.h"

namespace fasti {
namespace {

// tzdata lists transitions one by one up to 2037 and states the rule that holds from then on. Before the
// first transition a zone has its first offset for ever, and that library's years are 16 bits wide.
constexpr int64_t kRuleBegin = DaysFromCivil(2037, 1, 1) * kSecondsPerDay;
constexpr int64_t kFirst = DaysFromCivil(1700, 1, 1) * kSecondsPerDay;

// The tz database merges zones that have agreed since 1970 and gives each the history of the most populous
// one; Debian's build keeps the separate histories. Answers must not depend on how tzdata was packaged, so
// instants before 1970 are looked up in the zone that zone1970.tab names for the country. The two tables are
// small and are read at the first such look-up.
class MergedZones {
 public:
  static const MergedZones& Get() {
    static const MergedZones zones;
    return zones;
  }
  /// The zone whose history before 1970 counts; the zone itself if it is not merged.
  const std::string& HistoryOf(const std::string& zone) const {
    const auto found = merged_.find(zone);
    return found == merged_.end() ? zone : found->second;
  }

 private:
  MergedZones() {
    std::map<std::string, std::set<std::string>> zones_of_country;
    std::set<std::string> kept;
    ForEachRow("/usr/share/zoneinfo/zone1970.tab",
               [&](const std::string& countries, const std::string& zone) {
                 kept.insert(zone);
                 std::istringstream codes(countries);
                 for (std::string code; std::getline(codes, code, ',');) zones_of_country[code].insert(zone);
               });
    ForEachRow("/usr/share/zoneinfo/zone.tab", [&](const std::string& country, const std::string& zone) {
      const auto found = zones_of_country.find(country);
      // A country with several zones does not tell which one this was merged into.
      if (kept.count(zone) == 0 && found != zones_of_country.end() && found->second.size() == 1) {
        merged_[zone] = *found->second.begin();
      }
    });
  }

  // Rows are: country codes, coordinates, zone, and comments after that; '#' begins a comment line.
  template <typename F>
  static void ForEachRow(const char* path, F f) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line.front() == '#') continue;
      std::istringstream fields(line);
      std::string countries, coordinates, zone;
      if (fields >> countries >> coordinates >> zone) f(countries, zone);
    }
  }

  std::map<std::string, std::string> merged_;
};

// The library reports failures by exceptions; none may leave this file.
const date::time_zone* Locate(std::string_view name) {
  try {
    return date::locate_zone(std::string(name));
  } catch (const std::exception&) {
    return nullptr;
  }
}

// For an instant or local time at `seconds`. A day around 1970 has the same offsets in all merged zones.
const date::time_zone* LocateFor(std::string_view name, int64_t seconds) {
  if (seconds >= 0) return Locate(name);
  return Locate(MergedZones::Get().HistoryOf(std::string(name)));
}

// The rule for the time after the listed transitions: the last line of the zone's file. Kept, because reading
// it costs as much as a thousand look-ups. nullopt if the file has none (it is then constant from 2037 on).
std::optional<PosixRule> RuleOf(const std::string& zone) {
  static std::mutex mutex;
  static std::map<std::string, std::optional<PosixRule>> rules;
  const std::lock_guard lock(mutex);
  const auto [at, is_new] = rules.try_emplace(zone);
  if (is_new) {
    std::ifstream file("/usr/share/zoneinfo/" + zone, std::ios::binary);
    std::string last;
    for (std::string line; std::getline(file, line);) last = std::move(line);
    at->second = PosixRule::Parse(last);
  }
  return at->second;
}

Status UnknownZone(std::string_view name) {
  return Status::Query("ArgumentError", Phase::kRuntime, "InvalidArgumentValue",
                       "unknown time zone '" + std::string(name) +
                           "'; write an IANA name such as 'Europe/Stockholm' or an offset such as '+01:00'");
}

}  // namespace

bool IsKnownZone(std::string_view name) { return Locate(name) != nullptr; }

Result<int32_t> ZoneOffsetAt(std::string_view zone, int64_t utc_seconds) {
  const date::time_zone* tz = LocateFor(zone, utc_seconds);
  if (tz == nullptr) return UnknownZone(zone);
  if (utc_seconds >= kRuleBegin) {
    if (const auto rule = RuleOf(tz->name())) return rule->OffsetAt(utc_seconds);
  }
  try {
    const date::sys_seconds at{std::chrono::seconds(std::max(utc_seconds, kFirst))};
    return static_cast<int32_t>(tz->get_info(at).offset.count());
  } catch (const std::exception&) {
    return UnknownZone(zone);
  }
}

Result<int32_t> ZoneOffsetForLocal(std::string_view zone, int64_t local_seconds) {
  const date::time_zone* tz = LocateFor(zone, local_seconds);
  if (tz == nullptr) return UnknownZone(zone);
  if (local_seconds >= kRuleBegin) {
    if (const auto rule = RuleOf(tz->name())) {
      // The offset before a change serves its gap and the first half of its overlap; transitions lie days
      // apart.
      const int32_t before = rule->OffsetAt(local_seconds - kSecondsPerDay);
      const int32_t after = rule->OffsetAt(local_seconds + kSecondsPerDay);
      if (before == after || rule->OffsetAt(local_seconds - before) == before) return before;
      return rule->OffsetAt(local_seconds - after) == after ? after : before;
    }
  }
  try {
    const date::local_seconds at{std::chrono::seconds(std::max(local_seconds, kFirst))};
    // unique: the only offset. nonexistent: the offset before the gap, which moves the local time forward by
    // the gap. ambiguous: the earlier offset. All three are `first`.
    return static_cast<int32_t>(tz->get_info(at).first.offset.count());
  } catch (const std::exception&) {
    return UnknownZone(zone);
  }
}

}  // namespace fasti
