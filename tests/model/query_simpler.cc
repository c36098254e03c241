// Queries of the property tests made smaller, one part at a time.
#include <algorithm>

#include "tests/model/query.h"

namespace fasti::model {

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
  if (query.then_in_call || query.optional_in_call || query.around != Query::Around::kNothing) {
    Query q = query;
    q.then_in_call = q.optional_in_call = false;
    q.around = Query::Around::kNothing;
    out.push_back(q);
  }
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
  if (query.then && !query.optional && query.aggregates.empty()) {
    Query q = query;
    q.then.reset();
    q.then_where = nullptr;
    q.returned.reset();
    q.call.reset();
    out.push_back(drop_returns(q));
  }
  if (query.then_where) {
    Query q = query;
    q.then_where = nullptr;
    out.push_back(q);
  }
  if (query.returned) {
    Query q = query;
    q.returned.reset();
    out.push_back(q);
    q = query;
    q.returned->where = nullptr;
    if (query.returned->where) out.push_back(q);
  }
  if (query.call) {
    Query q = query;
    q.call.reset();
    out.push_back(q);
    q = query;
    q.call->where = nullptr;
    if (query.call->where) out.push_back(q);
  }
  if (query.aggregates.size() > 1) {
    Query q = query;
    q.aggregates.pop_back();
    out.push_back(q);
    q.aggregates = {query.aggregates.back()};
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
  if (!query.aggregates.empty() && !query.returns.empty()) {
    Query q = query;
    q.returns.clear();
    out.push_back(q);
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
      if (e.variable) {
        Query q = query;
        if (e.max_hops > std::max(1, e.min_hops)) {
          --q.match[i].edges[j].max_hops;
        } else {
          q.match[i].edges[j].variable = false;
          q.match[i].edges[j].min_hops = q.match[i].edges[j].max_hops = 1;
        }
        out.push_back(q);
      }
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
