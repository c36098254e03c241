#include "shell/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>

#include "fasti/database.h"
#include "shell/options.h"

namespace fasti::shell {
namespace {

std::atomic<Session*> running{nullptr};
std::atomic<int> interrupts{0};

/// A statement that does not stop for this many is given up with the whole process.
constexpr int kPatience = 3;

void OnInterrupt(int) {
  const int count = interrupts.fetch_add(1) + 1;
  if (Session* session = running.load()) {
    if (count >= kPatience) _exit(kExitCancelled);
    session->Cancel();
  }
}

}  // namespace

void InstallInterruptHandler() {
  struct sigaction action = {};
  action.sa_handler = OnInterrupt;
  sigemptyset(&action.sa_mask);
  action.sa_flags = 0;
  sigaction(SIGINT, &action, nullptr);
}

bool Interrupted() { return interrupts.load() > 0; }
void ClearInterrupt() { interrupts.store(0); }

InterruptCancels::InterruptCancels(Session& session) { running.store(&session); }
InterruptCancels::~InterruptCancels() { running.store(nullptr); }

}  // namespace fasti::shell
