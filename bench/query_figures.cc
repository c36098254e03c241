// The figures of the query pipeline through the public API, each beside the same work through the storage
// layer or without any store, measured in the same run (issue 2, "Figures to show"). Medians over many runs,
// wall time of this thread, one thread, hot. usage: query-figures [DIRECTORY]
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "fasti/database.h"

namespace {

using fasti::Value;

double WallUs() {
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

template <typename T>
T Must(fasti::Result<T> r) {
  if (!r.ok()) {
    std::fprintf(stderr, "%s\n", r.status().ToString().c_str());
    std::exit(1);
  }
  return std::move(r).value();
}

/// The median time of one call, in microseconds.
double MedianUs(size_t runs, const std::function<void(size_t)>& call) {
  for (size_t i = 0; i < runs / 10 + 10; ++i) call(i);
  std::vector<double> us(runs);
  for (size_t i = 0; i < runs; ++i) {
    const double begin = WallUs();
    call(i);
    us[i] = WallUs() - begin;
  }
  std::nth_element(us.begin(), us.begin() + static_cast<ptrdiff_t>(runs / 2), us.end());
  return us[runs / 2];
}

constexpr int kCountries = 20'000;

void Load(fasti::Database& db) {
  fasti::Session session = db.NewSession();
  Must(
      session.Run("CREATE GRAPH TYPE {(:Country {name :: STRING NOT NULL KEY}), (:Organization {name :: "
                  "STRING NOT NULL KEY})}"));
  fasti::List names, organizations;
  for (int i = 0; i < kCountries; ++i) names.push_back(Value::String("country " + std::to_string(i)));
  Must(session.Run("UNWIND $names AS n CREATE (:Country {name: n})", {{"names", Value::ListOf(names)}}));
  for (int i = 0; i < 200; ++i) organizations.push_back(Value::String("organization " + std::to_string(i)));
  Must(session.Run("UNWIND $names AS n CREATE (:Organization {name: n})",
                   {{"names", Value::ListOf(organizations)}}));
  fasti::List edges;
  for (int i = 0; i < kCountries; ++i) {
    edges.push_back(
        Value::ListOf({names[static_cast<size_t>(i)], organizations[static_cast<size_t>(i) % 200]}));
  }
  Must(
      session.Run("UNWIND $edges AS e MATCH (c:Country {name: e[0]}), (o:Organization {name: e[1]}) "
                  "CREATE (c)-[:MEMBER_OF VALID FROM date('1992-05-15') TO date('2030-01-01')]->(o)",
                  {{"edges", Value::ListOf(edges)}}));
}

void Line(const char* what, double us, const char* goal, const char* floor, double floor_us) {
  std::printf("%-46s %9.2f us   goal %-8s   %s %.2f us\n", what, us, goal, floor, floor_us);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string base = argc > 1 ? argv[1] : std::filesystem::temp_directory_path().string();
  const std::string directory = base + "/fasti-query-figures-" + std::to_string(getpid());
  {
    fasti::Database db = Must(fasti::Database::Open(directory));
    Load(db);
    Must(db.NewSession().Run("RETURN 1"));
    if (auto status = db.Compact(); !status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
    fasti::Session session = db.NewSession();
    std::unordered_map<std::string, int> map;
    for (int i = 0; i < kCountries; ++i) map["country " + std::to_string(i)] = i;
    volatile int sink = 0;
    const double floor = MedianUs(20'000, [&](size_t i) {
      sink = sink + map.find("country " + std::to_string(i * 7919 % kCountries))->second;
    });
    auto run = [&](fasti::Statement& statement, const fasti::Parameters& parameters) {
      fasti::Cursor cursor = Must(statement.Open(parameters));
      while (true) {
        fasti::ResultBatch batch = Must(cursor.NextBatch());
        if (batch.rows() == 0) break;
        for (size_t row = 0; row < batch.rows(); ++row) {
          for (size_t c = 0; c < batch.columns(); ++c)
            sink = sink + static_cast<int>(batch.At(c, row).kind());
        }
      }
      Must(cursor.Finish());
    };
    fasti::Statement constant = Must(session.Prepare("RETURN 1 AS x"));
    const double fixed = MedianUs(20'000, [&](size_t) { run(constant, {}); });
    Line("a prepared RETURN 1: the fixed cost", fixed, "3 us", "hash map look-up", floor);
    fasti::Statement by_key = Must(session.Prepare("MATCH (c:Country {name: $name}) RETURN c.name"));
    const double key = MedianUs(20'000, [&](size_t i) {
      run(by_key, {{"name", Value::String("country " + std::to_string(i * 7919 % kCountries))}});
    });
    Line("a prepared look-up by KEY", key, "8 us", "hash map look-up", floor);
    fasti::Statement hop =
        Must(session.Prepare("MATCH (c:Country {name: $name})-[:MEMBER_OF]->(o:Organization) AS OF "
                             "date('2006-07-01') RETURN o.name"));
    const double one_hop = MedianUs(10'000, [&](size_t i) {
      run(hop, {{"name", Value::String("country " + std::to_string(i * 7919 % kCountries))}});
    });
    Line("one hop as of a date from a KEY", one_hop, "-", "look-up by KEY", key);
    fasti::Statement sum =
        Must(session.Prepare("UNWIND range(1, 1000000) AS x WITH x WHERE x % 3 = 0 RETURN sum(x)"));
    const double million = MedianUs(5, [&](size_t) { run(sum, {}); });
    Line("filter and sum a million integers", million, "10 ms", "(issue 3) fixed cost", fixed);
    // In turns, and processor time: a few per cent of wall time are noise.
    const std::string snapshot =
        "MATCH (o:Organization)<-[:MEMBER_OF]-(c) AS OF date('2006-07-01') WITH o, c WHERE c.name ENDS WITH "
        "'7' RETURN o.name, count(*)";
    fasti::Statement plain = Must(session.Prepare(snapshot)),
                     profile = Must(session.Prepare("PROFILE " + snapshot));
    const auto cpu_us = [&](fasti::Statement& statement) {
      const std::clock_t begin = std::clock();
      run(statement, {});
      return static_cast<double>(std::clock() - begin) * 1e6 / CLOCKS_PER_SEC;
    };
    std::vector<double> plain_us, profile_us;
    for (int i = 0; i < 51; ++i) {
      plain_us.push_back(cpu_us(plain));
      profile_us.push_back(cpu_us(profile));
    }
    std::sort(plain_us.begin(), plain_us.end());
    std::sort(profile_us.begin(), profile_us.end());
    Line("PROFILE of 20 000 memberships, cpu", profile_us[25], "1.05 x", "(issue 5) without it",
         plain_us[25]);
    const char* kTwoHops =
        "MATCH (c:Country {name: $name})-[:MEMBER_OF]->(o:Organization)<-[:MEMBER_OF]-(d:Country) AS OF "
        "date('2006-07-01') WHERE d <> c WITH d, count(*) AS shared RETURN d.name, shared ORDER BY shared "
        "DESC";
    const double cached = MedianUs(20'000, [&](size_t) { Must(session.Prepare(kTwoHops)); });
    fasti::DatabaseOptions no_cache;
    no_cache.plan_cache_entries = 0;
    fasti::Database empty = Must(fasti::Database::Open(":memory:", no_cache));
    fasti::Session planner = empty.NewSession();
    const double planned = MedianUs(500, [&](size_t) { Must(planner.Prepare(kTwoHops)); });
    Line("parse, bind and plan two hops, warm", planned, "200 us", "(issue 3) the plan from the cache",
         cached);
    Line("a cached plan", cached, "2 us", "hash map look-up", floor);
  }
  std::filesystem::remove_all(directory);
  return 0;
}
