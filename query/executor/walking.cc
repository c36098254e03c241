#include "query/executor/walking.h"

#include <algorithm>

namespace fasti::exec {

bool IsUsed(uint64_t edge, const std::vector<VarId>& vars, const Batch& batch, size_t row) {
  for (VarId var : vars) {
    if (!batch.Has(var)) continue;
    const Vector& v = batch[var];
    const size_t p = v.Position(row);
    if (v.phys() == Phys::kEdge) {
      if (!v.column().IsNull(p) && v.column().ids[p] == edge) return true;
      continue;
    }
    const Value value = v.column().At(p);
    if (value.is_edge() && value.edge_id().value == edge) return true;
    if (!value.is_list()) continue;
    for (const Value& item : value.as_list()) {
      if (item.is_edge() && item.edge_id().value == edge) return true;
    }
  }
  return false;
}

bool ResolveTypes(const std::vector<std::string>& names, ExecContext& ctx, std::vector<TypeId>* out) {
  out->clear();
  for (const std::string& name : names) {
    const auto id = ctx.transaction().catalog().FindType(name);
    // A type written twice (:T|T) is one type.
    if (id && std::find(out->begin(), out->end(), *id) == out->end()) out->push_back(*id);
  }
  return names.empty() || !out->empty();
}

}  // namespace fasti::exec
