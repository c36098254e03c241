// The store under test: opened, reopened and removed; its clock and its named sessions.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "fasti/database.h"
#include "storage/model/manual_clock.h"
#include "tests/runner/mode.h"

namespace fasti::runner {

class Store {
 public:
  Store(const Mode& mode, bool needs_directory);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  Status Open();
  /// Closes and opens again; sessions, with their transactions and contexts, are new ones.
  Status Reopen();
  /// True if no session would lose a transaction or a context.
  bool MayReopen() const;
  bool on_disk() const { return !directory_.empty(); }

  void SetClock(Instant now) { clock_.Set(now); }
  void UseSession(const std::string& name) { current_ = name; }
  Session& session();

 private:
  const Mode& mode_;
  ManualClock clock_;
  std::string directory_;
  std::optional<Database> database_;
  std::map<std::string, Session> sessions_;
  std::string current_ = "main";
};

}  // namespace fasti::runner
