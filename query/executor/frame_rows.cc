#include "query/executor/frame_rows.h"

#include <algorithm>

#include "query/executor/life_stretches.h"
#include "query/executor/predicate.h"
#include "storage/model/try.h"

namespace fasti::exec {

void KeepPossible(Batch* batch, const std::vector<Certainty>& certainty, const plan::MatchFrame& frame) {
  if (std::all_of(certainty.begin(), certainty.end(), [](Certainty c) { return c == Certainty::kCertain; }))
    return;
  Positions keep;
  bool all_certain = true;
  for (uint32_t row = 0; row < batch->size; ++row) {
    if (certainty[row] == Certainty::kNo) continue;
    keep.push_back(row);
    all_certain &= certainty[row] == Certainty::kCertain;
  }
  if (!all_certain && frame.certain != kNoVar) {
    Column column;
    column.phys = Phys::kBool;
    for (uint32_t row : keep) {
      const bool before = !batch->Has(frame.certain) || batch->At(frame.certain, row).as_bool();
      column.bools.push_back(before && certainty[row] == Certainty::kCertain);
    }
    if (keep.size() < batch->size) *batch = batch->Select(std::move(keep));
    batch->Set(frame.certain, Vector::Flat(std::move(column)));
    return;
  }
  if (keep.size() < batch->size) *batch = batch->Select(std::move(keep));
}

Vector PiecesVector(std::vector<PieceSetPtr> pieces) {
  Column column;
  column.phys = Phys::kPieces;
  column.pieces = std::move(pieces);
  return Vector::Flat(std::move(column));
}

Status LifeMembers(const graph::GraphReader& reader, ElementId element, ExecContext& ctx,
                   std::vector<graph::Piece>* lives, std::vector<Member>* members) {
  FASTI_TRY(LivesOf(reader, element, lives));
  for (const graph::Piece& life : *lives) {
    ctx.NoteBounds(life.period);
    members->push_back(Member::Existence(ElementTag(element), life.period));
  }
  return Status::Ok();
}

std::vector<Member> StintMembers(const graph::Expansion& x, size_t first, size_t last, ExecContext& ctx) {
  std::vector<Member> members;
  for (size_t i = first; i < last; ++i) {
    ctx.NoteBounds(x.periods[i]);
    members.push_back(Member::Existence(ElementTag(ElementId::Of(x.edges[i])), x.periods[i]));
  }
  return members;
}

TruthSet TestScope(const Selection& selection, const Scope& scope, bool leaves_within) {
  if (scope.at) {
    const TruthSet holds = HoldsAt(selection.period(), *scope.at);
    return TruthSet::From(holds.certain() && selection.certain(), holds.possible());
  }
  const bool overlap = leaves_within && scope.test == WindowTest::kWithin;
  return selection.Test(overlap ? WindowTest::kDuring : scope.test, scope.window);
}

}  // namespace fasti::exec
