#include "shell/interactive.h"

#include <sys/stat.h>

#include <cstdlib>
#include <string>

#include "shell/escape.h"
#include "shell/interrupt.h"
#include "shell/line_editor.h"
#include "shell/script.h"

namespace fasti::shell {
namespace {

/// $FASTI_HISTORY, else $XDG_STATE_HOME/fasti_history, else ~/.fasti_history; empty: keep none.
std::string HistoryFile(const Shell& shell) {
  if (shell.command().safe) return {};
  if (const char* path = std::getenv("FASTI_HISTORY")) return path;
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0') {
    return std::string(state) + "/fasti_history";
  }
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    return std::string(home) + "/.fasti_history";
  }
  return {};
}

/// "fasti [AS OF 2006-07-01]> ", with a `*` inside a transaction.
std::string Prompt(Shell& shell) {
  const std::string context = shell.session().ContextText();
  std::string prompt = "fasti";
  if (!context.empty()) prompt += " [" + EscapeText(context, Escape::kControls) + "]";
  if (shell.session().in_transaction()) prompt += "*";
  return prompt + "> ";
}

/// The entry as one line, unless a line comment would swallow what follows it.
std::string ForHistory(std::string entry) {
  if (entry.find("//") != std::string::npos) return entry;
  for (char& c : entry) {
    if (c == '\n') c = ' ';
  }
  return entry;
}

}  // namespace

void RunInteractive(Shell& shell) {
  shell.Print("Fasti " + std::string(Version()) +
              (shell.command().path.empty() ? ", in memory: nothing is kept" : "") +
              ". Statements end with `;`; .help lists commands, .quit leaves.");
  std::fflush(stdout);
  LineEditor editor(HistoryFile(shell));
  ScriptFeeder feeder(shell, Origin{});
  std::string entry;  // the lines since the last complete statement
  while (!shell.quit()) {
    ClearInterrupt();
    std::string line;
    switch (editor.Read(feeder.pending() ? "   ...> " : Prompt(shell), line)) {
      case LineEditor::Outcome::kInterrupted:
        feeder.Drop();
        entry.clear();
        continue;
      case LineEditor::Outcome::kEnd:
        shell.Print("");
        return;
      case LineEditor::Outcome::kLine:
        break;
    }
    if (!feeder.pending() && (line == "quit" || line == "exit")) return;
    entry += (entry.empty() ? "" : "\n") + line;
    feeder.FeedLine(line);
    std::fflush(stdout);
    if (feeder.pending()) continue;
    editor.Remember(ForHistory(std::move(entry)));
    entry.clear();
  }
}

}  // namespace fasti::shell
