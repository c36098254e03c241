// An export read back must answer every question as the store it came from, at every valid and system time.
#include "fasti/export.h"

#include <algorithm>

#include "tests/unit/import/import_fixture.h"

namespace fasti::import {
namespace {

class ExportTest : public ImportTest {
 protected:
  void Run(const std::string& text) {
    Session session = database_->NewSession();
    const auto result = session.Run(text);
    ASSERT_TRUE(result.ok()) << text << ": " << result.status().ToString();
    clock_.Advance(1'000'000);
  }

  /// Everything that the store says about every element, ids aside, in an order of its own.
  std::vector<std::string> AllFacts(const Database& database) {
    ExportOptions options;
    options.directory = Path("facts" + std::to_string(++exports_));
    EXPECT_TRUE(fasti::Export(database, options).ok());
    std::stringstream in(Read("facts" + std::to_string(exports_) + "/facts.csv"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    // Properties stand in the order in which a store learnt their names.
    std::sort(lines.begin(), lines.end());
    return lines;
  }

  void RoundTrip(ExportFormat format) {
    ExportOptions options;
    options.directory = Path("out" + std::to_string(static_cast<int>(format)));
    options.format = format;
    const auto report = fasti::Export(*database_, options);
    ASSERT_TRUE(report.ok()) << report.status().message();
    const auto again = fasti::Export(*database_, options);
    EXPECT_EQ(again.status().code(), Code::kAlreadyExists);

    DatabaseOptions open;
    open.clock = &clock_;
    Database other = Database::Open(":memory:", open).value();
    ImportOptions import;
    import.mapping_path = options.directory + "/export.mapping";
    const auto restored = fasti::Import(other, import);
    ASSERT_TRUE(restored.ok()) << restored.status().message();
    EXPECT_EQ(restored->nodes, report->nodes);
    EXPECT_EQ(restored->edges, report->edges);
    EXPECT_EQ(restored->rows, report->facts);
    EXPECT_EQ(AllFacts(*database_), AllFacts(other));
    const auto verified = other.Verify();
    ASSERT_TRUE(verified.ok());
    EXPECT_EQ(verified->problems, std::vector<std::string>());
    const auto dump = [](const Database& d) {
      std::string text;
      EXPECT_TRUE(d.Dump([&](std::string_view piece) { return text += piece, Status::Ok(); }).ok());
      return text;
    };
    EXPECT_EQ(dump(*database_), dump(other));
  }

  int exports_ = 0;
};

TEST_F(ExportTest, ComesBackWithValidTimeSystemTimeAndSchema) {
  Run("CREATE GRAPH TYPE { (:Country {name :: STRING NOT NULL KEY}), (:Country)-[:MEMBER_OF {status :: "
      "STRING}]->(:Organization) }");
  Run("CREATE (:Country {name: 'Uzbekistan'})-[:MEMBER_OF {status: 'full'} VALID FROM '1992-05' TO '1999~']->"
      "(:Organization {name: 'CSTO', founded: date('1992-05-15'), tags: ['a', 1, 2.5, null], gap: "
      "duration('P1Y2M'), "
      "at: datetime('2012-06-28T10:00:00+05:00'), n: -0.1, big: 9007199254740993, text: 'comma, "
      "\"quote\"\nline', empty: '', yes: true, "
      "p: period('1994/')})");
  Run("MATCH (:Country {name: 'Uzbekistan'})-[m:MEMBER_OF]->(o) VALID ANYTIME SET m.status = 'observer' "
      "VALID FROM '1995?' TO '1997'");
  Run("MATCH (c:Country)-[m:MEMBER_OF]->(o) VALID ANYTIME DELETE m VALID FROM date('1998-01-01')");
  Run("MATCH (c:Country), (o:Organization) CREATE (c)-[:MEMBER_OF VALID FROM '2006-08' TO "
      "'2012-06-28']->(o)");
  Run("CREATE (x:Ghost {n: 1}) VALID FROM '[2004..2006]' TO '20XX'");
  Run("MATCH (x:Ghost) POSSIBLY VALID ANYTIME DELETE x");
  Run("MATCH (c:Country) SET c:Member VALID FROM '2006' TO '2012'");
  Run("CREATE INDEX org FOR (o:Organization) ON (o.name)");
  RoundTrip(ExportFormat::kCsv);
  RoundTrip(ExportFormat::kJsonLines);
}

TEST_F(ExportTest, KnownHistoryKeepsItsTimes) {
  Write("h.csv", "at,id,v\n2001-01-01,1,a\n2002-02-02T10:00:00.000001Z,1,b\n2003-03-03,2,c\n");
  Import("file 'h.csv' recorded at node N key id set v");
  RoundTrip(ExportFormat::kCsv);
}

TEST_F(ExportTest, DamageIsToldWithItsLine) {
  Run("CREATE (:N {v: 1})");
  ExportOptions options;
  options.directory = Path("out");
  ASSERT_TRUE(fasti::Export(*database_, options).ok());
  std::string facts = Read("out/facts.csv");
  const size_t at = facts.find("INTEGER,1");
  ASSERT_NE(at, std::string::npos) << facts;
  facts.replace(at, 9, "INTEGER,x");
  Write("out/facts.csv", facts);
  ImportOptions import;
  import.mapping_path = options.directory + "/export.mapping";
  Database other = Database::Open(":memory:").value();
  const auto restored = fasti::Import(other, import);
  ASSERT_FALSE(restored.ok());
  EXPECT_EQ(restored.status().message(), "'facts.csv', line 4: 'x' is no number");
}

}  // namespace
}  // namespace fasti::import
