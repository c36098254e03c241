#include "shell/maintenance.h"

#include <cstdio>
#include <string>

#include "shell/escape.h"

namespace fasti::shell {
namespace {

void PrintTo(std::FILE* file, bool terminal, std::string_view text) {
  const std::string shown = terminal ? EscapeText(text, Escape::kMessage) : std::string(text);
  std::fwrite(shown.data(), 1, shown.size(), file);
}

int Failed(std::string_view what, const Status& status, const Terminal& terminal) {
  PrintTo(stderr, terminal.error, std::string(what) + ": " + status.message() + "\n");
  return kExitQueryError;
}

Result<Database> OpenForReading(const std::string& path, DatabaseOptions options) {
  options.read_only = true;
  options.create_if_missing = false;
  return Database::Open(path, std::move(options));
}

}  // namespace

int CannotOpen(const std::string& path, const Status& status, const Terminal& terminal) {
  PrintTo(
      stderr, terminal.error,
      "cannot open '" + path + "': " + std::string(CodeName(status.code())) + ": " + status.message() + "\n");
  return kExitCannotOpen;
}

int Run(const VerifyCommand& command, const DatabaseOptions& options, const Terminal& terminal) {
  Result<Database> database = OpenForReading(command.path, options);
  if (!database.ok()) return CannotOpen(command.path, database.status(), terminal);
  Result<VerifyResult> result = database->Verify(command.expect);
  if (!result.ok()) return Failed("verify", result.status(), terminal);
  std::string text;
  for (const std::string& problem : result->problems) text += "problem: " + problem + "\n";
  text += std::to_string(result->commits) + " commits, " + std::to_string(result->nodes) + " nodes, " +
          std::to_string(result->edges) + " relationships, " + std::to_string(result->statements) +
          " statements, " + std::to_string(result->adjacency_rows) + " adjacency rows, " +
          std::to_string(result->index_entries) + " index entries\n";
  text +=
      result->problems.empty() ? "no problems\n" : std::to_string(result->problems.size()) + " problems\n";
  PrintTo(stdout, terminal.output, text);
  return result->problems.empty() ? kExitOk : kExitQueryError;
}

int Run(const BackupCommand& command, const DatabaseOptions& options, const Terminal& terminal) {
  // A consistent copy flushes what is in memory first, which a read-only handle may not.
  DatabaseOptions writing = options;
  writing.create_if_missing = false;
  Result<Database> database = Database::Open(command.path, std::move(writing));
  if (!database.ok()) return CannotOpen(command.path, database.status(), terminal);
  const Status status = database->Backup(command.directory);
  if (!status.ok()) return Failed("backup", status, terminal);
  PrintTo(stdout, terminal.output, "copied '" + command.path + "' to '" + command.directory + "'\n");
  return kExitOk;
}

int Run(const RestoreCommand& command, const DatabaseOptions&, const Terminal& terminal) {
  const Status status = Database::Restore(command.backup, command.path);
  if (!status.ok()) return Failed("restore", status, terminal);
  PrintTo(stdout, terminal.output, "made '" + command.path + "' from '" + command.backup + "'\n");
  return kExitOk;
}

int Run(const DumpCommand& command, const DatabaseOptions& options, const Terminal& terminal) {
  Result<Database> database = OpenForReading(command.path, options);
  if (!database.ok()) return CannotOpen(command.path, database.status(), terminal);
  DumpOptions dump;
  dump.system_time = command.system_time;
  const auto print = [&](std::string_view piece) {
    PrintTo(stdout, terminal.output, piece);
    return std::ferror(stdout) == 0 ? Status::Ok() : Status(Code::kIOError, "standard output takes no more");
  };
  const Status status = database->Dump(print, dump);
  return status.ok() ? kExitOk : Failed("dump", status, terminal);
}

int Run(const UpgradeCommand& command, const DatabaseOptions&, const Terminal& terminal) {
  const Status status = Database::Upgrade(command.path);
  if (!status.ok()) return CannotOpen(command.path, status, terminal);
  PrintTo(stdout, terminal.output, "'" + command.path + "' has the format of this version\n");
  return kExitOk;
}

}  // namespace fasti::shell
