// What the tests of the public query API share: a database in memory on a clock of its own, and short forms
// of "run this and compare". They include fasti/database.h only, as users do.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

#include "fasti/database.h"

namespace fasti {

inline Status StatusOf(const Status& s) { return s; }
template <typename T>
Status StatusOf(const Result<T>& r) {
  return r.status();
}

#define ASSERT_OK(expression)                                  \
  do {                                                         \
    const auto status_of_it = StatusOf(expression);            \
    ASSERT_TRUE(status_of_it.ok()) << status_of_it.ToString(); \
  } while (false)
#define EXPECT_OK(expression)                                  \
  do {                                                         \
    const auto status_of_it = StatusOf(expression);            \
    EXPECT_TRUE(status_of_it.ok()) << status_of_it.ToString(); \
  } while (false)

/// A clock that stands still until it is moved. Thread-safe.
class StillClock final : public Clock {
 public:
  Instant Now() override { return {now_.load()}; }
  void Advance(int64_t us) { now_ += us; }

 private:
  std::atomic<int64_t> now_{1'700'000'000'000'000};  // 2023-11-14T22:13:20Z
};

class EngineTest : public ::testing::Test {
 protected:
  void SetUp() override { Reopen({}); }

  void Reopen(DatabaseOptions options, const std::string& path = ":memory:") {
    if (options.clock == nullptr) options.clock = &clock_;
    auto opened = Database::Open(path, std::move(options));
    ASSERT_OK(opened);
    db_.emplace(std::move(*opened));
    session_.emplace(db_->NewSession());
  }

  Database& db() { return *db_; }
  Session& session() { return *session_; }

  /// The rows as text, columns separated by "|", in the order they come; the error's text if there is one.
  static std::vector<std::string> Rows(Session& session, std::string_view text,
                                       const Parameters& parameters = {}) {
    auto result = session.Run(text, parameters);
    if (!result.ok()) return {"error: " + result.status().ToString()};
    std::vector<std::string> out;
    for (const Row& row : result->rows) {
      std::string line;
      for (const Value& v : row) line += (line.empty() ? "" : "|") + v.ToString();
      out.push_back(std::move(line));
    }
    return out;
  }
  std::vector<std::string> Rows(std::string_view text, const Parameters& parameters = {}) {
    return Rows(session(), text, parameters);
  }
  void Run(std::string_view text, const Parameters& parameters = {}) {
    ASSERT_OK(session().Run(text, parameters));
  }
  Status Error(std::string_view text, const Parameters& parameters = {}) {
    return session().Run(text, parameters).status();
  }

  StillClock clock_;
  std::optional<Database> db_;
  std::optional<Session> session_;
};

using Lines = std::vector<std::string>;

}  // namespace fasti
