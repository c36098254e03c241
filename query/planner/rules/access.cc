#include "query/planner/rules/access.h"

namespace fasti::plan {
namespace {

using bound::LabelTest;

/// In this order: each replaces what came before it where it applies.
constexpr void (*kAccessRules[])(const AccessInput&, Access*) = {&LabelScan, &TypeEnds, &IndexSeekByValue,
                                                                 &IdLookup};

const std::string* NameIn(const LabelTest& test) {
  if (test.kind == LabelTest::Kind::kName) return &test.name;
  if (test.kind == LabelTest::Kind::kAnd) {
    for (const LabelTest& child : test.children) {
      if (const std::string* name = NameIn(child)) return name;
    }
  }
  return nullptr;
}

}  // namespace

const std::string* UsableLabel(const bound::NodePattern& node) {
  return node.labels ? NameIn(*node.labels) : nullptr;
}

const bound::Expr* EqualTo(const AccessInput& input,
                           const std::function<bool(const bound::Expr&)>& is_this_side) {
  for (const bound::ExprPtr& e : input.match.where) {
    if (e->kind != bound::ExprKind::kComparison) continue;
    const auto& c = bound::As<bound::Comparison>(*e);
    if (c.rest.size() != 1 || c.rest[0].first != bound::Comparison::Op::kEqual) continue;
    const bound::Expr* sides[2] = {c.first.get(), c.rest[0].second.get()};
    for (int i = 0; i < 2; ++i) {
      if (is_this_side(*sides[i]) && input.computable(*sides[1 - i])) return sides[1 - i];
    }
  }
  return nullptr;
}

Access ChooseAccess(const AccessInput& input, bool optimize) {
  Access access;
  // A scan without a label is the last resort; a condition on properties makes it a better start than one
  // without.
  access.rows = static_cast<double>(input.catalog.statistics.nodes) + 2;
  if (!input.node.properties.empty()) access.rows *= 0.5;
  if (!optimize) return access;
  for (const auto rule : kAccessRules) rule(input, &access);
  return access;
}

}  // namespace fasti::plan
