#include "tests/model/same_answers.h"

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

}  // namespace fasti::model
