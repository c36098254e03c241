// Relation 1: a range is the sum of its instants. For every d the rows whose certain core contains d are the
// rows of the query CERTAINLY AS OF d (bags); those whose possible extent contains d are, as sets, POSSIBLY
// AS OF d. Joins, OPTIONAL MATCH and EXISTS; `w` is always bound but stands in no condition.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/relation.h"

namespace fasti::model {
namespace {

std::vector<std::string> Rows(const Answer& answer, bool drop_nulls, bool (*keep)(const AnswerRow&, Instant),
                              int64_t d) {
  std::vector<std::string> texts;
  for (const AnswerRow& row : answer.rows) {
    if (drop_nulls && row.has_null) continue;
    if (keep == nullptr || keep(row, Instant{d})) texts.push_back(row.text);
  }
  if (!answer.error.empty()) texts.push_back("error: " + answer.error);
  std::sort(texts.begin(), texts.end());
  return texts;
}

std::vector<std::string> Unique(std::vector<std::string> texts) {
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

bool InCore(const AnswerRow& row, Instant d) { return row.certain && row.period.certain_at(d); }
bool InExtent(const AnswerRow& row, Instant d) { return row.period.possible_at(d); }

Outcome Check(const Case& c, bool precise) {
  World world;
  world.Apply(c.history);
  Random random(c.seed);
  const bool window = random.Percent(30);
  const Day from = random.Between(2, 10), to = from + random.Between(1, 8);
  const std::string range =
      window ? "VALID DURING period(" + MomentText(Moment::At(from)) + ", " + MomentText(Moment::At(to)) + ")"
             : "VALID ANYTIME";
  const std::string certainly = Text(c.query, range, "w");
  const std::string possibly = Text(c.query, "POSSIBLY " + range, "w");
  const Answer sure = world.Ask(certainly, true), maybe = world.Ask(possibly, true);
  bool non_empty = !maybe.rows.empty();
  for (int64_t d : Probes(c.history)) {
    if (window && (d < InstantOf(from) || d >= InstantOf(to))) continue;
    const bool drop = !precise;  // Nulls of OPTIONAL and uncertain values are outside the relation.
    const std::string at = "AS OF " + InstantText(d);
    const std::string as_of = Text(c.query, "CERTAINLY " + at);
    const std::vector<std::string> expected = Rows(world.Ask(as_of), drop, nullptr, 0);
    std::string difference = Difference(expected, Rows(sure, drop, InCore, d));
    if (!difference.empty()) {
      return Outcome::Failed(as_of + "\nagainst the cores of\n" + certainly + "\n" + difference);
    }
    const std::string possible_at = Text(c.query, "POSSIBLY " + at);
    const std::vector<std::string> possible = Unique(Rows(world.Ask(possible_at), drop, nullptr, 0));
    difference = Difference(possible, Unique(Rows(maybe, drop, InExtent, d)));
    if (!difference.empty()) {
      return Outcome::Failed(possible_at + "\nagainst the extents of\n" + possibly + "\n" + difference);
    }
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation01JoinsPrecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.query.optional = false;
  options.query.returned_percent = 15;
  options.query.call_percent = 15;
  CheckRelation(options, [](const Case& c) { return Check(c, true); });
}

TEST(Model, Relation01OptionalPrecise) {
  RelationOptions options;
  options.query.optional_percent = 100;
  options.queries_per_graph = 1;
  CheckRelation(options,
                [](const Case& c) { return c.query.optional ? Check(c, true) : Outcome::Skipped(); });
}

TEST(Model, Relation01Imprecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 40;
  options.query.return_values = false;
  CheckRelation(options, [](const Case& c) { return Check(c, false); });
}

}  // namespace
}  // namespace fasti::model
