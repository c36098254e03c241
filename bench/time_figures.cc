// What questions about time cost (issue 4, "Figures to show"), through the public API, each beside its floor
// in the same run: a hub of 200 000 stints over a hundred years, with precise and with vague beginnings, and
// the memberships of ../shared/data, a row a year, imported into spells. Processor time of the thread, the
// median of several runs; for the import also wall time. usage: time-figures [DIRECTORY] [SHARED-DATA]
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "fasti/bulk_load.h"
#include "fasti/database.h"
#include "fasti/import.h"

namespace {

using fasti::Value;

template <typename T>
T Must(fasti::Result<T> r) {
  if (!r.ok()) {
    std::fprintf(stderr, "%s\n", r.status().ToString().c_str());
    std::exit(1);
  }
  return std::move(r).value();
}

double Clock(clockid_t id) {
  timespec t{};
  clock_gettime(id, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

double MedianMs(int runs, const std::function<void()>& call) {
  call();  // warm
  std::vector<double> ms;
  for (int i = 0; i < runs; ++i) {
    const double begin = Clock(CLOCK_THREAD_CPUTIME_ID);
    call();
    ms.push_back(Clock(CLOCK_THREAD_CPUTIME_ID) - begin);
  }
  std::nth_element(ms.begin(), ms.begin() + runs / 2, ms.end());
  return ms[static_cast<size_t>(runs / 2)];
}

constexpr int64_t kDay = 86'400'000'000;
constexpr int64_t kFirst = -25'567;  // 1900-01-01
constexpr int kStints = 200'000;

fasti::Instant Day(int64_t day) { return {day * kDay}; }

fasti::Database OpenHub(const std::string& directory, bool vague) {
  {
    fasti::GraphStore store = Must(fasti::GraphStore::Open(directory));
    fasti::GraphBulkLoad load = store.BeginBulkLoad("a hub");
    const fasti::Label hub = load.InternLabel("Hub"), country = load.InternLabel("Country");
    const fasti::EdgeType type = load.InternEdgeType("M");
    const uint64_t centre = load.AddNode({&hub, 1});
    for (int i = 0; i < kStints; ++i) {
      const int64_t from = kFirst + (int64_t{i} * 37) % 40'000;
      fasti::Period valid = fasti::Period::Of(Day(from), Day(from + 60 + i % 900));
      if (vague) valid.from.latest = Day(from + 30);
      load.AddEdge(type, centre, load.AddNode({&country, 1}), valid);
    }
    Must(load.Finish());
  }
  return Must(fasti::Database::Open(directory));
}

/// Prepared once; every value of every row is read. Returns how many rows came.
class Query {
 public:
  Query(fasti::Session& session, const std::string& text) : statement_(Must(session.Prepare(text))) {}
  size_t Run(const fasti::Parameters& parameters = {}) {
    size_t rows = 0;
    fasti::Cursor cursor = Must(statement_.Open(parameters));
    while (true) {
      const fasti::ResultBatch batch = Must(cursor.NextBatch());
      if (batch.rows() == 0) break;
      rows += batch.rows();
      for (size_t row = 0; row < batch.rows(); ++row) {
        for (size_t c = 0; c < batch.columns(); ++c)
          sink_ = sink_ + static_cast<int>(batch.At(c, row).kind());
      }
    }
    Must(cursor.Finish());
    return rows;
  }

 private:
  fasti::Statement statement_;
  volatile int sink_ = 0;
};

void Ratio(const char* what, double ms, double floor_ms, double goal, const char* floor) {
  std::printf("%-52s %9.2f ms  %6.2f x  goal %5.2f x   %s %.2f ms\n", what, ms, ms / floor_ms, goal, floor,
              floor_ms);
}

constexpr const char* kHub = "MATCH (h:Hub)-[m:M]->(c) ";

void PreciseHub(const std::string& directory) {
  fasti::Database db = OpenHub(directory, false);
  fasti::Session session = db.NewSession();
  const std::string hub = kHub;
  Query all(session, hub + "VALID ANYTIME RETURN count(*)");
  const double visit = MedianMs(5, [&] { all.Run(); });
  fasti::List dates;
  for (int i = 0; i < 1000; ++i) dates.push_back(Value::Of(fasti::Date{kFirst + i * 40}));
  const fasti::Parameters at{{"dates", Value::ListOf(std::move(dates))}};
  Query each(session, "UNWIND $dates AS d " + hub + "AS OF d RETURN d, count(*)");
  Ratio("count(*) at each of 1 000 dates", MedianMs(5, [&] { each.Run(at); }), visit, 10,
        "visiting all 200 000 rows");
  Query over(session, hub + "VALID ANYTIME RETURN count(*) OVER TIME w");
  Ratio("count(*) OVER TIME, every step", MedianMs(5, [&] { over.Run(); }), visit, 10, "visiting all rows");

  Query before(session, hub + "AS OF date('1950-01-01') RETURN id(m), id(c)"),
      after(session, hub + "AS OF date('1950-04-01') RETURN id(m), id(c)");
  Query difference(session,
                   hub + "DIFF FROM date('1950-01-01') TO date('1950-04-01') AS d RETURN d.op, id(m), id(c)");
  const double both = MedianMs(41, [&] { before.Run(), after.Run(); });
  Ratio("DIFF over 90 days", MedianMs(41, [&] { difference.Run(); }), both, 3, "reading both instants");

  Query certain(session, hub + "CERTAINLY AS OF date('1950-01-01') RETURN id(m), id(c)"),
      possible(session, hub + "POSSIBLY AS OF date('1950-01-01') RETURN id(m), id(c)");
  const double sure = MedianMs(101, [&] { certain.Run(); });
  Ratio("POSSIBLY, precise data", MedianMs(101, [&] { possible.Run(); }), sure, 1.05, "CERTAINLY");
}

void VagueHub(const std::string& directory) {
  fasti::Database db = OpenHub(directory, true);
  fasti::Session session = db.NewSession();
  const std::string hub = kHub;
  Query certain(session, hub + "CERTAINLY AS OF date('1950-01-01') RETURN id(m), id(c)"),
      possible(session, hub + "POSSIBLY AS OF date('1950-01-01') RETURN id(m), id(c)");
  const auto rows_certain = static_cast<double>(certain.Run()),
             rows_possible = static_cast<double>(possible.Run());
  const double per_certain = MedianMs(101, [&] { certain.Run(); }) / rows_certain;
  const double per_possible = MedianMs(101, [&] { possible.Run(); }) / rows_possible;
  Ratio("POSSIBLY, vague data, 1 000 returned rows", per_possible * 1000, per_certain * 1000, 1.3,
        "CERTAINLY, 1 000 returned rows");
  Query difference(session,
                   hub + "DIFF FROM date('1950-01-01') TO date('1950-04-01') AS d RETURN d.op, id(m), id(c)"),
      after(session, hub + "AS OF date('1950-04-01') RETURN id(m), id(c)");
  const double both = MedianMs(41, [&] { certain.Run(), after.Run(); });
  Ratio("DIFF over 90 days, vague data", MedianMs(41, [&] { difference.Run(); }), both, 3,
        "reading both instants");
}

constexpr const char* kMapping = R"(
file 'cow_igo/igo_state_year_long.csv'
node State key ccode :: INTEGER
node Organization key igo
edge State -[MEMBER_OF]-> Organization
  set status = status | map {'1': 'full', '2': 'associate', '3': 'observer'}
  valid from year through year horizon 2014
  coalesce by status
)";
constexpr const char* kSchema =
    "CREATE STRICT GRAPH TYPE {(:State {ccode :: INTEGER NOT NULL KEY}), (:Organization {igo :: STRING NOT "
    "NULL "
    "KEY}), (:State)-[:MEMBER_OF {status :: STRING NOT NULL} VALID REQUIRED WITHOUT OVERLAPS (status) AT "
    "MOST "
    "1000 PER SOURCE AT MOST 1000 PER TARGET]->(:Organization)}";

struct Took {
  double wall_ms, cpu_ms;
  fasti::ImportReport report;
};
Took ImportSpells(const std::string& directory, const std::string& data, bool rules) {
  std::filesystem::remove_all(directory);
  fasti::Database db = Must(fasti::Database::Open(directory));
  if (rules) Must(db.NewSession().Run(kSchema));
  fasti::ImportOptions options;
  options.mapping_path = "igo.mapping";
  options.mapping_text = kMapping;
  options.data_directory = data;
  options.rejected_path = directory + "/rejected.csv";
  const double wall = Clock(CLOCK_MONOTONIC), cpu = Clock(CLOCK_PROCESS_CPUTIME_ID);
  fasti::ImportReport report = Must(fasti::Import(db, options));
  return {Clock(CLOCK_MONOTONIC) - wall, Clock(CLOCK_PROCESS_CPUTIME_ID) - cpu, std::move(report)};
}

void Import(const std::string& directory, const std::string& data) {
  const std::string file = data + "/cow_igo/igo_state_year_long.csv";
  if (!std::filesystem::exists(file)) {
    std::printf("import of yearly memberships: skipped, no %s\n", file.c_str());
    return;
  }
  const double floor = MedianMs(3, [&] {
    std::ifstream in(file);
    size_t lines = 0;
    for (std::string line; std::getline(in, line);) ++lines;
    if (lines < 2) std::exit(1);
  });
  Took plain{1e9, 1e9, {}}, ruled{1e9, 1e9, {}};
  for (int i = 0; i < 3; ++i) {
    Took a = ImportSpells(directory, data, false), b = ImportSpells(directory, data, true);
    if (a.wall_ms < plain.wall_ms) plain = std::move(a);
    if (b.cpu_ms < ruled.cpu_ms) ruled = std::move(b);
  }
  std::printf(
      "%-52s %9.0f ms   goal 2000 ms   cpu %.0f ms, reading the lines %.0f ms; %llu rows, %llu spells\n",
      "import of yearly memberships into spells, wall", plain.wall_ms, plain.cpu_ms, floor,
      static_cast<unsigned long long>(plain.report.rows),
      static_cast<unsigned long long>(plain.report.edges));
  std::printf("%-52s %9.0f ms   %+.0f %%   goal +30 %%   %llu rejected\n",
              "the same with every kind of rule, cpu", ruled.cpu_ms, (ruled.cpu_ms / plain.cpu_ms - 1) * 100,
              static_cast<unsigned long long>(ruled.report.rejected));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string base = argc > 1 ? argv[1] : std::filesystem::temp_directory_path().string();
  const std::string data = argc > 2 ? argv[2] : "../shared/data";
  const std::string directory = base + "/fasti-time-figures-" + std::to_string(getpid());
  PreciseHub(directory);
  std::filesystem::remove_all(directory);
  VagueHub(directory);
  std::filesystem::remove_all(directory);
  Import(directory, data);
  std::filesystem::remove_all(directory);
  return 0;
}
