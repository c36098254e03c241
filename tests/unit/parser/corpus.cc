#include "tests/unit/parser/corpus.h"

namespace fasti::parser {

const std::vector<std::string_view>& Corpus() {
  static const std::vector<std::string_view> corpus = {
      // Spellings of ISO GQL and of current Cypher.
      "RETURN 'a' || 'b' || $c + 1 || 'd' AS s, [1] || [2] OFFSET 1 LIMIT 2",
      "RETURN trim(BOTH 'x' FROM s), trim(LEADING FROM s), trim(TRAILING m.k FROM s), trim($c FROM s), "
      "trim(LEADING f(1) FROM s), trim(trim)",
      "RETURN s IS NORMALIZED, s IS NOT NFKC NORMALIZED, n IS LABELED A|B&!C, n IS NOT LABELED A",
      "RETURN x IS :: INTEGER | STRING NOT NULL, x :: LIST<ANY<INTEGER | FLOAT> NOT NULL>, x IS NOT TYPED "
      "PROPERTY VALUE, x IS :: TIME WITHOUT TIME ZONE",
      "RETURN [x IN xs WHERE (x IS :: INTEGER | FLOAT) | x]",
      "RETURN CASE x WHEN 1, 2 THEN 'a' WHEN > 3, < 0 THEN 'b' WHEN IS NULL THEN 'c' WHEN IN [7] THEN 'd' "
      "WHEN 4 < 5 THEN 'e' WHEN STARTS WITH 'f' THEN 'g' WHEN IS :: FLOAT THEN 'h' ELSE 'i' END",
      "MATCH (n) FOREACH (x IN [1, 2] | SET n.a = x FOREACH (y IN [x] | CREATE (:A {y: y}) VALID FROM $d))",
      "WITH 1 AS foreach, 2 AS offset, 3 AS trim, 4 AS leading, 5 AS both, 6 AS zone, 7 AS labeled RETURN *",
      // Reading in time.
      "MATCH (c:Country)-[:MEMBER_OF]->(:Organization {name:'CSTO'}) AS OF date('2012-06-27') RETURN c.name",
      "MATCH (c:Country)-[:MEMBER_OF]->(:Organization {name:'CSTO'}) POSSIBLY AS OF date('2008-01-01') AS w "
      "RETURN "
      "c.name, certainty(w)",
      "MATCH (b:Base)-[:LOCATED_IN]->(:Country {name:'Kyrgyzstan'}) VALID DURING period('2004') RETURN "
      "b.name",
      "MATCH (c:Country)-[:MEMBER_OF]->(o:Organization) AS OF date('2006-12-05') KNOWN AT "
      "datetime('2007-01-01T00:00Z') RETURN c.name, o.name",
      "MATCH (a:Country {name:'Georgia'})-[:MEMBER_OF]->(o)<-[:MEMBER_OF]-(b:Country {name:'Azerbaijan'}) "
      "VALID "
      "ANYTIME AS w RETURN o.name, w",
      "MATCH (c:Country)-[:MEMBER_OF]->(:Organization {name:'CSTO'}) VALID ANYTIME AS w RETURN "
      "count(DISTINCT c) AS "
      "members OVER TIME w",
      "UNWIND $dates AS d MATCH (c:Country)-[:MEMBER_OF]->(:Organization {name:'CSTO'}) AS OF d RETURN d, "
      "count(c)",
      "MATCH (c:Country)-[:MEMBER_OF]->(:Organization {name:'CSTO'}) DIFF FROM date('2004-01-01') TO "
      "date('2013-01-01') AS d RETURN d.op, c.name",
      "MATCH (c:Country)-[m:MEMBER_OF]->(o) DIFF KNOWN FROM $report_a TO $report_b AS d RETURN d.op, c.name, "
      "o.name, "
      "validTime(m)",
      "MATCH (b:Base)-[:LOCATED_IN]->(c:Country) AS OF date('2004-01-01') WHERE NOT EXISTS { "
      "(c)-[:MEMBER_OF]->(:Organization {name:'NATO'}) } RETURN b.name",
      "VALID AT '2004' MATCH (n) RETURN n UNION ALL KNOWN AT $t MATCH (n) RETURN n",
      "MATCH (n) VALID AT $t RETURN n",
      "MATCH (n) VALID FROM $a RETURN n",
      "MATCH (n) VALID ONLY FROM $a TO $b RETURN n",
      "MATCH (n) VALID TO $b RETURN n",
      "MATCH (n) VALID BETWEEN $a AND $b AS w RETURN n",
      "MATCH (n) VALID ONLY BETWEEN $a AND $b RETURN n",
      "MATCH (n) VALID ONLY DURING $p RETURN n",
      "MATCH (n) VALID THROUGHOUT $p RETURN n",
      "MATCH (n) VALID WITHIN $p RETURN n",
      "MATCH (n) CERTAINLY RETURN n",
      "MATCH (n) POSSIBLY KNOWN FROM $a TO $b VALID AT $t AS w RETURN n",
      "MATCH (n) KNOWN FROM $a RETURN n",
      "MATCH (n) KNOWN BETWEEN $a AND $b RETURN n",
      "MATCH (n) KNOWN ANYTIME VALID ANYTIME AS w WHERE n.x = 1 RETURN n",
      "MATCH (n) FOR VALID_TIME AS OF $t AS w RETURN n",
      "MATCH (n) FOR VALID_TIME FROM $a TO $b FOR SYSTEM_TIME AS OF $t RETURN n",
      "MATCH (n) FOR VALID_TIME BETWEEN $a AND $b FOR ALL SYSTEM_TIME RETURN n",
      "MATCH (n) FOR VALID_TIME CONTAINED IN ($a, $b) FOR SYSTEM_TIME CONTAINED IN ($c, $d) RETURN n",
      "MATCH (n) FOR ALL VALID_TIME AS w FOR SYSTEM_TIME FROM $a TO $b RETURN n",
      "MATCH (n) FOR SYSTEM_TIME BETWEEN $a AND $b RETURN n",
      "MATCH (a:A AS OF $t AS w WHERE a.x > 1)-[r:R {k: 1} POSSIBLY VALID ANYTIME AS v WHERE r.y = 2]->(AS "
      "OF $u) "
      "RETURN a",
      "MATCH (VALID AT $t)-[KNOWN AT $k]-(valid AS OF $t) RETURN 1",
      "MATCH p = (a)-[:R*1..4]->(b) CHRONOLOGICALLY VALID FROM $d TO $e RETURN p",
      "MATCH (n) POSSIBLY DIFF FROM $a TO $b AS d KNOWN AT $k RETURN d",
      "MATCH (n) DIFF KNOWN FROM $a TO $b AS d VALID AT $v WHERE d.op = '+' RETURN d",
      "MATCH (n) WHERE EXISTS { AS OF $t MATCH (n)-->(m) RETURN m } RETURN n",
      "MATCH (n) WHERE (n)-[:R AS OF $t]->(:B VALID ANYTIME) RETURN n",
      "MATCH (a) VALID AT $t - duration('P1D') + $x RETURN a",
      // Writing in time.
      "CREATE (:Country {name:'Uzbekistan'})-[:MEMBER_OF {status:'full'} VALID FROM date('1992-05-15') TO "
      "date('1999-04-02')]->(:Organization {name:'CSTO'})",
      "MERGE  (a)-[:MEMBER_OF]->(o) VALID FROM '2006-08' TO '2012-06-28'",
      "MATCH  (b:Base {name:'Manas'}) VALID ANYTIME SET b.status = 'Transit Center' VALID FROM "
      "date('2009-07-07') TO "
      "date('2014-06-03')",
      "MATCH  (:Country {name:'Uzbekistan'})-[m:MEMBER_OF]->(:Organization {name:'CSTO'}) VALID ANYTIME "
      "DELETE m VALID "
      "FROM date('2012-06-28')",
      "INSERT (:A {x: 1} VALID ALWAYS)-[:R VALID DURING $p]->(VALID AT $t) VALID TO $t",
      "MATCH (n) SET n.x = 1, n += {y: 2}, n = $m, n:A:B FOR PORTION OF VALID_TIME FROM $a TO $b",
      "MATCH (n) REMOVE n.x, n[$k], n:A:$l VALID DURING $p",
      "MERGE (n:A {x: 1}) VALID AT $t ON CREATE SET n.y = 2 VALID FROM $a ON MATCH SET n:$(labels) RETURN n",
      "MATCH (n) DETACH DELETE n FOR PORTION OF VALID_TIME FROM $a TO $b",
      "MATCH (n) NODETACH DELETE n VALID ALWAYS",
      "MATCH (n) ERASE n",
      "SESSION SET VALID AT date('2006-07-01') KNOWN AT datetime('2010-01-01T00:00Z')",
      "SESSION SET WRITE VALID FROM '2006'",
      "SESSION RESET",
      "BEGIN",
      "BEGIN KNOWN AT datetime('2007-01-01T00:00Z')",
      "START TRANSACTION READ ONLY",
      "START TRANSACTION READ WRITE KNOWN AT $t",
      "COMMIT",
      "ROLLBACK",
      // Values for time.
      "RETURN PERIOD '2004', DATE '2004-01-01', DATETIME '2004-01-01T00:00Z', TIME '12:00Z', LOCAL TIME "
      "'12:00', "
      "LOCALDATETIME '2004-01-01T00:00', DURATION 'P1D', ZONED DATETIME '2004-01-01T00:00Z'",
      "RETURN p OVERLAPS q, p CONTAINS q, p PRECEDES q, p SUCCEEDS q, p MEETS q, p EQUALS q",
      // Types, constraints, indexes.
      "CREATE GRAPH TYPE { (:Country {name :: STRING NOT NULL KEY, iso3 :: STRING}), (:Organization {name :: "
      "STRING "
      "NOT NULL KEY}), (:Country)-[:MEMBER_OF {status :: STRING, source :: STRING} VALID REQUIRED WITHOUT "
      "OVERLAPS "
      "(source)]->(:Organization) }",
      "CREATE STRICT GRAPH TYPE IF NOT EXISTS { (:A&B {x :: LIST<INTEGER NOT NULL> UNIQUE, t TYPED ZONED "
      "DATETIME} "
      "STRICT), (:B)<-[:R AT MOST 1 PER SOURCE AT MOST 2 PER TARGET WITHOUT OVERLAPS]-() }",
      "ALTER GRAPH TYPE ADD (:A {x :: STRING}), ()-[:R]->(:A)",
      "ALTER GRAPH TYPE DROP (:A {x}), (:B)",
      "ALTER GRAPH TYPE SET STRICT",
      "ALTER GRAPH TYPE SET OPEN",
      "DROP GRAPH TYPE IF EXISTS",
      "CREATE CONSTRAINT one_capital FOR ()-[r:CAPITAL_OF]->(c) REQUIRE (c) IS UNIQUE AT EVERY INSTANT",
      "CREATE CONSTRAINT IF NOT EXISTS FOR (n:A) REQUIRE (n.x, n.y) IS KEY WITHOUT OVERLAPS",
      "CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS NOT NULL",
      "CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS :: LIST<STRING>",
      "DROP CONSTRAINT one_capital IF EXISTS",
      "CREATE INDEX country_name FOR (n:Country) ON (n.name)",
      "CREATE INDEX IF NOT EXISTS FOR ()-[r:R]-() ON (r.a, r.b)",
      "DROP INDEX country_name",
      "SHOW GRAPH TYPE",
      "SHOW CONSTRAINTS",
      "SHOW INDEXES",
      "SHOW FUNCTIONS",
      "SHOW PROCEDURES",
      "CHECK CONSTRAINTS",
      // Conveniences.
      "MATCH (n) RETURN EXISTS { (n)-->() }, COUNT { (n)-->(m) WHERE m.x = 1 }, COLLECT { MATCH (n)-->(m) "
      "RETURN m.x "
      "}",
      "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } CALL (*) { RETURN 1 AS one } CALL () { RETURN 2 AS "
      "two } "
      "OPTIONAL CALL { RETURN 3 AS three } RETURN m",
      "MATCH (n:A|B&!C)-[r:!(R|S)&%]->(m IS A) WHERE n:A|B AND m:!$p RETURN n:(A|B)",
      "MATCH (a)-[:R]->{1,3}(b)-->+(c)--*(d)<--?(e)-->{2}(f)-->{,4}(g) RETURN a",
      "MATCH (a) ((x)-[r:R]->(y) WHERE x.v < y.v){1,3} (b) RETURN a",
      "MATCH p = SHORTEST 2 TRAIL PATHS GROUPS (a)-->+(b), ANY SHORTEST (c)-->*(d), ALL SHORTEST PATHS "
      "(e)-->*(f), ANY "
      "3 (g)-->(h), ACYCLIC (i)-->*(j), ALL PATHS (k)-->(l) RETURN p",
      "MATCH p = shortestPath((a)-[*..5]->(b)), allShortestPaths((c)-[:R*]-(d)) RETURN p",
      "MATCH (a), (b) RETURN length(shortestPath((a)-[*]->(b)))",
      "FOR x IN [1, 2] FILTER x > 1 FILTER WHERE x < 5 LET y = x + 1, z = y RETURN z",
      "MATCH (n:$p)-[r:$(t)]->(m:$(a + b)|$c) SET n[$k] = 1 RETURN n[$k], {$k: 1, `odd key`: 2}",
      "LOAD CSV WITH HEADERS FROM 'file.csv' AS row FIELDTERMINATOR ';' RETURN row.name",
      "LOAD CSV FROM $f AS row RETURN row[0]",
      "EXPLAIN MATCH (n) RETURN n",
      "PROFILE MATCH (n) RETURN n",
      // openCypher.
      "OPTIONAL MATCH (a)-[r:R|:S|T*2..3 {x: 1}]-(b)<-[*]-(c)-[*2]->(d)-[*..3]->(e)-[*4..]->(f) RETURN *",
      "MATCH (n {x: 1}), (), (:A:B)--(), ()<-->(), (m $props) RETURN DISTINCT *, n.x AS y ORDER BY y DESC, n "
      "SKIP 1 "
      "LIMIT 2",
      "WITH DISTINCT 1 AS x ORDER BY x ASCENDING LIMIT 3 WHERE x > 0 RETURN x",
      "RETURN 1 < 2 <= 3 <> 4, a OR b XOR c AND NOT d, NOT NOT true, -(-(1)), - -x, +x, 2 ^ 3 ^ 4, (2 ^ 3) * "
      "4 % 5",
      "RETURN x STARTS WITH 'a', x ENDS WITH 'b', x CONTAINS 'c', x =~ 'd.*', x IN [1], x IS NULL, x IS NOT "
      "NULL",
      "RETURN x IS :: STRING, x IS NOT :: LIST<INTEGER>, x IS TYPED ZONED DATETIME, x IS :: INTEGER NOT NULL",
      "RETURN CASE WHEN a THEN 1 ELSE 2 END, CASE a WHEN 1 THEN 2 WHEN 3 THEN 4 END",
      "RETURN [x IN xs], [x IN xs WHERE x > 1], [x IN xs | x + 1], [x IN xs WHERE x > 1 | x], [(x IN xs)]",
      "RETURN [p = (a)-->(b) WHERE b.x = 1 | p], [(a)-[:R AS OF $t]->(b) AS OF $u | b.x]",
      "RETURN all(x IN xs WHERE x), any(x IN xs WHERE x), none(x IN xs WHERE x), single(x IN xs WHERE x)",
      "RETURN reduce(s = 0, x IN xs | s + x), n {.*, .name, key: 1, other, $k: 2}, m {}",
      "RETURN a[0], a[1..2], a[..2], a[1..], a.b.c[d].e, $p.x, $0, f(), g(DISTINCT x, y), a.b.c(1), "
      "count(*), "
      "count(DISTINCT x), exists(n.x), exists((n)-->())",
      "RETURN 0x1F, 0o17, 1.5, .5, 1e10, 1.5E-3, 'it\\'s', \"a\\\"b\\n\\u20AC\", [], {}, null, true",
      "MATCH (n) WHERE n:A:B AND (n)-->(:B) OR NOT (n)<-[:R]-({x: 1}) RETURN n",
      "CALL proc.name(1, 'x') YIELD a AS b, c WHERE b > 1 RETURN b",
      "CALL proc",
      "CALL proc() YIELD *",
      "CALL proc() YIELD - RETURN 1",
      "MATCH (`match`) WITH 1 AS `a``b`, 2 AS valid, 3 AS known RETURN valid + known, `match`, `a``b`",
      "MATCH (n) RETURN n.match, n.null AS x, n:MATCH",
      "/* comment */ RETURN 1 // another\n",
  };
  return corpus;
}

}  // namespace fasti::parser
