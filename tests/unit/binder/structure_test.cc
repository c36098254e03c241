// The shape of bound queries: patterns, projections, writes, subqueries.
#include "binding.h"

namespace fasti::bound {
namespace {

using BinderStructure = Binding;

TEST_F(BinderStructure, PatternsAreGraphs) {
  const auto statement =
      Bound("MATCH (a:A)-[r:R|S]->(b)<-[*2..3]-(a), p = (c {x: 1}) WHERE a.x > 1 AND b.y = 2 RETURN p");
  ASSERT_NE(statement, nullptr);
  const auto& match = ClauseAt<Match>(*statement, 0);
  ASSERT_EQ(match.pattern.nodes.size(), 3u);
  ASSERT_EQ(match.pattern.edges.size(), 2u);
  ASSERT_EQ(match.pattern.paths.size(), 2u);
  EXPECT_EQ(match.pattern.edges[0].types->kind, LabelTest::Kind::kOr);
  EXPECT_EQ(match.pattern.edges[1].left, 1u);
  EXPECT_EQ(match.pattern.edges[1].right, 0u);
  EXPECT_EQ(match.pattern.edges[1].direction, EdgePattern::Direction::kRightToLeft);
  EXPECT_EQ(match.pattern.edges[1].length->min, 2u);
  EXPECT_EQ(match.pattern.edges[1].length->max, 3u);
  EXPECT_FALSE(match.pattern.edges[1].named);
  EXPECT_EQ(match.where.size(), 2u);
  EXPECT_EQ(match.pattern.nodes[2].properties[0].key, "x");
}

TEST_F(BinderStructure, AVariableWrittenTwiceIsOneNodeWithBothConditions) {
  const auto statement = Bound("MATCH (a:A {x: 1})-->(), (a:B {y: 2}) RETURN a");
  ASSERT_NE(statement, nullptr);
  const auto& node = ClauseAt<Match>(*statement, 0).pattern.nodes[0];
  EXPECT_EQ(node.labels->kind, LabelTest::Kind::kAnd);
  EXPECT_EQ(node.properties.size(), 2u);
}

TEST_F(BinderStructure, QuantifiedRelationshipsAreLengths) {
  for (const char* text :
       {"MATCH (x)-[r:R]->{1,3}(y) RETURN r", "MATCH (x) (()-[r:R]->()){1,3} (y) RETURN r"}) {
    const auto statement = Bound(text);
    ASSERT_NE(statement, nullptr);
    const auto& pattern = ClauseAt<Match>(*statement, 0).pattern;
    ASSERT_EQ(pattern.nodes.size(), 2u) << text;
    ASSERT_EQ(pattern.edges.size(), 1u) << text;
    EXPECT_EQ(pattern.edges[0].length->max, 3u) << text;
    EXPECT_TRUE(statement->variables[pattern.edges[0].var].type.kinds & Type::kList);
  }
}

TEST_F(BinderStructure, ShortestPaths) {
  const auto statement =
      Bound("MATCH p = shortestPath((a)-[*]->(b)) RETURN p, allShortestPaths((a)-[*]-(b))");
  ASSERT_NE(statement, nullptr);
  EXPECT_EQ(ClauseAt<Match>(*statement, 0).pattern.paths[0].selector, PathPattern::Selector::kShortest);
  const Expr& all = *ClauseAt<Project>(*statement, 1).items[1].expr;
  ASSERT_EQ(all.kind, ExprKind::kSubquery);
  EXPECT_EQ(As<Subquery>(all).outer.size(), 2u);
}

TEST_F(BinderStructure, GroupingKeysStandApartFromAggregates) {
  const auto statement =
      Bound("MATCH (a)--(b) RETURN a.x AS x, a.x + count(b) AS n, count(b) AS c ORDER BY a.x, count(b)");
  ASSERT_NE(statement, nullptr);
  const auto& project = ClauseAt<Project>(*statement, 1);
  EXPECT_TRUE(project.aggregates_present);
  ASSERT_EQ(project.keys.size(), 1u);
  ASSERT_EQ(project.aggregates.size(), 1u) << "count(b) is computed once";
  ASSERT_EQ(project.items.size(), 3u);
  EXPECT_EQ(As<VariableRef>(*project.items[0].expr).var, project.keys[0].out);
  const auto& sum = As<ArithmeticOp>(*project.items[1].expr);
  EXPECT_EQ(As<VariableRef>(*sum.left).var, project.keys[0].out);
  EXPECT_EQ(As<VariableRef>(*sum.right).var, project.aggregates[0].out);
  ASSERT_EQ(project.order_by.size(), 2u);
  EXPECT_EQ(As<VariableRef>(*project.order_by[0].expr).var, project.items[0].out);
  EXPECT_EQ(As<VariableRef>(*project.order_by[1].expr).var, project.items[2].out);
  EXPECT_EQ(statement->query->columns, (std::vector<std::string>{"x", "n", "c"}));
}

TEST_F(BinderStructure, OrderBySeesColumnsBeforeVariables) {
  const auto statement = Bound("MATCH (a) WITH a.x AS a, a.y AS y ORDER BY a, y RETURN a");
  ASSERT_NE(statement, nullptr);
  const auto& project = ClauseAt<Project>(*statement, 1);
  EXPECT_EQ(As<VariableRef>(*project.order_by[0].expr).var, project.items[0].out);
  // Without aggregates a dropped variable may still be read.
  EXPECT_NE(Bound("MATCH (a) WITH a.x AS x ORDER BY a.y WHERE a.z > 1 RETURN x"), nullptr);
}

TEST_F(BinderStructure, UnionColumnsAreMatchedByName) {
  const auto statement = Bound("RETURN 1 AS a, 2 AS b UNION ALL RETURN 3 AS b, 4 AS a");
  ASSERT_NE(statement, nullptr);
  const auto& second = std::get<Project>(statement->query->branches[1].clauses[0]);
  EXPECT_EQ(statement->query->outputs[1][0], second.items[1].out);
}

TEST_F(BinderStructure, SubqueriesNameTheOuterVariablesThatTheyRead) {
  const auto statement =
      Bound("MATCH (a), (b), (c) WHERE EXISTS { (a)-->(x) WHERE x.k = b.k } RETURN [(a)-->(y) | y.k] AS ks");
  ASSERT_NE(statement, nullptr);
  const auto& match = ClauseAt<Match>(*statement, 0);
  const auto& exists = As<Subquery>(*match.where[0]);
  EXPECT_EQ(exists.op, Subquery::Op::kExists);
  EXPECT_EQ(exists.outer, (std::vector<VarId>{match.pattern.nodes[0].var, match.pattern.nodes[1].var}));
  const auto& inner = std::get<Match>(exists.query->branches[0].clauses[0]);
  EXPECT_TRUE(inner.pattern.nodes[0].bound_before);
  EXPECT_FALSE(inner.pattern.nodes[1].bound_before);
  EXPECT_EQ(As<Subquery>(*ClauseAt<Project>(*statement, 1).items[0].expr).op, Subquery::Op::kCollect);
}

TEST_F(BinderStructure, CallImportsInBothForms) {
  for (const char* text : {"MATCH (a), (b) CALL (a) { MATCH (a)-->(c) RETURN c } RETURN a, c",
                           "MATCH (a), (b) CALL { WITH a MATCH (a)-->(c) RETURN c } RETURN a, c"}) {
    const auto statement = Bound(text);
    ASSERT_NE(statement, nullptr);
    const auto& call = ClauseAt<CallSubquery>(*statement, 1);
    EXPECT_EQ(call.imports.size(), 1u) << text;
    EXPECT_TRUE(call.returns);
  }
  Refused("MATCH (a) CALL { RETURN a.x AS x } RETURN x", "UndefinedVariable", "a");
  const auto unit = Bound("UNWIND [1] AS x CALL (x) { CREATE (:N {x: x}) } RETURN x");
  ASSERT_NE(unit, nullptr);
  EXPECT_FALSE(ClauseAt<CallSubquery>(*unit, 1).returns);
  EXPECT_TRUE(unit->query->writes);
}

TEST_F(BinderStructure, Procedures) {
  const auto alone = Bound("CALL test.proc(1)");
  ASSERT_NE(alone, nullptr);
  EXPECT_EQ(alone->query->columns, (std::vector<std::string>{"a", "b"}));
  const auto inside = Bound("CALL test.proc(1) YIELD b AS x WHERE x > 1 RETURN x");
  ASSERT_NE(inside, nullptr);
  const auto& call = ClauseAt<CallProcedure>(*inside, 0);
  ASSERT_EQ(call.yields.size(), 1u);
  EXPECT_EQ(call.yields[0].first, 1u);
  EXPECT_NE(call.where, nullptr);
}

TEST_F(BinderStructure, CreateAndMergeShareVariablesByIndex) {
  const auto statement = Bound("MATCH (a) CREATE (a)<-[:R]-(b:B {x: 1})-[:S]->(:C {y: b.x})");
  ASSERT_NE(statement, nullptr);
  const auto& create = ClauseAt<Create>(*statement, 1);
  ASSERT_EQ(create.nodes.size(), 3u);
  EXPECT_TRUE(create.nodes[0].bound_before);
  EXPECT_EQ(create.edges[0].source, 1u);
  EXPECT_EQ(create.edges[0].target, 0u);
  const auto merged =
      Bound("MATCH (a) MERGE (a)-[r:R {k: 1}]-(b:B) ON CREATE SET r.x = 1 ON MATCH SET r.y = 2");
  ASSERT_NE(merged, nullptr);
  const auto& merge = ClauseAt<Merge>(*merged, 1);
  EXPECT_EQ(merge.match.pattern.edges[0].direction, EdgePattern::Direction::kEither);
  EXPECT_EQ(merge.match.pattern.edges[0].var, merge.create.edges[0].var);
  EXPECT_TRUE(merge.match.pattern.nodes[0].bound_before);
  EXPECT_EQ(merge.match.pattern.nodes[1].var, merge.create.nodes[1].var);
  EXPECT_EQ(merge.on_create.size(), 1u);
  EXPECT_EQ(merge.on_match.size(), 1u);
}

TEST_F(BinderStructure, ParametersForNamesBelongToThePlan) {
  parameters_["l"] = Value::ListOf({Value::String("A"), Value::String("B")});
  parameters_["k"] = Value::String("key");
  parameters_["v"] = Value::Int(1);
  const auto statement = Bound("MATCH (n:$l {$k: $v}) RETURN n[$k], {$k: 1}");
  ASSERT_NE(statement, nullptr);
  const auto& node = ClauseAt<Match>(*statement, 0).pattern.nodes[0];
  EXPECT_EQ(node.labels->kind, LabelTest::Kind::kAnd);
  EXPECT_EQ(node.properties[0].key, "key");
  EXPECT_EQ(statement->parameters.size(), 3u);
  EXPECT_EQ(statement->bound_parameters.size(), 2u);
}

TEST_F(BinderStructure, LetAndFilterKeepTheirInput) {
  const auto statement = Bound("LET x = 1, y = x + 1 FILTER y > 1 RETURN x, y");
  ASSERT_NE(statement, nullptr);
  EXPECT_TRUE(ClauseAt<Project>(*statement, 0).keep_input);
  EXPECT_TRUE(ClauseAt<Project>(*statement, 2).keep_input);
  EXPECT_NE(ClauseAt<Project>(*statement, 2).where, nullptr);
}

TEST_F(BinderStructure, StrictTypesKnowTheirProperties) {
  NodeTypeDef country;
  country.label = LabelId{catalog_.labels.Intern("Country")};
  country.strict = true;
  country.properties.push_back({KeyId{catalog_.keys.Intern("name")}, PropertyType::kString});
  catalog_.graph_type.declared = true;
  catalog_.graph_type.nodes.push_back(country);
  EXPECT_NE(Bound("MATCH (c:Country {name: 'x'}) RETURN c.name"), nullptr);
  EXPECT_NE(Bound("MATCH (c {nam: 'x'}) RETURN c.nam"), nullptr) << "no label is known";
  EXPECT_NE(Bound("MATCH (c:Country:Open) RETURN c.nam"), nullptr) << "another label may have the property";
  const Refusal status = Refused("MATCH (c:Country {nam: 'x'}) RETURN c", "UnknownProperty", "nam");
  EXPECT_NE(status.message.find("did you mean 'name'?"), std::string::npos) << status.message;
  Refused("MATCH (c:Country) RETURN c.capital", "UnknownProperty", "capital");
  Refused("MATCH (c:Country) WITH c AS d SET d.nme = 1", "UnknownProperty", "nme");
  Refused("CREATE (:Country {nme: 'x'})", "UnknownProperty", "nme");
  EXPECT_NE(Bound("MATCH (c:Country) KNOWN AT datetime('2004-01-01T00:00Z') RETURN c.nam"), nullptr)
      << "an earlier schema may have had it";
}

}  // namespace
}  // namespace fasti::bound
