// A timeline of an element as conditions and rows look at it (temporal model, sections 2 and 4): each life of
// the element in stretches of one value, absence being one, and neighbours of one value as one period.
// Values, without owner.
#pragma once

#include <functional>
#include <vector>

#include "storage/graph/reader.h"
#include "storage/temporal/selection.h"

namespace fasti::exec {

/// The lives of an element: what is kept apart in the store only because a part may be empty is one life.
Status LivesOf(const graph::GraphReader& reader, ElementId element, std::vector<graph::Piece>* out);

/// Neighbouring stretches that say the same.
struct LifeRun {
  Period period;
  const graph::Piece* piece = nullptr;  ///< the first one; null: absence
};

/// Whether two stretches of a timeline say the same; null stands for absence.
using SaySame = std::function<bool(const graph::Piece*, const graph::Piece*)>;

/// The runs of `timeline` in `life`, which is one of `lives`, in order.
std::vector<LifeRun> RunsIn(const graph::Piece& life, const std::vector<graph::Piece>& timeline,
                            const std::vector<graph::Piece>& lives, const SaySame& same);

/// Whether a piece of another timeline of that element may hold in `life`, one of its lives. A bound taken
/// from a life is that life's (section 2): such a piece lies in no other, though the lives' vague ends
/// overlap.
bool MayLieIn(const Period& piece, const Period& life, const std::vector<graph::Piece>& lives);

}  // namespace fasti::exec
