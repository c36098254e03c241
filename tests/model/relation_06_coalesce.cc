// Relation 6: the answers of ONLY DURING [a,b) and [b,c) coalesce per binding to that of ONLY DURING [a,c):
// row by row on precise data, as sets of instants where bounds are imprecise, and for the steps of OVER TIME.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/model/contexts.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

struct Stretch {
  int64_t from = 0, to = 0;
};
using Stretches = std::map<std::string, std::vector<Stretch>>;

/// Adds the rows of an answer that are precise, or its cores or extents, by their texts.
enum class Part { kCore, kExtent };
std::string Add(const Answer& answer, Part part, Stretches* out) {
  if (!answer.error.empty()) return answer.error;
  for (const AnswerRow& row : answer.rows) {
    const Stretch s = part == Part::kCore ? Stretch{row.period.from.latest.us, row.period.to.earliest.us}
                                          : Stretch{row.period.from.earliest.us, row.period.to.latest.us};
    if (s.from < s.to) (*out)[row.text].push_back(s);
  }
  return {};
}

/// Joins what meets or overlaps; only at `seam`, if one is given.
std::vector<std::string> Joined(Stretches rows, const int64_t* seam) {
  std::vector<std::string> out;
  for (auto& [text, stretches] : rows) {
    std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) {
      return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    std::vector<Stretch> joined;
    for (const Stretch& s : stretches) {
      const bool meets = !joined.empty() && (seam == nullptr ? s.from <= joined.back().to
                                                             : s.from == *seam && joined.back().to == *seam);
      if (meets) {
        joined.back().to = std::max(joined.back().to, s.to);
      } else {
        joined.push_back(s);
      }
    }
    for (const Stretch& s : joined) out.push_back(WithLimits(text, s.from, s.from, s.to, s.to));
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The three windows' answers under one modality.
std::string Compare(World& world, const Query& query, Form form, const std::string& modality, Day a, Day b,
                    Day c, Part part, bool row_by_row, bool* non_empty) {
  const int64_t seam = InstantOf(b);
  form.as = "w";
  Stretches parts, whole;
  for (const auto& [from, to, out] :
       {std::tuple(a, b, &parts), std::tuple(b, c, &parts), std::tuple(a, c, &whole)}) {
    form.context = modality + OnlyDuring(from, to).text;
    const std::string error = Add(world.Ask(Text(query, form), true), part, out);
    if (!error.empty()) return Text(query, form) + "\n" + error;
  }
  *non_empty |= !whole.empty();
  const std::string difference = Difference(Joined(parts, row_by_row ? &seam : nullptr),
                                            row_by_row ? Joined(whole, &seam) : Joined(whole, nullptr));
  return difference.empty() ? difference
                            : Text(query, form) + "\nagainst its parts up to and from " +
                                  MomentText(Moment::At(b)) + "\n" + difference;
}

Outcome Check(const Case& c, bool precise, bool steps) {
  World world;
  world.Apply(c.history);
  if (world.commits() == 0) return Outcome::Skipped();
  Random random(c.seed);
  bool non_empty = false;
  for (int i = 0; i < 3; ++i) {
    const Day from = random.Between(0, 16), middle = from + random.Between(1, 6),
              to = middle + random.Between(1, 6);
    Form form;
    form.over_time = steps;
    std::string wrong = Compare(world, c.query, form, "", from, middle, to, Part::kCore, precise, &non_empty);
    if (wrong.empty()) {
      wrong =
          Compare(world, c.query, form, "POSSIBLY ", from, middle, to, Part::kExtent, precise, &non_empty);
    }
    if (!wrong.empty()) return Outcome::Failed(wrong);
  }
  return Outcome::Held(non_empty);
}

TEST(Model, Relation06WindowsCoalescePrecise) {
  RelationOptions options;
  options.query.returned_percent = 15;
  options.query.respelled_percent = 40;
  options.queries_per_graph = 1;
  CheckRelation(options, [](const Case& c) { return Check(c, true, false); });
}

TEST(Model, Relation06WindowsCoalesceImprecise) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 40;
  options.query.return_values = false;
  CheckRelation(options, [](const Case& c) { return Check(c, false, false); });
}

TEST(Model, Relation06StepsCoalesce) {
  RelationOptions options;
  options.queries_per_graph = 1;
  options.history.imprecise_percent = 20;
  options.query.aggregate_percent = 100;
  CheckRelation(options, [](const Case& c) { return Check(c, true, true); });
}

}  // namespace
}  // namespace fasti::model
