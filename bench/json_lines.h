// What the two clients of the comparison share: the clock, percentiles, memory, and one round of the `bench`
// command of the serve protocol (../shared/bench/README.md).
#pragma once

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace fasti_bench {

inline double NowUs() {
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

/// User and system time of this process.
inline double CpuUs() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto us = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_usec);
  };
  return us(usage.ru_utime) + us(usage.ru_stime);
}

/// Peak resident memory.
inline int64_t HighWaterMb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

inline double Percentile(std::vector<double> us, double p) {
  if (us.empty()) return 0;
  std::sort(us.begin(), us.end());
  return us[std::min(us.size() - 1, static_cast<size_t>(p * static_cast<double>(us.size())))];
}

/// Answers {"cmd":"bench","q":…,"budget_ms":…,"max":…}: two runs unmeasured when the query is new, then as
/// many as the budget allows, over the query's parameter sets in turn.
/// @param run runs parameter set i of the query and returns its rows
inline nlohmann::json BenchRound(const nlohmann::json& request, size_t sets,
                                 std::map<std::string, size_t>* positions,
                                 const std::function<uint64_t(size_t)>& run) {
  const std::string q = request["q"];
  const double budget_us = request["budget_ms"].get<double>() * 1e3;
  const int64_t max = request["max"];
  const bool first = positions->find(q) == positions->end();
  size_t& position = (*positions)[q];
  std::vector<double> us;
  uint64_t rows = 0;
  double cpu = CpuUs();
  const double begin = NowUs();
  for (int64_t k = first ? -2 : 0; k < max && (NowUs() - begin < budget_us || k < 1); ++k) {
    if (k == 0) cpu = CpuUs();
    const double t = NowUs();
    const uint64_t n = run(position++ % sets);
    const double took = std::round((NowUs() - t) * 10) / 10;
    if (k >= 0) {
      us.push_back(took);
      rows += n;
    } else if (took > budget_us * 4) {
      us.push_back(took);
      break;
    }
  }
  return {
      {"q", q}, {"us", us}, {"exec_us", nlohmann::json::array()}, {"rows", rows}, {"cpu_us", CpuUs() - cpu}};
}

}  // namespace fasti_bench
