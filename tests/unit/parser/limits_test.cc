// Hostile texts end in a Status, also on a thread with a small stack.
#include <gtest/gtest.h>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "query/parser/parse.h"
#include "query/parser/unparse.h"
#include "tests/unit/small_stack.h"

namespace fasti::parser {
namespace {

std::string Repeat(std::string_view text, size_t times) {
  std::string result;
  for (size_t i = 0; i < times; ++i) result += text;
  return result;
}
std::string Nested(std::string_view open, std::string_view middle, std::string_view close, size_t depth) {
  return "RETURN " + Repeat(open, depth) + std::string(middle) + Repeat(close, depth);
}

void ExpectTooDeep(const std::string& text) {
  const auto statement = ParseStatement(text);
  ASSERT_FALSE(statement.ok());
  EXPECT_EQ(statement.status().code(), Code::kResourceExhausted);
  EXPECT_EQ(statement.status().detail(), "NestingTooDeep");
  EXPECT_TRUE(statement.status().span().valid());
}

TEST(Limits, NestingAtTheEdge) {
  EXPECT_TRUE(ParseStatement(Nested("(", "1", ")", 128)).ok());
  ExpectTooDeep(Nested("(", "1", ")", 129));
  EXPECT_TRUE(ParseStatement(Nested("[", "1", "]", 128)).ok());
  ExpectTooDeep(Nested("CASE WHEN ", "1", " THEN 1 END", 129));
  EXPECT_TRUE(ParseStatement(Nested("CASE WHEN ", "1", " THEN 1 END", 128)).ok());
}

TEST(Limits, DeepNestingOfEveryKind) {
  for (const bool small : {false, true}) {
    const auto check = [] {
      ExpectTooDeep(Nested("(", "1", ")", 10000));
      ExpectTooDeep(Nested("[", "1", "]", 10000));
      ExpectTooDeep(Nested("{a: ", "1", "}", 10000));
      ExpectTooDeep(Nested("CASE WHEN ", "1", " THEN 1 END", 10000));
      ExpectTooDeep(Nested("CASE ", "1", " WHEN 1 THEN 1 END", 10000));
      ExpectTooDeep(Nested("NOT ", "true", "", 10000));
      ExpectTooDeep(Nested("- ", "x", "", 10000));
      ExpectTooDeep("RETURN x" + Repeat(".a", 10000));
      ExpectTooDeep("RETURN x" + Repeat("[0]", 10000));
      ExpectTooDeep("RETURN x" + Repeat(" IS NULL", 10000));
      ExpectTooDeep("MATCH (n:" + Repeat("!", 10000) + "A) RETURN n");
      ExpectTooDeep(Nested("EXISTS { MATCH (n) WHERE ", "1", "}", 10000));
      ExpectTooDeep("MATCH " + Repeat("(", 10000) + Repeat(")", 10000) + " RETURN 1");
      ExpectTooDeep("RETURN " + Repeat("(", 100000));
      ExpectTooDeep(Repeat("CALL {", 10000));
    };
    if (small) {
      OnSmallStack(check);
    } else {
      check();
    }
  }
}

// At the edge of the limit, with every operator on every level, well formed and broken at the deepest point.
TEST(Limits, TheDeepestTreesFitASmallStack) {
  OnSmallStack([] {
    EXPECT_TRUE(ParseStatement(Nested("(", "1", ")", 128)).ok());
    EXPECT_FALSE(ParseStatement(Nested("(", "1 1", ")", 128)).ok());
    EXPECT_FALSE(ParseStatement(Nested("(", "", ")", 128)).ok());
    EXPECT_FALSE(ParseStatement(Nested("[x IN ", "1 1", "]", 128)).ok());
    EXPECT_FALSE(ParseStatement(Nested("CASE WHEN ", "1 1", " THEN 1 END", 128)).ok());
    EXPECT_FALSE(ParseStatement(Nested("EXISTS { MATCH (n) WHERE ", "1 1", "}", 128)).ok());
    EXPECT_FALSE(ParseStatement(Nested("(", "1", ")", 127) + " ]").ok());
    const auto tall = ParseStatement(Nested("(1 + 2 * ", "3", ")", 128));
    ASSERT_TRUE(tall.ok()) << tall.status().ToString();
    EXPECT_FALSE(Unparse(**tall).empty());
    ExpectTooDeep(Nested("(a OR b XOR c AND NOT d = e STARTS WITH f + 1 * 2 ^ -", "3", ")", 128));
  });
}

TEST(Limits, LongTextsAreRefused) {
  const std::string text = "RETURN '" + std::string(10 << 20, 'x') + "'";
  const auto statement = ParseStatement(text);
  ASSERT_FALSE(statement.ok());
  EXPECT_EQ(statement.status().code(), Code::kResourceExhausted);
  EXPECT_EQ(statement.status().detail(), "QueryTooLong");
  EXPECT_NE(statement.status().message().find("1048576"), std::string::npos);
  const std::string edge = "RETURN '" + std::string((1 << 20) - 9, 'x') + "'";
  ASSERT_EQ(edge.size(), 1u << 20);
  EXPECT_TRUE(ParseStatement(edge).ok());
  EXPECT_FALSE(ParseStatement(edge + " ").ok());
  EXPECT_TRUE(ParseStatement(text, ParseOptions{.max_text_bytes = 11 << 20}).ok());
}

TEST(Limits, LongChainsAreFlat) {
  OnSmallStack([] {
    for (const char* link : {" OR true", " AND true", " + 1", " < 2", " * 3", " ^ 2"}) {
      const auto statement = ParseStatement("RETURN 1" + Repeat(link, 10000));
      ASSERT_TRUE(statement.ok()) << link << statement.status().ToString();
    }
    EXPECT_TRUE(ParseStatement("RETURN 1 AS a" + Repeat(" UNION RETURN 1 AS a", 5000)).ok());
    EXPECT_TRUE(ParseStatement("WITH 1 AS a " + Repeat("WITH a ", 10000) + "RETURN a").ok());
    EXPECT_TRUE(ParseStatement("CREATE (a)" + Repeat("-->()", 5000)).ok());
  });
}

TEST(Limits, AnyBytesEndInAStatus) {
  uint32_t state = 12345;
  const auto next = [&] { return state = state * 1664525 + 1013904223; };
  const std::string seed = "MATCH (n:A {x: 'ä'})-[r*1..2]->(m) AS OF $t WHERE n.x =~ \"b\" RETURN `c`, 1.5e3";
  for (int i = 0; i < 500; ++i) {
    std::string text = seed;
    for (int k = 0; k < 4; ++k) text[(next() >> 8) % text.size()] = static_cast<char>(next() >> 24);
    static_cast<void>(ParseStatement(text));
  }
  EXPECT_FALSE(ParseStatement(std::string("RETURN \0 1", 10)).ok());
}

TEST(Limits, ThreadsMayParseAtOnce) {
  std::vector<std::thread> threads;
  std::vector<int> parsed(4);
  for (size_t t = 0; t < parsed.size(); ++t) {
    threads.emplace_back([&parsed, t] {
      for (int i = 0; i < 50; ++i) {
        parsed[t] +=
            ParseStatement("MATCH (n:A)-[:R]->(m) WHERE n.x > " + std::to_string(i) + " RETURN m").ok();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : parsed) EXPECT_EQ(count, 50);
}

}  // namespace
}  // namespace fasti::parser
