// What the command line asked for. Parsing touches nothing: no file, no store.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "fasti/status.h"

namespace fasti::shell {

/// The exit codes are part of the interface: scripts test them.
enum ExitCode : int {
  kExitOk = 0,
  kExitQueryError = 1,
  kExitUsage = 2,
  kExitCannotOpen = 3,
  kExitCancelled = 130
};

/// `-c` and `-f`, in the order in which they were given.
struct Step {
  enum class Kind : uint8_t { kQuery, kFile };
  Kind kind;
  std::string text;
};

/// The default: statements, from steps, a terminal or standard input.
struct RunCommand {
  std::string path;  ///< empty: in memory
  std::vector<Step> steps;
  std::vector<std::string> parameters;  ///< "name=value"
  std::string mode = "table";
  std::string valid_at;
  std::string known_at;
  bool read_only = false;
  bool drop_damaged_log_tail = false;
  bool bail = false;
  bool safe = false;
  std::vector<std::string> load_csv;  ///< directories
};
struct VerifyCommand {
  std::string path;
  std::string expect;
};
struct BackupCommand {
  std::string path;
  std::string directory;
};
struct RestoreCommand {
  std::string path;
  std::string backup;
};
struct DumpCommand {
  std::string path;
  bool system_time = false;
};
struct UpgradeCommand {
  std::string path;
};
struct ImportCommand {
  std::string path;
  std::string mapping;
  std::vector<std::string> files;
  std::string data;
  std::string rejected;
  std::optional<uint64_t> max_rejected;
};

struct ExportCommand {
  std::string path;
  std::string directory;
  std::string format = "csv";
};

struct Options {
  std::string log_level = "off";
  std::variant<RunCommand, VerifyCommand, BackupCommand, RestoreCommand, DumpCommand, UpgradeCommand,
               ImportCommand, ExportCommand>
      command;
};

/// Either options, or the text to print and the code to leave with (--help, --version, a usage error).
struct ParsedOptions {
  Options options;
  bool exit = false;
  int exit_code = kExitOk;
  std::string text;
};
ParsedOptions ParseOptions(int argc, char** argv);

}  // namespace fasti::shell
