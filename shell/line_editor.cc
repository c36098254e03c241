#include "shell/line_editor.h"

#include <histedit.h>
#include <sys/stat.h>

#include <cstdio>

namespace fasti::shell {

struct LineEditor::State {
  EditLine* editor = nullptr;
  History* history = nullptr;
  HistEvent event{};
  std::string history_file;
  std::string prompt;
  bool interrupted = false;
};

namespace {

constexpr int kHistorySize = 1000;

}  // namespace

LineEditor::LineEditor(std::string history_file) : state_(std::make_unique<State>()) {
  State& s = *state_;
  s.history_file = std::move(history_file);
  s.editor = el_init("fasti", stdin, stdout, stderr);
  s.history = history_init();
  history(s.history, &s.event, H_SETSIZE, kHistorySize);
  history(s.history, &s.event, H_SETUNIQUE, 1);
  if (!s.history_file.empty()) history(s.history, &s.event, H_LOAD, s.history_file.c_str());

  el_set(s.editor, EL_CLIENTDATA, &s);
  el_set(s.editor, EL_EDITOR, "emacs");
  el_set(s.editor, EL_HIST, history, s.history);
  el_set(
      s.editor, EL_PROMPT, +[](EditLine* editor) {
        State* state = nullptr;
        el_get(editor, EL_CLIENTDATA, &state);
        return state->prompt.data();
      });
  // In edit mode the terminal sends Ctrl-C as a character, so that no signal can come in the middle of
  // libedit.
  el_set(s.editor, EL_SETTY, "-d", "-isig", nullptr);
  el_set(
      s.editor, EL_ADDFN, "fasti-interrupt", "Drop the statement",
      +[](EditLine* editor, int) -> unsigned char {
        State* state = nullptr;
        el_get(editor, EL_CLIENTDATA, &state);
        state->interrupted = true;
        return CC_EOF;
      });
  el_set(s.editor, EL_SIGNAL, 1);  // window size, suspend from outside
  el_source(s.editor, nullptr);
  el_set(s.editor, EL_BIND, "^C", "fasti-interrupt", nullptr);
  el_set(s.editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
}

LineEditor::~LineEditor() {
  State& s = *state_;
  if (!s.history_file.empty()) {
    const mode_t before = umask(0077);  // queries may hold what only their author should read
    history(s.history, &s.event, H_SAVE, s.history_file.c_str());
    umask(before);
  }
  history_end(s.history);
  el_end(s.editor);
}

LineEditor::Outcome LineEditor::Read(const std::string& prompt, std::string& line) {
  State& s = *state_;
  s.prompt = prompt;
  s.interrupted = false;
  int length = 0;
  const char* text = el_gets(s.editor, &length);
  if (s.interrupted) {
    el_reset(s.editor);
    std::fputs("^C\n", stdout);
    return Outcome::kInterrupted;
  }
  if (text == nullptr || length <= 0) return Outcome::kEnd;
  line.assign(text);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
  return Outcome::kLine;
}

void LineEditor::Remember(const std::string& statement) {
  if (statement.find_first_not_of(" \t\n") == std::string::npos) return;
  history(state_->history, &state_->event, H_ENTER, statement.c_str());
}

}  // namespace fasti::shell
