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
  // Only a `;` can end a statement; without one the text is not split again, or a long statement would cost
  // the square of its lines. The first line is split anyway: it may hold nothing but a comment.
  if (!incomplete_ || line.find(';') != std::string_view::npos) RunComplete();
}

void ScriptFeeder::RunComplete() {
  Script script = SplitScript(text_);
  for (const ScriptStatement& statement : script.statements) {
    shell_.RunStatement(statement.text, Origin{origin_.name, text_line_ + statement.line - 1});
    if (shell_.stopped()) return Drop();
  }
  incomplete_ = script.incomplete;
  if (!incomplete_) return text_.clear();
  const size_t done = text_.size() - std::min(script.rest.size(), text_.size());
  text_line_ +=
      static_cast<uint32_t>(std::count(text_.begin(), text_.begin() + static_cast<ptrdiff_t>(done), '\n'));
  text_ = std::move(script.rest);
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
