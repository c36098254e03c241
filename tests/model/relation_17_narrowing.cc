// Relation 17: narrowing an uncertain bound never removes a certain binding nor adds a possible one (nulls of
// OPTIONAL MATCH and aggregates apart).
#include <gtest/gtest.h>

#include "tests/model/conditions.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

/// The history with one uncertain bound narrowed, everywhere it is written: equal bounds may be one instant.
bool Narrow(History* history, Random& random) {
  std::vector<Moment> uncertain;
  for (const Commit& commit : *history) {
    for (const Write& w : commit) {
      if (!w.span.from.precise()) uncertain.push_back(w.span.from);
      if (!w.span.to.precise()) uncertain.push_back(w.span.to);
    }
  }
  if (uncertain.empty()) return false;
  const Moment wide = random.Pick(uncertain);
  Moment narrow;
  narrow.earliest = random.Between(wide.earliest, wide.latest);
  narrow.latest = random.Between(narrow.earliest, wide.latest);
  if (narrow == wide) narrow.latest = narrow.earliest;
  for (Commit& commit : *history) {
    for (Write& w : commit) {
      if (w.span.from == wide) w.span.from = narrow;
      if (w.span.to == wide) w.span.to = narrow;
    }
  }
  return true;
}

Outcome Check(const Case& c) {
  Random random(c.seed * 5 + 2);
  History narrowed = c.history;
  if (!Narrow(&narrowed, random)) return Outcome::Skipped();
  World wide, narrow;
  wide.Apply(c.history);
  narrow.Apply(narrowed);
  if (wide.taken() != narrow.taken() || wide.taken().empty()) return Outcome::Skipped();
  std::vector<std::string> contexts;
  for (int64_t d : Probes(c.history)) contexts.push_back("AS OF " + InstantText(d));
  for (int i = 0; i < 2; ++i) {
    const Day from = random.Between(1, 18), to = from + random.Between(1, 8);
    const std::string period =
        "period(" + MomentText(Moment::At(from)) + ", " + MomentText(Moment::At(to)) + ")";
    for (const char* range : {"DURING ", "THROUGHOUT ", "WITHIN "}) {
      contexts.push_back(std::string("VALID ") + range + period);
    }
  }
  contexts.push_back("VALID ANYTIME");
  bool non_empty = false;
  for (const std::string& context : contexts) {
    const std::string certainly = Text(c.query, "CERTAINLY " + context);
    std::string wrong = NotIn(wide.Ask(certainly).Set(), narrow.Ask(certainly).Set());
    const std::string possibly = Text(c.query, "POSSIBLY " + context);
    const std::vector<std::string> before = wide.Ask(possibly).Set();
    non_empty |= !before.empty();
    if (wrong.empty()) {
      // A period of its own beside a condition's core, which no row tells (decision 0016).
      const bool apart =
          context.find(" WITHIN ") != std::string::npos && c.query.where && !ReadsOneTimeline(*c.query.where);
      if (!apart) wrong = NotIn(narrow.Ask(possibly).Set(), before);
      if (!wrong.empty()) wrong = possibly + "\nadded by narrowing:" + wrong;
    } else {
      wrong = certainly + "\nremoved by narrowing:" + wrong;
    }
    if (!wrong.empty()) return Outcome::Failed("narrowed to\n" + narrow.script() + wrong);
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation17NarrowingOfLives) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 40;
  options.history.simple_imprecise = true;
  options.history.merge_percent = 0;  // another period has other gaps
  options.query.optional = false;
  options.query.return_values = false;
  CheckRelation(options, Check);
}

// Without DELETE, which believes that an uncertain life around its period began (section 6; decision 0013): a
// history whose bound is narrowed to after that belief is another history.
TEST(Model, Relation17NarrowingOfAnyBound) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 30;
  options.history.deletes = false;
  options.history.merge_percent = 0;
  options.query.optional = false;
  options.query.return_values = false;
  CheckRelation(options, Check);
}

}  // namespace
}  // namespace fasti::model
