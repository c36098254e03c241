#include <cstdio>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/errors/modes.h"
#include "tests/errors/sandbox.h"

namespace fasti::errors {
namespace {

constexpr size_t kLeastQueries = 60;

/// One block: comment lines, the query, what is shown.
struct Block {
  std::string comment, query, shown;
};

std::vector<Block> Parse(const std::string& content) {
  std::vector<Block> blocks;
  std::istringstream lines(content);
  Block block;
  bool answer = false;
  const auto finish = [&] {
    if (!block.query.empty() || !block.comment.empty()) blocks.push_back(std::move(block));
    block = {};
    answer = false;
  };
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) {
      finish();
    } else if (line == "----") {
      answer = true;
    } else if (answer) {
      block.shown += line + "\n";
    } else if (line[0] == '#') {
      block.comment += line + "\n";
    } else {
      block.query += line + "\n";
    }
  }
  finish();
  return blocks;
}

}  // namespace

int CheckGolden(const std::string& path, bool rewrite) {
  std::string out;
  int wrong = 0;
  size_t queries = 0;
  for (const Block& block : Parse(ReadFile(path))) {
    out += block.comment;
    if (block.query.empty()) {
      out += "\n";
      continue;
    }
    ++queries;
    const Failure failure = Run(block.query);
    // Long texts are shown cut by the renderer itself.
    std::string shown =
        failure.problem.empty() ? failure.status.Render(failure.text) : "NOT AN ERROR: " + failure.problem;
    if (shown.empty() || shown.back() != '\n') shown += "\n";
    if (!failure.problem.empty() || shown != block.shown) {
      ++wrong;
      std::printf("%sexpected\n%sgot\n%s\n", block.query.c_str(), block.shown.c_str(), shown.c_str());
    }
    out += block.query + "----\n" + shown + "\n";
  }
  if (!out.empty()) out.pop_back();
  if (queries < kLeastQueries) {
    std::printf("only %zu queries, there should be %zu\n", queries, kLeastQueries);
    ++wrong;
  }
  std::printf("%zu queries, %d differ\n", queries, wrong);
  if (rewrite) return WriteFile(path, out) ? 0 : 1;
  return wrong;
}

}  // namespace fasti::errors
