// The subcommands that look after a store: verify, backup, restore, dump, upgrade.
#pragma once

#include "fasti/database.h"
#include "shell/options.h"
#include "shell/terminal.h"

namespace fasti::shell {

// Each prints what it did and returns an exit code.
int Run(const VerifyCommand& command, const DatabaseOptions& options, const Terminal& terminal);
int Run(const BackupCommand& command, const DatabaseOptions& options, const Terminal& terminal);
int Run(const RestoreCommand& command, const DatabaseOptions& options, const Terminal& terminal);
int Run(const DumpCommand& command, const DatabaseOptions& options, const Terminal& terminal);
int Run(const UpgradeCommand& command, const DatabaseOptions& options, const Terminal& terminal);

/// Prints why a store could not be opened; returns kExitCannotOpen.
int CannotOpen(const std::string& path, const Status& status, const Terminal& terminal);

}  // namespace fasti::shell
