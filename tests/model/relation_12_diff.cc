// Relation 12: the snapshot known at s1, changed by what DIFF KNOWN FROM s1 TO s2 says, is the snapshot known
// at s2: for whole elements over all valid time.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// One row of a snapshot: `3 :A x=1 @limits`.
std::string State(const std::string& k, std::vector<std::string> parts, const Value& periods) {
  std::sort(parts.begin(), parts.end());
  std::string text = k;
  for (const std::string& part : parts) text += " " + part;
  const auto add = [&](const Value& period) {
    const Period& p = period.as_period().period;
    text = WithLimits(text, p.from.earliest.us, p.from.latest.us, p.to.earliest.us, p.to.latest.us);
  };
  if (periods.kind() == Value::Kind::kList) {
    for (const Value& period : periods.as_list()) add(period);
  } else {
    add(periods);
  }
  return text;
}

/// From a Node or Edge.
std::vector<std::string> PartsOf(const Value& element) {
  std::vector<std::string> parts;
  if (element.kind() == Value::Kind::kNode) {
    for (const std::string& label : element.as_node().labels) parts.push_back(":" + label);
    for (const auto& [key, value] : element.as_node().properties)
      parts.push_back(key + "=" + value.ToString());
  } else {
    for (const auto& [key, value] : element.as_edge().properties)
      parts.push_back(key + "=" + value.ToString());
  }
  return parts;
}

/// From what d.old and d.new show of an element: labels as `:A`: true or false.
std::vector<std::string> PartsOfShown(const Map& shown) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : shown) {
    if (value.is_null()) continue;
    if (key[0] != ':') {
      parts.push_back(key + "=" + value.ToString());
    } else if (value.as_bool()) {
      parts.push_back(key);
    }
  }
  return parts;
}

const Value* Entry(const Value& map, const std::string& key) {
  if (!map.is_map()) return nullptr;
  for (const auto& [name, value] : map.as_map()) {
    if (name == key) return &value;
  }
  return nullptr;
}

using Snapshot = std::multiset<std::string>;

std::string Read(World& world, const std::string& pattern, const std::string& modality,
                 const std::string& known, Snapshot* out) {
  const std::string query =
      "MATCH " + pattern + " " + modality + "KNOWN AT " + known + " VALID ANYTIME AS w RETURN n.k, n, w";
  const Result<QueryResult> result = world.Rows(query);
  if (!result.ok()) return query + "\n" + std::string(result.status().message());
  for (const Row& row : result->rows) out->insert(State(row[0].ToString(), PartsOf(row[1]), row[2]));
  return {};
}

/// Takes `old` out of the snapshot and puts `now` in.
std::string ApplyDiff(World& world, const std::string& query, Snapshot* snapshot) {
  const Result<QueryResult> result = world.Rows(query);
  if (!result.ok()) return query + "\n" + std::string(result.status().message());
  for (const Row& row : result->rows) {
    for (const size_t side : {size_t{2}, size_t{3}}) {
      const Value* shown = Entry(row[side], "n");
      const Value* periods = Entry(row[side], "validTime");
      if ((shown == nullptr) != row[side].is_null() || (shown != nullptr && periods == nullptr)) {
        return query + "\nsays neither an element nor nothing: " + row[side].ToString();
      }
      if (shown == nullptr) continue;
      for (const Value& period : periods->as_list()) {
        const std::string state = State(row[1].ToString(), PartsOfShown(shown->as_map()), period);
        if (side == 3) {
          snapshot->insert(state);
        } else if (const auto found = snapshot->find(state); found != snapshot->end()) {
          snapshot->erase(found);
        } else {
          return query + "\ntakes away what was not there: " + state;
        }
      }
    }
  }
  return {};
}

/// What the oracle knows of all nodes or edges.
Snapshot OracleSnapshot(const World& world, int known, bool edges) {
  const Days28 days(world.oracle(), known);
  std::map<std::string, std::set<Day>> states;
  for (Day d = Days28::kFirst; d < Days28::kEnd; ++d) {
    const PlainGraph& graph = days.On(d);
    const auto add = [&](int k, std::vector<std::string> parts,
                         const std::map<std::string, int>& properties) {
      for (const auto& [key, value] : properties) parts.push_back(key + "=" + std::to_string(value));
      std::sort(parts.begin(), parts.end());
      std::string text = std::to_string(k);
      for (const std::string& part : parts) text += " " + part;
      states[text].insert(d);
    };
    for (const PlainNode& node : graph.nodes) {
      std::vector<std::string> labels;
      for (const std::string& label : node.labels) labels.push_back(":" + label);
      if (!edges) add(node.k, labels, node.properties);
    }
    for (const PlainEdge& edge : graph.edges) {
      if (edges) add(edge.k, {}, edge.properties);
    }
  }
  Snapshot snapshot;
  for (const auto& [text, held] : states) {
    for (Day start : held) {
      if (held.contains(start - 1)) continue;
      Day stop = start;
      while (held.contains(stop)) ++stop;
      const int64_t from = InstantOf(start == Days28::kFirst ? kNever : start);
      const int64_t to = InstantOf(stop == Days28::kEnd ? kForever : stop);
      snapshot.insert(WithLimits(text, from, from, to, to));
    }
  }
  return snapshot;
}

std::string Unlike(const Snapshot& expected, const Snapshot& got) {
  return Difference({expected.begin(), expected.end()}, {got.begin(), got.end()});
}

Outcome Check(const Case& c, bool precise) {
  World world;
  world.Apply(c.history);
  if (world.commits() < 2) return Outcome::Skipped();
  Random random(c.seed);
  bool non_empty = false;
  const auto instant = [&](int commit) { return InstantText(world.instants()[static_cast<size_t>(commit)]); };
  for (int i = 0; i < 4; ++i) {
    const int first = random.Between(0, world.commits() - 2),
              second = random.Between(first + 1, world.commits() - 1);
    for (const bool edges : {false, true}) {
      const std::string pattern = edges ? "()-[n]->()" : "(n)";
      const std::string modality = precise && random.Percent(50) ? "" : "POSSIBLY ";
      Snapshot before, after;
      std::string wrong = Read(world, pattern, modality, instant(first), &before);
      if (wrong.empty()) wrong = Read(world, pattern, modality, instant(second), &after);
      if (wrong.empty() && precise) {
        wrong = Unlike(OracleSnapshot(world, first, edges), before);
        if (!wrong.empty()) wrong = "snapshot of " + pattern + " known at " + instant(first) + "\n" + wrong;
      }
      const std::string query = "MATCH " + pattern + " " + modality + "DIFF KNOWN FROM " + instant(first) +
                                " TO " + instant(second) + " AS d RETURN d.op, n.k, d.old, d.new, n";
      if (wrong.empty()) {
        wrong = ApplyDiff(world, query, &before);
        if (wrong.empty()) wrong = Unlike(after, before);
        if (!wrong.empty()) wrong = query + "\n" + wrong;
      }
      if (!wrong.empty()) return Outcome::Failed(wrong);
      non_empty |= !after.empty();
    }
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation12DiffLeadsFromSnapshotToSnapshotPrecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) { return Check(c, true); });
}

TEST(Model, Relation12DiffLeadsFromSnapshotToSnapshotImprecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 25;
  CheckRelation(options, [](const Case& c) { return Check(c, false); });
}

}  // namespace
}  // namespace fasti::model
