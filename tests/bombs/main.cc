// fasti-bombs [name ...]: runs each bomb in a child process with limits of the system on top of ours, and
// fails if one does not end as it should within 2 s of processor time and 300 MiB of peak memory (a loaded
// machine makes wall time say little).
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "tests/bombs/bomb.h"

namespace fasti::bombs {
namespace {

#if defined(__OPTIMIZE__) && defined(NDEBUG)
constexpr double kMaxSeconds = 2;
#else
constexpr double kMaxSeconds = 6;  // builds with assertions are slower
#endif
constexpr long kMaxMiB = 300;
constexpr int kGiveUpSeconds = 120;  // wall time, when something hangs
constexpr std::chrono::milliseconds kDeadline{500};

double ProcessorSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Report {
  Code code = Code::kInternal;
  double seconds = 0;
  char detail[64] = {};
  char message[512] = {};
};

void Copy(const std::string& text, char* out, size_t size) { std::strncpy(out, text.c_str(), size - 1); }

Report Run(const Bomb& bomb) {
  Report report;
  auto opened = Database::Open(":memory:");
  if (!opened.ok()) return report;
  Session session = opened->NewSession();
  for (const std::string& statement : Setup()) {
    if (const Status status = session.Run(statement).status(); !status.ok()) {
      Copy("setup: " + status.ToString(), report.message, sizeof report.message);
      return report;
    }
  }
  if (bomb.ends == Code::kDeadlineExceeded) {
    RunOptions options;
    options.timeout = kDeadline;
    session.SetOptions(options);
  }
  const std::string text = bomb.text();
  const Parameters parameters = bomb.parameters();
  const double before = ProcessorSeconds();
  const Status status = session.Run(text, parameters).status();
  report.seconds = ProcessorSeconds() - before;
  report.code = status.code();
  Copy(status.detail(), report.detail, sizeof report.detail);
  Copy(status.message(), report.message, sizeof report.message);
  return report;
}

bool Check(const Bomb& bomb) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    const rlimit cpu{60, 60};
    setrlimit(RLIMIT_CPU, &cpu);
    const rlimit core{0, 0};
    setrlimit(RLIMIT_CORE, &core);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const rlimit memory{rlim_t{2} << 30, rlim_t{2} << 30};
    setrlimit(RLIMIT_AS, &memory);
#endif
    const Report report = Run(bomb);
    const bool written = write(ends[1], &report, sizeof report) == sizeof report;
    _exit(written ? 0 : 1);
  }
  close(ends[1]);
  Report report;
  pollfd wait{ends[0], POLLIN, 0};
  const bool told =
      poll(&wait, 1, kGiveUpSeconds * 1000) > 0 && read(ends[0], &report, sizeof report) == sizeof report;
  close(ends[0]);
  if (!told) kill(child, SIGKILL);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const long mib = usage.ru_maxrss >> 10;
  std::string wrong;
  if (!told) {
    wrong = WIFSIGNALED(status) ? "ended by signal " + std::to_string(WTERMSIG(status)) : "told nothing";
  } else if (report.code != bomb.ends) {
    wrong = "ended with " + std::string(CodeName(report.code)) + ", not " + std::string(CodeName(bomb.ends));
  } else if (!bomb.detail.empty() && bomb.detail != report.detail) {
    wrong = "detail '" + std::string(report.detail) + "', not " + bomb.detail;
  }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  if (wrong.empty() && report.seconds > kMaxSeconds) wrong = "took too long";
  if (wrong.empty() && mib > kMaxMiB) wrong = "took too much memory";
#endif
  std::printf("%-34s %6.2f s %5ld MiB  %s %.100s\n", bomb.name.c_str(), report.seconds, mib,
              std::string(CodeName(report.code)).c_str(), report.message);
  if (!wrong.empty()) std::printf("  FAILED: %s\n", wrong.c_str());
  return wrong.empty();
}

}  // namespace
}  // namespace fasti::bombs

int main(int argc, char** argv) {
  size_t failed = 0, run = 0;
  for (const fasti::bombs::Bomb& bomb : fasti::bombs::AllBombs()) {
    if (argc > 1 && std::find(argv + 1, argv + argc, bomb.name) == argv + argc) continue;
    ++run;
    if (!fasti::bombs::Check(bomb)) ++failed;
  }
  std::printf("%zu passed, %zu failed, 0 skipped\n", run - failed, failed);
  return failed == 0 && run > 0 ? 0 : 1;
}
