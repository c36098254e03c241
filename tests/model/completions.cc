#include "tests/model/completions.h"

namespace fasti::model {
namespace {

struct Place {
  size_t commit, write;
  bool from;
};

std::vector<Place> Imprecise(const History& history) {
  std::vector<Place> places;
  for (size_t i = 0; i < history.size(); ++i) {
    for (size_t j = 0; j < history[i].size(); ++j) {
      if (!history[i][j].span.from.precise()) places.push_back({i, j, true});
      if (!history[i][j].span.to.precise()) places.push_back({i, j, false});
    }
  }
  return places;
}

void Choose(const History& history, const std::vector<Place>& places, size_t next, History& chosen,
            const std::function<void(const History&)>& use) {
  if (next == places.size()) {
    for (const Place& p : places) {
      const Span& span = chosen[p.commit][p.write].span;
      if (span.from.earliest >= span.to.earliest) return;
    }
    use(chosen);
    return;
  }
  const Place& p = places[next];
  const Span& span = history[p.commit][p.write].span;
  const Moment& wide = p.from ? span.from : span.to;
  Span& narrow = chosen[p.commit][p.write].span;
  for (Day d = wide.earliest; d <= wide.latest; ++d) {
    (p.from ? narrow.from : narrow.to) = Moment::At(d);
    Choose(history, places, next + 1, chosen, use);
  }
}

}  // namespace

size_t CountCompletions(const History& history, size_t limit) {
  size_t count = 1;
  for (const Place& p : Imprecise(history)) {
    const Span& span = history[p.commit][p.write].span;
    const Moment& m = p.from ? span.from : span.to;
    count *= static_cast<size_t>(m.latest - m.earliest + 1);
    if (count >= limit) return limit;
  }
  return count;
}

void ForEachCompletion(const History& history, const std::function<void(const History&)>& use) {
  History chosen = history;
  Choose(history, Imprecise(history), 0, chosen, use);
}

}  // namespace fasti::model
