#include "shell/terminal.h"

#include <langinfo.h>
#include <unistd.h>

#include <clocale>
#include <cstdlib>
#include <string_view>

namespace fasti::shell {

Terminal Terminal::Detect() {
  // Data is UTF-8 whatever the locale says, so a locale that is not gives way.
  if (std::setlocale(LC_CTYPE, "") == nullptr || std::string_view(nl_langinfo(CODESET)) != "UTF-8") {
    std::setlocale(LC_CTYPE, "C.UTF-8");
  }
  Terminal terminal;
  terminal.input = isatty(STDIN_FILENO) != 0;
  terminal.output = isatty(STDOUT_FILENO) != 0;
  terminal.error = isatty(STDERR_FILENO) != 0;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term == nullptr || *term == '\0' || std::string_view(term) == "dumb";
  terminal.colour = terminal.output && !dumb && (no_colour == nullptr || *no_colour == '\0');
  return terminal;
}

}  // namespace fasti::shell
