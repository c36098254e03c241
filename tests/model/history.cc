#include "tests/model/history.h"

#include <algorithm>
#include <set>

namespace fasti::model {
namespace {

const std::vector<Day> kEdges = {2, 4, 6, 8, 10, 12, 14, 16, 18, 20};
const std::vector<std::string> kLabels = {"A", "B"};
const std::vector<std::string> kTypes = {"R", "S"};
const std::vector<std::string> kKeys = {"x", "y"};

std::string Properties(const Write& w) {
  std::string text = " {k: " + std::to_string(w.k);
  for (const auto& [key, value] : w.properties) text += ", " + key + ": " + std::to_string(value);
  return text + "}";
}

class Generator {
 public:
  Generator(Random& random, const HistoryOptions& options) : random_(random), options_(options) {}

  History Make() {
    History history;
    const int nodes = random_.Between(3, options_.max_nodes);
    for (int i = 1; i <= nodes; ++i) Add(&history, Node(i));
    const int edges = random_.Between(4, options_.max_edges);
    for (int i = 0; i < edges; ++i) Add(&history, Edge(100 + i, nodes));
    const int changes = random_.Between(2, options_.max_changes);
    for (int i = 0; i < changes; ++i) Add(&history, Change(nodes, edges));
    return history;
  }

 private:
  void Add(History* history, Write write) {
    if (history->empty() || random_.Percent(70)) history->emplace_back();
    history->back().push_back(std::move(write));
  }

  Write Node(int k) {
    Write w;
    w.kind = Write::Kind::kCreateNode;
    w.k = k;
    for (const std::string& label : kLabels) {
      if (random_.Percent(60)) w.labels.push_back(label);
    }
    Fill(&w);
    w.span = random_.Percent(45) ? Span{} : Uncertain(RandomSpan(random_));
    lives_[k] = w.span;
    return w;
  }

  Write Edge(int k, int nodes) {
    Write w;
    w.kind = Write::Kind::kCreateEdge;
    w.edge = true;
    w.k = k;
    w.source = random_.Between(1, nodes);
    w.target = random_.Between(1, nodes);
    w.labels = {random_.Percent(65) ? "R" : "S"};
    Fill(&w);
    w.span = random_.Percent(70) ? Uncertain(Within(lives_[w.source], lives_[w.target]))
                                 : Uncertain(RandomSpan(random_));
    edges_[k] = w;
    return w;
  }

  /// What stands already, or was refused, is made true over a period, mostly one that makes something new.
  Write Merge(int nodes, int edges) {
    Write w;
    w.kind = Write::Kind::kMergeNode;
    w.k = random_.Between(1, nodes);
    w.span = random_.Percent(8) ? Span{} : Uncertain(RandomSpan(random_));
    if (random_.Percent(50)) {
      const Write& like = edges_[100 + random_.Below(edges)];
      w = like;
      w.kind = Write::Kind::kMergeEdge;
      w.properties.clear();
      w.span = random_.Percent(8) ? Span{}
                                  : Uncertain(random_.Percent(70) ? Within(lives_[w.source], lives_[w.target])
                                                                  : RandomSpan(random_));
    }
    if (random_.Percent(40)) w.properties[random_.Pick(kKeys)] = random_.Between(1, 3);
    if (random_.Percent(40) && !w.span.always()) w.on_match[random_.Pick(kKeys)] = random_.Between(1, 3);
    return w;
  }

  void Fill(Write* w) {
    for (const std::string& key : kKeys) {
      if (random_.Percent(60)) w->properties[key] = random_.Between(1, 3);
    }
  }

  /// A period inside both lives, or any if they do not meet: the store then refuses the edge.
  Span Within(const Span& a, const Span& b) {
    const Day from = std::max(a.from.earliest, b.from.earliest), to = std::min(a.to.latest, b.to.latest);
    std::vector<Day> inside;
    for (Day d : kEdges) {
      if (from <= d && d <= to) inside.push_back(d);
    }
    if (inside.size() < 2 || random_.Percent(30)) return from < to ? Span::Of(from, to) : RandomSpan(random_);
    const size_t first = static_cast<size_t>(random_.Below(static_cast<int>(inside.size()) - 1));
    const size_t last = static_cast<size_t>(
        random_.Between(static_cast<int>(first) + 1, static_cast<int>(inside.size()) - 1));
    return Span::Of(inside[first], inside[last]);
  }

  /// Blurs the bounds of a precise period.
  Span Uncertain(Span span) {
    if (random_.Percent(options_.imprecise_percent)) Blur(&span.from);
    if (random_.Percent(options_.imprecise_percent)) Blur(&span.to);
    if (span.from.earliest >= span.to.latest) return Span::Of(4, 16);
    // What the store does on input: in every completion from < to, here by whole days.
    span.from.latest = std::min(span.from.latest, span.to.latest == kForever ? kForever : span.to.latest - 1);
    span.to.earliest =
        std::max(span.to.earliest, span.from.earliest == kNever ? kNever : span.from.earliest + 1);
    return span;
  }

  void Blur(Moment* m) {
    if (m->earliest == kNever || m->earliest == kForever || imprecise_ >= options_.max_imprecise) return;
    ++imprecise_;
    m->earliest = std::max(0, m->earliest - random_.Between(0, 3));
    m->latest = std::min(kDays - 1, m->latest + random_.Between(1, 3));
  }

  Write Change(int nodes, int edges) {
    if (random_.Percent(options_.merge_percent)) return Merge(nodes, edges);
    Write w;
    w.edge = random_.Percent(45);
    w.k = w.edge ? 100 + random_.Below(edges) : random_.Between(1, nodes);
    w.key = random_.Pick(kKeys);
    w.value = random_.Between(1, 3);
    if (random_.Percent(options_.erase_percent)) {
      w.kind = Write::Kind::kErase;
      return w;
    }
    const int what = random_.Below(100);
    if (what < 50) {
      w.kind = Write::Kind::kSetProperty;
    } else if (what < 62) {
      w.kind = Write::Kind::kRemoveProperty;
    } else if (what < 72 && !w.edge) {
      w.kind = Write::Kind::kSetLabel;
      w.labels = {random_.Pick(kLabels)};
    } else if (what < 80 && !w.edge) {
      w.kind = Write::Kind::kRemoveLabel;
      w.labels = {random_.Pick(kLabels)};
    } else if (options_.deletes && !(options_.simple_imprecise && options_.imprecise_percent > 0)) {
      w.kind = Write::Kind::kDelete;
    } else {
      w.kind = Write::Kind::kSetProperty;
    }
    w.span = RandomSpan(random_);
    if (w.kind == Write::Kind::kDelete) {
      if (random_.Percent(20)) w.span = Span{};
    } else if (random_.Percent(20)) {
      w.span = Span{};
    }
    if (!options_.simple_imprecise) w.span = Uncertain(w.span);
    return w;
  }

  Random& random_;
  const HistoryOptions& options_;
  std::map<int, Span> lives_;
  std::map<int, Write> edges_;
  int imprecise_ = 0;
};

}  // namespace

namespace {

/// The ends of an edge, found whenever they are.
std::string FindEnds(const Write& w) {
  const std::string any = "}) POSSIBLY VALID ANYTIME ";
  std::string text = "MATCH (a {k: " + std::to_string(w.source) + any;
  if (w.target != w.source) text += "MATCH (b {k: " + std::to_string(w.target) + any;
  return text;
}

std::string ActionText(const char* when, const std::map<std::string, int>& properties) {
  std::string text;
  for (const auto& [key, value] : properties) {
    text += (text.empty() ? std::string(when) + " SET " : std::string(", ")) + "n." + key + " = " +
            std::to_string(value);
  }
  return text;
}

std::string MergeText(const Write& w) {
  const std::string test = " {k: " + std::to_string(w.k) + "}";
  const std::string pattern = w.edge ? FindEnds(w) + "MERGE (a)-[n:" + w.labels[0] + test + "]->(" +
                                           (w.target == w.source ? "a" : "b") + ")"
                                     : "MERGE (n" + test + ")";
  return pattern + ValidText(w.span, "") + ActionText(" ON CREATE", w.properties) +
         ActionText(" ON MATCH", w.on_match);
}

}  // namespace

std::string Text(const Write& w) {
  const std::string find = (w.edge ? "MATCH ()-[n {k: " + std::to_string(w.k) + "}]->()"
                                   : "MATCH (n {k: " + std::to_string(w.k) + "})") +
                           " POSSIBLY VALID ANYTIME ";
  switch (w.kind) {
    case Write::Kind::kCreateNode: {
      std::string labels;
      for (const std::string& label : w.labels) labels += ":" + label;
      return "CREATE (" + labels + Properties(w) + ")" + ValidText(w.span, "");
    }
    case Write::Kind::kCreateEdge:
      return FindEnds(w) + "CREATE (a)-[:" + w.labels[0] + Properties(w) + "]->(" +
             (w.target == w.source ? "a" : "b") + ")" + ValidText(w.span, "");
    case Write::Kind::kMergeNode:
    case Write::Kind::kMergeEdge:
      return MergeText(w);
    case Write::Kind::kErase:
      return find + "ERASE n";
    case Write::Kind::kSetProperty:
      return find + "SET n." + w.key + " = " + std::to_string(w.value) + ValidText(w.span, " VALID ALWAYS");
    case Write::Kind::kRemoveProperty:
      return find + "REMOVE n." + w.key + ValidText(w.span, " VALID ALWAYS");
    case Write::Kind::kSetLabel:
      return find + "SET n:" + w.labels[0] + ValidText(w.span, " VALID ALWAYS");
    case Write::Kind::kRemoveLabel:
      return find + "REMOVE n:" + w.labels[0] + ValidText(w.span, " VALID ALWAYS");
    case Write::Kind::kDelete:
      return find + (w.edge ? "DELETE n" : "DETACH DELETE n") + ValidText(w.span, "");
  }
  return {};
}

Span RandomSpan(Random& random) {
  const int shape = random.Below(100);
  if (shape < 12) return {Moment::At(kNever), Moment::At(random.Pick(kEdges))};
  if (shape < 40) return {Moment::At(random.Pick(kEdges)), Moment::At(kForever)};
  const int first = random.Below(static_cast<int>(kEdges.size()) - 1);
  const int last = random.Between(first + 1, static_cast<int>(kEdges.size()) - 1);
  return Span::Of(kEdges[static_cast<size_t>(first)], kEdges[static_cast<size_t>(last)]);
}

History RandomHistory(Random& random, const HistoryOptions& options) {
  return Generator(random, options).Make();
}

std::vector<Day> Days(const History& history) {
  std::set<Day> days;
  for (const Commit& commit : history) {
    for (const Write& w : commit) {
      for (Day d : {w.span.from.earliest, w.span.from.latest, w.span.to.earliest, w.span.to.latest}) {
        if (d != kNever && d != kForever) days.insert(d);
      }
    }
  }
  return {days.begin(), days.end()};
}

}  // namespace fasti::model
