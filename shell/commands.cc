#include "shell/commands.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "shell/transfer.h"

namespace fasti::shell {
namespace {

using Arguments = std::vector<std::string>;

struct DotCommand {
  std::string_view name;
  std::string_view arguments;
  std::string_view help;
  size_t least;  // arguments
  size_t most;
  Status (*run)(Shell&, const Arguments&);
};
std::span<const DotCommand> DotCommands();

Status Usage(const DotCommand& command) {
  std::string message = "usage: " + std::string(command.name);
  if (!command.arguments.empty()) message += " " + std::string(command.arguments);
  return Status(Code::kInvalidArgument, message);
}

Status Help(Shell& shell, const Arguments&) {
  std::string text;
  for (const DotCommand& command : DotCommands()) {
    std::string line = std::string(command.name) + " " + std::string(command.arguments);
    line.resize(std::max<size_t>(line.size() + 1, 32), ' ');
    text += line + std::string(command.help) + "\n";
  }
  shell.Print(text + "Statements end with `;` and may span lines. Ctrl-C cancels the running one.\n");
  return Status::Ok();
}

Status Schema(Shell& shell, const Arguments&) {
  for (const std::string_view statement : {"SHOW GRAPH TYPE", "SHOW CONSTRAINTS", "SHOW INDEXES"}) {
    shell.RunStatement(statement, {});
    if (shell.stopped()) break;
  }
  return Status::Ok();
}

Status Mode(Shell& shell, const Arguments& arguments) {
  if (arguments.empty()) {
    std::string text;
    for (const OutputMode& mode : OutputModes()) {
      std::string line = (&mode == &shell.mode() ? "* " : "  ") + std::string(mode.name);
      line.resize(12, ' ');
      text += line + std::string(mode.help) + "\n";
    }
    shell.Print(text);
    return Status::Ok();
  }
  const OutputMode* mode = FindOutputMode(arguments[0]);
  if (mode == nullptr) {
    std::string names;
    for (const OutputMode& known : OutputModes())
      names += (names.empty() ? "" : ", ") + std::string(known.name);
    return Status(Code::kInvalidArgument, "no output mode '" + arguments[0] + "'; there are " + names);
  }
  shell.set_mode(*mode);
  return Status::Ok();
}

Status Timing(Shell& shell, const Arguments& arguments) {
  if (arguments.empty()) {
    shell.set_timing(!shell.timing());
  } else if (arguments[0] == "on" || arguments[0] == "off") {
    shell.set_timing(arguments[0] == "on");
  } else {
    return Status(Code::kInvalidArgument, "'" + arguments[0] + "' is neither on nor off");
  }
  if (shell.interactive()) shell.PrintNote(shell.timing() ? "timing is on" : "timing is off");
  return Status::Ok();
}

Status Read(Shell& shell, const Arguments& arguments) {
  if (shell.command().safe) return Status(Code::kInvalidArgument, ".read is off under --safe");
  shell.RunFile(arguments[0]);
  return Status::Ok();
}

Status ImportFiles(Shell& shell, const Arguments& arguments) {
  if (shell.command().safe) return Status(Code::kInvalidArgument, ".import is off under --safe");
  if (shell.session().in_transaction())
    return Status(Code::kInvalidArgument,
                  "a transaction is open, and an import commits by itself; COMMIT first");
  ImportOptions options;
  options.mapping_path = arguments[0];
  options.files.assign(arguments.begin() + 1, arguments.end());
  Result<std::string> report = ImportWithReport(shell.database(), std::move(options), shell.terminal());
  if (!report.ok()) return report.status();
  if (!report->empty()) report->pop_back();
  shell.Print(*report);
  return Status::Ok();
}

/// `.asof`, `.asof off`, `.asof VALID`, `.asof VALID known SYSTEM`, `.asof known SYSTEM`
Status AsOf(Shell& shell, const Arguments& arguments) {
  if (arguments.empty()) {
    const std::string context = shell.session().ContextText();
    shell.Print(context.empty() ? "now" : context);
    return Status::Ok();
  }
  if (arguments.size() == 1 && arguments[0] == "off") return shell.session().Run("SESSION RESET").status();
  std::string statement = "SESSION SET";
  size_t next = 0;
  if (arguments[0] != "known") statement += " VALID AT " + QuoteString(arguments[next++]);
  if (next < arguments.size()) {
    if (arguments[next] != "known" || next + 2 != arguments.size()) {
      return Status(Code::kInvalidArgument, "usage: .asof [TIME] [known TIME] | off");
    }
    statement += " KNOWN AT " + QuoteString(arguments[next + 1]);
  }
  return shell.session().Run(statement).status();
}

Status QuitShell(Shell& shell, const Arguments&) {
  shell.Quit();
  return Status::Ok();
}

std::span<const DotCommand> DotCommands() {
  static constexpr DotCommand kCommands[] = {
      {".help", "", "this list", 0, 0, Help},
      {".schema", "", "the graph type, constraints and indexes", 0, 0, Schema},
      {".mode", "[MODE]", "how rows are written; alone: the modes", 0, 1, Mode},
      {".timing", "[on|off]", "print how long each statement takes", 0, 1, Timing},
      {".read", "FILE", "run a script", 1, 1, Read},
      {".import", "MAPPING [FILES]", "load rows of files as a mapping says", 1, 64, ImportFiles},
      {".asof", "[TIME] [known TIME] | off", "read as of a valid time, as known at a system time", 0, 3,
       AsOf},
      {".quit", "", "leave; so does Ctrl-D", 0, 0, QuitShell},
  };
  return kCommands;
}

/// Splits at spaces; quotes, single or double, keep spaces together.
Arguments Split(std::string_view line) {
  Arguments words;
  std::string word;
  bool open = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      open = true;
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (open) words.push_back(std::move(word));
      word.clear();
      open = false;
    } else {
      word += c;
      open = true;
    }
  }
  if (open) words.push_back(std::move(word));
  return words;
}

Status Dispatch(Shell& shell, std::string_view line) {
  Arguments arguments = Split(line);
  // A habit from statements: `.quit;`
  if (!arguments.empty() && arguments.back().size() > 1 && arguments.back().back() == ';')
    arguments.back().pop_back();
  const std::string name = arguments.empty() ? "." : arguments.front();
  if (!arguments.empty()) arguments.erase(arguments.begin());
  for (const DotCommand& command : DotCommands()) {
    if (command.name != name) continue;
    if (arguments.size() < command.least || arguments.size() > command.most) return Usage(command);
    return command.run(shell, arguments);
  }
  return Status(Code::kInvalidArgument, "no command '" + name + "'; .help lists them");
}

}  // namespace

void RunDotCommand(Shell& shell, std::string_view line, const Origin& origin) {
  const Status status = Dispatch(shell, line);
  if (status.ok()) return;
  std::string prefix;
  if (!origin.name.empty()) prefix = std::string(origin.name) + ":" + std::to_string(origin.line) + ": ";
  const bool of_query = !status.type().empty();
  shell.PrintError(prefix + (of_query ? status.ToString() : status.message()));
  shell.CountFailure();
}

}  // namespace fasti::shell
