// sqlite-bench: SQLite through its C API, with the queries of ../shared/bench/runners/sqlite.js, over the
// database that runner loaded ($PEERS/work/sqlite-SIZE). Speaks the serve protocol:
//   sqlite-bench serve --size S|M|L
// Where Debian's older SQLite plans worse than the runner's, the text says what the newer one does by itself
// (Q6, Q7). The R*Tree formulations answer under the names Q2~r, Q3~r, Q4~r, Q4h~r, Q8~r.
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "bench/fasti_bench/dataset.h"
#include "bench/json_lines.h"

namespace fasti_bench {
namespace {

using nlohmann::json;

std::string ValidAt(const std::string& rel, const std::string& day) {
  return rel + ".vf <= @" + day + " AND " + rel + ".vt > @" + day;
}

std::map<std::string, std::string> Texts() {
  std::map<std::string, std::string> q;
  q["Q1"] = "SELECT id, type, key, name FROM entity WHERE id = @id";
  q["Q2"] = "SELECT src, vf FROM rel m WHERE type = 0 AND dst = @x AND " + ValidAt("m", "d");
  q["Q4"] =
      "SELECT n.dst, count(DISTINCT m.src) FROM rel m CROSS JOIN rel n ON n.type = 0 AND n.src = m.src "
      "WHERE m.type = 0 AND m.dst = @x AND " +
      ValidAt("m", "d") + " AND " + ValidAt("n", "d") + " AND n.dst <> @x GROUP BY n.dst";
  q["Q5"] =
      "SELECT t.name, 'out', dst, vf, vt FROM rel JOIN reltype t ON t.id = rel.type WHERE type IN "
      "(0,1,2,3,4) "
      "AND src = @id UNION ALL SELECT t.name, 'in', src, vf, vt FROM rel JOIN reltype t ON t.id = rel.type "
      "WHERE type IN (0,1,2,3,4) AND dst = @id";
  q["Q6"] =
      "SELECT m.src, max(m.vf, n.vf), min(m.vt, n.vt) FROM rel n CROSS JOIN rel m ON m.type = 0 AND m.src = "
      "n.src "
      "AND m.dst = @x WHERE n.type = 0 AND n.dst = @y AND m.vf < n.vt AND n.vf < m.vt";
  q["Q7"] =
      "WITH s AS MATERIALIZED (SELECT CAST(strftime('%Y', vf * 86400, 'unixepoch') AS INT) y, count(*) c "
      "FROM rel WHERE "
      "type = 0 AND dst = @x GROUP BY 1), e AS MATERIALIZED (SELECT CASE WHEN vt > 20089 THEN 2025 ELSE "
      "CAST(strftime('%Y', (vt - 1) * 86400, 'unixepoch') AS INT) + 1 END y, count(*) c FROM rel WHERE type "
      "= "
      "0 AND dst = @x GROUP BY 1), d AS MATERIALIZED (SELECT y, sum(c) c FROM (SELECT y, c FROM s UNION ALL "
      "SELECT y, -c "
      "FROM e) GROUP BY y) SELECT y.y, coalesce((SELECT sum(c) FROM d WHERE d.y <= y.y), 0) n FROM years y "
      "WHERE n > 0";
  q["Q8"] =
      "SELECT src, CASE WHEN b THEN 'joined' ELSE 'left' END FROM (SELECT src, max(vf <= @d1 AND vt > @d1) "
      "a, "
      "max(vf <= @d2 AND vt > @d2) b FROM rel WHERE type = 0 AND dst = @x AND vf <= @d2 AND vt > @d1 GROUP "
      "BY "
      "src) WHERE a <> b";
  q["Q9"] = "SELECT dst, count(*) c FROM rel m WHERE type = 0 AND " + ValidAt("m", "d") +
            " GROUP BY dst ORDER BY c DESC, dst LIMIT 20";
  q["Q10"] =
      "WITH RECURSIVE r(n, h) AS (VALUES (@s, 0) UNION SELECT e.dst, h + 1 FROM r JOIN rel e ON e.type IN "
      "(0,1) AND e.src = r.n AND " +
      ValidAt("e", "d") +
      " WHERE h < 3 UNION SELECT e.src, h + 1 FROM r JOIN rel e ON e.type IN (0,1) AND e.dst = r.n AND " +
      ValidAt("e", "d") +
      " WHERE h < 3) SELECT count(*), sum(n) FROM (SELECT DISTINCT n FROM r WHERE n <> @s)";
  q["Q12"] =
      "WITH RECURSIVE r(n, h) AS (VALUES (@s, 0) UNION SELECT e.dst, h + 1 FROM r JOIN rel e ON e.type IN "
      "(0,1,2,3,4) AND e.src = r.n AND " +
      ValidAt("e", "d") +
      " WHERE h < 8 UNION SELECT e.src, h + 1 FROM r JOIN rel e ON e.type IN (0,1,2,3,4) AND e.dst = r.n "
      "AND " +
      ValidAt("e", "d") + " WHERE h < 8) SELECT h FROM r WHERE n = @t LIMIT 1";
  std::string walk = "WITH w0(n, t) AS (VALUES (@s, @d))";
  for (int i = 1; i <= 4; ++i) {
    const std::string from = "w" + std::to_string(i - 1) + " w";
    walk +=
        ", w" + std::to_string(i) +
        "(n, t) AS MATERIALIZED (SELECT n, min(t) FROM (SELECT e.dst n, e.vf t FROM " + from +
        " CROSS JOIN rel e ON e.type IN (0,1) AND e.src = w.n AND e.vf >= w.t AND e.vf < @e UNION ALL SELECT "
        "e.src, e.vf FROM " +
        from +
        " CROSS JOIN rel e ON e.type IN (0,1) AND e.dst = w.n AND e.vf >= w.t AND e.vf < @e) GROUP BY n)";
  }
  q["Q11"] = walk + " SELECT count(*), sum(n) FROM w4 WHERE n <> @s";
  q["Q2~r"] = "SELECT src, vf FROM mrt WHERE dst0 <= @x AND dst1 >= @x AND vf <= @d AND vt >= @d + 1";
  q["Q4~r"] =
      "SELECT n.dst, count(DISTINCT m.src) FROM mrt m CROSS JOIN rel n ON n.type = 0 AND n.src = m.src WHERE "
      "m.dst0 <= @x AND m.dst1 >= @x AND m.vf <= @d AND m.vt >= @d + 1 AND " +
      ValidAt("n", "d") + " AND n.dst <> @x GROUP BY n.dst";
  q["Q8~r"] =
      "WITH a AS (SELECT DISTINCT src FROM mrt WHERE dst0 <= @x AND dst1 >= @x AND vf <= @d1 AND vt >= @d1 + "
      "1), b AS (SELECT DISTINCT src FROM mrt WHERE dst0 <= @x AND dst1 >= @x AND vf <= @d2 AND vt >= @d2 + "
      "1) "
      "SELECT src, 'joined' FROM (SELECT src FROM b EXCEPT SELECT src FROM a) UNION ALL SELECT src, 'left' "
      "FROM (SELECT src FROM a EXCEPT SELECT src FROM b)";
  q["Q3"] = q["Q2"];
  q["Q4h"] = q["Q4"];
  q["Q7m"] = q["Q7"];
  q["Q3~r"] = q["Q2~r"];
  q["Q4h~r"] = q["Q4~r"];
  return q;
}

class Client {
 public:
  explicit Client(const std::string& path) : texts_(Texts()) {
    if (sqlite3_open_v2(path.c_str(), &db_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
      Die("cannot open " + path + "; load it with ../shared/bench/runners/sqlite.js");
    for (const char* pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -1000000",
          "PRAGMA mmap_size = 4294967296", "PRAGMA temp_store = MEMORY"}) {
      sqlite3_exec(db_, pragma, nullptr, nullptr, nullptr);
    }
  }
  ~Client() {
    for (auto& [name, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(db_);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool Supports(const std::string& q) const { return texts_.count(q) != 0; }

  /// Runs the query and reads every value; the number of rows.
  uint64_t Run(const std::string& q, const fasti::Parameters& parameters) {
    sqlite3_stmt* statement = Prepared(q);
    for (const auto& [name, value] : parameters) {
      const int index = sqlite3_bind_parameter_index(statement, ("@" + name).c_str());
      if (index == 0) continue;
      const int64_t number = value.is_int() ? value.as_int() : value.as_date().days;
      sqlite3_bind_int64(statement, index, number);
    }
    uint64_t rows = 0;
    int step = 0;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
      ++rows;
      for (int c = 0; c < sqlite3_column_count(statement); ++c) {
        if (sqlite3_column_type(statement, c) == SQLITE_INTEGER) {
          checksum_ += static_cast<uint64_t>(sqlite3_column_int64(statement, c));
        } else {
          const auto* text = sqlite3_column_text(statement, c);
          checksum_ +=
              text != nullptr ? text[0] + static_cast<uint64_t>(sqlite3_column_bytes(statement, c)) : 0;
        }
      }
    }
    if (step != SQLITE_DONE) Die(q + ": " + sqlite3_errmsg(db_));
    sqlite3_reset(statement);
    return rows;
  }

 private:
  sqlite3_stmt* Prepared(const std::string& q) {
    sqlite3_stmt*& statement = statements_[q];
    if (statement != nullptr) return statement;
    // Version 3.40 would build Bloom filters over the whole table for each step of Q11.
    constexpr int kBloomFilters = 0x80000;
    sqlite3_test_control(SQLITE_TESTCTRL_OPTIMIZATIONS, db_, q == "Q11" ? kBloomFilters : 0);
    if (sqlite3_prepare_v3(db_, texts_.at(q).c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK) {
      Die(q + ": " + sqlite3_errmsg(db_));
    }
    return statement;
  }

  const std::map<std::string, std::string> texts_;
  sqlite3* db_ = nullptr;
  std::map<std::string, sqlite3_stmt*> statements_;
  uint64_t checksum_ = 0;
};

void Print(const json& line) {
  std::printf("%s\n", line.dump().c_str());
  std::fflush(stdout);
}

int Main(int argc, char** argv) {
  std::string size = "S";
  for (int i = 2; i + 1 < argc; i += 2) {
    if (std::string(argv[i]) == "--size") size = argv[i + 1];
  }
  const char* peers = std::getenv("PEERS");
  const std::string base = peers ? peers : (std::filesystem::temp_directory_path() / "fasti-peers").string();
  const Dataset dataset(base + "/data/" + size);
  Client client(base + "/work/sqlite-" + size);
  Print({{"ready", true}, {"version", std::string("SQLite ") + sqlite3_libversion() + ", C API"}});
  std::map<std::string, size_t> positions;
  for (std::string line; std::getline(std::cin, line);) {
    const json request = json::parse(line);
    const std::string command = request["cmd"];
    if (command == "quit") {
      Print({{"bye", true}, {"hwm_mb", HighWaterMb()}});
      break;
    }
    if (command == "mem") {
      Print({{"hwm_mb", HighWaterMb()}});
      continue;
    }
    const std::string q = request["q"];
    const auto& list = dataset.ParametersOf(q.substr(0, q.find('~')));
    if (!client.Supports(q) || list.empty()) {
      Print({{"q", q}, {"unsupported", true}});
      continue;
    }
    Print(BenchRound(request, list.size(), &positions, [&](size_t i) { return client.Run(q, list[i]); }));
  }
  return 0;
}

}  // namespace
}  // namespace fasti_bench

int main(int argc, char** argv) { return fasti_bench::Main(argc, argv); }
