// The Database handle: opening, read-only, procedures, scripts, metrics, and many threads.
#include <unistd.h>

#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

#include "tests/unit/engine/engine_fixture.h"

namespace fasti {
namespace {

namespace fs = std::filesystem;

class DatabaseTest : public EngineTest {
 protected:
  void SetUp() override {
    static std::atomic<int> number{0};
    directory_ = fs::temp_directory_path() /
                 ("fasti-engine-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
    fs::remove_all(directory_);
    EngineTest::SetUp();
  }
  void TearDown() override {
    session_.reset();
    db_.reset();
    fs::remove_all(directory_);
  }
  std::string Path(const std::string& name) {
    fs::create_directories(directory_);
    return (directory_ / name).string();
  }

  fs::path directory_;
};

TEST_F(DatabaseTest, AReadOnlyDatabaseRefusesWrites) {
  const std::string path = Path("store");
  Reopen({}, path);
  Run("CREATE (:A {n: 1})");
  session_.reset();
  ASSERT_OK(db().Close());
  db_.reset();
  DatabaseOptions options;
  options.read_only = true;
  Reopen(options, path);
  EXPECT_EQ(Rows("MATCH (n) RETURN n.n"), (Lines{"1"}));
  for (const char* write : {"CREATE (:B)", "MATCH (n) SET n.n = 2", "CREATE INDEX FOR (a:A) ON (a.n)",
                            "CREATE GRAPH TYPE {(:A)}", "MATCH (n) DETACH DELETE n", "MERGE (:B)"}) {
    EXPECT_EQ(Error(write).code(), Code::kReadOnly) << write;
  }
  Run("BEGIN");
  EXPECT_EQ(Error("CREATE (:B)").code(), Code::kReadOnly);
  EXPECT_EQ(Rows("MATCH (n) RETURN n.n"), (Lines{"1"}));
  Run("COMMIT");
}

TEST_F(DatabaseTest, OpeningWhatIsNotThere) {
  DatabaseOptions options;
  options.create_if_missing = false;
  EXPECT_FALSE(Database::Open(Path("nothing"), options).ok());
  EXPECT_FALSE(Database::Open("/proc/fasti-cannot-be-here").ok());
}

TEST_F(DatabaseTest, ASecondOpenerIsTold) {
  const std::string path = Path("store");
  Reopen({}, path);
  EXPECT_EQ(Database::Open(path).status().code(), Code::kBusy);
}

TEST_F(DatabaseTest, BackupRestoreAndDumpSayTheSame) {
  Reopen({}, Path("store"));
  Run("CREATE (:A {n: 1} VALID FROM '2005-05')-[:R VALID FROM '2006']->(:B)");
  ASSERT_OK(db().Backup(Path("backup")));
  ASSERT_OK(Database::Restore(Path("backup"), Path("restored")));
  auto restored = Database::Open(Path("restored"));
  ASSERT_OK(restored);
  const auto dump = [](const Database& database) {
    std::string out;
    EXPECT_OK(database.Dump([&](std::string_view piece) {
      out += piece;
      return Status::Ok();
    }));
    return out;
  };
  EXPECT_EQ(dump(*restored), dump(db()));
}

TEST_F(DatabaseTest, ProceduresAreCalled) {
  Procedure procedure;
  procedure.name = "test.squares";
  procedure.inputs = {{"n", "INTEGER"}};
  procedure.outputs = {{"i", "INTEGER"}, {"square", "INTEGER"}};
  procedure.call = [](const Row& arguments) -> Result<std::vector<Row>> {
    if (arguments[0].as_int() < 0) return Status(Code::kInvalidArgument, "n is negative");
    std::vector<Row> rows;
    for (int64_t i = 1; i <= arguments[0].as_int(); ++i) rows.push_back({Value::Int(i), Value::Int(i * i)});
    return rows;
  };
  ASSERT_OK(db().RegisterProcedure(procedure));
  EXPECT_EQ(Rows("CALL test.squares(3) YIELD i, square RETURN i, square"), (Lines{"1|1", "2|4", "3|9"}));
  EXPECT_EQ(Rows("UNWIND [1, 2] AS n CALL test.squares(n) YIELD square RETURN n, square"),
            (Lines{"1|1", "2|1", "2|4"}));
  EXPECT_FALSE(Error("CALL test.squares(-1) YIELD i RETURN i").ok());
  EXPECT_EQ(Error("CALL test.cubes(3)").detail(), "ProcedureNotFound");
  procedure.call = [](const Row&) -> Result<std::vector<Row>> { return std::vector<Row>{}; };
  ASSERT_OK(db().RegisterProcedure(procedure));  // replaces
  EXPECT_EQ(Rows("CALL test.squares(3) YIELD i, square RETURN i, square"), (Lines{}));
  procedure.inputs = {{"n", "NONSENSE"}};
  EXPECT_EQ(db().RegisterProcedure(procedure).code(), Code::kInvalidArgument);
  procedure.inputs.clear();
  procedure.call = nullptr;
  EXPECT_EQ(db().RegisterProcedure(procedure).code(), Code::kInvalidArgument);
}

TEST_F(DatabaseTest, MetricsCount) {
  const DatabaseMetrics before = db().Metrics();
  Run("CREATE (:A)");
  Run("MATCH (n) RETURN n");
  EXPECT_FALSE(Error("RETURN 1 / 0").ok());
  EXPECT_FALSE(Error("RETURN x").ok());
  const DatabaseMetrics after = db().Metrics();
  EXPECT_EQ(after.commits - before.commits, 1u);
  EXPECT_EQ(after.queries - before.queries, 2u);
  EXPECT_EQ(after.failed_queries - before.failed_queries, 2u);
}

TEST_F(DatabaseTest, AHealthyStoreLogsNoWarnings) {
  std::mutex mutex;
  std::vector<std::string> messages;
  DatabaseOptions options;
  options.log = [&](LogLevel, std::string_view message) {
    std::lock_guard lock(mutex);
    messages.emplace_back(message);
  };
  Reopen(options, Path("store"));
  Run("CREATE (:A)");
  ASSERT_OK(db().Flush());
  ASSERT_OK(db().Compact());
  session_.reset();
  ASSERT_OK(db().Close());
  db_.reset();
  std::lock_guard lock(mutex);
  EXPECT_EQ(messages, Lines{});
}

TEST_F(DatabaseTest, ManySessionsReadWhileOneWrites) {
  // Each commit moves one unit between two nodes: every reader must see the sum unchanged.
  Run("CREATE (:Account {k: 1, n: 1000}), (:Account {k: 2, n: 1000})");
  std::atomic<bool> stop{false};
  std::atomic<uint64_t> reads{0}, wrong{0};
  std::vector<std::thread> readers;
  for (int t = 0; t < 6; ++t) {
    readers.emplace_back([&, t] {
      Session s = db().NewSession();
      do {
        auto result = t % 2 == 0
                          ? s.Run("MATCH (a:Account) RETURN sum(a.n)")
                          : s.Run("MATCH (a:Account {k: $k}), (b:Account) WHERE b.k <> a.k RETURN a.n + b.n",
                                  {{"k", Value::Int(1 + t % 2)}});
        if (!result.ok() || result->rows.size() != 1 || result->rows[0][0].as_int() != 2000) ++wrong;
        ++reads;
      } while (!stop);
    });
  }
  Session writer = db().NewSession();
  for (int i = 0; i < 200; ++i) {
    clock_.Advance(1000);
    const Status s =
        writer
            .Run("MATCH (a:Account {k: $from}), (b:Account {k: 3 - $from}) SET a.n = a.n - 1, b.n = b.n + 1",
                 {{"from", Value::Int(1 + i % 2)}})
            .status();
    EXPECT_OK(s);
    if (i % 50 == 0)
      EXPECT_OK(writer.Run("CREATE INDEX i" + std::to_string(i) + " FOR (a:Account) ON (a.k)"));
  }
  stop = true;
  for (std::thread& t : readers) t.join();
  EXPECT_EQ(wrong, 0u);
  EXPECT_GT(reads, 0u);
}

TEST_F(DatabaseTest, ManyWritersLoseNothing) {
  Run("CREATE (:Counter {n: 0})");
  constexpr int kThreads = 4, kEach = 25;
  std::vector<std::thread> writers;
  std::mutex mutex;
  std::set<uint64_t> commits;
  for (int t = 0; t < kThreads; ++t) {
    writers.emplace_back([&] {
      for (int i = 0; i < kEach; ++i) {
        auto receipt = db().Write(
            [](Session& s) { return s.Run("MATCH (c:Counter) SET c.n = c.n + 1").status(); }, 10'000);
        EXPECT_OK(receipt);
        if (!receipt.ok()) return;
        std::lock_guard lock(mutex);
        commits.insert(receipt->commit);
      }
    });
  }
  for (std::thread& t : writers) t.join();
  EXPECT_EQ(Rows("MATCH (c:Counter) RETURN c.n"), (Lines{std::to_string(kThreads * kEach)}));
  EXPECT_EQ(commits.size(), static_cast<size_t>(kThreads * kEach));
}

TEST(ScriptTest, StatementsEndAtSemicolons) {
  const Script s = SplitScript("RETURN 1;\n\n// a comment; with one\nRETURN ';' AS `a;b`;\n/* ; */ RETURN 2");
  ASSERT_EQ(s.statements.size(), 2u);
  EXPECT_EQ(s.statements[0].text, "RETURN 1");
  EXPECT_EQ(s.statements[0].line, 1u);
  EXPECT_NE(s.statements[1].text.find("RETURN ';' AS `a;b`"), std::string::npos);
  EXPECT_EQ(s.statements[1].line, 4u);
  EXPECT_TRUE(s.incomplete);
  EXPECT_NE(s.rest.find("RETURN 2"), std::string::npos);
  EXPECT_FALSE(SplitScript("RETURN 1; // done\n  ").incomplete);
  EXPECT_TRUE(SplitScript("RETURN 'open; RETURN 2;").incomplete);
  EXPECT_TRUE(SplitScript("").statements.empty());
}

TEST(ScriptTest, QuotedNamesReadBack) {
  auto db = Database::Open(":memory:");
  ASSERT_OK(db);
  Session session = db->NewSession();
  for (const char* name : {"plain", "two words", "match", "back`tick", "ünï", "1st", "", "a\nb"}) {
    const std::string text = "RETURN 1 AS " + QuoteIdentifier(name);
    auto result = session.Run(text);
    if (std::string_view(name).empty()) continue;  // an empty name may be refused, not misread
    ASSERT_OK(result);
    EXPECT_EQ(result->columns, (std::vector<std::string>{name}));
  }
  EXPECT_EQ(QuoteIdentifier("plain"), "plain");
  EXPECT_FALSE(Version().empty());
}

}  // namespace
}  // namespace fasti
