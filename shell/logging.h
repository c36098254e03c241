// Where the store's log goes: standard error, through spdlog, silent unless asked for.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "fasti/database.h"

namespace fasti::shell {

/// The callback for DatabaseOptions::log; empty for "off".
std::function<void(LogLevel, std::string_view)> MakeLog(const std::string& level);

}  // namespace fasti::shell
