// The loop of a person at a terminal.
#pragma once

#include "shell/shell.h"

namespace fasti::shell {

/// Runs until .quit or the end of input.
void RunInteractive(Shell& shell);

}  // namespace fasti::shell
