#include "query/parser/split.h"

#include <gtest/gtest.h>

#include <string>

namespace fasti::parser {
namespace {

using Tail = SplitResult::Tail;

std::vector<std::string> Texts(std::string_view text) {
  std::vector<std::string> texts;
  for (const StatementSlice& slice : SplitStatements(text).statements) {
    texts.emplace_back(text.substr(slice.offset, slice.length));
  }
  return texts;
}

TEST(Split, SeparatesAtSemicolons) {
  EXPECT_EQ(Texts(" RETURN 1 ; RETURN 2;; \n RETURN 3 "),
            (std::vector<std::string>{"RETURN 1", "RETURN 2", "RETURN 3"}));
  const SplitResult result = SplitStatements("RETURN 1; RETURN 2");
  EXPECT_TRUE(result.statements[0].terminated);
  EXPECT_FALSE(result.statements[1].terminated);
  EXPECT_EQ(result.tail, Tail::kStatement);
  EXPECT_TRUE(result.incomplete());
  EXPECT_FALSE(SplitStatements("RETURN 1;\n").incomplete());
  EXPECT_FALSE(SplitStatements("  // nothing\n").incomplete());
}

TEST(Split, SemicolonsInsideStringsNamesAndCommentsEndNothing) {
  EXPECT_EQ(Texts("RETURN ';', \"a\\\";\", `x;``;` /* ; */ // ;\n; RETURN 2"),
            (std::vector<std::string>{"RETURN ';', \"a\\\";\", `x;``;`", "RETURN 2"}));
}

TEST(Split, LeadingAndTrailingCommentsAreNoPartOfTheStatement) {
  EXPECT_EQ(Texts("/* a */ RETURN 1 /* b */ + 2 // c\n ;"),
            (std::vector<std::string>{"RETURN 1 /* b */ + 2"}));
}

TEST(Split, SaysWhatIsUnclosed) {
  EXPECT_EQ(SplitStatements("RETURN 'a").tail, Tail::kString);
  EXPECT_EQ(SplitStatements("RETURN 'a").unclosed, 7u);
  EXPECT_EQ(SplitStatements("RETURN 'a\\").tail, Tail::kString);
  EXPECT_EQ(SplitStatements("RETURN `a").tail, Tail::kName);
  EXPECT_EQ(SplitStatements("RETURN 1 /* a").tail, Tail::kComment);
  EXPECT_EQ(SplitStatements("RETURN 1; /* a").tail, Tail::kComment);
}

TEST(Split, MeasuresNesting) {
  EXPECT_EQ(SplitStatements("RETURN 1").statements[0].depth, 0u);
  EXPECT_EQ(SplitStatements("RETURN ([{a: 1}]) + (2)").statements[0].depth, 3u);
  EXPECT_EQ(SplitStatements("RETURN CASE WHEN 1 THEN CASE WHEN 2 THEN 3 END END + CASE WHEN 1 THEN 2 END")
                .statements[0]
                .depth,
            2u);
  EXPECT_EQ(SplitStatements("RETURN n.case, n.case, {case: 1}.case").statements[0].depth, 1u);
  EXPECT_EQ(SplitStatements("RETURN '((((' /* (((( */ + `((((`").statements[0].depth, 0u);
}

TEST(Split, ForeignBlanksAreBlanks) {
  EXPECT_EQ(Texts("\xEF\xBB\xBFRETURN 1\xC2\xA0;"), (std::vector<std::string>{"RETURN 1"}));
}

}  // namespace
}  // namespace fasti::parser
