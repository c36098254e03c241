// Queries over a plain graph by nested loops and openCypher's three-valued logic.
#include <algorithm>
#include <functional>

#include "tests/model/oracle.h"

namespace fasti::model {
namespace {

enum class Truth { kFalse, kNull, kTrue };

Truth Not(Truth t) { return t == Truth::kTrue ? Truth::kFalse : t == Truth::kFalse ? Truth::kTrue : t; }

/// A variable's element: null (of OPTIONAL MATCH), a node or an edge.
struct Bound {
  const PlainNode* node = nullptr;
  const PlainEdge* edge = nullptr;
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
      case Condition::Kind::kNot:
        return Not(Test(c.parts[0], row));
      case Condition::Kind::kAnd:
        return std::min(Test(c.parts[0], row), Test(c.parts[1], row));
      case Condition::Kind::kOr:
        return std::max(Test(c.parts[0], row), Test(c.parts[1], row));
    }
    return Truth::kNull;
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
        next[want.var] = {&node, nullptr};
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
    const EdgePattern& want = pattern.edges[i - 1];
    for (const PlainEdge& edge : graph_.edges) {
      if (!want.type.empty() && edge.type != want.type) continue;
      if (!Holds(want.property, edge.properties)) continue;
      if (std::find(used.begin(), used.end(), &edge) != used.end()) continue;
      const Row before = row;
      if (!want.var.empty()) row[want.var] = {nullptr, &edge};
      used.push_back(&edge);
      if (want.direction >= 0 && edge.source == from->k) at_node(*NodeOf(edge.target));
      const bool loop_done = want.direction == 0 && edge.source == edge.target;
      if (want.direction <= 0 && edge.target == from->k && !loop_done) at_node(*NodeOf(edge.source));
      used.pop_back();
      row = before;
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

}  // namespace

std::vector<std::string> Evaluate(const Query& query, const PlainGraph& graph) {
  Evaluator evaluator(graph);
  std::vector<std::string> rows;
  const auto finish = [&](const Row& row) {
    std::string text;
    for (const auto& [var, key] : query.returns) {
      const std::optional<int> value = Read(row, var, key);
      text += (value ? std::to_string(*value) : "null") + "|";
    }
    rows.push_back(std::move(text));
  };
  evaluator.Match(query.match, {}, [&](const Row& row) {
    if (evaluator.Test(query.where, row) != Truth::kTrue) return;
    if (!query.optional) return finish(row);
    bool any = false;
    evaluator.Match({*query.optional}, row, [&](const Row& inner) {
      if (evaluator.Test(query.optional_where, inner) != Truth::kTrue) return;
      any = true;
      finish(inner);
    });
    if (any) return;
    Row nulls = row;
    for (const NodePattern& n : query.optional->nodes) nulls.try_emplace(n.var);
    for (const EdgePattern& e : query.optional->edges) nulls.try_emplace(e.var);
    finish(nulls);
  });
  return rows;
}

}  // namespace fasti::model
