// What the operators of one MATCH do with the rows that they find: narrow them to what exists in the row's
// scope. Under an instant, a row is kept with its certainty; under periods, its pieces shrink.
#pragma once

#include <vector>

#include "query/executor/batch.h"
#include "query/executor/execution_context.h"
#include "query/executor/pieces.h"

namespace fasti::exec {

/// The number of a row's scope.
inline uint32_t ScopeNumber(const Batch& batch, size_t row, VarId scope) {
  const Vector& v = batch[scope];
  return static_cast<uint32_t>(v.phys() == Phys::kInt ? v.column().ints[v.Position(row)]
                                                      : v.At(row).as_int());
}
/// All rows of a batch work in one mode (MatchBegin sees to that).
inline bool UsesPieces(const Batch& batch, const plan::MatchFrame& frame, ExecContext& ctx) {
  return batch.size > 0 && ctx.scopes()[ScopeNumber(batch, 0, frame.scope)].mode == Scope::Mode::kPeriods;
}
inline const Scope& ScopeAt(const Batch& batch, size_t row, const plan::MatchFrame& frame, ExecContext& ctx) {
  return ctx.scopes()[ScopeNumber(batch, row, frame.scope)];
}

/// Whether a node was found or checked at this very point: whatever the row reads there answers for it.
inline bool IsPinnedAt(const Value& node, uint32_t pin) {
  return node.kind() == Value::Kind::kNodeRef && node.pin() == pin;
}

/// Drops rows that are kNo and takes the others' certainty into the frame's (if it is tracked).
void KeepPossible(Batch* batch, const std::vector<Certainty>& certainty, const plan::MatchFrame& frame);

/// The pieces of a row.
inline const PieceSetPtr& PiecesAt(const Batch& batch, size_t row, const plan::MatchFrame& frame) {
  const Vector& v = batch[frame.pieces];
  return v.column().PiecesAt(v.Position(row));
}
Vector PiecesVector(std::vector<PieceSetPtr> pieces);

/// The lives of an element, and as members of a selection.
Status LifeMembers(const graph::GraphReader& reader, ElementId element, ExecContext& ctx,
                   std::vector<graph::Piece>* lives, std::vector<Member>* members);
/// The stints of one edge in a range expansion, entries [first, last), as members of a selection.
std::vector<Member> StintMembers(const graph::Expansion& x, size_t first, size_t last, ExecContext& ctx);

/// The context's test of a selection period (section 4).
/// @param leaves_within later clauses may still bring the row inside: WITHIN is theirs to judge.
TruthSet TestScope(const Selection& selection, const Scope& scope, bool leaves_within);

}  // namespace fasti::exec
