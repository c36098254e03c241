// Ctrl-C. While a statement runs it cancels that statement; otherwise it only leaves a mark that loops look
// at. Thread rule: the handler runs on any thread; everything else on the main one.
#pragma once

namespace fasti {
class Session;
}

namespace fasti::shell {

/// Takes over SIGINT for the process. Reads that wait are interrupted, not restarted.
void InstallInterruptHandler();
/// Whether Ctrl-C came since the last call of ClearInterrupt.
bool Interrupted();
void ClearInterrupt();

/// While it lives, Ctrl-C cancels what `session` runs.
class InterruptCancels {
 public:
  explicit InterruptCancels(Session& session);
  ~InterruptCancels();
  InterruptCancels(const InterruptCancels&) = delete;
  InterruptCancels& operator=(const InterruptCancels&) = delete;
};

}  // namespace fasti::shell
