#include "fasti/import.h"

#include "tests/unit/import/import_fixture.h"

namespace fasti::import {
namespace {

TEST_F(ImportTest, NodesAndEdgesOfTwoFilesJoinByKey) {
  Write("states.csv", "ccode,name\n2,United States\n20,\"Canada, \"\"north\"\"\"\n");
  Write("members.csv", "ccode,org,from,to\n2,NATO,1949-04-04,\n20,NATO,1949-04-04,1990-01-01\n");
  const ImportReport report = Import(R"(
    file 'states.csv'
    node State key ccode :: INTEGER set name
    file 'members.csv'
    node State key ccode :: INTEGER
    node Organization key name = org
    edge State -[MEMBER_OF]-> Organization
      set since = from :: DATE
      valid from from to to open ''
  )");
  EXPECT_EQ(report.rows, 4u);
  EXPECT_EQ(report.nodes, 3u);
  EXPECT_EQ(report.edges, 2u);
  EXPECT_EQ(report.rejected, 0u);
  EXPECT_EQ(
      Query(
          "MATCH (s:State)-[m:MEMBER_OF]->(o:Organization) VALID ANYTIME AS w "
          "RETURN s.ccode, s.name, o.name, m.since, toString(since(w)), toString(until(w)) ORDER BY s.ccode"),
      "2 | 'United States' | 'NATO' | '1949-04-04' | '1949-04-04' | '∞'\n"
      "20 | 'Canada, \"north\"' | 'NATO' | '1949-04-04' | '1949-04-04' | '1990-01-01'\n");
  // What rows find nodes by is indexed.
  EXPECT_NE(Query("SHOW INDEXES").find("index_State_ccode"), std::string::npos);
}

TEST_F(ImportTest, EdgesJoinNodesStoredBefore) {
  Session session = database_->NewSession();
  ASSERT_TRUE(session.Run("CREATE (:State {ccode: 2, name: 'USA'})-[:KNOWS]->(:State {ccode: 20})").ok());
  Write("m.csv", "a,b\n2,20\n2,200\n20,2\n");
  const std::string mapping = R"(
    file 'm.csv'
    node State as s key ccode = a :: INTEGER
    node State as t key ccode = b :: INTEGER
    edge s -[KNOWS]-> t
  )";
  const ImportReport report = Import(mapping);
  EXPECT_EQ(report.nodes, 1u);
  EXPECT_EQ(report.edges, 3u);
  EXPECT_EQ(Query("MATCH (s:State)-[k:KNOWS]->(t) RETURN s.ccode, t.ccode ORDER BY s.ccode, t.ccode"),
            "2 | 20\n2 | 20\n2 | 200\n20 | 2\n");
  EXPECT_EQ(Query("MATCH (t {ccode: 2})<-[:KNOWS]-(s) RETURN s.ccode"), "20\n");
  EXPECT_TRUE(database_->Verify()->problems.empty());
}

TEST_F(ImportTest, PropertiesOfStoredNodesChange) {
  Session session = database_->NewSession();
  ASSERT_TRUE(session.Run("CREATE (:State {ccode: 2, name: 'USA'})").ok());
  Write("s.csv", "ccode,iso3\n2,USA\n3,XXX\n");
  const ImportReport report = Import("file 's.csv' node State key ccode :: INTEGER set iso3");
  EXPECT_EQ(report.updated, 1u);
  EXPECT_EQ(report.nodes, 1u);
  EXPECT_EQ(Query("MATCH (s:State) RETURN s.ccode, s.name, s.iso3 ORDER BY s.ccode"),
            "2 | 'USA' | 'USA'\n3 | null | 'XXX'\n");
}

TEST_F(ImportTest, UncertainDatesStayUncertain) {
  Write("d.csv",
        "k,from,to\n1,1999-05,2001\n2,..1816-01-01,2016-12-31..\n3,1816?,1830~\n4,19##-##-##,####-##-##\n5,,"
        "2000\n");
  const ImportReport report = Import(R"(
    file 'd.csv'
    node Fact key k :: INTEGER
      valid from from | replace '#' 'X' unknown '' through to | replace '#' 'X' unknown 'XXXX-XX-XX'
  )");
  EXPECT_EQ(report.rejected, 0u) << Read("rejected.csv");
  EXPECT_EQ(Query("MATCH (f:Fact) POSSIBLY VALID ANYTIME AS w RETURN f.k, validTime(f) = "
                  "period('1999-05/2001') ORDER BY f.k LIMIT 1"),
            "1 | true\n");
  EXPECT_EQ(Query("MATCH (f:Fact) POSSIBLY VALID ANYTIME AS w RETURN f.k, toString(earliest(since(w))), "
                  "toString(latest(since(w))), toString(earliest(until(w))), toString(latest(until(w))) "
                  "ORDER BY f.k"),
            "1 | '1999-05-01T00:00Z' | '1999-05-31T00:00Z' | '2001-01-02T00:00Z' | '2002-01-01T00:00Z'\n"
            "2 | null | '1816-01-01T00:00Z' | '2017-01-01T00:00Z' | null\n"
            "3 | '1816-01-01T00:00Z' | '1816-12-31T00:00Z' | '1829-01-02T00:00Z' | '1832-01-01T00:00Z'\n"
            "4 | '1900-01-01T00:00Z' | '1999-12-31T00:00Z' | '2000-01-01T00:00Z' | null\n"
            "5 | null | '2000-12-31T23:59:59.999999Z' | '2000-01-02T00:00Z' | '2001-01-01T00:00Z'\n");
  EXPECT_EQ(Query("MATCH (f:Fact {k: 3}) AS OF date('1820-01-01') RETURN count(f)"), "0\n");
  EXPECT_EQ(Query("MATCH (f:Fact {k: 3}) POSSIBLY AS OF date('1820-01-01') RETURN count(f)"), "1\n");
}

TEST_F(ImportTest, YearsBecomeSpells) {
  Write("y.csv",
        "igo,ccode,year,status\na,2,1990,1\na,2,1991,1\na,2,1993,1\na,2,1992,3\na,2,1996,1\nb,2,1991,1\na,2,"
        "2014,1\n");
  const ImportReport report = Import(R"(
    file 'y.csv'
    where status in ('1', '3')
    node State key ccode :: INTEGER
    node Organization key name = igo | upper
    edge State -[MEMBER_OF]-> Organization
      set status = status | map {'1': 'full', '3': 'observer'}
      valid at year horizon 2014
      coalesce
  )");
  EXPECT_EQ(report.rows, 7u);
  EXPECT_EQ(report.edges, 4u);
  EXPECT_EQ(Query("MATCH ()-[m:MEMBER_OF]->(o {name: 'A'}) POSSIBLY VALID ANYTIME AS w "
                  "RETURN m.status, toString(since(w)), toString(until(w)) ORDER BY since(w)"),
            "'full' | '1990-01-01' | '1992-01-01'\n"
            "'observer' | '1992-01-01' | '1993-01-01'\n"
            "'full' | '1993-01-01' | '1994-01-01'\n"
            "'full' | '1996-01-01' | '1997-01-01'\n"
            "'full' | '2014-01-01' | '2015-01-01..?'\n");
  // One membership that changed, not three.
  EXPECT_EQ(Query("MATCH ()-[m:MEMBER_OF]->(o {name: 'A'}) VALID ANYTIME AS w RETURN count(DISTINCT m)"),
            "3\n");
}

TEST_F(ImportTest, CoalesceByKeepsKindsApartAndRefusesContradictions) {
  Write("y.csv",
        "a,b,kind,v,from,to\n1,2,x,p,2000,2002\n1,2,x,q,2001,2005\n1,2,y,q,2001,2005\n1,2,x,p,2003,2004\n");
  const ImportReport report = Import(R"(
    file 'y.csv'
    node N as s key k = a
    node N as t key k = b
    edge s -[E]-> t set kind, v valid from from to to coalesce by kind
  )");
  EXPECT_EQ(report.rejected, 1u);
  EXPECT_EQ(
      Read("rejected.csv"),
      "file,line,reason,row\n"
      "y.csv,3,\"repeated key: another row says otherwise about [2000, 2002), which overlaps [2001, 2005)\","
      "\"1,2,x,q,2001,2005\"\n");
  EXPECT_EQ(report.edges, 3u);
}

TEST_F(ImportTest, RejectedRowsKeepTheirLineAndReason) {
  Write("r.csv",
        "id,from,to,n\n1,2000-01-01,1999-01-01,1\n2,garbage,2001-01-01,1\n3,2000-01-01,,1\n\"4\",2000-01-01,"
        "2001-01-01,x\n"
        ",2000-01-01,2001-01-01,1\n6,2000-01-01\n7,2000-01-01,2001-01-01,7\n7,2000-06-01,2002-01-01,8\n\"8,"
        "2000-01-01,2001-01-01,\n");
  const ImportReport report = Import(R"(
    file 'r.csv'
    node Thing key id
      set n :: INTEGER
      valid from from to to
  )");
  EXPECT_EQ(report.nodes, 1u);
  EXPECT_EQ(report.rejected, 8u);
  EXPECT_EQ(report.rejected_path, Path("rejected.csv"));
  EXPECT_EQ(
      Read("rejected.csv"),
      "file,line,reason,row\n"
      "r.csv,2,\"it begins at 2000-01-01, not before its end 1999-01-01\",\"1,2000-01-01,1999-01-01,1\"\n"
      "r.csv,3,\"'garbage' is not a date that can bound a period: write a date such as 2005, 2005-05, "
      "2005-05-13, "
      "199X, 2002~, [2004..2006] or a timestamp\",\"2,garbage,2001-01-01,1\"\n"
      "r.csv,4,its end is missing; the mapping can say what an empty one means: open '' or unknown "
      "'',\"3,2000-01-01,,1\"\n"
      "r.csv,5,n: 'x' is no INTEGER,\"\"\"4\"\",2000-01-01,2001-01-01,x\"\n"
      "r.csv,6,the key id of Thing is missing,\",2000-01-01,2001-01-01,1\"\n"
      "r.csv,7,\"it has 2 cells, the header 4\",\"6,2000-01-01\"\n"
      "r.csv,9,\"repeated key: another row says that Thing {id: '7'} exists [2000-01-01, 2001-01-01), this "
      "one "
      "[2000-06-01, 2002-01-01)\",\"7,2000-06-01,2002-01-01,8\"\n"
      "r.csv,10,a quoted cell does not end,\"\"\"8,2000-01-01,2001-01-01,\"\n");
}

TEST_F(ImportTest, EdgesOutsideTheLivesOfTheirEndsAreRejected) {
  Write("n.csv", "id,from,to\n1,2000,2010\n");
  Write("e.csv", "a,b,from,to\n1,1,1990,1995\n1,1,2003,2005\n");
  const ImportReport report = Import(R"(
    file 'n.csv' node N key id valid from from to to
    file 'e.csv' node N as a key id = a node N as b key id = b edge a -[E]-> b valid from from to to
  )");
  EXPECT_EQ(report.edges, 1u);
  EXPECT_EQ(report.rejected, 1u);
  EXPECT_NE(Read("rejected.csv").find("e.csv,2,"), std::string::npos);
}

TEST_F(ImportTest, OneNodeInSeveralStretchesOfTime) {
  Write("s.csv",
        "ccode,name,from,to\n40,Cuba,1902-05-20,1906-09-25\n40,Cuba,1909-01-23,2016-12-31\n41,Haiti,1859,"
        "1915\n");
  const ImportReport report = Import(R"(
    file 's.csv'
    node State key ccode :: INTEGER
      set name
      valid from from through to horizon '2016-12-31'
  )");
  EXPECT_EQ(report.nodes, 2u);
  EXPECT_EQ(report.rejected, 0u) << Read("rejected.csv");
  EXPECT_EQ(Query("MATCH (s:State {ccode: 40}) POSSIBLY VALID ANYTIME AS w RETURN s.name, "
                  "toString(since(w)), toString(until(w)) ORDER BY since(w)"),
            "'Cuba' | '1902-05-20' | '1906-09-26'\n'Cuba' | '1909-01-23' | '2017-01-01..?'\n");
  EXPECT_EQ(Query("MATCH (s:State {ccode: 40}) AS OF date('1907-01-01') RETURN count(s)"), "0\n");
  EXPECT_TRUE(database_->Verify()->problems.empty());
}

TEST_F(ImportTest, PropertiesHaveTimesOfTheirOwn) {
  Write("p.csv", "ccode,year,troops\n2,2000,5\n2,2001,5\n2,2002,7\n");
  Import("file 'p.csv' node State key ccode :: INTEGER set troops :: INTEGER (valid at year)");
  EXPECT_EQ(Query("MATCH (s:State) VALID ANYTIME AS w WHERE s.troops IS NOT NULL RETURN s.troops, w ORDER BY "
                  "since(w)"),
            "5 | [2000-01-01, 2002-01-01)\n7 | [2002-01-01, 2003-01-01)\n");
}

TEST_F(ImportTest, TabsPatternsOfDatesAndFilesWithoutHeader) {
  Write("a.tsv", "id\tbegin\n1\t199201\n");
  Write("b.csv", "2|5/13/05\n");
  const ImportReport report = Import(R"(
    dates 'YYYYMM' 'M/D/YY'
    file 'a.tsv' node N key id set text = begin valid from begin
    file 'b.csv' delimiter '|' columns id, begin node N key id set text = begin valid from begin
  )");
  EXPECT_EQ(report.rejected, 0u) << Read("rejected.csv");
  EXPECT_EQ(
      Query("MATCH (n:N) POSSIBLY VALID ANYTIME AS w RETURN n.id, n.text, toString(since(w)) ORDER BY n.id"),
      "'1' | '199201' | '1992-01'\n'2' | '5/13/05' | '2005-05-13'\n");
}

TEST_F(ImportTest, JsonLines) {
  Write("j.jsonl",
        "{\"id\": 1, \"who\": {\"name\": \"Ad\\u00e9\"}, \"tags\": [\"a\", 2], \"ok\": true}\n\n{\"id\": 2, "
        "\"n\": 1.5}\nnonsense\n");
  const ImportReport report = Import(R"(
    file 'j.jsonl'
    node Person key id :: INTEGER set name = who.name, tags :: AUTO, ok :: BOOLEAN, n :: AUTO
  )");
  EXPECT_EQ(report.rejected, 1u);
  EXPECT_EQ(Read("rejected.csv"), "file,line,reason,row\nj.jsonl,4,it is no JSON object,nonsense\n");
  EXPECT_EQ(Query("MATCH (p:Person) RETURN p.id, p.name, p.tags, p.ok, p.n ORDER BY p.id"),
            "1 | 'Adé' | ['a', 2] | true | null\n2 | null | null | null | 1.5\n");
}

TEST_F(ImportTest, AllColumnsWithGuessedTypes) {
  Write("c.csv", "id,count,code,rate,text,empty\n1,12,007,2.5,x,\n");
  Import("file 'c.csv' node N key id set * except rate");
  EXPECT_EQ(Query("MATCH (n:N) RETURN n.count, n.code, n.rate, n.text, n.empty"),
            "12 | '007' | null | 'x' | null\n");
}

TEST_F(ImportTest, KnownHistoryIsReplayedAtItsTimes) {
  Write("h.csv",
        "at,op,ccode,year,troops\n"
        "2021-02-01T00:00:00Z,insert,704,2014,0\n"
        "2021-08-01T12:00:00+02:00,update,704,2014,10\n"
        "2021-08-01T12:00:00+02:00,insert,703,2021,9\n"
        "2022-01-01T00:00:00Z,delete,704,2014,\n"
        "2022-01-01T00:00:00Z,delete,999,2014,\n"
        "2022-06-01T00:00:00Z,insert,704,2014,11\n");
  const ImportReport report = Import(R"(
    file 'h.csv'
    recorded at
    delete when op = 'delete'
    node State as usa key ccode = '2' :: INTEGER
    node State key ccode :: INTEGER
    edge usa -[DEPLOYED]-> State
      key year
      set troops :: INTEGER
      valid at year
  )");
  EXPECT_EQ(report.commits, 5u);  // four times, and now the index
  EXPECT_EQ(report.rejected, 1u) << Read("rejected.csv");
  const auto known = [&](const std::string& at) {
    return Query("MATCH ()-[d:DEPLOYED]->(s) VALID ANYTIME KNOWN AT datetime('" + at +
                 "') RETURN s.ccode, d.troops ORDER BY s.ccode");
  };
  EXPECT_EQ(known("2021-03-01T00:00Z"), "704 | 0\n");
  EXPECT_EQ(known("2021-08-01T09:59:59Z"), "704 | 0\n");
  EXPECT_EQ(known("2021-08-01T10:00:00Z"), "703 | 9\n704 | 10\n");
  EXPECT_EQ(known("2022-02-01T00:00Z"), "703 | 9\n");
  EXPECT_EQ(known("2022-06-01T00:00Z"), "703 | 9\n704 | 11\n");
  // Older history cannot be slipped in behind what is known.
  const auto again = TryImport("file 'h.csv' recorded at node N key ccode");
  ASSERT_FALSE(again.ok());
  EXPECT_NE(again.status().message().find("history recorded at 2021-02-01 cannot be added"),
            std::string::npos)
      << again.status().message();
}

TEST_F(ImportTest, AMappingThatIsWrongNamesTheLine) {
  Write("x.csv", "id,from\n1,2000\n");
  const auto message = [&](const std::string& mapping) {
    const auto report = TryImport(mapping);
    return report.ok() ? "no error" : report.status().message();
  };
  EXPECT_EQ(message("file 'x.csv'\nnode N kye id"),
            "test.mapping:2:8: expected 'key', found 'kye'\n  2 | node N kye id\n    |        ^^^")
      << message("file 'x.csv'\nnode N kye id");
  EXPECT_NE(message("file 'x.csv'\nnode N key idd")
                .find("test.mapping:2:12: the file 'x.csv' has no column 'idd'; did you mean 'id'?"),
            std::string::npos)
      << message("file 'x.csv'\nnode N key idd");
  EXPECT_NE(message("file 'y.csv'\nnode N key id").find("test.mapping:1:6: cannot read"), std::string::npos);
  EXPECT_NE(message("file 'x.csv' node N key id edge N -[E]-> M").find("no node 'M'"), std::string::npos);
  EXPECT_NE(message("file 'x.csv' node N key id set a :: INTEGR").find("did you mean 'INTEGER'?"),
            std::string::npos);
  EXPECT_NE(message("file 'x.csv node N key id").find("does not end"), std::string::npos);
  EXPECT_NE(message("").find("cannot read"), std::string::npos);
}

TEST_F(ImportTest, MoreRejectedRowsThanAllowedLoadNothing) {
  Write("x.csv", "id,from\n1,2000\n2,junk\n3,junk\n");
  ImportOptions options;
  options.mapping_text = "file 'x.csv' node N key id valid from from";
  options.data_directory = directory_.string();
  options.rejected_path = Path("rejected.csv");
  options.max_rejected = 1;
  const auto report = fasti::Import(*database_, options);
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.status().code(), Code::kResourceExhausted);
  EXPECT_EQ(Query("MATCH (n:N) RETURN count(n)"), "0\n");
  EXPECT_NE(Read("rejected.csv").find("x.csv,3,"), std::string::npos);
}

TEST_F(ImportTest, OtherFilesInPlaceOfThoseOfTheMapping) {
  Write("one.csv", "id\n1\n");
  Write("two.csv", "id\n2\n3\n");
  ImportOptions options;
  options.mapping_text = "file 'x.csv' node N key id";
  options.files = {Path("one.csv"), Path("two.csv")};
  ASSERT_TRUE(fasti::Import(*database_, options).ok());
  EXPECT_EQ(Query("MATCH (n:N) RETURN count(n)"), "3\n");
  options.mapping_text = "file 'one.csv' node N key id file 'x.csv' node N key id";
  const auto report = fasti::Import(*database_, options);
  EXPECT_NE(report.status().message().find("names no file 'two.csv'"), std::string::npos)
      << report.status().message();
}

}  // namespace
}  // namespace fasti::import
