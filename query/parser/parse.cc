#include "query/parser/parse.h"

#include <exception>
#include <string>
#include <utility>
#include <variant>

#include "query/parser/antlr_frontend.h"
#include "query/parser/build_ast.h"
#include "query/parser/large_stack.h"
#include "query/parser/source_map.h"
#include "query/parser/split.h"
#include "query/parser/syntax_error.h"

namespace fasti::parser {
namespace {

// A token costs about 1.2 KB until the tree is built: what fits the memory that a query may take.
constexpr size_t kMaxTokens = 150'000;

Status SyntaxError(Span span, std::string message) {
  return Status::Query("SyntaxError", Phase::kCompileTime, "UnexpectedSyntax", std::move(message), span);
}

// Everything that can be refused without the grammar: length, encoding, unclosed quotes, nesting.
Result<SplitResult> Prepare(std::string_view text, const ParseOptions& options) {
  if (text.size() > options.max_text_bytes) return QueryTooLong(text.size(), options.max_text_bytes);
  if (const size_t bad = FindInvalidUtf8(text); bad != std::string_view::npos) {
    return Status::Query("SyntaxError", Phase::kCompileTime, "InvalidUnicodeCharacter",
                         "the query text is not UTF-8: byte " + std::to_string(bad) + " starts no character",
                         SourceMap(text.substr(0, bad)).At(bad, 0));
  }
  SplitResult split = SplitStatements(text);
  const SourceMap source(text);
  switch (split.tail) {
    case SplitResult::Tail::kString:
      return SyntaxError(source.At(split.unclosed, 1),
                         "this string is not closed; a quote inside it is written \\' or \\\"");
    case SplitResult::Tail::kName:
      return SyntaxError(source.At(split.unclosed, 1),
                         "this name is not closed; a backquote inside it is doubled");
    case SplitResult::Tail::kComment:
      return SyntaxError(source.At(split.unclosed, 2), "this comment is not closed by */");
    case SplitResult::Tail::kNothing:
    case SplitResult::Tail::kStatement:
      break;
  }
  for (const StatementSlice& slice : split.statements) {
    if (slice.depth > static_cast<uint32_t>(ast::kMaxNesting))
      return NestingTooDeep(source.At(slice.deepest, 1));
    if (slice.tokens > kMaxTokens) return TooManyTokens(slice.tokens, kMaxTokens, source.At(slice.offset, 1));
  }
  return split;
}

Result<ast::Statement> ParseHere(const SourceMap& source, const StatementSlice& slice) {
  std::variant<SyntaxTree, GrammarFailure, StackExhausted> outcome = RunGrammar(source.text(), slice);
  if (const auto* failure = std::get_if<GrammarFailure>(&outcome)) return DescribeFailure(*failure, source);
  if (std::holds_alternative<StackExhausted>(outcome)) return NestingTooDeep(source.At(slice.deepest, 1));
  try {
    return AstBuilder(source, std::get<SyntaxTree>(outcome)).BuildStatement();
  } catch (const SyntaxFailure& failure) {
    return failure.status;
  }
}

Result<ast::Statement> ParseSlice(const SourceMap& source, const StatementSlice& slice) {
  Result<ast::Statement> result = NestingTooDeep(source.At(slice.deepest, 1));
  static_cast<void>(RunWithStackFor(slice.depth, [&] { result = ParseHere(source, slice); }));
  return result;
}

// No exception leaves this library: what the ANTLR runtime may throw (out of memory) becomes a Status.
template <typename F>
auto Contain(F&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return Status(Code::kResourceExhausted, "out of memory while parsing");
  } catch (const std::exception& error) {
    return Status(Code::kInternal, std::string("the parser failed: ") + error.what());
  }
}

}  // namespace

Result<ast::Script> Parse(std::string_view text, const ParseOptions& options) {
  return Contain([&]() -> Result<ast::Script> {
    Result<SplitResult> split = Prepare(text, options);
    if (!split.ok()) return split.status();
    const SourceMap source(text);
    ast::Script script;
    for (const StatementSlice& slice : split->statements) {
      Result<ast::Statement> statement = ParseSlice(source, slice);
      if (!statement.ok()) return statement.status();
      script.statements.push_back(std::move(*statement));
    }
    return script;
  });
}

Result<std::unique_ptr<ast::Statement>> ParseStatement(std::string_view text, const ParseOptions& options) {
  return Contain([&]() -> Result<std::unique_ptr<ast::Statement>> {
    Result<SplitResult> split = Prepare(text, options);
    if (!split.ok()) return split.status();
    const SourceMap source(text);
    if (split->statements.empty()) {
      return SyntaxError(source.At(0, 0),
                         "there is no statement here; write a query, as in MATCH (n) RETURN n");
    }
    if (split->statements.size() > 1) {
      const StatementSlice& second = split->statements[1];
      return SyntaxError(
          source.At(second.offset, second.length),
          "a second statement follows; run one statement at a time, or run the text as a script");
    }
    Result<ast::Statement> statement = ParseSlice(source, split->statements[0]);
    if (!statement.ok()) return statement.status();
    return std::make_unique<ast::Statement>(std::move(*statement));
  });
}

Result<std::vector<Ambiguity>> FindAmbiguities(std::string_view text) {
  return Contain([&]() -> Result<std::vector<Ambiguity>> {
    Result<SplitResult> split = Prepare(text, {});
    if (!split.ok()) return split.status();
    const SourceMap source(text);
    std::vector<GrammarAmbiguity> found;
    for (const StatementSlice& slice : split->statements) {
      std::variant<SyntaxTree, GrammarFailure, StackExhausted> outcome = RunGrammar(text, slice, &found);
      if (const auto* failure = std::get_if<GrammarFailure>(&outcome))
        return DescribeFailure(*failure, source);
    }
    std::vector<Ambiguity> out;
    for (const GrammarAmbiguity& a : found) {
      out.push_back({a.rule, source.At(a.offset, a.length)});
    }
    return out;
  });
}

}  // namespace fasti::parser
