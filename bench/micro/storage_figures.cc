// The figures of the storage engine, each beside what the same work costs without it, measured in the same
// run (issue 2, "Figures to show"). Medians; processor time of this thread where the work is computing, wall
// time where it waits for the disk. One thread, hot cache. usage: storage-figures [DIRECTORY [SECTION]]
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "storage/codec/edge_block.h"
#include "storage/graph/adjacency_reader.h"
#include "storage/graph/bulk_load.h"
#include "storage/graph/store.h"
#include "storage/graph/store_impl.h"
#include "storage/kv/kv.h"

namespace fasti::graph {
namespace {

constexpr int64_t kDay = 86'400'000'000;
constexpr int64_t kSpanDays = 18'263;  // 1975 to 2025, from day 0
namespace fs = std::filesystem;

template <typename T>
T Must(Result<T> r) {
  if (!r.ok()) {
    std::fprintf(stderr, "%s\n", r.status().ToString().c_str());
    std::exit(1);
  }
  return std::move(r).value();
}
void Must(const Status& s) {
  if (s.ok()) return;
  std::fprintf(stderr, "%s\n", s.ToString().c_str());
  std::exit(1);
}

double CpuUs() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_nsec) / 1e3;
}
double WallUs() {
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}
double Median(std::vector<double> v) {
  std::nth_element(v.begin(), v.begin() + static_cast<ptrdiff_t>(v.size() / 2), v.end());
  return v[v.size() / 2];
}
/// Median microseconds of f(i), in rounds of `per_round` calls.
double Measure(size_t rounds, size_t per_round, const std::function<void(size_t)>& f,
               const std::function<double()>& clock = CpuUs) {
  for (size_t i = 0; i < per_round; ++i) f(i);
  std::vector<double> times;
  for (size_t r = 0; r < rounds; ++r) {
    const double begin = clock();
    for (size_t i = 0; i < per_round; ++i) f(r * per_round + i);
    times.push_back((clock() - begin) / static_cast<double>(per_round));
  }
  return Median(std::move(times));
}

void Print(const char* figure, double value, const char* unit, double target, double floor,
           const char* floor_is) {
  std::printf("%-52s %10.3f %-8s", figure, value, unit);
  if (target > 0) std::printf(" target <= %8.3f %s", target, value <= target ? "ok  " : "MISS");
  if (floor > 0) std::printf("  floor %9.3f (%.2fx) %s", floor, value / floor, floor_is);
  std::printf("\n");
  std::fflush(stdout);
}

class Figures {
 public:
  explicit Figures(fs::path root) : root_(std::move(root)) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~Figures() { fs::remove_all(root_); }
  /// All, or one by its name.
  void Run(std::string_view only) {
    const std::pair<std::string_view, void (Figures::*)()> sections[] = {
        {"bulk", &Figures::BulkLoad}, {"expand", &Figures::Expansion}, {"hub", &Figures::Hub},
        {"commit", &Figures::Commit}, {"known", &Figures::KnownAt},    {"versions", &Figures::Versions}};
    for (const auto& [name, section] : sections) {
      if (only.empty() || only == name) (this->*section)();
    }
  }

 private:
  std::shared_ptr<Store> Open(const char* name) {
    StoreOptions options;
    options.block_cache_bytes = 256u << 20;
    return Must(Store::Open((root_ / name).string(), options));
  }
  static int64_t Draw(std::mt19937_64& random, int64_t low, int64_t high) {
    return low + static_cast<int64_t>(random() % static_cast<uint64_t>(high - low + 1));
  }
  static int64_t Exponential(std::mt19937_64& random, double mean) {
    return 1 + static_cast<int64_t>(std::exponential_distribution<double>(1 / mean)(random));
  }
  static Period Days(int64_t from, int64_t to) {
    return Period::Of({from * kDay}, to >= kSpanDays ? Instant::PosInfinity() : Instant{to * kDay});
  }

  // The shape of ../shared/bench/gen.py at size M: 100 000 nodes, 1 000 000 edges of five types, one hub.
  struct Edge {
    uint32_t type, source, target;
    int64_t from, to;
  };
  static std::vector<Edge> SizeM(uint32_t n, uint32_t m) {
    const uint32_t countries = 200, orgs = n / 50, bases = n * 8 / 100;
    const uint32_t org0 = countries, base0 = org0 + orgs, person0 = base0 + bases, persons = n - person0;
    std::mt19937_64 random(42);
    const auto person = [&] {
      return person0 +
             static_cast<uint32_t>(persons * std::pow(std::uniform_real_distribution<>()(random), 1.5));
    };
    const auto zipf = [&](uint32_t count) {  // heavy at the front, like the generator's
      return static_cast<uint32_t>(count * std::pow(std::uniform_real_distribution<>()(random), 3));
    };
    std::vector<Edge> edges;
    for (uint32_t i = 0; i < m / 5; ++i) {
      const int64_t from = Draw(random, 0, kSpanDays - 1);
      edges.push_back({0, person(), org0, from, from + Exponential(random, 182)});
    }
    for (uint32_t i = 0; i < m / 2; ++i) {
      const int64_t from = Draw(random, 0, kSpanDays - 1);
      edges.push_back({0, person(), org0 + 1 + zipf(orgs - 1), from, from + Exponential(random, 1825)});
    }
    for (uint32_t i = 0; i < m * 21 / 100; ++i) {
      const int64_t from = Draw(random, 0, kSpanDays - 1);
      edges.push_back({1, person(), base0 + zipf(bases), from, from + Draw(random, 1, 30)});
    }
    for (uint32_t b = 0; b < bases; ++b) {
      for (int64_t k = 0; k < 5; ++k) {
        edges.push_back({2, base0 + b, org0 + zipf(orgs), kSpanDays * k / 5, kSpanDays * (k + 1) / 5});
      }
      edges.push_back({4, base0 + b, static_cast<uint32_t>(random() % countries), 0, kSpanDays});
    }
    while (edges.size() < m) {
      const int64_t from = Draw(random, 0, kSpanDays - 1);
      edges.push_back({3, base0 + static_cast<uint32_t>(random() % bases),
                       org0 + static_cast<uint32_t>(random() % orgs), from, from + Exponential(random, 730)});
    }
    std::stable_sort(edges.begin(), edges.end(),
                     [](const Edge& a, const Edge& b) { return a.from < b.from; });
    return edges;
  }

  void BulkLoad() {
    const uint32_t n = 100'000, m = 1'000'000;
    const std::vector<Edge> edges = SizeM(n, m);
    std::vector<double> wall, cpu, floors;
    uint64_t adj_bytes = 0, table_bytes = 0, total_bytes = 0;
    for (int round = 0; round < 3; ++round) {
      const std::string name = "bulk" + std::to_string(round);
      auto store = Open(name.c_str());
      BulkLoader loader(*store);
      TypeId types[5];
      for (int t = 0; t < 5; ++t) types[t] = loader.InternType("T" + std::to_string(t));
      loader.Reserve(n, m);
      for (uint32_t i = 0; i < n; ++i) loader.AddNode({});
      const double wall_begin = WallUs(), cpu_begin = CpuUs();
      for (const Edge& e : edges) loader.AddEdge(types[e.type], e.source, e.target, Days(e.from, e.to));
      const BulkReport report = Must(loader.Finish());
      wall.push_back((WallUs() - wall_begin) / 1e6);
      cpu.push_back((CpuUs() - cpu_begin) / 1e6);
      if (report.edges != m) std::fprintf(stderr, "%zu rows were rejected\n", report.rejected.size());
      Must(store->Compact());
      const kv::Metrics metrics = store->impl().engine().GetMetrics();
      adj_bytes = metrics.spaces[static_cast<size_t>(kv::Space::kAdj)].disk_bytes;
      total_bytes = store->Metrics().bytes_on_disk;
      table_bytes = 0;
      auto snapshot = store->impl().engine().GetSnapshot();
      const codec::Key prefix = codec::EdgeBlockPrefix();
      for (auto it = snapshot->Scan(kv::Space::kEnt, prefix, codec::PrefixEnd(prefix)); it->Valid();
           it->Next()) {
        table_bytes += it->key().size() + it->value().size();
      }
      snapshot.reset();
      // The floor: both directions sorted by node and time, and as many bytes written and synced.
      const double floor_begin = WallUs();
      std::vector<std::pair<uint64_t, uint32_t>> keys(edges.size());
      uint64_t sink = 0;
      for (const bool out : {true, false}) {
        for (uint32_t i = 0; i < edges.size(); ++i) {
          keys[i] = {uint64_t{out ? edges[i].source : edges[i].target} << 40 | edges[i].type, i};
        }
        std::sort(keys.begin(), keys.end());
        sink += keys[0].second;
      }
      WriteFloor(std::string(total_bytes, static_cast<char>(sink)));
      floors.push_back((WallUs() - floor_begin) / 1e6);
      Must(store->Close());
      fs::remove_all(root_ / name);
    }
    Print("bulk load 1M edges, both directions: wall", Median(wall), "s", 0.6, Median(floors),
          "sort twice, write and sync the bytes");
    Print("bulk load 1M edges, both directions: cpu", Median(cpu), "s", 0.6, 0, "");
    Print("bytes a stint and direction, on disk", static_cast<double>(adj_bytes) / (2.0 * m), "B", 14, 0, "");
    Print("bytes an edge in the edge table, before compression", static_cast<double>(table_bytes) / m, "B", 8,
          0, "");
    Print("whole store on disk", static_cast<double>(total_bytes) / 1e6, "MB", 0, 0, "");
  }

  void WriteFloor(const std::string& bytes) {
    const std::string path = (root_ / "floor").string();
    const int fd = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    for (size_t at = 0; at < bytes.size();) {
      const ssize_t n = ::write(fd, bytes.data() + at, std::min<size_t>(bytes.size() - at, 1 << 20));
      if (n <= 0) std::exit(1);
      at += static_cast<size_t>(n);
    }
    ::fdatasync(fd);
    ::close(fd);
  }

  void Expansion() {
    auto store = Open("expansion");
    BulkLoader loader(*store);
    const TypeId type = loader.InternType("R");
    std::mt19937_64 random(7);
    const uint32_t ten = 2000, thousand = 100, others = 50'000;
    const uint32_t hub = ten + thousand;
    for (uint32_t i = 0; i < hub + 1 + others; ++i) loader.AddNode({});
    const auto add = [&](uint32_t node, uint32_t degree, double mean_days) {
      for (uint32_t k = 0; k < degree; ++k) {
        const int64_t from = Draw(random, 0, kSpanDays - 1);
        loader.AddEdge(type, node, hub + 1 + random() % others,
                       Days(from, from + Exponential(random, mean_days)));
      }
    };
    for (uint32_t i = 0; i < ten; ++i) add(i, 10, 1825);
    for (uint32_t i = 0; i < thousand; ++i) add(ten + i, 1000, 182);
    add(hub, 200'000, 182);
    const BulkReport report = Must(loader.Finish());
    Must(store->Compact());
    const Transaction tx = Must(store->Begin());
    const GraphReader reader = tx.Reader();
    const auto view = store->impl().view();
    AdjacencyReader bare(view->kv());
    std::vector<Instant> at(4096);
    for (Instant& t : at) t = {Draw(random, 3000, kSpanDays - 1) * kDay};
    graph::Expansion out;
    std::vector<NodeId> found;
    std::vector<EdgeId> edges;
    codec::AdjacencyMatches matches;
    matches.others = &found;
    matches.edges = &edges;
    uint64_t rows = 0, calls = 0;
    const auto run = [&](const char* name, uint32_t first, uint32_t count, double target, size_t per_round) {
      const auto node = [&](size_t i) {
        return NodeId{report.first_node.value + first + (i * 7919) % count};
      };
      rows = calls = 0;
      const double us = Measure(41, per_round, [&](size_t i) {
        const NodeId id = node(i);
        out.Clear();
        Must(reader.Expand(std::span(&id, 1), Direction::kOut, std::span(&type, 1),
                           ValidSelector::At(at[i % at.size()]), &out));
        rows += out.others.size();
        ++calls;
      });
      const double floor = Measure(41, per_round, [&](size_t i) {
        found.clear();
        edges.clear();
        Must(bare.Append({node(i), Direction::kOut, type}, codec::AdjacencyQuery::At(at[i % at.size()]),
                         &matches));
      });
      Print(name, us, "us", target, floor, "packed list without reader");
      std::printf("    %.1f rows an answer\n", static_cast<double>(rows) / static_cast<double>(calls));
    };
    run("as-of expansion, degree 10", 0, ten, 2.5, 2000);
    std::vector<NodeId> batch;
    for (uint32_t i = 0; i < 1000; ++i) batch.push_back({report.first_node.value + (i * 7919) % ten});
    const double each = Measure(41, 5,
                                [&](size_t i) {
                                  out.Clear();
                                  Must(reader.Expand(batch, Direction::kOut, std::span(&type, 1),
                                                     ValidSelector::At(at[i % at.size()]), &out));
                                }) /
                        static_cast<double>(batch.size());
    Print("as-of expansion, degree 10, of 1 000 nodes at once", each * 1000, "ns", 0, 0, "");
    run("as-of expansion, degree 1000", ten, thousand, 5, 500);
    run("as-of expansion, 200 000 stints, 1 % valid", hub, 1, 60, 50);
  }

  void Hub() {
    auto store = Open("hub");
    BulkLoader loader(*store);
    const TypeId type = loader.InternType("R");
    const uint32_t n = 200'000;
    for (uint32_t i = 0; i <= n; ++i) loader.AddNode({});
    std::mt19937_64 random(9);
    std::vector<uint32_t> order(n);
    for (uint32_t i = 0; i < n; ++i) order[i] = i + 1;
    std::shuffle(order.begin(), order.end(), random);
    for (const uint32_t i : order) loader.AddEdge(type, i, 0, Period::Always());
    const BulkReport report = Must(loader.Finish());
    Must(store->Compact());
    const NodeId hub = report.first_node;
    {
      const Transaction tx = Must(store->Begin());
      const GraphReader reader = tx.Reader();
      graph::Expansion out;
      const double us = Measure(15, 1, [&](size_t) {
        out.Clear();
        Must(reader.Expand(std::span(&hub, 1), Direction::kIn, std::span(&type, 1), ValidSelector::At({0}),
                           &out));
      });
      std::vector<uint64_t> a(n * 2), b(n * 2);
      const double floor = Measure(15, 1, [&](size_t) { std::memcpy(b.data(), a.data(), a.size() * 8); });
      Print("hub of 200 000 timeless edges: a neighbour", us * 1000 / n, "ns", 2, floor * 1000 / n,
            "memcpy of the ids");
    }
    std::vector<double> times;
    for (int i = 0; i < 400; ++i) {
      Transaction tx = Must(store->Begin());
      const double begin = CpuUs();
      Must(tx.CreateEdge(type, {hub.value + 1 + random() % n}, hub, {}, {}));
      Must(tx.Commit(Durability::kNoSync).status());
      times.push_back(CpuUs() - begin);
    }
    Print("hub of 200 000 timeless edges: insert one, cpu", Median(times), "us", 60, 0, "");
    size_t largest = 0;
    const auto snapshot = store->impl().engine().GetSnapshot();
    for (auto it = snapshot->Scan(kv::Space::kAdj, "", ""); it->Valid(); it->Next()) {
      largest = std::max(largest, it->value().size());
    }
    Print("hub of 200 000 timeless edges: largest value", static_cast<double>(largest) / 1024, "KB", 64, 0,
          "");
  }

  void Commit() {
    auto store = Open("commit");
    const TypeId type = [&] {
      Transaction tx = Must(store->Begin());
      const TypeId t = tx.InternType("R");
      Must(tx.CreateNode({}, {}, {}).status());
      Must(tx.CreateNode({}, {}, {}).status());
      Must(tx.Commit().status());
      return t;
    }();
    std::mt19937_64 random(3);
    const auto commit = [&](size_t) {
      Transaction tx = Must(store->Begin());
      const int64_t from = Draw(random, 0, kSpanDays);
      PeriodValue valid;
      valid.period = Days(from, from + 10);
      Must(tx.CreateEdge(type, {1}, {2}, {}, {valid, false}).status());
      Must(tx.Commit(Durability::kSync).status());
    };
    const auto wal = [&] { return store->impl().engine().GetMetrics().wal_bytes; };
    const uint64_t before = wal();
    for (size_t i = 0; i < 50; ++i) commit(i);
    const size_t bytes = std::max<size_t>(static_cast<size_t>((wal() - before) / 50), 200);
    // Interleaved, so that a busy disk slows both.
    const int fd = ::open((root_ / "sync").c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    const std::string block(bytes, 'x');
    std::vector<double> ours, floor;
    for (size_t i = 0; i < 400; ++i) {
      double begin = WallUs();
      commit(i);
      ours.push_back(WallUs() - begin);
      begin = WallUs();
      if (::write(fd, block.data(), block.size()) < 0) std::exit(1);
      ::fdatasync(fd);
      floor.push_back(WallUs() - begin);
    }
    ::close(fd);
    const double f = Median(floor);
    Print("durable single-edge commit", Median(ours), "us", std::max(1.5 * f, f + 60), f,
          "fdatasync of as many bytes");
    std::printf("    %zu bytes of log a commit\n", bytes);
  }

  // One list of 100 edges; `corrections` of them restated one by one.
  void KnownAtOnce(const char* name, int corrections, double target) {
    auto store = Open(name);
    std::mt19937_64 random(5);
    NodeId node;
    TypeId type;
    std::vector<EdgeId> edges;
    const auto stint = [&] {
      PeriodValue p;
      const int64_t from = Draw(random, 0, 5000);
      p.period = Days(from, from + 8000);
      return p;
    };
    CommitReceipt first = Must(store->Write([&](Transaction& tx) -> Status {
      type = tx.InternType("R");
      node = Must(tx.CreateNode({}, {}, {}));
      const NodeId other = Must(tx.CreateNode({}, {}, {}));
      edges.clear();
      for (int i = 0; i < 100; ++i)
        edges.push_back(Must(tx.CreateEdge(type, node, other, {}, {stint(), false})));
      return {};
    }));
    for (int i = 0; i < corrections; ++i) {
      Transaction tx = Must(store->Begin());
      const PeriodValue p = stint();
      Must(tx.SetExistence(ElementId::Of(edges[static_cast<size_t>(i) % edges.size()]), std::span(&p, 1)));
      Must(tx.Commit(Durability::kNoSync).status());
    }
    Must(store->Compact());
    const Transaction tx = Must(store->Begin());
    const GraphReader now = tx.Reader();
    const GraphReader then = Must(tx.ReaderKnownAt(first.instant));
    graph::Expansion out;
    const auto read = [&](const GraphReader& reader) {
      return Measure(41, 500, [&](size_t i) {
        out.Clear();
        Must(reader.Expand(std::span(&node, 1), Direction::kOut, std::span(&type, 1),
                           ValidSelector::At({static_cast<int64_t>(6000 + i % 1000) * kDay}), &out));
      });
    };
    const double floor = read(now), us = read(then);
    Print(corrections == 1 ? "read KNOWN AT the past, list corrected once"
                           : "read KNOWN AT the past, corrected 1000 times",
          us, "us", floor * target, floor, "the same read now");
  }
  void KnownAt() {
    KnownAtOnce("known1", 1, 3);
    KnownAtOnce("known1000", 1000, 6);
  }

  // 200 nodes of 20 edges, each edge restated 15 times, against the same graph without history.
  void Versions() {
    double us[2];
    for (const int versions : {1, 16}) {
      auto store = Open(versions == 1 ? "plain" : "versions");
      std::mt19937_64 random(6);
      std::vector<NodeId> nodes;
      std::vector<EdgeId> edges;
      TypeId type;
      const auto stint = [&] {
        PeriodValue p;
        const int64_t from = Draw(random, 0, 5000);
        p.period = Days(from, from + 8000);
        return p;
      };
      for (int v = 0; v < versions; ++v) {
        Transaction tx = Must(store->Begin());
        if (v == 0) {
          type = tx.InternType("R");
          for (int i = 0; i < 200; ++i) nodes.push_back(Must(tx.CreateNode({}, {}, {})));
          for (int i = 0; i < 4000; ++i) {
            edges.push_back(
                Must(tx.CreateEdge(type, nodes[static_cast<size_t>(i / 20)],
                                   nodes[static_cast<size_t>(i * 31 % 200)], {}, {stint(), false})));
          }
        } else {
          for (const EdgeId e : edges) {
            const PeriodValue p = stint();
            Must(tx.SetExistence(ElementId::Of(e), std::span(&p, 1)));
          }
        }
        Must(tx.Commit(Durability::kNoSync).status());
      }
      Must(store->Compact());
      const Transaction tx = Must(store->Begin());
      const GraphReader reader = tx.Reader();
      graph::Expansion out;
      us[versions == 1 ? 0 : 1] = Measure(61, 1000, [&](size_t i) {
        out.Clear();
        const NodeId node = nodes[i * 17 % nodes.size()];
        Must(reader.Expand(std::span(&node, 1), Direction::kOut, std::span(&type, 1),
                           ValidSelector::At({6000 * kDay}), &out));
      });
    }
    Print("read now with 16 versions of history", us[1], "us", us[0] * 1.25, us[0],
          "the same graph without history");
  }

  fs::path root_;
};

}  // namespace
}  // namespace fasti::graph

int main(int argc, char** argv) {
  const std::filesystem::path root = argc > 1
                                         ? std::filesystem::path(argv[1])
                                         : std::filesystem::temp_directory_path() / "fasti-storage-figures";
  fasti::graph::Figures(root / "stores").Run(argc > 2 ? argv[2] : "");
}
