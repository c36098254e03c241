// What trees the parser builds, and their spans.
#include "query/parser/parse.h"

#include <gtest/gtest.h>

#include <string>

#include "query/parser/unparse.h"
#include "tests/unit/parser/ast_dump.h"

namespace fasti::parser {
namespace {

using namespace ast;  // NOLINT: this file is about nothing else

std::unique_ptr<Statement> MustParse(std::string_view text) {
  auto statement = ParseStatement(text);
  EXPECT_TRUE(statement.ok()) << statement.status().Render(text);
  return statement.ok() ? std::move(*statement) : nullptr;
}

template <typename T>
const T& ClauseAt(const Statement& statement, size_t i) {
  const Clause& clause = *statement.query()->branches[0].clauses[i];
  EXPECT_EQ(clause.kind, T::kKind);
  return As<T>(clause);
}

// The expression of `RETURN text`.
struct Returned {
  explicit Returned(const std::string& text)
      : source("RETURN " + text),
        statement(MustParse(source)),
        expression(ClauseAt<ReturnClause>(*statement, 0).projection.items[0].expression.get()) {}
  std::string source;
  std::unique_ptr<Statement> statement;
  const Expr* expression;
};

std::string TextAt(std::string_view source, Span span) {
  return std::string(source.substr(span.offset, span.length));
}

// True when both texts give the same tree.
void ExpectSame(std::string_view a, std::string_view b) {
  const auto left = MustParse(a);
  const auto right = MustParse(b);
  ASSERT_TRUE(left && right);
  EXPECT_EQ(Dump(*left), Dump(*right)) << a << "\n" << b;
}

TEST(Parse, ChainsOfOneLevelAreFlat) {
  const Returned sum("1 + 2 - 3");
  ASSERT_EQ(sum.expression->kind, ExprKind::kArithmetic);
  EXPECT_EQ(As<ArithmeticExpr>(*sum.expression).rest.size(), 2u);
  const Returned both("a OR b OR c");
  EXPECT_EQ(As<LogicalExpr>(*both.expression).operands.size(), 3u);
  const Returned chain("a < b <= c");
  EXPECT_EQ(As<ComparisonExpr>(*chain.expression).rest.size(), 2u);
}

TEST(Parse, Precedence) {
  ExpectSame("RETURN a OR b XOR c AND NOT d = e + f * g ^ -h.i",
             "RETURN a OR (b XOR (c AND (NOT (d = (e + (f * (g ^ (-(h.i)))))))))");
  ExpectSame("RETURN a IN b = c STARTS WITH d", "RETURN (a IN b) = (c STARTS WITH d)");
  ExpectSame("RETURN NOT a IS NULL", "RETURN NOT (a IS NULL)");
  ExpectSame("RETURN -a ^ b", "RETURN (-a) ^ b");
  ExpectSame("RETURN a.b:C", "RETURN (a.b):C");
}

TEST(Parse, SignsBelongToNumbers) {
  const Returned least("-9223372036854775808");
  EXPECT_EQ(As<IntegerLiteral>(*least.expression).value, INT64_MIN);
  EXPECT_EQ(TextAt(least.source, least.expression->span), "-9223372036854775808");
  EXPECT_EQ(Returned("-1.5").expression->kind, ExprKind::kFloat);
  EXPECT_EQ(Returned("-x").expression->kind, ExprKind::kSign);
  EXPECT_EQ(Returned("-(1)").expression->kind, ExprKind::kSign);
}

TEST(Parse, SpansCountBytesLinesAndCodePoints) {
  const std::string text = "RETURN 'äö' AS a,\n  x.y + 1 AS b";
  const auto statement = MustParse(text);
  const auto& items = ClauseAt<ReturnClause>(*statement, 0).projection.items;
  const Span sum = items[1].expression->span;
  EXPECT_EQ(TextAt(text, sum), "x.y + 1");
  EXPECT_EQ(sum.line, 2u);
  EXPECT_EQ(sum.column, 3u);
  EXPECT_EQ(items[0].alias->span.offset, 17u);
  EXPECT_EQ(items[0].alias->span.column, 16u);
  EXPECT_EQ(items[1].text, "x.y + 1");
}

TEST(Parse, SpansInScriptsCountFromTheStartOfTheText) {
  const std::string text = "RETURN 1;\nRETURN x";
  const auto script = Parse(text);
  ASSERT_TRUE(script.ok());
  ASSERT_EQ(script->statements.size(), 2u);
  EXPECT_EQ(TextAt(text, script->statements[1].span), "RETURN x");
  EXPECT_EQ(script->statements[1].span.line, 2u);
}

TEST(Parse, PatternsKeepTheirElements) {
  const auto statement = MustParse("MATCH p = (a:A {x: 1})<-[r:R|S*2..]-(b) RETURN p");
  const PathPattern& path = ClauseAt<MatchClause>(*statement, 0).patterns[0];
  ASSERT_EQ(path.elements.size(), 3u);
  EXPECT_EQ(path.variable->text, "p");
  const auto& relationship = std::get<RelPattern>(path.elements[1]);
  EXPECT_EQ(relationship.direction, Direction::kLeft);
  EXPECT_EQ(relationship.types->kind, LabelExpr::Kind::kOr);
  EXPECT_EQ(relationship.variable_length->min, 2u);
  EXPECT_FALSE(relationship.variable_length->max.has_value());
}

TEST(Parse, LabelSpellings) {
  ExpectSame("MATCH (n:A:B) RETURN n", "MATCH (n:A&B) RETURN n");
  ExpectSame("MATCH (n IS A) RETURN n", "MATCH (n:A) RETURN n");
  ExpectSame("MATCH ()-[:A|:B]-() RETURN 1", "MATCH ()-[:A|B]-() RETURN 1");
  ExpectSame("MATCH (n:A|B&!C) RETURN n", "MATCH (n:A|(B&(!C))) RETURN n");
}

TEST(Parse, TimeContexts) {
  const auto statement =
      MustParse("MATCH (n) POSSIBLY VALID ONLY FROM $a TO $b AS w KNOWN AT $k WHERE n.x RETURN n");
  const MatchClause& match = ClauseAt<MatchClause>(*statement, 0);
  ASSERT_TRUE(match.context && match.context->valid && match.context->known && match.where);
  EXPECT_EQ(match.context->modality, Modality::kPossibly);
  EXPECT_TRUE(std::get<valid::From>(match.context->valid->scope).only);
  EXPECT_EQ(match.context->valid->as->text, "w");
  EXPECT_TRUE(std::holds_alternative<known::At>(match.context->known->scope));
}

TEST(Parse, SqlSpellingsGiveTheSameTree) {
  ExpectSame("MATCH (n) FOR VALID_TIME AS OF $t AS w FOR SYSTEM_TIME AS OF $k RETURN n",
             "MATCH (n) AS OF $t AS w KNOWN AT $k RETURN n");
  ExpectSame("MATCH (n) FOR VALID_TIME FROM $a TO $b RETURN n", "MATCH (n) VALID FROM $a TO $b RETURN n");
  ExpectSame("MATCH (n) FOR VALID_TIME BETWEEN $a AND $b RETURN n",
             "MATCH (n) VALID BETWEEN $a AND $b RETURN n");
  ExpectSame("MATCH (n) FOR ALL VALID_TIME AS w RETURN n", "MATCH (n) VALID ANYTIME AS w RETURN n");
  ExpectSame("MATCH (n) FOR ALL SYSTEM_TIME RETURN n", "MATCH (n) KNOWN ANYTIME RETURN n");
  ExpectSame("MATCH (n) SET n.x = 1 FOR PORTION OF VALID_TIME FROM $a TO $b",
             "MATCH (n) SET n.x = 1 VALID FROM $a TO $b");
}

TEST(Parse, KnownMayStandBeforeValid) {
  const auto statement = MustParse("MATCH (n) KNOWN AT $k VALID AT $t AS w RETURN n");
  const MatchClause& match = ClauseAt<MatchClause>(*statement, 0);
  EXPECT_TRUE(match.context->valid && match.context->known);
}

TEST(Parse, ElementsCarryContextsWhenReadAndPeriodsWhenWritten) {
  const auto read = MustParse("MATCH (n:A VALID FROM $a WHERE n.x) RETURN n");
  const auto& node = std::get<NodePattern>(ClauseAt<MatchClause>(*read, 0).patterns[0].elements[0]);
  EXPECT_TRUE(node.context && !node.validity && node.where);
  const auto write = MustParse("CREATE (n:A VALID FROM $a)");
  const auto& created = std::get<NodePattern>(ClauseAt<CreateClause>(*write, 0).patterns[0].elements[0]);
  EXPECT_TRUE(created.validity && !created.context);
}

TEST(Parse, TheFirstWordOfAnElementIsItsVariable) {
  for (const char* text : {"MATCH (POSSIBLY) RETURN 1", "MATCH (possibly AS OF $t) RETURN 1",
                           "MATCH (valid) RETURN 1", "MATCH (known AS OF $t) RETURN 1"}) {
    const auto statement = MustParse(text);
    const auto& node = std::get<NodePattern>(ClauseAt<MatchClause>(*statement, 0).patterns[0].elements[0]);
    EXPECT_TRUE(node.variable.has_value()) << text;
  }
  const auto statement = MustParse("MATCH (VALID AT $t) RETURN 1");
  const auto& node = std::get<NodePattern>(ClauseAt<MatchClause>(*statement, 0).patterns[0].elements[0]);
  EXPECT_TRUE(!node.variable && node.context);
}

TEST(Parse, LeadingContextsBelongToTheirBranch) {
  const auto statement = MustParse("AS OF $a MATCH (n) RETURN n UNION KNOWN AT $b MATCH (n) RETURN n");
  const Query& query = *statement->query();
  EXPECT_TRUE(query.branches[0].context->valid);
  EXPECT_TRUE(query.branches[1].context->known);
  EXPECT_FALSE(query.union_all[0]);
}

TEST(Parse, MergeActionsMayHaveTheirOwnPeriod) {
  const auto statement =
      MustParse("MERGE (a) VALID AT $p ON CREATE SET a.x = 1 ON MATCH SET a.x = 2 VALID FROM $y");
  const MergeClause& merge = ClauseAt<MergeClause>(*statement, 0);
  EXPECT_TRUE(merge.validity);
  EXPECT_FALSE(merge.actions[0].validity);
  EXPECT_TRUE(merge.actions[1].validity);
}

TEST(Parse, ShortSubqueriesAreMatches) {
  ExpectSame("MATCH (n) WHERE EXISTS { (n)-->(m) AS OF $t WHERE m.x } RETURN n",
             "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) AS OF $t WHERE m.x } RETURN n");
}

TEST(Parse, SynonymousClauses) {
  ExpectSame("INSERT (:A)", "CREATE (:A)");
  ExpectSame("FOR x IN [1] RETURN x", "UNWIND [1] AS x RETURN x");
  ExpectSame("MATCH (n) NODETACH DELETE n", "MATCH (n) DELETE n");
  ExpectSame("MATCH (a)-->+(b) RETURN 1", "MATCH (a)-->{1,}(b) RETURN 1");
  ExpectSame("RETURN 1 UNION DISTINCT RETURN 1", "RETURN 1 UNION RETURN 1");
}

TEST(Parse, ABarInAComprehensionStartsTheProjection) {
  const Returned plain("[x IN xs WHERE x:A | x.y]");
  EXPECT_NE(As<ListComprehension>(*plain.expression).projection, nullptr);
  const Returned both("[x IN xs WHERE x:A|B | x]");
  const auto& comprehension = As<ListComprehension>(*both.expression);
  EXPECT_NE(comprehension.projection, nullptr);
  EXPECT_EQ(As<HasLabels>(*comprehension.where).labels.kind, LabelExpr::Kind::kOr);
}

TEST(Parse, SoftWordsAreNames) {
  for (const char* word :
       {"valid", "known",    "at",       "from", "to",   "of",    "period", "date",    "count", "filter",
        "let",   "insert",   "graph",    "type", "key",  "index", "show",   "explain", "begin", "list",
        "any",   "shortest", "possibly", "diff", "over", "time",  "erase",  "session", "write", "check"}) {
    const std::string w = word;
    const std::string text = "MATCH (" + w + ":" + w + " {" + w + ": 1})-[:" + w + "]->() WITH " + w + "." +
                             w + " AS " + w + " RETURN " + w;
    EXPECT_TRUE(ParseStatement(text).ok()) << text;
  }
}

TEST(Parse, ReservedWordsNameLabelsTypesAndKeys) {
  EXPECT_TRUE(ParseStatement("MATCH (n:MATCH {where: 1})-[:AND]->() RETURN n.return, {null: 1}.null").ok());
  EXPECT_FALSE(ParseStatement("MATCH (match) RETURN 1").ok());
}

TEST(Parse, GraphTypes) {
  const auto statement = MustParse(
      "CREATE GRAPH TYPE {(:A {x :: STRING NOT NULL KEY}), (:A)<-[:R VALID REQUIRED WITHOUT OVERLAPS (s) AT "
      "MOST 1 "
      "PER SOURCE]-(:B)}");
  const auto& type = std::get<CreateGraphType>(statement->body);
  const auto& node = std::get<NodeType>(type.elements[0]);
  EXPECT_TRUE(node.properties[0].not_null && node.properties[0].key);
  EXPECT_EQ(node.properties[0].type->name, "STRING");
  const auto& edge = std::get<EdgeType>(type.elements[1]);
  EXPECT_EQ(edge.source[0].text, "B");
  EXPECT_EQ(edge.target[0].text, "A");
  EXPECT_TRUE(edge.traits.valid_required);
  EXPECT_EQ(edge.traits.without_overlaps->at(0).text, "s");
  EXPECT_EQ(edge.traits.at_most_per_source, 1);
}

TEST(Parse, ProcedureCalls) {
  const auto bare = MustParse("CALL a.b");
  EXPECT_FALSE(ClauseAt<CallProcedureClause>(*bare, 0).arguments.has_value());
  const auto nothing = MustParse("CALL a.b() YIELD -");
  EXPECT_TRUE(ClauseAt<CallProcedureClause>(*nothing, 0).yield->empty());
  EXPECT_EQ(ClauseAt<CallProcedureClause>(*nothing, 0).name.ToString(), "a.b");
}

TEST(Parse, EmptyTexts) {
  EXPECT_TRUE(Parse("")->statements.empty());
  EXPECT_TRUE(Parse(" ;; // nothing\n")->statements.empty());
  EXPECT_EQ(ParseStatement("").status().detail(), "UnexpectedSyntax");
  EXPECT_FALSE(ParseStatement("RETURN 1; RETURN 2").ok());
  EXPECT_TRUE(ParseStatement("RETURN 1;").ok());
}

}  // namespace
}  // namespace fasti::parser
