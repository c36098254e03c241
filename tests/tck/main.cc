// fasti-tck: runs the scenarios of the openCypher Technology Compatibility Kit against Fasti.
#include <stdlib.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/tck/engine.h"
#include "tests/tck/feature.h"
#include "tests/tck/scenario_runner.h"
#include "tests/tck/self_test.h"
#include "tests/tck/worker_pool.h"

namespace fasti::tck {
namespace {

constexpr int kSkipped = 77;  // CTest's SKIP_RETURN_CODE

constexpr const char* kUsage = R"(usage: fasti-tck DIR [options]
       fasti-tck --self-test

  --json FILE      write every scenario with its verdict
  --store KIND     memory (default) or rocksdb
  --filter TEXT    run only scenarios whose "feature: name" or file holds TEXT
  --jobs N         worker processes (default 2)
  --limit SECONDS  a scenario that takes longer counts as a crash (default 20)
  --at-least N     fail only if fewer than N scenarios pass (a floor against regressions)
  --if-present     skip with exit code 77 if DIR does not exist
  --quiet          print only totals
)";

struct Options {
  std::filesystem::path directory;
  std::string json, store = "memory", filter;
  int jobs = 2;
  int limit_seconds = 20;
  std::optional<long> at_least;
  bool self_test = false, if_present = false, quiet = false;
};

std::optional<Options> Parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string arg = argv[i];
    const auto next = [&]() -> std::string { return i + 1 < argc ? argv[++i] : std::string(); };
    if (arg == "--json") {
      options.json = next();
    } else if (arg == "--store") {
      options.store = next();
    } else if (arg == "--filter") {
      options.filter = next();
    } else if (arg == "--jobs") {
      options.jobs = std::max(1, atoi(next().c_str()));
    } else if (arg == "--limit") {
      options.limit_seconds = std::max(1, atoi(next().c_str()));
    } else if (arg == "--at-least") {
      options.at_least = atol(next().c_str());
    } else if (arg == "--self-test") {
      options.self_test = true;
    } else if (arg == "--if-present") {
      options.if_present = true;
    } else if (arg == "--quiet") {
      options.quiet = true;
    } else if (arg.starts_with("-") || !options.directory.empty()) {
      return std::nullopt;
    } else {
      options.directory = arg;
    }
  }
  if (options.directory.empty() && !options.self_test) return std::nullopt;
  if (options.store != "memory" && options.store != "rocksdb") return std::nullopt;
  return options;
}

std::string JsonString(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char buffer[8];
      snprintf(buffer, sizeof buffer, "\\u%04x", c);
      out += buffer;
    } else {
      out.push_back(c);
    }
  }
  return out + "\"";
}

bool WriteJson(const std::string& file, const std::vector<Scenario>& scenarios,
               const std::vector<Outcome>& outcomes) {
  std::ofstream out(file, std::ios::binary);
  out << "[\n";
  for (size_t i = 0; i < scenarios.size(); ++i) {
    const Verdict verdict = outcomes[i].verdict;
    const bool failed = verdict != Verdict::kPassed && verdict != Verdict::kSkipped;
    out << "{\"file\": " << JsonString(scenarios[i].file) << ", \"line\": " << scenarios[i].line
        << ", \"feature\": " << JsonString(scenarios[i].feature)
        << ", \"scenario\": " << JsonString(scenarios[i].name) << ", \"status\": \""
        << (failed ? "failed" : VerdictName(verdict)) << '"';
    if (failed)
      out << ", \"kind\": \"" << VerdictName(verdict)
          << "\", \"message\": " << JsonString(outcomes[i].message);
    out << (i + 1 < scenarios.size() ? "},\n" : "}\n");
  }
  out << "]\n";
  return static_cast<bool>(out.flush());
}

bool Selected(const Scenario& scenario, const std::string& filter) {
  return filter.empty() || scenario.file.find(filter) != std::string::npos ||
         (scenario.feature + ": " + scenario.name).find(filter) != std::string::npos;
}

int RunAll(const Options& options) {
  if (options.if_present && !std::filesystem::exists(options.directory)) {
    printf("skipped: %s is not there\n", options.directory.c_str());
    return kSkipped;
  }
  Result<std::vector<Scenario>> read = ReadFeatures(options.directory);
  if (!read.ok()) {
    fprintf(stderr, "fasti-tck: %s\n", read.status().message().c_str());
    return 2;
  }
  std::vector<Scenario> scenarios;
  for (Scenario& scenario : *read) {
    if (Selected(scenario, options.filter)) scenarios.push_back(std::move(scenario));
  }
  char scratch[] = "/tmp/fasti-tck-XXXXXX";
  const bool on_disk = options.store == "rocksdb";
  if (on_disk && mkdtemp(scratch) == nullptr) {
    perror("fasti-tck: mkdtemp");
    return 2;
  }
  const std::filesystem::path graphs = options.directory / ".." / "graphs";
  const std::vector<Outcome> outcomes = RunInWorkers(
      scenarios.size(), options.jobs, std::chrono::seconds(options.limit_seconds), [&](size_t i) {
        const std::string own = std::string(scratch) + "/" + std::to_string(i);
        const EngineFactory engines = on_disk ? DirectoryEngines(own) : MemoryEngines();
        if (on_disk) std::filesystem::create_directories(own);
        return RunScenario(scenarios[i], engines, graphs);
      });
  std::error_code ignored;
  if (on_disk) std::filesystem::remove_all(scratch, ignored);

  std::map<std::string_view, int> kinds;
  int passed = 0, failed = 0, skipped = 0;
  for (size_t i = 0; i < outcomes.size(); ++i) {
    switch (outcomes[i].verdict) {
      case Verdict::kPassed:
        ++passed;
        continue;
      case Verdict::kSkipped:
        ++skipped;
        continue;
      case Verdict::kWrongAnswer:
      case Verdict::kWrongError:
      case Verdict::kUnexpectedError:
      case Verdict::kNoError:
      case Verdict::kCrash:
        break;
    }
    ++failed;
    ++kinds[VerdictName(outcomes[i].verdict)];
    if (!options.quiet) {
      printf("%s:%d: %s: %s: %s\n", scenarios[i].file.c_str(), scenarios[i].line, scenarios[i].name.c_str(),
             std::string(VerdictName(outcomes[i].verdict)).c_str(), outcomes[i].message.c_str());
    }
  }
  if (!options.json.empty() && !WriteJson(options.json, scenarios, outcomes)) {
    fprintf(stderr, "fasti-tck: cannot write %s\n", options.json.c_str());
    return 2;
  }
  for (const auto& [kind, count] : kinds) printf("%d %s\n", count, std::string(kind).c_str());
  if (options.at_least && passed < *options.at_least)
    printf("fewer than the %ld that have to pass\n", *options.at_least);
  printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
  if (options.at_least) return passed < *options.at_least ? 1 : 0;
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace fasti::tck

int main(int argc, char** argv) {
  const auto options = fasti::tck::Parse(argc, argv);
  if (!options) {
    fputs(fasti::tck::kUsage, stderr);
    return 2;
  }
  if (options->self_test) return fasti::tck::SelfTest() == 0 ? 0 : 1;
  return fasti::tck::RunAll(*options);
}
