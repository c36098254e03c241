#include "shell/shell.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>

#include "shell/commands.h"
#include "shell/escape.h"
#include "shell/interrupt.h"
#include "shell/parameter.h"
#include "shell/script.h"

namespace fasti::shell {
namespace {

constexpr int kMaxReadDepth = 16;

std::string CountersText(const Counters& c) {
  std::string out;
  const auto add = [&out](uint64_t n, std::string_view one, std::string_view many) {
    if (n == 0) return;
    if (!out.empty()) out += ", ";
    out += std::to_string(n) + " " + std::string(n == 1 ? one : many);
  };
  add(c.nodes_created, "node created", "nodes created");
  add(c.nodes_deleted, "node deleted", "nodes deleted");
  add(c.relationships_created, "relationship created", "relationships created");
  add(c.relationships_deleted, "relationship deleted", "relationships deleted");
  add(c.properties_set, "property set", "properties set");
  add(c.labels_added, "label added", "labels added");
  add(c.labels_removed, "label removed", "labels removed");
  add(c.clipped, "write clipped", "writes clipped");
  add(c.erased, "element erased", "elements erased");
  add(c.schema_changes, "schema change", "schema changes");
  return out;
}

}  // namespace

std::string QuoteString(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

Shell::Shell(const RunCommand& command, const Terminal& terminal, Database database, bool interactive)
    : command_(command),
      terminal_(terminal),
      database_(std::move(database)),
      session_(database_.NewSession()),
      mode_(FindOutputMode(command.mode)),
      interactive_(interactive) {}

Status Shell::Prepare() {
  for (const std::string& text : command_.parameters) {
    Result<NamedValue> parameter = ParseParameter(text, session_);
    if (!parameter.ok()) return parameter.status();
    parameters_.emplace_back(std::move(parameter->name), std::move(parameter->value));
  }
  if (command_.valid_at.empty() && command_.known_at.empty()) return Status::Ok();
  std::string set = "SESSION SET";
  if (!command_.valid_at.empty()) set += " VALID AT " + QuoteString(command_.valid_at);
  if (!command_.known_at.empty()) set += " KNOWN AT " + QuoteString(command_.known_at);
  return session_.Run(set).status();
}

bool Shell::RunStatement(std::string_view text, const Origin& origin) {
  const auto start = std::chrono::steady_clock::now();
  Status status;
  {
    const InterruptCancels cancels(session_);
    Result<Cursor> cursor = session_.Open(text, parameters_);
    status = cursor.ok() ? Stream(*cursor) : cursor.status();
  }
  std::fflush(stdout);
  if (timing_) {
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    char line[64];
    std::snprintf(line, sizeof line, "time: %.3f ms", elapsed.count());
    PrintNote(line);
  }
  if (status.ok()) return true;
  if (status.code() == Code::kCancelled) {
    cancelled_ = true;
    PrintError("cancelled");
  } else {
    std::string message;
    if (!origin.name.empty()) {
      const uint32_t line = origin.line + (status.span().valid() ? status.span().line - 1 : 0);
      message = std::string(origin.name) + ":" + std::to_string(line) + ": ";
    }
    PrintError(message + status.Render(text));
  }
  ++failures_;
  return false;
}

Status Shell::Stream(Cursor& cursor) {
  const std::vector<std::string>& columns = cursor.columns();
  const Sink sink{stdout, terminal_.output, terminal_.colour};
  std::unique_ptr<RowWriter> writer;
  // Not before the first rows are there: a statement that fails at once leaves nothing on standard output.
  const auto begin = [&] {
    if (writer != nullptr || columns.empty()) return;
    writer = mode_->make(sink);
    writer->Begin(columns);
  };
  Row row(columns.size());
  Status status;
  while (status.ok()) {
    Result<ResultBatch> batch = cursor.NextBatch();
    if (!batch.ok()) {
      status = batch.status();
      break;
    }
    begin();
    if (batch->rows() == 0) break;
    for (size_t r = 0; writer != nullptr && r < batch->rows() && !Interrupted(); ++r) {
      for (size_t c = 0; c < row.size(); ++c) row[c] = batch->At(c, r);
      writer->Add(row);
    }
    if (Interrupted()) status = Status(Code::kCancelled, "cancelled");
  }
  if (writer != nullptr) writer->End();
  if (!status.ok()) return status;
  Result<Summary> summary = cursor.Finish();
  if (!summary.ok()) return summary.status();
  Report(*summary);
  return Status::Ok();
}

void Shell::Report(const Summary& summary) {
  if (!summary.plan.empty()) Print(summary.plan);
  for (const Notification& notification : summary.notifications) PrintNote("note: " + notification.message);
  if (interactive_ && summary.counters.any()) PrintNote(CountersText(summary.counters));
}

void Shell::RunText(std::string_view text, const Origin& origin) {
  ScriptFeeder feeder(*this, origin);
  feeder.FeedAll(text);
}

bool Shell::RunFile(const std::string& path) {
  if (depth_ == kMaxReadDepth) {
    PrintError("'" + path + "': scripts read each other more than " + std::to_string(kMaxReadDepth) +
               " deep");
    ++failures_;
    return false;
  }
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    PrintError("cannot read '" + path + "': " + std::strerror(errno));
    ++failures_;
    return false;
  }
  ++depth_;
  RunStream(file, path);
  --depth_;
  std::fclose(file);
  return true;
}

void Shell::RunStream(std::FILE* file, std::string_view name) {
  ScriptFeeder feeder(*this, Origin{name, 1});
  char* line = nullptr;
  size_t capacity = 0;
  while (!stopped()) {
    const ssize_t length = getline(&line, &capacity, file);
    if (length < 0) break;
    feeder.FeedLine(std::string_view(line, static_cast<size_t>(length)));
  }
  if (std::ferror(file) != 0 && !Interrupted()) {
    PrintError("cannot read '" + std::string(name) + "': " + std::strerror(errno));
    ++failures_;
  } else if (!stopped()) {
    feeder.Finish();
  }
  std::free(line);
}

void Shell::PrintError(std::string_view message) {
  std::fflush(stdout);
  const std::string text = terminal_.error ? EscapeText(message, Escape::kMessage) : std::string(message);
  const bool colour = terminal_.colour && terminal_.error;
  std::fprintf(stderr, "%s%s%s\n", colour ? "\x1b[31m" : "", text.c_str(), colour ? "\x1b[0m" : "");
}

void Shell::PrintNote(std::string_view message) {
  std::fflush(stdout);
  const std::string text = terminal_.error ? EscapeText(message, Escape::kMessage) : std::string(message);
  std::fprintf(stderr, "%s\n", text.c_str());
}

void Shell::Print(std::string_view text) {
  std::string shown = terminal_.output ? EscapeText(text, Escape::kMessage) : std::string(text);
  if (shown.empty() || shown.back() != '\n') shown += '\n';
  std::fwrite(shown.data(), 1, shown.size(), stdout);
}

bool Shell::stopped() const {
  if (quit_) return true;
  if (interactive_) return false;
  return cancelled_ || Interrupted() || (command_.bail && failures_ > 0);
}

int Shell::exit_code() const {
  if (!interactive_ && (cancelled_ || Interrupted())) return kExitCancelled;
  return failures_ > 0 && !interactive_ ? kExitQueryError : kExitOk;
}

}  // namespace fasti::shell
