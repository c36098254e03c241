// Queries over a plain graph by nested loops and openCypher's three-valued logic.
#include <algorithm>
#include <functional>
#include <numeric>

#include "tests/model/oracle.h"

namespace fasti::model {
namespace {

enum class Truth { kFalse, kNull, kTrue };

Truth Not(Truth t) { return t == Truth::kTrue ? Truth::kFalse : t == Truth::kFalse ? Truth::kTrue : t; }

/// A variable's element: null (of OPTIONAL MATCH), a node, an edge or a list of edges; or the value of CALL.
struct Bound {
  const PlainNode* node = nullptr;
  const PlainEdge* edge = nullptr;
  std::optional<std::vector<const PlainEdge*>> list = std::nullopt;
  std::optional<int> value = std::nullopt;
};
using Row = std::map<std::string, Bound>;

std::optional<int> Read(const Row& row, const std::string& var, const std::string& key) {
  const Bound& b = row.at(var);
  const std::map<std::string, int>* properties = b.node   ? &b.node->properties
                                                 : b.edge ? &b.edge->properties
                                                          : nullptr;
  if (properties == nullptr) return std::nullopt;
  const auto found = properties->find(key);
  if (found == properties->end()) return std::nullopt;
  return found->second;
}

Truth Compare(const std::optional<int>& a, const std::string& op, const std::optional<int>& b) {
  if (!a || !b) return Truth::kNull;
  const bool holds = op == "=" ? *a == *b : op == "<>" ? *a != *b : op == "<" ? *a < *b : *a > *b;
  return holds ? Truth::kTrue : Truth::kFalse;
}

/// `a IN list` of openCypher.
Truth In(const std::optional<int>& a, const std::vector<std::optional<int>>& list) {
  Truth any = Truth::kFalse;
  for (const std::optional<int>& b : list) any = std::max(any, Compare(a, "=", b));
  return any;
}

class Evaluator {
 public:
  explicit Evaluator(const PlainGraph& graph) : graph_(graph) {}

  /// Calls `found` for every way to extend `row` by the patterns, an edge used at most once.
  void Match(const std::vector<Pattern>& patterns, Row row, const std::function<void(const Row&)>& found) {
    std::vector<const PlainEdge*> used;
    Step(patterns, 0, 0, nullptr, row, used, found);
  }

  Truth Test(const ConditionPtr& condition, const Row& row) {
    if (!condition) return Truth::kTrue;
    const Condition& c = *condition;
    switch (c.kind) {
      case Condition::Kind::kCompare:
        return Compare(Read(row, c.var, c.key), c.op, c.value);
      case Condition::Kind::kCompareTwo:
        return Compare(Read(row, c.var, c.key), c.op, Read(row, c.other_var, c.other_key));
      case Condition::Kind::kHasLabel: {
        const PlainNode* node = row.at(c.var).node;
        return node == nullptr ? Truth::kNull : node->labels.contains(c.label) ? Truth::kTrue : Truth::kFalse;
      }
      case Condition::Kind::kIsNull:
        return Read(row, c.var, c.key) ? Truth::kFalse : Truth::kTrue;
      case Condition::Kind::kExists: {
        Truth any = Truth::kFalse;
        Match({c.pattern}, row, [&](const Row& inner) {
          if (Test(c.where, inner) == Truth::kTrue) any = Truth::kTrue;
        });
        return any;
      }
      case Condition::Kind::kPatternPredicate:
        return Extensions(c, row).empty() ? Truth::kFalse : Truth::kTrue;
      case Condition::Kind::kCount:
        return Compare(static_cast<int>(Extensions(c, row).size()), c.op, c.value);
      case Condition::Kind::kInCollect: {
        std::vector<std::optional<int>> list;
        for (const Row& inner : Extensions(c, row)) list.push_back(Read(inner, c.other_var, c.other_key));
        return In(Read(row, c.var, c.key), list);
      }
      case Condition::Kind::kNot:
        return Not(Test(c.parts[0], row));
      case Condition::Kind::kAnd:
        return std::min(Test(c.parts[0], row), Test(c.parts[1], row));
      case Condition::Kind::kOr:
        return std::max(Test(c.parts[0], row), Test(c.parts[1], row));
    }
    return Truth::kNull;
  }

  std::vector<Row> Extensions(const Condition& c, const Row& row) {
    return Extensions(c.pattern, c.where, row);
  }

  std::vector<Row> Extensions(const Pattern& pattern, const ConditionPtr& where, const Row& row) {
    std::vector<Row> rows;
    Match({pattern}, row, [&](const Row& inner) {
      if (Test(where, inner) == Truth::kTrue) rows.push_back(inner);
    });
    return rows;
  }

 private:
  static bool Holds(const std::optional<PropertyTest>& test, const std::map<std::string, int>& properties) {
    if (!test) return true;
    const auto found = properties.find(test->key);
    return found != properties.end() && found->second == test->value;
  }

  void Step(const std::vector<Pattern>& patterns, size_t p, size_t i, const PlainNode* from, Row& row,
            std::vector<const PlainEdge*>& used, const std::function<void(const Row&)>& found) {
    if (p == patterns.size()) return found(row);
    const Pattern& pattern = patterns[p];
    const auto at_node = [&](const PlainNode& node) {
      const NodePattern& want = pattern.nodes[i];
      if (!want.label.empty() && !node.labels.contains(want.label)) return;
      if (!Holds(want.property, node.properties)) return;
      Row next = row;
      if (!want.var.empty()) {
        const auto known = row.find(want.var);
        if (known != row.end() && known->second.node != &node) return;
        next[want.var] = {&node, nullptr, {}};
      }
      if (i + 1 == pattern.nodes.size()) {
        Step(patterns, p + 1, 0, nullptr, next, used, found);
      } else {
        Step(patterns, p, i + 1, &node, next, used, found);
      }
    };
    if (i == 0) {
      for (const PlainNode& node : graph_.nodes) at_node(node);
      return;
    }
    std::vector<const PlainEdge*> trail;
    Hops(pattern.edges[i - 1], from, trail, row, used, at_node);
  }

  /// Walks the edges of one edge pattern, and calls `at_node` wherever it may end.
  void Hops(const EdgePattern& want, const PlainNode* from, std::vector<const PlainEdge*>& trail, Row& row,
            std::vector<const PlainEdge*>& used, const std::function<void(const PlainNode&)>& at_node) {
    const int hops = static_cast<int>(trail.size());
    if (hops >= want.min_hops) {
      const Row before = row;
      if (!want.var.empty()) {
        row[want.var] = want.variable ? Bound{nullptr, nullptr, trail} : Bound{nullptr, trail[0], {}};
      }
      at_node(*from);
      row = before;
    }
    if (hops == want.max_hops) return;
    for (const PlainEdge& edge : graph_.edges) {
      if (!want.type.empty() && edge.type != want.type) continue;
      if (!Holds(want.property, edge.properties)) continue;
      if (std::find(used.begin(), used.end(), &edge) != used.end()) continue;
      used.push_back(&edge);
      trail.push_back(&edge);
      const bool loop = edge.source == edge.target;
      if (want.direction >= 0 && edge.source == from->k)
        Hops(want, NodeOf(edge.target), trail, row, used, at_node);
      if (want.direction <= 0 && edge.target == from->k && !(loop && want.direction == 0)) {
        Hops(want, NodeOf(edge.source), trail, row, used, at_node);
      }
      trail.pop_back();
      used.pop_back();
    }
  }

  const PlainNode* NodeOf(int k) const {
    for (const PlainNode& node : graph_.nodes) {
      if (node.k == k) return &node;
    }
    return nullptr;
  }

  const PlainGraph& graph_;
};

constexpr const char* kCallColumn = "v";

std::string Show(const std::optional<int>& value) { return value ? std::to_string(*value) : "null"; }

std::string ReadText(const Row& row, const std::string& var, const std::string& key) {
  const Bound& bound = row.at(var);
  if (!bound.list) return Show(Read(row, var, key));
  std::string text;
  for (const PlainEdge* edge : *bound.list) {
    const auto found = edge->properties.find(key);
    text += (text.empty() ? "" : ", ") +
            (found == edge->properties.end() ? "null" : std::to_string(found->second));
  }
  return "[" + text + "]";
}

/// Calls `finish` with the row of the MATCH clauses and the finished row, null-extended where need be.
void ForEachRow(const Query& query, Evaluator& evaluator,
                const std::function<void(const Row&, const Row&)>& finish) {
  const auto extend = [&](const Row& matched, const Row& row) {
    if (!query.optional) return finish(matched, row);
    bool any = false;
    evaluator.Match({*query.optional}, row, [&](const Row& inner) {
      if (evaluator.Test(query.optional_where, inner) != Truth::kTrue) return;
      any = true;
      finish(matched, inner);
    });
    if (any) return;
    Row nulls = row;
    for (const NodePattern& n : query.optional->nodes) nulls.try_emplace(n.var);
    for (const EdgePattern& e : query.optional->edges) nulls.try_emplace(e.var);
    finish(matched, nulls);
  };
  const auto call = [&](const Row& row) {
    if (!query.call) return extend(row, row);
    const Call& c = *query.call;
    const std::vector<Row> found = evaluator.Extensions(c.pattern, c.where, row);
    std::vector<std::optional<int>> values;
    if (c.counts) values.emplace_back(static_cast<int>(found.size()));
    for (const Row& inner : found) {
      if (!c.counts) values.push_back(Read(inner, c.var, c.key));
    }
    if (values.empty() && c.optional) values.emplace_back();
    for (const std::optional<int>& value : values) {
      Row next = row;
      next[kCallColumn].value = value;
      extend(row, next);
    }
  };
  evaluator.Match(query.match, {}, [&](const Row& row) {
    if (evaluator.Test(query.where, row) != Truth::kTrue) return;
    if (!query.then) return call(row);
    evaluator.Match({*query.then}, row, [&](const Row& inner) {
      if (evaluator.Test(query.then_where, inner) == Truth::kTrue) call(inner);
    });
  });
}

std::string ReturnedText(const Returned& r, Evaluator& evaluator, const Row& row) {
  const std::vector<Row> found = evaluator.Extensions(r.pattern, r.where, row);
  if (r.kind == Returned::Kind::kCount) return std::to_string(found.size());
  if (r.kind == Returned::Kind::kExists) return found.empty() ? "false" : "true";
  std::vector<int> values;
  for (const Row& inner : found) {
    if (const std::optional<int> value = Read(inner, r.var, r.key)) values.push_back(*value);
  }
  std::sort(values.begin(), values.end());
  std::string text;
  for (const int value : values) text += (text.empty() ? "" : ", ") + std::to_string(value);
  for (size_t i = values.size(); i < found.size(); ++i) text += text.empty() ? "null" : ", null";  // last
  return "[" + text + "]";
}

std::string BindingText(const Row& row) {
  std::string text;
  for (const auto& [var, bound] : row) text += var + ReadText(row, var, "k") + " ";
  return text;
}

std::string KeysText(const Query& query, const Row& row) {
  std::string text;
  for (const auto& [var, key] : query.returns) text += ReadText(row, var, key) + "|";
  return text;
}

std::string AggregateText(const Aggregate& a, const std::vector<Row>& rows) {
  if (a.kind == Aggregate::Kind::kCountAll) return std::to_string(rows.size());
  std::vector<int> values;
  for (const Row& row : rows) {
    if (const std::optional<int> value = Read(row, a.var, a.key)) values.push_back(*value);
  }
  switch (a.kind) {
    case Aggregate::Kind::kCountDistinct:
      return std::to_string(std::set<int>(values.begin(), values.end()).size());
    case Aggregate::Kind::kSum:
      return std::to_string(std::accumulate(values.begin(), values.end(), 0));
    case Aggregate::Kind::kMin:
      return values.empty() ? "null" : std::to_string(*std::min_element(values.begin(), values.end()));
    case Aggregate::Kind::kMax:
      return values.empty() ? "null" : std::to_string(*std::max_element(values.begin(), values.end()));
    case Aggregate::Kind::kCountAll:
    case Aggregate::Kind::kCount:
    case Aggregate::Kind::kCollectSize:
      return std::to_string(values.size());
  }
  return {};
}

}  // namespace

std::vector<PlainRow> EvaluateRows(const Query& query, const PlainGraph& graph) {
  Evaluator evaluator(graph);
  std::vector<PlainRow> rows;
  ForEachRow(query, evaluator, [&](const Row& matched, const Row& row) {
    std::string text = KeysText(query, row);
    if (query.call) text += Show(row.at(kCallColumn).value) + "|";
    if (query.returned) text += ReturnedText(*query.returned, evaluator, row) + "|";
    rows.push_back({BindingText(matched), std::move(text)});
  });
  return rows;
}

std::map<std::string, std::string> EvaluateGroups(const Query& query, const PlainGraph& graph) {
  Evaluator evaluator(graph);
  std::map<std::string, std::vector<Row>> groups;
  if (query.returns.empty()) groups.try_emplace("");
  ForEachRow(query, evaluator,
             [&](const Row&, const Row& row) { groups[KeysText(query, row)].push_back(row); });
  std::map<std::string, std::string> texts;
  for (const auto& [keys, rows] : groups) {
    std::string text = keys;
    for (const Aggregate& a : query.aggregates) text += AggregateText(a, rows) + "|";
    texts[keys] = std::move(text);
  }
  return texts;
}

std::vector<std::string> Evaluate(const Query& query, const PlainGraph& graph) {
  std::vector<std::string> texts;
  if (query.aggregates.empty()) {
    for (PlainRow& row : EvaluateRows(query, graph)) texts.push_back(std::move(row.text));
  } else {
    for (auto& [keys, text] : EvaluateGroups(query, graph)) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace fasti::model
