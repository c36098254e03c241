// Relation 7: a portion write is local to its period's possible extent.
#include <gtest/gtest.h>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// Where an uncertain bound of the write meets another one, answers inside either zone may become vaguer
/// (section 2).
bool InMeetingZone(const Case& c, int64_t d) {
  std::vector<Moment> written, stored;
  for (const Commit& commit : c.history) {
    for (const Write& w : commit) {
      for (const Moment& m : {w.span.from, w.span.to}) {
        if (!m.precise()) (&commit == &c.history.back() ? written : stored).push_back(m);
      }
    }
  }
  for (const Moment& w : written) {
    for (const Moment& s : stored) {
      if (w.earliest > s.latest || s.earliest > w.latest) continue;
      if (InstantOf(s.earliest) <= d && d <= InstantOf(s.latest)) return true;
    }
  }
  return false;
}

Outcome Check(const Case& c) {
  if (c.history.size() < 2) return Outcome::Skipped();
  World world;
  world.Apply(c.history, 0, c.history.size() - 1);
  const auto outside = [&](int64_t d) {
    for (const Write& w : c.history.back()) {
      // An uncertain start around the deletion's is clamped below it (section 6), an uncertain end around its
      // end above that (decision 0013), so a probe just beside it may change.
      const bool clamps = w.kind == Write::Kind::kDelete &&
                          (d == InstantOf(w.span.from.earliest) - 1 || d == InstantOf(w.span.to.latest));
      // Where MERGE extends a life up to an uncertain bound near another, the stored one is microseconds
      // wider.
      const bool widens = !w.span.to.precise() && d == InstantOf(w.span.to.latest) &&
                          (w.kind == Write::Kind::kMergeNode || w.kind == Write::Kind::kMergeEdge);
      if (clamps || widens || (InstantOf(w.span.from.earliest) <= d && d < InstantOf(w.span.to.latest)))
        return false;
    }
    return true;
  };
  struct Asked {
    std::string query;
    std::vector<std::string> answer;
  };
  std::vector<Asked> asked;
  bool non_empty = false;
  for (int64_t d : Probes(c.history)) {
    if (!outside(d) || InMeetingZone(c, d)) continue;
    for (const char* modality : {"CERTAINLY ", "POSSIBLY "}) {
      const std::string query = Text(c.query, modality + ("AS OF " + InstantText(d)));
      asked.push_back({query, world.Ask(query).Bag()});
      non_empty |= !asked.back().answer.empty();
    }
  }
  if (asked.empty() || !world.Apply(c.history.back())) return Outcome::Skipped();
  for (const Asked& a : asked) {
    const std::string difference = Difference(a.answer, world.Ask(a.query).Bag());
    if (!difference.empty()) return Outcome::Failed(a.query + "\nafter the last commit\n" + difference);
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation07PortionWritesAreLocalPrecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, Check);
}

TEST(Model, Relation07PortionWritesAreLocalImprecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 30;
  CheckRelation(options, Check);
}

}  // namespace
}  // namespace fasti::model
