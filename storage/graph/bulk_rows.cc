#include "storage/graph/bulk_rows.h"

#include <algorithm>
#include <functional>

#include "storage/codec/value_codec.h"
#include "storage/graph/value_identity.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::graph {
namespace {

Status Reject(std::string reason) { return Status(Code::kConstraintViolation, std::move(reason)); }

Status CheckPeriod(const PeriodValue& valid) {
  const Bound &from = valid.period.from, &to = valid.period.to;
  if (from.earliest > from.latest || to.earliest > to.latest || from.earliest >= to.latest ||
      from.latest >= to.latest || from.earliest >= to.earliest) {
    return Reject("its period must begin before it ends");
  }
  return {};
}

bool Inside(const Period& inner, const Period& outer) {
  return outer.extent_from() <= inner.extent_from() && inner.extent_to() <= outer.extent_to();
}

std::string PrintLife(const std::vector<StoredPiece>& life) {
  std::string out;
  for (const StoredPiece& stint : life) out += (out.empty() ? "" : ", ") + PrintPeriod(stint.valid);
  return out;
}

/// @pre the state's existence is there
Status AddProperties(std::span<const BulkProperty> properties, ElementState* state) {
  const std::vector<StoredPiece> life = state->existence();
  for (const BulkProperty& p : properties) {
    if (p.value.is_null()) continue;
    if (Status s = codec::CheckStorable(p.value); !s.ok()) return Reject("a property: " + s.message());
    const SlotId slot = SlotId::Of(p.key);
    if (!p.valid && state->Find(slot) == nullptr) {
      std::vector<StoredPiece> pieces = life;
      for (StoredPiece& piece : pieces) piece.value = p.value;
      state->Put(slot, std::move(pieces));
      continue;
    }
    if (!p.valid) return Reject("one property is given for the whole element and for a part of its time");
    const PeriodValue written = *p.valid;
    FASTI_TRY(CheckPeriod(written));
    if (std::none_of(life.begin(), life.end(),
                     [&](const StoredPiece& stint) { return Inside(written.period, stint.valid.period); })) {
      return Reject("a property is valid " + PrintPeriod(written) + ", but the element exists only in " +
                    PrintLife(life));
    }
    for (const StoredPiece& before : state->Pieces(slot)) {
      if (CertainlyOverlap(before.valid.period, written.period)) {
        return Reject("one property is given twice in overlapping periods, " + PrintPeriod(before.valid) +
                      " and " + PrintPeriod(written));
      }
    }
    Timeline<Value> timeline = state->SlotTimeline(slot);
    timeline.Write(written.period, p.value, SameValueAs{});
    state->Replace(slot, timeline, &written, nullptr);
  }
  return {};
}

}  // namespace

void BulkRows::GroupEdges() {
  // Counting sort: stable, so the edges of a node stay in the order of their rows.
  const auto group = [&](uint32_t EdgeRow::*end, uint32_t first, size_t count, std::vector<uint32_t>* start,
                         std::vector<uint32_t>* sorted) {
    start->assign(count + 1, 0);
    sorted->clear();
    if (count == 0) return;
    sorted->resize(edges.size());
    // Below `first` the difference wraps round and is large.
    for (const EdgeRow& e : edges) {
      if (e.*end - first < count) ++(*start)[e.*end - first + 1];
    }
    for (size_t i = 0; i < count; ++i) (*start)[i + 1] += (*start)[i];
    std::vector<uint32_t> next(start->begin(), start->end() - 1);
    for (uint32_t i = 0; i < edges.size(); ++i) {
      if (edges[i].*end - first < count) (*sorted)[next[edges[i].*end - first]++] = i;
    }
    sorted->resize(start->back());
  };
  group(&EdgeRow::source, 0, nodes.size(), &out_start, &by_source);
  group(&EdgeRow::target, 0, nodes.size(), &in_start, &by_target);
  group(&EdgeRow::source, kStored, stored_nodes.size(), &stored_out_start, &stored_by_source);
  group(&EdgeRow::target, kStored, stored_nodes.size(), &stored_in_start, &stored_by_target);
}

Result<ElementState> BulkRows::NodeState(uint64_t i) const {
  const NodeRow& row = nodes[i];
  ElementState state;
  state.id = ElementId::Of(NodeId{first_node + i});
  state.is_new = true;
  state.slots.reserve(1 + row.labels + row.properties);
  if (row.stints <= 1) {
    const PeriodValue valid = ValidOf(row);
    FASTI_TRY(CheckPeriod(valid));
    state.Put(SlotId::Existence(),
              {{{valid.period, valid.from_text, valid.to_text, PeriodValue::Mark::kNone}, Value()}});
  } else {
    std::vector<Period> before;
    for (const PeriodValue& stint : StintsOf(row)) {
      FASTI_TRY(CheckPeriod(stint));
      for (const Period& p : before) {
        if (CertainlyOverlap(p, stint.period)) {
          return Reject("its periods " + PrintPeriod(p) + " and " + PrintPeriod(stint) + " overlap");
        }
      }
      before.push_back(stint.period);
      Existence life = state.ExistenceTimeline();
      life.Write(stint.period, {}, std::equal_to<>());
      state.ReplaceExistence(life, &stint, nullptr);
    }
  }
  for (const LabelId label : LabelsOf(row)) state.Put(SlotId::Of(label), state.existence());
  FASTI_TRY(AddProperties(PropertiesOf(row), &state));
  return state;
}

Result<ElementState> BulkRows::EdgeState(uint64_t i) const {
  const EdgeRow& row = edges[i];
  const PeriodValue valid = ValidOf(row);
  FASTI_TRY(CheckPeriod(valid));
  ElementState state;
  state.id = ElementId::Of(EdgeId{first_edge + i});
  state.is_new = true;
  state.ends = {TypeId{row.type}, IdOf(row.source), IdOf(row.target)};
  state.Put(SlotId::Existence(),
            {{{valid.period, valid.from_text, valid.to_text, PeriodValue::Mark::kNone}, Value()}});
  FASTI_TRY(AddProperties(PropertiesOf(row), &state));
  return state;
}

}  // namespace fasti::graph
