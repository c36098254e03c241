// Dot commands: what the shell itself does, as opposed to statements. One row each in the table of
// commands.cc.
#pragma once

#include <string_view>

#include "shell/shell.h"

namespace fasti::shell {

/// Runs the command in `line`, which begins with `.`; a failure is printed and counted.
void RunDotCommand(Shell& shell, std::string_view line, const Origin& origin);

}  // namespace fasti::shell
