// ElementState: everything the store believes about one node or edge at one system time, decoded: its
// existence, label and property timelines, each piece with its texts as written and the instant since when it
// is known. The form in which transactions change elements: load, change timelines in memory, and let the
// commit compare with what was loaded. Value type; owns its pieces.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "storage/codec/slot.h"
#include "storage/graph/graph_types.h"
#include "storage/temporal/timeline.h"

namespace fasti::graph {

using codec::SlotId;

inline constexpr Instant kUncommitted = Instant::PosInfinity();

inline Slot ToSlot(SlotId id) { return {static_cast<Slot::Kind>(id.kind()), id.id()}; }

/// One piece of a timeline as stored.
struct StoredPiece {
  PeriodValue valid;
  Value value;
  Instant system_from = kUncommitted;
  uint64_t blob = 0;  ///< not 0: the value is stored in this blob already
  uint64_t blob_bytes = 0;
};

/// The same rectangle in valid time, value and texts; system time aside.
bool SameFact(const StoredPiece& a, const StoredPiece& b);
/// The same fact among `pieces`, which are in order; nullptr if it is not there.
const StoredPiece* FindFact(const std::vector<StoredPiece>& pieces, const StoredPiece& wanted);

/// The order of pieces in a state. Change points ascend in both limits, so any sum of the four does too;
/// around uncertain writes single limits may cross, and the sum still tells who stands before whom.
bool StandsBefore(const Period& a, const Period& b);

struct SlotPieces {
  SlotId slot;
  std::vector<StoredPiece> pieces;  ///< in order; never empty inside an ElementState
};

struct ElementState {
  ElementId id;
  EdgeEnds ends;        ///< edges only
  bool is_new = false;  ///< created by the transaction that holds it
  std::string erase_reason;
  bool erased = false;            ///< ERASE: nothing of it may remain
  std::vector<SlotPieces> slots;  ///< ascending by slot

  const std::vector<StoredPiece>* Find(SlotId slot) const;
  /// The pieces of `slot`, or an empty list.
  const std::vector<StoredPiece>& Pieces(SlotId slot) const;
  const std::vector<StoredPiece>& existence() const { return Pieces(SlotId::Existence()); }
  bool exists_ever() const { return !existence().empty(); }

  /// Replaces the pieces of a slot (none: removes the slot).
  void Put(SlotId slot, std::vector<StoredPiece> pieces);

  /// The timeline of a slot for changing, and back. Replace takes the texts of bounds from `texts` (what was
  /// just written) and from what the slot and the existence had; pieces equal to those of `base` keep their
  /// system time.
  Existence ExistenceTimeline() const;
  Timeline<Value> SlotTimeline(SlotId slot) const;
  void Replace(SlotId slot, const Timeline<Value>& timeline, const PeriodValue* texts,
               const ElementState* base);
  /// Sets (null: removes) a value over each of the portions, touching only what lies near: what SlotTimeline,
  /// Write or Erase, and Replace would do. Returns whether anything but a text changed.
  /// @param all_precise everything of the element is, which makes what lies near quick to find
  bool WritePortions(SlotId slot, std::span<const Period> portions, const Value* value,
                     const PeriodValue* texts, const ElementState* base, bool all_precise = false);
  void ReplaceExistence(const Existence& timeline, const PeriodValue* texts, const ElementState* base);

  std::vector<Period> ExistencePeriods() const;
};

/// Whether all of an element is precise, and whether all of it holds for ever: what Statistics says of all
/// data.
struct TimesOfElement {
  bool precise = true;
  bool timeless = true;
};
TimesOfElement TimesOf(const ElementState& state);

}  // namespace fasti::graph
