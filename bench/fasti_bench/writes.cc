#include "bench/fasti_bench/writes.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <thread>

#include "bench/fasti_bench/queries.h"
#include "bench/json_lines.h"
#include "fasti/database.h"

namespace fasti_bench {
namespace {

using nlohmann::json;

constexpr size_t kBatch = 10'000, kCommitters = 32;
constexpr const char* kBatchText =
    "UNWIND $rows AS r MATCH (p:Entity {id: r.s}), (x:Entity {id: r.x}) "
    "CREATE (p)-[:member_of VALID FROM r.vf]->(x)";

/// What one fdatasync of an append costs right now.
double SyncProbeUs(const std::string& directory) {
  const std::string path = directory + ".probe";
  const int fd = open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
  if (fd < 0) return 0;
  std::vector<double> us;
  const std::string bytes(128, 'x');
  for (int i = 0; i < 60; ++i) {
    if (write(fd, bytes.data(), bytes.size()) < 0) break;
    const double begin = NowUs();
    fdatasync(fd);
    us.push_back(NowUs() - begin);
  }
  close(fd);
  unlink(path.c_str());
  return Percentile(us, 0.5);
}

class Writes {
 public:
  Writes(const WriteRuns& runs, const Dataset& dataset, const std::function<void(json)>& print)
      : runs_(runs), dataset_(dataset), print_(print), copy_(runs.store + "-copy") {}

  void Run() {
    for (const bool durable : runs_.durable) {
      OnCopy(durable, [&](fasti::Database& db) {
        if (Wanted("W2")) OneByOne(db, "W2", durable);
        if (Wanted("W3")) OneByOne(db, "W3", durable);
      });
    }
    for (const bool durable : runs_.durable) {
      if (Wanted("W2x10000")) OnCopy(durable, [&](fasti::Database& db) { InTransactions(db, durable); });
      if (Wanted("W2u10000")) OnCopy(durable, [&](fasti::Database& db) { InStatements(db, durable); });
    }
    if (!Wanted("W2c32")) return;
    double one = 0;
    OnCopy(true, [&](fasti::Database& db) { one = AtOnce(db, 1); });
    OnCopy(true, [&](fasti::Database& db) {
      const double many = AtOnce(db, kCommitters);
      print_({{"w", "W2c32"}, {"durable", true}, {"per_s", many}, {"one_per_s", one}, {"ratio", many / one}});
    });
  }

  void RunBeside() {
    OnCopy(true, [&](fasti::Database& db) {
      for (const char* q : {"Q1", "Q2", "Q3", "Q4", "Q5", "Q9"}) {
        if (Wanted(q)) Beside(db, q);
      }
    });
  }

 private:
  /// Rounds alone and rounds beside the writer, in turns.
  void Beside(fasti::Database& db, const std::string& q) {
    std::atomic<bool> busy{false}, stop{false};
    std::atomic<size_t> writes{0};
    std::thread writer([&] {
      fasti::Session session = db.NewSession();
      fasti::Statement statement = Must(session.Prepare(TextOf("W2")));
      const auto& list = dataset_.ParametersOf("W2");
      while (!stop) {
        if (!busy) {
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
          continue;
        }
        Must(statement.Run(list[writes.fetch_add(1) % list.size()]));
      }
    });
    fasti::Session session = db.NewSession();
    Runner runner(session);
    const auto& sets = dataset_.ParametersOf(q);
    for (size_t i = 0; i < 2 * sets.size(); ++i) runner.Run(q, sets[i % sets.size()]);
    constexpr int kRounds = 8;
    std::vector<double> us[2];
    double busy_us = 0;
    for (int round = 0; round < 2 * kRounds; ++round) {
      busy = round % 2 == 1;
      const double begin = NowUs();
      for (size_t i = 0; NowUs() - begin < runs_.budget_ms * 1e3 / (2 * kRounds); ++i) {
        const double t = NowUs();
        runner.Run(q, sets[i % sets.size()]);
        us[round % 2].push_back(NowUs() - t);
      }
      if (busy) busy_us += NowUs() - begin;
    }
    stop = true;
    writer.join();
    const double alone = Percentile(us[0], 0.5), beside = Percentile(us[1], 0.5);
    print_({{"q", q},
            {"alone_us", alone},
            {"beside_us", beside},
            {"beside_p99_us", Percentile(us[1], 0.99)},
            {"ratio", beside / alone},
            {"writes_per_s", static_cast<double>(writes.load()) / busy_us * 1e6}});
  }

  bool Wanted(const std::string& run) const {
    return runs_.which.empty() || std::find(runs_.which.begin(), runs_.which.end(), run) != runs_.which.end();
  }

  template <typename F>
  void OnCopy(bool durable, const F& f) {
    std::filesystem::remove_all(copy_);
    std::filesystem::copy(runs_.store, copy_, std::filesystem::copy_options::recursive);
    sync();
    {
      fasti::DatabaseOptions options;
      options.durable = durable;
      fasti::Database db = Must(fasti::Database::Open(copy_, options));
      f(db);
    }
    std::filesystem::remove_all(copy_);
  }

  void OneByOne(fasti::Database& db, const std::string& w, bool durable) {
    fasti::Session session = db.NewSession();
    Runner runner(session);
    const double probe = SyncProbeUs(copy_);
    const auto& list = dataset_.ParametersOf(w);
    std::vector<double> us;
    const double cpu = CpuUs(), begin = NowUs();
    for (size_t i = 0;
         i < std::min(list.size(), runs_.most) && (NowUs() - begin < runs_.budget_ms * 1e3 || i < 20); ++i) {
      const double t = NowUs();
      runner.Run(w, list[i]);
      us.push_back(NowUs() - t);
    }
    const auto n = static_cast<double>(us.size());
    print_({{"w", w},
            {"durable", durable},
            {"n", us.size()},
            {"per_s", n / (NowUs() - begin) * 1e6},
            {"p10_us", Percentile(us, 0.1)},
            {"p50_us", Percentile(us, 0.5)},
            {"p99_us", Percentile(us, 0.99)},
            {"cpu_us", (CpuUs() - cpu) / n},
            {"fdatasync_p50_us", probe}});
  }

  /// BEGIN, ten thousand prepared statements, COMMIT.
  void InTransactions(fasti::Database& db, bool durable) {
    fasti::Session session = db.NewSession();
    Runner runner(session);
    const auto& list = dataset_.ParametersOf("W2");
    Batches("W2x10000", durable, [&](size_t begin) {
      Must(session.Run("BEGIN"));
      for (size_t i = begin; i < begin + kBatch; ++i) runner.Run("W2", list[i]);
      Must(session.Run("COMMIT"));
    });
  }

  /// One statement that makes ten thousand edges.
  void InStatements(fasti::Database& db, bool durable) {
    fasti::Session session = db.NewSession();
    fasti::Statement statement = Must(session.Prepare(kBatchText));
    const auto& list = dataset_.ParametersOf("W2");
    Batches("W2u10000", durable, [&](size_t begin) {
      std::vector<fasti::Value> rows;
      for (size_t i = begin; i < begin + kBatch; ++i) {
        std::vector<std::pair<std::string, fasti::Value>> row(list[i].begin(), list[i].end());
        rows.push_back(fasti::Value::MapOf(std::move(row)));
      }
      Must(statement.Run({{"rows", fasti::Value::ListOf(std::move(rows))}}));
    });
  }

  template <typename F>
  void Batches(const std::string& w, bool durable, const F& run) {
    const size_t most = std::min(dataset_.ParametersOf("W2").size() / kBatch, runs_.most);
    std::vector<double> us;
    const double cpu = CpuUs(), begin = NowUs();
    for (size_t i = 0; i < most && NowUs() - begin < runs_.budget_ms * 1e3; ++i) {
      const double t = NowUs();
      run(i * kBatch);
      us.push_back(NowUs() - t);
    }
    const double edges = static_cast<double>(us.size() * kBatch);
    print_({{"w", w},
            {"durable", durable},
            {"n", us.size()},
            {"per_s", edges / (NowUs() - begin) * 1e6},
            {"best_per_s", static_cast<double>(kBatch) / Percentile(us, 0) * 1e6},
            {"p50_us", Percentile(us, 0.5)},
            {"cpu_us", (CpuUs() - cpu) / edges}});
  }

  /// Edges a second of so many sessions, each in its own thread.
  double AtOnce(fasti::Database& db, size_t sessions) {
    const auto& list = dataset_.ParametersOf("W2");
    std::atomic<size_t> next{0}, done{0};
    const double begin = NowUs();
    std::vector<std::thread> threads;
    for (size_t s = 0; s < sessions; ++s) {
      threads.emplace_back([&] {
        fasti::Session session = db.NewSession();
        fasti::Statement statement = Must(session.Prepare(TextOf("W2")));
        while (NowUs() - begin < runs_.budget_ms * 1e3) {
          const size_t i = next.fetch_add(1);
          if (i >= std::min(list.size(), runs_.most)) return;
          for (;;) {
            const auto result = statement.Run(list[i]);
            if (result.ok()) break;
            if (result.status().code() != fasti::Code::kConflict) Must(result.status());
          }
          done.fetch_add(1);
        }
      });
    }
    for (std::thread& t : threads) t.join();
    return static_cast<double>(done.load()) / (NowUs() - begin) * 1e6;
  }

  const WriteRuns& runs_;
  const Dataset& dataset_;
  const std::function<void(json)>& print_;
  const std::string copy_;
};

}  // namespace

void RunWrites(const WriteRuns& runs, const Dataset& dataset, const std::function<void(json)>& print) {
  Writes(runs, dataset, print).Run();
}

void RunBesideWriter(const WriteRuns& runs, const Dataset& dataset, const std::function<void(json)>& print) {
  Writes(runs, dataset, print).RunBeside();
}

}  // namespace fasti_bench
