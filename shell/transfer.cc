#include "shell/transfer.h"

#include <chrono>
#include <cstdio>

#include "fasti/export.h"
#include "shell/escape.h"
#include "shell/interrupt.h"
#include "shell/maintenance.h"

namespace fasti::shell {
namespace {

using SteadyClock = std::chrono::steady_clock;

/// A bar on standard error, if that is a terminal and the work takes long enough to be watched.
class ProgressBar {
 public:
  explicit ProgressBar(const Terminal& terminal) : shown_(terminal.error), begin_(SteadyClock::now()) {}
  ~ProgressBar() { Clear(); }

  void Show(std::string_view phase, uint64_t done, uint64_t total) {
    const auto now = SteadyClock::now();
    if (!shown_ || now - begin_ < kPatience || now - last_ < kRefresh) return;
    last_ = now;
    const double part = total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total);
    const auto filled = static_cast<size_t>(part * kWidth + 0.5);
    const std::string bar =
        std::string(std::min(filled, kWidth), '#') + std::string(kWidth - std::min(filled, kWidth), '.');
    std::fprintf(stderr, "\r\x1b[K[%s] %3d %% %s", bar.c_str(), static_cast<int>(part * 100),
                 std::string(phase).c_str());
    std::fflush(stderr);
    drawn_ = true;
  }
  void Clear() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
    drawn_ = false;
  }

 private:
  static constexpr size_t kWidth = 30;
  static constexpr std::chrono::milliseconds kPatience{700}, kRefresh{100};
  const bool shown_;
  bool drawn_ = false;
  const SteadyClock::time_point begin_;
  SteadyClock::time_point last_;
};

std::string Count(uint64_t n, std::string_view what) {
  return std::to_string(n) + " " + std::string(what) + (n == 1 ? "" : "s");
}

void PrintTo(std::FILE* file, bool terminal, const std::string& text) {
  const std::string shown = terminal ? EscapeText(text, Escape::kMessage) : text;
  std::fwrite(shown.data(), 1, shown.size(), file);
}

int Failed(std::string_view what, const Status& status, const Terminal& terminal) {
  PrintTo(stderr, terminal.error, std::string(what) + ": " + status.message() + "\n");
  return status.code() == Code::kCancelled ? kExitCancelled : kExitQueryError;
}

}  // namespace

Result<std::string> ImportWithReport(const Database& database, ImportOptions options,
                                     const Terminal& terminal) {
  const auto begin = SteadyClock::now();
  ClearInterrupt();
  Result<ImportReport> report = [&]() {
    ProgressBar bar(terminal);
    options.progress = [&](const ImportProgress& p) {
      bar.Show(p.file.empty() ? std::string(p.phase) : std::string(p.phase) + " " + p.file, p.done, p.total);
      return !Interrupted();
    };
    return Import(database, options);
  }();
  if (!report.ok()) return report.status();
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin).count();
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.2f", static_cast<double>(ms) / 1000);
  std::string text = Count(report->rows, "row") + " read in " + seconds +
                     " s: " + Count(report->nodes, "node") + " and " + Count(report->edges, "relationship") +
                     " made";
  if (report->updated != 0) text += ", " + std::to_string(report->updated) + " changed";
  text += " in " + Count(report->commits, "commit");
  if (report->skipped != 0) text += "; " + std::to_string(report->skipped) + " left out by `where`";
  text += "\n";
  if (report->rejected != 0) {
    text += Count(report->rejected, "row") + " rejected, see " + report->rejected_path + "\n";
    for (const auto& [reason, n] : report->reasons) text += "  " + std::to_string(n) + " × " + reason + "\n";
  }
  return text;
}

int Run(const ImportCommand& command, const DatabaseOptions& options, const Terminal& terminal) {
  Result<Database> database = Database::Open(command.path, options);
  if (!database.ok()) return CannotOpen(command.path, database.status(), terminal);
  InstallInterruptHandler();
  ImportOptions import;
  import.mapping_path = command.mapping;
  import.files = command.files;
  import.data_directory = command.data;
  import.rejected_path = command.rejected;
  if (command.max_rejected) import.max_rejected = *command.max_rejected;
  const Result<std::string> text = ImportWithReport(*database, std::move(import), terminal);
  if (!text.ok()) return Failed("import", text.status(), terminal);
  PrintTo(stdout, terminal.output, *text);
  return kExitOk;
}

int Run(const ExportCommand& command, const DatabaseOptions& options, const Terminal& terminal) {
  DatabaseOptions reading = options;
  reading.read_only = true;
  reading.create_if_missing = false;
  Result<Database> database = Database::Open(command.path, std::move(reading));
  if (!database.ok()) return CannotOpen(command.path, database.status(), terminal);
  InstallInterruptHandler();
  ExportOptions exporting;
  exporting.directory = command.directory;
  exporting.format = command.format == "jsonl" ? ExportFormat::kJsonLines : ExportFormat::kCsv;
  const Result<ExportReport> report = [&]() {
    ProgressBar bar(terminal);
    exporting.progress = [&](uint64_t done, uint64_t total) {
      bar.Show("writing", done, total);
      return !Interrupted();
    };
    return Export(*database, exporting);
  }();
  if (!report.ok()) return Failed("export", report.status(), terminal);
  PrintTo(stdout, terminal.output,
          Count(report->nodes, "node") + ", " + Count(report->edges, "relationship") + ", " +
              Count(report->facts, "fact") + " written to '" + command.directory + "'\n");
  return kExitOk;
}

}  // namespace fasti::shell
