// Smallest cases of defects that the relations found, each with the sentence of the model that it broke.
#include <gtest/gtest.h>

#include "tests/model/world.h"

namespace fasti::model {
namespace {

// Rows extended by OPTIONAL MATCH and its null rows come in batches of different columns; ORDER BY gathers
// both.
TEST(ModelRegression, OrderByOverRowsWithAndWithoutPieces) {
  World world;
  ASSERT_EQ(world.Run("CREATE (:A {k: 1})-[:R {k: 100}]->(:B {k: 2}) VALID FROM '[2000-01-03..2000-01-07]'"),
            "");
  const Answer answer = world.Ask(
      "MATCH (a) POSSIBLY AS OF date('2000-01-05') OPTIONAL MATCH (a)-[e]->(b) "
      "RETURN a.k AS a, e.k AS e, b.k AS b ORDER BY a, e, b");
  EXPECT_EQ(answer.Texts(), (std::vector<std::string>{"1|100|2|", "2|null|null|"}));
}

// Section 2: a property's bound that was taken from the existence is that bound, also after an uncertain
// DELETE around a precise end. `k` was null where the edge was possible.
TEST(ModelRegression, PropertiesFollowALifeThatAnUncertainDeleteShortened) {
  World world;
  ASSERT_EQ(world.Run("CREATE ({k: 1})"), "");
  ASSERT_EQ(world.Run("CREATE ({k: 2})"), "");
  ASSERT_EQ(world.Run("MATCH (a {k: 1}) MATCH (b {k: 2}) CREATE (a)-[:R {k: 100}]->(b) "
                      "VALID FROM '[2000-01-01..2000-01-04]' TO date('2000-01-13')"),
            "");
  ASSERT_EQ(world.Run("MATCH (n {k: 2}) DETACH DELETE n VALID FROM '[2000-01-12..2000-01-16]'"), "");
  for (const char* at :
       {"'2000-01-12'", "'2000-01-12T23:00Z'", "'2000-01-13'", "'2000-01-13T00:00:00.000004Z'"}) {
    const std::string query =
        std::string("MATCH ()-[e]->() POSSIBLY AS OF ") + at + " WHERE e.k IS NULL RETURN e.k";
    EXPECT_EQ(world.Ask(query).Texts(), std::vector<std::string>()) << query;
  }
}

// Likewise around an uncertain start: the later of the start and the end of the deletion begins both.
TEST(ModelRegression, PropertiesFollowALifeThatAnUncertainDeleteDivided) {
  World world;
  ASSERT_EQ(world.Run("CREATE ({k: 1}) VALID FROM '[2000-01-05..2000-01-10]' TO date('2000-01-17')"), "");
  ASSERT_EQ(world.Run("MATCH (n) POSSIBLY VALID ANYTIME "
                      "DELETE n VALID FROM '[2000-01-04..2000-01-08]' TO date('2000-01-09')"),
            "");
  for (const char* at : {"'2000-01-05'", "'2000-01-07'", "'2000-01-09'", "'2000-01-09T12:00Z'"}) {
    const std::string query = std::string("MATCH (n) POSSIBLY AS OF ") + at + " WHERE n.k IS NULL RETURN n.k";
    EXPECT_EQ(world.Ask(query).Texts(), std::vector<std::string>()) << query;
  }
}

// Likewise where what is left of the life may be empty.
TEST(ModelRegression, PropertiesFollowALifeOfWhichPerhapsNothingIsLeft) {
  World world;
  ASSERT_EQ(world.Run("CREATE ({k: 5}) VALID FROM '[2000-01-15..2000-01-19]' TO date('2000-01-21')"), "");
  ASSERT_EQ(world.Run("MATCH (n) POSSIBLY VALID ANYTIME "
                      "DELETE n VALID FROM '[2000-01-14..2000-01-18]' TO date('2000-01-19')"),
            "");
  EXPECT_EQ(world.Ask("MATCH (n) POSSIBLY AS OF '2000-01-15T12:00Z' RETURN n.k").Texts(),
            std::vector<std::string>{"5|"});
}

// Likewise a value that was perhaps never held, once it fills what is left of the life: over a range it was
// not certain, though AS OF each instant it was.
TEST(ModelRegression, APropertyThatFillsAShortenedLifeIsCertain) {
  World world;
  ASSERT_EQ(world.Run("CREATE ({k: 1, y: 2}) VALID FROM '[2000-01-04..2000-01-09]' TO date('2000-01-16')"),
            "");
  ASSERT_EQ(world.Run("MATCH (n) POSSIBLY VALID ANYTIME SET n.y = 1 VALID FROM date('2000-01-09')"), "");
  ASSERT_EQ(world.Run("MATCH (n) POSSIBLY VALID ANYTIME DELETE n VALID FROM date('2000-01-09')"), "");
  const std::string at = "'2000-01-08T23:59:59.999999Z'";
  EXPECT_EQ(world.Ask("MATCH (n {y: 2}) AS OF " + at + " RETURN n.k").Texts(),
            std::vector<std::string>{"1|"});
  const Answer answer = world.Ask("MATCH (n {y: 2}) VALID ANYTIME AS w RETURN n.k, w", true);
  ASSERT_EQ(answer.Texts(), std::vector<std::string>{"1|"});
  EXPECT_TRUE(answer.rows[0].certain);
}

// Likewise where the bounds of what is left of the life have the same limits.
TEST(ModelRegression, PropertiesFollowALifeWhoseRemainderHasOneUncertainDay) {
  World world;
  ASSERT_EQ(world.Run("CREATE ({k: 1}) VALID FROM '[2000-01-12..2000-01-17]' TO date('2000-01-19')"), "");
  ASSERT_EQ(world.Run("MATCH (n) POSSIBLY VALID ANYTIME "
                      "DELETE n VALID FROM '[2000-01-12..2000-01-14]' TO date('2000-01-15')"),
            "");
  EXPECT_EQ(world.Ask("MATCH (n) POSSIBLY VALID ANYTIME RETURN n.k").Texts(),
            (std::vector<std::string>{"1|"}));
  for (const char* at : {"'2000-01-12'", "'2000-01-13'", "'2000-01-13T23:00Z'", "'2000-01-16'"}) {
    EXPECT_EQ(world.Ask(std::string("MATCH (n) POSSIBLY AS OF ") + at + " RETURN n.k").Texts(),
              std::vector<std::string>{"1|"})
        << at;
  }
}

// Section 4: WHERE applies at each instant. The first operand was true at the instant at which the change
// points of the second were looked for, so they were not found.
TEST(ModelRegression, EveryOperandOfOrChangesOverARange) {
  World world;
  ASSERT_EQ(world.Run("CREATE ({k: 3})"), "");
  ASSERT_EQ(world.Run("CREATE ({k: 4, y: 2}) VALID TO date('2000-01-11')"), "");
  ASSERT_EQ(world.Run("MATCH (a {k: 3}) VALID ANYTIME MATCH (b {k: 4}) VALID ANYTIME CREATE (a)-[:R]->(b) "
                      "VALID FROM date('2000-01-07') TO date('2000-01-11')"),
            "");
  const std::string match = "MATCH (a {k: 4}) VALID ANYTIME AS w WHERE ";
  for (const std::string where :
       {"a.y IS NULL OR EXISTS { (a)<-[]-() }", "NOT (a.y = 2 AND NOT EXISTS { (a)<-[]-() })",
        "CASE WHEN a.y IS NULL THEN true ELSE EXISTS { (a)<-[]-() } END"}) {
    const Answer answer = world.Ask(match + where + " RETURN toString(w), w", true);
    EXPECT_EQ(answer.Texts(), std::vector<std::string>{"'[2000-01-07, 2000-01-11)'|"}) << where;
  }
}

// Section 6: DETACH DELETE removes from edges what it removes from the node. Two deletions that meet at an
// uncertain bound left a remainder of an edge without its node, and the second one was refused.
TEST(ModelRegression, DetachDeleteInTwoPartsIsDetachDelete) {
  World world;
  ASSERT_EQ(world.Run("CREATE ({k: 1})"), "");
  ASSERT_EQ(world.Run("CREATE ({k: 2})"), "");
  ASSERT_EQ(world.Run("MATCH (a {k: 1}) MATCH (b {k: 2}) CREATE (a)-[:R {k: 100}]->(b) "
                      "VALID FROM date('2000-01-11') TO date('2000-01-13')"),
            "");
  ASSERT_EQ(world.Run("MATCH (n {k: 2}) DETACH DELETE n VALID FROM '[2000-01-12..2000-01-14]'"), "");
  ASSERT_EQ(world.Run("MATCH (n {k: 2}) POSSIBLY VALID ANYTIME "
                      "DETACH DELETE n VALID TO '[2000-01-12..2000-01-14]'"),
            "");
  EXPECT_EQ(world.Ask("MATCH ()-[e]-() POSSIBLY VALID ANYTIME RETURN e.k").Texts(),
            std::vector<std::string>());
}

}  // namespace
}  // namespace fasti::model
