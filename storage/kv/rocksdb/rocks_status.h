// RocksDB's statuses, warnings and background errors in our terms. Thread rule: all of it is free for all
// threads.
#pragma once

#include <rocksdb/env.h>
#include <rocksdb/listener.h>
#include <rocksdb/perf_level.h>
#include <rocksdb/slice.h>
#include <rocksdb/status.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "fasti/status.h"

namespace fasti::kv {

inline rocksdb::Slice ToSlice(std::string_view s) { return {s.data(), s.size()}; }
inline std::string_view ToView(const rocksdb::Slice& s) { return {s.data(), s.size()}; }
inline bool Mentions(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// RocksDB counts each comparison of keys in a variable of the thread, for a quarter of what the comparison
/// costs. Nobody asks for the counts.
inline void CountNothing() {
  thread_local const bool quiet = (rocksdb::SetPerfLevel(rocksdb::PerfLevel::kDisable), true);
  (void)quiet;
}

/// RocksDB's status in our codes. `doing` names the operation ("read from"), for the message.
Status FromRocksDb(const rocksdb::Status& s, std::string_view doing, const std::string& directory);
/// As above for opening, where RocksDB's texts tell more than its codes.
Status FromOpen(const rocksdb::Status& s, const std::string& directory, bool read_only);

/// Hands RocksDB's warnings to the caller's function; without one nothing is even formatted. There is no LOG
/// file: it costs time at each open and makes a read-only directory fail.
class LineLogger final : public rocksdb::Logger {
 public:
  explicit LineLogger(std::function<void(std::string_view)> log)
      : Logger(log ? rocksdb::InfoLogLevel::WARN_LEVEL : rocksdb::InfoLogLevel::NUM_INFO_LOG_LEVELS),
        log_(std::move(log)) {}
  using Logger::Logv;
  void Logv(const char* format, va_list args) override {
    if (!log_) return;
    char line[1024];
    const int n = std::vsnprintf(line, sizeof line, format, args);
    if (n > 0) log_(std::string_view(line, std::min(static_cast<size_t>(n), sizeof line - 1)));
  }
  void LogHeader(const char*, va_list) override {}

 private:
  std::function<void(std::string_view)> log_;
};

/// The first failure that makes the handle read-only. Kept for good: what reached the disk is unknown.
class FirstFailure {
 public:
  bool failed() const { return failed_.load(std::memory_order_acquire); }
  void Set(Status why) {
    const std::lock_guard lock(mutex_);
    if (why_.ok()) why_ = std::move(why);
    failed_.store(true, std::memory_order_release);
  }
  Status why() const {
    const std::lock_guard lock(mutex_);
    return why_;
  }

 private:
  std::atomic<bool> failed_{false};
  mutable std::mutex mutex_;
  Status why_;
};

class BackgroundErrors final : public rocksdb::EventListener {
 public:
  BackgroundErrors(FirstFailure* failure, std::string directory)
      : failure_(failure), directory_(std::move(directory)) {}
  void OnBackgroundError(rocksdb::BackgroundErrorReason, rocksdb::Status* error) override {
    failure_->Set(FromRocksDb(*error, "write to", directory_));
  }

 private:
  FirstFailure* failure_;
  std::string directory_;
};

}  // namespace fasti::kv
