// Time contexts, DIFF and the periods of writes (language.md sections 1 and 2).
#include "query/parser/build_ast.h"

namespace fasti::parser {

using ast::Modality;

AstBuilder::TimeParts AstBuilder::CollectTime(SyntaxRef ref) const {
  TimeParts parts;
  switch (ref.rule()) {
    case Rule::kModality:
      parts.modality = ref;
      return parts;
    case Rule::kValidScope:
      parts.valid = ref;
      return parts;
    case Rule::kKnownScope:
      parts.known = ref;
      return parts;
    case Rule::kPortion:
      parts.portion = ref;
      return parts;
    default:  // kWriteTime, kTimeContext, kBareContext: wrappers
      break;
  }
  for (size_t i = 0; i < ref.size(); ++i) {
    const TimeParts inner = CollectTime(ref[i]);
    if (inner.modality) parts.modality = inner.modality;
    if (inner.valid) parts.valid = inner.valid;
    if (inner.known) parts.known = inner.known;
    if (inner.portion) parts.portion = inner.portion;
  }
  return parts;
}

Modality AstBuilder::BuildModality(std::optional<SyntaxRef> ref) const {
  if (!ref) return Modality::kUnstated;
  return ref->Has(Token::K_CERTAINLY) ? Modality::kCertainly : Modality::kPossibly;
}

std::vector<ast::ExprPtr> AstBuilder::BuildBounds(SyntaxRef ref) {
  std::vector<ast::ExprPtr> bounds;
  for (const SyntaxRef bound : ref.All(Rule::kBound)) bounds.push_back(BuildExpression(bound));
  return bounds;
}

ast::TimeContext AstBuilder::BuildTimeContext(SyntaxRef ref) {
  const TimeParts parts = CollectTime(ref);
  if (parts.portion) {
    Fail(SpanOf(*parts.portion),
         "FOR PORTION OF belongs to SET, REMOVE and DELETE; to read a period, write VALID FROM "
         "... TO ...");
  }
  ast::TimeContext context;
  context.span = SpanOf(ref);
  context.modality = BuildModality(parts.modality);
  if (parts.valid) context.valid = BuildValidClause(*parts.valid);
  if (parts.known) context.known = BuildKnownClause(*parts.known);
  return context;
}

ast::ValidClause AstBuilder::BuildValidClause(SyntaxRef ref) {
  ast::ValidClause clause{BuildValidScope(ref), std::nullopt, SpanOf(ref)};
  if (const auto as = ref.Find(Rule::kVariable)) clause.as = BuildName(*as);
  return clause;
}

ast::ValidScope AstBuilder::BuildValidScope(SyntaxRef ref) {
  if (const auto sql = ref.Find(Rule::kSqlScope)) return BuildSqlValidScope(*sql);
  if (ref.Has(Token::K_ANYTIME) || ref.Has(Token::K_FOR)) return ast::valid::Anytime{};
  if (const auto always = ref.FindToken(Token::K_ALWAYS)) {
    Fail(SpanOf(*always), "VALID ALWAYS is for writes; to read all of valid time, write VALID ANYTIME");
  }
  std::vector<ast::ExprPtr> bounds = BuildBounds(ref);
  const bool only = ref.Has(Token::K_ONLY);
  if (ref.Has(Token::K_OF) || ref.Has(Token::K_AT)) return ast::valid::At{std::move(bounds[0])};
  if (ref.Has(Token::K_FROM)) {
    return ast::valid::From{std::move(bounds[0]), bounds.size() > 1 ? std::move(bounds[1]) : nullptr, only};
  }
  if (ref.Has(Token::K_BETWEEN)) return ast::valid::Between{std::move(bounds[0]), std::move(bounds[1]), only};
  if (ref.Has(Token::K_DURING)) return ast::valid::During{std::move(bounds[0]), only};
  if (ref.Has(Token::K_THROUGHOUT)) return ast::valid::Throughout{std::move(bounds[0])};
  if (ref.Has(Token::K_WITHIN)) return ast::valid::Within{std::move(bounds[0])};
  return ast::valid::To{std::move(bounds[0])};
}

ast::ValidScope AstBuilder::BuildSqlValidScope(SyntaxRef ref) {
  std::vector<ast::ExprPtr> bounds = BuildBounds(ref);
  if (ref.Has(Token::K_OF)) return ast::valid::At{std::move(bounds[0])};
  if (ref.Has(Token::K_FROM)) return ast::valid::From{std::move(bounds[0]), std::move(bounds[1]), false};
  if (ref.Has(Token::K_BETWEEN))
    return ast::valid::Between{std::move(bounds[0]), std::move(bounds[1]), false};
  return ast::valid::ContainedIn{std::move(bounds[0]), std::move(bounds[1])};
}

ast::KnownClause AstBuilder::BuildKnownClause(SyntaxRef ref) {
  const auto sql = ref.Find(Rule::kSqlScope);
  const SyntaxRef from = sql ? *sql : ref;
  std::vector<ast::ExprPtr> bounds = BuildBounds(from);
  ast::KnownClause clause;
  clause.span = SpanOf(ref);
  if (bounds.empty()) {
    clause.scope = ast::known::Anytime{};
  } else if (from.Has(Token::K_AT) || from.Has(Token::K_OF)) {
    clause.scope = ast::known::At{std::move(bounds[0])};
  } else if (from.Has(Token::K_FROM)) {
    clause.scope = ast::known::From{std::move(bounds[0]), bounds.size() > 1 ? std::move(bounds[1]) : nullptr};
  } else if (from.Has(Token::K_BETWEEN)) {
    clause.scope = ast::known::Between{std::move(bounds[0]), std::move(bounds[1])};
  } else {
    clause.scope = ast::known::ContainedIn{std::move(bounds[0]), std::move(bounds[1])};
  }
  return clause;
}

ast::Diff AstBuilder::BuildDiff(SyntaxRef ref) {
  std::vector<ast::ExprPtr> bounds = BuildBounds(ref);
  ast::Diff diff;
  diff.span = SpanOf(ref);
  diff.modality = BuildModality(ref.Find(Rule::kModality));
  diff.axis = ref.Has(Token::K_KNOWN) ? ast::Diff::Axis::kKnown : ast::Diff::Axis::kValid;
  diff.from = std::move(bounds[0]);
  diff.to = std::move(bounds[1]);
  diff.as = BuildName(ref.Get(Rule::kVariable));
  if (const auto known = ref.Find(Rule::kKnownScope)) diff.known = BuildKnownClause(*known);
  if (const auto valid = ref.Find(Rule::kValidScope)) diff.valid = BuildValidClause(*valid);
  return diff;
}

ast::Validity AstBuilder::BuildValidity(SyntaxRef ref, PortionUse portion) {
  const TimeParts parts = CollectTime(ref);
  ast::Validity validity;
  validity.span = SpanOf(ref);
  if (parts.portion) {
    if (portion == PortionUse::kRefused) {
      Fail(SpanOf(*parts.portion),
           "FOR PORTION OF belongs to SET, REMOVE and DELETE; here write VALID FROM ... TO ...");
    }
    std::vector<ast::ExprPtr> bounds = BuildBounds(*parts.portion);
    validity.period = ast::validity::From{std::move(bounds[0]), std::move(bounds[1])};
    return validity;
  }
  if (parts.modality) {
    Fail(SpanOf(*parts.modality),
         "a write is neither CERTAINLY nor POSSIBLY; write an imprecise bound instead, as in VALID FROM "
         "'2005-05'");
  }
  if (parts.known) Fail(SpanOf(*parts.known), "a write cannot choose KNOWN: the store assigns it at commit");
  const SyntaxRef scope = *parts.valid;
  if (const auto as = scope.Find(Rule::kVariable)) {
    Fail(SpanOf(*as), "a write binds no period: leave out AS " + std::string(TextOf(*as)));
  }
  const auto refuse = [&](Token token, std::string_view instead) {
    if (const auto found = scope.FindToken(token)) {
      Fail(SpanOf(*found),
           std::string(TextOf(*found)) + " is for reading; a write says " + std::string(instead));
    }
  };
  refuse(Token::K_OF, "VALID AT d or VALID FROM a TO b");
  refuse(Token::K_ONLY, "VALID FROM a TO b or VALID DURING p");
  refuse(Token::K_BETWEEN, "VALID FROM a TO b");
  refuse(Token::K_THROUGHOUT, "VALID DURING p");
  refuse(Token::K_WITHIN, "VALID DURING p");
  refuse(Token::K_ANYTIME, "VALID ALWAYS");
  if (const auto sql = scope.FindToken(Token::K_VALID_TIME)) {
    Fail(SpanOf(*sql),
         "FOR VALID_TIME is for reading; a write says VALID FROM a TO b" +
             std::string(portion == PortionUse::kAllowed ? " or FOR PORTION OF VALID_TIME" : ""));
  }
  if (scope.Has(Token::K_ALWAYS)) {
    validity.period = ast::validity::Always{};
    return validity;
  }
  std::vector<ast::ExprPtr> bounds = BuildBounds(scope);
  if (scope.Has(Token::K_FROM)) {
    validity.period =
        ast::validity::From{std::move(bounds[0]), bounds.size() > 1 ? std::move(bounds[1]) : nullptr};
  } else if (scope.Has(Token::K_DURING)) {
    validity.period = ast::validity::During{std::move(bounds[0])};
  } else if (scope.Has(Token::K_AT)) {
    validity.period = ast::validity::At{std::move(bounds[0])};
  } else {
    validity.period = ast::validity::To{std::move(bounds[0])};
  }
  return validity;
}

}  // namespace fasti::parser
