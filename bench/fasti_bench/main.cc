// fasti-bench: the comparison's queries over its data, through the public API only.
//   fasti-bench load|verify|show|explain|cold|writes|beside|serve|count --size S|M|L [--data DIR] [--db DIR]
//   [--q Q1,Q2]
//   [--budget_ms N] [--cache_mb N] [--threads N]; of writes --n N runs at most, --durable yes|no; of count
//   --warm ROUNDS
// Data under $PEERS/data/SIZE, the store under $PEERS/work/fasti-SIZE. Each mode prints JSON lines as the
// peers' harness does (../shared/bench/lib/harness.js); `serve` speaks its line protocol on stdin and stdout.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "bench/answer_hash.h"
#include "bench/fasti_bench/dataset.h"
#include "bench/fasti_bench/queries.h"
#include "bench/fasti_bench/writes.h"
#include "bench/json_lines.h"
#include "fasti/bulk_load.h"

namespace fasti_bench {
namespace {

using fasti::Value;
using nlohmann::json;

struct Options {
  std::string mode, size = "S", data, db;
  std::vector<std::string> queries = kQueries;
  std::vector<std::string> which;  ///< of the writes; none: all
  double budget_ms = 4000;
  size_t index = 0, warm = 1, threads = 1;
  std::optional<uint64_t> cache_mb;  ///< none: the product's default, at size L what the comparison allows
  WriteRuns writes;
};

/// At size L the comparison gives every system a gigabyte; what is not cache is left for the rest.
constexpr uint64_t kCacheMbAtL = 800;

Options ParseOptions(int argc, char** argv) {
  Options o;
  if (argc < 2) Die("usage: fasti-bench load|verify|show|explain|cold|writes|serve --size S|M|L [--q Q1,Q2]");
  o.mode = argv[1];
  const char* peers = std::getenv("PEERS");
  const std::string base = peers ? peers : (std::filesystem::temp_directory_path() / "fasti-peers").string();
  o.data = base + "/data";
  o.db = base + "/work";
  for (int i = 2; i + 1 < argc; i += 2) {
    const std::string name = argv[i], value = argv[i + 1];
    if (name == "--size") o.size = value;
    if (name == "--data") o.data = value;
    if (name == "--db") o.db = value;
    if (name == "--budget_ms") o.budget_ms = std::stod(value);
    if (name == "--n") o.writes.most = std::stoul(value);
    if (name == "--durable") o.writes.durable = {value == "yes"};
    if (name == "--i") o.index = std::stoul(value);
    if (name == "--threads" && value != "0") o.threads = std::stoul(value);
    if (name == "--cache_mb") o.cache_mb = std::stoul(value);
    if (name == "--warm") o.warm = std::stoul(value);
    if (name == "--q") {
      o.queries.clear();
      for (size_t at = 0; at <= value.size();) {
        const size_t comma = std::min(value.find(',', at), value.size());
        o.queries.push_back(value.substr(at, comma - at));
        at = comma + 1;
      }
      o.which = o.queries;
    }
  }
  o.data += "/" + o.size;
  o.db += "/fasti-" + o.size;
  return o;
}

fasti::Database OpenDatabase(const Options& o) {
  fasti::DatabaseOptions options;
  if (o.cache_mb || o.size == "L") options.graph_cache_bytes = o.cache_mb.value_or(kCacheMbAtL) << 20;
  options.query_threads = o.threads;
  options.read_only = o.mode == "serve";  // Two of them may serve one store side by side.
  return Must(fasti::Database::Open(o.db, std::move(options)));
}

void Print(const Options& o, json line) {
  line["peer"] = "fasti";
  line["size"] = o.size;
  line["mode"] = o.mode;
  std::printf("%s\n", line.dump().c_str());
  std::fflush(stdout);
}

std::string VersionText() { return "Fasti " + std::string(fasti::Version()); }

// --- load
// ---------------------------------------------------------------------------------------------------------------

fasti::Instant AtDay(std::string_view iso) {
  return iso == kOpen ? fasti::Instant::PosInfinity() : fasti::Instant{ParseDays(iso) * 86'400'000'000};
}

struct Relationship {
  uint64_t type, source, target;
  fasti::Period valid;
};

/// The lines of rels.csv, read and parsed by a thread of its own, some way ahead of who takes them.
class Relationships {
 public:
  explicit Relationships(const std::string& path) : reader_([this, path] { Read(path); }) {}
  ~Relationships() { reader_.join(); }
  /// The next ones. @return false at the end
  bool Next(std::vector<Relationship>* chunk) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_ || !ready_.empty(); });
    if (ready_.empty()) return false;
    *chunk = std::move(ready_.front());
    ready_.pop_front();
    changed_.notify_all();
    return true;
  }

 private:
  static constexpr size_t kRows = 4096, kAhead = 128;
  void Read(const std::string& path) {
    const auto number = [](std::string_view s) {
      uint64_t n = 0;
      for (const char c : s) n = n * 10 + static_cast<uint64_t>(c - '0');
      return n;
    };
    CsvLines lines(path);
    std::vector<std::string_view> f;
    for (bool more = true; more;) {
      std::vector<Relationship> chunk;
      chunk.reserve(kRows);
      while (chunk.size() < kRows && (more = lines.Next(&f))) {
        chunk.push_back(
            {number(f[1]), number(f[2]), number(f[3]), fasti::Period::Of(AtDay(f[4]), AtDay(f[5]))});
      }
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ready_.size() < kAhead; });
      if (!chunk.empty()) ready_.push_back(std::move(chunk));
      done_ = !more;
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::vector<Relationship>> ready_;
  bool done_ = false;
  std::thread reader_;
};

uint64_t BytesUnder(const std::string& directory) {
  uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

void Load(const Options& o, const Dataset& dataset) {
  std::filesystem::remove_all(o.db);
  const double begin = NowUs();
  fasti::GraphStore store = Must(fasti::GraphStore::Open(o.db));
  Must(store.Write([](fasti::GraphTransaction& tx) {
    using Type = fasti::GraphPropertyType;
    return tx.DefineTypes({{"Entity",
                            {{"id", Type::kInt, true, true},
                             {"type", Type::kString, true},
                             {"key", Type::kString, true},
                             {"name", Type::kString, true}}}},
                          {});
  }));
  uint64_t nodes = 0, edges = 0;
  double read_us = 0;
  {
    fasti::GraphBulkLoad load = store.BeginBulkLoad("benchmark " + o.size);
    const fasti::Label entity = load.InternLabel("Entity");
    const fasti::PropertyKey id = load.InternPropertyKey("id"), type = load.InternPropertyKey("type"),
                             key = load.InternPropertyKey("key"), name = load.InternPropertyKey("name");
    std::vector<fasti::EdgeType> types;
    for (const std::string& t : dataset.types()) types.push_back(load.InternEdgeType(t));
    std::vector<std::string_view> f;
    Relationships rels(dataset.directory() + "/rels.csv");
    CsvLines entities(dataset.directory() + "/entities.csv");
    // Ids are dense and in order: row i is entity i.
    std::map<std::string, Value, std::less<>> type_values;
    while (entities.Next(&f)) {
      auto known = type_values.find(f[1]);
      if (known == type_values.end())
        known = type_values.emplace(std::string(f[1]), Value::String(std::string(f[1]))).first;
      const fasti::BulkLoadProperty properties[] = {{id, Value::Int(std::stoll(std::string(f[0])))},
                                                    {type, known->second},
                                                    {key, Value::String(std::string(f[2]))},
                                                    {name, Value::String(std::string(f[3]))}};
      load.AddNode({&entity, 1}, properties);
      ++nodes;
    }
    std::vector<Relationship> chunk;
    while (rels.Next(&chunk)) {
      for (const Relationship& r : chunk) load.AddEdge(types[r.type], r.source, r.target, r.valid);
      edges += chunk.size();
    }
    read_us = NowUs() - begin;
    const fasti::BulkLoadReport report = Must(load.Finish());
    if (!report.rejected.empty()) Die("the load refused a row: " + report.rejected[0].reason);
  }
  Must(store.Close());
  const double us = NowUs() - begin;
  Print(o, {{"version", VersionText()},
            {"load_s", us / 1e6},
            {"read_csv_s", read_us / 1e6},
            {"nodes", nodes},
            {"edges", edges},
            {"disk_mb", static_cast<double>(BytesUnder(o.db)) / 1e6},
            {"hwm_mb", HighWaterMb()}});
}

// --- verify, show, explain
// ----------------------------------------------------------------------------------------------

void Verify(const Options& o, const Dataset& dataset) {
  fasti::Database db = OpenDatabase(o);
  fasti::Session session = db.NewSession();
  Runner runner(session);
  for (const std::string& q : o.queries) {
    if (!runner.Supports(q)) {
      Print(o, {{"q", q}, {"unsupported", true}});
      continue;
    }
    const double begin = NowUs();
    std::vector<std::string> hashes;
    uint64_t rows = 0;
    for (const fasti::Parameters& parameters : dataset.ParametersOf(q)) {
      std::vector<std::string> lines = runner.Lines(q, parameters);
      rows += lines.size();
      hashes.push_back(AnswerHash(std::move(lines)));
      if (NowUs() - begin > 120e6) break;
    }
    Print(o, {{"q", q},
              {"n", rows},
              {"params", hashes.size()},
              {"hash", QueryHash(hashes)},
              {"ms", std::llround((NowUs() - begin) / 1e3)}});
  }
  Print(o, {{"hwm_mb", HighWaterMb()}});
}

void Show(const Options& o, const Dataset& dataset) {
  fasti::Database db = OpenDatabase(o);
  fasti::Session session = db.NewSession();
  Runner runner(session);
  std::vector<std::string> lines = runner.Lines(o.queries[0], dataset.ParametersOf(o.queries[0]).at(o.index));
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) std::printf("%s\n", line.c_str());
}

void Explain(const Options& o, const Dataset& dataset) {
  fasti::Database db = OpenDatabase(o);
  fasti::Session session = db.NewSession();
  for (const std::string& q : o.queries) {
    if (TextOf(q) == nullptr) continue;
    const auto& sets = dataset.ParametersOf(q);
    const fasti::Parameters& parameters = sets.at(std::min(o.index, sets.size() - 1));
    for (int warm = 0; warm < 2; ++warm) Must(session.Run(TextOf(q), parameters));
    fasti::QueryResult result = Must(session.Run(std::string("PROFILE ") + TextOf(q), parameters));
    std::printf("%s\n%s\n", q.c_str(), result.summary.plan.c_str());
  }
}

// --- cold
// ---------------------------------------------------------------------------------------------------------------

/// Asks the system to forget the store's pages.
void Evict(const std::string& directory) {
  sync();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    const int fd = open(entry.path().c_str(), O_RDONLY);
    if (fd < 0) continue;
    fsync(fd);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    close(fd);
  }
}

void Cold(const Options& o, const Dataset& dataset) {
  Evict(o.db);
  double t = NowUs();
  fasti::Database db = OpenDatabase(o);
  fasti::Session session = db.NewSession();
  Runner runner(session);
  const double open_ms = (NowUs() - t) / 1e3;
  t = NowUs();
  runner.Run("Q1", dataset.ParametersOf("Q1")[0]);
  const double q1_ms = (NowUs() - t) / 1e3;
  t = NowUs();
  runner.Run("Q2", dataset.ParametersOf("Q2")[0]);
  const double q2_ms = (NowUs() - t) / 1e3;
  Print(o, {{"open_ms", open_ms}, {"first_q1_ms", q1_ms}, {"first_q2_ms", q2_ms}, {"hwm_mb", HighWaterMb()}});
}

// --- serve
// --------------------------------------------------------------------------------------------------------------

json Bench(Runner& runner, const Dataset& dataset, const json& request,
           std::map<std::string, size_t>* positions) {
  const std::string q = request["q"];
  if (!runner.Supports(q)) return {{"q", q}, {"unsupported", true}};
  const auto& list = dataset.ParametersOf(q);
  return BenchRound(request, list.size(), positions, [&](size_t i) { return runner.Run(q, list[i]); });
}

void Serve(const Options& o, const Dataset& dataset) {
  fasti::Database db = OpenDatabase(o);
  fasti::Session session = db.NewSession();
  Runner runner(session);
  std::map<std::string, size_t> positions;
  Print(o, {{"ready", true}, {"version", VersionText()}});
  for (std::string line; std::getline(std::cin, line);) {
    const json request = json::parse(line);
    const std::string command = request["cmd"];
    if (command == "quit") {
      Print(o, {{"bye", true}, {"hwm_mb", HighWaterMb()}});
      break;
    }
    Print(o,
          command == "mem" ? json{{"hwm_mb", HighWaterMb()}} : Bench(runner, dataset, request, &positions));
  }
}

// --- count
// --------------------------------------------------------------------------------------------------------------

/// What bench/instructions counts.
[[gnu::noinline]] uint64_t Counted(Runner& runner, const std::string& q,
                                   const std::vector<fasti::Parameters>& sets) {
  uint64_t runs = 0;
  for (const fasti::Parameters& parameters : sets) {
    runner.Run(q, parameters);
    ++runs;
  }
  return runs;
}

void Count(const Options& o, const Dataset& dataset) {
  fasti::Database db = OpenDatabase(o);
  fasti::Session session = db.NewSession();
  Runner runner(session);
  const auto& sets = dataset.ParametersOf(o.queries[0]);
  // Long lists are decoded only once reading them packed has cost as much.
  for (size_t round = 0; round < o.warm; ++round) {
    for (const fasti::Parameters& parameters : sets) runner.Run(o.queries[0], parameters);
  }
  std::printf("%llu\n", static_cast<unsigned long long>(Counted(runner, o.queries[0], sets)));
}

int Main(int argc, char** argv) {
  const Options o = ParseOptions(argc, argv);
  const Dataset dataset(o.data);
  if (o.mode == "load") {
    Load(o, dataset);
  } else if (o.mode == "verify") {
    Verify(o, dataset);
  } else if (o.mode == "show") {
    Show(o, dataset);
  } else if (o.mode == "explain") {
    Explain(o, dataset);
  } else if (o.mode == "cold") {
    Cold(o, dataset);
  } else if (o.mode == "writes") {
    WriteRuns runs = o.writes;
    runs.store = o.db, runs.budget_ms = o.budget_ms, runs.which = o.which;
    RunWrites(runs, dataset, [&](json line) { Print(o, std::move(line)); });
  } else if (o.mode == "beside") {
    RunBesideWriter({o.db, o.budget_ms, o.which}, dataset, [&](json line) { Print(o, std::move(line)); });
  } else if (o.mode == "count") {
    Count(o, dataset);
  } else if (o.mode == "serve") {
    Serve(o, dataset);
  } else {
    Die("there is no mode '" + o.mode + "'");
  }
  return 0;
}

}  // namespace
}  // namespace fasti_bench

int main(int argc, char** argv) { return fasti_bench::Main(argc, argv); }
