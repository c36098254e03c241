#include "query/executor/frame_rows.h"

namespace fasti::exec {

void KeepPossible(Batch* batch, const std::vector<Certainty>& certainty, const plan::MatchFrame& frame) {
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

}  // namespace fasti::exec
