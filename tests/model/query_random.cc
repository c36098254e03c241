// Random queries of the property tests.
#include <algorithm>
#include <utility>

#include "tests/model/query.h"

namespace fasti::model {
namespace {

const std::vector<std::string> kOps = {"=", "<>", "<", ">"};

class Generator {
 public:
  Generator(Random& random, const QueryOptions& options) : random_(random), options_(options) {}

  Query Make() {
    Query q;
    Pattern p = Chain(random_.Percent(30)   ? 0
                      : random_.Percent(70) ? 1
                                            : random_.Between(1, options_.max_edges),
                      "", true);
    q.match.push_back(p);
    Introduce(&q, p);
    if (random_.Percent(12)) {
      q.match.push_back(Chain(random_.Between(0, 1), random_.Percent(60) ? "a" : "", true));
      Introduce(&q, q.match.back());
    }
    if (random_.Percent(60)) q.where = Where(2);
    if (random_.Percent(options_.then_percent)) {
      q.then = Chain(random_.Percent(80) ? 1 : 0, random_.Percent(75) ? random_.Pick(nodes_) : "", true);
      Introduce(&q, *q.then);
      if (random_.Percent(50)) q.then_where = Where(1);
    }
    if (options_.return_values && random_.Percent(50)) q.returns.emplace_back(random_.Pick(vars_), Key());
    if (random_.Percent(options_.returned_percent)) Return(&q);
    if (random_.Percent(options_.call_percent)) CallFor(&q);
    if (options_.optional && random_.Percent(options_.optional_percent)) Optional(&q);
    if (random_.Percent(options_.aggregate_percent)) AggregateAll(&q);
    if (options_.respelled_percent > 0) {
      q.then_in_call = q.then && random_.Percent(options_.respelled_percent);
      q.optional_in_call = q.optional && random_.Percent(options_.respelled_percent);
      if (random_.Percent(options_.respelled_percent)) {
        q.around = static_cast<Query::Around>(random_.Between(1, 2));
      }
    }
    return q;
  }

 private:
  /// The variables of a pattern, each once: returned, and read by conditions unless they are lists.
  void Introduce(Query* q, const Pattern& p) {
    const auto add = [&](const std::string& var, bool node, bool list) {
      for (const auto& known : q->returns) {
        if (known.first == var) return;
      }
      q->returns.emplace_back(var, "k");
      if (!list) vars_.push_back(var);
      if (node) nodes_.push_back(var);
    };
    for (const NodePattern& n : p.nodes) add(n.var, true, false);
    for (const EdgePattern& e : p.edges) add(e.var, false, e.variable);
  }

  void Optional(Query* q) {
    q->optional = Chain(1, random_.Pick(nodes_), true);
    const EdgePattern& edge = q->optional->edges[0];
    const std::string node = q->optional->nodes[1].var;
    if (random_.Percent(40)) {
      std::vector<std::string> vars = {node};
      if (!edge.variable) vars.push_back(edge.var);
      q->optional_where = InScope(vars, {node});
    }
    q->returns.emplace_back(edge.var, "k");
    q->returns.emplace_back(node, "k");
    if (options_.return_values && random_.Percent(30)) q->returns.emplace_back(node, Key());
  }

  /// A pattern from a known node to `z`, and now and then a condition on that.
  Pattern Beyond(ConditionPtr* where, int where_percent) {
    Pattern p = Chain(1, random_.Pick(nodes_), false);
    p.nodes[1].var = "z";
    if (random_.Percent(where_percent)) *where = InScope({"z"}, {"z"});
    return p;
  }

  void Return(Query* q) {
    Returned r;
    r.kind = static_cast<Returned::Kind>(random_.Below(3));
    r.pattern = Beyond(&r.where, 30);
    r.var = "z";
    r.key = random_.Percent(50) ? "k" : Key();
    q->returned = r;
  }

  void CallFor(Query* q) {
    Call c;
    c.optional = random_.Percent(30);
    c.counts = random_.Percent(40) || options_.one_row_calls;
    c.pattern = Beyond(&c.where, 30);
    c.var = "z";
    c.key = random_.Percent(50) ? "k" : Key();
    q->call = c;
  }

  /// A condition that reads these variables only.
  ConditionPtr InScope(std::vector<std::string> vars, std::vector<std::string> nodes) {
    std::swap(vars_, vars);
    std::swap(nodes_, nodes);
    ConditionPtr where = Where(0);
    std::swap(vars_, vars);
    std::swap(nodes_, nodes);
    return where;
  }

  /// Groups by one value, or by none.
  void AggregateAll(Query* q) {
    q->returns.clear();
    q->returned.reset();
    if (random_.Percent(60)) q->returns.emplace_back(random_.Pick(vars_), random_.Percent(50) ? "k" : Key());
    for (int i = random_.Between(1, 2); i > 0; --i) {
      Aggregate a;
      a.kind = static_cast<Aggregate::Kind>(random_.Below(7));
      a.var = random_.Pick(vars_);
      a.key = Key();
      q->aggregates.push_back(a);
    }
  }

  std::string Key() { return random_.Percent(50) ? "x" : "y"; }
  std::string Fresh(bool node) {
    static const char* kNodes[] = {"a", "b", "c", "d", "g", "h", "m", "n"};
    static const char* kEdges[] = {"e", "f", "p", "q", "r", "s", "t", "u"};
    return node ? kNodes[next_node_++ % 8] : kEdges[next_edge_++ % 8];
  }

  Pattern Chain(int edges, const std::string& start, bool named) {
    Pattern p;
    for (int i = 0; i <= edges; ++i) {
      if (i > 0) {
        EdgePattern e;
        if (named) e.var = Fresh(false);
        if (random_.Percent(35)) e.type = random_.Percent(65) ? "R" : "S";
        const int d = random_.Below(100);
        e.direction = d < 50 ? 1 : d < 75 ? -1 : 0;
        if (random_.Percent(8)) e.property = PropertyTest{Key(), random_.Between(1, 3)};
        if (random_.Percent(options_.variable_length_percent)) {
          e.variable = true;
          e.min_hops = random_.Percent(25) ? 0 : 1;
          e.max_hops = random_.Between(std::max(1, e.min_hops), 3);
        }
        p.edges.push_back(e);
      }
      NodePattern n;
      const bool bound = i == 0 && !start.empty();
      if (bound) {
        n.var = start;
      } else if (named) {
        // Now and then a cycle back to the first node.
        n.var = i == 2 && random_.Percent(20) ? p.nodes[0].var : Fresh(true);
      }
      if (!bound && random_.Percent(18)) n.label = random_.Percent(50) ? "A" : "B";
      if (!bound && random_.Percent(7)) n.property = PropertyTest{Key(), random_.Between(1, 3)};
      p.nodes.push_back(n);
    }
    return p;
  }

  ConditionPtr Where(int depth) {
    auto c = std::make_shared<Condition>();
    const int kind = random_.Below(100);
    if (depth > 0 && kind < 15) {
      c->kind = options_.or_conditions && random_.Percent(50) ? Condition::Kind::kOr : Condition::Kind::kAnd;
      c->parts = {Where(depth - 1), Where(depth - 1)};
    } else if (depth > 0 && options_.negation && kind < 25) {
      c->kind = Condition::Kind::kNot;
      c->parts = {Where(depth - 1)};
    } else if (depth > 0 && options_.exists && kind < 50) {
      Subquery(c.get());
      if (options_.negation && random_.Percent(40)) {
        auto negated = std::make_shared<Condition>();
        negated->kind = Condition::Kind::kNot;
        negated->parts = {c};
        return negated;
      }
    } else if (kind < 62) {
      c->kind = Condition::Kind::kHasLabel;
      c->var = random_.Pick(nodes_);
      c->label = random_.Percent(50) ? "A" : "B";
    } else if (kind < 72) {
      c->kind = Condition::Kind::kIsNull;
      c->var = random_.Pick(vars_);
      c->key = Key();
    } else if (kind < 80 && vars_.size() > 1) {
      c->kind = Condition::Kind::kCompareTwo;
      c->var = random_.Pick(vars_);
      c->key = Key();
      c->op = random_.Pick(kOps);
      c->other_var = random_.Pick(vars_);
      c->other_key = Key();
    } else {
      c->kind = Condition::Kind::kCompare;
      c->var = random_.Pick(vars_);
      c->key = Key();
      c->op = random_.Pick(kOps);
      c->value = random_.Between(1, 3);
    }
    return c;
  }

  void Subquery(Condition* c) {
    c->kind = Condition::Kind::kExists;
    c->pattern = Chain(1, random_.Pick(nodes_), false);
    const int kind = options_.counts ? random_.Below(100) : 0;
    if (kind >= 90) {
      c->kind = Condition::Kind::kPatternPredicate;
      return;
    }
    const bool collects = kind >= 75;
    if (random_.Percent(40) || collects) {
      c->pattern.nodes[1].var = "z";
      if (random_.Percent(collects ? 40 : 100)) c->where = InScope({"z"}, {"z"});
    }
    if (collects) {
      c->kind = Condition::Kind::kInCollect;
      c->var = random_.Pick(vars_);
      c->key = Key();
      c->other_var = "z";
      c->other_key = Key();
    } else if (kind >= 50) {
      c->kind = Condition::Kind::kCount;
      c->op = random_.Pick(kOps);
      c->value = random_.Between(0, 2);
    }
  }

  Random& random_;
  const QueryOptions& options_;
  std::vector<std::string> vars_, nodes_;
  int next_node_ = 0, next_edge_ = 0;
};

}  // namespace

Query RandomQuery(Random& random, const QueryOptions& options) { return Generator(random, options).Make(); }

}  // namespace fasti::model
