#include "tests/bombs/bomb.h"

namespace fasti::bombs {
namespace {

std::string Repeat(std::string_view text, size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (size_t i = 0; i < times; ++i) out += text;
  return out;
}
std::string Nested(std::string_view open, std::string_view middle, std::string_view close, size_t depth) {
  return Repeat(open, depth) + std::string(middle) + Repeat(close, depth);
}
/// As long as a text may be (1 MiB), less a little for what stands around it.
std::string UpToTheLimit(std::string_view text) { return Repeat(text, ((1u << 20) - 200) / text.size()); }

Value DeepList(size_t depth) {
  Value value = Value::ListOf({});
  for (size_t i = 0; i < depth; ++i) value = Value::ListOf({std::move(value)});
  return value;
}
Value DeepMap(size_t depth) {
  Value value = Value::Int(1);
  for (size_t i = 0; i < depth; ++i) value = Value::MapOf({{"a", std::move(value)}});
  return value;
}
Value LongList(size_t size) { return Value::ListOf(List(size, Value::Int(1))); }

constexpr Code kRefused = Code::kQueryError;
constexpr Code kLate = Code::kDeadlineExceeded;
constexpr Code kFine = Code::kOk;
constexpr Code kLimit = Code::kResourceExhausted;
Parameters kNone() { return {}; }

void AddNested(std::vector<Bomb>* out) {
  static constexpr size_t kDeep = 40'000;
  const auto add = [&](std::string name, std::function<std::string()> text) {
    out->push_back({"nested " + name, std::move(text), kLimit, kNone, "NestingTooDeep"});
  };
  add("parentheses", [] { return "RETURN " + Nested("(", "1", ")", kDeep); });
  add("lists", [] { return "RETURN " + Nested("[", "1", "]", kDeep); });
  add("maps", [] { return "RETURN " + Nested("{a: ", "1", "}", kDeep); });
  add("case", [] { return "RETURN " + Nested("CASE WHEN true THEN ", "1", " END", kDeep); });
  add("not", [] { return "RETURN " + Nested("NOT ", "true", "", kDeep); });
  add("signs", [] { return "RETURN " + Nested("- ", "x", "", kDeep); });
  add("calls", [] { return "RETURN " + Nested("abs(", "1", ")", kDeep); });
  add("subscripts", [] { return "WITH [1] AS x RETURN x" + Repeat("[0]", kDeep); });
  add("properties", [] { return "WITH {a: 1} AS x RETURN x" + Repeat(".a", kDeep); });
  add("is null", [] { return "RETURN 1" + Repeat(" IS NULL", kDeep); });
  add("exists", [] { return "RETURN " + Nested("EXISTS { MATCH (n) WHERE ", "true", "}", kDeep / 2); });
  add("count", [] { return "RETURN " + Nested("COUNT { MATCH (n) WHERE 0 < ", "1", "}", kDeep / 2); });
  add("collect", [] { return "RETURN " + Nested("COLLECT { RETURN ", "1", "}", kDeep); });
  add("call subqueries", [] { return Nested("CALL { ", "RETURN 1 AS x", " RETURN x }", kDeep / 2); });
  add("comprehensions", [] { return "RETURN " + Nested("[x IN ", "[1]", " | x]", kDeep); });
  add("quantifiers", [] { return "RETURN " + Nested("all(x IN [1] WHERE ", "true", ")", kDeep / 2); });
  add("reduce", [] { return "RETURN " + Nested("reduce(a = 0, x IN [1] | ", "1", ")", kDeep / 2); });
  add("pattern comprehensions", [] { return "RETURN " + Nested("[(n)-->(m) | ", "1", "]", kDeep); });
  add("map projections", [] { return "MATCH (n) RETURN " + Nested("n {a: ", "1", "}", kDeep); });
  add("labels", [] { return "MATCH (n:" + Nested("(", "A", ")", kDeep) + ") RETURN n"; });
  add("negated labels", [] { return "MATCH (n:" + Nested("!", "A", "", kDeep) + ") RETURN n"; });
  add("path groups", [] { return "MATCH " + Nested("(", "(a)-->(b)", "){1,2}", kDeep) + " RETURN 1"; });
  add("foreign brackets", [] { return "RETURN " + Nested("([{", "1", "}])", kDeep / 2); });
  // Below the limit of brackets, but a tree of operators of the same height.
  add("operators on all levels",
      [] { return "RETURN " + Nested("(1 + 2 * -", "3", " ^ 2 IS NULL OR true AND NOT false)", 100); });
}

void AddLongTexts(std::vector<Bomb>* out) {
  const auto add = [&](std::string name, std::function<std::string()> text, Code ends,
                       std::string detail = {}) {
    out->push_back({std::move(name), std::move(text), ends, kNone, std::move(detail)});
  };
  add(
      "a million terms of OR", [] { return "RETURN false" + Repeat(" OR false", 1'000'000); }, kLimit,
      "QueryTooLong");
  add(
      "a string of 2 MiB", [] { return "RETURN '" + std::string(2 << 20, 'x') + "'"; }, kLimit,
      "QueryTooLong");
  add(
      "giant IN list", [] { return "RETURN 1 IN [0" + Repeat(", 2", 1'000'000) + "]"; }, kLimit,
      "QueryTooLong");
  add(
      "IN list of 700 KiB", [] { return "RETURN 1 IN [0" + Repeat(", 2", 230'000) + "]"; }, kLimit,
      "QueryTooLong");
  add(
      "sum of 1 MiB", [] { return "RETURN 1" + UpToTheLimit(" + 1"); }, kLimit, "QueryTooLong");
  add(
      "sum of 10,000 terms", [] { return "RETURN 1" + Repeat(" + 1", 10'000); }, kLimit, "NestingTooDeep");
  add(
      "pattern of 1 MiB", [] { return "MATCH (n)" + UpToTheLimit("-->()") + " RETURN 1"; }, kLimit,
      "QueryTooLong");
  add(
      "pattern of 20,000 steps", [] { return "MATCH (n)" + Repeat("-->()", 20'000) + " RETURN 1"; }, kLimit,
      "TooManyClauses");
  add(
      "pattern of many parts", [] { return "MATCH (n)" + Repeat(", ()", 20'000) + " RETURN 1"; }, kLimit,
      "TooManyClauses");
  add(
      "unclosed brackets of 1 MiB", [] { return "RETURN " + UpToTheLimit("("); }, kLimit, "NestingTooDeep");
  add(
      "semicolons of 1 MiB", [] { return UpToTheLimit(";") + "RETURN x"; }, kRefused);
  add(
      "words of 1 MiB", [] { return UpToTheLimit("MATCH "); }, kLimit);
  add(
      "long name", [] { return "RETURN " + UpToTheLimit("x"); }, kRefused, "UndefinedVariable");
  add(
      "30,000 WITH", [] { return "WITH 1 AS x " + Repeat("WITH x ", 30'000) + " RETURN x"; }, kLimit,
      "TooManyClauses");
  add(
      "20,000 UNION", [] { return "RETURN 1 AS x" + Repeat(" UNION RETURN 1 AS x", 20'000); }, kLimit,
      "TooManyClauses");
  add(
      "20,000 CREATE", [] { return Repeat("CREATE () ", 20'000); }, kLimit, "TooManyClauses");
  add(
      "LET of 20,000",
      [] {
        std::string text = "LET x0 = 1";
        for (int i = 1; i < 20'000; ++i) text += ", x" + std::to_string(i) + " = 1";
        return text + " RETURN x0";
      },
      kLimit, "TooManyClauses");
  add(
      "IN list of 70,000", [] { return "RETURN 1 IN [0" + Repeat(", 2", 70'000) + "] AS x"; }, kFine);
  add(
      "70,000 terms of OR", [] { return "RETURN false" + Repeat(" OR false", 70'000) + " AS x"; }, kFine);
}

void AddValues(std::vector<Bomb>* out) {
  const auto add = [&](
                       std::string name, std::string text,
                       std::function<Parameters()> parameters = [] { return Parameters(); }) {
    out->push_back({std::move(name), [text] { return text; }, kLimit, std::move(parameters), {}});
  };
  add("range to 9e18", "RETURN range(0, 9000000000000000000)");
  add("range over everything", "RETURN range(-9223372036854775808, 9223372036854775807)");
  add("unwind range to 9e18", "UNWIND range(0, 9000000000000000000) AS x RETURN x LIMIT 1");
  add("doubling strings", "RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s))");
  add("doubling lists", "RETURN size(reduce(l = [1], i IN range(1, 60) | l + l))");
  add("doubling nested lists", "RETURN reduce(l = [1], i IN range(1, 60) | [l, l])");
  // Below the limit of what a value may stand for, but not to be written out when it is returned.
  add("doubled lists returned", "RETURN reduce(l = [1], i IN range(1, 24) | [l, l]) AS l");
  out->back().ends = kFine;
  add("doubled lists of a node returned",
      "MATCH (n:N {i: 1}) RETURN reduce(l = [n], i IN range(1, 24) | [l, l]) AS l");
  add("doubling maps", "RETURN reduce(m = {a: 1}, i IN range(1, 60) | {a: m, b: m})");
  add("deep lists by reduce", "RETURN reduce(l = [], i IN range(1, 100000) | [l])");
  add("deep maps by reduce", "RETURN reduce(m = {}, i IN range(1, 100000) | {a: m})");
  add("large strings in many rows",
      "UNWIND range(1, 2000) AS i RETURN reduce(s = 'x', j IN range(1, 23) | s + s) + i AS s");
  add("large strings in one list",
      "RETURN [i IN range(1, 100) | reduce(s = toString(i), j IN range(1, 22) | s + s)]");
  add("large lists in many rows", "UNWIND range(1, 1000) AS i RETURN range(i, 1000000) AS l");
  add("large lists in one list", "RETURN [i IN range(1, 100) | range(i, 2000000)]");
  add("large lists in a list literal", "RETURN [" + Repeat("range(1, 3000000), ", 50) + "1]");
  add("large lists in a map literal",
      "RETURN {a: range(1, 3000000), b: range(1, 3000000), c: range(1, 3000000), d: "
      "range(1, 3000000), e: range(1, 3000000), f: range(1, 3000000)}");
  add("replace that grows", "RETURN reduce(s = 'a', i IN range(1, 40) | replace(s, 'a', 'aaaa'))");
  add("split into characters",
      "WITH reduce(s = 'x', i IN range(1, 24) | s + s) AS s RETURN size(split(s, ''))");
  add("split in many rows",
      "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 100) AS i RETURN split(s + i, "
      "'')");
  add("regular expression that explodes", "RETURN 'a' =~ '((((a{1,100}){1,100}){1,100}){1,100})'");
  out->back().ends = kRefused;
  add("regular expression of 1 MiB", "RETURN $s =~ $s", [] {
    return Parameters{{"s", Value::String(UpToTheLimit("(a|b)*"))}};
  });
  out->back().ends = kFine;
  add("deep list parameter", "RETURN $p", [] { return Parameters{{"p", DeepList(1'000'000)}}; });
  add("deep map parameter", "RETURN $p", [] { return Parameters{{"p", DeepMap(1'000'000)}}; });
  add("huge list parameter, doubled", "RETURN reduce(l = $p, i IN range(1, 10) | l + l)", [] {
    return Parameters{{"p", LongList(1'000'000)}};
  });
  add("huge list parameter, kept often",
      "UNWIND $p AS x RETURN collect([toString(x), 'number ' + x, 'no ' + x, x])", [] {
        return Parameters{{"p", LongList(1'000'000)}};
      });
}

void AddRows(std::vector<Bomb>* out) {
  const auto limit = [&](std::string name, std::string text) {
    out->push_back({std::move(name), [text] { return text; }, kLimit, kNone, "MemoryLimitExceeded"});
  };
  limit("collect of a product", "MATCH (a:N), (b:N), (c:N) RETURN size(collect(a.i + b.i + c.i))");
  limit("collect of strings", "UNWIND range(1, 4000000) AS x RETURN size(collect('value number ' + x))");
  limit("collect of lists", "UNWIND range(1, 2000) AS x RETURN size(collect(range(x, 100000)))");
  limit("collect distinct", "UNWIND range(1, 4000000) AS x RETURN size(collect(DISTINCT toString(x)))");
  limit("order of a product", "MATCH (a:N), (b:N), (c:N) RETURN a.i, b.i ORDER BY a.i * b.i * c.i");
  limit("distinct of a product", "MATCH (a:N), (b:N), (c:N) RETURN DISTINCT a.i, b.i, c.i");
  limit("groups of a product",
        "MATCH (a:N), (b:N), (c:N) RETURN a.i * 1000000 + b.i * 1000 + c.i AS k, count(*)");
  limit("percentile of a product", "MATCH (a:N), (b:N), (c:N) RETURN percentileCont(a.i + b.i + c.i, 0.5)");
  limit("union of products",
        "MATCH (a:N), (b:N), (c:N) RETURN a.i + 1000 * b.i + 1000000 * c.i AS x UNION MATCH (a:N) RETURN a.i "
        "AS x");
  limit("answer of many rows", "UNWIND range(1, 4000000) AS a UNWIND range(1, 1000) AS b RETURN a, b");
  limit("answer of long strings",
        "WITH reduce(s = 'x', i IN range(1, 16) | s + s) AS s UNWIND range(1, 100000) AS i RETURN s + i");
  limit("create of a product", "MATCH (a:N), (b:N), (c:N) CREATE (:M {x: a.i, y: b.i, z: c.i})");
  limit("edges of a product", "MATCH (a:N), (b:N), (c:N) CREATE (a)-[:R {x: c.i}]->(b)");
  limit("merge of a product", "MATCH (a:N), (b:N), (c:N) MERGE (a)-[:R]->(b)");
  limit("set of a product", "MATCH (a:N), (b:N), (c:N) SET a.i = b.i + c.i");
  limit("collect subqueries", "MATCH (a:N), (b:N) RETURN COLLECT { MATCH (c:N) RETURN c.i }");
}

void AddTime(std::vector<Bomb>* out) {
  const auto late = [&](std::string name, std::string text) {
    out->push_back({std::move(name), [text] { return text; }, kLate, kNone, {}});
  };
  std::string product = "MATCH (a0:N)", sum = "a0.i";
  for (int i = 1; i < 12; ++i) {
    product += ", (a" + std::to_string(i) + ":N)";
    sum += " + a" + std::to_string(i) + ".i";
  }
  late("product of twelve", product + " RETURN count(*)");
  late("product of twelve, filtered", product + " WHERE " + sum + " < 0 RETURN count(*)");
  late("sum over a product", "MATCH (a:N), (b:N), (c:N), (d:N) RETURN sum(a.i + b.i * c.i - d.i)");
  late("all paths of a clique", "MATCH p = (a:K)-[*..100]-(b:K) RETURN count(p)");
  late("long paths of a clique", "MATCH (a:K)-[*20..100]->(b:K) RETURN count(*)");
  late("quantified path of a clique", "MATCH (a:K)-[:E]->{1,100}(b:K) RETURN count(*)");
  late("paths in EXISTS", "MATCH (a:K) WHERE EXISTS { (a)-[*..100]->(:Nowhere) } RETURN count(*)");
  late("chain of unwinds",
       "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b UNWIND range(1, 1000000) AS c "
       "RETURN count(*)");
  late("chain of unwinds, minimum",
       "UNWIND range(1, 4000000) AS a UNWIND range(1, 4000000) AS b RETURN min(a + b)");
  late("nested comprehensions",
       "RETURN size([a IN range(1, 1000000) WHERE size([b IN range(1, 1000000) WHERE b = a]) = 2])");
  late("nested quantifiers",
       "RETURN none(a IN range(1, 1000000) WHERE any(b IN range(2, 1000000) WHERE a = -b))");
  late("nested reduce",
       "RETURN reduce(s = 0, a IN range(1, 1000000) | reduce(t = s, b IN range(1, 1000000) | (t + b) % 7))");
  late("IN a long list",
       "WITH range(1, 4000000) AS l UNWIND range(1, 4000000) AS x WITH x WHERE -x IN l RETURN count(*)");
  late("IN a long list in a list", "RETURN all(x IN range(1, 4000000) WHERE NOT -x IN range(1, 4000000))");
  late("call subqueries",
       "UNWIND range(1, 1000000) AS x CALL { UNWIND range(1, 1000000) AS y RETURN count(*) AS n } RETURN "
       "sum(n)");
  late("count subqueries", "MATCH (a:N), (b:N) RETURN sum(COUNT { MATCH (c:N), (d:N) })");
  late("optional products",
       "MATCH (a:N) OPTIONAL MATCH (b:N), (c:N), (d:N) WHERE a.i + b.i + c.i + d.i < 0 RETURN count(*)");
  late("case in a product",
       "MATCH (a:N), (b:N), (c:N), (d:N) RETURN count(CASE WHEN a.i + b.i + c.i + d.i < 0 THEN 1 END)");
}

}  // namespace

std::vector<std::string> Setup() {
  return {"UNWIND range(1, 1000) AS i CREATE (:N {i: i})", "UNWIND range(1, 40) AS i CREATE (:K {i: i})",
          "MATCH (a:K), (b:K) WHERE a.i < b.i CREATE (a)-[:E]->(b)"};
}

std::vector<Bomb> AllBombs() {
  std::vector<Bomb> out;
  AddNested(&out);
  AddLongTexts(&out);
  AddValues(&out);
  AddRows(&out);
  AddTime(&out);
  return out;
}

}  // namespace fasti::bombs
