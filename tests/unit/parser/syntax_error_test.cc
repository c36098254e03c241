// Details, places and messages of syntax errors.
#include <gtest/gtest.h>

#include <string>

#include "query/parser/parse.h"

namespace fasti::parser {
namespace {

Status Fail(std::string_view text) {
  const auto statement = ParseStatement(text);
  EXPECT_FALSE(statement.ok()) << text;
  EXPECT_EQ(statement.status().phase(), Phase::kCompileTime) << text;
  return statement.status();
}

struct DetailCase {
  const char* text;
  const char* detail;
};

TEST(SyntaxErrors, Details) {
  const DetailCase cases[] = {
      {"RETURN 9223372036854775808", "IntegerOverflow"},
      {"RETURN -9223372036854775809", "IntegerOverflow"},
      {"RETURN 0x8000000000000000", "IntegerOverflow"},
      {"RETURN -0o1000000000000000000001", "IntegerOverflow"},
      {"RETURN 0x", "InvalidNumberLiteral"},
      {"RETURN 0x1G", "InvalidNumberLiteral"},
      {"RETURN 9223372h54775808", "InvalidNumberLiteral"},
      {"RETURN 1.5x", "InvalidNumberLiteral"},
      {"RETURN 9223372#54775808", "UnexpectedSyntax"},
      {"RETURN 1.34E999", "FloatingPointOverflow"},
      {"RETURN '\\uH'", "InvalidUnicodeLiteral"},
      {"RETURN 42 \xE2\x80\x94 41", "InvalidUnicodeCharacter"},
      {"RETURN \xE2\x82\xAC", "InvalidUnicodeCharacter"},
      {"RETURN 'a\xFF'", "InvalidUnicodeCharacter"},
      {"MATCH (a)-[:LIKES..]->(c) RETURN c", "InvalidRelationshipPattern"},
      {"MATCH (a)-[:LIKES*-2]->(c) RETURN c", "InvalidRelationshipPattern"},
      {"RETURN {1B2c3e67:1}", "UnexpectedSyntax"},
      {"RETURN {k1#k: 1}", "UnexpectedSyntax"},
      {"RETURN {k1.k: 1}", "UnexpectedSyntax"},
      {"RETURN {, }", "UnexpectedSyntax"},
      {"RETURN {1}", "UnexpectedSyntax"},
      {"RETURN {{}}", "UnexpectedSyntax"},
      {"RETURN {k: {k: {}}", "UnexpectedSyntax"},
      {"RETURN [, ]", "UnexpectedSyntax"},
      {"RETURN [[[]]", "UnexpectedSyntax"},
      {"RETURN [[','[]',']]", "UnexpectedSyntax"},
      {"RETURN 'abc", "UnexpectedSyntax"},
      {"RETURN `abc", "UnexpectedSyntax"},
      {"RETURN 1 /* abc", "UnexpectedSyntax"},
      {"MATCH (a)(b) RETURN a", "UnexpectedSyntax"},
      {"MATCH (n) RETURN", "UnexpectedSyntax"},
  };
  for (const DetailCase& c : cases) {
    const Status status = Fail(c.text);
    EXPECT_EQ(status.detail(), c.detail) << c.text << "\n" << status.Render(c.text);
    EXPECT_EQ(status.type(), "SyntaxError") << c.text;
    EXPECT_TRUE(status.span().valid()) << c.text;
  }
}

struct MessageCase {
  const char* text;
  uint32_t column;
  const char* says;
};

TEST(SyntaxErrors, MessagesSayWhatWasMeant) {
  const MessageCase cases[] = {
      {"MATCH (n) RETRUN n", 11, "did you mean RETURN?"},
      {"MATHC (n) RETURN n", 1, "did you mean MATCH?"},
      {"MATCH (n) WHER n.x RETURN n", 11, "did you mean WHERE?"},
      {"MATCH (n) RETURN n ODER BY n.x", 20, "did you mean ORDER?"},
      {"MATCH (n) RETURN n LIMT 5", 20, "did you mean LIMIT?"},
      {"MATCH (n) VALID ONYL FROM $a RETURN n", 17, "did you mean ONLY?"},
      {"MATCH (n) VALID DURIN $p RETURN n", 17, "did you mean DURING?"},
      {"MATCH (n) POSIBLY AS OF $t RETURN n", 11, "did you mean POSSIBLY?"},
      {"SELECT * FROM t", 1, "MATCH ... RETURN"},
      {"RETURN 1 == 2", 10, "single '='"},
      {"RETURN 1 != 2", 10, "'<>'"},
      {"RETURN a && b", 10, "AND"},
      {"MATCH (n RETURN n", 10, "')'"},
      {"RETURN (1 + 2", 14, "'(' at 1:8 is not closed by ')'"},
      {"RETURN [1, 2)", 13, "'[' at 1:8 is closed by ']'"},
      {"RETURN 1)", 9, "no bracket is open here"},
      {"RETURN 1 AS match", 13, "reserved word"},
      {"MATCH (n) VALID FROM TO $b RETURN n", 25, "FROM needs a value"},
      {"MATCH (n) KNOWN AT $t AS k RETURN n", 26, "knownTime(x)"},
      {"MATCH n RETURN n", 9, "a node stands in parentheses: (n)"},
      {"MATCH (a)->(b) RETURN a", 11, "two dashes"},
      {"MATCH (a)-[r]>(b) RETURN a", 14, "two dashes"},
      {"MATCH (n)-[r:R>(m) RETURN n", 15, "']'"},
      {"MATCH (n) WHERE n.x AS OF $d RETURN n", 21, "stands before WHERE"},
      {"MATCH (a) AS OF $x, (b) AS OF $y RETURN a", 19, "one time context"},
      {"MATCH (n) AT date('2004') RETURN n", 11, "AS OF d or VALID AT d"},
      {"MATCH (n:A AT $t) RETURN n", 12, "AS OF d or VALID AT d"},
      {"MATCH (n) VALID AS OF $d RETURN n", 17, "AS OF d without VALID"},
      {"MATCH (n) KNOWN AS OF $t RETURN n", 17, "KNOWN AT t"},
      {"MATCH (n) VALID IN $p RETURN n", 17, "VALID WITHIN p"},
      {"MATCH (n) VALID BETWEEN $a TO $b RETURN n", 28, "BETWEEN a AND b"},
      {"MATCH (n) VALID FROM $a AND $b RETURN n", 25, "FROM a TO b"},
      {"MATCH (n) DIFF FROM $a TO $b RETURN n", 30, "needs a name"},
      {"MATCH (n) AS OF $a VALID AT $b RETURN n", 20, "already set at 1:11"},
      {"MATCH (n) AS OF $d POSSIBLY RETURN n", 20, "stand first"},
      {"MATCH (n) SET n.x = 1 VALID FROM $p, n.y = 2 VALID FROM $q", 36, "once, at the end of the clause"},
      {"MATCH (n) WITH n AS OF $d MATCH (m) RETURN m", 24, "AS OF belongs to MATCH"},
      {"MATCH (n) RETURN n AS OF date('2004')", 26, "AS OF belongs to MATCH"},
      {"MATCH (n) FOR VALID_TIME date('2004') RETURN n", 26, "AS OF, FROM"},
      {"CREATE (n) KNOWN AT $t", 12, "the store assigns it"},
      {"CREATE (n POSSIBLY VALID AT $t)", 11, "imprecise bound"},
      {"CREATE (n) VALID ANYTIME", 18, "VALID ALWAYS"},
      {"CREATE (n) AS OF $t", 15, "VALID AT d"},
      {"CREATE (n) VALID FROM $a AS w", 29, "binds no period"},
      {"CREATE (n) FOR PORTION OF VALID_TIME FROM $a TO $b", 12, "SET, REMOVE and DELETE"},
      {"MATCH (n) VALID ALWAYS RETURN n", 17, "VALID ANYTIME"},
      {"AS OF $t AS w MATCH (n) RETURN n", 13, "binds no variable"},
      {"SESSION SET AS OF $t AS w", 25, "binds no variable"},
      {"BEGIN KNOWN ANYTIME", 7, "KNOWN AT t"},
      {"CREATE GRAPH TYPE {(:A {x})}", 25, "needs a type"},
      {"CREATE GRAPH TYPE {({x :: STRING})}", 20, "needs a label"},
      {"MATCH (n) SET n:%", 17, "x:A:B"},
  };
  for (const MessageCase& c : cases) {
    const Status status = Fail(c.text);
    EXPECT_NE(status.message().find(c.says), std::string::npos) << c.text << "\n" << status.Render(c.text);
    EXPECT_EQ(status.span().column, c.column) << c.text << "\n" << status.Render(c.text);
  }
}

TEST(SyntaxErrors, ExpectedSetsAreFolded) {
  const std::string message = Fail("MATCH (n) RETURN n , ORDER BY n").message();
  EXPECT_NE(message.find("expected an expression"), std::string::npos) << message;
  EXPECT_LT(Fail("RETURN 1 2").message().size(), 160u);
  EXPECT_EQ(Fail("RETURN 1 2").message(),
            "unexpected '2'; expected a clause, an operator, AS, OVER, LIMIT, ORDER, SKIP, ',' or the end of "
            "the query");
}

TEST(SyntaxErrors, TheFirstErrorIsReported) {
  const Status status = Fail("RETURN 1 +\nRETRUN 2 ]");
  EXPECT_EQ(status.span().line, 2u);
}

TEST(SyntaxErrors, PlacesCountFromTheStartOfTheScript) {
  const auto script = Parse("RETURN 1;\nRETURN 'ä' +;");
  ASSERT_FALSE(script.ok());
  EXPECT_EQ(script.status().span().line, 2u);
  EXPECT_EQ(script.status().span().column, 13u);
}

}  // namespace
}  // namespace fasti::parser
