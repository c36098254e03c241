#include "tests/model/query.h"

namespace fasti::model {
namespace {

const std::vector<std::string> kOps = {"=", "<>", "<", ">"};

std::string TestText(const std::optional<PropertyTest>& p) {
  return p ? " {" + p->key + ": " + std::to_string(p->value) + "}" : "";
}

std::string PatternText(const Pattern& p) {
  std::string text;
  for (size_t i = 0; i < p.nodes.size(); ++i) {
    if (i > 0) {
      const EdgePattern& e = p.edges[i - 1];
      text += e.direction < 0 ? "<-[" : "-[";
      text += e.var + (e.type.empty() ? "" : ":" + e.type) + TestText(e.property);
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
    for (const NodePattern& n : p.nodes) vars_.push_back(n.var);
    nodes_ = vars_;
    for (const EdgePattern& e : p.edges) vars_.push_back(e.var);
    if (random_.Percent(12)) {
      Pattern second = Chain(random_.Between(0, 1), random_.Percent(60) ? "a" : "", true);
      for (const NodePattern& n : second.nodes) Introduce(n.var, true);
      for (const EdgePattern& e : second.edges) Introduce(e.var, false);
      q.match.push_back(second);
    }
    if (random_.Percent(60)) q.where = Where(2);
    for (const std::string& var : vars_) q.returns.emplace_back(var, "k");
    if (options_.return_values && random_.Percent(50)) q.returns.emplace_back(random_.Pick(vars_), Key());
    if (options_.optional && random_.Percent(options_.optional_percent)) {
      Pattern extra = Chain(1, random_.Pick(nodes_), true);
      q.optional = extra;
      const std::vector<std::string> before = vars_, nodes_before = nodes_;
      const std::string& node = extra.nodes[1].var;
      const std::string& edge = extra.edges[0].var;
      if (random_.Percent(40)) {
        vars_ = {node, edge};
        nodes_ = {node};
        q.optional_where = Where(0);
        vars_ = before;
        nodes_ = nodes_before;
      }
      q.returns.emplace_back(edge, "k");
      q.returns.emplace_back(node, "k");
      if (options_.return_values && random_.Percent(30)) q.returns.emplace_back(node, Key());
    }
    return q;
  }

 private:
  void Introduce(const std::string& var, bool node) {
    for (const std::string& known : vars_) {
      if (known == var) return;
    }
    vars_.push_back(var);
    if (node) nodes_.push_back(var);
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
      c->kind = Condition::Kind::kExists;
      c->pattern = Chain(1, random_.Pick(nodes_), false);
      if (random_.Percent(40)) {
        c->pattern.nodes[1].var = "z";
        const std::vector<std::string> vars = vars_, nodes = nodes_;
        vars_ = nodes_ = {"z"};
        c->where = Where(0);
        vars_ = vars;
        nodes_ = nodes;
      }
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

  Random& random_;
  const QueryOptions& options_;
  std::vector<std::string> vars_, nodes_;
  int next_node_ = 0, next_edge_ = 0;
};

}  // namespace

std::string Text(const Query& q, const std::string& context, const std::string& as, bool distinct,
                 bool ordered) {
  std::string text = "MATCH ";
  for (size_t i = 0; i < q.match.size(); ++i) text += (i > 0 ? ", " : "") + PatternText(q.match[i]);
  if (!context.empty()) text += " " + context;
  if (!as.empty()) text += " AS " + as;
  if (q.where) text += " WHERE " + ConditionText(*q.where);
  if (q.optional) {
    text += " OPTIONAL MATCH " + PatternText(*q.optional);
    if (q.optional_where) text += " WHERE " + ConditionText(*q.optional_where);
  }
  text += distinct ? " RETURN DISTINCT " : " RETURN ";
  std::string order;
  for (size_t i = 0; i < q.returns.size(); ++i) {
    const std::string name = "c" + std::to_string(i);
    text += (i > 0 ? ", " : "") + q.returns[i].first + "." + q.returns[i].second + " AS " + name;
    order += (i > 0 ? ", " : "") + name;
  }
  if (!as.empty()) text += ", " + as;
  if (ordered) text += " ORDER BY " + order;
  return text;
}

Query RandomQuery(Random& random, const QueryOptions& options) { return Generator(random, options).Make(); }

std::vector<Query> Simpler(const Query& query) {
  std::vector<Query> out;
  const auto drop_returns = [](Query q) {
    // Keep only what is still bound.
    std::vector<std::pair<std::string, std::string>> kept;
    for (const auto& r : q.returns) {
      bool bound = false;
      for (const Pattern& p : q.match) {
        for (const NodePattern& n : p.nodes) bound |= n.var == r.first;
        for (const EdgePattern& e : p.edges) bound |= e.var == r.first;
      }
      if (bound) kept.push_back(r);
    }
    q.returns = kept;
    return q;
  };
  if (query.optional) {
    Query q = query;
    q.optional.reset();
    q.optional_where = nullptr;
    out.push_back(drop_returns(q));
  }
  if (query.optional_where) {
    Query q = query;
    q.optional_where = nullptr;
    out.push_back(q);
  }
  if (query.where) {
    Query q = query;
    q.where = nullptr;
    out.push_back(q);
    for (const ConditionPtr& part : query.where->parts) {
      q.where = part;
      out.push_back(q);
    }
  }
  if (query.returns.size() > 1) {
    Query q = query;
    if (q.returns.back().second != "k") {
      q.returns.pop_back();
      out.push_back(q);
    }
  }
  for (size_t i = 0; i < query.match.size(); ++i) {
    for (size_t j = 0; j < query.match[i].nodes.size(); ++j) {
      const NodePattern& n = query.match[i].nodes[j];
      if (!n.label.empty() || n.property) {
        Query q = query;
        q.match[i].nodes[j].label.clear();
        q.match[i].nodes[j].property.reset();
        out.push_back(q);
      }
    }
    for (size_t j = 0; j < query.match[i].edges.size(); ++j) {
      const EdgePattern& e = query.match[i].edges[j];
      if (!e.type.empty() || e.property) {
        Query q = query;
        q.match[i].edges[j].type.clear();
        q.match[i].edges[j].property.reset();
        out.push_back(q);
      }
    }
  }
  return out;
}

}  // namespace fasti::model
