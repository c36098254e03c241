// One run of the shell: an open database with a session, the settings that dot commands change, and the ways
// to feed it: a statement, a script, standard input. main builds it; the interactive loop and the scripts
// share it. Thread rule: one thread, but for Ctrl-C (interrupt.h).
#pragma once

#include <string>
#include <string_view>

#include "fasti/database.h"
#include "shell/options.h"
#include "shell/row_writer.h"
#include "shell/terminal.h"

namespace fasti::shell {

/// Where a text came from, for messages: "script.fasti:12: ". An empty name gives no prefix.
struct Origin {
  std::string_view name;
  uint32_t line = 1;
};

class Shell {
 public:
  Shell(const RunCommand& command, const Terminal& terminal, Database database, bool interactive);

  /// Evaluates --param, --valid-at and --known-at. @return a usage error.
  Status Prepare();

  /// Runs one statement and prints its answer. @return false if it failed.
  bool RunStatement(std::string_view text, const Origin& origin);
  /// Runs every statement of `text`; one at the end needs no `;`. A text that begins with `.` is a dot
  /// command.
  void RunText(std::string_view text, const Origin& origin);
  /// Runs a script line by line. @return false if it could not be read.
  bool RunFile(const std::string& path);
  void RunStream(std::FILE* file, std::string_view name);

  void PrintError(std::string_view message);
  void PrintNote(std::string_view message);
  /// For output that belongs to no answer; escaped on a terminal.
  void Print(std::string_view text);
  void CountFailure() { ++failures_; }

  /// Whether scripts go on: not after .quit, Ctrl-C, or an error under --bail.
  bool stopped() const;
  int exit_code() const;

  // What dot commands see and change.
  Session& session() { return session_; }
  const Database& database() const { return database_; }
  const RunCommand& command() const { return command_; }
  const Terminal& terminal() const { return terminal_; }
  bool interactive() const { return interactive_; }
  const OutputMode& mode() const { return *mode_; }
  void set_mode(const OutputMode& mode) { mode_ = &mode; }
  bool timing() const { return timing_; }
  void set_timing(bool on) { timing_ = on; }
  void Quit() { quit_ = true; }
  bool quit() const { return quit_; }

 private:
  Status PrepareParameters();
  Status Stream(Cursor& cursor);
  void Report(const Summary& summary);

  const RunCommand& command_;
  Terminal terminal_;
  Database database_;
  Session session_;
  Parameters parameters_;
  const OutputMode* mode_;
  bool interactive_;
  bool timing_ = false;
  bool quit_ = false;
  bool cancelled_ = false;
  int failures_ = 0;
  int depth_ = 0;  // of .read inside .read
};

/// `text` as a string literal of the language.
std::string QuoteString(std::string_view text);

}  // namespace fasti::shell
