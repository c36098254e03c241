#include "tests/model/oracle.h"

#include <algorithm>

namespace fasti::model {

void Oracle::Clear(int k, const std::string& timeline, Day from, Day to, int number) {
  std::vector<Rectangle> cut;
  for (Rectangle& r : rectangles_) {
    if (r.k != k || r.timeline != timeline || r.until != INT_MAX || r.to <= from || to <= r.from) continue;
    r.until = number;
    Rectangle rest = r;
    rest.since = number;
    rest.until = INT_MAX;
    if (r.from < from) {
      rest.to = from;
      cut.push_back(rest);
      rest.to = r.to;
    }
    if (to < r.to) {
      rest.from = to;
      cut.push_back(rest);
    }
  }
  rectangles_.insert(rectangles_.end(), cut.begin(), cut.end());
}

void Oracle::ClearAll(int k, Day from, Day to, int number) {
  std::set<std::string> timelines;
  for (const Rectangle& r : rectangles_) {
    if (r.k == k) timelines.insert(r.timeline);
  }
  for (const std::string& timeline : timelines) Clear(k, timeline, from, to, number);
}

void Oracle::Assign(int k, const std::string& timeline, int value, Day from, Day to, int number) {
  std::vector<Rectangle> added;
  for (const Rectangle& life : rectangles_) {
    if (life.k != k || !life.timeline.empty() || life.until != INT_MAX) continue;
    const Day start = std::max(from, life.from), end = std::min(to, life.to);
    if (start < end) added.push_back({k, timeline, value, start, end, number, INT_MAX});
  }
  Clear(k, timeline, from, to, number);
  rectangles_.insert(rectangles_.end(), added.begin(), added.end());
}

void Oracle::Apply(const Commit& commit, int number) {
  for (const Write& w : commit) {
    const Day from = w.span.from.earliest, to = w.span.to.earliest;
    switch (w.kind) {
      case Write::Kind::kCreateEdge:
        if (!elements_.contains(w.source) || !elements_.contains(w.target)) break;
        elements_[w.k] = {true, w.source, w.target, w.labels[0]};
        rectangles_.push_back({w.k, "", 1, from, to, number, INT_MAX});
        for (const auto& [key, value] : w.properties) Assign(w.k, key, value, from, to, number);
        break;
      case Write::Kind::kCreateNode:
        elements_[w.k] = {};
        rectangles_.push_back({w.k, "", 1, from, to, number, INT_MAX});
        for (const std::string& label : w.labels) Assign(w.k, ":" + label, 1, from, to, number);
        for (const auto& [key, value] : w.properties) Assign(w.k, key, value, from, to, number);
        break;
      case Write::Kind::kSetProperty:
        Assign(w.k, w.key, w.value, from, to, number);
        break;
      case Write::Kind::kRemoveProperty:
        Clear(w.k, w.key, from, to, number);
        break;
      case Write::Kind::kSetLabel:
        Assign(w.k, ":" + w.labels[0], 1, from, to, number);
        break;
      case Write::Kind::kRemoveLabel:
        Clear(w.k, ":" + w.labels[0], from, to, number);
        break;
      case Write::Kind::kDelete:
        ClearAll(w.k, from, to, number);
        for (const auto& [k, element] : elements_) {
          if (element.edge && !w.edge && (element.source == w.k || element.target == w.k)) {
            ClearAll(k, from, to, number);
          }
        }
        break;
    }
  }
}

PlainGraph Oracle::At(Day day, int number) const {
  std::map<int, PlainNode> nodes;
  std::map<int, PlainEdge> edges;
  const auto shows = [&](const Rectangle& r) {
    return r.from <= day && day < r.to && r.since <= number && number < r.until;
  };
  for (const Rectangle& r : rectangles_) {
    if (!r.timeline.empty() || !shows(r)) continue;
    const Element& element = elements_.at(r.k);
    if (element.edge) {
      edges[r.k] = {r.k, element.source, element.target, element.type, {}};
    } else {
      nodes[r.k].k = r.k;
    }
  }
  for (const Rectangle& r : rectangles_) {
    if (r.timeline.empty() || !shows(r)) continue;
    if (auto edge = edges.find(r.k); edge != edges.end()) edge->second.properties[r.timeline] = r.value;
    if (auto node = nodes.find(r.k); node != nodes.end()) {
      if (r.timeline[0] == ':') {
        node->second.labels.insert(r.timeline.substr(1));
      } else {
        node->second.properties[r.timeline] = r.value;
      }
    }
  }
  PlainGraph graph;
  for (auto& [k, node] : nodes) {
    node.properties["k"] = k;
    graph.nodes.push_back(std::move(node));
  }
  for (auto& [k, edge] : edges) {
    if (!nodes.contains(edge.source) || !nodes.contains(edge.target)) continue;
    edge.properties["k"] = k;
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

}  // namespace fasti::model
