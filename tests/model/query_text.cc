// Queries of the property tests as text.
#include <algorithm>

#include "tests/model/query.h"

namespace fasti::model {
namespace {

std::string TestText(const std::optional<PropertyTest>& p) {
  return p ? " {" + p->key + ": " + std::to_string(p->value) + "}" : "";
}

std::string PatternText(const Pattern& p) {
  std::string text;
  for (size_t i = 0; i < p.nodes.size(); ++i) {
    if (i > 0) {
      const EdgePattern& e = p.edges[i - 1];
      text += e.direction < 0 ? "<-[" : "-[";
      text += e.var + (e.type.empty() ? "" : ":" + e.type);
      if (e.variable) text += "*" + std::to_string(e.min_hops) + ".." + std::to_string(e.max_hops);
      text += TestText(e.property);
      text += e.direction > 0 ? "]->" : "]-";
    }
    const NodePattern& n = p.nodes[i];
    text += "(" + n.var + (n.label.empty() ? "" : ":" + n.label) + TestText(n.property) + ")";
  }
  return text;
}

std::string ConditionText(const Condition& c) {
  switch (c.kind) {
    case Condition::Kind::kCompare:
      return c.var + "." + c.key + " " + c.op + " " + std::to_string(c.value);
    case Condition::Kind::kCompareTwo:
      return c.var + "." + c.key + " " + c.op + " " + c.other_var + "." + c.other_key;
    case Condition::Kind::kHasLabel:
      return c.var + ":" + c.label;
    case Condition::Kind::kIsNull:
      return c.var + "." + c.key + " IS NULL";
    case Condition::Kind::kExists:
      return "EXISTS { " + PatternText(c.pattern) + (c.where ? " WHERE " + ConditionText(*c.where) : "") +
             " }";
    case Condition::Kind::kPatternPredicate:
      return PatternText(c.pattern);
    case Condition::Kind::kCount:
      return "COUNT { " + PatternText(c.pattern) + (c.where ? " WHERE " + ConditionText(*c.where) : "") +
             " } " + c.op + " " + std::to_string(c.value);
    case Condition::Kind::kInCollect:
      return c.var + "." + c.key + " IN COLLECT { MATCH " + PatternText(c.pattern) +
             (c.where ? " WHERE " + ConditionText(*c.where) : "") + " RETURN " + c.other_var + "." +
             c.other_key + " }";
    case Condition::Kind::kNot:
      return "NOT (" + ConditionText(*c.parts[0]) + ")";
    case Condition::Kind::kAnd:
    case Condition::Kind::kOr: {
      std::string text;
      for (const ConditionPtr& part : c.parts) {
        if (!text.empty()) text += c.kind == Condition::Kind::kAnd ? " AND " : " OR ";
        text += "(" + ConditionText(*part) + ")";
      }
      return text;
    }
  }
  return {};
}

std::string WhereText(const ConditionPtr& where) { return where ? " WHERE " + ConditionText(*where) : ""; }

std::string ReturnedText(const Returned& r) {
  switch (r.kind) {
    case Returned::Kind::kCount:
      return "COUNT { " + PatternText(r.pattern) + WhereText(r.where) + " }";
    case Returned::Kind::kExists:
      return "EXISTS { " + PatternText(r.pattern) + WhereText(r.where) + " }";
    case Returned::Kind::kCollect:
      return "COLLECT { MATCH " + PatternText(r.pattern) + WhereText(r.where) + " RETURN " + r.var + "." +
             r.key + " AS l ORDER BY l }";
  }
  return {};
}

std::string AroundText(const Query& q) {
  const std::string value = ReturnedText(*q.returned);
  switch (q.around) {
    case Query::Around::kNothing:
      return value;
    case Query::Around::kLoop:
      return "[i IN [1] | " + value + "][0]";
    case Query::Around::kBranch:
      return "CASE WHEN EXISTS { " + PatternText(q.returned->pattern) + " } THEN " + value + " ELSE " +
             value + " END";
  }
  return {};
}

/// The clause as a query in braces, which gives back what it binds.
std::string InCall(const std::string& clause, const Pattern& p, const std::vector<Pattern>& before) {
  std::vector<std::string> made;
  const auto add = [&](const std::string& var) {
    const auto names = [&](const Pattern& known) {
      return std::any_of(known.nodes.begin(), known.nodes.end(),
                         [&](const NodePattern& n) { return n.var == var; });
    };
    if (std::any_of(before.begin(), before.end(), names)) return;
    if (std::find(made.begin(), made.end(), var) == made.end()) made.push_back(var);
  };
  for (const NodePattern& n : p.nodes) add(n.var);
  for (const EdgePattern& e : p.edges) add(e.var);
  std::string returned;
  for (const std::string& var : made) returned += (returned.empty() ? "" : ", ") + var;
  return "CALL (*) { " + clause + " RETURN " + (returned.empty() ? "1 AS found" : returned) + " }";
}

std::string CallText(const Call& c) {
  const std::string value = c.counts ? "count(" + c.var + ")" : c.var + "." + c.key;
  return std::string(c.optional ? " OPTIONAL" : "") + " CALL (" + c.pattern.nodes[0].var + ") { MATCH " +
         PatternText(c.pattern) + WhereText(c.where) + " RETURN " + value + " AS v }";
}

std::string AggregateText(const Aggregate& a) {
  const std::string value = a.var + "." + a.key;
  switch (a.kind) {
    case Aggregate::Kind::kCountAll:
      return "count(*)";
    case Aggregate::Kind::kCount:
      return "count(" + value + ")";
    case Aggregate::Kind::kCountDistinct:
      return "count(DISTINCT " + value + ")";
    case Aggregate::Kind::kSum:
      return "sum(" + value + ")";
    case Aggregate::Kind::kMin:
      return "min(" + value + ")";
    case Aggregate::Kind::kMax:
      return "max(" + value + ")";
    case Aggregate::Kind::kCollectSize:
      return "size(collect(" + value + "))";
  }
  return {};
}

/// The variables that stand for lists of edges.
std::vector<std::string> Lists(const Query& q) {
  std::vector<std::string> lists;
  const auto look = [&](const Pattern& p) {
    for (const EdgePattern& e : p.edges) {
      if (e.variable) lists.push_back(e.var);
    }
  };
  for (const Pattern& p : q.match) look(p);
  if (q.then) look(*q.then);
  if (q.optional) look(*q.optional);
  return lists;
}

}  // namespace

std::string Text(const Query& q, const Form& form) {
  std::string text;
  const std::string stated = form.leading || form.context.empty() ? "" : " " + form.context;
  if (form.leading) text += form.context + " ";
  text += "MATCH ";
  for (size_t i = 0; i < q.match.size(); ++i) text += (i > 0 ? ", " : "") + PatternText(q.match[i]);
  if (!form.diff.empty()) text += " DIFF " + form.diff + " AS change";
  text += stated;
  if (!form.as.empty() && !form.over_time) text += " AS " + form.as;
  text += WhereText(q.where);
  std::vector<Pattern> before = q.match;
  if (q.then) {
    const std::string clause = "MATCH " + PatternText(*q.then) + stated + WhereText(q.then_where);
    text += " " + (q.then_in_call ? InCall(clause, *q.then, before) : clause);
    before.push_back(*q.then);
  }
  if (q.call) text += CallText(*q.call);
  if (q.optional) {
    const std::string clause = "MATCH " + PatternText(*q.optional) + WhereText(q.optional_where);
    text += " OPTIONAL " + (q.optional_in_call ? InCall(clause, *q.optional, before) : clause);
  }
  text += form.distinct ? " RETURN DISTINCT " : " RETURN ";
  std::vector<std::string> items;
  if (!form.diff.empty()) items.push_back("change.op");
  const std::vector<std::string> lists = Lists(q);
  for (const auto& [var, key] : q.returns) {
    const bool list = std::find(lists.begin(), lists.end(), var) != lists.end();
    items.push_back(list ? "[r IN " + var + " | r." + key + "]" : var + "." + key);
  }
  if (q.call && q.aggregates.empty()) items.emplace_back("v");
  if (q.returned) items.push_back(AroundText(q));
  for (const Aggregate& a : q.aggregates) items.push_back(AggregateText(a));
  std::string order;
  for (size_t i = 0; i < items.size(); ++i) {
    const std::string name = "c" + std::to_string(i);
    text += (i > 0 ? ", " : "") + items[i] + " AS " + name;
    order += (i > 0 ? ", " : "") + name;
  }
  if (form.over_time) {
    text += " OVER TIME " + form.as;
  } else if (!form.as.empty()) {
    text += ", " + form.as;
  }
  if (form.ordered) text += " ORDER BY " + order;
  return text;
}

std::string Text(const Query& q, const std::string& context, const std::string& as, bool distinct,
                 bool ordered) {
  Form form;
  form.context = context;
  form.as = as;
  form.distinct = distinct;
  form.ordered = ordered;
  return Text(q, form);
}

}  // namespace fasti::model
