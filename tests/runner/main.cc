// fasti-test: runs .test files. The format is described in tests/query/README.md.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "tests/runner/script_runner.h"
#include "tests/runner/self_test.h"

namespace fasti::runner {
namespace {

constexpr const char* kUsage = R"(usage: fasti-test [options] FILE|DIR...
       fasti-test --self-test

  --store KIND     memory (default) or rocksdb
  --no-optimize    plan without rewrite rules
  --reopen         close and open the store between statements
  --tiny-cache     caches too small to hold anything
  --no-cache       no memory cache
  --threads        three threads to a query, however little there is to read
  --prepared       queries as prepared statements, reading ones twice
  --filter TEXT    only files whose path holds TEXT
  --rewrite        replace expectations that fail by what came; read the diff like code
  --root DIR       what the paths of `load` are relative to (default: the source tree)
)";

struct Options {
  Mode mode;
  std::vector<std::filesystem::path> paths;
  std::string filter;
  bool rewrite = false, self_test = false;
};

std::optional<Options> Parse(int argc, char** argv) {
  Options options;
  options.mode.project_root = FASTI_SOURCE_ROOT;
  for (int i = 1; i < argc; ++i) {
    const std::string arg = argv[i];
    const auto next = [&]() -> std::string { return i + 1 < argc ? argv[++i] : std::string(); };
    if (arg == "--store") {
      const std::string kind = next();
      if (kind != "memory" && kind != "rocksdb") return std::nullopt;
      options.mode.on_disk = kind == "rocksdb";
    } else if (arg == "--no-optimize") {
      options.mode.optimize = false;
    } else if (arg == "--reopen") {
      options.mode.reopen = true;
    } else if (arg == "--tiny-cache") {
      options.mode.tiny_cache = true;
    } else if (arg == "--no-cache") {
      options.mode.no_cache = true;
    } else if (arg == "--threads") {
      options.mode.threads = true;
    } else if (arg == "--prepared") {
      options.mode.prepared = true;
    } else if (arg == "--filter") {
      options.filter = next();
    } else if (arg == "--rewrite") {
      options.rewrite = true;
    } else if (arg == "--root") {
      options.mode.project_root = next();
    } else if (arg == "--self-test") {
      options.self_test = true;
    } else if (arg.starts_with("-")) {
      return std::nullopt;
    } else {
      options.paths.emplace_back(arg);
    }
  }
  if (options.paths.empty() && !options.self_test) return std::nullopt;
  return options;
}

std::vector<std::filesystem::path> FindFiles(const Options& options) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& path : options.paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.path().extension() == ".test") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  std::erase_if(files, [&](const auto& f) { return f.string().find(options.filter) == std::string::npos; });
  return files;
}

struct Totals {
  int passed = 0, failed = 0, skipped = 0;
};

void RunOne(const std::filesystem::path& path, const Options& options, Totals* totals) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  const Result<TestFile> file =
      in ? ParseTestFile(path.string(), text.str())
         : Result<TestFile>(Status(Code::kIOError, path.string() + ": cannot read"));
  if (!file.ok()) {
    printf("%s\n", file.status().message().c_str());
    ++totals->failed;
    return;
  }
  const FileOutcome outcome = RunTestFile(*file, options.mode);
  for (const Failure& failure : outcome.failures) {
    printf("%s:%d: %s\n", path.c_str(), failure.line, failure.message.c_str());
  }
  if (options.rewrite && !outcome.replacements.empty()) {
    std::ofstream(path, std::ios::binary) << Rewrite(*file, outcome.replacements);
    printf("%s: rewritten\n", path.c_str());
  }
  totals->passed += outcome.passed;
  totals->failed += static_cast<int>(outcome.failures.size());
  totals->skipped += outcome.skipped;
}

}  // namespace
}  // namespace fasti::runner

int main(int argc, char** argv) {
  using fasti::runner::Totals;
  const auto options = fasti::runner::Parse(argc, argv);
  if (!options) {
    fputs(fasti::runner::kUsage, stderr);
    return 2;
  }
  if (options->self_test) return fasti::runner::SelfTest() == 0 ? 0 : 1;
  const std::vector<std::filesystem::path> files = fasti::runner::FindFiles(*options);
  if (files.empty()) {
    fputs("fasti-test: no .test file found\n", stderr);
    return 2;
  }
  Totals totals;
  for (const std::filesystem::path& path : files) fasti::runner::RunOne(path, *options, &totals);
  printf("%zu files\n%d passed, %d failed, %d skipped\n", files.size(), totals.passed, totals.failed,
         totals.skipped);
  return totals.failed == 0 ? 0 : 1;
}
