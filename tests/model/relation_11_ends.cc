// Relation 11: an edge is never visible without its ends, at the same (valid, system) point and by identity.
#include <gtest/gtest.h>

#include <set>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

Outcome Check(const Case& c) {
  World world;
  world.Apply(c.history);
  if (world.commits() == 0) return Outcome::Skipped();
  Random random(c.seed);
  bool non_empty = false;
  for (int64_t d : Probes(c.history)) {
    if (random.Percent(60)) continue;  // five queries each
    for (const std::string modality : {"CERTAINLY ", "POSSIBLY "}) {
      const int64_t known = random.Pick(world.instants());
      const std::string context =
          modality + "AS OF " + InstantText(d) + " KNOWN AT " + InstantText(known) + " ";
      const std::vector<std::string> nodes = world.Ask("MATCH (n) " + context + "RETURN n.k").Set();
      const std::vector<std::string> alone = world.Ask("MATCH ()-[e]->() " + context + "RETURN e.k").Bag();
      const std::vector<std::string> both =
          world.Ask("MATCH (a)-[e]->(b) " + context + "WHERE a.k > 0 AND b.k > 0 RETURN e.k").Bag();
      const std::vector<std::string> around =
          world.Ask("MATCH ()-[e]-() " + context + "RETURN DISTINCT e.k").Bag();
      std::set<std::string> ends;
      for (const char* end : {"MATCH (a)-[e]->() ", "MATCH ()-[e]->(a) "}) {
        for (const std::string& row : world.Ask(end + context + "RETURN a.k").Texts()) ends.insert(row);
      }
      const std::string missing = NotIn({ends.begin(), ends.end()}, nodes);
      const std::string difference = Difference(alone, both) + Difference(alone, around);
      if (!missing.empty() || !difference.empty()) {
        return Outcome::Failed(context + "\nends that are not visible:" + missing + "\n" + difference);
      }
      non_empty |= !alone.empty();
    }
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation11EdgesShowOnlyWithTheirEnds) {
  RelationOptions options;
  options.history.imprecise_percent = 30;
  options.queries_per_graph = 1;
  CheckRelation(options, Check);
}

TEST(Model, Relation11EdgesShowOnlyWithTheirEndsPrecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, Check);
}

}  // namespace
}  // namespace fasti::model
