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

}  // namespace
}  // namespace fasti::model
