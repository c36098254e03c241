// The store against the naive oracle on precise data, under every form of context: stated by the clause,
// leading the query or set for the session; with AS w, OVER TIME, DIFF and KNOWN.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

enum class Rows { kBag, kSet, kPeriods };

std::string Compared(World& world, const std::string& query, const std::vector<std::string>& expected,
                     Rows rows) {
  const Answer answer = world.Ask(query, rows == Rows::kPeriods);
  const std::string difference = Difference(expected, rows == Rows::kPeriods ? answer.PeriodBag()
                                                      : rows == Rows::kSet   ? answer.Set()
                                                                             : answer.Bag());
  return difference.empty() ? difference : query + "\n" + difference;
}

TEST(Model, OracleEveryContext) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.query.then_percent = 20;
  options.query.returned_percent = 20;
  options.query.call_percent = 15;
  options.query.one_row_calls = true;  // rows that hold together have no names by which to coalesce
  options.query.respelled_percent = 40;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    const int last = world.commits() - 1;
    const Days28 now(world.oracle(), last);
    bool non_empty = false;
    for (const Window& window : EveryWindow(random)) {
      const int known = random.Percent(70) ? last : random.Between(0, last);
      const Days28& days = known == last ? now : Days28(world.oracle(), known);
      const std::string known_text =
          known == last ? "" : "KNOWN AT " + InstantText(world.instants()[static_cast<size_t>(known)]) + " ";
      Form form;
      form.context = known_text + window.text;
      // Two clauses that state a range each are independent; together they stand under a leading one. There
      // the selection is that of each clause.
      const bool selects = window.kind == Window::Kind::kThroughout || window.kind == Window::Kind::kWithin;
      if (c.query.then && selects) continue;
      const int place =
          c.query.then && window.kind != Window::Kind::kAt ? random.Between(1, 2) : random.Below(3);
      form.leading = place == 1;
      std::string query = Text(c.query, form);
      if (place == 2) {
        (void)world.Run("SESSION SET " + form.context);
        Form bare;
        query = Text(c.query, bare);
      }
      const std::vector<std::string> expected = ExistentialRows(c.query, days, window);
      // Over a range there is a row for each value that the second clause's WHERE reads, which the columns
      // may not show.
      const bool repeats = c.query.then_where != nullptr && window.kind != Window::Kind::kAt;
      const std::string wrong = Compared(world, query, expected, repeats ? Rows::kSet : Rows::kBag);
      if (place == 2) (void)world.Run("SESSION RESET");
      if (!wrong.empty())
        return Outcome::Failed((place == 2 ? "SESSION SET " + form.context + "\n" : "") + wrong);
      non_empty |= !expected.empty();
      if (c.query.then || place != 0) continue;
      form.as = "w";
      const std::string other =
          Compared(world, Text(c.query, form), PeriodRows(c.query, days, window), Rows::kPeriods);
      if (!other.empty()) return Outcome::Failed(other);
    }
    return Outcome::Held(non_empty);
  });
}

TEST(Model, OracleOverTime) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.query.aggregate_percent = 100;
  options.query.then_percent = 20;
  options.query.respelled_percent = 50;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    const Days28 days(world.oracle(), world.commits() - 1);
    bool non_empty = false;
    for (const Window& window : EveryWindow(random)) {
      Form form;
      form.context = window.text;
      // Two clauses that state a range each are independent.
      form.leading = c.query.then || random.Percent(30);
      if (window.kind == Window::Kind::kAt) {
        std::vector<std::string> expected = Evaluate(c.query, days.On(window.from));
        std::sort(expected.begin(), expected.end());
        const std::string wrong = Compared(world, Text(c.query, form), expected, Rows::kBag);
        if (!wrong.empty()) return Outcome::Failed(wrong);
      }
      if (window.kind != Window::Kind::kOverlaps) continue;
      form.over_time = true;
      form.as = "w";
      const std::vector<std::string> expected = StepRows(c.query, days, window);
      const std::string wrong = Compared(world, Text(c.query, form), expected, Rows::kPeriods);
      if (!wrong.empty()) return Outcome::Failed(wrong);
      non_empty |= !expected.empty();
    }
    return Outcome::Held(non_empty);
  });
}

TEST(Model, OracleDiffAndKnownRanges) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.query.optional = false;
  options.query.variable_length_percent = 0;  // DIFF compares a list of edges whole
  options.non_empty_percent = 30;
  CheckRelation(options, [](const Case& c) {
    World world;
    world.Apply(c.history);
    if (world.commits() == 0) return Outcome::Skipped();
    Random random(c.seed);
    const int last = world.commits() - 1;
    bool non_empty = false;
    const auto instant = [&](int commit) {
      return InstantText(world.instants()[static_cast<size_t>(commit)]);
    };
    for (int i = 0; i < 6; ++i) {
      const Day from = random.Between(0, 12), to = from + random.Between(1, 10);
      const int known = random.Percent(60) ? last : random.Between(0, last);
      Form form;
      form.diff = "FROM " + MomentText(Moment::At(from)) + " TO " + MomentText(Moment::At(to));
      if (known != last) form.context = "KNOWN AT " + instant(known);
      std::vector<std::string> expected =
          DiffRows(c.query, world.oracle().At(from, known), world.oracle().At(to, known));
      std::string wrong = Compared(world, Text(c.query, form), expected, Rows::kBag);
      non_empty |= !expected.empty();
      if (wrong.empty() && last > 0) {
        const int first = random.Between(0, last - 1), second = random.Between(first + 1, last);
        form.diff = "KNOWN FROM " + instant(first) + " TO " + instant(second);
        form.context = "VALID AT " + MomentText(Moment::At(from));
        expected = DiffRows(c.query, world.oracle().At(from, first), world.oracle().At(from, second));
        wrong = Compared(world, Text(c.query, form), expected, Rows::kBag);
        non_empty |= !expected.empty();
        // Known at some time: each row that some commit in the range shows.
        if (wrong.empty()) {
          const bool all = random.Percent(40);
          Form ranged;
          ranged.context =
              (all ? "KNOWN ANYTIME" : "KNOWN FROM " + instant(first) + " TO " + instant(second)) +
              " AS OF " + MomentText(Moment::At(from));
          std::set<std::string> rows;
          for (int k = all ? 0 : first; k < (all ? last + 1 : second); ++k) {
            for (const std::string& row : Evaluate(c.query, world.oracle().At(from, k))) rows.insert(row);
          }
          expected.assign(rows.begin(), rows.end());
          wrong = Compared(world, Text(c.query, ranged), expected, Rows::kBag);
        }
      }
      if (!wrong.empty()) return Outcome::Failed(wrong);
    }
    return Outcome::Held(non_empty);
  });
}

}  // namespace
}  // namespace fasti::model
