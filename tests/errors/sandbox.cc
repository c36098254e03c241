#include "tests/errors/sandbox.h"

#include <filesystem>
#include <vector>

#include "fasti/database.h"
#include "storage/model/manual_clock.h"

namespace fasti::errors {
namespace {

constexpr const char* kSetup =
    "CREATE (ada:Person {name: 'Ada', born: 1815})-[:KNOWS {since: 1833}]->(:Person {name: 'Charles'})";

std::string Expand(std::string_view text) {
  constexpr std::string_view kOpen = "⟨", kTimes = " × ", kClose = "⟩";
  std::string out;
  while (true) {
    const size_t open = text.find(kOpen);
    const size_t times = text.find(kTimes, open);
    const size_t close = text.find(kClose, times);
    if (open == std::string_view::npos || times == std::string_view::npos || close == std::string_view::npos)
      break;
    out += text.substr(0, open);
    const std::string_view part = text.substr(open + kOpen.size(), times - open - kOpen.size());
    const size_t count =
        std::stoul(std::string(text.substr(times + kTimes.size(), close - times - kTimes.size())));
    for (size_t i = 0; i < count; ++i) out += part;
    text.remove_prefix(close + kClose.size());
  }
  return out.append(text);
}

Procedure Add() {
  Procedure add;
  add.name = "test.add";
  add.inputs = {{"a", "INTEGER"}, {"b", "INTEGER"}};
  add.outputs = {{"sum", "INTEGER"}};
  add.call = [](const Row& row) -> Result<std::vector<Row>> {
    return std::vector<Row>{{Value::Int(row[0].as_int() + row[1].as_int())}};
  };
  return add;
}

}  // namespace

Failure Run(std::string_view text) {
  ManualClock clock(Instant{1'704'067'200'000'000});
  DatabaseOptions options;
  options.clock = &clock;
  options.memory_per_query_bytes = 16 << 20;
  options.load_csv_directories = {std::filesystem::temp_directory_path().string()};
  Failure failure;
  auto opened = Database::Open(":memory:", std::move(options));
  if (!opened.ok()) {
    failure.problem = opened.status().ToString();
    return failure;
  }
  Status status = opened->RegisterProcedure(Add());
  Session session = opened->NewSession();
  if (status.ok()) status = session.Run(kSetup).status();
  if (!status.ok()) {
    failure.problem = "setup: " + status.ToString();
    return failure;
  }
  const Script script = SplitScript(Expand(text));
  std::vector<std::string> statements;
  for (const ScriptStatement& statement : script.statements) statements.push_back(statement.text);
  if (script.incomplete) statements.push_back(script.rest);
  for (size_t i = 0; i < statements.size(); ++i) {
    status = session.Run(statements[i]).status();
    const bool last = i + 1 == statements.size();
    if (last) {
      failure.text = statements[i];
      failure.status = status;
    }
    if (status.ok() == last) {
      failure.problem = last ? "it runs" : "an earlier statement fails: " + status.Render(statements[i]);
      break;
    }
    clock.Advance(1'000'000);
  }
  if (statements.empty()) failure.problem = "there is no statement";
  return failure;
}

}  // namespace fasti::errors
