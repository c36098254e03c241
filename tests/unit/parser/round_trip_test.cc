// unparse o parse is the identity on trees: over our corpus, and over the TCK's queries and the examples of
// the language's specification where they are at hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "query/parser/parse.h"
#include "query/parser/unparse.h"
#include "tests/unit/parser/ast_dump.h"
#include "tests/unit/parser/corpus.h"

namespace fasti::parser {
namespace {

std::filesystem::path Shared() {
  return std::filesystem::path(__FILE__)
             .parent_path()
             .parent_path()
             .parent_path()
             .parent_path()
             .parent_path() /
         "shared";
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream content;
  content << in.rdbuf();
  return content.str();
}

void ExpectRoundTrip(std::string_view text, const ast::Statement& statement) {
  const std::string canonical = Unparse(statement);
  const auto again = ParseStatement(canonical);
  ASSERT_TRUE(again.ok()) << text << "\n=> " << canonical << "\n" << again.status().ToString();
  EXPECT_EQ(Dump(statement), Dump(**again)) << text << "\n=> " << canonical;
  EXPECT_EQ(canonical, Unparse(**again)) << text;
}

// The doc strings of all .feature files, placeholders of outlines left as they are.
std::vector<std::string> TckTexts() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(Shared() / "tck" / "open")) {
    if (entry.path().extension() != ".feature") continue;
    const std::string content = ReadFile(entry.path());
    size_t at = 0;
    while ((at = content.find("\"\"\"\n", at)) != std::string::npos) {
      at += 4;
      const size_t end = content.find("\"\"\"", at);
      if (end == std::string::npos) break;
      texts.push_back(content.substr(at, end - at));
      at = end + 3;
    }
  }
  return texts;
}

TEST(RoundTrip, Corpus) {
  for (const std::string_view text : Corpus()) {
    const auto statement = ParseStatement(text);
    ASSERT_TRUE(statement.ok()) << text << "\n" << statement.status().Render(text);
    ExpectRoundTrip(text, **statement);
  }
}

TEST(RoundTrip, CorpusHasNoAmbiguity) {
  for (const std::string_view text : Corpus()) {
    const Result<size_t> count = CountAmbiguities(text);
    ASSERT_TRUE(count.ok()) << text;
    EXPECT_EQ(*count, 0u) << text;
  }
}

TEST(RoundTrip, OnlyTheInherentAmbiguitiesAreLeft) {
  // A pattern or arithmetic: the pattern wins. A bar in a comprehension: the projection wins.
  for (const char* text : {"RETURN (a)--(b)", "RETURN (a)<--(b)", "RETURN (a)-[x]-(b)"}) {
    const auto statement = ParseStatement(text);
    ASSERT_TRUE(statement.ok());
    const auto& clause = ast::As<ast::ReturnClause>(*(*statement)->query()->branches[0].clauses[0]);
    EXPECT_EQ(clause.projection.items[0].expression->kind, ast::ExprKind::kPattern) << text;
  }
  for (const char* text : {"RETURN [x IN xs WHERE x:A | x]", "RETURN [x IN xs WHERE x IS :: INTEGER | x]"}) {
    const auto statement = ParseStatement(text);
    ASSERT_TRUE(statement.ok()) << text;
    const auto& clause = ast::As<ast::ReturnClause>(*(*statement)->query()->branches[0].clauses[0]);
    const auto& comprehension = ast::As<ast::ListComprehension>(*clause.projection.items[0].expression);
    EXPECT_NE(comprehension.projection, nullptr) << text;
    ExpectRoundTrip(text, **statement);
  }
}

TEST(RoundTrip, QueriesOfTheTck) {
  if (!std::filesystem::exists(Shared() / "tck")) GTEST_SKIP() << "../shared/tck is absent";
  size_t parsed = 0;
  for (const std::string& text : TckTexts()) {
    const auto statement = ParseStatement(text);
    if (!statement.ok()) continue;  // wrong on purpose, or an outline with a placeholder in an odd place
    ++parsed;
    ExpectRoundTrip(text, **statement);
  }
  EXPECT_GT(parsed, 1400u);
}

TEST(RoundTrip, ExamplesOfTheSpecification) {
  const std::filesystem::path path = Shared() / "spec" / "language.md";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "../shared/spec is absent";
  const std::string content = ReadFile(path);
  size_t at = 0;
  size_t parsed = 0;
  while ((at = content.find("```cypher\n", at)) != std::string::npos) {
    at += 10;
    const std::string block = content.substr(at, content.find("```", at) - at);
    // One statement a line, but for those that open a brace; the SHOW examples share a line.
    std::string statement;
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
      statement += line + "\n";
      const auto opened = std::count(statement.begin(), statement.end(), '{');
      if (opened != std::count(statement.begin(), statement.end(), '}')) continue;
      std::vector<std::string> texts = {statement};
      if (statement.starts_with("SHOW")) {
        texts.clear();
        for (size_t from = 0; from < statement.size();) {
          const size_t next = std::min(statement.find("   ", from), statement.size());
          texts.push_back(statement.substr(from, next - from));
          from = next + 3;
        }
      }
      for (const std::string& text : texts) {
        const auto result = ParseStatement(text);
        ASSERT_TRUE(result.ok()) << text << "\n" << result.status().Render(text);
        ++parsed;
        ExpectRoundTrip(text, **result);
      }
      statement.clear();
    }
  }
  EXPECT_GE(parsed, 20u);
}

TEST(RoundTrip, QuotesNamesOnlyWhereNeeded) {
  EXPECT_EQ(QuoteVariable("n"), "n");
  EXPECT_EQ(QuoteVariable("valid"), "`valid`");
  EXPECT_EQ(QuoteVariable("a`b"), "`a``b`");
  EXPECT_EQ(QuoteName("match"), "match");
  EXPECT_EQ(QuoteName("odd name"), "`odd name`");
  EXPECT_EQ(QuoteName(""), "``");
}

}  // namespace
}  // namespace fasti::parser
