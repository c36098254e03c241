// Graph types, constraints, indexes, SHOW, sessions and transactions.
#include <limits>

#include "query/parser/build_ast.h"

namespace fasti::parser {

ast::StatementBody AstBuilder::BuildSchemaCommand(SyntaxRef ref) {
  const bool if_not_exists = ref.Find(Rule::kIfNotExists).has_value();
  const bool if_exists = ref.Find(Rule::kIfExists).has_value();
  switch (ref.rule()) {
    case Rule::kCreateGraphType: {
      ast::CreateGraphType create;
      create.strict = ref.Has(Token::K_STRICT);
      create.if_not_exists = if_not_exists;
      if (const auto elements = ref.Find(Rule::kElementTypes))
        create.elements = BuildElementTypes(*elements, false);
      return create;
    }
    case Rule::kAlterGraphType: {
      using Action = ast::AlterGraphType::Action;
      ast::AlterGraphType alter;
      alter.action = ref.Has(Token::K_ADD)      ? Action::kAdd
                     : ref.Has(Token::K_DROP)   ? Action::kDrop
                     : ref.Has(Token::K_STRICT) ? Action::kSetStrict
                                                : Action::kSetOpen;
      if (const auto elements = ref.Find(Rule::kElementTypes)) {
        alter.elements = BuildElementTypes(*elements, alter.action == Action::kDrop);
      }
      return alter;
    }
    case Rule::kDropGraphType:
      return ast::DropGraphType{if_exists};
    case Rule::kCreateConstraint:
      return BuildCreateConstraint(ref);
    case Rule::kDropConstraint:
      return ast::DropConstraint{BuildName(ref.Get(Rule::kSymbolicName)), if_exists};
    case Rule::kCreateIndex: {
      ast::CreateIndex create;
      if (const auto name = ref.Find(Rule::kSymbolicName)) create.name = BuildName(*name);
      create.if_not_exists = if_not_exists;
      create.pattern = BuildPathPattern(ref.Get(Rule::kPathPattern), PatternUse::kRead);
      create.targets = BuildConstraintTargets(ref);
      return create;
    }
    case Rule::kDropIndex:
      return ast::DropIndex{BuildName(ref.Get(Rule::kSymbolicName)), if_exists};
    case Rule::kShow: {
      using What = ast::Show::What;
      return ast::Show{ref.Has(Token::K_GRAPH)         ? What::kGraphType
                       : ref.Has(Token::K_CONSTRAINTS) ? What::kConstraints
                       : ref.Has(Token::K_INDEXES)     ? What::kIndexes
                       : ref.Has(Token::K_FUNCTIONS)   ? What::kFunctions
                                                       : What::kProcedures};
    }
    default:
      return ast::CheckConstraints{};
  }
}

ast::StatementBody AstBuilder::BuildCreateConstraint(SyntaxRef ref) {
  using Constraint = ast::CreateConstraint;
  Constraint create;
  if (const auto name = ref.Find(Rule::kSymbolicName)) create.name = BuildName(*name);
  create.if_not_exists = ref.Find(Rule::kIfNotExists).has_value();
  create.pattern = BuildPathPattern(ref.Get(Rule::kPathPattern), PatternUse::kRead);
  create.targets = BuildConstraintTargets(ref.Get(Rule::kConstraintTargets));
  if (const auto type = ref.Find(Rule::kTypeName)) {
    create.kind = Constraint::Kind::kTyped;
    create.type = BuildTypeName(*type);
  } else {
    create.kind = ref.Has(Token::K_UNIQUE) ? Constraint::Kind::kUnique
                  : ref.Has(Token::K_KEY)  ? Constraint::Kind::kKey
                                           : Constraint::Kind::kNotNull;
  }
  if (ref.Has(Token::K_INSTANT)) create.time = Constraint::Time::kAtEveryInstant;
  if (ref.Has(Token::K_WITHOUT)) create.time = Constraint::Time::kWithoutOverlaps;
  return create;
}

std::vector<ast::ExprPtr> AstBuilder::BuildConstraintTargets(SyntaxRef ref) {
  std::vector<ast::ExprPtr> targets;
  for (const SyntaxRef target : ref.All(Rule::kConstraintTarget)) {
    ast::ExprPtr expression = BuildExpression(target[0]);
    if (target.size() > 1) {
      expression = BuildStep(target[1], std::move(expression));
      expression->span = SpanOf(target);
    }
    targets.push_back(std::move(expression));
  }
  return targets;
}

std::vector<ast::ElementType> AstBuilder::BuildElementTypes(SyntaxRef ref, bool for_drop) {
  std::vector<ast::ElementType> elements;
  for (const SyntaxRef element : ref.All(Rule::kElementType)) {
    const std::vector<SyntaxRef> nodes = element.All(Rule::kNodeType);
    const auto edge = element.Find(Rule::kEdgeType);
    if (!edge) {
      elements.emplace_back(BuildNodeType(nodes[0], for_drop));
      continue;
    }
    const bool reversed = element.Has(Token::T_Less);
    ast::EdgeType type;
    type.source = BuildEdgeEnd(nodes[reversed ? 1 : 0]);
    type.target = BuildEdgeEnd(nodes[reversed ? 0 : 1]);
    type.type = BuildName(edge->Get(Rule::kSchemaName));
    type.properties = BuildPropertyTypes(*edge, for_drop);
    type.traits = BuildTraits(*edge, true);
    type.span = SpanOf(element);
    elements.emplace_back(std::move(type));
  }
  return elements;
}

std::vector<ast::Name> AstBuilder::BuildTypeLabels(SyntaxRef node_type) {
  const auto labels = node_type.Find(Rule::kTypeLabels);
  return labels ? BuildNames(labels->All(Rule::kSchemaName)) : std::vector<ast::Name>{};
}

std::vector<ast::Name> AstBuilder::BuildEdgeEnd(SyntaxRef node_type) {
  if (const auto properties = node_type.Find(Rule::kPropertyTypes)) {
    Fail(SpanOf(*properties),
         "an end of an edge type has labels only; declare its properties in a node type of its own");
  }
  if (const auto trait = node_type.Find(Rule::kTypeTrait)) {
    Fail(SpanOf(*trait), "an end of an edge type has labels only; declare this in a node type of its own");
  }
  return BuildTypeLabels(node_type);
}

ast::NodeType AstBuilder::BuildNodeType(SyntaxRef ref, bool for_drop) {
  ast::NodeType type;
  type.span = SpanOf(ref);
  type.labels = BuildTypeLabels(ref);
  if (type.labels.empty()) Fail(type.span, "a node type needs a label, as in (:Country {name :: STRING})");
  type.properties = BuildPropertyTypes(ref, for_drop);
  type.traits = BuildTraits(ref, false);
  return type;
}

std::vector<ast::PropertyType> AstBuilder::BuildPropertyTypes(SyntaxRef element, bool for_drop) {
  std::vector<ast::PropertyType> properties;
  const auto list = element.Find(Rule::kPropertyTypes);
  if (!list) return properties;
  for (const SyntaxRef ref : list->All(Rule::kPropertyType)) {
    ast::PropertyType property;
    property.span = SpanOf(ref);
    property.name = BuildName(ref.Get(Rule::kSchemaName));
    if (const auto type = ref.Find(Rule::kTypeName)) {
      property.type = BuildTypeName(*type);
      property.not_null = property.type->not_null;
      property.type->not_null = false;
    } else if (!for_drop) {
      Fail(property.span, "the property '" + property.name.text + "' needs a type, as in " +
                              property.name.text + " :: STRING");
    }
    for (const SyntaxRef trait : ref.All(Rule::kPropertyTrait)) {
      bool& flag = trait.Has(Token::K_KEY) ? property.key : property.unique;
      if (flag) Fail(SpanOf(trait), std::string(TextOf(trait)) + " is said twice");
      flag = true;
    }
    properties.push_back(std::move(property));
  }
  return properties;
}

ast::ElementTraits AstBuilder::BuildTraits(SyntaxRef element, bool is_edge) {
  ast::ElementTraits traits;
  for (const SyntaxRef trait : element.All(Rule::kTypeTrait)) {
    const auto once = [&](bool present) {
      if (present) Fail(SpanOf(trait), std::string(TextOf(trait)) + " is said twice");
    };
    if (trait.Has(Token::K_STRICT)) {
      once(traits.strict);
      traits.strict = true;
    } else if (trait.Has(Token::K_REQUIRED)) {
      once(traits.valid_required);
      traits.valid_required = true;
    } else if (trait.Has(Token::K_WITHOUT)) {
      once(traits.without_overlaps.has_value());
      traits.without_overlaps = BuildNames(trait.All(Rule::kSchemaName));
    } else {
      if (!is_edge) Fail(SpanOf(trait), "AT MOST n PER SOURCE or TARGET belongs to an edge type");
      std::optional<int64_t>& limit =
          trait.Has(Token::K_SOURCE) ? traits.at_most_per_source : traits.at_most_per_target;
      once(limit.has_value());
      limit = static_cast<int64_t>(BuildCount(*trait.FindToken(Token::Integer)));
    }
  }
  return traits;
}

ast::StatementBody AstBuilder::BuildSession(SyntaxRef ref) {
  if (const auto write = ref.Find(Rule::kWriteTime)) {
    return ast::SessionSetWrite{BuildValidity(*write, PortionUse::kRefused)};
  }
  if (const auto context = ref.Find(Rule::kTimeContext)) {
    ast::SessionSetContext set{BuildTimeContext(*context)};
    if (set.context.valid && set.context.valid->as) {
      Fail(set.context.valid->as->span, "a session's context binds no variable: it has no row; leave out AS");
    }
    return set;
  }
  return ast::SessionReset{};
}

ast::StatementBody AstBuilder::BuildTransaction(SyntaxRef ref) {
  using Access = ast::BeginTransaction::Access;
  if (ref.Has(Token::K_COMMIT)) return ast::CommitTransaction{};
  if (ref.Has(Token::K_ROLLBACK)) return ast::RollbackTransaction{};
  ast::BeginTransaction begin;
  if (ref.Has(Token::K_READ)) begin.access = ref.Has(Token::K_ONLY) ? Access::kReadOnly : Access::kReadWrite;
  if (const auto known = ref.Find(Rule::kKnownScope)) {
    ast::KnownClause clause = BuildKnownClause(*known);
    auto* at = std::get_if<ast::known::At>(&clause.scope);
    if (at == nullptr) Fail(clause.span, "a transaction has one system time: BEGIN KNOWN AT t");
    begin.known_at = std::move(at->at);
  }
  return begin;
}

}  // namespace fasti::parser
