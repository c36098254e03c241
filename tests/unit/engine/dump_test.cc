// Dump: the script rebuilds the store in an empty one, and dumping that gives the same bytes.
#include <cstdlib>
#include <random>

#include "tests/unit/engine/engine_fixture.h"

namespace fasti {
namespace {

class DumpTest : public EngineTest {
 protected:
  static std::string Dump(const Database& db) {
    std::string out;
    const Status s = db.Dump([&](std::string_view piece) {
      out += piece;
      return Status::Ok();
    });
    EXPECT_OK(s);
    return out;
  }

  Status Load(Database& into, const std::string& script) {
    const Script split = SplitScript(script);
    if (split.incomplete) return Status(Code::kInternal, "the script ends in the middle: " + split.rest);
    Session s = into.NewSession();
    for (const ScriptStatement& statement : split.statements) {
      EXPECT_LT(statement.text.size(), size_t{1} << 20);
      if (Status run = s.Run(statement.text).status(); !run.ok()) {
        return run.WithMessage(run.message() + "\nin: " + statement.text);
      }
    }
    return Status::Ok();
  }

  Database Empty() {
    DatabaseOptions options;
    options.clock = &clock_;
    auto opened = Database::Open(":memory:", options);
    EXPECT_OK(opened);
    return *opened;
  }

  /// Loads the dump of db() into an empty store, which must then dump to the same bytes.
  Database CheckRoundTrip(std::string* script = nullptr) {
    const std::string first = Dump(db());
    Database copy = Empty();
    const Status loaded = Load(copy, first);
    EXPECT_TRUE(loaded.ok()) << loaded.ToString() << "\n" << first;
    EXPECT_EQ(Dump(copy), first);
    if (script != nullptr) *script = first;
    return copy;
  }

  /// The same answer in both stores.
  void ExpectSame(Database& copy, std::string_view query) {
    Session other = copy.NewSession();
    EXPECT_EQ(Rows(other, query), Rows(query)) << query;
  }
};

constexpr const char* kEverything =
    "MATCH (n) POSSIBLY VALID ANYTIME AS w RETURN labels(n), n.a, n.b, n.name, w ORDER BY "
    "toString(since(w)), n.name";

TEST_F(DumpTest, AnEmptyStore) {
  std::string script;
  CheckRoundTrip(&script);
  EXPECT_NE(script.find("BEGIN;\nCOMMIT;"), std::string::npos) << script;
}

TEST_F(DumpTest, TimelessNodesAndEdges) {
  Run("CREATE (a:A {name: 'x'}), (b:A:B {name: 'y', `odd key`: [1, 'two', null]}), (c), "
      "(a)-[:R {w: 1}]->(b), (b)-[:R]->(a), (b)-[:`odd type` {x: 1.5}]->(b)");
  std::string script;
  Database copy = CheckRoundTrip(&script);
  ExpectSame(copy, "MATCH (n) RETURN labels(n), properties(n) ORDER BY id(n)");
  ExpectSame(copy, "MATCH (a)-[r]->(b) RETURN a.name, type(r), properties(r), b.name ORDER BY id(r)");
}

TEST_F(DumpTest, IdsAreNotKept) {
  Run("CREATE (:A {n: 1}), (:B {n: 2}), (:C {n: 3}), (:D {n: 4})");
  Run("MATCH (b:B) DELETE b");
  Run("MATCH (c:C), (d:D) CREATE (d)-[:R]->(c), (c)-[:S]->(d)");
  Run("MATCH ()-[r:R]->() DELETE r");
  Database copy = CheckRoundTrip();
  ExpectSame(copy, "MATCH (a)-[r]->(b) RETURN a.n, type(r), b.n");
}

TEST_F(DumpTest, Timelines) {
  Run("CREATE (:Base {name: 'Manas', status: 'open'} VALID FROM date('2001-12-01') TO date('2014-06-03'))");
  Run("MATCH (b:Base) VALID ANYTIME SET b.status = 'Transit Center' VALID FROM date('2009-07-07')");
  Run("MATCH (b:Base) VALID ANYTIME SET b:Closing VALID FROM date('2014-01-01')");
  Run("CREATE (:Country {name: 'Kyrgyzstan'})");
  Run("MATCH (b:Base), (c:Country) VALID ANYTIME CREATE (b)-[r:LOCATED_IN {by: 'lease'} VALID DURING "
      "'2005/2010']->(c) "
      "SET r.rent = 63 VALID FROM date('2009-07-07')");
  Database copy = CheckRoundTrip();
  ExpectSame(copy, "MATCH (b:Base) VALID ANYTIME AS w RETURN b.status, b:Closing, w");
  ExpectSame(copy, "MATCH ()-[r]->() VALID ANYTIME AS w RETURN r.by, r.rent, w");
}

TEST_F(DumpTest, SeveralStints) {
  Run("CREATE (x:N {a: 1, b: 2} VALID FROM date('1992-01-01') TO date('1999-01-01')) "
      "SET validTime(x) = ['[1992-01-01, 1999-01-01)', '[2006-01-01, 2012-01-01)'] "
      "SET x:N, x.a = 1");
  Database copy = CheckRoundTrip();
  ExpectSame(copy, kEverything);
}

TEST_F(DumpTest, ImpreciseBoundsKeepTheirTexts) {
  for (const char* period : {"2005-05/2006", "1994/..", "1994/", "../2004", "199X/2001~", "2005?/2007",
                             "2005-01-01/2006%", "[2003..2004]/2007-03-04", "2005/2005"}) {
    Run("CREATE (:P {name: $p, a: 1} VALID DURING $p)", {{"p", Value::String(period)}});
  }
  Run("CREATE (:P {name: 'observed', a: 2} VALID DURING observedAt(date('2005-05-13')))");
  Run("MATCH (n:P) POSSIBLY VALID ANYTIME WHERE n.name IN ['2005-05/2006', '1994/..'] SET n.b = 'later' "
      "VALID FROM '2005-07'");
  std::string script;
  Database copy = CheckRoundTrip(&script);
  ExpectSame(copy, kEverything);
  EXPECT_NE(script.find("2001~"), std::string::npos) << script;
}

TEST_F(DumpTest, EveryKindOfValueReadsBack) {
  const std::vector<std::string> values = {"9223372036854775807",
                                           "-9223372036854775807 - 1",
                                           "1e308",
                                           "5e-324",
                                           "0.1",
                                           "0.0 / 0.0",
                                           "1.0 / 0.0",
                                           "-1.0 / 0.0",
                                           "true",
                                           "'\\u0000\\u0001\\n\\t\\\\ \\' \" ; // /* ü ∞'",
                                           "[]",
                                           "[1, 2.0, 'x']",
                                           "[true, null]",
                                           "date('-0044-03-15')",
                                           "date('+999999999-12-31')",
                                           "localtime('12:34:56.789012345')",
                                           "time('12:34+05:30')",
                                           "localdatetime('2005-05-13T00:00:00.000000001')",
                                           "datetime('2005-05-13T12:00+05:00')",
                                           "datetime('2005-10-30T02:30[Europe/Berlin]')",
                                           "duration('P1Y2M3DT4H5M6.789S')",
                                           "duration('-PT0.5S')",
                                           "duration({months: -5, days: 3, seconds: -1})",
                                           "period('2005-05/2006')",
                                           "period('1994/')",
                                           "since(period('2005~/..'))",
                                           "until(period('2004/2005-05'))",
                                           "since(period('../2004'))"};
  std::string create = "CREATE (:V";
  for (size_t i = 0; i < values.size(); ++i) {
    create += (i == 0 ? " {" : ", ") + ("v" + std::to_string(i)) + ": " + values[i];
  }
  Run(create + "})");
  std::string script;
  Database copy = CheckRoundTrip(&script);
  Session other = copy.NewSession();
  for (size_t i = 0; i < values.size(); ++i) {
    const std::string q =
        "MATCH (n) RETURN n.v" + std::to_string(i) + ", valueType(n.v" + std::to_string(i) + ")";
    EXPECT_EQ(Rows(other, q), Rows(q)) << values[i] << "\n" << script;
  }
}

TEST_F(DumpTest, BytesHaveALiteral) {
  Run("CREATE (:V {b: $b, none: $none})",
      {{"b", Value::Bytes(std::string("\x00\x01\xff", 3))}, {"none", Value::Bytes("")}});
  std::string script;
  Database copy = CheckRoundTrip(&script);
  EXPECT_NE(script.find("bytes('0001ff')"), std::string::npos) << script;
  ExpectSame(copy, "MATCH (n) RETURN n.b, n.none, valueType(n.b)");
}

TEST_F(DumpTest, Schema) {
  Run("CREATE GRAPH TYPE { (:Country {name :: STRING NOT NULL KEY, iso :: STRING, tags :: LIST<STRING>}), "
      "(:Organization {name :: STRING NOT NULL KEY} STRICT), (:Loose), "
      "(:Country)-[:MEMBER_OF {status :: STRING, source :: STRING} VALID REQUIRED WITHOUT OVERLAPS "
      "(source)]->(:Organization), "
      "()-[:CAPITAL_OF AT MOST 1 PER TARGET]->(:Country) }");
  Run("CREATE CONSTRAINT short_iso FOR (c:Country) REQUIRE c.iso IS UNIQUE");
  Run("CREATE CONSTRAINT FOR (c:City) REQUIRE (c.name, c.zip) IS KEY");
  Run("CREATE CONSTRAINT `one capital` FOR ()-[r:CAPITAL_OF]->(c) REQUIRE (c) IS UNIQUE AT EVERY INSTANT");
  Run("CREATE CONSTRAINT typed FOR (c:City) REQUIRE c.founded IS :: DATE");
  Run("CREATE INDEX FOR ()-[r:MEMBER_OF]->() ON (r.status)");
  Run("CREATE INDEX country_iso FOR (n:Country) ON (n.iso)");
  Run("CREATE (c:Country {name: 'Uzbekistan', iso: 'UZB'}), (o:Organization {name: 'CSTO'}), "
      "(c)-[:MEMBER_OF {status: 'full', source: 'D1'} VALID FROM date('1992-05-15') TO "
      "date('1999-04-02')]->(o), "
      "(o)-[:MEMBER_OF2 VALID ALWAYS]->(c)");
  Database copy = CheckRoundTrip();
  for (const char* q : {"SHOW GRAPH TYPE", "SHOW CONSTRAINTS", "SHOW INDEXES"}) ExpectSame(copy, q);
  Session other = copy.NewSession();
  EXPECT_EQ(other.Run("CREATE (:Country {name: 'Uzbekistan'})").status().type(),
            "ConstraintVerificationFailed");
}

TEST_F(DumpTest, OnlyAnEmptyStoreTakesIt) {
  Run("CREATE (:A)-[:R]->(:B)");
  const std::string script = Dump(db());
  Database used = Empty();
  Session s = used.NewSession();
  ASSERT_OK(s.Run("CREATE (:Other)"));
  const Status failed = Load(used, script);
  EXPECT_NE(failed.message().find("empty store only"), std::string::npos) << failed.ToString();
  // Nothing was committed.
  EXPECT_EQ(Rows(s, "MATCH (n) RETURN labels(n)"), (Lines{"['Other']"}));
}

TEST_F(DumpTest, ManyElementsInManyStatements) {
  Run("UNWIND range(1, 3000) AS i CREATE (:N {i: i, text: 'some text to make it longer, and longer'})");
  Run("UNWIND range(1, 2999) AS k MATCH (a), (b) WHERE id(a) = k AND id(b) = k + 1 "
      "CREATE (a)-[:NEXT VALID FROM date('2000-01-01')]->(b)");
  std::string padding(300, 'x');  // so that one timeline needs more than one statement
  Run("MATCH (n:N {i: 7}) UNWIND range(1, 300) AS d "
      "SET n.v = $padding + d VALID FROM date('2000-01-01') + duration({days: d})",
      {{"padding", Value::String(padding)}});
  std::string script;
  Database copy = CheckRoundTrip(&script);
  EXPECT_GT(SplitScript(script).statements.size(), 8u);
  ExpectSame(copy, "MATCH (a)-[:NEXT]->(b) RETURN count(*), sum(a.i * b.i)");
  ExpectSame(copy, "MATCH (n:N {i: 7}) VALID ANYTIME AS w RETURN count(n.v), max(toString(since(w)))");
}

TEST_F(DumpTest, LoadingPrintsNothingAndLeavesNoNames) {
  Run("CREATE (a:A {n: 1}), (b:B {n: 2} VALID FROM '2005'), (a)-[:R {w: 1} VALID FROM '2005']->(b)");
  Run("MATCH (a:A) SET a.n = 3 VALID FROM date('2010-01-01')");
  Database copy = Empty();
  Session s = copy.NewSession();
  for (const ScriptStatement& statement : SplitScript(Dump(db())).statements) {
    auto result = s.Run(statement.text);
    ASSERT_OK(result);
    EXPECT_TRUE(result->columns.empty()) << statement.text;
  }
  EXPECT_EQ(Rows(s, "MATCH (n) VALID ANYTIME WITH DISTINCT n RETURN count(n)"), (Lines{"2"}));
}

// What a write left of uncertain pieces has bounds that nobody wrote.
TEST_F(DumpTest, RemaindersOfUncertainWrites) {
  Run("CREATE (:N {v: 0} VALID FROM '2000' TO '2020')");
  int i = 0;
  for (const char* period :
       {"2004/2006", "2005/2008", "2006-01-01/2007-01-01", "2005-06/2005-07", "2005-06?/2019"}) {
    Run("MATCH (n:N) POSSIBLY VALID ANYTIME SET n.v = $i VALID DURING $p",
        {{"i", Value::Int(++i)}, {"p", Value::String(period)}});
    Database copy = CheckRoundTrip();
    ExpectSame(copy, "MATCH (n:N) POSSIBLY VALID ANYTIME AS w RETURN n.v, w");
    ExpectSame(copy, "MATCH (n:N) VALID ANYTIME AS w RETURN n.v, w");
  }
  EXPECT_NE(Dump(db()).find("exactly ["), std::string::npos) << Dump(db());
}

// --- With system times

class HistoryDumpTest : public DumpTest {
 protected:
  static std::string DumpAll(const Database& db) {
    std::string out;
    DumpOptions options;
    options.system_time = true;
    EXPECT_OK(db.Dump(
        [&](std::string_view piece) {
          out += piece;
          return Status::Ok();
        },
        options));
    return out;
  }
  /// Everything that is known at each commit must read the same.
  void CheckHistory(const std::vector<std::string>& queries) {
    const std::string first = DumpAll(db());
    Database copy = Empty();
    const Status loaded = Load(copy, first);
    ASSERT_TRUE(loaded.ok()) << loaded.ToString() << "\n" << first;
    EXPECT_EQ(DumpAll(copy), first);
    EXPECT_EQ(Dump(copy), Dump(db()));
    const auto verified = copy.Verify();
    ASSERT_OK(verified);
    EXPECT_TRUE(verified->problems.empty()) << verified->problems.front() << "\n" << first;
    Session other = copy.NewSession();
    for (const std::string& at : instants_) {
      for (const std::string& query : queries) {
        const Parameters known = {{"s", Value::String(at)}};
        ASSERT_EQ(Rows(other, query, known), Rows(query, known)) << query << " at " << at << "\n" << first;
      }
    }
  }
  /// Lets time pass, and remembers the moment.
  void Tick() {
    instants_.push_back(Rows("RETURN toString(datetime())").front());
    instants_.back() = instants_.back().substr(1, instants_.back().size() - 2);
    clock_.Advance(3'600'000'000);
  }
  std::vector<std::string> instants_;
};

const std::vector<std::string> kKnownThen = {
    "MATCH (n) POSSIBLY VALID ANYTIME AS w KNOWN AT datetime($s) RETURN n.k, n.v, n:L, w "
    "ORDER BY n.k, toString(since(w)), toString(until(w)), n.v",
    "MATCH (n) VALID ANYTIME AS w KNOWN AT datetime($s) RETURN n.k, n.v, n:L, w "
    "ORDER BY n.k, toString(since(w)), toString(until(w)), n.v",
    "MATCH (a)-[r]->(b) POSSIBLY VALID ANYTIME AS w KNOWN AT datetime($s) RETURN a.k, type(r), r.k, r.v, "
    "b.k, w "
    "ORDER BY r.k, toString(since(w)), toString(until(w)), r.v, a.k, b.k"};

TEST_F(HistoryDumpTest, CorrectionsDeletionsAndSchema) {
  Run("CREATE (:A {k: 1, v: 1})-[:R {k: 3} VALID FROM '2005']->(:B {k: 2} VALID FROM date('2000-01-01'))");
  Tick();
  Run("CREATE GRAPH TYPE { (:A {k :: INTEGER NOT NULL KEY}) }");
  Run("CREATE INDEX by_v FOR (a:A) ON (a.v)");
  Tick();
  Run("MATCH (a:A) SET a.v = 2 VALID FROM date('2010-01-01')");
  Run("MATCH (b:B) VALID ANYTIME DETACH DELETE b VALID FROM '2015-06'");
  Tick();
  Run("MATCH ()-[r:R]->() VALID ANYTIME DELETE r");
  Run("DROP GRAPH TYPE");
  Tick();
  Run("MATCH (a:A) DELETE a");
  Tick();
  Run("CREATE (:A {k: 1})");
  Run("MATCH (b:B) VALID ANYTIME SET b.v = 'x', b:L");
  Tick();
  CheckHistory(kKnownThen);
  const std::string script = DumpAll(db());
  EXPECT_NE(script.find("BEGIN KNOWN AT datetime('"), std::string::npos) << script;
  EXPECT_NE(script.find("DROP GRAPH TYPE;"), std::string::npos) << script;
}

// Keys that change places in one commit would fail if each statement of the replay were checked.
TEST_F(HistoryDumpTest, KeysThatChangePlaces) {
  Run("CREATE CONSTRAINT one FOR (a:A) REQUIRE a.k IS KEY");
  Run("CREATE (:A {k: 1, v: 'a'}), (:A {k: 2, v: 'b'})");
  Tick();
  Run("MATCH (a:A) WITH a, 3 - a.k AS k SET a.k = k");
  Tick();
  CheckHistory(kKnownThen);
}

// Known again after it was deleted: matched as it was known, stated anew.
TEST_F(HistoryDumpTest, AnElementComesBack) {
  Run("CREATE (:A {k: 1, v: 1})-[:R {k: 9}]->(:B {k: 2})");
  Tick();
  Run("MATCH (a:A) DETACH DELETE a");
  Tick();
  const std::string then = instants_.front();
  Run("MATCH (a:A) KNOWN AT datetime($s) SET existenceTimeline(a) = [['[2000-01-01, ∞)']], labelTimeline(a, "
      "'L') = "
      "[['[2001-01-01, ∞)']]",
      {{"s", Value::String(then)}});
  Tick();
  CheckHistory(kKnownThen);
}

// Random histories, uncertain bounds included: what is refused is part of no history.
TEST_F(HistoryDumpTest, RandomHistories) {
  const char* seed_text = std::getenv("FASTI_SEED");
  const uint64_t first = seed_text != nullptr ? std::strtoull(seed_text, nullptr, 10) : 1;
  const char* count_text = std::getenv("FASTI_GRAPHS");
  const uint64_t count = count_text != nullptr ? std::strtoull(count_text, nullptr, 10) : 12;
  for (uint64_t seed = first; seed < first + count; ++seed) {
    SCOPED_TRACE("FASTI_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    const auto below = [&](uint64_t n) { return random() % n; };
    const auto bound = [&]() -> std::string {
      const std::string year = std::to_string(2000 + below(12));
      switch (below(6)) {
        case 0:
          return year;
        case 1:
          return year + "-0" + std::to_string(1 + below(9));
        case 2:
          return year + (below(2) == 0 ? "~" : "?");
        default:
          return year + "-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(9));
      }
    };
    const auto valid = [&]() -> std::string {
      switch (below(5)) {
        case 0:
          return "";
        case 1:
          return " VALID FROM '" + bound() + "'";
        default:
          return " VALID FROM '" + bound() + "' TO '" + bound() + "'";
      }
    };
    instants_.clear();
    Reopen({});
    Session session = db().NewSession();
    int done = 0;
    const auto attempt = [&](const std::string& text) { done += session.Run(text).ok() ? 1 : 0; };
    const auto node = [&] {
      return "MATCH (n) POSSIBLY VALID ANYTIME WHERE n.k = " + std::to_string(below(6)) + " ";
    };
    const auto edge = [&] {
      return "MATCH ()-[n]->() POSSIBLY VALID ANYTIME WHERE n.k = " + std::to_string(100 + below(6)) + " ";
    };
    uint64_t nodes = 0, edges = 0;
    for (int step = 0; step < 40; ++step) {
      if (below(8) == 0) attempt("BEGIN");
      switch (below(10)) {
        case 0:
        case 1:
          attempt("CREATE (:N {k: " + std::to_string(nodes++ % 6) + ", v: 0}" + valid() + ")");
          break;
        case 2:
        case 3:
          attempt("MATCH (a), (b) POSSIBLY VALID ANYTIME WHERE a.k = " + std::to_string(below(6)) +
                  " AND b.k = " + std::to_string(below(6)) + " WITH a, b LIMIT 1 CREATE (a)-[:R {k: " +
                  std::to_string(100 + edges++ % 6) + "}" + valid() + "]->(b)");
          break;
        case 4:
          attempt(edge() + "SET n.v = " + std::to_string(below(5)) + valid());
          break;
        case 5:
          attempt(node() + "SET n:L" + valid());
          break;
        case 6:
          attempt(node() + "DETACH DELETE n" + (below(4) == 0 ? std::string() : valid()));
          break;
        case 7:
          attempt(edge() + "DELETE n" + valid());
          break;
        default:
          attempt(node() + (below(4) == 0 ? "REMOVE n.v" : "SET n.v = " + std::to_string(below(5))) +
                  valid());
      }
      if (below(3) == 0) attempt("COMMIT");
      if (below(4) == 0) Tick();
    }
    attempt("COMMIT");
    Tick();
    EXPECT_GT(done, 15);
    CheckRoundTrip();
    CheckHistory(kKnownThen);
    if (HasFailure()) return;
  }
}

TEST_F(DumpTest, TheSinkCanStopIt) {
  Run("CREATE (:A)");
  const Status s = db().Dump([](std::string_view) { return Status(Code::kIOError, "the disk is full"); });
  EXPECT_EQ(s.code(), Code::kIOError);
}

}  // namespace
}  // namespace fasti
