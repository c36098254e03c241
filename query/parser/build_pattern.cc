// Patterns, label expressions and path prefixes.
#include <algorithm>
#include <cctype>

#include "query/parser/build_ast.h"

namespace fasti::parser {

using ast::LabelExpr;
using ast::PathSelector;

std::vector<ast::PathPattern> AstBuilder::BuildPatternList(SyntaxRef ref, PatternUse use) {
  std::vector<ast::PathPattern> patterns;
  for (const SyntaxRef pattern : ref.All(Rule::kPathPattern))
    patterns.push_back(BuildPathPattern(pattern, use));
  return patterns;
}

ast::PathPattern AstBuilder::BuildPathPattern(SyntaxRef ref, PatternUse use) {
  const DepthGuard guard(this, ref, 1);
  ast::PathPattern pattern;
  const auto prefix = ref.Find(Rule::kPathPrefix);
  if (const auto function = ref.Find(Rule::kShortestPathFunction)) {
    if (prefix)
      Fail(SpanOf(*prefix), "a path search prefix and " + std::string(TextOf((*function)[0])) +
                                "() say the same thing; keep one of them");
    pattern = BuildShortestPath(*function, use);
  } else {
    if (prefix) BuildPathPrefix(*prefix, &pattern);
    pattern.elements = BuildPathTerms(ref.Get(Rule::kPathTerms), use);
  }
  if (const auto variable = ref.Find(Rule::kVariable)) pattern.variable = BuildName(*variable);
  pattern.span = SpanOf(ref);
  return pattern;
}

ast::PathPattern AstBuilder::BuildShortestPath(SyntaxRef ref, PatternUse use) {
  ast::PathPattern pattern;
  pattern.span = SpanOf(ref);
  pattern.selector.kind = ref.Has(Token::K_SHORTESTPATH) ? PathSelector::Kind::kShortestPathFunction
                                                         : PathSelector::Kind::kAllShortestPathsFunction;
  pattern.selector.span = SpanOf(ref[0]);
  pattern.elements = BuildPathTerms(ref.Get(Rule::kPathTerms), use);
  return pattern;
}

ast::PathPattern AstBuilder::BuildPatternExpression(SyntaxRef ref) {
  const DepthGuard guard(this, ref, 1);
  ast::PathPattern pattern;
  pattern.span = SpanOf(ref);
  for (size_t i = 0; i < ref.size(); ++i) {
    if (ref[i].role() == Rule::kNodePattern) {
      pattern.elements.emplace_back(BuildNodePattern(ref[i], PatternUse::kRead));
    } else {
      pattern.elements.emplace_back(BuildRelPattern(ref[i], PatternUse::kRead));
    }
  }
  return pattern;
}

void AstBuilder::BuildPathPrefix(SyntaxRef ref, ast::PathPattern* pattern) {
  PathSelector& selector = pattern->selector;
  selector.span = SpanOf(ref);
  if (const auto count = ref.Find(Rule::kPathCount)) {
    if (count->token() == Token::Parameter) {
      selector.count = BuildParameter((*count)[0]);
    } else {
      selector.count = BuildNumber(*count, false);
    }
  }
  if (ref.Has(Token::K_ALL)) {
    selector.kind = ref.Has(Token::K_SHORTEST) ? PathSelector::Kind::kAllShortest : PathSelector::Kind::kAll;
  } else if (ref.Has(Token::K_ANY)) {
    selector.kind = ref.Has(Token::K_SHORTEST) ? PathSelector::Kind::kAnyShortest : PathSelector::Kind::kAny;
  } else if (ref.Has(Token::K_SHORTEST)) {
    selector.kind = ref.Has(Token::K_GROUP) || ref.Has(Token::K_GROUPS) ? PathSelector::Kind::kShortestKGroups
                                                                        : PathSelector::Kind::kShortestK;
  }
  if (const auto mode = ref.Find(Rule::kPathMode)) {
    pattern->mode = mode->Has(Token::K_WALK)     ? ast::PathMode::kWalk
                    : mode->Has(Token::K_TRAIL)  ? ast::PathMode::kTrail
                    : mode->Has(Token::K_SIMPLE) ? ast::PathMode::kSimple
                                                 : ast::PathMode::kAcyclic;
  }
}

std::vector<ast::PathElement> AstBuilder::BuildPathTerms(SyntaxRef ref, PatternUse use) {
  std::vector<ast::PathElement> elements;
  for (size_t i = 0; i < ref.size(); ++i) {
    const SyntaxRef child = ref[i];
    if (child.role() == Rule::kQuantifiedRelationship) {
      ast::RelPattern relationship = BuildRelPattern(child.Get(Rule::kRelationshipPattern), use);
      if (const auto quantifier = child.Find(Rule::kQuantifier)) {
        relationship.quantifier = BuildQuantifier(*quantifier);
        relationship.span = SpanOf(child);
        if (relationship.variable_length) {
          Fail(SpanOf(*quantifier),
               "this relationship has a length in its brackets already; keep one of the two");
        }
      }
      if (elements.empty() || std::holds_alternative<ast::PathGroup>(elements.back())) {
        Fail(SpanOf(child),
             "a relationship cannot stand directly beside a parenthesised path; put a node between "
             "them, as in ((a)-->(b))+ (c)-->(d)");
      }
      elements.emplace_back(std::move(relationship));
    } else if (const auto node = child.Find(Rule::kNodePattern)) {
      if (!elements.empty() && std::holds_alternative<ast::NodePattern>(elements.back())) {
        Fail(SpanOf(*node),
             "two nodes stand side by side; put a relationship between them, as in (a)-->(b), or a comma");
      }
      elements.emplace_back(BuildNodePattern(*node, use));
    } else {
      const SyntaxRef group = child.Get(Rule::kPathGroup);
      if (!elements.empty() && std::holds_alternative<ast::RelPattern>(elements.back())) {
        Fail(SpanOf(group),
             "a relationship cannot stand directly beside a parenthesised path; put a node between "
             "them, as in (a)-->(b) ((c)-->(d))+");
      }
      elements.emplace_back(BuildPathGroup(group, use));
    }
  }
  return elements;
}

ast::PathGroup AstBuilder::BuildPathGroup(SyntaxRef ref, PatternUse use) {
  ast::PathGroup group;
  group.span = SpanOf(ref);
  group.path = std::make_unique<ast::PathPattern>(BuildPathPattern(ref.Get(Rule::kPathPattern), use));
  group.where = BuildWhere(ref);
  if (const auto quantifier = ref.Find(Rule::kQuantifier)) group.quantifier = BuildQuantifier(*quantifier);
  return group;
}

template <typename Element>
void AstBuilder::BuildElementTime(SyntaxRef ref, PatternUse use, Element* element) {
  for (const Rule rule : {Rule::kWriteTime, Rule::kBareContext, Rule::kPortion}) {
    const auto time = ref.Find(rule);
    if (!time) continue;
    if (use == PatternUse::kWrite) {
      element->validity = BuildValidity(*time, PortionUse::kRefused);
    } else {
      element->context = BuildTimeContext(*time);
    }
  }
}

ast::NodePattern AstBuilder::BuildNodePattern(SyntaxRef ref, PatternUse use) {
  ast::NodePattern node;
  node.span = SpanOf(ref);
  if (const auto head = ref.Find(Rule::kNodeHead)) {
    if (const auto variable = head->Find(Rule::kVariable)) node.variable = BuildName(*variable);
    if (const auto labels = head->Find(Rule::kLabelSpec))
      node.labels = BuildLabels(labels->Get(Rule::kLabelOr));
    if (const auto properties = head->Find(Rule::kProperties)) node.properties = BuildProperties(*properties);
  }
  BuildElementTime(ref, use, &node);
  node.where = BuildWhere(ref);
  return node;
}

ast::RelPattern AstBuilder::BuildRelPattern(SyntaxRef ref, PatternUse use) {
  ast::RelPattern relationship;
  relationship.span = SpanOf(ref);
  const bool left = ref.Find(Rule::kLeftArrow).has_value();
  const bool right = ref.Find(Rule::kRightArrow).has_value();
  relationship.direction = left == right ? ast::Direction::kEither
                           : left        ? ast::Direction::kLeft
                                         : ast::Direction::kRight;
  const auto detail = ref.Find(Rule::kRelationshipDetail);
  if (!detail) return relationship;
  if (const auto head = detail->Find(Rule::kRelationshipHead)) {
    if (const auto variable = head->Find(Rule::kVariable)) relationship.variable = BuildName(*variable);
    if (const auto types = head->Find(Rule::kLabelSpec)) {
      relationship.types = BuildLabels(types->Get(Rule::kLabelOr));
    }
    if (const auto range = head->Find(Rule::kRangeLiteral)) relationship.variable_length = BuildRange(*range);
    if (const auto properties = head->Find(Rule::kProperties))
      relationship.properties = BuildProperties(*properties);
  }
  BuildElementTime(*detail, use, &relationship);
  relationship.where = BuildWhere(*detail);
  return relationship;
}

ast::PathLength AstBuilder::BuildRange(SyntaxRef ref) {
  constexpr std::string_view kDetail = "InvalidRelationshipPattern";
  if (!ref.Has(Token::T_Star)) {
    Fail(SpanOf(ref), "a variable length starts with a star: write *" + std::string(TextOf(ref)), kDetail);
  }
  ast::PathLength length;
  length.span = SpanOf(ref);
  bool after_dots = false;
  const bool dots = ref.Has(Token::T_DotDot);
  for (size_t i = 0; i < ref.size(); ++i) {
    const SyntaxRef child = ref[i];
    if (child.is_token()) {
      after_dots = after_dots || child.token() == Token::T_DotDot;
      continue;
    }
    if (child.Has(Token::T_Minus)) {
      Fail(SpanOf(child), "a path cannot have a negative length (" + std::string(TextOf(child)) + ")",
           kDetail);
    }
    const uint64_t bound = BuildCount(child);
    if (!after_dots) length.min = bound;
    if (after_dots || !dots) length.max = bound;
  }
  return length;
}

ast::PathLength AstBuilder::BuildQuantifier(SyntaxRef ref) {
  ast::PathLength length;
  length.span = SpanOf(ref);
  length.min = 0;
  if (ref.Has(Token::T_Plus)) {
    length.min = 1;
  } else if (ref.Has(Token::T_Question)) {
    length.max = 1;
  } else if (!ref.Has(Token::T_Star)) {
    bool after_comma = false;
    const bool comma = ref.Has(Token::T_Comma);
    for (size_t i = 0; i < ref.size(); ++i) {
      if (ref[i].token() == Token::T_Comma) after_comma = true;
      if (ref[i].token() != Token::Integer) continue;
      if (!after_comma) length.min = BuildCount(ref[i]);
      if (after_comma || !comma) length.max = BuildCount(ref[i]);
    }
    if (length.max && *length.max < *length.min) {
      Fail(length.span, "the greatest length of a path is smaller than its least");
    }
  }
  return length;
}

ast::ExprPtr AstBuilder::BuildProperties(SyntaxRef ref) {
  if (ref[0].is_token()) return BuildParameter(ref[0]);
  return BuildMap(ref[0]);
}

LabelExpr AstBuilder::BuildLabelGroup(SyntaxRef ref, LabelExpr::Kind kind) {
  LabelExpr group;
  group.kind = kind;
  group.span = SpanOf(ref);
  for (size_t i = 0; i < ref.size(); ++i) {
    if (!ref[i].is_token()) group.children.push_back(BuildLabels(ref[i]));
  }
  return group;
}

LabelExpr AstBuilder::BuildLabels(SyntaxRef ref) {
  const DepthGuard guard(this, ref, 1);
  if (ref.rule() == Rule::kLabelOr) return BuildLabelGroup(ref, LabelExpr::Kind::kOr);
  if (ref.rule() == Rule::kLabelAnd) return BuildLabelGroup(ref, LabelExpr::Kind::kAnd);
  if (ref.rule() == Rule::kExpressionLabels) {
    // `:A` alone or `:A|B`: one operand needs no group.
    const std::vector<SyntaxRef> operands = ref.All(Rule::kLabelAnd);
    return operands.size() == 1 ? BuildLabels(operands[0]) : BuildLabelGroup(ref, LabelExpr::Kind::kOr);
  }
  if (ref.rule() == Rule::kLabelNot) {
    const size_t negations = ref.size() - 1;
    const DepthGuard more(this, ref, negations);
    LabelExpr labels = BuildLabels(ref[negations]);
    for (size_t i = negations; i-- > 0;) {
      LabelExpr negated;
      negated.kind = LabelExpr::Kind::kNot;
      negated.span = SpanBetween(ref[i], ref);
      negated.children.push_back(std::move(labels));
      labels = std::move(negated);
    }
    return labels;
  }
  // kLabelAtom
  if (const auto inner = ref.Find(Rule::kLabelOr)) return BuildLabels(*inner);
  LabelExpr label;
  label.span = SpanOf(ref);
  if (const auto name = ref.Find(Rule::kSchemaName)) {
    label.kind = LabelExpr::Kind::kName;
    label.name = BuildName(*name);
  } else if (const auto parameter = ref.FindToken(Token::Parameter); parameter && ref.Has(Token::T_LParen)) {
    std::string word = ParameterName(*parameter);
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
    if (word != "any" && word != "all") {
      Fail(SpanOf(*parameter), "labels from an expression are written $(…), $all(…) or $any(…), not $" +
                                   ParameterName(*parameter) + "(…)");
    }
    label.kind = word == "any" ? LabelExpr::Kind::kDynamicAny : LabelExpr::Kind::kDynamic;
    label.value = BuildExpressionOf(ref);
  } else if (parameter) {
    label.kind = LabelExpr::Kind::kParameter;
    label.name = {ParameterName(*parameter), SpanOf(*parameter)};
  } else if (ref.Has(Token::T_Percent)) {
    label.kind = LabelExpr::Kind::kAny;
  } else {
    label.kind = LabelExpr::Kind::kDynamic;
    label.value = BuildExpressionOf(ref);
  }
  return label;
}

}  // namespace fasti::parser
