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

int Oracle::Current(int k) const {
  for (const Rectangle& r : rectangles_) {
    if (r.timeline.empty() && r.until == INT_MAX && elements_[static_cast<size_t>(r.k)].k == k) return r.k;
  }
  return -1;
}

bool Oracle::Remembers(int k) const {
  return std::any_of(rectangles_.begin(), rectangles_.end(),
                     [&](const Rectangle& r) { return elements_[static_cast<size_t>(r.k)].k == k; });
}

std::vector<std::pair<Day, Day>> Oracle::Lives(int id) const {
  std::vector<std::pair<Day, Day>> lives;
  for (const Rectangle& r : rectangles_) {
    if (r.k == id && r.timeline.empty() && r.until == INT_MAX) lives.emplace_back(r.from, r.to);
  }
  std::sort(lives.begin(), lives.end());
  return lives;
}

int Oracle::Add(Element element) {
  elements_.push_back(std::move(element));
  return static_cast<int>(elements_.size()) - 1;
}

void Oracle::Create(const Write& w, int number) {
  const Day from = w.span.from.earliest, to = w.span.to.earliest;
  Element element{w.k, w.edge, -1, -1, ""};
  if (w.edge) {
    element.source = Current(w.source);
    element.target = Current(w.target);
    if (element.source < 0 || element.target < 0) return;
    element.type = w.labels[0];
  }
  const int id = Add(element);
  rectangles_.push_back({id, "", 1, from, to, number, INT_MAX});
  for (const std::string& label : w.labels) {
    if (w.kind == Write::Kind::kCreateNode) Assign(id, ":" + label, 1, from, to, number);
  }
  for (const auto& [key, value] : w.properties) Assign(id, key, value, from, to, number);
}

void Oracle::Merge(const Write& w, int number) {
  if (w.edge && (Current(w.source) < 0 || Current(w.target) < 0)) return;
  const int id = Current(w.k);
  if (id < 0) return Create(w, number);
  if (w.span.always()) return;
  const Day to = w.span.to.earliest;
  Day gap = w.span.from.earliest;
  std::vector<std::pair<Day, Day>> gaps, rest;
  for (const auto& [begin, end] : Lives(id)) {
    if (end <= gap || to <= begin) continue;
    if (gap < begin) gaps.emplace_back(gap, begin);
    rest.emplace_back(std::max(begin, w.span.from.earliest), std::min(end, to));
    gap = end;
  }
  if (gap < to) gaps.emplace_back(gap, to);
  for (const auto& [begin, end] : gaps) rectangles_.push_back({id, "", 1, begin, end, number, INT_MAX});
  for (const auto& [begin, end] : gaps) {
    for (const auto& [key, value] : w.properties) Assign(id, key, value, begin, end, number);
  }
  for (const auto& [begin, end] : rest) {
    for (const auto& [key, value] : w.on_match) Assign(id, key, value, begin, end, number);
  }
}

void Oracle::Erase(int id) {
  std::erase_if(rectangles_, [&](const Rectangle& r) {
    const Element& element = elements_[static_cast<size_t>(r.k)];
    return r.k == id || element.source == id || element.target == id;
  });
}

void Oracle::Apply(const Commit& commit, int number) {
  for (const Write& w : commit) {
    const Day from = w.span.from.earliest, to = w.span.to.earliest;
    const int id = Current(w.k);
    switch (w.kind) {
      case Write::Kind::kCreateEdge:
      case Write::Kind::kCreateNode:
        Create(w, number);
        continue;
      case Write::Kind::kMergeNode:
      case Write::Kind::kMergeEdge:
        Merge(w, number);
        continue;
      default:
        break;
    }
    if (id < 0) continue;
    switch (w.kind) {
      case Write::Kind::kSetProperty:
        Assign(id, w.key, w.value, from, to, number);
        break;
      case Write::Kind::kRemoveProperty:
        Clear(id, w.key, from, to, number);
        break;
      case Write::Kind::kSetLabel:
        Assign(id, ":" + w.labels[0], 1, from, to, number);
        break;
      case Write::Kind::kRemoveLabel:
        Clear(id, ":" + w.labels[0], from, to, number);
        break;
      case Write::Kind::kDelete:
        ClearAll(id, from, to, number);
        for (size_t other = 0; other < elements_.size(); ++other) {
          const Element& element = elements_[other];
          if (element.source == id || element.target == id)
            ClearAll(static_cast<int>(other), from, to, number);
        }
        break;
      case Write::Kind::kErase:
        Erase(id);
        break;
      case Write::Kind::kCreateNode:
      case Write::Kind::kCreateEdge:
      case Write::Kind::kMergeNode:
      case Write::Kind::kMergeEdge:
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
  const auto of = [&](int id) -> const Element& { return elements_[static_cast<size_t>(id)]; };
  for (const Rectangle& r : rectangles_) {
    if (!r.timeline.empty() || !shows(r)) continue;
    if (const Element& element = of(r.k); element.edge) {
      edges[r.k] = {element.k, of(element.source).k, of(element.target).k, element.type, {}};
    } else {
      nodes[r.k].k = element.k;
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
  for (auto& [id, node] : nodes) {
    node.properties["k"] = node.k;
    graph.nodes.push_back(std::move(node));
  }
  for (auto& [id, edge] : edges) {
    if (!nodes.contains(of(id).source) || !nodes.contains(of(id).target)) continue;
    edge.properties["k"] = edge.k;
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

}  // namespace fasti::model
