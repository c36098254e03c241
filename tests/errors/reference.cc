#include <cstdio>
#include <map>
#include <sstream>
#include <string>

#include "storage/model/error_details.h"
#include "tests/errors/modes.h"
#include "tests/errors/sandbox.h"

namespace fasti::errors {
namespace {

constexpr std::string_view kBegin = "<!-- details: checked and rewritten by fasti-errors -->\n";
constexpr std::string_view kEnd = "<!-- end of details -->\n";

std::string PhaseText(Phase phase) {
  switch (phase) {
    case Phase::kNone:
      return "";
    case Phase::kCompileTime:
      return ", compile time";
    case Phase::kRuntime:
      return ", runtime";
  }
  return "";
}

/// What the section of a detail has to say, given its example.
std::string Section(const ErrorDetail& detail, const std::string& example, std::string* problem) {
  const Failure failure = Run(example);
  if (!failure.problem.empty()) {
    *problem = failure.problem;
  } else if (failure.status.detail() != detail.name) {
    *problem = "the example has another detail: " + failure.status.ToString();
  } else if (failure.status.gqlstatus() != detail.gqlstatus) {
    *problem = "the example has the code " + failure.status.gqlstatus();
  }
  return "### " + std::string(detail.name) + "\n" + std::string(detail.meaning) + " `" +
         failure.status.type() + "`" + PhaseText(failure.status.phase()) + ", `" +
         std::string(detail.gqlstatus) + "`.\n```cypher\n" + example + "```\n" + failure.status.message() +
         "\n\n";
}

/// The examples of a document by detail.
std::map<std::string, std::string, std::less<>> Examples(std::string_view text) {
  std::map<std::string, std::string, std::less<>> examples;
  std::istringstream lines{std::string(text)};
  std::string name;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("### ")) {
      name = line.substr(4);
      examples[name];
    } else if (line == "```cypher") {
      inside = true;
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      examples[name] += line + "\n";
    }
  }
  return examples;
}

}  // namespace

int CheckReference(const std::string& path, bool rewrite) {
  const std::string content = ReadFile(path);
  const size_t begin = content.find(kBegin);
  const size_t end = content.find(kEnd);
  if (begin == std::string::npos || end == std::string::npos) {
    std::printf("%s has no place for the details\n", path.c_str());
    return 1;
  }
  const size_t from = begin + kBegin.size();
  const auto examples = Examples(std::string_view(content).substr(from, end - from));
  std::string sections = "\n";
  int wrong = 0;
  for (const ErrorDetail& detail : ErrorDetails()) {
    const auto found = examples.find(detail.name);
    std::string problem;
    sections += Section(detail, found == examples.end() ? "" : found->second, &problem);
    if (problem.empty()) continue;
    ++wrong;
    std::printf("%s: %s\n", std::string(detail.name).c_str(), problem.c_str());
  }
  for (const auto& [name, example] : examples) {
    if (FindErrorDetail(name) != nullptr) continue;
    ++wrong;
    std::printf("%s is explained, but no detail\n", name.c_str());
  }
  const std::string expected = content.substr(0, from) + sections + content.substr(end);
  if (rewrite) return WriteFile(path, expected) ? wrong : 1;
  if (wrong == 0 && expected != content) {
    std::printf("%s says something else than the errors do; run fasti-errors reference %s --rewrite\n",
                path.c_str(), path.c_str());
    ++wrong;
  }
  std::printf("%zu details, %d wrong\n", ErrorDetails().size(), wrong);
  return wrong;
}

}  // namespace fasti::errors
