// The shell's entry: options, then a store, then statements or one maintenance command.
#include <cstdio>
#include <variant>

#include "shell/interactive.h"
#include "shell/interrupt.h"
#include "shell/logging.h"
#include "shell/maintenance.h"
#include "shell/options.h"
#include "shell/shell.h"
#include "shell/terminal.h"
#include "shell/transfer.h"

namespace fasti::shell {
namespace {

int Run(const RunCommand& command, DatabaseOptions options, const Terminal& terminal) {
  const bool in_memory = command.path.empty();
  options.read_only = command.read_only;
  options.create_if_missing = !command.read_only && !command.drop_damaged_log_tail;
  options.drop_damaged_log_tail = command.drop_damaged_log_tail;
  options.load_csv_directories = command.load_csv;
  const std::string path = in_memory ? ":memory:" : command.path;
  Result<Database> database = Database::Open(path, std::move(options));
  if (!database.ok()) return CannotOpen(path, database.status(), terminal);

  const bool interactive = command.steps.empty() && terminal.input && terminal.output;
  InstallInterruptHandler();
  Shell shell(command, terminal, std::move(*database), interactive);
  if (Status status = shell.Prepare(); !status.ok()) {
    shell.PrintError(status.message());
    return kExitUsage;
  }
  if (interactive) {
    RunInteractive(shell);
  } else if (command.steps.empty()) {
    shell.RunStream(stdin, "stdin");
  } else {
    for (const Step& step : command.steps) {
      if (shell.stopped()) break;
      switch (step.kind) {
        case Step::Kind::kQuery:
          shell.RunText(step.text, {});
          break;
        case Step::Kind::kFile:
          shell.RunFile(step.text);
          break;
      }
    }
  }
  return shell.exit_code();
}

int Main(int argc, char** argv) {
  const Terminal terminal = Terminal::Detect();
  const ParsedOptions parsed = ParseOptions(argc, argv);
  if (parsed.exit) {
    std::fputs(parsed.text.c_str(), parsed.exit_code == kExitOk ? stdout : stderr);
    return parsed.exit_code;
  }
  DatabaseOptions options;
  options.log = MakeLog(parsed.options.log_level);
  int code = std::visit([&](const auto& command) { return Run(command, options, terminal); },
                        parsed.options.command);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    std::fputs("cannot write to standard output\n", stderr);
    if (code == kExitOk) code = kExitQueryError;
  }
  return code;
}

}  // namespace
}  // namespace fasti::shell

int main(int argc, char** argv) { return fasti::shell::Main(argc, argv); }
