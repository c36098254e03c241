// Relation 14: CERTAINLY is contained in what is true in all completions, POSSIBLY contains what is true in
// some; for positive patterns whose conjuncts read one timeline each, no two the same, CERTAINLY is equal.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "tests/model/completions.h"
#include "tests/model/conditions.h"
#include "tests/model/relation.h"

namespace fasti::model {
namespace {

struct Question {
  std::string context;
  Day from = 0, to = 0;  // from + 1 == to and `at`: an instant
  enum class Kind { kAt, kDuring, kThroughout, kWithin } kind = Kind::kAt;
};

constexpr Day kFirst = -1, kEnd = kDays + 1;

/// `days`: bit i is day kFirst + i.
bool Answers(const Question& q, uint32_t days) {
  const auto holds = [&](Day d) { return d >= kFirst && d < kEnd && (days >> (d - kFirst) & 1) != 0; };
  if (q.kind == Question::Kind::kAt) return holds(q.from);
  for (Day start = kFirst; start < kEnd; ++start) {
    if (!holds(start) || holds(start - 1)) continue;
    Day stop = start;
    while (holds(stop)) ++stop;
    const Day begins = start == kFirst ? kNever : start, ends = stop == kEnd ? kForever : stop;
    if (q.kind == Question::Kind::kDuring && begins < q.to && ends > q.from) return true;
    if (q.kind == Question::Kind::kThroughout && begins <= q.from && ends >= q.to) return true;
    if (q.kind == Question::Kind::kWithin && begins >= q.from && ends <= q.to) return true;
  }
  return false;
}

std::vector<Question> Questions(const Case& c) {
  std::vector<Question> questions;
  for (Day d : Days(c.history)) {
    for (Day at : {d - 1, d}) {
      Question q;
      q.context = "AS OF " + InstantText(InstantOf(at));
      q.from = at;
      q.to = at + 1;
      questions.push_back(q);
    }
  }
  Random random(c.seed);
  for (int i = 0; i < 2; ++i) {
    const Day from = random.Between(1, 18), to = from + random.Between(1, 8);
    const std::string period =
        "period(" + MomentText(Moment::At(from)) + ", " + MomentText(Moment::At(to)) + ")";
    questions.push_back({"VALID DURING " + period, from, to, Question::Kind::kDuring});
    questions.push_back({"VALID THROUGHOUT " + period, from, to, Question::Kind::kThroughout});
    questions.push_back({"VALID WITHIN " + period, from, to, Question::Kind::kWithin});
  }
  return questions;
}

/// In how many completions each binding answers each question. What holds on a day depends on each write only
/// by whether its period has begun and has ended by then, so a day's rows are looked up by that; one
/// completion in some hundred is evaluated in full beside it.
class Tally {
 public:
  Tally(const Query& query, const History& taken, const std::vector<Question>& questions)
      : query_(query), questions_(questions), memo_(static_cast<size_t>(kEnd - kFirst)) {
    ForEachCompletion(taken, [&](const History& completion) { Add(completion); });
  }

  size_t completions() const { return completions_; }
  /// Empty, or how the look-up went wrong.
  const std::string& problem() const { return problem_; }
  /// The rows that answer the question in some and in all completions, sorted.
  void Rows(size_t question, std::vector<std::string>* some, std::vector<std::string>* all) const {
    for (const auto& [text, id] : ids_) {
      const size_t count = counts_[id * questions_.size() + question];
      if (count > 0) some->push_back(text);
      if (count == completions_) all->push_back(text);
    }
  }

 private:
  void Add(const History& completion) {
    days_.assign(ids_.size(), 0);
    Oracle oracle;
    bool played = false;
    for (Day d = kFirst; d < kEnd; ++d) {
      std::string state;
      for (const Commit& commit : completion) {
        for (const Write& w : commit) {
          state += static_cast<char>((w.span.from.earliest <= d ? 1 : 0) + (d < w.span.to.earliest ? 2 : 0));
        }
      }
      const auto [found, fresh] = memo_[static_cast<size_t>(d - kFirst)].try_emplace(std::move(state));
      const bool probe = !fresh && completions_ % 251 == 0;
      if (fresh || probe) {
        if (!played) {
          for (size_t i = 0; i < completion.size(); ++i) oracle.Apply(completion[i], static_cast<int>(i));
          played = true;
        }
        std::vector<size_t> rows;
        for (const std::string& row :
             Evaluate(query_, oracle.At(d, static_cast<int>(completion.size()) - 1))) {
          rows.push_back(ids_.try_emplace(row, ids_.size()).first->second);
        }
        if (probe && rows != found->second)
          problem_ = "the rows of " + DayText(d) + " were looked up wrongly";
        found->second = std::move(rows);
      }
      days_.resize(ids_.size(), 0);
      for (size_t id : found->second) days_[id] |= uint32_t{1} << (d - kFirst);
    }
    counts_.resize(ids_.size() * questions_.size(), 0);
    for (size_t id = 0; id < days_.size(); ++id) {
      if (days_[id] == 0) continue;
      const std::vector<bool>& answers = AnswersOf(days_[id]);
      for (size_t i = 0; i < answers.size(); ++i) counts_[id * questions_.size() + i] += answers[i] ? 1 : 0;
    }
    ++completions_;
  }

  const std::vector<bool>& AnswersOf(uint32_t days) {
    const auto [found, fresh] = answers_.try_emplace(days);
    if (fresh) {
      for (const Question& q : questions_) found->second.push_back(Answers(q, days));
    }
    return found->second;
  }

  const Query& query_;
  const std::vector<Question>& questions_;
  std::vector<std::unordered_map<std::string, std::vector<size_t>>> memo_;  // by day
  std::unordered_map<uint32_t, std::vector<bool>> answers_;
  std::map<std::string, size_t> ids_;
  std::vector<uint32_t> days_;  // by row, in the completion at hand
  std::vector<size_t> counts_;  // by row and question
  size_t completions_ = 0;
  std::string problem_;
};

Outcome Check(const Case& c, bool equal, size_t least, size_t most) {
  World world;
  world.Apply(c.history);
  History taken;
  for (size_t i : world.taken()) taken.push_back(c.history[i]);
  const size_t count = CountCompletions(taken, most + 1);
  if (taken.empty() || count < least || count > most) return Outcome::Skipped();
  const std::vector<Question> questions = Questions(c);
  const Tally tally(c.query, taken, questions);
  if (!tally.problem().empty()) return Outcome::Failed(tally.problem());
  bool non_empty = false;
  for (size_t i = 0; i < questions.size(); ++i) {
    std::vector<std::string> all, some;
    tally.Rows(i, &some, &all);
    const std::string certainly = Text(c.query, "CERTAINLY " + questions[i].context);
    const std::string possibly = Text(c.query, "POSSIBLY " + questions[i].context);
    const Answer sure = world.Ask(certainly), maybe = world.Ask(possibly);
    const std::vector<std::string> sure_rows = sure.Set(), maybe_rows = maybe.Set();
    non_empty |= !maybe_rows.empty();
    std::string wrong = NotIn(sure_rows, all);
    if (!wrong.empty()) return Outcome::Failed(certainly + "\nnot in all completions:" + wrong);
    wrong = NotIn(some, maybe_rows);
    // A condition on several timelines that is possible beside its core may hold there in a period of its
    // own, which no row tells: WITHIN may miss that one (decision 0016). Nothing else is excluded.
    const bool apart =
        questions[i].kind == Question::Kind::kWithin && c.query.where && !ReadsOneTimeline(*c.query.where);
    if (!wrong.empty() && !apart)
      return Outcome::Failed(possibly + "\nmissing, true in some completion:" + wrong);
    if (!equal || questions[i].kind != Question::Kind::kAt) continue;
    wrong = NotIn(all, sure_rows);
    if (!wrong.empty()) return Outcome::Failed(certainly + "\nmissing, true in all completions:" + wrong);
  }
  return Outcome::Held(non_empty);
}

RelationOptions Options() {
  RelationOptions options;
  options.history.max_nodes = 4;
  options.history.max_edges = 5;
  options.history.max_changes = 5;
  options.history.imprecise_percent = 25;
  options.history.max_imprecise = 3;
  options.history.deletes = false;
  options.history.merge_percent = 0;  // what is a gap is decided by certain cores, not in each completion
  options.query.optional = false;
  options.query.return_values = false;
  options.queries_per_graph = 1;
  return options;
}

TEST(Model, Relation14AllQueriesAreContained) {
  CheckRelation(Options(), [](const Case& c) { return Check(c, false, 0, 2000); });
}

/// The full figure: 65 536 completions.
TEST(Model, Relation14AllQueriesAreContainedLarge) {
  RelationOptions options = Options();
  options.history.imprecise_percent = 60;
  options.history.max_imprecise = 7;
  options.queries_per_graph = 2;
  options.thinner = 20;
  options.least_cases_percent = 3;  // others have too few or too many completions
  CheckRelation(options, [](const Case& c) { return Check(c, false, 3000, 65'536); });
}

void CheckPositivePatterns(RelationOptions options, size_t least, size_t most) {
  options.history.simple_imprecise = true;
  options.query.exists = false;
  options.query.negation = false;
  options.query.or_conditions = false;
  CheckRelation(options, [=](const Case& c) {
    // No two conjuncts on one timeline: a condition beside pattern tests would need a look at which.
    for (const Pattern& p : c.query.match) {
      for (const NodePattern& n : p.nodes) {
        if (c.query.where && (n.property || !n.label.empty())) return Outcome::Skipped();
      }
      for (const EdgePattern& e : p.edges) {
        if (e.variable || (c.query.where && e.property)) return Outcome::Skipped();
      }
    }
    if (c.query.where && (c.query.where->kind == Condition::Kind::kAnd ||
                          c.query.where->kind == Condition::Kind::kCompareTwo)) {
      return Outcome::Skipped();
    }
    return Check(c, true, least, most);
  });
}

TEST(Model, Relation14PositivePatternsAreEqual) { CheckPositivePatterns(Options(), 0, 2000); }

TEST(Model, Relation14PositivePatternsAreEqualLarge) {
  RelationOptions options = Options();
  options.history.imprecise_percent = 80;
  options.history.max_imprecise = 7;
  options.queries_per_graph = 2;
  options.thinner = 20;
  options.least_cases_percent = 3;  // others have too few or too many completions
  CheckPositivePatterns(options, 3000, 65'536);
}

}  // namespace
}  // namespace fasti::model
