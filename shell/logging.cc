#include "shell/logging.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "shell/escape.h"

namespace fasti::shell {

std::function<void(LogLevel, std::string_view)> MakeLog(const std::string& level) {
  if (level == "off") return {};
  auto logger = std::make_shared<spdlog::logger>("fasti", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_level(spdlog::level::from_str(level));
  return [logger](LogLevel severity, std::string_view message) {
    const std::string text = EscapeText(message, Escape::kControls);
    switch (severity) {
      case LogLevel::kDebug:
        return logger->debug(text);
      case LogLevel::kInfo:
        return logger->info(text);
      case LogLevel::kWarning:
        return logger->warn(text);
      case LogLevel::kError:
        return logger->error(text);
    }
  };
}

}  // namespace fasti::shell
