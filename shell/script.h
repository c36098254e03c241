// Turns lines into statements and dot commands, and runs them as soon as they are complete. Scripts, standard
// input and the interactive loop all feed one of these.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shell/shell.h"

namespace fasti::shell {

class ScriptFeeder {
 public:
  ScriptFeeder(Shell& shell, const Origin& origin)
      : shell_(shell), origin_(origin), next_line_(origin.line) {}

  /// One line, with or without its line break. Where no statement is open, a line that begins with `.` is a
  /// dot command.
  void FeedLine(std::string_view line);
  void FeedAll(std::string_view text);
  /// The end of the text: what is left runs as a statement although no `;` ends it.
  void Finish();
  /// Whether a statement has begun and not ended.
  bool pending() const { return incomplete_; }
  /// Forgets an unfinished statement.
  void Drop();

 private:
  void RunComplete();

  Shell& shell_;
  Origin origin_;
  std::string text_;        // the statements not yet run
  uint32_t text_line_ = 1;  // line of the origin on which text_ begins
  uint32_t next_line_;      // line of the origin that comes next
  bool incomplete_ = false;
};

}  // namespace fasti::shell
