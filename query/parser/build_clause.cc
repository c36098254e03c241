// Clauses.
#include "query/parser/build_ast.h"

namespace fasti::parser {

using ast::ClausePtr;

ClausePtr AstBuilder::BuildClause(SyntaxRef ref) {
  ClausePtr clause;
  switch (ref.rule()) {
    case Rule::kMatchClause: {
      std::unique_ptr<ast::MatchClause> match = BuildMatchBody(ref.Get(Rule::kMatchBody));
      match->optional = ref.Has(Token::K_OPTIONAL);
      clause = std::move(match);
      break;
    }
    case Rule::kUnwindClause:
    case Rule::kForClause: {
      auto unwind = std::make_unique<ast::UnwindClause>();
      unwind->list = BuildExpressionOf(ref);
      unwind->variable = BuildName(ref.Get(Rule::kVariable));
      clause = std::move(unwind);
      break;
    }
    case Rule::kLoadCsvClause:
      clause = BuildLoadCsv(ref);
      break;
    case Rule::kCallClause:
      clause = BuildCall(ref);
      break;
    case Rule::kWithClause: {
      auto with = std::make_unique<ast::WithClause>();
      with->projection = BuildProjection(ref.Get(Rule::kProjection));
      with->where = BuildWhere(ref);
      clause = std::move(with);
      break;
    }
    case Rule::kReturnClause: {
      auto result = std::make_unique<ast::ReturnClause>();
      result->projection = BuildProjection(ref.Get(Rule::kProjection));
      clause = std::move(result);
      break;
    }
    case Rule::kFinishClause:
      clause = std::make_unique<ast::FinishClause>();
      break;
    case Rule::kFilterClause: {
      auto filter = std::make_unique<ast::FilterClause>();
      filter->condition = BuildExpressionOf(ref);
      clause = std::move(filter);
      break;
    }
    case Rule::kLetClause: {
      auto let = std::make_unique<ast::LetClause>();
      for (const SyntaxRef item : ref.All(Rule::kLetItem)) {
        let->items.push_back({BuildName(item.Get(Rule::kVariable)), BuildExpressionOf(item), SpanOf(item)});
      }
      clause = std::move(let);
      break;
    }
    case Rule::kCreateClause: {
      auto create = std::make_unique<ast::CreateClause>();
      create->patterns = BuildPatternList(ref.Get(Rule::kPathPatternList), PatternUse::kWrite);
      create->validity = BuildClauseValidity(ref, PortionUse::kRefused);
      clause = std::move(create);
      break;
    }
    case Rule::kForeachClause:
      clause = BuildForeach(ref);
      break;
    case Rule::kMergeClause:
      clause = BuildMerge(ref);
      break;
    case Rule::kSetClause:
      clause = BuildSet(ref);
      break;
    case Rule::kRemoveClause:
      clause = BuildRemove(ref);
      break;
    case Rule::kDeleteClause: {
      auto erase = std::make_unique<ast::DeleteClause>();
      erase->detach = ref.Has(Token::K_DETACH);
      for (const SyntaxRef target : ref.All(Rule::kExpression))
        erase->targets.push_back(BuildExpression(target));
      erase->validity = BuildClauseValidity(ref, PortionUse::kAllowed);
      clause = std::move(erase);
      break;
    }
    default: {  // kEraseClause
      auto erase = std::make_unique<ast::EraseClause>();
      for (const SyntaxRef target : ref.All(Rule::kExpression))
        erase->targets.push_back(BuildExpression(target));
      clause = std::move(erase);
      break;
    }
  }
  clause->span = SpanOf(ref);
  return clause;
}

std::unique_ptr<ast::MatchClause> AstBuilder::BuildMatchBody(SyntaxRef body) {
  auto match = std::make_unique<ast::MatchClause>();
  match->span = SpanOf(body);
  if (const auto misplaced = body.Find(Rule::kMisplacedContext)) {
    Fail(SpanOf(*misplaced), "the time context stands before WHERE: MATCH pattern " +
                                 std::string(TextOf(*misplaced)) + " WHERE ...");
  }
  match->patterns = BuildPatternList(body.Get(Rule::kPathPatternList), PatternUse::kRead);
  match->chronologically = body.Has(Token::K_CHRONOLOGICALLY);
  if (const auto context = body.Find(Rule::kTimeContext)) match->context = BuildTimeContext(*context);
  if (const auto diff = body.Find(Rule::kDiffContext)) match->diff = BuildDiff(*diff);
  match->where = BuildWhere(body);
  return match;
}

// `FOREACH (x IN list | SET ...)` is `CALL (*) { UNWIND list AS x SET ... }`: rows in, the same rows out.
ClausePtr AstBuilder::BuildForeach(SyntaxRef ref) {
  const DepthGuard guard(this, ref, 3);
  ast::QueryBranch branch;
  branch.span = SpanOf(ref);
  auto unwind = std::make_unique<ast::UnwindClause>();
  unwind->span = SpanOf(ref.Get(Rule::kExpression));
  unwind->list = BuildExpressionOf(ref);
  unwind->variable = BuildName(ref.Get(Rule::kVariable));
  branch.clauses.push_back(std::move(unwind));
  for (const SyntaxRef clause : ref.All(Rule::kClause)) {
    switch (clause[0].rule()) {
      case Rule::kCreateClause:
      case Rule::kMergeClause:
      case Rule::kSetClause:
      case Rule::kRemoveClause:
      case Rule::kDeleteClause:
      case Rule::kEraseClause:
      case Rule::kForeachClause:
        branch.clauses.push_back(BuildClause(clause[0]));
        break;
      default:
        Fail(SpanOf(clause),
             "FOREACH holds clauses that write, and no others; to read for each element write "
             "CALL (*) { UNWIND list AS x ... }",
             "InvalidClauseComposition");
    }
  }
  auto call = std::make_unique<ast::CallSubqueryClause>();
  call->imports.emplace();
  call->import_all = true;
  call->query = std::make_unique<ast::Query>();
  call->query->span = branch.span;
  call->query->branches.push_back(std::move(branch));
  return call;
}

ClausePtr AstBuilder::BuildLoadCsv(SyntaxRef ref) {
  auto load = std::make_unique<ast::LoadCsvClause>();
  const std::vector<SyntaxRef> expressions = ref.All(Rule::kExpression);
  load->with_headers = ref.Has(Token::K_HEADERS);
  load->source = BuildExpression(expressions[0]);
  load->variable = BuildName(ref.Get(Rule::kVariable));
  if (expressions.size() > 1) load->field_terminator = BuildExpression(expressions[1]);
  return load;
}

ClausePtr AstBuilder::BuildCall(SyntaxRef ref) {
  if (const auto body = ref.Find(Rule::kSubqueryBody)) {
    if (const auto batches = ref.Find(Rule::kInTransactions)) {
      Fail(SpanOf(*batches),
           "CALL { } IN TRANSACTIONS is not part of the language: a statement is one transaction; load in "
           "statements of their own between BEGIN and COMMIT");
    }
    auto call = std::make_unique<ast::CallSubqueryClause>();
    call->optional = ref.Has(Token::K_OPTIONAL);
    if (const auto imports = ref.Find(Rule::kCallImports)) {
      call->imports = BuildNames(imports->All(Rule::kVariable));
      call->import_all = imports->Has(Token::T_Star);
    }
    call->query = BuildSubquery(*body);
    return call;
  }
  const SyntaxRef procedure = ref.Get(Rule::kProcedureCall);
  auto call = std::make_unique<ast::CallProcedureClause>();
  call->optional = ref.Has(Token::K_OPTIONAL);
  call->name = BuildQualifiedName(procedure.Get(Rule::kQualifiedName));
  if (const auto arguments = procedure.Find(Rule::kCallArguments)) {
    call->arguments.emplace();
    for (const SyntaxRef argument : arguments->All(Rule::kExpression)) {
      call->arguments->push_back(BuildExpression(argument));
    }
  }
  if (const auto yield = procedure.Find(Rule::kYieldClause)) {
    call->yield.emplace();
    call->yield_all = yield->Has(Token::T_Star);
    for (const SyntaxRef item : yield->All(Rule::kYieldItem)) {
      ast::CallProcedureClause::YieldItem field;
      field.field = BuildName(item.Get(Rule::kSymbolicName));
      if (const auto alias = item.Find(Rule::kVariable)) field.alias = BuildName(*alias);
      field.span = SpanOf(item);
      call->yield->push_back(std::move(field));
    }
  }
  call->where = BuildWhere(procedure);
  return call;
}

ast::Projection AstBuilder::BuildProjection(SyntaxRef ref) {
  ast::Projection projection;
  projection.span = SpanOf(ref);
  projection.distinct = ref.Has(Token::K_DISTINCT);
  const SyntaxRef items = ref.Get(Rule::kProjectionItems);
  projection.all = items.Has(Token::T_Star);
  for (const SyntaxRef item : items.All(Rule::kProjectionItem)) {
    ast::ProjectionItem built;
    const SyntaxRef expression = item.Get(Rule::kExpression);
    built.expression = BuildExpression(expression);
    built.text = std::string(TextOf(expression));
    if (const auto alias = item.Find(Rule::kVariable)) built.alias = BuildName(*alias);
    built.span = SpanOf(item);
    projection.items.push_back(std::move(built));
  }
  if (const auto over = ref.Find(Rule::kOverTime))
    projection.over_time = BuildName(over->Get(Rule::kVariable));
  if (const auto order = ref.Find(Rule::kOrderBy)) {
    for (const SyntaxRef item : order->All(Rule::kSortItem)) {
      const bool descending = item.Has(Token::K_DESC) || item.Has(Token::K_DESCENDING);
      projection.order_by.push_back({BuildExpressionOf(item), descending, SpanOf(item)});
    }
  }
  if (const auto skip = ref.Find(Rule::kSkip)) projection.skip = BuildExpressionOf(*skip);
  if (const auto limit = ref.Find(Rule::kLimit)) projection.limit = BuildExpressionOf(*limit);
  return projection;
}

std::optional<ast::Validity> AstBuilder::BuildClauseValidity(SyntaxRef clause, PortionUse portion) {
  const auto time = clause.Find(Rule::kWriteTime);
  if (!time) return std::nullopt;
  return BuildValidity(*time, portion);
}

ClausePtr AstBuilder::BuildMerge(SyntaxRef ref) {
  auto merge = std::make_unique<ast::MergeClause>();
  merge->pattern = BuildPathPattern(ref.Get(Rule::kPathPattern), PatternUse::kWrite);
  merge->validity = BuildClauseValidity(ref, PortionUse::kRefused);
  for (const SyntaxRef action : ref.All(Rule::kMergeAction)) {
    ast::MergeAction built;
    const SyntaxRef set = action.Get(Rule::kSetClause);
    built.on = action.Has(Token::K_CREATE) ? ast::MergeAction::On::kCreate : ast::MergeAction::On::kMatch;
    built.items = BuildSetItems(set);
    built.validity = BuildClauseValidity(set, PortionUse::kAllowed);
    built.span = SpanOf(action);
    merge->actions.push_back(std::move(built));
  }
  return merge;
}

ClausePtr AstBuilder::BuildSet(SyntaxRef ref) {
  auto set = std::make_unique<ast::SetClause>();
  set->items = BuildSetItems(ref);
  set->validity = BuildClauseValidity(ref, PortionUse::kAllowed);
  return set;
}

std::vector<ast::SetItem> AstBuilder::BuildSetItems(SyntaxRef set_clause) {
  std::vector<ast::SetItem> items;
  for (const SyntaxRef item : set_clause.All(Rule::kSetItem)) {
    ast::SetItem built;
    built.span = SpanOf(item);
    if (const auto target = item.Find(Rule::kPropertyTarget)) {
      built.what = ast::SetProperty{BuildPropertyTarget(*target), BuildExpressionOf(item)};
    } else if (const auto call = item.Find(Rule::kFunctionCall)) {
      // SET validTime(x) = p; the binder refuses other functions.
      built.what = ast::SetProperty{BuildExpression(*call), BuildExpressionOf(item)};
    } else if (const auto labels = item.Find(Rule::kSetLabels)) {
      built.what = ast::SetLabels{BuildName(item.Get(Rule::kVariable)), BuildSetLabels(*labels)};
    } else {
      built.what = ast::SetAllProperties{BuildName(item.Get(Rule::kVariable)), BuildExpressionOf(item),
                                         item.Has(Token::T_PlusEq)};
    }
    items.push_back(std::move(built));
  }
  return items;
}

std::vector<ast::LabelExpr> AstBuilder::BuildSetLabels(SyntaxRef ref) {
  std::vector<ast::LabelExpr> labels;
  for (const SyntaxRef atom : ref.All(Rule::kLabelAtom)) {
    if (atom.Find(Rule::kLabelOr) || atom.Has(Token::T_Percent)) {
      Fail(SpanOf(atom), "SET and REMOVE take labels, not conditions on labels; write x:A:B");
    }
    labels.push_back(BuildLabels(atom));
  }
  return labels;
}

ast::ExprPtr AstBuilder::BuildPropertyTarget(SyntaxRef ref) {
  const DepthGuard guard(this, ref, ref.size());
  ast::ExprPtr expression = BuildExpression(ref[0]);
  for (size_t i = 1; i < ref.size(); ++i) {
    expression = BuildStep(ref[i], std::move(expression));
    expression->span = SpanBetween(ref, ref[i]);
  }
  if (expression->kind == ast::ExprKind::kSlice) {
    Fail(expression->span, "a slice of a list cannot be changed; set a property, as in x.key = value");
  }
  return expression;
}

ClausePtr AstBuilder::BuildRemove(SyntaxRef ref) {
  auto remove = std::make_unique<ast::RemoveClause>();
  for (const SyntaxRef item : ref.All(Rule::kRemoveItem)) {
    ast::RemoveItem built;
    built.span = SpanOf(item);
    if (const auto target = item.Find(Rule::kPropertyTarget)) {
      built.what = ast::RemoveProperty{BuildPropertyTarget(*target)};
    } else {
      built.what =
          ast::RemoveLabels{BuildName(item.Get(Rule::kVariable)), BuildSetLabels(item.Get(Rule::kSetLabels))};
    }
    remove->items.push_back(std::move(built));
  }
  remove->validity = BuildClauseValidity(ref, PortionUse::kAllowed);
  return remove;
}

}  // namespace fasti::parser
