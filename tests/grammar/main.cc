// fasti-check-grammar [--if-present] DIR...: parses every query of the .test and .feature files below the
// directories (outlines expanded) and checks, for each that parses: unparse gives text that parses to an
// equal tree and is stable; exact detection finds no ambiguity but those of openCypher itself
// (grammar/README.md).
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "query/parser/parse.h"
#include "query/parser/unparse.h"
#include "tests/runner/test_file.h"
#include "tests/tck/feature.h"
#include "tests/unit/parser/ast_dump.h"

namespace fasti {
namespace {

constexpr int kSkipped = 77;  // CTest's SKIP_RETURN_CODE

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream content;
  content << in.rdbuf();
  return content.str();
}

/// Every text once, in order.
class Texts {
 public:
  void Add(const std::string& text) {
    if (!text.empty() && seen_.insert(text).second) texts_.push_back(text);
  }
  const std::vector<std::string>& all() const { return texts_; }

 private:
  std::set<std::string> seen_;
  std::vector<std::string> texts_;
};

Status Collect(const std::filesystem::path& directory, Texts* texts) {
  bool features = false;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    features = features || entry.path().extension() == ".feature";
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    auto file = runner::ParseTestFile(path.string(), ReadFile(path));
    if (!file.ok()) return file.status();
    for (const runner::Step& step : file->steps) texts->Add(step.text);
  }
  if (!features) return Status::Ok();
  auto scenarios = tck::ReadFeatures(directory);
  if (!scenarios.ok()) return scenarios.status();
  for (const tck::Scenario& scenario : *scenarios) {
    for (const tck::Step& step : scenario.steps) texts->Add(step.doc_string);
  }
  return Status::Ok();
}

/// The rules in which openCypher's own ambiguities show, learnt from the forms that have them.
std::set<std::string> InherentRules() {
  std::set<std::string> rules;
  for (const char* text :
       {"RETURN (a)--(b)", "RETURN (a)<--(b)", "RETURN (a)-[x]-(b)", "RETURN (a)-->(b)<-[x]-(c {n: 1})",
        "RETURN [x IN xs WHERE x:A | x]", "RETURN [x IN xs WHERE x IS :: INTEGER | x]"}) {
    const auto found = parser::FindAmbiguities(text);
    if (!found.ok()) continue;
    for (const parser::Ambiguity& a : *found) rules.insert(a.rule);
  }
  return rules;
}

/// Whether the text of an ambiguity is a pattern that could be arithmetic, or a label test before a bar.
bool LooksInherent(std::string_view text) {
  const bool pattern =
      text.front() == '(' &&
      (text.find(")-") != std::string_view::npos || text.find(")<") != std::string_view::npos ||
       text.find(") -") != std::string_view::npos || text.find(") <") != std::string_view::npos);
  // A chain may also go on or end: (a)-->(b)<-[x]-(c) could be a comparison of a pattern with a difference.
  const bool step = text.front() == '-' || text.front() == '<';
  return pattern || step || text.find('|') != std::string_view::npos;
}

struct Counts {
  size_t parsed = 0, refused = 0, inherent = 0, faults = 0;
};

void Check(const std::string& text, const std::set<std::string>& inherent, Counts* counts) {
  const auto script = parser::Parse(text);
  if (!script.ok()) {
    ++counts->refused;  // wrong on purpose
    return;
  }
  ++counts->parsed;
  const auto fault = [&](const char* what, const std::string& more) {
    ++counts->faults;
    std::printf("%s: %s\n  %s\n", what, text.c_str(), more.c_str());
  };
  for (const ast::Statement& statement : script->statements) {
    const std::string printed = parser::Unparse(statement);
    const auto again = parser::ParseStatement(printed);
    if (!again.ok()) {
      fault("what is printed does not parse", printed + "\n  " + again.status().ToString());
    } else if (parser::Dump(statement) != parser::Dump(**again)) {
      fault("what is printed means something else", printed);
    } else if (parser::Unparse(**again) != printed) {
      fault("printing is not stable", printed);
    }
  }
  const auto found = parser::FindAmbiguities(text);
  if (!found.ok()) return fault("exact detection fails", found.status().ToString());
  for (const parser::Ambiguity& a : *found) {
    const std::string tokens = text.substr(a.span.offset, a.span.length);
    if (inherent.contains(a.rule) && LooksInherent(tokens)) {
      ++counts->inherent;
    } else {
      fault("ambiguous", a.rule + ": " + tokens);
    }
  }
}

}  // namespace
}  // namespace fasti

int main(int argc, char** argv) {
  using namespace fasti;
  bool if_present = false;
  Texts texts;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--if-present") == 0) {
      if_present = true;
      continue;
    }
    if (!std::filesystem::is_directory(argv[i])) {
      std::printf("%s is absent\n", argv[i]);
      return if_present ? kSkipped : 2;
    }
    if (const Status status = Collect(argv[i], &texts); !status.ok()) {
      std::printf("%s\n", status.ToString().c_str());
      return 2;
    }
  }
  const std::set<std::string> inherent = InherentRules();
  Counts counts;
  for (const std::string& text : texts.all()) Check(text, inherent, &counts);
  std::printf(
      "%zu texts: %zu parse and print as themselves, %zu are refused; %zu inherent ambiguities, %zu faults\n",
      texts.all().size(), counts.parsed, counts.refused, counts.inherent, counts.faults);
  return counts.faults == 0 && counts.parsed > 0 ? 0 : 1;
}
