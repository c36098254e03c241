// Relation 2: the state KNOWN AT s equals a store rebuilt from the commits up to s.
#include <gtest/gtest.h>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// Erases from the rebuilt store what was erased later.
void EraseLater(const Case& c, const World& all, World* rebuilt) {
  for (const Commit& commit : c.history) {
    for (const Write& w : commit) {
      const bool created = w.kind == Write::Kind::kCreateNode || w.kind == Write::Kind::kCreateEdge;
      if (!created || !rebuilt->oracle().Remembers(w.k) || all.oracle().Remembers(w.k)) continue;
      Write erase;
      erase.kind = Write::Kind::kErase;
      erase.edge = w.edge;
      erase.k = w.k;
      rebuilt->Apply(Commit{erase});
    }
  }
}

Outcome Check(const Case& c) {
  World all;
  all.Apply(c.history);
  if (all.taken().empty()) return Outcome::Skipped();
  Random random(c.seed);
  bool non_empty = false;
  for (int i = 0; i < 2; ++i) {
    const size_t last = static_cast<size_t>(random.Below(static_cast<int>(all.taken().size())));
    World rebuilt;
    rebuilt.Apply(c.history, 0, all.taken()[last] + 1);
    if (rebuilt.commits() == 0) continue;
    const size_t commit = static_cast<size_t>(rebuilt.commits()) - 1;
    EraseLater(c, all, &rebuilt);
    // At the commit's own instant, and at the last one before the next commit.
    const int64_t known = commit + 1 < all.instants().size() && random.Percent(50)
                              ? all.instants()[commit + 1] - 1
                              : all.instants()[commit];
    const std::string known_at = " KNOWN AT " + InstantText(known);
    const std::string modality = random.Percent(50) ? "POSSIBLY " : "";
    for (int64_t d : Probes(c.history)) {
      const std::string at = modality + "AS OF " + InstantText(d);
      const std::string query = Text(c.query, at + known_at);
      const Answer expected = rebuilt.Ask(Text(c.query, at));
      const std::string difference = Difference(expected.Bag(), all.Ask(query).Bag());
      if (!difference.empty()) return Outcome::Failed(query + "\n" + difference);
      non_empty |= !expected.rows.empty();
    }
    // `AS w` ends the valid part of a context; KNOWN may lead it.
    const std::string known_first = known_at.substr(1) + " ";
    const std::string query = Text(c.query, modality + known_first + "VALID ANYTIME", "w");
    const std::string difference =
        Difference(rebuilt.Ask(Text(c.query, modality + "VALID ANYTIME", "w"), true).FullBag(),
                   all.Ask(query, true).FullBag());
    if (!difference.empty()) return Outcome::Failed(query + "\n" + difference);
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation02KnownAtIsARebuiltStore) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 25;
  options.history.erase_percent = 0;
  CheckRelation(options, Check);
}

/// "Erased content left out." Without MERGE, so that one `k` is one element.
TEST(Model, Relation02ErasedContentIsLeftOut) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.merge_percent = 0;
  options.history.erase_percent = 20;
  CheckRelation(options, Check);
}

}  // namespace
}  // namespace fasti::model
