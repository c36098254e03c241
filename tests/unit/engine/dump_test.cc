// Dump: the script rebuilds the store in an empty one, and dumping that gives the same bytes.
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

TEST_F(DumpTest, BytesAreRefused) {
  Run("CREATE (:V {b: $b})", {{"b", Value::Bytes("\x01\x02")}});
  const Status s = db().Dump([](std::string_view) { return Status::Ok(); });
  EXPECT_EQ(s.code(), Code::kUnsupported);
  EXPECT_NE(s.message().find("property b"), std::string::npos) << s.ToString();
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
  for (const char* period : {"2004/2006", "2005/2008", "2006-01-01/2007-01-01"}) {
    Run("MATCH (n:N) POSSIBLY VALID ANYTIME SET n.v = $i VALID DURING $p",
        {{"i", Value::Int(++i)}, {"p", Value::String(period)}});
    CheckRoundTrip();
  }
  EXPECT_EQ(Dump(db()).find("Not exact"), std::string::npos);
  Run("CREATE (:M {v: 0} VALID FROM '2000' TO '2020')");
  for (const char* period : {"2004/2006", "2005/2008", "2005-06/2005-07"}) {
    Run("MATCH (n:M) POSSIBLY VALID ANYTIME SET n.v = $i VALID DURING $p",
        {{"i", Value::Int(++i)}, {"p", Value::String(period)}});
  }
  EXPECT_NE(Dump(db()).find("// Not exact, for uncertain bounds were written over: property v\n"),
            std::string::npos)
      << Dump(db());
  Database copy = Empty();
  EXPECT_OK(Load(copy, Dump(db())));
}

TEST_F(DumpTest, TheSinkCanStopIt) {
  Run("CREATE (:A)");
  const Status s = db().Dump([](std::string_view) { return Status(Code::kIOError, "the disk is full"); });
  EXPECT_EQ(s.code(), Code::kIOError);
}

}  // namespace
}  // namespace fasti
