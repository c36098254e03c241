// What is refused before a query runs: the detail, and the place that the error points at.
#include "binding.h"

namespace fasti::bound {
namespace {

using BinderErrors = Binding;

TEST_F(BinderErrors, NamesThatAreNotThere) {
  const Refusal status = Refused("MATCH (person) RETURN persn.name", "UndefinedVariable", "persn");
  EXPECT_NE(status.message.find("did you mean 'person'?"), std::string::npos) << status.message;
  EXPECT_EQ(status.type, "SyntaxError");
  EXPECT_EQ(status.phase, Phase::kCompileTime);
  Refused("RETURN lenght('a')", "UnknownFunction", "lenght");
  Refused("MATCH (a) WITH a.x AS x RETURN a", "UndefinedVariable", "a");
  Refused("RETURN $p", "MissingParameter", "$p");
  EXPECT_EQ(Refused("CALL no.such()", "ProcedureNotFound", "no.such").type, "ProcedureError");
}

TEST_F(BinderErrors, VariablesHaveOneMeaning) {
  Refused("MATCH (r)-[r]-() RETURN r", "VariableTypeConflict", "r");
  Refused("MATCH (a)-[r]->()-[r]->(a) RETURN r", "RelationshipUniquenessViolation", "r");
  Refused("MATCH (p) MATCH p = ()-->() RETURN p", "VariableAlreadyBound", "p");
  Refused("WITH [1] AS n MATCH (n) RETURN n", "VariableTypeConflict", "n");
  Refused("CREATE (n:A) CREATE (n:B)-[:R]->()", "VariableAlreadyBound", "n");
  Refused("MATCH (a) MERGE (a)", "VariableAlreadyBound", "a");
  Refused("MATCH (a) AS OF date('2004-01-01') AS a RETURN a", "VariableAlreadyBound", "a");
  Refused("WITH 'x' AS a CALL test.proc(1) YIELD a RETURN a", "VariableAlreadyBound", "a");
}

TEST_F(BinderErrors, TypesThatCannotFit) {
  Refused("RETURN true AND 1", "InvalidArgumentType", "1");
  Refused("MATCH (n) RETURN length(n)", "InvalidArgumentType", "n");
  Refused("RETURN 1 IN 'abc'", "InvalidArgumentType", "'abc'");
  Refused("RETURN all(x IN ['a'] WHERE x % 2 = 0)", "InvalidArgumentType", "%");
  EXPECT_EQ(Refused("WITH 1 AS x RETURN x.y", "InvalidArgumentType", "y").type, "TypeError");
  Refused("MATCH (n) DELETE 1 + 1", "InvalidArgumentType", "1 + 1");
  Refused("CALL test.proc(true)", "InvalidArgumentType", "true");
  Refused("RETURN 1 IS :: INTEGR", "UnknownType", "INTEGR");
  // Null fits everywhere, and so does what is not known.
  EXPECT_NE(Bound("WITH null AS x RETURN x.y, NOT x, x[0], x IN x"), nullptr);
  EXPECT_NE(Bound("UNWIND [1, 'a', [2]] AS x RETURN x + 1, size(x)"), nullptr);
}

TEST_F(BinderErrors, Aggregates) {
  Refused("MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation", "count(n)");
  Refused("RETURN [x IN [1] | count(*)]", "InvalidAggregation", "count(*)");
  Refused("RETURN count(count(*))", "NestedAggregation", "count(*)");
  Refused("RETURN count(rand())", "NonConstantExpression", "rand()");
  Refused("MATCH (a) RETURN a.x + count(*)", "AmbiguousAggregationExpression", "a");
  Refused("MATCH (a)--(b) RETURN a.x + b.x, a.x + b.x + count(*)", "AmbiguousAggregationExpression", "a");
  Refused("MATCH (a) RETURN a.x ORDER BY count(a)", "InvalidAggregation", "count(a)");
  Refused("MATCH (a) RETURN count(a) AS c ORDER BY a.x", "UndefinedVariable", "a");
  Refused("MATCH (a) RETURN DISTINCT a.x ORDER BY a.y", "UndefinedVariable", "a");
  Refused("RETURN toUpper(DISTINCT 'a')", "UnexpectedSyntax", "toUpper(DISTINCT 'a')");
}

TEST_F(BinderErrors, ClausesAndColumns) {
  Refused("MATCH (n)", "InvalidClauseComposition", "MATCH (n)");
  Refused("RETURN 1 AS a UNION RETURN 2 AS b", "DifferentColumnsInUnion", "RETURN 2 AS b");
  Refused("RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", "InvalidClauseComposition",
          "RETURN 3 AS a");
  Refused("MATCH (n) WHERE EXISTS { MATCH (n) SET n.x = 1 } RETURN n", "InvalidClauseComposition",
          "SET n.x = 1");
  Refused("WITH 1 AS a, 2 AS a RETURN a", "ColumnNameConflict", "2 AS a");
  Refused("WITH 1 + 1 RETURN 1", "NoExpressionAlias", "1 + 1");
  Refused("MATCH () RETURN *", "NoVariablesInScope", "*");
  Refused("MATCH (n) RETURN n LIMIT n.x", "NonConstantExpression", "n");
  Refused("RETURN 1 SKIP -1", "NegativeIntegerArgument", "-1");
  Refused("RETURN 1 LIMIT 1.5", "InvalidArgumentType", "1.5");
  Refused("UNWIND [1] AS n CALL test.proc YIELD a RETURN a", "InvalidArgumentPassingMode",
          "CALL test.proc YIELD a");
  Refused("CALL test.proc()", "InvalidNumberOfArguments", "CALL test.proc()");
  EXPECT_EQ(Refused("CALL test.proc", "MissingParameter", "CALL test.proc").type, "ParameterMissing");
}

TEST_F(BinderErrors, PatternsThatAreWritten) {
  Refused("CREATE (a)-[:R]-(b)", "RequiresDirectedRelationship", "-[:R]-");
  Refused("CREATE (a)-[r]->(b)", "NoSingleRelationshipType", "-[r]->");
  Refused("CREATE (a)-[:R*2]->(b)", "CreatingVarLength", "-[:R*2]->");
  Refused("CREATE (:A|B)", "UnexpectedSyntax", "A|B");
  parameters_["p"] = Value::MapOf({});
  Refused("MERGE (n $p)", "InvalidParameterUse", "$p");
  EXPECT_NE(Bound("CREATE (n $p)"), nullptr);
  Refused("MATCH (n) DELETE n:Person", "InvalidDelete", "n:Person");
  Refused("MATCH (n) RETURN (n)-->()", "UnexpectedSyntax", "(n)-->()");
  Refused("MATCH (n) WHERE (n)-->(m) RETURN n", "UndefinedVariable", "m");
}

TEST_F(BinderErrors, NotExecutedYetSaysSo) {
  for (const char* text :
       {"MATCH (a) (ACYCLIC (b)-[*]->(c)) RETURN b", "MATCH (a) (p = (b)-->(c)) RETURN p"}) {
    const auto bound = TryBind(text);
    ASSERT_FALSE(bound.ok()) << text;
    EXPECT_EQ(bound.status().code(), Code::kUnsupported) << text;
    EXPECT_EQ(bound.status().detail(), "NotYetSupported") << text;
    EXPECT_TRUE(bound.status().span().valid()) << text;
  }
}

TEST_F(BinderErrors, LongChainsAreRefusedNotRecursedInto) {
  std::string text = "RETURN 1";
  for (int i = 0; i < 100'000; ++i) text += "+1";
  const auto bound = TryBind(text);
  ASSERT_FALSE(bound.ok());
  EXPECT_EQ(bound.status().code(), Code::kResourceExhausted);
  std::string logic = "RETURN true";
  for (int i = 0; i < 50'000; ++i) logic += " OR true";
  EXPECT_NE(Bound(logic), nullptr);
}

}  // namespace
}  // namespace fasti::bound
