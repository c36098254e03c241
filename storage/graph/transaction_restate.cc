// Taking over what another store believed: whole states of elements, as an export has them. Not the same as
// SetTimeline (transaction_write.cc), which states one timeline of an element that is there: this makes
// elements too, takes all timelines in one step, so that none must stand before another, and counts as one
// write. What SetTimeline refuses piece by piece, since people edit dumps, was checked by the store that the
// export is of; what joins timelines is left to the integrity check of the commit.
#include <algorithm>
#include <map>

#include "storage/graph/store_impl.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"

namespace fasti::graph {
namespace {

SlotId ToSlotId(const Slot& slot) {
  switch (slot.kind) {
    case Slot::Kind::kExistence:
      return SlotId::Existence();
    case Slot::Kind::kLabel:
      return SlotId::Of(LabelId{slot.id});
    case Slot::Kind::kProperty:
      return SlotId::Of(KeyId{slot.id});
  }
  return SlotId::Existence();
}

Status CheckBounds(const PeriodValue& valid) {
  const Bound &from = valid.period.from, &to = valid.period.to;
  if (from.earliest <= from.latest && to.earliest <= to.latest && from.earliest < to.latest) return {};
  return Status(Code::kInvalidArgument, PrintPeriod(valid) + " is no period");
}

}  // namespace

Result<ElementId> TransactionImpl::Restate(std::optional<ElementId> known, bool is_node, const EdgeEnds& ends,
                                           std::span<const Rectangle> facts) {
  FASTI_TRY(CheckWritable());
  std::map<SlotId, std::vector<StoredPiece>> slots;
  for (const Rectangle& fact : facts) {
    FASTI_TRY(CheckBounds(fact.valid));
    slots[ToSlotId(fact.slot)].push_back({fact.valid, fact.value});
  }
  if (!slots.empty() && !slots.contains(SlotId::Existence()))
    return Status(Code::kInvalidArgument, "an element has labels or properties, but never exists");

  std::shared_ptr<ElementState> state;
  LoadedElement base;
  WriteCounters counters = counters_;
  if (known) {
    FASTI_TRY_ASSIGN(state, Mutable(*known));
    if (!state->is_new) {
      FASTI_TRY_ASSIGN(base, Base(*known));
    }
  } else {
    state = std::make_shared<ElementState>();
    state->is_new = true;
    state->ends = ends;
    if (is_node) {
      state->id = ElementId::Of(NodeId{store_->NewNodeId()});
      ++counters.nodes_created;
    } else {
      for (const NodeId end : {ends.source, ends.target}) {
        FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> node, State(ElementId::Of(end)));
        if (node == nullptr) return Status(Code::kNotFound, "an edge ends at a node that was never stored");
      }
      state->id = ElementId::Of(EdgeId{store_->NewEdgeId()});
      ++counters.edges_created;
    }
  }
  state->slots.clear();
  for (auto& [slot, pieces] : slots) {
    std::stable_sort(pieces.begin(), pieces.end(), [](const StoredPiece& a, const StoredPiece& b) {
      return StandsBefore(a.valid.period, b.valid.period);
    });
    for (StoredPiece& piece : pieces) {
      if (base.state == nullptr) break;
      // What goes on being believed keeps the time since when.
      for (const StoredPiece& before : base.state->Pieces(slot)) {
        if (!SameFact(before, piece)) continue;
        piece = before;
        break;
      }
    }
    state->Put(slot, std::move(pieces));
  }
  const ElementId id = state->id;
  Store(std::move(state), counters);
  return id;
}

}  // namespace fasti::graph
