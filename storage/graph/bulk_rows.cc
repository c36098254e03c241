#include "storage/graph/bulk_rows.h"

#include <map>

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

Status AddProperties(std::span<const BulkProperty> properties, const PeriodValue& valid,
                     ElementState* state) {
  for (const BulkProperty& p : properties) {
    if (p.value.is_null()) continue;
    if (Status s = codec::CheckStorable(p.value); !s.ok()) return Reject("a property: " + s.message());
    const SlotId slot = SlotId::Of(p.key);
    if (!p.valid && state->Find(slot) == nullptr) {
      state->Put(slot, {{{valid.period, valid.from_text, valid.to_text, PeriodValue::Mark::kNone}, p.value}});
      continue;
    }
    const PeriodValue written = p.valid.value_or(valid);
    FASTI_TRY(CheckPeriod(written));
    if (!Inside(written.period, valid.period)) {
      return Reject("a property is valid " + PrintPeriod(written) + ", but the element exists only in " +
                    PrintPeriod(valid));
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
  const auto group = [&](uint32_t EdgeRow::*end, std::vector<uint32_t>* start,
                         std::vector<uint32_t>* sorted) {
    start->assign(nodes.size() + 1, 0);
    sorted->resize(edges.size());
    for (const EdgeRow& e : edges) {
      if (e.*end < nodes.size()) ++(*start)[e.*end + 1];
    }
    for (size_t i = 0; i < nodes.size(); ++i) (*start)[i + 1] += (*start)[i];
    std::vector<uint32_t> next(start->begin(), start->end() - 1);
    for (uint32_t i = 0; i < edges.size(); ++i) {
      if (edges[i].*end < nodes.size()) (*sorted)[next[edges[i].*end]++] = i;
    }
    sorted->resize(start->back());
  };
  group(&EdgeRow::source, &out_start, &by_source);
  group(&EdgeRow::target, &in_start, &by_target);
}

Result<ElementState> BulkRows::NodeState(uint64_t i) const {
  const NodeRow& row = nodes[i];
  const PeriodValue valid = ValidOf(row);
  FASTI_TRY(CheckPeriod(valid));
  ElementState state;
  state.id = ElementId::Of(NodeId{first_node + i});
  state.is_new = true;
  state.slots.reserve(1 + row.labels + row.properties);
  const StoredPiece piece{{valid.period, valid.from_text, valid.to_text, PeriodValue::Mark::kNone}, Value()};
  state.Put(SlotId::Existence(), {piece});
  for (const LabelId label : LabelsOf(row)) state.Put(SlotId::Of(label), {piece});
  FASTI_TRY(AddProperties(PropertiesOf(row), valid, &state));
  return state;
}

Result<ElementState> BulkRows::EdgeState(uint64_t i) const {
  const EdgeRow& row = edges[i];
  const PeriodValue valid = ValidOf(row);
  FASTI_TRY(CheckPeriod(valid));
  ElementState state;
  state.id = ElementId::Of(EdgeId{first_edge + i});
  state.is_new = true;
  state.ends = {TypeId{row.type}, NodeId{first_node + row.source}, NodeId{first_node + row.target}};
  state.Put(SlotId::Existence(),
            {{{valid.period, valid.from_text, valid.to_text, PeriodValue::Mark::kNone}, Value()}});
  FASTI_TRY(AddProperties(PropertiesOf(row), valid, &state));
  return state;
}

}  // namespace fasti::graph
