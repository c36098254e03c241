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
    } else if (child.role() == Rule::kNextPart) {
      AppendNext(child, &query);
    } else {
      query.branches.push_back(BuildBranch(child));
    }
  }
  return query;
}

ast::QueryBranch AstBuilder::BuildBranch(SyntaxRef ref) {
  ast::QueryBranch branch;
  branch.span = SpanOf(ref);
  for (size_t i = 0; i < ref.size(); ++i) {
    if (ref[i].role() != Rule::kTimeContext) {
      branch.clauses.push_back(BuildClause(ref[i][0]));
      continue;
    }
    branch.context = BuildTimeContext(ref[i]);
    if (branch.context->valid && branch.context->valid->as) {
      Fail(
          branch.context->valid->as->span,
          "a context at the start of a query binds no variable: it has no row; write AS after the context of "
          "a MATCH");
    }
  }
  return branch;
}

// `A RETURN x NEXT YIELD x AS y B` is `A WITH x WITH x AS y B`: a table out, the same table in. A UNION
// before NEXT is first put into CALL () { }.
void AstBuilder::AppendNext(SyntaxRef ref, ast::Query* query) {
  if (query->branches.size() > 1) {
    auto call = std::make_unique<ast::CallSubqueryClause>();
    call->span = query->branches.front().span;
    call->imports.emplace();
    call->query = std::make_unique<ast::Query>();
    call->query->span = call->span;
    call->query->branches = std::move(query->branches);
    call->query->union_all = std::move(query->union_all);
    ast::QueryBranch whole;
    whole.span = call->span;
    whole.context = std::move(call->query->branches.front().context);
    call->query->branches.front().context.reset();
    whole.clauses.push_back(std::move(call));
    query->branches.clear();
    query->branches.push_back(std::move(whole));
    query->union_all.clear();
  } else {
    ast::ClausePtr& last = query->branches.front().clauses.back();
    if (last->kind != ast::ClauseKind::kReturn) {
      Fail(SpanOf(ref[0]),
           "NEXT goes on with the table that RETURN makes; end the part before it with RETURN",
           "InvalidClauseComposition");
    }
    auto& result = ast::As<ast::ReturnClause>(*last);
    for (const ast::ProjectionItem& item : result.projection.items) {
      if (item.alias || item.expression->kind == ast::ExprKind::kVariable) continue;
      Fail(item.span, "what NEXT goes on with needs a name: write " + item.text + " AS name",
           "NoExpressionAlias");
    }
    auto with = std::make_unique<ast::WithClause>();
    with->span = result.span;
    with->projection = std::move(result.projection);
    last = std::move(with);
  }
  std::vector<ast::ClausePtr>& clauses = query->branches.front().clauses;
  const std::vector<SyntaxRef> parts = ref.All(Rule::kQueryBranch);
  if (parts.size() > 1) {
    Fail(SpanOf(ref.Get(Rule::kUnionOperator)),
         "UNION cannot stand in a part after NEXT; put the branches into CALL (*) { … UNION … }",
         "InvalidClauseComposition");
  }
  if (const auto yield = ref.Find(Rule::kYieldClause); yield && !yield->Has(Token::T_Star)) {
    if (yield->Has(Token::T_Minus)) {
      Fail(SpanOf(*yield),
           "YIELD - after NEXT would leave nothing to go on with; name columns, or leave YIELD out");
    }
    auto with = std::make_unique<ast::WithClause>();
    with->span = with->projection.span = SpanOf(*yield);
    for (const SyntaxRef item : yield->All(Rule::kYieldItem)) {
      ast::ProjectionItem column;
      column.span = SpanOf(item);
      column.text = std::string(TextOf(item[0]));
      const ast::Name field = BuildName(item.Get(Rule::kSymbolicName));
      auto variable = std::make_unique<ast::Variable>();
      variable->name = field.text;
      variable->span = field.span;
      column.expression = std::move(variable);
      if (const auto alias = item.Find(Rule::kVariable)) column.alias = BuildName(*alias);
      with->projection.items.push_back(std::move(column));
    }
    clauses.push_back(std::move(with));
  }
  ast::QueryBranch part = BuildBranch(parts.front());
  if (part.context) {
    Fail(part.context->span,
         "a time context stands at the start of a query, before all its parts, or after the pattern of a "
         "MATCH");
  }
  query->branches.front().span = JoinSpans(query->branches.front().span, part.span);
  for (ast::ClausePtr& clause : part.clauses) clauses.push_back(std::move(clause));
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
