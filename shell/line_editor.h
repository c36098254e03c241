// Line editing on a terminal, over libedit: history, searching, Emacs or vi keys as the user's ~/.editrc
// says. Ctrl-C is a key here, not a signal: it drops the line. Owns the terminal while it lives. One per
// process.
#pragma once

#include <memory>
#include <string>

namespace fasti::shell {

class LineEditor {
 public:
  /// @param history_file where history is kept between runs; empty: nowhere.
  explicit LineEditor(std::string history_file);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  enum class Outcome { kLine, kInterrupted, kEnd };
  /// Reads one line, without its line break.
  Outcome Read(const std::string& prompt, std::string& line);
  /// Adds a statement to the history; it comes back as one entry.
  void Remember(const std::string& statement);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fasti::shell
