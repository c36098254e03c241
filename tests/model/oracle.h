// The naive oracle: every statement is a rectangle valid × system in one vector, every read a loop over all
// of them. Precise bounds only; imprecise histories are played once per completion (completions.h). Source:
// temporal-model.md, sections 2, 4 and 6, read as literally as possible.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/model/history.h"
#include "tests/model/query.h"

namespace fasti::model {

/// A graph without time: what holds at one (valid, system) point.
struct PlainNode {
  int k = 0;
  std::set<std::string> labels;
  std::map<std::string, int> properties;
};
struct PlainEdge {
  int k = 0;
  int source = 0, target = 0;
  std::string type;
  std::map<std::string, int> properties;
};
struct PlainGraph {
  std::vector<PlainNode> nodes;
  std::vector<PlainEdge> edges;
};

class Oracle {
 public:
  /// Plays one commit. `number` counts from 0.
  void Apply(const Commit& commit, int number);
  /// What holds on `day` as known after commit `number`. An edge shows only where its ends do.
  PlainGraph At(Day day, int number) const;
  /// Whether any commit knows of an element with this `k`: false once it is erased.
  bool Remembers(int k) const;

 private:
  struct Rectangle {
    int k = 0;             // the number of the element, which tells one made again from the one before
    std::string timeline;  // "" existence, ":A" a label, "x" a property
    int value = 0;
    Day from = 0, to = 0;
    int since = 0, until = INT_MAX;  // commits
  };
  struct Element {
    int k = 0;
    bool edge = false;
    int source = -1, target = -1;  // numbers
    std::string type;
  };

  void Assign(int k, const std::string& timeline, int value, Day from, Day to, int number);
  void Clear(int k, const std::string& timeline, Day from, Day to, int number);
  void ClearAll(int k, Day from, Day to, int number);
  /// The element that has this `k` and lives at some time; -1: none.
  int Current(int k) const;
  /// The stretches in which it lives, in order.
  std::vector<std::pair<Day, Day>> Lives(int id) const;
  int Add(Element element);
  void Create(const Write& w, int number);
  void Merge(const Write& w, int number);
  void Erase(int id);

  std::vector<Rectangle> rectangles_;
  std::vector<Element> elements_;
};

/// A row of a query without its aggregates: the elements that MATCH bound, and what is returned.
struct PlainRow {
  std::string binding;
  std::string text;
};
std::vector<PlainRow> EvaluateRows(const Query& query, const PlainGraph& graph);

/// The rows of a query over a plain graph, as texts, in no order. Three-valued logic of openCypher.
std::vector<std::string> Evaluate(const Query& query, const PlainGraph& graph);
/// The same of a query with aggregates, by the text of the grouping keys.
std::map<std::string, std::string> EvaluateGroups(const Query& query, const PlainGraph& graph);

}  // namespace fasti::model
