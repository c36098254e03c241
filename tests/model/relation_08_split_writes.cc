// Relation 8: writing [p,q) then [q,r) is writing [p,r), also for an imprecise q written with the same bound.
#include <gtest/gtest.h>

#include "tests/model/same_answers.h"

namespace fasti::model {
namespace {

Outcome Check(const Case& c, bool imprecise) {
  Random random(c.seed * 7 + 1);
  Write whole;
  std::vector<const Write*> created;
  for (const Commit& commit : c.history) {
    for (const Write& w : commit) {
      if (w.kind == Write::Kind::kCreateNode || w.kind == Write::Kind::kCreateEdge) created.push_back(&w);
    }
  }
  if (created.empty()) return Outcome::Skipped();
  const Write& target = *random.Pick(created);
  whole.edge = target.edge;
  whole.k = target.k;
  const int what = random.Below(10);
  whole.kind = what < 5                   ? Write::Kind::kSetProperty
               : what < 7                 ? Write::Kind::kRemoveProperty
               : what < 8 && !target.edge ? Write::Kind::kSetLabel
                                          : Write::Kind::kDelete;
  whole.key = random.Percent(50) ? "x" : "y";
  whole.labels = {"A"};
  whole.value = random.Between(1, 3);
  const Day p = random.Between(0, 9), q = p + random.Between(3, 6), r = q + random.Between(5, 8);
  whole.span = Span::Of(random.Percent(15) ? kNever : p, random.Percent(30) ? kForever : r);
  Write before = whole, after = whole;
  before.span.to = after.span.from = imprecise ? Moment{q - 1, q + random.Between(0, 3)} : Moment::At(q);
  World once, twice;
  once.Apply(c.history);
  twice.Apply(c.history);
  if (once.commits() == 0) return Outcome::Skipped();
  (void)once.Apply(Commit{whole});
  // A part outside the element's life is refused, like a whole that is wholly outside.
  if (random.Percent(50)) std::swap(before, after);
  (void)twice.Apply(Commit{before});
  (void)twice.Apply(Commit{after});
  bool non_empty = false;
  Case probed = c;
  probed.history.push_back({before, after, whole});
  // Where the zone of q meets other bounds the stored intervals may be wider (section 2).
  const Moment zone = imprecise ? Moment{q - 1, q + 3} : Moment::At(q);
  bool meets = false;
  for (Day d : Days(c.history)) meets |= imprecise && zone.earliest <= d && d <= zone.latest;
  const std::string difference = meets ? NarrowerAnswers(once, twice, probed, &non_empty)
                                       : DifferentAnswers(once, twice, probed, &non_empty);
  if (difference.empty()) return Outcome::Held(non_empty);
  return Outcome::Failed("once: " + Text(whole) + "\ntwice: " + Text(before) + "; " + Text(after) + "\n" +
                         difference);
}

TEST(Model, Relation08TwoWritesAreOnePrecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) { return Check(c, false); });
}

TEST(Model, Relation08TwoWritesAreOneAtAnImpreciseBound) {
  RelationOptions options;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) { return Check(c, true); });
}

}  // namespace
}  // namespace fasti::model
