#include "tests/model/same_answers.h"

#include <algorithm>

namespace fasti::model {

std::string DifferentAnswers(World& expected, World& got, const Case& c, bool* non_empty) {
  for (const std::string modality : {"CERTAINLY ", "POSSIBLY "}) {
    for (int64_t d : Probes(c.history)) {
      const std::string query = Text(c.query, modality + "AS OF " + InstantText(d));
      const Answer first = expected.Ask(query);
      *non_empty |= !first.rows.empty();
      const std::string difference = Difference(first.Bag(), got.Ask(query).Bag());
      if (!difference.empty()) return query + "\n" + difference;
    }
    const std::string query = Text(c.query, modality + "VALID ANYTIME", "w");
    const std::string difference =
        Difference(expected.Ask(query, true).FullBag(), got.Ask(query, true).FullBag());
    if (!difference.empty()) return query + "\n" + difference;
  }
  return {};
}

std::string NarrowerAnswers(World& exact, World& got, const Case& c, bool* non_empty) {
  // Nulls of OPTIONAL MATCH stand for "none passes the modality": they are outside.
  const auto rows = [](const Answer& answer, bool optional) {
    std::vector<std::string> texts;
    for (const AnswerRow& row : answer.rows) {
      if (!optional || !row.has_null) texts.push_back(row.text);
    }
    if (!answer.error.empty()) texts.push_back("error: " + answer.error);
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
  };
  Query query = c.query;
  std::erase_if(query.returns, [](const auto& r) { return r.second != "k"; });
  const bool optional = query.optional.has_value();
  for (int64_t d : Probes(c.history)) {
    const std::string sure = Text(query, "CERTAINLY AS OF " + InstantText(d));
    const std::string maybe = Text(query, "POSSIBLY AS OF " + InstantText(d));
    const std::vector<std::string> possible = rows(exact.Ask(maybe), optional);
    *non_empty |= !possible.empty();
    std::string wrong = NotIn(rows(got.Ask(sure), optional), rows(exact.Ask(sure), optional));
    if (!wrong.empty()) return sure + "\ncertain only after two writes:" + wrong;
    wrong = NotIn(possible, rows(got.Ask(maybe), optional));
    if (!wrong.empty()) return maybe + "\nno longer possible after two writes:" + wrong;
  }
  return {};
}

}  // namespace fasti::model
