// include/fasti/bulk_load.h over BulkLoader: only spelling is translated here.
#include "storage/graph/public_bulk_load.h"

#include "storage/model/try.h"

namespace fasti {
namespace {

std::vector<graph::BulkProperty> ToProperties(std::span<const BulkLoadProperty> properties) {
  std::vector<graph::BulkProperty> out;
  out.reserve(properties.size());
  for (const BulkLoadProperty& p : properties) out.push_back({KeyId{p.key.id}, p.value, p.valid});
  return out;
}

}  // namespace

GraphBulkLoad::GraphBulkLoad(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GraphBulkLoad::GraphBulkLoad(GraphBulkLoad&&) noexcept = default;
GraphBulkLoad& GraphBulkLoad::operator=(GraphBulkLoad&&) noexcept = default;
GraphBulkLoad::~GraphBulkLoad() = default;

Label GraphBulkLoad::InternLabel(std::string_view name) { return {impl_->loader.InternLabel(name).value}; }
EdgeType GraphBulkLoad::InternEdgeType(std::string_view name) {
  return {impl_->loader.InternType(name).value};
}
PropertyKey GraphBulkLoad::InternPropertyKey(std::string_view name) {
  return {impl_->loader.InternKey(name).value};
}
void GraphBulkLoad::Reserve(size_t nodes, size_t edges) { impl_->loader.Reserve(nodes, edges); }

uint64_t GraphBulkLoad::AddNode(std::span<const Label> labels, std::span<const BulkLoadProperty> properties,
                                const std::optional<PeriodValue>& valid) {
  std::vector<LabelId> ids;
  for (const Label label : labels) ids.push_back({label.id});
  return impl_->loader.AddNode(ids, ToProperties(properties), valid);
}

uint64_t GraphBulkLoad::AddStoredNode(NodeId node) { return impl_->loader.AddStoredNode(node); }

uint64_t GraphBulkLoad::AddEdge(EdgeType type, uint64_t source_row, uint64_t target_row,
                                const Period& valid) {
  return impl_->loader.AddEdge(TypeId{type.id}, source_row, target_row, valid);
}

uint64_t GraphBulkLoad::AddEdge(EdgeType type, uint64_t source_row, uint64_t target_row,
                                std::span<const BulkLoadProperty> properties,
                                const std::optional<PeriodValue>& valid) {
  return impl_->loader.AddEdge(TypeId{type.id}, source_row, target_row, valid, ToProperties(properties));
}

Result<BulkLoadReport> GraphBulkLoad::Finish() {
  FASTI_TRY_ASSIGN(graph::BulkReport report, impl_->loader.Finish());
  BulkLoadReport out;
  out.receipt = {report.receipt.commit, report.receipt.instant, std::move(report.receipt.hash)};
  out.first_node = report.first_node;
  out.first_edge = report.first_edge;
  out.nodes = report.nodes;
  out.edges = report.edges;
  for (graph::BulkRejection& r : report.rejected)
    out.rejected.push_back({r.is_node, r.row, std::move(r.reason)});
  return out;
}

}  // namespace fasti
