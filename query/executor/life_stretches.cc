#include "query/executor/life_stretches.h"

#include <algorithm>

#include "storage/model/try.h"
#include "storage/temporal/period_algebra.h"
#include "storage/temporal/portion_cut.h"

namespace fasti::exec {
namespace {

/// Adds what follows a run to it. The mark of a remainder says that its own stretch may be empty: the run
/// then begins or ends where its neighbour does.
void Prolong(Period* run, Period by) {
  const bool marked = TakeRemainderMark(&by);
  // A cut clamps the end of what may be left above its beginning.
  if (marked && by.to.earliest.us == by.from.earliest.us + 1) by.to.earliest = by.from.earliest;
  if (TakeRemainderMark(run)) run->from = EarlierOf(run->from, by.from);
  run->to = marked ? LaterOf(run->to, by.to) : by.to;
}

/// Joins stretches that follow one another.
class RunBuilder {
 public:
  explicit RunBuilder(const SaySame& same) : same_(same) {}

  void Add(Period period, const graph::Piece* piece) {
    // Absence beside a remainder is as certain as ever.
    if (piece == nullptr) TakeRemainderMark(&period);
    if (runs_.empty() || !same_(runs_.back().piece, piece)) {
      runs_.push_back({period, piece});
      return;
    }
    Prolong(&runs_.back().period, period);
  }
  std::vector<LifeRun> Take() { return std::move(runs_); }

 private:
  const SaySame& same_;
  std::vector<LifeRun> runs_;
};

}  // namespace

Status LivesOf(const graph::GraphReader& reader, ElementId element, std::vector<graph::Piece>* out) {
  out->clear();
  FASTI_TRY(reader.Existence(element, out));
  if (out->size() < 2) return Status::Ok();
  size_t last = 0;
  Period before = out->front().period;  // as stored: with the mark that it is joined to the next
  for (size_t i = 1; i < out->size(); ++i) {
    const Period life = (*out)[i].period;
    if (AreJoined(before, life)) {
      Prolong(&(*out)[last].period, life);
    } else {
      (*out)[++last].period = life;
    }
    before = life;
  }
  out->resize(last + 1);
  return Status::Ok();
}

std::vector<LifeRun> RunsIn(const graph::Piece& life, const std::vector<graph::Piece>& timeline,
                            const std::vector<graph::Piece>& lives, const SaySame& same) {
  RunBuilder runs(same);
  Bound at = life.period.from;
  const graph::Piece* before = nullptr;
  const auto absent_until = [&](const Bound& to) {
    if (!SameInstant(at, to) && at.earliest < to.latest) runs.Add({at, to}, nullptr);
  };
  for (const graph::Piece& p : timeline) {
    if (!MayLieIn(p.period, life.period, lives)) continue;
    const Bound from = LaterOf(p.period.from, life.period.from);
    if (before == nullptr || !AreJoined(before->period, p.period)) absent_until(from);
    at = EarlierOf(p.period.to, life.period.to);
    runs.Add({from, at}, &p);
    before = &p;
  }
  absent_until(life.period.to);
  return runs.Take();
}

bool MayLieIn(const Period& piece, const Period& life, const std::vector<graph::Piece>& lives) {
  if (!PossiblyOverlap(piece, life)) return false;
  if (lives.size() == 1) return true;
  const auto shared = [&](const Period& p) {
    return (SameInstant(piece.from, p.from) ? 1 : 0) + (SameInstant(piece.to, p.to) ? 1 : 0);
  };
  // Two vague ends may look alike by chance; beginning and end together do not.
  return std::all_of(lives.begin(), lives.end(),
                     [&](const graph::Piece& p) { return shared(p.period) <= shared(life); });
}

}  // namespace fasti::exec
