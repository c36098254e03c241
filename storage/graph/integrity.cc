// TransactionImpl::CheckIntegrity (temporal model, section 7): edges inside the lives of their ends, and the
// schema, for everything written since the last check. An element checked before and untouched since need not
// be checked again: whatever could break it is itself a write, and is checked from its own side.
#include <algorithm>
#include <numeric>

#include "storage/graph/containment.h"
#include "storage/graph/schema_check.h"
#include "storage/graph/timeline_cover.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/period_algebra.h"

namespace fasti::graph {
namespace {

std::string NameOf(const ElementState& edge, const Catalog& catalog) {
  return "edge " + std::to_string(edge.id.value) + " (" + catalog.types.Name(edge.ends.type.value) +
         ", node " + std::to_string(edge.ends.source.value) + " to node " +
         std::to_string(edge.ends.target.value) + ")";
}

Status Outside(const ElementState& edge, const Containment& c, const Catalog& catalog) {
  return Status::Query("ConstraintVerificationFailed", Phase::kRuntime,
                       c.end_missing ? "DeleteConnectedNode" : "EdgeOutsideEnds",
                       NameOf(edge, catalog) + " " + c.why +
                           (c.end_missing ? "; delete the edge too, or use DETACH DELETE" : ""));
}

Status CheckEdge(const TransactionImpl& tx, const ElementState& edge) {
  if (!edge.exists_ever()) return {};
  std::shared_ptr<const ElementState> source, target;
  FASTI_TRY_ASSIGN(source, tx.Life(edge.ends.source));
  FASTI_TRY_ASSIGN(target, tx.Life(edge.ends.target));
  static const ElementState kNowhere;
  const Containment c = CheckContainment(edge, source ? *source : kNowhere, target ? *target : kNowhere);
  return c.allowed ? Status() : Outside(edge, c, tx.catalog());
}

}  // namespace

Status TransactionImpl::CheckIntegrity() const {
  const TransactionSource source(*this);
  SchemaCheck schema(source);
  std::sort(unchecked_.begin(), unchecked_.end());
  unchecked_.erase(std::unique(unchecked_.begin(), unchecked_.end()), unchecked_.end());
  for (const ElementId id : unchecked_) {
    const ElementState* state = Own(id);
    if (state == nullptr) continue;  // taken back
    if (!id.is_node()) {
      FASTI_TRY(CheckEdge(*this, *state));
    } else if (!state->is_new) {
      FASTI_TRY_ASSIGN(const LoadedElement base, Base(id));
      const bool same_life =
          base.state != nullptr && base.state->ExistencePeriods() == state->ExistencePeriods();
      // A label that goes may be one that edges need of their ends.
      const bool edges_matter = !same_life || (schema.needed() && !catalog().graph_type.edges.empty());
      if (edges_matter) {
        std::vector<EdgeId> edges;
        FASTI_TRY(EdgesAt(id.node(), &edges));
        for (const EdgeId e : edges) {
          FASTI_TRY_ASSIGN(const std::shared_ptr<const ElementState> edge, State(ElementId::Of(e)));
          if (edge == nullptr) continue;
          if (!same_life) FASTI_TRY(CheckEdge(*this, *edge));
          if (schema.needed()) FASTI_TRY(schema.Element(*edge));
        }
      }
    } else {
      // A new node whose life was changed again within the transaction: its edges are own writes.
      for (const Direction side : {Direction::kOut, Direction::kIn}) {
        const std::vector<EdgeId>* edges = OwnEdges(id.node(), side);
        if (edges == nullptr) continue;
        for (const EdgeId e : *edges) {
          const ElementState* edge = Own(ElementId::Of(e));
          if (edge == nullptr) continue;
          FASTI_TRY(CheckEdge(*this, *edge));
          if (schema.needed() && !catalog().graph_type.edges.empty()) FASTI_TRY(schema.Element(*edge));
        }
      }
    }
    if (schema.needed() || !catalog().indexes.empty()) FASTI_TRY(schema.Element(*state));
  }
  unchecked_.clear();
  return {};
}

Status TransactionImpl::ListViolations(std::vector<Violation>* out) const {
  const TransactionSource source(*this);
  SchemaCheck schema(source, out);
  const Catalog& known = catalog();
  const auto every = [](const NameDictionary& names) {
    std::vector<uint32_t> ids(names.size());
    std::iota(ids.begin(), ids.end(), 0u);
    return ids;
  };
  if (schema.needed()) {
    std::vector<uint32_t> labels;
    if (known.graph_type.strict) {
      labels = every(known.labels);
    } else {
      for (const NodeTypeDef& n : known.graph_type.nodes) labels.push_back(n.label.value);
      for (const ConstraintDef& c : known.constraints) {
        if (c.on_node) labels.push_back(c.label_or_type);
      }
    }
    std::vector<uint64_t> nodes;
    for (const uint32_t label : labels) FASTI_TRY(IdsOf(true, label, &nodes));
    FASTI_TRY(ForEach(ElementId::Kind::kNode, std::move(nodes),
                      [&](const ElementState& node) { return schema.Element(node); }));
  }
  std::vector<uint32_t> types;
  // An edge may reach outside of the lives of its ends only where something is imprecise.
  if (known.graph_type.strict || !known.statistics.all_precise) {
    types = every(known.types);
  } else if (schema.needed()) {
    for (const EdgeTypeDef& e : known.graph_type.edges) types.push_back(e.type.value);
    for (const ConstraintDef& c : known.constraints) {
      if (!c.on_node) types.push_back(c.label_or_type);
    }
  }
  std::vector<uint64_t> edges;
  for (const uint32_t type : types) FASTI_TRY(IdsOf(false, type, &edges));
  return ForEach(ElementId::Kind::kEdge, std::move(edges), [&](const ElementState& edge) -> Status {
    if (!edge.exists_ever()) return {};
    FASTI_TRY(schema.Element(edge));
    std::shared_ptr<const ElementState> from, to;
    FASTI_TRY_ASSIGN(from, State(ElementId::Of(edge.ends.source)));
    FASTI_TRY_ASSIGN(to, State(ElementId::Of(edge.ends.target)));
    static const ElementState kNowhere;
    const Containment c = CheckContainment(edge, from ? *from : kNowhere, to ? *to : kNowhere);
    if (c.sure) return {};
    for (const auto& end : {from, to}) {
      if (end == nullptr) continue;
      for (const StoredPiece& stint : edge.existence()) {
        const std::optional<Interval> outside =
            OutsideCores(PossiblePart(stint.valid.period), end->existence());
        if (!outside) continue;
        const Period period = Period::Of(outside->from, outside->to);
        out->push_back({"EDGES INSIDE ENDS",
                        {edge.id, end->id},
                        period,
                        !c.allowed,
                        "EdgeOutsideEnds",
                        NameOf(edge, known) + " is valid " + PrintPeriod(stint.valid) + ", but node " +
                            std::to_string(end->id.value) + " possibly does not exist in " +
                            PrintPeriod(period)});
      }
    }
    return {};
  });
}

}  // namespace fasti::graph
