#include "query/binder/visit.h"

#include <algorithm>

namespace fasti::bound {

namespace {

using Visit = std::function<void(const Expr&)>;

void Maybe(const ExprPtr& expr, const Visit& visit) {
  if (expr) visit(*expr);
}

void EachOf(const std::vector<ExprPtr>& exprs, const Visit& visit) {
  for (const ExprPtr& expr : exprs) Maybe(expr, visit);
}

void OfProperties(const std::vector<PropertyMatch>& properties, const ExprPtr& map, const Visit& visit) {
  for (const PropertyMatch& property : properties) Maybe(property.value, visit);
  Maybe(map, visit);
}

void OfContext(const Context& context, const Visit& visit) {
  if (const auto* at = std::get_if<valid::At>(&context.valid)) Maybe(at->at, visit);
  if (const auto* range = std::get_if<valid::Range>(&context.valid)) {
    Maybe(range->from, visit);
    Maybe(range->to, visit);
  }
  if (const auto* at = std::get_if<known::At>(&context.known)) Maybe(at->at, visit);
  if (const auto* range = std::get_if<known::Range>(&context.known)) {
    Maybe(range->from, visit);
    Maybe(range->to, visit);
  }
}

void OfValidity(const std::optional<Validity>& validity, const Visit& visit) {
  if (!validity) return;
  Maybe(validity->from, visit);
  Maybe(validity->to, visit);
}

void OfCreate(const Create& create, const Visit& visit) {
  for (const CreateNode& node : create.nodes) {
    for (const LabelTest& label : node.labels) ForEachValue(label, visit);
    OfProperties(node.properties, node.property_map, visit);
    OfValidity(node.validity, visit);
  }
  for (const CreateEdge& edge : create.edges) {
    ForEachValue(edge.type, visit);
    OfProperties(edge.properties, edge.property_map, visit);
    OfValidity(edge.validity, visit);
  }
  OfValidity(create.validity, visit);
}

void OfSetItems(const std::vector<SetItem>& items, const Visit& visit) {
  for (const SetItem& item : items) {
    if (const auto* property = std::get_if<SetProperty>(&item)) {
      Maybe(property->element, visit);
      Maybe(property->dynamic_key, visit);
      Maybe(property->value, visit);
    } else if (const auto* properties = std::get_if<SetProperties>(&item)) {
      Maybe(properties->value, visit);
    } else if (const auto* labels = std::get_if<SetLabels>(&item)) {
      for (const LabelTest& label : labels->labels) ForEachValue(label, visit);
    } else {
      const auto& existence = std::get<SetExistence>(item);
      Maybe(existence.element, visit);
      Maybe(existence.value, visit);
    }
  }
}

struct ClauseVisitor {
  const Visit& visit;

  void operator()(const Match& match) const { ForEachExpr(match, visit); }
  void operator()(const Unwind& unwind) const { Maybe(unwind.list, visit); }
  void operator()(const Project& project) const {
    for (const Item& key : project.keys) Maybe(key.expr, visit);
    for (const Aggregate& aggregate : project.aggregates) EachOf(aggregate.args, visit);
    for (const Item& item : project.items) Maybe(item.expr, visit);
    for (const SortKey& key : project.order_by) Maybe(key.expr, visit);
    Maybe(project.skip, visit);
    Maybe(project.limit, visit);
    Maybe(project.where, visit);
  }
  void operator()(const CallProcedure& call) const {
    EachOf(call.args, visit);
    Maybe(call.where, visit);
  }
  void operator()(const CallSubquery&) const {}
  void operator()(const LoadCsv& load) const {
    Maybe(load.source, visit);
    Maybe(load.field_terminator, visit);
  }
  void operator()(const Create& create) const { OfCreate(create, visit); }
  void operator()(const Set& set) const {
    OfSetItems(set.items, visit);
    OfValidity(set.validity, visit);
  }
  void operator()(const Merge& merge) const {
    ForEachExpr(merge.match, visit);
    OfCreate(merge.create, visit);
    OfSetItems(merge.on_create, visit);
    OfSetItems(merge.on_match, visit);
    OfValidity(merge.on_create_validity, visit);
    OfValidity(merge.on_match_validity, visit);
    OfValidity(merge.validity, visit);
  }
  void operator()(const Delete& clause) const {
    EachOf(clause.targets, visit);
    OfValidity(clause.validity, visit);
  }
  void operator()(const Erase& clause) const { EachOf(clause.targets, visit); }
};

}  // namespace

void ForEachValue(const LabelTest& labels, const Visit& visit) {
  Maybe(labels.value, visit);
  for (const LabelTest& child : labels.children) ForEachValue(child, visit);
}

void ForEachPart(const Expr& e, const Visit& visit) {
  switch (e.kind) {
    case ExprKind::kConstant:
    case ExprKind::kParameter:
    case ExprKind::kVariable:
    case ExprKind::kSubquery:
      return;
    case ExprKind::kProperty:
      return Maybe(As<Property>(e).base, visit);
    case ExprKind::kSubscript:
      Maybe(As<Subscript>(e).base, visit);
      return Maybe(As<Subscript>(e).index, visit);
    case ExprKind::kSlice:
      Maybe(As<Slice>(e).base, visit);
      Maybe(As<Slice>(e).from, visit);
      return Maybe(As<Slice>(e).to, visit);
    case ExprKind::kHasLabels:
      Maybe(As<HasLabels>(e).base, visit);
      return ForEachValue(As<HasLabels>(e).labels, visit);
    case ExprKind::kCall:
      return EachOf(As<Call>(e).args, visit);
    case ExprKind::kNot:
      return Maybe(As<Not>(e).operand, visit);
    case ExprKind::kLogical:
      return EachOf(As<Logical>(e).operands, visit);
    case ExprKind::kComparison:
      Maybe(As<Comparison>(e).first, visit);
      for (const auto& step : As<Comparison>(e).rest) Maybe(step.second, visit);
      return;
    case ExprKind::kArithmetic:
      Maybe(As<ArithmeticOp>(e).left, visit);
      return Maybe(As<ArithmeticOp>(e).right, visit);
    case ExprKind::kNegate:
      return Maybe(As<Negation>(e).operand, visit);
    case ExprKind::kStringTest:
      Maybe(As<StringTestOp>(e).left, visit);
      return Maybe(As<StringTestOp>(e).right, visit);
    case ExprKind::kMatches:
      Maybe(As<MatchesOp>(e).left, visit);
      return Maybe(As<MatchesOp>(e).right, visit);
    case ExprKind::kIn:
      Maybe(As<InOp>(e).left, visit);
      return Maybe(As<InOp>(e).right, visit);
    case ExprKind::kPeriodTest:
      Maybe(As<PeriodTestOp>(e).left, visit);
      return Maybe(As<PeriodTestOp>(e).right, visit);
    case ExprKind::kIsNull:
      return Maybe(As<IsNull>(e).operand, visit);
    case ExprKind::kIsType:
      return Maybe(As<IsType>(e).operand, visit);
    case ExprKind::kCase: {
      const auto& cases = As<Case>(e);
      Maybe(cases.subject, visit);
      for (const auto& [when, then] : cases.branches) {
        Maybe(when, visit);
        Maybe(then, visit);
      }
      return Maybe(cases.otherwise, visit);
    }
    case ExprKind::kList:
      return EachOf(As<ListExpr>(e).items, visit);
    case ExprKind::kMap:
      for (const MapExpr::Entry& entry : As<MapExpr>(e).entries) {
        Maybe(entry.dynamic_key, visit);
        Maybe(entry.value, visit);
      }
      return;
    case ExprKind::kListComprehension: {
      const auto& list = As<ListComprehension>(e);
      Maybe(list.list, visit);
      Maybe(list.where, visit);
      return Maybe(list.projection, visit);
    }
    case ExprKind::kQuantifier:
      Maybe(As<Quantifier>(e).list, visit);
      return Maybe(As<Quantifier>(e).where, visit);
    case ExprKind::kReduce: {
      const auto& reduce = As<Reduce>(e);
      Maybe(reduce.initial, visit);
      Maybe(reduce.list, visit);
      return Maybe(reduce.step, visit);
    }
    case ExprKind::kMapProjection: {
      const auto& projection = As<MapProjection>(e);
      Maybe(projection.base, visit);
      for (const MapProjection::Item& item : projection.items) {
        Maybe(item.dynamic_key, visit);
        Maybe(item.value, visit);
      }
      return;
    }
  }
}

void ForEachExpr(const NodePattern& node, const Visit& visit) {
  if (node.labels) ForEachValue(*node.labels, visit);
  OfProperties(node.properties, node.property_map, visit);
  if (node.context) OfContext(*node.context, visit);
  Maybe(node.where, visit);
}

void ForEachExpr(const EdgePattern& edge, const Visit& visit) {
  if (edge.types) ForEachValue(*edge.types, visit);
  OfProperties(edge.properties, edge.property_map, visit);
  if (edge.context) OfContext(*edge.context, visit);
  Maybe(edge.where, visit);
  if (edge.group == nullptr) return;
  for (const NodePattern& node : edge.group->nodes) ForEachExpr(node, visit);
  for (const EdgePattern& inner : edge.group->edges) ForEachExpr(inner, visit);
  EachOf(edge.group->where, visit);
}

void ForEachExpr(const Match& match, const Visit& visit) {
  for (const NodePattern& node : match.pattern.nodes) ForEachExpr(node, visit);
  for (const EdgePattern& edge : match.pattern.edges) ForEachExpr(edge, visit);
  OfContext(match.context, visit);
  if (match.diff) {
    Maybe(match.diff->from, visit);
    Maybe(match.diff->to, visit);
  }
  EachOf(match.where, visit);
  EachOf(match.where_on_period, visit);
}

void ForEachExpr(const Clause& clause, const Visit& visit) { std::visit(ClauseVisitor{visit}, clause); }

bool Reads(const Expr& expr, VarId var) {
  if (expr.kind == ExprKind::kVariable) return As<VariableRef>(expr).var == var;
  if (expr.kind == ExprKind::kSubquery) {
    const std::vector<VarId>& outer = As<Subquery>(expr).outer;
    return std::find(outer.begin(), outer.end(), var) != outer.end();
  }
  bool found = false;
  ForEachPart(expr, [&](const Expr& part) { found = found || Reads(part, var); });
  return found;
}

}  // namespace fasti::bound
