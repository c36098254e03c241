// TransactionImpl::CheckIntegrity (temporal model, section 7): edges inside the lives of their ends, and the
// schema, for everything written since the last check. An element checked before and untouched since need not
// be checked again: whatever could break it is itself a write, and is checked from its own side.
#include <algorithm>

#include "storage/graph/containment.h"
#include "storage/graph/schema_check.h"
#include "storage/graph/transaction_impl.h"
#include "storage/model/try.h"

namespace fasti::graph {
namespace {

Status Outside(const ElementState& edge, const Containment& c, const Catalog& catalog) {
  const std::string name =
      "edge " + std::to_string(edge.id.value) + " (" + catalog.types.Name(edge.ends.type.value) + ", node " +
      std::to_string(edge.ends.source.value) + " to node " + std::to_string(edge.ends.target.value) + ") ";
  return Status::Query("ConstraintVerificationFailed", Phase::kRuntime,
                       c.end_missing ? "DeleteConnectedNode" : "EdgeOutsideEnds",
                       name + c.why + (c.end_missing ? "; delete the edge too, or use DETACH DELETE" : ""));
}

Status CheckEdge(const TransactionImpl& tx, const ElementState& edge) {
  if (!edge.exists_ever()) return {};
  std::shared_ptr<const ElementState> source, target;
  FASTI_TRY_ASSIGN(source, tx.State(ElementId::Of(edge.ends.source)));
  FASTI_TRY_ASSIGN(target, tx.State(ElementId::Of(edge.ends.target)));
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

}  // namespace fasti::graph
