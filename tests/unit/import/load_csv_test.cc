// LOAD CSV inside queries, and the fence around it.
#include "tests/unit/import/import_fixture.h"

namespace fasti::import {
namespace {

class LoadCsvTest : public ImportTest {
 protected:
  LoadCsvTest() {
    std::filesystem::create_directories(directory_ / "allowed" / "inner");
    DatabaseOptions options;
    options.clock = &clock_;
    options.load_csv_directories = {(directory_ / "missing").string(), (directory_ / "allowed").string()};
    database_ = Database::Open(":memory:", options).value();
  }
};

TEST_F(LoadCsvTest, RowsAreMapsWithHeadersAndListsWithout) {
  Write("allowed/a.csv", "\xEF\xBB\xBFname,age\r\nAda,36\r\n\"Bo, b\"\"\",\r\n\nCy\n");
  EXPECT_EQ(Query("LOAD CSV WITH HEADERS FROM 'a.csv' AS row RETURN row.name, row.age"),
            "'Ada' | '36'\n'Bo, b\"' | null\n'Cy' | null\n");
  EXPECT_EQ(Query("LOAD CSV FROM 'file:///a.csv' AS row RETURN row"),
            "['name', 'age']\n['Ada', '36']\n['Bo, b\"', null]\n['Cy']\n");
  EXPECT_EQ(Query("LOAD CSV FROM null AS row RETURN row"), "");
}

TEST_F(LoadCsvTest, OtherTerminatorsSeveralFilesAndWrites) {
  Write("allowed/inner/b.csv", "id;v\n1;x,y\n2;z\n");
  EXPECT_EQ(Query("UNWIND ['inner/b.csv', 'inner/b.csv'] AS f LOAD CSV WITH HEADERS FROM f AS row "
                  "FIELDTERMINATOR ';' "
                  "RETURN f, toInteger(row.id) AS id, row.v"),
            "'inner/b.csv' | 1 | 'x,y'\n'inner/b.csv' | 2 | 'z'\n'inner/b.csv' | 1 | 'x,y'\n'inner/b.csv' | "
            "2 | 'z'\n");
  EXPECT_EQ(Query("LOAD CSV WITH HEADERS FROM 'inner/b.csv' AS row FIELDTERMINATOR ';' "
                  "CREATE (n:N {id: toInteger(row.id)}) VALID FROM '2000-01-01' RETURN n.id"),
            "1\n2\n");
  EXPECT_EQ(Query("LOAD CSV WITH HEADERS FROM 'inner/b.csv' AS row FIELDTERMINATOR ';' MATCH (n:N {id: "
                  "toInteger(row.id)}) "
                  "SET n.v = row.v RETURN n.v"),
            "'x,y'\n'z'\n");
  EXPECT_NE(Query("LOAD CSV FROM 'inner/b.csv' AS row FIELDTERMINATOR ';;' RETURN row")
                .find("FIELDTERMINATOR is one character"),
            std::string::npos);
}

TEST_F(LoadCsvTest, ManyRowsComeInBatches) {
  std::string text = "n\n";
  for (int i = 0; i < 30'000; ++i) text += std::to_string(i) + "\n";
  Write("allowed/n.csv", text);
  EXPECT_EQ(Query("LOAD CSV WITH HEADERS FROM 'n.csv' AS row RETURN count(*), sum(toInteger(row.n))"),
            "30000 | 449985000\n");
  EXPECT_EQ(Query("LOAD CSV WITH HEADERS FROM 'n.csv' AS row WITH row LIMIT 2 RETURN row.n"), "'0'\n'1'\n");
}

TEST_F(LoadCsvTest, NothingOutsideOfTheAllowedDirectories) {
  Write("secret.csv", "secret\n");
  Write("allowed/ok.csv", "ok\n");
  std::filesystem::create_symlink(directory_ / "secret.csv", directory_ / "allowed" / "link.csv");
  std::filesystem::create_directories(directory_ / "allowed-not");
  Write("allowed-not/x.csv", "x\n");
  const std::string outside = "lies outside of the directories that LOAD CSV may read";
  for (const std::string& name :
       {Path("secret.csv"), std::string("../secret.csv"), std::string("link.csv"),
        std::string("inner/../../secret.csv"), Path("allowed-not/x.csv"), std::string(".")}) {
    SCOPED_TRACE(name);
    EXPECT_NE(Query("LOAD CSV FROM '" + name + "' AS row RETURN row").find(outside), std::string::npos);
  }
  EXPECT_EQ(Query("LOAD CSV FROM '" + Path("allowed/ok.csv") + "' AS row RETURN row"), "['ok']\n");
  EXPECT_NE(Query("LOAD CSV FROM 'https://example.org/a.csv' AS row RETURN row").find("local files only"),
            std::string::npos);
  EXPECT_NE(Query("LOAD CSV FROM 'no.csv' AS row RETURN row").find("there is no file 'no.csv'"),
            std::string::npos);
}

TEST_F(LoadCsvTest, RefusedUnlessAllowed) {
  database_ = Database::Open(":memory:").value();
  EXPECT_EQ(
      Query("LOAD CSV FROM 'a.csv' AS row RETURN row"),
      "ExternalResourceError: LoadCsvNotAllowed (runtime, 42000): LOAD CSV is not allowed here: name the "
      "directories that it "
      "may read with the option load_csv_directories, or --load-csv DIR in the shell");
}

TEST_F(LoadCsvTest, DamagedRowsNameTheirLine) {
  Write("allowed/d.csv", "a,b\n1,2\n3,4,5\n");
  Write("allowed/q.csv", "a\n\"x\ny\"\n\"z\n");
  Write("allowed/u.csv", "a\n\xff\n");
  EXPECT_NE(Query("LOAD CSV WITH HEADERS FROM 'd.csv' AS row RETURN row")
                .find("'d.csv', line 3: it has 3 cells, the header 2"),
            std::string::npos);
  EXPECT_NE(Query("LOAD CSV WITH HEADERS FROM 'q.csv' AS row RETURN row")
                .find("line 4: a quoted cell does not end"),
            std::string::npos);
  EXPECT_NE(Query("LOAD CSV WITH HEADERS FROM 'u.csv' AS row RETURN row").find("line 2: it is not UTF-8"),
            std::string::npos);
}

}  // namespace
}  // namespace fasti::import
