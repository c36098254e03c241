// Relation 9: cutting stored facts changes nothing but knownTime and history. A stretch of a timeline is
// overwritten and restored, at once or by two commits, whole or in parts.
#include <gtest/gtest.h>

#include <optional>

#include "tests/model/same_answers.h"

namespace fasti::model {
namespace {

const std::map<std::string, int>* PropertiesOf(const PlainGraph& graph, int k) {
  for (const PlainNode& node : graph.nodes) {
    if (node.k == k) return &node.properties;
  }
  for (const PlainEdge& edge : graph.edges) {
    if (edge.k == k) return &edge.properties;
  }
  return nullptr;
}

TEST(Model, Relation09CuttingChangesNothing) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) {
    World plain, cut;
    plain.Apply(c.history);
    cut.Apply(c.history);
    if (plain.commits() == 0) return Outcome::Skipped();
    Random random(c.seed * 11 + 3);
    const std::string key = random.Percent(50) ? "x" : "y";
    const PlainGraph sample = plain.oracle().At(random.Between(2, 20), plain.commits() - 1);
    std::vector<std::pair<int, bool>> elements;
    for (const PlainNode& n : sample.nodes) elements.emplace_back(n.k, false);
    for (const PlainEdge& e : sample.edges) elements.emplace_back(e.k, true);
    if (elements.empty()) return Outcome::Skipped();
    const auto [k, edge] = random.Pick(elements);
    // The longest stretch from a random day on in which the element exists with one value.
    const Day from = random.Between(1, 20);
    const auto read = [&](Day d, std::optional<int>* value) {
      const PlainGraph graph = plain.oracle().At(d, plain.commits() - 1);
      const auto* properties = PropertiesOf(graph, k);
      if (properties == nullptr) return false;
      const auto found = properties->find(key);
      *value = found == properties->end() ? std::nullopt : std::optional<int>(found->second);
      return true;
    };
    std::optional<int> first, next;
    if (!read(from, &first)) return Outcome::Skipped();
    Day to = from + 1;
    while (to < kDays && read(to, &next) && next == first) ++to;
    Write other;
    other.kind = Write::Kind::kSetProperty;
    other.edge = edge;
    other.k = k;
    other.key = key;
    other.value = 9;
    other.span = Span::Of(from, to);
    Write back = other;
    back.kind = first ? Write::Kind::kSetProperty : Write::Kind::kRemoveProperty;
    back.value = first.value_or(0);
    std::vector<Commit> commits;
    const Day middle = from + (to - from) / 2;
    if (middle > from && random.Percent(50)) {
      Write left = back, right = back;
      left.span = Span::Of(from, middle);
      right.span = Span::Of(middle, to);
      commits = {{other}, {right}, {left}};
    } else if (random.Percent(50)) {
      commits = {{other, back}};
    } else {
      commits = {{other}, {back}};
    }
    for (const Commit& commit : commits) {
      if (!cut.Apply(commit))
        return Outcome::Failed("refused: " + Text(commit.front()) + "\n" + cut.script());
    }
    Case probed = c;
    probed.history.push_back({other});
    bool non_empty = false;
    const std::string difference = DifferentAnswers(plain, cut, probed, &non_empty);
    if (difference.empty()) return Outcome::Held(non_empty);
    std::string text = "cut by\n";
    for (const Commit& commit : commits) {
      for (const Write& w : commit) text += Text(w) + ";\n";
    }
    return Outcome::Failed(text + difference);
  });
}

}  // namespace
}  // namespace fasti::model
