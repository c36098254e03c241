#include "query/planner/conditions.h"

#include <algorithm>

#include "query/binder/visit.h"

namespace fasti::plan {
namespace {

using bound::EdgePattern;
using bound::NodePattern;

template <typename Element>
void AppendShared(const Element& element, VarId var, bool is_edge, std::vector<Condition>* out) {
  Condition base;
  base.element = var;
  base.element_is_edge = is_edge;
  for (const bound::PropertyMatch& p : element.properties) {
    out->push_back(base);
    out->back().property = &p;
  }
  if (element.property_map != nullptr) {
    out->push_back(base);
    out->back().property_map = element.property_map.get();
  }
  if (element.where != nullptr) {
    Condition c;
    c.expr = element.where.get();
    out->push_back(c);
  }
}

}  // namespace

bool TypeNames(const bound::LabelTest& test, std::vector<std::string>* out) {
  if (test.kind == bound::LabelTest::Kind::kName) {
    out->push_back(test.name);
    return true;
  }
  if (test.kind != bound::LabelTest::Kind::kOr) return false;
  return std::all_of(test.children.begin(), test.children.end(),
                     [&](const bound::LabelTest& child) { return TypeNames(child, out); });
}

void AppendConditions(const NodePattern& node, std::vector<Condition>* out) {
  if (node.labels) {
    Condition c;
    c.element = node.var;
    c.labels = &*node.labels;
    out->push_back(c);
  }
  AppendShared(node, node.var, false, out);
}

void AppendConditions(const EdgePattern& edge, VarId var, std::vector<Condition>* out) {
  std::vector<std::string> names;
  if (edge.types && !TypeNames(*edge.types, &names)) {
    Condition c;
    c.element = var;
    c.element_is_edge = true;
    c.labels = &*edge.types;
    out->push_back(c);
  }
  AppendShared(edge, var, true, out);
}

bool ReadsVariable(const Condition& condition, VarId var) {
  if (condition.element == var) return true;
  if (condition.expr != nullptr && bound::Reads(*condition.expr, var)) return true;
  if (condition.property != nullptr && bound::Reads(*condition.property->value, var)) return true;
  if (condition.property_map != nullptr && bound::Reads(*condition.property_map, var)) return true;
  bool found = false;
  if (condition.labels != nullptr) {
    // A dynamic label reads a value.
    bound::ForEachValue(*condition.labels,
                        [&](const bound::Expr& e) { found = found || bound::Reads(e, var); });
  }
  return found;
}

bool HasSubquery(const bound::Expr& e) {
  if (e.kind == bound::ExprKind::kSubquery) return true;
  bool found = false;
  bound::ForEachPart(e, [&](const bound::Expr& part) { found = found || HasSubquery(part); });
  return found;
}

bool IsVariable(const bound::Expr& e, VarId var) {
  return e.kind == bound::ExprKind::kVariable && bound::As<bound::VariableRef>(e).var == var;
}

std::string TypesText(const std::vector<std::string>& types) {
  std::string out;
  for (const std::string& t : types) out += (out.empty() ? ":" : "|") + t;
  return out;
}

}  // namespace fasti::plan
