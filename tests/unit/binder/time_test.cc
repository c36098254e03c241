// Temporal contexts: stated, leading, inherited; validity of writes; what is read later.
#include <algorithm>

#include "binding.h"
#include "query/parser/ast.h"

namespace fasti::bound {
namespace {

using BinderTime = Binding;

TEST_F(BinderTime, NothingSaidIsTheDefault) {
  const auto statement = Bound("MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN b");
  ASSERT_NE(statement, nullptr);
  EXPECT_TRUE(statement->uses_default_valid_context);
  for (const size_t clause : {0, 1}) {
    const Context& context = ClauseAt<Match>(*statement, clause).context;
    EXPECT_TRUE(std::holds_alternative<valid::Default>(context.valid));
    EXPECT_TRUE(std::holds_alternative<known::Latest>(context.known));
    EXPECT_EQ(context.modality, Modality::kCertainly);
  }
}

TEST_F(BinderTime, OwnContextsAndPeriods) {
  const auto statement = Bound(
      "MATCH (a) POSSIBLY VALID ONLY FROM '2004' TO '2006' AS w KNOWN AT datetime('2007-01-01T00:00Z') "
      "WHERE a.x = 1 AND since(w) > date('2004-01-01') RETURN w");
  ASSERT_NE(statement, nullptr);
  const auto& match = ClauseAt<Match>(*statement, 0);
  const auto& range = std::get<valid::Range>(match.context.valid);
  EXPECT_EQ(range.form, valid::Range::Form::kFromTo);
  EXPECT_TRUE(range.only);
  EXPECT_EQ(match.context.modality, Modality::kPossibly);
  EXPECT_NE(match.context.as, kNoVar);
  EXPECT_EQ(match.where.size(), 1u);
  EXPECT_EQ(match.where_on_period.size(), 1u);
  EXPECT_FALSE(statement->uses_default_valid_context);
}

TEST_F(BinderTime, InheritanceAndModality) {
  const auto statement = Bound(
      "MATCH (a) POSSIBLY VALID ANYTIME OPTIONAL MATCH (a)-->(b) WHERE NOT EXISTS { (b)-->(:X) } RETURN a");
  ASSERT_NE(statement, nullptr);
  const auto& optional = ClauseAt<Match>(*statement, 1);
  EXPECT_TRUE(std::holds_alternative<valid::Inherit>(optional.context.valid));
  EXPECT_EQ(optional.context.modality, Modality::kPossibly);
  const auto& exists = As<Subquery>(*As<Not>(*optional.where[0]).operand);
  const auto& inner = std::get<Match>(exists.query->branches[0].clauses[0]);
  EXPECT_TRUE(std::holds_alternative<valid::Inherit>(inner.context.valid));
  EXPECT_EQ(inner.context.modality, std::nullopt);
  const auto stated = Bound("MATCH (a) WHERE EXISTS { POSSIBLY MATCH (a)-->() } RETURN a");
  ASSERT_NE(stated, nullptr);
  const auto& two_valued = As<Subquery>(*ClauseAt<Match>(*stated, 0).where[0]);
  EXPECT_EQ(std::get<Match>(two_valued.query->branches[0].clauses[0]).context.modality, Modality::kPossibly);
}

TEST_F(BinderTime, LeadingContextsCoverTheQuery) {
  const auto statement = Bound(
      "VALID ANYTIME KNOWN AT datetime('2007-01-01T00:00Z') MATCH (a) MATCH (a)-->(b) RETURN a "
      "UNION MATCH (a) RETURN a UNION AS OF date('2004-01-01') MATCH (a) RETURN a");
  ASSERT_NE(statement, nullptr);
  const auto& first = ClauseAt<Match>(*statement, 0);
  const auto& second = ClauseAt<Match>(*statement, 1);
  EXPECT_TRUE(std::holds_alternative<valid::Range>(first.context.valid));
  EXPECT_TRUE(std::holds_alternative<known::At>(first.context.known));
  EXPECT_TRUE(std::holds_alternative<valid::Inherit>(second.context.valid)) << "the row's instants";
  const auto& other = std::get<Match>(statement->query->branches[1].clauses[0]);
  EXPECT_TRUE(std::holds_alternative<valid::Range>(other.context.valid));
  const auto& own = std::get<Match>(statement->query->branches[2].clauses[0]);
  EXPECT_TRUE(std::holds_alternative<valid::At>(own.context.valid));
  EXPECT_TRUE(std::holds_alternative<known::At>(own.context.known));

  Refused("AS OF date('2004-01-01') CREATE (n)", "InvalidTemporalContext", "AS OF date('2004-01-01')");
  Refused("AS OF x MATCH (n) RETURN n", "NonConstantExpression", "x");
}

TEST_F(BinderTime, OneContextAsksForAll) {
  const Refusal status =
      Refused("MATCH (a) AS OF date('2004-01-01') MATCH (b) RETURN a, b", "ContextMissing", "MATCH (b)");
  EXPECT_NE(status.message.find("at the start of the query"), std::string::npos);
  Refused("MATCH (a) MATCH (b) VALID ANYTIME RETURN a, b", "ContextMissing", "MATCH (a)");
  EXPECT_NE(Bound("MATCH (a) AS OF date('2004-01-01') OPTIONAL MATCH (a)-->(b) RETURN b"), nullptr);
  EXPECT_NE(Bound("AS OF date('2004-01-01') MATCH (a) MATCH (b) VALID ANYTIME RETURN b"), nullptr);
  EXPECT_NE(Bound("MATCH (a) KNOWN AT datetime('2004-01-01T00:00Z') MATCH (b) RETURN b"), nullptr);

  const auto session = parser::ParseStatement("SESSION SET VALID AT date('2006-07-01')");
  ASSERT_TRUE(session.ok());
  options_.session_context = &std::get<ast::SessionSetContext>(session.value()->body).context;
  const auto statement = Bound("MATCH (a) MATCH (b) VALID ANYTIME RETURN b");
  ASSERT_NE(statement, nullptr);
  EXPECT_TRUE(std::holds_alternative<valid::At>(ClauseAt<Match>(*statement, 0).context.valid));
}

TEST_F(BinderTime, BoundsThatAreNoTimes) {
  const Refusal number = Refused("CREATE (n) VALID FROM 2005-01-01", "InvalidArgumentType", "2005-01-01");
  EXPECT_NE(number.message.find("'2005-01-01'"), std::string::npos) << number.message;
  const Refusal map = Refused("MATCH (b) CREATE (n VALID FROM date('2004-01-01') TO b {x: 1})",
                              "InvalidArgumentType", "b {x: 1}");
  EXPECT_NE(map.message.find("before"), std::string::npos) << map.message;
  Refused("MATCH (n) AS OF true RETURN n", "InvalidArgumentType", "true");
  Refused("MATCH (n) VALID DURING date('2004-01-01') RETURN n", "InvalidArgumentType", "date('2004-01-01')");
  Refused("MATCH (n) VALID ANYTIME KNOWN ANYTIME RETURN n", "InvalidTemporalContext",
          "VALID ANYTIME KNOWN ANYTIME");
  Refused("MATCH (n) AS OF n.x RETURN n", "UndefinedVariable", "n");
  EXPECT_NE(Bound("UNWIND ['2004-01-01'] AS d MATCH (n) AS OF d RETURN n"), nullptr);
  parameters_["d"] = Value::Int(1);
  EXPECT_NE(Bound("MATCH (n) AS OF $d RETURN n"), nullptr) << "values are looked at when the query runs";
}

TEST_F(BinderTime, ValidityOfWrites) {
  const auto statement = Bound("MATCH (a) VALID ANYTIME SET a.x = 1, a.y = 2 VALID FROM '2004' TO '2006'");
  ASSERT_NE(statement, nullptr);
  EXPECT_EQ(ClauseAt<Set>(*statement, 1).validity->form, Validity::Form::kFromTo);
  EXPECT_TRUE(statement->notices.empty());
  const auto notice = Bound("MATCH (a) AS OF date('2004-01-01') SET a.x = 1");
  ASSERT_NE(notice, nullptr);
  EXPECT_EQ(notice->notices.size(), 1u);
  EXPECT_TRUE(Bound("MATCH (a) AS OF date('2004-01-01') SET a.x = 1 VALID ALWAYS")->notices.empty());

  const auto own = Bound("CREATE (a)-[:R VALID AT '2004-01-01']->(b) VALID FROM '2000'");
  ASSERT_NE(own, nullptr);
  EXPECT_EQ(ClauseAt<Create>(*own, 0).edges[0].validity->form, Validity::Form::kAt);
  EXPECT_FALSE(ClauseAt<Create>(*own, 0).nodes[0].validity.has_value());

  EXPECT_NE(Bound("MATCH (a), (b) MERGE (a)-[:R]->(b) VALID FROM '2004'"), nullptr);
  Refused("MERGE (a)-[:R]->(b) VALID FROM '2004'", "InvalidTemporalContext",
          "MERGE (a)-[:R]->(b) VALID FROM '2004'");
  const auto merge = Bound("MERGE (a {x: 1} VALID FROM '2004')");
  ASSERT_NE(merge, nullptr);
  EXPECT_TRUE(ClauseAt<Merge>(*merge, 0).validity.has_value());

  const auto session = parser::ParseStatement("SESSION SET WRITE VALID FROM '2020-01-01'");
  ASSERT_TRUE(session.ok());
  options_.session_write_validity = &std::get<ast::SessionSetWrite>(session.value()->body).validity;
  const auto tracked = Bound("CREATE (a)");
  ASSERT_NE(tracked, nullptr);
  EXPECT_TRUE(ClauseAt<Create>(*tracked, 0).validity.has_value());
}

TEST_F(BinderTime, OverTime) {
  const auto statement = Bound("MATCH (c) VALID ANYTIME RETURN count(c) AS n OVER TIME w ORDER BY w");
  ASSERT_NE(statement, nullptr);
  const auto& project = ClauseAt<Project>(*statement, 1);
  EXPECT_NE(project.over_time, kNoVar);
  EXPECT_EQ(statement->query->columns, (std::vector<std::string>{"n", "w"}));
  const auto listed = Bound("MATCH (c) VALID ANYTIME RETURN w, c.k AS k, count(c) AS n OVER TIME w");
  ASSERT_NE(listed, nullptr);
  EXPECT_EQ(listed->query->columns, (std::vector<std::string>{"w", "k", "n"}));
  EXPECT_EQ(ClauseAt<Project>(*listed, 1).keys.size(), 1u);
  Refused("MATCH (c) RETURN count(c) OVER TIME w", "InvalidTemporalContext", "w");
}

TEST_F(BinderTime, Diff) {
  const auto statement = Bound(
      "MATCH (c) DIFF KNOWN FROM datetime('2004-01-01T00:00Z') TO datetime('2005-01-01T00:00Z') AS d RETURN "
      "d.op, c.name");
  ASSERT_NE(statement, nullptr);
  const auto& match = ClauseAt<Match>(*statement, 0);
  ASSERT_TRUE(match.diff.has_value());
  EXPECT_TRUE(match.diff->known_axis);
  EXPECT_TRUE(std::holds_alternative<valid::Range>(match.context.valid));
}

class BinderLaterReads : public Binding {
 protected:
  /// "a: x y :L; b: *" for the first MATCH.
  std::string Later(std::string_view text) {
    const auto statement = Bound(text);
    if (statement == nullptr) return "";
    std::string out;
    for (const LaterReads& later : ClauseAt<Match>(*statement, 0).later) {
      const std::string& name = statement->variables[later.var].name;
      out += (out.empty() ? "" : "; ") + (name.empty() ? std::string("_") : name) + ":";
      if (later.everything) out += " *";
      for (const std::string& key : later.keys) out += " " + key;
      for (const std::string& label : later.labels) out += " :" + label;
    }
    return out;
  }
};

TEST_F(BinderLaterReads, NamedPropertiesThroughAliases) {
  EXPECT_EQ(Later("MATCH (a)-[r]->(b) WHERE a.w = 1 RETURN a.x, b:L"), "a: x; b: :L");
  EXPECT_EQ(Later("MATCH (a) WITH a AS c, a.y AS y WITH c RETURN c.x ORDER BY c.z"), "a: x y z");
  EXPECT_EQ(Later("MATCH (a) RETURN a.x AS x, count(a) AS n, id(a) AS i"), "a: x");
  EXPECT_EQ(Later("MATCH (a)-[r]->(b) WITH r, b WHERE b = b AND validTime(r) IS NOT NULL RETURN type(r)"),
            "");
}

TEST_F(BinderLaterReads, Escapes) {
  EXPECT_EQ(Later("MATCH (a), (b) RETURN a, b.x"), "a: *; b: x");
  EXPECT_EQ(Later("MATCH (a) RETURN collect(a)"), "a: *");
  EXPECT_EQ(Later("MATCH p = (a)-[r]->() RETURN p"), "p: *; a: *; _: *; r: *");
  EXPECT_EQ(Later("MATCH p = (a)-[r]->() RETURN length(p)"), "");
  EXPECT_EQ(Later("MATCH (a) RETURN a {.x, y: a.z}"), "a: x z");
  EXPECT_EQ(Later("MATCH (a) RETURN keys(a)"), "a: *");
}

TEST_F(BinderLaterReads, SubqueriesAndWrites) {
  EXPECT_EQ(Later("MATCH (a) WITH a WHERE EXISTS { (a)-->(b) WHERE b.x = a.y } RETURN 1"), "");
  EXPECT_EQ(Later("MATCH (a), (c) WITH a, c WHERE EXISTS { (a)-->(b) WHERE b.x = c.y } RETURN 1"), "c: y");
  EXPECT_EQ(Later("MATCH (a) CALL (a) { RETURN a AS b } RETURN b.x"), "a: x");
  EXPECT_EQ(Later("MATCH (a) SET a.x = a.y + 1"), "a: y");
  EXPECT_EQ(Later("MATCH (a)-[r]->() DELETE r, a"), "");
}

}  // namespace
}  // namespace fasti::bound
