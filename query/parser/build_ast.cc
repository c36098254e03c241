#include "query/parser/build_ast.h"

#include "query/parser/literals.h"
#include "query/parser/syntax_error.h"

namespace fasti::parser {

AstBuilder::DepthGuard::DepthGuard(AstBuilder* builder, SyntaxRef at, size_t levels)
    : builder_(builder), levels_(static_cast<int>(std::min<size_t>(levels, ast::kMaxTreeHeight + 1))) {
  builder_->depth_ += levels_;
  if (builder_->depth_ > ast::kMaxTreeHeight) {
    builder_->depth_ -= levels_;
    throw SyntaxFailure{NestingTooDeep(builder->SpanOf(at))};
  }
}

Span AstBuilder::SpanBetween(SyntaxRef first, SyntaxRef last) const {
  const SyntaxToken& begin = first.first_token();
  const SyntaxToken& end = last.last_token();
  return source_.At(begin.offset, end.offset + end.length - begin.offset);
}

Span AstBuilder::JoinSpans(Span first, Span last) const {
  first.length = last.offset + last.length - first.offset;
  return first;
}

void AstBuilder::Fail(Span span, std::string message, std::string_view detail) const {
  throw SyntaxFailure{Status::Query("SyntaxError", Phase::kCompileTime, detail, std::move(message), span)};
}

ast::Name AstBuilder::BuildName(SyntaxRef ref) const {
  ast::Name name{DecodeName(TextOf(ref)), SpanOf(ref)};
  // An empty key of a map is legal: {``: 1}.
  if (name.text.empty() && ref.role() != Rule::kSchemaName) Fail(name.span, "a name may not be empty");
  return name;
}

std::vector<ast::Name> AstBuilder::BuildNames(const std::vector<SyntaxRef>& refs) const {
  std::vector<ast::Name> names;
  for (const SyntaxRef ref : refs) names.push_back(BuildName(ref));
  return names;
}

ast::QualifiedName AstBuilder::BuildQualifiedName(SyntaxRef ref) const {
  ast::QualifiedName name;
  name.span = SpanOf(ref);
  for (size_t i = 0; i < ref.size(); ++i) {
    if (!ref[i].is_token()) name.parts.push_back(BuildName(ref[i]));
  }
  return name;
}

std::string AstBuilder::ParameterName(SyntaxRef ref) const {
  std::string name = DecodeName(TextOf(ref).substr(1));
  if (name.empty()) Fail(SpanOf(ref), "a parameter's name may not be empty");
  return name;
}

uint64_t AstBuilder::BuildCount(SyntaxRef token) const {
  const Result<int64_t> value = DecodeInteger(TextOf(token), false);
  if (!value.ok()) throw SyntaxFailure{value.status().WithSpan(SpanOf(token))};
  return static_cast<uint64_t>(*value);
}

ast::Query AstBuilder::BuildQuery(SyntaxRef ref) {
  const DepthGuard guard(this, ref, 3);
  ast::Query query;
  query.span = SpanOf(ref);
  for (size_t i = 0; i < ref.size(); ++i) {
    const SyntaxRef child = ref[i];
    if (child.role() == Rule::kUnionOperator) {
      query.union_all.push_back(child.Has(Token::K_ALL));
      continue;
    }
    ast::QueryBranch branch;
    branch.span = SpanOf(child);
    for (size_t k = 0; k < child.size(); ++k) {
      if (child[k].role() == Rule::kTimeContext) {
        branch.context = BuildTimeContext(child[k]);
        if (branch.context->valid && branch.context->valid->as) {
          Fail(branch.context->valid->as->span,
               "a context at the start of a query binds no variable: it has no row; write AS after the "
               "context of a "
               "MATCH");
        }
      } else {
        branch.clauses.push_back(BuildClause(child[k][0]));
      }
    }
    query.branches.push_back(std::move(branch));
  }
  return query;
}

std::unique_ptr<ast::Query> AstBuilder::BuildSubquery(SyntaxRef body) {
  if (const auto query = body.Find(Rule::kQuery)) return std::make_unique<ast::Query>(BuildQuery(*query));
  const DepthGuard guard(this, body, 3);
  const SyntaxRef match = body.Get(Rule::kMatchBody);
  auto query = std::make_unique<ast::Query>();
  query->span = SpanOf(match);
  ast::QueryBranch branch;
  branch.span = query->span;
  branch.clauses.push_back(BuildMatchBody(match));
  query->branches.push_back(std::move(branch));
  return query;
}

ast::Statement AstBuilder::BuildStatement() {
  const SyntaxRef root(&tree_, tree_.root);
  const SyntaxRef ref = root.Get(Rule::kStatement);
  ast::Statement statement;
  statement.span = SpanOf(ref);
  if (ref.Has(Token::K_EXPLAIN)) statement.explain = ast::Statement::Explain::kExplain;
  if (ref.Has(Token::K_PROFILE)) statement.explain = ast::Statement::Explain::kProfile;
  const SyntaxRef body = ref[ref.size() - 1];
  switch (body.rule()) {
    case Rule::kQuery:
      statement.body = BuildQuery(body);
      break;
    case Rule::kSession:
      statement.body = BuildSession(body);
      break;
    case Rule::kTransaction:
      statement.body = BuildTransaction(body);
      break;
    default:  // the rules of build_schema.cc
      statement.body = BuildSchemaCommand(body);
      break;
  }
  return statement;
}

}  // namespace fasti::parser
