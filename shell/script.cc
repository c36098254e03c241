#include "shell/script.h"

#include <algorithm>

#include "shell/commands.h"

namespace fasti::shell {

void ScriptFeeder::FeedLine(std::string_view line) {
  const uint32_t number = next_line_++;
  if (!incomplete_) {
    const size_t begin = line.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return;
    if (line[begin] == '.') {
      RunDotCommand(shell_, line.substr(begin), Origin{origin_.name, number});
      return;
    }
    text_.clear();
    text_line_ = number;
  }
  text_ += line;
  if (text_.back() != '\n') text_ += '\n';
  // Only `;` ends a statement, and only `*/` a comment of several lines; other lines are not split again, or
  // a long statement would cost the square of its lines. The first line always is: it may be nothing but a
  // comment.
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  if (!incomplete_ || has(";") || has("*/")) RunComplete();
}

void ScriptFeeder::RunComplete() {
  const Script script = SplitScript(text_);
  size_t done = 0;
  for (const ScriptStatement& statement : script.statements) {
    done = text_.find(';', statement.offset + statement.text.size()) + 1;
    shell_.RunStatement(statement.text, Origin{origin_.name, text_line_ + statement.line - 1});
    if (shell_.stopped()) return Drop();
  }
  incomplete_ = script.incomplete;
  if (!incomplete_) return text_.clear();
  // What is left stays as it was written, line breaks and comments included.
  const auto end = text_.begin() + static_cast<ptrdiff_t>(done);
  text_line_ += static_cast<uint32_t>(std::count(text_.begin(), end, '\n'));
  text_.erase(0, done);
}

void ScriptFeeder::FeedAll(std::string_view text) {
  while (!text.empty() && !shell_.stopped()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    FeedLine(text.substr(0, end));
    text.remove_prefix(end);
  }
  if (!shell_.stopped()) Finish();
}

void ScriptFeeder::Finish() {
  if (incomplete_) shell_.RunStatement(text_, Origin{origin_.name, text_line_});
  Drop();
}

void ScriptFeeder::Drop() {
  text_.clear();
  incomplete_ = false;
}

}  // namespace fasti::shell
