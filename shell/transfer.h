// `fasti import` and `.import`: data into a store, with a progress bar on a terminal and a
// report at the end. The work is the library's (fasti/import.h).
#pragma once

#include <string>

#include "fasti/import.h"
#include "shell/options.h"
#include "shell/terminal.h"

namespace fasti::shell {

int Run(const ImportCommand& command, const DatabaseOptions& options, const Terminal& terminal);
int Run(const ExportCommand& command, const DatabaseOptions& options, const Terminal& terminal);

/// Imports into an open store; the text says what came of it. Ctrl-C stops it.
Result<std::string> ImportWithReport(const Database& database, ImportOptions options,
                                     const Terminal& terminal);

}  // namespace fasti::shell
