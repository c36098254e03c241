// Cursors, prepared statements, the plan cache, EXPLAIN and PROFILE.
#include <sstream>

#include "tests/unit/engine/engine_fixture.h"

namespace fasti {
namespace {

class CursorTest : public EngineTest {
 protected:
  /// Of the columns of the first batch.
  std::vector<ColumnType> Types(std::string_view text) {
    auto cursor = session().Open(text);
    EXPECT_OK(cursor);
    auto batch = cursor->NextBatch();
    EXPECT_OK(batch);
    std::vector<ColumnType> out;
    for (size_t c = 0; c < batch->columns(); ++c) out.push_back(batch->type(c));
    return out;
  }
};

TEST_F(CursorTest, BatchesHoldAllRowsInOrder) {
  auto cursor = session().Open(
      "UNWIND range(1, 10000) AS i RETURN i, i * 0.5 AS half, i % 2 = 0 AS even, 's' + i AS text");
  ASSERT_OK(cursor);
  EXPECT_EQ(cursor->columns(), (std::vector<std::string>{"i", "half", "even", "text"}));
  int64_t next = 1;
  size_t batches = 0;
  while (true) {
    auto batch = cursor->NextBatch();
    ASSERT_OK(batch);
    if (batch->rows() == 0) break;
    ++batches;
    ASSERT_EQ(batch->columns(), 4u);
    for (size_t row = 0; row < batch->rows(); ++row, ++next) {
      ASSERT_EQ(batch->At(0, row).as_int(), next);
      ASSERT_EQ(batch->At(1, row).as_float(), static_cast<double>(next) * 0.5);
      ASSERT_EQ(batch->At(2, row).as_bool(), next % 2 == 0);
      ASSERT_EQ(batch->At(3, row).as_string(), "s" + std::to_string(next));
    }
  }
  EXPECT_EQ(next, 10001);
  EXPECT_GT(batches, 1u);
  auto again = cursor->NextBatch();
  ASSERT_OK(again);
  EXPECT_EQ(again->rows(), 0u);
  EXPECT_OK(cursor->Finish());
}

TEST_F(CursorTest, TypedColumnsAgreeWithValues) {
  Run("CREATE GRAPH TYPE { (:T {i :: INTEGER, f :: FLOAT, s :: STRING, b :: BOOLEAN}) }");
  Run("UNWIND range(1, 3000) AS i CREATE (t:T {i: i, f: i / 4.0, s: 'x' + i, b: i % 3 = 0}) "
      "SET t.i = CASE WHEN i % 7 = 0 THEN null ELSE i END");
  auto cursor = session().Open(
      "MATCH (t:T) RETURN t.i, t.f, t.s, t.b, t.i + 1, 7, null, [t.i], "
      "CASE WHEN t.b THEN null ELSE date('2000-01-01') END");
  ASSERT_OK(cursor);
  size_t rows = 0;
  while (true) {
    auto batch = cursor->NextBatch();
    ASSERT_OK(batch);
    if (batch->rows() == 0) break;
    rows += batch->rows();
    for (size_t c = 0; c < batch->columns(); ++c) {
      const ColumnType type = batch->type(c);
      const bool typed = type != ColumnType::kAny && type != ColumnType::kString;
      const uint8_t* nulls = typed ? batch->Nulls(c) : nullptr;
      for (size_t row = 0; row < batch->rows(); ++row) {
        const Value value = batch->At(c, row);
        ASSERT_EQ(batch->IsNull(c, row), value.is_null()) << "column " << c;
        if (value.is_string()) {
          ASSERT_EQ(batch->StringAt(c, row), value.as_string());
        }
        if (typed) {
          ASSERT_EQ(nulls != nullptr && nulls[row] != 0, value.is_null()) << "column " << c;
        }
        if (type == ColumnType::kString) {
          ASSERT_TRUE(value.is_string()) << "column " << c;
        }
        if (value.is_null()) continue;
        switch (type) {
          case ColumnType::kDate:
            ASSERT_EQ(batch->Ints(c)[row], value.as_date().days);
            break;
          case ColumnType::kInt:
            ASSERT_EQ(batch->Ints(c)[row], value.as_int());
            break;
          case ColumnType::kFloat:
            ASSERT_EQ(batch->Floats(c)[row], value.as_float());
            break;
          case ColumnType::kBool:
            ASSERT_EQ(batch->Bools(c)[row] != 0, value.as_bool());
            break;
          case ColumnType::kString:
          case ColumnType::kAny:
            break;
        }
      }
    }
  }
  EXPECT_EQ(rows, 3000u);
}

TEST_F(CursorTest, FinishCompletesWrites) {
  auto cursor = session().Open("UNWIND range(1, 5000) AS i CREATE (:N {i: i})");
  ASSERT_OK(cursor);
  auto summary = cursor->Finish();
  ASSERT_OK(summary);
  EXPECT_EQ(summary->counters.nodes_created, 5000u);
  EXPECT_TRUE(summary->receipt.has_value());
  EXPECT_EQ(Rows("MATCH (n:N) RETURN count(n)"), (Lines{"5000"}));
}

TEST_F(CursorTest, AnAbandonedWriteIsNotCommitted) {
  {
    auto cursor = session().Open("UNWIND range(1, 5000) AS i CREATE (n:N {i: i}) RETURN n.i");
    ASSERT_OK(cursor);
    ASSERT_OK(cursor->NextBatch());
  }
  EXPECT_EQ(Rows("MATCH (n:N) RETURN count(n)"), (Lines{"0"}));
}

TEST_F(CursorTest, ACursorKeepsItsSnapshot) {
  Run("UNWIND range(1, 5000) AS i CREATE (:N {i: i})");
  auto cursor = session().Open("MATCH (n:N) RETURN n.i");
  ASSERT_OK(cursor);
  auto first = cursor->NextBatch();
  ASSERT_OK(first);
  size_t rows = first->rows();
  Session writer = db().NewSession();
  ASSERT_OK(writer.Run("MATCH (n:N) DELETE n"));
  while (true) {
    auto batch = cursor->NextBatch();
    ASSERT_OK(batch);
    if (batch->rows() == 0) break;
    rows += batch->rows();
  }
  EXPECT_EQ(rows, 5000u);
}

TEST_F(CursorTest, AnErrorStaysAndOneStatementLeavesNothing) {
  auto cursor = session().Open("UNWIND range(0, 5000) AS i CREATE (n:N {q: 1 / (4000 - i)}) RETURN n.q");
  Status status = cursor.status();
  while (status.ok()) {
    auto batch = cursor->NextBatch();
    status = batch.status();
    if (batch.ok() && batch->rows() == 0) break;
  }
  EXPECT_EQ(status.type(), "ArithmeticError") << status.ToString();
  if (cursor.ok()) {
    EXPECT_EQ(cursor->Finish().status().ToString(), status.ToString());
  }
  EXPECT_EQ(Rows("MATCH (n) RETURN count(n)"), (Lines{"0"}));
}

TEST_F(CursorTest, CloseWithAnOpenCursorIsBusy) {
  Run("UNWIND range(1, 5000) AS i CREATE (:N {i: i})");
  auto cursor = session().Open("MATCH (n:N) RETURN n.i");
  ASSERT_OK(cursor);
  ASSERT_OK(cursor->NextBatch());
  EXPECT_EQ(db().Close().code(), Code::kBusy);
  ASSERT_OK(cursor->Finish());
  { Cursor closed = std::move(*cursor); }
  EXPECT_OK(db().Close());
}

TEST_F(CursorTest, CloseWithAnOpenTransactionIsBusy) {
  Run("BEGIN");
  EXPECT_EQ(db().Close().code(), Code::kBusy);
  Run("ROLLBACK");
  EXPECT_OK(db().Close());
}

TEST_F(CursorTest, PreparedStatementsTakeOtherParameters) {
  Run("UNWIND range(1, 10) AS i CREATE (:N {i: i, name: 'n' + i})");
  auto statement = session().Prepare("MATCH (n:N {i: $i}) RETURN n.name");
  ASSERT_OK(statement);
  for (int64_t i = 1; i <= 10; ++i) {
    auto result = statement->Run({{"i", Value::Int(i)}});
    ASSERT_OK(result);
    ASSERT_EQ(result->rows.size(), 1u);
    EXPECT_EQ(result->rows[0][0].as_string(), "n" + std::to_string(i));
  }
  EXPECT_EQ(statement->Run().status().detail(), "MissingParameter");
  EXPECT_EQ(session().Prepare("MATCH (n RETURN n").status().type(), "SyntaxError");
}

// Operators of a prepared statement are opened again for its next run: nothing of the last one may be left.
TEST_F(CursorTest, PreparedStatementsBeginAnewInEveryRun) {
  Run("UNWIND range(1, 10) AS i CREATE (:N {i: i, g: i % 2})");
  const struct {
    const char* text;
    Lines small, large;  ///< for $n = 3, $n = 10
  } cases[] = {
      {"MATCH (n:N) WHERE n.i <= $n RETURN count(*)", {"3"}, {"10"}},
      {"MATCH (n:N) WHERE n.i <= $n RETURN n.g, sum(n.i) ORDER BY n.g", {"0, 2", "1, 4"}, {"0, 30", "1, 25"}},
      {"MATCH (n:N) WHERE n.i <= $n RETURN DISTINCT n.g ORDER BY n.g", {"0", "1"}, {"0", "1"}},
      {"UNWIND range(1, $n) AS x WITH x WHERE x > 8 OR x = 2 RETURN x", {"2"}, {"2", "9", "10"}},
      {"MATCH (n:N) RETURN n.i ORDER BY n.i DESC LIMIT $n", {"10", "9", "8"}, {}},
      {"RETURN $n AS x UNION ALL RETURN 1 AS x", {"3", "1"}, {"10", "1"}},
      {"MATCH (n:N) WHERE n.i = $n AND NOT EXISTS { MATCH (m:N) WHERE m.i > n.i } RETURN n.i", {}, {"10"}},
  };
  for (const auto& c : cases) {
    auto statement = session().Prepare(c.text);
    ASSERT_OK(statement);
    for (int round = 0; round < 2; ++round) {
      for (const int64_t n : {3, 10}) {
        if (n == 10 && c.large.empty()) continue;
        auto result = statement->Run({{"n", Value::Int(n)}});
        ASSERT_OK(result);
        Lines lines;
        for (const Row& row : result->rows) {
          std::string line;
          for (const Value& v : row) line += (line.empty() ? "" : ", ") + v.ToString();
          lines.push_back(line);
        }
        EXPECT_EQ(lines, n == 3 ? c.small : c.large) << c.text;
      }
    }
  }
}

TEST_F(CursorTest, PreparedStatementsFollowWritesTransactionsAndFailures) {
  Run("UNWIND range(1, 200) AS i CREATE (:N {i: i})");
  auto statement = session().Prepare("MATCH (n:N) WHERE 10 / $d > 0 RETURN n.i, n.later");
  ASSERT_OK(statement);
  const auto rows = [&] {
    auto result = statement->Run({{"d", Value::Int(1)}});
    EXPECT_OK(result);
    return result->rows.size();
  };
  EXPECT_EQ(rows(), 200u);
  Run("CREATE (:N {i: 201})");
  EXPECT_EQ(rows(), 201u);
  EXPECT_EQ(statement->Run({{"d", Value::Int(0)}}).status().detail(), "DivisionByZero");
  EXPECT_EQ(rows(), 201u);
  {
    // Left half way, while the same statement runs to its end.
    auto half = statement->Open({{"d", Value::Int(1)}});
    ASSERT_OK(half);
    ASSERT_OK(half->NextBatch());
    EXPECT_EQ(rows(), 201u);
  }
  EXPECT_EQ(rows(), 201u);
  Run("BEGIN");
  Run("CREATE (:N {i: 202, later: 'a'})");
  EXPECT_EQ(rows(), 202u);
  Run("ROLLBACK");
  EXPECT_EQ(rows(), 201u);
  // The key gets another number than the one that was rolled back, perhaps.
  Run("CREATE (:M {other: 1})");
  Run("CREATE (:N {i: 202, later: 'b'})");
  auto result = statement->Run({{"d", Value::Int(1)}});
  ASSERT_OK(result);
  size_t later = 0;
  for (const Row& row : result->rows) later += row[1].ToString() == "'b'" ? 1 : 0;
  EXPECT_EQ(later, 1u);
  EXPECT_OK(db().Close());
}

// Ten thousand statements of one transaction are compiled twice: before it wrote anything, and after.
TEST_F(CursorTest, PlansAreKeptInATransactionThatWroteUntilItsNamesChange) {
  Run("CREATE (:N {i: 0})");
  auto create = session().Prepare("CREATE (:N {i: $i})");
  auto find = session().Prepare("MATCH (n:New) RETURN n.i");
  auto find_later = session().Prepare("MATCH (n:Later) RETURN n");
  ASSERT_OK(create);
  ASSERT_OK(find);
  ASSERT_OK(find_later);
  const auto rows = [](Statement& statement) {
    auto result = statement.Run();
    EXPECT_OK(result);
    return result->rows.size();
  };
  Run("BEGIN");
  for (int64_t i = 1; i <= 2; ++i) EXPECT_OK(create->Run({{"i", Value::Int(i)}}));
  const DatabaseMetrics before = db().Metrics();
  for (int64_t i = 3; i <= 9; ++i) EXPECT_OK(create->Run({{"i", Value::Int(i)}}));
  EXPECT_EQ(db().Metrics().plan_cache_misses, before.plan_cache_misses);
  EXPECT_EQ(rows(*find), 0u);
  Run("CREATE (:New {i: 1})");
  EXPECT_EQ(rows(*find), 1u);
  // A statement that fails takes its nodes back, and its names stay.
  EXPECT_EQ(rows(*find_later), 0u);
  EXPECT_EQ(session().Run("CREATE (n:Later {i: 0}) WITH n RETURN 1 / n.i").status().detail(),
            "DivisionByZero");
  EXPECT_EQ(rows(*find_later), 0u);
  Run("CREATE (:Later)");
  EXPECT_EQ(rows(*find_later), 1u);
  Run("ROLLBACK");
  EXPECT_EQ(rows(*find), 0u);
  EXPECT_EQ(rows(*find_later), 0u);
}

TEST_F(CursorTest, PreparedWritesRunAgainAndAgain) {
  auto create = session().Prepare("CREATE (:W {i: 10 / $i})");
  auto set = session().Prepare("MATCH (n:W) WHERE n.i = $i SET n.seen = true");
  auto remove = session().Prepare("MATCH (n:W) WHERE n.i = $i DELETE n");
  ASSERT_OK(create);
  ASSERT_OK(set);
  ASSERT_OK(remove);
  const auto run = [](Statement& statement, int64_t i) { return statement.Run({{"i", Value::Int(i)}}); };
  // Each commits: others see it, and its receipt says so.
  Session other = db().NewSession();
  for (const int64_t i : {1, 2}) {
    const auto made = run(*create, i);
    ASSERT_OK(made);
    EXPECT_TRUE(made->summary.receipt.has_value());
    EXPECT_EQ(made->summary.counters.nodes_created, 1u);
  }
  EXPECT_EQ(Rows(other, "MATCH (n:W) RETURN n.i ORDER BY n.i"), (Lines{"5", "10"}));
  // One that fails leaves nothing, and the next runs as if it had not been.
  EXPECT_FALSE(run(*create, 0).ok());
  ASSERT_OK(run(*create, 5));
  EXPECT_EQ(Rows(other, "MATCH (n:W) RETURN n.i ORDER BY n.i"), (Lines{"2", "5", "10"}));
  // In a transaction of the session, and after it was rolled back.
  Run("BEGIN");
  ASSERT_OK(run(*create, 10));
  ASSERT_OK(run(*create, 10));
  ASSERT_OK(run(*set, 1));
  EXPECT_EQ(Rows("MATCH (n:W {seen: true}) RETURN n.i"), (Lines{"1", "1"}));
  EXPECT_EQ(Rows(other, "MATCH (n:W) RETURN count(n)"), (Lines{"3"}));
  Run("ROLLBACK");
  EXPECT_EQ(Rows("MATCH (n:W) RETURN count(n)"), (Lines{"3"}));
  ASSERT_OK(run(*set, 2));
  ASSERT_OK(run(*set, 5));
  EXPECT_EQ(Rows(other, "MATCH (n:W {seen: true}) RETURN n.i ORDER BY n.i"), (Lines{"2", "5"}));
  for (const int64_t i : {2, 10, 2}) ASSERT_OK(run(*remove, i));
  EXPECT_EQ(Rows(other, "MATCH (n:W) RETURN n.i"), (Lines{"5"}));
}

TEST_F(CursorTest, PlansAreCachedByText) {
  const std::string query = "MATCH (n:N) WHERE n.i = $i RETURN n.i";
  Run(query, {{"i", Value::Int(1)}});
  const DatabaseMetrics before = db().Metrics();
  for (int64_t i = 0; i < 5; ++i) Run(query, {{"i", Value::Int(i)}});
  const DatabaseMetrics after = db().Metrics();
  EXPECT_EQ(after.plan_cache_hits - before.plan_cache_hits, 5u);
  EXPECT_EQ(after.plan_cache_misses, before.plan_cache_misses);
}

TEST_F(CursorTest, ASchemaChangeMakesNewPlans) {
  Run("UNWIND range(1, 100) AS i CREATE (:N {i: i})");
  auto statement = session().Prepare("MATCH (n:N {i: 42}) RETURN n.i");
  ASSERT_OK(statement);
  EXPECT_EQ(session().Run("EXPLAIN MATCH (n:N {i: 42}) RETURN n.i")->summary.plan.find("IndexSeek"),
            std::string::npos);
  ASSERT_OK(statement->Run());
  Run("CREATE INDEX by_i FOR (n:N) ON (n.i)");
  const DatabaseMetrics before = db().Metrics();
  auto result = statement->Run();
  ASSERT_OK(result);
  EXPECT_EQ(result->rows.size(), 1u);
  EXPECT_EQ(db().Metrics().plan_cache_misses - before.plan_cache_misses, 1u);
  EXPECT_NE(session().Run("EXPLAIN MATCH (n:N {i: 42}) RETURN n.i")->summary.plan.find("by_i"),
            std::string::npos);
  Run("DROP INDEX by_i");
  result = statement->Run();
  ASSERT_OK(result);
  EXPECT_EQ(result->rows.size(), 1u);
}

TEST_F(CursorTest, LabelParametersBelongToThePlan) {
  Run("CREATE (:A {x: 'a'}), (:B {x: 'b'})");
  auto statement = session().Prepare("MATCH (n:$label) RETURN n.x");
  ASSERT_OK(statement);
  for (const char* label : {"A", "B", "A", "B"}) {
    auto result = statement->Run({{"label", Value::String(label)}});
    ASSERT_OK(result);
    ASSERT_EQ(result->rows.size(), 1u);
    EXPECT_EQ(result->rows[0][0].ToString(), label == std::string("A") ? "'a'" : "'b'");
  }
}

TEST_F(CursorTest, ExplainShowsThePlanAndRunsNothing) {
  auto explained = session().Run("EXPLAIN CREATE (:A)");
  ASSERT_OK(explained);
  EXPECT_NE(explained->summary.plan.find("Create"), std::string::npos) << explained->summary.plan;
  EXPECT_TRUE(explained->rows.empty());
  EXPECT_EQ(Rows("MATCH (n) RETURN count(n)"), (Lines{"0"}));
}

TEST_F(CursorTest, ProfileCountsRowsAndTimes) {
  Run("UNWIND range(1, 100) AS i CREATE (:N {i: i})");
  auto profiled = session().Run("PROFILE MATCH (n:N) WHERE n.i > 90 RETURN n.i");
  ASSERT_OK(profiled);
  EXPECT_EQ(profiled->rows.size(), 10u);
  EXPECT_NE(profiled->summary.plan.find("100"), std::string::npos) << profiled->summary.plan;
  EXPECT_NE(profiled->summary.plan.find("10"), std::string::npos) << profiled->summary.plan;
  EXPECT_GT(profiled->summary.elapsed.count(), 0);
}

TEST_F(CursorTest, AProfilesOwnTimesAddUpToTheWhole) {
  Run("UNWIND range(1, 2000) AS i CREATE (:N {i: i})");
  auto profiled = session().Run("PROFILE MATCH (n:N) WITH n ORDER BY n.i DESC RETURN n.i % 7 AS x, count(*)");
  ASSERT_OK(profiled);
  double whole = -1, own = 0;
  std::istringstream lines(profiled->summary.plan);
  for (std::string line; std::getline(lines, line);) {
    const size_t time = line.find(" time="), part = line.find(" own=");
    ASSERT_NE(time, std::string::npos) << line;
    ASSERT_NE(part, std::string::npos) << line;
    if (whole < 0) whole = std::stod(line.substr(time + 6));
    own += std::stod(line.substr(part + 5));
  }
  EXPECT_GT(whole, 0);
  // Each is rounded to a microsecond.
  EXPECT_NEAR(own, whole, 0.01) << profiled->summary.plan;
}

TEST_F(CursorTest, ANodeIsFoundByItsId) {
  Run("UNWIND range(1, 100) AS i CREATE (:N {i: i})");
  Run("CREATE (:Old {i: 101} VALID FROM date('2000-01-01') TO date('2001-01-01'))");
  auto plan = session().Run("EXPLAIN MATCH (n) WHERE id(n) = 7 RETURN n.i");
  ASSERT_OK(plan);
  EXPECT_NE(plan->summary.plan.find("by id"), std::string::npos) << plan->summary.plan;
  EXPECT_EQ(Rows("MATCH (n) WHERE id(n) = 7 RETURN n.i"), (Lines{"7"}));
  EXPECT_EQ(Rows("MATCH (n:N) WHERE $id = id(n) RETURN n.i", {{"id", Value::Int(8)}}), (Lines{"8"}));
  EXPECT_EQ(Rows("MATCH (n) WHERE id(n) = 9.0 RETURN n.i"), (Lines{"9"}));
  EXPECT_EQ(Rows("MATCH (n:Other) WHERE id(n) = 7 RETURN n.i"), (Lines{}));
  for (const char* none : {"0", "-1", "1000", "null", "'7'", "101", "7.5"}) {
    EXPECT_EQ(Rows("MATCH (n) WHERE id(n) = " + std::string(none) + " RETURN n.i"), (Lines{})) << none;
  }
  EXPECT_EQ(Rows("MATCH (n) VALID ANYTIME WHERE id(n) = 101 RETURN n.i"), (Lines{"101"}));
  EXPECT_EQ(Rows("UNWIND [3, 5, 3] AS x MATCH (n) WHERE id(n) = x RETURN n.i"), (Lines{"3", "5", "3"}));
  Run("BEGIN");
  Run("CREATE (:N {i: 'own'})");
  EXPECT_EQ(Rows("MATCH (n:N) WHERE id(n) = 102 RETURN n.i"), (Lines{"'own'"}));
  Run("ROLLBACK");
}

// Declared property types give typed columns, filtered rows and rows without a value included.
TEST_F(CursorTest, DeclaredTypesGiveTypedColumns) {
  ASSERT_OK(
      session().Run("CREATE GRAPH TYPE { (:N {i :: INTEGER, f :: FLOAT, b :: BOOLEAN, k :: INTEGER}) }"));
  ASSERT_OK(session().Run("UNWIND range(1, 10) AS k CREATE (:N {k: k, i: k * 2, f: k, b: k > 5})"));
  ASSERT_OK(session().Run("CREATE (:N {k: 11})"));
  const std::vector<ColumnType> typed = {ColumnType::kInt, ColumnType::kFloat, ColumnType::kBool};
  EXPECT_EQ(Types("MATCH (n:N) RETURN n.i, n.f, n.b"), typed);
  EXPECT_EQ(Types("MATCH (n:N) WHERE n.k % 3 = 0 RETURN n.i, n.f, n.b"), typed);
  EXPECT_EQ(Types("MATCH (n:N) WHERE n.k = 11 RETURN n.i, n.f, n.b"), typed);
  EXPECT_EQ(Types("MATCH (n:N {k: 11}) WITH n AS m RETURN m.i, m.f, m.b"), typed);
}

// A column is one of strings where every value is one, whether the rows share them or not.
TEST_F(CursorTest, ColumnsOfStrings) {
  Run("UNWIND range(1, 40) AS k CREATE (:N {k: k, s: 's' + k, h: CASE WHEN k > 20 THEN 'high' END})");
  using C = ColumnType;
  EXPECT_EQ(Types("MATCH (n:N) RETURN n.s, 'same', n.h"), (std::vector{C::kString, C::kString, C::kAny}));
  EXPECT_EQ(Types("MATCH (n:N {k: 30}) RETURN n.s, n.h, n.k"),
            (std::vector{C::kString, C::kString, C::kInt}));
}

}  // namespace
}  // namespace fasti
